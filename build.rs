//! Makes constants of the interface words in `content/nl/ui.toml`, so that no text a reader sees
//! stands in Rust code and a missing word does not compile.

use std::fmt::Write as _;

const WORDS: &str = "content/nl/ui.toml";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={WORDS}");
    let words: toml::Table = std::fs::read_to_string(WORDS)?.parse()?;
    let mut code = String::new();
    for (key, word) in &words {
        let word = word.as_str().ok_or_else(|| format!("{key} in {WORDS} is not a text"))?;
        writeln!(code, "/// {key}\npub(crate) const {}: &str = {word:?};", key.to_uppercase())?;
    }
    std::fs::write(std::path::Path::new(&std::env::var("OUT_DIR")?).join("words.rs"), code)?;
    Ok(())
}
