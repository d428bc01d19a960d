//! Makes constants of the interface words in `content/nl/ui.toml`, so that no text a reader sees
//! stands in Rust code and a missing word does not compile.

use std::fmt::Write as _;

const WORDS: &str = "content/nl/ui.toml";
const PHONES: &str = "content/nl/phones.toml";
const CONTACTS: &str = "content/nl/together/school.toml";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={WORDS}");
    let words: toml::Table = std::fs::read_to_string(WORDS)?.parse()?;
    let mut code = String::new();
    for (key, word) in &words {
        let word = word.as_str().ok_or_else(|| format!("{key} in {WORDS} is not a text"))?;
        writeln!(code, "/// {key}\npub(crate) const {}: &str = {word:?};", key.to_uppercase())?;
    }
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(std::path::Path::new(&out).join("words.rs"), code)?;
    std::fs::write(std::path::Path::new(&out).join("contacts.rs"), contacts()?)?;
    Ok(())
}

/// Constants for the school's own contacts: which stand on which card, and the numbers of the guide, which no contact
/// can have. They are no part of the document: a visit without a file of a school does not carry them.
fn contacts() -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={PHONES}");
    println!("cargo::rerun-if-changed={CONTACTS}");
    let list = |value: Option<&toml::Value>| value.and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let phones: toml::Table = std::fs::read_to_string(PHONES)?.parse()?;
    let phones = list(phones.get("phone"));
    let numbers: Vec<&str> = phones.iter().filter_map(|phone| phone.get("tel")?.as_str()).collect();
    let contacts: toml::Table = std::fs::read_to_string(CONTACTS)?.parse()?;
    let cards = contacts.get("card").and_then(toml::Value::as_table).ok_or("no cards in the contacts")?;
    let mut rows = Vec::new();
    for (card, kinds) in cards {
        let kinds = list(Some(kinds));
        rows.push((card, kinds.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(" ")));
    }
    Ok(format!(
        "pub(crate) const TAKEN: &[&str] = &{numbers:?};\npub(crate) const CARDS: &[(&str, &str)] = &{rows:?};\n"
    ))
}
