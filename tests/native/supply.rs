//! What others wrote and we build with: where it comes from, under which licence, and each thing once in what
//! ships. `deny.toml` says the same to `cargo deny`, for who has it; this needs nothing but cargo.
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

/// What ships is built for this.
const WASM: &str = "wasm32-unknown-unknown";
/// The tools are built for the machine that runs them; CI has this one.
const HOST: &str = "x86_64-unknown-linux-gnu";

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

/// Crates of a browser engine that parse selectors, in tests of the document contract only. Their licence asks for the
/// source of a changed file where that file is given to others; we change none, and nothing of them ships.
const IN_TESTS: [(&str, &str); 4] =
    [("selectors", "MPL-2.0"), ("cssparser", "MPL-2.0"), ("cssparser-macros", "MPL-2.0"), ("dtoa-short", "MPL-2.0")];

/// Crates that come twice among what may ship: leptos 0.8 brings gloo-net 0.6 through its server functions, which
/// wants the older ones. We call no server function, so the linker drops it.
const TWICE: &[&str] = &["gloo-utils", "thiserror"];

/// What cargo says of a workspace, for one platform.
fn metadata_of(folder: &str, platform: &str) -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let filter = format!("--filter-platform={platform}");
    let out = Command::new(cargo)
        .current_dir(xtask::root().join(folder))
        .args(["metadata", "--format-version=1", "--locked", &filter])
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn metadata() -> Value {
    metadata_of("", WASM)
}

/// Whether a licence expression leaves us a choice that fits. Read as SPDX 2.3 annex D says, with `/` for `OR`, as
/// crates wrote it before; brackets count.
fn fits(expression: &str) -> bool {
    let allowed: Vec<Licensee> = LICENCES.iter().map(|licence| Licensee::parse(licence).unwrap()).collect();
    Expression::parse_mode(expression, ParseMode::LAX)
        .is_ok_and(|read| read.evaluate(|wanted| allowed.iter().any(|licence| licence.satisfies(wanted))))
}

#[test]
fn a_licence_is_read_as_it_is_written() {
    for good in [
        "MIT",
        "MIT OR Apache-2.0",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "GPL-3.0 OR MIT",
        "(MIT OR Apache-2.0) AND ISC",
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "(GPL-3.0-only AND MIT) OR (ISC AND MIT)",
    ] {
        assert!(fits(good), "{good}");
    }
    for bad in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "",
        "AGPL-3.0-only",
        "LicenseRef-own",
        "(MIT OR Apache-2.0) AND GPL-3.0",
        "MIT AND (GPL-3.0-only OR AGPL-3.0-only)",
        "Apache-2.0 WITH Classpath-exception-2.0",
        "MIT OR",
        "(MIT",
    ] {
        assert!(!fits(bad), "{bad}");
    }
}

/// For the wasm and for the machine that builds, here and in `bench/`.
#[test]
fn every_crate_comes_from_one_registry_under_a_licence_that_fits() {
    let (mut found, mut seen) = (BTreeSet::new(), BTreeMap::new());
    for (folder, platform, least) in [("", WASM, 100), ("", HOST, 200), ("bench", WASM, 15), ("bench", HOST, 15)] {
        let all = metadata_of(folder, platform);
        let mut here = 0;
        for package in all["packages"].as_array().unwrap() {
            let name = format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap());
            let Some(source) = package["source"].as_str() else { continue };
            here += 1;
            if source != SOURCE {
                found.insert(format!("{name} comes from {source}"));
            }
            let licence = package["license"].as_str().unwrap_or_default();
            let in_tests = folder.is_empty() && IN_TESTS.contains(&(package["name"].as_str().unwrap(), licence));
            if !fits(licence) && !in_tests {
                found.insert(format!("{name} has the licence \"{licence}\""));
            }
        }
        assert!(here > least, "only {here} crates were seen in \"{folder}\" for {platform}");
        seen.insert((folder, platform), here);
    }
    assert!(seen[&("", HOST)] > seen[&("", WASM)], "the tools' own platform has more: {seen:?}");
    assert!(found.is_empty(), "\n{}\n", found.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The lockfiles too, also for platforms that we do not build on.
#[test]
fn the_lockfiles_name_no_other_source() {
    for (file, least) in [("Cargo.lock", 100), ("bench/Cargo.lock", 15)] {
        let lock = std::fs::read_to_string(xtask::root().join(file)).unwrap();
        let sources: BTreeSet<&str> =
            lock.lines().filter_map(|l| l.strip_prefix("source = \"")?.strip_suffix('"')).collect();
        assert_eq!(sources.into_iter().collect::<Vec<_>>(), [SOURCE], "{file}");
        let (sums, crates) = (lock.matches("\nchecksum = ").count(), lock.matches("\nsource = ").count());
        assert!(crates > least && sums == crates, "{file}: {sums} checksums for {crates} crates");
    }
}

/// What ships: the crates that the app needs when it runs, by their ids.
fn shipped() -> (Value, BTreeSet<String>) {
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
        if is_macro(id) || !ships.insert(id.to_owned()) {
            continue;
        }
        for dependency in nodes[id]["deps"].as_array().unwrap() {
            let normal = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
            if normal {
                ahead.push(dependency["pkg"].as_str().unwrap());
            }
        }
    }
    (all, ships)
}

/// What happens while building stays out of what readers download: no feature decides it, and nothing that ships names it.
#[test]
fn nothing_that_ships_depends_on_what_builds_the_documents() {
    let (all, ships) = shipped();
    let packages = all["packages"].as_array().unwrap();
    let of = |name: &str| packages.iter().find(|p| p["name"] == name).and_then(|p| p["id"].as_str()).unwrap();
    assert!(ships.contains(of("guide")) && !ships.contains(of("render")));
    for (name, _) in IN_TESTS {
        let mut ids = packages.iter().filter(|p| p["name"] == name).map(|p| p["id"].as_str().unwrap());
        assert!(ids.all(|id| !ships.contains(id)), "{name} is for tests only");
    }
    for name in ["guide", "render"] {
        let package = packages.iter().find(|p| p["name"] == name).unwrap();
        assert_eq!(package["features"].as_object().unwrap().len(), 0, "{name} has features");
    }
}

/// MIT, ISC, BSD, Zlib and Unicode ask that their text goes along: with every edition, of every crate that ships.
#[test]
fn every_edition_carries_the_notices_of_what_ships() {
    let notices = xtask::dist::notices::text().unwrap();
    assert_eq!(notices, xtask::dist::notices::text().unwrap(), "the same each time");
    let (all, ships) = shipped();
    for (name, version) in ships.iter().filter_map(|id| {
        let package = all["packages"].as_array().unwrap().iter().find(|p| p["id"] == **id).unwrap();
        package["source"].as_str().map(|_| (package["name"].as_str().unwrap(), package["version"].as_str().unwrap()))
    }) {
        assert!(notices.contains(&format!("\n{name} {version} (")), "{name} {version} has no notice");
    }
    for part in ["Rust standard library", "Permission is hereby granted", "Copyright (c)", "UNICODE LICENSE V3"] {
        assert!(notices.contains(part), "{part}");
    }
    let home = std::env::home_dir().unwrap_or_default();
    for folder in [xtask::root(), home.join(".cargo"), home.join(".rustup")] {
        let folder = format!("{}/", folder.display());
        assert!(!notices.contains(&folder), "{folder} is of this machine");
    }
    let editions = xtask::root().join("dist-all");
    let file = xtask::dist::notices::FILE;
    assert!(std::fs::read_to_string(editions.join("site").join(file)).unwrap() == notices, "the site and its frame");
    let single = std::fs::read_to_string(editions.join(xtask::dist::single::NAME)).unwrap();
    assert!(single.contains(&notices), "the single file");
    for version in xtask::dist::scorm::Version::ALL {
        let zip = std::fs::File::open(editions.join(version.file())).unwrap();
        let held = std::io::read_to_string(zip::ZipArchive::new(zip).unwrap().by_name(file).unwrap()).unwrap();
        assert!(held == notices, "{version:?}");
    }
    for document in ["index.html", "embed.html"] {
        let page = std::fs::read_to_string(editions.join("site").join(document)).unwrap();
        assert!(page.contains(&format!("<a href=\"{file}\"")), "{document} leads there");
    }
}

/// What a reader downloads holds nothing twice: crates that end up in the wasm, by their normal dependencies.
#[test]
fn nothing_ships_in_two_versions() {
    let (all, ships) = shipped();
    let packages: BTreeMap<&str, &Value> =
        all["packages"].as_array().unwrap().iter().map(|p| (p["id"].as_str().unwrap(), p)).collect();
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for id in &ships {
        let package = packages[id.as_str()];
        versions.entry(package["name"].as_str().unwrap()).or_default().insert(package["version"].as_str().unwrap());
    }
    assert!(versions.len() > 30, "only {} crates ship", versions.len());
    let twice: Vec<_> = versions.iter().filter(|(name, v)| v.len() > 1 && !TWICE.contains(name)).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let stale: Vec<_> = TWICE.iter().filter(|name| versions.get(**name).is_none_or(|v| v.len() < 2)).collect();
    assert!(stale.is_empty(), "no longer needed: {stale:?}");
}
