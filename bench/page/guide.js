// The guide, with any content: sections with an id, one of which is in sight, and links between them. It knows no
// name of a file and no id: the way is taken from the document.
const seen = new Map();
const path = [];
const section = (k) => document.getElementById(path[k]);

/** The links of a section that lead to another question or card. */
const ways = (from) => [...from.querySelectorAll("a[data-edge]")].filter((a) => a.checkVisibility());

/** The link that leads where we were least: so a walk of thirty steps does not turn in a small circle. */
function way(k) {
  const times = (a) => seen.get(a.hash) || 0;
  const ahead = path[k + 1];
  const all = ways(section(k));
  if (ahead) return all.find((a) => a.hash === `#${ahead}`);
  const best = all.reduce((best, a) => (best && times(best) <= times(a) ? best : a), undefined);
  if (best) {
    path[k + 1] = best.hash.slice(1);
    seen.set(best.hash, times(best) + 1);
  }
  return best;
}

const build = {
  shown(k) {
    if (!path.length) {
      const first = [...document.querySelectorAll("main > section")].find((s) => s.checkVisibility());
      // Not before it is there as a whole: a document comes in pieces.
      if (!first || !first.nextElementSibling) return false;
      path[0] = first.id;
      seen.set(`#${first.id}`, 1);
    }
    return Boolean(path[k] && section(k)?.checkVisibility());
  },
  target: way,
  ready: () => document.documentElement.dataset.app === "on",
  heading: () => [...document.querySelectorAll("main > section > h1")].find((h) => h.checkVisibility()),
};
