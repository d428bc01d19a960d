#!/usr/bin/env bash
# Subject: from HTML to text: the element `<q>`, whose quote marks are drawn by the browser.
# Guess:   a converter writes the marks that a reader sees.
# Seen:    turndown (to Markdown) and html-to-text leave them out: what somebody said becomes what is so. html2text,
#          markdownify and inscriptis write them.
# With:    turndown 7.2.5, html-to-text 10.0.1 (npm), html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6
#          (Python).
# Why here: the first rule of a note is to write down literally what a child said, and to keep that apart from facts.
#          Type the marks into the text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps html2text==2025.4.15 markdownify==1.2.3 beautifulsoup4==4.15.0 soupsieve==4.1.3 six==1.17.0 typing_extensions==4.15.0 inscriptis==2.7.6 lxml==6.1.3 requests==2.34.2 urllib3==2.8.0 idna==3.20 certifi==2026.10.19.post1 charset-normalizer==3.5.3
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 turndown@7.2.5 html-to-text@10.0.1 >/dev/null
echo '<p>Het kind zei: <q>ik slaap niet</q>.</p>' >said.html
cat >text.cjs <<'JS'
const html = require('fs').readFileSync('said.html', 'utf8');
const Turndown = require('turndown');
const seen = [new Turndown().turndown(html).trim(), require('html-to-text').convert(html).trim()];
console.log('turndown:    ', seen[0]);
console.log('html-to-text:', seen[1]);
if (seen.some(text => text !== 'Het kind zei: ik slaap niet.')) {
  console.error('CHANGED: stated was no marks in either');
  process.exit(1);
}
JS
node text.cjs
v/bin/python - <<'PY'
import sys
import html2text, inscriptis, markdownify
html = open("said.html").read()
for name, text in {"html2text": html2text.html2text(html), "markdownify": markdownify.markdownify(html), "inscriptis": inscriptis.get_text(html)}.items():
    print(f"{name}: {text.strip()}")
    if text.strip() != 'Het kind zei: "ik slaap niet".':
        sys.exit("CHANGED: stated was that these write the marks")
PY
echo "As stated."
