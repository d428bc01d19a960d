//! Elements without a type of their own.
//!
//! `view!` makes a new type, and so new code in the wasm, for every shape of markup: measured, more
//! than half of a program like the reader. Here every element has the same type, every part that
//! follows signals too, and a screen costs little more than its words.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{self, Event, KeyboardEvent, MouseEvent};
use leptos::html::custom;
use leptos::prelude::*;

/// An element with its attributes and what stands in it.
pub(crate) fn el(tag: &'static str, attributes: Vec<AnyAttribute>, children: Vec<AnyView>) -> AnyView {
    custom(tag).child(children).add_any_attr(attributes).into_any()
}

/// Parts beside each other, without an element around them.
pub(crate) fn group(parts: Vec<AnyView>) -> AnyView {
    parts.into_any()
}

/// A part of the page with its class; with none when that is empty.
pub(crate) fn div(name: &str, children: Vec<AnyView>) -> AnyView {
    el("div", classes(name), children)
}

/// A paragraph of text with its class; with none when that is empty.
pub(crate) fn p(name: &str, words: &str) -> AnyView {
    el("p", classes(name), vec![text(words)])
}

/// A heading of a part of the page.
pub(crate) fn h2(words: &str) -> AnyView {
    el("h2", vec![], vec![text(words)])
}

/// A heading below an [`h2`].
pub(crate) fn h3(words: &str) -> AnyView {
    el("h3", vec![], vec![text(words)])
}

/// A few words within a line, with their class.
pub(crate) fn span(name: &str, words: &str) -> AnyView {
    el("span", classes(name), vec![text(words)])
}

/// A link.
pub(crate) fn link(to: &str, words: &str) -> AnyView {
    el("a", vec![has("href", to)], vec![text(words)])
}

/// A link that looks like a button.
pub(crate) fn link_button(to: &str, words: &str) -> AnyView {
    el("a", vec![class("button"), has("href", to)], vec![text(words)])
}

fn classes(name: &str) -> Vec<AnyAttribute> {
    if name.is_empty() { vec![] } else { vec![class(name)] }
}

/// Text that stays as it is.
pub(crate) fn text(words: &str) -> AnyView {
    words.to_owned().into_any()
}

/// Text that follows signals.
pub(crate) fn live_text(words: impl Fn() -> String + Send + 'static) -> AnyView {
    live(move || vec![text(&words())])
}

/// A part that is made anew when a signal it reads changes.
pub(crate) fn live(make: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
    let make: Box<dyn Fn() -> Vec<AnyView> + Send> = Box::new(make);
    (move || make()).into_any()
}

/// An attribute that stays as it is.
pub(crate) fn has(name: &'static str, value: &str) -> AnyAttribute {
    custom_attribute(name, value.to_owned()).into_any_attr()
}

/// The class of an element.
pub(crate) fn class(name: &str) -> AnyAttribute {
    has("class", name)
}

/// An attribute that follows a signal; absent while that is `None`.
pub(crate) fn follows(name: &'static str, value: Signal<Option<String>>) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

/// The class of an element that follows a signal: this one while it is true, else none.
pub(crate) fn class_while(name: &'static str, on: Signal<bool>) -> AnyAttribute {
    follows("class", Signal::derive(move || on.get().then(|| name.to_owned())))
}

/// How far from the left an element stands, as CSS writes it. Not as an attribute, which the page's policy forbids.
pub(crate) fn left(distance: String) -> AnyAttribute {
    leptos::tachys::html::style::style(("left", distance)).into_any_attr()
}

/// What a field shows.
pub(crate) fn value(now: Signal<String>) -> AnyAttribute {
    leptos::tachys::html::property::prop("value", now).into_any_attr()
}

/// A handler that does nothing once the part it belongs to is gone.
///
/// A browser tells a field that it changed just as the field is taken off the page, when all that its handler reads is
/// disposed already: that ended the program (measured in Chromium; whatwg/html#3847, leptos-rs/leptos#4457).
pub(crate) fn guarded<E: 'static>(then: Box<dyn Fn(E)>) -> Box<dyn FnMut(E)> {
    let alive = StoredValue::new(());
    Box::new(move |event| {
        if alive.try_get_value().is_some() {
            then(event);
        }
    })
}

/// What happens on a click.
pub(crate) fn click(then: impl Fn(MouseEvent) + 'static) -> AnyAttribute {
    leptos::tachys::html::event::on(ev::click, guarded(Box::new(then))).into_any_attr()
}

/// What happens on a key.
pub(crate) fn keydown(then: impl Fn(KeyboardEvent) + 'static) -> AnyAttribute {
    leptos::tachys::html::event::on(ev::keydown, guarded(Box::new(then))).into_any_attr()
}

/// What happens while typing.
pub(crate) fn input(then: impl Fn(Event) + 'static) -> AnyAttribute {
    leptos::tachys::html::event::on(ev::input, guarded(Box::new(then))).into_any_attr()
}

/// What happens when a choice is made or a field is left.
pub(crate) fn change(then: impl Fn(Event) + 'static) -> AnyAttribute {
    leptos::tachys::html::event::on(ev::change, guarded(Box::new(then))).into_any_attr()
}

/// What happens when something is folded or unfolded.
pub(crate) fn toggle(then: impl Fn(Event) + 'static) -> AnyAttribute {
    leptos::tachys::html::event::on(ev::toggle, guarded(Box::new(then))).into_any_attr()
}

/// A button.
pub(crate) fn button(words: &str, then: impl Fn() + 'static) -> AnyView {
    el("button", vec![has("type", "button"), click(move |_| then())], vec![text(words)])
}

/// A line that screen readers read out when it changes.
pub(crate) fn status(name: &str, words: Signal<String>) -> AnyView {
    el("p", vec![class(name), has("role", "status")], vec![live(move || vec![text(&words.get())])])
}
