const here = location.href;

// Everything is in this file: the programs as scripts before this one, the wasm as text.
const programs = { {{programs}} };
async function run(name) {
  const text = document.getElementById(`${name}-wasm`).textContent;
  return programs[name]({ module_or_path: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) });
}

// All files on a disk share one storage, so this edition keeps nothing.
async function keep() {}

// And what was typed does not outlive a reload: there is no other context to hold it.
self.rdmGiven = async () => "";
self.rdmHandsOver = () => false;

// And it fetches nothing: a file of the school is opened by the reader.
const school = undefined;
