"""Twenty taps and some kept addresses in an old Chromium, by geometry. Run by hand: see docs/hosting.md, Older browsers.

    python old_engines.py http://127.0.0.1:8000/     (the built site, on any plain server; in a screen, or under Xvfb)

Says a line for each that is wrong, then the sums; ends with 1 when any was wrong.
"""

import json
import os
import sys
import time

os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"
from PyQt5.QtCore import QEventLoop, QPoint, Qt, QTimer, QUrl  # noqa: E402
from PyQt5.QtTest import QTest  # noqa: E402
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineSettings, QWebEngineView  # noqa: E402
from PyQt5.QtWidgets import QApplication  # noqa: E402

BASE = sys.argv[1]
KEPT = ["#n-fase", "#k-doodsgedachten", "#telefoon", "samenwerken.html#schooldag", "controle.html#bronnen"]
# The heading of the screen lies below the bars, nothing lies on it, no other heading is in sight above it; and both
# numbers can be tapped.
LOOK = """
const bar = document.querySelector('.top').getBoundingClientRect().bottom, own = document.getElementById(id);
const heading = own.closest('main > section').querySelector('h1'), at = heading.getBoundingClientRect();
const above = [...document.querySelectorAll('h1, h2')].map((e) => e.getBoundingClientRect())
  .filter((r) => r.height && r.bottom > bar + 1 && r.top < at.top - 1);
const on = (e, x, y) => e.contains(document.elementFromPoint(x, y));
const calls = [...document.querySelectorAll('.strip .call')].filter((a) => {
  const r = a.getBoundingClientRect();
  return on(a, r.left + r.width / 2, r.top + r.height / 2);
});
return at.top >= bar - 1 && at.top < innerHeight / 2 && on(heading, at.left + 9, at.top + 9) && !above.length && calls.length === 2;
"""
# Every answer of every screen, and the middle of one of them.
EDGES = "return [...document.querySelectorAll('section a.answer')].map((a) => [a.closest('section').id, a.hash.slice(1)])"
AIM = """const a = [...document.querySelectorAll(`#${from} a.answer`)].find((a) => a.hash === `#${to}`);
a.scrollIntoView({ block: 'center' }); const r = a.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]"""

app = QApplication(sys.argv[:1])


class Page(QWebEnginePage):
    def javaScriptConsoleMessage(self, level, text, line, source):
        if level == QWebEnginePage.ErrorMessageLevel and "Content Security Policy directive" not in text:
            print("error:", text)


view = QWebEngineView()
view.setPage(Page(QWebEngineProfile(app), app))
view.page().settings().setAttribute(QWebEngineSettings.ShowScrollBars, False)


def wait(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec_()


def ask(body, **names):
    given, answers = "".join(f"const {k.rstrip('_')} = {json.dumps(v)};" for k, v in names.items()), []
    view.page().runJavaScript(f"(() => {{ {given} {body} }})()", answers.append)
    end = time.time() + 20
    while not answers and time.time() < end:
        wait(5)
    return answers[0]


def load(address):
    for to in ("about:blank", BASE + address):
        loop = QEventLoop()
        view.loadFinished.connect(loop.quit)
        view.load(QUrl(to))
        loop.exec_()
        view.loadFinished.disconnect(loop.quit)
    wait(1500)


wrong = 0
for width, height in ((360, 740), (1024, 768)):
    view.resize(width, height)
    view.show()
    load("")
    if width == 360:
        print(ask("return navigator.userAgent"), "app:", ask("return document.documentElement.dataset.app || 'none'"))
    edges, start = ask(EDGES), ask("return document.querySelector('main').dataset.begin")
    here, done = start, []
    while len(done) < 20:
        left = [to for (frm, to) in edges if frm == here and (frm, to) not in done]
        if not left:
            # Nothing new here: a reader begins again with another first answer.
            here = start if here != start else next(frm for (frm, to) in edges if (frm, to) not in done)
            continue
        done.append((here, left[0]))
        x, y = ask(AIM, from_=here, to=left[0])
        wait(150)
        QTest.mouseClick(view.focusProxy(), Qt.LeftButton, Qt.NoModifier, QPoint(int(x), int(y)))
        wait(350)
        here = left[0]
        if ask("return location.hash") != f"#{here}" or not ask(LOOK, id=here):
            wrong += 1
            print(f"{width}: {done[-1]} does not show its screen")
    for address in KEPT:
        load(address)
        if not ask(LOOK, id=address.split("#")[1]):
            wrong += 1
            print(f"{width}: {address} does not show its screen")
    cards = {to for (_, to) in done if to.startswith("k-")}
    print(f"{width}: {len(done)} taps from {len({f for f, _ in done})} screens to {len(cards)} cards, {len(KEPT)} addresses")
print(f"{wrong} wrong")
sys.stdout.flush()
os._exit(1 if wrong else 0)
