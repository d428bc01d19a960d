//! Who has the overview now? The questions of the document, one at a time, with the path so far.

use contract::table::{self, Question};
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::platform::marks;
use crate::shell::Shell;
use crate::ui::el::{button, class, click, el, has, live, text};
use crate::words;

/// The path through the questions: the answers given so far, by number.
#[derive(Clone, Copy)]
pub(crate) struct OverviewQuestions {
    questions: StoredValue<Vec<Question>>,
    path: RwSignal<Vec<usize>>,
}

impl OverviewQuestions {
    /// At the first question.
    pub(crate) fn new(shell: Shell) -> OverviewQuestions {
        let fresh = Fresh::new();
        let overview =
            OverviewQuestions { questions: StoredValue::new(table::questions(&Page)), path: fresh.signal(Vec::new) };
        // Nobody would miss a few taps, but they say something about a family.
        shell.register_unmissed(fresh);
        overview
    }

    /// Each question answered so far with its answer, and the id of what comes now.
    fn walk(&self) -> (Vec<(String, String)>, String) {
        self.questions.with_value(|all| {
            let mut at = all.first().map(|q| q.id.clone()).unwrap_or_default();
            let mut said = Vec::new();
            for answer in self.path.get() {
                let question = all.iter().find(|q| q.id == at);
                let Some((question, way)) = question.and_then(|q| Some((q, q.answers.get(answer)?))) else { break };
                said.push((question.text.clone(), way.0.clone()));
                at = way.1.clone();
            }
            (said, at)
        })
    }

    fn go(&self, path: Vec<usize>) {
        self.path.set(path);
        marks::focus_soon("#aid-now, .outcome.here h3");
    }

    /// The path, and the question or the end it leads to.
    pub(crate) fn page(&self) -> AnyView {
        let overview = *self;
        Effect::new(move |_| {
            let (_, now) = overview.walk();
            let end = table::outcomes(&Page).iter().position(|id| *id == now);
            marks::mark_one(table::OUTCOMES, "here", end);
        });
        el("div", vec![class("composer tapped")], vec![live(move || overview.parts())])
    }

    fn parts(&self) -> Vec<AnyView> {
        let overview = *self;
        let (said, now) = self.walk();
        let mut parts = Vec::new();
        if !said.is_empty() {
            let line = |(i, (question, answer)): (usize, &(String, String))| {
                let before: Vec<usize> = self.path.with(|p| p.iter().take(i).copied().collect());
                let change = button(words::TG_AID_CHANGE, move || overview.go(before.clone()));
                let said = el("span", vec![class("said")], vec![text(answer)]);
                el("li", vec![], vec![text(question), said, change])
            };
            parts.push(el("ol", vec![class("trail")], said.iter().enumerate().map(line).collect()));
        }
        let question = self.questions.with_value(|all| all.iter().find(|q| q.id == now).cloned());
        let heading = |words: &str| el("h3", vec![has("id", "aid-now"), has("tabindex", "-1")], vec![text(words)]);
        match question {
            Some(question) => {
                parts.push(heading(&question.text));
                let answer = |(i, (words, _)): (usize, &(String, String))| {
                    let mut path = self.path.get();
                    path.push(i);
                    let tap = click(move |_| overview.go(path.clone()));
                    let tapped = el("button", vec![has("type", "button"), class("answer"), tap], vec![text(words)]);
                    el("li", vec![], vec![tapped])
                };
                let answers = question.answers.iter().enumerate().map(answer).collect();
                parts.push(el("ul", vec![class("answers")], answers));
            }
            // The end stands in the document, with its numbers to tap; it is shown by its mark.
            None => parts.push(button(words::TG_AID_AGAIN, move || overview.go(Vec::new()))),
        }
        parts
    }
}
