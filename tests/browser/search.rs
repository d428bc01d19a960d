//! Finding by typing what you see or hear.

use serde_json::json;
use thirtyfour::Key;

use super::content::{content, word};
use super::harness::{Browser, browse};
use super::page::Page;

async fn type_in(page: &Page, words: &str) {
    page.run::<()>("const field = document.querySelector('#search'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); field.focus()").await;
    page.keys(words).await;
}

async fn results(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.results a')].map((a) => a.hash.slice(1))").await
}

#[test]
fn plain_words_find_the_right_screen_among_the_first_three() {
    Browser::phone().run(async |page| {
        page.open("zoeken").await;
        for (words, right) in [
            ("durft niet naar huis", "k-kind-durft-niet-naar-huis"),
            ("blauwe plekken", "k-letsel-medisch"),
            ("gescheiden", "k-complexe-scheiding"),
            ("aandachtsfuntionaris", "rol-aandachtsfunctionaris"),
            ("klap", "k-letsel-medisch"),
        ] {
            type_in(page, words).await;
            let found = results(page).await;
            assert!(found.iter().take(3).any(|id| id == right), "{words}: {right} is not first in {found:?}");
        }
        type_in(page, "xqzwv").await;
        assert_eq!(results(page).await, Vec::<String>::new());
        assert_eq!(page.text(".searchbox [role=status]").await, word("search_none"), "finding nothing is said");
    });
}

/// The queries of `crates/render/tests/hurried`, with the screens that may answer them, old ids as they are called now.
fn queries() -> Vec<(&'static str, Vec<String>)> {
    let now = |id: &str| content().aliases.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new).to_owned();
    let lines = include_str!("../../crates/render/tests/hurried/queries.txt").lines().filter(|l| !l.starts_with('#'));
    lines.filter_map(|l| l.split_once(" | ")).map(|(q, ids)| (q, ids.split(' ').map(now).collect())).collect()
}

/// Types each query at once. Of each: the ids of what is found, the milliseconds until it is laid out, and those that a
/// plain page takes to draw and lay out the same results.
const TYPE: &str = "
const field = document.querySelector('#search'), list = document.querySelector('.results');
const turn = () => new Promise((then) => { const c = new MessageChannel(); c.port1.onmessage = then; c.port2.postMessage(0); });
const type = async (words) => {
  const begun = performance.now();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await turn();
  void list.offsetHeight;
  return performance.now() - begun;
};
const draw = () => {
  const copy = list.cloneNode(false);
  list.after(copy);
  void copy.offsetHeight;
  const begun = performance.now();
  for (const item of list.children) copy.append(item.cloneNode(true));
  void copy.offsetHeight;
  const took = performance.now() - begun;
  copy.remove();
  return took;
};
const all = [];
for (const words of QUERIES) {
  let least = Infinity, plain = Infinity;
  for (let n = 0; n < TIMES; n++) {
    await type('');
    least = Math.min(least, await type(words));
    plain = Math.min(plain, draw());
  }
  all.push([[...list.querySelectorAll('a')].map((a) => a.getAttribute('href').split('#').pop()), least, plain]);
}
return all;";

async fn type_all(page: &Page, queries: &[&str], times: u32) -> Vec<(Vec<String>, f64, f64)> {
    let mut all = Vec::new();
    for some in queries.chunks(20) {
        let script = TYPE.replace("QUERIES", &json!(some).to_string()).replace("TIMES", &times.to_string());
        all.extend(page.run::<Vec<(Vec<String>, f64, f64)>>(&script).await);
    }
    all
}

/// The same set as in the guide's own test, here on the page itself.
#[test]
fn hurried_people_find_the_right_screen_on_the_page_too() {
    browse(async |page| {
        page.open("zoeken").await;
        let (words, right): (Vec<_>, Vec<_>) = queries().into_iter().filter(|q| q.1[0] != "-").unzip();
        let found = type_all(page, &words, 1).await;
        let lost: Vec<_> = (0..words.len())
            .filter(|n| !found[*n].0.iter().take(3).any(|id| right[*n].contains(id)))
            .map(|n| (words[n], &found[n].0))
            .collect();
        assert!(lost.len() * 100 <= words.len() * 7, "{} of {} are not found: {lost:?}", lost.len(), words.len());
        for (words, (ids, ..)) in words.iter().zip(&found) {
            let mut once = ids.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{words}: something is found twice in {ids:?}");
        }
    });
}

/// How many times as long as drawing the same results a letter may take, with searching: measured 2.6.
const SEARCH_TO_PLAIN: f64 = 5.0;

/// On a processor made 4 times slower. How fast that is differs by the machine, and other tests run beside this one: so
/// each query is typed a few times, its quickest counts, and it is compared with drawing alone.
#[test]
fn a_letter_in_the_search_costs_little_more_than_drawing_the_results() {
    browse(async |page| {
        page.open("zoeken").await;
        page.settle().await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        let words: Vec<&str> = queries().into_iter().map(|q| q.0).step_by(6).collect();
        let found = type_all(page, &words, 5).await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        let mut times: Vec<f64> = found.iter().map(|f| f.1).collect();
        let (all, plain): (f64, f64) = (times.iter().sum(), found.iter().map(|f| f.2).sum());
        times.sort_by(f64::total_cmp);
        let (middle, most) = (times[times.len() / 2], times[times.len() - 1]);
        println!("results after {middle:.1} ms in the middle and {most:.1} ms at most, of {} queries", times.len());
        println!("drawing them {:.1} ms each; ratio {:.2}", plain / found.len() as f64, all / plain);
        assert!(plain > 1.0 && all / plain < SEARCH_TO_PLAIN, "{all:.1} ms, drawing {plain:.1}");
    });
}

#[test]
fn a_result_says_why_and_a_guess_says_that_it_is_one() {
    browse(async |page| {
        page.open("zoeken").await;
        type_in(page, "papa slaat mij").await;
        let why = page.text(".results .why-found").await;
        assert_eq!(why.lines().next(), Some(format!("{} papa slaat mij", word("fits_when")).as_str()), "{why}");
        let said = page.text(".searchbox [role=status]").await;
        assert!(said.ends_with(word("search_count")), "{said}");
        type_in(page, "printer vergelijken").await;
        assert_eq!(page.text(".searchbox [role=status]").await, word("search_weak"));
        assert!((1..=5).contains(&results(page).await.len()), "a few guesses");
    });
}

#[test]
fn results_come_while_typing() {
    browse(async |page| {
        page.open("zoeken").await;
        type_in(page, "dur").await;
        let few = results(page).await;
        assert!(!few.is_empty(), "three letters find something");
        page.keys("ft niet naar huis").await;
        assert_ne!(results(page).await, few, "more letters find better");
    });
}

#[test]
fn arrows_and_enter_work_in_the_results() {
    browse(async |page| {
        page.open("zoeken").await;
        type_in(page, "durft niet naar huis").await;
        let found = results(page).await;
        let at = "document.activeElement.hash?.slice(1) ?? document.activeElement.id";
        for (key, expected) in [
            (Key::Down, found[0].as_str()),
            (Key::Down, &found[1]),
            (Key::Up, &found[0]),
            (Key::Up, "search"),
            (Key::Down, &found[0]),
            (Key::Down, &found[1]),
        ] {
            page.keys(&key.value().to_string()).await;
            assert_eq!(page.ask::<String>(at).await, expected, "after {key:?}");
        }
        page.keys(&Key::Enter.value().to_string()).await;
        assert_eq!(page.at().await, found[1], "Enter opens the result with the focus");
        page.go("zoeken").await;
        type_in(page, "durft niet naar huis").await;
        page.keys(&Key::Enter.value().to_string()).await;
        assert_eq!(page.ask::<String>(at).await, found[0], "Enter in the field goes to the list");
        assert_eq!(page.at().await, "zoeken", "and opens nothing by itself");
    });
}

/// What is typed may say something about a child: it must not stay, here or in the browser's profile.
#[test]
fn what_was_typed_does_not_stay() {
    browse(async |page| {
        page.open("zoeken").await;
        let field: Vec<Option<String>> = page
            .ask("['autocomplete', 'spellcheck', 'autocapitalize', 'autocorrect', 'writingsuggestions', 'translate'].map((name) => document.querySelector('#search').getAttribute(name))")
            .await;
        let field: Vec<&str> = field.iter().map(|v| v.as_deref().unwrap_or("missing")).collect();
        assert_eq!(field, ["off", "false", "off", "off", "false", "no"]);
        type_in(page, "blauwe plekken").await;
        assert!(!results(page).await.is_empty());
        page.go("menu").await.go("zoeken").await;
        assert_eq!(page.ask::<String>("document.querySelector('#search').value").await, "");
        assert_eq!(results(page).await, Vec::<String>::new());
    });
}
