#!/usr/bin/env bash
# Subject: test tools that look at a page as a screen reader would.
# Guess:   a button in a closed `<details>` or in an `inert` part is found by none of them: no reader can reach it.
# Seen:    Testing Library's getByRole finds both, though its sister jest-dom says that the first is not visible (of
#          the second it says that it is). The virtual screen reader reads out the button in the closed part, not the
#          inert one. In a closed dialog and under `hidden` none finds one.
# With:    @testing-library/dom 10.4.2, @testing-library/jest-dom 6.9.1, @guidepup/virtual-screen-reader 0.33.0, jsdom
#          29.1.1.
# Why here: a test that "finds the number of Veilig Thuis" may find it where nobody hears it. Test such things in a
#          browser.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 @testing-library/dom@10.4.2 @testing-library/jest-dom@6.9.1 @guidepup/virtual-screen-reader@0.33.0 jsdom@29.1.1 >/dev/null
cat >roles.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM(`
  <button>open</button>
  <details><summary>More</summary><button>closed details</button></details>
  <div inert><button>inert</button></div>
  <dialog><button>closed dialog</button></dialog>
  <div hidden><button>hidden</button></div>`);
Object.assign(global, { window, document: window.document });
for (const name of ['HTMLElement', 'Node', 'Element', 'SVGElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement']) global[name] = window[name];
const { queryAllByRole } = require('@testing-library/dom');
const { toBeVisible } = require('@testing-library/jest-dom/matchers');
const { virtual } = require('@guidepup/virtual-screen-reader');
const texts = nodes => nodes.map(node => node.textContent).join(', ');
(async () => {
  const buttons = [...document.querySelectorAll('button')];
  await virtual.start({ container: document.body });
  while (await virtual.lastSpokenPhrase() !== 'end of document') await virtual.next();
  const spoken = await virtual.spokenPhraseLog();
  await virtual.stop();
  const seen = {
    getByRole: texts(queryAllByRole(document.body, 'button')),
    toBeVisible: texts(buttons.filter(button => toBeVisible.call({ utils: {} }, button).pass)),
    'read out': texts(buttons.filter(button => spoken.includes(`button, ${button.textContent}`))),
  };
  console.log(seen);
  const stated = { getByRole: 'open, closed details, inert', toBeVisible: 'open, inert', 'read out': 'open, closed details' };
  if (JSON.stringify(seen) !== JSON.stringify(stated)) {
    console.error('CHANGED: stated was', stated);
    process.exit(1);
  }
})();
JS
node roles.cjs
echo "As stated."
