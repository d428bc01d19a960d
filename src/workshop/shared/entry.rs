//! Fields of the werkplaats. Closed to the browser's memory like those of the notes: a case or a harvest may
//! come from something real.

use leptos::attr::any_attribute::AnyAttribute;
use leptos::ev;
use leptos::prelude::*;

use super::pending::{Pending, PendingInput};
use crate::ui::el::{change, class, el, has, input as typing, live, text, toggle, value};
use crate::ui::field::labelled;
use crate::ui::input::{input, text_area};

/// Keeps a field when it is left, and knows of it before that: while it differs from what is kept.
fn kept(pending: Pending, input: PendingInput, now: Signal<String>) -> [AnyAttribute; 3] {
    let left = change(move |event| {
        pending.left(input, event_target_value(&event));
    });
    let typed = typing(move |event| {
        let text = event_target_value(&event);
        let differs = now.with_untracked(|now| *now != text);
        pending.set(differs.then_some((input, text)));
    });
    [value(now), left, typed]
}

/// A field of one line that is kept when it is left. `most` is in characters.
pub(crate) fn line(
    pending: Pending,
    of: PendingInput,
    label: &str,
    hint: &str,
    most: usize,
    now: Signal<String>,
) -> AnyView {
    let mut attributes = vec![has("maxlength", &most.to_string())];
    attributes.extend(kept(pending, of, now));
    labelled(label, hint, input("text", attributes))
}

/// A field of several lines that is kept when it is left.
pub(crate) fn lines(pending: Pending, of: PendingInput, label: &str, most: usize, now: Signal<String>) -> AnyView {
    let mut attributes = vec![has("rows", "3"), has("maxlength", &most.to_string())];
    attributes.extend(kept(pending, of, now));
    labelled(label, "", text_area(attributes))
}

/// A field of one line that is followed while typing, with attributes of its own.
pub(crate) fn typed(label: &str, hint: &str, more: Vec<AnyAttribute>, now: RwSignal<String>) -> AnyView {
    let mut attributes = more;
    attributes.extend([value(now.into()), typing(move |event| now.set(event_target_value(&event)))]);
    labelled(label, hint, input("text", attributes))
}

/// A number that was counted.
pub(crate) fn number(pending: Pending, of: PendingInput, label: &str, hint: &str, now: Signal<String>) -> AnyView {
    let mut attributes = vec![has("inputmode", "numeric"), has("min", "0"), has("max", "999")];
    attributes.extend(kept(pending, of, now));
    labelled(label, hint, input("number", attributes))
}

/// A file to choose; `accept` says which kinds.
pub(crate) fn file(label: &str, hint: &str, accept: &str, then: impl Fn(ev::Event) + 'static) -> AnyView {
    labelled(label, hint, input("file", vec![has("accept", accept), change(then)]))
}

/// A part that is folded away, and made when it is first unfolded.
pub(crate) fn fold(name: &str, title: &str, make: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
    let opened = RwSignal::new(false);
    let content = live(move || if opened.get() { untrack(&make) } else { vec![] });
    let open = toggle(move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    });
    let inside = el("div", vec![class("fold-in")], vec![content]);
    el("details", vec![class(name), open], vec![el("summary", vec![], vec![text(title)]), inside])
}
