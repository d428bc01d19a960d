// What scripts of the tests on the werkplaats share, after tools.js.

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/** The first of what was found, or an error that says what was looked for. */
function first(found, what) {
  if (!found.length) throw new Error(`not in sight: ${what}`);
  return found[0];
}

/** The words of a label, without its hint. */
const wordsOf = (label) =>
  plain([...label.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join("") || label.querySelector("span:not(.small)")?.textContent);

/** The field with this label that is in sight. */
function field(label, root = document) {
  const fields = [...root.querySelectorAll("label")].filter((l) => wordsOf(l) === label).map((l) => l.querySelector("input, textarea, select"));
  return first(fields.filter((f) => f && visible(f)), `the field "${label}"`);
}

/** Fills a field in, as typing and leaving it does. */
async function put(label, value, root = document) {
  const target = field(label, root);
  target.value = value;
  for (const kind of ["input", "change"]) target.dispatchEvent(new Event(kind, { bubbles: true }));
  await settle();
}

/** Presses the button with these words that is in sight. */
async function press(word, root = document) {
  first([...root.querySelectorAll("button")].filter((b) => visible(b) && plain(b.innerText) === word), `the button "${word}"`).click();
  await settle();
}

/** The folded part with this title that is in sight, opened. */
async function fold(title, root = document) {
  const parts = [...root.querySelectorAll("details")].filter((d) => visible(d) && plain(d.querySelector("summary").textContent) === title);
  const part = first(parts, `the part "${title}"`);
  part.open = true;
  await settle();
  await settle();
  return part;
}

/** A key on the stage. */
async function key(name) {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  await settle();
}

/** What was told last, wherever it stands in sight. */
const told = (root = document) => plain([...root.querySelectorAll(".said-now")].filter(visible).map((e) => e.textContent).join(" "));

/** The cards of a column of the harvest, as they are read. */
const cards = (column) => [...document.querySelectorAll(`[data-for=${column}] ul.cards > li > p.said`)].map((e) => plain(e.textContent));
