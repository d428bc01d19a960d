//! Phrases in a text, matched on whole words.

/// Lower case, with every word between single spaces, so a phrase only matches whole words.
pub(crate) fn spaced(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '\'' || c == '-' { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().map(|w| w.trim_matches('\'')).collect();
    format!(" {} ", words.join(" "))
}
