//! Presenting to a group: keys of a remote, clocks, a soft sound, and what fits on the screen.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{AudioContext, Element, HtmlElement, KeyboardEvent, OscillatorType};

use super::dom::root_attribute;
use super::{clear, doc, listen};

/// How often the clocks are looked at, in milliseconds.
const LOOK: i32 = 250;
/// The sizes of letters that are tried until everything fits; the stylesheet knows them.
const SIZES: u32 = 6;

/// Calls back four times a second, for as long as the page lives.
pub(crate) fn every(then: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let tick = Closure::<dyn FnMut()>::new(then);
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), LOOK);
    tick.forget();
}

/// Calls back for each key on the page that is not typed into something, with its name. `true` says that the key was ours:
/// then the browser does nothing with it.
pub(crate) fn on_key(then: impl Fn(&str) -> bool + 'static) {
    let Some(doc) = doc() else { return };
    listen(&doc, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.alt_key() || key.meta_key() || clear::is_cleared() {
            return;
        }
        let name = key.key();
        let on = event.target().and_then(|t| t.dyn_into::<Element>().ok()).map(|e| e.tag_name()).unwrap_or_default();
        let typed = matches!(&*on, "INPUT" | "TEXTAREA" | "SELECT");
        // On a button or a link these two press it.
        let pressed = matches!(&*on, "BUTTON" | "A" | "SUMMARY") && matches!(&*name, " " | "Enter");
        if !typed && !pressed && then(&name) {
            event.prevent_default();
        }
    });
}

/// Makes the letters of an element as large as fits in it, in a few fixed sizes.
pub(crate) fn fit(id: &str) {
    let Some(element) = doc().and_then(|d| d.get_element_by_id(id)) else { return };
    for size in 0..SIZES {
        let _ = element.set_attribute("data-fit", &size.to_string());
        if element.scroll_height() <= element.client_height() {
            break;
        }
    }
    element.set_scroll_top(0);
}

/// Calls back when the window has another size.
pub(crate) fn on_resize(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "resize", move |_| then());
    }
}

/// A short soft sound, twice. A browser without sound, or one that wants a tap first, stays silent.
pub(crate) fn chime() {
    let Ok(context) = AudioContext::new() else { return };
    for (at, pitch) in [(0.0, 523.25), (0.45, 659.25)] {
        let _ = ring(&context, context.current_time() + at, pitch);
    }
}

fn ring(context: &AudioContext, at: f64, pitch: f32) -> Result<(), wasm_bindgen::JsValue> {
    let (tone, volume) = (context.create_oscillator()?, context.create_gain()?);
    tone.set_type(OscillatorType::Sine);
    tone.frequency().set_value(pitch);
    volume.gain().set_value_at_time(0.0001, at)?;
    volume.gain().exponential_ramp_to_value_at_time(0.2, at + 0.04)?;
    volume.gain().exponential_ramp_to_value_at_time(0.0001, at + 1.2)?;
    tone.connect_with_audio_node(&volume)?.connect_with_audio_node(&context.destination())?;
    tone.start_with_when(at)?;
    tone.stop_with_when(at + 1.3)
}

/// Prints one element of the screen now shown.
pub(crate) fn print_part(id: &str) {
    let Some(element) = doc().and_then(|d| d.get_element_by_id(id)).and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let _ = element.set_attribute("data-printing", "");
    root_attribute("data-print", Some("part"));
    super::screen::print();
    root_attribute("data-print", None);
    let _ = element.remove_attribute("data-printing");
}
