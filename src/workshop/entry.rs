//! Fields of the werkplaats. Closed to the browser's memory like those of the notes: a case or a harvest may
//! come from something real.

use leptos::attr::any_attribute::AnyAttribute;
use leptos::ev;
use leptos::prelude::*;

use crate::parts::el::{change, class, el, has, input as typing, live, text, toggle, value};
use crate::parts::field::labelled;
use crate::parts::input::{input, text_area};

/// What stands in the field that is being typed in, and what keeps it when the field is left.
#[derive(Clone, Copy)]
pub(super) struct Half(pub(super) RwSignal<Option<(Callback<String>, String)>>);

/// Keeps a field when it is left, and knows of it before that.
fn kept(set: Callback<String>) -> [AnyAttribute; 2] {
    let half = use_context::<Half>();
    let typed = move |text: Option<String>| {
        if let Some(Half(half)) = half {
            half.set(text.map(|text| (set, text)));
        }
    };
    let left = change(move |event| {
        typed(None);
        set.run(event_target_value(&event));
    });
    [left, typing(move |event| typed(Some(event_target_value(&event))))]
}

/// A field of one line that is kept when it is left. `most` is in characters.
pub(super) fn line(label: &str, hint: &str, most: usize, now: Signal<String>, set: Callback<String>) -> AnyView {
    let mut attributes = vec![has("maxlength", &most.to_string()), value(now)];
    attributes.extend(kept(set));
    labelled(label, hint, input("text", attributes))
}

/// A field of several lines that is kept when it is left.
pub(super) fn lines(label: &str, most: usize, now: Signal<String>, set: Callback<String>) -> AnyView {
    let mut attributes = vec![has("rows", "3"), has("maxlength", &most.to_string()), value(now)];
    attributes.extend(kept(set));
    labelled(label, "", text_area(attributes))
}

/// A field of one line that is followed while typing, with attributes of its own.
pub(super) fn typed(label: &str, hint: &str, more: Vec<AnyAttribute>, now: RwSignal<String>) -> AnyView {
    let mut attributes = more;
    attributes.extend([value(now.into()), typing(move |event| now.set(event_target_value(&event)))]);
    labelled(label, hint, input("text", attributes))
}

/// A number of cards that was counted.
pub(super) fn number(label: &str, hint: &str, now: Signal<String>, set: Callback<String>) -> AnyView {
    let set = change(move |event| set.run(event_target_value(&event)));
    let attributes = vec![has("inputmode", "numeric"), has("min", "0"), has("max", "999"), value(now), set];
    labelled(label, hint, input("number", attributes))
}

/// A file to choose; `accept` says which kinds.
pub(super) fn file(label: &str, hint: &str, accept: &str, then: impl Fn(ev::Event) + 'static) -> AnyView {
    labelled(label, hint, input("file", vec![has("accept", accept), change(then)]))
}

/// A part that is folded away, and made when it is first unfolded.
pub(super) fn fold(name: &str, title: &str, make: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
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
