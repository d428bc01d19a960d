//! (b) The secure mail or letter.

use super::call::Call;
use super::doc::{Block, Doc};
use super::{MomentId, Route, Texts};

/// The mail to Veilig Thuis, or to those who help the family at [`MomentId::Wijkteam`]. It asks
/// what has no answer yet, and holds nothing the reader wrote. Nothing goes to those who help the
/// family before parents surely know (review, row 7): then it says what to do instead.
pub(super) fn letter(call: &Call<'_>, texts: &Texts) -> Doc {
    let mut doc = Doc::new(texts.one("letter-title"));
    let moment = call.moment.id;
    let to_team = moment == MomentId::Wijkteam;
    doc.lines(Block::Para, texts, "letter-stop");
    if to_team && call.advice.route == Route::Closed {
        doc.lines(Block::Para, texts, "letter-closed-wijkteam");
        return doc;
    }
    // Some moments have a line of their own, such as: call first.
    doc.lines(Block::Para, texts, &format!("letter-stop-{}", moment.id()));
    let no_reference = matches!(moment, MomentId::Advies | MomentId::Wijkteam);
    doc.add(Block::Heading, texts.one(if no_reference { "letter-subject-none" } else { "letter-subject" }));
    doc.add(Block::Para, texts.one(if to_team { "letter-greeting-wijkteam" } else { "letter-greeting" }));
    doc.lines(Block::Para, texts, &format!("letter-open-{}", moment.id()));
    doc.lines(Block::Para, texts, "letter-why");
    let asked: Vec<_> = call.script.now.iter().filter(|q| call.answer(q).is_none()).collect();
    doc.lines(Block::Para, texts, if asked.is_empty() { "letter-empty" } else { "letter-ask" });
    for q in &asked {
        doc.add(Block::Numbered, q.spoken());
    }
    if moment != MomentId::Advies && !asked.is_empty() {
        doc.lines(Block::Para, texts, "letter-limits");
    }
    // At advice there is no report, so nothing to consent to. Who asks Veilig Thuis to ask for
    // consent with tk-17 need not ask it twice.
    if moment != MomentId::Advies && !asked.iter().any(|q| q.id == CONSENT_QUESTION) {
        doc.lines(Block::Para, texts, &format!("letter-consent-{}", call.advice.route.id()));
    }
    // Advice, a report and a new sign tell their facts at the top.
    if !matches!(moment, MomentId::Advies | MomentId::Melding | MomentId::NieuwSignaal) {
        doc.lines(Block::Para, texts, "letter-news");
    }
    doc.lines(Block::Para, texts, "letter-end");
    doc
}

/// "Wilt u ieder gezinslid vragen wat wij mogen weten?" Ids are stable.
const CONSENT_QUESTION: &str = "tk-17";
