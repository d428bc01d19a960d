//! Promises: what the expert review demanded of the graph and the cards, checked at every build.
//!
//! Each critical row of the review (1 to 18) is kept by at least one promise here or by a `must`
//! or `ban` row of `wording.toml` with that number.

mod rules;

use super::Desk;
use crate::content::{Finding, Grant};

/// A named statement about the guide.
pub struct Promise {
    /// Short name.
    pub name: &'static str,
    /// Rows of the expert review it keeps.
    pub rows: &'static [u32],
    /// What is promised.
    pub statement: &'static str,
    /// The key of the statement in `ui.toml`, in words for readers.
    pub words: &'static str,
    broken: fn(&Desk<'_>) -> Vec<(String, String)>,
}

impl Promise {
    pub(super) fn keep(&self, desk: &Desk<'_>, out: &mut Vec<Finding>) {
        for (id, why) in (self.broken)(desk) {
            let message = format!("breaks the promise \"{}\": {why}", self.name);
            out.push(desk.on(&id, message, self.statement));
        }
    }
}

/// All promises.
pub const PROMISES: &[Promise] = &[
    Promise {
        name: "unsafe answers call",
        rows: &[2, 3, 6],
        statement: "every answer that says or doubts that someone is unsafe reaches a call to 112 or Veilig Thuis within two taps",
        words: "promise_calls",
        broken: rules::unsafe_answers_call,
    },
    Promise {
        name: "unsafe answers can report",
        rows: &[1, 2],
        statement: "from every such answer the reporting card can be reached without a card that speaks with parents, and without an untrue answer",
        words: "promise_report",
        broken: rules::unsafe_answers_can_report,
    },
    Promise {
        name: "parents only when safe",
        rows: &[4, 13, 14],
        statement: "every card that speaks with parents is behind the question whether that is safe",
        words: "promise_safe",
        broken: |desk| rules::behind(desk, Grant::VeiligPraten),
    },
    Promise {
        name: "parents only when they know",
        rows: &[7, 8],
        statement: "every card that speaks of the report with parents is behind the question whether they know of it",
        words: "promise_know",
        broken: |desk| rules::behind(desk, Grant::OudersWeten),
    },
    Promise {
        name: "never both parents after fear",
        rows: &[13, 14],
        statement: "no card for both parents is reached from fear of a partner or ex",
        words: "promise_fear",
        broken: |desk| rules::behind(desk, Grant::GeenAngst),
    },
    Promise {
        name: "listen first",
        rows: &[5],
        statement: "a child that told something always meets the listening card first, or its own card when it has left",
        words: "promise_listen",
        broken: rules::listen_first,
    },
    Promise {
        name: "ask the order",
        rows: &[4],
        statement: "after listening, the first card calls Veilig Thuis about the order",
        words: "promise_order",
        broken: rules::ask_the_order,
    },
    Promise {
        name: "left, missing, at the gate",
        rows: &[6, 12, 16],
        statement: "a child that has left, is missing, or is fetched by someone unsure has its own card within two taps of the danger question",
        words: "promise_places",
        broken: rules::places_have_cards,
    },
    Promise {
        name: "somebody answers",
        rows: &[11],
        statement: "every danger card says whom to call when nobody answers",
        words: "promise_nobody",
        broken: rules::somebody_answers,
    },
    Promise {
        name: "four routes",
        rows: &[10],
        statement: "staff, pupils, online and siblings are four different cards",
        words: "promise_routes",
        broken: rules::four_routes,
    },
    Promise {
        name: "is the danger over",
        rows: &[10, 12],
        statement: "after a danger card the next question is whether the danger is over",
        words: "promise_over",
        broken: rules::danger_is_asked_again,
    },
    Promise {
        name: "a secret address stays secret",
        rows: &[9],
        statement: "the card for a secret address gives one sentence for everyone, and no other text confirms where a child is",
        words: "promise_address",
        broken: rules::address_stays_secret,
    },
    Promise {
        name: "nothing betrays the child",
        rows: &[15],
        statement: "no advice puts something on paper or a phone that betrays the child",
        words: "promise_traces",
        broken: |desk| rules::banned(desk, &[15]),
    },
    Promise {
        name: "no promise we cannot keep",
        rows: &[18],
        statement: "no sentence promises what school cannot keep",
        words: "promise_honest",
        broken: |desk| rules::banned(desk, &[18, 24, 29, 32, 41]),
    },
    Promise {
        name: "medical first",
        rows: &[17],
        statement: "a child that is suddenly drowsy or far away meets 112 in the first step",
        words: "promise_medical",
        broken: rules::medical_first,
    },
    Promise {
        name: "done for today",
        rows: &[],
        statement: "every card ends with when to call again",
        words: "promise_done",
        broken: rules::done_for_today,
    },
];
