//! A document as text and as HTML.

use super::doc::{Block, Doc};
use crate::escape::{Within, escaped};
use crate::plain::{self, Piece};

/// File name of the text download. Says nothing about a child or a report.
pub const TEXT_FILE: &str = "vragen.txt";

/// File name of the document download.
pub const HTML_FILE: &str = "vragen.html";

/// Room to write on, on paper.
const ROOM: &str = "........................................";

/// The document as plain text, for a mail or a field of a pupil system.
#[must_use]
pub fn to_text(doc: &Doc) -> String {
    let mut pieces = vec![Piece::Title(doc.title.clone())];
    for block in &doc.blocks {
        match block {
            Block::Heading(t) => pieces.push(Piece::Heading(t.clone())),
            Block::Para(t) => pieces.push(Piece::Text(t.clone())),
            Block::Numbered(t) => pieces.push(Piece::Numbered(t.clone())),
            Block::Item(t) => pieces.push(Piece::Item(t.clone())),
            Block::Quote(t) => pieces.push(Piece::Text(format!("'{t}'"))),
            Block::Field(label) => pieces.push(Piece::Text(format!("{label}: {ROOM}"))),
            Block::Answer(label, answer) => {
                let mut lines = answer.lines().filter(|l| !l.trim().is_empty());
                let first = lines.next().unwrap_or_default();
                pieces.push(Piece::Text(format!("{label}: {first}")));
                pieces.extend(lines.map(|l| Piece::Text(l.to_owned())));
            }
        }
    }
    plain::text(&pieces)
}

/// The document as one complete HTML file.
///
/// Why HTML: Word, LibreOffice, Pages, mail and pupil systems open or paste it with headings and
/// lists as real headings and lists, a screen reader reads it in any browser, and it needs no
/// library. A docx is a zip of some 15 files that not every pupil system takes; a PDF cannot be
/// pasted and is often read badly aloud. The file has no script and loads nothing.
///
/// `lang` is a language tag such as `nl`, said twice: browsers want it on `html`, LibreOffice reads that of `body`.
/// Everything is escaped.
#[must_use]
pub fn to_html(doc: &Doc, lang: &str) -> String {
    let (lang, title) = (escape(lang), escape(&doc.title));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body lang=\"{lang}\">\n<main>\n<h1>{title}</h1>\n"
    );
    let mut body = Body { out: &mut out, list: List::None, number: 0 };
    doc.blocks.iter().for_each(|block| body.block(block));
    body.close();
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

const STYLE: &str =
    "body{font:1.1rem/1.55 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}";

#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    Numbers,
    Items,
}

/// Writes blocks; knows the list that is open and the last number in it.
struct Body<'a> {
    out: &'a mut String,
    list: List,
    number: usize,
}

impl Body<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(t) => {
                self.close();
                self.number = 0;
                self.line("h2", t);
            }
            Block::Para(t) => {
                self.close();
                self.line("p", t);
            }
            Block::Quote(t) => {
                self.close();
                self.out.push_str(&format!("<blockquote><p>{}</p></blockquote>\n", escape(t)));
            }
            Block::Numbered(t) => {
                self.item(List::Numbers);
                self.number += 1;
                self.out.push_str(&escape(t));
            }
            Block::Item(t) => {
                self.item(List::Items);
                self.out.push_str(&escape(t));
            }
            // Inside an open list item, so that the number goes with its answer.
            Block::Field(label) => self.line("p", &format!("{label}: {ROOM}")),
            Block::Answer(label, answer) => self.line("p", &format!("{label}: {answer}")),
        }
    }

    /// Begins an item, in the list that is open or a new one that counts on.
    fn item(&mut self, list: List) {
        if self.list == list {
            self.out.push_str("</li>\n<li>");
            return;
        }
        self.close();
        self.list = list;
        match list {
            List::Numbers if self.number > 0 => {
                self.out.push_str(&format!("<ol start=\"{}\">\n<li>", self.number + 1));
            }
            List::Numbers => self.out.push_str("<ol>\n<li>"),
            List::Items => self.out.push_str("<ul>\n<li>"),
            List::None => {}
        }
    }

    fn close(&mut self) {
        match self.list {
            List::Numbers => self.out.push_str("</li>\n</ol>\n"),
            List::Items => self.out.push_str("</li>\n</ul>\n"),
            List::None => {}
        }
        self.list = List::None;
    }

    fn line(&mut self, tag: &str, text: &str) {
        self.out.push_str(&format!("<{tag}>{}</{tag}>\n", escape(text).replace('\n', "<br>\n")));
    }
}

/// Text as it may stand between tags and in attributes, in a file that Word opens.
fn escape(text: &str) -> String {
    escaped(text, Within::Anywhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc() -> Doc {
        let blocks = vec![
            Block::Para("Let op.".into()),
            Block::Heading("Vragen".into()),
            Block::Numbered("Wat nu?".into()),
            Block::Answer("Antwoord".into(), "<script>alert('x')</script>\nVrijdag & \"later\"".into()),
            Block::Numbered("En dan?".into()),
            Block::Field("Antwoord".into()),
            Block::Heading("Later".into()),
            Block::Item("Nog iets".into()),
            Block::Quote("Dag".into()),
        ];
        Doc { title: "Vragen om te stellen".into(), blocks }
    }

    #[test]
    fn html_is_whole_escaped_and_nested() {
        let html = to_html(&doc(), "nl");
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"), "{html}");
        // LibreOffice takes the language of the body, and not that of the whole.
        assert!(html.contains("<body lang=\"nl\">"), "{html}");
        assert!(!html.contains("<script") && !html.contains(" style="), "{html}");
        assert!(html.contains("<ol>\n<li>Wat nu?<p>Antwoord: &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<br>\n"));
        assert!(html.contains("</li>\n</ol>\n<h2>Later</h2>\n<ul>\n<li>Nog iets</li>\n</ul>\n<blockquote>"), "{html}");
        for tag in ["ol", "ul", "li", "p", "h1", "h2", "blockquote", "main", "body", "html"] {
            let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
            let opened = html.matches(&format!("{open}>")).count() + html.matches(&format!("{open} ")).count();
            assert_eq!(opened, html.matches(&close).count(), "{tag}");
        }
    }

    #[test]
    fn text_keeps_every_line() {
        let text = to_text(&doc());
        assert!(text.starts_with("VRAGEN OM TE STELLEN\nLet op.\n\nVragen\n1. Wat nu?\nAntwoord: <script>"), "{text}");
        assert!(
            text.contains("\nVrijdag & \"later\"\n2. En dan?\nAntwoord: ....") && text.contains("- Nog iets\n'Dag'")
        );
    }
}
