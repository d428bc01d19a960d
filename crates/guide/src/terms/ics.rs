//! A calendar file of days on which to call, for any calendar program (RFC 5545).
//!
//! A calendar is often shared, and shows on a locked screen. So an entry says one neutral word and
//! nothing else: no child, no school, no report, no place, no description, no time of making.

use super::days::Day;

/// The name under which the file is saved: neutral.
pub const FILE_NAME: &str = "bellen.ics";

/// The media type of the file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// The longest line, in octets, without its line end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// A call on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// The neutral word that the calendar shows, from content: "Bellen".
    pub title: String,
    /// Whether the calendar rings at 08:30, local time.
    pub alarm: bool,
}

impl Entry {
    /// An entry with an alarm on a day.
    #[must_use]
    pub fn new(day: Day, title: &str) -> Entry {
        Entry { day, title: title.to_owned(), alarm: true }
    }
}

/// The name of a day's event: the day alone, so that loading a file again, or another file with a call on the
/// same day, changes nothing. It names no subject, and nothing about a child goes in, so nothing can come out.
#[must_use]
pub fn uid(day: Day) -> String {
    format!("{}@bellen.invalid", basic(day))
}

/// The calendar file, in UTF-8: one event for each day, however many calls there are on it, in order of days.
/// Two events on one day would ring in the same minute and could not be told apart. It has the title of the
/// day's first entry, and rings when one of them does.
///
/// `stamp` is the day of making, put down as midnight UTC so that the file does not tell when somebody sat at
/// this screen. Without entries it is empty: the format has no calendar without one.
#[must_use]
pub fn calendar(entries: &[Entry], stamp: Day) -> String {
    let mut out = String::new();
    if entries.is_empty() {
        return out;
    }
    let mut days: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        match days.iter_mut().find(|other| other.day == entry.day) {
            Some(other) => other.alarm |= entry.alarm,
            None => days.push(entry.clone()),
        }
    }
    days.sort_by_key(|entry| entry.day);
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    // Also shown or kept by some programs: what made the file, and not what for.
    line(&mut out, "PRODID:-//rdm//agenda//NL");
    line(&mut out, "CALSCALE:GREGORIAN");
    for entry in days {
        let title = escape(&entry.title);
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", uid(entry.day)));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", basic(stamp)));
        // No DTEND: a whole day without an end lasts that one day (RFC 5545, 3.6.1).
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", basic(entry.day)));
        line(&mut out, &format!("SUMMARY:{title}"));
        // In a shared calendar others then see at most that something is there, and the day stays free.
        line(&mut out, "CLASS:PRIVATE");
        line(&mut out, "TRANSP:TRANSPARENT");
        if entry.alarm {
            line(&mut out, "BEGIN:VALARM");
            line(&mut out, "ACTION:DISPLAY");
            // An alarm must have a description; it repeats the title.
            line(&mut out, &format!("DESCRIPTION:{title}"));
            // Counted from the start of the day where the reader is: 08:30 local time.
            line(&mut out, "TRIGGER:PT8H30M");
            line(&mut out, "END:VALARM");
        }
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// 2026-11-24 is 20261124 (RFC 5545, 3.3.4).
fn basic(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// TEXT (RFC 5545, 3.3.11): backslash, semicolon, comma and line ends are escaped. Other control
/// characters may not occur and are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            '\r' => {
                // CR LF is one line end.
                if chars.peek() != Some(&'\n') {
                    out.push_str("\\n");
                }
            }
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a content line, folded at 75 octets and never inside a character (RFC 5545, 3.1).
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            // The space that marks a folded line counts.
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[path = "ics_tests.rs"]
mod tests;
