//! What is told about a file, in sentences: every reason has its words in the content.

use together::fill;
use together::school::{Note, Why};

use crate::words;

/// Why, as a sentence.
pub(super) fn why(why: Why) -> String {
    let sentence = match why.id() {
        "te-groot" => words::SCHOOL_WHY_TE_GROOT,
        "geen-json" => words::SCHOOL_WHY_GEEN_JSON,
        "te-diep" => words::SCHOOL_WHY_TE_DIEP,
        "niet-van-ons" => words::SCHOOL_WHY_NIET_VAN_ONS,
        "nieuwer" => words::SCHOOL_WHY_NIEUWER,
        "bijna" => words::SCHOOL_WHY_BIJNA,
        "vast" => words::SCHOOL_WHY_VAST,
        "dubbel" => words::SCHOOL_WHY_DUBBEL,
        "verkeerde-soort" => words::SCHOOL_WHY_VERKEERDE_SOORT,
        "te-lang" => words::SCHOOL_WHY_TE_LANG,
        "te-veel" => words::SCHOOL_WHY_TE_VEEL,
        "onbekend-contact" => words::SCHOOL_WHY_ONBEKEND_CONTACT,
        "geen-label" => words::SCHOOL_WHY_GEEN_LABEL,
        "leeg" => words::SCHOOL_WHY_LEEG,
        "nummer-in-tekst" => words::SCHOOL_WHY_NUMMER_IN_TEKST,
        "onzichtbaar" => words::SCHOOL_WHY_ONZICHTBAAR,
        "nummer-geen" => words::SCHOOL_WHY_NUMMER_GEEN,
        "nummer-kort" => words::SCHOOL_WHY_NUMMER_KORT,
        "nummer-lang" => words::SCHOOL_WHY_NUMMER_LANG,
        "nummer-duur" => words::SCHOOL_WHY_NUMMER_DUUR,
        "nummer-buitenland" => words::SCHOOL_WHY_NUMMER_BUITENLAND,
        "nummer-onbekend" => words::SCHOOL_WHY_NUMMER_ONBEKEND,
        "nummer-vast" => words::SCHOOL_WHY_NUMMER_VAST,
        "nummer-lijkt" => words::SCHOOL_WHY_NUMMER_LIJKT,
        "mobiel" => words::SCHOOL_WHY_MOBIEL,
        "geen-link" => words::SCHOOL_WHY_GEEN_LINK,
        "geen-kleur" => words::SCHOOL_WHY_GEEN_KLEUR,
        "te-licht" => words::SCHOOL_WHY_TE_LICHT,
        "geen-dag" => words::SCHOOL_WHY_GEEN_DAG,
        "omgekeerd" => words::SCHOOL_WHY_OMGEKEERD,
        "te-lang-vrij" => words::SCHOOL_WHY_TE_LANG_VRIJ,
        "overlap" => words::SCHOOL_WHY_OVERLAP,
        "geen-versie" => words::SCHOOL_WHY_GEEN_VERSIE,
        _ => words::SCHOOL_WHY_ONBEKEND,
    };
    let (most, like, line, column) = match why {
        Why::TooLong(most) | Why::TooMany(most) => (most.to_string(), "", String::new(), String::new()),
        Why::Unknown(Some(like)) => (String::new(), like, String::new(), String::new()),
        Why::Broken(together::Broken::NotJson { line, column }) => {
            (String::new(), "", line.to_string(), column.to_string())
        }
        _ => Default::default(),
    };
    fill(sentence, &[("most", &most), ("like", like), ("line", &line), ("column", &column)])
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
