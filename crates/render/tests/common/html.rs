//! Just enough reading of HTML to test a document we write ourselves: a flat list of its tags.

use std::collections::BTreeMap;

/// A tag, and the text between it and the next one.
#[derive(Debug)]
pub struct Tag {
    /// Lower case.
    pub name: String,
    pub closes: bool,
    /// Without escapes; an attribute without a value is empty.
    pub attributes: BTreeMap<String, String>,
    /// Without escapes.
    pub text: String,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    /// Whether it opens an element of this name.
    pub fn opens(&self, name: &str) -> bool {
        !self.closes && self.name == name
    }
}

/// Every tag, in order. Comments and the doctype are left out.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut all = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("a comment that ends").1;
            continue;
        }
        let end = end_of_tag(after).expect("a tag that ends");
        let (inside, after) = (&after[..end], &after[end + 1..]);
        rest = after;
        if inside.starts_with('!') {
            continue;
        }
        let text = unescape(after.split('<').next().unwrap_or(""));
        let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |i| (true, i));
        let inside = inside.trim_end_matches('/');
        let name = inside.split_whitespace().next().expect("a tag with a name");
        let attributes = attributes(&inside[name.len()..]);
        all.push(Tag { name: name.to_lowercase(), closes, attributes, text });
    }
    all
}

/// Where the `>` of a tag stands; one between quotes does not end it.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(i, c)| {
        quoted ^= c == '"';
        (c == '>' && !quoted).then_some(i)
    })
}

fn attributes(text: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_lowercase();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (inside, after) = after.split_once('"').expect("a value that ends");
            value = unescape(inside);
            rest = after;
        } else if rest.starts_with('=') {
            panic!("{name} has a value without double quotes");
        }
        assert!(all.insert(name.clone(), value).is_none(), "{name} stands twice on one tag");
        rest = rest.trim_start();
    }
    all
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
