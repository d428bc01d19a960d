// The end of the app: what never started or broke is told, and the whole document stands there to be read.

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
