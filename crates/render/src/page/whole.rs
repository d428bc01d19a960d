//! The head of the whole guide on one page: what it is, and the choice of a chapter. Without it somebody prints all of
//! it, some hundreds of sheets. It works without the app: the choice is a radio button, the styles do the rest.

use guide::graph::Phase;

use super::Writer;
use crate::html::text;

impl Writer<'_> {
    /// Seen only where the whole guide is.
    pub(super) fn whole_head(&mut self) {
        let content = self.content;
        let (title, lead, choose, all, lists) = (
            self.word("whole_title"),
            self.word("whole_lead"),
            self.word("whole_choose"),
            self.word("whole_all"),
            self.word("whole_lists"),
        );
        let mut choices = vec![("", all)];
        for phase in Phase::ALL {
            let title = content.guide.phases.iter().find(|p| p.id == *phase).map(|p| text(&p.title));
            choices.push((phase.id(), title.unwrap_or_default()));
        }
        choices.push(("page", lists));
        self.push(&format!(
            "\n<div class=\"whole\"><h2>{title}</h2>\n<p>{lead}</p>\n<fieldset><legend>{choose}</legend>\n"
        ));
        for (n, (value, words)) in choices.into_iter().enumerate() {
            // Nothing is kept of it: a reload begins with all.
            let checked = if n == 0 { " checked" } else { "" };
            self.push(&format!(
                "<label class=\"tick\"><input type=\"radio\" name=\"whole\" autocomplete=\"off\" value=\"{value}\"{checked}> {words}</label>\n"
            ));
        }
        self.push("</fieldset></div>\n");
    }
}
