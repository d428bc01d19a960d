//! The single file: opens from a disk by a double click and in a frame with `sandbox="allow-scripts"`.
//!
//! Modules and `fetch` do not work there, so the programs are classic scripts and the wasm is text. The
//! policy names each script and the stylesheet by its hash.

use base64::prelude::*;
use render::documents::View;

use super::Parts;
use super::fill::{LETTERS, letters};
use super::headers::hash;
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
        // The letters are in the file, a hundredth of it: no visit waits for them, so they are on from the start.
        slots.set("edition", " data-edition=\"single\" data-letters");
        for weight in LETTERS {
            let data = BASE64_STANDARD.encode(letters(weight)?);
            slots.set(weight, format!("data:font/woff2;base64,{data}"));
        }
        self.describe(&mut slots, View::WHOLE)?;
        let names: Vec<&str> = self.programs.iter().map(|program| program.name).collect();
        slots.set("run", names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", "));
        slots.set("programs", names.iter().map(|name| format!("{name}: rdm_{name}")).collect::<Vec<_>>().join(", "));
        let start = slots.start("single")?;
        let mut hashes = vec![hash(script("start.js", &start)?)];
        let (mut wasm, mut glues) = (String::new(), String::new());
        for program in &self.programs {
            let name = program.name;
            let glue =
                String::from_utf8(program.classic.clone()).map_err(|_| format!("the glue of {name} is no text"))?;
            if glue.is_empty() {
                return Err(format!("{name} was built without glue for a single file"));
            }
            hashes.push(hash(script(name, &glue)?));
            let text = BASE64_STANDARD.encode(&program.wasm);
            wasm.push_str(&format!("<script type=\"text/plain\" id=\"{name}-wasm\">{text}</script>\n"));
            glues.push_str(&format!("<script>{glue}</script>\n"));
        }
        let styles = ["{{style}}", "{{still}}"].map(|place| slots.fill(place));
        let styles = styles.into_iter().collect::<Result<Vec<_>>>()?;
        let styles: Vec<String> = styles.iter().map(|style| hash(style)).collect();
        slots.set("policy", policy(&hashes, &styles.join(" ")));
        let notices = script(super::notices::FILE, &self.notices)?;
        let notices = format!("<script type=\"text/plain\" id=\"licenties\">\n{notices}</script>\n");
        slots.set("tail", format!("{wasm}{glues}<script>{start}</script>\n{notices}"));
        slots.set("icon", BASE64_STANDARD.encode(slots.asset("icon.svg")?));
        // There is no other file to go to. The app empties the screen itself.
        slots.set("empty", "about:blank");
        slots.set("head", slots.asset("head-single.html")?);
        self.page(&slots)
    }
}

/// The policy of the single file: its own scripts and style, and no request at all.
fn policy(scripts: &[String], style: &str) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {style}; img-src data:; font-src data:; worker-src blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types rdm",
        scripts.join(" ")
    )
}

/// A script that can stand in a document: nothing in it ends the element or begins a comment of HTML.
fn script<'a>(name: &str, source: &'a str) -> Result<&'a str> {
    let lower = source.to_ascii_lowercase();
    match ["</script", "<!--", "<script"].iter().find(|bad| lower.contains(**bad)) {
        Some(bad) => Err(format!("{name} holds {bad}, so it cannot stand in a document")),
        None => Ok(source),
    }
}
