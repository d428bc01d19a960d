//! Judging the content: everything that must hold before a reader may see it.
//!
//! [`CHECKS`] is the list and its documentation. All findings are collected; none hides another.
//! The safety rules that come from the expert review are in [`promises`].

mod ages;
mod ask;
mod because;
mod dates;
mod desk;
mod law;
mod lint;
mod lists;
mod names;
mod paths;
pub mod promises;
mod proof;
pub mod readability;
mod said;
mod shown;
mod shown_text;
mod signed;
mod structure;
mod terms;
mod texts;
mod together;
mod workshop;
mod workshop_fair;
mod workshop_texts;

use crate::content::{Card, Content, Finding};

pub use desk::Desk;
pub use paths::{Path, question_paths};
pub use proof::{Due, Proof};
pub use signed::{any_signed, fingerprint, signed};

use desk::{card_file, case_file, counts, format_file, id_line};

/// One thing that must hold.
pub struct Check {
    /// Short name.
    pub name: &'static str,
    /// What must hold.
    pub rule: &'static str,
    run: fn(&Desk<'_>, &mut Vec<Finding>),
}

/// Everything that is checked besides the promises.
pub const CHECKS: &[Check] = &[
    Check { name: "ids", rule: "an id is used once", run: names::ids },
    Check { name: "targets", rule: "every answer and link leads to a screen that exists", run: structure::targets },
    Check { name: "answers", rule: "two to six answers, no two alike", run: structure::answers },
    Check { name: "dead-ends", rule: "from every screen a card can be reached", run: structure::dead_ends },
    Check { name: "reach", rule: "every screen can be reached from the start", run: structure::reach },
    Check { name: "options", rule: "every answer can be chosen by some reader", run: structure::options },
    Check { name: "ages", rule: "a question about age has exactly one answer for each age", run: structure::ages },
    Check {
        name: "circles",
        rule: "no circle of questions without a way out, no card that asks again",
        run: structure::circles,
    },
    Check { name: "danger", rule: "a call is at most two taps away from every screen", run: structure::danger },
    Check { name: "names", rule: "an id that was published keeps working", run: names::names },
    Check { name: "stories", rule: "every story ends on its card", run: paths::stories },
    Check { name: "cards", rule: "a card has all its parts, with advice for the child", run: texts::cards },
    Check { name: "sources", rule: "every statement names known sources", run: texts::sources },
    Check {
        name: "dates",
        rule: "every file says when it was checked and when it must be looked at again",
        run: dates::dates,
    },
    Check { name: "markup", rule: "links, terms and phone numbers in texts are known", run: texts::markup },
    Check {
        name: "language",
        rule: "sentences of at most 20 words, Flesch-Douma of at least 65",
        run: texts::language,
    },
    Check { name: "wording", rule: "no text uses a banned phrase", run: texts::wording },
    Check {
        name: "said",
        rule: "what is said aloud presumes, leads, promises and gives away nothing, and tells 112 where",
        run: said::said,
    },
    Check { name: "group", rule: "who acts for one child knows who has the group", run: said::group },
    Check { name: "one-name", rule: "one thing has one name, and a ban is a plain sentence", run: said::one_name },
    Check { name: "lists", rule: "phones, terms, questions and outside links are well formed", run: lists::lists },
    Check { name: "words", rule: "every word of the interface is in ui.toml", run: lists::interface },
    Check {
        name: "because",
        rule: "what a card says because of an answer can be reached from that answer, and is about it",
        run: because::because,
    },
    Check {
        name: "kinds",
        rule: "a source is of a known kind, a law says when its text held, and something leans on each",
        run: law::kinds,
    },
    Check {
        name: "legal",
        rule: "what the law says rests on a source that can carry it, or is told as our reading",
        run: law::legal,
    },
    Check { name: "certainty", rule: "no card and no role is surer than its sources", run: law::certainty },
    Check {
        name: "pending",
        rule: "what leans on a bill is looked at again by the next 1 January or 1 July",
        run: law::pending,
    },
    Check { name: "doubts", rule: "what is not certain stands with the line that leans on it", run: law::doubts },
    Check {
        name: "consent",
        rule: "every text that says from which age somebody decides says what the table of ages says",
        run: ages::ages,
    },
    Check {
        name: "signoffs",
        rule: "a sign-off names a text, who read it, when, and a fingerprint; nothing else makes a text reviewed",
        run: signed::signoffs,
    },
    Check { name: "publisher", rule: "who publishes is filled in whole, or not at all", run: signed::publisher },
    Check {
        name: "composer",
        rule: "every question has its place in a call, every moment a selection, every text its words",
        run: ask::composer,
    },
    Check {
        name: "clock",
        rule: "every term says that it is a target or advice, and danger never waits",
        run: terms::clock,
    },
    Check {
        name: "hints",
        rule: "every privacy hint has one text and known sources, and every word it looks for can be found",
        run: lint::hints,
    },
    Check {
        name: "together",
        rule: "the child's line, the explanation, the table, the scan and handing over are complete, and lead somewhere",
        run: together::together,
    },
    Check {
        name: "workshop",
        rule: "every case passes before, during and after and is fair, every turn has one way of the guide, rounds add up",
        run: workshop::workshop,
    },
];

/// Checks all content as of a day (ISO date). What has grown old by then is a warning in the proof.
///
/// # Errors
/// Every finding, in file and line order.
pub fn check(content: &Content, today: &str) -> Result<Proof, Vec<Finding>> {
    let desk = Desk::new(content, today);
    let mut findings = Vec::new();
    for check in CHECKS {
        (check.run)(&desk, &mut findings);
    }
    for promise in promises::PROMISES {
        promise.keep(&desk, &mut findings);
    }
    findings.sort();
    findings.dedup();
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Proof {
        steps: content.steps.len(),
        cards: content.cards.len(),
        answers: desk.graph.nodes().map(|n| n.edges.len()).sum(),
        paths: question_paths(&desk.graph, &content.guide.start).len(),
        promises: promises::PROMISES.len(),
        stories: content.stories.len(),
        sources: content.sources.len(),
        reviewed: content.cards.iter().filter(|c| !signed(content, &c.id).is_empty()).count(),
        checks: CHECKS.len(),
        due: {
            let mut due: Vec<Due> = content.files.iter().filter_map(Due::of).collect();
            for file in &mut due {
                let id = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml");
                file.reviewed = !signed(content, id).is_empty();
            }
            due.sort();
            due
        },
        today: today.to_owned(),
        warnings: {
            let mut warnings = dates::expired(&desk);
            warnings.extend(signed::changed(&desk));
            warnings.extend(terms::run_out(&desk));
            warnings.sort();
            warnings
        },
        statements: promises::PROMISES.iter().map(|p| content.word(p.words).to_owned()).collect(),
    })
}

/// Every line of a card that a reader sees, with the name of its field.
#[must_use]
pub fn any_line(card: &Card) -> Vec<(&'static str, &str)> {
    shown::card_texts(card)
}
