//! The examples of docs/hosting.md on the real servers, from Debian. Headers and types of every file, packed files, a
//! visit without a network, a new release, stopping.

use std::collections::BTreeMap;
use std::io::Read as _;

use xtask::dist::{Site, brotli, gzip, headers, offline};

use super::harness::{browse, editions, site};
use super::hosts_server::{Kind, Real};
use super::page::Page;

/// What a file must be sent as.
fn types(name: &str) -> &'static [&'static str] {
    match name.rsplit('.').next().unwrap() {
        "html" => &["text/html"],
        "css" => &["text/css"],
        "js" => &["text/javascript", "application/javascript"],
        "wasm" => &["application/wasm"],
        "svg" => &["image/svg+xml"],
        "png" => &["image/png"],
        "woff2" => &["font/woff2"],
        "webmanifest" => &["application/manifest+json"],
        "json" => &["application/json"],
        "txt" => &["text/plain"],
        other => panic!("no type for {other}"),
    }
}

/// What our own rules send with a file. A host of one's own has the policy that lasts: not the hashes of this release.
fn expected(rules: &str, name: &str) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = headers::of(rules, &format!("/{name}"))
        .into_iter()
        .filter(|(header, _)| *header != "Content-Type")
        .map(|(header, value)| (header.to_lowercase(), value.to_owned()))
        .collect();
    if let Some(policy) = all.get_mut("content-security-policy").filter(|policy| policy.contains("'sha256-")) {
        let ancestors = policy.split("; frame-ancestors ").nth(1).unwrap();
        *policy = format!("{}; frame-ancestors {ancestors}", headers::lasting_policy());
    }
    all
}

#[test]
fn each_example_sends_every_file_as_our_own_rules_do() {
    let rules = std::fs::read_to_string(site().join("_headers")).unwrap();
    let files = Site::read(&site()).unwrap();
    let off = std::fs::read(xtask::root().join("assets/sw-off.js")).unwrap();
    for real in Kind::DOCUMENTED.into_iter().filter_map(Real::start) {
        let kind = real.kind;
        let mut packed = 0;
        let names = files.files().map(|(name, _)| name).filter(|name| !name.starts_with('_'));
        for name in names.chain([""]) {
            let file = if name.is_empty() { "index.html" } else { name };
            let (_, bytes) = files.files().find(|(n, _)| *n == file).unwrap();
            let (status, sent, body) = real.get(name, "identity");
            assert_eq!(status, 200, "{kind:?} {name}");
            assert!(body == bytes, "{kind:?} {name}: other bytes");
            for (header, value) in expected(&rules, file) {
                assert_eq!(sent.get(&header), Some(&value), "{kind:?} {name}: {header}");
            }
            let given = sent.get("content-type").map(|t| t.split(';').next().unwrap().trim()).unwrap_or_default();
            assert!(types(file).contains(&given), "{kind:?} {name}: {given}");
            for takes in ["gzip", "br"] {
                let twin = real.www().join(format!("{file}.{}", if takes == "gzip" { "gz" } else { "br" }));
                let wanted = if twin.exists() { kind.packs(takes) } else { "" };
                let (_, sent, body) = real.get(name, takes);
                let is = sent.get("content-encoding").map(String::as_str).unwrap_or_default();
                assert_eq!(is, wanted, "{kind:?} {name} for {takes}");
                if !wanted.is_empty() {
                    packed += 1;
                    assert!(body == std::fs::read(&twin).unwrap(), "{kind:?} {name}.{takes}");
                    let vary = sent.get("vary").map(|v| v.to_lowercase()).unwrap_or_default();
                    assert!(vary.contains("accept-encoding"), "{kind:?} {name}: {vary}");
                    for (header, value) in expected(&rules, file) {
                        assert_eq!(sent.get(&header), Some(&value), "{kind:?} {name} {takes}: {header}");
                    }
                }
            }
        }
        assert_eq!(packed > 20, !kind.packs("gzip").is_empty(), "{kind:?} packed {packed}");
        // Who stops puts these files in place; then every browser gets them, packed or not.
        stop_hosting(&real);
        for takes in ["identity", "gzip", "br"] {
            let (_, sent, body) = real.get("sw.js", takes);
            let plain = match sent.get("content-encoding").map(String::as_str) {
                Some("gzip") => unzip(&body),
                Some("br") => unbrotli(&body),
                _ => body,
            };
            assert!(plain == off, "{kind:?} {takes}: the old worker is still sent");
        }
    }
}

/// Who stops puts one file in the place of the worker, with the packed ones that a server would send instead.
#[test]
fn who_stops_replaces_every_form_of_the_worker() {
    let folder = editions();
    let of = |place: &str| -> Vec<&'static str> {
        ["sw.js", "sw.js.br", "sw.js.gz"].into_iter().filter(|n| folder.join(place).join(n).exists()).collect()
    };
    assert_eq!(of("stoppen"), of("site"));
    assert_eq!(of("stoppen").len(), 3);
    // What a school replaces with its own stands alone.
    assert!(["br", "gz"].iter().all(|kind| !folder.join(format!("site/school.json.{kind}")).exists()));
}

/// What `stoppen/` holds, in place of what is there.
fn stop_hosting(real: &Real) {
    for entry in std::fs::read_dir(editions().join("stoppen")).unwrap().map(Result::unwrap) {
        std::fs::copy(entry.path(), real.www().join(entry.file_name())).unwrap();
    }
}

fn unzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).unwrap();
    out
}

fn unbrotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &*bytes, &mut out).unwrap();
    out
}

/// Another release as `dist` would write it: its document and its worker, each with its packed twins.
fn next_release() -> Vec<(String, Vec<u8>)> {
    let mut next = Site::read(&site()).unwrap();
    let page = String::from_utf8(next.take("index.html").unwrap()).unwrap();
    next.put("index.html", page.replacen("<body", "<body data-release=\"b\"", 1).into_bytes());
    offline::seal(&mut next).unwrap();
    let changed = next.files().filter(|(name, _)| ["index.html", offline::WORKER].contains(name));
    changed
        .flat_map(|(name, bytes)| {
            [
                (name.to_owned(), bytes.to_vec()),
                (format!("{name}.gz"), gzip(bytes)),
                (format!("{name}.br"), brotli(bytes)),
            ]
        })
        .collect()
}

async fn visit(page: &Page, real: &Real, id: &str) {
    page.visit("about:blank").await;
    page.visit(&format!("{}{id}", real.base())).await;
    page.runs().await;
}

/// Opens a document, whichever programs it has.
async fn reads(page: &Page, real: &Real, name: &str) {
    page.visit("about:blank").await;
    page.visit(&format!("{}{name}", real.base())).await;
    page.wait("the reader runs", "document.documentElement.dataset.app === 'on'").await;
}

async fn is_kept(page: &Page) {
    page.run::<()>("await navigator.serviceWorker.ready").await;
    page.wait("all is kept", "(await navigator.serviceWorker.getRegistration()).active?.state === 'activated'").await;
}

#[test]
fn on_each_server_a_visit_without_a_network_a_new_release_and_stopping_work() {
    let next = next_release();
    browse(async |page| {
        for mut real in Kind::DOCUMENTED.into_iter().filter_map(Real::start) {
            let kind = real.kind;
            visit(page, &real, "").await;
            is_kept(page).await;
            real.stop();
            visit(page, &real, "#k-112-nu").await;
            assert_eq!(page.shown().await, ["k-112-nu"], "{kind:?}: without a network");
            reads(page, &real, "werkplaats.html").await;
            page.console().await;
            real.again();
            for (name, bytes) in &next {
                std::fs::write(real.www().join(name), bytes).unwrap();
            }
            visit(page, &real, "#n-fase").await;
            page.wait("a new release waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null")
                .await;
            page.click("#renew button").await;
            page.wait("the new release is here", "document.body?.dataset.release === 'b'").await.runs().await;
            stop_hosting(&real);
            visit(page, &real, "").await;
            page.wait("nothing is kept", "(await caches.keys()).length === 0").await;
            page.wait("no worker", "(await navigator.serviceWorker.getRegistrations()).length === 0").await;
            page.console().await;
        }
    });
}

/// On a host that leads `werkplaats.html` to `werkplaats`, a visit without a network arrives at both.
#[test]
fn where_a_host_leads_html_away_both_addresses_work_without_a_network() {
    let Some(mut real) = Real::start(Kind::Bare) else { return };
    browse(async |page| {
        visit(page, &real, "").await;
        is_kept(page).await;
        let (status, sent, _) = real.get("samenwerken.html", "identity");
        assert_eq!((status, sent.get("location").map(|to| to.ends_with("/samenwerken"))), (308, Some(true)));
        real.stop();
        for name in ["werkplaats", "werkplaats.html", "samenwerken", "controle", "index", ""] {
            reads(page, &real, name).await;
        }
        page.console().await;
    });
}
