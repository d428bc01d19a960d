//! The lines of a card as boxes to tick: with the notes about the child that is open, else in memory only.
//! What a tick becomes in the notes is theirs.

mod boxes;

use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::shell::Shell;
use crate::words;

/// A line of a card that was ticked, or is no more.
pub(crate) struct Tick {
    /// The id of the card.
    pub(crate) card: String,
    /// The line, in words.
    pub(crate) item: String,
    pub(crate) done: bool,
}

/// What the cards ask of the child that is open.
#[derive(Clone, Copy)]
pub(crate) struct OpenCase {
    /// Its nickname; `None` while no child is open.
    pub(crate) nickname: Signal<Option<String>>,
    /// Whether a line of a card, by the card's id and its words, is ticked. Subscribes the caller.
    pub(crate) is_ticked: Callback<(String, String), bool>,
    /// Takes a tick in.
    pub(crate) tick: Callback<Tick>,
}

/// What was ticked while no child was open: cards and their lines.
#[derive(Clone, Copy)]
pub(crate) struct CardTicks {
    shell: Shell,
    ticked: RwSignal<Vec<(String, String)>>,
}

impl CardTicks {
    /// Nothing ticked.
    pub(crate) fn new(shell: Shell) -> CardTicks {
        let fresh = Fresh::new();
        shell.register_unmissed(fresh);
        CardTicks { shell, ticked: fresh.signal(Vec::new) }
    }

    /// Takes every tick away that is in memory only.
    pub(crate) fn forget(&self) {
        self.ticked.set(Vec::new());
    }

    fn is_ticked(&self, card: &str, item: &str) -> bool {
        self.ticked.with(|all| all.iter().any(|(of, line)| *of == card && line == item))
    }

    fn tick(&self, card: &str, item: &str, done: bool) {
        let line = (card.to_owned(), item.to_owned());
        self.ticked.update(|all| {
            if done {
                all.push(line);
            } else {
                all.retain(|other| *other != line);
            }
        });
    }

    /// Shows the boxes of the card that is on the screen.
    pub(crate) fn follow(&self, open: OpenCase) {
        let cards = *self;
        let then = move |card: &str, item: &str, done: bool| {
            if open.nickname.with_untracked(Option::is_some) {
                open.tick.run(Tick { card: card.to_owned(), item: item.to_owned(), done });
            } else {
                cards.tick(card, item, done);
            }
        };
        Effect::new(move |_| {
            if cards.shell.is_concealed() {
                boxes::hide();
                return;
            }
            let (card, nickname) = (cards.shell.current_screen(), open.nickname.get());
            let for_child = nickname.is_some();
            let done = |item: &str| {
                if for_child {
                    open.is_ticked.run((card.clone(), item.to_owned()))
                } else {
                    cards.is_ticked(&card, item)
                }
            };
            let about = match nickname {
                Some(name) => format!("{} {name}", words::NOTES_ON_CARD),
                None if cards.ticked.with(|all| all.iter().any(|(of, _)| *of == card)) => words::TICK_HERE.to_owned(),
                // Said once something is ticked: a line that comes by itself would move what is being read.
                None => String::new(),
            };
            boxes::show(&card, words::NOTES_TICK_BOX, &about, &done, then);
        });
    }
}
