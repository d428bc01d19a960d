#!/usr/bin/env bash
# Subject: minifiers of HTML and `hidden="until-found"`.
# Guess:   a minifier leaves a value that means something; only `hidden=""` becomes `hidden`.
# Seen:    minify-html (without any option) and html-minifier-terser (with collapseBooleanAttributes) both write
#          `hidden`. The text is then hidden for good; with the value, a search in the page finds and opens it.
#          htmlnano keeps the value.
# With:    minify_html 0.18.1 (Python), html-minifier-terser 7.2.0, htmlnano 3.5.1 (npm).
# Why here: one long document whose closed parts a reader must be able to find with Ctrl+F.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps minify_html==0.18.1
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 html-minifier-terser@7.2.0 htmlnano@3.5.1 >/dev/null
cat >page.html <<'HTML'
<!doctype html><html lang="nl"><title>x</title><div hidden="until-found">Bel 112.</div></html>
HTML
cat >minify.cjs <<'JS'
const page = require('fs').readFileSync('page.html', 'utf8');
const htmlnano = require('htmlnano');
const tag = html => html.match(/<div[^>]*>/)[0];
(async () => {
  const seen = [
    tag(await require('html-minifier-terser').minify(page, { collapseBooleanAttributes: true })),
    tag((await (htmlnano.default ?? htmlnano).process(page, { minifyCss: false, minifySvg: false, minifyJs: false })).html),
  ];
  console.log('html-minifier-terser:', seen[0], ' htmlnano:', seen[1]);
  if (seen.join() !== '<div hidden>,<div hidden="until-found">') {
    console.error('CHANGED: stated was <div hidden> and <div hidden="until-found">');
    process.exit(1);
  }
})();
JS
node minify.cjs
v/bin/python - <<'PY'
import importlib.metadata, minify_html, re, sys
seen = re.search("<div[^>]*>", minify_html.minify(open("page.html").read()))[0]
print("minify_html", importlib.metadata.version("minify_html"), "wrote", seen)
if seen != "<div hidden>":
    sys.exit("CHANGED: stated was <div hidden>")
PY
echo "As stated."
