#!/usr/bin/env bash
# Subject: ics.py, a weekly appointment that is read and written again.
# Guess:   a talk every Monday at 9:00 in Europe/Amsterdam stays at 9:00 after the clock changes.
# Seen:    the start is written in UTC without its time zone, and the rule of repeating is kept: from the last Sunday
#          of October the talk is at 8:00. What it writes also says `CALSCALE:GEORGIAN` (the standard: GREGORIAN),
#          which recurring-ical-events refuses to read. A day made with end 2 December and `make_all_day()` ends a day
#          later than the end that was given.
# With:    ics 0.7.3, read again with recurring-ical-events 3.8.2 and icalendar 7.3.2 (Python).
# Why here: talks with a child are weekly, and a plan of days begins and ends on a date.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps ics==0.7.3 arrow==1.4.0 attrs==25.4.0 python-dateutil==2.9.0.post0 six==1.17.0 TatSu==5.15.1 tzdata==2026.3
v/bin/pip install --quiet --disable-pip-version-check --no-deps icalendar==7.3.2 recurring-ical-events==3.8.2 x-wr-timezone==2.0.1 typing_extensions==4.15.0 click==8.3.0
cat >talk.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//findings//nl
BEGIN:VEVENT
UID:talk
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Amsterdam:20261005T090000
DTEND;TZID=Europe/Amsterdam:20261005T093000
RRULE:FREQ=WEEKLY;COUNT=8
SUMMARY:Gesprek
END:VEVENT
END:VCALENDAR
ICS
sed -i 's/$/\r/' talk.ics
v/bin/python - <<'PY'
import importlib.metadata, sys, warnings, zoneinfo
warnings.simplefilter("ignore")
import ics, icalendar, recurring_ical_events

def same(what, stated, seen):
    print(f"{what}: {seen}")
    if seen != stated:
        sys.exit(f"CHANGED: stated was {stated}")

def hours(text):
    there = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2026, 10, 1), (2026, 12, 1))
    amsterdam = zoneinfo.ZoneInfo("Europe/Amsterdam")
    return [event.start.astimezone(amsterdam).strftime("%d-%m %H:%M") for event in there][2:5]

print("ics", importlib.metadata.version("ics"))
read = open("talk.ics", newline="").read()
written = ics.Calendar(read).serialize()
same("as it was", ["19-10 09:00", "26-10 09:00", "02-11 09:00"], hours(read))
try:
    hours(written)
    sys.exit("CHANGED: stated was that the next library refuses it")
except recurring_ical_events.InvalidCalendar as error:
    print("as it was written, refused:", error)
written = written.replace("GEORGIAN", "GREGORIAN")
same("with that word mended", ["19-10 09:00", "26-10 08:00", "02-11 08:00"], hours(written))
lines = [line.strip() for line in written.splitlines()]
same("its start", ["DTSTART:20261005T070000Z"], [l for l in lines if l.startswith("DTSTART")])

plan = ics.Event(name="Plan", begin="2026-12-01", end="2026-12-02")
plan.make_all_day()
same("begin 1, end 2 December", ["DTEND;VALUE=DATE:20261203"], [l.strip() for l in plan.serialize().splitlines() if l.startswith("DTEND")])
PY
echo "As stated."
