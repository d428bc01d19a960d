//! Fields that may hold something about a child. The browser must not remember, correct, translate
//! or send what is typed in them (measured: an ordinary field stands in clear on the disk).

use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;

use super::el::{
    button as press_button, change, class, div, el, follows, h3, has, input as typing, live, p, span, text, toggle,
    value,
};
use super::input::{day_input, input, radio, select, text_area, tick_box};
use crate::platform::screen;
use crate::words;

/// A field with its label before it and a hint, if any, after it.
pub(crate) fn labelled(label: &str, hint: &str, field: AnyView) -> AnyView {
    let mut parts = vec![text(label), field];
    if !hint.is_empty() {
        parts.push(span("small", hint));
    }
    el("label", vec![class("field")], parts)
}

/// A field of several lines with its label that says what stands in it when it is left.
///
/// Signals and callbacks instead of closures, here and below: one copy in the wasm, not one a use.
pub(crate) fn text_area_on_leave(label: &str, now: Signal<String>, set: Callback<String>) -> AnyView {
    let left = change(move |event| set.run(event_target_value(&event)));
    labelled(label, "", text_area(vec![has("rows", "2"), value(now), left]))
}

/// A field of several lines with its label that is followed while typing.
pub(crate) fn text_area_live(label: &str, typed: RwSignal<String>) -> AnyView {
    labelled(label, "", text_area(vec![has("rows", "4"), value(typed.into()), follow(typed)]))
}

/// A field of a few lines with its label and a hint that is followed while typing. No longer than `most` characters.
pub(crate) fn text_area_limited(label: &str, hint: &str, most: usize, typed: RwSignal<String>) -> AnyView {
    let most = has("maxlength", &most.to_string());
    labelled(label, hint, text_area(vec![has("rows", "2"), most, value(typed.into()), follow(typed)]))
}

/// A field of a few lines whose value belongs to somebody else, who hears each change and when it is left.
pub(crate) fn text_area_followed(
    label: &str,
    now: Signal<String>,
    typed: Callback<String>,
    left: Callback<()>,
) -> AnyView {
    let follow = typing(move |event| typed.run(event_target_value(&event)));
    let left = change(move |_| left.run(()));
    labelled(label, "", text_area(vec![has("rows", "2"), value(now), follow, left]))
}

/// Keeps what is typed in a signal.
fn follow(typed: RwSignal<String>) -> AnyAttribute {
    typing(move |event| typed.set(event_target_value(&event)))
}

/// A field of one line with its label and a hint. `kind` is the type of the input; "secret" hides
/// what is typed without being a password field, for which browsers offer to keep it.
pub(crate) fn line(label: &'static str, hint: &'static str, kind: &'static str, now: RwSignal<String>) -> AnyView {
    let secret = kind == "secret";
    let mut attributes = vec![value(now.into()), follow(now)];
    if secret {
        attributes.push(class("secret"));
    }
    labelled(label, hint, input(if secret { "text" } else { kind }, attributes))
}

/// A box to tick with its words.
pub(crate) fn check(label: &'static str, checked: Signal<bool>, set: Callback<bool>) -> AnyView {
    el("label", vec![class("tick")], vec![tick_box(checked, set), span("", label)])
}

/// A part that is folded away, and made when it is first unfolded: what nobody looks at costs nothing.
pub(crate) fn fold(title: &'static str, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let opened = RwSignal::new(false);
    let content = live(move || if opened.get() { vec![untrack(&make)] } else { vec![] });
    let heading = el("summary", vec![], vec![h3(title)]);
    let open = toggle(move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    });
    el("details", vec![class("browse"), open], vec![heading, content])
}

/// A group of buttons.
pub(crate) fn buttons(buttons: Vec<AnyView>) -> AnyView {
    div("actions", buttons)
}

/// An act that cannot be taken back: opened first, then done. Native, so the focus stays.
pub(crate) fn confirm_action(word: &'static str, yes: Callback<()>) -> AnyView {
    let parts = vec![
        el("summary", vec![], vec![text(word)]),
        p("", words::NOTES_WIPE_SURE),
        buttons(vec![button(words::NOTES_WIPE_GO, yes)]),
    ];
    el("details", vec![class("sure")], parts)
}

/// A native list of a few choices with its label.
pub(crate) fn choice(
    label: &'static str,
    options: Vec<(String, String)>,
    now: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    let options = options.into_iter().map(move |(id, word)| {
        let own = id.clone();
        let selected = Signal::derive(move || (now.get() == id).then(String::new));
        el("option", vec![has("value", &own), follows("selected", selected)], vec![text(&word)])
    });
    let pick = change(move |event| set.run(event_target_value(&event)));
    labelled(label, "", select(vec![value(now), pick], options.collect()))
}

/// A day with its label. The callback also hears whether the browser cannot read what stands there.
pub(crate) fn day(
    label: &'static str,
    hint: &'static str,
    now: Signal<String>,
    set: Callback<(String, bool)>,
) -> AnyView {
    let left = change(move |event| set.run((event_target_value(&event), screen::is_unreadable(&event))));
    labelled(label, hint, day_input(vec![value(now), left]))
}

/// A button.
pub(crate) fn button(word: &'static str, press: Callback<()>) -> AnyView {
    press_button(word, move || press.run(()))
}

/// A list of plain lines.
pub(crate) fn items(lines: Vec<String>) -> AnyView {
    let lines = lines.iter().map(|line| el("li", vec![], vec![text(line)])).collect();
    el("ul", vec![class("items")], lines)
}

/// Lines as paragraphs in a box.
pub(crate) fn paragraphs(name: &str, lines: Vec<String>) -> AnyView {
    div(name, lines.iter().map(|line| p("", line)).collect())
}

/// Choices of which one is chosen, all in sight: each an id and its words.
pub(crate) fn choices(
    label: &'static str,
    name: &'static str,
    options: Vec<(&'static str, &'static str)>,
    now: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    let mut parts = vec![el("legend", vec![], vec![text(label)])];
    parts.extend(options.into_iter().map(move |(id, word)| {
        let on = Signal::derive(move || now.get() == id);
        let pick = radio(name, on, Callback::new(move |()| set.run(id.to_owned())));
        el("label", vec![class("choice"), has("data-choice", id)], vec![pick, span("", word)])
    }));
    el("fieldset", vec![class("choices")], parts)
}
