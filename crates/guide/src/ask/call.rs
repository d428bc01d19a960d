//! One call: what its three texts are made of.

use super::{ConsentAdvice, Moment, Question, Script};

/// What a text is made of.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The moment of the call.
    pub moment: &'a Moment,
    /// The questions, in order.
    pub script: &'a Script<'a>,
    /// The consent advice for this moment, from [`super::advise`].
    pub advice: &'a ConsentAdvice,
    /// Answers so far: id of the question and text, cleaned with [`super::clean()`].
    pub answers: &'a [(String, String)],
}

impl Call<'_> {
    /// What was answered to a question, if anything.
    pub(super) fn answer(&self, question: &Question) -> Option<&str> {
        let given = self.answers.iter().find(|(id, text)| *id == question.id && !text.trim().is_empty());
        given.map(|(_, text)| text.as_str())
    }
}
