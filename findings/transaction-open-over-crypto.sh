#!/usr/bin/env bash
# Subject: IndexedDB, waiting for Web Crypto in the middle of a transaction.
# Guess:   every browser has ended the transaction by then, and the next `put` fails.
# Seen:    Firefox: TransactionInactiveError, as guessed. Chromium: the `put` works, after a digest of nothing and of
#          a megabyte alike, though not after a read of a Blob. Code that hashes or seals between two steps of one
#          transaction runs in every test with Chromium and fails for whoever has Firefox.
# With:    Chromium 156 and Firefox 153 (Debian's packages; another main version is refused here), puppeteer-core
#          24.43.1.
# Why here: notes are sealed before they are kept. Seal first, then open the transaction and wait for nothing else in
#          it.
set -euo pipefail
chromium=$(command -v chromium) || { echo "needs Debian's chromium" >&2; exit 1; }
firefox=$(command -v firefox-esr) || { echo "needs Debian's firefox-esr" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMPDIR="$dir" # browsers leave things there
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 puppeteer-core@24.43.1 >/dev/null

cat >steps.mjs <<'JS'
// Runs in a page: puts, waits for something, puts again.
export async function steps() {
  const answer = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const opening = indexedDB.open('notes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('s');
  const database = await answer(opening);
  const waits = {
    'digest of 0 B': () => crypto.subtle.digest('SHA-256', new Uint8Array(0)),
    'digest of 1 MB': () => crypto.subtle.digest('SHA-256', new Uint8Array(1e6)),
    'text of a Blob': () => new Blob(['a']).text(),
  };
  const seen = {};
  for (const [name, wait] of Object.entries(waits)) {
    const store = database.transaction('s', 'readwrite').objectStore('s');
    await answer(store.put(1, 'a'));
    await wait();
    try {
      await answer(store.put(2, 'b'));
      seen[name] = 'kept';
    } catch (error) {
      seen[name] = error.name;
    }
  }
  database.close();
  return seen;
}
JS
cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { steps } from './steps.mjs';
const no = 'TransactionInactiveError';
const stated = {
  chromium: { 'digest of 0 B': 'kept', 'digest of 1 MB': 'kept', 'text of a Blob': no },
  firefox: { 'digest of 0 B': no, 'digest of 1 MB': no, 'text of a Blob': no },
};
const fail = why => { console.error('CHANGED:', why); process.exitCode = 1; };
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>')).listen(0, '127.0.0.1');
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
  const seen = await page.evaluate(`(${steps})()`);
  console.log(version, seen);
  if (JSON.stringify(seen) !== JSON.stringify(stated[name])) fail(`stated was ${JSON.stringify(stated[name])}`);
  await browser.close();
}
server.close();
JS
node run.mjs "$chromium" "$firefox"
echo "As stated."
