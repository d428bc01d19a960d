//! What the drawings here have in common: the paper, words at a place, and words on lines.

use std::fmt::Display;

use files::svg::{Attributes, Svg};

const FONT: &str = "system-ui, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/// A drawing of this size in pixels at 100 %, with what it shows in words.
pub(crate) fn paper(width: i32, height: i32, title: &str, ground: &str) -> Svg {
    let view = format!("0 0 {width} {height}");
    let mut svg = Svg::new(&[
        ("width", &width),
        ("height", &height),
        ("viewBox", &view),
        ("role", &"img"),
        ("font-family", &FONT),
        ("font-size", &16),
    ]);
    svg.title(title);
    svg.shape("rect", &[("width", &width), ("height", &height), ("fill", &ground)]);
    svg
}

/// Words at a place; `anchor` is `start`, `middle` or `end`.
pub(crate) fn label(svg: &mut Svg, (x, y): (i32, i32), anchor: &str, attributes: &Attributes<'_>, words: &str) {
    let mut all: Vec<(&str, &dyn Display)> = vec![("x", &x), ("y", &y), ("text-anchor", &anchor)];
    all.extend_from_slice(attributes);
    svg.text(&all, words);
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
        let mut svg = paper(10, 10, "a<b", "#fff\" onload=\"x");
        label(&mut svg, (1, 2), "start", &[], "<script>&'\u{0}\u{FFFF}");
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
