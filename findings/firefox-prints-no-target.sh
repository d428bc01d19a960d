#!/usr/bin/env bash
# Subject: printing a page that shows a part by `:target`.
# Guess:   on paper is what was on the screen.
# Seen:    Firefox prints a copy of the page in which nothing is the target, nothing has the focus and no popover is
#          open: the part that was shown is gone, the rule for "no target" holds. A tick that was set and a dialog
#          that was opened are printed. Chromium prints all of it.
# With:    Firefox 153 and Chromium 156 (Debian's packages; another main version is refused here), puppeteer-core
#          24.43.1, pypdf 7.1.1 (Python).
# Why here: one document with a card for each address, shown by `:target`. Mark the shown part with an attribute for
#          print.
set -euo pipefail
chromium=$(command -v chromium) || { echo "needs Debian's chromium" >&2; exit 1; }
firefox=$(command -v firefox-esr) || { echo "needs Debian's firefox-esr" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR="$dir" # browsers leave things there
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps pypdf==7.1.1
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 puppeteer-core@24.43.1 >/dev/null
cat >page.html <<'HTML'
<!doctype html><html lang="nl"><title>x</title>
<style>
  section, #ticked, #focused { display: none }
  section:target, :root:not(:has(:target)) #first, #tick:checked ~ #ticked, #field:focus ~ #focused { display: block }
</style>
<section id="first">FIRST</section><section id="card">CARD</section>
<input id="tick" type="checkbox"><input id="field"><p id="ticked">TICKED</p><p id="focused">FOCUSED</p>
<div id="pop" popover>POPOVER</div><dialog id="dialog">DIALOG</dialog></html>
HTML
cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
const words = ['FIRST', 'CARD', 'TICKED', 'FOCUSED', 'POPOVER', 'DIALOG'];
const fail = why => { console.error('CHANGED:', why); process.exitCode = 1; };
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(readFileSync('page.html'))).listen(0, '127.0.0.1');
const [chromium, firefox] = process.argv.slice(2);
const screen = 'CARD TICKED FOCUSED POPOVER DIALOG';
const programs = [
  ['chromium', 156, { executablePath: chromium, args: ['--no-sandbox'] }, screen],
  ['firefox', 153, { browser: 'firefox', executablePath: firefox }, 'FIRST TICKED DIALOG'],
];
for (const [name, main, options, paper] of programs) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const version = await browser.version();
  if (Number(version.match(/\/(\d+)/)[1]) !== main) fail(`${version}; this was seen on ${main}`);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/#card`);
  await page.click('#tick');
  await page.evaluate(() => {
    document.getElementById('dialog').show();
    document.getElementById('pop').showPopover();
  });
  await page.focus('#field');
  const among = text => words.filter(word => text.includes(word)).join(' ');
  const shown = among(await page.evaluate(() => document.body.innerText));
  writeFileSync('page.pdf', await page.pdf());
  const printed = among(execFileSync('v/bin/python', ['-c', 'import pypdf; print(*[page.extract_text() for page in pypdf.PdfReader("page.pdf").pages])'], { encoding: 'utf8' }));
  console.log(version, { shown, printed });
  if (shown !== screen || printed !== paper) fail(`stated was ${screen} on the screen, ${paper} on paper`);
  await browser.close();
}
server.close();
JS
node run.mjs "$chromium" "$firefox"
echo "As stated."
