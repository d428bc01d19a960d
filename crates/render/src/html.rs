//! Escaping. Everything that comes from content passes through here.

/// Text between tags.
#[must_use]
pub fn text(t: &str) -> String {
    t.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// An attribute value between double quotes.
#[must_use]
pub fn attr(t: &str) -> String {
    text(t).replace('"', "&quot;")
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
