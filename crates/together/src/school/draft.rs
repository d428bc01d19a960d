//! The file as it is being made: everything as it was typed. Making goes through the same reading as a file from
//! elsewhere, so a maker and a reader never disagree.

use super::{FORMAT, School, VERSION};
use files::json::quote;

/// A contact as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftContact {
    /// The id of its kind.
    pub kind: String,
    /// The label, for another contact.
    pub label: String,
    /// Who it is.
    pub name: String,
    /// The number.
    pub number: String,
    /// When.
    pub when: String,
}

/// A holiday as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftHoliday {
    /// What it is called.
    pub name: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// A file as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name of the school.
    pub name: String,
    /// The day of the last look.
    pub checked: String,
    /// The contacts.
    pub contacts: Vec<DraftContact>,
    /// The link to the meldcode.
    pub meldcode: String,
    /// The holidays.
    pub holidays: Vec<DraftHoliday>,
    /// The colour.
    pub accent: String,
}

impl Draft {
    /// What to type to get this school.
    #[must_use]
    pub fn of(school: &School) -> Draft {
        let contacts = school.contacts.iter().map(|c| DraftContact {
            kind: c.kind.id().to_owned(),
            label: c.label.clone(),
            name: c.name.clone(),
            number: c.number.as_ref().map(super::Number::shown).unwrap_or_default(),
            when: c.when.clone(),
        });
        let holidays = school.holidays.iter().map(|h| DraftHoliday {
            name: h.name.clone(),
            from: h.first.to_string(),
            to: h.last.to_string(),
        });
        Draft {
            name: school.name.clone(),
            checked: school.checked.map(|day| day.to_string()).unwrap_or_default(),
            contacts: contacts.collect(),
            meldcode: school.meldcode.clone().unwrap_or_default(),
            holidays: holidays.collect(),
            accent: school.accent.map(|accent| accent.light.hex()).unwrap_or_default(),
        }
    }

    /// The file: one contact and one holiday a line, so that a person can read and mend it. What is empty is left
    /// out, but every contact and holiday stays in its place: notes are about the same one as in the draft.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\n  \"format\": ");
        quote(&mut out, FORMAT);
        out.push_str(",\n  \"version\": ");
        out.push_str(&VERSION.to_string());
        let mut line = |key: &str, value: &str| {
            if !value.trim().is_empty() {
                out.push_str(",\n  ");
                pair(&mut out, key, value);
            }
        };
        line("name", &self.name);
        line("checked", &self.checked);
        line("meldcode", &self.meldcode);
        line("accent", &self.accent);
        let contacts = self.contacts.iter().map(|c| {
            group(&[
                ("kind", &c.kind),
                ("label", &c.label),
                ("name", &c.name),
                ("number", &c.number),
                ("when", &c.when),
            ])
        });
        rows(&mut out, "contacts", contacts.collect());
        let holidays = self.holidays.iter().map(|h| group(&[("name", &h.name), ("from", &h.from), ("to", &h.to)]));
        rows(&mut out, "holidays", holidays.collect());
        out.push_str("\n}\n");
        out
    }
}

/// The file of a school: JSON (RFC 8259) in UTF-8, for people to read too. The same school gives the same file.
#[must_use]
pub fn write(school: &School) -> String {
    Draft::of(school).to_json()
}

fn pair(out: &mut String, key: &str, value: &str) {
    quote(out, key);
    out.push_str(": ");
    quote(out, value);
}

/// A group on one line, without what is empty.
fn group(pairs: &[(&str, &String)]) -> String {
    let mut out = String::from("{");
    for (key, value) in pairs.iter().filter(|(_, value)| !value.trim().is_empty()) {
        out.push_str(if out.len() > 1 { ", " } else { " " });
        pair(&mut out, key, value);
    }
    out.push_str(if out.len() > 1 { " }" } else { "}" });
    out
}

fn rows(out: &mut String, key: &str, rows: Vec<String>) {
    if rows.is_empty() {
        return;
    }
    out.push_str(",\n  ");
    quote(out, key);
    out.push_str(": [\n    ");
    out.push_str(&rows.join(",\n    "));
    out.push_str("\n  ]");
}
