//! Judging the content: everything that must hold before a reader may see it. It writes nothing.
//!
//! [`CHECKS`] is the list and its documentation. All findings are collected; none hides another. What is about one kind
//! of content is judged in `check.rs` of its folder, what is about all of it in this folder. The safety rules are in
//! [`crate::promises`].

mod context;
pub(crate) mod dates;
mod language;
mod names;
mod phrase;
mod plural;
pub mod readability;
mod sources;

use crate::content::Content;
use crate::promises::PROMISES;
use crate::proof::{Due, Proof};
use crate::read::Finding;
use crate::signed::signed;
use crate::{ask, cards, law, lint, lists, steps, stories, terms, together, trial, trust, wording, workshop};

pub use crate::stories::check::{Path, question_paths};
pub use context::CheckContext;
pub(crate) use context::{counts, id_line};
pub(crate) use language::NUMBERS;
pub(crate) use phrase::spaced;

/// One thing that must hold.
pub struct Check {
    /// Short name.
    pub name: &'static str,
    /// What must hold.
    pub rule: &'static str,
    run: fn(&CheckContext<'_>, &mut Vec<Finding>),
}

/// Everything that is checked besides the promises.
pub const CHECKS: &[Check] = &[
    Check { name: "ids", rule: "an id is used once", run: names::ids },
    Check { name: "targets", rule: "every answer and link leads to a screen that exists", run: steps::check::targets },
    Check { name: "answers", rule: "two to six answers, no two alike", run: steps::check::answers },
    Check { name: "dead-ends", rule: "from every screen a card can be reached", run: steps::check::dead_ends },
    Check { name: "reach", rule: "every screen can be reached from the start", run: steps::check::reach },
    Check { name: "options", rule: "every answer can be chosen by some reader", run: steps::check::options },
    Check { name: "ages", rule: "a question about age has exactly one answer for each age", run: steps::check::ages },
    Check {
        name: "circles",
        rule: "no circle of questions without a way out, no card that asks again",
        run: steps::check::circles,
    },
    Check { name: "danger", rule: "a call is at most two taps away from every screen", run: steps::check::danger },
    Check { name: "names", rule: "an id that was published keeps working", run: names::names },
    Check { name: "stories", rule: "every story ends on its card", run: stories::check::stories },
    Check { name: "cards", rule: "a card has all its parts, with advice for the child", run: cards::check::cards },
    Check { name: "sources", rule: "every statement names known sources", run: sources::sources },
    Check {
        name: "dates",
        rule: "every file says when it was checked and when it must be looked at again",
        run: dates::dates,
    },
    Check { name: "markup", rule: "links, terms and phone numbers in texts are known", run: language::markup },
    Check {
        name: "language",
        rule: "sentences of at most 20 words, Flesch-Douma of at least 65",
        run: language::language,
    },
    Check { name: "wording", rule: "no text uses a banned phrase", run: wording::check::wording },
    Check {
        name: "said",
        rule: "what is said aloud presumes, leads, promises and gives away nothing, and tells 112 where",
        run: wording::check::said,
    },
    Check { name: "group", rule: "who acts for one child knows who has the group", run: wording::check::group },
    Check {
        name: "one-name",
        rule: "one thing has one name, and a ban is a plain sentence",
        run: wording::check::one_name,
    },
    Check {
        name: "lists",
        rule: "phones, terms, questions and outside links are well formed",
        run: lists::check::lists,
    },
    Check { name: "words", rule: "every word of the interface is in ui.toml", run: trial::interface },
    Check { name: "counts", rule: "no word of the interface is wrong when there is one", run: plural::plural },
    Check {
        name: "because",
        rule: "what a card says because of an answer can be reached from that answer, and is about it",
        run: cards::check::because,
    },
    Check {
        name: "kinds",
        rule: "a source is of a known kind, a law says when its text held, and something leans on each",
        run: law::check::kinds,
    },
    Check {
        name: "legal",
        rule: "what the law says rests on a source that can carry it, or is told as our reading",
        run: law::check::legal,
    },
    Check { name: "certainty", rule: "no card and no role is surer than its sources", run: law::check::certainty },
    Check {
        name: "pending",
        rule: "what leans on a bill is looked at again by the next 1 January or 1 July",
        run: law::check::pending,
    },
    Check {
        name: "doubts",
        rule: "what is not certain stands with the line that leans on it",
        run: law::check::doubts,
    },
    Check {
        name: "consent",
        rule: "every text that says from which age somebody decides says what the table of ages says",
        run: law::check::ages,
    },
    Check {
        name: "signoffs",
        rule: "a sign-off names a text, who read it, when, and a fingerprint; nothing else makes a text reviewed",
        run: trust::check::signoffs,
    },
    Check { name: "publisher", rule: "who publishes is filled in whole, or not at all", run: trust::check::publisher },
    Check {
        name: "composer",
        rule: "every question has its place in a call, every moment a selection, every text its words",
        run: ask::check::composer,
    },
    Check {
        name: "clock",
        rule: "every term says that it is a target or advice, and danger never waits",
        run: terms::check::clock,
    },
    Check {
        name: "hints",
        rule: "every privacy hint has one text and known sources, and every word it looks for can be found",
        run: lint::check::hints,
    },
    Check {
        name: "together",
        rule: "the child's line, the explanation, the table, the scan and handing over are complete, and lead somewhere",
        run: together::check::together,
    },
    Check {
        name: "workshop",
        rule: "every case passes before, during and after and is fair, every turn has one way of the guide, rounds add up",
        run: workshop::check::workshop,
    },
];

/// Checks all content as of a day (ISO date). What has grown old by then is a warning in the proof.
///
/// # Errors
/// Every finding, in file and line order.
pub fn check(content: &Content, today: &str) -> Result<Proof, Vec<Finding>> {
    let context = CheckContext::new(content, today);
    let mut findings = Vec::new();
    for check in CHECKS {
        (check.run)(&context, &mut findings);
    }
    for promise in PROMISES {
        promise.keep(&context, &mut findings);
    }
    findings.sort();
    findings.dedup();
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Proof {
        steps: content.steps.len(),
        cards: content.cards.len(),
        answers: context.graph.nodes().map(|n| n.edges.len()).sum(),
        paths: question_paths(&context.graph, &content.guide.start).len(),
        promises: PROMISES.len(),
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
            let mut warnings = dates::expired(&context);
            warnings.extend(trust::check::changed(&context));
            warnings.extend(terms::check::run_out(&context));
            warnings.sort();
            warnings
        },
        statements: PROMISES.iter().map(|p| content.word(p.words).to_owned()).collect(),
    })
}
