//! The place for the answer of one statement: four choices and "I do not know", or four counts of a team.

use leptos::prelude::*;
use together::scan::HIGHEST;

use super::{Scan, Way};
use crate::ui::el::{class, el, has, input as typing, live, text, value};
use crate::ui::input::{input, radio};
use crate::words;

impl Scan {
    /// The place for the answer of a statement, counted from 0.
    pub(super) fn answer(&self, statement: usize) -> AnyView {
        let scan = *self;
        live(move || match scan.way.get() {
            Way::Alone => vec![scan.choices(statement)],
            Way::Paper => vec![scan.counts(statement)],
            // Each filled in their own.
            Way::Codes => vec![],
        })
    }

    fn label_of(&self, statement: usize) -> String {
        self.statements.with_value(|all| all.get(statement).map(|s| s.text.clone()).unwrap_or_default())
    }

    fn choices(&self, statement: usize) -> AnyView {
        let scan = *self;
        let name = ["scan-", &statement.to_string()].concat();
        let scale = self.scale.get_value().into_iter().enumerate().map(|(i, word)| (u8::try_from(i + 1).ok(), word));
        // "I do not know" is an answer too, and honest: it counts as missing.
        let all = scale.chain([(None, words::SCAN_UNKNOWN.to_owned())]);
        let choice = |(answer, word): (Option<u8>, String)| {
            let unknown = answer.is_none();
            // An open question has no round on: only who says so does not know.
            let on = Signal::derive(move || {
                let now = scan.answers.with(|all| all.get(statement));
                if unknown { now.is_none() && scan.says_unknown(statement) } else { now == answer }
            });
            let set = Callback::new(move |()| {
                scan.say_unknown(statement, unknown);
                scan.answers.update(|all| all.set(statement, answer));
            });
            let spoken = el("span", vec![], vec![text(&word)]);
            el("label", vec![class("pick")], vec![radio(&name, on, set), spoken])
        };
        let parts = all.map(choice).collect();
        el(
            "div",
            vec![class("picks-row"), has("role", "radiogroup"), has("aria-label", &self.label_of(statement))],
            parts,
        )
    }

    fn counts(&self, statement: usize) -> AnyView {
        let scan = *self;
        let fields = self.counted.with_value(|all| all.get(statement).copied());
        let field = |(typed, word): (RwSignal<String>, String)| {
            let follow = typing(move |event| typed.set(event_target_value(&event)));
            let attributes = vec![
                has("inputmode", "numeric"),
                has("maxlength", "3"),
                has("placeholder", "0"),
                value(typed.into()),
                follow,
            ];
            el("label", vec![class("count")], vec![input("text", attributes), el("span", vec![], vec![text(&word)])])
        };
        let scale: Vec<String> = self.scale.with_value(|all| all.iter().take(usize::from(HIGHEST)).cloned().collect());
        let mut parts: Vec<AnyView> = fields.into_iter().flatten().zip(scale).map(field).collect();
        let wrong = live(move || {
            let words = match scan.counts_of(statement) {
                None => words::SCAN_COUNT_NONE,
                Some(_) if scan.is_over(statement) => words::SCAN_COUNT_BAD,
                Some(_) => "",
            };
            vec![text(words)]
        });
        parts.push(el("strong", vec![class("fault"), has("role", "status")], vec![wrong]));
        el("div", vec![class("counts-row"), has("role", "group"), has("aria-label", &self.label_of(statement))], parts)
    }
}
