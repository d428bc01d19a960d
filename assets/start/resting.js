// Only the screen at hand stays in the document: at each step a browser looks again at every link that is in it. The
// others rest beside it, each in its order, with a mark in the place of one that is out; a screen that a program has
// filled stays. All are back before the app goes, and for who wants to see everything.
const main = document.querySelector("main");
const resting = document.createElement("main");
const places = new Map();
// Not before every program has found its place.
let tidying = true;
function tidy() {
  tidying = false;
  // Where a host refused the style in the page, its file shows what the address names, and a browser finds only what is
  // in the document.
  if (root.dataset.app !== "on" || "all" in main.dataset || !still?.sheet) return;
  const end = performance.now() + 6;
  for (let [next, section] = [main.firstElementChild]; (section = next); ) {
    if (performance.now() > end) return later();
    next = section.nextElementSibling;
    if (section.localName !== "section") continue;
    if (!places.has(section.id)) {
      const mark = document.createComment("");
      mark.section = section;
      places.set(section.id, { section, mark, at: places.size });
      resting.append(mark);
    }
    const filled = section.querySelector("[id^='app-'] > *");
    if (!filled && !("current" in section.dataset)) places.get(section.id).mark.replaceWith(section);
  }
}
function later() {
  if (!tidying) (self.requestIdleCallback ?? setTimeout)(tidy);
  tidying = true;
}
// Puts the screen with this id back, before it is shown. What it leaves behind rests when nothing else is to be done.
self.rdmBring = (id) => {
  const { section, mark, at } = places.get(id) ?? {};
  if (section && section.parentNode === resting) {
    section.replaceWith(mark);
    let before = main.firstElementChild;
    while (before && !(places.get(before.id)?.at > at)) before = before.nextElementSibling;
    main.insertBefore(section, before);
    if (location.hash.slice(1) !== id) aim();
  }
  later();
};
// Puts all back.
self.rdmWhole = () => {
  // What stands above all screens stays there.
  let before = main.querySelector("section");
  for (const node of [...resting.childNodes]) {
    if (node.section) before = node.section.nextSibling;
    else main.insertBefore(node, before);
  }
  resting.textContent = "";
  places.clear();
};
// The element with this id, also in what rests.
self.rdmFind = (id) => {
  const here = document.getElementById(id) ?? places.get(id)?.section;
  return here ?? resting.querySelector(`[id="${CSS.escape(id)}"]`);
};
// Everything that matches, in the order of the document, also in what rests.
self.rdmAll = (selector) => {
  const [here, there] = [document, resting].map((within) => [...within.querySelectorAll(selector)]);
  if (!there.length) return here;
  const at = (element) => {
    const screen = element.closest("main > section");
    if (screen) return places.get(screen.id)?.at ?? places.size;
    return main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : Infinity;
  };
  return [...here, ...there].map((element) => [at(element), element]).sort(([a], [b]) => (a > b) - (a < b)).map(([, e]) => e);
};
// A browser looks for what the address names when it goes there, and what rested then was not found.
function aim() {
  const { state } = history;
  if (location.hash.length < 2) return;
  location.replace(location.hash);
  history.replaceState(state, "");
}
