// The guide's own letters come after all that is needed, and are put on as the reader goes to another screen: nothing
// changes under the eyes, and before the reader hears of it and measures. Where the service worker has them, they are on
// from the start (sw.js).
async function letters() {
  const family = '"Atkinson Hyperlegible Next"';
  const all = ["400", "700"].map((weight) => document.fonts.load(`${weight} 1em ${family}`));
  await soon(Promise.all(all)).catch(() => undefined);
  const put = () => {
    root.setAttribute("data-letters", "");
    // Who measured with the letters of before measures again.
    requestAnimationFrame(() => dispatchEvent(new Event("resize")));
  };
  addEventListener("hashchange", put, { once: true, capture: true });
}
