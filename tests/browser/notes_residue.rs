//! What was written about a child is nowhere on the disk, however the visit ends; in a vault it
//! stands only encrypted.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use thirtyfour::By;

use super::content::word;
use super::harness::{Browser, Folder, kill};
use super::notes::{self, PAGE, act, press_in, put_in, quoted, step, w};
use super::notes_lock::nowhere;
use super::page::Page;
use super::residue::files_with;

/// Part of everything that is typed here, so that one search finds any of it.
const MARK: &str = "zilverreiger";
/// A passphrase with the mark in it.
const PHRASE: &str = "zilverreiger kroket anker zeldzaam vuurtoren";
/// Days and a time that stand nowhere else.
const DAYS: [&str; 4] = ["2081-07-19", "2083-05-17", "2084-02-11", "2082-08-23"];
const TIME: &str = "03:41";
/// Typed in an ordinary field of an ordinary page, to see that the search would find it.
const CONTROL: &str = "lepelaarcontrole";

/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Closed,
    Emptied,
    Killed,
    Crashed,
    Full,
    Windows,
    BackedUp,
    Wiped,
}

/// A visit: with a vault or in memory only, and how it ends.
type Visit = (End, bool);

/// The shortest set in which each ending is there, half of them with a vault. The long run (`LONG=1`) has all.
const USUAL: [Visit; 8] = [
    (End::Closed, true),
    (End::Emptied, false),
    (End::Killed, true),
    (End::Crashed, false),
    (End::Full, true),
    (End::Windows, true),
    (End::BackedUp, false),
    (End::Wiped, true),
];

#[test]
fn however_it_ends_nothing_that_was_written_is_on_the_disk() {
    let mut visits: Vec<Visit> = USUAL.to_vec();
    if std::env::var_os("LONG").is_some() {
        // Without a vault nothing can be full.
        visits.extend(USUAL.iter().filter(|v| v.0 != End::Full).map(|(end, vault)| (*end, !vault)));
    }
    // Most of a visit is waiting for the browser to write its session down: four at a time.
    for some in visits.chunks(4) {
        std::thread::scope(|scope| {
            let runs: Vec<_> = some.iter().map(|visit| (visit, scope.spawn(|| one(*visit)))).collect();
            for (visit, run) in runs {
                let found = run.join().unwrap_or_else(|e| std::panic::resume_unwind(e));
                assert_eq!(found, Vec::<String>::new(), "{visit:?}");
            }
        });
    }
}

/// One visit in a profile of its own. Gives where something was found that must not be there.
fn one(visit: Visit) -> Vec<String> {
    let (profile, downloads, site) = (Folder::new("profile-ended"), Folder::new("downloads"), Folder::copy_of_site());
    std::fs::write(site.path().join("control.html"), "<!doctype html><title>x</title><textarea></textarea>").unwrap();
    let prefs = json!({
        "download.default_directory": downloads.path().display().to_string(),
        "download.prompt_for_download": false,
    });
    let browser = Browser { prefs, site: site.path().to_owned(), ..Browser::default() };
    let ended = browser.run_in(profile.path(), async |page| {
        ordinary(page).await;
        if visit.0 == End::Full {
            let quota = json!({ "origin": format!("http://127.0.0.1:{}", page.port()), "quotaSize": 100_000 });
            page.cdp("Storage.overrideQuotaForOrigin", quota).await;
        }
        write(page, visit.1).await;
        end(page, visit, profile.path(), downloads.path()).await;
    });
    match visit.0 {
        // The driver may or may not notice that its browser is gone.
        End::Killed | End::Crashed => drop(ended),
        _ => ended.unwrap(),
    }
    let mut found = Vec::new();
    for folder in [profile.path(), downloads.path()] {
        for text in [MARK, "Zilverreiger"].into_iter().chain(DAYS) {
            files_with(folder, text, &mut found);
        }
    }
    // As bytes the time stands in the browser's own logs; text of a page is kept as UTF-16.
    super::residue::files_with_wide(profile.path(), TIME, &mut found);
    let mut control = Vec::new();
    files_with(profile.path(), CONTROL, &mut control);
    assert!(!control.is_empty(), "{visit:?}: the search finds what an ordinary page leaves");
    if visit.0 == End::BackedUp {
        let backup = std::fs::read(downloads.path().join("rond-de-melding-kopie.age")).unwrap();
        assert!(backup.starts_with(b"age-encryption.org/v1\n-> scrypt "), "the backup is encrypted");
    }
    println!("{visit:?}: {} files with the control text, {} with what was written", control.len(), found.len());
    found
}

/// Types in a field that nobody closed off.
async fn ordinary(page: &Page) {
    page.driver().goto(format!("{}control.html", page.base)).await.unwrap();
    page.driver().find(By::Css("textarea")).await.unwrap().send_keys(CONTROL).await.unwrap();
    tokio::time::sleep(Duration::from_secs(4)).await;
}

/// Types at the focus, with real keys, what nobody else writes.
async fn type_in(page: &Page, field: &str, text: &str) {
    act::<()>(page, &format!("({field}).focus()")).await;
    page.keys(text).await;
}

/// Something in every field there is: of the notes, the composer and the clock.
async fn write(page: &Page, vault: bool) {
    page.open("vragen").await;
    type_in(page, "document.querySelector('.composer input[type=search]')", &format!("{MARK}a")).await;
    step(page, "const f = document.querySelector('.composer input[type=search]'); f.value = ''; f.dispatchEvent(new Event('input', { bubbles: true }))").await;
    type_in(page, "document.querySelector('.call-list textarea')", &format!("{MARK}b")).await;
    page.go("termijnen").await;
    step(page, &format!("const f = document.querySelector('#app-clock input[type=date]'); f.value = '{}'; f.dispatchEvent(new Event('change', {{ bubbles: true }}))", DAYS[0])).await;

    page.go(PAGE).await;
    page.wait("the page of the notes", "document.querySelector('form.begin')").await;
    let field = |key: &str| format!("field({})", w(key));
    type_in(page, &field("notes_nickname"), "Zilverreigertje").await;
    notes::press(page, "notes_begin_go").await;
    for (n, lane) in ["feit", "woorden", "ouders", "gedachte", "besluit"].into_iter().enumerate() {
        let list = format!("document.querySelector('.notebook .write [data-choice={lane}] input').click()");
        step(page, &list).await;
        if lane == "woorden" {
            type_in(page, &field("notes_asked"), &format!("{MARK}asked")).await;
            step(page, &format!("put({}, '{}'); put({}, '{TIME}')", w("notes_day"), DAYS[1], w("notes_time"))).await;
        }
        type_in(page, &field("notes_text"), &format!("{MARK}lane{n}")).await;
        type_in(page, &field("notes_present"), &format!("{MARK}present{n}")).await;
        notes::press(page, "notes_add").await;
    }
    if vault {
        notes::make_vault(page, PHRASE).await;
    }
    for (part, label, text) in [
        ("notes_agreements", "notes_agree_what", "what"),
        ("notes_agreements", "notes_agree_owner", "owner"),
        ("notes_questions", "notes_question_to", "to"),
        ("notes_questions", "notes_question", "question"),
        ("notes_questions", "notes_answer", "answer"),
    ] {
        type_in(page, &format!("field({}, await fold({}))", w(label), w(part)), &format!("{MARK}{text}")).await;
    }
    put_in(page, "notes_agreements", "notes_agree_due", DAYS[2]).await;
    for part in ["notes_agreements", "notes_questions"] {
        press_in(page, part, "notes_add").await;
    }
    // And again, without adding it: in the form, and in the answer to a question that was asked.
    type_in(
        page,
        &format!("(await fold({})).querySelector('li textarea')", w("notes_questions")),
        &format!("{MARK}later"),
    )
    .await;
    type_in(page, &field("notes_text"), &format!("{MARK}half")).await;
    type_in(page, &field("notes_find"), &format!("{MARK}find")).await;
    type_in(
        page,
        &format!("field({}, await fold({}))", w("notes_nickname"), w("notes_rename")),
        &format!("{MARK}name"),
    )
    .await;
    put_in(page, "notes_rename", "notes_keep_until", DAYS[3]).await;
    for label in ["notes_phrase", "notes_phrase_again"] {
        type_in(page, &format!("field({}, await fold({}))", w(label), w("notes_backup")), &format!("{MARK}phrase"))
            .await;
    }
    notes::everything(page).await;
    let says: Vec<String> = page
        .run("return [document.title, location.href, JSON.stringify(history.state), JSON.stringify(localStorage), JSON.stringify(sessionStorage), window.name, ...await caches.keys()]")
        .await;
    assert!(!says.join(" ").to_lowercase().contains(MARK), "{says:?}");
}

async fn end(page: &Page, (end, vault): Visit, profile: &Path, downloads: &Path) {
    // The browser writes its session down every few seconds.
    let session = Duration::from_secs(6);
    match end {
        End::Emptied => page.click("#clear").await,
        End::Full => {
            step(page, &format!("put({}, '')", w("notes_find"))).await;
            let long = format!("{MARK}full {}", "over een kind ".repeat(250).trim());
            for _ in 0..40 {
                if notes::kept(page).await != word("notes_full") {
                    notes::write(page, "feit", &long).await;
                }
            }
            assert_eq!(notes::kept(page).await, word("notes_full"));
        }
        End::Windows => {
            let other = page.driver().new_tab().await.unwrap();
            page.driver().switch_to_window(other).await.unwrap();
            page.open(PAGE).await;
            if vault {
                notes::unlock(page, PHRASE).await;
            } else {
                notes::begin(page, "Zilverreigertwee").await;
            }
            page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
            type_in(page, &format!("field({})", w("notes_text")), &format!("{MARK}other")).await;
        }
        End::BackedUp => {
            for label in ["notes_phrase", "notes_phrase_again"] {
                put_in(page, "notes_backup", label, PHRASE).await;
            }
            press_in(page, "notes_backup", "notes_backup_make").await;
            notes::tells(page, "backup_made").await;
            notes::saved_file(downloads, "rond-de-melding-kopie.age").await;
        }
        End::Wiped => {
            page.click("#clear").await;
            step(page, &format!("press({})", w("cleared_wipe"))).await;
            step(page, &format!("press({})", w("wipe_yes"))).await;
            page.wait(
                "it is said",
                &format!("document.querySelector('[role=status]').textContent === {}", quoted(word("wipe_done"))),
            )
            .await;
        }
        End::Closed | End::Killed | End::Crashed => {}
    }
    tokio::time::sleep(session).await;
    match end {
        End::Emptied | End::Wiped => nowhere(page, &[MARK, DAYS[0], DAYS[1]], "at the end").await,
        End::Killed => kill(profile),
        End::Crashed => {
            // Never answered.
            let debugger = page.driver().cdp();
            let crash = debugger.send_raw("Page.crash", json!({}));
            drop(tokio::time::timeout(Duration::from_secs(3), crash).await);
        }
        _ => assert!(!vault || end == End::Windows || !notes::kept(page).await.is_empty()),
    }
}
