//! The first click after typing. Leaving a field may move the page, also what is under the pointer.

use serde_json::json;

use super::fields::{WITH_FIELDS, act, fill, open_all, screens};
use super::harness::browse;
use super::page::Page;

/// Notes each click, and keeps it from doing anything: here only matters where it lands.
const TRAP: &str = "
self.landed = [];
addEventListener('click', (event) => {
  if (!self.trapping) return;
  self.landed.push(event.target);
  event.preventDefault();
  event.stopImmediatePropagation();
}, true)";

/// Pairs of a field to type in and something to press on this screen: for each press the field before it, and for each
/// field the press after it. With `every`, each field with each press. Gives how many.
const PAIR: &str = "
const typed = 'textarea, input:not([type=checkbox], [type=radio], [type=file], [type=date], [type=time], [type=number], [type=range], [type=color])';
const here = document.querySelector('main > [data-current]');
const inSight = (all) => [...all].filter((at) => visible(at) && !at.disabled && !at.readOnly);
const fields = inSight(here.querySelectorAll(typed));
const presses = inSight(document.querySelectorAll('main > [data-current] :is(button, summary, a[href], label), #app-bottom button'))
  .filter((press) => !press.querySelector(`${typed}, select, input[type=file]`));
const after = (field, press) => Boolean(field.compareDocumentPosition(press) & Node.DOCUMENT_POSITION_FOLLOWING);
self.trapping = false;
self.pairs = every ? fields.flatMap((field) => presses.map((press) => [field, press])) : [
  ...presses.map((press) => [fields.findLast((field) => after(field, press)), press]),
  ...fields.map((field) => [field, presses.find((press) => after(field, press))]),
].filter(([field, press]) => field && press);
return self.pairs.length";

/// Empties the field of a pair and puts the cursor in it.
const BEGIN: &str = "
const [field, press] = self.pairs[at];
self.trapping = true;
if (![field, press].every((e) => e.isConnected && visible(e))) return false;
field.value = '';
for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
document.activeElement.blur();
field.focus();
return document.activeElement === field";

/// Where the pointer goes; nothing when something lies on top, or when typing took the press away.
const AIM: &str = "
const [, press] = self.pairs[at];
if (!press.isConnected || !visible(press)) return null;
press.scrollIntoView({ block: 'center' });
const box = press.getClientRects()[0];
const [x, y] = [Math.min(box.left + box.width / 2, innerWidth - 5), box.top + box.height / 2];
self.landed = [];
return press.contains(document.elementFromPoint(x, y)) ? [x, y] : null";

/// What became of the click.
const FOUND: &str = "
await settle();
const [field, press] = self.pairs[at];
if (press.contains(self.landed[0])) return null;
const name = (e) => (e?.closest('label') ?? e)?.textContent.trim().slice(0, 40);
return `${name(field)} then ${name(press)}: landed on ${self.landed[0]?.localName} ${self.landed[0]?.className}`";

/// With what is pressed.
#[derive(Clone, Copy, Debug)]
enum By {
    Mouse,
    Finger,
}

/// Presses and lets go on one place.
async fn press(page: &Page, by: By, (x, y): (f64, f64)) {
    match by {
        By::Mouse => {
            for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
                mouse(page, kind, (x, y)).await;
            }
        }
        By::Finger => {
            for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
                page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
            }
        }
    }
}

async fn mouse(page: &Page, kind: &str, (x, y): (f64, f64)) {
    let button = if kind == "mouseMoved" { "none" } else { "left" };
    let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
    page.cdp("Input.dispatchMouseEvent", event).await;
}

/// Types in the field of a pair, presses, and says what went wrong. Gives nothing for a pair that cannot be tried.
async fn try_pair(page: &Page, by: By, at: usize) -> Option<Option<String>> {
    let script = |body: &str| format!("const at = {at};{body}");
    if !act::<bool>(page, &script(BEGIN)).await {
        return None;
    }
    page.cdp("Input.insertText", json!({ "text": "Sanne belt 06-12345678" })).await;
    press(page, by, act::<Option<(f64, f64)>>(page, &script(AIM)).await?).await;
    Some(act(page, &script(FOUND)).await)
}

/// Measured: a hint, a fault or a count that appears when a field is left moved the button away between press and
/// release, and nothing was saved or copied, without a word.
#[test]
fn the_first_click_after_typing_lands_for_every_field_next_to_every_button() {
    let every = std::env::var_os("LONG").is_some();
    for (document, _) in WITH_FIELDS {
        browse(async |page| {
            open_all(page, document).await;
            let screens = screens(page).await;
            page.run::<()>(TRAP).await;
            let (mut tried, mut faults) = (0, Vec::new());
            for id in screens {
                // What appears by filling in has its own buttons.
                fill(page, &id, "zilverreiger", "2081-07-19").await;
                let pairs: usize = act(page, &format!("const every = {every};{PAIR}")).await;
                for (at, by) in (0..pairs).flat_map(|at| [(at, By::Mouse), (at, By::Finger)]) {
                    if let Some(found) = try_pair(page, by, at).await {
                        tried += 1;
                        faults.extend(found.map(|fault| format!("{id}, {by:?}: {fault}")));
                    }
                }
                page.run::<()>("self.trapping = false").await;
            }
            println!("{document:?}: {tried} pairs");
            super::look::none(&faults);
            assert!(tried > 40, "only {tried} pairs in {document:?}");
        });
    }
}

/// Who slides off a button before letting go takes the press back, also right after typing.
#[test]
fn sliding_off_a_button_takes_the_press_back() {
    browse(async |page| {
        page.open("zoeken").await;
        page.click("#search").await;
        page.keys("kind").await;
        page.run::<()>(&format!("{TRAP}; self.trapping = true")).await;
        let aim = "const box = document.querySelector('.strip .call').getBoundingClientRect(); return [box.left + 9, box.top + 9]";
        let aim: (f64, f64) = page.run(aim).await;
        for (kind, place) in [
            ("mouseMoved", aim),
            ("mousePressed", aim),
            ("mouseMoved", (600.0, 500.0)),
            ("mouseReleased", (600.0, 500.0)),
        ] {
            mouse(page, kind, place).await;
        }
        let landed = "self.landed.some((at) => at.closest('.strip'))";
        assert!(!page.ask::<bool>(landed).await, "let go elsewhere");
        page.click("#search").await;
        press(page, By::Mouse, aim).await;
        assert!(page.ask::<bool>(landed).await, "and let go on it");
    });
}
