//! Makes constants of the interface words in `content/nl/ui.toml`, so that no text a reader sees
//! stands in Rust code and a missing word does not compile.

use std::fmt::Write as _;

const WORDS: &str = "content/nl/ui.toml";
const PHONES: &str = "content/nl/phones.toml";
const SITUATIONS: &str = "content/nl/situations.toml";
const ALIASES: &str = "content/nl/aliases.toml";
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
    std::fs::write(std::path::Path::new(&out).join("typed.rs"), typed()?)?;
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

/// Constants for search: words that mean the same, a group a line, and what people say, by the id it is about. They are
/// no part of the document: whoever only reads a card does not carry them.
fn typed() -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={SITUATIONS}");
    println!("cargo::rerun-if-changed={ALIASES}");
    let situations: toml::Table = std::fs::read_to_string(SITUATIONS)?.parse()?;
    let aliases: toml::Table = std::fs::read_to_string(ALIASES)?.parse()?;
    let aliases = aliases.get("alias").and_then(toml::Value::as_table);
    let list = |key: &str| situations.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let words = |group: &toml::Value| -> Vec<String> {
        let all = group.get("words").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        all.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect()
    };
    let same: Vec<String> = list("synonym").iter().map(|group| words(group).join(", ")).collect();
    let mut said = Vec::new();
    for group in list("typed") {
        let to = group.get("to").and_then(toml::Value::as_str).ok_or("what people type is about nothing")?;
        let now = aliases.and_then(|a| a.get(to)).and_then(toml::Value::as_str).unwrap_or(to);
        said.push(format!("{now}\t{}", words(&group).join("\t")));
    }
    Ok(format!(
        "pub(crate) const SAME: &str = {:?};\npub(crate) const SAID: &str = {:?};\n",
        same.join("\n"),
        said.join("\n")
    ))
}
