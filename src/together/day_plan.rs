//! The plan of a school day: ten lines and the people around them. In memory only, printed on one page.

use contract::child::{DayLine, day_lines, day_people};
use leptos::prelude::*;
use together::dayplan::{Line, MOST_TEXT, text as as_text};

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::platform::{copy, screen};
use crate::shell::Shell;
use crate::ui::el::{button, class, el, has, live, text};
use crate::ui::field::{buttons, text_area_limited};
use crate::words;

/// A line of the plan, with what was typed.
#[derive(Clone)]
struct Field {
    label: String,
    help: String,
    typed: RwSignal<String>,
}

/// What was typed in the plan.
#[derive(Clone, Copy)]
pub(crate) struct DayPlan {
    shell: Shell,
    fresh: Fresh,
    lines: StoredValue<Vec<Field>>,
    people: StoredValue<Vec<Field>>,
}

impl DayPlan {
    /// Empty, with the lines of the document.
    pub(crate) fn new(shell: Shell) -> DayPlan {
        let fresh = Fresh::new();
        let field = |line: DayLine| Field { label: line.label, help: line.help, typed: fresh.text() };
        let lines: Vec<Field> = day_lines(&Page).into_iter().map(field).collect();
        let people: Vec<Field> = day_people(&Page).into_iter().map(field).collect();
        let plan = DayPlan { shell, fresh, lines: StoredValue::new(lines), people: StoredValue::new(people) };
        shell.register_typed(Signal::derive(move || plan.has_typed()), fresh);
        plan
    }

    fn all(&self) -> Vec<Field> {
        self.lines.get_value().into_iter().chain(self.people.get_value()).collect()
    }

    fn has_typed(&self) -> bool {
        self.all().iter().filter(|f| f.typed.with(|t| !t.trim().is_empty())).count() > 0
    }

    /// The plan as plain text; nothing when nothing was typed.
    fn as_text(&self) -> Option<String> {
        let part = |title: &str, fields: Vec<Field>| {
            let typed: Vec<String> = fields.iter().map(|f| f.typed.get_untracked()).collect();
            let lines: Vec<Line<'_>> =
                fields.iter().zip(&typed).map(|(f, typed)| Line { label: &f.label, typed }).collect();
            as_text(title, &lines)
        };
        let plan = part(words::PAGE_SCHOOLDAG, self.lines.get_value());
        let people = part(words::TG_DAY_PEOPLE, self.people.get_value());
        match (plan, people) {
            (Some(plan), Some(people)) => Some([plan, people].join("\n")),
            (plan, people) => plan.or(people),
        }
    }

    /// The fields, and what can be done with them.
    pub(crate) fn page(&self) -> AnyView {
        let plan = *self;
        let fields = |fields: Vec<Field>| {
            fields.iter().map(|f| text_area_limited(&f.label, &f.help, MOST_TEXT, f.typed)).collect::<Vec<_>>()
        };
        let print = button(words::TG_PRINT, move || plan.only_when_typed(|| screen::print_only("day-paper")));
        let copied = button(words::TG_COPY, move || {
            plan.only_when_typed(|| {
                let said = move |done| plan.shell.say(if done { words::COPIED } else { words::COPY_FAILED });
                copy::copy(plan.as_text().unwrap_or_default(), Box::new(said));
            });
        });
        let wipe = button(words::TG_FORGET, move || {
            plan.fresh.reset();
            plan.shell.say(words::TG_FORGOTTEN);
        });
        let parts = vec![
            el("h2", vec![], vec![text(words::TG_DAY_FILL)]),
            el("p", vec![class("small")], vec![text(words::TG_TYPED)]),
            el("div", vec![class("twos")], fields(self.lines.get_value())),
            el("h3", vec![], vec![text(words::TG_DAY_PEOPLE)]),
            el("div", vec![class("twos")], fields(self.people.get_value())),
            buttons(vec![print, copied, wipe]),
            self.shell.status(),
            self.paper(),
        ];
        el("div", vec![class("composer")], parts)
    }

    fn only_when_typed(&self, then: impl Fn()) {
        if untrack(|| self.has_typed()) {
            then();
        } else {
            self.shell.say(words::TG_NOTHING_TYPED);
        }
    }

    /// What goes on paper: a table of what was typed, also of the lines that are still empty.
    fn paper(&self) -> AnyView {
        let rows = |fields: Vec<Field>| {
            let row = |f: Field| {
                let label = el("th", vec![has("scope", "row")], vec![text(&f.label)]);
                let typed = el("td", vec![], vec![live(move || vec![text(&f.typed.get())])]);
                el("tr", vec![], vec![label, typed])
            };
            el("tbody", vec![], fields.into_iter().map(row).collect())
        };
        let table = el("table", vec![], vec![rows(self.lines.get_value()), rows(self.people.get_value())]);
        let title = el("h3", vec![], vec![text(words::PAGE_SCHOOLDAG)]);
        el("div", vec![class("paper on-paper"), has("id", "day-paper"), has("translate", "no")], vec![title, table])
    }
}
