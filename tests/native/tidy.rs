//! The rules of the house, as far as a program can keep them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use xtask::house::source::{Kind, pieces, without_tests};

/// Where our Rust is, from the root.
const RUST: &[&str] = &["src", "crates", "xtask/src", "tests"];
/// Where the code is that ships to readers, and what writes their documents.
const SHIPS: &[&str] = &[
    "src",
    "crates/contract/src",
    "crates/guide/src",
    "crates/notes/src",
    "crates/render/src",
    "crates/together/src",
    "crates/workshop/src",
];

const LONGEST_FILE: usize = 300;
/// Files that may be longer, and why.
const LONG: &[(&str, &str)] = &[];

/// Code that may name a phone number or Veilig Thuis, and why. A reader never sees these.
const MAY_NAME_NUMBERS: &[(&str, &str)] = &[
    ("crates/render/src/check", "the checks demand that content names the two numbers"),
    ("crates/render/src/lists/check.rs", "the two numbers are in phones.toml"),
    ("crates/render/src/promises", "the safety rules are about the two numbers"),
    ("crates/render/src/terms/check.rs", "waiting never comes before the two numbers"),
    ("crates/render/src/wording/check", "who calls 112 says where"),
    ("crates/render/src/rich.rs", "short numbers must be recognised in order to be checked"),
    ("crates/together/src/school/phone.rs", "the numbering plan: which number of a school can be one"),
    ("crates/render/src/cards/shape/say.rs", "112 is the key of a listener in content"),
];

/// Every file below these folders whose name ends so, by path from the root.
pub(super) fn files(folders: &[&str], end: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                walk(&path, end, found);
            } else if path.to_string_lossy().ends_with(end) {
                found.push(path);
            }
        }
    }
    let root = xtask::root();
    let mut found = Vec::new();
    folders.iter().for_each(|folder| walk(&root.join(folder), end, &mut found));
    found.sort();
    assert!(!found.is_empty(), "no {end} in {folders:?}");
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

pub(super) fn nothing(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn only_the_platform_and_the_entry_point_name_the_browser() {
    let mut found = Vec::new();
    for (path, source) in files(SHIPS, ".rs") {
        if path.starts_with("src/bin/") || path == "src/platform.rs" || path.starts_with("src/platform/") {
            continue;
        }
        for (line, _, code) in pieces(&source).into_iter().filter(|(_, kind, _)| *kind == Kind::Code) {
            let named =
                ["web_sys", "js_sys", "gloo_storage", "wasm_bindgen"].iter().filter(|name| code.contains(**name));
            found.extend(named.map(|name| format!("{path}:{line} and on: {name} belongs in src/platform/")));
        }
    }
    nothing(&found);
}

#[test]
fn no_advice_stands_in_code() {
    let mut found = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (path, source) in files(SHIPS, ".rs").into_iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        for (line, _, text) in pieces(without_tests(&source)).into_iter().filter(|(_, kind, _)| *kind == Kind::Text) {
            if !text.contains("Veilig Thuis") && !has_number(text) {
                continue;
            }
            match MAY_NAME_NUMBERS.iter().find(|(allowed, _)| path.starts_with(allowed)) {
                Some((allowed, _)) => _ = used.insert(allowed),
                None => found.push(format!("{path}:{line}: {text} belongs in content/")),
            }
        }
    }
    nothing(&found);
    let stale: Vec<_> = MAY_NAME_NUMBERS.iter().filter(|(path, _)| !used.contains(path)).collect();
    assert!(stale.is_empty(), "no longer needed: {stale:?}");
}

/// Whether a text holds something that a reader would dial.
fn has_number(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit() && c != '-' && c != ' ').any(|run| {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let words = run.split(' ');
        (digits.len() >= 7 && digits.starts_with('0')) || words.into_iter().any(|w| w == "112" || w == "113")
    })
}

#[test]
fn a_number_to_dial_is_told_from_other_numbers() {
    for number in ["Bel 112.", "0800-2000", "tel:08002000", "020-261 52 75", "bel 113 nu"] {
        assert!(has_number(number), "{number}");
    }
    for other in ["2026-11-24", "#1F4E5F", "1120", "viewBox=\"0 0 24 24\"", "0.5", "M5 8 112.5"] {
        assert!(!has_number(other) || other.contains("112."), "{other}");
    }
}

#[test]
fn files_stay_small() {
    let mut found = Vec::new();
    for (path, source) in files(RUST, ".rs") {
        let (lines, excepted) = (source.lines().count(), LONG.iter().any(|(long, _)| *long == path));
        if lines > LONGEST_FILE && !excepted {
            found.push(format!("{path} has {lines} lines: split it by subject, {LONGEST_FILE} is the most"));
        }
        if lines <= LONGEST_FILE && excepted {
            found.push(format!("{path} has {lines} lines and needs no exception any more"));
        }
    }
    nothing(&found);
}

#[test]
fn every_folder_says_what_belongs_in_it() {
    let sources = files(RUST, ".rs");
    let text = |path: &str| sources.iter().find(|(p, _)| p == path).map(|(_, text)| text);
    let folders: BTreeSet<&str> =
        sources.iter().filter_map(|(path, _)| path.rsplit_once('/').map(|(f, _)| f)).collect();
    let mut found = Vec::new();
    for folder in folders {
        let candidates = ["/lib.rs", "/main.rs", "/mod.rs", ".rs"].map(|end| format!("{folder}{end}"));
        let inside =
            || sources.iter().filter(|(path, _)| path.strip_prefix(folder).is_some_and(|p| p.starts_with('/')));
        match candidates.iter().find_map(|c| text(c).map(|text| (c, text))) {
            Some((_, text)) if text.starts_with("//!") => {}
            Some((path, _)) => found.push(format!("{path} does not begin with //! and what belongs in {folder}/")),
            // A folder of integration tests is shared by several crates: then each file speaks for itself.
            None => found.extend(
                inside().filter(|(_, t)| !t.starts_with("//!")).map(|(p, _)| format!("{p} does not begin with //!")),
            ),
        }
    }
    nothing(&found);
}

#[test]
fn nothing_is_left_for_later() {
    let mut found = Vec::new();
    let marks = ["TODO", "FIXME", "todo!", "unimplemented!"];
    for end in [".rs", ".toml", ".css", ".js", ".html"] {
        let folders: &[&str] = match end {
            ".rs" => RUST,
            ".toml" => &["crates", "xtask", "tests", "content"],
            _ => &["assets"],
        };
        for (path, text) in files(folders, end).into_iter().filter(|(path, _)| path != "tests/native/tidy.rs") {
            for (i, line) in text.lines().enumerate().filter(|(_, line)| marks.iter().any(|mark| line.contains(mark))) {
                found.push(format!("{path}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    nothing(&found);
}

/// A browser that is too old for the app, from Chromium 83 on, must still read and run what tells so. A list within
/// `:not()` was an error at each press: the page moved under the pointer, and the first tap was lost.
#[test]
fn browsers_too_old_for_the_app_can_read_the_start_script() {
    let younger = ["??=", "||=", "&&=", "replaceChildren", "replaceAll", ".at(", "hasOwn", ":is(", ":where(", ":has("];
    let mut found = Vec::new();
    for (path, text) in files(&["assets"], ".js").into_iter().filter(|(path, _)| path.starts_with("assets/start")) {
        for (i, line) in text.lines().enumerate() {
            let list = line.split(":not(").skip(1).any(|after| after.split(')').next().unwrap_or("").contains(','));
            if list || younger.iter().any(|young| line.contains(young)) {
                found.push(format!("{path}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    for (path, text) in files(&["assets"], ".css") {
        let inset = |line: &str| line.contains("inset-inline") || line.contains("inset-block");
        for (i, line) in text.lines().enumerate().filter(|(_, line)| inset(line)) {
            found.push(format!("{path}:{}: {}", i + 1, line.trim()));
        }
    }
    nothing(&found);
}

#[test]
fn every_dependency_has_an_exact_version() {
    let mut manifests = files(&["crates", "xtask", "tests"], "Cargo.toml");
    manifests.push(("Cargo.toml".into(), std::fs::read_to_string(xtask::root().join("Cargo.toml")).unwrap()));
    let (mut found, mut exact) = (Vec::new(), 0);
    for (path, text) in manifests {
        let mut section = "";
        for (i, line) in text.lines().enumerate() {
            if line.starts_with('[') {
                section = line.trim_matches(['[', ']']);
                continue;
            }
            let of_one = section.contains("dependencies.");
            if !section.ends_with("dependencies") && !of_one {
                continue;
            }
            let version = match line.split_once("version = \"") {
                Some((_, version)) => Some(version),
                None if of_one => None,
                None => line.split_once(" = ").and_then(|(_, value)| value.strip_prefix('"')),
            };
            match version {
                Some(version) if version.starts_with('=') => exact += 1,
                Some(_) => found.push(format!("{path}:{}: {line}: pin it with =", i + 1)),
                None => {}
            }
        }
    }
    nothing(&found);
    assert!(exact > 10, "only {exact} versions were found: does this test still read the manifests?");
}

#[test]
fn the_ledger_of_ids_is_sorted() {
    let ledger = std::fs::read_to_string(xtask::content_dir().join("ids.txt")).unwrap();
    let ids: Vec<&str> = ledger.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    for pair in ids.windows(2) {
        assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
    }
    assert!(ids.len() > 100, "only {} ids", ids.len());
}
