//! Reading the file: every value is checked by itself, and what is wrong is left out and told.

use guide::embed::{Accent, Refused};
use guide::terms::Day;
use guide::terms::bridge::SchoolHoliday;

use super::near::{is_link, near};
use super::phone::holds_number;
use super::{
    Contact, ContactKind, FORMAT, LONGEST_HOLIDAY, MOST_BYTES, MOST_HOLIDAYS, MOST_LABEL, MOST_LINK, MOST_NAME,
    MOST_OTHERS, MOST_WHEN, Note, Number, PhoneKind, School, VERSION, Why,
};
use crate::words::tidy;
use files::json::{Broken, Json, Limits, parse};

/// A file of a school is four deep.
const LIMITS: Limits = Limits { bytes: MOST_BYTES, depth: 8 };

/// The most notes of a file; after so many the rest is no help.
const MOST_NOTES: usize = 60;

const KEYS: &[&str] = &["format", "version", "name", "checked", "contacts", "meldcode", "holidays", "accent"];
const CONTACT_KEYS: &[&str] = &["kind", "label", "name", "number", "when"];
const HOLIDAY_KEYS: &[&str] = &["name", "from", "to"];

/// What a file gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// What can be used: empty when the file cannot be read.
    pub school: School,
    /// What to tell, in the order of the file.
    pub notes: Vec<Note>,
}

impl Read {
    /// Why nothing of the file is used, if so.
    #[must_use]
    pub fn broken(&self) -> Option<Broken> {
        self.notes.iter().find_map(|note| if let Why::Broken(why) = note.why { Some(why) } else { None })
    }
}

/// Reads a file. `taken` are the numbers of the guide as digits: they can be no contact.
#[must_use]
pub fn read(bytes: &[u8], taken: &[String]) -> Read {
    let mut reader = Reader { taken, read: Read::default() };
    match parse(bytes, LIMITS).and_then(known) {
        Ok(json) => reader.school(&json),
        Err(broken) => reader.tell("", "", Why::Broken(broken)),
    }
    reader.read
}

/// Refuses what is no file of a school, and what is newer. Without a version it is the first: somebody made it by hand.
fn known(json: Json) -> Result<Json, Broken> {
    let Json::Group(pairs) = &json else { return Err(Broken::NotOurs) };
    let format = json.get("format");
    let ours = match format {
        Some(format) => format.text() == Some(FORMAT),
        None => pairs.iter().any(|(key, _)| KEYS.contains(&key.as_str())),
    };
    match json.get("version") {
        _ if !ours => Err(Broken::NotOurs),
        None => Ok(json),
        Some(version) => match version.count() {
            Some(version) if version > VERSION => Err(Broken::Newer(version)),
            Some(VERSION) => Ok(json),
            _ => Err(Broken::NotOurs),
        },
    }
}

struct Reader<'a> {
    taken: &'a [String],
    read: Read,
}

impl Reader<'_> {
    fn tell(&mut self, at: &str, found: &str, why: Why) {
        if self.read.notes.len() < MOST_NOTES {
            self.read.notes.push(Note::new(at, found, why));
        }
    }

    /// Tells about keys that are not known or stand there twice.
    fn keys(&mut self, at: &str, pairs: &[(String, Json)], known: &[&'static str]) {
        for (i, (key, _)) in pairs.iter().enumerate() {
            let is_known = known.contains(&key.as_str());
            let why = if pairs.iter().take(i).any(|(other, _)| other == key) {
                Why::Twice
            } else if is_known {
                continue;
            } else if self.is_fixed(key) {
                Why::Fixed
            } else {
                Why::Unknown(near(key, known))
            };
            self.tell(at, key, why);
        }
    }

    /// Whether a key or a kind is a try at what nobody can change.
    fn is_fixed(&self, key: &str) -> bool {
        let digits: String = key.chars().filter(char::is_ascii_digit).collect();
        self.taken.contains(&digits)
    }

    /// Words of at most so many letters, on one line and without a number. Empty is nothing.
    fn words(&mut self, at: &str, value: Option<&Json>, most: usize) -> Option<String> {
        let text = self.text(at, value)?;
        if text.chars().count() > most {
            self.tell(at, &text, Why::TooLong(most));
            return None;
        }
        if holds_number(&text, self.taken) {
            self.tell(at, &text, Why::NumberInWords);
            return None;
        }
        Some(text)
    }

    /// A text without what cannot be seen; nothing when there is none.
    fn text(&mut self, at: &str, value: Option<&Json>) -> Option<String> {
        let text = match value? {
            Json::Nothing => return None,
            Json::Text(text) => text,
            _ => {
                self.tell(at, "", Why::WrongSort);
                return None;
            }
        };
        let (text, hidden) = tidy(text);
        if hidden {
            self.tell(at, &text, Why::Invisible);
        }
        (!text.is_empty()).then_some(text)
    }

    fn school(&mut self, json: &Json) {
        let Json::Group(pairs) = json else { return };
        self.keys("", pairs, KEYS);
        if json.get("version").is_none() {
            self.tell("version", "", Why::NoVersion);
        }
        self.read.school.name = self.words("name", json.get("name"), MOST_NAME).unwrap_or_default();
        self.read.school.checked = self.day("checked", json.get("checked"));
        self.read.school.meldcode = self.link("meldcode", json.get("meldcode"));
        self.read.school.accent = self.colour("accent", json.get("accent"));
        for (i, value) in self.list("contacts", json.get("contacts")).iter().enumerate() {
            let at = format!("contacts[{i}]");
            if let Some(contact) = self.contact(&at, value) {
                self.read.school.contacts.push(contact);
            }
        }
        for (i, value) in self.list("holidays", json.get("holidays")).iter().enumerate() {
            self.holiday(&format!("holidays[{i}]"), value);
        }
        self.read.school.holidays.sort();
    }

    fn list<'j>(&mut self, at: &str, value: Option<&'j Json>) -> &'j [Json] {
        match value {
            None | Some(Json::Nothing) => &[],
            Some(Json::List(list)) => list,
            Some(_) => {
                self.tell(at, "", Why::WrongSort);
                &[]
            }
        }
    }

    fn contact(&mut self, at: &str, value: &Json) -> Option<Contact> {
        let Json::Group(pairs) = value else {
            self.tell(at, "", Why::WrongSort);
            return None;
        };
        self.keys(at, pairs, CONTACT_KEYS);
        let key = |name: &str| [at, ".", name].concat();
        let told = self.read.notes.len();
        let id = self.text(&key("kind"), value.get("kind"));
        let Some(kind) = id.as_deref().and_then(ContactKind::from_id) else {
            // A kind of the wrong sort is told already.
            if self.read.notes.len() == told {
                let id = id.unwrap_or_default();
                let why = if self.is_fixed(&id) { Why::Fixed } else { Why::UnknownKind };
                self.tell(&key("kind"), &id, why);
            }
            return None;
        };
        let so_far = self.read.school.contacts.iter().filter(|c| c.kind == kind).count();
        if kind != ContactKind::Other && so_far > 0 {
            self.tell(at, kind.id(), Why::Twice);
            return None;
        }
        if so_far >= MOST_OTHERS {
            self.tell(at, kind.id(), Why::TooMany(MOST_OTHERS));
            return None;
        }
        let label = self.words(&key("label"), value.get("label"), MOST_LABEL).unwrap_or_default();
        if kind == ContactKind::Other && label.is_empty() {
            self.tell(at, kind.id(), Why::NoLabel);
            return None;
        }
        let number = match self.text(&key("number"), value.get("number")) {
            Some(text) => match Number::parse(&text, self.taken) {
                Ok(number) => Some(number),
                Err(fault) => {
                    // Who and when without the number would be half a contact.
                    self.tell(&key("number"), &text, Why::Phone(fault));
                    return None;
                }
            },
            // Of the wrong sort, and told so: a number as a JSON number has lost its 0.
            None if !matches!(value.get("number"), None | Some(Json::Nothing | Json::Text(_))) => return None,
            None => None,
        };
        if let Some(mobile) = number.as_ref().filter(|n| n.kind() == PhoneKind::Mobile) {
            self.tell(&key("number"), &mobile.shown(), Why::Mobile);
        }
        let name = self.words(&key("name"), value.get("name"), MOST_NAME).unwrap_or_default();
        let when = self.words(&key("when"), value.get("when"), MOST_WHEN).unwrap_or_default();
        if number.is_none() && name.is_empty() && when.is_empty() {
            self.tell(at, kind.id(), Why::Nothing);
            return None;
        }
        // The known functions have their own names.
        let label = if kind == ContactKind::Other { label } else { String::new() };
        Some(Contact { kind, label, name, number, when })
    }

    fn holiday(&mut self, at: &str, value: &Json) {
        let Json::Group(pairs) = value else { return self.tell(at, "", Why::WrongSort) };
        self.keys(at, pairs, HOLIDAY_KEYS);
        if self.read.school.holidays.len() >= MOST_HOLIDAYS {
            return self.tell(at, "", Why::TooMany(MOST_HOLIDAYS));
        }
        let key = |name: &str| [at, ".", name].concat();
        let name = self.words(&key("name"), value.get("name"), MOST_LABEL).unwrap_or_default();
        let told = self.read.notes.len();
        let first = self.day(&key("from"), value.get("from"));
        let last = self.day(&key("to"), value.get("to"));
        let (Some(first), Some(last)) = (first, last) else {
            if self.read.notes.len() == told {
                self.tell(at, &name, Why::NoDay);
            }
            return;
        };
        let days = first.days_until(last);
        if days < 0 {
            return self.tell(at, &name, Why::Reversed);
        }
        if days >= LONGEST_HOLIDAY {
            return self.tell(at, &name, Why::TooLongAway);
        }
        if self.read.school.holidays.iter().any(|h| h.first <= last && first <= h.last) {
            self.tell(at, &name, Why::Overlap);
        }
        self.read.school.holidays.push(SchoolHoliday { first, last, name });
    }

    fn day(&mut self, at: &str, value: Option<&Json>) -> Option<Day> {
        let text = self.text(at, value)?;
        let day = Day::parse(&text).ok();
        if day.is_none() {
            self.tell(at, &text, Why::NoDay);
        }
        day
    }

    fn colour(&mut self, at: &str, value: Option<&Json>) -> Option<Accent> {
        let text = self.text(at, value)?;
        let why = match Accent::judge(&text) {
            Ok(accent) => return Some(accent),
            Err(Refused::NoColour) => Why::NoColour,
            Err(Refused::TooLight) => Why::TooLight,
        };
        self.tell(at, &text, why);
        None
    }

    fn link(&mut self, at: &str, value: Option<&Json>) -> Option<String> {
        let text = self.text(at, value)?;
        if text.len() > MOST_LINK {
            self.tell(at, &text, Why::TooLong(MOST_LINK));
            return None;
        }
        if !is_link(&text) {
            self.tell(at, &text, Why::NoLink);
            return None;
        }
        Some(text)
    }
}
