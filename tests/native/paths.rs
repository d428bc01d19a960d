//! The files and folders that the papers for contributors name: they are there.

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

#[test]
fn paths_are_told_from_other_words() {
    let text =
        "see `src/lib.rs`, `state.arrive`, [this](docs/content.md#review), [that](https://example.org), `src/a b`";
    assert_eq!(paths(text), ["src/lib.rs", "docs/content.md"]);
}
