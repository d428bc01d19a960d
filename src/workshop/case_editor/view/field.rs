//! One field of a case, and what it asks.

use leptos::prelude::*;
use workshop::own::{Case, ChoicePart, Field, MomentPart, Phase, TurnPart};

use crate::words;
use crate::workshop::shared::entry::{line, lines};
use crate::workshop::shared::pending::{Pending, PendingInput};

/// The words of a phase.
pub(super) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => words::O_PHASE_BEFORE,
        Phase::During => words::O_PHASE_DURING,
        Phase::After => words::O_PHASE_AFTER,
    }
}

/// What a field asks.
pub(super) fn label(of: Field) -> String {
    let fixed = match of {
        Field::Name => words::O_NAME,
        Field::Sector => words::O_SECTOR,
        Field::Age => words::O_AGE,
        Field::Form => words::O_FORM,
        Field::Goal => words::O_GOAL,
        Field::HeadsUp => words::O_HEADS_UP,
        Field::Setting => words::O_SETTING,
        Field::Dilemmas => words::O_DILEMMAS,
        Field::Talk => words::O_TALK,
        Field::Differs => words::O_DIFFERS,
        Field::Moment(_, part) => match part {
            MomentPart::When => words::O_WHEN,
            MomentPart::Title => words::O_TITLE,
            MomentPart::Event => words::O_EVENT,
            MomentPart::School => words::O_SCHOOL,
            MomentPart::Help => words::O_HELP,
            MomentPart::Child => words::O_CHILD,
            MomentPart::Parent => words::O_PARENT,
        },
        Field::Turn(_, TurnPart::Question) => words::O_QUESTION,
        Field::Turn(_, TurnPart::Talk) => words::O_TALK_ABOUT,
        Field::Choice(_, n, ChoicePart::Text) => {
            let letter = workshop::tally::letter(u8::try_from(n).unwrap_or(u8::MAX));
            return words::O_CHOICE.replace("{choice}", &letter);
        }
        Field::Choice(_, _, ChoicePart::Then) => words::O_THEN,
        Field::Choice(_, _, ChoicePart::Card) => words::O_CARD,
    };
    fixed.to_owned()
}

/// A field of the case; short ones on one line.
pub(super) fn field(case: RwSignal<Case>, pending: Pending, of: Field) -> AnyView {
    // A memo: another field that is kept must not bring this one back while somebody types in it.
    let now: Signal<String> = Memo::new(move |_| case.with(|c| c.get(of).to_owned())).into();
    if of.most() > workshop::own::MOST_SHORT {
        lines(pending, PendingInput::Case(of), &label(of), of.most(), now)
    } else {
        line(pending, PendingInput::Case(of), &label(of), "", of.most(), now)
    }
}
