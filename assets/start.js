// Starts the app on top of the reading version. The document is complete without it, so the only
// duty here is honesty: when the app cannot start or breaks, take its parts away and say so.
const root = document.documentElement;

function stop(why) {
  if (root.dataset.app === "crashed" || root.dataset.app === "cleared") return;
  root.dataset.app = why;
  for (const outlet of document.querySelectorAll("[id^='app-']")) outlet.replaceChildren();
  for (const fold of document.querySelectorAll("details.more")) fold.open = true;
  const note = document.getElementById(why === "crashed" ? "crashed" : "no-app");
  if (note) note.hidden = false;
}

// A Rust panic ends in a trap, and a JS exception inside the app leaves it half done: both end here.
const ours = (error, file) =>
  error instanceof WebAssembly.RuntimeError || (file || "").startsWith(new URL(".", import.meta.url).href);
addEventListener("error", (event) => {
  if (ours(event.error, event.filename)) stop("crashed");
});
addEventListener("unhandledrejection", (event) => {
  if (ours(event.reason, event.reason?.stack?.match(/https?:[^\s)]+/)?.[0])) stop("crashed");
});
document.getElementById("reload")?.addEventListener("click", () => location.reload());

// A dynamic import, so that a blocked or missing file is an error we can tell about.
const run = async (glue, wasm) => (await import(glue)).default({ module_or_path: new URL(wasm, import.meta.url) });

// Everything the page needs has been fetched: from here on a second policy refuses any request,
// also of code that is not ours.
function lock() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'; img-src 'self' data:; form-action 'none'";
  document.head.append(policy);
}

// Reading first; what is needed for writing comes after it.
(async () => {
  try {
    await run("./{{reader.glue}}", "./{{reader.wasm}}");
  } catch {
    return stop(root.dataset.app ? "crashed" : "failed");
  }
  try {
    await run("./{{writer.glue}}", "./{{writer.wasm}}");
  } catch {
    if (root.dataset.desk) return stop("crashed");
    root.dataset.desk = "failed";
    document.getElementById("no-desk").hidden = false;
  }
})().finally(lock);
