//! Every edition, as files: the same bytes each time, headers that fit, hashes that are right.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::PathBuf;

use base64::prelude::*;
use sha2::{Digest as _, Sha256};
use xtask::dist::headers::{self, POLICY_OF_EMPTY, lasting_policy};
use xtask::dist::scorm::{LAUNCH, Version};
use xtask::dist::{Parts, Site, is_hashed, offline, single};
use xtask::wasm::Program;

/// Parts around small programs: what is tested here is the packing.
fn parts(salt: &str) -> Parts {
    let program = |name| Program {
        name,
        glue: format!("export default () => '{name} {salt}';").into_bytes(),
        wasm: format!("\0asm {name} {salt}").into_bytes(),
        classic: format!("let rdm_{name} = () => '{salt}';").into_bytes(),
    };
    Parts::new(["reader", "writer", "workshop", "together"].map(program).to_vec()).unwrap()
}

fn built() -> Site {
    Site::read(&PathBuf::from(std::env::var_os("SITE").expect("SITE is not set: run these with `cargo xtask test`")))
        .unwrap()
}

pub(super) fn editions() -> PathBuf {
    let folder = xtask::root().join("dist-all");
    assert!(folder.exists(), "{} is not there: `cargo xtask dist` makes it", folder.display());
    folder
}

fn text(site: &Site, name: &str) -> String {
    let (_, bytes) = site.files().find(|(n, _)| *n == name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn two_packings_are_equal_to_the_byte() {
    let (one, two) = (parts("a"), parts("a"));
    assert_eq!(one.site().unwrap(), two.site().unwrap());
    assert_eq!(one.single().unwrap(), two.single().unwrap());
    for version in Version::ALL {
        assert!(one.scorm(version).unwrap() == two.scorm(version).unwrap(), "{version:?}");
    }
    // The comparison can fail: another program is another site.
    assert_ne!(one.site().unwrap(), parts("b").site().unwrap());
    for pack in [xtask::dist::brotli, xtask::dist::gzip] {
        assert_eq!(pack(b"the same, the same, the same"), pack(b"the same, the same, the same"));
    }
}

#[test]
fn the_worker_names_exactly_the_files_of_its_release() {
    let site = built();
    let worker = text(&site, offline::WORKER);
    let listed: BTreeMap<String, String> = worker
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")?.split_once("\": \""))
        .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
        .collect();
    assert!(listed.len() >= 9, "{listed:?}");
    for (name, hash) in &listed {
        let (_, bytes) = site.files().find(|(n, _)| n == name).unwrap_or_else(|| panic!("{name} is no file"));
        assert_eq!(*hash, sha256(bytes), "{name}");
    }
    for needed in ["index.html", "leeg.html"] {
        assert!(listed.contains_key(needed), "{needed}");
    }
    let left: BTreeSet<&str> = site.files().map(|(n, _)| n).filter(|n| !listed.contains_key(*n)).collect();
    let odd: Vec<_> = left
        .iter()
        .filter(|n| !n.ends_with(".png") && !["_headers", "embed.html", "school.json", "sw.js"].contains(n))
        .collect();
    assert!(odd.is_empty(), "not kept for a visit without a network: {odd:?}");
    // Sealing again changes nothing; another file changes the worker.
    let mut again = site.clone();
    offline::seal(&mut again).unwrap();
    assert_eq!(again, site);
    again.put("leeg.html", b"other".to_vec());
    offline::seal(&mut again).unwrap();
    assert_ne!(text(&again, offline::WORKER), worker);
}

#[test]
fn the_headers_are_those_of_the_pages() {
    let site = built();
    let rules = text(&site, "_headers");
    for (name, _) in site.files().filter(|(n, _)| !n.starts_with('_')) {
        let all = headers::of(&rules, &format!("/{name}"));
        let names: BTreeSet<&str> = all.iter().map(|(n, _)| *n).collect();
        assert_eq!(names.len(), all.len(), "{name}: a header is given twice");
        let value = |header: &str| all.iter().find(|(n, _)| *n == header).map(|(_, v)| *v).unwrap_or_default();
        assert_eq!(value("X-Content-Type-Options"), "nosniff", "{name}");
        if is_hashed(name) {
            assert!(value("Cache-Control").contains("immutable"), "{name}");
        } else {
            assert_eq!(value("Cache-Control"), "no-cache", "{name}");
        }
        if name.ends_with(".wasm") {
            assert_eq!(value("Content-Type"), "application/wasm");
        }
        assert!(value("Strict-Transport-Security").starts_with("max-age="), "{name}");
        if name.ends_with(".html") {
            // Codes of a group are read with a camera in the werkplaats; no other page can ask for anything.
            let permissions = value("Permissions-Policy");
            let none = ["microphone=()", "geolocation=()", "payment=()", "usb=()"];
            assert!(none.iter().all(|nothing| permissions.contains(nothing)), "{name}: {permissions}");
            let camera = if name == "werkplaats.html" { "camera=(self)," } else { "camera=()," };
            assert!(permissions.contains(camera), "{name}: {permissions}");
            // Who opened the guide may not steer its tab; a page that frames `embed.html` may be the one that opened it.
            let opener = if name == "embed.html" { "" } else { "same-origin" };
            assert_eq!(value("Cross-Origin-Opener-Policy"), opener, "{name}");
            let page = text(&site, name);
            let meta = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
            let (policy, ancestors) = value("Content-Security-Policy").split_once("; frame-ancestors ").unwrap();
            assert_eq!(policy, meta, "{name}");
            let all = ["embed.html", "leeg.html"].contains(&name);
            assert_eq!(ancestors, if all { "*" } else { "'self'" }, "{name}");
            let styles: Vec<&str> =
                page.split("<style").skip(1).filter_map(|s| s.split_once('>')).map(|(_, s)| s).collect();
            for style in &styles {
                let hash = BASE64_STANDARD.encode(Sha256::digest(style.split("</style>").next().unwrap()));
                assert!(policy.contains(&format!("'sha256-{hash}'")), "{name}: a style is not in the policy");
            }
            assert_eq!(policy.matches("'sha256-").count(), styles.len(), "{name}: and no other");
            assert!(!policy.contains("unsafe-inline"), "{name}");
        }
    }
    assert_eq!(headers::of(&rules, "/"), headers::of(&rules, "/index.html"));
    // Hosts that lead to the name without `.html` send the same there: each rule has its twin.
    let documents: Vec<&str> = rules.lines().filter_map(|line| line.strip_prefix('/')?.strip_suffix(".html")).collect();
    assert!(documents.len() >= 6, "{documents:?}");
    for bare in documents {
        let (with, without) = (format!("/{bare}.html"), format!("/{bare}"));
        assert_eq!(headers::of(&rules, &with), headers::of(&rules, &without), "{bare}");
    }
}

/// What the handbook tells a host to send is what we built with.
#[test]
fn the_examples_for_hosts_hold_the_policy() {
    let docs = std::fs::read_to_string(xtask::root().join("docs/hosting.md")).unwrap();
    for host in ["## nginx", "## Apache"] {
        let example = docs.split(host).nth(1).unwrap_or_else(|| panic!("no {host}")).split("\n## ").next().unwrap();
        for part in [
            &format!("{}; frame-ancestors 'self'", lasting_policy()),
            &format!("{}; frame-ancestors *", lasting_policy()),
            &format!("{POLICY_OF_EMPTY}; frame-ancestors *"),
            "application/wasm",
            "application/manifest+json",
            "immutable",
            "no-cache",
            "nosniff",
            "require-corp",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy",
            "camera=(self)",
            "Strict-Transport-Security",
        ] {
            assert!(example.contains(part), "{host} lacks {part}");
        }
    }
}

#[test]
fn a_frame_may_grow_with_what_is_in_it() {
    let site = built();
    let (embed, index) = (text(&site, "embed.html"), text(&site, "index.html"));
    let head = embed.split("<body").next().unwrap();
    assert!(head.contains("<meta name=\"responsive-embedded-sizing\">"), "CSS Sizing 4 wants it before the body");
    assert!(embed.contains("<html lang=\"nl\" data-edition=\"frame\">"));
    assert!(!index.contains("responsive-embedded-sizing") && index.contains("<html lang=\"nl\">"));
}

#[test]
fn the_manifest_names_icons_of_the_size_it_says() {
    let site = built();
    let manifest: serde_json::Value = serde_json::from_str(&text(&site, "manifest.webmanifest")).unwrap();
    for key in ["start_url", "scope", "id"] {
        assert_eq!(manifest[key], "./", "{key}: works in any folder");
    }
    let mut sizes = Vec::new();
    for icon in manifest["icons"].as_array().unwrap() {
        let name = icon["src"].as_str().unwrap();
        let (_, bytes) = site.files().find(|(n, _)| *n == name).unwrap_or_else(|| panic!("no {name}"));
        if let Some(header) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") {
            let number = |at: usize| u32::from_be_bytes(header[at..at + 4].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{}x{}", number(8), number(12)), "{name}");
            sizes.push((number(8), icon["purpose"].as_str().unwrap_or("any")));
        }
    }
    assert_eq!(sizes, [(192, "any"), (512, "any"), (512, "maskable")]);
}

#[test]
fn the_sums_are_right_and_packed_files_unpack_to_the_same() {
    let folder = editions();
    let sums = std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    let (mut packed, mut sites) = (0, 0);
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let bytes = std::fs::read(folder.join(name)).unwrap();
        assert_eq!(sha256(&bytes), sum, "{name}");
        sites += usize::from(name.starts_with("site/"));
        let mut plain = Vec::new();
        let of = if let Some(of) = name.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap();
            of
        } else if let Some(of) = name.strip_suffix(".br") {
            brotli::BrotliDecompress(&mut bytes.as_slice(), &mut plain).unwrap();
            of
        } else {
            continue;
        };
        packed += 1;
        assert!(plain == std::fs::read(folder.join(of)).unwrap(), "{name}");
    }
    assert!(packed >= 16 && sites > packed, "{packed} of {sites}");
    for (name, bytes) in built().files() {
        assert!(std::fs::read(folder.join("site").join(name)).unwrap() == bytes, "{name} is that of the site");
    }
}

#[test]
fn the_single_file_allows_its_own_scripts_and_asks_for_nothing() {
    let page = std::fs::read_to_string(editions().join(single::NAME)).unwrap();
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut scripts = 0;
    for piece in page.split("<script").skip(1) {
        let (attributes, rest) = piece.split_once('>').unwrap();
        let source = rest.split("</script>").next().unwrap();
        if attributes.contains("text/plain") {
            if attributes.contains("licenties") {
                continue;
            }
            assert!(BASE64_STANDARD.decode(source).unwrap().starts_with(b"\0asm"), "{attributes}");
            continue;
        }
        assert_eq!(attributes, "", "no address of a script");
        let hash = BASE64_STANDARD.encode(Sha256::digest(source));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "a script is not in the policy: {source:.80}");
        scripts += 1;
    }
    assert_eq!(scripts, 5);
    assert_eq!(policy.matches("'sha256-").count(), 7, "five scripts, two styles, and no other");
    for wide in ["'self'", "'unsafe-inline'", "'unsafe-eval'", "http", "*"] {
        assert!(!policy.contains(wide), "{wide} in {policy}");
    }
    assert!(policy.contains("default-src 'none'") && policy.contains("require-trusted-types-for 'script'"));
    for bad in ["<link rel=\"stylesheet\"", "<link rel=\"manifest\"", "modulepreload", "import(", "src=\"http"] {
        assert!(!page.contains(bad), "{bad}");
    }
}

#[test]
fn a_package_names_every_file_it_holds_and_no_date() {
    for (version, mark) in [(Version::V12, "<schemaversion>1.2<"), (Version::V2004, "<schemaversion>2004 4th Edition<")]
    {
        let mut zip = zip::ZipArchive::new(std::fs::File::open(editions().join(version.file())).unwrap()).unwrap();
        let mut manifest = String::new();
        zip.by_name("imsmanifest.xml").unwrap().read_to_string(&mut manifest).unwrap();
        assert!(manifest.contains(mark), "{version:?}");
        let listed: BTreeSet<String> =
            manifest.split("<file href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        let mut held = BTreeSet::new();
        for i in 0..zip.len() {
            let entry = zip.by_index(i).unwrap();
            assert_eq!(entry.last_modified().map(|d| d.year()), Some(1980), "{}", entry.name());
            held.insert(entry.name().to_owned());
        }
        held.remove("imsmanifest.xml");
        assert_eq!(listed, held, "{version:?}");
        assert!(!held.contains("sw.js") && held.contains("index.html"), "{held:?}");
        assert!(manifest.contains(&format!("href=\"{LAUNCH}\">")), "{version:?}: the launch page is what is started");
    }
}

/// The colours that an accent is judged against are those it will stand on.
#[test]
fn the_grounds_of_an_accent_are_those_of_the_stylesheet() {
    use guide::embed::{Colour, DARK, LIGHT, ON_DARK, ON_LIGHT};
    let css = std::fs::read_to_string(xtask::root().join("assets/css/1-tokens.css")).unwrap();
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
    for (theme, grounds, on) in [(light, LIGHT, ON_LIGHT), (dark, DARK, ON_DARK)] {
        let token = |name: &str| {
            let value = theme.split(&format!("--c-{name}: ")).nth(1).unwrap().split(';').next().unwrap();
            Colour::parse(value).unwrap()
        };
        assert_eq!(grounds, ["bg", "surface", "tint"].map(token));
        assert_eq!(on, token("on-primary"));
    }
}
