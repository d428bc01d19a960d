//! Promises: safety rules for the graph and the cards, checked at every build.
//!
//! They come from an internal review, `toets.md`, which is not in this repository; no expert from outside took part.
//! Each critical row of it (1 to 18) is kept by at least one promise here or by a `must` or `ban` row of `wording.toml`
//! with that number.

mod rules;

use crate::check::CheckContext;
use crate::content::Content;
use crate::read::Finding;
use crate::steps::Grant;

/// A named statement about the guide.
pub struct Promise {
    /// Short name.
    pub name: &'static str,
    /// Rows of the internal review it keeps.
    pub rows: &'static [u32],
    /// What is promised.
    pub statement: &'static str,
    /// The key of the statement in `ui.toml`, in words for readers.
    pub words: &'static str,
    broken: fn(&CheckContext<'_>) -> Vec<(String, String)>,
}

impl Promise {
    /// What breaks this promise, as of a day (ISO date), without the other checks.
    #[must_use]
    pub fn broken_by(&self, content: &Content, today: &str) -> Vec<Finding> {
        let mut out = Vec::new();
        self.keep(&CheckContext::new(content, today), &mut out);
        out
    }

    pub(crate) fn keep(&self, context: &CheckContext<'_>, out: &mut Vec<Finding>) {
        for (id, why) in (self.broken)(context) {
            let message = format!("breaks the promise \"{}\": {why}", self.name);
            out.push(context.on(&id, message, self.statement));
        }
    }
}

/// The promises, each in a few lines: name, rows of the internal review, key of its words; what breaks it; what it says.
macro_rules! promises {
    ($($name:literal $rows:expr, $words:literal, $broken:expr; $statement:literal)+) => {
        /// All promises.
        pub const PROMISES: &[Promise] = &[$(Promise {
            name: $name,
            rows: &$rows,
            statement: $statement,
            words: $words,
            broken: $broken,
        }),+];
    };
}

promises! {
    "unsafe answers call" [2, 3, 6], "promise_calls", rules::unsafe_answers_call;
        "every answer that says or doubts that someone is unsafe reaches a call to 112 or Veilig Thuis within two taps"
    "unsafe answers can report" [1, 2], "promise_report", rules::unsafe_answers_can_report;
        "from every such answer the reporting card can be reached without a card that speaks with parents, and without an untrue answer"
    "parents only when safe" [4, 13, 14], "promise_safe", |context| rules::behind(context, Grant::VeiligPraten);
        "every card that speaks with parents is behind the question whether that is safe"
    "parents only when they know" [7, 8], "promise_know", |context| rules::behind(context, Grant::OudersWeten);
        "every card that speaks of the report with parents is behind the question whether they know of it"
    "never both parents after fear" [13, 14], "promise_fear", |context| rules::behind(context, Grant::GeenAngst);
        "no card for both parents is reached from fear of a partner or ex"
    "listen first" [5], "promise_listen", rules::listen_first;
        "a child that told something always meets the listening card first, or its own card when it has left"
    "ask the order" [4], "promise_order", rules::ask_the_order;
        "after listening, the first card calls Veilig Thuis about the order"
    "left, missing, at the gate" [6, 12, 16], "promise_places", rules::places_have_cards;
        "a child that has left, is missing, or is fetched by someone unsure has its own card within two taps of the danger question"
    "somebody answers" [11], "promise_nobody", rules::somebody_answers;
        "every danger card says whom to call when nobody answers"
    "four routes" [10], "promise_routes", rules::four_routes;
        "staff, pupils, online and siblings are four different cards"
    "is the danger over" [10, 12], "promise_over", rules::danger_is_asked_again;
        "after a danger card the next question is whether the danger is over"
    "a secret address stays secret" [9], "promise_address", rules::address_stays_secret;
        "the card for a secret address gives one sentence for everyone, and no other text confirms where a child is"
    "nothing betrays the child" [15], "promise_traces", |context| rules::banned(context, &[15]);
        "no advice puts something on paper or a phone that betrays the child"
    "no promise we cannot keep" [18], "promise_honest", |context| rules::banned(context, &[18, 24, 29, 32, 41]);
        "no sentence promises what school cannot keep"
    "medical first" [17], "promise_medical", rules::medical_first;
        "a child that is suddenly drowsy or far away meets 112 in the first step"
    "done for today" [], "promise_done", rules::done_for_today;
        "every card ends with when to call again"
    "few taps" [], "promise_taps", rules::ways::few_taps;
        "every card is reached from the start by at most five taps"
    "nothing returns" [], "promise_returns", rules::ways::nothing_returns;
        "no way on from a card leads to a question that offers the same card; only a danger may be asked again"
    "danger comes first" [], "promise_first", rules::ways::danger_comes_first;
        "danger is the first answer of the first question, and first wherever it is an answer"
    "danger questions call" [], "promise_numbers", rules::ways::danger_questions_call;
        "a question of which every answer says danger names a number"
    "no gate" [], "promise_gate", rules::ways::no_gate;
        "no question asks what was written down before it helps"
    "facts, not feelings" [], "promise_facts", rules::ways::facts_not_feelings;
        "no question asks whether the reader is afraid: facts tip it over"
    "short answers" [], "promise_short", rules::ways::answers_are_short;
        "an answer stays on one line where there are many, on two where there are few"
    "who is not sure" [], "promise_unsure", rules::ways::doubt_has_an_answer;
        "where an answer makes sure, another is there for who is not sure"
    "staff reaches the board" [], "promise_staff", rules::ways::staff_reaches_the_board;
        "every answer that says that somebody of school is involved leads to the board and the inspector, before Veilig Thuis"
    "every injury asks about the baby" [], "promise_injury", rules::ways::injury_asks_about_the_baby;
        "every screen about an injury says what to do when the child does not roll or walk"
    "help at every moment" [], "promise_moments", rules::ways::help_at_every_moment;
        "listening, staff and wanting to die are near before, during and after a report"
    "parents hear of no report" [], "promise_silent", rules::words::parents_hear_of_no_report;
        "no sentence to a parent names a report, unless both parents surely know of it"
    "titles say the subject" [], "promise_titles", rules::words::titles_say_the_subject;
        "no two cards share a title, and none hides what it is about"
    "questions fit their card" [], "promise_questions", rules::words::questions_fit;
        "no question to Veilig Thuis asks what its card forbids, or is for somebody else"
    "numbers are for all" [], "promise_all", rules::words::numbers_are_for_all;
        "no number stands only in a note for one role"
    "no clock times" [], "promise_clock", rules::words::no_clock_times;
        "no sentence holds a fixed time of a clock"
    "nobody is sent to themselves" [], "promise_self", rules::words::nobody_is_sent_to_themselves;
        "a card that sends readers to a role says what this role itself does"
    // Kept by the `must` rows of wording.toml with that number.
    "honour begins with the ban" [], "promise_honour", |context| rules::words::kept(context, 101);
        "the cards about honour begin with the ban on asking the family"
    "a baby with a mark" [], "promise_baby", |context| rules::words::kept(context, 102);
        "a mark on a child that does not roll or walk is called in today, and a doctor looks"
    "not reporting is an answer too" [], "promise_not_now", |context| rules::words::kept(context, 103);
        "a known cause has its own card, and that card says what tips it over"
    "light help has a date" [], "promise_light", |context| rules::words::kept(context, 104);
        "light help has a date and says what ends it"
    "a no from above is no end" [], "promise_no", |context| rules::words::kept(context, 105);
        "a director who says no ends nothing: advice, the board, and reporting yourself"
    "no consent is needed" [], "promise_consent", |context| rules::words::kept(context, 106);
        "that no consent is needed stands where parents refuse and where Veilig Thuis asks"
    "a promise is taken back today" [], "promise_nodded", |context| rules::words::kept(context, 107);
        "who nodded or promised goes back today, with words to say"
    "an angry parent now" [], "promise_angry", |context| rules::words::kept(context, 108);
        "an angry parent meets two people, a closed door, and no word that confirms a report"
    "a child taken from school" [], "promise_taken", |context| rules::words::kept(context, 109);
        "a child that is taken from school has its own card: identification, the group, brothers and sisters"
    "the day of reporting" [], "promise_day", |context| rules::words::kept(context, 110);
        "the day of reporting says who is with the child, where, and what to do on a Friday"
    "leaving school" [], "promise_leaving", |context| rules::words::kept(context, 111);
        "a pupil is struck off only when the next school confirms; the worry is handed on"
    "foster care and a parent at the gate" [], "promise_foster", |context| rules::words::kept(context, 112);
        "in foster care the first step is the parent at the gate, and no day is too full"
    "an adult student decides" [], "promise_adult", |context| rules::words::kept(context, 113);
        "an adult student: the meldcode counts, a place to sleep, and no file for parents"
    "a disability explains nothing" [], "promise_disability", |context| rules::words::kept(context, 114);
        "no sign is put down to a disability without a doctor; every place stays open"
    "silence has its terms" [], "promise_silence", |context| rules::words::kept(context, 115);
        "the card about silence names the terms of Veilig Thuis"
    "nothing is rehearsed" [], "promise_rehearse", |context| rules::words::kept(context, 116);
        "nothing is rehearsed or asked before Veilig Thuis speaks with a child"
    "angry at you afterwards" [], "promise_truth", |context| rules::words::kept(context, 117);
        "who is angry gets the truth; who goes silent is asked about wanting to live"
    "staff: board and inspector" [], "promise_staff_card", |context| rules::words::kept(context, 118);
        "the staff card has the board, the inspector and the Centrum, and bans looking at phones"
    "no brother or sister is forgotten" [], "promise_siblings", |context| rules::words::kept(context, 119);
        "brothers and sisters stand in the steps of every card that calls about home"
    "complaint and file" [], "promise_file", |context| rules::words::kept(context, 120);
        "a complaint names the committee, the age of 18, and what happens with own notes"
    "everyone at school has a card" [], "promise_everyone", |context| rules::words::kept(context, 121);
        "concierge, reception, gym, assistant, intern and bso find their own first step"
    "nobody is held by force" [], "promise_force", |context| rules::words::kept(context, 122);
        "no card at the door lets anyone be held by force"
    "a parent who may fetch" [], "promise_fetch", |context| rules::words::kept(context, 123);
        "a parent with authority hears no refusal that school cannot keep"
    "leave, passport, ticket" [], "promise_leave", |context| rules::words::kept(context, 124);
        "a request for leave can be the first sign of a forced journey"
}
