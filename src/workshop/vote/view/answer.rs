//! What taking in a code did, in words.

use leptos::prelude::*;
use workshop::ballot::Reading;
use workshop::tally::{Entered, letter};

use crate::words;
use crate::workshop::meeting::Meeting;

/// The sentence for who takes codes in.
pub(super) fn answer(meeting: Meeting, turn: usize, entered: Option<Entered>) -> String {
    let Some(entered) = entered else { return words::V_NO_CASE.to_owned() };
    let here = (turn + 1).to_string();
    match entered {
        Entered::Counted(choice) => words::V_COUNTED.replace("{choice}", &letter(choice)),
        Entered::Replaced(from, to) => words::V_REPLACED.replace("{from}", &letter(from)).replace("{to}", &letter(to)),
        Entered::Double => words::V_DOUBLE.to_owned(),
        Entered::NoSuchChoice => words::V_NO_CHOICE.to_owned(),
        Entered::Full => words::V_FULL.to_owned(),
        Entered::Refused(Reading::OtherTurn(n)) => {
            words::V_OTHER_TURN.replace("{n}", &n.to_string()).replace("{here}", &here)
        }
        Entered::Refused(Reading::OtherSession) => {
            words::V_OTHER_SESSION.replace("{letters}", &untrack(|| meeting.session().word()))
        }
        Entered::Refused(Reading::Scan) => words::V_SCAN.to_owned(),
        Entered::Refused(Reading::NotACode) => words::V_NOT_A_CODE.to_owned(),
        Entered::Refused(Reading::Mistyped | Reading::Vote(_)) => words::V_MISTYPED.to_owned(),
    }
}
