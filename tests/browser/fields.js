// What scripts of the tests on every field share, after tools.js. Of no engine in particular.

/** Everything that can be typed in, chosen or ticked on the screen that is shown. */
const controls = (root = document.getElementById(shown()[0])) => [...root.querySelectorAll("input, textarea, select")];

/** A control in words, for a message. */
const called = (at) => `${shown()[0]}: ${at.localName} ${at.type} "${(at.closest("label")?.innerText ?? at.getAttribute("aria-label") ?? at.id).trim().slice(0, 40)}"`;

/** Unfolds every part of the screen, also what is only made by that. */
async function unfold() {
  for (let more = true, n = 0; more && n < 4; n++) {
    const shut = [...document.getElementById(shown()[0]).querySelectorAll("details:not([open])")].filter(visible);
    for (const part of shut) part.open = true;
    more = shut.length > 0;
    await settle();
  }
}

/** What to choose in a list so that the most fields come in sight; the last choice where it does not matter. */
function pick(list) {
  const values = [...list.options].map((o) => o.value);
  return ["ja", "woorden", "papier"].find((v) => values.includes(v)) ?? values.findLast(Boolean) ?? "";
}

/** Fills in one control, as a reader does. Gives whether there was something to do. */
function fill(at, mark, day) {
  if (at.disabled || at.type === "file") return false;
  at.focus();
  if (at.type === "checkbox" || at.type === "radio") {
    if (at.checked) return false;
    at.click();
    return true;
  }
  const value = at.localName === "select" ? pick(at)
    : at.type === "date" ? day
    : at.type === "time" ? "03:41"
    : at.type === "number" || at.inputMode === "numeric" ? "7"
    : mark.slice(0, at.maxLength > 0 ? at.maxLength : undefined);
  if (at.value === value) return false;
  at.value = value;
  for (const kind of ["input", "change"]) at.dispatchEvent(new Event(kind, { bubbles: true }));
  return true;
}

/** Fills in everything on the screen, and what comes in sight by that; `leave` matches what is left alone. Gives how
 * many of each kind. Choices last: they may take away what stands here. */
async function fillScreen(mark, day, leave = "none") {
  const done = new WeakSet(), count = {};
  for (let n = 0; n < 4; n++) {
    await unfold();
    const all = controls().filter((at) => visible(at) && !done.has(at) && !at.matches(leave));
    const last = (at) => at.localName === "select";
    for (const at of [...all.filter((at) => !last(at)), ...all.filter(last)]) {
      done.add(at);
      if (!at.isConnected || !fill(at, mark, day)) continue;
      const kind = at.localName === "input" ? at.type : at.localName;
      count[kind] = (count[kind] ?? 0) + 1;
      if (last(at)) await settle();
    }
    await settle();
  }
  return count;
}

/** What stands in every control of the screen. */
const standing = () =>
  controls().map((at) => `${called(at)} = ${/^(checkbox|radio)$/.test(at.type) ? at.checked : JSON.stringify(at.value)}`);

/** What is wrong with how the controls of the screen are kept to themselves. */
function open_fields() {
  const wants = { autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false", writingsuggestions: "false", translate: "no",
    "data-enable-grammarly": "false", "data-gramm": "false", "data-gramm_editor": "false", "data-lt-active": "false", "data-ms-editor": "false",
    "data-1p-ignore": "true", "data-lpignore": "true", "data-bwignore": "true", "data-form-type": "other" };
  const faults = [];
  for (const at of controls()) {
    for (const [name, value] of Object.entries(wants)) {
      if (at.getAttribute(name) !== value) faults.push(`${called(at)}: no ${name}=${value}`);
    }
    if (at.form?.getAttribute("autocomplete") !== "off") faults.push(`${called(at)}: in no form with autocomplete=off`);
    if (/^(checkbox|radio)$/.test(at.type) && at.checked !== at.defaultChecked) faults.push(`${called(at)}: not as from the start`);
    if (at.name && at.type !== "radio") faults.push(`${called(at)}: a name that a browser remembers by`);
    if (at.type === "password") faults.push(`${called(at)}: a browser offers to keep it`);
  }
  return faults;
}
