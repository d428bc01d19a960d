//! What the writer holds, feature by feature, and what they hear of each other: the only place that knows them all.
//! What a feature itself holds and does stands in its own folder.

use guide::settings::Settings;
use leptos::prelude::*;

use super::ask::state::{Answered, ComposerState, Keep};
use super::cards::{CardTicks, OpenCase, Tick};
use super::clock::state::DeadlineState;
use super::notes::state::{Mode, Notes};
use crate::fresh::Fresh;
use crate::platform::environment::{Hosting, hosting};
use crate::platform::presence::Watch;
use crate::platform::{db, presence, screen, tab_channel};
use crate::shell::{Shell, UnsavedInput, reveal_prompt};
use crate::{screens, settings, words};

/// Everything that is being written, cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct WriterState {
    pub(crate) shell: Shell,
    pub(crate) composer: ComposerState,
    pub(crate) deadlines: DeadlineState,
    cards: CardTicks,
    pub(crate) notes: Notes,
    /// Sector, age group and role, wherever they were chosen.
    pub(crate) settings: RwSignal<Settings>,
}

impl WriterState {
    /// Nothing written, on the screen that the address names.
    pub(crate) fn new() -> WriterState {
        let shell = Shell::new();
        let notes = Notes::new();
        // The notes forget by themselves: what is in a vault is locked, not lost.
        shell.register_unsaved(UnsavedInput {
            unsaved: Signal::derive(move || notes.has_unsaved()),
            present: Signal::derive(move || notes.holds_text()),
            fresh: Fresh::new(),
        });
        WriterState {
            shell,
            composer: ComposerState::new(shell),
            deadlines: DeadlineState::new(shell),
            cards: CardTicks::new(shell),
            notes,
            settings: RwSignal::new(settings::now()),
        }
    }

    /// Puts the questions of a call and their answers with the notes about the open child. `None` where no notes can be
    /// made.
    pub(crate) fn keep_answers(&self) -> Option<Keep> {
        let notes = self.notes;
        (hosting() != Hosting::Frame).then(|| {
            Callback::new(move |answers: Vec<Answered>| {
                let has_case = notes.has_case_now();
                for Answered { question, answer } in answers.iter().filter(|_| has_case) {
                    notes.ask(words::CALL_VT, question, answer);
                }
                has_case
            })
        })
    }

    /// Lets the lines of a card be ticked: for the child that is open, else in memory only.
    pub(crate) fn follow_cards(&self) {
        let notes = self.notes;
        let open = OpenCase {
            nickname: Signal::derive(move || notes.has_case().then(|| notes.with(|case| case.nickname().to_owned()))),
            is_ticked: Callback::new(move |(card, item): (String, String)| notes.is_ticked(&card, &item)),
            tick: Callback::new(move |Tick { card, item, done }: Tick| notes.tick(&card, &item, done)),
        };
        self.cards.follow(open);
    }

    /// A part of a page that was made anew took the focus with it: it goes to the heading of what came.
    pub(crate) fn follow_focus(&self) {
        let (shell, notes) = (self.shell, self.notes);
        // What makes a part of the page anew; not each note that is written.
        let parts = Memo::new(move |_| {
            (notes.mode(), shell.is_concealed(), notes.has_case(), notes.has_children(), notes.view_generation())
        });
        Effect::new(move |before: Option<Mode>| {
            let (mode, ..) = parts.get();
            if let Some(before) = before {
                notes.moved();
                // Who only opened the page did nothing yet, and reads it from the top.
                let done = before != Mode::Unknown;
                set_timeout(
                    move || screens::catch_focus(&untrack(|| shell.current_screen()), done),
                    std::time::Duration::ZERO,
                );
            }
            mode
        });
    }

    /// Tells the page that something is unsaved, for who wants to renew it.
    pub(crate) fn follow_writing(&self) {
        let (shell, notes) = (self.shell, self.notes);
        Effect::new(move |_| {
            notes.rescue_answers();
            screen::writing(shell.has_unsaved());
        });
    }

    /// Locks when nobody is there, and lets go when the page is left.
    pub(crate) fn follow_presence(&self) {
        let state = *self;
        let notes = self.notes;
        let idle = move |minutes: f64| {
            notes.check_clock();
            if minutes >= f64::from(untrack(|| notes.idle_minutes())) {
                state.lock_idle();
            }
        };
        let left = move || {
            notes.lock();
            // What was only in memory is gone with the page; it must not come back from the browser's
            // own memory of the page.
            if notes.mode_now() == Mode::Memory {
                notes.forget();
            }
            state.shell.forget();
        };
        // What was forgotten is looked for again, or the page would stay empty.
        let (hidden, back) = (move || notes.lock(), move || notes.detect_vault());
        presence::watch(Watch { hidden, left, back, idle });
        tab_channel::on_other_tab(move || notes.merge_other_tab());
        db::on_slow(move |slow| notes.set_slow(slow));
    }

    /// The screen was emptied: a vault is locked; what is only here waits behind a question.
    pub(crate) fn conceal(&self) {
        self.notes.lock_and_reset();
        self.cards.forget();
        self.shell.conceal();
    }

    /// Nobody is there: a vault is locked, and what is only in memory goes behind the question. Nothing of it is lost.
    fn lock_idle(&self) {
        self.notes.lock();
        if self.notes.holds_text() && !untrack(|| self.shell.is_concealed()) {
            // What stands in a field is taken in before the field goes.
            screen::leave_field();
            self.shell.set_concealed(true);
        }
    }

    /// Everything is being wiped.
    pub(crate) fn wipe(&self) {
        self.notes.forget();
        self.shell.forget();
    }

    /// The question before anything that was written is shown again.
    pub(crate) fn prompt(&self) -> Callback<(), AnyView> {
        let (shell, notes) = (self.shell, self.notes);
        let show = Callback::new(move |()| shell.set_concealed(false));
        let drop = Callback::new(move |()| {
            if notes.mode_now() == Mode::Memory {
                notes.forget();
                notes.detect_vault();
            }
            shell.forget();
        });
        Callback::new(move |()| reveal_prompt(show, drop))
    }
}
