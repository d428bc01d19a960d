#!/usr/bin/env bash
# Subject: libraries that check a Dutch citizen service number (BSN, nine digits, sometimes written with eight).
# Guess:   a number of two or three digits is no BSN for any of them.
# Seen:    python-stdnum fills every number up with zeros before it looks: 12, 24 and 36 are valid, one short number
#          in eleven. The package of the same name on npm says that 12 is too short.
# With:    python-stdnum 2.2 (Python), stdnum 1.12.0 (npm).
# Why here: whoever searches notes for numbers that should not stand there would find group 12 and page 24.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps python-stdnum==2.2
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund stdnum@1.12.0 >/dev/null
v/bin/python - <<'PY'
import stdnum, sys
from stdnum.nl import bsn
short = [n for n in range(1, 1000) if bsn.is_valid(str(n))]
print(f"python-stdnum {stdnum.__version__}: {len(short)} of the numbers 1 to 999 are valid: {short[:6]} …")
if (short[:6], len(short)) != ([12, 24, 36, 48, 61, 73], 90):
    sys.exit("CHANGED: stated was 90, from 12, 24, 36, 48, 61, 73")
PY
cat >short.cjs <<'JS'
const { NL } = require('stdnum').stdnum;
const seen = ['12', '24', '36'].map(number => NL.bsn.validate(number).error?.constructor.name);
console.log('stdnum 1.12.0 (npm): 12, 24, 36:', seen.join(', '));
if (!seen.every(error => error === 'InvalidLength')) {
  console.error('CHANGED: stated was InvalidLength three times');
  process.exit(1);
}
JS
node short.cjs
echo "As stated."
