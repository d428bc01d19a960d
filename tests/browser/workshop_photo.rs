//! Photos of vote codes: read in a worker of its own, which may die without taking anything along.

use super::content::word;
use super::harness::{Browser, browse};
use super::page::Page;
use super::workshop::{act, begin, open, press_key, quoted, step, w};
use super::workshop_vote::letters;

/// Draws the pictures of codes on one photo, a little turned, and chooses it as the trainer does.
const PHOTO: &str = "
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [1600, 1000];
const draw = canvas.getContext('2d');
draw.fillStyle = '#d8d4cc';
draw.fillRect(0, 0, 1600, 1000);
for (const [n, svg] of PICTURES.entries()) {
  const image = new Image();
  image.src = 'data:image/svg+xml;base64,' + btoa(svg);
  await image.decode();
  draw.save();
  draw.translate(400 + n * 700, 500);
  draw.rotate(0.12 - n * 0.3);
  draw.fillStyle = '#fff';
  draw.fillRect(-260, -260, 520, 520);
  draw.drawImage(image, -240, -240, 480, 480);
  draw.restore();
}
const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
const files = new DataTransfer();
files.items.add(new File([blob], 'foto.jpg', { type: 'image/jpeg' }));
const input = document.querySelector('.intake input[type=file]');
input.files = files.files;
input.dispatchEvent(new Event('change', { bubbles: true }));";

/// The codes that phones show for these choices, each of another participant: the code itself, and its picture, black
/// on white whatever the theme.
pub(super) async fn pictures(letters: String, choices: Vec<&'static str>) -> Vec<(String, String)> {
    // In a thread of its own, beside the browser of the trainer.
    std::thread::spawn(move || {
        let (sender, receiver) = std::sync::mpsc::channel();
        Browser::phone().run(async move |page| {
            open(page, "stem").await;
            page.click("input.letters").await;
            page.keys(&letters).await;
            for choice in choices {
                page.click(&format!(".choose button:has([data-colour='{choice}'])")).await;
                let svg: String = page
                    .ask("(() => { const qr = document.querySelector('.my-code svg.qr').cloneNode(true); qr.setAttribute('xmlns', 'http://www.w3.org/2000/svg'); for (const part of qr.querySelectorAll('path')) part.setAttribute('fill', '#000'); qr.setAttribute('width', 480); qr.setAttribute('height', 480); return qr.outerHTML })()")
                    .await;
                sender.send((page.text(".my-code .code-large").await, svg)).unwrap();
                step(page, &format!("await press({})", w("v_again_go"))).await;
            }
        });
        receiver.into_iter().collect()
    })
    .join()
    .unwrap()
}

/// The pictures of the codes of two phones.
async fn two(page: &Page) -> Vec<String> {
    let codes = pictures(letters(page).await, vec!["A", "C"]).await;
    codes.into_iter().map(|(_, svg)| svg).collect()
}

/// What ends in the worker instead of the reader: a small wasm with the same functions. It traps, or never answers.
pub(super) const DYING: &str = "
const code = { traps: [0, 0, 11], hangs: [0, 3, 64, 12, 0, 11, 0, 11] }[HOW];
const name = (text) => [text.length, ...new TextEncoder().encode(text)];
const part = (id, ...bytes) => [id, bytes.length, ...bytes];
const wasm = [
  0, 97, 115, 109, 1, 0, 0, 0,
  ...part(1, 2, 96, 1, 127, 1, 127, 96, 2, 127, 127, 1, 127),
  ...part(3, 2, 0, 1),
  ...part(5, 1, 0, 63),
  ...part(7, 3, ...name('memory'), 2, 0, ...name('photo_room'), 0, 0, ...name('photo'), 0, 1),
  ...part(10, 2, 4, 0, 65, 0, 11, code.length, ...code),
];
const module = new WebAssembly.Module(new Uint8Array(wasm));
const [post, wait] = [Worker.prototype.postMessage, self.setTimeout];
Worker.prototype.postMessage = function (data, ...more) {
  self.sent = (self.sent ?? 0) + 1;
  post.call(this, { ...data, module }, ...more);
};
// The time it gets, shortened.
self.setTimeout = (then, ms, ...more) => wait(then, ms === 30_000 || ms === 5_000 ? 300 : ms, ...more);
self.revive = () => { Worker.prototype.postMessage = post; self.setTimeout = wait; };";

/// What stands in the field of told things, once it holds this.
pub(super) async fn told(page: &Page, text: &str) {
    let says = format!("document.querySelector('.intake .said-now').textContent.includes({})", quoted(text));
    page.wait(text, &says).await;
}

/// The numbers of the bars.
async fn bars(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.intake .split-bars strong')].map((e) => e.textContent)").await
}

/// Says how many people vote, and gives the sentence that comes of it.
async fn people(page: &Page, n: &str) -> String {
    step(page, &format!("await put({}, '{n}')", w("v_people"))).await;
    page.text(".intake .missing").await
}

#[test]
fn one_photo_of_two_phones_counts_both_votes() {
    browse(async |page| {
        open(page, "werkplaats").await;
        begin(page, "team", "daan").await;
        let pictures = two(page).await;
        let script = PHOTO.replace("PICTURES", &serde_json::json!(pictures).to_string());
        assert_eq!(page.text(".intake .missing").await, "", "nobody said how many");
        page.requests().await;
        act::<()>(page, &script).await;
        told(page, &word("v_photo_done").replace("{n}", "2")).await;
        told(page, &word("v_photo_new").replace("{n}", "2")).await;
        assert_eq!(bars(page).await[..3], ["1", "0", "1"]);
        // The worker's own code comes from this page's memory.
        let asked: Vec<_> = page.requests().await.into_iter().filter(|to| !to.starts_with("blob:")).collect();
        assert_eq!(asked, Vec::<String>::new(), "the photo stays here");
        // Against the people who vote.
        let fill =
            |key: &str, all: &str, n: &str| word(key).replace("{have}", "2").replace("{all}", all).replace("{n}", n);
        assert_eq!(people(page, "5").await, fill("v_missing", "5", "3"));
        assert_eq!(people(page, "3").await, fill("v_missing_one", "3", "1"));
        assert_eq!(people(page, "2").await, fill("v_all_in", "2", ""));
        assert_eq!(people(page, "1").await, fill("v_too_many", "1", ""));
        // Once more the same photo: nobody counts twice.
        act::<()>(page, &script).await;
        told(page, &word("v_photo_double").replace("{n}", "2")).await;
        assert_eq!(bars(page).await[..3], ["1", "0", "1"]);
    });
}

#[test]
fn a_reader_that_dies_takes_nothing_along_and_the_next_photo_is_read() {
    browse(async |page| {
        open(page, "werkplaats").await;
        begin(page, "team", "daan").await;
        let pictures = two(page).await;
        let photo = PHOTO.replace("PICTURES", &serde_json::json!(pictures).to_string());
        page.go("oogst").await;
        page.click("input.new-goed").await;
        page.keys("Samen gebeld").await;
        press_key(page, thirtyfour::Key::Enter).await;
        page.go("eigen-casus").await;
        page.click(".own input").await;
        page.keys("Casus Waterspitsmuis").await;
        page.go("stem").await;
        step(page, &format!("await put({}, '3')", w("v_cards").replace("{choice}", "B"))).await;
        for how in ["traps", "hangs"] {
            act::<()>(page, &DYING.replace("HOW", &format!("'{how}'"))).await;
            act::<()>(page, &photo).await;
            page.wait(how, "self.sent === 1").await;
            told(page, word("v_photo_died")).await;
            page.run::<()>("self.sent = 0; self.revive()").await;
        }
        // No worker allowed: said as well, and never read in the page itself.
        act::<()>(page, "self.real = Worker; self.Worker = class { constructor() { self.refused = true; throw new Error('refused'); } }").await;
        act::<()>(page, &photo).await;
        page.wait("it was asked for", "self.refused").await;
        told(page, word("v_photo_died")).await;
        page.run::<()>("self.Worker = self.real").await;
        assert_eq!(page.ask::<String>("document.documentElement.dataset.app").await, "on", "the program goes on");
        assert_eq!(bars(page).await[..3], ["0", "3", "0"], "the votes");
        act::<()>(page, &photo).await;
        told(page, &word("v_photo_done").replace("{n}", "2")).await;
        assert_eq!(bars(page).await[..3], ["1", "3", "1"], "the next photo is read");
        page.go("oogst").await;
        assert_eq!(act::<Vec<String>>(page, "return cards('goed')").await, ["Samen gebeld"], "the harvest");
        page.go("eigen-casus").await;
        assert_eq!(page.ask::<String>("document.querySelector('.own input').value").await, "Casus Waterspitsmuis");
    });
}
