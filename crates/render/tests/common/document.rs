//! The index of the real guide, read from the document as the app reads it (`contract::find`).

use guide::search::{Builder, Entry, Field, Index};
use render::documents::{Document, View};
use render::page::sections;
use render::proof::Proof;

use super::html::{self, Tag};
use super::real;

/// The tags from one that opens to the one that closes it, or only itself.
fn inside(tags: &[Tag], open: usize) -> &[Tag] {
    let mut depth = 0;
    for (n, tag) in tags[open..].iter().enumerate().filter(|(_, t)| t.name == tags[open].name) {
        depth += if tag.closes { -1 } else { 1 };
        if depth == 0 {
            return &tags[open..open + n];
        }
    }
    &tags[open..=open]
}

fn text(tags: &[Tag]) -> String {
    let all: Vec<&str> = tags.iter().map(|t| t.text.as_str()).collect();
    all.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of the first element that fits, or nothing.
fn first(tags: &[Tag], fits: impl Fn(&Tag) -> bool) -> String {
    tags.iter().position(|t| !t.closes && fits(t)).map(|n| text(inside(tags, n))).unwrap_or_default()
}

fn has_class(tag: &Tag, class: &str) -> bool {
    tag.get("class").is_some_and(|c| c.split(' ').any(|c| c == class))
}

fn entry(id: &str, title: String, kind: &str, rank: u8, danger: bool) -> Entry {
    Entry { id: id.to_owned(), title, kind: kind.to_owned(), rank, danger }
}

fn link(tag: &Tag) -> String {
    tag.get("href").unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Everything that can be found in the guide's own document.
pub fn index() -> Index {
    made(true)
}

/// The same without knowing which screens are about danger.
pub fn index_without_danger() -> Index {
    made(false)
}

fn made(danger: bool) -> Index {
    let content = real::content();
    let page = sections(&content, &Proof::default(), View::site(Document::Guide));
    let tags = html::tags(&page);
    let mut index = Builder::default();
    for (n, tag) in tags.iter().enumerate().filter(|(_, t)| t.opens("section")) {
        section(&mut index, tag, inside(&tags, n), danger);
    }
    lists(&mut index, &tags);
    for group in &content.situations.synonym {
        index.synonyms(group.words.iter().map(String::as_str));
    }
    for said in &content.situations.typed {
        let to = content.aliases.iter().find(|(old, _)| *old == said.to).map_or(&said.to, |(_, now)| now);
        said.words.iter().for_each(|words| index.line_for(to, Field::Situation, words));
    }
    index.done()
}

fn section(index: &mut Builder, tag: &Tag, tags: &[Tag], danger: bool) {
    let (id, kind) = (tag.get("id").unwrap_or_default(), tag.get("data-kind").unwrap_or_default());
    let title = first(tags, |t| t.name == "h1");
    if kind == "page" {
        index.entry(entry(id, title, kind, 90, false));
        index.line(Field::Lead, &id.replace('-', " "));
        return;
    }
    let danger = danger && (tag.get("data-danger").is_some() || tags.iter().any(|t| has_class(t, "callout")));
    index.entry(entry(id, title, kind, 100, danger));
    let situations = first(tags, |t| has_class(t, "situations"));
    let lines = situations.split_once(": ").map_or("", |(_, lines)| lines);
    lines.trim_end_matches('.').split(" · ").for_each(|line| index.line(Field::Situation, line));
    index.line(Field::Lead, &first(tags, |t| has_class(t, "lead")));
    index.line(Field::Body, &text(tags));
    if kind == "step" {
        for (n, answer) in tags.iter().enumerate().filter(|(_, t)| t.opens("a") && t.get("data-edge").is_some()) {
            index.line_for(&link(answer), Field::Answer, &text(inside(tags, n)));
        }
    }
}

fn lists(index: &mut Builder, tags: &[Tag]) {
    let (mut of, mut list) = ("", "");
    for (n, tag) in tags.iter().enumerate().filter(|(_, t)| !t.closes) {
        let all = || inside(tags, n);
        let id = tag.get("id").unwrap_or_default();
        match tag.name.as_str() {
            "section" => of = id,
            "ul" => list = tag.get("class").unwrap_or_default(),
            _ => {}
        }
        match (of, tag.name.as_str()) {
            ("zoeken", "li") if list == "situations-list" => situation(index, all()),
            ("begrippen", "dt") => {
                index.entry(entry(id, text(all()), "term", 90, false));
                index.line(Field::Body, &first(&tags[n..], |t| t.name == "dd"));
            }
            ("telefoon", "li") => item(index, id, all(), |t| t.name == "h3", 90),
            ("wie-is-wie", "div") if has_class(tag, "role") => item(index, id, all(), |t| t.name == "h3", 95),
            ("vragen", "li") if tag.get("data-question-kind").is_some() => {
                item(index, id, all(), |t| has_class(t, "q"), 60)
            }
            ("menu", "li") if has_class(tag, "elsewhere") => {
                for (at, to) in all().iter().enumerate().filter(|(_, t)| t.opens("a")) {
                    let (to, title) = (link(to), text(inside(all(), at)));
                    index.entry(entry(&to, title, "page", 90, false));
                    index.line(Field::Lead, &to.rsplit('#').next().unwrap_or_default().replace('-', " "));
                }
            }
            _ => {}
        }
    }
}

/// A situation leads to its first screen, and less to those beside it.
fn situation(index: &mut Builder, tags: &[Tag]) {
    let links: Vec<(usize, &Tag)> = tags.iter().enumerate().filter(|(_, t)| t.opens("a")).collect();
    let Some(((at, to), beside)) = links.split_first() else { return };
    let words = text(inside(tags, *at));
    index.line_for(&link(to), Field::Situation, &words);
    for (_, card) in beside {
        index.line_for(&link(card), Field::Beside, &words);
        if has_class(card, "behind") {
            index.gate(&link(to), &link(card));
        }
    }
}

fn item(index: &mut Builder, id: &str, tags: &[Tag], title: impl Fn(&Tag) -> bool, rank: u8) {
    index.entry(entry(id, first(tags, title), "item", rank, false));
    index.line(Field::Body, &text(tags));
}
