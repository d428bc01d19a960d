//! The program for what is written: questions to ask, dates, notes. Loaded after the reader.

use wasm_bindgen::prelude::wasm_bindgen;
use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is freed: after locking, no text and no key stays in it.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() {
    rond_de_melding::writer::start();
}

/// For the worker: room for this many bytes, by its address.
#[wasm_bindgen]
pub fn stretch_room(length: u32) -> u32 {
    rond_de_melding::writer::stretch_room(length)
}

/// For the worker: stretches what stands in the room. The bytes of the key, or -1.
#[wasm_bindgen]
pub fn stretch(kind: u32, a: u32, b: u32) -> i32 {
    rond_de_melding::writer::stretch(kind, a, b)
}
