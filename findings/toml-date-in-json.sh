#!/usr/bin/env bash
# Subject: the Rust crates toml and serde_json: a date of TOML on its way to JSON.
# Guess:   a date becomes a string, as in every other tool, or is refused, as it is where a String is asked for.
# Seen:    it becomes an object with a key that is a secret of the crate: {"$__toml_private_datetime":"2026-11-30"},
#          without an error, both from the text and from a toml::Value.
# With:    toml 1.2.2, serde_json 1.0.154, serde 1.0.229.
# Why here: content is TOML with dates ("checked on"), and goes to pages as JSON. Ask for a type of date, or write it
#          in quotes and check it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "date"
version = "0.0.0"
edition = "2024"
[dependencies]
serde = { version = "=1.0.229", features = ["derive"] }
serde_json = "=1.0.154"
toml = "=1.2.2"
TOML
cat >src/main.rs <<'RS'
#[derive(serde::Deserialize)]
struct Asked {
    #[serde(rename = "checked")]
    _checked: String,
}

fn main() {
    let text = "checked = 2026-11-30";
    let at_once: serde_json::Value = toml::from_str(text).unwrap();
    let by_value = serde_json::to_string(&toml::from_str::<toml::Value>(text).unwrap()).unwrap();
    let refused = toml::from_str::<Asked>(text).is_err();
    println!("{at_once}\n{by_value}\nas a String refused: {refused}");
    let stated = r#"{"checked":{"$__toml_private_datetime":"2026-11-30"}}"#;
    if (at_once.to_string().as_str(), by_value.as_str(), refused) != (stated, stated, true) {
        eprintln!("CHANGED: stated was {stated} twice, and refused");
        std::process::exit(1);
    }
}
RS
cargo run --quiet --target-dir target
echo "As stated."
