//! A drawing as SVG: shapes with attributes and text, escaped. No script, no style, nothing from elsewhere.

use std::fmt::{Display, Write as _};

use guide::escape::{self, Within};

/// Attributes in the order in which they are written: name and value.
pub type Attributes<'a> = [(&'a str, &'a dyn Display)];

/// A drawing that grows.
pub struct Svg {
    out: String,
}

impl Svg {
    /// A drawing whose outermost element has these attributes, besides the name of its language.
    #[must_use]
    pub fn new(attributes: &Attributes<'_>) -> Svg {
        let mut svg = Svg { out: String::with_capacity(4_096) };
        svg.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.attributes(attributes);
        svg.out.push('>');
        svg
    }

    /// What the drawing shows, in words.
    pub fn title(&mut self, words: &str) {
        self.out.push_str("<title>");
        self.escaped(words, Within::Anywhere);
        self.out.push_str("</title>");
    }

    /// A shape without content.
    pub fn shape(&mut self, tag: &str, attributes: &Attributes<'_>) {
        self.begin(tag, attributes);
        self.out.push_str("/>");
    }

    /// Begins a shape that holds others.
    pub fn open(&mut self, tag: &str, attributes: &Attributes<'_>) {
        self.begin(tag, attributes);
        self.out.push('>');
    }

    /// Ends it.
    pub fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// Words; where and how they stand is in the attributes.
    pub fn text(&mut self, attributes: &Attributes<'_>, words: &str) {
        self.begin("text", attributes);
        self.out.push('>');
        self.escaped(words, Within::Anywhere);
        self.out.push_str("</text>");
    }

    /// The whole drawing.
    #[must_use]
    pub fn done(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    fn begin(&mut self, tag: &str, attributes: &Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        self.attributes(attributes);
    }

    fn attributes(&mut self, attributes: &Attributes<'_>) {
        for (name, value) in attributes {
            // Writing to a text cannot fail.
            let _ = write!(self.out, " {name}=\"");
            self.escaped(&value.to_string(), Within::Attribute);
            self.out.push('"');
        }
    }

    /// Adds text so that it can be no markup. What XML cannot hold is left out.
    fn escaped(&mut self, text: &str, within: Within) {
        let holds = |c: &char| (!c.is_control() || *c == '\n') && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
        for c in text.chars().filter(holds) {
            escape::push(&mut self.out, c, within);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_never_markup() {
        let mut svg = Svg::new(&[("fill", &"#fff\" onload=\"x")]);
        svg.title("a<b");
        svg.text(&[("x", &1), ("y", &2)], "<script>&'\u{0}\u{FFFF}");
        let out = svg.done();
        assert!(out.contains("&lt;script&gt;&amp;&#39;</text>") && !out.contains("onload=\"x"));
    }

    #[test]
    fn attributes_keep_their_order() {
        let mut svg = Svg::new(&[("width", &10)]);
        svg.shape("rect", &[("y", &2), ("x", &1)]);
        assert_eq!(svg.done(), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\"><rect y=\"2\" x=\"1\"/></svg>");
    }

    proptest! {
        #[test]
        fn nothing_ends_an_attribute_or_a_text(words in "(\\PC|[\u{0}-\u{1f}<>\"'&]){0,60}") {
            let mut svg = Svg::new(&[]);
            svg.text(&[("fill", &words)], &words);
            let out = svg.done();
            prop_assert_eq!((out.matches('<').count(), out.matches('>').count(), out.matches('"').count()), (4, 4, 4));
            prop_assert!(!out.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
