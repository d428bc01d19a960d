//! For who puts the guide in the site of a school: choose, see, and copy the code.

use guide::embed::{Accent, Frame, HEIGHTS, Refused, Theme};
use leptos::prelude::*;

use crate::accent;
use crate::platform::dom::Page;
use crate::platform::{address, copy};
use crate::shell::Shell;
use crate::ui::el::{class, div, el, h2, has, input as typing, live_text, p, span, text, value};
use crate::ui::field::{button, choice};
use crate::ui::input::input;
use crate::words;

/// The height that is offered: enough for a question with its answers, with the numbers in sight.
const HEIGHT: u32 = 800;
const PREVIEW: &str = "embed-preview";
const THEMES: [&str; 3] = [words::EMBED_THEME_AUTO, words::EMBED_THEME_LICHT, words::EMBED_THEME_DONKER];

/// The maker of the code. Says nothing about a child, so nothing of it is registered as typed.
pub(crate) fn embed(shell: Shell) -> AnyView {
    let screens = contract::screen::screens(&Page);
    let first = screens.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let (start, theme) = (RwSignal::new(first), RwSignal::new(Theme::Auto.id().to_owned()));
    let (colour, height) = (RwSignal::new(String::new()), RwSignal::new(HEIGHT.to_string()));
    let titles = screens.clone();
    let title = Signal::derive(move || {
        let id = start.get();
        titles.iter().find(|(other, _)| *other == id).map(|(_, title)| title.clone()).unwrap_or_default()
    });
    // The code, and the address of an ordinary link for who may place no code.
    let both = Signal::derive(move || {
        let base = address::folder();
        let frame = Frame {
            base: base.as_deref().unwrap_or(words::EMBED_PLACE),
            screen: &start.get(),
            theme: Theme::from_id(&theme.get()).unwrap_or(Theme::Auto),
            accent: accent(&colour.get()).ok().flatten(),
            height: high(&height.get()).unwrap_or(HEIGHT),
            title: words::PRODUCT,
        };
        (frame.code(), frame.link())
    });
    let wrong_colour = Signal::derive(move || {
        let judged = accent(&colour.get());
        // Shown in the box at once; the colour that cannot be read is not.
        accent::try_accent(PREVIEW, judged.ok().flatten());
        let wrong = match judged {
            Ok(_) => "",
            Err(Refused::NoColour) => words::EMBED_ACCENT_BAD,
            Err(Refused::TooLight) => words::EMBED_ACCENT_LIGHT,
        };
        wrong.to_owned()
    });
    let wrong_height = Signal::derive(move || {
        let wrong = if high(&height.get()).is_none() { words::EMBED_HEIGHT_BAD } else { "" };
        wrong.to_owned()
    });
    let copy_text = move |text: String| {
        let done = Box::new(move |done| shell.say(if done { words::COPIED } else { words::COPY_FAILED }));
        copy::copy(text, done);
    };
    let copy_code = Callback::new(move |()| copy_text(both.with_untracked(|(code, _)| code.clone())));
    let copy_link = Callback::new(move |()| copy_text(both.with_untracked(|(_, link)| link.clone())));
    let themes = Theme::ALL.iter().zip(THEMES).map(|(t, word)| (t.id().to_owned(), word.to_owned())).collect();
    let set = |signal: RwSignal<String>| Callback::new(move |value: String| signal.set(value));
    let place = if address::folder().is_none() { words::EMBED_PLACE_NOTE } else { "" };
    let preview =
        vec![el("b", vec![], vec![live_text(move || title.get())]), el("i", vec![], vec![text(words::CALL_VT)])];
    let code = live_text(move || both.with(|(code, _)| code.clone()));
    let link = live_text(move || both.with(|(_, link)| link.clone()));
    let parts: Vec<AnyView> = vec![
        h2(words::EMBED_TITLE),
        choice(words::EMBED_SCREEN, screens, start.into(), set(start)),
        choice(words::EMBED_THEME, themes, theme.into(), set(theme)),
        short("embed-accent", words::EMBED_ACCENT, words::EMBED_ACCENT_HINT, colour.into(), wrong_colour, set(colour)),
        short("embed-height", words::EMBED_HEIGHT, words::EMBED_HEIGHT_HINT, height.into(), wrong_height, set(height)),
        h2(words::EMBED_PREVIEW),
        el("div", vec![class("preview"), has("id", PREVIEW)], preview),
        h2(words::EMBED_CODE),
        p("", place),
        el("p", vec![class("paper code"), has("translate", "no")], vec![code]),
        button(words::EMBED_COPY, copy_code),
        h2(words::EMBED_LINK),
        p("", words::EMBED_LINK_NOTE),
        el("p", vec![class("paper code"), has("id", "embed-link"), has("translate", "no")], vec![link]),
        button(words::EMBED_LINK_COPY, copy_link),
        shell.status_in_sight(""),
    ];
    div("composer", parts)
}

/// The accent that was typed, if any.
fn accent(typed: &str) -> Result<Option<Accent>, Refused> {
    if typed.trim().is_empty() { Ok(None) } else { Accent::judge(typed).map(Some) }
}

/// The height that was typed, when a frame can have it.
fn high(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|height| HEIGHTS.contains(height))
}

/// A short field with its label, a hint, and what is wrong with it.
fn short(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    now: Signal<String>,
    wrong: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    let follow = typing(move |event| set.run(event_target_value(&event)));
    let parts = vec![
        text(label),
        input("text", vec![has("id", id), value(now), follow]),
        span("small", hint),
        el("strong", vec![has("role", "status")], vec![live_text(move || wrong.get())]),
    ];
    el("label", vec![class("field")], parts)
}
