//! The program that makes the document a guide. It is what a visit waits for, so it stays small.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    rond_de_melding::reader::start();
}

/// Breaks the app on purpose. Nothing on the page calls it; tests do, to see that the reading
/// version comes back with the numbers and a message.
#[wasm_bindgen]
pub fn rehearse_crash() {
    std::process::abort();
}
