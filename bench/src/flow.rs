//! The flow that every build shows: made of the guide's own sentences, the same on every machine.

use std::collections::BTreeSet;

use render::content::Content;
use serde_json::{Value, json};

/// Sentences under each question.
const SENTENCES: usize = 6;
/// Answers to each question.
const ANSWERS: usize = 3;

/// Questions in a row, and the result they end on.
pub struct Flow {
    /// In order; each answer of one leads to the next.
    pub questions: Vec<Question>,
    /// Title of the result.
    pub result: String,
    /// Text of the result.
    pub ending: Vec<String>,
}

/// A question with its text and answers.
pub struct Question {
    /// Begins with its number: two questions may ask the same.
    pub title: String,
    /// The text, sentence by sentence.
    pub text: Vec<String>,
    /// What can be tapped.
    pub answers: Vec<String>,
}

impl Flow {
    /// A flow of `count` questions from the sentences, questions and answers of a guide. The order is fixed:
    /// each list is walked with a step of its own, so that neighbours differ and nothing is random.
    ///
    /// # Errors
    /// When the guide holds too little text.
    pub fn of(content: &Content, count: usize) -> Result<Flow, String> {
        let cards = content.cards.iter().flat_map(|card| {
            card.steps.iter().chain(&card.dont).chain(&card.write).chain([&card.child, &card.again]).map(String::as_str)
        });
        let sentences = distinct(cards.chain(content.steps.iter().map(|s| s.why.as_str())).flat_map(sentences));
        let asks = distinct(content.steps.iter().map(|s| s.ask.as_str()));
        let answers = distinct(content.steps.iter().flat_map(|s| &s.answer).map(|a| a.text.as_str()));
        if sentences.len() < 200 || asks.len() < 10 || answers.len() < 30 {
            return Err("the guide holds too little text to make a flow of".into());
        }
        let pick = |list: &[&str], step: usize, at: usize| {
            list.get(at.wrapping_mul(step) % list.len().max(1)).copied().unwrap_or_default().to_owned()
        };
        let questions = (0..count)
            .map(|i| Question {
                title: format!("Vraag {}: {}", i + 1, pick(&asks, 7, i)),
                text: (0..SENTENCES).map(|n| pick(&sentences, 127, i * SENTENCES + n)).collect(),
                answers: (0..ANSWERS).map(|n| pick(&answers, 31, i * ANSWERS + n)).collect(),
            })
            .collect();
        let ending = (0..SENTENCES).map(|n| pick(&sentences, 89, n)).collect();
        Ok(Flow { questions, result: format!("Vraag {}: klaar, dit is de kaart", count + 1), ending })
    }

    /// The flow as data, for the builds that read it at run time.
    #[must_use]
    pub fn json(&self) -> Value {
        let questions: Vec<Value> = self
            .questions
            .iter()
            .map(|q| json!({ "title": q.title, "text": q.text.join(" "), "answers": q.answers }))
            .collect();
        json!({ "questions": questions, "result": { "title": self.result, "text": self.ending.join(" ") } })
    }
}

/// The sentences of a text, without those that hold markup: that would be text to one build and a link to another.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let all = std::iter::from_fn(move || {
        let end = rest.char_indices().find(|(i, c)| {
            matches!(c, '.' | '?' | '!') && rest.get(i + 1..).is_some_and(|r| r.is_empty() || r.starts_with(' '))
        });
        let (sentence, after) = rest.split_at_checked(end?.0 + 1)?;
        rest = after.trim_start();
        Some(sentence)
    });
    all.filter(|s| s.len() > 20 && !s.contains(['[', ']', '{', '}', '<', '|', '~', '#', '*', '\\', '/']))
        // Numbers to call become links in the guide.
        .filter(|s| !s.contains(|c: char| c.is_ascii_digit()))
}

/// Each text once, in the order in which it comes.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    texts.filter(|t| seen.insert(*t)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Content {
        render::load(&crate::ground::root().join("content/nl")).unwrap()
    }

    #[test]
    fn every_question_has_six_sentences_and_three_different_answers() {
        let flow = Flow::of(&content(), 400).unwrap();
        assert_eq!(flow.questions.len(), 400);
        for q in &flow.questions {
            assert_eq!(q.text.len(), 6, "{}", q.title);
            assert_eq!(q.answers.iter().collect::<BTreeSet<_>>().len(), 3, "{}", q.title);
        }
    }

    #[test]
    fn a_longer_flow_begins_as_a_shorter_one() {
        let (short, long) = (Flow::of(&content(), 40).unwrap(), Flow::of(&content(), 41).unwrap());
        for (a, b) in short.questions.iter().zip(&long.questions) {
            assert_eq!((&a.title, &a.text, &a.answers), (&b.title, &b.text, &b.answers));
        }
    }

    #[test]
    fn text_splits_into_its_sentences() {
        let found: Vec<_> =
            sentences("Dit is de eerste zin van drie. Is dit dan de tweede zin? Bel dan 112 op de telefoon.").collect();
        assert_eq!(found, ["Dit is de eerste zin van drie.", "Is dit dan de tweede zin?"]);
    }
}
