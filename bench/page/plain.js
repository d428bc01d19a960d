const at = (k) => document.querySelectorAll("main > section")[k];
const build = {
  shown: (k) => Boolean(at(k)?.checkVisibility() && at(k).nextElementSibling),
  target: (k) => at(k).querySelector("button"),
  // The script stands at the end.
  ready: () => document.readyState !== "loading",
  heading: () => [...document.querySelectorAll("h1")].find((h) => h.checkVisibility()),
};
