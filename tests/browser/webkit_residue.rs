//! What WebKit would write down of a visit: of every field and control of every document nothing, however the visit ends,
//! and of an ordinary page all of it. Only in the long run (`LONG=1`): it needs WebKitGTK (`gir1.2-webkit2-4.1`,
//! `python3-gi`, `xvfb`).

use std::process::Command;

use serde_json::{Value, json};

use super::content::word;
use super::fields::{ORDINARY, TOOLS, WITH_FIELDS, fill_document};
use super::harness::{Folder, UNDER, serve};
use super::page;
use super::residue::files_with;

const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
const CONTROL: &str = "lepelaarcontrole";
/// How a visit ends, as `webkit.py` knows it. A killed browser stored the state as it was when the address changed last.
const ENDS: [&str; 8] = ["Closed", "Killed", "Crashed", "Reloaded", "Emptied", "Wiped", "BackAndForward", "Restored"];

/// A page for `webkit.py`: its address, when it is ready, and what fills it in.
type Visited = [String; 3];

fn ordinary(base: &str) -> Visited {
    let tools = page::TOOLS;
    let fill = format!(
        "[...document.querySelectorAll('input, textarea, select')].filter((at) => fill(at, '{CONTROL}', '2080-01-02')).length"
    );
    [
        format!("{base}control.html"),
        "document.readyState === 'complete'".to_owned(),
        format!("{tools}\n{TOOLS}\nconst filled = {fill}; location.hash = 'x'; return filled"),
    ]
}

fn documents(base: &str) -> Vec<Visited> {
    let tools = page::TOOLS;
    let of = |document: render::documents::Document| {
        let [_, program] = document.programs() else { panic!("{document:?} has a second program") };
        let script = format!("{tools}\n{}", fill_document(document, MARK, DAY));
        // The state is taken down when the address changes, too.
        let script = script.replace("return filled", "await go(everywhere('main > section')[0].id); return filled");
        let runs = format!("document.documentElement.dataset.{program} === 'on'");
        [format!("{base}{}", document.file()), runs, script]
    };
    WITH_FIELDS.iter().map(|(document, _)| of(*document)).collect()
}

/// Empties the screen; to wipe, also presses what asks and what says yes.
fn press(end: &str) -> String {
    let keys: &[&str] = if end == "Wiped" { &["cleared_wipe", "wipe_yes"] } else { &[] };
    let words: Vec<&str> = keys.iter().map(|key| word(key)).collect();
    format!(
        "{}\ndocument.querySelector('#clear').click(); await settle();
        for (const word of {}) {{
          [...document.querySelectorAll('button')].find((b) => b.innerText.trim() === word).click(); await settle();
        }}
        await new Promise((done) => setTimeout(done, 2000));
        return document.documentElement.dataset.app",
        page::TOOLS,
        json!(words)
    )
}

#[test]
fn in_webkit_nothing_that_was_typed_chosen_or_ticked_is_in_the_state_of_a_session() {
    if std::env::var_os("LONG").is_none() {
        return;
    }
    let site = Folder::copy_of_site();
    std::fs::write(site.path().join("control.html"), ORDINARY).unwrap();
    let server = serve(site.path(), 0);
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let (folder, kept) = (Folder::new("webkit"), Folder::new("webkit-kept"));
    let documents = documents(&base);
    // First the ordinary page alone; then it and a document, in one tab.
    let mut visits: Vec<Value> = Vec::new();
    for end in ENDS {
        // Emptying and wiping are the guide's.
        let alone = std::iter::once(vec![ordinary(&base)]).filter(|_| !["Emptied", "Wiped"].contains(&end));
        for pages in alone.chain(documents.iter().map(|document| vec![ordinary(&base), document.clone()])) {
            let kept = kept.path().join(visits.len().to_string());
            visits.push(json!({ "folder": kept, "end": end, "pages": pages, "press": press(end) }));
        }
    }
    let list = folder.path().join("visits.json");
    std::fs::write(&list, json!(visits).to_string()).unwrap();
    let script = xtask::root().join("tests/browser/webkit.py");
    let ran = Command::new("xvfb-run")
        .args(["-a", "/usr/bin/python3"])
        .args([&script, &list])
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .output()
        .expect("xvfb is installed");
    let told = String::from_utf8_lossy(&ran.stdout);
    let found: Vec<(Vec<u64>, u64, String)> = serde_json::from_str(told.trim())
        .unwrap_or_else(|e| panic!("{e}: {told:.300} {:.2000}", String::from_utf8_lossy(&ran.stderr)));
    assert_eq!(found.len(), visits.len());
    let mut faults = Vec::new();
    // How many states the ordinary page leaves by itself: a document adds none.
    let usual = found.iter().zip(&visits).filter(|(_, v)| v["pages"].as_array().is_some_and(|p| p.len() == 1));
    let usual = usual.map(|(f, _)| f.1).min().unwrap();
    for ((filled, states, state), visit) in found.iter().zip(&visits) {
        let (end, page) = (&visit["end"], &visit["pages"].as_array().unwrap().last().unwrap()[0]);
        println!("{end} {page}: {filled:?} fields and controls filled, {states} states of fields");
        assert!(filled[0] == 6 && *states > 0 && state.contains(CONTROL), "{end} {page}: the search finds the control");
        assert!(filled.get(1).is_none_or(|n| *n > 40), "{end} {page}: {filled:?}");
        faults.extend([MARK, DAY].iter().filter(|m| state.contains(**m)).map(|m| format!("{end} {page}: {m}")));
        if filled.len() > 1 && *states > usual {
            faults.push(format!("{end} {page}: {states} states of fields, {usual} of the ordinary page"));
        }
    }
    files_with(kept.path(), MARK, &mut faults);
    assert_eq!(faults, Vec::<String>::new());
}
