//! The table of three and the aid on who has the overview: by the keyboard, on a phone.

use thirtyfour::Key;

use super::content::word;
use super::harness::Browser;
use super::notes::{act, quoted, step, w};
use super::page::Page;
use super::print::bare;
use super::together::{copied_by, enter_on, fits, labelled, open, printed_by, tab_to, told, warns};

/// What is told as missing.
async fn missing(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.table-outcome .hints li')].map((li) => li.innerText)").await
}

fn about(key: &str, number: usize) -> String {
    word(key).replace("%number%", &number.to_string())
}

/// Fills in a field of an agreement, counted from 1.
async fn agree(page: &Page, number: usize, key: &str, value: &str) {
    let row = format!("document.querySelectorAll('.agreement')[{}]", number - 1);
    step(page, &format!("put({}, {}, {row})", w(key), quoted(value))).await;
}

/// The day so many days from now, as a field has it and as a text has it.
async fn day(page: &Page, from_now: i32) -> (String, String) {
    page.run(&format!(
        "const at = new Date(Date.now() + {from_now} * 864e5);
        const words = `${{at.getDate()}}-${{at.getMonth() + 1}}-${{at.getFullYear()}}`;
        return [`${{at.getFullYear()}}-${{String(at.getMonth() + 1).padStart(2, '0')}}-${{String(at.getDate()).padStart(2, '0')}}`, words]"
    ))
    .await
}

#[test]
fn every_way_through_the_aid_ends_in_one_outcome_with_its_numbers() {
    Browser::phone().run(async |page| {
        open(page, "o3", "app-aid").await;
        assert_eq!(page.text(".aid > .outcome").await, "", "no outcome before the first answer");
        // Depth first: each answer of each question, as the buttons are offered.
        let ends: Vec<String> = act(
            page,
            "const ends = [];
            const at = () => document.querySelector('#app-aid');
            async function walk(path) {
              if (path.length > 6) throw new Error(`no end: ${path}`);
              const ways = at().querySelectorAll('button.answer');
              if (!ways.length) {
                const seen = [...document.querySelectorAll('.aid > .outcome')].filter(visible);
                if (seen.length !== 1) throw new Error(`${path}: ${seen.length} outcomes`);
                if (!seen[0].contains(document.activeElement)) throw new Error(`${path}: the focus is at ${focus()}`);
                ends.push(seen[0].id);
                return;
              }
              for (let n = 0; n < ways.length; n++) {
                // From the first question again, along the path.
                for (const step of [-1, ...path, n]) {
                  if (step < 0) [...at().querySelectorAll('button')].filter((b) => !b.classList.contains('answer'))[0]?.click();
                  else at().querySelectorAll('button.answer')[step].click();
                  await settle();
                }
                await walk([...path, n]);
              }
            }
            await walk([]);
            return ends",
        )
        .await;
        let all: Vec<String> = page.ask("[...document.querySelectorAll('.aid > .outcome')].map((o) => o.id)").await;
        assert!(all.len() > 4 && all.iter().all(|id| ends.contains(id)), "{ends:?} of {all:?}");
        fits(page).await;
    });
}

#[test]
fn danger_is_one_key_away_and_an_answer_can_be_changed() {
    Browser::phone().run(async |page| {
        open(page, "o3", "app-aid").await;
        tab_to(page, "at.matches('#app-aid button.answer')").await;
        page.press_alone(Key::Enter).await;
        page.settle().await;
        assert_eq!(page.text(".aid > .outcome a.tel").await, "112");
        assert!(page.text("#app-aid ol.trail").await.contains("gevaar"), "what was said stays in sight");
        enter_on(page, "tg_aid_again").await;
        assert_eq!(page.text(".aid > .outcome").await, "");
        assert_eq!(page.ask::<String>("document.activeElement.id").await, "aid-now", "the focus is at the question");
        assert!(!warns(page).await);
    });
}

#[test]
fn at_the_table_what_is_missing_is_told_and_blocks_nothing() {
    Browser::phone().run(async |page| {
        let site = super::together::open(page, "o3", "app-table").await;
        assert_eq!(site.text(".at-table").await, "", "first when not");
        tab_to(page, "at.matches('.table-of-three .stop input')").await;
        page.keys(" ").await;
        page.wait("the table is there", "document.querySelector('.at-table')").await;
        for key in ["table_find_niemand", "table_find_kind_niet_gehoord", "table_find_geen_afspraak"] {
            assert!(missing(page).await.contains(&word(key).to_owned()), "{key}");
        }
        // Two parties, with what each sees; by keys.
        for party in ["ouders", "onderwijs"] {
            tab_to(page, &format!("at.matches('[data-party={party}] input')")).await;
            page.keys(" ").await;
            tab_to(page, &format!("at.matches('[data-party={party}] textarea')")).await;
            page.keys(&format!("Wat {party} zien")).await;
        }
        assert!(!missing(page).await.contains(&word("table_find_niemand").to_owned()));
        // An agreement with words only: told, drawn and copied all the same.
        tab_to(page, &format!("at.closest('.agreement') && {}", labelled(word("table_what")))).await;
        page.keys("Elke dag even kijken <i>").await;
        let told_now = missing(page).await;
        for key in ["table_find_geen_eigenaar", "table_find_geen_dag"] {
            assert!(told_now.contains(&about(key, 1)), "{key} in {told_now:?}");
        }
        assert!(!told_now.contains(&word("table_find_geen_afspraak").to_owned()));
        let line = page.text("#table-paper").await;
        assert!(line.contains("1. Elke dag even kijken <i>") && line.contains(word("table_no_owner")) && line.contains(word("table_no_day")), "{line}");
        assert!(warns(page).await);
        // The last thing that is missing of it is filled in.
        let (value, in_words) = day(page, 7).await;
        agree(page, 1, "table_owner", "onderwijs").await;
        agree(page, 1, "table_day", &value).await;
        let told_now = missing(page).await;
        assert!(!told_now.iter().any(|line| line.starts_with("Afspraak 1")), "{told_now:?}");
        let line = page.text("#table-paper").await;
        assert!(line.contains(&in_words), "{in_words} in {line}");
        // Somebody who is not there, a day that is past, and a child alone: told too.
        enter_on(page, "table_more").await;
        agree(page, 2, "table_what", "Zelf bellen").await;
        agree(page, 2, "table_owner", "kind").await;
        let (past, _) = day(page, -7).await;
        agree(page, 2, "table_day", &past).await;
        let told_now = missing(page).await;
        for key in ["table_find_dag_voorbij", "table_find_kind_alleen"] {
            assert!(told_now.contains(&about(key, 2)), "{key} in {told_now:?}");
        }
        // The lanes: a picture that the browser can draw, with each agreement.
        let (size, alt, source): (u32, String, String) = page
            .run("const img = document.querySelector('#table-paper img'); await img.decode(); return [img.naturalWidth, img.alt, decodeURIComponent(img.src)]")
            .await;
        assert!(size > 0 && alt == word("table_picture"));
        for text in ["Ouders", "School of opvang", word("table_lane_today"), ">1<", ">2<"] {
            assert!(source.contains(text), "{text} in {source}");
        }
        fits(page).await;
        // The text for everybody, on the clipboard and on paper: all of it.
        let all = ["Wat ouders zien", "Wat onderwijs zien", "Elke dag even kijken <i>", "Zelf bellen", &in_words, word("table_text_together"), "School of opvang"];
        let copy = copied_by(page, async || enter_on(page, "table_copy").await).await;
        for text in all {
            assert!(copy.contains(text), "{text} in {copy}");
        }
        let paper = bare(&printed_by(page, async || enter_on(page, "table_print").await).await);
        for text in all {
            assert!(paper.contains(&bare(text)), "not on paper: {text}");
        }
        for other in [word("table_read"), word("table_missing"), word("table_copy"), word("tg_agenda")] {
            assert!(!paper.contains(&bare(other)), "on paper too: {other}");
        }
        // An agreement is taken away; the next one moves up.
        step(page, &format!("press({})", quoted(&about("table_less", 1)))).await;
        let line = page.text("#table-paper").await;
        assert!(line.contains("1. Zelf bellen") && !line.contains("Elke dag"), "{line}");
        assert_eq!(told(page).await, word("copied"));
    });
}

/// With danger there is no table, and of safety nobody but who helps can have the overview.
#[test]
fn no_table_can_give_safety_to_a_child_or_a_parent() {
    Browser::phone().run(async |page| {
        open(page, "o3", "app-table").await;
        page.click(".table-of-three .stop input").await;
        let offered: Vec<(String, Vec<String>)> = page
            .ask("[...document.querySelectorAll('.at-table .subjects fieldset')].map((f) => [f.querySelector('legend').innerText, [...f.querySelectorAll('option')].map((o) => o.value).filter(Boolean)])")
            .await;
        assert!(offered.len() >= 3, "{offered:?}");
        assert!(offered.iter().all(|(_, who)| !who.is_empty() && !who.contains(&"kind".to_owned())), "{offered:?}");
        let safety = offered.iter().find(|(title, _)| title.contains("veiligheid")).expect("safety is a subject");
        assert_eq!(safety.1, ["ondersteuning"]);
        let danger: Vec<String> = page.ask("[...document.querySelectorAll('#o3 [data-subject=gevaar] h3')].map((h) => h.innerText)").await;
        assert!(danger.len() == 1 && offered.iter().all(|(title, _)| *title != danger[0]), "{danger:?}");
    });
}
