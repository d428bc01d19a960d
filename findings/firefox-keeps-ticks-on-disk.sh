#!/usr/bin/env bash
# Subject: Firefox, what the store of the session keeps of a page, and `autocomplete="off"`.
# Guess:   a field with `autocomplete="off"`, or in a form that has it, is left out, whatever kind of field it is.
# Seen:    it depends on the kind. Of a checkbox and a radio button its own "off" is ignored and the form's is heard;
#          of a textarea and a select it is the other way round; a text field hears both. A checkbox whose
#          `defaultChecked` follows its `checked` is left out too. What is not left out is in a file in the profile
#          within half a minute.
# With:    Firefox 153 (Debian's firefox-esr; another main version is refused here), puppeteer-core 24.43.1.
# Why here: ticks beside the steps taken for a child must not be on a disk. Every field needs both, or the ticks need
#          the form.
set -euo pipefail
firefox=$(command -v firefox-esr) || { echo "needs Debian's firefox-esr" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR="$dir" # browsers leave things there
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 puppeteer-core@24.43.1 >/dev/null
cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
const kinds = {
  checkbox: (id, more) => `<input type="checkbox" id="${id}" ${more}>`,
  radio: (id, more) => `<input type="radio" id="${id}" ${more}>`,
  text: (id, more) => `<input id="${id}" ${more}>`,
  textarea: (id, more) => `<textarea id="${id}" ${more}></textarea>`,
  select: (id, more) => `<select id="${id}" ${more}><option>a<option>b</select>`,
};
let html = '<!doctype html><title>x</title>';
for (const [kind, make] of Object.entries(kinds)) {
  html += make(`${kind} none`, '') + make(`${kind} own`, 'autocomplete="off"') + `<form autocomplete="off">${make(`${kind} form`, '')}</form>`;
}
html += '<input type="checkbox" id="checkbox default" onchange="this.defaultChecked = this.checked"><input id="last">';
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html)).listen(0, '127.0.0.1');

// The file: eight letters, the size, then one block of LZ4.
function unpack(file) {
  const packed = readFileSync(file);
  const out = Buffer.alloc(packed.readUInt32LE(8));
  let at = 12, to = 0;
  const long = length => {
    if (length === 15) for (let more = 255; more === 255; length += more) more = packed[at++];
    return length;
  };
  while (at < packed.length) {
    const token = packed[at++];
    for (let n = long(token >> 4); n > 0; n--) out[to++] = packed[at++];
    if (at >= packed.length) break;
    const back = packed.readUInt16LE(at);
    at += 2;
    for (let n = long(token & 15) + 4; n > 0; n--, to++) out[to] = out[to - back];
  }
  return JSON.parse(out.toString());
}

const browser = await puppeteer.launch({ headless: true, browser: 'firefox', executablePath: process.argv[2], userDataDir: 'profile' });
const version = await browser.version();
const page = await browser.newPage();
const address = `http://127.0.0.1:${server.address().port}/`;
await page.goto(address);
const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(field => field.id).filter(id => id !== 'last'));
for (const id of ids) {
  const field = `[id="${id}"]`;
  if (id.startsWith('checkbox') || id.startsWith('radio')) await page.click(field);
  else if (id.startsWith('select')) await page.select(field, 'b');
  else await page.type(field, 'proef');
}
await page.type('#last', 'proef');
const file = 'profile/sessionstore-backups/recovery.jsonlz4';
const stored = () => {
  if (!existsSync(file)) return [];
  const tabs = unpack(file).windows.flatMap(window => window.tabs);
  const tab = tabs.find(tab => tab.formdata?.url === address);
  return Object.keys(tab?.formdata.id ?? {});
};
// Once the field that was filled last is there, so is all that will be stored.
let seen = [];
for (let waited = 0; waited < 60 && !seen.includes('last'); waited++) {
  await new Promise(done => setTimeout(done, 1000));
  try { seen = stored(); } catch { /* being written */ }
}
await browser.close();
server.close();
seen = ids.filter(id => seen.includes(id));
const left = ids.filter(id => !seen.includes(id));
console.log(version);
console.log('stored:  ', seen.join(', '));
console.log('left out:', left.join(', '));
const stated = 'checkbox none, checkbox own, radio none, radio own, text none, textarea none, textarea form, select none, select form';
if (!version.startsWith('firefox/153.')) {
  console.error(`CHANGED: ${version}; this was seen on 153`);
  process.exitCode = 1;
}
if (seen.join(', ') !== stated) {
  console.error(`CHANGED: stated was stored: ${stated}`);
  process.exitCode = 1;
}
JS
node run.mjs "$firefox"
echo "As stated."
