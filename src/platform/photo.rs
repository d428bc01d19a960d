//! Reading the codes of a photo, or of what a camera sees, where it may die: in a worker of its own, made for this picture.
//!
//! The reader is work of others, and a picture that nobody foresaw may end it. In the page that would be the end of
//! the program, with everything a group wrote. The worker runs this program's own wasm: nothing more to load.

use std::cell::RefCell;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::picture::Photo;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = rdmPhoto, catch)]
    fn beside(limit: i32, module: &JsValue, width: u32, height: u32, gray: Uint8Array) -> Result<Promise, JsValue>;
}

/// How long the reading of a photo may take, in milliseconds.
pub(crate) const PATIENCE: i32 = 30_000;

/// The texts of the codes in a photo. `None` when it was not read: the reader died or took longer than `limit`
/// milliseconds, or this browser allows no worker. Nothing else changes then.
pub(crate) async fn read(photo: Photo, limit: i32) -> Option<Vec<String>> {
    let (width, height) = (u32::try_from(photo.width).ok()?, u32::try_from(photo.height).ok()?);
    let gray = Uint8Array::from(photo.gray.as_slice());
    let promise = beside(limit, &wasm_bindgen::module(), width, height, gray).ok()?;
    let found = JsFuture::from(promise).await.ok()?;
    if found.is_null() || found.is_undefined() {
        return None;
    }
    let lines = String::from_utf8(Uint8Array::new(&found).to_vec()).ok()?;
    Some(lines.lines().map(str::to_owned).collect())
}

thread_local! {
    /// Where the worker puts the photo and finds the answer.
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// In the worker: makes room and gives its address.
pub fn room(length: u32) -> u32 {
    ROOM.with_borrow_mut(|room| {
        *room = vec![0; usize::try_from(length).unwrap_or_default()];
        u32::try_from(room.as_ptr().addr()).unwrap_or_default()
    })
}

/// Finds the texts of the codes in grey values of so many columns and rows.
pub(crate) type FindCodes = fn(&[u8], usize, usize) -> Vec<String>;

/// In the worker: lets `find` read the photo that stands in the room. The texts come in its place, a line each, as many
/// as fit; gives their bytes, or -1.
pub(crate) fn work(find: FindCodes, width: u32, height: u32) -> i32 {
    ROOM.with_borrow_mut(|room| {
        let side = |length: u32| usize::try_from(length).unwrap_or_default();
        let mut written = 0;
        for text in find(room, side(width), side(height)) {
            // A code of somebody else may hold anything; a text is one line.
            let line = [&text.replace(['\n', '\r'], " "), "\n"].concat();
            let Some(place) = room.get_mut(written..written + line.len()) else { break };
            place.copy_from_slice(line.as_bytes());
            written += line.len();
        }
        i32::try_from(written).unwrap_or(-1)
    })
}
