//! The program for what is written: questions to ask, dates, notes. Loaded after the reader.

use wasm_bindgen::prelude::wasm_bindgen;
use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is freed: after locking, no text and no key stays in it.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() {
    rond_de_melding::writer::start();
}

/// Worker: allocates the input buffer of so many bytes, and returns its address. `start/worker.js` calls it by this name.
#[wasm_bindgen]
pub fn stretch_room(length: u32) -> u32 {
    rond_de_melding::writer::alloc_kdf_input(length)
}

/// Worker: derives the key from what stands in the input buffer. Its bytes, or -1. `start/worker.js` calls it by this name.
#[wasm_bindgen]
pub fn stretch(kind: u32, a: u32, b: u32) -> i32 {
    rond_de_melding::writer::run_kdf(kind, a, b)
}
