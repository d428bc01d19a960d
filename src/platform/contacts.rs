//! The contacts of the school on the screens of the guide. Everything is put there as text; a number only as a
//! `tel:` link of digits, a link only as the address that was checked.

use const_format::concatcp;
use contract::screen::{CALL_NOW, DO, PHONES};
use web_sys::Element;

use super::doc;
use super::dom::all;

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
    for element in all(None, &[".", MARK].concat()) {
        element.remove();
    }
}

/// Puts a block with these contacts on a screen: below what to do. Where a call comes first, the first of them is its
/// first button, after 112. Without a contact or a link nothing is put.
pub(crate) fn put(screen: &str, heading: &str, lines: &[Line], link: Option<(&str, &str)>, note: &str) -> Option<()> {
    if lines.is_empty() && link.is_none() {
        return None;
    }
    let section = doc()?.get_element_by_id(screen)?;
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
            way.set_attribute(name, value).ok()?;
        }
        add(&item, Some(way));
        add(&list, Some(item));
    }
    add(&block, Some(list));
    if !note.is_empty() && !lines.is_empty() {
        add(&block, new("p", "small", note));
    }
    let first = lines.iter().find_map(|line| Some((line, line.number.as_ref()?)));
    let find = |selector: &str| section.query_selector(selector).ok().flatten();
    if let (Some((line, (tel, shown))), Some(calls)) = (first, find(concatcp!(".", CALL_NOW.0))) {
        let way = new("a", &["tel ", MARK].concat(), "")?;
        way.set_attribute("href", &["tel:", tel].concat()).ok()?;
        add(&way, new("b", "", shown));
        add(&way, new("span", "", &line.called));
        // Never before 112.
        match calls.query_selector("a.now").ok().flatten() {
            Some(alarm) => alarm.after_with_node_1(&way).ok()?,
            None => calls.prepend_with_node_1(&way).ok()?,
        }
    }
    // The steps when there are any, the first numbers of the guide where those stand, else the heading.
    find(concatcp!("ol.", DO.0, ", p + h2 + .", PHONES.0)).or_else(|| find("h1"))?.after_with_node_1(&block).ok()
}

fn item(line: &Line) -> Option<Element> {
    let item = new("li", "", "")?;
    add(&item, new("strong", "", &line.called));
    if let Some((tel, shown)) = &line.number {
        let way = new("a", "tel", shown)?;
        way.set_attribute("href", &["tel:", tel].concat()).ok()?;
        add(&item, Some(way));
    }
    for words in [&line.name, &line.when] {
        if !words.is_empty() {
            add(&item, new("span", "small", words));
        }
    }
    Some(item)
}

fn new(tag: &str, class: &str, words: &str) -> Option<Element> {
    let element = doc()?.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !words.is_empty() {
        element.set_text_content(Some(words));
    }
    Some(element)
}

/// Adds a part and a space after it, so that the text reads as words too.
fn add(to: &Element, part: Option<Element>) {
    if let Some(part) = part {
        let _ = to.append_with_node_1(&part);
        let _ = to.append_with_str_1(" ");
    }
}
