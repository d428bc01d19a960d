//! What a server says with the files: the policy of the page, how long to keep, who may frame.

/// The policy of the page (Content Security Policy level 3), as its meta element has it. Without inline
/// code and without eval; `rdm` is the one Trusted Types policy, see `assets/start.js`.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types rdm";

/// The policy of the empty page, which runs nothing.
pub const POLICY_OF_EMPTY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Documents by address, their policy, and who may show them in a frame. The guide itself may be framed
/// by its own origin only; `embed.html`, which keeps nothing, and the empty page by all.
const DOCUMENTS: [(&str, &str, &str); 4] = [
    ("/", POLICY, "'self'"),
    ("/index.html", POLICY, "'self'"),
    ("/embed.html", POLICY, "*"),
    ("/leeg.html", POLICY_OF_EMPTY, "*"),
];

/// Headers for all files. `X-Content-Type-Options` makes a wrong type an error instead of a guess.
const ALL: &str = "/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
";

/// The file `_headers` for these files, as Netlify and Cloudflare Pages read it. Whole addresses and one `/*`
/// only: that is what both understand. No header is given twice to an address: they would join the
/// values. All files come from one origin, so the guide may stand in a page that demands
/// `Cross-Origin-Embedder-Policy`.
#[must_use]
pub fn netlify<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut out = ALL.to_owned();
    for (path, policy, ancestors) in DOCUMENTS {
        let resource = if ancestors == "*" { "cross-origin" } else { "same-origin" };
        out.push_str(&format!(
            "{path}\n  Content-Security-Policy: {policy}; frame-ancestors {ancestors}\n  Cross-Origin-Embedder-Policy: require-corp\n  Cross-Origin-Resource-Policy: {resource}\n  Cache-Control: no-cache\n"
        ));
    }
    out.push_str("/sw.js\n  Cache-Control: no-cache\n");
    out.push_str("/manifest.webmanifest\n  Content-Type: application/manifest+json\n  Cache-Control: no-cache\n");
    for name in names.filter(|name| super::is_hashed(name)) {
        let kind = if name.ends_with(".wasm") { "  Content-Type: application/wasm\n" } else { "" };
        out.push_str(&format!("/{name}\n{kind}  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    out
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
