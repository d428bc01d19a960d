//! Voting without a network: codes of phones that know nothing of each other, taken in by hand.

use thirtyfour::Key;

use super::content::word;
use super::harness::{Browser, browse};
use super::page::Page;
use super::workshop::{act, begin, open, press_key, quoted, reload, step, w};

/// Brings the stage to the split of the next turning point.
const TO_SPLIT: &str = "
await key('Home');
for (let n = 0; n < 3; n++) await key('n');
for (let n = 0; n < 3; n++) await key('ArrowRight');
return text('#stage-body')";

/// The numbers of the bars on the stage.
const STAGE_BARS: &str = "[...document.querySelectorAll('.stage-bars strong')].map((e) => e.textContent)";

/// The letters of the session, as the stage shows them at the question.
pub(crate) async fn letters(page: &Page) -> String {
    page.go("stem").await;
    letters_in(&page.text(".intake .tell").await)
}

/// The letters in the sentence that tells them.
pub(super) fn letters_in(told: &str) -> String {
    let at = word("v_tell").find("{letters}").unwrap();
    told[at..].chars().take(3).collect()
}

/// The codes of a phone of its own: it starts, votes in this session as told, and ends.
fn phone(letters: &str, votes: &[(u8, &str)]) -> Vec<String> {
    // In a thread of its own, beside the browser of the trainer.
    std::thread::scope(|scope| {
        let voting = scope.spawn(|| {
            let (sender, receiver) = std::sync::mpsc::channel();
            Browser::phone().run(async move |page| {
                open(page, "stem").await;
                page.click("input.letters").await;
                page.keys(letters).await;
                for (question, choice) in votes {
                    step(page, &format!("await put({}, '{question}')", w("v_question"))).await;
                    page.click(&format!(".choose button:has([data-colour='{choice}'])")).await;
                    assert!(
                        page.ask::<bool>("visible(document.querySelector('.my-code svg.qr'))").await,
                        "and a picture"
                    );
                    sender.send(page.text(".my-code .code-large").await).unwrap();
                }
            });
            receiver.into_iter().collect()
        });
        voting.join().expect("the phone votes")
    })
}

/// Takes a code in by typing, and gives the answer.
async fn take(page: &Page, code: &str) -> String {
    page.click("input.code-field").await;
    page.keys(code).await;
    press_key(page, Key::Enter).await;
    act(page, "return told()").await
}

/// The numbers of the bars, and the split in words.
async fn split(page: &Page) -> (Vec<String>, String) {
    let bars = "[...document.querySelectorAll('.intake .split-bars strong')].map((e) => e.textContent)";
    (page.ask(bars).await, page.text(".intake .split-said").await)
}

fn most(choice: &str, n: &str, total: &str) -> String {
    word("v_most").replace("{choice}", choice).replace("{n}", n).replace("{total}", total)
}

#[test]
fn codes_of_two_phones_are_counted_and_every_wrong_code_gets_its_own_answer() {
    browse(async |page| {
        open(page, "werkplaats").await;
        begin(page, "team", "daan").await;
        let old = letters(page).await;
        let of_before = phone(&old, &[(1, "A")]).remove(0);
        page.go("werkplaats").await;
        // Another case is another session.
        let mut letters_now = old.clone();
        for about in ["mila", "daan", "lina", "daan"] {
            page.go("format-team").await;
            step(page, &format!("await put({}, '{about}')", w("w_case"))).await;
            letters_now = letters(page).await;
        }
        assert_ne!(letters_now, old, "another session");
        let one = phone(&letters_now, &[(1, "B"), (1, "C")]);
        let mut of_two = phone(&letters_now, &[(2, "A"), (1, "B")]);
        let (two, elsewhere) = (of_two.remove(1), of_two.remove(0));

        page.go("stem").await;
        step(page, &format!("await put({}, '0')", w("v_which"))).await;
        assert!(split(page).await.1.contains(word("v_none")), "nobody yet");
        assert_eq!(take(page, &one[0]).await, word("v_counted").replace("{choice}", "B"));
        // The last six characters are enough.
        let short = two.split_once(' ').unwrap().1;
        assert_eq!(take(page, short).await, word("v_counted").replace("{choice}", "B"));
        assert_eq!(split(page).await.0[..3], ["0", "2", "0"]);
        assert!(split(page).await.1.contains(&word("v_all").replace("{choice}", "B")), "{}", split(page).await.1);

        assert_eq!(take(page, &two).await, word("v_double"));
        let other = word("v_other_turn").replace("{n}", "2").replace("{here}", "1");
        assert_eq!(take(page, &elsewhere).await, other);
        let session = word("v_other_session").replace("{letters}", &letters_now);
        assert_eq!(take(page, &of_before).await, session);
        let mut wrong = two.clone();
        let last = wrong.pop().unwrap();
        wrong.push(if last == 'K' { 'P' } else { 'K' });
        assert_eq!(take(page, &wrong).await, word("v_mistyped"));
        assert_eq!(take(page, "https://voorbeeld.nl/?menu=2").await, word("v_not_a_code"));
        assert_eq!(split(page).await.0[..3], ["0", "2", "0"], "none of these counts");

        // A change of mind comes in the place of the vote before.
        let changed = word("v_replaced").replace("{from}", "B").replace("{to}", "C");
        assert_eq!(take(page, &one[1]).await, changed);
        assert_eq!(split(page).await.0[..3], ["0", "1", "1"]);
        // Cards that were counted by hand come on top.
        step(page, &format!("await put({}, '4')", quoted(&word("v_cards").replace("{choice}", "A")))).await;
        let (bars, said) = split(page).await;
        assert_eq!(bars[..3], ["4", "1", "1"]);
        assert!(said.contains(&most("A", "4", "6")), "{said}");

        // The same stands on the stage, also after a reload.
        page.go("scherm").await;
        let _: String = act(page, TO_SPLIT).await;
        assert_eq!(page.ask::<Vec<String>>(STAGE_BARS).await[..3], ["4", "1", "1"]);
        page.wait("a worker can hold it", "self.rdmHandsOver()").await;
        reload(page).await;
        assert_eq!(page.ask::<Vec<String>>(STAGE_BARS).await[..3], ["4", "1", "1"], "the votes came back");
    });
}

#[test]
fn a_group_of_one_votes_with_a_card_and_with_a_code_taken_back() {
    browse(async |page| {
        open(page, "werkplaats").await;
        begin(page, "team", "esmee").await;
        let session = letters(page).await;
        let code = phone(&session, &[(1, "A")]).remove(0);
        assert_eq!(take(page, &code).await, word("v_counted").replace("{choice}", "A"));
        assert!(split(page).await.1.contains(&word("v_all").replace("{choice}", "A")));
        step(page, &format!("await press({})", w("v_undo"))).await;
        assert_eq!(act::<String>(page, "return told()").await, word("v_undone"));
        assert!(split(page).await.1.contains(word("v_none")));
        page.go("scherm").await;
        let _: String = act(page, TO_SPLIT).await;
        let one = format!("[aria-label='{} B']", word("w_one_more"));
        page.click(&one).await;
        let bars: Vec<String> = page.ask(STAGE_BARS).await;
        assert_eq!(bars[..2], ["0", "1"]);
        page.click(&format!("[aria-label='{} B']", word("w_one_less"))).await;
        page.click(&format!("[aria-label='{} B']", word("w_one_less"))).await;
        let bars: Vec<String> = page.ask(STAGE_BARS).await;
        assert_eq!(bars[..2], ["0", "0"], "never below nothing");

        // A code can be typed here as well; what is typed does not move the stage.
        step(page, &format!("await fold({})", w("w_codes"))).await;
        let at = page.text(".stage-count").await;
        page.click(".quick input.code-field").await;
        page.keys("n v b p").await;
        press_key(page, Key::Left).await;
        assert_eq!(page.text(".stage-count").await, at, "typed, not steered");
        step(page, &format!("await put({}, '')", w("v_type"))).await;
        assert_eq!(take(page, &code).await, word("v_counted").replace("{choice}", "A"));
        let bars: Vec<String> = page.ask(STAGE_BARS).await;
        assert_eq!(bars[..2], ["1", "0"]);
    });
}
