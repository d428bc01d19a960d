//! The camera, while somebody holds it over codes: still pictures of it in grey values, one at a time. No sound is asked
//! for, and no picture is kept. There is one camera, and every way out of it goes through [`stop`].
//!
//! These few names are given here and not taken from `web-sys`, which knows them too, but needs more of them.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, ImageBitmap};

use super::picture::{Photo, gray};
use super::{doc, listen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "mediaDevices"], js_name = getUserMedia, catch)]
    fn ask(what: &JsValue) -> Result<Promise, JsValue>;
    /// Known in Chromium only; elsewhere this is an error.
    #[wasm_bindgen(js_namespace = ["document", "featurePolicy"], js_name = allowsFeature, catch)]
    fn allows(feature: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_name = createImageBitmap, catch)]
    fn still(video: &Video) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = MediaStream)]
    type Stream;
    #[wasm_bindgen(method, js_name = getTracks)]
    fn tracks(this: &Stream) -> Array;

    #[wasm_bindgen(js_name = MediaStreamTrack, extends = web_sys::EventTarget)]
    type Track;
    #[wasm_bindgen(method)]
    fn stop(this: &Track);

    #[wasm_bindgen(js_name = HTMLVideoElement, extends = web_sys::Element)]
    type Video;
    #[wasm_bindgen(method, setter, js_name = srcObject)]
    fn set_stream(this: &Video, stream: Option<&Stream>);
    #[wasm_bindgen(method, catch)]
    fn play(this: &Video) -> Result<Promise, JsValue>;
}

/// What is asked for: the camera at the back where there are two, and no sound.
const WANTED: &str =
    r#"{"audio":false,"video":{"facingMode":"environment","width":{"ideal":1280},"height":{"ideal":720}}}"#;
/// The longest side at which a picture is read, in pixels.
const LONGEST: u32 = 1_280;

/// Why there is no camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// This device has none.
    Missing,
    /// The reader or the browser said no.
    Refused,
    /// Another program has it.
    Busy,
    /// The host, or the page around this one, does not allow it.
    Blocked,
}

/// A camera that is on.
struct On {
    stream: Stream,
    ended: Box<dyn Fn()>,
}

thread_local! {
    static ON: RefCell<Option<On>> = const { RefCell::new(None) };
    /// Which time it is that the camera is on, or asked for. Who waited while it went out sees that it did.
    static TIME: Cell<u32> = const { Cell::new(0) };
}

/// Whether this browser lets a page ask for a camera: not over plain http.
pub(crate) fn is_there() -> bool {
    let devices = web_sys::window().and_then(|w| js_sys::Reflect::get(&w.navigator(), &"mediaDevices".into()).ok());
    devices.is_some_and(|devices| devices.is_object())
}

/// Turns the camera on and shows what it sees in the page's `video`. `ended` is called once, when it goes out, whatever
/// ends it. Gives which time it is, for [`is_on`]; `None` when it was stopped before the reader allowed it.
pub(crate) async fn start(ended: impl Fn() + 'static) -> Result<Option<u32>, Fault> {
    stop();
    let time = TIME.get();
    let wanted = js_sys::JSON::parse(WANTED).unwrap_or(JsValue::UNDEFINED);
    let stream = match ask(&wanted) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(why) => Err(why),
    };
    let stream: Stream = stream.map_err(|why| fault(&why))?.unchecked_into();
    let Some(video) = video().filter(|_| TIME.get() == time) else {
        end(&stream);
        return Ok(None);
    };
    for track in stream.tracks() {
        // The camera was pulled out, or the browser's own button stopped it.
        listen(track.unchecked_ref::<Track>(), "ended", |_| stop());
    }
    video.set_stream(Some(&stream));
    ON.set(Some(On { stream, ended: Box::new(ended) }));
    if let Ok(played) = video.play() {
        // Refused only when it went out meanwhile.
        let _ = JsFuture::from(played).await;
    }
    Ok(is_on(time).then_some(time))
}

/// Whether the camera is on since that time.
pub(crate) fn is_on(time: u32) -> bool {
    TIME.get() == time && ON.with_borrow(Option::is_some)
}

/// What the camera sees now. `None` when there is nothing to see yet, or no more.
pub(crate) async fn frame() -> Option<Photo> {
    let bitmap = JsFuture::from(still(&video()?).ok()?).await.ok()?;
    gray(&bitmap.dyn_into::<ImageBitmap>().ok()?, LONGEST)
}

/// Turns the camera off: at once, and however often this is called.
pub(crate) fn stop() {
    TIME.set(TIME.get().wrapping_add(1));
    let Some(on) = ON.take() else { return };
    end(&on.stream);
    if let Some(video) = video() {
        video.set_stream(None);
    }
    (on.ended)();
}

fn end(stream: &Stream) {
    for track in stream.tracks() {
        track.unchecked_ref::<Track>().stop();
    }
}

fn video() -> Option<Video> {
    doc()?.query_selector("video").ok()?.map(|video| video.unchecked_into())
}

fn fault(why: &JsValue) -> Fault {
    // Asked first: where nothing is allowed, some browsers say that there is no camera.
    if !allows("camera").unwrap_or(true) {
        return Fault::Blocked;
    }
    let name = why.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match &*name {
        "NotFoundError" | "OverconstrainedError" => Fault::Missing,
        "NotReadableError" | "AbortError" => Fault::Busy,
        "NotAllowedError" => Fault::Refused,
        _ => Fault::Blocked,
    }
}
