//! What a reader sees of a shape: each text with the name of its field. Every shape tells it of itself, and names all its
//! fields while it does: a new one does not compile until it is told whether a reader sees it.

/// A field and what it says.
pub type Line<'a> = (&'static str, &'a str);

/// The texts of a shape.
#[derive(Clone, Debug, Default)]
pub struct Texts<'a> {
    /// Running text: sentences, which are measured.
    pub running: Vec<Line<'a>>,
    /// Titles, names, loose phrases: no sentences to measure.
    pub labels: Vec<Line<'a>>,
}

impl<'a> Texts<'a> {
    /// A running text.
    pub(crate) fn line(mut self, field: &'static str, text: &'a str) -> Self {
        self.running.push((field, text));
        self
    }

    /// Running texts, or one that may be left out.
    pub(crate) fn lines(mut self, field: &'static str, texts: impl IntoIterator<Item = &'a String>) -> Self {
        self.running.extend(texts.into_iter().map(|text| (field, text.as_str())));
        self
    }

    /// A label.
    pub(crate) fn label(mut self, field: &'static str, text: &'a str) -> Self {
        self.labels.push((field, text));
        self
    }

    /// Labels, or one that may be left out.
    pub(crate) fn labels(mut self, field: &'static str, texts: impl IntoIterator<Item = &'a String>) -> Self {
        self.labels.extend(texts.into_iter().map(|text| (field, text.as_str())));
        self
    }

    /// The texts of what is in it.
    pub(crate) fn and(mut self, others: impl IntoIterator<Item = Texts<'a>>) -> Self {
        for other in others {
            self.running.extend(other.running);
            self.labels.extend(other.labels);
        }
        self
    }
}

/// The texts of a file, by the screens that show them.
pub type Screens<'a> = Vec<(String, Texts<'a>)>;
