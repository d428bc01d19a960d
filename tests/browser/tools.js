// What scripts of the tests share. Runs inside a function in the page, by the debugger, so that the
// policy of the page stays as it is and no global is left behind.

/** Waits for events, then effects, then a frame. */
async function settle() {
  // Without JavaScript nothing answers, and no timer runs.
  if (matchMedia("(scripting: none)").matches) return;
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Does something and waits until the address has changed by it and the app has answered. */
async function moved(act) {
  const before = location.hash;
  const change = new Promise((done, fail) => {
    addEventListener("hashchange", done, { once: true });
    setTimeout(() => fail(new Error(`no way from ${before} within 5 s`)), 5000);
  });
  act();
  await change;
  await new Promise((done) => setTimeout(done));
}

/** Goes to an id, as by typing it in the address bar. */
async function go(id) {
  if (location.hash !== `#${id}`) await moved(() => { location.hash = id; });
  await settle();
}

/** Every element that matches, in the order of the document, also on the screens that rest outside it. */
const everywhere = (selector) => self.rdmAll?.(selector) ?? [...document.querySelectorAll(selector)];

// What is folded in a closed part has a place of its own in newer browsers, and is not seen.
const visible = (element) => element.getClientRects().length > 0 && (element.checkVisibility?.() ?? true);

/** The ids of the sections in sight. */
const shown = () => [...document.querySelectorAll("main > section")].filter(visible).map((s) => s.id);

/** The text of the elements that match and are in sight. */
const text = (selector) =>
  [...document.querySelectorAll(selector)].filter(visible).map((e) => e.innerText.trim()).join("\n");

/** Where the focus is, in words. */
function focus() {
  const at = document.activeElement;
  if (!at || at === document.body) return "body";
  const name = at.localName + [...at.classList].map((c) => `.${c}`).join("");
  const section = at.closest("main > section");
  return section ? `${name} of ${section.id}` : name;
}
