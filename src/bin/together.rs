//! The program of working together. Loaded after the reader.

fn main() {
    rond_de_melding::together::start();
}
