//! The texts: to look at, copy, print and save.

use guide::ask::{Block, Doc, HTML_FILE, Register, Results, TEXT_FILE, placeholders, to_html, to_text};
use leptos::prelude::*;

use super::super::state::ComposerState;
use crate::platform::{copy as clipboard, file, screen};
use crate::shell::Shell;
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
pub(super) fn result(asking: ComposerState, shell: Shell) -> AnyView {
    let kind = RwSignal::new(Kind::Phone);
    let options = KINDS.iter().map(|(_, id, word)| ((*id).to_owned(), (*word).to_owned())).collect();
    let shown = Signal::derive(move || KINDS.iter().find(|k| k.0 == kind.get()).map_or("", |k| k.1).to_owned());
    let show = Callback::new(move |id: String| {
        if let Some(found) = KINDS.iter().find(|k| k.1 == id) {
            kind.set(found.0);
        }
    });
    let text = move || asking.results().map(|r| chosen(&r, kind.get(), asking));
    let act = move |then: fn(Shell, &Doc)| {
        Callback::new(move |()| {
            if let Some(doc) = text() {
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
    view! {
        {choice(words::ASK_WHICH, options, shown, show)}
        {move || (kind.get() == Kind::Parents).then(|| registers(asking))}
        <div class="paper" id="paper">{move || text().map(|doc| paper(&doc))}</div>
        <div class="actions" role="group" aria-label=words::ASK_STEP_TEXT>{buttons}</div>
        {shell.status_in_sight("")}
        <p class="small">{words::SAVE_WHY}</p>
    }
    .into_any()
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
    let heading = |text: String| view! { <h3>{text}</h3> }.into_any();
    let line = |class: &'static str, text: String| view! { <p class=class>{text}</p> }.into_any();
    let mut out: Vec<AnyView> = vec![heading(doc.title.clone())];
    for block in &doc.blocks {
        let text = block.text().to_owned();
        out.push(match block {
            Block::Heading(_) => heading(text),
            Block::Numbered(_) => line("numbered", text),
            Block::Item(_) => line("item", text),
            Block::Quote(_) => view! { <blockquote>{text}</blockquote> }.into_any(),
            Block::Field(_) => line("room", format!("{text}: ")),
            Block::Answer(_, answer) => line("room", format!("{text}: {answer}")),
            Block::Para(_) => line("", text),
        });
    }
    if !places.is_empty() {
        out.push(line("small places-left", format!("{} {}.", words::ASK_PLACES, places.join(", "))));
    }
    out
}
