//! What is typed while working together: in this page's memory, and nowhere else, however the visit ends.

use std::collections::BTreeSet;
use std::time::Duration;

use super::clear::{bare, blank};
use super::content::word;
use super::harness::{Browser, Folder, browse, kill};
use super::notes::{press, step};
use super::page::Page;
use super::residue::files_with;
use super::together::{go, open, put_value, warns};

/// Words and days that stand nowhere else.
const WORDS: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
/// A count of a team, that only fits a count.
const COUNT: &str = "487";

/// The screens with fields, and their outlets.
const SCREENS: [(&str, &str); 11] = [
    ("schooldag", "app-day"),
    ("o3", "app-table"),
    ("zelfscan", "app-scan"),
    ("overdracht", "app-card"),
    ("vormen", "app-calls"),
    ("onze-school", "app-school"),
    ("uitleg-0-3", "app-read-0-3"),
    ("uitleg-4-7", "app-read-4-7"),
    ("uitleg-8-11", "app-read-8-11"),
    ("uitleg-12-15", "app-read-12-15"),
    ("uitleg-16-plus", "app-read-16-plus"),
];

/// Everything that folds unfolded, every box ticked, the scan of a team: every field there is.
const UNFOLD: &str = "
const here = document.querySelector(`[id='${shown()[0]}']`);
for (let n = 0; n < 3; n++) {
  for (const part of here.querySelectorAll('details')) part.open = true;
  for (const box of here.querySelectorAll('input[type=checkbox]:not(:checked)')) box.click();
  for (const list of here.querySelectorAll('.subjects select')) {
    list.value = [...list.options].find((o) => o.value)?.value ?? '';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await settle();
}";

/// Types in every field in sight; gives how many. Each gets its own word.
const TYPE: &str = "
let typed = 0;
for (const at of [...here.querySelectorAll('input, textarea')].filter(visible)) {
  if (/^(file|checkbox|radio)$/.test(at.type)) continue;
  at.focus();
  at.value = at.type === 'date' ? DAY : at.inputMode === 'numeric' ? COUNT : `WORDS${typed}`.slice(0, at.maxLength > 0 ? at.maxLength : undefined);
  for (const kind of ['input', 'change']) at.dispatchEvent(new Event(kind, { bubbles: true }));
  typed++;
}
await settle();
return typed";

fn script() -> String {
    let type_ =
        TYPE.replace("DAY", &format!("'{DAY}'")).replace("COUNT", &format!("'{COUNT}'")).replace("WORDS", WORDS);
    format!("{UNFOLD}{type_}")
}

/// Types in every field of the document, and gives on how many screens how many.
async fn type_everywhere(page: &Page) -> Vec<usize> {
    let mut typed = Vec::new();
    open(page, SCREENS[0].0, SCREENS[0].1).await;
    for (id, outlet) in SCREENS {
        go(page, id, outlet).await;
        if id == "zelfscan" {
            put_value(page, "scan_how", "papier").await;
        }
        typed.push(page.run::<usize>(&script()).await);
    }
    typed
}

/// Where a page can leave something, as one text.
const LEFT: &str = "
const rows = async (name) => {
  const db = await new Promise((done, fail) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); r.onerror = fail; });
  const all = [];
  for (const store of db.objectStoreNames) all.push(await new Promise((done) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => done(r.result); }));
  db.close();
  return all;
};
const databases = await indexedDB.databases();
return JSON.stringify([
  { ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title, history.state, name,
  databases, await Promise.all(databases.map((d) => rows(d.name))),
  ...await Promise.all((await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map((r) => r.url))),
])";

/// In every field of every screen of the document, found by looking for them, not by a list.
#[test]
fn what_is_typed_stands_in_no_storage_no_address_and_no_title() {
    browse(async |page| {
        let typed = type_everywhere(page).await;
        assert!(
            typed[0] >= 13 && typed[1] >= 14 && typed[2] >= 81 && typed[3] >= 7 && typed[4] == 1 && typed[5] > 25,
            "{typed:?}"
        );
        assert!(typed[6..].iter().all(|fields| *fields >= 1), "each explanation: {typed:?}");
        let with_fields: BTreeSet<String> = page
            .ask("everywhere('main > section').filter((s) => s.querySelector('input, textarea, select')).map((s) => s.id)")
            .await;
        let mut all = with_fields.clone();
        for id in page.sections().await {
            page.go(&id).await;
            if page
                .ask::<bool>(&format!("Boolean(document.querySelector('[id=\"{id}\"] :is(input, textarea, select)'))"))
                .await
            {
                all.insert(id);
            }
        }
        assert_eq!(all, SCREENS.iter().map(|(id, _)| (*id).to_owned()).collect(), "no screen with fields was missed");
        for (id, _) in SCREENS {
            page.go(id).await;
            let left: String = page.run(LEFT).await;
            for text in [WORDS, DAY, COUNT] {
                assert!(!left.contains(text), "{text} on {id}: {left}");
            }
        }
        assert!(
            page.ask::<String>("[...document.querySelectorAll('textarea')].map((t) => t.value).join()")
                .await
                .contains(WORDS),
            "it is still in the fields"
        );
    });
}

#[test]
fn emptying_the_screen_hides_what_was_typed_and_wiping_drops_it() {
    browse(async |page| {
        type_everywhere(page).await;
        page.go("o3").await;
        page.click("#app-aid button.answer").await;
        assert!(warns(page).await, "leaving asks");
        page.click("#clear").await;
        assert_eq!(bare(&page.text("body").await), blank());
        assert!(
            !page.ask::<String>("document.documentElement.outerHTML").await.contains(WORDS),
            "not in the document either"
        );
        assert!(!warns(page).await, "an empty page asks nothing: that would tell");
        go_back_on(page).await;
        for (id, outlet) in SCREENS {
            go(page, id, outlet).await;
            let here: String = page.ask(&format!("document.querySelector('#{id}').outerHTML + [...document.querySelectorAll('#{id} :is(input, textarea)')].map((i) => i.value)")).await;
            assert!(!here.contains(WORDS) && !here.contains(DAY) && !here.contains(COUNT), "{id} shows it unasked");
            assert!(page.text(&format!("#{outlet}, #{id}")).await.contains(word("veil_text")), "{id} asks first");
        }
        // Shown when asked; then wiped.
        press(page, "veil_show").await;
        go(page, "schooldag", "app-day").await;
        let values = "[...document.querySelectorAll('main :is(textarea, input:not([type=radio], [type=checkbox]))')].map((t) => t.value).join('')";
        assert!(page.ask::<String>(values).await.contains(WORDS), "it was only hidden");
        page.click("#clear").await;
        page.click("body.cleared button:last-of-type").await;
        step(page, "document.querySelector('body.cleared button').click()").await;
        page.wait("it is wiped", &format!("text('body').includes({})", super::notes::quoted(word("wipe_done")))).await;
        page.click("body.cleared button").await;
        page.wait("it runs", "document.documentElement.dataset.together === 'on'").await;
        for (id, outlet) in SCREENS {
            go(page, id, outlet).await;
            assert_eq!(page.ask::<String>(values).await, "", "{id}");
        }
        assert!(!warns(page).await);
    });
}

/// Going on after the screen was emptied, in a document whose second program is another one.
async fn go_back_on(page: &Page) {
    page.click("body.cleared button:first-of-type").await;
    page.wait("it is back", "document.documentElement.dataset.app === 'on' && shown().length === 1").await;
}

#[test]
fn dropping_what_was_veiled_empties_every_field() {
    browse(async |page| {
        type_everywhere(page).await;
        page.click("#clear").await;
        go_back_on(page).await;
        go(page, "overdracht", "app-card").await;
        press(page, "veil_drop").await;
        for (id, outlet) in SCREENS {
            go(page, id, outlet).await;
            page.run::<()>(UNFOLD).await;
            let values: String = page.ask("[...document.querySelectorAll('main :is(textarea, input:not([type=radio], [type=checkbox]))')].map((t) => t.value).join('')").await;
            assert_eq!(values, "", "{id}");
        }
    });
}

#[test]
fn leaving_is_asked_about_by_the_browser_itself() {
    browse(async |page| {
        let asked = async || {
            page.driver().get_log("performance").await.unwrap();
            // Who only looks is never asked, so first a tap.
            page.click("#overdracht h1").await;
            page.driver().refresh().await.unwrap();
            page.wait("it runs", "document.documentElement.dataset.together === 'on'").await;
            let log = page.driver().get_log("performance").await.unwrap();
            let asks =
                |message: &str| message.contains("Page.javascriptDialogOpening") && message.contains("beforeunload");
            log.iter().filter(|entry| asks(&entry.message)).count()
        };
        open(page, "overdracht", "app-card").await;
        assert_eq!(asked().await, 0, "nothing was typed");
        page.click("#app-card textarea").await;
        page.keys("Een zin").await;
        assert_eq!(asked().await, 1);
        let values: String = page.ask("[...document.querySelectorAll('textarea')].map((t) => t.value).join('')").await;
        assert_eq!(values, "", "and a new visit begins empty");
    });
}

#[test]
fn after_closing_and_after_a_kill_nothing_of_it_is_on_the_disk() {
    for killed in [false, true] {
        let profile = Folder::new("profile-together");
        let ended = Browser::default().run_in(profile.path(), async |page| {
            type_everywhere(page).await;
            // With real keys too, and long enough for a browser to write its session down.
            go(page, "schooldag", "app-day").await;
            page.click("#app-day textarea").await;
            page.keys(WORDS).await;
            tokio::time::sleep(Duration::from_secs(3)).await;
            if killed {
                kill(profile.path());
            }
        });
        // The driver may or may not notice that its browser is gone.
        drop(ended);
        let mut found = Vec::new();
        for text in [WORDS, DAY] {
            files_with(profile.path(), text, &mut found);
        }
        assert_eq!(found, Vec::<String>::new(), "killed: {killed}");
        // The search itself can find: the address of the visit does stand in the profile.
        files_with(profile.path(), "school/gids", &mut found);
        assert!(!found.is_empty(), "the profile was searched");
    }
}

/// The browser may keep a page that was left in its own memory, and show it again on Back.
#[test]
fn a_page_that_was_left_comes_back_without_what_was_typed() {
    browse(async |page| {
        open(page, "overdracht", "app-card").await;
        page.click("#app-card textarea").await;
        page.keys(WORDS).await;
        // By a link of the page, as a reader does; the browser asks, and the test says yes.
        page.run::<()>("location.href = './#k-overdracht'").await;
        page.wait("the guide is there", "document.documentElement.dataset.writer === 'on'").await;
        page.back().await;
        page.wait(
            "it is back",
            "document.documentElement.dataset.together === 'on' && document.querySelector('#app-card textarea')",
        )
        .await;
        let all: String = page
            .ask("document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((i) => i.value)")
            .await;
        assert!(!all.contains(WORDS));
        assert!(!warns(page).await);
    });
}
