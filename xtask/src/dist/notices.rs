//! The notices of what others wrote and ships in the programs: MIT, ISC, BSD, Zlib and Unicode ask that their text goes
//! along with every copy.
//!
//! What ships is read from cargo, and the texts from the crates themselves: the same lockfile gives the same bytes, and
//! no path of the building machine is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::fill::asset;
use crate::{Result, root, while_doing};

/// The name of the file. Its beginning, about the guide itself, is the file of this name in `assets/`.
pub const FILE: &str = render::documents::NOTICES;

/// The program whose normal dependencies ship.
const APP: &str = "rond-de-melding";

/// What others drew, with the file of its licence in `assets/`.
const DRAWN: [(&str, &str); 2] = [
    ("Atkinson Hyperlegible Next, the letters (OFL-1.1)", "fonts/OFL.txt"),
    ("Lucide, the drawings beside words (ISC AND MIT)", "icons/ISC.txt"),
];

/// For what comes with the compiler, and for crates that name this licence and leave its text out of their package.
const MIT: &str = "\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.";

/// All notices as one text.
///
/// # Errors
/// When cargo cannot tell what ships, or when a crate has neither a text nor a licence of which we have it.
pub fn text() -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let told = Command::new(cargo)
        .current_dir(root())
        .args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"])
        .output()
        .map_err(while_doing("cargo metadata"))?;
    if !told.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&told.stderr)));
    }
    let all: Value = serde_json::from_slice(&told.stdout).map_err(while_doing("cargo metadata"))?;
    // Under each text the crates that have it, word for word.
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let rust = format!("Copyright (c) The Rust Project Contributors\n\n{MIT}");
    texts.entry(rust).or_default().insert("Rust standard library (MIT OR Apache-2.0)".to_owned());
    for (name, file) in DRAWN {
        let lines: Vec<String> = asset(file)?.trim().lines().map(|line| line.trim_end().to_owned()).collect();
        texts.entry(lines.join("\n")).or_default().insert(name.to_owned());
    }
    for package in shipped(&all) {
        let name = format!("{} {} ({})", word(package, "name"), word(package, "version"), word(package, "license"));
        for text in texts_of(package).map_err(while_doing(&name))? {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let mut parts: Vec<String> = texts
        .into_iter()
        .map(|(text, names)| format!("{}\n\n{text}\n", names.into_iter().collect::<Vec<_>>().join("\n")))
        .collect();
    parts.sort();
    let line = format!("\n{}\n\n", "-".repeat(72));
    Ok(format!("{}{line}{}", asset(FILE)?.trim_end(), parts.join(&line)))
}

/// The crates of others whose code can end up in the wasm: what the app needs when it runs. A macro runs when it is
/// built, and so does all that it needs.
fn shipped(all: &Value) -> Vec<&Value> {
    let (packages, nodes) = (by_id(all, "/packages"), by_id(all, "/resolve/nodes"));
    let is_macro = |package: &Value| {
        let targets = package.pointer("/targets").and_then(Value::as_array).cloned().unwrap_or_default();
        targets
            .iter()
            .any(|t| t.pointer("/kind").and_then(Value::as_array).is_some_and(|k| k.iter().any(|k| k == "proc-macro")))
    };
    let mut ahead: Vec<&str> = packages.iter().filter(|(_, p)| word(p, "name") == APP).map(|(id, _)| *id).collect();
    let mut ships = BTreeMap::new();
    while let Some(id) = ahead.pop() {
        let Some(package) = packages.get(id).filter(|package| !is_macro(package)) else { continue };
        if ships.insert(id, *package).is_some() {
            continue;
        }
        let needs = nodes.get(id).and_then(|node| node.pointer("/deps")).and_then(Value::as_array);
        for need in needs.into_iter().flatten() {
            let kinds = need.pointer("/dep_kinds").and_then(Value::as_array);
            if kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind.pointer("/kind").is_none_or(Value::is_null))) {
                ahead.push(word(need, "pkg"));
            }
        }
    }
    // What has no source is ours.
    ships.into_values().filter(|package| package.pointer("/source").is_some_and(|source| !source.is_null())).collect()
}

/// The entries of a list of cargo's, by their id.
fn by_id<'a>(all: &'a Value, list: &str) -> BTreeMap<&'a str, &'a Value> {
    let entries = all.pointer(list).and_then(Value::as_array).into_iter().flatten();
    entries.map(|entry| (word(entry, "id"), entry)).collect()
}

/// A text of an entry, or nothing.
fn word<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The licence texts in the package of a crate. Where it leaves a choice with MIT in it, that is the choice.
fn texts_of(package: &Value) -> Result<Vec<String>> {
    let folder = Path::new(word(package, "manifest_path")).parent().unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).map_err(while_doing("its folder"))?;
    let names = entries.filter_map(std::result::Result::ok).filter(|entry| entry.path().is_file());
    let is_text = |name: &str| {
        let name = name.to_uppercase();
        ["LICENSE", "LICENCE", "UNLICENSE", "COPYING", "COPYRIGHT", "NOTICE"]
            .iter()
            .any(|begin| name.starts_with(begin))
    };
    let mut names: Vec<String> = names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| is_text(name));
    names.sort();
    if names.iter().any(|name| name.to_uppercase().contains("MIT")) {
        names.retain(|name| !["APACHE", "UNLICENSE"].iter().any(|other| name.to_uppercase().contains(other)));
    }
    let read = |name: &String| {
        let text = std::fs::read_to_string(folder.join(name)).map_err(while_doing(name))?;
        let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        Ok(lines.join("\n"))
    };
    let texts = names.iter().map(read).collect::<Result<Vec<String>>>()?;
    if !texts.is_empty() {
        return Ok(texts);
    }
    if !word(package, "license").contains("MIT") {
        return Err("no licence text in its package".to_owned());
    }
    let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    // Without addresses: those are of people, and a notice does not need them.
    let authors: Vec<&str> = authors.map(|author| author.split('<').next().unwrap_or_default().trim()).collect();
    let whose =
        if authors.is_empty() { format!("the authors of {}", word(package, "name")) } else { authors.join(", ") };
    Ok(vec![format!("Copyright (c) {whose}\n\n{MIT}")])
}
