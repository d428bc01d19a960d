//! What a page is called: on its heading, and on every link to it. It stands in one place, so that no two differ.

use contract::pages::{AGE_PAGE, FORMS_PAGE, HAND_OVER_PAGE, SCAN_PAGE, TABLE_PAGE};

use super::Content;

impl Content {
    /// The heading of a page: the title in its file, or else the word `page_…` of the interface.
    #[must_use]
    pub fn page_heading(&self, id: &str) -> Option<&str> {
        match self.page_title(id) {
            Some((title, _)) => Some(title),
            None => self.ui.get(&page_word(id)).map(String::as_str),
        }
    }

    /// What a link to a page says: the short name that its file declares, or else its heading.
    #[must_use]
    pub fn page_name(&self, id: &str) -> Option<&str> {
        let short = self.page_title(id).map(|(_, short)| short).filter(|short| !short.is_empty());
        short.or_else(|| self.page_heading(id))
    }

    /// The title of a page that has a file, and its short name, empty when it has none.
    fn page_title(&self, id: &str) -> Option<(&str, &str)> {
        let together = &self.together;
        let title = match id {
            "kindlijn" => &together.child_line.title,
            "uitleg" => &together.explain.title,
            "leeftijden" => &self.ages.title,
            _ if id == TABLE_PAGE.0 => &together.table.title,
            _ if id == SCAN_PAGE.0 => &together.scan.title,
            _ if id == FORMS_PAGE.0 => &together.forms.title,
            _ if id == HAND_OVER_PAGE.0 => &together.handover.title,
            _ => return self.prose_title(id).or_else(|| self.age_title(id)),
        };
        Some((title, ""))
    }

    fn prose_title(&self, id: &str) -> Option<(&str, &str)> {
        let page = self.pages.iter().find(|page| page.id == id)?;
        Some((&page.text.title, &page.text.short))
    }

    fn age_title(&self, id: &str) -> Option<(&str, &str)> {
        let of = id.strip_prefix(AGE_PAGE.0)?;
        let age = self.together.explain.age.iter().find(|age| age.id == of)?;
        Some((&age.title, &age.short))
    }
}

/// The key of the word that names a page without a title in a file.
pub(crate) fn page_word(id: &str) -> String {
    format!("page_{}", id.replace('-', "_"))
}
