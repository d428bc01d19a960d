//! A card has all its parts, and a question says why it is asked.

mod because;

use crate::cards::{Card, Tag};
use crate::check::CheckContext;
use crate::check::readability::words;
use crate::read::Finding;

pub(crate) use because::because;

const LONGEST_TITLE: usize = 60;
/// The most words of a critical ban: it is read in one glance.
const GLANCE: usize = 12;

pub(crate) fn cards(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for card in &context.content.cards {
        let mut part = |name: &str, n: usize, least: usize, most: usize| {
            if n < least || n > most {
                let message = format!("{name} has {n} lines, it needs {least} to {most}");
                out.push(context.on_card(card, &format!("{name} = "), message, "see docs/content.md"));
            }
        };
        part("do", card.steps.len(), 3, 6);
        part("dont", card.dont.len(), 2, 6);
        part("write", card.write.len(), 1, 4);
        part("say", card.say.len(), 1, 8);
        part("situations", card.situations.len(), 2, 8);
        for (name, text) in [("lead", &card.lead), ("child", &card.child), ("again", &card.again)] {
            if text.trim().is_empty() {
                let why = if name == "child" { "the card has no advice for the child" } else { "is empty" };
                out.push(context.on_card(card, "id = ", format!("{name}: {why}"), format!("add {name} = \"…\"")));
            }
        }
        if card.title.chars().count() > LONGEST_TITLE {
            out.push(context.on_card(
                card,
                "title",
                format!("the title is longer than {LONGEST_TITLE} characters"),
                "shorten it",
            ));
        }
        if let Some(fault) = critical_fault(card) {
            out.push(context.on_card(
                card,
                "critical",
                fault,
                "say the likeliest dangerous mistake in a few words, once",
            ));
        }
    }
    for step in context.content.steps.iter().filter(|s| s.why.trim().is_empty()) {
        out.push(context.on_step(step, "why is empty", "say why this is asked"));
    }
}

/// What is wrong with the ban on the first screen, if anything.
fn critical_fault(card: &Card) -> Option<String> {
    let Some(ban) = &card.critical else {
        return card.has(Tag::Danger).then(|| "a card with danger has no critical ban".to_owned());
    };
    let n = words(ban).len();
    if n == 0 || n > GLANCE {
        return Some(format!("the critical ban has {n} words, it needs 1 to {GLANCE}"));
    }
    card.dont.contains(ban).then(|| "the critical ban stands in dont too".to_owned())
}
