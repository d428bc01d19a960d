//! De terugkoppelklok: dates in, days to watch out, on de lijn.

use contract::clock as written;
use guide::terms::bridge::Region;
use guide::terms::clock::{line, permille, run_out};
use guide::terms::{Clock, ClockFault, Dates, Day, DayFault, Moment, StartEvent, State as When};
use leptos::prelude::*;

use super::state::{DeadlineState, FIELDS, ahead};
use crate::platform::dom::Page;
use crate::platform::file;
use crate::shell::Shell;
use crate::today;
use crate::ui::el::{class, div, el, h2, h3, has, left, link, live, p, span, text};
use crate::ui::field::{button, buttons, choice, day};
use crate::words;

const CALENDAR_FILE: &str = "bellen.ics";
const LABELS: [&str; 4] = [words::CLOCK_REPORTED, words::CLOCK_DECIDED, words::CLOCK_RECORDED, words::CLOCK_REVIEW];
const HINTS: [&str; 4] = ["", words::CLOCK_DECIDED_HINT, words::CLOCK_RECORDED_HINT, ""];

/// The clock.
pub(crate) fn clock_page(deadlines: DeadlineState, shell: Shell) -> AnyView {
    let fields: Vec<AnyView> = LABELS
        .iter()
        .zip(HINTS)
        .enumerate()
        .map(|(i, (label, hint))| {
            let value = Signal::derive(move || deadlines.typed(i));
            day(label, hint, value, Callback::new(move |(text, bad)| deadlines.fill(i, text, bad)))
        })
        .collect();
    let names = [words::REGION_NOORD, words::REGION_MIDDEN, words::REGION_ZUID];
    let regions: Vec<(String, String)> = std::iter::once((String::new(), words::CLOCK_NO_REGION.to_owned()))
        .chain(Region::ALL.iter().zip(names).map(|(r, word)| (r.id().to_owned(), word.to_owned())))
        .collect();
    let region = Signal::derive(move || deadlines.region().map(Region::id).unwrap_or_default().to_owned());
    let set_region = Callback::new(move |id: String| deadlines.set_region(Region::from_id(&id)));
    let first = Callback::new(move |(text, _)| deadlines.set_own_first(text));
    let last = Callback::new(move |(text, _)| deadlines.set_own_last(text));
    let holidays: Vec<AnyView> = vec![
        choice(words::CLOCK_REGION_ASK, regions, region, set_region),
        day(words::CLOCK_OWN_FIRST, "", Signal::derive(move || deadlines.own_holiday().0), first),
        day(words::CLOCK_OWN_LAST, "", Signal::derive(move || deadlines.own_holiday().1), last),
    ];
    let clock = Memo::new(move |_| deadlines.clock(words::CLOCK_OWN_HOLIDAY));
    let save = Callback::new(move |()| {
        let made = clock.with_untracked(|(clock, dates)| calendar(clock, dates));
        let done = made.is_some_and(|text| file::save(CALENDAR_FILE, "text/calendar;charset=utf-8", &text));
        shell.say(if done { words::SAVED } else { words::CLOCK_NOTHING });
    });
    let of_school = vec![el("summary", vec![], vec![h3(words::CLOCK_SCHOOL)]), div("dates", holidays)];
    let outcome = live(move || clock.with(|(clock, dates)| outcome(deadlines, clock, dates)));
    let parts = vec![
        h2(words::CLOCK_FIELDS),
        p("", words::CLOCK_FIELDS_LEAD),
        div("dates", fields),
        el("details", vec![class("browse")], of_school),
        el("div", vec![class("outcome"), has("role", "status")], vec![outcome]),
        buttons(vec![button(words::CLOCK_DOWNLOAD, save)]),
        shell.status_in_sight(""),
        p("small", words::CLOCK_DOWNLOAD_HINT),
    ];
    div("composer", parts)
}

/// The calendar of the days to come; `None` when there are none.
fn calendar(clock: &Clock, dates: &Dates) -> Option<String> {
    let word = written::calendar_word(&Page);
    let entries: Vec<_> = ahead(clock).map(|(_, day)| guide::terms::ics::Entry::new(day, &word)).collect();
    (!entries.is_empty()).then_some(())?;
    Some(guide::terms::ics::calendar(&entries, dates.today?))
}

fn outcome(deadlines: DeadlineState, clock: &Clock, dates: &Dates) -> Vec<AnyView> {
    let mut out: Vec<AnyView> = clock.faults.iter().map(|f| p("note", &fault(f))).collect();
    if clock.moments.is_empty() && clock.faults.is_empty() {
        out.push(p("", words::CLOCK_NONE));
    }
    if let Some(last) = run_out(clock, dates) {
        let words = format!("{} {}. {}", words::CLOCK_HOLIDAYS_END, today::in_words(last), words::CLOCK_HOLIDAYS_ON);
        out.push(p("note", &words));
    }
    out.extend(drawing(clock, dates));
    let days: Vec<AnyView> = clock.moments.iter().map(moment).collect();
    out.push(el("ol", vec![class("days")], days));
    if let Some(rung) = deadlines.rung(dates) {
        let id = written::RUNG_ID.of(&rung.id);
        let title = link(&format!("#{id}"), &written::title(&Page, &id));
        out.push(el("p", vec![class("stop")], vec![text(words::CLOCK_RUNG), text(" "), title]));
    }
    out
}

/// A day to watch, with what it is and how hard it is.
fn moment(moment: &Moment) -> AnyView {
    let id = written::TERM_ID.of(&moment.term);
    let (state, name) = match moment.state {
        When::Past => (words::CLOCK_STATE_VOORBIJ, "past"),
        When::Today => (words::CLOCK_STATE_VANDAAG, "now"),
        When::Ahead => (words::CLOCK_STATE_KOMT, ""),
        When::Unknown => ("", ""),
    };
    let mut more = written::strength(&Page, &id);
    if let Some(day) = moment.latest {
        more.push_str(&format!(" {} {}.", words::CLOCK_LATEST, today::in_words(day)));
    }
    if moment.during.is_some() {
        more.push_str(&format!(" {}", words::CLOCK_DURING));
    }
    let parts = vec![
        el("strong", vec![], vec![text(&today::in_words(moment.day))]),
        text(" "),
        span("small", state),
        el("p", vec![], vec![link(&format!("#{id}"), &written::title(&Page, &id))]),
        p("small", &more),
    ];
    el("li", vec![class(name)], parts)
}

/// De lijn, with a mark for each day and one for today. The list below says the same in words.
fn drawing(clock: &Clock, dates: &Dates) -> Option<AnyView> {
    let ends = line(&clock.moments, dates)?;
    let place = |day: Day| format!("{}%", f32::from(permille(day, ends)) / 10.0);
    let mark = |m: &Moment| {
        let name = if m.state == When::Past { "past" } else { "" };
        el("i", vec![class(name), left(place(m.day))], vec![])
    };
    let mut marks: Vec<AnyView> = clock.moments.iter().map(mark).collect();
    marks.extend(dates.today.map(|day| el("b", vec![left(place(day))], vec![span("", words::CLOCK_TODAY)])));
    Some(el("div", vec![class("track"), has("aria-hidden", "true")], marks))
}

/// What is wrong, what was kept, and what to do.
fn fault(fault: &ClockFault) -> String {
    let field = |from: &StartEvent| {
        let known = FIELDS.iter().zip(LABELS).find(|(f, _)| *f == from);
        known.map_or("", |(_, label)| label)
    };
    let about = |from: &StartEvent, what: &str| format!("{}: {what} {}", field(from), words::CLOCK_FAULT_REST);
    match fault {
        ClockFault::Unreadable(from, why) => about(
            from,
            match why {
                DayFault::Impossible => words::CLOCK_FAULT_BESTAAT_NIET,
                DayFault::Before2000 => words::CLOCK_FAULT_TE_VROEG,
                DayFault::After2100 => words::CLOCK_FAULT_TE_LAAT,
                DayFault::Empty | DayFault::NotADate => words::CLOCK_FAULT_GEEN_DATUM,
            },
        ),
        ClockFault::InFuture(from) => about(from, words::CLOCK_FAULT_FUTURE),
        ClockFault::BeforeReport(from) => about(from, words::CLOCK_FAULT_BEFORE_REPORT),
        ClockFault::ReviewInPast => about(&StartEvent::Review, words::CLOCK_FAULT_REVIEW_PAST),
        ClockFault::HolidayReversed(_) => words::CLOCK_FAULT_HOLIDAY.to_owned(),
    }
}
