//! The program of the werkplaats. Loaded after the reader.

fn main() {
    rond_de_melding::workshop::start();
}
