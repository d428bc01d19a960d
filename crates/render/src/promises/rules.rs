//! How each promise is checked: what breaks it, by screen.

pub(super) mod ways;
pub(super) mod words;

use std::collections::BTreeSet;

use crate::cards::{Card, Tag};
use crate::check::CheckContext;
use crate::steps::check::reachable;
use crate::steps::{Answer, Grant, Step};
use crate::wording::check::bans_on;

/// The question whether the danger is over: the only one that a card may lead back to.
const OVER: &str = "n-gevaar-na-gesprek";

/// Every answer with a mark, and its step.
fn marked<'a>(context: &'a CheckContext<'_>, mark: impl Fn(&Answer) -> bool) -> Vec<(&'a Step, &'a Answer)> {
    let all = context.content.steps.iter().flat_map(|s| s.answer.iter().map(move |a| (s, a)));
    all.filter(|(_, a)| mark(a)).collect()
}

fn tagged<'a>(context: &'a CheckContext<'_>, tag: Tag) -> impl Iterator<Item = &'a Card> {
    context.content.cards.iter().filter(move |c| c.has(tag))
}

fn grants(context: &CheckContext<'_>, from: &str, to: &str, grant: Option<Grant>) -> bool {
    context.content.step(from).and_then(|s| s.answer.iter().find(|a| a.to == to)).is_some_and(|a| match grant {
        Some(grant) => a.grants.contains(&grant),
        None => !a.grants.is_empty(),
    })
}

pub(crate) fn unsafe_answers_call(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for (step, answer) in marked(context, |a| a.not_safe || a.fear) {
        let next = context.graph.get(&answer.to).map(|n| n.edges.as_slice()).unwrap_or_default();
        let called = context.calls(&answer.to) || (!next.is_empty() && next.iter().all(|e| context.calls(&e.to)));
        if !called {
            broken.push((step.id.clone(), format!("\"{}\" does not reach a call within two taps", answer.text)));
        }
    }
    broken
}

pub(crate) fn unsafe_answers_can_report(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for (step, answer) in marked(context, |a| a.not_safe || a.fear) {
        let honest = |from: &str, to: &str| {
            let speaks = context.content.card(to).is_some_and(|c| c.has(Tag::Parents) || c.has(Tag::InformsParents));
            !speaks && !grants(context, from, to, None)
        };
        let reached = reachable(&context.graph, [answer.to.as_str()], honest);
        if !tagged(context, Tag::Report).any(|c| reached.contains(c.id.as_str())) {
            broken.push((step.id.clone(), format!("from \"{}\" no honest path leads to the report", answer.text)));
        }
    }
    broken
}

/// Cards that need a grant, reached without it from the start or from an unsafe answer.
pub(crate) fn behind(context: &CheckContext<'_>, grant: Grant) -> Vec<(String, String)> {
    let guide = &context.content.guide;
    let starts = [&guide.start, &guide.danger, &guide.unsure].map(|s| (s.as_str(), "the start".to_owned()));
    let fears = marked(context, |a| a.not_safe || a.fear || a.told);
    let from = starts.into_iter().chain(fears.into_iter().map(|(_, a)| (a.to.as_str(), format!("\"{}\"", a.text))));
    let mut broken: BTreeSet<(String, String)> = BTreeSet::new();
    for (id, name) in from {
        let reached = reachable(&context.graph, [id], |from, to| !grants(context, from, to, Some(grant)));
        for card in
            context.content.cards.iter().filter(|c| c.needs().contains(&grant) && reached.contains(c.id.as_str()))
        {
            broken.insert((card.id.clone(), format!("it is reached from {name} without an answer that makes sure")));
        }
    }
    broken.into_iter().collect()
}

pub(crate) fn listen_first(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for (step, answer) in marked(context, |a| a.told) {
        for card in first_cards(context, &answer.to) {
            if !card.has(Tag::Listening) && !card.has(Tag::Left) {
                broken
                    .push((step.id.clone(), format!("\"{}\" meets {} before a listening card", answer.text, card.id)));
            }
        }
    }
    broken
}

pub(crate) fn ask_the_order(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in tagged(context, Tag::Listening) {
        for next in &card.next {
            for first in first_cards(context, &next.to) {
                if !first.has(Tag::Listening) && !context.calls(&first.id) {
                    broken.push((card.id.clone(), format!("after it comes {}, which does not call", first.id)));
                }
            }
        }
    }
    broken
}

/// The cards met first on every path of questions from a screen (itself, if it is a card).
fn first_cards<'a>(context: &'a CheckContext<'_>, id: &str) -> Vec<&'a Card> {
    let reached = reachable(&context.graph, [id], |from, _| context.content.step(from).is_some());
    context.content.cards.iter().filter(|c| reached.contains(c.id.as_str())).collect()
}

pub(crate) fn places_have_cards(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let danger = &context.content.guide.danger;
    let one: Vec<&str> =
        context.graph.get(danger).map(|n| n.edges.iter().map(|e| e.to.as_str()).collect()).unwrap_or_default();
    let two = one.iter().filter_map(|id| context.graph.get(id)).flat_map(|n| n.edges.iter().map(|e| e.to.as_str()));
    let near: BTreeSet<&str> = two.chain(one.iter().copied()).collect();
    [(Tag::Left, "has left"), (Tag::Missing, "is missing"), (Tag::Pickup, "is fetched")]
        .into_iter()
        .filter(|(tag, _)| !tagged(context, *tag).any(|c| near.contains(c.id.as_str())))
        .map(|(_, what)| (danger.clone(), format!("no card for a child that {what} within two taps")))
        .collect()
}

pub(crate) fn somebody_answers(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let line_calls =
        |card: &Card| context.content.nobody_line(card).is_some_and(|l| l.contains("0800-2000") && l.contains("112"));
    tagged(context, Tag::Danger)
        .filter(|c| !line_calls(c))
        .map(|c| (c.id.clone(), "it does not say whom to call when nobody answers".to_owned()))
        .collect()
}

pub(crate) fn four_routes(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let routes = [Tag::RouteStaff, Tag::RoutePupils, Tag::RouteOnline, Tag::RouteSiblings];
    let cards: Vec<Vec<&str>> = routes.iter().map(|r| tagged(context, *r).map(|c| c.id.as_str()).collect()).collect();
    let single: BTreeSet<&str> = cards.iter().filter_map(|c| c.first().copied()).collect();
    let one_each = cards.iter().all(|c| c.len() == 1);
    let asked = context.content.steps.iter().any(|s| single.iter().all(|id| s.answer.iter().any(|a| a.to == *id)));
    if one_each && single.len() == routes.len() && asked {
        return Vec::new();
    }
    vec![(context.content.guide.start.clone(), "they are not four cards of one question".to_owned())]
}

pub(crate) fn danger_is_asked_again(context: &CheckContext<'_>) -> Vec<(String, String)> {
    tagged(context, Tag::Danger)
        .filter(|c| c.next.first().is_none_or(|n| n.to != OVER))
        .map(|c| (c.id.clone(), format!("its first way on is not {OVER}")))
        .collect()
}

pub(crate) fn address_stays_secret(context: &CheckContext<'_>) -> Vec<(String, String)> {
    const FOR_EVERYONE: &str = "tegen niemand of een kind hier op school zit";
    let mut broken = banned(context, &[9]);
    for card in tagged(context, Tag::SecretAddress) {
        if !card.say.iter().any(|s| s.text.contains(FOR_EVERYONE)) {
            broken.push((card.id.clone(), "it lacks the one sentence for everyone".to_owned()));
        }
    }
    if tagged(context, Tag::SecretAddress).next().is_none() {
        broken.push((context.content.guide.start.clone(), "there is no card for a secret address".to_owned()));
    }
    broken
}

/// Cards that use a phrase banned for one of these review rows.
pub(crate) fn banned(context: &CheckContext<'_>, rows: &[u32]) -> Vec<(String, String)> {
    if !context.content.wording.ban.iter().any(|b| rows.contains(&b.row)) {
        return vec![(context.content.guide.start.clone(), format!("wording.toml has no ban for rows {rows:?}"))];
    }
    let mut broken = Vec::new();
    for card in &context.content.cards {
        for ban in bans_on(context, card).into_iter().filter(|b| rows.contains(&b.row)) {
            broken.push((card.id.clone(), format!("it says \"{}\"", ban.pattern)));
        }
    }
    broken
}

pub(crate) fn medical_first(context: &CheckContext<'_>) -> Vec<(String, String)> {
    ["k-spanning-laag", "k-letsel-medisch"]
        .into_iter()
        .filter(|id| context.content.card(id).is_none_or(|c| c.steps.first().is_none_or(|s| !s.contains("112"))))
        .map(|id| (id.to_owned(), "its first step does not say 112".to_owned()))
        .collect()
}

pub(crate) fn done_for_today(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let says = |c: &&Card| !c.again.to_lowercase().contains("bel");
    context
        .content
        .cards
        .iter()
        .filter(says)
        .map(|c| (c.id.clone(), "it does not say when to call again".to_owned()))
        .collect()
}
