//! How the promises about the words of cards are checked: what must stand there, and what may not.

use std::collections::BTreeSet;

use crate::cards::{Card, Listener, Tag};
use crate::check::{CheckContext, NUMBERS};
use crate::wording::check::unmet;

/// Cards that a required phrase of these rows is missing from.
pub(crate) fn kept(context: &CheckContext<'_>, row: u32) -> Vec<(String, String)> {
    let musts: Vec<_> = context.content.wording.must.iter().filter(|m| m.row == row).collect();
    if musts.is_empty() {
        return vec![(context.content.guide.start.clone(), format!("wording.toml has no must for row {row}"))];
    }
    musts.into_iter().filter_map(|m| unmet(context, m).map(|why| (m.card.clone(), why))).collect()
}

/// Cards whose sentences to a listener hold one of these phrases.
fn told(
    context: &CheckContext<'_>,
    to: Listener,
    words: &[&str],
    cards: impl Fn(&Card) -> bool,
) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in context.content.cards.iter().filter(|c| cards(c)) {
        for say in card.say.iter().filter(|s| s.to == to) {
            if let Some(word) = words.iter().find(|w| say.text.to_lowercase().contains(**w)) {
                broken.push((card.id.clone(), format!("a sentence says \"{word}\"")));
            }
        }
    }
    broken
}

pub(crate) fn parents_hear_of_no_report(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let open = |c: &Card| !c.has(Tag::Know) && !c.has(Tag::InformsParents);
    told(context, Listener::Ouder, &["gemeld", "melding", "meldcode"], open)
}

pub(crate) fn titles_say_the_subject(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    let vague = |t: &str| t.ends_with("en nu?") || t.starts_with("Een signaal");
    let cards = context.content.cards.iter();
    cards
        .filter(|c| vague(&c.title) || !seen.insert(c.title.to_lowercase()))
        .map(|c| (c.id.clone(), "its title does not say what it is about".to_owned()))
        .collect()
}

pub(crate) fn questions_fit(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in &context.content.cards {
        let all = card.texts().running.iter().map(|(_, t)| t.to_lowercase()).collect::<Vec<_>>().join("\n");
        let silent = card.steps.first().is_some_and(|s| s.contains("niets, ook niet uit beleefdheid"))
            || card.has(Tag::SecretAddress)
            || card.has(Tag::RouteStaff)
            || card.title.contains("18 jaar");
        let helper = card.say.iter().any(|s| s.to == Listener::Hulp)
            || ["jeugdbeschermer", "wijkteam", "hulp", "maatschappelijk"].iter().any(|w| all.contains(w));
        for id in &card.questions {
            let Some(q) = context.content.questions.question.iter().find(|q| q.id == *id) else { continue };
            if silent && q.text.to_lowercase().contains("met ouders praten") {
                broken.push((card.id.clone(), format!("{id} asks to speak with parents, and the card forbids it")));
            }
            if q.group == "h" && !helper {
                broken.push((card.id.clone(), format!("{id} is for a helper whom the card does not name")));
            }
        }
    }
    broken
}

/// Numbers that only readers of one role would see.
pub(crate) fn numbers_are_for_all(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in &context.content.cards {
        let shared =
            card.steps.iter().chain([&card.again]).map(String::as_str).chain(context.content.nobody_line(card));
        let shared = shared.collect::<Vec<_>>().join("\n");
        for extra in card.extra.iter().filter(|e| e.role.is_some()) {
            for phone in context.content.phones.iter().filter(|p| extra.text.contains(&p.number)) {
                if !shared.contains(&phone.number) {
                    broken.push((card.id.clone(), format!("{} stands in a note for one role only", phone.number)));
                }
            }
        }
    }
    broken
}

/// Times of a clock in sentences to say: they are never the time of the reader's day.
pub(crate) fn no_clock_times(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let mut broken = Vec::new();
    for card in &context.content.cards {
        let all = card.say.iter().map(|s| &s.text).chain(&card.steps).chain([&card.again]);
        for text in all.filter(|t| has_clock_time(t)) {
            broken.push((card.id.clone(), format!("a fixed time: \"{text}\"")));
        }
    }
    broken
}

fn has_clock_time(text: &str) -> bool {
    let words: Vec<String> =
        text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    let hour = |w: &str| NUMBERS.contains(&w) || w.parse::<u8>().is_ok_and(|n| n < 25);
    let digital = |w: &str| {
        let parts = w.split_once(['.', ':']);
        parts.is_some_and(|(h, m)| m.len() == 2 && [h, m].iter().all(|p| p.parse::<u8>().is_ok()))
    };
    let pairs = words.windows(2).any(|w| matches!(w, [a, b] if a == "half" && hour(b)));
    let triples = words.windows(3).any(|w| {
        matches!(w, [a, b, c] if a == "kwart" && matches!(b.as_str(), "over" | "voor") && hour(c))
            || matches!(w, [a, b, c] if a == "om" && hour(b) && c == "uur")
    });
    pairs || triples || words.iter().any(|w| digital(w))
}

pub(crate) fn nobody_is_sent_to_themselves(context: &CheckContext<'_>) -> Vec<(String, String)> {
    let own = &context.content.guide.fixed.own_role;
    if own.is_empty() {
        return vec![(context.content.guide.start.clone(), "guide.toml has no own_role".to_owned())];
    }
    let mut broken = Vec::new();
    for own in own {
        for card in context.content.cards.iter().filter(|c| own.sends(c)) {
            if !card.extra.iter().any(|e| e.role == Some(own.role)) {
                broken.push((card.id.clone(), format!("it sends {} to themselves", own.role.id())));
            }
        }
    }
    broken
}
