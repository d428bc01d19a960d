#!/usr/bin/env bash
# Subject: libphonenumber-js and telephone numbers in Dutch text.
# Guess:   the small and the large form of the library know the same numbers, and a time of a lesson is none.
# Seen:    in "van 08.30-09.15 uur" the small form (the one that is imported by default) finds +318300915 and calls it
#          valid; the large form finds nothing. 116 111, the European number for children, is valid to the small one
#          only. Both say that 112 is no valid number; 0800-2000 is.
# With:    libphonenumber-js 1.13.16 (npm), its forms `min` and `max`.
# Why here: numbers in content are checked and made into links. A list of the numbers that may be named does that
#          better.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund libphonenumber-js@1.13.16 >/dev/null
cat >find.cjs <<'JS'
const text = 'Bel 0800-2000 of 112. Rekenen is van 08.30-09.15 uur.';
const seen = {};
for (const form of ['min', 'max']) {
  const { findPhoneNumbersInText, parsePhoneNumber } = require(`libphonenumber-js/${form}`);
  const valid = number => parsePhoneNumber(number, 'NL').isValid();
  seen[form] = {
    found: findPhoneNumbersInText(text, 'NL').map(({ number }) => `${number.number} ${number.isValid()}`).join(', '),
    valid: ['0800-2000', '112', '116 111'].filter(valid).join(', '),
  };
}
console.log(text);
console.log(seen);
const stated = {
  min: { found: '+318002000 true, +318300915 true', valid: '0800-2000, 116 111' },
  max: { found: '+318002000 true', valid: '0800-2000' },
};
if (JSON.stringify(seen) !== JSON.stringify(stated)) {
  console.error('CHANGED: stated was', stated);
  process.exit(1);
}
JS
node find.cjs
echo "As stated."
