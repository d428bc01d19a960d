//! The explanation for a child: read aloud by the device's own voice where there is one, and in large type.

use std::rc::Rc;

use contract::dom::Dom;
use leptos::prelude::*;

use crate::platform::dom::Page;
use crate::platform::{marks, voice};
use crate::shell::Shell;
use crate::ui::el::{class, click, el, follows, has, live, text};
use crate::words;

/// The buttons above a card.
pub(crate) fn page(shell: Shell, screen: &str) -> AnyView {
    let lines = contract::child::read_aloud(screen);
    let here = screen.to_owned();
    let (can, reading, large) = (RwSignal::new(voice::can()), RwSignal::new(false), RwSignal::new(false));
    voice::on_found(move || can.set(voice::can()));
    let marked = lines.clone();
    let now: Rc<dyn Fn(Option<usize>)> = Rc::new(move |line| {
        marks::mark_one(&marked, "now-read", line);
        if line.is_none() {
            reading.set(false);
        }
    });
    let now = StoredValue::new_local(now);
    let quiet = move || {
        voice::stop();
        now.with_value(|now| now(None));
    };
    // A voice that goes on after the page was left would tell what was read. Emptying the screen stops it too.
    Effect::new(move |_| {
        if shell.current_screen() != here && untrack(|| reading.get()) {
            quiet();
        }
    });
    let toggle = move || {
        if reading.get_untracked() {
            quiet();
        } else {
            reading.set(true);
            now.with_value(|now| voice::read(Page.texts(&lines), Rc::clone(now)));
        }
    };
    let toggle = Callback::new(move |()| toggle());
    let aloud = live(move || {
        if !can.get() {
            return vec![];
        }
        let word = Signal::derive(move || if reading.get() { words::TG_STOP_READING } else { words::TG_READ_ALOUD });
        let words = live(move || vec![text(word.get())]);
        vec![el("button", vec![has("type", "button"), click(move |_| toggle.run(()))], vec![words])]
    });
    Effect::new(move |_| marks::root("data-large", large.get()));
    let pressed = Signal::derive(move || Some(if large.get() { "true" } else { "false" }.to_owned()));
    let size = el(
        "button",
        vec![has("type", "button"), follows("aria-pressed", pressed), click(move |_| large.update(|l| *l = !*l))],
        vec![text(words::TG_LARGE)],
    );
    el("div", vec![class("actions")], vec![aloud, size])
}
