//! De samensteller: consent first, at most seven questions, texts to take along, nothing lost.

use super::content::{content, word};
use super::harness::{Browser, browse};
use super::page::Page;

/// The Tab key, as WebDriver writes it.
const TAB: &str = "\u{E004}";

/// Chooses in the list with this label.
async fn choose(page: &Page, label: &str, value: &str) {
    page.run::<()>(&format!(
        "const label = [...document.querySelectorAll('.composer .field')].find((l) => l.firstChild.textContent.trim() === {label:?} || l.textContent.startsWith({label:?}));
        const list = label.querySelector('select');
        list.value = {value:?};
        if (list.value !== {value:?}) throw new Error('no such choice');
        list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
    page.settle().await;
}

async fn call(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.call-list li .tick span')].map((s) => s.innerText.trim())").await
}

fn said(id: &str) -> &'static str {
    content().questions.question.iter().find(|q| q.id == id).map(|q| q.text.as_str()).unwrap()
}

#[test]
fn each_moment_has_a_good_first_selection_of_at_most_seven() {
    browse(async |page| {
        page.open("vragen").await;
        for moment in &content().ask.moment {
            choose(page, word("ask_moments"), &moment.id).await;
            let mut shown = call(page).await;
            let mut wanted: Vec<String> = moment.defaults.iter().map(|id| said(id).to_owned()).collect();
            assert!(shown.len() <= 7, "{}", moment.id);
            shown.sort();
            wanted.sort();
            assert_eq!(shown, wanted, "{}", moment.id);
        }
    });
}

#[test]
fn without_sure_knowledge_there_is_no_text_for_home() {
    browse(async |page| {
        page.open("vragen").await;
        choose(page, word("ask_moments"), "wijkteam").await;
        choose(page, word("ask_which"), "thuis").await;
        let closed = content().ask.text["route-dicht"][0].clone();
        let open = content().ask.text["parents-open-gewoon"][0].clone();
        assert!(page.text(".advice").await.contains(&closed), "not known is not yes");
        assert!(!page.text("#paper").await.contains(&open), "no words for parents before they surely know");
        choose(page, word("ask_know"), "ja").await;
        choose(page, word("ask_calm"), "ja").await;
        page.settle().await;
        let paper = page.text("#paper").await;
        assert!(paper.contains(&open), "{paper}");
        assert!(
            page.text("#paper").await.contains(&content().ask.text["parents-stop"][0]),
            "the stop rule stays on top"
        );
    });
}

#[test]
fn ticking_a_question_changes_nothing_else_and_keeps_the_focus() {
    browse(async |page| {
        page.open("vragen").await;
        choose(page, word("ask_which"), "mail").await;
        let focus: bool = page
            .run(
                "const box = [...document.querySelectorAll('.picks input')].find((b) => !b.checked);
                box.closest('details').open = true;
                box.focus();
                box.click();
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                return document.activeElement === box && box.isConnected && box.checked;",
            )
            .await;
        assert!(focus, "the box that was ticked is still there and has the focus");
        assert!(
            page.text("#paper").await.contains(&content().ask.text["letter-title"][0]),
            "the letter is still shown"
        );
    });
}

#[test]
fn more_than_seven_are_kept_for_a_second_call() {
    browse(async |page| {
        page.open("vragen").await;
        page.run::<()>("document.querySelectorAll('.picks input').forEach((b) => { if (!b.checked) b.click(); })")
            .await;
        page.settle().await;
        let now = call(page).await;
        let later: Vec<String> =
            page.ask("[...document.querySelectorAll('.call-list ~ .items li')].map((l) => l.innerText.trim())").await;
        assert_eq!(now.len(), 7);
        assert_eq!(now.len() + later.len(), content().questions.question.len(), "nothing is dropped");
        assert!(page.text(".composer").await.contains(&content().ask.text["phone-later-why"][0]));
        page.run::<()>("document.querySelectorAll('.picks input').forEach((b) => { if (b.checked) b.click(); })").await;
        page.settle().await;
        assert!(
            page.text(".composer").await.contains(&content().ask.text["phone-empty"][0]),
            "choosing nothing is explained"
        );
    });
}

#[test]
fn what_got_no_answer_comes_first_next_time() {
    browse(async |page| {
        page.open("vragen").await;
        choose(page, word("ask_moments"), "stilte").await;
        let before = call(page).await;
        page.click(".call-list li:first-child textarea").await;
        page.keys("Team Noord.").await;
        page.keys(TAB).await;
        page.run::<()>(&format!(
            "[...document.querySelectorAll('.composer button')].find((b) => b.innerText === {:?}).click()",
            word("ask_finish")
        ))
        .await;
        page.settle().await;
        let mark = format!("({})", content().ask.text["mark-open"][0]);
        choose(page, word("ask_moments"), "afsluiting").await;
        let after = call(page).await;
        for (old, new) in before.iter().skip(1).zip(&after) {
            assert!(new.starts_with(old.as_str()) && new.ends_with(&mark), "{old} / {new}");
        }
        assert!(!after.iter().any(|q| q.starts_with(before[0].as_str())), "what was answered is done");
    });
}

#[test]
fn pasted_rubbish_is_cleaned_told_and_the_rest_kept() {
    browse(async |page| {
        page.open("vragen").await;
        page.run::<()>(
            "const area = document.querySelector('.call-list textarea');
            area.value = 'Team\\u202e jeugd\\u0000 ' + 'x'.repeat(9000);
            area.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.settle().await;
        let kept: String = page.ask("document.querySelector('.call-list textarea').value").await;
        assert!(
            kept.starts_with("Team jeugd x") && kept.chars().count() <= 4000,
            "{} characters",
            kept.chars().count()
        );
        assert!(page.text(".composer").await.contains(word("ask_cleaned")));
    });
}

#[test]
fn a_card_leads_to_its_own_questions_and_back_keeps_the_place() {
    Browser::phone().run(async |page| {
        page.open("k-eerste-week").await;
        page.run::<()>("document.querySelector('#k-eerste-week .compose').closest('details').open = true").await;
        page.click("#k-eerste-week .compose").await;
        page.wait("the composer", "document.querySelectorAll('.call-list li').length").await;
        let card = content().card("k-eerste-week").unwrap();
        assert_eq!(call(page).await.len(), card.questions.len());
        page.back().await;
        assert_eq!(page.at().await, "k-eerste-week");
        page.forward().await;
        assert_eq!(call(page).await.len(), card.questions.len(), "and what was chosen is still there");
    });
}

#[test]
fn the_text_can_be_copied_printed_and_saved_without_the_network() {
    browse(async |page| {
        page.open("vragen").await.settle().await;
        page.requests().await;
        // The browser saves what the link offers; here it is caught on its way.
        let saved: Vec<(String, String)> = page
            .run(&format!(
                "const caught = [];
                const make = URL.createObjectURL;
                const blobs = [];
                URL.createObjectURL = (blob) => {{ blobs.push(blob); return make.call(URL, blob); }};
                HTMLAnchorElement.prototype.click = function () {{ caught.push(this.download); }};
                for (const name of [{:?}, {:?}]) [...document.querySelectorAll('.composer button')].find((b) => b.innerText === name).click();
                const texts = await Promise.all(blobs.map((b) => b.text()));
                return caught.map((name, i) => [name, texts[i]]);",
                word("save_text"),
                word("save_page")
            ))
            .await;
        let first = said(&content().ask.moment[0].defaults[0]);
        assert_eq!(saved.iter().map(|s| s.0.as_str()).collect::<Vec<_>>(), ["vragen.txt", "vragen.html"]);
        assert!(saved.iter().all(|s| s.1.contains(first)), "{saved:?}");
        assert!(saved[1].1.contains("<html lang=\"nl\">") && saved[1].1.contains("<h1>"), "headings survive in Word");
        let mut asked = page.requests().await;
        // A busy browser may fetch its own picture for the tab late.
        asked.retain(|address| !address.contains("/icon-"));
        assert_eq!(asked, Vec::<String>::new());
        page.run::<()>("document.documentElement.dataset.print = 'paper'").await;
        let paper = page.printed().await;
        assert!(paper.contains(&content().ask.text["phone-title"][0]), "{paper:.300}");
        assert!(!paper.contains(word("ask_step_pick")), "the composer itself is not printed");
    });
}

#[test]
fn the_whole_route_works_by_keyboard() {
    browse(async |page| {
        page.open("vragen").await;
        page.run::<()>("document.querySelector('.composer select').focus()").await;
        page.keys("De eerste").await;
        page.settle().await;
        let moment: String = page.ask("document.querySelector('.composer select').value").await;
        assert_eq!(moment, "eerste-week");
        // From the list through every field of the composer to the last button, and never lost.
        let last = word("save_page");
        for _ in 0..160 {
            page.keys(TAB).await;
            assert_ne!(page.focus().await, "body");
            let here: String = page.ask("document.activeElement.innerText ?? ''").await;
            if here == last {
                return;
            }
        }
        panic!("the last button was not reached");
    });
}
