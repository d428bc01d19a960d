//! The screen for the group: one round at a time, in large letters, moved by keys or a presenter's remote.
//!
//! No notes, no history, nothing that was typed but the votes. The numbers to call stay above it.

mod body;
mod list;
mod turn;

use leptos::prelude::*;
use workshop::timer::Phase;

use super::papers::Papers;
use super::snapshot;
use super::state::{At, Room};
use super::tables::link;
use crate::platform::stage as platform;
use crate::ui::el::{button, class, click, el, follows, has, live, text};
use crate::words;

/// The part whose letters are made as large as fits.
const BODY: &str = "stage-body";

/// The stage.
pub(crate) fn stage(room: Room) -> AnyView {
    live(move || {
        if room.format().is_none() {
            let ways = vec![link("#werkplaats", words::W_TO_FORMATS)];
            let none = el("p", vec![], vec![text(words::W_STAGE_NONE)]);
            return vec![el("div", vec![class("composer")], vec![none, el("p", vec![class("actions")], ways)])];
        }
        vec![untrack(|| shown(room))]
    })
}

fn shown(room: Room) -> AnyView {
    let help = RwSignal::new(false);
    let body = el(
        "div",
        vec![
            class("stage-body"),
            has("id", BODY),
            has("tabindex", "0"),
            has("role", "group"),
            has("aria-live", "polite"),
        ],
        vec![live(move || body::body(room))],
    );
    let dark = live(move || {
        if !room.is_dark() {
            return vec![];
        }
        let back = button(words::W_LIGHT, move || room.darken(false));
        vec![el(
            "div",
            vec![class("stage-dark")],
            vec![el("p", vec![has("role", "status")], vec![text(words::W_DARK)]), back],
        )]
    });
    let keys = live(move || if help.get() { vec![key_help()] } else { vec![] });
    el("div", vec![class("stage")], vec![head(room), question(room), body, keys, foot(room, help), dark])
}

/// Which round this is, and the time that is left.
fn head(room: Room) -> AnyView {
    let count = live(move || {
        let ((n, of), steps, at) = (room.count(), room.steps().len(), room.at());
        let of_steps = [" · ", words::W_STEP, " ", &(at.step + 1).to_string(), "/", &steps.to_string()].concat();
        let round = [words::W_ROUND, " ", &n.to_string(), "/", &of.to_string()].concat();
        let minutes = room.agenda().items().get(at.item).map_or(0, |i| i.minutes).to_string();
        let minutes = [" · ", &minutes, " ", words::W_MINUTES].concat();
        vec![text(&round), text(if steps > 1 { &of_steps } else { "" }), text(&minutes)]
    });
    let title = live(move || vec![text(&room.shown().map(|r| r.title).unwrap_or_default())]);
    let state = Signal::derive(move || {
        let timer = room.timer();
        let _ = room.clock();
        let state = match timer.phase() {
            _ if timer.left() < 0 => "over",
            Phase::Running if timer.left() <= 60_000 => "soon",
            Phase::Running => "running",
            Phase::Paused => "paused",
            Phase::Ready => "ready",
        };
        Some(state.to_owned())
    });
    let word = live(move || {
        let word = match state.get().as_deref() {
            Some("over") => words::W_OVER,
            Some("paused") => words::W_PAUSED,
            Some("ready") => words::W_READY,
            _ => words::W_LEFT,
        };
        vec![text(word)]
    });
    let time = el("b", vec![], vec![live(move || vec![text(&room.clock())])]);
    let clock = el(
        "div",
        vec![class("stage-clock"), has("role", "timer"), follows("data-state", state)],
        vec![time, el("span", vec![], vec![word])],
    );
    let what = vec![el("p", vec![class("stage-count")], vec![count]), el("h2", vec![], vec![title])];
    el("div", vec![class("stage-head")], vec![el("div", vec![class("stage-what")], what), clock])
}

/// Whether the time that the computer slept counts.
fn question(room: Room) -> AnyView {
    live(move || {
        let asleep = room.timer().asleep();
        if asleep == 0 {
            return vec![];
        }
        // To the nearest minute: the two clocks are not read at the same moment.
        let minutes = ((asleep + 30_000) / 60_000).max(1).to_string();
        let ask = el("span", vec![has("role", "status")], vec![text(&words::W_ASLEEP.replace("{n}", &minutes))]);
        let yes = button(words::W_ASLEEP_COUNTS, move || room.answer(true));
        let no = button(words::W_ASLEEP_NOT, move || room.answer(false));
        vec![el("div", vec![class("stage-ask")], vec![ask, yes, no])]
    })
}

fn foot(room: Room, help: RwSignal<bool>) -> AnyView {
    let start = live(move || {
        let running = room.timer().phase() == Phase::Running;
        vec![text(if running { words::W_PAUSE } else { words::W_GO })]
    });
    let sound = live(move || vec![text(if room.sound() { words::W_SOUND_OFF } else { words::W_SOUND_ON })]);
    let press = |then: Box<dyn Fn()>, what: AnyView| {
        el("button", vec![has("type", "button"), click(move |_| then())], vec![what])
    };
    let mut buttons = vec![
        el(
            "button",
            vec![has("type", "button"), class("go"), click(move |_| room.previous())],
            vec![text(words::W_BACK)],
        ),
        el("button", vec![has("type", "button"), class("go"), click(move |_| room.next())], vec![text(words::W_NEXT)]),
        press(Box::new(move || room.start_or_pause()), start),
        button(words::W_MINUTE_MORE, move || room.add_minute()),
        button(words::W_BLANK, move || room.darken(true)),
        press(Box::new(move || room.set_sound(!untrack(|| room.sound()))), sound),
        button(words::W_KEYS, move || {
            help.update(|h| *h = !*h);
            fit();
        }),
        live(move || {
            vec![link(&["#format-", &room.format().map(|f| f.id).unwrap_or_default()].concat(), words::W_STOP)]
        }),
    ];
    buttons.extend(use_context::<Papers>().map(snapshot::before_next));
    el("div", vec![class("stage-foot")], buttons)
}

fn key_help() -> AnyView {
    let rows = words::W_KEY_HELP.split(". ").map(|row| {
        let (what, keys) = row.split_once(": ").unwrap_or((row, ""));
        el("div", vec![], vec![el("dt", vec![], vec![text(what)]), el("dd", vec![], vec![text(keys)])])
    });
    el("dl", vec![class("stage-keys"), has("role", "status")], rows.collect())
}

/// Makes the letters as large as fits, once what changed stands on the page.
fn fit() {
    set_timeout(|| platform::fit(BODY), std::time::Duration::ZERO);
}

/// Shows only the stage while its page is open, lets keys move it, and keeps everything in sight.
pub(crate) fn follow(room: Room) {
    Effect::new(move |_| {
        platform::only(room.place() == "scherm" && room.format().is_some());
        // All that changes what must fit.
        let _ = (room.at(), room.agenda(), room.case(), room.votes_seen(), room.is_dark(), room.timer());
        fit();
    });
    platform::on_resize(fit);
    platform::on_key(move |key| untrack(|| room.place() == "scherm" && room.format().is_some()) && pressed(room, key));
}

/// Does what a key means; says whether it means something.
fn pressed(room: Room, key: &str) -> bool {
    if untrack(|| room.is_dark()) {
        // Any of these wakes it; a remote has no other key.
        let wakes = matches!(key, "b" | "." | "Escape" | " " | "ArrowRight" | "ArrowLeft" | "PageDown" | "PageUp");
        if wakes {
            room.darken(false);
        }
        return wakes;
    }
    match key {
        "ArrowRight" | "PageDown" | " " => room.next(),
        "ArrowLeft" | "PageUp" => room.previous(),
        "n" => room.next_round(),
        "v" => room.previous_round(),
        "Home" => room.go(At::default()),
        "End" => room.last_round(),
        "b" | "." => room.darken(true),
        "p" => room.start_or_pause(),
        "+" | "=" => room.add_minute(),
        _ => return false,
    }
    true
}
