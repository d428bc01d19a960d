//! The contacts of the school on the screens of the guide. Everything is put there as text; a number only as a
//! `tel:` link of digits, a link only as the address that was checked.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::screen::{CALL_NOW, DO, PHONES};

use crate::platform::dom::{Node, Page, remove_all};

/// The class of what is put on a screen here.
const MARK: &str = "our-school";

/// A contact, in words.
pub(crate) struct Line {
    /// What it is called.
    pub called: String,
    /// Who it is; may be empty.
    pub name: String,
    /// What is dialled and what is shown.
    pub number: Option<(String, String)>,
    /// When; may be empty.
    pub when: String,
}

/// Takes everything away again.
pub(crate) fn hide() {
    remove_all(&[".", MARK].concat());
}

/// Puts a block with these contacts on a screen: below what to do. Where a call comes first, the first of them is its
/// first button, after 112. Without a contact or a link nothing is put.
pub(crate) fn put(screen: &str, heading: &str, lines: &[Line], link: Option<(&str, &str)>, note: &str) -> Option<()> {
    if lines.is_empty() && link.is_none() {
        return None;
    }
    let section = Page.by_id(screen)?;
    let block = new("div", MARK, "")?;
    add(&block, new("h2", "", heading));
    let list = new("ul", "", "")?;
    for line in lines {
        add(&list, item(line));
    }
    if let Some((to, words)) = link {
        let item = new("li", "", "")?;
        let way = new("a", "", words)?;
        for (name, value) in [("href", to), ("target", "_blank"), ("rel", "noopener noreferrer")] {
            way.set(name, Some(value));
        }
        add(&item, Some(way));
        add(&list, Some(item));
    }
    add(&block, Some(list));
    if !note.is_empty() && !lines.is_empty() {
        add(&block, new("p", "small", note));
    }
    let first = lines.iter().find_map(|line| Some((line, line.number.as_ref()?)));
    if let (Some((line, (tel, shown))), Some(calls)) = (first, section.first(concatcp!(".", CALL_NOW.0))) {
        let way = new("a", &["tel ", MARK].concat(), "")?;
        way.set("href", Some(&["tel:", tel].concat()));
        add(&way, new("b", "", shown));
        add(&way, new("span", "", &line.called));
        // Never before 112.
        match calls.first("a.now") {
            Some(alarm) => alarm.put_after(&way),
            None => calls.prepend(&way),
        }
    }
    // The steps when there are any, the first numbers of the guide where those stand, else the heading.
    let above = section.first(concatcp!("ol.", DO.0, ", p + h2 + .", PHONES.0)).or_else(|| section.first("h1"));
    above?.put_after(&block);
    Some(())
}

fn item(line: &Line) -> Option<Node> {
    let item = new("li", "", "")?;
    add(&item, new("strong", "", &line.called));
    if let Some((tel, shown)) = &line.number {
        let way = new("a", "tel", shown)?;
        way.set("href", Some(&["tel:", tel].concat()));
        add(&item, Some(way));
    }
    for words in [&line.name, &line.when] {
        if !words.is_empty() {
            add(&item, new("span", "small", words));
        }
    }
    Some(item)
}

fn new(tag: &str, class: &str, words: &str) -> Option<Node> {
    let element = Node::new(tag, class)?;
    if !words.is_empty() {
        element.set_text(words);
    }
    Some(element)
}

/// Adds a part and a space after it, so that the text reads as words too.
fn add(to: &Node, part: Option<Node>) {
    if let Some(part) = part {
        to.append(&part);
        to.append_text(" ");
    }
}
