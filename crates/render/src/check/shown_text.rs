//! One text that a reader sees, and where it stands. Which texts there are is told by [`super::shown`].

/// A text that a reader sees: where it stands and what it says.
pub(super) struct Shown<'a> {
    pub(super) file: String,
    pub(super) field: &'a str,
    pub(super) text: &'a str,
}

/// The texts of a file.
pub(super) fn shown<'a>(file: &str, texts: Vec<(&'a str, &'a str)>) -> Vec<Shown<'a>> {
    texts.into_iter().map(|(field, text)| Shown { file: file.to_owned(), field, text }).collect()
}
