// What scripts of the tests on the notes share, after tools.js.

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/** The first of what was found, or an error that says what was looked for. */
function first(found, what) {
  if (!found.length) throw new Error(`not in sight: ${what}; the page says: ${plain(document.querySelector("section:not([hidden]) .notebook")?.innerText ?? document.body.innerText).slice(0, 600)}`);
  return found[0];
}

/** The field with this label that is in sight. */
function field(label, root = document) {
  const words = (l) => [...l.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join("");
  const says = (l) => [words(l), l.querySelector("span:not(.small)")?.textContent].map(plain).includes(label);
  const fields = [...root.querySelectorAll("label")].filter(says).map((l) => l.querySelector("input, textarea, select"));
  return first(fields.filter((f) => f && visible(f)), `the field "${label}"`);
}

/** Fills a field in, as typing and leaving it does. */
function put(label, value, root = document) {
  const target = field(label, root);
  if (target.type === "checkbox") {
    if (target.checked !== value) target.click();
    return;
  }
  target.value = value;
  for (const kind of ["input", "change"]) target.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** The button with these words that is in sight. */
const button = (word, root = document) =>
  first([...root.querySelectorAll("button")].filter((b) => visible(b) && plain(b.innerText) === word), `the button "${word}"`);

/** Presses it. */
const press = (word, root = document) => button(word, root).click();

/** The folded part with this title, opened; with more titles the last one, inside the ones before. */
async function fold(...titles) {
  let part = document.querySelector(".notebook");
  for (const [at, title] of titles.entries()) {
    const says = (d) => plain(d.querySelector("summary").textContent) === title;
    const found = [...part.querySelectorAll("details")].filter(says);
    // What it lies in on one page is not there on another.
    if (!found.length && at + 1 < titles.length) continue;
    part = first(found, `the part "${title}"`);
    part.open = true;
    await until(() => part.childElementCount > 1, `"${title}" is unfolded`);
    await settle();
  }
  return part;
}

/** The note in the timeline that says this. */
const note = (text) =>
  first([...document.querySelectorAll("#app-notes ol.timeline > li")].filter((li) => li.querySelector(".said").textContent === text), `the note "${text}"`);

/** The sentence on where the notes are. */
const kept = () => plain(document.querySelector("#app-notes .kept")?.textContent);

/** What was told last. */
const told = () => plain(document.querySelector(".notebook .news > p.note")?.textContent);

/** Waits until something holds, looking at every change of the page. */
const until = (holds, what, patience = 20000) =>
  new Promise((done, fail) => {
    if (holds()) return done();
    const watch = new MutationObserver(() => {
      if (!holds()) return;
      watch.disconnect();
      clearTimeout(late);
      done();
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const late = setTimeout(() => {
      watch.disconnect();
      fail(new Error(`waited in vain until ${what}; kept "${kept()}", told "${told()}"`));
    }, patience);
  });

/** Writes a note in the form, and waits until it was answered whether it is kept. */
async function writeNote(text, lane) {
  const form = document.querySelector("#app-notes .write");
  if (lane) {
    form.querySelector(`[data-choice=${lane}] input`).click();
    await settle();
  }
  put(WORDS.text, text, form);
  press(WORDS.add, form);
  await new Promise((done) => setTimeout(done));
  await until(() => kept() !== WORDS.busy, "the note was kept or not");
}

/** Opens the database of the site as it is; for tests that look behind the app. */
const database = (version) =>
  new Promise((done, fail) => {
    const request = indexedDB.open("rdm", version);
    request.onupgradeneeded = () => request.result.objectStoreNames.contains("rows") || request.result.createObjectStore("rows");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error("blocked"));
  });

/** Works on the rows in one transaction. */
async function rows(work, mode = "readwrite") {
  const db = await database();
  const transaction = db.transaction("rows", mode);
  const result = work(transaction.objectStore("rows"));
  await new Promise((done, fail) => {
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
  });
  db.close();
  return result?.result;
}

const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");

/** All rows: name and bytes in hex. */
async function stored() {
  const names = await rows((store) => store.getAllKeys(), "readonly");
  const values = await rows((store) => store.getAll(), "readonly");
  return Object.fromEntries(names.map((name, at) => [name, hex(values[at])]));
}

/** Puts one row in the place of what was there. */
const putRow = (name, text) =>
  rows((store) => void store.put(Uint8Array.from(text.match(/../g) ?? [], (b) => parseInt(b, 16)), name));
