//! One text that a reader sees, and where it stands.

/// A text that a reader sees: where it stands and what it says.
pub(crate) struct Shown<'a> {
    pub(crate) file: String,
    pub(crate) field: &'a str,
    pub(crate) text: &'a str,
}

/// The texts of a file.
pub(crate) fn shown<'a>(file: &str, texts: Vec<(&'a str, &'a str)>) -> Vec<Shown<'a>> {
    texts.into_iter().map(|(field, text)| Shown { file: file.to_owned(), field, text }).collect()
}
