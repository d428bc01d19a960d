//! The floors as a picture, from the `use` lines: a box for each room, a line to what it uses.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::files::{House, read};
use super::floors::{FLOORS, place};
use crate::{Result, while_doing};

const WIDTH: usize = 1_290;
const LEFT: usize = 24;
const BOX: usize = 170;
const GAP: usize = 10;
const HEIGHT: usize = 40;
/// From one floor to the next.
const FLOOR: usize = 86;
const TOP: usize = 20;

/// Draws the floors into `docs/floors.svg`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn draw(root: &Path) -> Result<()> {
    let file = root.join("docs").join("floors.svg");
    std::fs::write(&file, svg(&read(root)?)).map_err(while_doing(file.display()))?;
    println!("{}", file.display());
    Ok(())
}

/// The picture: the highest floor on top. A line goes from a room to each room that its files use; what nearly all use
/// has no lines of its own, so that the others can be seen.
#[must_use]
pub fn svg(house: &House) -> String {
    let mut lines: BTreeSet<((usize, usize), (usize, usize))> = BTreeSet::new();
    let mut files: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (file, used) in &house.files {
        let Some(own) = place(file) else { continue };
        *files.entry(own).or_default() += 1;
        if own.0 + AROUND < FLOORS.len() {
            lines
                .extend(used.keys().filter_map(|other| place(other)).filter(|other| *other != own).map(|to| (own, to)));
        }
    }
    let users = |room: (usize, usize)| lines.iter().filter(|(_, to)| *to == room).count();
    let height = TOP * 2 + FLOORS.len() * FLOOR;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<title>The floors of the house</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#FBFAF7\"/>\n"
    );
    for ((floor, room), (to_floor, to_room)) in &lines {
        if users((*to_floor, *to_room)) > MANY {
            continue;
        }
        let (x, y) = corner(*floor, *room);
        let (to_x, to_y) = corner(*to_floor, *to_room);
        // Up is what the table of exceptions allows.
        let (from_y, to_y, mark) =
            if to_floor <= floor { (y + HEIGHT, to_y, "") } else { (y, to_y + HEIGHT, " stroke-dasharray=\"4 3\"") };
        let _ = writeln!(
            out,
            "<path d=\"M{} {from_y}L{} {to_y}\" stroke=\"#1F4E5F\" stroke-opacity=\".35\" fill=\"none\"{mark}/>",
            x + BOX / 2,
            to_x + BOX / 2
        );
    }
    for (floor, (name, rooms)) in FLOORS.iter().enumerate() {
        let (_, y) = corner(floor, 0);
        let _ = writeln!(out, "<text x=\"{LEFT}\" y=\"{}\" fill=\"#555\" font-style=\"italic\">{name}</text>", y - 6);
        for (room, (path, what)) in rooms.iter().enumerate() {
            let (x, y) = corner(floor, room);
            let number = files.get(&(floor, room)).copied().unwrap_or_default();
            let by_many = if users((floor, room)) > MANY { ", used by many" } else { "" };
            let short = path.trim_start_matches("crates/").replace("/src/", "/").replace("/src", "");
            let _ = writeln!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{BOX}\" height=\"{HEIGHT}\" rx=\"4\" fill=\"#fff\" stroke=\"#1F4E5F\"/>\
                 <text x=\"{}\" y=\"{}\" font-weight=\"bold\">{}</text><text x=\"{}\" y=\"{}\" font-size=\"10\">{what}, {number}{by_many}</text>",
                x + 8,
                y + 17,
                if *path == "src/bin" || path.starts_with("src/") { (*path).to_owned() } else { short },
                x + 8,
                y + 32
            );
        }
    }
    out.push_str("</svg>\n");
    out
}

/// The highest floors, which may use all: no lines.
const AROUND: usize = 2;
/// A room that more rooms use than this has no lines: they would hide all others.
const MANY: usize = 5;

/// The left upper corner of a room.
fn corner(floor: usize, room: usize) -> (usize, usize) {
    let down = FLOORS.len() - 1 - floor;
    (LEFT + room * (BOX + GAP), TOP + down * FLOOR + 24)
}
