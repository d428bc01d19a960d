//! What stands in the middle of the stage: a round, how the case begins, a moment, a turning point.

use std::sync::Arc;

use contract::case::SIDE;
use contract::sheets::stations;
use leptos::prelude::*;
use workshop::own::{Case, Moment, Phase};
use workshop::stage::{Sides, Step};

use super::list::list;
use super::turn;
use crate::platform::dom::Page;
use crate::ui::el::{class, el, has, link_button, text};
use crate::words;
use crate::workshop::meeting::Meeting;

/// The step on the screen. Subscribes the caller.
pub(crate) fn body(meeting: Meeting, codes: fn(Meeting, usize) -> AnyView) -> Vec<AnyView> {
    let (step, case) = (meeting.step(), meeting.case());
    let Some(case) = case else { return round(meeting) };
    match step {
        Step::Round => round(meeting),
        Step::Setting => setting(&case),
        Step::Line => line_of(&case),
        Step::Moment(at, sides) => case.moments.get(at).map(|m| moment(m, sides)).unwrap_or_default(),
        Step::Ask(at) => turn::ask(meeting, &case, at),
        Step::Split(at) => turn::split(meeting, &case, at, codes),
        Step::Card(at) => turn::card(&case, at),
        Step::Do(at) => turn::steps(&case, at),
        Step::Others(at) => turn::others(&case, at),
        Step::Differs => differs(&case),
    }
}

fn round(meeting: Meeting) -> Vec<AnyView> {
    let Some(shown) = meeting.shown() else { return vec![] };
    let mut parts = vec![el("p", vec![class("stage-goal")], vec![text(&shown.goal)])];
    if !shown.ask.is_empty() {
        parts.push(list("stage-asks", &shown.ask));
    }
    let works_on_case =
        matches!(&*shown.kind, "read" | "side-school" | "side-help" | "chairs" | "turns" | "guide" | "vote");
    let with_case = meeting.format().is_some_and(|f| f.with_case);
    if works_on_case && with_case && meeting.case().is_none() {
        parts.push(el("p", vec![class("stage-small")], vec![text(words::W_STAGE_NO_CASE)]));
    }
    if shown.kind == "harvest" {
        parts.push(el("p", vec![class("actions")], vec![link_button("#oogst", words::PAGE_OOGST)]));
    }
    parts
}

fn lines_of(lines: &str) -> Vec<String> {
    lines.lines().filter(|l| !l.trim().is_empty()).map(str::to_owned).collect()
}

fn setting(case: &Case) -> Vec<AnyView> {
    let mut parts = vec![
        el("h3", vec![], vec![text(&case.name)]),
        el("p", vec![class("stage-small")], vec![text(&case.form)]),
        el("p", vec![class("stage-care")], vec![text(&case.heads_up)]),
    ];
    parts.extend(lines_of(&case.setting).iter().map(|l| el("p", vec![], vec![text(l)])));
    parts.push(el("p", vec![class("stage-small")], vec![text(words::W_FICTIVE)]));
    parts
}

/// De lijn, with the station of a moment.
fn line(at: Phase) -> AnyView {
    let station = |(phase, name): (Phase, String)| {
        let here = if phase == at { vec![has("aria-current", "step")] } else { vec![] };
        el("li", here, vec![text(&name)])
    };
    let stations = Phase::ALL.into_iter().zip(stations(&Page)).map(station);
    el("ol", vec![class("line"), has("aria-label", words::LINE_LABEL)], stations.collect())
}

fn line_of(case: &Arc<Case>) -> Vec<AnyView> {
    let column = |(phase, name): (Phase, String)| {
        let own = case.moments.iter().enumerate().filter(|(_, m)| m.phase == phase);
        let rows = own.map(|(n, m)| {
            let number = el("b", vec![], vec![text(&(n + 1).to_string())]);
            el("li", vec![], vec![number, text(" "), text(&m.title)])
        });
        el("div", vec![], vec![el("h3", vec![], vec![text(&name)]), el("ol", vec![], rows.collect())])
    };
    vec![el("div", vec![class("stage-line")], Phase::ALL.into_iter().zip(stations(&Page)).map(column).collect())]
}

fn moment(m: &Moment, sides: Sides) -> Vec<AnyView> {
    let mut parts = vec![
        line(m.phase),
        el("p", vec![class("stage-small")], vec![text(&m.when)]),
        el("h3", vec![], vec![text(&m.title)]),
        el("p", vec![class("stage-event")], vec![text(&m.event)]),
    ];
    let all = [
        (Sides::SCHOOL, words::W_SIDE_SCHOOL, "school", &m.school),
        (Sides::HELP, words::W_SIDE_HELP, "help", &m.help),
        (Sides::CHILD, words::W_SIDE_CHILD, "child", &m.child),
        (Sides::PARENT, words::W_SIDE_PARENT, "parent", &m.parent),
    ];
    let shown = all.iter().filter(|(side, _, _, said)| sides.has(*side) && !said.trim().is_empty());
    let shown: Vec<AnyView> = shown
        .map(|(_, name, id, said)| {
            let parts = vec![el("h4", vec![], vec![text(name)]), el("p", vec![], vec![text(said)])];
            el("div", vec![class("side"), has(SIDE.0, id)], parts)
        })
        .collect();
    if !shown.is_empty() {
        parts.push(el("div", vec![class("sides")], shown));
    }
    parts
}

fn differs(case: &Case) -> Vec<AnyView> {
    vec![
        el("h3", vec![], vec![text(words::W_DIFFERS)]),
        el("p", vec![], vec![text(&case.differs)]),
        list("stage-asks", &lines_of(&case.talk)),
    ]
}
