//! Heavy work on a secret in a worker, so that the page stays alive meanwhile. The secret goes there as bytes, and 32 bytes
//! come back; what is done with them is told by who calls.
//!
//! The worker runs the program's own wasm: nothing more to load. `start/worker.js` makes it, because only that file may name a
//! script.

use std::cell::RefCell;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use zeroize::Zeroizing;

/// How many bytes come back.
pub(crate) const LENGTH: usize = 32;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = rdmStretch, catch)]
    fn beside(module: &JsValue, kind: u32, a: u32, b: u32, secret: Uint8Array) -> Result<Promise, JsValue>;
}

/// What came back, outside the memory of the program.
pub(crate) struct Made(Uint8Array);

impl Made {
    /// Puts it in this place, and wipes it where it stood.
    pub(crate) fn put(self, place: &mut [u8; LENGTH]) -> Option<()> {
        let fits = usize::try_from(self.0.length()) == Ok(LENGTH);
        if fits {
            self.0.copy_to(place);
        }
        self.0.fill(0, 0, self.0.length());
        fits.then_some(())
    }
}

/// Sends a secret with three numbers, which the function given to [`run`] gets there. `None` when this device cannot: too
/// little memory, or no worker allowed. The secret is made as long as what comes back, for that takes its place.
pub(crate) async fn ask(kind: u32, a: u32, b: u32, mut secret: Zeroizing<Vec<u8>>) -> Option<Made> {
    let length = secret.len().max(LENGTH);
    secret.resize(length, 0);
    let promise = beside(&wasm_bindgen::module(), kind, a, b, Uint8Array::from(secret.as_slice())).ok()?;
    let made = JsFuture::from(promise).await.ok()?;
    (!made.is_null() && !made.is_undefined()).then(|| Made(Uint8Array::new(&made)))
}

thread_local! {
    /// Where the worker puts what it sends and finds what it gets.
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// In the worker: allocates the input buffer of so many bytes, and returns its address.
pub fn allocate(length: u32) -> u32 {
    INPUT.with_borrow_mut(|input| {
        *input = vec![0; usize::try_from(length).unwrap_or_default()];
        u32::try_from(input.as_ptr().addr()).unwrap_or_default()
    })
}

/// In the worker: does the work on what stands in the input buffer, and puts there what comes of it. Its bytes, or -1
/// when that cannot be.
pub(crate) fn run(work: impl FnOnce(&[u8]) -> Option<Zeroizing<[u8; LENGTH]>>) -> i32 {
    INPUT.with_borrow_mut(|input| match work(input) {
        Some(made) => {
            input.iter_mut().for_each(|byte| *byte = 0);
            input.iter_mut().zip(made.iter()).for_each(|(place, byte)| *place = *byte);
            i32::try_from(LENGTH).unwrap_or(-1)
        }
        None => -1,
    })
}
