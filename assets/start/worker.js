// Work beside the page, in a worker that may die: keys and photos.

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
