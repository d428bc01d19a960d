//! Emptying the screen, going on after it, and wiping everything.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DocumentFragment, HtmlElement, KeyboardEvent};

use super::dom::{all, root_attribute};
use super::{doc, listen, tab_channel};
use crate::words;

pub(crate) use super::dom::is_cleared;

#[wasm_bindgen]
extern "C" {
    /// Wipes what this site keeps on the device, and tells the other tabs to forget. In `start.js`, so that it is one
    /// piece of code for both programs and small. Resolves with `true` when all is gone, `false` when not all is,
    /// and with a text when there is nothing to reach from here, because this is a frame.
    #[wasm_bindgen(js_name = rdmWipe)]
    fn wipe_device() -> js_sys::Promise;
}

/// How long three taps on Shift may take, in milliseconds.
const SHIFT_WINDOW: f64 = 2000.0;

/// The event that tells both programs that the screen was emptied.
const CLEARED: &str = "rdm-cleared";
/// The event that tells both programs that everything is wiped.
const WIPED: &str = "rdm-wiped";

thread_local! {
    /// What stood on the page before it was emptied; only a tap on going on brings it back.
    static KEPT: RefCell<Option<DocumentFragment>> = const { RefCell::new(None) };
    /// Whether this tab is the one that wipes; it hears its own message too.
    static WIPING: Cell<bool> = const { Cell::new(false) };
}

/// Calls back when the reader wants the screen empty: the link at the top, or Shift three times.
pub(crate) fn on_clear(then: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    if let Some(link) = doc().and_then(|d| d.get_element_by_id("clear")) {
        let then = then.clone();
        listen(&link, "click", move |event| {
            event.prevent_default();
            then();
        });
    }
    let mut taps: Vec<f64> = Vec::new();
    listen(&window, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() != "Shift" {
            taps.clear();
        } else if !key.repeat() {
            let now = event.time_stamp();
            taps.retain(|t| now - t < SHIFT_WINDOW);
            taps.push(now);
            if taps.len() >= 3 {
                taps.clear();
                then();
            }
        }
    });
    // A page that the browser kept in memory after leaving must not come back as it was.
    listen(&window, "pageshow", |event| {
        let kept = event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted);
        if kept && is_cleared() {
            reload();
        }
    });
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Empties the page at once: content first, then a neutral title, then the address. Nothing is
/// fetched; Back and Forward stay on this empty page. `resumed` is called when the reader goes on.
pub(crate) fn clear(resumed: impl Fn() + 'static) {
    let Some(doc) = doc() else { return };
    let Some(body) = doc.body() else { return };
    if is_cleared() {
        return;
    }
    let page = doc.create_document_fragment();
    while let Some(child) = body.first_child() {
        if page.append_child(&child).is_err() {
            // Rather lost than readable.
            body.set_text_content(None);
        }
    }
    KEPT.set(Some(page));
    doc.set_title(words::CLEARED_TITLE);
    root_attribute("data-app", Some("cleared"));
    body.set_class_name("cleared");
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    tell(CLEARED);
    Blank { doc, body, resumed: Rc::new(resumed) }.choices();
}

/// Calls back when the screen was emptied, also by the other program.
pub(crate) fn on_cleared(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, CLEARED, move |_| then());
    }
}

/// Calls back when everything is being wiped, also by the other program.
pub(crate) fn on_wiped(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, WIPED, move |_| then());
    }
}

/// Another tab wiped everything: this one forgets it too, and its screen is emptied by `empty`. The reader of the
/// document does this, so that it holds for every program.
pub(crate) fn follow_other_tabs(empty: impl Fn() + 'static) {
    tab_channel::on_wiped_by_a_tab(move || {
        if WIPING.get() {
            return;
        }
        empty();
        tell(WIPED);
        KEPT.set(None);
        if let Some((doc, body)) = doc().and_then(|doc| Some((doc.clone(), doc.body()?))) {
            let blank = Blank { doc, body, resumed: Rc::new(reload) };
            blank.show(Some(words::WIPED_ELSEWHERE), vec![(words::CLEARED_RESUME, Box::new(reload))]);
        }
    });
}

fn tell(what: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(what)) {
        // A listener that fails is not a reason to leave the page half empty.
        let _ = window.dispatch_event(&event);
    }
}

/// What a button does.
type Press = Box<dyn Fn()>;

/// The empty page, with the few words and buttons that may stand on it.
#[derive(Clone)]
struct Blank {
    doc: Document,
    body: HtmlElement,
    resumed: Rc<dyn Fn()>,
}

impl Blank {
    /// The two ways on.
    fn choices(&self) {
        let (on, wipe) = (self.clone(), self.clone());
        self.show(
            None,
            vec![
                (words::CLEARED_RESUME, Box::new(move || on.resume())),
                (words::CLEARED_WIPE, Box::new(move || wipe.ask())),
            ],
        );
    }

    /// Asks once, in words that do not say what it is about: somebody may be looking.
    fn ask(&self) {
        let (yes, no) = (self.clone(), self.clone());
        self.show(
            Some(words::WIPE_ASK),
            vec![(words::WIPE_YES, Box::new(move || yes.wipe())), (words::WIPE_NO, Box::new(move || no.choices()))],
        );
    }

    fn wipe(&self) {
        WIPING.set(true);
        tell(WIPED);
        KEPT.set(None);
        self.show(Some(words::NOTES_WIPING), Vec::new());
        let blank = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let said = match JsFuture::from(wipe_device()).await.map(|done| done.as_bool()) {
                Ok(Some(true)) => words::WIPE_DONE,
                Ok(None) => words::WIPE_HERE,
                Ok(Some(false)) | Err(_) => words::WIPE_FAILED,
            };
            blank.show(Some(said), vec![(words::CLEARED_RESUME, Box::new(reload))]);
        });
    }

    /// Puts the page back as it was, on its first screen.
    fn resume(&self) {
        let Some(page) = KEPT.take() else { return reload() };
        self.body.set_text_content(None);
        self.body.set_class_name("");
        let _ = self.body.append_child(&page);
        // Boxes of the notes on cards would tell that there are notes, and the child's nickname.
        for element in all(None, ".tick-box") {
            element.remove();
        }
        root_attribute("data-app", Some("on"));
        (self.resumed)();
    }

    fn show(&self, text: Option<&str>, buttons: Vec<(&str, Press)>) {
        self.body.set_text_content(None);
        if let (Some(text), Ok(line)) = (text, self.doc.create_element("p")) {
            let _ = line.set_attribute("role", "status");
            line.set_text_content(Some(text));
            let _ = self.body.append_child(&line);
            // The button that was pressed is gone, and on a slow device no other comes for a while.
            if let (true, Some(line)) = (buttons.is_empty(), line.dyn_ref::<HtmlElement>()) {
                line.set_tab_index(-1);
                let _ = line.focus();
            }
        }
        let Ok(line) = self.doc.create_element("p") else { return };
        let _ = self.body.append_child(&line);
        for (i, (word, press)) in buttons.into_iter().enumerate() {
            let Ok(button) = self.doc.create_element("button") else { return };
            let _ = button.set_attribute("type", "button");
            button.set_text_content(Some(word));
            listen(&button, "click", move |_| press());
            let _ = line.append_child(&button);
            // The button that was pressed is gone: the focus must not fall to the body.
            if let (0, Some(button)) = (i, button.dyn_ref::<HtmlElement>()) {
                let _ = button.focus();
            }
        }
    }
}
