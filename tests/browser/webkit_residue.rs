//! What WebKit would write down of a visit: of every field and control of every document nothing, and of an ordinary page
//! all of it. Only in the long run (`LONG=1`): it needs WebKitGTK (`gir1.2-webkit2-4.1`, `python3-gi`, `xvfb`).

use std::process::Command;

use serde_json::{Value, json};

use super::fields::{ORDINARY, TOOLS, WITH_FIELDS, fill_document};
use super::harness::{Folder, UNDER, serve};
use super::page;

const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
const CONTROL: &str = "lepelaarcontrole";

#[test]
fn in_webkit_nothing_that_was_typed_chosen_or_ticked_is_in_the_state_of_a_session() {
    if std::env::var_os("LONG").is_none() {
        return;
    }
    let site = Folder::copy_of_site();
    std::fs::write(site.path().join("control.html"), ORDINARY).unwrap();
    let server = serve(site.path(), 0);
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let tools = page::TOOLS;
    let mut jobs: Vec<[String; 3]> = Vec::new();
    for (document, _) in WITH_FIELDS {
        let [_, program] = document.programs() else { panic!("{document:?} has a second program") };
        let script = format!("{tools}\n{}", fill_document(document, MARK, DAY));
        // The state is taken down when the address changes, too.
        let script =
            script.replace("return filled", "await go(document.querySelector('main > section').id); return filled");
        let runs = format!("document.documentElement.dataset.{program} === 'on'");
        jobs.push([format!("{base}{}", document.file()), runs, script]);
    }
    let fill = format!(
        "return [...document.querySelectorAll('input, textarea, select')].filter((at) => fill(at, '{CONTROL}', '2080-01-02')).length"
    );
    jobs.push([
        format!("{base}control.html"),
        "document.readyState === 'complete'".to_owned(),
        format!(
            "{tools}\n{TOOLS}\nconst filled = {}; location.hash = 'x'; return filled",
            fill.trim_start_matches("return ")
        ),
    ]);
    let folder = Folder::new("webkit");
    let list = folder.path().join("jobs.json");
    std::fs::write(&list, json!(jobs).to_string()).unwrap();
    let script = xtask::root().join("tests/browser/webkit.py");
    let ran = Command::new("xvfb-run")
        .args(["-a", "/usr/bin/python3"])
        .args([&script, &list])
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .output()
        .expect("xvfb is installed");
    let told = String::from_utf8_lossy(&ran.stdout);
    let found: Vec<(u64, u64, String)> = serde_json::from_str(told.trim())
        .unwrap_or_else(|e| panic!("{e}: {told:.300} {:.2000}", String::from_utf8_lossy(&ran.stderr)));
    let (control, ours) = found.split_last().unwrap();
    for ((filled, states, state), (document, _)) in ours.iter().zip(WITH_FIELDS) {
        println!("{document:?}: {filled} fields and controls filled, {states} states of fields");
        assert!(*filled > 40, "{document:?}: {filled}");
        let marks: Vec<Value> = [MARK, DAY].iter().filter(|m| state.contains(**m)).map(|m| json!(m)).collect();
        assert_eq!((*states, marks), (0, vec![]), "{document:?}");
    }
    assert!(control.0 == 6 && control.1 > 0 && control.2.contains(CONTROL), "the search finds an ordinary page's");
}
