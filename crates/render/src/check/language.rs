//! Every text of every kind: its links and numbers are known, its sentences short, its words plain.

use super::context::{CheckContext, id_line};
use super::readability::{flesch_douma, sentences, words};
use crate::read::Finding;
use crate::texts::screens;

/// Numbers in words, from one.
pub(crate) const NUMBERS: [&str; 12] =
    ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

const MOST_WORDS: usize = 20;
const LEAST_EASE: f64 = 65.0;

/// Fields that the page shows as they are, without links.
const PLAIN: &[&str] = &["title", "say", "next", "ask", "answer", "heading"];

pub(crate) fn markup(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for (_, texts) in screens(context.content) {
        for shown in texts {
            if PLAIN.contains(&shown.field) && (shown.text.contains('{') || shown.text.contains("[[")) {
                let message = format!("markup in {}, which is shown as plain text", shown.field);
                out.push(context.at(&shown.file, shown.text, message, "leave out the link"));
            }
            // A word of the interface may have places that the app fills in, such as {n}.
            let places = if shown.field == "ui" { without_places(shown.text) } else { None };
            for fault in context.linker.faults(places.as_deref().unwrap_or(shown.text)) {
                let hint = if fault.contains("phones.toml") {
                    "check the number, or add it to phones.toml"
                } else {
                    "check the spelling"
                };
                out.push(context.at(&shown.file, shown.text, fault, hint));
            }
        }
    }
}

/// The text without places such as `{n}`, when it has any. Ids of screens have a hyphen, places do not.
fn without_places(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (place, after))) = rest.split_once('{').and_then(|(b, r)| Some((b, r.split_once('}')?))) {
        out.push_str(before);
        if !place.bytes().all(|b| b.is_ascii_lowercase()) {
            out.push_str(&format!("{{{place}}}"));
        }
        rest = after;
    }
    out.push_str(rest);
    (out != text).then_some(out)
}

pub(crate) fn language(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for (screen, texts) in screens(context.content) {
        let mut all = Vec::new();
        for shown in &texts {
            let text = context.linker.shown(shown.text);
            for sentence in sentences(&text) {
                let n = words(&sentence).len();
                if n > MOST_WORDS {
                    let message = format!("a sentence of {n} words: \"{}\"", sentence.trim());
                    out.push(context.at(&shown.file, shown.text, message, "make it two sentences"));
                }
            }
            all.push(text);
        }
        let score = flesch_douma(all.iter().map(String::as_str));
        if score < LEAST_EASE
            && let Some(first) = texts.first()
        {
            let message = format!("\"{screen}\" scores {score:.0} on Flesch-Douma, it needs {LEAST_EASE:.0}");
            out.push(context.at(&first.file, &id_line(&screen), message, "use shorter words and sentences"));
        }
    }
}
