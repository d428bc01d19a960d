"""What WebKit would write down of a visit that ends in some way: fills in pages, ends, and prints what the state of the
session holds of their fields. That state is what a browser on WebKit stores, and restores a session from.

Usage: webkit.py VISITS, a JSON file with a list of visits: {"folder": where this browser keeps what it keeps, "end": how
it ends, "pages": [[address, condition, script], ...], "press": a script for the endings that press something}. Each page
is loaded in the same tab, waited for, and filled in by the body of an async function; then the visit ends. Prints for
each visit, as JSON: what the scripts gave, how many states of fields there are, and the state as text. Needs python3-gi,
gir1.2-webkit2-4.1 and a display (xvfb-run).
"""
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

loop = GLib.MainLoop()


def wait(milliseconds):
    GLib.timeout_add(milliseconds, lambda: loop.quit() or False)
    loop.run()


class Tab:
    def __init__(self, context):
        self.window, self.view = Gtk.Window(), WebKit2.WebView.new_with_context(context)
        self.window.add(self.view)
        self.window.set_default_size(1000, 800)
        self.window.show_all()
        # Who leaves is asked, and says yes.
        self.view.connect("script-dialog", self.asked)

    def asked(self, _, dialog):
        if dialog.get_dialog_type() == WebKit2.ScriptDialogType.BEFORE_UNLOAD_CONFIRM:
            dialog.confirm_set_confirmed(True)
        return True

    def run(self, script):
        answer = []

        def done(view, result):
            answer.append(view.call_async_javascript_function_finish(result).to_json(0))
            loop.quit()

        self.view.call_async_javascript_function(script, -1, None, None, None, None, done)
        loop.run()
        return json.loads(answer[0])

    def loads(self, begin):
        ends = lambda _, event: loop.quit() if event == WebKit2.LoadEvent.FINISHED else None  # noqa: E731
        handler = self.view.connect("load-changed", ends)
        late = GLib.timeout_add(60000, lambda: loop.quit() or False)
        begin()
        loop.run()
        GLib.source_remove(late)
        self.view.disconnect(handler)
        wait(500)

    def load(self, address):
        self.loads(lambda: self.view.load_uri(address))

    def state(self):
        return self.view.get_session_state()


def end(tab, context, how, press):
    """Ends the visit, and gives the state that a browser would have stored."""
    if how == "Crashed":
        gone = tab.view.connect("web-process-terminated", lambda *_: loop.quit())
        tab.view.terminate_web_process()
        wait(2000)
        tab.view.disconnect(gone)
    elif how == "Reloaded":
        tab.loads(tab.view.reload)
    elif how in ("Emptied", "Wiped"):
        tab.run(press)
    elif how == "BackAndForward":
        tab.load("about:blank")
        tab.loads(tab.view.go_back)
        tab.loads(tab.view.go_forward)
    elif how == "Restored":
        tab.load("about:blank")
        other = Tab(context)
        other.view.restore_session_state(tab.state())
        tab.window.destroy()
        other.loads(lambda: other.view.go_to_back_forward_list_item(other.view.get_back_forward_list().get_back_item()))
        return other
    if how == "Closed":
        # The state of a page is taken down when another one is shown.
        tab.load("about:blank")
    return tab


out = []
with open(sys.argv[1], encoding="utf-8") as visits:
    for visit in json.load(visits):
        folder = visit["folder"]
        manager = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder + "/cache")
        context = WebKit2.WebContext.new_with_website_data_manager(manager)
        tab, given = Tab(context), []
        for address, condition, script in visit["pages"]:
            tab.load(address)
            for _ in range(150):
                if tab.run(f"return Boolean({condition})"):
                    break
                wait(200)
            given.append(tab.run(script))
        tab = end(tab, context, visit["end"], visit["press"])
        wait(1000)
        state = tab.state().serialize().get_data().replace(b"\0", b"").decode("latin-1").lower()
        out.append([given, state.count("serialized form state"), state])
        tab.window.destroy()
print(json.dumps(out))
