//! The planning of today on the page of a format: case, minutes, and the rounds in their order.

use contract::case::cases;
use leptos::prelude::*;
use workshop::agenda::{Item, Slot, SpreadFault};

use crate::platform::dom::Page;
use crate::platform::{screen, time};
use crate::ui::el::{button, change, class, click, el, has, link_button, live, text, value};
use crate::ui::field::{choice, labelled};
use crate::ui::input::input;
use crate::words;
use crate::workshop::meeting::{Meeting, OWN};

/// The planning, or the button that begins it.
pub(crate) fn plan(meeting: Meeting, format: String) -> AnyView {
    let start = RwSignal::new(time::minute_of_day().div_ceil(5) * 5);
    let said = RwSignal::new(String::new());
    live(move || {
        if !meeting.is_format(&format) {
            let id = format.clone();
            let begin = button(words::W_BEGIN, move || {
                meeting.begin(&id);
                set_timeout(|| screen::focus_field(".plan h2"), std::time::Duration::ZERO);
            });
            return vec![el("div", vec![class("actions")], vec![begin])];
        }
        vec![untrack(|| planning(meeting, start, said))]
    })
}

fn planning(meeting: Meeting, start: RwSignal<u32>, said: RwSignal<String>) -> AnyView {
    let with_case = meeting.format().is_some_and(|f| f.with_case);
    let mut parts = vec![el("h2", vec![has("tabindex", "-1")], vec![text(words::W_PLAN)])];
    if with_case {
        parts.push(case_choice(meeting));
    }
    let total = Signal::derive(move || meeting.agenda().total().to_string());
    let clock = Signal::derive(move || clock(start.get()));
    let set_total = change(move |event| {
        let minutes = event_target_value(&event).trim().parse().unwrap_or(0);
        said.set(meeting.plan(|agenda| fault(agenda.spread(minutes))).unwrap_or_default());
    });
    let set_start = change(move |event| {
        if let Some(minute) = minutes(&event_target_value(&event)) {
            start.set(minute);
        }
    });
    let of_total = vec![has("inputmode", "numeric"), has("min", "1"), has("max", "600"), value(total), set_total];
    let total = labelled(words::W_TOTAL, "", input("number", of_total));
    let start_at = labelled(words::W_START, "", input("time", vec![value(clock), set_start]));
    parts.push(el("div", vec![class("dates")], vec![total, start_at]));
    parts.push(el("p", vec![class("fault"), has("role", "status")], vec![live(move || vec![text(&said.get())])]));
    let rows = live(move || {
        let agenda = meeting.agenda();
        let slots = agenda.schedule(start.get());
        let format = meeting.format().unwrap_or_default();
        let row = |(at, (item, slot)): (usize, (&Item, Slot))| {
            let title = format.rounds.get(item.round).map(|r| r.title.clone()).unwrap_or_default();
            let twice = agenda.items().iter().filter(|i| i.round == item.round).count() > 1;
            row(meeting, at, *item, slot, &title, twice)
        };
        vec![el("ol", vec![class("plan-rows")], agenda.items().iter().zip(slots).enumerate().map(row).collect())]
    });
    parts.push(rows);
    let again = button(words::W_USUAL, move || {
        let usual = meeting.format().map(|f| f.rounds.into_iter().map(|r| r.round).collect()).unwrap_or_default();
        meeting.plan(|agenda| *agenda = workshop::agenda::Agenda::new(usual));
    });
    let page = ["#format-", &meeting.format().map(|f| f.id).unwrap_or_default()].concat();
    let second = el(
        "a",
        vec![class("button"), has("href", &page), has("target", "_blank"), has("rel", "noopener")],
        vec![text(words::W_SECOND_WINDOW)],
    );
    parts.push(el("div", vec![class("actions")], vec![link_button("#scherm", words::W_TO_STAGE), second, again]));
    parts.push(el("p", vec![class("small")], vec![text(words::W_SECOND_HINT)]));
    el("div", vec![class("composer plan")], parts)
}

fn case_choice(meeting: Meeting) -> AnyView {
    let mut options = vec![(String::new(), words::W_NO_CASE.to_owned())];
    options.extend(cases(&Page));
    if meeting.case_id() == OWN {
        options.push((OWN.to_owned(), words::W_OWN_CASE.to_owned()));
    }
    let set = Callback::new(move |id: String| {
        if id != OWN {
            meeting.take_case(&id);
        }
    });
    choice(words::W_CASE, options, Signal::derive(move || meeting.case_id()), set)
}

fn row(meeting: Meeting, at: usize, item: Item, slot: Slot, title: &str, twice: bool) -> AnyView {
    let when =
        if item.skipped { words::W_SKIPPED.to_owned() } else { [clock(slot.from), clock(slot.to)].join(" – ") };
    let act = move |name: &'static str, word: &'static str, then: fn(Meeting, usize) -> usize| {
        let label = [word, ": ", title].concat();
        let press = click(move |_| {
            let to = then(meeting, at).to_string();
            // The list is made anew: the focus goes to the same button of the row that was moved.
            let same = ["[data-row='", &to, "'] [data-do='", name, "']"].concat();
            set_timeout(move || screen::focus_field(&same), std::time::Duration::ZERO);
        });
        el(
            "button",
            vec![has("type", "button"), has("data-do", name), has("aria-label", &label), press],
            vec![text(word)],
        )
    };
    let skip: fn(Meeting, usize) -> usize = |meeting, at| {
        meeting.plan(|a| a.skip(at, !a.items().get(at).is_some_and(|i| i.skipped)));
        at
    };
    let mut acts = vec![
        act("up", words::W_UP, |meeting, at| if meeting.plan(|a| a.move_up(at)) == Some(true) { at - 1 } else { at }),
        act("down", words::W_DOWN, |meeting, at| at + usize::from(meeting.plan(|a| a.move_down(at)) == Some(true))),
        act("skip", if item.skipped { words::W_UNSKIP } else { words::W_SKIP }, skip),
        act("repeat", words::W_REPEAT, |meeting, at| {
            meeting.plan(|a| a.repeat(at));
            at
        }),
    ];
    if twice {
        acts.push(act("drop", words::W_DROP, |meeting, at| {
            meeting.plan(|a| a.drop_repeat(at));
            at.saturating_sub(1)
        }));
    }
    let minutes = change(move |event| {
        if let Ok(minutes) = event_target_value(&event).trim().parse() {
            meeting.plan(|a| a.set_minutes(at, minutes));
        }
    });
    let now = Signal::stored(item.minutes.to_string());
    let label = [words::W_MINUTES, ": ", title].concat();
    let attributes = vec![
        has("inputmode", "numeric"),
        has("min", "1"),
        has("max", "600"),
        has("aria-label", &label),
        value(now),
        minutes,
    ];
    let input = input("number", attributes);
    let state = if item.skipped { "skipped" } else { "" };
    el(
        "li",
        vec![has("data-row", &at.to_string()), class(state)],
        vec![
            el("span", vec![class("plan-when")], vec![text(&when)]),
            el("span", vec![class("plan-title")], vec![text(title)]),
            el("span", vec![class("plan-minutes")], vec![input, text(words::W_MINUTES)]),
            el("span", vec![class("plan-acts")], acts),
        ],
    )
}

/// Why the minutes cannot be dealt out, for the trainer.
fn fault(done: Result<(), SpreadFault>) -> String {
    match done {
        Ok(()) => String::new(),
        Err(SpreadFault::TooShort(least)) => words::W_TOO_SHORT.replace("{n}", &least.to_string()),
        Err(SpreadFault::TooLong) => words::W_TOO_LONG.to_owned(),
        Err(SpreadFault::Nothing) => words::W_NOTHING.to_owned(),
    }
}

/// "09:05" from minutes after midnight.
fn clock(minute: u32) -> String {
    let two = |n: u32| [if n < 10 { "0" } else { "" }, &n.to_string()].concat();
    [two(minute / 60 % 24), two(minute % 60)].join(":")
}

fn minutes(time: &str) -> Option<u32> {
    let (hours, rest) = time.split_once(':')?;
    let minutes = rest.get(..2)?;
    Some(hours.parse::<u32>().ok()?.min(23) * 60 + minutes.parse::<u32>().ok()?.min(59))
}
