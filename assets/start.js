// Starts the app on top of the reading version. The document is complete without it, so the only
// duty here is honesty: when the app cannot start or breaks, take its parts away and say so.
const root = document.documentElement;
const still = document.getElementById("still");
document.getElementById("no-start")?.remove();
// In a frame nothing is kept, whatever address was framed. Set before anything reads it.
if (!root.dataset.edition && self !== top) root.dataset.edition = "frame";

function stop(why) {
  if (root.dataset.app === "crashed" || root.dataset.app === "cleared") return;
  // What is read stays where it is, also where all screens come in sight; at the top, the note does.
  const read = document.getElementById(location.hash.slice(1)) ?? document.querySelector("main > [data-here]");
  const place = () => read?.getBoundingClientRect().top ?? 0;
  const before = place();
  root.dataset.app = why;
  // Back to one screen by the address alone.
  still?.removeAttribute("media");
  for (const outlet of document.querySelectorAll("[id^='app-']")) outlet.replaceChildren();
  for (const fold of document.querySelectorAll("details.more")) fold.open = true;
  const note = document.getElementById(why === "crashed" ? "crashed" : "no-app");
  if (note) note.hidden = false;
  addEventListener("beforeprint", mark);
  addEventListener("afterprint", () => document.querySelector("main").removeAttribute("data-all"));
  const by = place() - before;
  if (scrollY > 0 || Math.abs(by) > innerHeight) scrollBy(0, by);
}

// Without the app the address says what is seen; Firefox forgets that on paper, so there a mark says it (still.css).
function mark() {
  const main = document.querySelector("main");
  const named = document.getElementById(location.hash.slice(1));
  main.toggleAttribute("data-all", named === main);
  const here = named?.closest("main > section") ?? document.getElementById(main.dataset.begin);
  for (const section of main.children) section.toggleAttribute("data-here", section === here && named !== main);
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

// Counted in the reader's own letters: is there little room for the bars? See css/3-frame.css.
const short = () => root.toggleAttribute("data-short", innerHeight < 30 * parseFloat(getComputedStyle(root).fontSize));
// Not in the observer itself: what changes its own size there is an error to the browser.
new ResizeObserver(() => requestAnimationFrame(short)).observe(document.querySelector(".strip"));
addEventListener("resize", short);

// A press lands where it began. Leaving a field may move the page under the pointer (measured in every engine), and
// the first click after typing fell beside its button. Sliding off what is pressed still takes the press back.
const field = "select, textarea, input:not([type=checkbox], [type=radio])";
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

// Runs in a worker: stretches a passphrase with the writer's own wasm, so that the page stays alive.
// Nothing of the page is there; the functions that the wasm asks of a page are never called.
function beside() {
  onmessage = async ({ data: { module, kind, a, b, secret } }) => {
    const none = () => {
      throw new Error("no page here");
    };
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = none;
    const { exports } = await WebAssembly.instantiate(module, imports);
    const at = exports.stretch_room(secret.length) >>> 0;
    new Uint8Array(exports.memory.buffer, at, secret.length).set(secret);
    const done = exports.stretch(kind, a, b) === 0;
    postMessage(done ? new Uint8Array(exports.memory.buffer, at, 32).slice() : null);
  };
}

// Gives the 32 bytes, or null when it cannot be done: too little memory, no worker allowed.
self.rdmStretch = (module, kind, a, b, secret) =>
  new Promise((resolve) => {
    const address = URL.createObjectURL(new Blob([`(${beside})()`], { type: "text/javascript" }));
    known.add(address);
    let worker;
    const end = (key) => {
      worker?.terminate();
      known.delete(address);
      URL.revokeObjectURL(address);
      resolve(key);
    };
    try {
      worker = new Worker(trusted(address));
    } catch {
      return end(null);
    }
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = () => end(null);
    worker.onmessageerror = () => end(null);
    worker.postMessage({ module, kind, a, b, secret }, [secret.buffer]);
    // A rejected promise inside the worker is no error event there.
    setTimeout(end, 120_000, null);
  });

{{load}}
{{frame}}

// One IndexedDB request as a promise.
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });

// Wipes what this site keeps on the device: first the wrapped key, so that what a browser leaves
// behind in its files cannot be opened; then the notes, the settings and the copy for offline use.
// Says whether all of it worked. A database that is not there is made and removed again.
self.rdmWipe = async () => {
  // A frame and a single file keep nothing, and may not even look.
  if (root.dataset.edition) return true;
  const tries = [
    async () => {
      const open = indexedDB.open("rdm");
      open.onupgradeneeded = () => open.result.createObjectStore("rows");
      const db = await asked(open);
      const change = db.transaction("rows", "readwrite", { durability: "strict" });
      change.objectStore("rows").clear();
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onabort = reject;
      });
      db.close();
      await asked(indexedDB.deleteDatabase("rdm"));
    },
    async () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("rdm-")) localStorage.removeItem(key);
    },
    async () => {
      // Other programs may live at the same origin: only ours, named as in sw.js.
      const ours = `rdm ${new URL(".", here).href} `;
      const keys = (await self.caches?.keys()) ?? [];
      await Promise.all(keys.filter((key) => key.startsWith(ours)).map((key) => caches.delete(key)));
      await (await navigator.serviceWorker?.getRegistration(here))?.unregister();
    },
  ];
  const done = await Promise.allSettled(tries.map((wipe) => wipe()));
  if (self.BroadcastChannel) new BroadcastChannel("rdm").postMessage(true);
  return done.every(({ status }) => status === "fulfilled");
};

// Everything the page needs has been fetched: from here on a second policy refuses any request,
// also of code that is not ours.
function lock() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'; img-src 'self' data:; form-action 'none'";
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
  // Asked for before the lock, not waited for: a slow answer may not keep the network open. A browser that
  // keeps nothing is no fault of the guide.
  keep().catch(() => undefined);
  await school;
})().finally(lock);
