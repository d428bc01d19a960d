#!/usr/bin/env bash
# Subject: scorm-again, the learning environment that tests of SCORM packages run in, in its SCORM 1.2 form.
# Guess:   it holds cmi.suspend_data to the 4096 characters of SCORM 1.2, as it holds cmi.core.lesson_location to 255.
# Seen:    it takes 64,000 (the room of later editions of SCORM 2004). The 64,001st gives error 405 ("incorrect data
#          type") and what was there before stays. The 256th of the location is refused as the standard says.
# With:    scorm-again 3.4.3 (npm).
# Why here: a package that keeps more than 4096 characters passes here and loses its place at a school. Count them
#          yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 scorm-again@3.4.3 >/dev/null
cat >room.mjs <<'JS'
import { Scorm12API } from 'scorm-again/scorm12';
const api = new Scorm12API({ autocommit: false, logLevel: 5 });
api.LMSInitialize('');
const kept = (element, length) => {
  const answer = api.LMSSetValue(element, 'x'.repeat(length));
  return [element.split('.').pop(), length, String(answer), String(api.LMSGetLastError()), api.LMSGetValue(element).length].join(' ');
};
const seen = [
  kept('cmi.suspend_data', 4096), kept('cmi.suspend_data', 4097), kept('cmi.suspend_data', 64000), kept('cmi.suspend_data', 64001),
  kept('cmi.core.lesson_location', 255), kept('cmi.core.lesson_location', 256),
];
console.log('element, characters, answer, error, kept');
seen.forEach(line => console.log(line));
const stated = [
  'suspend_data 4096 true 0 4096', 'suspend_data 4097 true 0 4097', 'suspend_data 64000 true 0 64000', 'suspend_data 64001 false 405 64000',
  'lesson_location 255 true 0 255', 'lesson_location 256 false 405 255',
];
if (seen.join() !== stated.join()) {
  console.error('CHANGED: stated was', stated);
  process.exit(1);
}
JS
node room.mjs
echo "As stated."
