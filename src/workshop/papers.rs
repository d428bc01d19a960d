//! What is written in the werkplaats: a vote, the harvest, a case of one's own. In memory only, and the only
//! place that changes it.

use leptos::prelude::*;
use workshop::ReadFault;
use workshop::ballot::Participant;
use workshop::harvest::Board;
use workshop::own::{Case, Field};
use workshop::tally::{MOST_VOTES, Tally};

use super::state::Room;
use crate::fresh::Fresh;
use crate::platform::file::FileFault;
use crate::platform::{clear, guard, screen, stage};
use crate::ui::el::{button, class, el, has, live, status, text};
use crate::words;

/// What a field is about that is kept when it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// The title of the harvest.
    Title,
    /// Its sentence about tomorrow.
    Tomorrow,
    /// What a card of it says.
    Card(u32),
    /// Who takes that card up.
    Owner(u32),
    /// The case that is being made.
    Case(Field),
    /// How many people vote.
    People,
    /// The colour cards for a choice at a turning point, both from 0.
    Hand(usize, u8),
}

impl Half {
    /// Writes on a harvest, when it is about one. The card may be gone.
    pub(super) fn write(self, board: &mut Board, text: &str) {
        match self {
            Half::Title => board.set_title(text),
            Half::Tomorrow => board.set_tomorrow(text),
            Half::Card(id) => board.set_text(id, text),
            Half::Owner(id) => board.set_owner(id, text),
            Half::Case(_) | Half::People | Half::Hand(..) => false,
        };
    }
}

/// What stands in a field for a number, within the limits of votes.
pub(super) fn count(text: &str) -> u32 {
    let most = u32::try_from(MOST_VOTES).unwrap_or(u32::MAX);
    text.trim().parse().unwrap_or(0).min(most)
}

/// Everything that is written, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Papers {
    /// The meeting, for the votes and for a case to put on the table.
    pub(super) room: Room,
    /// All that follows.
    fresh: Fresh,
    /// The harvest.
    pub(super) board: RwSignal<Board>,
    /// The case that is being made.
    pub(super) case: RwSignal<Case>,
    /// What a participant typed as the letters of the session.
    pub(super) letters: RwSignal<String>,
    /// Which question a participant answers, from 1.
    pub(super) question: RwSignal<u8>,
    /// What a participant chose.
    pub(super) choice: RwSignal<Option<u8>>,
    /// The number that this device drew; it means nothing outside this page.
    pub(super) participant: RwSignal<Participant>,
    /// The turning point whose votes are taken in, from 0.
    pub(super) turn: RwSignal<usize>,
    /// The cards that are being typed and do not hang yet, in the order of the columns.
    pub(super) cards: StoredValue<[RwSignal<String>; 4]>,
    /// The field that is being typed in, and what stands there.
    pub(super) half: RwSignal<Option<(Half, String)>>,
    said: RwSignal<String>,
    /// What came back after a reload or from a file, told where the meeting begins.
    pub(super) back: RwSignal<String>,
    veiled: RwSignal<bool>,
    /// The harvest and the case as they were last saved or opened as a file.
    kept: RwSignal<(String, String)>,
}

/// Makes a page.
pub(super) type MakePage = fn(Papers) -> AnyView;

impl Papers {
    /// Nothing written yet.
    pub(super) fn new(room: Room) -> Papers {
        let fresh = Fresh::new();
        Papers {
            room,
            fresh,
            board: fresh.signal(Board::new),
            case: fresh.signal(Case::begun),
            letters: fresh.text(),
            question: fresh.signal(|| 1),
            choice: fresh.signal(|| None),
            participant: fresh.signal(|| Participant::drawn(stage::random())),
            turn: fresh.signal(|| 0),
            cards: StoredValue::new(std::array::from_fn(|_| fresh.text())),
            half: fresh.signal(|| None),
            said: fresh.text(),
            back: fresh.text(),
            veiled: fresh.signal(|| false),
            kept: fresh.signal(Default::default),
        }
    }

    /// Follows the events of the page.
    pub(super) fn follow(&self) {
        let (papers, room) = (*self, self.room);
        Effect::new(move |_| {
            papers.track();
            screen::writing(papers.has_writing());
        });
        Effect::new(move |before: Option<()>| {
            let _ = room.place();
            papers.said.set(String::new());
            // Told until another page is opened.
            if before.is_some() {
                papers.back.set(String::new());
            }
        });
        screen::on_leave(move || papers.has_writing());
        clear::on_cleared(move || {
            // The page is made anew behind the veil: what stands in a field is kept first.
            if let Some((half, text)) = papers.half.try_update(Option::take).flatten() {
                papers.put(half, &text);
            }
            papers.veiled.set(papers.holds());
        });
        clear::on_wiped(move || papers.drop_all());
        // A page that was left must not come back from the browser's own memory of it with what was written.
        guard::on_left(move || papers.drop_all(), || {});
    }

    /// Changes when everything was forgotten; tracks.
    pub(super) fn generation(&self) -> u32 {
        self.fresh.generation()
    }

    /// A page, or the question before anything that was written is shown again; tracks which.
    pub(super) fn shown(&self, make: MakePage) -> AnyView {
        if self.veiled.get() { self.veil() } else { untrack(|| make(*self)) }
    }

    /// Whether anything was written at all.
    pub(super) fn holds(&self) -> bool {
        untrack(|| self.types() || !self.board.with(Board::is_empty) || self.case.with(|c| *c != Case::begun()))
    }

    /// Whether a card or a field is being typed.
    fn types(&self) -> bool {
        let cards = self.cards.get_value();
        self.half.with(Option::is_some) || cards.iter().any(|card| card.with(|typed| !typed.trim().is_empty()))
    }

    /// Tracks everything that is written.
    pub(super) fn track(&self) {
        let _ = (self.board.track(), self.case.track(), self.kept.track(), self.half.track());
        self.cards.get_value().iter().for_each(Track::track);
    }

    /// Whether something was written that is in no file.
    pub(super) fn has_writing(&self) -> bool {
        untrack(|| {
            let board = self.board.with(|b| !b.is_empty() && self.kept.with(|k| k.0 != b.to_json()));
            self.types() || board || self.case.with(|c| *c != Case::begun() && self.kept.with(|k| k.1 != c.to_json()))
        })
    }

    /// Keeps what stands in a field.
    pub(super) fn put(&self, half: Half, text: &str) {
        match half {
            Half::Case(of) => self.case.update(|c| _ = c.set(of, text)),
            Half::People => self.room.set_people(count(text)),
            Half::Hand(turn, choice) => _ = self.room.vote(turn, |t: &mut Tally| t.set_hand(choice, count(text))),
            Half::Title | Half::Tomorrow | Half::Card(_) | Half::Owner(_) => {
                self.board.update(|board| half.write(board, text));
            }
        }
    }

    /// The harvest is in this file now.
    pub(super) fn keep_board(&self, json: String) {
        self.kept.update(|k| k.0 = json);
    }

    /// The case is in this file now.
    pub(super) fn keep_case(&self, json: String) {
        self.kept.update(|k| k.1 = json);
    }

    /// What was opened as a file is in that file; what was given back after a reload is in none.
    pub(super) fn keep_all(&self) {
        let now = untrack(|| (self.board.with(Board::to_json), self.case.with(Case::to_json)));
        self.kept.set(now);
    }

    /// Everything is being wiped.
    fn drop_all(&self) {
        self.fresh.reset();
    }

    /// The question before anything that was written is shown again.
    fn veil(&self) -> AnyView {
        let papers = *self;
        let show = button(words::VEIL_SHOW, move || papers.veiled.set(false));
        let drop = button(words::VEIL_DROP, move || papers.drop_all());
        let ways = el("div", vec![class("actions")], vec![show, drop]);
        el("div", vec![class("composer")], vec![el("p", vec![], vec![text(words::VEIL_TEXT)]), ways])
    }

    /// Tells what was just done.
    pub(super) fn say(&self, what: &str) {
        self.said.set(what.to_owned());
    }

    /// The same line once more, near the button that was pressed; screen readers hear it only once.
    pub(super) fn echo(&self) -> AnyView {
        let said = self.said;
        el("p", vec![class("said-now"), has("aria-hidden", "true")], vec![live(move || vec![text(&said.get())])])
    }

    /// The line that tells what was just done.
    pub(super) fn status(&self) -> AnyView {
        let (said, back) = (self.said, self.back);
        let now = Signal::derive(move || if said.with(String::is_empty) { back.get() } else { said.get() });
        status("said-now", now)
    }
}

/// Why a file was not read, in words.
pub(super) fn fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::TooBig => words::F_TOO_BIG.to_owned(),
        ReadFault::NotJson(line, _) => words::F_NOT_JSON.replace("{line}", &line.to_string()),
        ReadFault::NotOurs => words::F_NOT_OURS.to_owned(),
        ReadFault::Newer(_) => words::F_NEWER.to_owned(),
        ReadFault::TooLong(place) => words::F_TOO_LONG.replace("{place}", place),
        ReadFault::Broken(place) => words::F_BROKEN.replace("{place}", place),
    }
}

/// What was read of a file, in words: done, and which keys nobody knows.
pub(super) fn opened(done: &str, unknown: &[String]) -> String {
    let mut said = done.to_owned();
    if !unknown.is_empty() {
        said.push(' ');
        said.push_str(&words::F_UNKNOWN.replace("{keys}", &unknown.join(", ")));
    }
    said
}

/// Why the browser did not give a file, in words.
pub(super) fn not_given(fault: FileFault) -> String {
    match fault {
        FileFault::TooBig => words::F_TOO_BIG.to_owned(),
        FileFault::Unreadable => words::F_UNREADABLE.to_owned(),
    }
}
