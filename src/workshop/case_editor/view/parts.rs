//! The moments and turning points of a case that is being made.

use contract::sheets::shorts;
use leptos::prelude::*;
use workshop::own::{Case, ChoicePart, Field, MomentPart, Phase, TurnPart};
use workshop::tally::letter;

use super::field::{field, label, phase};
use crate::platform::dom::Page;
use crate::platform::screen;
use crate::ui::el::{button, class, el, has, live, text};
use crate::ui::field::choice;
use crate::words;
use crate::workshop::shared::entry::fold;
use crate::workshop::shared::pending::Pending;

/// Where a field stands, in words.
pub(super) fn place(of: Field) -> String {
    let within = match of {
        Field::Moment(n, _) => words::O_MOMENT.replace("{n}", &(n + 1).to_string()),
        Field::Turn(n, _) | Field::Choice(n, ..) => words::O_TURN.replace("{n}", &(n + 1).to_string()),
        _ => return label(of),
    };
    [&within, ", ", &label(of)].concat()
}

/// Moves the focus after a part came or went.
fn focus(selector: &'static str) {
    set_timeout(move || screen::focus_field(selector), std::time::Duration::ZERO);
}

/// The moments in order; each folded away, so that the line can be seen.
pub(super) fn moments(case: RwSignal<Case>, pending: Pending) -> AnyView {
    let shape = Memo::new(move |_| case.with(|c| c.moments.iter().map(|m| m.phase).collect::<Vec<Phase>>()));
    let list = live(move || {
        let rows = shape.get().into_iter().enumerate().map(|(n, of)| untrack(|| moment(case, pending, n, of)));
        vec![el("ol", vec![class("own-list")], rows.collect())]
    });
    let more = Phase::ALL.map(|of| {
        button(&words::O_ADD_MOMENT.replace("{phase}", phase(of)), move || {
            case.update(|c| _ = c.add_moment(of));
        })
    });
    el(
        "div",
        vec![has("tabindex", "-1"), class("own-moments")],
        vec![list, el("div", vec![class("actions")], more.into())],
    )
}

fn moment(case: RwSignal<Case>, pending: Pending, n: usize, of: Phase) -> AnyView {
    let title = [&words::O_MOMENT.replace("{n}", &(n + 1).to_string()), " · ", phase(of)].concat();
    let now = move || case.with(|c| c.get(Field::Moment(n, MomentPart::Title)).to_owned());
    let name = live(move || vec![text(&now())]);
    let doing = fold("browse", &title, move || {
        let mut parts: Vec<AnyView> = MomentPart::ALL.map(|part| field(case, pending, Field::Moment(n, part))).into();
        let drop = button(words::O_REMOVE_MOMENT, move || {
            case.update(|c| _ = c.remove_moment(n));
            focus(".own-moments");
        });
        parts.push(el("div", vec![class("actions")], vec![drop]));
        parts
    });
    el("li", vec![], vec![doing, el("p", vec![class("small")], vec![name])])
}

/// The turning points in order.
pub(super) fn turns(case: RwSignal<Case>, pending: Pending) -> AnyView {
    let shape = Memo::new(move |_| case.with(|c| c.turns.iter().map(|t| t.choices.len()).collect::<Vec<usize>>()));
    let list = live(move || {
        let rows = shape.get().into_iter().enumerate().map(|(n, choices)| untrack(|| turn(case, pending, n, choices)));
        vec![el("ol", vec![class("own-list")], rows.collect())]
    });
    let more = button(words::O_ADD_TURN, move || case.update(|c| _ = c.add_turn()));
    el(
        "div",
        vec![has("tabindex", "-1"), class("own-turns")],
        vec![list, el("div", vec![class("actions")], vec![more])],
    )
}

fn turn(case: RwSignal<Case>, pending: Pending, n: usize, choices: usize) -> AnyView {
    let title = words::O_TURN.replace("{n}", &(n + 1).to_string());
    let now = move || case.with(|c| c.get(Field::Turn(n, TurnPart::Question)).to_owned());
    let question = live(move || vec![text(&now())]);
    let doing = fold("browse", &title, move || {
        let mut parts = vec![at_moment(case, n)];
        parts.push(field(case, pending, Field::Turn(n, TurnPart::Question)));
        for c in 0..choices {
            let mut of_choice = vec![field(case, pending, Field::Choice(n, c, ChoicePart::Text))];
            of_choice.push(field(case, pending, Field::Choice(n, c, ChoicePart::Then)));
            of_choice.push(card(case, n, c));
            parts.push(el("div", vec![class("own-choice")], of_choice));
        }
        parts.push(way(case, n, choices));
        parts.push(field(case, pending, Field::Turn(n, TurnPart::Talk)));
        let change = move |then: fn(&mut Case, usize)| {
            case.update(|c| then(c, n));
            focus(".own-turns");
        };
        parts.push(el(
            "div",
            vec![class("actions")],
            vec![
                button(words::O_ADD_CHOICE, move || change(|c, n| _ = c.add_choice(n))),
                button(words::O_REMOVE_CHOICE, move || change(|c, n| _ = c.remove_choice(n))),
                button(words::O_REMOVE_TURN, move || change(|c, n| _ = c.remove_turn(n))),
            ],
        ));
        parts
    });
    el("li", vec![], vec![doing, el("p", vec![class("small")], vec![question])])
}

/// The moment that a turning point stands at.
fn at_moment(case: RwSignal<Case>, n: usize) -> AnyView {
    let now = Signal::derive(move || case.with(|c| c.turns.get(n).map_or(0, |t| t.moment)).to_string());
    let pick = Callback::new(move |m: String| case.update(|c| _ = c.set_turn_moment(n, m.parse().unwrap_or(0))));
    live(move || {
        let options = case.with(|c| {
            let name = |(m, of): (usize, &workshop::own::Moment)| {
                let number = words::O_MOMENT.replace("{n}", &(m + 1).to_string());
                (m.to_string(), if of.title.is_empty() { number } else { [&number, " · ", &of.title].concat() })
            };
            c.moments.iter().enumerate().map(name).collect::<Vec<_>>()
        });
        vec![choice(words::O_TURN_MOMENT, options, now, pick)]
    })
}

/// The card of the guide that belongs to a choice, of those that the werkplaats has in short.
fn card(case: RwSignal<Case>, n: usize, c: usize) -> AnyView {
    let of = Field::Choice(n, c, ChoicePart::Card);
    let mut options = vec![(String::new(), words::O_NO_CARD.to_owned())];
    options.extend(shorts(&Page));
    // A file of a colleague may name a card that has no short form here: it stays as it is.
    let kept = case.with_untracked(|c| c.get(of).to_owned());
    if !options.iter().any(|(id, _)| *id == kept) {
        options.push((kept.clone(), kept));
    }
    let now = Signal::derive(move || case.with(|c| c.get(of).to_owned()));
    let pick = Callback::new(move |id: String| case.update(|c| _ = c.set(of, &id)));
    choice(words::O_CARD, options, now, pick)
}

/// Which choice the guide points to.
fn way(case: RwSignal<Case>, n: usize, choices: usize) -> AnyView {
    let mut options = vec![(String::new(), words::O_GUIDE_NONE.to_owned())];
    options.extend((0..choices).map(|c| (c.to_string(), letter(u8::try_from(c).unwrap_or(u8::MAX)))));
    let now = Signal::derive(move || {
        let at = case.with(|c| c.turns.get(n).and_then(|t| t.choices.iter().position(|c| c.guide)));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let pick = Callback::new(move |c: String| case.update(|case| case.set_guide(n, c.parse().unwrap_or(usize::MAX))));
    choice(words::O_GUIDE, options, now, pick)
}
