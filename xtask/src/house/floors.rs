//! The floors of the house: what a file may use.
//!
//! A file may use its own room and the rooms on lower floors. Rooms on one floor do not know each other. Tests may use
//! all that they test.

use super::files::House;

/// A folder with its file of the same name, or one file; and what belongs there, in a word or three. `*` is any one
/// folder: the files of one name in every folder are a room. With `/` at the end it is the folder without its file.
pub type Room = (&'static str, &'static str);

/// The floors, lowest first. A file is in the room with the longest name that fits. What happens while building is above
/// the programs: nothing that runs in a browser can use it.
pub const FLOORS: &[(&str, &[Room])] = &[
    (
        "pure and smallest: closed sets, escaping",
        &[("crates/guide/src/settings", "settings"), ("crates/guide/src/escape", "escaping")],
    ),
    (
        "pure and small: words, days, rules",
        &[
            ("crates/guide/src/dutch", "Dutch words"),
            ("crates/guide/src/plain", "plain text"),
            ("crates/guide/src/embed", "frames, colours"),
            ("crates/guide/src/figures", "figures"),
            ("crates/guide/src/review", "days of review"),
        ],
    ),
    ("pure: what files have in common", &[("crates/files/src", "JSON, drawings")]),
    (
        "pure: what the guide computes",
        &[
            ("crates/guide/src/graph", "questions, cards"),
            ("crates/guide/src/ask", "the composer"),
            ("crates/guide/src/terms", "the clock"),
            ("crates/guide/src/route", "addresses"),
            ("crates/guide/src/search", "search"),
        ],
    ),
    ("pure: a visit", &[("crates/guide/src/walk", "the path walked")]),
    (
        "pure cores of the programs",
        &[
            ("crates/notes/src", "notes, vault, backup"),
            ("crates/together/src", "working together"),
            ("crates/workshop/src", "werkplaats"),
        ],
    ),
    ("pure: the document contract", &[("crates/contract/src", "what programs read")]),
    ("in the browser: what all use", &[("src/words", "words"), ("src/fresh", "state to forget")]),
    ("in the browser: the browser itself", &[("src/platform", "the browser")]),
    ("in the browser: elements", &[("src/ui", "elements, fields")]),
    (
        "in the browser: small things that programs share",
        &[
            ("src/screens", "the screen at hand"),
            ("src/settings", "kept settings"),
            ("src/today", "today"),
            ("src/accent", "a school's colour"),
        ],
    ),
    (
        "in the browser: what programs share",
        &[("src/shell", "screen, what is typed"), ("src/school", "the school's file")],
    ),
    (
        "in the browser: what the features of one program share",
        &[("src/workshop/meeting", "the meeting"), ("src/workshop/shared", "fields, files")],
    ),
    (
        "in the browser: features",
        &[
            ("src/writer/ask", "questions to ask"),
            ("src/writer/cards", "ticks on cards"),
            ("src/writer/clock", "dates"),
            ("src/writer/embed", "placing a frame"),
            ("src/writer/notes", "notes"),
            ("src/writer/search", "search"),
            ("src/writer/settings", "settings"),
            ("src/workshop/case_editor", "a case of one's own"),
            ("src/workshop/harvest", "harvest"),
            ("src/workshop/plan", "planning"),
            ("src/workshop/sheets", "printing sheets"),
            ("src/workshop/stage", "screen of the group"),
            ("src/workshop/tables", "going on"),
            ("src/workshop/vote", "voting"),
            ("src/together/overview", "who has the overview"),
            ("src/together/calls", "who to call"),
            ("src/together/day_plan", "plan of a day"),
            ("src/together/explanation", "explanation for a child"),
            ("src/together/hand_card", "hand-over card"),
            ("src/together/read_aloud", "reading aloud"),
            ("src/together/scan", "self-scan"),
            ("src/together/school", "the school's file"),
            ("src/together/table", "the table"),
        ],
    ),
    (
        "in the browser: programs",
        &[
            ("src/reader", "reader"),
            ("src/writer", "writer"),
            ("src/workshop", "werkplaats"),
            ("src/together", "working together"),
        ],
    ),
    ("in the browser: one file a program", &[("src/bin", "programs")]),
    (
        "while building: reading, escaping",
        &[
            ("crates/render/src/read", "reading a file"),
            ("crates/render/src/shown", "texts of a shape"),
            ("crates/render/src/html", "escaping"),
            ("crates/render/src/drawing", "drawings"),
        ],
    ),
    (
        "while building: shapes",
        &[("crates/render/src/*/shape", "shapes"), ("crates/render/src/documents", "documents")],
    ),
    ("while building: all content", &[("crates/render/src/content", "all content")]),
    (
        "while building: what content becomes",
        &[
            ("crates/render/src/load", "loading"),
            ("crates/render/src/texts", "all texts seen"),
            ("crates/render/src/rich", "running text"),
            ("crates/render/src/map", "the map"),
        ],
    ),
    (
        "while building: what is told of it",
        &[("crates/render/src/proof", "what was found"), ("crates/render/src/signed", "sign-offs")],
    ),
    // Checks and pages are on the same floors: neither knows the other.
    (
        "while building: for all kinds",
        &[("crates/render/src/check/", "what checks share"), ("crates/render/src/page/", "what pages share")],
    ),
    (
        "while building: by kind",
        &[("crates/render/src/*/check", "checks of a kind"), ("crates/render/src/*/page", "pages of a kind")],
    ),
    (
        "while building: as a whole",
        &[("crates/render/src/promises", "promises"), ("crates/render/src/page", "documents as HTML")],
    ),
    (
        "while building: kits, a trial",
        &[("crates/render/src/kit", "review kits"), ("crates/render/src/trial", "a trial of the words")],
    ),
    ("while building: judging", &[("crates/render/src/check", "all checks")]),
    ("around it", &[("xtask/src", "build, check, serve")]),
    ("tests and measuring", &[("tests", "tests"), ("bench", "benchmark")]),
];

/// What goes up all the same, and why.
pub const UP: &[(&str, &str, &str)] = &[];

/// The floor and the room of a file: its numbers, from the lowest floor. `None` for a file of modules only, such as
/// `lib.rs`, for tests, and for what builds a crate.
#[must_use]
pub fn place(file: &str) -> Option<(usize, usize)> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let tests =
        name == "tests.rs" || name.ends_with("_tests.rs") || file.starts_with("crates/") && file.contains("/tests/");
    if tests || name == "build.rs" || file.starts_with("bench/readers/") {
        return None;
    }
    let stem = file.trim_end_matches(".rs");
    let fits = |room: &str| {
        let (mut parts, folder) = (stem.split('/'), room.strip_suffix('/'));
        let begins =
            folder.unwrap_or(room).split('/').all(|name| parts.next().is_some_and(|p| p == name || name == "*"));
        begins && (folder.is_none() || parts.next().is_some())
    };
    let rooms = FLOORS.iter().enumerate().flat_map(|(floor, (_, rooms))| {
        rooms.iter().enumerate().map(move |(number, (room, _))| (room.len(), (floor, number), *room))
    });
    rooms.filter(|(.., room)| fits(room)).max().map(|(_, place, _)| place)
}

/// Every file that uses what its floor may not, in words; and every exception that is needed no more.
#[must_use]
pub fn faults(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    let mut needed = vec![false; UP.len()];
    for (file, used) in &house.files {
        let Some(own) = place(file) else { continue };
        for (other, names) in used {
            let Some(other_place) = place(other).filter(|other| *other != own && other.0 >= own.0) else { continue };
            if let Some(at) = UP.iter().position(|(from, to, _)| from == file && to == other) {
                needed.get_mut(at).into_iter().for_each(|needed| *needed = true);
                continue;
            }
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let floor = |number: usize| FLOORS.get(number).map_or("", |(name, _)| name);
            found.push(format!(
                "{file} ({}) may not use {other} ({}): {}",
                floor(own.0),
                floor(other_place.0),
                names.join(", ")
            ));
        }
    }
    let stale = UP.iter().zip(needed).filter(|(_, needed)| !needed);
    found.extend(stale.map(|((from, to, _), _)| format!("{from} no longer uses {to}: take the exception away")));
    found
}
