//! What a server says with the files: the policy of the page, how long to keep, who may frame.

use super::Site;
use base64::prelude::*;
use render::documents::Document;
use sha2::{Digest as _, Sha256};

/// The policy of a page (Content Security Policy level 3) around the sources of its styles. Without inline code
/// and without eval; `rdm` is the one Trusted Types policy, see `assets/start.js`.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' {styles}; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types rdm";

/// The policy of the empty page, which runs nothing.
pub const POLICY_OF_EMPTY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a page with these stylesheets in it, as its meta element has it: each by its hash.
#[must_use]
pub fn policy(styles: &[&str]) -> String {
    let hashes: Vec<String> = styles.iter().map(|style| hash(style)).collect();
    POLICY.replace("{styles}", &hashes.join(" "))
}

/// The policy for the header of a server that nobody wants to change with every release. The page's own meta
/// element still allows its own styles only: where two policies hold, both must agree.
#[must_use]
pub fn lasting_policy() -> String {
    POLICY.replace("{styles}", "'unsafe-inline'")
}

/// A script or style as a policy names it.
pub(super) fn hash(source: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(source)))
}

/// Who may show a document in a frame. The guide itself only its own origin; `embed.html`, which keeps
/// nothing, and the empty page all.
fn ancestors(name: &str) -> &'static str {
    if name == "embed.html" || name == "leeg.html" { "*" } else { "'self'" }
}

/// Headers for all files. `X-Content-Type-Options` makes a wrong type an error instead of a guess;
/// `Strict-Transport-Security` keeps who is on the line from giving the guide over plain http, where he could change it.
const ALL: &str = "/*
  X-Content-Type-Options: nosniff
  Strict-Transport-Security: max-age=31536000
  Referrer-Policy: no-referrer
";

/// What a page may ask of the device: nothing, but for the werkplaats, where the codes of a group are read with a camera.
/// Notes about a child stand in the guide; nothing there can ask for a camera, whatever code comes in. Not among
/// [`ALL`]: a page would get it twice.
fn permissions(name: &str) -> String {
    let camera = if name == Document::Workshop.file() { "(self)" } else { "()" };
    format!("camera={camera}, microphone=(), geolocation=(), payment=(), usb=()")
}

/// The file `_headers` for these files, as Netlify and Cloudflare Pages read it. Whole addresses and one `/*`
/// only: that is what both understand. No header is given twice to an address: they would join the
/// values. All files come from one origin, so the guide may stand in a page that demands
/// `Cross-Origin-Embedder-Policy`.
#[must_use]
pub fn netlify(site: &Site) -> String {
    let mut out = ALL.to_owned();
    for (name, page) in site.files().filter(|(name, _)| name.ends_with(".html")) {
        let (policy, ancestors, permissions) = (policy_in(page), ancestors(name), permissions(name));
        let resource = if ancestors == "*" { "cross-origin" } else { "same-origin" };
        // A page that opened the guide may not steer its tab later, to a false field for the passphrase. In a frame
        // this header says nothing; `embed.html` may be opened by the page that shows it.
        let opener = if name == "embed.html" { "" } else { "  Cross-Origin-Opener-Policy: same-origin\n" };
        let folder = (name == Document::Guide.file()).then_some("");
        // Cloudflare Pages answers at the name without `.html`, and sends no headers of `.html` there.
        let bare = name.strip_suffix(".html");
        for path in folder.into_iter().chain([name]).chain(bare) {
            out.push_str(&format!(
                "/{path}\n  Content-Security-Policy: {policy}; frame-ancestors {ancestors}\n  Permissions-Policy: {permissions}\n  Cross-Origin-Embedder-Policy: require-corp\n  Cross-Origin-Resource-Policy: {resource}\n{opener}  Cache-Control: no-cache\n"
            ));
        }
    }
    out.push_str("/sw.js\n  Cache-Control: no-cache\n");
    out.push_str("/school.json\n  Cache-Control: no-cache\n");
    out.push_str(&format!("/{}\n  Cache-Control: no-cache\n", super::notices::FILE));
    out.push_str("/manifest.webmanifest\n  Content-Type: application/manifest+json\n  Cache-Control: no-cache\n");
    for (name, _) in site.files().filter(|(name, _)| super::is_hashed(name)) {
        let kind = if name.ends_with(".wasm") { "  Content-Type: application/wasm\n" } else { "" };
        out.push_str(&format!("/{name}\n{kind}  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    out
}

/// The policy that a page has in its meta element.
fn policy_in(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let policy = page.split_once("Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    policy.map(|(policy, _)| policy.to_owned()).unwrap_or_default()
}

/// The headers that a file `_headers` gives an address, which begins with `/`.
#[must_use]
pub fn of<'a>(file: &'a str, path: &str) -> Vec<(&'a str, &'a str)> {
    let mut applies = false;
    let mut found = Vec::new();
    for line in file.lines() {
        match line.strip_prefix("  ") {
            None => applies = fits(line.trim(), path),
            Some(header) if applies => found.extend(header.split_once(": ")),
            Some(_) => {}
        }
    }
    found
}

/// Whether a rule of the file is about a path: the path itself, or a beginning of it and `*`.
fn fits(rule: &str, path: &str) -> bool {
    rule.strip_suffix('*').map_or(rule == path, |beginning| path.starts_with(beginning))
}
