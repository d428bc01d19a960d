//! Fields that may hold something about a child. The browser must not remember, correct, translate
//! or send what is typed in them (measured: an ordinary field stands in clear on the disk).

use leptos::attr::any_attribute::AnyAttribute;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::el::{change, class, el, follows, has, live, text, toggle, value};
use crate::platform::screen;
use crate::words;

/// A field of several lines with its label.
///
/// Signals and callbacks instead of closures, here and below: one copy in the wasm, not one a use.
pub(crate) fn lines(label: &'static str, value: Signal<String>, set: Callback<String>) -> AnyView {
    view! {
        <label class="field">
            {label}
            <textarea
                rows="2"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                translate="no"
                {..(custom_attribute("autocorrect", "off"), custom_attribute("writingsuggestions", "false"))}
                prop:value=value
                on:change=move |event| set.run(event_target_value(&event))
            ></textarea>
        </label>
    }
    .into_any()
}

/// What a closed field gets of the browser: nothing remembered, corrected, completed or translated.
pub(crate) fn closed() -> Vec<AnyAttribute> {
    vec![
        has("autocomplete", "off"),
        has("autocapitalize", "off"),
        has("autocorrect", "off"),
        has("spellcheck", "false"),
        has("writingsuggestions", "false"),
        has("translate", "no"),
    ]
}

/// A field of several lines that is followed while typing. `rest` is called when the reader leaves it.
pub(crate) fn area(label: &'static str, value: RwSignal<String>, rest: Callback<()>) -> AnyView {
    view! {
        <label class="field">
            {label}
            <textarea
                rows="4"
                {..closed()}
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
                on:change=move |_| rest.run(())
            ></textarea>
        </label>
    }
    .into_any()
}

/// A field of one line with its label and a hint. `kind` is the type of the input; "secret" hides
/// what is typed without being a password field, for which browsers offer to keep it.
pub(crate) fn line(label: &'static str, hint: &'static str, kind: &'static str, value: RwSignal<String>) -> AnyView {
    let secret = kind == "secret";
    let kind = if secret { "text" } else { kind };
    view! {
        <label class="field">
            {label}
            <input
                type=kind
                class=if secret { "secret" } else { "" }
                {..closed()}
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <span class="small">{hint}</span>
        </label>
    }
    .into_any()
}

/// A box to tick with its words.
pub(crate) fn check(label: &'static str, checked: Signal<bool>, set: Callback<bool>) -> AnyView {
    let box_ = tick(checked, set);
    view! { <label class="tick">{box_}<span>{label}</span></label> }.into_any()
}

/// A part that is folded away, and made when it is first unfolded: what nobody looks at costs nothing.
pub(crate) fn fold(title: &'static str, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let opened = RwSignal::new(false);
    let content = live(move || if opened.get() { vec![untrack(&make)] } else { vec![] });
    let heading = el("summary", vec![], vec![el("h3", vec![], vec![text(title)])]);
    let open = toggle(move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    });
    el("details", vec![class("browse"), open], vec![heading, content])
}

/// A group of buttons.
pub(crate) fn buttons(buttons: Vec<AnyView>) -> AnyView {
    view! { <div class="actions">{buttons}</div> }.into_any()
}

/// An act that cannot be taken back: opened first, then done. Native, so the focus stays.
pub(crate) fn sure(word: &'static str, yes: Callback<()>) -> AnyView {
    view! {
        <details class="sure">
            <summary>{word}</summary>
            <p>{words::NOTES_WIPE_SURE}</p>
            {buttons(vec![button(words::NOTES_WIPE_GO, yes)])}
        </details>
    }
    .into_any()
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
    let list = el("select", vec![has("autocomplete", "off"), value(now), pick], options.collect());
    el("label", vec![class("field")], vec![text(label), list])
}

/// A day with its label. The callback also hears whether the browser cannot read what stands there.
pub(crate) fn day(
    label: &'static str,
    hint: &'static str,
    value: Signal<String>,
    set: Callback<(String, bool)>,
) -> AnyView {
    view! {
        <label class="field">
            {label}
            <input
                type="date"
                autocomplete="off"
                min="2000-01-01"
                max="2100-12-31"
                prop:value=value
                on:change=move |event| set.run((event_target_value(&event), screen::is_unreadable(&event)))
            />
            <span class="small">{hint}</span>
        </label>
    }
    .into_any()
}

/// A box to tick.
pub(crate) fn tick(checked: Signal<bool>, set: Callback<bool>) -> AnyView {
    view! {
        <input
            type="checkbox"
            autocomplete="off"
            prop:checked=checked
            on:change=move |event| set.run(event_target_checked(&event))
        />
    }
    .into_any()
}

/// A button.
pub(crate) fn button(word: &'static str, press: Callback<()>) -> AnyView {
    view! { <button type="button" on:click=move |_| press.run(())>{word}</button> }.into_any()
}

/// A list of plain lines.
pub(crate) fn items(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>();
    view! { <ul class="items">{lines}</ul> }.into_any()
}

/// Lines as paragraphs in a box.
pub(crate) fn paragraphs(class: &'static str, lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect::<Vec<_>>();
    view! { <div class=class>{lines}</div> }.into_any()
}

/// A field of a few lines whose label and hint stand in the document. No longer than `most` letters.
pub(crate) fn room(label: &str, hint: &str, most: usize, typed: RwSignal<String>) -> AnyView {
    let follow = super::el::input(move |event| typed.set(event_target_value(&event)));
    let mut attributes = closed();
    attributes.extend([has("rows", "2"), has("maxlength", &most.to_string()), value(typed.into()), follow]);
    let mut parts = vec![text(label), el("textarea", attributes, vec![])];
    if !hint.is_empty() {
        parts.push(el("span", vec![class("small")], vec![text(hint)]));
    }
    el("label", vec![class("field")], parts)
}
