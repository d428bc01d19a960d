#!/usr/bin/env bash
# Subject: calendar libraries, a day (P1D) and 24 hours (PT24H).
# Guess:   they differ when the clock changes, as the calendar standard says: P1D ends at the same time of the clock,
#          PT24H after 24 real hours. A library that reads one of them writes the same one again.
# Seen:    icalendar writes `DURATION:PT24H` back as `P1D`, and an alarm of `-PT24H` as `-P1D`. In icalendar and
#          ical.js both end at the same time of the clock (so PT24H lasts 25 hours), in node-ical both after 24 hours
#          (so P1D ends at 11:00): three readers, and none has both right.
# With:    icalendar 7.3.2 (Python), ical.js 2.2.1 and node-ical 0.26.1 (npm).
# Why here: a reminder to call is put into a calendar. Write moments with an end (DTEND), not with a length.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat >night.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//findings//nl
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:hours
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Amsterdam:20261024T120000
DURATION:PT24H
SUMMARY:Bellen
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Bellen
TRIGGER:-PT24H
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:day
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Amsterdam:20261024T120000
DURATION:P1D
SUMMARY:Bellen
END:VEVENT
END:VCALENDAR
ICS
sed -i 's/$/\r/' night.ics

python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps icalendar==7.3.2 python-dateutil==2.9.0.post0 six==1.17.0 tzdata==2026.3 typing_extensions==4.15.0
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 ical.js@2.2.1 node-ical@0.26.1 >/dev/null

v/bin/python - <<'PY'
import icalendar, sys
calendar = icalendar.Calendar.from_ical(open("night.ics").read())
written = calendar.to_ical().decode()
ends = [event.end.isoformat() for event in calendar.events]
seen = [line for line in written.splitlines() if line.startswith(("DURATION", "TRIGGER"))]
print("icalendar", icalendar.__version__, "read PT24H, -PT24H and P1D, wrote", seen)
if sorted(seen) != ["DURATION:P1D", "DURATION:P1D", "TRIGGER:-P1D"]:
    sys.exit("CHANGED: stated was P1D twice and -P1D")
print("icalendar: PT24H and P1D end at", ends)
if ends != ["2026-10-25T12:00:00+01:00"] * 2:
    sys.exit("CHANGED: stated was 12:00 winter time twice")
PY

cat >ends.mjs <<'JS'
import fs from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
const text = fs.readFileSync('night.ics', 'utf8');
const utc = date => new Date(date).toISOString();
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
const seen = { 'ical.js': {}, 'node-ical': {} };
for (const event of events) seen['ical.js'][event.uid] = utc(event.endDate.toJSDate());
const parsed = nodeIcal.sync.parseICS(text);
for (const uid of ['hours', 'day']) seen['node-ical'][uid] = utc(parsed[uid].end);
console.log('24 real hours end at 2026-10-25T10:00Z, a calendar day at 2026-10-25T11:00Z. Seen:', seen);
const day = '2026-10-25T11:00:00.000Z', hours = '2026-10-25T10:00:00.000Z';
const stated = { 'ical.js': { hours: day, day }, 'node-ical': { hours, day: hours } };
if (JSON.stringify(seen) !== JSON.stringify(stated)) {
  console.error('CHANGED: stated was', stated);
  process.exit(1);
}
JS
node ends.mjs
echo "As stated."
