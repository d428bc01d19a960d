//! The program for what is written: questions to ask, dates, notes. Loaded after the reader.

fn main() {
    rond_de_melding::writer::start();
}
