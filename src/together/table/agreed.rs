//! The agreements: what, whose, and on which day.

use leptos::prelude::*;
use together::fill;
use together::table::{MOST_AGREEMENTS, MOST_TEXT, Party};

use super::{Row, Table};
use crate::ui::el::{button, class, el, live, text};
use crate::ui::field::{choice, day, text_area_limited};
use crate::words;

impl Table {
    /// The rows, with one more when it is asked for.
    pub(super) fn agreements(&self) -> AnyView {
        let table = *self;
        let row_of = move |n: usize| table.rows.with_value(|all| all.get(n).copied());
        let mut parts: Vec<AnyView> = (0..MOST_AGREEMENTS)
            .map(|n| {
                live(move || {
                    let row = row_of(n).filter(|_| table.shown.get() > n);
                    row.map(|row| untrack(|| table.agreement(n, row))).into_iter().collect()
                })
            })
            .collect();
        // The button itself stays, or it would lose the focus at every press.
        let room = Memo::new(move |_| table.shown.get() < MOST_AGREEMENTS);
        let more = live(move || match room.get() {
            true => vec![button(words::TABLE_MORE, move || table.shown.update(|n| *n += 1))],
            false => vec![],
        });
        parts.push(el("div", vec![class("actions")], vec![more]));
        el("div", vec![class("agreements")], parts)
    }

    fn agreement(&self, n: usize, row: Row) -> AnyView {
        let table = *self;
        let number = (n + 1).to_string();
        let mut owners = vec![(String::new(), words::TABLE_NO_OWNER.to_owned())];
        owners.extend(Party::ALL.iter().map(|party| (party.id().to_owned(), table.name_of(*party))));
        let less = fill(words::TABLE_LESS, &[("number", &number)]);
        let parts = vec![
            el("legend", vec![], vec![text(&number)]),
            text_area_limited(words::TABLE_WHAT, "", MOST_TEXT, row.what),
            choice(words::TABLE_OWNER, owners, row.owner.into(), Callback::new(move |id| row.owner.set(id))),
            day(words::TABLE_DAY, "", row.until.into(), Callback::new(move |(typed, _)| row.until.set(typed))),
            button(&less, move || table.take_away(n)),
        ];
        el("fieldset", vec![class("agreement")], parts)
    }

    /// Takes a row away; the ones after it move up.
    fn take_away(&self, n: usize) {
        let rows = self.rows.get_value();
        for (row, next) in rows.iter().zip(rows.iter().skip(1)).skip(n) {
            row.what.set(next.what.get_untracked());
            row.owner.set(next.owner.get_untracked());
            row.until.set(next.until.get_untracked());
        }
        if let Some(last) = rows.last() {
            for typed in [last.what, last.owner, last.until] {
                typed.set(String::new());
            }
        }
        self.shown.update(|shown| *shown = shown.saturating_sub(1).max(1));
        self.shell.rescue_focus();
    }
}
