//! The page of the harvest: its columns with a field for the next card, and what can be done with all of it.

mod card;
mod headings;
mod sheet;

use guide::terms::days::Day;
use leptos::prelude::*;
use workshop::harvest::{Board, Column, MOST_SHORT, MOST_TEXT, Refusal};

use super::state::HarvestState;
use crate::ui::el::{button, class, el, has, live, text};
use crate::ui::field::day;
use crate::ui::input::{submit_button, submit_form};
use crate::words;
use crate::workshop::shared::anonymous::check;
use crate::workshop::shared::entry::{fold, line, lines, typed};
use crate::workshop::shared::pending::{Pending, PendingInput};
use headings::headings;

/// The page of the harvest.
pub(crate) fn page(harvest: HarvestState, pending: Pending) -> AnyView {
    let board = harvest.board;
    let headings = headings();
    // Memos: a card that is hung up must not bring back what stood in a field while somebody types in it.
    let title: Signal<String> = Memo::new(move |_| board.with(|b| b.title().to_owned())).into();
    let on: Signal<String> =
        Memo::new(move |_| board.with(|b| b.day().map(|d| d.to_string()).unwrap_or_default())).into();
    let set_day = Callback::new(move |(d, bad): (String, bool)| {
        if !bad {
            board.update(|b| _ = b.set_day(Day::parse(&d).ok()));
        }
    });
    let head = vec![
        line(pending, PendingInput::Title, words::H_WHAT, words::H_WHAT_HINT, MOST_SHORT, title),
        day(words::H_DAY, "", on, set_day),
    ];
    let columns: Vec<AnyView> =
        headings.iter().map(|(column, title, help)| column_of(harvest, pending, *column, title, help)).collect();
    let tomorrow: Signal<String> = Memo::new(move |_| board.with(|b| b.tomorrow().to_owned())).into();
    let texts = Signal::derive(move || board.with(|b| named(b, &headings)));
    let tools = vec![
        button(words::H_SORT, move || board.update(|b| _ = b.sort())),
        button(words::H_UNDO, move || {
            let done = board.try_update(Board::undo).unwrap_or(false);
            pending.say(if done { words::H_UNDONE } else { "" });
        }),
    ];
    el(
        "div",
        vec![class("harvest")],
        vec![
            el("div", vec![class("dates")], head),
            pending.status(),
            el("div", vec![class("board")], columns),
            lines(pending, PendingInput::Tomorrow, words::W_TOMORROW, MOST_TEXT, tomorrow),
            el("div", vec![class("actions")], tools),
            check(texts, Signal::derive(String::new)),
            fold("browse with-sheets", words::H_SHEET, move || sheet::sheet(board, pending)),
            fold("browse", words::H_FILE, move || sheet::files(harvest, pending)),
        ],
    )
}

/// Every text of the board with the column it hangs in, for the check.
fn named(board: &Board, headings: &[(Column, String, String)]) -> Vec<(String, String)> {
    let mut all = vec![
        (words::H_WHAT.to_owned(), board.title().to_owned()),
        (words::W_TOMORROW.to_owned(), board.tomorrow().to_owned()),
    ];
    for (column, title, _) in headings {
        for card in board.column(*column) {
            all.push((title.clone(), card.text.clone()));
            all.push((title.clone(), card.owner.clone()));
            all.extend(card.merged.iter().map(|t| (title.clone(), t.clone())));
        }
    }
    all.retain(|(_, t)| !t.is_empty());
    all
}

/// A column: its cards, and a field for the next one. Enter hangs it up, and the field is ready again.
fn column_of(harvest: HarvestState, pending: Pending, column: Column, title: &str, help: &str) -> AnyView {
    let board = harvest.board;
    let ids = Memo::new(move |_| board.with(|b| b.column(column).map(|c| c.id).collect::<Vec<u32>>()));
    let cards = live(move || {
        let ids = ids.get();
        if ids.is_empty() {
            return vec![el("p", vec![class("small")], vec![text(words::H_EMPTY)])];
        }
        let cards = ids.into_iter().map(|id| untrack(|| card::card(board, pending, id, column)));
        vec![el("ul", vec![class("cards")], cards.collect())]
    });
    let at = Column::ALL.iter().position(|c| *c == column).unwrap_or_default();
    let Some(new) = harvest.new_cards.with_value(|cards| cards.get(at).copied()) else { return text("") };
    let name = ["new-", column.id()].concat();
    let most = MOST_TEXT.to_string();
    let more = vec![class(&name), has("maxlength", &most), has("enterkeyhint", "done")];
    let label = words::H_NEW.replace("{column}", title);
    let fields = || vec![typed(&label, "", more, new), submit_button(words::H_ADD)];
    let hang = Callback::new(move |()| {
        match board.try_update(|b| b.add(column, &new.get_untracked())) {
            Some(Ok(_)) => {
                new.set(String::new());
                pending.say("");
            }
            Some(Err(Refusal::Full)) => pending.say(words::H_FULL),
            Some(Err(Refusal::Empty)) | None => {}
        }
        crate::platform::screen::focus_field(&["input.new-", column.id()].concat());
    });
    let add = submit_form("new-card", fields, hang);
    let parts = vec![el("h2", vec![], vec![text(title)]), el("p", vec![class("small")], vec![text(help)]), cards, add];
    el("section", vec![class("column"), has("data-for", column.id())], parts)
}
