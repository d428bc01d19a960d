//! What others wrote and we build with: where it comes from, under which licence, and each thing once in what
//! ships. `deny.toml` says the same to `cargo deny`, for who has it; this needs nothing but cargo.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The only place that crates come from.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Licences that fit MIT or Apache-2.0 for us. An expression passes when one of its choices does.
const LICENCES: [&str; 12] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "BSL-1.0",
    "Unlicense",
    "CC0-1.0",
    "Unicode-3.0",
];

/// Crates that come twice among what may ship: leptos 0.8 brings gloo-net 0.6 through its server functions, which
/// wants the older ones. We call no server function, so the linker drops it.
const TWICE: &[&str] = &["gloo-utils", "thiserror"];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(cargo)
        .current_dir(xtask::root())
        .args(["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform=wasm32-unknown-unknown"])
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Whether a licence expression leaves us a choice that fits: any of an OR, all of an AND.
fn fits(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    // AND binds tighter, and no crate of ours has an OR in brackets within an AND that this would misread:
    // then one of its parts would have to be named.
    expression.split(" OR ").any(|choice| choice.split(" AND ").all(|one| LICENCES.contains(&one.trim())))
}

#[test]
fn a_licence_is_read_as_it_is_written() {
    for good in ["MIT", "MIT OR Apache-2.0", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "GPL-3.0 OR MIT"]
    {
        assert!(fits(good), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "", "AGPL-3.0-only", "LicenseRef-own"] {
        assert!(!fits(bad), "{bad}");
    }
}

#[test]
fn every_crate_comes_from_one_registry_under_a_licence_that_fits() {
    let (mut found, mut seen) = (Vec::new(), 0);
    for package in metadata()["packages"].as_array().unwrap() {
        let name = format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap());
        let Some(source) = package["source"].as_str() else { continue };
        seen += 1;
        if source != SOURCE {
            found.push(format!("{name} comes from {source}"));
        }
        let licence = package["license"].as_str().unwrap_or_default();
        if !fits(licence) {
            found.push(format!("{name} has the licence \"{licence}\""));
        }
    }
    assert!(seen > 100, "only {seen} crates were seen");
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The lockfile too, also for platforms that we do not build on.
#[test]
fn the_lockfile_names_no_other_source() {
    let lock = std::fs::read_to_string(xtask::root().join("Cargo.lock")).unwrap();
    let sources: BTreeSet<&str> =
        lock.lines().filter_map(|l| l.strip_prefix("source = \"")?.strip_suffix('"')).collect();
    assert_eq!(sources.into_iter().collect::<Vec<_>>(), [SOURCE]);
    let (sums, crates) = (lock.matches("\nchecksum = ").count(), lock.matches("\nsource = ").count());
    assert!(crates > 100 && sums == crates, "{sums} checksums for {crates} crates");
}

/// What a reader downloads holds nothing twice: crates that end up in the wasm, by their normal dependencies.
#[test]
fn nothing_ships_in_two_versions() {
    let all = metadata();
    let nodes: BTreeMap<&str, &Value> =
        all["resolve"]["nodes"].as_array().unwrap().iter().map(|n| (n["id"].as_str().unwrap(), n)).collect();
    let packages: BTreeMap<&str, &Value> =
        all["packages"].as_array().unwrap().iter().map(|p| (p["id"].as_str().unwrap(), p)).collect();
    let is_macro = |id: &str| {
        let kinds = packages[id]["targets"].as_array().unwrap().iter();
        kinds.flat_map(|t| t["kind"].as_array().unwrap()).any(|kind| kind == "proc-macro")
    };
    let app = packages.iter().find(|(_, p)| p["name"] == "rond-de-melding").map(|(id, _)| *id).unwrap();
    let (mut ships, mut ahead) = (BTreeSet::new(), vec![app]);
    while let Some(id) = ahead.pop() {
        // A macro runs at build time, and so does all it needs.
        if is_macro(id) || !ships.insert(id) {
            continue;
        }
        for dependency in nodes[id]["deps"].as_array().unwrap() {
            let normal = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
            if normal {
                ahead.push(dependency["pkg"].as_str().unwrap());
            }
        }
    }
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for id in &ships {
        let package = packages[id];
        versions.entry(package["name"].as_str().unwrap()).or_default().insert(package["version"].as_str().unwrap());
    }
    assert!(versions.len() > 30, "only {} crates ship", versions.len());
    let twice: Vec<_> = versions.iter().filter(|(name, v)| v.len() > 1 && !TWICE.contains(name)).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let stale: Vec<_> = TWICE.iter().filter(|name| versions.get(**name).is_none_or(|v| v.len() < 2)).collect();
    assert!(stale.is_empty(), "no longer needed: {stale:?}");
}
