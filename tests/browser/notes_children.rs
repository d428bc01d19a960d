//! Several children in one tab, without a vault: none is lost by opening, putting back or moving another,
//! and what of them is nowhere else is asked about.

use super::content::word;
use super::harness::{Folder, browse};
use super::keys::warns;
use super::notes::{self, PHRASE, act, inside, press, press_in, put_in, quoted, step, tick_in, w};
use super::page::Page;

const BACKUP: &str = "rond-de-melding-kopie.age";
const OTHER: &str = "vuurtoren tulpenveld zeldzaam anker kroket";

/// The children that can be opened.
async fn children(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('#app-notes .children span')].map((name) => name.textContent)").await
}

async fn wipe_child(page: &Page) {
    put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
    let (part, go) = (inside("notes_wipe/notes_wipe_case"), w("notes_wipe_go"));
    step(page, &format!("const part = await fold({part}); press({go}, part)")).await;
}

#[test]
fn children_in_one_tab_are_opened_wiped_and_moved_into_a_vault_together() {
    browse(async |page| {
        notes::open(page).await;
        for (name, text) in [("Vlinder", "Kwam zonder jas"), ("Kever", "Was stil"), ("Mier", "Vroeg om brood")] {
            notes::begin(page, name).await;
            notes::write(page, "feit", text).await;
            // Half a note goes with its own child.
            step(page, &format!("put({}, {})", w("notes_text"), quoted(&format!("Half {name}")))).await;
            notes::another(page).await;
        }
        assert_eq!(children(page).await, ["Vlinder", "Kever", "Mier"]);
        assert_eq!(page.text("#app-notes .came").await, word("notes_children_tab"));
        assert!(warns(page).await, "also while none is open");
        notes::open_child(page, "Kever").await;
        assert_eq!(notes::texts(page).await, ["Half Kever", "Was stil"]);
        wipe_child(page).await;
        notes::tells(page, "notes_wiped_case").await;
        assert_eq!(children(page).await, ["Vlinder", "Mier"]);
        assert!(warns(page).await, "two are left");
        // Emptying the screen asks before any of them is seen again.
        page.click("#clear").await;
        press(page, "cleared_resume").await;
        page.go(notes::PAGE).await;
        press(page, "veil_show").await;
        assert_eq!(children(page).await, ["Vlinder", "Mier"]);
        // A vault takes them all: the open one and the others.
        notes::open_child(page, "Mier").await;
        notes::make_vault(page, PHRASE).await;
        assert!(!warns(page).await, "all of it is kept");
        page.reload().await;
        notes::unlock(page, PHRASE).await;
        for (name, text) in [("Vlinder", "Kwam zonder jas"), ("Mier", "Vroeg om brood")] {
            notes::open_child(page, name).await;
            assert_eq!(notes::texts(page).await, [format!("Half {name}"), text.to_owned()]);
            notes::another(page).await;
        }
    });
}

/// Makes a backup as a hand does: a browser saves no second file for a script.
async fn backup_again(page: &Page, folder: &std::path::Path) {
    let _ = std::fs::remove_file(folder.join(BACKUP));
    put_in(page, "notes_backup", "notes_phrase", OTHER).await;
    put_in(page, "notes_backup", "notes_phrase_again", OTHER).await;
    let (part, key) = (inside("notes_backup"), w("notes_backup_make"));
    act::<()>(page, &format!("button({key}, await fold({part})).setAttribute('data-pressed', '')")).await;
    page.click("[data-pressed]").await;
    notes::rested(page).await;
}

#[test]
fn the_backup_of_another_child_comes_beside_the_open_one() {
    let downloads = Folder::new("downloads");
    notes::saving_in(downloads.path()).run(async |page| {
        notes::open(page).await;
        notes::begin(page, "Aap").await;
        notes::write(page, "feit", "Van Aap").await;
        notes::make_backup(page, OTHER).await;
        assert!(!warns(page).await, "it is in the backup");
        let file = downloads.path().join("aap.age");
        std::fs::write(&file, notes::saved_file(downloads.path(), BACKUP).await).unwrap();
        wipe_child(page).await;
        notes::tells(page, "notes_wiped_tab").await;
        notes::begin(page, "Beer").await;
        notes::write(page, "feit", "Van Beer").await;

        notes::choose_file(page, &file).await;
        assert_eq!(notes::look_into(page, OTHER).await.len(), 1);
        press_in(page, notes::RESTORE, "backup_go").await;
        notes::tells(page, "backup_put_back").await;
        assert_eq!(notes::nickname(page).await, "Beer", "the open child stays open");
        assert_eq!(notes::texts(page).await, ["Van Beer"]);
        assert!(warns(page).await, "Beer is nowhere else");
        notes::another(page).await;
        assert_eq!(children(page).await, ["Aap", "Beer"]);
        notes::open_child(page, "Aap").await;
        assert_eq!(notes::texts(page).await, ["Van Aap"]);

        // A backup of one of the two says nothing of the other; one of none is refused.
        let tick = |name: &str| format!("(await fold({})).querySelectorAll('fieldset label').forEach((l) => {{ if (plain(l.innerText) === '{name}') l.querySelector('input').click() }})", w("notes_backup"));
        step(page, &tick("Beer")).await;
        backup_again(page, downloads.path()).await;
        notes::tells(page, "backup_made").await;
        assert!(warns(page).await, "Beer is not in it");
        notes::saved_file(downloads.path(), BACKUP).await;
        notes::choose_file(page, &downloads.path().join(BACKUP)).await;
        let found = notes::look_into(page, OTHER).await;
        assert!(found.len() == 1 && found[0].contains("Aap"), "{found:?}");
        press_in(page, notes::RESTORE, "backup_stop").await;
        step(page, &tick("Aap")).await;
        backup_again(page, downloads.path()).await;
        notes::tells(page, "backup_none_chosen").await;
        step(page, &tick("Aap")).await;
        step(page, &tick("Beer")).await;
        backup_again(page, downloads.path()).await;
        notes::tells(page, "backup_made").await;
        assert!(!warns(page).await, "both are in it");
    });
}

#[test]
fn taking_a_part_along_leaves_the_question_for_the_rest() {
    let downloads = Folder::new("downloads");
    notes::saving_in(downloads.path()).run(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Kwam zonder jas").await;
        notes::write(page, "gedachte", "Dit klopt niet").await;
        let save = async |page: &Page| {
            press_in(page, "notes_hand_over", "notes_save_text").await;
            notes::tells(page, "saved").await;
        };
        tick_in(page, "notes_hand_over", "notes_lane_gedachte", false).await;
        save(page).await;
        assert!(warns(page).await, "the thought is nowhere else");
        tick_in(page, "notes_hand_over", "notes_lane_gedachte", true).await;
        save(page).await;
        assert!(!warns(page).await, "all of it was saved");
        notes::write(page, "feit", "Later gezien").await;
        assert!(warns(page).await, "what came later is nowhere else");
        press_in(page, "notes_hand_over", "notes_mark_handed").await;
        assert!(!warns(page).await, "it stands in the school's file, says the reader");
        notes::another(page).await;
        notes::begin(page, "Kever").await;
        notes::write(page, "feit", "Van Kever").await;
        save(page).await;
        notes::another(page).await;
        assert!(!warns(page).await);
        notes::open_child(page, "Vlinder").await;
        step(page, &format!("press({}, note('Later gezien'))", w("notes_change"))).await;
        step(
            page,
            &format!(
                "put({}, 'Later beter gezien'); await settle(); press({})",
                w("notes_text"),
                w("notes_save_change")
            ),
        )
        .await;
        notes::another(page).await;
        notes::open_child(page, "Kever").await;
        assert!(warns(page).await, "what was changed of the other child");
    });
}

#[test]
fn each_note_begins_anew_and_says_only_what_was_filled_in() {
    let lane =
        "return document.querySelector('#app-notes .write input[type=radio]:checked').closest('label').dataset.choice";
    browse(async |page| {
        notes::open(page).await;
        let until: String = act(page, &format!("return field({}).value", w("notes_keep_until"))).await;
        let days = word("notes_keep_days");
        let should: String = page.run(&format!("const d = new Date(); d.setHours(12); d.setDate(d.getDate() + {days}); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-')")).await;
        assert_eq!(until, should, "as many days as the page advises");
        press(page, "notes_begin_go").await;
        notes::tells(page, "notes_need_name").await;
        notes::begin(page, "Vlinder").await;

        // Nothing is ignored without a word.
        assert!(page.text("#app-notes").await.contains(word("notes_hand_over_nothing")));
        assert!(!page.text("#app-notes").await.contains(word("notes_hand_over_none")), "nothing was handed over");
        press(page, "notes_add").await;
        notes::tells(page, "notes_need_text").await;
        step(page, &format!("put({}, '2026-11-20'); put({}, '10:15')", w("notes_day"), w("notes_time"))).await;
        press(page, "notes_add").await;
        notes::tells(page, "notes_need_text").await;
        let kept: String = act(page, &format!("return field({}).value", w("notes_time"))).await;
        assert_eq!(kept, "10:15", "what was filled in stays");
        notes::write(page, "woorden", "Ik wil niet naar huis").await;
        assert_eq!(act::<String>(page, lane).await, "feit", "the next note is of no kind yet");
        press_in(page, "notes_agreements", "notes_add").await;
        notes::tells(page, "notes_need_agreement").await;
        press_in(page, "notes_questions", "notes_add").await;
        notes::tells(page, "notes_need_question").await;

        // The kind of one child's note is not that of the next child's, also when nothing was added.
        step(page, "document.querySelector('#app-notes .write [data-choice=woorden] input').click()").await;
        notes::another(page).await;
        notes::begin(page, "Anker").await;
        assert_eq!(act::<String>(page, lane).await, "feit");
        notes::write(page, "gedachte", "Zonder tijd").await;
        let text = notes::everything(page).await;
        assert!(text.contains("Zonder tijd") && !text.contains(':'), "no minute of typing: {text}");

        // With the keyboard: arrows within the choices.
        page.run::<()>("document.querySelector('#app-notes .write input[type=radio]').focus()").await;
        page.press_alone(thirtyfour::Key::Down).await;
        assert_eq!(act::<String>(page, lane).await, "woorden");
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn half_a_name_and_half_an_answer_are_kept() {
    browse(async |page| {
        notes::open(page).await;
        // In memory: behind the question, and then still in its field.
        step(page, &format!("put({}, 'Vlin')", w("notes_nickname"))).await;
        assert!(warns(page).await, "half a nickname");
        page.click("#clear").await;
        press(page, "cleared_resume").await;
        page.go(notes::PAGE).await;
        press(page, "veil_show").await;
        assert_eq!(act::<String>(page, &format!("return field({}).value", w("notes_nickname"))).await, "Vlin");
        notes::begin(page, "Vlinder").await;
        put_in(page, "notes_questions", "notes_question", "Mag ik dit bespreken?").await;
        press_in(page, "notes_questions", "notes_add").await;
        notes::make_vault(page, PHRASE).await;

        // In a vault that shuts: part of the notes.
        let half = format!(
            "const part = await fold({}); const f = part.querySelector('li textarea'); f.focus(); f.value = 'Ja, maar'; f.dispatchEvent(new Event('input', {{ bubbles: true }}))",
            w("notes_questions")
        );
        step(page, &half).await;
        let rename = format!(
            "const part = await fold({}); const f = field({}, part); f.focus(); f.value = 'Kever'; f.dispatchEvent(new Event('input', {{ bubbles: true }}))",
            w("notes_rename"),
            w("notes_nickname")
        );
        step(page, &rename).await;
        page.click("#clear").await;
        press(page, "cleared_resume").await;
        page.go(notes::PAGE).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::nickname(page).await, "Kever");
        assert!(notes::everything(page).await.contains("Ja, maar"));
        notes::another(page).await;
        step(page, &format!("put({}, 'Mie')", w("notes_nickname"))).await;
        page.click("#clear").await;
        press(page, "cleared_resume").await;
        page.go(notes::PAGE).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the children", "document.querySelector('.notebook .children')").await;
        assert_eq!(children(page).await.len(), 2, "half a nickname is a child: {:?}", children(page).await);
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn an_answer_is_kept_when_another_window_removes_its_question() {
    browse(async |page| {
        let all = super::notes_tabs::windows(page, 2).await;
        put_in(page, "notes_questions", "notes_question", "Wie belt er?").await;
        press_in(page, "notes_questions", "notes_add").await;
        notes::saved(page).await;
        page.window(&all[0]).await;
        let asked = format!("(await fold({})).querySelector('li')", w("notes_questions"));
        act::<()>(page, &format!("await fold({}); await until(() => document.querySelector('#app-notes ul.timeline li textarea'), 'the question')", w("notes_questions"))).await;
        step(page, &format!("const f = {asked}.querySelector('textarea'); f.focus(); f.value = 'De ib'; f.dispatchEvent(new Event('input', {{ bubbles: true }}))")).await;
        page.window(&all[1]).await;
        step(page, &format!("press({}, {asked})", w("notes_remove"))).await;
        notes::saved(page).await;
        page.window(&all[0]).await;
        notes::tells(page, "notes_answer_moved").await;
        notes::saved(page).await;
        let text = notes::everything(page).await;
        assert!(text.contains("De ib") && text.contains("Wie belt er?"), "{text}");
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}
