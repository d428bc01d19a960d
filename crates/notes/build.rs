//! Makes tables and texts of `content/nl/lint.toml`, `passphrase.txt` and `phones.toml`, so that no
//! Dutch a reader sees stands in Rust code and a kind without its texts does not compile.
//! What the files must hold is judged by `cargo xtask check`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;

const FOLDER: &str = "../../content/nl";

/// Lists with phrases: one a line. All others: one word between spaces.
const PHRASES: &[&str] = &["label", "faith", "why", "leading", "tags"];

fn read(file: &str) -> Result<toml::Table, Box<dyn Error>> {
    let path = format!("{FOLDER}/{file}");
    println!("cargo::rerun-if-changed={path}");
    Ok(std::fs::read_to_string(&path)?.parse()?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let lint = read("lint.toml")?;
    let mut code = String::new();
    texts(&lint, &mut code)?;
    for (name, list) in lint.get("words").and_then(|w| w.as_table()).ok_or("lint.toml has no [words]")? {
        // The known passwords go with the passphrases.
        if name == "password" {
            continue;
        }
        let list = list.as_str().ok_or_else(|| format!("words.{name} is not a text"))?;
        let entries: BTreeSet<&str> = if PHRASES.contains(&name.as_str()) {
            list.lines().map(str::trim).filter(|l| !l.is_empty()).collect()
        } else {
            list.split_whitespace().collect()
        };
        table(&mut code, name, entries);
    }
    let phones = read("phones.toml")?;
    let tel = |phone: &toml::Value| phone.get("tel").and_then(|t| t.as_str()).map(str::to_owned);
    let tels: BTreeSet<String> =
        phones.get("phone").and_then(|p| p.as_array()).into_iter().flatten().filter_map(tel).collect();
    table(&mut code, "service", tels.iter().map(String::as_str));
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(std::path::Path::new(&out).join("lint.rs"), code)?;
    phrase(&lint, &out)
}

/// A table: its entries in byte order, each on a line.
fn table<'a>(code: &mut String, name: &str, entries: impl IntoIterator<Item = &'a str>) {
    let lines: Vec<&str> = entries.into_iter().collect();
    let _ = writeln!(code, "pub(super) const {}: Table = Table({:?});", name.to_uppercase(), lines.join("\n"));
}

fn text<'a>(row: &'a toml::Value, key: &str) -> Result<&'a str, Box<dyn Error>> {
    row.get(key).and_then(|t| t.as_str()).ok_or_else(|| format!("lint.toml: a row has no {key}: {row}").into())
}

fn rows<'a>(lint: &'a toml::Table, name: &str) -> impl Iterator<Item = &'a toml::Value> {
    lint.get(name).and_then(|r| r.as_array()).into_iter().flatten()
}

/// The texts of the hints, and the phrases of opinion with the number of their tip.
fn texts(lint: &toml::Table, code: &mut String) -> Result<(), Box<dyn Error>> {
    for row in rows(lint, "hint") {
        let (kind, title, why, how) = (text(row, "kind")?, text(row, "title")?, text(row, "why")?, text(row, "how")?);
        let rewrite = row.get("rewrite").and_then(|t| t.as_str()).unwrap_or("");
        writeln!(
            code,
            "pub(super) const TEXT_{}: HintText = HintText {{ title: {title:?}, why: {why:?}, how: {how:?}, rewrite: {rewrite:?} }};",
            kind.to_uppercase()
        )?;
    }
    let mut phrases = BTreeMap::new();
    let mut tips = Vec::new();
    for row in rows(lint, "opinion") {
        for phrase in row.get("phrases").and_then(|p| p.as_array()).into_iter().flatten().filter_map(|p| p.as_str()) {
            phrases.insert(phrase, tips.len());
        }
        tips.push(text(row, "tip")?);
    }
    writeln!(code, "pub(super) const TIPS: &[&str] = &{tips:?};")?;
    let lines: Vec<String> = phrases.iter().map(|(phrase, tip)| format!("{phrase}\t{tip}")).collect();
    table(code, "opinion", lines.iter().map(String::as_str));
    Ok(())
}

/// The words of passphrases in one text, and why one is refused.
fn phrase(lint: &toml::Table, out: &str) -> Result<(), Box<dyn Error>> {
    let mut code = String::new();
    for row in rows(lint, "weak") {
        writeln!(code, "pub(super) const TEXT_{}: &str = {:?};", text(row, "why")?.to_uppercase(), text(row, "text")?)?;
    }
    let path = format!("{FOLDER}/passphrase.txt");
    println!("cargo::rerun-if-changed={path}");
    let list = std::fs::read_to_string(path)?;
    let words: BTreeSet<&str> = list.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()).collect();
    let common =
        lint.get("words").and_then(|w| w.get("password")).and_then(|p| p.as_str()).ok_or("no words.password")?;
    let common: BTreeSet<&str> = common.split_whitespace().collect();
    for (name, list) in [("WORDS", words), ("COMMON", common)] {
        let all: Vec<&str> = list.iter().copied().collect();
        writeln!(code, "pub(super) const {name}: &str = {:?};", all.join("\n"))?;
        writeln!(code, "pub(super) const {name}_LEN: u16 = {};", all.len())?;
    }
    std::fs::write(std::path::Path::new(out).join("phrase.rs"), code)?;
    Ok(())
}
