//! The shape of the graph.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::cards::Tag;
use crate::check::{CheckContext, counts};
use crate::read::Finding;
use crate::steps::AboutKey;
use guide::graph::{Graph, Kind};
use guide::settings::{Age, Sector, Settings};

const MOST_ANSWERS: usize = 6;
const DANGER_TAPS: usize = 2;

pub(crate) fn targets(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    for step in &c.steps {
        for a in &step.answer {
            if context.graph.get(&a.to).is_none() {
                let message =
                    format!("the answer \"{}\" of {} leads to \"{}\", which does not exist", a.text, step.id, a.to);
                out.push(context.at(&step.file, &format!("to = \"{}\"", a.to), message, context.nearest(&a.to)));
            }
        }
    }
    for card in &c.cards {
        for next in &card.next {
            if context.graph.get(&next.to).is_none() {
                let message = format!("next leads to \"{}\", which does not exist", next.to);
                out.push(context.on_card(card, &format!("to = \"{}\"", next.to), message, context.nearest(&next.to)));
            }
        }
        for id in &card.questions {
            if !c.questions.question.iter().any(|q| q.id == *id) {
                out.push(context.on_card(
                    card,
                    id,
                    format!("\"{id}\" is no question of questions.toml"),
                    "use an id such as tk-02",
                ));
            }
        }
    }
    for situation in &c.situations.situation {
        for id in &situation.cards {
            if context.graph.get(id).is_none() {
                let message = format!("the situation leads to \"{id}\", which does not exist");
                out.push(context.at("situations.toml", &format!("\"{id}\""), message, context.nearest(id)));
            }
        }
        if situation.cards.is_empty() {
            out.push(context.at("situations.toml", &situation.text, "the situation leads nowhere", "name a card"));
        }
    }
    for typed in c.situations.typed.iter().filter(|s| !can_be_found(context, &s.to)) {
        let message = format!("what people type leads to \"{}\", which cannot be found", typed.to);
        out.push(context.at("situations.toml", &format!("to = \"{}\"", typed.to), message, context.nearest(&typed.to)));
    }
    let guide = &c.guide;
    for id in [&guide.start, &guide.danger, &guide.unsure] {
        let hint = match context.graph.get(id).map(|n| n.kind) {
            Some(Kind::Step) => continue,
            Some(Kind::Card) => "it is a card, name a question".to_owned(),
            None => context.nearest(id),
        };
        out.push(context.at("guide.toml", &format!("\"{id}\""), format!("\"{id}\" is no question"), hint));
    }
}

/// Whether a search can find something with this id: a screen, a page of the guide or of its menu, a part of a list.
fn can_be_found(context: &CheckContext<'_>, id: &str) -> bool {
    let c = context.content;
    let now = c.aliases.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new);
    let of = |beginning: &str| id.strip_prefix(beginning);
    context.graph.get(now).is_some()
        || crate::documents::PAGES.iter().any(|(page, _)| *page == id)
        || of("begrip-").is_some_and(|id| c.glossary.iter().any(|t| t.id == id))
        || of("rol-").is_some_and(|id| c.roles.role.iter().any(|r| r.id == id))
        || of("tel-").is_some_and(|id| c.phones.iter().any(|p| p.id == id))
}

pub(crate) fn answers(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in &context.content.steps {
        let n = step.answer.len();
        if n < 2 {
            out.push(context.on_step(step, format!("{} has {n} answers", step.id), "a question needs at least two"));
        }
        if n > MOST_ANSWERS {
            out.push(context.on_step(
                step,
                format!("{} has {n} answers, at most six can be read under stress", step.id),
                "group them in a second question",
            ));
        }
        let mut ways = BTreeMap::new();
        for a in &step.answer {
            *ways.entry((a.to.as_str(), a.reason.as_deref())).or_insert(0) += 1;
        }
        for ((target, _), n) in ways {
            if n > 1 {
                out.push(context.on_step(
                    step,
                    format!("{n} answers of {} lead to \"{target}\"", step.id),
                    "join them in one answer, or give each a reason of its own",
                ));
            }
        }
        for (text, n) in counts(step.answer.iter().map(|a| a.text.as_str())) {
            if n > 1 {
                out.push(context.on_step(
                    step,
                    format!("{n} answers of {} read \"{text}\"", step.id),
                    "make them differ",
                ));
            }
        }
    }
    for card in &context.content.cards {
        for (target, n) in counts(card.next.iter().map(|x| x.to.as_str())) {
            if n > 1 {
                out.push(context.on_card(card, target, format!("{n} ways on lead to \"{target}\""), "join them"));
            }
        }
    }
}

pub(crate) fn dead_ends(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for card in &context.content.cards {
        if card.next.is_empty() {
            out.push(context.on_card(card, "next", "the card is a dead end", "add what comes after it to next"));
        }
    }
    for node in context.graph.nodes() {
        let reached = reachable(&context.graph, [node.id.as_str()], |_, _| true);
        if !reached.iter().any(|id| context.graph.get(id).is_some_and(|n| n.kind == Kind::Card)) {
            out.push(context.on(
                &node.id,
                format!("no card can be reached from \"{}\"", node.id),
                "lead an answer to a card",
            ));
        }
    }
}

pub(crate) fn reach(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let guide = &context.content.guide;
    let reached =
        reachable(&context.graph, [guide.start.as_str(), guide.danger.as_str(), guide.unsure.as_str()], |_, _| true);
    for node in context.graph.nodes() {
        if !reached.contains(node.id.as_str()) {
            out.push(context.on(
                &node.id,
                format!("\"{}\" cannot be reached from the start", node.id),
                "lead an answer to it, or remove it",
            ));
        }
    }
}

/// Walks the guide as every kind of reader; an answer no reader can ever choose is a fault.
pub(crate) fn options(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let guide = &context.content.guide;
    let mut chosen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut stuck: BTreeMap<String, (Sector, Age)> = BTreeMap::new();
    for sector in Sector::ALL {
        for age in Age::ALL {
            let s = Settings { sector: Some(*sector), age: Some(*age), role: None };
            let mut seen: BTreeSet<String> = BTreeSet::new();
            let mut todo: VecDeque<String> =
                [&guide.start, &guide.danger, &guide.unsure].into_iter().cloned().collect();
            while let Some(id) = todo.pop_front() {
                if !seen.insert(id.clone()) {
                    continue;
                }
                let Some(node) = context.graph.get(&id) else { continue };
                if !node.edges.is_empty() && !node.edges.iter().any(|e| s.admits(&e.ages, &e.sectors)) {
                    stuck.entry(id.clone()).or_insert((*sector, *age));
                }
                for e in node.edges.iter().filter(|e| s.admits(&e.ages, &e.sectors)) {
                    chosen.insert((id.clone(), e.to.clone()));
                    todo.push_back(e.to.clone());
                }
            }
        }
    }
    for (id, (sector, age)) in stuck {
        let message = format!("\"{id}\" has no answer for a reader in {} with age {}", sector.id(), age.id());
        out.push(context.on(&id, message, "give every reader who can come here an answer"));
    }
    for step in &context.content.steps {
        for a in &step.answer {
            if context.graph.get(&a.to).is_some() && !chosen.contains(&(step.id.clone(), a.to.clone())) {
                let message = format!("no reader can ever choose \"{}\" of {}", a.text, step.id);
                out.push(context.at(&step.file, &a.text, message, "its ages or sectors can never hold here"));
            }
        }
    }
}

pub(crate) fn ages(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in context.content.steps.iter().filter(|s| s.about == Some(AboutKey::Age)) {
        for age in Age::ALL {
            let n = step.answer.iter().filter(|a| a.ages.contains(age)).count();
            if n != 1 {
                let message = format!("{} has {n} answers for age {}", step.id, age.id());
                out.push(context.on_step(step, message, "give each age exactly one answer"));
            }
        }
    }
}

pub(crate) fn circles(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in &context.content.steps {
        let from = reachable(&context.graph, step.answer.iter().map(|a| a.to.as_str()), |_, _| true);
        let returns = from.contains(step.id.as_str());
        let only_questions = from.iter().all(|id| context.graph.get(id).is_some_and(|n| n.kind == Kind::Step));
        if returns && only_questions {
            out.push(context.on_step(
                step,
                format!("{} is in a circle of questions without a way out", step.id),
                "lead one answer to a card",
            ));
        }
    }
    // A danger may last and a call may fail: those cards may ask again.
    let may_ask_again = |id: &str| context.content.card(id).is_some_and(|c| c.has(Tag::Danger) || c.has(Tag::Nobody));
    for card in &context.content.cards {
        for next in &card.next {
            let asks_again = context.content.step(&next.to).is_some_and(|s| s.answer.iter().any(|a| a.to == card.id));
            if asks_again && !may_ask_again(&card.id) {
                let message = format!("the card sends the reader back to {}, the question they came from", next.to);
                out.push(context.on_card(card, &next.to, message, "lead on to the next moment instead"));
            }
        }
    }
}

pub(crate) fn danger(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let danger = context.content.guide.danger.as_str();
    for node in context.graph.nodes() {
        // "Er is nu gevaar" is on every screen, so it counts as a way on.
        let mut near: BTreeSet<&str> = [node.id.as_str()].into();
        for _ in 0..DANGER_TAPS {
            let more: Vec<&str> = near
                .iter()
                .filter_map(|id| context.graph.get(id))
                .flat_map(|n| n.edges.iter().map(|e| e.to.as_str()))
                .chain(std::iter::once(danger))
                .collect();
            near.extend(more);
        }
        if !near.iter().any(|id| context.calls(id)) {
            out.push(context.on(
                &node.id,
                format!("from \"{}\" a call is more than two taps away", node.id),
                "give the danger question a call",
            ));
        }
    }
}

/// Every id that can be reached from some ids, these included, along the edges that are allowed.
pub(crate) fn reachable<'a>(
    graph: &'a Graph,
    from: impl IntoIterator<Item = &'a str>,
    allowed: impl Fn(&str, &str) -> bool,
) -> BTreeSet<&'a str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut todo: Vec<&str> = from.into_iter().collect();
    while let Some(id) = todo.pop() {
        if !seen.insert(id) {
            continue;
        }
        if let Some(node) = graph.get(id) {
            todo.extend(node.edges.iter().filter(|e| allowed(id, &e.to)).map(|e| e.to.as_str()));
        }
    }
    seen
}
