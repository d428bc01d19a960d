//! Choosing a passphrase: one that is offered or one's own, typed twice; weak ones are refused.

use leptos::prelude::*;
use notes::phrase::{USUAL_WORDS, generate};

use crate::platform::environment::random;
use crate::ui::el::{class, div, el, has, live, live_text, status, text};
use crate::ui::field::{button, buttons, check, line};
use crate::words;

/// Says in words why a passphrase is too weak; nothing when it is not.
type Weakness = Callback<String, Option<&'static str>>;

/// The fields, and a button that acts with the chosen passphrase.
pub(super) fn new_phrase(weakness: Weakness, act: &'static str, done: Callback<String>) -> AnyView {
    let offer = RwSignal::new(offered());
    let (one, two) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let open = RwSignal::new(false);
    let told = RwSignal::new("");
    let other = Callback::new(move |()| offer.set(offered()));
    let go = Callback::new(move |()| {
        let (first, second) = (one.get_untracked(), two.get_untracked());
        let fault = match weakness.run(first.clone()) {
            Some(why) => why,
            None if first.trim() != second.trim() => words::NOTES_PHRASE_DIFFER,
            None => "",
        };
        told.set(fault);
        if fault.is_empty() {
            one.set(String::new());
            two.set(String::new());
            done.run(first);
        }
    });
    let fields = live(move || {
        let kind = if open.get() { "text" } else { "secret" };
        untrack(|| {
            vec![
                line(words::NOTES_PHRASE, words::NOTES_PHRASE_WRITE, kind, one),
                line(words::NOTES_PHRASE_AGAIN, "", kind, two),
            ]
        })
    });
    let mut parts = vec![];
    // Only the words are made anew, so that the button keeps the focus.
    if offer.with_untracked(|words| !words.is_empty()) {
        let phrase = el("strong", vec![has("translate", "no")], vec![live_text(move || offer.get())]);
        parts.push(el("p", vec![class("idea")], vec![text(words::NOTES_PHRASE_IDEA), text(" "), phrase]));
        parts.push(buttons(vec![button(words::NOTES_PHRASE_OTHER, other)]));
    }
    parts.extend([
        fields,
        check(words::NOTES_PHRASE_SHOW, open.into(), Callback::new(move |yes| open.set(yes))),
        status("fault", Signal::derive(move || told.get().to_owned())),
        buttons(vec![button(act, go)]),
    ]);
    div("phrase", parts)
}

/// A passphrase of this browser's randomness; empty where there is none.
fn offered() -> String {
    random::<16>().map(|random| generate(&random, USUAL_WORDS)).unwrap_or_default()
}
