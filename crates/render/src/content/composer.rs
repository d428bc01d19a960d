//! What the composer at run time is made of, from the files it is written in.

use super::Content;
use crate::ask::{Consent, SentenceText};
use guide::ask::{Class, Question, Sentence, Texts};

impl Content {
    /// The bank, for the composer.
    #[must_use]
    pub fn ask_questions(&self) -> Vec<Question> {
        let one = |q: &crate::ask::Question| Question {
            id: q.id.clone(),
            group: q.group.clone(),
            text: q.text.clone(),
            why: q.why.clone(),
            may: q.ask,
            instead: q.instead.clone(),
            consent: (!q.consent.is_empty()).then(|| q.consent.clone()),
            class: self.ask.class_of(&q.id).unwrap_or(Class::Rest),
        };
        self.questions.question.iter().map(one).collect()
    }

    /// The texts, for the composer.
    #[must_use]
    pub fn ask_texts(&self) -> Texts {
        let lines = self.ask.text.iter().flat_map(|(key, lines)| lines.iter().map(|l| (key.clone(), l.clone())));
        let sentence = |c: &Consent| {
            let own = self.ask.sentence.iter().find(|s| s.id == c.id);
            let of = |pick: fn(&SentenceText) -> &String| own.map(|s| pick(s).clone()).unwrap_or_default();
            Sentence {
                id: c.id.clone(),
                plain: c.sentence.clone(),
                formal: of(|s| &s.formal),
                aloud: of(|s| &s.aloud),
                young: of(|s| &s.young),
                explain: c.explain.clone(),
            }
        };
        Texts::new(lines, self.questions.consent.iter().map(sentence).collect())
    }
}
