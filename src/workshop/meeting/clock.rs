//! The timer of the round on the screen.

use leptos::prelude::*;
use workshop::timer::{Now, Phase, Timer, Told};

use super::Meeting;
use crate::platform::{presenter, time};

/// Both clocks, for a timer.
pub(super) fn now() -> Now {
    let (wall, mono) = time::both_clocks();
    Now { wall, mono }
}

impl Meeting {
    /// Whether the end of a round is heard. Subscribes the caller.
    pub(crate) fn sound(&self) -> bool {
        self.sound.get()
    }

    /// Lets the end of a round be heard, or not.
    pub(crate) fn set_sound(&self, yes: bool) {
        self.sound.set(yes);
        if yes {
            presenter::chime();
        }
    }

    /// The time that is left, in words; changes once a second. Subscribes the caller.
    pub(crate) fn clock(&self) -> String {
        self.clock.get()
    }

    /// The timer. Subscribes the caller.
    pub(crate) fn timer(&self) -> Timer {
        self.timer.get()
    }

    /// Starts the timer, or lets it stand still.
    pub(crate) fn start_or_pause(&self) {
        let now = now();
        self.timer.update(|t| {
            if t.phase() == Phase::Running {
                // What it tells is shown with the next look.
                let _ = t.pause(now);
            } else {
                t.start(now);
            }
        });
        self.show_clock();
        self.keep();
    }

    /// One minute more.
    pub(crate) fn add_minute(&self) {
        self.timer.update(Timer::add_minute);
        self.show_clock();
        self.keep();
    }

    /// The answer to the question about the time asleep.
    pub(crate) fn answer(&self, counts: bool) {
        self.timer.update(|t| _ = t.answer(counts));
        self.show_clock();
        self.keep();
    }

    /// Looks at the clocks. Parts are told only when the shown second or the question changes.
    pub(crate) fn tick(&self) {
        let mut timer = self.timer.get_untracked();
        if timer.phase() != Phase::Running {
            return;
        }
        let told = timer.tick(now());
        self.timer.update_untracked(|t| *t = timer);
        if told != Told::Nothing {
            self.timer.notify();
        }
        if told == Told::Over && self.sound.get_untracked() {
            presenter::chime();
        }
        if self.show_clock() {
            self.keep();
        }
    }

    /// Says whether another second is shown now.
    pub(super) fn show_clock(&self) -> bool {
        let text = self.timer.with_untracked(Timer::text);
        let new = self.clock.with_untracked(|c| *c != text);
        if new {
            self.clock.set(text);
        }
        new
    }
}
