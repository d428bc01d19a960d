//! The texts: to look at, copy, print and save.

use guide::ask::{Block, Doc, HTML_FILE, Register, Results, TEXT_FILE, placeholders, to_html, to_text};
use leptos::prelude::*;

use super::super::state::ComposerState;
use crate::platform::{copy as clipboard, file, screen};
use crate::shell::Shell;
use crate::ui::el::{class, el, h3, has, live, p, text};
use crate::ui::field::{button, choice};
use crate::words;

/// Which of the texts is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Phone,
    Letter,
    Parents,
}

const KINDS: [(Kind, &str, &str); 3] = [
    (Kind::Phone, "bellen", words::ASK_PHONE),
    (Kind::Letter, "mail", words::ASK_LETTER),
    (Kind::Parents, "thuis", words::ASK_HOME),
];

/// The chosen text, with what can be done with it.
pub(super) fn result(asking: ComposerState, shell: Shell) -> Vec<AnyView> {
    let kind = RwSignal::new(Kind::Phone);
    let options = KINDS.iter().map(|(_, id, word)| ((*id).to_owned(), (*word).to_owned())).collect();
    let shown = Signal::derive(move || KINDS.iter().find(|k| k.0 == kind.get()).map_or("", |k| k.1).to_owned());
    let show = Callback::new(move |id: String| {
        if let Some(found) = KINDS.iter().find(|k| k.1 == id) {
            kind.set(found.0);
        }
    });
    let doc = move || asking.results().map(|r| chosen(&r, kind.get(), asking));
    let act = move |then: fn(Shell, &Doc)| {
        Callback::new(move |()| {
            if let Some(doc) = doc() {
                then(shell, &doc);
            }
        })
    };
    let buttons: Vec<AnyView> = vec![
        button(words::COPY, act(copy)),
        button(words::PRINT_TEXT, act(|_, _| screen::print_only("paper"))),
        button(
            words::SAVE_TEXT,
            act(|shell, doc| saved(shell, file::save(TEXT_FILE, "text/plain;charset=utf-8", &to_text(doc)))),
        ),
        button(
            words::SAVE_PAGE,
            act(|shell, doc| saved(shell, file::save(HTML_FILE, "text/html;charset=utf-8", &to_html(doc, "nl")))),
        ),
    ];
    let registers = live(move || if kind.get() == Kind::Parents { vec![registers(asking)] } else { vec![] });
    let paper = live(move || doc().map(|doc| paper(&doc)).unwrap_or_default());
    vec![
        choice(words::ASK_WHICH, options, shown, show),
        registers,
        el("div", vec![class("paper"), has("id", "paper")], vec![paper]),
        el("div", vec![class("actions"), has("role", "group"), has("aria-label", words::ASK_STEP_TEXT)], buttons),
        shell.status_in_sight(""),
        p("small", words::SAVE_WHY),
    ]
}

fn copy(shell: Shell, doc: &Doc) {
    let tell = move |done| shell.say(if done { words::COPIED } else { words::COPY_FAILED });
    clipboard::copy(to_text(doc), Box::new(tell));
}

fn saved(shell: Shell, done: bool) {
    shell.say(if done { words::SAVED } else { words::SAVE_FAILED });
}

fn registers(asking: ComposerState) -> AnyView {
    let names = [words::REGISTER_PLAIN, words::REGISTER_FORMAL, words::REGISTER_ALOUD];
    let options = Register::ALL.iter().zip(names).map(|(r, word)| (r.id().to_owned(), word.to_owned())).collect();
    let now = Signal::derive(move || asking.register().id().to_owned());
    let set = Callback::new(move |id: String| {
        if let Some(register) = Register::from_id(&id) {
            asking.set_register(register);
        }
    });
    choice(words::ASK_REGISTER, options, now, set)
}

fn chosen(results: &Results, kind: Kind, asking: ComposerState) -> Doc {
    match kind {
        Kind::Phone => results.phone.clone(),
        Kind::Letter => results.letter.clone(),
        Kind::Parents => {
            let wanted = asking.register();
            let found = results.parents.iter().find(|(register, _)| *register == wanted);
            found.map_or_else(|| results.phone.clone(), |(_, doc)| doc.clone())
        }
    }
}

/// A text as it will be printed, and the places still to fill in.
fn paper(doc: &Doc) -> Vec<AnyView> {
    let places = placeholders(doc);
    let mut out: Vec<AnyView> = vec![h3(&doc.title)];
    for block in &doc.blocks {
        let words = block.text();
        out.push(match block {
            Block::Heading(_) => h3(words),
            Block::Numbered(_) => p("numbered", words),
            Block::Item(_) => p("item", words),
            Block::Quote(_) => el("blockquote", vec![], vec![text(words)]),
            Block::Field(_) => p("room", &format!("{words}: ")),
            Block::Answer(_, answer) => p("room", &format!("{words}: {answer}")),
            Block::Para(_) => p("", words),
        });
    }
    if !places.is_empty() {
        out.push(p("small places-left", &format!("{} {}.", words::ASK_PLACES, places.join(", "))));
    }
    out
}
