//! What questions and cards have in common: de lijn, and the ids they had before.

use contract::screen::{ALIAS, LINE, PHASE};

use guide::graph::Phase;

use super::writer::Writer;
use crate::html::{attr, text};

impl Writer<'_> {
    /// De lijn: the three stations, with this screen's phase marked.
    pub(crate) fn line(&mut self, at: Phase) {
        let label = self.word("line_label");
        self.push(&format!("<ol class=\"{LINE}\" {PHASE}=\"{}\" aria-label=\"{label}\">", at.id()));
        for phase in &self.content.guide.phases {
            if let Some(short) = &phase.short {
                let here = if phase.id == at { " aria-current=\"step\"" } else { "" };
                self.out.push_str(&format!("<li{here}>{}</li>", text(short)));
            }
        }
        self.push("</ol>\n");
    }

    /// Ids that this screen took over: old addresses keep working, also without the app.
    pub(crate) fn old_ids(&mut self, id: &str) {
        for (old, new) in &self.content.aliases {
            if new == id {
                self.out.push_str(&format!("<span class=\"{ALIAS}\" id=\"{}\"></span>\n", attr(old)));
            }
        }
    }
}

/// An id made of a source key.
pub(crate) fn slug(key: &str) -> String {
    key.to_lowercase()
}
