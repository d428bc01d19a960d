//! The harvest on one sheet: as an image, a drawing, on paper, as text; and as a file to go on with.

use leptos::prelude::*;
use workshop::harvest::{Board, Column, MOST_BYTES, Words};

use super::super::state::HarvestState;
use super::headings::headings;
use crate::platform::{copy, file as files, picture, screen};
use crate::ui::el::{button, class, el, has, live, text};
use crate::words;
use crate::workshop::shared::entry::file;
use crate::workshop::shared::files::{fault, not_given, opened};
use crate::workshop::shared::pending::Pending;

/// The pixels of an image: A4 lying down at about 200 dots an inch.
const PIXELS: (u32, u32) = (2376, 1680);

/// Does something with the words of a harvest; the titles of the columns stand on the poster.
fn with_words<T>(then: impl FnOnce(&Words<'_>) -> T) -> T {
    let headings = headings();
    let title = |column: Column| headings.iter().find(|(c, ..)| *c == column).map_or("", |(_, title, _)| title);
    then(&Words {
        title: words::H_TITLE,
        columns: Column::ALL.map(title),
        tomorrow: words::W_TOMORROW,
        stations: [words::H_BEFORE, words::H_DURING, words::H_AFTER],
        owner: words::H_BY,
        due: words::H_ON,
        no_owner: words::H_NO_OWNER,
        no_due: words::H_NO_DUE,
        mark: words::H_MARKED,
        empty: words::H_EMPTY,
        more: words::H_SHEET_MORE,
        sheet: words::H_SHEET_N,
        foot: words::H_FOOT,
    })
}

fn drawings(board: &Board) -> Vec<String> {
    with_words(|words| board.picture(words))
}

/// The name of the file of a sheet: neutral, and with a number when there are more.
fn name(at: usize, of: usize, kind: &str) -> String {
    if of == 1 { ["oogst.", kind].concat() } else { ["oogst-", &(at + 1).to_string(), ".", kind].concat() }
}

/// The sheets, and what can be done with them.
pub(super) fn sheet(board: RwSignal<Board>, pending: Pending) -> Vec<AnyView> {
    let sheets = live(move || {
        let image =
            |svg: &String| el("img", vec![has("src", &picture::address(svg)), has("alt", words::H_SHEET_ALT)], vec![]);
        board.with(|b| drawings(b).iter().map(image).collect())
    });
    let tell = move |done: bool| pending.say(if done { words::H_SAVED } else { words::H_NOT_SAVED });
    let buttons = vec![
        button(words::H_PNG, move || {
            let all = board.with_untracked(drawings);
            leptos::task::spawn_local(async move {
                let mut done = true;
                for (at, svg) in all.iter().enumerate() {
                    done = picture::save_png(&name(at, all.len(), "png"), svg, PIXELS.0, PIXELS.1).await && done;
                }
                tell(done);
            });
        }),
        button(words::H_SVG, move || {
            let all = board.with_untracked(drawings);
            let save = |(at, svg): (usize, &String)| files::save(&name(at, all.len(), "svg"), "image/svg+xml", svg);
            // Every sheet is saved, also after one that failed.
            let saved: Vec<bool> = all.iter().enumerate().map(save).collect();
            tell(saved.iter().all(|one| *one));
        }),
        button(words::H_PRINT, || screen::print_only("harvest")),
        button(words::H_COPY, move || {
            let words = with_words(|words| board.with_untracked(|b| b.to_text(words)));
            let then = move |done: bool| pending.say(if done { words::H_COPIED } else { words::H_NOT_COPIED });
            copy::copy(words, Box::new(then));
        }),
    ];
    vec![
        el("div", vec![class("harvest-sheets")], vec![sheets]),
        el("div", vec![class("actions")], buttons),
        pending.echo(),
    ]
}

/// Saving the harvest as a file, and opening one.
pub(super) fn files(harvest: HarvestState, pending: Pending) -> Vec<AnyView> {
    let board = harvest.board;
    let save = button(words::H_SAVE, move || {
        let json = board.with_untracked(Board::to_json);
        let done = files::save("oogst.json", "application/json", &json);
        if done {
            harvest.mark_saved(json);
        }
        pending.say(if done { words::H_SAVED } else { words::H_NOT_SAVED });
    });
    let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
    let open = file(words::H_OPEN, "", ".json,application/json", move |event| {
        leptos::task::spawn_local(async move {
            let bytes = match files::chosen(&event, most).await {
                None => return,
                Some(Err(why)) => return pending.say(&not_given(why)),
                Some(Ok(bytes)) => bytes,
            };
            match Board::from_json(&bytes) {
                Err(why) => pending.say(&fault(&why)),
                Ok((read, unknown)) => {
                    harvest.mark_saved(read.to_json());
                    board.update(|b| b.take(read));
                    pending.say(&opened(words::H_OPENED, &unknown));
                }
            }
        });
    });
    let what = el("p", vec![], vec![text(words::H_FILE_WHAT)]);
    vec![what, el("div", vec![class("actions")], vec![save]), open, pending.echo()]
}
