//! The browser is killed, or its tab breaks: every note of which the page said that it is kept is there.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, browse};
use super::notes::{self, PHRASE, act};
use super::page::Page;

/// A storm of writing in the page: as fast as the page says that it is kept, and of many lengths.
const STORM: &str = "
window.acked = [];
window.storm = (async () => {
  for (let n = 0; ; n++) {
    const text = `[ROUND.${n} ${'woord '.repeat((n * 37) % 500)}ROUND.${n}]`;
    await writeNote(text);
    if (!kept().startsWith(WORDS.at)) throw new Error(kept());
    window.acked.push(`ROUND.${n}`);
  }
})();
window.storm.catch((error) => { window.fault = String(error) });";

/// What the storms of one profile left: what was said to be kept, and how often it was killed.
#[derive(Default)]
struct Tally {
    acked: BTreeSet<String>,
    kills: usize,
    port: u16,
}

/// Ends all processes of the browser with this profile at once, by their ids.
fn kill(profile: &Path) {
    let ours = format!("--user-data-dir={}", profile.display());
    let of = |entry: std::fs::DirEntry| {
        let pid = entry.file_name().into_string().ok().filter(|n| n.bytes().all(|b| b.is_ascii_digit()))?;
        let command = std::fs::read(entry.path().join("cmdline")).ok()?;
        let mut parts = command.split(|b| *b == 0);
        let browser = parts.next().is_some_and(|p| !p.ends_with(b"chromedriver"));
        (browser && command.split(|b| *b == 0).any(|p| p == ours.as_bytes())).then_some(pid)
    };
    let pids: Vec<String> = std::fs::read_dir("/proc").unwrap().filter_map(Result::ok).filter_map(of).collect();
    assert!(!pids.is_empty(), "the browser was there to kill");
    assert!(Command::new("kill").arg("-KILL").args(&pids).status().unwrap().success(), "the browser was killed");
}

/// What the page has told to be kept so far.
async fn acked(page: &Page, from: usize) -> Vec<String> {
    page.ask(&format!("window.fault ? [window.fault] : window.acked.slice({from})")).await
}

/// One storm and its end; the browser before it is the one of the storm before.
fn round(profile: &Path, tally: &mut Tally, number: usize, patience: Duration) {
    let browser = Browser { port: tally.port, ..Browser::default() };
    let ended = browser.run_in(profile, async |page| {
        tally.port = page.port();
        notes::open(page).await;
        if tally.kills == 0 {
            notes::begin(page, "Vlinder").await;
            notes::make_vault(page, PHRASE).await;
        } else {
            notes::unlock(page, PHRASE).await;
            all_is_there(page, &tally.acked).await;
        }
        act::<()>(page, &STORM.replace("ROUND", &format!("r{number}"))).await;
        let end = Instant::now() + patience;
        let mut known = 0;
        while Instant::now() < end || known == 0 {
            let more = acked(page, known).await;
            assert!(more.iter().all(|id| id.starts_with('r')), "{more:?}");
            known += more.len();
            tally.acked.extend(more);
        }
        kill(profile);
        tally.kills += 1;
    });
    // The driver may or may not notice that its browser is gone.
    drop(ended);
}

/// Wants every note that was said to be kept, each whole, and no torn one.
async fn all_is_there(page: &Page, acked: &BTreeSet<String>) {
    let all = notes::everything(page).await;
    let mut found = BTreeSet::new();
    for piece in all.split('[').skip(1) {
        let whole = piece.split(']').next().unwrap();
        let (id, rest) = whole.split_once(' ').unwrap();
        let words = rest.strip_suffix(id).unwrap_or_else(|| panic!("a torn note: {whole:.80}"));
        let number: usize = id.split('.').nth(1).unwrap().parse().unwrap();
        assert_eq!(words.matches("woord").count(), (number * 37) % 500, "a whole note");
        assert!(found.insert(id.to_owned()), "{id} stands there once");
    }
    let lost: Vec<_> = acked.difference(&found).collect();
    assert!(lost.is_empty(), "said to be kept, and lost: {lost:?}");
}

#[test]
fn a_kill_in_a_storm_of_writing_loses_nothing_that_was_said_to_be_kept() {
    let (profiles, rounds) = if std::env::var_os("LONG").is_some() { (12, 10) } else { (1, 5) };
    let (mut kills, mut acked) = (0, 0);
    let mut moment = std::process::id() as usize;
    for _ in 0..profiles {
        let profile = Folder::new("profile-storm");
        let mut tally = Tally::default();
        for number in 0..rounds {
            // Not the same moments every time, and no dice needed.
            moment = moment.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            round(profile.path(), &mut tally, number, Duration::from_millis(100 + (moment >> 33) as u64 % 1200));
        }
        let last = Browser { port: tally.port, ..Browser::default() };
        last.run_in(profile.path(), async |page| {
            notes::open(page).await;
            notes::unlock(page, PHRASE).await;
            all_is_there(page, &tally.acked).await;
        })
        .unwrap();
        kills += tally.kills;
        acked += tally.acked.len();
        println!("{kills} kills, {acked} notes said to be kept, all of them there");
    }
    assert_eq!(kills, profiles * rounds);
    assert!(acked >= kills, "there was a storm: {acked}");
}

#[test]
fn after_a_crash_of_the_tab_everything_that_was_kept_is_there() {
    browse(async |page| {
        let other = page.driver().window().await.unwrap();
        let tab = page.new_window().await;
        page.window(&tab).await;
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::make_vault(page, PHRASE).await;
        let mut written = BTreeSet::new();
        for n in 0..5 {
            let text = format!("Notitie {n}");
            notes::write(page, "feit", &text).await;
            notes::saved(page).await;
            written.insert(text);
        }
        // The answer is that the tab is gone.
        page.driver().cdp().send_raw("Page.crash", json!({})).await.unwrap_err();
        page.window(&other).await;
        notes::open(page).await;
        assert_eq!(notes::kept(page).await, word("notes_vault_shut"));
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::texts(page).await.into_iter().collect::<BTreeSet<_>>(), written);
    });
}
