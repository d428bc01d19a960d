//! The drawing of a board: an A4 lying down, on *de lijn*.
//!
//! One unit is a tenth of a millimetre. The letters are as large as all cards allow; when even the
//! smallest are too large, the cards go on to a next sheet and the sheet says how many follow. The
//! drawing is SVG without script, style or anything from elsewhere; every text in it is escaped.

use super::measure::{width, wrap};
use super::sheet::{Anchor, Sheet};
use super::text::who;
use super::{Board, Card, Column, Words};
use crate::words::fill;

/// The width and height of a sheet.
pub(super) const SHEET: (u32, u32) = (2970, 2100);
const MARGIN: u32 = 130;
const GAP: u32 = 40;
const COLUMN: u32 = (SHEET.0 - 2 * MARGIN - 3 * GAP) / 4;
/// From one column to the next.
const STEP: usize = 687;
const _: () = assert!(STEP as u32 == COLUMN + GAP, "columns stand side by side");
/// Inside a card, left and right of its text.
const PAD: u32 = 26;
/// Where the cards begin, and where they end with and without the sentence about tomorrow.
const TOP: u32 = 560;
const BOTTOM: u32 = 1930;
/// The sizes of letters that are tried: 17 to 8.5 points. A sheet is read from the wall, so the largest that fits.
const SIZES: [u32; 7] = [60, 54, 48, 42, 38, 34, 30];
/// Above this size a word is rather set smaller than broken.
const LARGE: u32 = 42;
/// How far the lines to write on are apart, where cards leave room: what somebody says at the wall is added by hand.
const WRITE: usize = 110;
/// De lijn beside the title: where it begins, and its width.
const WAY: (u32, u32) = (1640, 1200);

const INK: &str = "#1B2430";
const INK_2: &str = "#414D5C";
const PRIMARY: &str = "#1F4E5F";
const TINT: &str = "#E3EEF0";
const WARM: &str = "#FBFAF7";
const HAIR: &str = "#D9D5CB";

/// A line of a card and how it is set.
#[derive(Clone)]
struct Line {
    text: String,
    bold: bool,
}

/// A card, or what is left of it, at a size of letters.
#[derive(Clone)]
struct Block {
    lines: Vec<Line>,
    mark: bool,
}

fn line_height(size: u32) -> u32 {
    size * 7 / 5
}

impl Block {
    fn new(card: &Card, words: &Words<'_>, size: u32) -> Block {
        let most = COLUMN - 2 * PAD;
        let mut lines = Vec::new();
        let mut set = |text: &str, bold: bool, sign: &str| {
            // The sign stands before the first line, and the others hang below it.
            let indent = width(sign, size, bold);
            for (n, text) in wrap(text, size, bold, most.saturating_sub(indent)).into_iter().enumerate() {
                let text = if n == 0 { format!("{sign}{text}") } else { text };
                lines.push(Line { text, bold });
            }
        };
        if card.mark {
            set(words.mark, true, "");
        }
        set(&card.text, false, "");
        for text in &card.merged {
            set(text, false, "+ ");
        }
        for line in who(card, words) {
            set(&line, true, "");
        }
        Block { lines, mark: card.mark }
    }

    fn height(&self, size: u32) -> u32 {
        count(&self.lines).saturating_mul(line_height(size)).saturating_add(size)
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// The sentence about tomorrow: the space for it, its lines, and their size.
struct Tomorrow {
    below: u32,
    lines: Vec<String>,
    size: u32,
}

fn tomorrow(board: &Board) -> Tomorrow {
    let set = |size| wrap(&board.now.tomorrow, size, false, SHEET.0 - 2 * MARGIN - 2 * PAD);
    let large = set(60);
    let (lines, size) = if large.len() <= 2 { (large, 60) } else { (set(38), 38) };
    let space = count(&lines).saturating_mul(line_height(size)).saturating_add(140);
    Tomorrow { below: if lines.is_empty() { 0 } else { space }, lines, size }
}

/// Whether every word stands in a column unbroken.
fn whole_words(board: &Board, size: u32) -> bool {
    let fits = |word: &str| width(word, size, true) <= COLUMN - 2 * PAD;
    board.texts().iter().flat_map(|text| text.split_whitespace()).all(fits)
}

/// Takes from each column what fits on one sheet. Says how many cards are not, or not wholly, on it.
fn take(columns: &mut [Vec<Block>], size: u32, room: u32) -> Vec<Vec<Block>> {
    let gap = size / 2;
    let mut sheet = Vec::new();
    for column in columns.iter_mut() {
        let mut left = room;
        let mut taken: Vec<Block> = Vec::new();
        while let Some(block) = column.first_mut() {
            let height = block.height(size);
            if height <= left {
                left = left.saturating_sub(height.saturating_add(gap));
                taken.push(column.remove(0));
                continue;
            }
            // A card that no sheet can hold is cut between two lines.
            let lines = usize::try_from(left.saturating_sub(size) / line_height(size)).unwrap_or(0);
            if taken.is_empty() && lines > 0 {
                let rest = block.lines.split_off(lines.min(block.lines.len()));
                taken.push(Block { lines: std::mem::replace(&mut block.lines, rest), mark: block.mark });
            }
            break;
        }
        sheet.push(taken);
    }
    sheet
}

impl Board {
    /// The board as drawings, one for each sheet of A4; at least one.
    #[must_use]
    pub fn picture(&self, words: &Words<'_>) -> Vec<String> {
        let tomorrow = tomorrow(self);
        let below = tomorrow.below;
        let blocks = |size: u32| -> Vec<Vec<Block>> {
            Column::ALL
                .into_iter()
                .map(|c| self.column(c).map(|card| Block::new(card, words, size)).collect())
                .collect()
        };
        let room = |first: bool| BOTTOM.saturating_sub(TOP).saturating_sub(if first { below } else { 0 });
        let mut sheets = Vec::new();
        let mut used = 30;
        for size in SIZES.into_iter().filter(|size| *size <= LARGE || whole_words(self, *size)) {
            let mut columns = blocks(size);
            let sheet = take(&mut columns, size, room(true));
            used = size;
            if columns.iter().all(Vec::is_empty) {
                sheets.push((sheet, 0));
                break;
            }
        }
        if sheets.is_empty() {
            let mut columns = blocks(used);
            loop {
                let sheet = take(&mut columns, used, room(sheets.is_empty()));
                let left: u32 = columns.iter().map(|c| count(c)).sum();
                let stuck = sheet.iter().all(Vec::is_empty);
                sheets.push((sheet, left));
                if left == 0 || stuck {
                    break;
                }
            }
        }
        let total = sheets.len();
        let draw = |(n, (sheet, left)): (usize, &(Vec<Vec<Block>>, u32))| {
            let mut svg = Sheet::new(SHEET);
            self.head(&mut svg, words);
            let end = if n == 0 { BOTTOM.saturating_sub(below) } else { BOTTOM };
            columns(&mut svg, sheet, words, used, end);
            if n == 0 && below > 0 {
                let top = BOTTOM.saturating_sub(below).saturating_add(30);
                svg.rect(MARGIN, top, SHEET.0 - 2 * MARGIN, below.saturating_sub(30), TINT, "none");
                svg.text((MARGIN + PAD, top + 58), Anchor::Start, 40, true, PRIMARY, words.tomorrow);
                let step = usize::try_from(line_height(tomorrow.size)).unwrap_or(1);
                for (line, y) in tomorrow.lines.iter().zip((top + 70 + tomorrow.size..).step_by(step)) {
                    svg.text((MARGIN + PAD, y), Anchor::Start, tomorrow.size, false, INK, line);
                }
            }
            if *left > 0 {
                let more = fill(words.more, &[("n", &left.to_string())]);
                svg.text((MARGIN, BOTTOM + 50), Anchor::Start, 32, true, PRIMARY, &more);
            }
            svg.text((MARGIN, SHEET.1 - 60), Anchor::Start, 26, false, INK_2, words.foot);
            if total > 1 {
                let sheet = fill(words.sheet, &[("n", &(n + 1).to_string()), ("total", &total.to_string())]);
                svg.text((SHEET.0 - MARGIN, SHEET.1 - 60), Anchor::End, 26, false, INK_2, &sheet);
            }
            svg.end()
        };
        sheets.iter().enumerate().map(draw).collect()
    }

    /// Title and date, and beside them the line with its stations and the child on it.
    fn head(&self, svg: &mut Sheet, words: &Words<'_>) {
        let title = if self.now.title.is_empty() { words.title } else { &self.now.title };
        svg.title(title);
        let most = WAY.0 - MARGIN - PAD;
        let set = |size| wrap(title, size, true, most);
        let stands = |size: &u32| set(*size).len() <= if *size > 72 { 1 } else { 2 };
        let size = [110, 96, 84, 72, 60, 48].into_iter().find(stands).unwrap_or(40);
        let mut y = 100;
        for line in set(size) {
            y += size;
            svg.text((MARGIN, y), Anchor::Start, size, true, INK, &line);
            y += size / 6;
        }
        if let Some(day) = self.now.day {
            svg.text((MARGIN, y.max(240) + 56), Anchor::Start, 44, false, INK_2, &day.in_digits());
        }
        let (left, width) = WAY;
        svg.way((left, 50), width);
        for (n, station) in words.stations.into_iter().enumerate() {
            let x = left.saturating_add(Sheet::station(n, words.stations.len(), width));
            svg.text((x, 384), Anchor::Middle, 38, true, PRIMARY, station);
        }
    }
}

fn columns(svg: &mut Sheet, sheet: &[Vec<Block>], words: &Words<'_>, size: u32, end: u32) {
    for ((column, title), left) in sheet.iter().zip(words.columns).zip((MARGIN..).step_by(STEP)) {
        let mut heading = 50;
        while heading > 26 && width(title, heading, true) > COLUMN - 2 * PAD {
            heading -= 2;
        }
        svg.rect(left, 420, COLUMN, 90, PRIMARY, "none");
        svg.text((left + PAD, 482), Anchor::Start, heading, true, "#FFFFFF", title);
        let line = format!("M{left} 496h{COLUMN}");
        svg.shape("path", &[("d", &line), ("stroke", &PRIMARY), ("stroke-width", &5)]);
        if column.is_empty() && end > TOP {
            svg.text((left, TOP + size), Anchor::Start, size, false, INK_2, words.empty);
        }
        let mut top = TOP;
        for block in column {
            let height = block.height(size);
            svg.rect(left, top, COLUMN, height, WARM, HAIR);
            if block.mark {
                // A bar that is seen without colour as well; the word stands in the card.
                let bar = format!("M{} {top}v{height}", left + 6);
                svg.shape("path", &[("d", &bar), ("stroke", &INK), ("stroke-width", &12)]);
            }
            for (line, y) in
                block.lines.iter().zip((top + size * 3 / 2..).step_by(usize::try_from(line_height(size)).unwrap_or(1)))
            {
                svg.text((left + PAD, y), Anchor::Start, size, line.bold, INK, &line.text);
            }
            top = top.saturating_add(height).saturating_add(size / 2);
        }
        if column.is_empty() {
            top = top.saturating_add(2 * size);
        }
        for y in (top..end).step_by(WRITE).skip(1) {
            let line = format!("M{left} {y}h{COLUMN}");
            svg.shape("path", &[("d", &line), ("stroke", &HAIR), ("stroke-width", &4)]);
        }
    }
}
