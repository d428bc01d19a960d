//! The content that was built, to know what the browser must show.

use std::sync::LazyLock;

use guide::graph::Graph;
use render::content::Content;
use render::documents::Document;

static CONTENT: LazyLock<Content> = LazyLock::new(|| match render::load(&xtask::content_dir()) {
    Ok(content) => content,
    Err(findings) => panic!("content does not load: {}", findings[0]),
});

static GRAPH: LazyLock<Graph> = LazyLock::new(|| CONTENT.graph());

/// The content.
pub(crate) fn content() -> &'static Content {
    &CONTENT
}

/// The questions and cards.
pub(crate) fn graph() -> &'static Graph {
    &GRAPH
}

/// A word of the interface.
pub(crate) fn word(key: &str) -> &'static str {
    CONTENT.ui.get(key).map(String::as_str).unwrap_or_else(|| panic!("ui.toml has no {key}"))
}

/// A word of the interface, or any text, as a script can hold it.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::json!(text).to_string()
}

/// A word of the interface as a script can hold it.
pub(crate) fn w(key: &str) -> String {
    quoted(word(key))
}

/// Every screen of the guide: questions, cards, pages, and everything on one page.
pub(crate) fn screens() -> Vec<&'static str> {
    let nodes = graph().nodes().map(|n| n.id.as_str());
    nodes.chain(pages()).chain([render::documents::WHOLE]).collect()
}

/// The pages of the guide's own document.
fn pages() -> impl Iterator<Item = &'static str> {
    render::documents::PAGES.iter().filter(|(_, document)| *document == Document::Guide).map(|(id, _)| *id)
}

/// The window title of a screen: its kind, never its subject.
pub(crate) fn title(id: &str) -> String {
    let kind = match graph().get(id).map(|n| n.kind) {
        Some(guide::graph::Kind::Step) => "title_question",
        Some(guide::graph::Kind::Card) => "title_card",
        None => "title_page",
    };
    format!("{} – {}", word(kind), word("product"))
}
