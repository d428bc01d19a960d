// Wiping what this site keeps on the device.

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
