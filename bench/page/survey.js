const title = () => document.querySelector("#survey .sd-question__title, #survey h1");
const build = {
  shown: (k) => Boolean(title()?.textContent.trim().startsWith(`Vraag ${k + 1}:`)),
  target: () => document.querySelector("#survey fieldset label"),
  ready: () => Boolean(title()),
  heading: title,
};
