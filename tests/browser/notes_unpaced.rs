//! Several windows on one child, with changes that do not wait for each other: what the page calls kept is
//! on the disk, whatever came between.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::WindowHandle;

use super::content::word;
use super::harness::browse;
use super::keys::warns;
use super::notes::{self, PHRASE, act, w};
use super::notes_tabs::{more_windows, windows};
use super::page::Page;

/// How many changes all windows make together.
fn changes() -> usize {
    if std::env::var_os("LONG").is_some() { 2000 } else { 200 }
}

/// Notes and changes of notes, with up to two milliseconds between, or none. After the last one it waits
/// for "kept" and nothing else.
const STORM: &str = "
window.storm = (async () => {
  let seed = NUMBER + 1;
  const chance = (of) => (seed = (seed * 16807) % 2147483647) % of;
  const rest = () => chance(2) ? new Promise((done) => setTimeout(done, chance(3))) : Promise.resolve();
  await new Promise((begin) => setTimeout(begin, BEGIN - Date.now()));
  const form = document.querySelector('#app-notes .write');
  const texts = [];
  for (let n = 0; n < EACH; n++) {
    if (n % 4 === 3) {
      await until(() => [...document.querySelectorAll('#app-notes .said')].some((e) => e.textContent === texts.at(-1)), 'it is shown');
      press(CHANGE, note(texts.at(-1)));
      await until(() => [...form.querySelectorAll('button')].some((b) => plain(b.innerText) === SAVE), 'it can be changed');
      texts[texts.length - 1] += ' veranderd.';
      put(WORDS.text, texts.at(-1), form);
      press(SAVE, form);
    } else {
      texts.push(`[ROUND ${NUMBER} ${n}]`);
      put(WORDS.text, texts.at(-1), form);
      press(WORDS.add, form);
    }
    await rest();
  }
  await new Promise((done) => setTimeout(done));
  await until(() => kept().startsWith(WORDS.at), 'kept', 120000);
  return texts;
})();
window.storm.catch(() => {});";

/// Every window makes so many changes, all at the same time; gives the texts that it leaves.
async fn storm(page: &Page, windows: &[WindowHandle], each: usize) -> BTreeSet<String> {
    let begin: f64 = page.ask("Date.now() + 1000").await;
    for (number, handle) in windows.iter().enumerate() {
        page.window(handle).await;
        let script = STORM
            .replace("ROUND", &format!("met {}", windows.len()))
            .replace("NUMBER", &number.to_string())
            .replace("BEGIN", &begin.to_string())
            .replace("EACH", &each.to_string())
            .replace("CHANGE", &w("notes_change"))
            .replace("SAVE", &w("notes_save_change"));
        act::<()>(page, &script).await;
    }
    let mut texts = BTreeSet::new();
    for handle in windows {
        page.window(handle).await;
        texts.extend(page.run::<Vec<String>>("return await window.storm").await);
    }
    texts
}

#[test]
fn two_three_and_five_windows_that_do_not_wait_lose_nothing() {
    let part = changes() / 4;
    browse(async |page| {
        let mut all = windows(page, 2).await;
        let mut written = storm(page, &all, part / 2).await;
        more_windows(page, &mut all, 3).await;
        written.extend(storm(page, &all, part / 3).await);
        more_windows(page, &mut all, 5).await;
        written.extend(storm(page, &all, 2 * part / 5).await);
        // They all said that it is kept: so they can all be closed without a question.
        for handle in &all {
            page.window(handle).await;
            assert!(notes::kept(page).await.starts_with(word("notes_vault_at")), "{}", notes::kept(page).await);
            assert!(!warns(page).await);
        }
        for handle in &all[1..] {
            page.window(handle).await;
            page.driver().close_window().await.unwrap();
        }
        page.window(&all[0]).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        let stored = notes::everything(page).await;
        let lost: Vec<&String> = written.iter().filter(|text| !stored.contains(text.as_str())).collect();
        assert!(lost.is_empty(), "{} of {} texts are lost: {lost:?}", lost.len(), written.len());
    });
}

/// What comes one after the other while another window's note is being taken in.
#[test]
fn what_is_written_at_the_moment_that_another_window_is_heard_is_kept() {
    browse(async |page| {
        let all = windows(page, 2).await;
        let pairs =
            ["[een 0] [twee 0]", "[een 1] [twee 1]", "[een 2] [twee 2]", "[een 3] [twee 3]", "[een 4] [twee 4]"];
        page.window(&all[0]).await;
        let listen = format!(
            "const form = document.querySelector('#app-notes .write');
            const add = (text) => {{ put(WORDS.text, text, form); press(WORDS.add, form); }};
            window.pairs = {};
            window.hear = new BroadcastChannel('rdm');
            window.hear.onmessage = () => {{
              // This channel hears this window too.
              if (!window.expects) return;
              window.expects = false;
              const pair = window.pairs.shift();
              add(pair.slice(0, 7));
              setTimeout(() => add(pair.slice(8)), window.pairs.length % 2);
            }};",
            json!(pairs)
        );
        act::<()>(page, &listen).await;
        for (number, pair) in pairs.iter().enumerate() {
            page.window(&all[0]).await;
            page.run::<()>("window.expects = true").await;
            page.window(&all[1]).await;
            notes::write(page, "feit", &format!("Ander venster {number}")).await;
            page.window(&all[0]).await;
            let second = pair.get(8..).unwrap();
            let there = format!("text('#app-notes ol.timeline').includes({})", json!(second));
            page.wait("it was heard, and both were written", &there).await;
            notes::saved(page).await;
            assert!(!warns(page).await);
            // Another window reads what is on the disk.
            page.window(&all[1]).await;
            page.wait("what was called kept is seen elsewhere", &there).await;
        }
    });
}
