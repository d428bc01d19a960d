//! A drawing as SVG: shapes with attributes and text, escaped. No script, no style, nothing from elsewhere.

use std::fmt::{Display, Write as _};

/// A drawing that grows.
pub(crate) struct Svg {
    out: String,
}

impl Svg {
    /// A drawing of this size in pixels at 100 %, with what it shows in words.
    pub(crate) fn new(width: i32, height: i32, title: &str, ground: &str) -> Svg {
        let mut svg = Svg { out: String::with_capacity(4_096) };
        svg.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("width", &width),
                ("height", &height),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("role", &"img"),
                ("font-family", &"system-ui, Segoe UI, Roboto, Helvetica, Arial, sans-serif"),
                ("font-size", &16),
            ],
        );
        svg.out.push_str("<title>");
        escape(&mut svg.out, title);
        svg.out.push_str("</title>");
        svg.shape("rect", &[("width", &width), ("height", &height), ("fill", &ground)]);
        svg
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &dyn Display)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            // Writing to a text cannot fail.
            let _ = write!(self.out, " {name}=\"");
            escape(&mut self.out, &value.to_string());
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// A shape without content.
    pub(crate) fn shape(&mut self, tag: &str, attributes: &[(&str, &dyn Display)]) {
        self.open(tag, attributes);
        let _ = write!(self.out, "</{tag}>");
    }

    /// Words at a place; `anchor` is `start`, `middle` or `end`.
    pub(crate) fn text(&mut self, x: i32, y: i32, anchor: &str, attributes: &[(&str, &dyn Display)], words: &str) {
        let mut all: Vec<(&str, &dyn Display)> = vec![("x", &x), ("y", &y), ("text-anchor", &anchor)];
        all.extend_from_slice(attributes);
        self.open("text", &all);
        escape(&mut self.out, words);
        self.out.push_str("</text>");
    }

    /// The whole drawing.
    pub(crate) fn done(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }
}

/// Adds text so that it can be no markup. What XML cannot hold is left out.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if (c.is_control() && c != '\n') || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
}

/// Words on lines of at most so many letters, and at most so many lines; the last one ends in … when words are left.
pub(crate) fn wrap(text: &str, letters: usize, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    let mut left = false;
    'words: for word in text.split_whitespace() {
        let mut rest: Vec<char> = word.chars().collect();
        while !rest.is_empty() {
            let used = out.last().map_or(0, |l| l.chars().count());
            let gap = usize::from(used > 0);
            let take = if used + gap + rest.len() <= letters {
                rest.len()
            } else if used > 0 {
                0
            } else {
                letters.max(1).min(rest.len())
            };
            if take == 0 {
                if out.len() >= lines {
                    left = true;
                    break 'words;
                }
                out.push(String::new());
                continue;
            }
            if let Some(line) = out.last_mut() {
                if gap > 0 {
                    line.push(' ');
                }
                line.extend(rest.drain(..take));
            }
        }
    }
    if let Some(last) = out.last_mut().filter(|_| left) {
        while last.chars().count() >= letters && last.pop().is_some() {}
        last.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_never_markup() {
        let mut svg = Svg::new(10, 10, "a<b", "#fff\" onload=\"x");
        svg.text(1, 2, "start", &[], "<script>&'\u{0}\u{FFFF}");
        let out = svg.done();
        assert!(out.contains("&lt;script&gt;&amp;&#39;</text>") && !out.contains("onload=\"x"));
    }

    #[test]
    fn long_text_ends_in_a_mark() {
        assert_eq!(wrap("een twee drie vier", 8, 2), ["een twee", "drie…"]);
        assert_eq!(wrap("een", 8, 2), ["een"]);
        assert_eq!(wrap("abcdefghij", 4, 3), ["abcd", "efgh", "ij"]);
    }

    proptest! {
        #[test]
        fn lines_have_an_end(text in "\\PC{0,120}", letters in 1..30usize, lines in 1..5usize) {
            let out = wrap(&text, letters, lines);
            prop_assert!(out.len() <= lines);
            prop_assert!(out.iter().all(|l| l.chars().count() <= letters.max(1)));
        }
    }
}
