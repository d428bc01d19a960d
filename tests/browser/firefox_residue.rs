//! What Firefox writes down of a visit: of every field and control of every document nothing, and of an ordinary page
//! all of it, so that the search is known to find.

use std::path::Path;
use std::time::{Duration, Instant};

use render::documents::Document;
use serde_json::{Value, json};

use super::content::word;
use super::fields::{ORDINARY, TOOLS, WITH_FIELDS, fill_document};
use super::firefox::{Firefox, form_data, sessions};
use super::harness::{Folder, UNDER, serve};
use super::residue::files_with;

/// Part of everything that is typed, so that one search finds any of it.
const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
const CONTROL: &str = "lepelaarcontrole";
/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Killed,
    Closed,
    Emptied,
    Wiped,
    Reloaded,
    BackAndForward,
    Restored,
    Crashed,
}

const ALL: [End; 8] = [
    End::Killed,
    End::Emptied,
    End::Closed,
    End::Wiped,
    End::Reloaded,
    End::BackAndForward,
    End::Restored,
    End::Crashed,
];

#[test]
fn in_firefox_nothing_that_was_typed_chosen_or_ticked_is_written_down() {
    // The two that differ most; the long run (`LONG=1`) has all.
    let ends = if std::env::var_os("LONG").is_some() { &ALL[..] } else { &ALL[..2] };
    for end in ends {
        let profile = Folder::new("firefox");
        let filled = visit(profile.path(), *end);
        let faults = left(profile.path());
        println!("{end:?}: {filled} fields and controls filled, {} left", faults.len());
        assert_eq!(faults, Vec::<String>::new(), "{end:?}");
        assert!(filled > 200, "{end:?}: only {filled}");
    }
}

/// One visit to every document, each in a tab of its own; gives how many fields and controls were filled.
fn visit(profile: &Path, end: End) -> u64 {
    let site = Folder::copy_of_site();
    std::fs::write(site.path().join("control.html"), ORDINARY).unwrap();
    let server = serve(site.path(), 0);
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let mut firefox = Firefox::start(profile, false);
    firefox.visit(&format!("{base}control.html"));
    let fill = format!(
        "return fill(t, '{CONTROL}', '') && fill(i, '{CONTROL}', '') && [d, c, r, s].filter((at) => fill(at, '', '2080-01-02')).length"
    );
    assert_eq!(firefox.run::<u64>(&format!("{TOOLS}\n{fill}")), 4);
    let mut filled = 0;
    for (document, _) in WITH_FIELDS {
        firefox.new_tab();
        filled += fill_all(&mut firefox, &base, document);
    }
    ends(&mut firefox, end);
    written_down(profile);
    match end {
        End::Closed => firefox.quit(),
        End::Restored => {
            firefox.kill();
            // Twice: what the first one restored, it writes down again.
            for _ in 0..2 {
                let firefox = Firefox::start(profile, true);
                written_down(profile);
                firefox.kill();
            }
        }
        _ => firefox.kill(),
    }
    filled
}

/// Fills in everything in a document; gives how many fields and controls.
fn fill_all(firefox: &mut Firefox, base: &str, document: Document) -> u64 {
    firefox.visit(&format!("{base}{}", document.file()));
    let [_, program] = document.programs() else { panic!("{document:?} has a second program") };
    firefox.wait("it runs", &format!("document.documentElement.dataset.{program} === 'on'"));
    firefox.run(&fill_document(document, MARK, DAY))
}

fn ends(firefox: &mut Firefox, end: End) {
    match end {
        End::Emptied | End::Wiped => firefox.run::<()>("document.querySelector('#clear').click(); await settle()"),
        End::Reloaded => drop(firefox.command("WebDriver:Refresh", json!({}))),
        End::BackAndForward => {
            firefox.visit("about:blank");
            drop(firefox.command("WebDriver:Back", json!({})));
            drop(firefox.command("WebDriver:Forward", json!({})));
        }
        End::Crashed => firefox.crash_tabs(),
        End::Killed | End::Closed | End::Restored => {}
    }
    if end == End::Wiped {
        for key in ["cleared_wipe", "wipe_yes"] {
            firefox.run::<()>(&format!(
                "[...document.querySelectorAll('button')].find((b) => b.innerText.trim() === {}).click(); await settle()",
                json!(word(key))
            ));
        }
        firefox.wait("it is wiped", &format!("text('body').includes({})", json!(word("wipe_done"))));
    }
}

/// Waits until what the browser wrote down is of after now: the control stands in it.
fn written_down(profile: &Path) {
    let begun = std::time::SystemTime::now();
    let since = Instant::now();
    loop {
        let file = profile.join("sessionstore-backups/recovery.jsonlz4");
        let changed = std::fs::metadata(&file).and_then(|m| m.modified()).is_ok_and(|at| at > begun);
        if changed && control_stands(profile) {
            return;
        }
        // Nothing changed any more: what is written down already is all there will be.
        if since.elapsed() > Duration::from_secs(6) && control_stands(profile) {
            return;
        }
        assert!(since.elapsed() < Duration::from_secs(60), "Firefox wrote its session down, with the control in it");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn forms(profile: &Path) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (_, session) in sessions(profile) {
        form_data(&session, &mut found);
    }
    found
}

/// Every kind of field of the ordinary page is found.
fn control_stands(profile: &Path) -> bool {
    forms(profile).iter().any(|(url, data)| {
        let id = &data["id"];
        url.ends_with("control.html")
            && id["t"] == CONTROL
            && id["i"] == CONTROL
            && id["d"] == "2080-01-02"
            && id["c"] == true
            && id["r"] == true
            && id["s"]["value"] == "b"
    })
}

/// What is left of the visit that must not be.
fn left(profile: &Path) -> Vec<String> {
    assert!(control_stands(profile), "the search finds what an ordinary page leaves");
    let mut found: Vec<String> = forms(profile)
        .into_iter()
        .filter(|(url, _)| !url.ends_with("control.html"))
        .map(|(url, data)| format!("{url}: {:.400}", data.to_string()))
        .collect();
    for (name, session) in sessions(profile) {
        let text = session.to_string().to_lowercase();
        found.extend([MARK, DAY].iter().filter(|mark| text.contains(**mark)).map(|mark| format!("{mark} in {name}")));
    }
    files_with(profile, MARK, &mut found);
    found
}
