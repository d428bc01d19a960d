//! (a) The call script.

use super::call::Call;
use super::doc::{Block, Doc};
use super::{May, MomentId, Question, Route, Texts};

/// The call script: how to begin, the questions with room for answers, those for a second call,
/// how to end. Holds every chosen question and every answer.
pub(super) fn phone(call: &Call<'_>, texts: &Texts) -> Doc {
    let mut doc = Doc::new(texts.one("phone-title"));
    doc.add(Block::Para, &call.moment.title);
    doc.lines(Block::Para, texts, "phone-stop");
    if call.moment.id == MomentId::Wijkteam && call.advice.route == Route::Closed {
        doc.lines(Block::Para, texts, "phone-stop-wijkteam");
    }
    doc.add(Block::Heading, texts.one("phone-start"));
    doc.lines(Block::Quote, texts, &format!("phone-open-{}", call.moment.id.id()));
    doc.add(Block::Heading, texts.one("phone-questions"));
    if call.script.now.is_empty() {
        doc.lines(Block::Para, texts, "phone-empty");
    }
    for (i, q) in call.script.now.iter().enumerate() {
        doc.add(Block::Numbered, &line(q, i < call.script.open, texts));
        match call.answer(q) {
            Some(answer) => doc.add(|label| Block::Answer(label, answer.to_owned()), texts.one("answer")),
            None => doc.add(Block::Field, texts.one("answer")),
        }
    }
    if !call.script.later.is_empty() {
        doc.add(Block::Heading, texts.one("phone-later"));
        doc.lines(Block::Para, texts, "phone-later-why");
    }
    for (i, q) in call.script.later.iter().enumerate() {
        doc.add(Block::Item, &line(q, call.script.now.len() + i < call.script.open, texts));
        if let Some(answer) = call.answer(q) {
            doc.add(|label| Block::Answer(label, answer.to_owned()), texts.one("answer"));
        }
    }
    doc.add(Block::Heading, texts.one("phone-close"));
    doc.lines(Block::Quote, texts, "phone-close-say");
    doc.lines(Block::Field, texts, "phone-close-field");
    doc.lines(Block::Para, texts, "note");
    doc
}

/// A question with its marks: stayed open, usually needs consent.
fn line(q: &Question, open: bool, texts: &Texts) -> String {
    let consent = if q.may == May::Toestemming { texts.one("mark-consent") } else { "" };
    let marks: Vec<&str> =
        [if open { texts.one("mark-open") } else { "" }, consent].into_iter().filter(|mark| !mark.is_empty()).collect();
    if marks.is_empty() { q.spoken().to_owned() } else { format!("{} ({})", q.spoken(), marks.join(", ")) }
}
