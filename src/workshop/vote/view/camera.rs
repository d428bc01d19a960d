//! The camera held over the codes of a group: what it sees is read again and again, and every code is counted as it
//! appears. On only while its picture is in sight.

use std::cell::Cell;

use leptos::prelude::*;
use workshop::tally::{Entered, Tally};

use super::super::state::VoteForm;
use super::answer::answer;
use crate::platform::camera::{self, Fault};
use crate::platform::presence::Watch;
use crate::platform::{clear, photo as reader, presence, time};
use crate::ui::el::{class, click, el, follows, has, live, status, text};
use crate::words;
use crate::workshop::meeting::Meeting;

/// The shortest time between two pictures, in milliseconds: four a second, and fewer where reading takes longer.
const PACE: f64 = 250.0;
/// How long one picture may take, in milliseconds: the next one is a better chance.
const PATIENCE: i32 = 5_000;
/// After so many pictures in a row that ended the reader, it is told.
const DEATHS: u32 = 5;
/// Without a sign of life or a new code the camera goes out after so many minutes.
const REST: f64 = 3.0;

thread_local! {
    /// When a code was found that was not yet counted.
    static FOUND: Cell<f64> = const { Cell::new(0.0) };
}

/// Turns the camera off whenever nobody can be looking at its picture.
pub(crate) fn follow(meeting: Meeting) {
    let idle = |minutes: f64| {
        if minutes.min((time::now() - FOUND.get()) / 60_000.0) >= REST {
            camera::stop();
        }
    };
    presence::watch(Watch { hidden: camera::stop, left: camera::stop, back: || {}, idle });
    clear::on_cleared(camera::stop);
    clear::on_wiped(camera::stop);
    Effect::new(move |_| {
        if meeting.shell.current_screen() != "stem" {
            camera::stop();
        }
    });
}

/// The button, the picture while the camera is on, and how many codes were found. Nothing where there can be no camera.
pub(super) fn part(form: VoteForm, meeting: Meeting, said: RwSignal<String>) -> Vec<AnyView> {
    if !camera::is_there() {
        return vec![];
    }
    let on = RwSignal::new(false);
    let press = click(move |_| {
        if on.get_untracked() {
            camera::stop();
        } else {
            said.set(words::V_CAMERA_ASKING.to_owned());
            leptos::task::spawn_local(watch(form, meeting, on, said));
        }
    });
    let word = live(move || vec![text(if on.get() { words::V_CAMERA_STOP } else { words::V_CAMERA })]);
    let away = Signal::derive(move || (!on.get()).then(String::new));
    let picture = el(
        "video",
        vec![
            has("aria-label", words::V_CAMERA_PICTURE),
            has("playsinline", ""),
            has("muted", ""),
            follows("hidden", away),
        ],
        vec![],
    );
    let found = Signal::derive(move || if on.get() { found(meeting, form.turn.get()) } else { String::new() });
    // The page may go while the camera is on: another case on the table.
    on_cleanup(camera::stop);
    vec![el(
        "div",
        vec![class("camera")],
        vec![
            el("button", vec![has("type", "button"), press], vec![word]),
            el("p", vec![class("small")], vec![text(words::V_CAMERA_HINT)]),
            picture,
            status("found", found),
        ],
    )]
}

/// How many codes are in, against how many people vote.
fn found(meeting: Meeting, turn: usize) -> String {
    let have = meeting.with_votes(turn, Tally::by_code).unwrap_or(0).to_string();
    match meeting.people() {
        0 => words::V_CAMERA_COUNT.replace("{n}", &have),
        all => words::V_CAMERA_FOUND.replace("{n}", &have).replace("{all}", &all.to_string()),
    }
}

/// Turns the camera on and reads what it sees, until it goes out.
async fn watch(form: VoteForm, meeting: Meeting, on: RwSignal<bool>, said: RwSignal<String>) {
    // Whatever ends it; the page may be gone by then.
    let ended = move || {
        on.try_set(false);
        said.try_set(words::V_CAMERA_OFF.to_owned());
    };
    let time = match camera::start(ended).await {
        Ok(Some(time)) => time,
        Ok(None) => {
            said.try_set(words::V_CAMERA_OFF.to_owned());
            return;
        }
        Err(why) => {
            said.try_set(fault(why).to_owned());
            return;
        }
    };
    FOUND.set(time::now());
    on.try_set(true);
    said.try_set(String::new());
    let mut deaths = 0;
    while camera::is_on(time) {
        let begun = time::now();
        if let Some(frame) = camera::frame().await {
            let read = reader::read(frame, PATIENCE).await;
            if !camera::is_on(time) {
                return;
            }
            deaths = if read.is_some() { 0 } else { deaths + 1 };
            if deaths >= DEATHS {
                camera::stop();
                said.try_set(words::V_CAMERA_DIED.to_owned());
                return;
            }
            take_in(form, meeting, said, &read.unwrap_or_default());
        }
        // A clock that is set back meanwhile makes no longer pause.
        #[expect(clippy::cast_possible_truncation, reason = "between nothing and a quarter of a second")]
        time::pause((PACE - (time::now() - begun)).clamp(0.0, PACE) as i32).await;
    }
}

/// Counts what is new in a picture. A code that does not count says why.
fn take_in(form: VoteForm, meeting: Meeting, said: RwSignal<String>, codes: &[String]) {
    let turn = form.turn.get_untracked();
    let mut why: Vec<String> = Vec::new();
    for code in codes {
        match meeting.take_in(turn, code) {
            Some(Entered::Counted(_) | Entered::Replaced(..)) => FOUND.set(time::now()),
            Some(Entered::Double) => {}
            entered => {
                let answer = answer(meeting, turn, entered);
                if !why.contains(&answer) {
                    why.push(answer);
                }
            }
        }
    }
    let why = why.join(" ");
    // Told once, not four times a second; and it stays, for a code is not seen in every picture.
    if !why.is_empty() && said.try_with_untracked(|said| *said != why) == Some(true) {
        said.set(why);
    }
}

fn fault(why: Fault) -> &'static str {
    match why {
        Fault::Missing => words::V_CAMERA_NONE,
        Fault::Refused => words::V_CAMERA_REFUSED,
        Fault::Busy => words::V_CAMERA_BUSY,
        Fault::Blocked => words::V_CAMERA_BLOCKED,
    }
}
