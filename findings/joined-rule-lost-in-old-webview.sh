#!/usr/bin/env bash
# Subject: lightningcss and an old WebView.
# Guess:   a minifier does not put a selector that old browsers do not know into one list with one that they do, since
#          a browser drops the whole rule then.
# Seen:    without a list of browsers lightningcss joins two neighbours: `.card.open` and `.card:has(:target)`. In
#          Chromium 102 the open card is shown with the sheet as written and not with the sheet as minified. esbuild
#          keeps the two apart; so does lightningcss when it is told of such a browser.
# With:    lightningcss 1.33.0, esbuild 0.28.2 (npm), PyQt6-WebEngine 6.4.0 (Chromium 102.0.5005.177) (Python).
# Why here: schools and phones have WebViews from before `:has()`, and rules with it stand beside the plain ones on
#          purpose.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps PyQt6==6.4.2 PyQt6-Qt6==6.4.3 PyQt6-sip==13.13.0 PyQt6-WebEngine==6.4.0 PyQt6-WebEngine-Qt6==6.4.3
npm install --prefix . --loglevel=error --no-audit --no-fund --before=2026-11-29 lightningcss@1.33.0 esbuild@0.28.2 >/dev/null
cat >written.css <<'CSS'
.card{display:none}
.card.open{display:block}
.card:has(:target){display:block}
CSS
cat >minify.cjs <<'JS'
const { readFileSync, writeFileSync } = require('fs');
const { transform } = require('lightningcss');
const code = readFileSync('written.css');
const by = {
  lightningcss: String(transform({ filename: 'a.css', code, minify: true }).code),
  'lightningcss for Chrome 102': String(transform({ filename: 'a.css', code, minify: true, targets: { chrome: 102 << 16 } }).code),
  esbuild: require('esbuild').transformSync(String(code), { loader: 'css', minify: true }).code.trim(),
};
console.log(by);
writeFileSync('minified.css', by.lightningcss);
const joined = Object.values(by).map(css => css.includes('.card.open,.card:has(:target)'));
if (joined.join() !== 'true,false,false') {
  console.error('CHANGED: stated was joined by the first only');
  process.exit(1);
}
JS
node minify.cjs
cat >old.py <<'PY'
import sys
from PyQt6.QtCore import QTimer, QUrl
from PyQt6.QtWebEngineCore import QWebEnginePage, qWebEngineChromiumVersion
from PyQt6.QtWidgets import QApplication
app, seen = QApplication(sys.argv), {}
page = QWebEnginePage()
sheets = ["written.css", "minified.css"]

def load():
    page.setHtml(f"<!doctype html><style>{open(sheets[len(seen)]).read()}</style><p class='card open'>Bel 112.", QUrl("http://localhost/"))

def got(display):
    seen[sheets[len(seen)]] = display
    load() if len(seen) < len(sheets) else app.quit()

page.loadFinished.connect(lambda _: page.runJavaScript("getComputedStyle(document.querySelector('.card')).display", got))
QTimer.singleShot(60000, app.quit)
load()
app.exec()
print("Chromium", qWebEngineChromiumVersion(), "shows the open card as:", seen)
if seen != {"written.css": "block", "minified.css": "none"}:
    sys.exit("CHANGED: stated was block as written, none as minified")
PY
QT_QPA_PLATFORM=offscreen QTWEBENGINE_DISABLE_SANDBOX=1 QT_LOGGING_RULES="*=false" v/bin/python old.py
echo "As stated."
