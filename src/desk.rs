//! What the reader of the guide writes: the only place that changes it. In memory, unless a vault
//! was opened for the notes.

pub(crate) mod asking;
pub(crate) mod notes;
pub(crate) mod waiting;

use ::notes::model::Body;
use guide::settings::Settings;
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::parts::el::status;
use crate::parts::field::{button, buttons};
use crate::parts::told::bring;
use crate::platform::place::{Place, place};
use crate::platform::{db, document, guard, screen, ticks};
use crate::words;
use asking::Asking;
use notes::{Mode, Notes};
use waiting::Waiting;

/// The part of a page where a call is prepared.
pub(crate) const CALL: &str = "call";

/// Everything that is being written, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    place: RwSignal<String>,
    /// What was just done, and in which part of the page.
    said: RwSignal<(&'static str, &'static str)>,
    /// Whether the screen was emptied, or nobody was there for a time, while something stood here, and nobody asked
    /// for it since.
    veiled: RwSignal<bool>,
    /// What was ticked while no child was open: cards and their lines.
    ticked: RwSignal<Vec<(String, String)>>,
    /// All of the above but the place, and what is asked and waited for.
    fresh: Fresh,
    asking: Asking,
    waiting: Waiting,
    notes: Notes,
    settings: RwSignal<Settings>,
}

impl Desk {
    /// An empty desk, on the screen that the address names.
    pub(crate) fn new() -> Desk {
        let fresh = Fresh::new();
        Desk {
            place: RwSignal::new(document::place()),
            said: fresh.signal(|| ("", "")),
            veiled: fresh.signal(|| false),
            ticked: fresh.signal(Vec::new),
            fresh,
            asking: Asking::new(fresh),
            waiting: Waiting::new(fresh),
            notes: Notes::new(),
            settings: RwSignal::new(screen::settings()),
        }
    }

    /// The screen now shown; tracks.
    pub(crate) fn place(&self) -> String {
        self.place.get()
    }

    /// Another screen is shown.
    pub(crate) fn arrive(&self) {
        self.said.set(("", ""));
        self.place.set(document::place());
    }

    /// Sector, age group and role, wherever they were chosen.
    pub(crate) fn settings(&self) -> RwSignal<Settings> {
        self.settings
    }

    /// What is being prepared to ask.
    pub(crate) fn asking(&self) -> Asking {
        self.asking
    }

    /// The dates of the clock.
    pub(crate) fn waiting(&self) -> Waiting {
        self.waiting
    }

    /// The notes.
    pub(crate) fn notes(&self) -> Notes {
        self.notes
    }

    /// The line that tells what was just done in this part of a page, to put beside its buttons.
    pub(crate) fn status(&self, part: &'static str) -> AnyView {
        let said = self.said;
        let words = Signal::derive(move || {
            let (of, what) = said.get();
            if of == part { what.to_owned() } else { String::new() }
        });
        bring(".said-now", words);
        status("said-now", words)
    }

    /// Tells what was just done in this part of the page.
    pub(crate) fn say(&self, part: &'static str, what: &'static str) {
        self.said.set((part, what));
    }

    /// Starts the composer, with the age of the settings.
    pub(crate) fn begin_asking(&self) {
        self.asking.begin(screen::settings().age);
    }

    /// Puts the questions of this call and their answers with the notes.
    pub(crate) fn keep_answers(&self) {
        if !self.notes.has_case_now() {
            self.say(CALL, words::NOTES_FIRST);
            return;
        }
        let (now, later) = untrack(|| self.asking.order());
        for id in now.iter().chain(&later) {
            let (question, answer) = untrack(|| (self.asking.spoken(id), self.asking.answer(id)));
            self.notes.ask(words::CALL_VT, &question, answer.trim());
        }
        self.say(CALL, words::NOTES_FROM_CALL_DONE);
    }

    /// Lets the lines of a card be ticked: for the child that is open, else in memory only.
    pub(crate) fn follow_cards(&self) {
        let desk = *self;
        let then = move |card: &str, item: &str, yes: bool| {
            let line = (card.to_owned(), item.to_owned());
            if desk.notes.has_case_now() {
                desk.notes.tick(card, item, yes);
            } else if yes {
                desk.ticked.update(|all| all.push(line));
            } else {
                desk.ticked.update(|all| all.retain(|other| *other != line));
            }
        };
        Effect::new(move |_| {
            let card = desk.place();
            let (on, for_child) = (!desk.veiled.get(), desk.notes.has_case());
            let name = if on && for_child { desk.notes.with(|case| case.nickname().to_owned()) } else { String::new() };
            let done = |item: &str| {
                if !for_child {
                    return desk.ticked.with(|all| all.iter().any(|(c, i)| *c == card && i == item));
                }
                desk.notes.with(|case| {
                    case.tick(&card, item).is_some_and(|r| matches!(r.entry.body, Body::Tick { done: true, .. }))
                })
            };
            let tell = if for_child {
                format!("{} {name}", words::NOTES_ON_CARD)
            } else if desk.ticked.with(|all| all.iter().any(|(of, _)| *of == card)) {
                words::TICK_HERE.to_owned()
            } else {
                // Said once something is ticked: a line that comes by itself would move what is being read.
                String::new()
            };
            let label = words::NOTES_TICK_BOX;
            if on {
                ticks::show(&card, label, &tell, &done, then);
            } else {
                ticks::hide();
            }
        });
    }

    /// A part of a page that was made anew took the focus with it: it goes to the heading of what came.
    pub(crate) fn follow_focus(&self) {
        let desk = *self;
        let notes = desk.notes;
        // What makes a part of the page anew; not each note that is written.
        let parts =
            Memo::new(move |_| (notes.mode(), desk.veiled.get(), notes.has_case(), notes.has_children(), notes.page()));
        Effect::new(move |before: Option<Mode>| {
            let (mode, ..) = parts.get();
            if let Some(before) = before {
                notes.moved();
                // Who only opened the page did nothing yet, and reads it from the top.
                let done = before != Mode::Unknown;
                set_timeout(move || screen::catch_focus(&untrack(|| desk.place()), done), std::time::Duration::ZERO);
            }
            mode
        });
    }

    /// Tells the page that something is unsaved, for who wants to renew it.
    pub(crate) fn follow_writing(&self) {
        let desk = *self;
        Effect::new(move |_| {
            desk.notes.rescue_answers();
            let writing = desk.notes.is_loose() || desk.asking.is_writing();
            screen::writing(writing);
        });
    }

    /// Locks when nobody is there, and lets go when the page is left.
    pub(crate) fn follow_presence(&self) {
        let desk = *self;
        let idle = move |minutes: f64| {
            desk.notes.look_at_clock();
            if minutes >= f64::from(untrack(|| desk.notes.idle_minutes())) {
                desk.rest();
            }
        };
        let left = move || {
            desk.notes.lock();
            // What was only in memory is gone with the page; it must not come back from the browser's
            // own memory of the page.
            if desk.notes.mode_now() == Mode::Memory {
                desk.notes.forget();
            }
            desk.fresh.reset();
        };
        // What was forgotten is looked for again, or the page would stay empty.
        guard::watch(move || desk.notes.lock(), left, move || desk.notes.look(), idle);
        guard::on_other_tab(move || desk.notes.look_again());
        db::on_slow(move |slow| desk.notes.set_slow(slow));
    }

    /// Whether something was written that is nowhere else.
    pub(crate) fn has_writing(&self) -> bool {
        self.asking.has_writing() || untrack(|| self.notes.is_loose())
    }

    /// The screen was emptied: a vault is locked; what is only here waits behind a question.
    pub(crate) fn cover(&self) {
        self.notes.put_away();
        self.ticked.set(Vec::new());
        let something = self.asking.has_writing() || self.waiting.has_dates() || self.notes.holds_text();
        if something {
            self.veiled.set(true);
        } else {
            self.fresh.reset();
        }
    }

    /// Nobody is there: a vault is locked, and what is only in memory goes behind the question. Nothing of it is lost.
    fn rest(&self) {
        self.notes.lock();
        if self.notes.holds_text() && !self.veiled.get_untracked() {
            // What stands in a field is taken in before the field goes.
            screen::leave_field();
            self.veiled.set(true);
        }
    }

    /// Everything is being wiped.
    pub(crate) fn wipe(&self) {
        self.notes.forget();
        self.fresh.reset();
    }

    /// Changes whenever all was forgotten: pages are made anew then, with their fields; tracks.
    pub(crate) fn generation(&self) -> u32 {
        self.fresh.generation()
    }

    /// Whether a page must ask first; tracks.
    pub(crate) fn is_veiled(&self) -> bool {
        self.veiled.get()
    }

    /// The question before anything that was written is shown again.
    pub(crate) fn veil(&self) -> AnyView {
        let desk = *self;
        let show = Callback::new(move |()| desk.veiled.set(false));
        let drop = Callback::new(move |()| {
            if desk.notes.mode_now() == Mode::Memory {
                desk.notes.forget();
                desk.notes.look();
            }
            desk.fresh.reset();
        });
        view! {
            <div class="composer">
                <p>{words::VEIL_TEXT}</p>
                {buttons(vec![button(words::VEIL_SHOW, show), button(words::VEIL_DROP, drop)])}
            </div>
        }
        .into_any()
    }

    /// Whether notes can be made here at all.
    pub(crate) fn takes_notes() -> bool {
        place() != Place::Frame
    }
}
