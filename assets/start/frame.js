// In a frame: the theme that the page around it asks for in the address, a link to the guide itself, and
// this screen's height for a page that named itself. The guide sends; it listens to no one.
function fit() {
  if (root.dataset.edition !== "frame") return;
  const wanted = new URLSearchParams(location.search);
  const theme = { licht: "light", donker: "dark" }[wanted.get("thema")];
  if (theme) {
    root.style.colorScheme = theme;
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const { media } of rules) {
      if (media?.mediaText.includes("prefers-color-scheme: dark")) media.mediaText = theme === "dark" ? "all" : "not all";
    }
  }
  const way = document.querySelector("#framed a");
  way?.addEventListener("click", () => {
    way.href = `./${location.hash}`;
  });
  const host = origin(wanted.get("ouder"));
  const tell = (message) => {
    // Only to the page that is named in the address: the height says something about what is read.
    if (host && self !== top) parent.postMessage(message, host);
  };
  new ResizeObserver(() => {
    tell({ type: "rdm-height", height: Math.ceil(document.body.getBoundingClientRect().height) });
    // For frames with frame-sizing (CSS Sizing 4); without the meta element it is refused.
    try {
      self.requestResize?.();
    } catch {}
  }).observe(document.body);
  addEventListener("hashchange", () => requestAnimationFrame(() => tell({ type: "rdm-arrived" })));
}

// The origin that a text is, written exactly so, or nothing.
function origin(text) {
  const address = text && URL.canParse?.(text) ? new URL(text) : undefined;
  return /^https?:$/.test(address?.protocol) && address.origin === text ? text : undefined;
}
fit();
