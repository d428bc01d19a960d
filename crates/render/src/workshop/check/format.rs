//! A format whose minutes add up, with what a leader needs in each round.

use super::stage::stage;
use crate::check::{CheckContext, counts, id_line};
use crate::read::Finding;
use crate::workshop::{Format, format_file};

/// More questions than this do not fit on a projector of 1024×768.
const MOST_QUESTIONS: usize = 4;

pub(super) fn format(context: &CheckContext<'_>, format: &Format, out: &mut Vec<Finding>) {
    let file = format_file(format);
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(&file, needle, message, hint));
    for (name, empty) in [
        ("title", format.title.trim().is_empty()),
        ("lead", format.lead.trim().is_empty()),
        ("purpose", format.purpose.is_empty()),
        ("needs", format.needs.is_empty()),
        ("not_when", format.not_when.is_empty()),
        ("before", format.before.is_empty()),
        ("round", format.rounds.is_empty()),
    ] {
        if empty {
            say(name, format!("{name} is empty"), "see docs/content.md");
        }
    }
    let [few, many] = format.people;
    if few == 0 || few > many {
        say("people", format!("a group of {few} to {many}"), "write the smallest and the largest group");
    }
    let sum: u16 = format.rounds.iter().map(|r| r.minutes).fold(0, u16::saturating_add);
    if sum != format.minutes {
        let message = format!("the rounds take {sum} minutes, and the format says {}", format.minutes);
        say("minutes =", message, "make them the same");
    }
    if !format.inspired.is_empty() && !format.inspired.contains("niet de officiële methode") {
        let message = "inspired does not say that this is not the official method".to_owned();
        say("inspired", message, "end with \"Dit is niet de officiële methode.\"");
    }
    for (id, n) in counts(format.rounds.iter().map(|r| r.id.as_str())) {
        if n > 1 {
            say(&id_line(id), format!("the round \"{id}\" is there {n} times"), "give it another id");
        }
    }
    for r in &format.rounds {
        let line = id_line(&r.id);
        if r.least == 0 || r.least > r.minutes {
            let message = format!("{}: {} minutes, at least {}", r.id, r.minutes, r.least);
            say(&line, message, "least is 1 or more, and not above minutes");
        }
        if r.title.trim().is_empty() || r.goal.trim().is_empty() || r.steps.is_empty() {
            say(&line, format!("{}: title, goal or do is empty", r.id), "a leader needs all three");
        }
        if r.ask.len() > MOST_QUESTIONS {
            let message = format!("{}: {} questions on the screen", r.id, r.ask.len());
            say(&line, message, "keep four, and put the rest in do");
        }
        stage(&r.goal, &mut say);
    }
}
