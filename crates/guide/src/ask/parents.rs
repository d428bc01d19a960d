//! (c) The text to ask consent.

use super::call::Call;
use super::doc::{Block, Doc};
use super::{Register, Route, Sentence, Texts, Who};

/// The text to ask consent in one register, when the route allows; else why not. Both begin with
/// when not to do this (review, row 7) and end with what remains possible without consent.
pub(super) fn parents(call: &Call<'_>, texts: &Texts, register: Register) -> Doc {
    let mut doc = Doc::new(texts.one("parents-title"));
    doc.lines(Block::Para, texts, "parents-stop");
    match call.advice.route {
        Route::Closed | Route::AskLater => why_not(call, texts, &mut doc),
        Route::Ask | Route::Ready => {
            // Ask: calmly, each apart. Ready: to read again what someone agreed to, never to ask twice.
            doc.lines(Block::Para, texts, &format!("route-{}", call.advice.route.id()));
            let sentences = needed(call, texts);
            if sentences.is_empty() {
                doc.lines(Block::Para, texts, "parents-none");
            } else {
                ask(call, texts, register, &sentences, &mut doc);
            }
        }
    }
    doc.add(Block::Heading, texts.one("without-title"));
    doc.lines(Block::Item, texts, "without");
    doc.lines(Block::Para, texts, "note");
    doc
}

fn why_not(call: &Call<'_>, texts: &Texts, doc: &mut Doc) {
    doc.add(Block::Heading, texts.one("parents-why-not"));
    doc.lines(Block::Para, texts, &format!("route-{}", call.advice.route.id()));
    for reason in &call.advice.reasons {
        doc.lines(Block::Item, texts, &format!("reason-{}", reason.id()));
    }
}

/// The sentences that belong to the questions of the call, each once, in the order of the bank.
fn needed<'a>(call: &Call<'_>, texts: &'a Texts) -> Vec<&'a Sentence> {
    let asks = |id: &str| call.script.all().any(|q| q.consent.as_deref() == Some(id));
    texts.sentences().iter().filter(|s| asks(&s.id)).collect()
}

fn ask(call: &Call<'_>, texts: &Texts, register: Register, sentences: &[&Sentence], doc: &mut Doc) {
    let who = &call.advice.who;
    let ready = call.advice.route == Route::Ready;
    // What is said stands as speech, apart from what only the teacher reads.
    let said = if register == Register::Formal { Block::Para } else { Block::Quote };
    if who.iter().any(|w| matches!(w, Who::Parents | Who::ParentsForChild)) {
        doc.add(Block::Heading, texts.one(&format!("register-{}", register.id())));
        if ready {
            doc.lines(said, texts, "parents-ready");
        }
        doc.lines(said, texts, &format!("parents-open-{}", register.id()));
        for s in sentences {
            doc.add(Block::Quote, &[s.in_register(register), &s.explain].join(" "));
        }
        doc.lines(said, texts, &format!("parents-close-{}", register.id()));
    }
    for (person, key) in [(Who::Young, "young"), (Who::Student, "student")] {
        if !who.contains(&person) {
            continue;
        }
        doc.add(Block::Heading, texts.one(&format!("{key}-title")));
        // Read by the teacher, never said: asking someone who does not know gives the report away.
        doc.lines(Block::Para, texts, &format!("{key}-stop"));
        if ready && person == Who::Student {
            doc.lines(Block::Quote, texts, "student-ready");
        }
        doc.lines(Block::Quote, texts, &format!("{key}-open"));
        for s in sentences {
            doc.add(Block::Quote, &s.young);
        }
        doc.lines(Block::Quote, texts, "young-close");
    }
    doc.lines(Block::Para, texts, "parents-free");
}
