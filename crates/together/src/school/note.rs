//! What is told about a file: where, what stood there, and why it was left out or looked at.

use super::PhoneFault;
use files::json::Broken;
use guide::closed_set;

use crate::words::tidy;

closed_set! {
    /// What a note means for the school.
    Level {
        /// The whole file is not used.
        Refused = "geweigerd",
        /// This value is not used; the rest is.
        LeftOut = "weggelaten",
        /// Used, but somebody should look.
        Look = "kijk",
    }
}

/// Why something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The file cannot be read.
    Broken(Broken),
    /// A key that the guide does not know, and one that it does know and looks like it.
    Unknown(Option<&'static str>),
    /// Something that nobody can change: 112, or another number of the guide.
    Fixed,
    /// A key or a kind that stands there a second time; the first one is used.
    Twice,
    /// Another sort of value than belongs here: a number where words belong, and so on.
    WrongSort,
    /// More letters than fit: the most.
    TooLong(usize),
    /// More of them than fit: the most.
    TooMany(usize),
    /// A kind of contact that the guide does not know.
    UnknownKind,
    /// Another contact without a label.
    NoLabel,
    /// A contact with nothing in it.
    Nothing,
    /// Words that hold a number: a number belongs in its own place, where it is checked.
    NumberInWords,
    /// Characters were taken out that cannot be seen.
    Invisible,
    /// A number that cannot be shown; the contact is left out.
    Phone(PhoneFault),
    /// A mobile: of the function, or of a person?
    Mobile,
    /// No link with https.
    NoLink,
    /// No colour of six digits.
    NoColour,
    /// A colour that is too light to read.
    TooLight,
    /// No day.
    NoDay,
    /// Ends before it begins.
    Reversed,
    /// Longer than a year.
    TooLongAway,
    /// On days on which there is another holiday.
    Overlap,
    /// No version: read as the first one.
    NoVersion,
}

impl Why {
    /// Its id, for the words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Why::Broken(Broken::TooBig(_)) => "te-groot",
            Why::Broken(Broken::NotJson { .. }) => "geen-json",
            Why::Broken(Broken::TooDeep) => "te-diep",
            Why::Broken(Broken::NotOurs) => "niet-van-ons",
            Why::Broken(Broken::Newer(_)) => "nieuwer",
            Why::Unknown(None) => "onbekend",
            Why::Unknown(Some(_)) => "bijna",
            Why::Fixed => "vast",
            Why::Twice => "dubbel",
            Why::WrongSort => "verkeerde-soort",
            Why::TooLong(_) => "te-lang",
            Why::TooMany(_) => "te-veel",
            Why::UnknownKind => "onbekend-contact",
            Why::NoLabel => "geen-label",
            Why::Nothing => "leeg",
            Why::NumberInWords => "nummer-in-tekst",
            Why::Invisible => "onzichtbaar",
            Why::Phone(fault) => match fault {
                PhoneFault::NotANumber => "nummer-geen",
                PhoneFault::TooShort => "nummer-kort",
                PhoneFault::TooLong => "nummer-lang",
                PhoneFault::Costly => "nummer-duur",
                PhoneFault::Foreign => "nummer-buitenland",
                PhoneFault::Unknown => "nummer-onbekend",
                PhoneFault::Taken => "nummer-vast",
                PhoneFault::Near => "nummer-lijkt",
            },
            Why::Mobile => "mobiel",
            Why::NoLink => "geen-link",
            Why::NoColour => "geen-kleur",
            Why::TooLight => "te-licht",
            Why::NoDay => "geen-dag",
            Why::Reversed => "omgekeerd",
            Why::TooLongAway => "te-lang-vrij",
            Why::Overlap => "overlap",
            Why::NoVersion => "geen-versie",
        }
    }

    /// One of each, so that the words can be held against them.
    #[must_use]
    pub fn every() -> Vec<Why> {
        let mut all = vec![
            Why::Broken(Broken::TooBig(0)),
            Why::Broken(Broken::NotJson { line: 1, column: 1 }),
            Why::Broken(Broken::TooDeep),
            Why::Broken(Broken::NotOurs),
            Why::Broken(Broken::Newer(2)),
            Why::Unknown(None),
            Why::Unknown(Some("number")),
            Why::Fixed,
            Why::Twice,
            Why::WrongSort,
            Why::TooLong(0),
            Why::TooMany(0),
            Why::UnknownKind,
            Why::NoLabel,
            Why::Nothing,
            Why::NumberInWords,
            Why::Invisible,
            Why::Mobile,
            Why::NoLink,
            Why::NoColour,
            Why::TooLight,
            Why::NoDay,
            Why::Reversed,
            Why::TooLongAway,
            Why::Overlap,
            Why::NoVersion,
        ];
        all.extend(PhoneFault::ALL.iter().map(|fault| Why::Phone(*fault)));
        all
    }

    /// What it means for the school.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Why::Broken(_) => Level::Refused,
            Why::Invisible | Why::Mobile | Why::Overlap | Why::NoVersion => Level::Look,
            Why::Unknown(_)
            | Why::Fixed
            | Why::Twice
            | Why::WrongSort
            | Why::TooLong(_)
            | Why::TooMany(_)
            | Why::UnknownKind
            | Why::NoLabel
            | Why::Nothing
            | Why::NumberInWords
            | Why::Phone(_)
            | Why::NoLink
            | Why::NoColour
            | Why::TooLight
            | Why::NoDay
            | Why::Reversed
            | Why::TooLongAway => Level::LeftOut,
        }
    }
}

/// How much of a value is told.
const MOST_FOUND: usize = 40;

/// Something to tell about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where: `contacts[2].number`; empty for the file itself.
    pub at: String,
    /// What stood there, or the unknown key; cleaned and short.
    pub found: String,
    /// Why it is told.
    pub why: Why,
}

impl Note {
    pub(super) fn new(at: &str, found: &str, why: Why) -> Note {
        let short = |text: &str| {
            let (text, _) = tidy(text);
            let mut letters = text.chars();
            let mut out: String = letters.by_ref().take(MOST_FOUND).collect();
            if letters.next().is_some() {
                out.push('…');
            }
            out
        };
        Note { at: short(at), found: short(found), why }
    }
}
