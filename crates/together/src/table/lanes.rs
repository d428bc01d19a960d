//! One timeline a party. Its agreements are dots, each on its day; today is a hollow dot.

use files::svg::Svg;
use files::way;
use guide::terms::Day;

use super::{MOST_AGREEMENTS, Party, Table};
use crate::svg::{label, paper, wrap};
use crate::words::fill;

/// A mark on a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The number of the agreement in the table, from 0.
    pub agreement: usize,
    /// Its day.
    pub day: Day,
    /// Its place on the line, 0 to 1000.
    pub at: i32,
    /// How many marks stand in the way: so many places lower.
    pub row: usize,
}

/// One party over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Whose lane; `None` for agreements of nobody yet.
    pub party: Option<Party>,
    /// From early to late.
    pub marks: Vec<Mark>,
    /// Agreements without a day.
    pub undated: Vec<usize>,
}

impl Lane {
    /// How many rows of marks there are; at least one.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.marks.iter().map(|m| m.row + 1).max().unwrap_or(1)
    }
}

/// All lanes, and where they begin and end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// The first and the last day; `None` when there is no day at all.
    pub ends: Option<(Day, Day)>,
    /// Where today is, 0 to 1000.
    pub today: Option<i32>,
    /// Parents, school, support; the child and nobody when they have an agreement.
    pub lanes: Vec<Lane>,
}

/// Marks nearer than this would lie on each other.
const APART: i32 = 72;

/// The lanes of a table. Agreements without words are passed over, past [`MOST_AGREEMENTS`] too.
#[must_use]
pub fn lanes(table: &Table) -> Lanes {
    let said: Vec<(usize, &super::Agreement)> =
        table.agreements.iter().enumerate().take(MOST_AGREEMENTS).filter(|(_, a)| !a.what.trim().is_empty()).collect();
    let days = || said.iter().filter_map(|(_, a)| a.until).chain(table.today);
    let ends = days().min().zip(days().max());
    let at = |day: Day| match ends {
        Some((first, last)) if first < last => first.days_until(day) * 1000 / first.days_until(last),
        _ => 0,
    };
    let whose = Party::ALL.iter().copied().map(Some).chain([None]);
    let lanes = whose.filter_map(|party| {
        let own = || said.iter().filter(|(_, a)| a.owner == party);
        let always = matches!(party, Some(Party::Parents | Party::School | Party::Support));
        if !always && own().next().is_none() {
            return None;
        }
        let mut dated: Vec<(Day, usize)> = own().filter_map(|(n, a)| Some((a.until?, *n))).collect();
        dated.sort_unstable();
        // The place of the last mark of each row.
        let mut rows: Vec<i32> = Vec::new();
        let mut marks = Vec::new();
        for (day, agreement) in dated {
            let at = at(day);
            let row = rows.iter().position(|last| at - last >= APART).unwrap_or(rows.len());
            match rows.get_mut(row) {
                Some(last) => *last = at,
                None => rows.push(at),
            }
            marks.push(Mark { agreement, day, at, row });
        }
        let undated = own().filter(|(_, a)| a.until.is_none()).map(|(n, _)| *n).collect();
        Some(Lane { party, marks, undated })
    });
    Lanes { ends, today: table.today.map(at), lanes: lanes.collect() }
}

/// The words in the picture, from content.
#[derive(Clone, Copy, Debug)]
pub struct PictureWords<'a> {
    /// What the picture shows.
    pub title: &'a str,
    /// The names of the parties, in the order of [`Party::ALL`].
    pub parties: [&'a str; 4],
    /// The name of the lane of agreements of nobody yet.
    pub nobody: &'a str,
    /// Under today.
    pub today: &'a str,
    /// Agreements without a day; `%which%` is their numbers.
    pub undated: &'a str,
}

const WIDTH: i32 = 960;
/// Where the names stand, on two lines of so many letters; a letter of 18 pixels is at most 10 wide on average.
const NAME: i32 = 24;
const LETTERS: usize = 17;
/// Where the first and the last day are; the line goes on a little on both sides.
const LEFT: i32 = 230;
const RIGHT: i32 = 900;
const BEYOND: i32 = 30;
/// Below the title, and below the child that stands at today.
const TOP: i32 = 104;
const ROW: i32 = 52;
const GAP: i32 = 26;

const PAPER: &str = "#ffffff";
const INK: &str = "#1b2430";
const SOFT: &str = "#414d5c";
const HAIR: &str = "#b9c9ce";
const FILL: &str = "#1f4e5f";

/// The picture, as SVG on white paper; the numbers are those of the agreements, from 1.
#[must_use]
pub fn picture(table: &Table, words: &PictureWords<'_>) -> String {
    let lanes = lanes(table);
    let x = |at: i32| LEFT + at.clamp(0, 1000) * (RIGHT - LEFT) / 1000;
    let high = |lane: &Lane| {
        let rows = i32::try_from(lane.rows()).unwrap_or(1);
        rows * ROW + GAP + if lane.undated.is_empty() { 0 } else { 24 }
    };
    let bottom = TOP + lanes.lanes.iter().map(high).sum::<i32>();
    let mut svg = paper(WIDTH, bottom + 34, words.title, PAPER);
    label(&mut svg, (24, 46), "start", &[("font-size", &34), ("font-weight", &"bold"), ("fill", &FILL)], words.title);
    if let Some(today) = lanes.today.map(x) {
        let dashes = "6 6";
        svg.shape(
            "line",
            &[
                ("x1", &today),
                ("x2", &today),
                ("y1", &(TOP - 6)),
                ("y2", &bottom),
                ("stroke", &SOFT),
                ("stroke-width", &2),
                ("stroke-dasharray", &dashes),
            ],
        );
        way::child(&mut svg, (today, TOP - 8));
    }
    let mut y = TOP;
    for lane in &lanes.lanes {
        let name = match lane.party {
            Some(party) => Party::ALL.iter().position(|p| *p == party).and_then(|n| words.parties.get(n)).copied(),
            None => Some(words.nobody),
        };
        let line = y + ROW / 2;
        let names = wrap(name.unwrap_or_default(), LETTERS, 2);
        // One line stands beside the line, two around it.
        let first = line + if names.len() > 1 { -5 } else { 6 };
        for (at, words) in (first..).step_by(22).zip(&names) {
            label(
                &mut svg,
                (NAME, at),
                "start",
                &[("font-size", &18), ("font-weight", &"bold"), ("fill", &INK)],
                words,
            );
        }
        svg.shape(
            "line",
            &[
                ("x1", &(LEFT - BEYOND)),
                ("x2", &(RIGHT + BEYOND)),
                ("y1", &line),
                ("y2", &line),
                ("stroke", &HAIR),
                ("stroke-width", &6),
                ("stroke-linecap", &"round"),
            ],
        );
        for mark in &lane.marks {
            let (cx, cy) = (x(mark.at), line + ROW * i32::try_from(mark.row).unwrap_or_default());
            svg.shape(
                "circle",
                &[("cx", &cx), ("cy", &cy), ("r", &21), ("fill", &FILL), ("stroke", &PAPER), ("stroke-width", &3)],
            );
            label(
                &mut svg,
                (cx, cy + 8),
                "middle",
                &[("font-size", &22), ("fill", &PAPER), ("font-weight", &"bold")],
                &(mark.agreement + 1).to_string(),
            );
        }
        if !lane.undated.is_empty() {
            let which: Vec<String> = lane.undated.iter().map(|n| (n + 1).to_string()).collect();
            let told = fill(words.undated, &[("which", &which.join(", "))]);
            let low = y + high(lane) - GAP - 4;
            label(
                &mut svg,
                (LEFT - BEYOND, low),
                "start", // Around the letters paper, so that the line of today does not run through them.
                &[
                    ("font-style", &"italic"),
                    ("fill", &SOFT),
                    ("stroke", &PAPER),
                    ("stroke-width", &6),
                    ("paint-order", &"stroke"),
                ],
                &wrap(&told, 70, 1).concat(),
            );
        }
        y += high(lane);
    }
    days(&mut svg, &lanes, table.today, bottom + 16, x, words.today);
    svg.done()
}

/// The first day, the last and today below the lanes; today gives way when it would lie on another.
fn days(svg: &mut Svg, lanes: &Lanes, today: Option<Day>, y: i32, x: impl Fn(i32) -> i32, word: &str) {
    let Some((first, last)) = lanes.ends else { return };
    let named = |day: Day| {
        let day_text = day.in_digits();
        if Some(day) == today { [word, " ", &day_text].concat() } else { day_text }
    };
    label(svg, (LEFT - BEYOND, y), "start", &[("font-size", &17), ("fill", &SOFT)], &named(first));
    if last > first {
        label(svg, (RIGHT + BEYOND, y), "end", &[("font-size", &17), ("fill", &SOFT)], &named(last));
    }
    if let Some((day, at)) =
        today.zip(lanes.today).filter(|(day, at)| first < *day && *day < last && (280..=750).contains(at))
    {
        label(svg, (x(at), y), "middle", &[("font-size", &17), ("fill", &SOFT)], &named(day));
    }
}
