//! What a group takes home: cards in four columns, and one sentence about the child tomorrow.
//!
//! [`Board`] is what the screen edits, with undo. It becomes a file ([`Board::to_json`]), plain text
//! ([`Board::to_text`]) and a drawing of an A4 ([`Board::picture`]).
//!
//! The file is JSON, format `rond-de-melding/oogst`, version 1:
//!
//! ```json
//! {"format":"rond-de-melding/oogst","version":1,"title":"Casus Noor","day":"2026-11-24",
//!  "tomorrow":"…","cards":[
//!   {"column":"afspraak","text":"…","owner":"ib'er","due":"2027-01-12","mark":true,"merged":["…"]}]}
//! ```
//!
//! What is empty or false is left out. Unknown keys are named and not kept.

mod card;
mod file;
mod measure;
mod picture;
mod sheet;
mod text;

#[cfg(test)]
#[path = "harvest_tests.rs"]
mod tests;

use guide::terms::days::Day;

use crate::json::kept;

pub use card::{Card, Column};
pub use file::MOST_BYTES;
pub use text::Words;

/// The most cards of a board.
pub const MOST_CARDS: usize = 200;
/// The most characters of a card, and of the sentence about tomorrow.
pub const MOST_TEXT: usize = 300;
/// The most characters of a title or an owner.
pub const MOST_SHORT: usize = 60;
/// The most texts that are merged into one card.
pub const MOST_MERGED: usize = 12;
/// How many acts can be undone.
const MOST_PAST: usize = 50;

/// Why a card was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was written.
    Empty,
    /// [`MOST_CARDS`] are there.
    Full,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct State {
    title: String,
    day: Option<Day>,
    tomorrow: String,
    cards: Vec<Card>,
}

/// The board.
#[derive(Clone, Debug, Default)]
pub struct Board {
    now: State,
    past: Vec<State>,
    next: u32,
}

impl Board {
    /// An empty board.
    #[must_use]
    pub fn new() -> Board {
        Board::default()
    }

    /// What it is about; a case, never a child.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.now.title
    }

    /// The day of the meeting.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.now.day
    }

    /// What a child notices of it tomorrow.
    #[must_use]
    pub fn tomorrow(&self) -> &str {
        &self.now.tomorrow
    }

    /// All cards; within a column in their order.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.now.cards
    }

    /// The cards of a column, in order.
    pub fn column(&self, column: Column) -> impl Iterator<Item = &Card> {
        self.now.cards.iter().filter(move |c| c.column == column)
    }

    /// A card.
    #[must_use]
    pub fn card(&self, id: u32) -> Option<&Card> {
        self.now.cards.iter().find(|c| c.id == id)
    }

    /// Takes over another board, of a file; what stood here can be had back by [`Board::undo`].
    pub fn take(&mut self, other: Board) {
        let ids = self.next;
        let mut other = other.now;
        // A number never stands for two cards, also not across an undo.
        for card in &mut other.cards {
            card.id = card.id.wrapping_add(ids);
        }
        self.next = ids.wrapping_add(u32::try_from(other.cards.len()).unwrap_or(0));
        self.act(&|now| now.clone_from(&other));
    }

    /// Whether nothing is on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.now.cards.is_empty() && self.now.tomorrow.is_empty() && self.now.title.is_empty()
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Takes the last act back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let before = self.past.pop();
        let had = before.is_some();
        if let Some(before) = before {
            self.now = before;
        }
        had
    }

    /// Does something to the board that can be undone, unless nothing changes.
    fn act(&mut self, change: &dyn Fn(&mut State)) -> bool {
        let before = self.now.clone();
        change(&mut self.now);
        let changed = before != self.now;
        if changed {
            if self.past.len() >= MOST_PAST {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        changed
    }

    fn act_on(&mut self, id: u32, change: &dyn Fn(&mut Card)) -> bool {
        self.act(&|now| {
            if let Some(card) = now.cards.iter_mut().find(|c| c.id == id) {
                change(card);
            }
        })
    }

    /// Writes the title, cut at [`MOST_SHORT`].
    pub fn set_title(&mut self, title: &str) -> bool {
        self.act(&|now| now.title = kept(title, MOST_SHORT))
    }

    /// Sets the day.
    pub fn set_day(&mut self, day: Option<Day>) -> bool {
        self.act(&|now| now.day = day)
    }

    /// Writes the sentence about tomorrow, cut at [`MOST_TEXT`].
    pub fn set_tomorrow(&mut self, text: &str) -> bool {
        self.act(&|now| now.tomorrow = kept(text, MOST_TEXT))
    }

    /// Hangs a card at the end of a column, cut at [`MOST_TEXT`].
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn add(&mut self, column: Column, text: &str) -> Result<u32, Refusal> {
        let text = kept(text, MOST_TEXT);
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        if self.now.cards.len() >= MOST_CARDS {
            return Err(Refusal::Full);
        }
        let id = self.next;
        self.next = self.next.wrapping_add(1);
        self.act(&|now| {
            let (text, owner) = (text.clone(), String::new());
            now.cards.push(Card { id, column, text, owner, due: None, mark: false, merged: Vec::new() });
        });
        Ok(id)
    }

    /// Writes a card anew. An empty text changes nothing: a card is removed on purpose.
    pub fn set_text(&mut self, id: u32, text: &str) -> bool {
        let text = kept(text, MOST_TEXT);
        !text.is_empty() && self.act_on(id, &|card| card.text.clone_from(&text))
    }

    /// Says who takes a card up, cut at [`MOST_SHORT`].
    pub fn set_owner(&mut self, id: u32, owner: &str) -> bool {
        self.act_on(id, &|card| card.owner = kept(owner, MOST_SHORT))
    }

    /// Says when a card is done.
    pub fn set_due(&mut self, id: u32, due: Option<Day>) -> bool {
        self.act_on(id, &|card| card.due = due)
    }

    /// Marks a card as important, or no longer.
    pub fn set_mark(&mut self, id: u32, mark: bool) -> bool {
        self.act_on(id, &|card| card.mark = mark)
    }

    /// Hangs a card at the end of another column.
    pub fn put(&mut self, id: u32, column: Column) -> bool {
        self.act(&|now| {
            let at = now.cards.iter().position(|c| c.id == id && c.column != column);
            if let Some(at) = at {
                let mut card = now.cards.remove(at);
                card.column = column;
                now.cards.push(card);
            }
        })
    }

    /// Moves a card one place up or down in its column. Says whether it moved.
    pub fn shift(&mut self, id: u32, up: bool) -> bool {
        self.act(&|now| {
            let Some(at) = now.cards.iter().position(|c| c.id == id) else { return };
            let Some(column) = now.cards.get(at).map(|c| c.column) else { return };
            let same = |c: &Card| c.column == column;
            let other = if up {
                now.cards.iter().take(at).rposition(same)
            } else {
                now.cards.iter().skip(at + 1).position(same).map(|n| at + 1 + n)
            };
            if let Some(other) = other {
                now.cards.swap(at, other);
            }
        })
    }

    /// Merges one card into another: its texts come below, a mark stays, owner and date fill what is
    /// empty. Says whether it did; not when that would be more than [`MOST_MERGED`] texts.
    pub fn merge(&mut self, into: u32, from: u32) -> bool {
        let (Some(a), Some(b)) = (self.card(into), self.card(from)) else { return false };
        if into == from || a.merged.len() + b.merged.len() + 1 > MOST_MERGED {
            return false;
        }
        let from = b.clone();
        self.act(&|now| {
            now.cards.retain(|c| c.id != from.id);
            if let Some(card) = now.cards.iter_mut().find(|c| c.id == into) {
                card.merged.push(from.text.clone());
                card.merged.extend(from.merged.iter().cloned());
                card.mark = card.mark || from.mark;
                card.due = card.due.or(from.due);
                if card.owner.is_empty() {
                    card.owner.clone_from(&from.owner);
                }
            }
        })
    }

    /// Takes a card away.
    pub fn remove(&mut self, id: u32) -> bool {
        self.act(&|now| now.cards.retain(|c| c.id != id))
    }

    /// Hangs the marked cards of every column first; the order stays the same otherwise.
    pub fn sort(&mut self) -> bool {
        self.act(&|now| now.cards.sort_by_key(|c| (c.column, !c.mark)))
    }

    /// Every text a person typed, for the check on what may point to somebody.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut all = vec![self.now.title.as_str(), self.now.tomorrow.as_str()];
        for card in &self.now.cards {
            all.push(&card.text);
            all.push(&card.owner);
            all.extend(card.merged.iter().map(String::as_str));
        }
        all.retain(|t| !t.is_empty());
        all
    }
}
