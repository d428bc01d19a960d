//! Documents as they are built, from the content and the frame around it.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use render::check::check;
use render::content::Content;
use render::documents::WHOLE;
use render::documents::{Document, View};
use render::load;
use render::page::sections;
use render::proof::Proof;
use scraper::Html;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A day on which nothing of the content is too old.
pub const TODAY: &str = "2026-11-30";

/// The content as it is, read once.
pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| load(&root().join("content/nl")).unwrap_or_else(|findings| panic!("{findings:#?}")));

/// What the checks say of it.
pub static PROOF: LazyLock<Proof> =
    LazyLock::new(|| check(&CONTENT, TODAY).unwrap_or_else(|findings| panic!("{findings:#?}")));

/// A document of this content, as a page that was loaded.
pub fn page(content: &Content, view: View) -> Html {
    let frame = std::fs::read_to_string(root().join("index.html")).unwrap();
    let begin = view.document.and_then(Document::entrance).unwrap_or(&content.guide.start);
    let mut page = String::new();
    let mut parts = frame.split("{{");
    page.push_str(parts.next().unwrap());
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap();
        match name {
            "sections" => page.push_str(&sections(content, &PROOF, view)),
            "begin" => page.push_str(begin),
            "whole" => page.push_str(WHOLE),
            _ => {}
        }
        page.push_str(rest);
    }
    Html::parse_document(&page)
}

/// A document of the site.
pub fn site(content: &Content, document: Document) -> Html {
    page(content, View::site(document))
}
