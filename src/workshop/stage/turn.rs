//! A turning point on the stage: question, split, the card of the guide, and what else would have happened.

use contract::sheets::{COLOUR, short};
use leptos::prelude::*;
use workshop::own::{Case, Choice, Turn};
use workshop::tally::letter;

use super::list::list;
use crate::platform::dom::Page;
use crate::ui::el::{class, click, el, has, live, text};
use crate::words;
use crate::workshop::meeting::Meeting;
use crate::workshop::shared::entry::fold;

/// The letter of a choice in a badge.
fn badge(at: usize) -> AnyView {
    let letter = letter(u8::try_from(at).unwrap_or(u8::MAX));
    el("b", vec![class("badge"), has(COLOUR.0, &letter)], vec![text(&letter)])
}

fn choice(at: usize, choice: &Choice, more: Vec<AnyView>) -> AnyView {
    let mut parts = vec![el("span", vec![class("said")], vec![text(&choice.text)])];
    parts.extend(more);
    el("li", vec![], vec![badge(at), el("div", vec![], parts)])
}

fn choices(turn: &Turn, more: impl Fn(usize, &Choice) -> Vec<AnyView>) -> AnyView {
    let rows = turn.choices.iter().enumerate().map(|(at, c)| choice(at, c, more(at, c)));
    el("ol", vec![class("stage-choices")], rows.collect())
}

fn question(turn: &Turn) -> AnyView {
    el("h3", vec![], vec![text(&turn.question)])
}

/// The question and its choices, and how to vote.
pub(super) fn ask(meeting: Meeting, case: &Case, at: usize) -> Vec<AnyView> {
    let Some(turn) = case.turns.get(at) else { return vec![] };
    let letters = meeting.session().word();
    let how = words::W_HOW_TO_VOTE.replace("{letters}", &letters).replace("{n}", &(at + 1).to_string());
    vec![question(turn), choices(turn, |_, _| vec![]), el("p", vec![class("stage-small")], vec![text(&how)])]
}

/// How the group chose: counted by hand here, or taken in as codes; and what to talk about.
pub(super) fn split(meeting: Meeting, case: &Case, at: usize, codes: fn(Meeting, usize) -> AnyView) -> Vec<AnyView> {
    let Some(turn) = case.turns.get(at) else { return vec![] };
    let rows = turn.choices.iter().enumerate().map(|(n, choice)| bar(meeting, at, n, choice));
    let codes = fold("codes", words::W_CODES, move || vec![codes(meeting, at)]);
    vec![
        question(turn),
        el("ol", vec![class("stage-choices stage-bars")], rows.collect()),
        codes,
        el(
            "p",
            vec![class("stage-talk")],
            vec![el("b", vec![], vec![text(words::W_TALK_ABOUT)]), text(" "), text(&turn.talk)],
        ),
    ]
}

/// A bar with its number, and the cards to count by hand.
fn bar(meeting: Meeting, turn: usize, at: usize, c: &Choice) -> AnyView {
    let choice = u8::try_from(at).unwrap_or(u8::MAX);
    let look = move || meeting.with_votes(turn, |t| t.bars().get(at).copied()).flatten();
    let picture = live(move || {
        let Some(bar) = look() else { return vec![] };
        let width = (u32::from(bar.length) / 10).to_string();
        let rect = vec![has("width", &width), has("height", "10")];
        let frame = vec![has("viewBox", "0,0,100,10"), has("preserveAspectRatio", "none"), has("aria-hidden", "true")];
        let number = el("strong", vec![], vec![text(&bar.count.to_string())]);
        vec![svg(frame, rect), number]
    });
    let count = move |more: bool| {
        meeting.vote(turn, |t| {
            let now = t.hand(choice);
            t.set_hand(choice, if more { now.saturating_add(1) } else { now.saturating_sub(1) });
        });
    };
    let name = letter(choice);
    let step = |sign: &str, word: &str, more: bool| {
        let press = click(move |_| count(more));
        let label = [word, " ", &name].concat();
        el("button", vec![has("type", "button"), has("aria-label", &label), press], vec![text(sign)])
    };
    let steps = vec![step("−1", words::W_ONE_LESS, false), step("+1", words::W_ONE_MORE, true)];
    let hand = el("span", vec![class("hand")], steps);
    let text = el("span", vec![class("said")], vec![text(&c.text)]);
    el(
        "li",
        vec![],
        vec![badge(at), el("div", vec![], vec![text, el("span", vec![class("bar")], vec![picture])]), hand],
    )
}

fn svg(
    frame: Vec<leptos::attr::any_attribute::AnyAttribute>,
    rect: Vec<leptos::attr::any_attribute::AnyAttribute>,
) -> AnyView {
    let rect = leptos::svg::rect().add_any_attr(rect);
    leptos::svg::svg().child(rect).add_any_attr(frame).into_any()
}

/// The choice that the guide points to.
fn guided(turn: &Turn) -> Option<(usize, &Choice)> {
    turn.choices.iter().enumerate().find(|(_, c)| c.guide)
}

/// Which way the guide points, and what must hold before its card is followed.
pub(super) fn card(case: &Case, at: usize) -> Vec<AnyView> {
    let Some(turn) = case.turns.get(at) else { return vec![] };
    let Some((n, chosen)) = guided(turn) else {
        return vec![question(turn), el("p", vec![], vec![text(words::W_NO_WAY)])];
    };
    let way = el("p", vec![class("stage-way")], vec![badge(n), el("span", vec![], vec![text(&chosen.text)])]);
    let mut parts = vec![el("p", vec![class("stage-small")], vec![text(words::W_GUIDE_WAY)]), way];
    if let Some(card) = short(&Page, &chosen.card) {
        let lead = el("p", vec![], vec![text(words::WHO_LEADS), text(" "), text(&card.lead)]);
        let mut of_card = vec![el("h3", vec![], vec![text(&card.title)]), lead];
        of_card.extend(card.stop.iter().map(|line| el("p", vec![class("stage-care")], vec![text(line)])));
        parts.push(el("div", vec![class("stage-card")], of_card));
    }
    parts
}

/// What that card says to do; without a card what would have happened.
pub(super) fn steps(case: &Case, at: usize) -> Vec<AnyView> {
    let Some((_, chosen)) = case.turns.get(at).and_then(guided) else {
        return vec![el("p", vec![], vec![text(words::W_NO_WAY)])];
    };
    let Some(card) = short(&Page, &chosen.card) else {
        return vec![el("p", vec![], vec![text(&chosen.then)])];
    };
    let steps = card.steps.iter().map(|line| el("li", vec![], vec![text(line)]));
    let steps = el("ol", vec![class("stage-do")], steps.collect());
    vec![el("div", vec![class("stage-card")], vec![el("h3", vec![], vec![text(&card.title)]), steps])]
}

/// What every choice would have led to; the way of the guide is marked in words.
pub(super) fn others(case: &Case, at: usize) -> Vec<AnyView> {
    let Some(turn) = case.turns.get(at) else { return vec![] };
    let then = |_: usize, c: &Choice| {
        let mut lines = vec![el("span", vec![class("then")], vec![text(&c.then)])];
        if c.guide {
            lines.push(el("span", vec![class("points")], vec![text(words::W_GUIDE_WAY)]));
        }
        lines
    };
    let mut parts = vec![el("h3", vec![], vec![text(words::W_THEN_ALL)]), choices(turn, then)];
    if !turn.talk.trim().is_empty() {
        parts.push(list("stage-asks", std::slice::from_ref(&turn.talk)));
    }
    parts
}
