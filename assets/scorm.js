// Tells a learning environment that the guide was opened: "completed". Nothing else, ever: not how long,
// not which card. Without a learning environment around it this does nothing.
//
// It runs in the launch page, around the documents: a reader who goes from one to another stays in the package.
// An attempt that was ended cannot be begun again, so it ends when the launch page goes, and not before.
const DEEP = 10;

/** The first window outward from here that offers this, also from the one that opened this window. */
function find(name) {
  for (const start of [self.parent, self.opener?.parent ?? self.opener, self.opener]) {
    let place = start;
    for (let i = 0; place && i < DEEP; i++) {
      try {
        if (place[name]) return place[name];
      } catch {
        break; // of another origin
      }
      if (place.parent === place) break;
      place = place.parent;
    }
  }
  return undefined;
}

function report() {
  const api2004 = find("API_1484_11");
  if (api2004) {
    api2004.Initialize("");
    api2004.SetValue("cmi.completion_status", "completed");
    api2004.Commit("");
    return () => api2004.Terminate("");
  }
  const api = find("API");
  if (!api) return undefined;
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSCommit("");
  return () => api.LMSFinish("");
}

try {
  const end = report();
  let ended = false;
  addEventListener("pagehide", () => {
    if (!ended) end?.();
    ended = true;
  });
} catch {
  // A learning environment that fails is not a reason to show the reader an error.
}
