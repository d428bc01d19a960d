//! The school's own file in this page: which one is used, and its contacts on the cards.
//!
//! There can be three: beside the app (`start/site.js` brings it before the network is locked), kept on this device,
//! and one that was opened in this visit. An opened one is used. Of the others the one that was looked at last: a
//! copy on a device must not hold on to a number that the school has mended since.

mod contacts;
pub(crate) mod file;

use guide::terms::Day;
use together::school::{Contact, ContactKind, Read, School, read};

use crate::{accent, today, words};

/// The words and numbers that come from the content.
mod content {
    include!(concat!(env!("OUT_DIR"), "/contacts.rs"));
}

/// Where a file came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SchoolSource {
    /// Beside the app.
    Site,
    /// Kept on this device.
    Device,
    /// Opened in this visit.
    Visit,
}

/// Names of the functions, in the order of [`ContactKind::ALL`]; another contact brings its own.
const NAMES: [&str; 8] = [
    words::SCHOOL_AANDACHTSFUNCTIONARIS,
    words::SCHOOL_DIRECTIE,
    words::SCHOOL_WIJKTEAM,
    words::SCHOOL_VEILIG_THUIS_REGIO,
    words::SCHOOL_SCHOOLMAATSCHAPPELIJK_WERK,
    words::SCHOOL_JEUGDARTS,
    words::SCHOOL_LEERPLICHT,
    words::SCHOOL_ANDERS,
];

/// What stands in a card's list for the link to the meldcode.
const MELDCODE: &str = "meldcode";

/// The screen with all numbers: every contact stands there.
const ALL_NUMBERS: &str = contract::pages::PHONES_PAGE.0;

/// What a kind of contact is called.
pub(crate) fn name_of(kind: ContactKind) -> &'static str {
    ContactKind::ALL.iter().zip(NAMES).find(|(k, _)| **k == kind).map(|(_, name)| name).unwrap_or_default()
}

/// What a contact is called.
pub(crate) fn called(contact: &Contact) -> String {
    if contact.label.is_empty() { name_of(contact.kind).to_owned() } else { contact.label.clone() }
}

/// Reads a file.
pub(crate) fn reading_bytes(bytes: &[u8]) -> Read {
    let taken: Vec<String> = content::TAKEN.iter().map(|number| (*number).to_owned()).collect();
    read(bytes, &taken)
}

/// The file from one place, when there is one.
pub(crate) fn from(place: SchoolSource) -> Option<Read> {
    let text = match place {
        SchoolSource::Site => file::beside(),
        SchoolSource::Device => file::kept(),
        SchoolSource::Visit => file::opened(),
    }?;
    Some(reading_bytes(text.as_bytes()))
}

/// The school that is used, and where its file came from.
pub(crate) fn used() -> Option<(School, SchoolSource)> {
    let of = |place| from(place).map(|read| read.school).filter(|s| !s.is_empty()).map(|school| (school, place));
    if let Some(opened) = of(SchoolSource::Visit) {
        return Some(opened);
    }
    match (of(SchoolSource::Site), of(SchoolSource::Device)) {
        (Some(site), Some(device)) => Some(if device.0.is_newer_than(&site.0, today::today()) { device } else { site }),
        (site, device) => site.or(device),
    }
}

/// Puts the contacts of the school on the cards and its colour on the page, now and when its file changes.
pub(crate) fn follow() {
    show();
    file::on_change(show);
}

/// The holidays of the school that is used.
pub(crate) fn holidays() -> Vec<guide::terms::bridge::SchoolHoliday> {
    used().map(|(school, _)| school.holidays).unwrap_or_default()
}

fn show() {
    contacts::hide();
    let Some((school, _)) = used() else {
        accent::set_school_accent(None);
        return;
    };
    accent::set_school_accent(school.accent);
    let old =
        today::today().is_some_and(|today| school.is_old(today)) && school.contacts.iter().any(|c| c.number.is_some());
    let note = if old { note(school.looked_at(today::today())) } else { String::new() };
    let heading = if school.name.is_empty() {
        words::SCHOOL_HERE.to_owned()
    } else {
        [words::SCHOOL_AT, " ", &school.name].concat()
    };
    let put = |screen: &str, kinds: &[ContactKind], with_meldcode: bool| {
        let lines: Vec<contacts::Line> = school.of(kinds).into_iter().map(line).collect();
        let link = school.meldcode.as_deref().filter(|_| with_meldcode).map(|to| (to, words::SCHOOL_MELDCODE));
        contacts::put(screen, &heading, &lines, link, &note);
    };
    for (card, kinds) in content::CARDS {
        let kinds_of_card: Vec<ContactKind> = kinds.split(' ').filter_map(ContactKind::from_id).collect();
        put(card, &kinds_of_card, kinds.split(' ').any(|k| k == MELDCODE));
    }
    put(ALL_NUMBERS, ContactKind::ALL, true);
}

fn line(contact: &Contact) -> contacts::Line {
    contacts::Line {
        called: called(contact),
        name: contact.name.clone(),
        number: contact.number.as_ref().map(|n| (n.tel().to_owned(), n.shown())),
        when: contact.when.clone(),
    }
}

/// That nobody looked at the numbers for a long time.
pub(crate) fn note(checked: Option<Day>) -> String {
    match checked {
        Some(day) => [words::SCHOOL_OLD, " ", &today::in_words(day), "."].concat(),
        None => words::SCHOOL_NEVER.to_owned(),
    }
}
