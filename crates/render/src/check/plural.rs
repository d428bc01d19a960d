//! Words of the interface around a number: they must be right for one, too.

use crate::check::CheckContext;
use crate::read::Finding;

/// Words whose number is never one, or does not count the word behind it.
const NEVER_ONE: &[&str] = &["school_why_te_lang", "v_camera_found", "v_tie", "w_too_short"];

/// "en" and "is" are no words for many.
const SHORTEST: usize = 3;

/// A number that is filled in before a word for many has words of its own for one: the key with `_one`.
pub(crate) fn plural(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let ui = &context.content.ui;
    for (key, words) in ui {
        let for_one = key.ends_with("_one") || ui.contains_key(&format!("{key}_one"));
        if for_one || NEVER_ONE.contains(&key.as_str()) {
            continue;
        }
        if let Some(many) = behind_a_number(words) {
            let message = format!("{key} says \"{many}\" also when there is one");
            out.push(context.at(
                "ui.toml",
                &format!("{key} ="),
                message,
                format!("add {key}_one, or put the number last"),
            ));
        }
    }
}

/// The first word for many that stands directly behind a place that is filled in.
fn behind_a_number(words: &str) -> Option<&str> {
    let mut all = words.split(' ').peekable();
    while let Some(word) = all.next() {
        let place = word.starts_with('{') && word.ends_with('}') || word.starts_with('%') && word.ends_with('%');
        let next = all.peek().map(|next| next.trim_end_matches(['.', ',', ':']));
        if let Some(next) =
            next.filter(|next| place && next.len() > SHORTEST && (next.ends_with("en") || next.ends_with('s')))
        {
            return Some(next);
        }
    }
    None
}
