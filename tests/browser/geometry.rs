//! What is in sight when a screen opens, on a common phone, with letters as they are and a third larger.

use super::harness::Browser;
use super::look::{letters, none};
use super::page::Page;

/// Every question and card, as it opens. Gives what is wrong.
async fn as_they_open(page: &Page, script: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for id in page.sections().await {
        page.go(&id).await;
        let found: Vec<String> = page.run(&format!("{SIGHT}{script}")).await;
        faults.extend(found.into_iter().map(|f| format!("{id}: {f}")));
    }
    faults
}

/// Between which lines the reader sees the screen, and whether something shows enough of itself there to be seen.
const SIGHT: &str = "
const here = document.querySelector('main > [data-current]'), bar = document.querySelector('.always').getBoundingClientRect();
const end = bar.bottom >= innerHeight - 1 ? bar.top : innerHeight;
const begins = (e) => e.getBoundingClientRect().top + 28 <= end, whole = (e) => e.getBoundingClientRect().bottom <= end + 1;
const name = (e) => `${e.localName}.${e.className} \"${e.innerText.slice(0, 40)}\" from ${Math.round(e.getBoundingClientRect().top)} to ${Math.round(e.getBoundingClientRect().bottom)} of ${Math.round(end)}`;
const every = (selector) => [...here.querySelectorAll(selector)].filter(visible);
";

/// No answer and no first step starts out of sight, unless a sign that is in sight says how many do.
const MORE: &str = "
const kind = here.dataset.kind, things = kind === 'card' ? every('ol.do > li:first-child') : kind === 'step' ? every('.answers > li') : [];
const out = things.filter((e) => !begins(e)), sign = every('.below')[0];
if (out.length === 0) return sign ? [`a sign that says ${sign.innerText} while all is in sight`] : [];
if (!sign) return [`nothing says that more follows: ${name(out[0])}`];
const box = sign.getBoundingClientRect();
if (box.bottom > end || box.top < 0 || box.height < 20) return [`the sign itself is out of sight: ${name(sign)}`];
return kind === 'step' && !sign.innerText.includes(String(out.length)) ? [`${out.length} follow, it says ${sign.innerText}`] : [];";

/// Who is at turn, the call, the ban and the sentence to say stand on the first screen.
const FIRST: &str = "
if (here.dataset.kind !== 'card') return [];
const faults = every('.lead, .call-now, .ban').filter((e) => !whole(e)).map(name);
const say = every('.first .say')[0];
if (!say) faults.push('no sentence to say on the first screen');
else if (!begins(say)) faults.push(name(say));
return faults;";

#[test]
fn no_answer_and_no_first_step_starts_out_of_sight_unseen() {
    for times in [1.0, 1.3] {
        Browser::phone().run(async |page| {
            page.open("").await;
            letters(page, times).await;
            none(&as_they_open(page, MORE).await);
        });
    }
}

#[test]
fn the_first_screen_of_every_card_says_who_what_and_what_not() {
    Browser::phone().run(async |page| {
        page.open("").await;
        // Also when every text should have been looked at again, and says so.
        page.run::<()>("for (const old of document.querySelectorAll('.expired')) old.hidden = false").await;
        none(&as_they_open(page, FIRST).await);
    });
}

#[test]
fn the_sign_that_more_follows_goes_when_it_has_come_in_sight() {
    Browser { size: (360, 480), ..Browser::default() }.run(async |page| {
        page.open("").await;
        let long: Vec<String> = as_they_open(page, "return every('.below').length ? ['more'] : []").await;
        let id = long.first().and_then(|l| l.split(':').next()).expect("on so little room something is out of sight");
        page.go(id).await;
        page.run::<()>("scrollTo(0, document.body.scrollHeight); await settle(); await settle()").await;
        assert!(!page.ask::<bool>("[...document.querySelectorAll('.below')].some(visible)").await);
        page.run::<()>("scrollTo(0, 0); await settle(); await settle()").await;
        assert!(page.ask::<bool>("[...document.querySelectorAll('.below')].some(visible)").await, "it comes back");
    });
}
