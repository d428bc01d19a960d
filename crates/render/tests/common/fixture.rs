//! A copy of the fixture guide in a folder of its own, with changes, and what the build says about it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use render::check::check;
use render::load;
use render::read::Finding;

/// The day on which the fixture is judged: the day it was written.
pub const TODAY: &str = "2026-11-24";

/// What the build prints when nothing is wrong.
pub const IN_ORDER: &[&str] = &[];

/// A change in a file: this text, which stands there once, becomes that one.
/// No text to look for means: put it at the end.
#[derive(Clone, Copy)]
pub struct Edit {
    pub file: &'static str,
    pub from: &'static str,
    pub to: &'static str,
}

/// Something wrong in the content, and everything the build must say about it.
pub struct Case {
    /// The check it is about, or `load`.
    pub check: &'static str,
    pub name: &'static str,
    pub edits: &'static [Edit],
    /// Each finding as printed, with its hint on the same line.
    pub finds: &'static [&'static str],
}

impl Case {
    /// Fails unless the build says exactly what the case expects.
    pub fn hold(&self) {
        let guide = Copy::new(self.name);
        for edit in self.edits {
            guide.edit(edit);
        }
        let found = guide.findings();
        let found: Vec<String> = found.iter().map(|f| f.to_string().replace("\n    → ", " → ")).collect();
        let (found, expected) = (found.join("\n"), self.finds.join("\n"));
        assert!(found == expected, "\nfound:\n{found}\n\nexpected:\n{expected}\n");
    }
}

/// A temporary copy of the fixture. The words of the interface and the names of the texts of the
/// composer come from the real guide: they are no part of what is tried here. Removed when dropped.
pub struct Copy {
    pub dir: PathBuf,
}

impl Copy {
    pub fn new(name: &str) -> Copy {
        static COPIES: AtomicUsize = AtomicUsize::new(0);
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("rond-de-melding-{}-{number}-{name}", std::process::id()));
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy_folder(&here.join("tests/fixture"), &dir);
        let words = std::fs::read_to_string(here.join("../../content/nl/ui.toml")).unwrap();
        std::fs::write(dir.join("ui.toml"), format!("# The words of the real guide.\n{words}")).unwrap();
        let ask = std::fs::read_to_string(dir.join("ask.toml")).unwrap();
        std::fs::write(dir.join("ask.toml"), ask + &texts_of_the_composer(&here.join("../../content/nl/ask.toml")))
            .unwrap();
        Copy { dir }
    }

    pub fn edit(&self, edit: &Edit) {
        let path = self.dir.join(edit.file);
        let old = std::fs::read_to_string(&path).unwrap_or_default();
        let new = if edit.from.is_empty() {
            format!("{old}{}", edit.to)
        } else {
            assert_eq!(old.matches(edit.from).count(), 1, "{:?} must stand once in {}", edit.from, edit.file);
            old.replace(edit.from, edit.to)
        };
        std::fs::write(path, new).unwrap();
    }

    /// What has grown old on a day, when nothing is wrong.
    pub fn warnings(&self, today: &str) -> Vec<Finding> {
        load(&self.dir).and_then(|content| check(&content, today)).unwrap().warnings
    }

    /// Everything that keeps the build from being made.
    pub fn findings(&self) -> Vec<Finding> {
        load(&self.dir).and_then(|content| check(&content, TODAY)).err().unwrap_or_default()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

/// Each text that stands in the real composer and not in the fixture, as short as can be.
fn texts_of_the_composer(real: &Path) -> String {
    let ask: toml::Table = std::fs::read_to_string(real).unwrap().parse().unwrap();
    let names = ask["text"].as_table().unwrap().keys().filter(|name| *name != "phone-open-advies");
    names.map(|name| format!("{name} = [\"Bel nu.\"]\n")).collect()
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// Makes a test of each case, named after what it shows, and a list of them all.
macro_rules! cases {
    ($($check:literal $name:ident: $($file:literal $from:literal => $to:literal),+; finds $finds:expr;)+) => {
        $(#[test]
        fn $name() {
            CASES.iter().find(|c| c.name == stringify!($name)).unwrap().hold();
        })+

        /// The cases above.
        pub const CASES: &[Case] = &[$(Case {
            check: $check,
            name: stringify!($name),
            edits: &[$(Edit { file: $file, from: $from, to: $to }),+],
            finds: &$finds,
        }),+];
    };
}
pub(crate) use cases;
