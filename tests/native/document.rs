//! The document as it is built: complete by itself, and safe to put anywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use render::check::check;
use render::content::Content;
use render::documents::{Document, PAGES, View};
use render::load;
use render::page::sections;
use render::proof::Proof;
use xtask::dist::single;

use super::html::{self, Tag};

/// Where outside links may stand.
const OUTSIDE: &[&str] = &["bronnen", "telefoon"];

/// The folder with the built site.
fn site() -> PathBuf {
    let site = std::env::var_os("SITE").map_or_else(|| xtask::root().join("dist"), PathBuf::from);
    assert!(site.join("index.html").exists(), "no site in {}: run `cargo xtask build`, or set SITE", site.display());
    site
}

/// The documents of the site.
const DOCUMENTS: [Document; 4] = Document::ALL;

fn read(document: Document) -> String {
    std::fs::read_to_string(site().join(document.file())).unwrap()
}

/// The guide itself.
fn page() -> String {
    read(Document::Guide)
}

/// Every document, with its name.
pub(super) fn pages() -> Vec<(&'static str, String)> {
    DOCUMENTS.into_iter().map(|d| (d.file(), read(d))).collect()
}

fn content() -> Content {
    load(&xtask::content_dir()).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn proof(content: &Content) -> Proof {
    check(content, &xtask::today().unwrap()).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// Each opening tag with the id of the section it is in, empty outside all.
fn by_section(tags: &[Tag]) -> Vec<(String, &Tag)> {
    let mut section = String::new();
    let mut all = Vec::new();
    for tag in tags {
        if tag.name == "section" {
            section = if tag.closes { String::new() } else { tag.get("id").unwrap_or_default().to_owned() };
        }
        if !tag.closes {
            all.push((section.clone(), tag));
        }
    }
    all
}

/// The text of the first element with this name.
pub(super) fn text_of(tags: &[Tag], name: &str) -> String {
    let inside = tags.iter().skip_while(|t| !t.opens(name)).take_while(|t| !(t.closes && t.name == name));
    inside.map(|t| t.text.as_str()).collect()
}

fn links(tags: &[Tag]) -> impl Iterator<Item = (&Tag, &str)> {
    tags.iter().filter_map(|t| Some((t, t.get("href").or_else(|| t.get("src"))?)))
}

#[test]
fn the_built_page_holds_the_guide_as_it_is_now() {
    let content = content();
    assert!(
        DOCUMENTS.iter().all(|d| read(*d).contains(&sections(&content, &proof(&content), View::site(*d)))),
        "the site is older than the content: build it"
    );
}

#[test]
fn every_screen_has_a_section_of_its_own() {
    let content = content();
    let screens = content.steps.iter().map(|s| s.id.as_str()).chain(content.cards.iter().map(|c| c.id.as_str()));
    let wanted: Vec<&str> = screens.chain(PAGES.iter().map(|(id, _)| *id)).collect();
    for document in DOCUMENTS {
        let page = read(document);
        let tags = html::tags(&page);
        let sections: Vec<&str> = tags.iter().filter(|t| t.opens("section")).filter_map(|t| t.get("id")).collect();
        let here: BTreeSet<&str> = wanted.iter().copied().filter(|id| Document::of(id) == document).collect();
        let found: BTreeSet<&str> = sections.iter().copied().collect();
        assert_eq!(sections.len(), found.len(), "a section is there twice");
        assert!(here.is_subset(&found), "{:?}", here.difference(&found));
        // Besides the listed pages, screens by number: cases, formats, ages.
        let others: Vec<_> = found.difference(&here).filter(|id| Document::of(id) != document).collect();
        assert!(others.is_empty(), "links would look for them elsewhere: {others:?}");
        assert!(document != Document::Guide || found == here, "{:?}", found.difference(&here));
    }
}

#[test]
fn every_id_is_there_once() {
    let single = std::fs::read_to_string(xtask::root().join("dist-all").join(single::NAME)).unwrap();
    // In it the programs stand after the page.
    let single = single.split("<script").next().unwrap().to_owned();
    for (name, page) in pages().into_iter().chain([(single::NAME, single)]) {
        let tags = html::tags(&page);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        tags.iter().filter_map(|t| t.get("id")).for_each(|id| *seen.entry(id).or_default() += 1);
        let twice: Vec<_> = seen.iter().filter(|(_, n)| **n > 1).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
    }
}

/// Also from one document to another.
#[test]
fn every_link_leads_somewhere() {
    let mut targets = Vec::new();
    let mut ids = BTreeSet::new();
    for (name, page) in pages() {
        let tags = html::tags(&page);
        ids.extend(tags.iter().filter_map(|t| Some(format!("{name}#{}", t.get("id")?))));
        for (_, to) in links(&tags) {
            let Some((file, id)) = to.split_once('#').filter(|(file, _)| !file.contains(':')) else { continue };
            let file = match file {
                "" => name,
                "./" => Document::Guide.file(),
                other => other,
            };
            targets.push(format!("{file}#{id}"));
        }
    }
    let lost: BTreeSet<&String> = targets.iter().filter(|to| !ids.contains(*to)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(targets.len() > 1000, "only {} links", targets.len());
}

/// Sources and proof were part of the guide once.
#[test]
fn what_moved_to_another_document_still_has_its_old_address() {
    let page = page();
    let tags = html::tags(&page);
    for old in ["bronnen", "gecontroleerd"] {
        let places: Vec<String> =
            by_section(&tags).into_iter().filter(|(_, t)| t.get("id") == Some(old)).map(|(place, _)| place).collect();
        assert_eq!(places, ["menu"], "{old}");
    }
}

#[test]
fn every_old_address_still_leads_to_what_took_it_over() {
    let content = content();
    let page = page();
    let tags = html::tags(&page);
    for (old, new) in &content.aliases {
        let place = by_section(&tags).into_iter().find(|(_, t)| t.get("id") == Some(old)).map(|(section, _)| section);
        assert_eq!(place.as_ref(), Some(new), "{old}");
    }
}

#[test]
fn every_file_a_page_asks_for_is_there() {
    for (name, page) in pages() {
        let tags = html::tags(&page);
        let elsewhere = |to: &str| ["#", "tel:", "https:", "http:", "data:"].iter().any(|begin| to.starts_with(begin));
        for (_, file) in links(&tags).filter(|(_, to)| !elsewhere(to)) {
            assert!(!file.starts_with('/') && !file.contains(".."), "{name}: {file} does not work in a sub-folder");
            let file = file.split('#').next().unwrap();
            assert!(site().join(file).exists(), "{name}: {file} is not in the site");
        }
    }
}

/// Styles stand in the page and are named by the policy: see the test of the headers.
#[test]
fn no_script_and_no_style_of_an_element_stands_in_a_page() {
    for page in pages().iter().map(|(_, page)| page) {
        no_script_in(page);
    }
}

fn no_script_in(page: &str) {
    for tag in html::tags(page).iter().filter(|t| !t.closes) {
        assert!(!matches!(tag.name.as_str(), "base" | "iframe" | "object" | "embed"), "<{}>", tag.name);
        let handlers: Vec<&String> = tag.attributes.keys().filter(|a| a.starts_with("on") || *a == "style").collect();
        assert!(handlers.is_empty(), "<{}> has {handlers:?}", tag.name);
        if tag.name == "script" {
            assert!(tag.get("src").is_some() && tag.text.trim().is_empty(), "a script within the page");
        }
        let url = tag.get("href").unwrap_or_default();
        assert!(!url.trim_start().to_lowercase().starts_with("javascript:"), "{url}");
    }
}

#[test]
fn only_sources_and_phone_pages_lead_outside_and_they_tell_nobody() {
    let whole: String = pages().into_iter().map(|(_, page)| page).collect();
    let tags = html::tags(&whole);
    for (section, tag) in by_section(&tags) {
        let to = tag.get("href").or_else(|| tag.get("src")).unwrap_or_default();
        if !to.starts_with("http") && !to.starts_with("//") {
            continue;
        }
        assert!(tag.name == "a" && OUTSIDE.contains(&section.as_str()), "<{}> in {section:?} leads to {to}", tag.name);
        let rel: BTreeSet<&str> = tag.get("rel").unwrap_or_default().split(' ').collect();
        assert!(rel.contains("noreferrer") && rel.contains("noopener"), "{to}");
    }
}

#[test]
fn only_numbers_of_the_list_can_be_dialled() {
    let content = content();
    let listed: BTreeSet<&str> = content.phones.iter().map(|p| p.tel.as_str()).collect();
    let page = page();
    let tags = html::tags(&page);
    let dialled: BTreeSet<&str> = links(&tags).filter_map(|(_, to)| to.strip_prefix("tel:")).collect();
    assert_eq!(dialled, listed, "every number can be dialled, and no other");
}

#[test]
fn a_number_that_can_be_dialled_is_the_number_that_is_shown() {
    let page = page();
    let tags = html::tags(&page);
    for (i, tag) in tags.iter().enumerate().filter(|(_, t)| t.opens("a")) {
        let Some(tel) = tag.get("href").and_then(|h| h.strip_prefix("tel:")) else { continue };
        let shown: String = tags[i..].iter().take_while(|t| !(t.closes && t.name == "a")).map(|t| &*t.text).collect();
        let dialled: String = shown.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        assert_eq!(dialled, tel, "{shown:?}");
    }
}

#[test]
fn every_section_has_one_heading_of_the_first_level() {
    let whole: String = pages().into_iter().map(|(_, page)| page).collect();
    let tags = html::tags(&whole);
    let mut headings: BTreeMap<String, usize> = BTreeMap::new();
    for (section, tag) in by_section(&tags).into_iter().filter(|(section, _)| !section.is_empty()) {
        *headings.entry(section).or_default() += usize::from(tag.name == "h1" && !tag.text.trim().is_empty());
    }
    let wrong: Vec<_> = headings.iter().filter(|(_, n)| **n != 1).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(!by_section(&tags).iter().any(|(section, tag)| section.is_empty() && tag.name == "h1"));
}

#[test]
fn a_page_is_in_dutch_and_has_a_title() {
    for (name, page) in pages() {
        let tags = html::tags(&page);
        assert_eq!(tags.iter().find(|t| t.opens("html")).and_then(|t| t.get("lang")), Some("nl"), "{name}");
        let content = content();
        assert_eq!(text_of(&tags, "title"), content.word("product"), "{name}");
    }
}

#[test]
fn both_numbers_stand_at_the_top_and_at_the_foot() {
    for (_, page) in pages() {
        both_numbers_stand_in(&page);
    }
}

fn both_numbers_stand_in(page: &str) {
    let tags = html::tags(page);
    for place in ["header", "footer"] {
        let text = text_of(&tags, place);
        assert!(text.contains("112") && text.contains("0800-2000"), "{place}: {text}");
    }
    let top: Vec<&Tag> = tags.iter().skip_while(|t| !t.opens("header")).take_while(|t| t.name != "nav").collect();
    for tel in ["tel:112", "tel:08002000"] {
        assert!(top.iter().any(|t| t.get("href") == Some(tel)), "{tel} cannot be dialled at the top");
    }
}

#[test]
fn no_markup_of_the_content_is_left_for_a_reader_to_see() {
    let page: String = pages().into_iter().map(|(_, page)| page).collect();
    let left = ["{k-", "{n-", "{{", "}}", "[[", "]]"];
    for tag in html::tags(&page).iter().filter(|tag| tag.name != "style") {
        assert!(!left.iter().any(|mark| tag.text.contains(mark)), "{}", tag.text);
    }
}
