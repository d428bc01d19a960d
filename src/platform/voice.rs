//! Reading aloud with the device's own voice. Only a voice that works on the device itself is used: others
//! send the text to somebody.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::listen;

/// A little slower than a grown-up reads.
const RATE: f32 = 0.85;

/// What is being said, with what happens when it ends.
type Saying = (SpeechSynthesisUtterance, Closure<dyn FnMut()>);

thread_local! {
    /// What is being said: the browser forgets an utterance that nobody holds, and then never says it is done.
    static SAYING: RefCell<Vec<Saying>> = const { RefCell::new(Vec::new()) };
}

fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    // Asked by name first: where it is missing, reading the property throws.
    js_sys::Reflect::has(&window, &"speechSynthesis".into()).ok().filter(|has| *has)?;
    window.speech_synthesis().ok()
}

fn voice() -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    let dutch = |v: &SpeechSynthesisVoice| v.local_service() && v.lang().to_lowercase().starts_with("nl");
    voices.iter().filter_map(|v| v.dyn_into::<SpeechSynthesisVoice>().ok()).find(dutch)
}

/// Whether this device can read Dutch aloud by itself.
pub(crate) fn can() -> bool {
    voice().is_some()
}

/// Calls back when the browser has found its voices, which can be after the page is there.
pub(crate) fn on_found(then: impl Fn() + 'static) {
    if let Some(speech) = speech() {
        listen(&speech, "voiceschanged", move |_| then());
    }
}

/// Reads lines one after another. Calls back with the number of each line that begins, and with `None` at the end.
pub(crate) fn read(lines: Vec<String>, now: Rc<dyn Fn(Option<usize>)>) {
    stop();
    let (Some(speech), Some(voice)) = (speech(), voice()) else { return now(None) };
    let last = lines.len().saturating_sub(1);
    for (i, line) in lines.iter().enumerate() {
        let Ok(said) = SpeechSynthesisUtterance::new_with_text(line) else { continue };
        said.set_voice(Some(&voice));
        said.set_lang(&voice.lang());
        said.set_rate(RATE);
        let begin = Rc::clone(&now);
        let begins = Closure::<dyn FnMut()>::new(move || begin(Some(i)));
        said.set_onstart(Some(begins.as_ref().unchecked_ref()));
        SAYING.with_borrow_mut(|all| all.push((said.clone(), begins)));
        if i == last {
            let end = Rc::clone(&now);
            let ends = Closure::<dyn FnMut()>::new(move || end(None));
            said.set_onend(Some(ends.as_ref().unchecked_ref()));
            said.set_onerror(Some(ends.as_ref().unchecked_ref()));
            SAYING.with_borrow_mut(|all| all.push((said.clone(), ends)));
        }
        speech.speak(&said);
    }
}

/// Is silent at once.
pub(crate) fn stop() {
    for (said, _) in SAYING.take() {
        for clear in [SpeechSynthesisUtterance::set_onstart, SpeechSynthesisUtterance::set_onend] {
            clear(&said, None);
        }
        said.set_onerror(None);
    }
    if let Some(speech) = speech() {
        speech.cancel();
    }
}
