//! The focus on the page of the notes: never lost, in sight, and in the order in which the page reads.

use super::harness::browse;
use super::notes::{self, PAGE, PHRASE, act, inside, put_in, quoted, step, w};
use super::page::Page;

/// Presses with the mouse what a script gives, and says where the focus is then.
async fn focus_after(page: &Page, element: &str) -> String {
    let mark = format!(
        "document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
        (await (async () => {element})()).setAttribute('data-pressed', '')"
    );
    act::<()>(page, &mark).await;
    page.click("[data-pressed]").await;
    notes::rested(page).await;
    page.settle().await;
    page.focus().await
}

#[test]
fn the_focus_is_never_lost() {
    browse(async |page| {
        notes::open(page).await;
        let mut lost = Vec::new();
        let mut note = |what: &str, at: String| {
            if at == "body" {
                lost.push(what.to_owned());
            }
        };
        let button = |key: &str| format!("button({})", w(key));
        step(page, &format!("put({}, 'Vlinder')", w("notes_nickname"))).await;
        note("begin", focus_after(page, &button("notes_begin_go")).await);
        for text in ["eerste", "tweede"] {
            step(page, &format!("put({}, '{text}')", w("notes_text"))).await;
            note("add", focus_after(page, &button("notes_add")).await);
        }
        note("change", focus_after(page, &button("notes_change")).await);
        note("stop changing", focus_after(page, &button("notes_stop_change")).await);
        note("change", focus_after(page, &button("notes_change")).await);
        note("save the change", focus_after(page, &button("notes_save_change")).await);
        note("remove", focus_after(page, &button("notes_remove")).await);
        note("undo", focus_after(page, &button("notes_undo")).await);
        put_in(page, "notes_agreements", "notes_agree_what", "bellen").await;
        note(
            "agree",
            focus_after(page, &format!("button({}, await fold({}))", w("notes_add"), w("notes_agreements"))).await,
        );
        note(
            "remove an agreement",
            focus_after(page, &format!("button({}, await fold({}))", w("notes_remove"), w("notes_agreements"))).await,
        );
        put_in(page, "notes_vault", "notes_own_device", "ja").await;
        for label in ["notes_phrase", "notes_phrase_again"] {
            put_in(page, "notes_vault", label, PHRASE).await;
        }
        note(
            "other words",
            focus_after(page, &format!("button({}, await fold({}))", w("notes_phrase_other"), w("notes_vault"))).await,
        );
        note("make a vault", focus_after(page, &button("notes_make")).await);
        notes::saved(page).await;
        note("another child", focus_after(page, &button("notes_another")).await);
        note("open a child", focus_after(page, "document.querySelector('.notebook .children button')").await);
        note(
            "lock",
            focus_after(page, "document.querySelector('.notebook > .actions:last-child button:last-child')").await,
        );
        step(page, &format!("put({}, {})", w("notes_phrase"), quoted(PHRASE))).await;
        note("unlock", focus_after(page, &button("notes_unlock")).await);
        page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(page, &format!("await fold({})", w("notes_wipe_case"))).await;
        note(
            "wipe a child",
            focus_after(page, &format!("button({}, await fold({}))", w("notes_wipe_go"), w("notes_wipe_case"))).await,
        );
        step(page, &format!("await fold({}); await settle(); await fold({})", w("notes_wipe"), w("notes_wipe_vault")))
            .await;
        note(
            "wipe the vault",
            focus_after(page, &format!("button({}, await fold({}))", w("notes_wipe_go"), w("notes_wipe_vault"))).await,
        );
        for (what, key) in [("show", "veil_show"), ("throw away", "veil_drop")] {
            if act::<bool>(page, "return Boolean(document.querySelector('form.begin'))").await {
                notes::begin(page, "Vlinder").await;
            }
            // Nowhere on an empty page: a key pressed by mistake must not bring the page back.
            focus_after(page, "document.querySelector('#clear')").await;
            note("go on", focus_after(page, &button("cleared_resume")).await);
            page.go(PAGE).await;
            note(what, focus_after(page, &button(key)).await);
        }
        focus_after(page, "document.querySelector('#clear')").await;
        note("wipe all", focus_after(page, &button("cleared_wipe")).await);
        note("wipe nothing", focus_after(page, &button("wipe_no")).await);
        note("wipe all", focus_after(page, &button("cleared_wipe")).await);
        note("yes, wipe all", focus_after(page, &button("wipe_yes")).await);
        assert_eq!(lost, Vec::<String>::new(), "after these the focus is on body");
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

/// Tab goes through the page in the order in which it reads.
#[test]
fn the_tab_order_is_the_reading_order() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "woorden", "een zin").await;
        page.run::<()>("document.querySelector('#notities h1').focus()").await;
        let mut tops = Vec::new();
        for _ in 0..60 {
            page.press_alone(thirtyfour::Key::Tab).await;
            let at: (bool, f64) = page.ask("(() => { const at = document.activeElement; const all = [...document.querySelectorAll('*')]; return [at.closest('#app-notes') !== null, all.indexOf(at)] })()").await;
            if !at.0 && !tops.is_empty() {
                break;
            }
            if at.0 {
                tops.push(at.1);
            }
        }
        assert!(tops.len() > 12, "{} stops", tops.len());
        assert!(tops.is_sorted(), "{tops:?}");
    });
}

/// What has the focus and what was told are in sight, between the bars: what is not, in words.
const GEOMETRY: &str = "
const wrong = [];
const inSight = (element, what) => {
  const box = element.getBoundingClientRect();
  const height = Math.min(box.height, 120);
  for (const y of [box.top + 2, box.top + height - 2]) {
    const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), y);
    if (!at || !(element.contains(at) || at.contains(element))) {
      wrong.push(`${what}: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, under ${at?.className || at?.tagName}`);
      break;
    }
  }
};
const at = document.activeElement;
const row = at.closest('li')?.querySelector('[role=status]');
if (row && plain(row.textContent)) inSight(row, 'told in its row');
if (at === document.body) wrong.push('the focus is on body'); else inSight(at, `focus on ${at.tagName} ${plain(at.innerText).slice(0, 30)}`);
for (const told of document.querySelectorAll('#app-notes .news, .said-now')) {
  if (visible(told) && plain(told.textContent)) inSight(told, `told ${plain(told.textContent).slice(0, 30)}`);
}
return wrong";

/// Presses with the mouse what a script gives; what is then not in sight.
async fn unseen(page: &Page, element: &str) -> Vec<String> {
    let mark = format!(
        "document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
        (await (async () => {element})()).setAttribute('data-pressed', '')"
    );
    act::<()>(page, &mark).await;
    page.click("[data-pressed]").await;
    notes::rested(page).await;
    page.settle().await;
    act(page, GEOMETRY).await
}

#[test]
fn after_each_act_the_eye_and_the_focus_are_at_the_same_place() {
    browse(async |page| {
        let mut wrong = Vec::new();
        for (width, height) in [(360, 740), (1280, 800)] {
            page.resize(width, height).await;
            notes::open(page).await;
            let button = |key: &str| format!("button({})", w(key));
            let part = |of: &str, key: &str| format!("button({}, await fold({}))", w(key), inside(of));
            let mut after = |what: &str, found: Vec<String>| {
                wrong.extend(found.into_iter().map(|f| format!("{width}: {what}: {f}")));
            };
            after("no name", unseen(page, &button("notes_begin_go")).await);
            step(page, &format!("put({}, 'Vlinder')", w("notes_nickname"))).await;
            after("begin", unseen(page, &button("notes_begin_go")).await);
            after("no text", unseen(page, &button("notes_add")).await);
            for n in 0..6 {
                step(page, &format!("put({}, 'notitie {n}')", w("notes_text"))).await;
                after("add", unseen(page, &button("notes_add")).await);
            }
            let last = |key: &str| {
                format!("[...document.querySelectorAll('ol.timeline > li')].at(-1).querySelectorAll('button')[{key}]")
            };
            after("change", unseen(page, &last("0")).await);
            after("keep the change", unseen(page, &button("notes_save_change")).await);
            after("change again", unseen(page, &last("0")).await);
            after("stop", unseen(page, &button("notes_stop_change")).await);
            after("remove", unseen(page, &last("1")).await);
            after("undo", unseen(page, &button("notes_undo")).await);
            after("no agreement", unseen(page, &part("notes_agreements", "notes_add")).await);
            put_in(page, "notes_agreements", "notes_agree_what", "bellen").await;
            after("agree", unseen(page, &part("notes_agreements", "notes_add")).await);
            after("remove it", unseen(page, &part("notes_agreements", "notes_remove")).await);
            put_in(page, "notes_questions", "notes_question", "wie belt?").await;
            after("ask", unseen(page, &part("notes_questions", "notes_add")).await);
            after("mark", unseen(page, &part("notes_hand_over", "notes_mark_handed")).await);
            put_in(page, "notes_rename", "notes_nickname", "Kever").await;
            after("rename", unseen(page, &part("notes_rename", "notes_rename")).await);
            after("another", unseen(page, &button("notes_another")).await);
            after("open", unseen(page, "document.querySelector('.notebook .children button')").await);
            put_in(page, "notes_vault", "notes_own_device", "ja").await;
            for label in ["notes_phrase", "notes_phrase_again"] {
                put_in(page, "notes_vault", label, PHRASE).await;
            }
            after("make a vault", unseen(page, &part("notes_vault", "notes_make")).await);
            notes::saved(page).await;
            after(
                "lock",
                unseen(page, "document.querySelector('.notebook > .actions:last-child button:last-child')").await,
            );
            step(page, &format!("put({}, 'verkeerde zin van vijf woorden')", w("notes_phrase"))).await;
            after("a wrong passphrase", unseen(page, &button("notes_unlock")).await);
            notes::unlock(page, PHRASE).await;
            page.wait("the child is there", "document.querySelector('.notebook .nickname')").await.settle().await;
            after("unlock", act(page, GEOMETRY).await);
            put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
            step(page, &format!("await fold({})", w("notes_wipe_case"))).await;
            after(
                "wipe a child",
                unseen(page, &format!("button({}, await fold({}))", w("notes_wipe_go"), w("notes_wipe_case"))).await,
            );
            step(
                page,
                &format!("await fold({}); await settle(); await fold({})", w("notes_wipe"), w("notes_wipe_vault")),
            )
            .await;
            after(
                "wipe the vault",
                unseen(page, &format!("button({}, await fold({}))", w("notes_wipe_go"), w("notes_wipe_vault"))).await,
            );

            // The composer and the clock.
            page.go("vragen").await;
            for key in ["ask_finish", "notes_from_call", "copy", "save_text"] {
                after(key, unseen(page, &format!("button({}, document.querySelector('#app-ask'))", w(key))).await);
            }
            page.go("termijnen").await;
            after(
                "no days",
                unseen(page, &format!("button({}, document.querySelector('#app-clock'))", w("clock_download"))).await,
            );
        }
        assert_eq!(wrong, Vec::<String>::new());
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}
