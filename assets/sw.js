// Keeps the files of one release of the guide, so that it works without a network. Nothing else is kept: no
// answer, no setting, no note passes through here. What a group typed in the werkplaats passes through memory, see below.
//
// Every file is known by its SHA-256. What does not match is never shown as ours: it is fetched again, and
// when that fails too, the network decides, so that no damage and no old release can hold a reader.
const FILES = {
{{files}}};
const NAMES = Object.keys(FILES);
const OWN = "school.json";
const KINDS = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

// Another guide on the same origin, in another folder, has its own.
const MINE = `rdm ${registration.scope} `;
const CACHE = `${MINE}{{release}}`;
const address = (name) => new URL(name, registration.scope).href;

/** A response with exactly the file of this release, or nothing. Servers may get the type wrong. */
async function checked(name, response) {
  if (!response?.ok || response.type === "opaque") return undefined;
  try {
    const body = await response.arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    if ([...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") !== FILES[name]) return undefined;
    const headers = new Headers(response.headers);
    headers.set("Content-Type", KINDS[name.split(".").pop()]);
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    return new Response(body, { headers });
  } catch {
    return undefined;
  }
}

/** The file from the network, or from what the browser has just fetched for the page itself. */
async function fetched(name) {
  const from = name === "index.html" ? "./" : name;
  for (const cache of ["force-cache", "reload"]) {
    const file = await checked(name, await fetch(from, { cache }).catch(() => undefined));
    if (file) return file;
  }
  throw new Error(`${name} of this release cannot be had`);
}

/** Fills what is missing, one file after the other: a slow line stays free for the reader. */
async function fill() {
  const cache = await caches.open(CACHE);
  const names = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== CACHE);
  const earlier = await Promise.all(names.map((name) => caches.open(name)));
  for (const name of NAMES) {
    if (await checked(name, await cache.match(address(name)))) continue;
    let file;
    for (const other of earlier) file ??= await checked(name, await other.match(address(name)));
    await cache.put(address(name), file ?? (await fetched(name)));
  }
  // A server that never answers may not hold up the rest.
  const newest = await fetch(OWN, { cache: "no-cache", signal: AbortSignal.timeout(3000) }).catch(() => undefined);
  if (newest?.ok) await cache.put(address(OWN), newest).catch(() => undefined);
}

/** The document, when everything it needs is here. Else the newest one, while the rest is put right. */
async function page(event, name) {
  const cache = await caches.open(CACHE);
  const file = await checked(name, await cache.match(address(name)));
  const kept = (await cache.keys()).filter(({ url }) => url !== address(OWN));
  if (file && kept.length >= NAMES.length) return file;
  event.waitUntil(fill().catch(() => undefined));
  const newest = await fetch(event.request).catch(() => undefined);
  // A redirect is for the browser to follow.
  if (newest?.ok || newest?.type === "opaqueredirect") return newest;
  return file ?? newest ?? Response.error();
}

/** The school's own file, which no release knows: the newest there is, and the last one without a network. */
async function own(request) {
  const cache = await caches.open(CACHE);
  try {
    const file = await fetch(request);
    if (file.ok) await cache.put(address(OWN), file.clone());
    if (file.status === 404 || file.status === 410) await cache.delete(address(OWN));
    return file;
  } catch {
    return (await cache.match(address(OWN))) ?? Response.error();
  }
}

async function part(event, name) {
  const cache = await caches.open(CACHE);
  const file = await checked(name, await cache.match(address(name)));
  if (file) return file;
  try {
    const again = await fetched(name);
    event.waitUntil(cache.put(address(name), again.clone()));
    return again;
  } catch {
    // Taken out, so that the next visit sees that something is missing and takes the newest document.
    await cache.delete(address(name));
    return fetch(event.request);
  }
}

addEventListener("install", (event) => event.waitUntil(fill()));

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
    })(),
  ),
);

addEventListener("fetch", (event) => {
  const { request } = event;
  const from = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !from.startsWith(registration.scope)) return;
  const name = from.slice(registration.scope.length) || "index.html";
  if (name === OWN) return event.respondWith(own(request));
  if (!Object.hasOwn(FILES, name)) return;
  event.respondWith(request.mode === "navigate" ? page(event, name) : part(event, name));
});

// What a group typed, by the number of its tab, while that tab reloads: in memory, for at most a minute.
const held = new Map();
const MINUTE = 60_000;

/** Holds a text for its tab, and forgets it after a minute when nobody came. */
async function hold(tab, text) {
  held.set(tab, text);
  await new Promise((done) => setTimeout(done, MINUTE));
  held.delete(tab);
}

addEventListener("message", (event) => {
  const { data, ports } = event;
  // The reader asked for the new release. Never before: someone may be writing.
  if (data === "renew") skipWaiting();
  if (data === "forget") held.clear();
  if (data?.hold) event.waitUntil(hold(data.hold, data.text));
  if (data?.ask) {
    ports[0]?.postMessage(held.get(data.ask) ?? "");
    held.delete(data.ask);
  }
});
