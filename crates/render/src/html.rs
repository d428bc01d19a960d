//! Escaping, as [`guide::escape`] does it. Everything that comes from content passes through here.

pub use guide::escape::{attribute as attr, text};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_content_stays_text() {
        assert_eq!(text("<b>&"), "&lt;b&gt;&amp;");
        assert_eq!(attr("\"x\""), "&quot;x&quot;");
    }
}
