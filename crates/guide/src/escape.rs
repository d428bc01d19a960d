//! Escaping of text in HTML and SVG. Everything that comes from content, or was typed, passes through here.
//!
//! The text of a calendar file has rules of its own, in [`crate::terms`]; that of JSON is in `crates/files`.

/// Where the text is going to stand, and so what of it is escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Within {
    /// Between tags: `&`, `<` and `>`.
    Text,
    /// In an attribute between double quotes: `"` too.
    Attribute,
    /// In a file that other programs open: `'` too.
    Anywhere,
}

/// Adds a character.
pub fn push(out: &mut String, c: char, within: Within) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' if within >= Within::Attribute => out.push_str("&quot;"),
        '\'' if within >= Within::Anywhere => out.push_str("&#39;"),
        c => out.push(c),
    }
}

/// The text, escaped.
#[must_use]
pub fn escaped(text: &str, within: Within) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push(&mut out, c, within));
    out
}

/// Text between tags.
#[must_use]
pub fn text(text: &str) -> String {
    escaped(text, Within::Text)
}

/// An attribute value between double quotes.
#[must_use]
pub fn attribute(text: &str) -> String {
    escaped(text, Within::Attribute)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_stays_text() {
        assert_eq!(text("<b>&\"'"), "&lt;b&gt;&amp;\"'");
        assert_eq!(attribute("<b>&\"'"), "&lt;b&gt;&amp;&quot;'");
        assert_eq!(escaped("<b>&\"'", Within::Anywhere), "&lt;b&gt;&amp;&quot;&#39;");
    }

    proptest! {
        #[test]
        fn what_is_escaped_reads_back_and_is_no_markup(typed in "(\\PC|[<>&\"'\n]){0,60}") {
            for within in [Within::Text, Within::Attribute, Within::Anywhere] {
                let out = escaped(&typed, within);
                prop_assert!(!out.contains(['<', '>']));
                prop_assert!(within < Within::Attribute || !out.contains('"'));
                prop_assert!(within < Within::Anywhere || !out.contains('\''));
                let plain = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
                prop_assert_eq!(plain.replace("&amp;", "&"), typed.clone());
            }
        }
    }
}
