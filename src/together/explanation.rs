//! What is filled in on the explanation for a child: who is there for it at school. In memory only; it stands on the
//! card, on the screen and on paper.

use contract::child;
use leptos::mount::mount_to;
use leptos::prelude::*;
use together::dayplan::MOST_TEXT;

use crate::fresh::Fresh;
use crate::platform::dom::{self, Page};
use crate::shell::Shell;
use crate::ui::el::{button, class, el, live, text};
use crate::ui::field::{buttons, text_area_limited};
use crate::words;

/// A line of the card, with what was typed.
#[derive(Clone)]
struct Field {
    outlet: String,
    label: String,
    typed: RwSignal<String>,
}

/// What was typed for the explanation of one age.
#[derive(Clone, Copy)]
pub(crate) struct Explanation {
    shell: Shell,
    fresh: Fresh,
    fields: StoredValue<Vec<Field>>,
}

impl Explanation {
    /// Empty, with the lines of the document.
    pub(crate) fn new(shell: Shell, age: &str) -> Explanation {
        let fresh = Fresh::new();
        let field = |line: child::FillLine| Field { outlet: line.outlet, label: line.label, typed: fresh.text() };
        let fields = StoredValue::new(child::fill_lines(&Page, age).into_iter().map(field).collect());
        let explanation = Explanation { shell, fresh, fields };
        shell.register_typed(Signal::derive(move || explanation.has_typed()), fresh);
        explanation
    }

    fn has_typed(&self) -> bool {
        self.fields.with_value(|all| all.iter().filter(|f| f.typed.with(|t| !t.trim().is_empty())).count() > 0)
    }

    /// Shows on the card what is typed, but not while the screen is concealed.
    pub(crate) fn mount(&self) {
        let shell = self.shell;
        for field in self.fields.get_value() {
            let Some(place) = dom::outlet(&field.outlet) else { continue };
            let typed = field.typed;
            let shown = move || if shell.is_concealed() { String::new() } else { typed.get() };
            mount_to(place, move || live(move || vec![text(&shown())])).forget();
        }
    }

    /// The fields; nothing on a card without lines to fill in.
    pub(crate) fn page(&self) -> AnyView {
        let explanation = *self;
        let fields: Vec<AnyView> = self
            .fields
            .with_value(|all| all.iter().map(|f| text_area_limited(&f.label, "", MOST_TEXT, f.typed)).collect());
        let wipe = button(words::TG_FORGET, move || {
            explanation.fresh.reset();
            explanation.shell.say(words::TG_FORGOTTEN);
        });
        let parts = vec![
            el("h2", vec![], vec![text(words::TG_FILL_CARD)]),
            el("p", vec![class("small")], vec![text(words::TG_TYPED)]),
            el("div", vec![class("twos")], fields),
            buttons(vec![wipe]),
            self.shell.status(),
        ];
        el("div", vec![class("composer fills")], parts)
    }
}
