//! The files and folders that the papers for contributors name, and the files that comments name: they are there.

use xtask::house::source::{Kind, pieces};

use super::tidy::{files, nothing};

/// The papers.
const PAPERS: &[&str] = &["CONTRIBUTING.md", "ARCHITECTURE.md", "README.md"];

/// Folders at the root: what begins with one of these is a path of the repository.
const ROOTS: &[&str] =
    &["assets", "bench", "content", "crates", "docs", "findings", "index.html", "src", "tests", "xtask"];

fn read(paper: &str) -> String {
    std::fs::read_to_string(xtask::root().join(paper)).unwrap()
}

/// The paths in a paper: in backquotes, and where its links lead.
fn paths(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    let is_path = |path: &&str| {
        let first = path.split('/').next().unwrap_or_default();
        ROOTS.contains(&first) && !path.contains([' ', '*', '…', '<'])
    };
    quoted.chain(links).filter(is_path).collect()
}

#[test]
fn every_file_that_a_paper_names_is_there() {
    let mut found = Vec::new();
    for paper in PAPERS {
        let text = read(paper);
        let named = paths(&text);
        assert!(named.len() > 3, "{paper} names {} paths: does this test still read it?", named.len());
        let gone = named.into_iter().filter(|path| !xtask::root().join(path).exists());
        found.extend(gone.map(|path| format!("{paper} names {path}, which is not there")));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn ordinary_changes_name_what_to_open() {
    let text = read("CONTRIBUTING.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| I want")).collect();
    assert!(rows.len() >= 30, "{} changes", rows.len());
    for row in rows {
        assert!(!paths(row).is_empty(), "names no file: {row}");
    }
}

#[test]
fn each_way_through_the_code_is_six_files_at_most() {
    let text = read("ARCHITECTURE.md");
    let part = text.split("## Two ways through the code").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let ways: Vec<&str> = part.split("\n\n").collect();
    assert_eq!(ways.len(), 2);
    for way in ways {
        let steps: Vec<&str> = way.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
        assert!((3..=6).contains(&steps.len()), "{way}");
        for step in steps {
            assert_eq!(paths(step).len(), 1, "one file a step: {step}");
        }
    }
}

/// What files are called that a comment may send a reader to.
const ENDINGS: &[&str] = &[".rs", ".md", ".toml", ".css", ".js", ".html", ".svg", ".txt"];

/// The files that a text names with their folder.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && !"_./-".contains(c));
    words.map(|word| word.trim_end_matches('.')).filter(|word| {
        let first = word.split_once('/').map(|(first, _)| first);
        first.is_some_and(|first| ROOTS.contains(&first)) && ENDINGS.iter().any(|ending| word.ends_with(ending))
    })
}

#[test]
fn every_file_that_a_comment_names_is_there() {
    let mut found = Vec::new();
    let mut seen = 0;
    for ending in [".rs", ".css", ".js"] {
        for (path, source) in files(&["src", "crates", "xtask", "tests", "assets"], ending) {
            // A crate calls its own tests by their place in it.
            let of_crate = path.strip_prefix("crates/").and_then(|rest| rest.split_once('/'));
            let own = of_crate.map(|(name, _)| xtask::root().join("crates").join(name));
            let comments = pieces(&source).into_iter().filter(|(_, kind, _)| *kind == Kind::Comment);
            for (line, _, comment) in comments {
                for file in named(comment) {
                    seen += 1;
                    let here = |root: std::path::PathBuf| root.join(file).exists();
                    if !here(xtask::root()) && !own.clone().is_some_and(here) {
                        found.push(format!("{path}:{line} names {file}, which is not there"));
                    }
                }
            }
        }
    }
    assert!(seen > 30, "only {seen} were seen");
    nothing(&found);
}

#[test]
fn files_are_told_from_other_words_in_comments() {
    let text = "/* see tests/contrast.rs. Not src/, `tests/native`, or/and, https://example.org/docs/x.md */";
    assert_eq!(named(text).collect::<Vec<_>>(), ["tests/contrast.rs"]);
}

#[test]
fn paths_are_told_from_other_words() {
    let text =
        "see `src/lib.rs`, `state.arrive`, [this](docs/content.md#review), [that](https://example.org), `src/a b`";
    assert_eq!(paths(text), ["src/lib.rs", "docs/content.md"]);
}
