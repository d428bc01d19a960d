//! The program of the werkplaats. Loaded after the reader.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    rond_de_melding::workshop::start();
}

/// For the worker: room for this many bytes, by its address.
#[wasm_bindgen]
pub fn photo_room(length: u32) -> u32 {
    rond_de_melding::workshop::photo_room(length)
}

/// For the worker: reads the photo of this size that stands in the room. The bytes of the answer, or -1.
#[wasm_bindgen]
pub fn photo(width: u32, height: u32) -> i32 {
    rond_de_melding::workshop::photo(width, height)
}
