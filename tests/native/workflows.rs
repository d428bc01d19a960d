//! What machines run for us (`.github/workflows`, `.gitlab-ci.yml`): pinned to what was looked at, and nothing but what the
//! papers tell.

use std::collections::BTreeSet;
use std::process::Command;

/// Every file of workflows: its path from the root, and its text.
fn files() -> Vec<(String, String)> {
    let root = xtask::root();
    let folder = ".github/workflows";
    let names = std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let mut paths: Vec<String> = names.map(|name| format!("{folder}/{}", name.to_string_lossy())).collect();
    paths.push(".gitlab-ci.yml".to_owned());
    paths.sort();
    assert_eq!(paths.len(), 3, "{paths:?}");
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(root.join(path)).unwrap())).collect()
}

/// A line without its indentation and the dash of a list.
fn bare(line: &str) -> &str {
    let line = line.trim_start();
    line.strip_prefix("- ").unwrap_or(line)
}

/// The values of a key, wherever it stands.
fn values<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    text.lines().filter_map(|line| bare(line).strip_prefix(key)?.strip_prefix(": ")).collect()
}

/// Every line of shell: behind `run:` and below it, and in the list below `script:`.
fn shell(text: &str) -> Vec<&str> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut found = Vec::new();
    let mut below = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if below.is_some_and(|above| depth(line) > above) {
            found.push(bare(line));
            continue;
        }
        below = None;
        match bare(line).strip_prefix("run: ") {
            Some("|") => below = Some(depth(line) + if line.trim_start().starts_with("- ") { 2 } else { 0 }),
            Some(command) => found.push(command),
            None if bare(line) == "script:" => below = Some(depth(line)),
            None => {}
        }
    }
    found
}

#[test]
fn every_action_is_a_commit_with_its_version_beside_it() {
    let mut seen = 0;
    for (path, text) in files() {
        for uses in values(&text, "uses") {
            let (action, version) = uses.split_once(" # v").unwrap_or_else(|| panic!("{path}: {uses}: which version?"));
            let (name, commit) = action.split_once('@').unwrap_or_else(|| panic!("{path}: {uses}: no commit"));
            assert!(name.starts_with("actions/"), "{path}: {name} is not of GitHub itself");
            let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
            assert!(commit.len() == 40 && commit.chars().all(hex), "{path}: {uses}: the hash of a commit is 40 digits");
            assert_eq!(version.split('.').count(), 3, "{path}: {uses}");
            seen += 1;
        }
        assert_eq!(
            text.matches("actions/checkout@").count(),
            text.matches("persist-credentials: false").count(),
            "{path}"
        );
    }
    assert!(seen >= 8, "only {seen} actions were seen: does this test still read the files?");
}

#[test]
fn images_are_of_our_own_compiler() {
    let toolchain = std::fs::read_to_string(xtask::root().join("rust-toolchain.toml")).unwrap();
    let channel = toolchain.split("channel = \"").nth(1).unwrap().split('"').next().unwrap();
    for (path, text) in files() {
        let images: Vec<&str> = [values(&text, "container"), values(&text, "image")].concat();
        assert!(!images.is_empty(), "{path}");
        for image in images {
            assert_eq!(image, format!("rust:{channel}-bookworm"), "{path}");
        }
        for runner in values(&text, "runs-on") {
            assert_eq!(runner, "ubuntu-24.04", "{path}: a name that means another machine next year");
        }
    }
}

#[test]
fn workflows_run_what_the_papers_tell_and_nothing_else() {
    let papers = std::fs::read_to_string(xtask::root().join("docs/releasing.md")).unwrap();
    let table = papers.split("| command | where | what |").nth(1).unwrap().split("\n\n").next().unwrap();
    let cells = table.lines().filter_map(|row| row.strip_prefix("| `")?.split_once("` | "));
    let told: BTreeSet<&str> = cells.flat_map(|(cell, _)| cell.split("`, `")).collect();
    assert!(told.len() >= 8, "{told:?}");
    let commands = std::fs::read_to_string(xtask::root().join("xtask/src/main.rs")).unwrap();
    // What a file of the key needs around it.
    let around =
        ["umask 077", "printf '%s\\n' \"$KEY\" >\"$RUNNER_TEMP/release.key\"", "rm \"$RUNNER_TEMP/release.key\""];
    let mut used = BTreeSet::new();
    for (path, text) in files() {
        let lines = shell(&text);
        assert!(!lines.is_empty(), "{path}");
        for line in lines.into_iter().filter(|line| !around.contains(line)) {
            let command = line.strip_prefix("RELEASE_KEY_FILE=\"$RUNNER_TEMP/release.key\" ").unwrap_or(line);
            let known = told.iter().find(|told| command == **told || command.starts_with(&format!("{told} ")));
            let known = known.unwrap_or_else(|| panic!("{path} runs `{command}`: tell it in docs/releasing.md"));
            used.insert(*known);
            if let Some(name) = command.split("xtask ").nth(1).and_then(|rest| rest.split(' ').next()) {
                assert!(commands.contains(&format!("[\"{name}\"")), "{path}: no command {name}");
            }
        }
    }
    assert_eq!(used, told, "told and not run");
    assert!(xtask::root().join(".ci/run").exists());
}

#[test]
fn a_job_may_do_no_more_than_it_must() {
    for (path, text) in files().into_iter().filter(|(path, _)| path.starts_with(".github")) {
        assert!(text.contains("\npermissions:"), "{path}: without it every job may write");
        assert!(!text.contains("pull_request_target"), "{path}: the code of a stranger with our rights");
        assert!(!text.contains("write-all"), "{path}");
        assert!(text.matches("secrets.").count() <= 1, "{path}: one step has the key");
    }
}

/// The two ways in which minisign begins a secret key.
#[test]
fn no_secret_key_is_in_the_repository() {
    let Ok(out) = Command::new("git").current_dir(xtask::root()).args(["ls-files", "-z"]).output() else { return };
    let names = String::from_utf8_lossy(&out.stdout).into_owned();
    let begins = [["RWQAA", "EIy"].concat(), ["RWRT", "Y0Iy"].concat()];
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let bytes = std::fs::read(xtask::root().join(name)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!begins.iter().any(|begin| text.contains(begin.as_str())), "{name} holds a secret key");
    }
}

#[test]
fn lines_of_shell_are_found_in_both_kinds_of_files() {
    let github = "steps:\n  - run: a b\n  - if: x\n    run: |\n      c\n\n      d\n  - uses: e\n";
    assert_eq!(shell(github), ["a b", "c", "d"]);
    assert_eq!(shell("steps:\n  - run: |\n      a\n    env:\n      B: c\n"), ["a"]);
    assert_eq!(shell("job:\n  script:\n    - a\n    - b \"c\"\n  artifacts:\n    - d\n"), ["a", "b \"c\""]);
}
