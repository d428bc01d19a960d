#!/usr/bin/env bash
# Subject: libraries that read dates and times in Dutch.
# Guess:   "13.30 uur" is half past one in the afternoon, and "vanmiddag om 3 uur" (this afternoon at 3) is 15:00, as
#          the same library reads it in English.
# Seen:    dateparser takes "13.30 uur" for 13.3 hours ago, the evening before; "13:30 uur" and "30 november 13.30
#          uur" it reads well. chrono-node gives 03:00, in the night, for the Dutch afternoon, 15:00 for the English.
# With:    dateparser 1.5.0 (Python), chrono-node 2.10.3 (npm). Both say that they know Dutch.
# Why here: a note says when something was seen or when to call back. A wrong moment that looks right is worse than
#          none: ask for a date and a time in fields of their own.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps dateparser==1.5.0 python-dateutil==2.9.0.post0 six==1.17.0 pytz==2025.2 regex==2024.11.6 tzlocal==5.3.1
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund chrono-node@2.10.3 >/dev/null
export TZ=Europe/Amsterdam
v/bin/python - <<'PY'
import datetime, dateparser, sys
now = datetime.datetime(2026, 11, 30, 10, 0)
stated = {"13.30 uur": "2026-11-29 20:42", "30 november 13.30 uur": "2026-11-30 13:30", "13:30 uur": "2026-11-30 13:30"}
for text in stated:
    read = dateparser.parse(text, languages=["nl"], settings={"RELATIVE_BASE": now})
    seen = read and read.strftime("%Y-%m-%d %H:%M")
    print(f"dateparser {dateparser.__version__}, on 2026-11-30 10:00: {text!r} is {seen}")
    if seen != stated[text]:
        sys.exit(f"CHANGED: stated was {stated[text]}")
PY
cat >times.cjs <<'JS'
const chrono = require('chrono-node');
const now = new Date(2026, 10, 30, 10, 0);
const seen = [chrono.nl.parseDate('vanmiddag om 3 uur', now), chrono.en.parseDate('this afternoon at 3', now)].map(date => date.getHours());
console.log('chrono-node 2.10.3: "vanmiddag om 3 uur" is', seen[0], 'o\'clock, "this afternoon at 3" is', seen[1]);
if (seen.join() !== '3,15') {
  console.error('CHANGED: stated was 3 and 15');
  process.exit(1);
}
JS
node times.cjs
echo "As stated."
