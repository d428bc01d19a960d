//! Printing one sheet of a page that has more than one.

use contract::sheets;
use leptos::mount::mount_to;

use crate::platform::dom::{Page, outlet};
use crate::platform::presenter;
use crate::ui::el::{button, class, el};
use crate::words;

/// Puts a button before the sheets of each page of sheets: one for each sheet, when there are more.
pub(crate) fn mount() {
    for (place, page) in sheets::outlets(&Page) {
        let Some(place) = outlet(&place) else { continue };
        mount_to(place, move || {
            let sheets = sheets::sheets(&Page, &page);
            let one = sheets.len() == 1;
            let buttons = sheets.into_iter().enumerate().map(|(n, (id, name))| {
                let number = (n + 1).to_string();
                let name = if one { String::new() } else { [" ", &number, ": ", &name].concat() };
                button(&[words::W_PRINT_SHEET, &name].concat(), move || presenter::print_part(&id))
            });
            el("div", vec![class("actions")], buttons.collect())
        })
        .forget();
    }
}
