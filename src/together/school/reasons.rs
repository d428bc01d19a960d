//! What is wrong with a file, in sentences: every reason has its words in the content.

use together::school::{Note, PhoneFault, Why};
use together::{Broken, fill};

use crate::words;

/// Why, as a sentence. Each reason has its own: a new one does not compile without.
pub(super) fn why(why: Why) -> String {
    let sentence = match why {
        Why::Broken(Broken::TooBig(_)) => words::SCHOOL_WHY_TE_GROOT,
        Why::Broken(Broken::NotJson { line, column }) => {
            return fill(words::SCHOOL_WHY_GEEN_JSON, &[("line", &line.to_string()), ("column", &column.to_string())]);
        }
        Why::Broken(Broken::TooDeep) => words::SCHOOL_WHY_TE_DIEP,
        Why::Broken(Broken::NotOurs) => words::SCHOOL_WHY_NIET_VAN_ONS,
        Why::Broken(Broken::Newer(_)) => words::SCHOOL_WHY_NIEUWER,
        Why::Unknown(Some(like)) => {
            return fill(words::SCHOOL_WHY_BIJNA, &[("like", like)]);
        }
        Why::Fixed => words::SCHOOL_WHY_VAST,
        Why::Twice => words::SCHOOL_WHY_DUBBEL,
        Why::WrongSort => words::SCHOOL_WHY_VERKEERDE_SOORT,
        Why::TooLong(most) => {
            return fill(words::SCHOOL_WHY_TE_LANG, &[("most", &most.to_string())]);
        }
        Why::TooMany(most) => {
            return fill(words::SCHOOL_WHY_TE_VEEL, &[("most", &most.to_string())]);
        }
        Why::UnknownKind => words::SCHOOL_WHY_ONBEKEND_CONTACT,
        Why::NoLabel => words::SCHOOL_WHY_GEEN_LABEL,
        Why::Nothing => words::SCHOOL_WHY_LEEG,
        Why::NumberInWords => words::SCHOOL_WHY_NUMMER_IN_TEKST,
        Why::Invisible => words::SCHOOL_WHY_ONZICHTBAAR,
        Why::Phone(PhoneFault::NotANumber) => words::SCHOOL_WHY_NUMMER_GEEN,
        Why::Phone(PhoneFault::TooShort) => words::SCHOOL_WHY_NUMMER_KORT,
        Why::Phone(PhoneFault::TooLong) => words::SCHOOL_WHY_NUMMER_LANG,
        Why::Phone(PhoneFault::Costly) => words::SCHOOL_WHY_NUMMER_DUUR,
        Why::Phone(PhoneFault::Foreign) => words::SCHOOL_WHY_NUMMER_BUITENLAND,
        Why::Phone(PhoneFault::Unknown) => words::SCHOOL_WHY_NUMMER_ONBEKEND,
        Why::Phone(PhoneFault::Taken) => words::SCHOOL_WHY_NUMMER_VAST,
        Why::Phone(PhoneFault::Near) => words::SCHOOL_WHY_NUMMER_LIJKT,
        Why::Mobile => words::SCHOOL_WHY_MOBIEL,
        Why::NoLink => words::SCHOOL_WHY_GEEN_LINK,
        Why::NoColour => words::SCHOOL_WHY_GEEN_KLEUR,
        Why::TooLight => words::SCHOOL_WHY_TE_LICHT,
        Why::NoDay => words::SCHOOL_WHY_GEEN_DAG,
        Why::Reversed => words::SCHOOL_WHY_OMGEKEERD,
        Why::TooLongAway => words::SCHOOL_WHY_TE_LANG_VRIJ,
        Why::Overlap => words::SCHOOL_WHY_OVERLAP,
        Why::NoVersion => words::SCHOOL_WHY_GEEN_VERSIE,
        Why::Unknown(None) => words::SCHOOL_WHY_ONBEKEND,
    };
    sentence.to_owned()
}

/// Where, what stood there, and why.
pub(super) fn whole(note: &Note) -> String {
    if note.at.is_empty() && note.found.is_empty() {
        return why(note.why);
    }
    let mut out = place(&note.at);
    if !note.found.is_empty() {
        out.push_str(": “");
        out.push_str(&note.found);
        out.push('”');
    }
    out.push_str(". ");
    out.push_str(&why(note.why));
    out
}

/// `contacts[2].number` in words: "contact 3, nummer".
fn place(at: &str) -> String {
    let (group, field) = at.split_once('.').unwrap_or((at, ""));
    let group = match group.split_once('[') {
        Some((list, number)) => {
            let number: u32 = number.trim_end_matches(']').parse().unwrap_or_default();
            let word = if list == "contacts" { words::SCHOOL_CONTACT } else { words::SCHOOL_HOLIDAY };
            [word, " ", &(number + 1).to_string()].concat()
        }
        None if group.is_empty() => words::SCHOOL_FILE.to_owned(),
        None => group.to_owned(),
    };
    if field.is_empty() { group } else { [&group, ", ", field].concat() }
}
