//! The picture of a scan: a bar for each block, its spread as a line with two ends, an earlier scan as an open mark.
//! Legible in grey: what matters differs in shape too.

use files::svg::Svg;
use guide::terms::Day;

use super::{BLOCKS, HIGHEST, Outcome, shown};
use crate::svg::{label, paper, wrap};
use crate::words::fill;

/// The words in the picture, from content.
#[derive(Clone, Copy, Debug)]
pub struct PictureWords<'a> {
    /// What the picture shows.
    pub title: &'a str,
    /// The names of the blocks.
    pub blocks: [&'a str; BLOCKS],
    /// What stands where a block has too few answers.
    pub too_few: &'a str,
    /// The lowest answer, under the scale.
    pub lowest: &'a str,
    /// The highest.
    pub highest: &'a str,
    /// The legend of the spread.
    pub spread: &'a str,
    /// The legend of an earlier scan; `%day%` is its day.
    pub earlier: &'a str,
    /// The comma of a number.
    pub comma: char,
}

const WIDTH: i32 = 720;
/// Where the scale begins and ends.
const LEFT: i32 = 40;
const RIGHT: i32 = 640;
const TOP: i32 = 64;
const ROW: i32 = 84;
const BAR: i32 = 26;
/// Letters of a block's name on one line: 16 px letters are at most 9 px wide on average.
const LETTERS: usize = 66;

const PAPER: &str = "#ffffff";
const INK: &str = "#1b2430";
const SOFT: &str = "#414d5c";
const HAIR: &str = "#d9d5cb";
const FILL: &str = "#1f4e5f";
const EMPTY: &str = "#f1eee7";

/// The place of a score on the scale.
fn at(hundredths: u16) -> i32 {
    let over = i32::from(hundredths.clamp(100, u16::from(HIGHEST) * 100)) - 100;
    LEFT + over * (RIGHT - LEFT) / (i32::from(HIGHEST) * 100 - 100)
}

/// The picture, as SVG on white paper. `earlier` is a scan to compare with.
#[must_use]
pub fn picture(scan: &Outcome, earlier: Option<&Outcome>, words: &PictureWords<'_>) -> String {
    let bottom = TOP + ROW * BLOCKS as i32;
    let has_spread = scan.blocks.iter().any(|b| b.spread.is_some());
    let legend = i32::from(has_spread) + i32::from(earlier.is_some());
    let mut svg = paper(WIDTH, bottom + 44 + legend * 28, words.title, PAPER);
    label(&mut svg, (LEFT, 34), "start", &[("font-size", &20), ("font-weight", &"bold"), ("fill", &INK)], words.title);
    for score in 1..=u16::from(HIGHEST) {
        let x = at(score * 100);
        svg.shape(
            "line",
            &[("x1", &x), ("x2", &x), ("y1", &TOP), ("y2", &(bottom - 8)), ("stroke", &HAIR), ("stroke-width", &2)],
        );
        label(&mut svg, (x, bottom + 12), "middle", &[("fill", &SOFT)], &score.to_string());
    }
    label(&mut svg, (LEFT, bottom + 32), "start", &[("font-size", &14), ("fill", &SOFT)], words.lowest);
    label(&mut svg, (RIGHT, bottom + 32), "end", &[("font-size", &14), ("fill", &SOFT)], words.highest);
    for (n, (block, name)) in scan.blocks.iter().zip(words.blocks).enumerate() {
        let y = TOP + ROW * i32::try_from(n).unwrap_or_default();
        let name = wrap(name, LETTERS, 1).concat();
        label(&mut svg, (LEFT, y + 18), "start", &[("fill", &INK), ("font-weight", &"bold")], &name);
        let (bar, middle) = (y + 28, y + 28 + BAR / 2);
        svg.shape("rect", &[("x", &LEFT), ("y", &bar), ("width", &(RIGHT - LEFT)), ("height", &BAR), ("fill", &EMPTY)]);
        let Some(mean) = block.mean else {
            label(
                &mut svg,
                (LEFT + 12, middle + 6),
                "start",
                &[("fill", &SOFT), ("font-style", &"italic")],
                words.too_few,
            );
            continue;
        };
        // A bar of no length would look like no answer, so the lowest has a little.
        let width = (at(mean) - LEFT).max(6);
        svg.shape("rect", &[("x", &LEFT), ("y", &bar), ("width", &width), ("height", &BAR), ("fill", &FILL)]);
        if let Some((low, high)) = block.spread {
            whisker(&mut svg, at(u16::from(low) * 100), at(u16::from(high) * 100), bar + BAR + 9);
        }
        if let Some(before) = earlier.and_then(|e| e.blocks.get(n)).and_then(|b| b.mean) {
            diamond(&mut svg, at(before), middle);
        }
        label(
            &mut svg,
            (RIGHT + 16, middle + 6),
            "start",
            &[("fill", &INK), ("font-weight", &"bold")],
            &shown(mean, words.comma),
        );
    }
    let mut y = bottom + 60;
    if has_spread {
        whisker(&mut svg, LEFT, LEFT + 40, y);
        label(&mut svg, (LEFT + 56, y + 5), "start", &[("font-size", &14), ("fill", &SOFT)], words.spread);
        y += 28;
    }
    if let Some(earlier) = earlier {
        diamond(&mut svg, LEFT + 20, y);
        let day = earlier.day.map(Day::in_digits).unwrap_or_default();
        let line = fill(words.earlier, &[("day", &day)]);
        label(&mut svg, (LEFT + 56, y + 5), "start", &[("font-size", &14), ("fill", &SOFT)], line.trim());
    }
    svg.done()
}

fn whisker(svg: &mut Svg, from: i32, to: i32, y: i32) {
    svg.shape("line", &[("x1", &from), ("x2", &to), ("y1", &y), ("y2", &y), ("stroke", &SOFT), ("stroke-width", &3)]);
    for x in [from, to] {
        svg.shape(
            "line",
            &[("x1", &x), ("x2", &x), ("y1", &(y - 6)), ("y2", &(y + 6)), ("stroke", &SOFT), ("stroke-width", &3)],
        );
    }
}

fn diamond(svg: &mut Svg, x: i32, y: i32) {
    let points = format!("{x},{} {},{y} {x},{} {},{y}", y - 10, x + 10, y + 10, x - 10);
    svg.shape("polygon", &[("points", &points), ("fill", &PAPER), ("stroke", &INK), ("stroke-width", &3)]);
}
