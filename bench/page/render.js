// Builds that draw one question at a time in the same place: ink and Preact.
const title = () => document.querySelector("main > h1");
const build = {
  shown: (k) => Boolean(title()?.textContent.startsWith(`Vraag ${k + 1}:`)),
  target: () => document.querySelector("main button"),
  ready: () => Boolean(title()),
  heading: title,
};
