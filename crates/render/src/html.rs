//! Escaping, as [`guide::escape`] does it. Everything that comes from content passes through here.

pub use guide::escape::{attribute as attr, text};

/// Attributes with their values, a space before each.
#[must_use]
pub fn attributes(all: &[(contract::name::Attr, String)]) -> String {
    all.iter().map(|(name, value)| format!(" {name}=\"{}\"", attr(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_content_stays_text() {
        assert_eq!(text("<b>&"), "&lt;b&gt;&amp;");
        assert_eq!(attr("\"x\""), "&quot;x&quot;");
    }
}
