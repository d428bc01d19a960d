//! Three texts of one call, as small documents.

use super::{Block, Call, Doc, Register, Texts, letter, parents, phone};

/// The three results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// The call script, with answers or room for them, and the questions of a second call.
    pub phone: Doc,
    /// The secure mail or letter: the questions of this call that have no answer yet. What the
    /// reader wrote is not in it.
    pub letter: Doc,
    /// The text to ask consent, in every register of [`Register::ALL`]; or why it is not the time.
    pub parents: Vec<(Register, Doc)>,
}

/// The three texts of a call. Total: every moment, selection, age and consent state has them.
#[must_use]
pub fn compose(call: &Call<'_>, texts: &Texts) -> Results {
    Results {
        phone: phone::phone(call, texts),
        letter: letter::letter(call, texts),
        parents: Register::ALL.iter().map(|r| (*r, parents::parents(call, texts, *r))).collect(),
    }
}

/// The longest place to fill in, in characters.
const LONGEST_PLACE: usize = 40;

/// The places to fill in, such as "kenmerk" for `[kenmerk]`, in order of appearance, each once.
/// What the reader wrote in an answer is not searched.
#[must_use]
pub fn placeholders(doc: &Doc) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in std::iter::once(doc.title.as_str()).chain(doc.blocks.iter().map(Block::text)) {
        for place in places(text) {
            if !found.iter().any(|f| f == place) {
                found.push(place.to_owned());
            }
        }
    }
    found
}

/// The places to fill in of one text.
pub fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(place, _)| place).filter(|place| {
        !place.is_empty()
            && place.chars().count() <= LONGEST_PLACE
            && place.chars().all(|c| c.is_alphanumeric() || c == ' ')
    })
}

/// Every key the composer reads from [`Texts`] that does not come from an id. With the ids of
/// moments, registers, routes, reasons and [`super::Who`]: all keys there are.
pub const KEYS: &[&str] = &[
    "note",
    "phone-title",
    "phone-stop",
    "phone-stop-wijkteam",
    "phone-start",
    "phone-questions",
    "phone-empty",
    "phone-later",
    "phone-later-why",
    "phone-close",
    "phone-close-say",
    "phone-close-field",
    "answer",
    "mark-consent",
    "mark-open",
    "letter-title",
    "letter-stop",
    "letter-stop-advies",
    "letter-stop-nieuw-signaal",
    "letter-stop-wijkteam",
    "letter-subject",
    "letter-subject-none",
    "letter-greeting",
    "letter-greeting-wijkteam",
    "letter-why",
    "letter-ask",
    "letter-empty",
    "letter-limits",
    "letter-news",
    "letter-end",
    "letter-closed-wijkteam",
    "parents-title",
    "parents-stop",
    "parents-why-not",
    "parents-ready",
    "parents-none",
    "parents-free",
    "young-title",
    "young-stop",
    "young-open",
    "young-close",
    "student-title",
    "student-stop",
    "student-open",
    "student-ready",
    "without-title",
    "without",
];

/// Keys that end in the id of a moment, and those that end in the id of another closed set.
pub const KEYS_BY_MOMENT: &[&str] = &["phone-open", "letter-open"];

/// Keys that end in the id of a [`super::Route`].
pub const KEYS_BY_ROUTE: &[&str] = &["route", "letter-consent"];

/// Keys that end in the id of a [`Register`].
pub const KEYS_BY_REGISTER: &[&str] = &["register", "parents-open", "parents-close"];
