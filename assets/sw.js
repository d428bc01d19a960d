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
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
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

/** A signal that gives up after so many milliseconds. `AbortSignal.timeout` is missing in Chromium 97 to 102. */
function within(milliseconds) {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), milliseconds);
  return stop.signal;
}

/** Whether this is what a school may put beside the guide, as `crates/together/src/school/read.rs` has it. */
function isOwn(file) {
  if ((file.version ?? 1) !== 1) return false;
  if (file.format !== undefined) return file.format === "rond-de-melding/school";
  return ["name", "checked", "contacts", "meldcode", "holidays", "accent"].some((key) => Object.hasOwn(file, key));
}

// What a response says when it is a school's own file: JSON of at most 64 kB that says so. Else nothing: a network
// that wants a login first answers every address with its own page, and says that all is well.
async function ownFile(response) {
  if (!response?.ok) return undefined;
  try {
    const reader = response.body.getReader();
    const parts = [];
    for (let left = 65536; ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      left -= value.length;
      if (left < 0) {
        reader.cancel().catch(() => undefined);
        return undefined;
      }
      parts.push(value);
    }
    const body = new Blob(parts);
    if (!isOwn(JSON.parse(await body.text()))) return undefined;
    return new Response(body, { headers: { "Content-Type": "application/json" } });
  } catch {
    return undefined;
  }
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
  // A server that never answers may not hold up the rest. What is no file of a school leaves the one that was kept.
  const answer = await fetch(OWN, { cache: "no-cache", signal: within(3000) }).catch(() => undefined);
  let newest = await ownFile(answer);
  if (!newest && !isGone(answer)) {
    for (const kept of [cache, ...earlier]) newest ??= await ownFile(await kept.match(address(OWN)));
  }
  if (newest) await cache.put(address(OWN), newest).catch(() => undefined);
}

/** Whether the school took its file away. */
const isGone = (response) => response?.status === 404 || response?.status === 410;

/** The document as it is, but for a mark: the guide's own letters are here too, so they are on from the first sight. */
async function lettered(file) {
  const page = await file.text();
  return new Response(page.replace("<html ", "<html data-letters "), { headers: file.headers });
}

/** The document, when everything it needs is here. Else the newest one, while the rest is put right. */
async function page(event, name) {
  const cache = await caches.open(CACHE);
  const file = await checked(name, await cache.match(address(name)));
  const kept = (await cache.keys()).filter(({ url }) => url !== address(OWN));
  if (file && kept.length >= NAMES.length) return lettered(file);
  event.waitUntil(fill().catch(() => undefined));
  const newest = await fetch(event.request).catch(() => undefined);
  // A redirect is for the browser to follow.
  if (newest?.ok || newest?.type === "opaqueredirect") return newest;
  return file ?? newest ?? Response.error();
}

// The school's own file, which no release knows: the newest there is, and the last good one without a network, with
// one that answers something else, and with one that is too slow for the page, which waits for three seconds.
async function own(event) {
  const cache = await caches.open(CACHE);
  const kept = await ownFile(await cache.match(address(OWN)));
  const asked = (async () => {
    // Goes on after the page has stopped waiting, so that the next visit has it.
    const answer = await fetch(address(OWN), { cache: "no-cache", signal: within(20000) });
    const file = await ownFile(answer.clone());
    if (file) await cache.put(address(OWN), file.clone()).catch(() => undefined);
    if (isGone(answer)) await cache.delete(address(OWN));
    // What is wrong with a file is told by the page. This header tells it that it got the last good one instead.
    if (answer.ok) kept?.headers.set("Rdm-Kept", "1");
    return file ?? (isGone(answer) ? answer : (kept ?? answer));
  })().catch(() => kept ?? Response.error());
  event.waitUntil(asked);
  if (!kept) return asked;
  return Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 2500, kept))]);
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
  let name = from.slice(registration.scope.length) || "index.html";
  // Who opens the file itself, to look what stands in it, sees what the server has.
  if (name === OWN) return request.mode === "navigate" ? undefined : event.respondWith(own(event));
  // Some hosts lead to the document's name without `.html`: there too a visit without a network arrives.
  if (Object.hasOwn(FILES, `${name}.html`)) name = `${name}.html`;
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
