// Takes away what the service worker of the guide kept, and then itself. For who stops hosting the guide,
// and for `cargo xtask serve`, which must show the last build.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const mine = (await caches.keys()).filter((name) => name.startsWith(`rdm ${registration.scope} `));
      await Promise.all(mine.map((name) => caches.delete(name)));
      await registration.unregister();
    })(),
  ),
);
