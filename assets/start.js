// Starts the app on top of the reading version. The document is complete without it, so the only
// duty here is honesty: when the app cannot start or breaks, take its parts away and say so. So what stands here must
// be read and run by browsers that are too old for the app, too: Chromium 83, and no lists within :not().
// Its parts stand in start/, each with one duty; one script is made of them, for each edition with its own way of loading.
const root = document.documentElement;
const still = document.getElementById("still");
document.getElementById("no-start")?.remove();
// In a frame nothing is kept, whatever address was framed. Set before anything reads it.
if (!root.dataset.edition && self !== top) root.dataset.edition = "frame";

// What a group typed in the werkplaats, as its program last told: for when that program breaks. In the memory of
// this page, and of the service worker while the tab reloads (start/site.js); never stored.
let held = "";
self.rdmHold = (text) => {
  held = text;
};

// A promise that is given up after five seconds: storage that never answers may not hold up the rest.
const soon = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, 5000, new Error("no answer")))]);

{{resting}}
{{stop}}
{{press}}
{{worker}}
{{load}}
{{frame}}
{{wipe}}
{{letters}}
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
