//! For one of a team: the own answers as a code.

use leptos::prelude::*;
use workshop::ballot::scan::Scan as Code;
use workshop::ballot::{Session, grouped};

use super::Scan;
use crate::ui::el::{class, el, has, live, text};
use crate::ui::field::line;
use crate::words;

impl Scan {
    /// The word of the team, and the code.
    pub(super) fn give(&self) -> AnyView {
        let scan = *self;
        let codes = scan.codes;
        let code = live(move || {
            let typed = codes.word.get();
            let Some(session) = Session::from_word(&typed) else {
                let wrong = typed.chars().filter(|c| c.is_alphanumeric()).count() >= 3;
                return vec![el("p", vec![class("fault")], vec![text(if wrong { words::SCAN_WORD_BAD } else { "" })])];
            };
            let answers = scan.answers.get().numbers().map(|n| (n > 0).then_some(n));
            let person = codes.person.get_value();
            let code = Code { session, person, answers }.code().map(|code| grouped(&code)).unwrap_or_default();
            vec![el("p", vec![class("team-word"), has("translate", "no")], vec![text(&code)])]
        });
        let parts = vec![
            el("summary", vec![], vec![el("h3", vec![], vec![text(words::SCAN_GIVE)])]),
            el("p", vec![], vec![text(words::SCAN_GIVE_LEAD)]),
            line(words::SCAN_WORD, words::SCAN_WORD_HINT, "text", codes.word),
            el("div", vec![has("role", "status")], vec![code]),
        ];
        el("details", vec![class("browse")], parts)
    }
}
