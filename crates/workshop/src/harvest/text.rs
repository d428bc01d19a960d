//! A board as plain text.

use super::{Board, Card, Column};
use crate::words::fill;

/// The words around a harvest, in text and in the picture. Places stand between braces.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What it is, when it has no title.
    pub title: &'a str,
    /// The titles of the columns, in the order of [`Column::ALL`].
    pub columns: [&'a str; 4],
    /// The question about the child tomorrow.
    pub tomorrow: &'a str,
    /// The stations of the line.
    pub stations: [&'a str; 3],
    /// Who takes it up: `{owner}`.
    pub owner: &'a str,
    /// When it is done: `{date}`.
    pub due: &'a str,
    /// An agreement without an owner.
    pub no_owner: &'a str,
    /// An agreement without a date.
    pub no_due: &'a str,
    /// A marked card.
    pub mark: &'a str,
    /// An empty column.
    pub empty: &'a str,
    /// Cards that did not fit: `{n}`.
    pub more: &'a str,
    /// The number of a sheet: `{n}`, `{total}`.
    pub sheet: &'a str,
    /// Where it comes from and what it is not: the foot of a sheet.
    pub foot: &'a str,
}

/// Who and when; nothing when there is nothing to say. Only an agreement misses them.
pub(super) fn who(card: &Card, words: &Words<'_>) -> Vec<String> {
    let is_agreement = card.column == Column::Agreement;
    let mut parts = Vec::new();
    if !card.owner.is_empty() {
        parts.push(fill(words.owner, &[("owner", &card.owner)]));
    } else if is_agreement {
        parts.push(words.no_owner.to_owned());
    }
    match card.due {
        Some(day) => parts.push(fill(words.due, &[("date", &day.in_digits())])),
        None if is_agreement => parts.push(words.no_due.to_owned()),
        None => {}
    }
    parts
}

impl Board {
    /// The board as text to copy or to mail.
    #[must_use]
    pub fn to_text(&self, words: &Words<'_>) -> String {
        let title = if self.now.title.is_empty() { words.title } else { &self.now.title };
        let mut out = title.to_owned();
        if let Some(day) = self.now.day {
            out.push_str(&format!("\n{}", day.in_digits()));
        }
        out.push('\n');
        for (column, title) in Column::ALL.into_iter().zip(words.columns) {
            out.push_str(&format!("\n{title}\n"));
            let mut none = true;
            for card in self.column(column) {
                none = false;
                let mark = if card.mark { format!("{}: ", words.mark) } else { String::new() };
                out.push_str(&format!("- {mark}{}\n", card.text.replace('\n', "\n  ")));
                for text in &card.merged {
                    out.push_str(&format!("  + {}\n", text.replace('\n', "\n    ")));
                }
                let who = who(card, words).join(" · ");
                if !who.is_empty() {
                    out.push_str(&format!("  {who}\n"));
                }
            }
            if none {
                out.push_str(&format!("- {}\n", words.empty));
            }
        }
        if !self.now.tomorrow.is_empty() {
            out.push_str(&format!("\n{}\n{}\n", words.tomorrow, self.now.tomorrow));
        }
        out.push_str(&format!("\n{}\n", words.foot));
        out
    }
}
