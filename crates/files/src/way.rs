//! De lijn: the way of a child through the time around a report, as a drawing. One line that goes over gentle hills,
//! with stations on it: open before a report, large and warm during it, filled after it, so that they differ without
//! colour too. On the line walks the child, and somewhere near it a grown-up: never far, never in the way.
//!
//! Shapes have a colour of their own, for paper and for files, and a class by which a document gives them its own
//! colours ([`INK`], [`PAPER`], [`WARM`]), in the dark as well.

use std::fmt::Display;

use crate::svg::{Attributes, Svg};

/// The class of what is drawn with a line.
pub const INK: &str = "ink";
/// The class of what has the colour of the paper.
pub const PAPER: &str = "p";
/// The class of what has the warm colour.
pub const WARM: &str = "w";
/// The class of a drawing with these classes.
pub const DRAWN: &str = "drawn";

/// How wide and how high the drawing is, in its own measure.
pub const SIZE: (i32, i32) = (480, 116);

const TEAL: &str = "#1F4E5F";
const WHITE: &str = "#FFFFFF";
const YELLOW: &str = "#FFD65C";
/// What all shapes have in common.
const LINE: [(&str, &dyn Display); 3] =
    [("stroke", &TEAL), ("stroke-linecap", &"round"), ("stroke-linejoin", &"round")];
/// Where the first and the last station stand, and where the line begins and ends.
const ENDS: (i32, i32) = (34, 446);
const EDGES: (i32, i32) = (4, 476);
/// The height of the line, and how far a station lies above or below it, in turn.
const GROUND: i32 = 96;
const HILLS: [i32; 4] = [0, -14, 4, -8];
/// How far above the middle of the line feet stand, and above a station.
const ON_LINE: i32 = 3;
const ON_STATION: i32 = 11;
/// With stations nearer than this the figures would stand in each other's way.
const FIGURES_FROM: i32 = 48;

/// A time on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Before a report.
    Before,
    /// While it runs.
    During,
    /// After it.
    After,
}

impl Time {
    /// The three stations of the sign of the guide.
    pub const ALL: [Time; 3] = [Time::Before, Time::During, Time::After];
}

/// The drawing by itself. Words tell what it shows; without any it is an ornament that nobody reads.
#[must_use]
pub fn picture(stations: &[Time], words: Option<&str>) -> String {
    let view = format!("0 0 {} {}", SIZE.0, SIZE.1);
    let class = format!("{DRAWN} way");
    let (name, value) = if words.is_some() { ("role", "img") } else { ("aria-hidden", "true") };
    let own = [("viewBox", &view as &dyn Display), ("class", &class), (name, &value)];
    let mut svg = Svg::new(&[own.as_slice(), &LINE].concat());
    if let Some(words) = words {
        svg.title(words);
    }
    shapes(&mut svg, stations);
    svg.done()
}

/// The drawing within another, at a place and so wide, in the measure of that one.
pub fn within(svg: &mut Svg, stations: &[Time], (x, y): (u32, u32), width: u32) {
    let view = format!("0 0 {} {}", SIZE.0, SIZE.1);
    // The measure is positive.
    let height = i64::from(width) * i64::from(SIZE.1) / i64::from(SIZE.0);
    let own = [("x", &x as &dyn Display), ("y", &y), ("width", &width), ("height", &height), ("viewBox", &view)];
    svg.open("svg", &[own.as_slice(), &LINE].concat());
    shapes(svg, stations);
    svg.close("svg");
}

/// Where a station stands.
#[must_use]
pub fn place(at: usize, of: usize) -> (i32, i32) {
    let last = i32::try_from(of.saturating_sub(1)).unwrap_or(i32::MAX).max(1);
    let at_most = i32::try_from(at).unwrap_or(i32::MAX).min(last);
    // One station alone stands at the beginning.
    let x = ENDS.0 + (ENDS.1 - ENDS.0) / last * at_most + (ENDS.1 - ENDS.0) % last * at_most / last;
    (x, GROUND + HILLS.get(at % HILLS.len()).copied().unwrap_or_default())
}

fn shapes(svg: &mut Svg, stations: &[Time]) {
    let places: Vec<(i32, i32)> = (0..stations.len()).map(|at| place(at, stations.len())).collect();
    let mut path = format!("M{} {}", EDGES.0, GROUND);
    let mut last = (EDGES.0, GROUND);
    // Level at each station and over a hill between them, so that the line runs through every one.
    for to in places.iter().copied().chain([(EDGES.1, GROUND)]) {
        let half = (to.0 - last.0) / 2;
        path.push_str(&format!("c{half} 0 {half} {1} {0} {1}", to.0 - last.0, to.1 - last.1));
        last = to;
    }
    shape(svg, "path", INK, 4, "none", &[("d", &path)]);
    let gap = places.first().zip(places.get(1)).map_or(0, |(first, second)| second.0 - first.0);
    // At first somebody sees the child, then they stand together, and at last it goes ahead.
    let groups = [
        (0, 20, 20, ON_LINE),
        (stations.len() / 2, 14, 10, ON_STATION),
        (stations.len().saturating_sub(1), (gap / 4).min(40), 18, ON_LINE),
    ];
    for (at, behind, ahead, above) in groups {
        if let Some((x, y)) = places.get(at).filter(|_| gap >= FIGURES_FROM) {
            grown_up(svg, (x - behind, y - above));
            pupil(svg, (x + ahead, y - above));
        }
    }
    for (time, (x, y)) in stations.iter().zip(&places) {
        let (class, r, fill) = match time {
            Time::Before => (PAPER, 6, WHITE),
            Time::During => (WARM, 8, YELLOW),
            Time::After => ("i", 6, TEAL),
        };
        shape(svg, "circle", class, 4, fill, &[("cx", x), ("cy", y), ("r", &r)]);
    }
}

/// The child alone, for another drawing; its feet are at a place.
pub fn child(svg: &mut Svg, feet: (i32, i32)) {
    svg.open("g", &LINE);
    pupil(svg, feet);
    svg.close("g");
}

/// A child with a bag on its back, whose feet are at a place.
fn pupil(svg: &mut Svg, (x, y): (i32, i32)) {
    let at = |path: &str| format!("M{x} {y}{path}");
    shape(svg, "path", PAPER, 2, WHITE, &[("d", &at("m-5-23h-4c-3 0-4 2-4 4v7c0 2 1 3 4 3h4z"))]);
    shape(svg, "path", INK, 3, "none", &[("d", &at("m-4-9v9m8 0v-9"))]);
    shape(svg, "path", WARM, 2, YELLOW, &[("d", &at("m-8-8v-10c0-5 3-8 8-8s8 3 8 8v10z"))]);
    shape(svg, "circle", PAPER, 2, WHITE, &[("cx", &x), ("cy", &(y - 34)), ("r", &8)]);
    shape(svg, "path", "i", 2, TEAL, &[("d", &at("m-8-34c-1-6 3-9 8-9s9 3 8 9c-6 1-10-3-11-4-1 2-3 4-5 4z"))]);
}

/// Somebody who is with the child.
fn grown_up(svg: &mut Svg, (x, y): (i32, i32)) {
    let at = |path: &str| format!("M{x} {y}{path}");
    shape(svg, "path", INK, 3, "none", &[("d", &at("m-5-18v18m10 0v-18"))]);
    shape(svg, "path", PAPER, 2, WHITE, &[("d", &at("m-10-17v-22c0-7 4-10 10-10s10 3 10 10v22z"))]);
    shape(svg, "circle", PAPER, 2, WHITE, &[("cx", &x), ("cy", &(y - 59)), ("r", &9)]);
    shape(svg, "path", "i", 2, TEAL, &[("d", &at("m-9-57c-2-8 3-12 9-12s10 3 9 9c-5 1-9 0-12-2-1 3-3 5-6 5z"))]);
}

/// A shape with a line around it.
fn shape(svg: &mut Svg, tag: &str, class: &str, line: i32, fill: &str, more: &Attributes<'_>) {
    let mut all: Vec<(&str, &dyn Display)> = vec![("class", &class), ("fill", &fill), ("stroke-width", &line)];
    all.extend_from_slice(more);
    svg.shape(tag, &all);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stations_stand_from_end_to_end_and_differ_without_colour() {
        assert_eq!([place(0, 3).0, place(1, 3).0, place(2, 3).0], [34, 240, 446]);
        assert_eq!([place(0, 7).0, place(6, 7).0], [34, 446]);
        let drawn = picture(&Time::ALL, None);
        for mark in ["class=\"p\" fill=\"#FFFFFF\"", "r=\"8\"", "class=\"i\" fill=\"#1F4E5F\"", "aria-hidden=\"true\""]
        {
            assert!(drawn.contains(mark), "{mark}: {drawn}");
        }
        assert!(drawn.len() < 4_500, "{} bytes", drawn.len());
    }

    #[test]
    fn words_make_it_a_picture_that_is_read() {
        let drawn = picture(&Time::ALL, Some("De lijn: vóór, tijdens, na"));
        assert!(drawn.contains("role=\"img\"") && drawn.contains("<title>De lijn: vóór, tijdens, na</title>"));
        assert!(!drawn.contains("aria-hidden"));
    }

    proptest! {
        #[test]
        fn any_number_of_stations_stays_on_the_line(of in 0..200usize, at in 0..400usize) {
            let (x, y) = place(at, of);
            prop_assert!((ENDS.0..=ENDS.1).contains(&x) && (0..=SIZE.1).contains(&y), "{x} {y}");
            prop_assert!(picture(&vec![Time::During; of], None).ends_with("</svg>"));
        }
    }
}
