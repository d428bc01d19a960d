//! The pages of voting: for a participant, and for who takes the codes in.

mod answer;
mod camera;
mod intake;

use contract::sheets::{COLOUR, colours};
use leptos::prelude::*;
use workshop::ballot::{Participant, QUESTIONS, Session, Vote, grouped};
use workshop::qr;
use workshop::tally::letter;

use super::state::VoteForm;
use crate::platform::dom::Page;
use crate::platform::{environment, screen};
use crate::ui::el::{button, class, click, el, follows, has, live, text};
use crate::ui::field::choice;
use crate::words;
use crate::workshop::meeting::Meeting;
use crate::workshop::shared::entry::{fold, typed};
use crate::workshop::shared::pending::Pending;

pub(crate) use camera::follow;
pub(crate) use intake::quick;

/// How many questions a participant can choose from: as many as a case can have.
const ASKED: u8 = 6;
const _: () = assert!(ASKED <= QUESTIONS, "every question has a number in a code");

/// Both pages: a participant sees the first one open, who has a case on the table the second.
pub(crate) fn page(form: VoteForm, meeting: Meeting, pending: Pending) -> AnyView {
    let taking = fold("browse", words::V_LEADER, move || vec![intake::intake(form, meeting, pending)]);
    let leads = meeting.case().is_some();
    let parts = if leads { vec![intake::intake(form, meeting, pending)] } else { vec![] };
    let mut all = parts;
    if leads {
        all.push(fold("browse", words::V_JOIN, move || vec![join(form)]));
    } else {
        all.push(join(form));
        all.push(taking);
    }
    el("div", vec![class("voting")], all)
}

/// The page of a participant.
fn join(form: VoteForm) -> AnyView {
    let session = Signal::derive(move || Session::from_word(&form.letters.get()));
    let more = vec![has("maxlength", "8"), has("inputmode", "text"), class("letters")];
    let letters = typed(words::V_LETTERS, words::V_LETTERS_HINT, more, form.letters);
    let wrong = live(move || {
        let typed = form.letters.with(|l| l.chars().filter(|c| c.is_alphanumeric()).count());
        let bad = typed >= 3 && session.get().is_none();
        vec![text(if bad { words::V_LETTERS_WRONG } else { "" })]
    });
    let wrong = el("p", vec![class("fault"), has("role", "status")], vec![wrong]);
    let numbers = (1..=ASKED).map(|n| (n.to_string(), words::V_QUESTION_N.replace("{n}", &n.to_string())));
    let now = Signal::derive(move || form.question.get().to_string());
    let pick = Callback::new(move |n: String| {
        form.question.set(n.parse().unwrap_or(1));
        form.choice.set(None);
    });
    let question = choice(words::V_QUESTION, numbers.collect(), now, pick);
    let buttons = colours(&Page).into_iter().enumerate().map(|(at, (name, shape))| {
        let at = u8::try_from(at).unwrap_or(u8::MAX);
        let pressed = Signal::derive(move || Some((form.choice.get() == Some(at)).to_string()));
        let press = click(move |_| {
            form.choice.set(Some(at));
            if untrack(|| session.get().is_none()) {
                screen::focus_field("input.letters");
            }
        });
        let parts = vec![el("b", vec![class("badge"), has(COLOUR.0, &name)], vec![text(&name)]), text(&shape)];
        el("button", vec![has("type", "button"), follows("aria-pressed", pressed), press], parts)
    });
    let choose = el(
        "fieldset",
        vec![class("choose")],
        vec![el("legend", vec![], vec![text(words::V_CHOOSE)]), el("div", vec![class("choose-in")], buttons.collect())],
    );
    let code = live(move || shown(form, session));
    let code = el("div", vec![class("my-code"), has("role", "status")], vec![code]);
    let private = el("p", vec![class("small")], vec![text(words::V_PRIVATE)]);
    el("div", vec![class("composer")], vec![letters, wrong, question, choose, code, private])
}

/// The code of the choice, large and as a picture.
fn shown(form: VoteForm, session: Signal<Option<Session>>) -> Vec<AnyView> {
    let Some(choice) = form.choice.get() else { return vec![] };
    let Some(session) = session.get() else { return vec![el("p", vec![], vec![text(words::V_FIRST)])] };
    let vote = Vote { session, question: form.question.get(), choice, participant: form.participant.get() };
    let Some(code) = vote.code() else { return vec![] };
    let head = words::V_CODE.replace("{choice}", &letter(choice));
    let (word, rest) = code.split_at_checked(3).unwrap_or((&code, ""));
    let large = el(
        "p",
        vec![class("code-large"), has("translate", "no")],
        vec![el("span", vec![], vec![text(word)]), text(" "), el("b", vec![], vec![text(&grouped(rest))])],
    );
    let again =
        button(words::V_AGAIN_GO, move || form.participant.set(Participant::drawn(environment::random_or_weak())));
    let mut parts = vec![el("h2", vec![], vec![text(&head)]), large];
    parts.extend(qr::code(&code).map(|matrix| square(&matrix)));
    parts.push(el("p", vec![], vec![text(words::V_SHOW), text(" "), text(words::V_SHORT)]));
    parts.push(el("p", vec![class("small")], vec![text(words::V_CHANGE)]));
    let fresh = vec![el("p", vec![class("small")], vec![text(words::V_AGAIN)]), again];
    parts.push(el("div", vec![class("again")], fresh));
    parts
}

/// A QR code: always dark on white, whatever the theme.
fn square(matrix: &qr::Matrix) -> AnyView {
    let side = matrix.side().to_string();
    let frame = vec![
        has("viewBox", &["0 0 ", &side, " ", &side].concat()),
        class("qr"),
        has("role", "img"),
        has("aria-label", words::V_QR),
    ];
    let path = leptos::svg::path().add_any_attr(vec![has("d", &matrix.path()), has("fill", "#000")]);
    leptos::svg::svg().child(path).add_any_attr(frame).into_any()
}
