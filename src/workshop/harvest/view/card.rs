//! A card of the harvest on the screen, and everything that can be done with it.

use guide::terms::days::Day;
use leptos::prelude::*;
use workshop::harvest::{Board, Card, Column, MOST_SHORT, MOST_TEXT};

use super::headings::headings;
use crate::platform::screen;
use crate::ui::el::{button, class, el, follows, has, live, text};
use crate::ui::field::{choice, day};
use crate::words;
use crate::workshop::shared::entry::{fold, line, lines};
use crate::workshop::shared::pending::{Pending, PendingInput};

/// A card: what it says, and what can be done with it folded away below.
pub(super) fn card(board: RwSignal<Board>, pending: Pending, id: u32, column: Column) -> AnyView {
    let now = Memo::new(move |_| board.with(|b| b.card(id).cloned()));
    let marked = Signal::derive(move || now.with(|c| c.as_ref().filter(|c| c.mark).map(|_| String::new())));
    let shown = live(move || now.get().map(|c| said(&c)).unwrap_or_default());
    let doing = fold("card-more", words::H_CHANGE, move || edit(board, pending, id, column, now));
    let name = ["card-", &id.to_string()].concat();
    el("li", vec![class(&name), follows("data-mark", marked)], vec![shown, doing])
}

/// What a card says; an agreement also what it misses.
fn said(card: &Card) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if card.mark {
        parts.push(el("p", vec![class("marked")], vec![text(words::H_MARKED)]));
    }
    parts.push(el("p", vec![class("said")], vec![text(&card.text)]));
    if !card.merged.is_empty() {
        let merged = card.merged.iter().map(|t| el("li", vec![], vec![text(t)]));
        parts.push(el("ul", vec![class("merged")], merged.collect()));
    }
    let agreement = card.column == Column::Agreement;
    let who = if card.owner.is_empty() {
        agreement.then(|| words::H_NO_OWNER.to_owned())
    } else {
        Some(words::H_BY.replace("{owner}", &card.owner))
    };
    let when = match card.due {
        Some(day) => Some(words::H_ON.replace("{date}", &day.in_digits())),
        None => agreement.then(|| words::H_NO_DUE.to_owned()),
    };
    for line in who.into_iter().chain(when) {
        parts.push(el("p", vec![class("small who")], vec![text(&line)]));
    }
    parts
}

/// After the card is gone from where it was: on with the field for the next one.
fn to_column(column: Column) {
    let to = ["input.new-", column.id()].concat();
    set_timeout(move || screen::focus_field(&to), std::time::Duration::ZERO);
}

/// After the card moved within its column: on with its own button.
fn to_card(id: u32) {
    let to = [".card-", &id.to_string(), " summary"].concat();
    set_timeout(move || screen::focus_field(&to), std::time::Duration::ZERO);
}

fn edit(board: RwSignal<Board>, pending: Pending, id: u32, column: Column, now: Memo<Option<Card>>) -> Vec<AnyView> {
    // Memos: see the page of the harvest.
    let of = move |look: fn(&Card) -> String| -> Signal<String> {
        Memo::new(move |_| now.with(|c| c.as_ref().map(look).unwrap_or_default())).into()
    };
    let set_due = Callback::new(move |(d, bad): (String, bool)| {
        if !bad {
            board.update(|b| _ = b.set_due(id, Day::parse(&d).ok()));
        }
    });
    let columns = headings().into_iter().map(|(c, title, _)| (c.id().to_owned(), title));
    let put = Callback::new(move |to: String| {
        if let Some(to) = Column::from_id(&to).filter(|to| *to != column) {
            board.update(|b| _ = b.put(id, to));
            to_column(column);
        }
    });
    let others = live(move || {
        let others = board.with(|b| {
            let others = b.column(column).filter(|c| c.id != id);
            others.map(|c| (c.id.to_string(), short(&c.text))).collect::<Vec<_>>()
        });
        if others.is_empty() {
            return vec![];
        }
        let mut options = vec![(String::new(), words::H_MERGE_NONE.to_owned())];
        options.extend(others);
        let merge = Callback::new(move |into: String| {
            if let Ok(into) = into.parse::<u32>() {
                board.update(|b| _ = b.merge(into, id));
                to_card(into);
            }
        });
        vec![choice(words::H_MERGE, options, Signal::derive(String::new), merge)]
    });
    let mark = live(move || {
        let marked = now.with(|c| c.as_ref().is_some_and(|c| c.mark));
        vec![text(if marked { words::H_UNMARK } else { words::H_MARK })]
    });
    let press = move |_| {
        let marked = now.with_untracked(|c| c.as_ref().is_some_and(|c| c.mark));
        board.update(|b| _ = b.set_mark(id, !marked));
    };
    let move_it = move |up: bool| {
        board.update(|b| _ = b.shift(id, up));
        to_card(id);
    };
    let buttons = vec![
        el("button", vec![has("type", "button"), crate::ui::el::click(press)], vec![mark]),
        button(words::H_UP, move || move_it(true)),
        button(words::H_DOWN, move || move_it(false)),
        button(words::H_REMOVE, move || {
            board.update(|b: &mut Board| _ = b.remove(id));
            to_column(column);
        }),
    ];
    vec![
        lines(pending, PendingInput::Card(id), words::H_TEXT, MOST_TEXT, of(|c| c.text.clone())),
        line(
            pending,
            PendingInput::Owner(id),
            words::H_OWNER,
            words::H_OWNER_HINT,
            MOST_SHORT,
            of(|c| c.owner.clone()),
        ),
        day(words::H_DUE, "", of(|c| c.due.map(|d| d.to_string()).unwrap_or_default()), set_due),
        choice(words::H_COLUMN, columns.collect(), Signal::derive(move || column.id().to_owned()), put),
        others,
        el("div", vec![class("actions")], buttons),
    ]
}

/// The begin of a text, for a list of cards.
fn short(text: &str) -> String {
    let begin: String = text.chars().take(40).collect();
    if begin.len() < text.len() { [&begin, "…"].concat() } else { begin }
}
