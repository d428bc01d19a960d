//! What a visit costs, and what the files may not hold. Needs no browser.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What must arrive before every card can be read and every answer tapped, in bytes with brotli: all
/// guide text and its style (about 120,000), the reader (about 92,000), and the rest.
/// Raise this only with a reason in the change that does. From 203,000: ten cards that were missing, lines that hold for
/// the answers that led to a card, the first screen with call, ban and sentence, and age and sector asked in place.
/// From 212,000: three cards, six questions and forty bans for situations that strangers walked and found no right card
/// for. From 219,000: two columns on a wide window, drawings beside words, home that says what it is, a menu in groups;
/// the old form of de lijn and of three boxes went. From 221,500: what takes the screens that are not shown out of the live
/// document, so that a step costs less, and the choice of a chapter above the whole guide.
const READING: usize = 223_000;
/// Files that a page names and no first visit fetches before it is done: for browsers without modules, for hosts
/// with a policy of their own, for the system when the guide is installed; and the letters, which are asked for after all
/// programs (`tests/browser/letters.rs`).
const NOT_NEEDED: [&str; 4] = ["old-", "style-", "png", "woff2"];
/// The same with what is loaded after it: the program for all that is typed, and the school's contacts on the cards.
///
/// From 640,000: what search must know of how people type, and the cards above. From 657,000: 188 scenes as people tell
/// them, and the cards above. Down from 666,000: elements of one type in the writer.
const ALL: usize = 645_000;

/// The letters of the guide, all weights.
const LETTERS: usize = 20_000;

fn site() -> PathBuf {
    std::env::var_os("SITE").expect("SITE is not set: run these tests with `cargo xtask test`").into()
}

/// The files of the site that are text, with their names.
fn texts() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(site()).unwrap().map(Result::unwrap);
    let named = entries.map(|e| (e.file_name().into_string().unwrap(), std::fs::read(e.path()).unwrap()));
    named.filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?))).collect()
}

#[test]
fn a_first_visit_stays_within_its_budget() {
    let weights = xtask::dist::weights(&site()).unwrap();
    let brotli = |name: &str| weights.iter().find(|w| w.name == name).unwrap_or_else(|| panic!("no {name}")).brotli;
    let read = |name: &str| std::fs::read_to_string(site().join(name)).unwrap();
    let named = |text: &str| {
        let names = weights.iter().map(|w| w.name.clone()).filter(|name| xtask::dist::is_hashed(name));
        let needed = names.filter(|name| !NOT_NEEDED.iter().any(|n| name.starts_with(n) || name.ends_with(n)));
        needed.filter(|name| text.contains(name.as_str())).collect::<BTreeSet<_>>()
    };
    let first = named(&read("index.html"));
    let start = first.iter().find(|name| name.starts_with("start-")).unwrap();
    let later = named(&read(start));
    let reading = brotli("index.html") + first.iter().map(|name| brotli(name)).sum::<usize>();
    let all = reading + later.difference(&first).map(|name| brotli(name)).sum::<usize>();
    assert_eq!(first.len(), 4, "the start script, the reader with its glue, the icon: {first:?}");
    assert!(reading > 50_000 && all > reading, "all files are there");
    assert!(reading <= READING, "{reading} bytes with brotli before it can be read; the budget is {READING}");
    let letters: usize = weights.iter().filter(|w| w.name.ends_with("woff2")).map(|w| w.raw).sum();
    assert!((1..=LETTERS).contains(&letters), "{letters} bytes of letters; the budget is {LETTERS}");
    assert!(all <= ALL, "{all} bytes with brotli in all; the budget is {ALL}");
}

/// The folder works anywhere: in a sub-folder, in a frame, on an intranet.
#[test]
fn addresses_of_files_are_relative() {
    let mut seen = 0;
    for (name, text) in texts() {
        for mark in [
            "src=\"",
            "<link rel=\"stylesheet\" href=\"",
            "<link rel=\"icon\" href=\"",
            "from \"",
            "from '",
            "import(\"",
            "url(",
        ] {
            for address in text.split(mark).skip(1).map(|rest| rest.split(['"', '\'', ')']).next().unwrap_or("")) {
                seen += 1;
                let here = !address.starts_with('/') && (address.starts_with("data:") || !address.contains(':'));
                assert!(here, "{name}: {mark}{address}");
            }
        }
        assert!(!text.contains("<base"), "{name}: a base address would break links within the page");
    }
    assert!(seen >= 4, "the page names its files");
}

#[test]
fn pages_hold_no_script_and_no_style_of_an_element() {
    for (name, text) in texts().iter().filter(|(name, _)| name.ends_with(".html")) {
        for script in text.split("<script").skip(1) {
            let (attributes, rest) = script.split_once('>').unwrap();
            assert!(attributes.contains("src=") && rest.starts_with("</script>"), "{name}: {script:.80}");
        }
        for bad in [" style=\"", " onclick=", " onload=", " onerror=", "javascript:"] {
            assert!(!text.contains(bad), "{name}: {bad}");
        }
    }
}

/// Nobody learns on whose machine it was built, and two builds are the same.
#[test]
fn no_file_names_a_folder_of_the_building_machine() {
    let home = std::env::home_dir().unwrap_or_default();
    let folders = [xtask::root(), home.join(".cargo"), home.join(".rustup")];
    for entry in std::fs::read_dir(site()).unwrap().map(Result::unwrap) {
        let bytes = std::fs::read(entry.path()).unwrap();
        for folder in folders.iter().map(|f| f.display().to_string()) {
            let found = bytes.windows(folder.len()).any(|w| w == folder.as_bytes());
            assert!(!found, "{} names {folder}", entry.file_name().display());
        }
    }
}
