#!/usr/bin/env bash
# Subject: a field that is removed from the page while it has the focus and was typed in.
# Guess:   removing it by script tells nobody: `change` comes when a person leaves a field.
# Seen:    Chromium fires `change` and `blur` inside the call of remove(), before it returns, while the field is still
#          in the document. Firefox fires nothing, then or later.
# With:    Chromium 156 and Firefox 153 (Debian's packages; another main version is refused here), puppeteer-core
#          24.43.1.
# Why here: a screen that is emptied takes its fields away. A listener that stores on `change` then writes what was
#          just wiped, or runs in the middle of the drawing that removes it.
set -euo pipefail
chromium=$(command -v chromium) || { echo "needs Debian's chromium" >&2; exit 1; }
firefox=$(command -v firefox-esr) || { echo "needs Debian's firefox-esr" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR="$dir" # browsers leave things there
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 puppeteer-core@24.43.1 >/dev/null
cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
const stated = {
  chromium: 'before, change in the document, blur in the document, after',
  firefox: 'before, after',
};
const fail = why => { console.error('CHANGED:', why); process.exitCode = 1; };
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title><input id="f">')).listen(0, '127.0.0.1');
const [chromium, firefox] = process.argv.slice(2);
const programs = [
  ['chromium', 156, { executablePath: chromium, args: ['--no-sandbox'] }],
  ['firefox', 153, { browser: 'firefox', executablePath: firefox }],
];
for (const [name, main, options] of programs) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const version = await browser.version();
  if (Number(version.match(/\/(\d+)/)[1]) !== main) fail(`${version}; this was seen on ${main}`);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.focus('#f');
  await page.keyboard.type('ab');
  const seen = await page.evaluate(async () => {
    const field = document.getElementById('f');
    const log = [];
    for (const type of ['change', 'blur']) field.addEventListener(type, () => log.push(`${type}${field.isConnected ? ' in the document' : ''}`));
    log.push('before');
    field.remove();
    log.push('after');
    await new Promise(done => setTimeout(done, 500));
    return log.join(', ');
  });
  console.log(`${version}: ${seen}`);
  if (seen !== stated[name]) fail(`stated was ${stated[name]}`);
  await browser.close();
}
server.close();
JS
node run.mjs "$chromium" "$firefox"
echo "As stated."
