//! Every input, text area and choice of the app is made here, so that none can be without what keeps it private.

use std::cell::Cell;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;
use leptos::tachys::html::property::prop;

use super::el::{change, class, el, guarded, has, text};
use crate::platform::private::{ATTRIBUTES, FORM, settle};

thread_local! {
    /// Whether fields are being made for a form of their own, by [`submit_form`].
    static IN_OWN_FORM: Cell<bool> = const { Cell::new(false) };
}

/// What every field gets: nothing is remembered, corrected, completed, translated or sent by an add-on, and it belongs
/// to a form that is closed to the browser's memory too. See [`crate::platform::private`].
fn private_input_attrs() -> Vec<AnyAttribute> {
    let mut attributes: Vec<AnyAttribute> = ATTRIBUTES.iter().map(|(name, value)| has(name, value)).collect();
    if !IN_OWN_FORM.get() {
        attributes.push(has("form", FORM));
    }
    attributes
}

fn private(tag: &'static str, more: Vec<AnyAttribute>, children: Vec<AnyView>) -> AnyView {
    let mut attributes = private_input_attrs();
    attributes.extend(more);
    el(tag, attributes, children)
}

/// An input of one line, a day, a time, a number or a file. `kind` is its `type`.
pub(crate) fn input(kind: &str, more: Vec<AnyAttribute>) -> AnyView {
    let mut attributes = vec![has("type", kind)];
    attributes.extend(more);
    private("input", attributes, vec![])
}

/// An input for a day, of the years that the guide counts with.
pub(crate) fn day_input(more: Vec<AnyAttribute>) -> AnyView {
    let mut attributes = vec![has("min", "2000-01-01"), has("max", "2100-12-31")];
    attributes.extend(more);
    input("date", attributes)
}

/// A field of several lines.
pub(crate) fn text_area(more: Vec<AnyAttribute>) -> AnyView {
    private("textarea", more, vec![])
}

/// A list of which one is chosen.
pub(crate) fn select(more: Vec<AnyAttribute>, options: Vec<AnyView>) -> AnyView {
    private("select", more, options)
}

/// A box to tick.
pub(crate) fn tick_box(on: Signal<bool>, set: Callback<bool>) -> AnyView {
    let press = change(move |event| {
        settle(&event);
        set.run(event_target_checked(&event));
    });
    let mut attributes = checked(on);
    attributes.push(press);
    input("checkbox", attributes)
}

/// One of the choices that share a name. `chosen` is called when it is chosen.
pub(crate) fn radio(name: &str, on: Signal<bool>, chosen: Callback<()>) -> AnyView {
    let press = change(move |event| {
        settle(&event);
        chosen.run(());
    });
    let mut attributes = checked(on);
    attributes.extend([has("name", name), press]);
    input("radio", attributes)
}

/// Whether a box or a round is on; and that it was so from the start, for then Firefox does not store it (measured).
fn checked(on: Signal<bool>) -> Vec<AnyAttribute> {
    vec![prop("defaultChecked", on).into_any_attr(), prop("checked", on).into_any_attr()]
}

/// Fields with one button, made by `make`: Enter in a field of one line presses the [`submit_button`]. A field that is
/// made later than by `make` itself is private too, but Enter in it does nothing.
pub(crate) fn submit_form(name: &str, make: impl FnOnce() -> Vec<AnyView>, then: Callback<()>) -> AnyView {
    IN_OWN_FORM.set(true);
    let parts = make();
    IN_OWN_FORM.set(false);
    let mut then = guarded(Box::new(move |_: SubmitEvent| then.run(())));
    let submit: Box<dyn FnMut(SubmitEvent)> = Box::new(move |event: SubmitEvent| {
        // Nothing is ever sent, also when what should happen instead is gone.
        event.prevent_default();
        then(event);
    });
    let submit = leptos::tachys::html::event::on(ev::submit, submit).into_any_attr();
    el("form", vec![class(name), has("autocomplete", "off"), submit], parts)
}

/// The button of a [`submit_form`].
pub(crate) fn submit_button(words: &str) -> AnyView {
    el("button", vec![has("type", "submit")], vec![text(words)])
}
