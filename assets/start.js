// Starts the app on top of the reading version. The document is complete without it, so the only
// duty here is honesty: when the app cannot start or breaks, take its parts away and say so. So what stands here must
// be read and run by browsers that are too old for the app, too: Chromium 83, and no lists within :not().
const root = document.documentElement;
const still = document.getElementById("still");
document.getElementById("no-start")?.remove();
// In a frame nothing is kept, whatever address was framed. Set before anything reads it.
if (!root.dataset.edition && self !== top) root.dataset.edition = "frame";

// What a group typed in the werkplaats, as its program last told: for when that program breaks. In the memory of
// this page, and of the service worker while the tab reloads (start-site.js); never stored.
let held = "";
self.rdmHold = (text) => {
  held = text;
};

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

function stop(why) {
  // What never started has nothing to lose: the reading version is there, and stays where it is.
  if (["failed", "crashed", "cleared"].includes(root.dataset.app)) return;
  // What is read stays where it is, also where all screens come in sight; at the top, the note does.
  const read = document.getElementById(location.hash.slice(1)) ?? document.querySelector("main > [data-current]");
  const place = () => read?.getBoundingClientRect().top ?? 0;
  const before = place();
  root.dataset.app = why;
  if (places.size) {
    const at = scrollY;
    self.rdmWhole();
    aim();
    // Chromium goes to what was aimed at with the next frame, unless the page scrolls before.
    scrollTo(0, at ? at - 1 : 1);
    scrollTo(0, at);
  }
  // Back to one screen by the address alone.
  still?.removeAttribute("media");
  // A camera that is on goes out: the program that would see to it is gone.
  for (const { srcObject } of document.querySelectorAll("video")) srcObject?.getTracks().forEach((track) => track.stop());
  for (const outlet of document.querySelectorAll("[id^='app-']")) outlet.textContent = "";
  for (const part of document.querySelectorAll(".fit, .below")) part.remove();
  for (const fold of document.querySelectorAll("details.more")) fold.open = true;
  const note = document.getElementById(why === "crashed" ? "crashed" : "no-app");
  if (note) note.hidden = false;
  if (held && why === "crashed") document.getElementById("rescue").hidden = false;
  addEventListener("beforeprint", mark);
  addEventListener("afterprint", printed);
  const by = place() - before;
  if (scrollY > 0 || Math.abs(by) > innerHeight) scrollBy(0, by);
}

// Without the app the address says what is seen; Firefox forgets that on paper, so there a mark says it (still.css).
let seen = 0;
function mark() {
  seen = scrollY;
  const named = document.getElementById(location.hash.slice(1));
  main.toggleAttribute("data-all", named === main);
  const here = named?.closest("main > section") ?? document.getElementById(main.dataset.begin);
  for (const section of main.children) section.toggleAttribute("data-current", section === here && named !== main);
}
// Where all screens are in sight, paper is much shorter than the page, and older browsers come back at another screen.
function printed() {
  main.removeAttribute("data-all");
  requestAnimationFrame(() => scrollTo(0, seen));
}

// A Rust panic ends in a trap, and a JS exception inside the app leaves it half done: both end here.
const ours = (error, file) =>
  error instanceof WebAssembly.RuntimeError || (file || "").startsWith(new URL(".", here).href);
addEventListener("error", (event) => {
  if (ours(event.error, event.filename)) stop("crashed");
});
addEventListener("unhandledrejection", (event) => {
  if (ours(event.reason, event.reason?.stack?.match(/(?:https?|file):[^\s)]+/)?.[0])) stop("crashed");
});
document.getElementById("reload")?.addEventListener("click", () => location.reload());
document.querySelector("#rescue button")?.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([held], { type: "application/json" }));
  link.download = "werkplaats.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});

// Counted in the reader's own letters: is there little room for the bars? See css/3-frame.css.
const short = () => root.toggleAttribute("data-short", innerHeight < 30 * parseFloat(getComputedStyle(root).fontSize));
// Not in the observer itself: what changes its own size there is an error to the browser.
new ResizeObserver(() => requestAnimationFrame(short)).observe(document.querySelector(".strip"));
addEventListener("resize", short);

// A press lands where it began. Leaving a field may move the page under the pointer (measured in every engine), and
// the first click after typing fell beside its button. Sliding off what is pressed still takes the press back.
const field = "select, textarea, input:not([type=checkbox]):not([type=radio])";
function pressable(target) {
  if (!document.activeElement?.matches(field) || target.closest?.(field)) return undefined;
  const pressed = target.closest?.("button, summary, label, a[href], input");
  // The label of a field leads to that field, and its keyboard must come.
  return pressed?.control?.matches(field) ? undefined : pressed;
}
addEventListener("pointerdown", ({ button, pointerId, pointerType, target }) => {
  const pressed = pressable(target);
  if (button !== 0 || pointerType === "touch" || !pressed) return;
  const { left, right, top, bottom } = pressed.getBoundingClientRect();
  const slide = ({ clientX: x, clientY: y }) => {
    if (x < left || x > right || y < top || y > bottom) pressed.releasePointerCapture(pointerId);
  };
  pressed.setPointerCapture(pointerId);
  pressed.addEventListener("pointermove", slide);
  pressed.addEventListener("lostpointercapture", () => pressed.removeEventListener("pointermove", slide), { once: true });
});
// A finger has no press to capture: its click is looked up after the field is left. A short tap is answered here.
let tap;
addEventListener("touchstart", ({ touches: [touch, other], target, timeStamp }) => {
  tap = other ? undefined : { pressed: pressable(target), x: touch.clientX, y: touch.clientY, timeStamp };
}, { passive: true });
addEventListener("touchend", (event) => {
  const { pressed, x, y, timeStamp } = tap ?? {};
  const [{ clientX, clientY }] = event.changedTouches;
  tap = undefined;
  if (!pressed || !event.cancelable || Math.hypot(clientX - x, clientY - y) > 10 || event.timeStamp - timeStamp > 500) return;
  event.preventDefault();
  pressed.focus();
  document.activeElement?.matches(field) && document.activeElement.blur();
  if (pressed.isConnected) pressed.click();
}, { passive: false });

// Addresses of scripts made here. Trusted Types refuses all others, and no other policy can be made.
const known = new Set();
const policy = self.trustedTypes?.createPolicy("rdm", {
  createScriptURL(address) {
    if (known.has(address)) return address;
    throw new TypeError(`not a script of ours: ${address}`);
  },
});
const trusted = (address) => policy?.createScriptURL(address) ?? address;

// Runs in a worker: gives bytes to one function of a program's own wasm, and sends back what stands in their
// place: as many bytes as the function says, or null when it says less than none. Nothing of the page is
// there; the functions that the wasm asks of a page are never called.
function beside() {
  onmessage = async ({ data: { module, name, args, bytes } }) => {
    let answer = null;
    try {
      const none = () => {
        throw new Error("no page here");
      };
      const imports = {};
      for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] = imports[from] ?? {})[name] = none;
      const { exports } = await WebAssembly.instantiate(module, imports);
      const at = exports[`${name}_room`](bytes.length) >>> 0;
      new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
      const length = exports[name](...args);
      if (length >= 0) answer = new Uint8Array(exports.memory.buffer, at, length).slice();
    } catch {
      // A trap, or too little memory.
    }
    postMessage(answer);
  };
}

// Gives the bytes, or null when it cannot be done: no worker allowed, it died, or it took longer than so many
// milliseconds. The worker is made for this and ends with it, so what dies there takes nothing of the page along.
const inWorker = (limit, module, name, args, bytes) =>
  new Promise((resolve) => {
    const address = URL.createObjectURL(new Blob([`(${beside})()`], { type: "text/javascript" }));
    known.add(address);
    let worker, late;
    const end = (answer) => {
      clearTimeout(late);
      worker?.terminate();
      known.delete(address);
      URL.revokeObjectURL(address);
      resolve(answer);
    };
    try {
      worker = new Worker(trusted(address));
    } catch {
      return end(null);
    }
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = () => end(null);
    worker.onmessageerror = () => end(null);
    worker.postMessage({ module, name, args, bytes }, [bytes.buffer]);
    late = setTimeout(end, limit, null);
  });

// The 32 bytes that a passphrase becomes.
self.rdmStretch = (module, kind, a, b, secret) => inWorker(120_000, module, "stretch", [kind, a, b], secret);
// The texts of the codes in a photo, a line each.
self.rdmPhoto = (limit, module, width, height, gray) => inWorker(limit, module, "photo", [width, height], gray);

{{load}}
{{frame}}

// A promise that is given up after five seconds: storage that never answers may not hold up the rest.
const soon = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, 5000, new Error("no answer")))]);

// One IndexedDB request as a promise. One that is blocked goes on when the other tab lets go.
const asked = (request) =>
  soon(
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }),
  );

// Clears every row of the database, so that a browser that leaves something behind in its files leaves no key.
// A database that is not there is made, and removed again by who calls this.
async function emptied() {
  const open = indexedDB.open("rdm");
  open.onupgradeneeded = () => open.result.createObjectStore("rows");
  const db = await asked(open);
  try {
    // Whatever the stores are called: a newer guide may have made it.
    const change = db.transaction(db.objectStoreNames, "readwrite", { durability: "strict" });
    for (const name of db.objectStoreNames) change.objectStore(name).clear();
    await soon(
      new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onabort = reject;
      }),
    );
  } finally {
    db.close();
  }
}

// Wipes what this site keeps on the device: the notes with their key, the settings, and the copy for offline use.
// Each step is tried, whatever becomes of the others. Gives true when all is gone and false when not all is.
self.rdmWipe = async () => {
  held = "";
  resting.textContent = "";
  self.rdmForget?.();
  // A frame keeps nothing, and what the site itself keeps cannot be reached from there: not all is gone.
  if (self !== top) return "here";
  // Neither does a file on a disk; all files share one storage.
  if (location.protocol === "file:" || self.origin === "null") return true;
  // First: the others forget what is in their memory, and save nothing any more.
  if (self.BroadcastChannel) new BroadcastChannel("rdm").postMessage("wiped");
  // Other programs may live at the same origin: only ours, named as in sw.js.
  const ours = `rdm ${new URL(".", here).href} `;
  const steps = [
    async () => {
      await emptied().catch(() => undefined);
      await asked(indexedDB.deleteDatabase("rdm"));
    },
    async () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("rdm-")) localStorage.removeItem(key);
    },
    async () => (await navigator.serviceWorker?.getRegistration(here))?.unregister(),
    async () => {
      const keys = (await self.caches?.keys()) ?? [];
      await Promise.all(keys.filter((key) => key.startsWith(ours)).map((key) => caches.delete(key)));
    },
  ];
  const done = await Promise.allSettled(steps.map((step) => step()));
  return done.every(({ status }) => status === "fulfilled");
};

// The guide's own letters come after all that is needed, and are put on as the reader goes to another screen: nothing
// changes under the eyes, and before the reader hears of it and measures. Where the service worker has them, they are on
// from the start (sw.js).
async function letters() {
  const family = '"Atkinson Hyperlegible Next"';
  const all = ["400", "700"].map((weight) => document.fonts.load(`${weight} 1em ${family}`));
  await soon(Promise.all(all)).catch(() => undefined);
  const put = () => {
    root.setAttribute("data-letters", "");
    // Who measured with the letters of before measures again.
    requestAnimationFrame(() => dispatchEvent(new Event("resize")));
  };
  addEventListener("hashchange", put, { once: true, capture: true });
}

// Everything the page needs has been fetched: from here on one more policy refuses what the page would ask for by
// itself, also for code that is not ours: a fetch, a picture from elsewhere, a form; and a font, once the guide's own
// are there. Pictures of the site itself stay: a browser fetches the icons of the manifest when it likes. No policy can
// refuse going to another address; that is seen.
function lock(content) {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = content;
  document.head.append(policy);
}

// Reading first; then what else the document runs.
(async () => {
  const [reader, ...others] = [{{run}}];
  try {
    await run(reader);
  } catch {
    return stop(root.dataset.app ? "crashed" : "failed");
  }
  for (const other of others) {
    try {
      await run(other);
    } catch {
      if (root.dataset[other]) return stop("crashed");
      root.dataset[other] = "failed";
      document.getElementById("no-desk").hidden = false;
    }
  }
  tidying = false;
  later();
  // Asked for before the lock, not waited for: a slow answer may not keep the network open. A browser that
  // keeps nothing is no fault of the guide.
  keep().catch(() => undefined);
  await school;
})().finally(() => {
  lock("connect-src 'none'; img-src 'self' data:; form-action 'none'");
  letters().finally(() => lock("font-src 'none'"));
});
