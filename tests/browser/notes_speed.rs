//! How fast the notes are, as ratios to something measured in the same run. Absolute figures are
//! printed (`--nocapture`); on a machine that others use too only the ratios mean something.

use notes::backup::{self, Plan, Random};
use notes::model::{Body, Book, Case, Entry, Id, Lane, ReplicaId};

use super::content::word;
use super::harness::{Folder, browse};
use super::notes as pen;
use super::notes::{PHRASE, act, press_in, quoted, step, w};
use super::notes_lock::with_vault;
use super::page::Page;

const MANY: u32 = 1000;

/// A backup with one child of so many notes and one of one, at the lowest work factor.
fn backup_of(many: u32, phrase: &str) -> Vec<u8> {
    let by = ReplicaId(7);
    let mut cases = Vec::new();
    for (number, (name, count)) in [("Zwerm", many), ("Mus", 1)].into_iter().enumerate() {
        let id = |n: u32| Id::from_bytes((u64::from(n) << 8 | number as u64).to_le_bytes());
        let mut case = Case::new(id(0), name, None, None, by);
        for n in 0..count {
            let text = format!(
                "Notitie nummer {n}: het kind vertelde over thuis en over vogel{n}. {}",
                "Daarna ging het weer spelen. ".repeat(6)
            );
            let lane = Lane::ALL[n as usize % Lane::ALL.len()];
            let (present, asked) = ("de mentor".to_owned(), String::new());
            let mut entry = Entry::new(Body::Note { lane, text, present, asked });
            entry.day = guide::terms::Day::parse(&format!("2026-{:02}-{:02}", 1 + n / 28 % 10, 1 + n % 28)).ok();
            assert!(case.add(id(n + 1), entry, by));
        }
        cases.push(case);
    }
    let plan = Plan { salt: [3; 16], log_n: 1 };
    let key = backup::stretch(phrase.as_bytes(), &plan.salt, plan.log_n).unwrap();
    let plain = Book { made: None, cases }.to_json();
    backup::seal(plain.as_bytes(), &key, &plan, Random { file_key: [5; 16], nonce: [6; 16] }).unwrap()
}

/// A vault with the child of the thousand notes, and no child open.
async fn with_many(page: &Page, folder: &Folder) {
    let file = folder.path().join("veel.age");
    std::fs::write(&file, backup_of(MANY, PHRASE)).unwrap();
    with_vault(page, "Vlinder", "Kwam zonder jas").await;
    step(page, &format!("await fold({})", w("notes_backup"))).await;
    pen::choose_file(page, &file).await;
    assert_eq!(pen::look_into(page, PHRASE).await.len(), 2);
    press_in(page, "backup_restore", "backup_go").await;
    pen::rested(page).await;
    pen::tells(page, "backup_put_back").await;
    pen::another(page).await;
}

/// Draws what the timeline shows as a plain page would: the same elements, without the app. Gives
/// the milliseconds it took to make them and lay them out: the median, and the least.
const PLAIN: &str = "
const list = document.querySelector('.notebook ol.timeline');
const copy = list.cloneNode(false);
list.after(copy);
const plain = () => {
  copy.replaceChildren();
  void copy.offsetHeight;
  const begun = performance.now();
  for (const item of list.children) copy.append(item.cloneNode(true));
  void copy.offsetHeight;
  return performance.now() - begun;
};
const times = Array.from({ length: 15 }, plain).sort((a, b) => a - b);
copy.remove();
return [times[7], times[0]];";

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

/// The time when nothing else was going on: other tests run beside this one.
fn quiet(of: &[f64]) -> f64 {
    of.iter().copied().fold(f64::INFINITY, f64::min)
}

/// Does something, and gives the milliseconds until a condition holds and it is laid out, and the
/// longest time in which nothing else could run.
fn timed(act: &str, until: &str) -> String {
    format!(
        "const tasks = [];
        const seen = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
        seen.observe({{ type: 'longtask' }});
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const begun = performance.now();
        {act};
        // What was done is answered after this turn, in a microtask or more.
        await new Promise((done) => {{
          const next = new MessageChannel();
          next.port1.onmessage = done;
          next.port2.postMessage(0);
        }});
        await until(() => {until}, 'it is done');
        void document.body.offsetHeight;
        const took = performance.now() - begun;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
        seen.disconnect();
        return [took, Math.max(0, ...tasks)];"
    )
}

#[test]
fn a_child_with_a_thousand_notes_opens_and_is_searched_within_a_frame() {
    let folder = Folder::new("many");
    browse(async |page| {
        with_many(page, &folder).await;
        let open = format!("press({})", quoted(&format!("{} Zwerm", word("notes_open_child"))));
        let (mut opens, mut tasks) = (Vec::new(), Vec::new());
        for _ in 0..7 {
            let (took, task): (f64, f64) =
                act(page, &timed(&open, "document.querySelectorAll('.notebook ol.timeline > li').length === 40")).await;
            opens.push(took);
            tasks.push(task);
            pen::another(page).await;
        }
        step(page, &open).await;
        page.wait("the notes", "document.querySelectorAll('.notebook ol.timeline > li').length === 40").await;
        let (plain, best): (f64, f64) = page.run(PLAIN).await;
        let mut searches = Vec::new();
        let find = |text: &str| {
            format!(
                "const f = field({}); f.value = {}; f.dispatchEvent(new Event('input', {{ bubbles: true }}))",
                w("notes_find"),
                quoted(text)
            )
        };
        for (text, count) in [
            ("v", 40),
            ("vo", 40),
            ("vog", 40),
            ("voge", 40),
            ("vogel", 40),
            ("vogel9", 40),
            ("vogel99", 11),
            ("vogel999", 1),
            ("", 40),
        ] {
            let until = format!("document.querySelectorAll('.notebook ol.timeline > li').length === {count}");
            let (took, _): (f64, f64) = act(page, &timed(&find(text), &until)).await;
            searches.push(took);
        }
        step(page, &format!("put({}, '')", w("notes_find"))).await;
        let (open, task, search) = (median(opens.clone()), median(tasks.clone()), median(searches.clone()));
        println!(
            "opening 1000 notes: median {open:.1} ms of {opens:.1?}, longest tasks {tasks:.0?}; a plain page with the same 40 items: {plain:.2} ms; ratio {:.1}",
            open / plain
        );
        println!("a key in the search: median {search:.1} ms of {searches:.1?}; ratio {:.1}", search / plain);
        println!("longest task on opening: {task:.0} ms");
        let (open, search) = (quiet(&opens) / best, quiet(&searches[..5]) / best);
        println!(
            "without what else was going on: opening {open:.1} and a key {search:.1} times the plain page ({best:.2} ms)"
        );
        assert!(open < OPEN_TO_PLAIN, "opening takes {opens:.1?} ms, a plain page {plain:.2}");
        assert!(search < SEARCH_TO_PLAIN, "searching takes {searches:.1?} ms, a plain page {plain:.2}");
    });
}

/// How many times as long as a plain page opening may take, with decrypting, reading and drawing.
const OPEN_TO_PLAIN: f64 = 12.0;
/// And one key in the search.
const SEARCH_TO_PLAIN: f64 = 6.0;

/// How many times as long as drawing what is shown the way from the click to the disk may take, with encrypting.
const SAVE_TO_PLAIN: f64 = 6.0;
/// And how many times as long with a thousand notes as with one.
const MANY_TO_ONE: f64 = 5.0;

#[test]
fn a_note_is_on_its_way_to_the_disk_at_once() {
    let folder = Folder::new("many");
    browse(async |page| {
        with_many(page, &folder).await;
        // From the click to what IndexedDB gets; how long the disk then takes is not ours.
        page.run::<()>(
            "const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...a) { window.lastPut = performance.now(); return put.apply(this, a); };",
        )
        .await;
        let mut least = Vec::new();
        for name in ["Vlinder", "Zwerm"] {
            pen::open_child(page, name).await;
            pen::rested(page).await;
            let mut times = Vec::new();
            for n in 0..9 {
                let save = format!(
                    "put({}, 'Nieuw {n}', document.querySelector('.notebook .write'));
                    await settle();
                    window.lastPut = 0;
                    const begun = performance.now();
                    press({}, document.querySelector('.notebook .write'));
                    await until(() => kept().startsWith(WORDS.at) && window.lastPut > 0, 'it is kept');
                    return window.lastPut - begun;",
                    w("notes_text"),
                    w("notes_add")
                );
                times.push(act::<f64>(page, &save).await);
            }
            let save = median(times.clone());
            let best = quiet(&times);
            println!("saving with {name}: median {save:.1} ms of {times:.1?}");
            least.push(best);
            if name == "Zwerm" {
                let (_, plain): (f64, f64) = page.run(PLAIN).await;
                println!("a plain page draws what is shown in {plain:.2} ms; ratio {:.1}", best / plain);
                assert!(best / plain < SAVE_TO_PLAIN, "from click to put {times:.1?} ms, a plain page {plain:.2}");
            }
            pen::another(page).await;
        }
        println!("a thousand notes to one: {:.2}", least[1] / least[0]);
        assert!(least[1] / least[0] < MANY_TO_ONE, "from click to put: {least:.1?} ms");
    });
}
