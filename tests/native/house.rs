//! No circle of files, and the floors: what a file may use (`xtask/src/house/floors.rs`).

use std::collections::BTreeMap;

use xtask::house::source::{Kind, pieces};
use xtask::house::{self, House};

use super::tidy::files;

fn house_of(files: &[(&str, &str)]) -> House {
    let sources: BTreeMap<String, String> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    House::of(&sources)
}

/// A circle, file by file, with what each takes from the others.
fn told(house: &House, circle: &[String]) -> String {
    let mut out = format!("a circle of {} files:\n", circle.len());
    for file in circle {
        for (other, names) in house.files[file].iter().filter(|(other, _)| circle.contains(other)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            out.push_str(&format!("  {file} uses {other}: {}\n", names.join(", ")));
        }
    }
    out.push_str("  move what they share down, into a file of its own\n");
    out
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let house = house::read(&xtask::root()).unwrap();
    let uses: usize = house.files.values().map(BTreeMap::len).sum();
    assert!(house.files.len() > 400 && uses > 1_500, "does this test still read the `use` lines? {uses}");
    let found: Vec<String> = house::circles(&house).iter().map(|circle| told(&house, circle)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_file_uses_its_own_room_and_lower_floors() {
    let house = house::read(&xtask::root()).unwrap();
    let found = house::floors::faults(&house);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let rooms =
        house::floors::FLOORS.iter().enumerate().flat_map(|(f, (_, rooms))| (0..rooms.len()).map(move |r| (f, r)));
    for room in rooms {
        assert!(house.files.keys().any(|file| house::floors::place(file) == Some(room)), "nothing is in room {room:?}");
    }
}

#[test]
fn every_file_that_ships_is_in_a_room() {
    let house = house::read(&xtask::root()).unwrap();
    let sources = house::sources(&xtask::root()).unwrap();
    // Some files declare their modules and nothing else.
    let declares = |file: &String| {
        let defines = ["fn ", "struct ", "enum ", "trait ", "impl ", "const ", "static ", "macro_rules!"];
        let code = sources[file].lines().filter(|line| !line.trim_start().starts_with("//"));
        code.clone().any(|line| line.contains("mod "))
            && !code.clone().any(|line| defines.iter().any(|d| line.contains(d)))
    };
    let ships = |file: &&String| file.starts_with("src/") || file.starts_with("crates/") && !file.contains("/tests/");
    let homeless: Vec<&String> = house
        .files
        .keys()
        .filter(ships)
        .filter(|file| house::floors::place(file).is_none())
        .filter(|file| !declares(file))
        .filter(|file| !file.ends_with("tests.rs") && !file.ends_with("build.rs"))
        .collect();
    assert!(homeless.is_empty(), "no room for {homeless:?}: name it in xtask/src/house/floors.rs");
}

#[test]
fn a_room_may_be_the_files_of_one_name_in_every_folder() {
    let room = |file: &str| {
        let (floor, room) = house::floors::place(file).unwrap();
        house::floors::FLOORS[floor].1[room].0
    };
    let src = "crates/render/src";
    for (file, name) in [
        ("cards/shape.rs", "*/shape"),
        ("cards/shape/say.rs", "*/shape"),
        ("workshop/check/fair.rs", "*/check"),
        ("terms/page.rs", "*/page"),
        ("check.rs", "check"),
        ("check/dates.rs", "check/"),
        ("page/writer.rs", "page/"),
    ] {
        assert_eq!(room(&format!("{src}/{file}")), format!("{src}/{name}"));
    }
    assert_eq!(house::floors::place(&format!("{src}/cards.rs")), None);
    // Checks and pages, of one kind or of two, are told apart.
    let shape = "pub struct Card;\n";
    let page = "use crate::cards::shape::Card;\npub fn write(_: Card) {}\n";
    let check = "use crate::cards::shape::Card;\nfn look(_: Card) { crate::cards::page::write(Card) }\n";
    let house = house_of(&[
        (&format!("{src}/lib.rs"), "mod cards;\n"),
        (&format!("{src}/cards.rs"), "mod shape;\nmod page;\nmod check;\n"),
        (&format!("{src}/cards/shape.rs"), shape),
        (&format!("{src}/cards/page.rs"), page),
        (&format!("{src}/cards/check.rs"), check),
    ]);
    let found = house::floors::faults(&house);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("cards/check.rs") && found[0].contains("may not use"), "{found:?}");
}

#[test]
fn the_picture_of_the_floors_is_what_the_command_makes() {
    let made = house::svg(&house::read(&xtask::root()).unwrap());
    let kept = std::fs::read_to_string(xtask::root().join("docs").join("floors.svg")).unwrap();
    assert!(made == kept, "docs/floors.svg is of another day: run `cargo xtask floors`");
}

#[test]
fn a_circle_is_found_with_its_names() {
    let house = house_of(&[
        ("crates/a/src/lib.rs", "mod one;\nmod two;\npub use one::One;\n"),
        ("crates/a/src/one.rs", "use super::two::helper;\npub struct One;\nfn f() { helper(); }\n"),
        ("crates/a/src/two.rs", "pub fn helper() -> crate::One { todo() }\n"),
        ("crates/a/src/far.rs", ""),
    ]);
    let found = house::circles(&house);
    assert_eq!(found, [["crates/a/src/one.rs", "crates/a/src/two.rs"]]);
    let told = told(&house, &found[0]);
    assert!(told.contains("crates/a/src/two.rs uses crates/a/src/one.rs: crate::One"), "{told}");
}

#[test]
fn a_child_that_uses_what_its_parent_defines_is_a_circle_when_the_parent_works_with_it() {
    let parent = "mod child;\npub struct Shape;\nfn f() { child::g(); }\n";
    let child = "use super::Shape;\npub fn g() {}\n";
    let circle = house_of(&[("crates/a/src/lib.rs", parent), ("crates/a/src/child.rs", child)]);
    assert_eq!(house::circles(&circle).len(), 1);
    // A parent that declares and passes on does not work with it.
    let parent = "mod child;\npub use child::g;\npub struct Shape;\n";
    let fine = house_of(&[("crates/a/src/lib.rs", parent), ("crates/a/src/child.rs", child)]);
    assert!(house::circles(&fine).is_empty());
}

#[test]
fn paths_in_code_groups_other_names_and_texts_are_understood() {
    let house = house_of(&[
        ("crates/a/src/lib.rs", "pub mod deep;\npub mod low;\nmod user;\n"),
        ("crates/a/src/deep.rs", "pub mod more;\n"),
        ("crates/a/src/deep/more.rs", "pub struct Here;\npub enum Kind { low }\n"),
        ("crates/a/src/low.rs", "pub const N: u8 = 1; // crate::user::f()\nconst T: &str = \"crate::user::f\";\n"),
        (
            "crates/a/src/user.rs",
            "use crate::{deep::{self as down}, low as under};\npub fn f() -> down::more::Here { let _ = under::N; }\n",
        ),
        ("crates/b/src/lib.rs", "fn g() { ::a::low::N; let _: a::deep::more::Kind; }\n"),
    ]);
    let of = |file: &str| house.files[file].keys().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(of("crates/a/src/user.rs"), ["crates/a/src/deep/more.rs", "crates/a/src/low.rs"]);
    assert_eq!(of("crates/b/src/lib.rs"), ["crates/a/src/deep/more.rs", "crates/a/src/low.rs"]);
    assert!(of("crates/a/src/low.rs").is_empty());
}

/// Words of the subject, as they stand in names of code. What the browser calls so itself is not among them.
const SUBJECT: &str = "age ages answer answers ballot card cards case cases composer contact contacts edge edges graph \
    guide meeting melding note notes phase question questions role roles route school sector sectors setting settings \
    step steps story term terms together vault vote walk words workshop";

/// What the browser's room takes of the core all the same, and why.
const PORTS: &[(&str, &str)] = &[
    ("use contract::dom::", "reading a document as the contract asks"),
    ("use contract::name::", "an attribute or a class by its type"),
    ("use notes::vault::store::", "the store of a vault, which IndexedDB is: bytes under names"),
];

/// The words of a name: `KdfParams`, `on_way` and `http://x` are two, two and three.
fn words_of(code: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in code.chars() {
        if !c.is_alphabetic() || c.is_uppercase() && words.last().is_some_and(|w| w.ends_with(char::is_lowercase)) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphabetic()) {
            word.push(c);
        }
    }
    words.iter().map(|word| word.to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// What a file of the browser's room says about the subject, line by line.
fn subject_in(path: &str, source: &str) -> Vec<String> {
    let subject: Vec<&str> = SUBJECT.split_whitespace().collect();
    let mut found = Vec::new();
    for (line, kind, text) in pieces(source) {
        let text: String = match kind {
            Kind::Code => text.lines().filter(|l| !PORTS.iter().any(|(port, _)| l.starts_with(port))).collect(),
            Kind::Text => text.to_owned(),
            Kind::Comment => continue,
        };
        found.extend(
            words_of(&text)
                .iter()
                .filter(|word| subject.contains(&word.as_str()) || *word == "contract")
                .map(|word| format!("{path}:{line} and on: {word}")),
        );
    }
    found
}

/// The browser is known in one room, and that room knows nothing else: who shows a card or keeps a note uses it.
#[test]
fn the_room_of_the_browser_names_nothing_of_the_subject() {
    let room = |path: &String| path == "src/platform.rs" || path.starts_with("src/platform/");
    let files: Vec<_> = files(&["src"], ".rs").into_iter().filter(|(path, _)| room(path)).collect();
    assert!(files.len() > 20, "only {} files were seen", files.len());
    let found: Vec<String> = files.iter().flat_map(|(path, source)| subject_in(path, source)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    for (port, why) in PORTS {
        assert!(files.iter().any(|(_, source)| source.contains(port)), "nothing takes {port} any more ({why})");
    }
}

#[test]
fn a_word_of_the_subject_is_found_in_names_and_in_texts() {
    for code in ["fn show_card() {}", "struct CardBox;", "const AT: &str = \"#vraag .answers\";", "use contract::ask;"]
    {
        assert_eq!(subject_in("a.rs", code).len(), 1, "{code}");
    }
    for code in ["// the card\nfn stage() {}", "use contract::dom::Dom;", "fn discard() { append_child(); }"] {
        assert!(subject_in("a.rs", code).is_empty(), "{code}");
    }
}
