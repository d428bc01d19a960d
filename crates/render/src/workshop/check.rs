//! The werkplaats: cases that hold together, formats whose minutes add up, sheets that are complete.

mod case;
mod fair;
mod format;
mod sheets;
mod stage;

use crate::check::CheckContext;
use crate::read::Finding;

pub(crate) fn workshop(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let w = &context.content.workshop;
    for (kind, ids, numbers) in [
        ("cases", w.cases.iter().map(|c| &*c.id).collect::<Vec<_>>(), w.cases.iter().map(|c| c.number).collect()),
        ("formats", w.formats.iter().map(|f| &*f.id).collect(), w.formats.iter().map(|f| f.number).collect::<Vec<_>>()),
    ] {
        // Read in the order of their numbers: each must be one more than the one before.
        for (at, (id, number)) in ids.iter().zip(&numbers).enumerate() {
            if usize::from(*number) != at + 1 {
                let message = format!("number {number}, while {} of the {kind} come before it", at);
                out.push(context.at(
                    &format!("workshop/{kind}/{id}.toml"),
                    "number",
                    message,
                    "number them 1, 2, 3, …",
                ));
            }
        }
    }
    w.cases.iter().for_each(|c| case::case(context, c, out));
    fair::fair(context, out);
    w.formats.iter().for_each(|f| format::format(context, f, out));
    sheets::sheets(context, out);
}
