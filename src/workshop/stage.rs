//! The screen for the group: one round at a time, in large letters, moved by keys or a presenter's remote.
//!
//! No notes, no history, nothing that was typed but the votes. The numbers to call stay above it.

mod body;
mod list;
mod turn;

use leptos::prelude::*;
use workshop::timer::Phase;

use crate::platform::dom::root_attribute;
use crate::platform::presenter as platform;
use crate::ui::el::{button, class, click, el, follows, has, link_button, live, text};
use crate::words;
use crate::workshop::meeting::{At, Meeting};

/// The part whose letters are made as large as fits.
const BODY: &str = "stage-body";

/// What other features put on the stage.
#[derive(Clone, Copy)]
pub(crate) struct StageParts {
    /// A field for the codes of a turning point, counted from 0.
    pub(crate) codes: fn(Meeting, usize) -> AnyView,
    /// Saving what was written, before the next round.
    pub(crate) save: Callback<(), AnyView>,
}

/// The stage.
pub(crate) fn stage(meeting: Meeting, others: StageParts) -> AnyView {
    live(move || {
        if meeting.format().is_none() {
            let ways = vec![link_button("#werkplaats", words::W_TO_FORMATS)];
            let none = el("p", vec![], vec![text(words::W_STAGE_NONE)]);
            return vec![el("div", vec![class("composer")], vec![none, el("p", vec![class("actions")], ways)])];
        }
        vec![untrack(|| shown(meeting, others))]
    })
}

fn shown(meeting: Meeting, others: StageParts) -> AnyView {
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
        vec![live(move || body::body(meeting, others.codes))],
    );
    let dark = live(move || {
        if !meeting.is_dark() {
            return vec![];
        }
        let back = button(words::W_LIGHT, move || meeting.darken(false));
        vec![el(
            "div",
            vec![class("stage-dark")],
            vec![el("p", vec![has("role", "status")], vec![text(words::W_DARK)]), back],
        )]
    });
    let keys = live(move || if help.get() { vec![key_help()] } else { vec![] });
    el(
        "div",
        vec![class("stage")],
        vec![head(meeting), question(meeting), body, keys, foot(meeting, help, others.save), dark],
    )
}

/// Which round this is, and the time that is left.
fn head(meeting: Meeting) -> AnyView {
    let count = live(move || {
        let ((n, of), steps, at) = (meeting.count(), meeting.steps().len(), meeting.at());
        let of_steps = [" · ", words::W_STEP, " ", &(at.step + 1).to_string(), "/", &steps.to_string()].concat();
        let round = [words::W_ROUND, " ", &n.to_string(), "/", &of.to_string()].concat();
        let minutes = meeting.agenda().items().get(at.item).map_or(0, |i| i.minutes).to_string();
        let minutes = [" · ", &minutes, " ", words::W_MINUTES].concat();
        vec![text(&round), text(if steps > 1 { &of_steps } else { "" }), text(&minutes)]
    });
    let title = live(move || vec![text(&meeting.shown().map(|r| r.title).unwrap_or_default())]);
    let state = Signal::derive(move || {
        let timer = meeting.timer();
        let _ = meeting.clock();
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
    let time = el("b", vec![], vec![live(move || vec![text(&meeting.clock())])]);
    let clock = el(
        "div",
        vec![class("stage-clock"), has("role", "timer"), follows("data-state", state)],
        vec![time, el("span", vec![], vec![word])],
    );
    let what = vec![el("p", vec![class("stage-count")], vec![count]), el("h2", vec![], vec![title])];
    el("div", vec![class("stage-head")], vec![el("div", vec![class("stage-what")], what), clock])
}

/// Whether the time that the computer slept counts.
fn question(meeting: Meeting) -> AnyView {
    live(move || {
        let asleep = meeting.timer().asleep();
        if asleep == 0 {
            return vec![];
        }
        // To the nearest minute: the two clocks are not read at the same moment.
        let minutes = ((asleep + 30_000) / 60_000).max(1).to_string();
        let ask = el("span", vec![has("role", "status")], vec![text(&words::W_ASLEEP.replace("{n}", &minutes))]);
        let yes = button(words::W_ASLEEP_COUNTS, move || meeting.answer(true));
        let no = button(words::W_ASLEEP_NOT, move || meeting.answer(false));
        vec![el("div", vec![class("stage-ask")], vec![ask, yes, no])]
    })
}

fn foot(meeting: Meeting, help: RwSignal<bool>, save: Callback<(), AnyView>) -> AnyView {
    let start = live(move || {
        let running = meeting.timer().phase() == Phase::Running;
        vec![text(if running { words::W_PAUSE } else { words::W_GO })]
    });
    let sound = live(move || vec![text(if meeting.sound() { words::W_SOUND_OFF } else { words::W_SOUND_ON })]);
    let press = |then: Box<dyn Fn()>, what: AnyView| {
        el("button", vec![has("type", "button"), click(move |_| then())], vec![what])
    };
    let mut buttons = vec![
        el(
            "button",
            vec![has("type", "button"), class("go"), click(move |_| meeting.previous())],
            vec![text(words::W_BACK)],
        ),
        el(
            "button",
            vec![has("type", "button"), class("go"), click(move |_| meeting.next())],
            vec![text(words::W_NEXT)],
        ),
        press(Box::new(move || meeting.start_or_pause()), start),
        button(words::W_MINUTE_MORE, move || meeting.add_minute()),
        button(words::W_BLANK, move || meeting.darken(true)),
        press(Box::new(move || meeting.set_sound(!untrack(|| meeting.sound()))), sound),
        button(words::W_KEYS, move || {
            help.update(|h| *h = !*h);
            fit();
        }),
        live(move || {
            vec![link_button(
                &["#format-", &meeting.format().map(|f| f.id).unwrap_or_default()].concat(),
                words::W_STOP,
            )]
        }),
    ];
    buttons.push(save.run(()));
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
pub(crate) fn follow(meeting: Meeting) {
    Effect::new(move |_| {
        // The stylesheet then shows only the stage.
        let alone = meeting.shell.current_screen() == "scherm" && meeting.format().is_some();
        root_attribute("data-stage", alone.then_some("on"));
        // All that changes what must fit.
        let _ =
            (meeting.at(), meeting.agenda(), meeting.case(), meeting.votes_seen(), meeting.is_dark(), meeting.timer());
        fit();
    });
    platform::on_resize(fit);
    platform::on_key(move |key| {
        untrack(|| meeting.shell.current_screen() == "scherm" && meeting.format().is_some()) && pressed(meeting, key)
    });
}

/// Does what a key means; says whether it means something.
fn pressed(meeting: Meeting, key: &str) -> bool {
    if untrack(|| meeting.is_dark()) {
        // Any of these wakes it; a remote has no other key.
        let wakes = matches!(key, "b" | "." | "Escape" | " " | "ArrowRight" | "ArrowLeft" | "PageDown" | "PageUp");
        if wakes {
            meeting.darken(false);
        }
        return wakes;
    }
    match key {
        "ArrowRight" | "PageDown" | " " => meeting.next(),
        "ArrowLeft" | "PageUp" => meeting.previous(),
        "n" => meeting.next_round(),
        "v" => meeting.previous_round(),
        "Home" => meeting.go(At::default()),
        "End" => meeting.last_round(),
        "b" | "." => meeting.darken(true),
        "p" => meeting.start_or_pause(),
        "+" | "=" => meeting.add_minute(),
        _ => return false,
    }
    true
}
