const here = import.meta.url;

// A host whose own policy refuses the style in the page gets it as a file.
if (!getComputedStyle(root).getPropertyValue("--c-bg")) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("{{style-file}}", here);
  document.head.append(style);
}

// A dynamic import, so that a blocked or missing file is an error we can tell about.
const programs = {
{{programs}}};
async function run(name) {
  const [glue, wasm] = programs[name];
  return (await import(glue)).default({ module_or_path: new URL(wasm, here) });
}

// The school's own file beside the app: at most 64 kB (and one byte, so that a longer one is told), and three
// seconds. Asked for at once, and before the network is locked. Its text goes to the programs; they check it.
const school = (async () => {
  // Not by AbortSignal.timeout, which Chromium 97 to 102 have not.
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 3000);
  const file = await fetch(new URL("school.json", here), { cache: "no-cache", signal: stop.signal });
  if (!file.ok) return;
  const reader = file.body.getReader();
  const text = new TextDecoder("utf-8", { fatal: true });
  let [whole, left] = ["", 65537];
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) break;
    try {
      whole += text.decode(value.subarray(0, left), { stream: true });
    } catch {
      whole = "\ufffd"; // No JSON, so that the page of the school tells that it is broken.
      break;
    }
    left -= value.length;
  }
  reader.cancel().catch(() => undefined);
  self.rdmSchool = whole;
  self.rdmSchoolKept = file.headers.get("Rdm-Kept");
  dispatchEvent(new Event("rdm-school"));
})().catch(() => undefined);

// What a group typed outlives a reload in the memory of the service worker: handed over as the page goes, for at most
// a minute, given back once, to the same tab, and only when it was reloaded. The tab keeps the number that it goes by.
const TAB = "rdm-tab";
let keeper;
const given = (async () => {
  if (root.dataset.edition) return "";
  keeper = await navigator.serviceWorker?.getRegistration(here);
  return ask();
})().catch(() => "");
async function ask() {
  const tab = sessionStorage.getItem(TAB);
  if (!tab || !keeper?.active) return "";
  sessionStorage.removeItem(TAB);
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, 2000, "");
  });
  keeper.active.postMessage({ ask: tab }, [port2]);
  const text = await answer;
  port1.close();
  return performance.getEntriesByType("navigation")[0]?.type === "reload" ? text : "";
}
self.rdmGiven = () => given;
self.rdmHandsOver = () => Boolean(keeper?.active);
self.rdmForget = () => keeper?.active?.postMessage("forget");
addEventListener("pagehide", () => {
  if (!held || !keeper?.active || root.dataset.app === "cleared") return;
  try {
    const tab = crypto.randomUUID();
    sessionStorage.setItem(TAB, tab);
    keeper.active.postMessage({ hold: tab, text: held });
  } catch {}
});
// Back to a page that the browser kept as it was: nothing was reloaded.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) ask().catch(() => undefined);
});

// Keeps the guide's own files for a visit without a network. A new release waits until the reader wants it
// or has closed the guide; it is told about when nobody is typing. Not in a frame, which keeps nothing.
async function keep() {
  const workers = root.dataset.edition ? undefined : navigator.serviceWorker;
  if (!workers) return;
  // Here and not in the head: the browser would fetch it before the guide can be used.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.webmanifest";
  document.head.append(manifest);
  const address = new URL("sw.js", here).href;
  known.add(address);
  const registration = await workers.register(trusted(address), { updateViaCache: "none" });
  keeper = registration;
  const note = document.getElementById("renew");
  const busy = () => "writing" in root.dataset || document.activeElement?.matches("input, select, textarea");
  let ready = false;
  const tell = () => {
    if (ready && note.isConnected && !busy()) note.hidden = false;
  };
  const watch = (worker) => {
    const look = () => {
      // The first release that is kept is not news.
      ready = ready || (worker.state === "installed" && workers.controller !== null);
      tell();
    };
    worker?.addEventListener("statechange", look);
    if (worker) look();
  };
  watch(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  for (const event of ["hashchange", "focusout", "visibilitychange"]) addEventListener(event, () => setTimeout(tell));
  new MutationObserver(tell).observe(root, { attributeFilter: ["data-writing"] });
  note.querySelector("button").addEventListener("click", () => {
    const waiting = registration.waiting;
    // In another tab it may have been renewed already.
    if (!waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("renew");
  });
}
