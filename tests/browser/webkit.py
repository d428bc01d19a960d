"""What WebKit would write down of a visit: fills in pages, and prints what its session state holds of their fields.

Usage: webkit.py JOBS, a JSON file with [[address, condition, script], ...]: each page is loaded, waited for, and filled in
by the body of an async function. Prints for each, as JSON: what the script gave, how many pages have a state of fields,
and that state as text. Needs python3-gi, gir1.2-webkit2-4.1 and a display (xvfb-run).
"""
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

window, view, loop = Gtk.Window(), WebKit2.WebView(), GLib.MainLoop()
window.add(view)
window.set_default_size(1000, 800)
window.show_all()


def wait(milliseconds):
    GLib.timeout_add(milliseconds, lambda: loop.quit() or False)
    loop.run()


def run(script):
    answer = []

    def done(_, result):
        answer.append(view.call_async_javascript_function_finish(result).to_json(0))
        loop.quit()

    view.call_async_javascript_function(script, -1, None, None, None, None, done)
    loop.run()
    return json.loads(answer[0])


def load(address):
    ends = lambda _, event: loop.quit() if event == WebKit2.LoadEvent.FINISHED else None  # noqa: E731
    handler = view.connect("load-changed", ends)
    view.load_uri(address)
    loop.run()
    view.disconnect(handler)


out = []
with open(sys.argv[1], encoding="utf-8") as jobs:
    for address, condition, script in json.load(jobs):
        load(address)
        for _ in range(150):
            if run(f"return Boolean({condition})"):
                break
            wait(200)
        given = run(script)
        # The state of a page is taken down when another one is shown.
        load("about:blank")
        wait(1000)
        state = view.get_session_state().serialize().get_data().replace(b"\0", b"").decode("latin-1").lower()
        out.append([given, state.count("serialized form state"), state])
print(json.dumps(out))
