//! How the promises about ways through the guide are checked: taps, answers, and who is sent where.

use std::collections::{BTreeMap, VecDeque};

use super::OVER;
use crate::cards::{Card, Tag};
use crate::check::CheckContext;
use crate::steps::check::reachable;
use guide::graph::Kind;

/// Taps within which every card must be reached.
const MOST_TAPS: usize = 5;

/// Letters of an answer when a question has many: then each stays on one line of a small phone.
const SHORT: usize = 36;

/// Letters of an answer when a question has few.
const LONG: usize = 60;

/// The taps from a screen to every screen that questions alone lead to.
fn taps<'a>(context: &'a CheckContext<'_>, from: &'a str) -> BTreeMap<&'a str, usize> {
    let mut found = BTreeMap::from([(from, 0)]);
    let mut todo = VecDeque::from([from]);
    while let Some(id) = todo.pop_front() {
        let n = found.get(id).copied().unwrap_or_default();
        let Some(node) = context.graph.get(id).filter(|node| node.kind == Kind::Step) else { continue };
        for edge in &node.edges {
            if !found.contains_key(edge.to.as_str()) {
                found.insert(&edge.to, n + 1);
                todo.push_back(&edge.to);
            }
        }
    }
    found
}

pub(crate) fn few_taps(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let start = context.content.guide.start.as_str();
    let (taps, all) = (taps(context, start), reachable(&context.graph, [start], |_, _| true));
    // What leads nowhere, or is led to by nothing, other checks tell; here it would only be told twice.
    if all.iter().any(|id| context.graph.get(id).is_none()) {
        return Vec::new();
    }
    let reached = |card: &Card| all.contains(card.id.as_str());
    let far = |card: &&Card| reached(card) && taps.get(card.id.as_str()).is_none_or(|n| *n > MOST_TAPS);
    let cards = context.content.cards.iter().filter(far);
    cards.map(|c| (c.id.clone(), format!("it is more than {MOST_TAPS} taps from the start"))).collect()
}

pub(crate) fn nothing_returns(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in &context.content.cards {
        for next in card.next.iter().filter(|n| n.to != OVER) {
            if context.content.step(&next.to).is_some_and(|s| s.answer.iter().any(|a| a.to == card.id)) {
                broken.push((card.id.clone(), format!("{} leads back to it", next.to)));
            }
        }
    }
    broken
}

pub(crate) fn danger_comes_first(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let guide = &context.content.guide;
    let mut broken = Vec::new();
    for step in &context.content.steps {
        let at = step.answer.iter().position(|a| a.to == guide.danger);
        let wrong = if step.id == guide.start { at != Some(0) } else { at.is_some_and(|i| i > 0) };
        if wrong || at.and_then(|i| step.answer.get(i)).is_some_and(|a| !a.not_safe) {
            broken.push((step.id.clone(), "its first answer is not the danger question".to_owned()));
        }
    }
    broken
}

pub(crate) fn danger_questions_call(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let about_danger = context.content.steps.iter().filter(|s| s.answer.iter().all(|a| a.not_safe));
    about_danger
        .filter(|s| s.call.is_none())
        .map(|s| (s.id.clone(), "every answer says danger, and it names no number".to_owned()))
        .collect()
}

pub(crate) fn no_gate(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let asks = |ask: &str| ask.to_lowercase().contains("opgeschreven");
    let gates = context.content.steps.iter().filter(|s| asks(&s.ask));
    gates.map(|s| (s.id.clone(), "it asks what was written before it helps".to_owned())).collect()
}

pub(crate) fn facts_not_feelings(context: &CheckContext<'_>) -> Vec<(String, String)> {
    const FEELING: [&str; 2] = ["ben je bang voor", "ben je bang dat"];
    let felt = |text: &str| FEELING.iter().any(|f| text.to_lowercase().contains(f));
    let steps = context.content.steps.iter();
    steps
        .filter(|s| felt(&s.ask) || s.answer.iter().any(|a| felt(&a.text)))
        .map(|s| (s.id.clone(), "it asks for a feeling, not for a fact".to_owned()))
        .collect()
}

pub(crate) fn answers_are_short(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for step in &context.content.steps {
        let most = if step.answer.len() > 4 { SHORT } else { LONG };
        for answer in step.answer.iter().filter(|a| a.text.chars().count() > most) {
            broken.push((step.id.clone(), format!("\"{}\" is longer than {most} letters", answer.text)));
        }
    }
    broken
}

/// Words in an answer by which a reader says that it is about somebody who works at school.
const STAFF: [&str; 3] = ["medewerker", "gymleraar", "docent"];

pub(crate) fn staff_reaches_the_board(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for step in &context.content.steps {
        for answer in step.answer.iter().filter(|a| STAFF.iter().any(|w| a.text.to_lowercase().contains(w))) {
            if !context.content.card(&answer.to).is_some_and(|c| c.has(Tag::RouteStaff)) {
                broken.push((step.id.clone(), format!("\"{}\" does not lead to the card about staff", answer.text)));
            }
        }
    }
    for card in context.content.cards.iter().filter(|c| c.has(Tag::RouteStaff)) {
        let first = |word: &str| card.steps.iter().position(|s| s.to_lowercase().contains(word));
        let board = first("bestuur").filter(|b| first("veilig thuis").is_none_or(|v| *b < v));
        if board.is_none() || first("vertrouwensinspecteur").is_none() {
            broken.push((card.id.clone(), "the board and the inspector do not come before Veilig Thuis".to_owned()));
        }
    }
    broken
}

pub(crate) fn injury_asks_about_the_baby(context: &CheckContext<'_>) -> Vec<(String, String)> {
    const BABY: &str = "rolt of loopt";
    let injury = |title: &str| ["letsel", "gewond", "plek bij"].iter().any(|w| title.to_lowercase().contains(w));
    let cards: Vec<&Card> = context.content.cards.iter().filter(|c| injury(&c.title)).collect();
    let mut broken = Vec::new();
    for card in &cards {
        let first = card.steps.iter().take(2).chain([&card.title]);
        if !first.into_iter().any(|t| t.to_lowercase().contains(BABY)) {
            broken.push((card.id.clone(), "its first steps forget the child that does not roll or walk".to_owned()));
        }
    }
    for step in &context.content.steps {
        let names = |text: &str| ["letsel", "gewond", "plek", "wond"].iter().any(|w| text.to_lowercase().contains(w));
        let leads = step.answer.iter().any(|a| names(&a.text) && cards.iter().any(|c| c.id == a.to));
        let said = step.call.iter().chain([&step.why]).any(|t| t.to_lowercase().contains(BABY));
        if leads && !said {
            broken.push((step.id.clone(), "it forgets the child that does not roll or walk".to_owned()));
        }
    }
    if cards.is_empty() {
        broken.push((context.content.guide.start.clone(), "there is no card about injury".to_owned()));
    }
    broken
}

/// Whether a card is of a kind.
type Fits = fn(&Card) -> bool;

/// Screens from which a reader sets out: no kind of help may be missing behind one of them.
const MOMENTS: [&str; 4] = ["n-zie", "n-fase", "n-tijdens-start", "n-na-start"];

pub(crate) fn help_at_every_moment(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for from in MOMENTS.into_iter().filter(|id| context.graph.get(id).is_some()) {
        let near = taps(context, from);
        let has = |fits: &dyn Fn(&Card) -> bool| {
            context.content.cards.iter().any(|c| fits(c) && near.get(c.id.as_str()).is_some_and(|n| *n <= MOST_TAPS))
        };
        let kinds: [(&str, Fits); 3] = [
            ("listening", |c| c.has(Tag::Listening)),
            ("staff", |c| c.has(Tag::RouteStaff)),
            ("wanting to die", |c| c.id == "k-doodsgedachten"),
        ];
        for (kind, fits) in kinds {
            if context.content.cards.iter().any(fits) && !has(&fits) {
                broken.push((from.to_owned(), format!("no card about {kind} within {MOST_TAPS} taps")));
            }
        }
    }
    for from in ["n-tijdens-start", "n-na-start"].into_iter().filter(|id| context.graph.get(id).is_some()) {
        if taps(context, from).get("k-kind-boos-op-jou").is_none_or(|n| *n > MOST_TAPS) {
            broken.push((from.to_owned(), "a child that is angry with its teacher has no card here".to_owned()));
        }
    }
    broken
}

/// A question that makes sure of something must also have a way for who is not sure.
pub(crate) fn doubt_has_an_answer(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for step in &context.content.steps {
        let grants = step.answer.iter().any(|a| !a.grants.is_empty());
        let other = step.answer.iter().any(|a| a.grants.is_empty() && a.not_safe);
        if grants && !other {
            broken.push((step.id.clone(), "who is not sure has no answer here".to_owned()));
        }
    }
    broken
}
