//! The single file: opens from a disk by a double click and in a frame with `sandbox="allow-scripts"`.
//!
//! Modules and `fetch` do not work there, so the programs are classic scripts and the wasm is text. The
//! policy names each script and the stylesheet by its hash.

use base64::prelude::*;
use sha2::{Digest as _, Sha256};

use super::Parts;
use crate::Result;

/// The name of the file.
pub const NAME: &str = "rond-de-melding.html";

impl Parts {
    /// The single file.
    ///
    /// # Errors
    /// When a template cannot be filled, a program has no classic glue, or a script would end its own element.
    pub fn single(&self) -> Result<String> {
        let mut slots = self.slots();
        slots.set("edition", " data-edition=\"single\"");
        slots.set("load", slots.script("start-single.js")?);
        slots.set("frame", slots.script("start-frame.js")?);
        let start = slots.script("start.js")?;
        let mut hashes = vec![hash(script("start.js", &start)?)];
        slots.set("start", &start);
        for program in &self.programs {
            let name = program.name;
            let glue =
                String::from_utf8(program.classic.clone()).map_err(|_| format!("the glue of {name} is no text"))?;
            if glue.is_empty() {
                return Err(format!("{name} was built without glue for a single file"));
            }
            hashes.push(hash(script(name, &glue)?));
            slots.set(format!("{name}.glue"), glue);
            slots.set(format!("{name}.wasm"), BASE64_STANDARD.encode(&program.wasm));
        }
        slots.set("policy", policy(&hashes, &hash(&self.style)));
        slots.set("style", &self.style);
        slots.set("icon", BASE64_STANDARD.encode(slots.asset("icon.svg")?));
        // There is no other file to go to. The app empties the screen itself.
        slots.set("empty", "about:blank");
        slots.set("head", slots.asset("head-single.html")?);
        slots.set("tail", slots.asset("tail-single.html")?);
        self.page(&slots)
    }
}

/// The policy of the single file: its own scripts and style, and no request at all.
fn policy(scripts: &[String], style: &str) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {style}; img-src data:; worker-src blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types rdm",
        scripts.join(" ")
    )
}

/// A source as a policy names it.
fn hash(source: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(source)))
}

/// A script that can stand in a document: nothing in it ends the element or begins a comment of HTML.
fn script<'a>(name: &str, source: &'a str) -> Result<&'a str> {
    let lower = source.to_ascii_lowercase();
    match ["</script", "<!--", "<script"].iter().find(|bad| lower.contains(**bad)) {
        Some(bad) => Err(format!("{name} holds {bad}, so it cannot stand in a document")),
        None => Ok(source),
    }
}
