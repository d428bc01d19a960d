//! Which document a screen is in, and how a link reaches it.
//!
//! The guide itself is one document. What no reader of a card waits for has documents of its own, so that the
//! guide stays quick. In the single file all are one again: ids are unique over all documents.

/// A document of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// The guide: questions, cards, and what belongs to asking, waiting and noting.
    Guide,
    /// The werkplaats: learning from a case together.
    Workshop,
    /// Working together: the child's line, the table of three, the scan, the handover, the own school.
    Together,
    /// How it was made: sources, checks, the map.
    Proof,
}

/// The file with the licences of what others wrote, beside the documents.
pub const NOTICES: &str = "licenties.txt";

/// The id that shows everything on one page.
pub const WHOLE: &str = "alles";

/// Pages by id with their document. What the menu names, in its groups, stands in `guide.toml`.
pub const PAGES: &[(&str, Document)] = &[
    ("zoeken", Document::Guide),
    ("menu", Document::Guide),
    ("telefoon", Document::Guide),
    ("begrippen", Document::Guide),
    ("wie-is-wie", Document::Guide),
    ("vragen", Document::Guide),
    ("termijnen", Document::Guide),
    ("notities", Document::Guide),
    ("samenwerken", Document::Together),
    ("kindlijn", Document::Together),
    ("schooldag", Document::Together),
    ("uitleg", Document::Together),
    ("o3", Document::Together),
    ("zelfscan", Document::Together),
    ("vormen", Document::Together),
    ("overdracht", Document::Together),
    ("wachten", Document::Together),
    ("leeftijden", Document::Together),
    ("onze-school", Document::Together),
    ("werkplaats", Document::Workshop),
    ("scherm", Document::Workshop),
    ("stem", Document::Workshop),
    ("oogst", Document::Workshop),
    ("eigen-casus", Document::Workshop),
    ("trainers", Document::Workshop),
    ("bladen", Document::Workshop),
    ("kaarten-kort", Document::Workshop),
    ("directie", Document::Proof),
    ("gecontroleerd", Document::Proof),
    ("kaart", Document::Proof),
    ("bronnen", Document::Proof),
    ("insluiten", Document::Guide),
    ("over", Document::Guide),
    ("privacy", Document::Guide),
    ("toegankelijkheid", Document::Guide),
];

/// How the ids of parts and of numbered pages begin, and the document they are in.
const BEGINNINGS: &[(&str, Document)] = &[
    ("kindlijn-", Document::Together),
    ("uitleg-", Document::Together),
    ("o3-", Document::Together),
    ("stelling-", Document::Together),
    ("vorm-", Document::Together),
    ("bel-", Document::Together),
    ("overdracht-", Document::Together),
    ("bron-", Document::Proof),
    ("kaart-", Document::Proof),
    ("format-", Document::Workshop),
    ("casus-", Document::Workshop),
    ("moment-", Document::Workshop),
    ("keerpunt-", Document::Workshop),
    ("blad-", Document::Workshop),
];

impl Document {
    /// All of them; the guide first.
    pub const ALL: [Document; 4] = [Document::Guide, Document::Workshop, Document::Together, Document::Proof];

    /// Its file.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Document::Guide => "index.html",
            Document::Workshop => "werkplaats.html",
            Document::Together => "samenwerken.html",
            Document::Proof => "controle.html",
        }
    }

    /// The programs that run in it, in this order. The reader makes any document one screen at a time.
    #[must_use]
    pub const fn programs(self) -> &'static [&'static str] {
        match self {
            Document::Guide => &["reader", "writer"],
            Document::Workshop => &["reader", "workshop"],
            Document::Together => &["reader", "together"],
            Document::Proof => &["reader"],
        }
    }

    /// The folder in `assets/` with its own styles, besides those of all documents.
    #[must_use]
    pub const fn styles(self) -> Option<&'static str> {
        match self {
            Document::Workshop => Some("css-werkplaats"),
            Document::Together => Some("css-samenwerken"),
            Document::Proof => Some("css-controle"),
            Document::Guide => None,
        }
    }

    /// The page it begins with; the guide begins with its first question.
    #[must_use]
    pub const fn entrance(self) -> Option<&'static str> {
        match self {
            Document::Guide => None,
            Document::Workshop => Some("werkplaats"),
            Document::Together => Some("samenwerken"),
            Document::Proof => Some("directie"),
        }
    }

    /// The pages of a document, in the order of [`PAGES`].
    pub fn pages(self) -> impl Iterator<Item = &'static str> {
        PAGES.iter().filter(move |(_, document)| *document == self).map(|(page, _)| *page)
    }

    /// The document that has this id. What is not listed is in the guide.
    #[must_use]
    pub fn of(id: &str) -> Document {
        let page = PAGES.iter().find(|(page, _)| *page == id).map(|(_, document)| *document);
        let part = || BEGINNINGS.iter().find(|(begin, _)| id.starts_with(begin)).map(|(_, document)| *document);
        page.or_else(part).unwrap_or(Document::Guide)
    }
}

/// What is being written: which document, and how others are reached from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The one document, or all of them in one.
    pub document: Option<Document>,
    /// The address of the guide from the others.
    pub home: &'static str,
    /// Whether links to other documents open beside this one, as from within a frame.
    pub beside: bool,
}

impl View {
    /// A document of the site.
    #[must_use]
    pub const fn site(document: Document) -> View {
        View { document: Some(document), home: "./", beside: false }
    }

    /// All documents in one.
    pub const WHOLE: View = View { document: None, home: "", beside: false };

    /// Whether this document is part of what is written.
    #[must_use]
    pub fn has(&self, document: Document) -> bool {
        self.document.is_none_or(|d| d == document)
    }

    /// The file of another document, as a link begins; empty within what is written.
    #[must_use]
    pub fn file(&self, document: Document) -> &'static str {
        match document {
            _ if self.has(document) => "",
            Document::Guide => self.home,
            other => other.file(),
        }
    }

    /// The attributes of a link to an id: its address, and how it opens.
    #[must_use]
    pub fn link(&self, id: &str) -> String {
        let file = self.file(Document::of(id));
        let beside = if self.beside && !file.is_empty() { " target=\"_blank\" rel=\"noopener\"" } else { "" };
        format!("href=\"{file}#{}\"{beside}", crate::html::attr(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_other_document_and_only_then() {
        let guide = View::site(Document::Guide);
        assert_eq!(guide.link("k-112-nu"), "href=\"#k-112-nu\"");
        assert_eq!(guide.link("bron-rl-km"), "href=\"controle.html#bron-rl-km\"");
        assert_eq!(View::site(Document::Proof).link("k-112-nu"), "href=\"./#k-112-nu\"");
        assert_eq!(View::site(Document::Proof).link("bronnen"), "href=\"#bronnen\"");
        assert_eq!(View::WHOLE.link("bron-rl-km"), "href=\"#bron-rl-km\"");
        let framed = View { beside: true, ..guide };
        assert!(framed.link("bronnen").ends_with("target=\"_blank\" rel=\"noopener\""));
        assert_eq!(framed.link("menu"), "href=\"#menu\"");
    }

    #[test]
    fn every_document_but_the_guide_begins_with_a_page_of_its_own() {
        for document in Document::ALL {
            let files = Document::ALL.iter().filter(|d| d.file() == document.file()).count();
            assert_eq!(files, 1, "{}", document.file());
            if let Some(page) = document.entrance().filter(|page| PAGES.iter().any(|(p, _)| p == page)) {
                assert_eq!(Document::of(page), document);
            }
        }
    }
}
