//! What only a trial tells: the documents are written, and the words that they lack are faults. The one place that uses
//! both checks and pages.

use crate::check::CheckContext;
use crate::page::missing_words;
use crate::promises::PROMISES;
use crate::read::Finding;

/// Every word of the interface is in `ui.toml`.
pub(crate) fn interface(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    // What is missing stands on no line: the first one says so.
    let missing = |key: &str, hint: String| Finding {
        file: "ui.toml".into(),
        line: 1,
        message: format!("the word \"{key}\" is missing"),
        hint,
    };
    for key in missing_words(context.content) {
        out.push(missing(&key, format!("add {key} = \"…\"")));
    }
    for promise in PROMISES {
        if !context.content.ui.contains_key(promise.words) {
            out.push(missing(promise.words, "say the promise in a reader's words".into()));
        }
    }
}
