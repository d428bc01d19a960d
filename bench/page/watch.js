// Runs in the page before anything of the page does. `build` says how this build shows a question; everything that is
// measured is measured here, in the same way for all.
const bench = { marks: {}, long: [] };
const now = () => performance.now();

/** Calls back once what now stands in the document has been drawn. To be called in an animation frame. */
function drawn(then) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); then(now()); };
  port2.postMessage(0);
}

/** Waits until a question is drawn; gives when. */
function shown(k, within = 20000) {
  return new Promise((done, fail) => {
    const end = now() + within;
    const look = () => {
      if (build.shown(k)) drawn(done);
      else if (now() > end) fail(new Error(`question ${k + 1} is not shown`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What a browser makes of a tap with a finger. */
function tap(target) {
  for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup"]) {
    const kind = type.startsWith("pointer") ? PointerEvent : MouseEvent;
    target?.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, composed: true, view: window }));
  }
  // As a finger does; else a build whose answer goes away would not lose the focus.
  target?.focus({ preventScroll: true });
  target?.click();
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

new PerformanceObserver((list) => {
  for (const task of list.getEntries()) bench.long.push([task.startTime, task.duration]);
}).observe({ type: "longtask", buffered: true });

/** Marks when the first question is drawn and when everything has started. */
function follow() {
  const { marks } = bench;
  let asked = false;
  const look = () => {
    if (!asked && build.shown(0)) {
      asked = true;
      drawn((at) => { marks.readable = at; });
    }
    if (!marks.ready && asked && build.ready()) marks.ready = now();
    if (!marks.readable || !marks.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Taps the first answer as soon as it can be read, and again until the next question is there. */
function eager() {
  let last = -Infinity;
  const look = () => {
    if (build.shown(0) && now() - last > 50) {
      last = now();
      tap(build.target(0));
    }
    if (build.shown(1)) drawn((at) => { bench.marks.interactive = at; });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What came before everything had started, and what it took. */
bench.load = () => {
  const { marks, long } = bench;
  const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const before = files.filter((f) => f.responseEnd > 0 && f.responseEnd <= marks.ready);
  return {
    fcp,
    readable: marks.readable,
    ready: marks.ready,
    blocking: long.filter(([at]) => at + 1 >= (fcp || 0)).reduce((sum, [, time]) => sum + Math.max(0, time - 50), 0),
    early: before.reduce((sum, f) => sum + f.encodedBodySize, 0),
  };
};

/** Walks; gives for each step the time from the tap until the next question is drawn. */
bench.walk = async (from, steps) => {
  const times = [];
  for (let k = from; k < from + steps; k += 1) {
    await pause(80);
    // A screen shows a frame 60 times a second and a finger comes at any moment between two. So: a frame, and then a
    // wait that differs from step to step, by the same row for all builds.
    await new Promise(requestAnimationFrame);
    await pause((k * 10.3) % 16.7);
    const target = build.target(k);
    if (!target) throw new Error(`nothing to tap at question ${k + 1}`);
    const start = now();
    tap(target);
    times.push((await shown(k + 1)) - start);
  }
  await pause(80);
  return times;
};

bench.shown = (k) => build.shown(k);
bench.begun = () => Boolean(bench.marks.readable && bench.marks.ready);
bench.tapped = () => bench.marks.interactive;

/** Where the focus is. */
bench.focus = () => {
  const at = document.activeElement;
  if (!at || at === document.body) return "nowhere";
  const heading = build.heading();
  if (at === heading || at.contains(heading) && at !== document.documentElement) return "heading";
  return at.localName;
};

/** The title of the question in sight. */
bench.title = () => build.heading()?.textContent.trim() || "";

if (mode === "tap") eager(); else follow();
Object.defineProperty(globalThis, "__bench", { value: bench });
