//! Sign-offs: an expert read a text as it was. When one word changes, the text is a concept again.

use sha2::{Digest as _, Sha256};

use crate::cards::Card;
use crate::content::Content;
use crate::texts::screens;
use crate::trust::SignOff;

/// Characters of a fingerprint.
pub(crate) const LENGTH: usize = 16;

/// The fingerprint of a card or a page as readers see it: what it says, to whom and when, on whose word. Its dates are
/// no part of it. `None` for what cannot be signed off.
#[must_use]
pub fn fingerprint(content: &Content, id: &str) -> Option<String> {
    let lines: Vec<String> = match content.card(id) {
        Some(card) => card_lines(card),
        None => {
            let page = content.pages.iter().find(|p| p.id == id)?;
            let file = format!("pages/{id}.toml");
            let texts = screens(content).into_iter().filter(|(screen, _)| screen == id).flat_map(|(_, texts)| texts);
            let texts =
                texts.filter(|shown| shown.file == file).map(|shown| format!("{}\t{}", shown.field, shown.text));
            std::iter::once(page.text.title.clone()).chain(texts).collect()
        }
    };
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    hex.get(..LENGTH).map(str::to_owned)
}

fn card_lines(card: &Card) -> Vec<String> {
    let mut lines: Vec<String> = card.texts().running.iter().map(|(field, text)| format!("{field}\t{text}")).collect();
    lines.extend(card.say.iter().map(|s| format!("{:?} {:?} {:?}", s.to, s.ages, s.only)));
    lines.extend(card.extra.iter().map(|e| format!("{:?} {:?}", e.role, e.sector)));
    lines.extend(card.reading.iter().map(|r| format!("{:?} {:?} {:?}", r.basis, r.at, r.pending)));
    lines.extend(card.because.iter().map(|b| format!("{b:?}")));
    lines.extend([card.sources.join(" "), card.questions.join(" "), format!("{:?} {:?}", card.certainty, card.tags)]);
    lines
}

/// The sign-offs of a text that hold: of the text as it is now.
#[must_use]
pub fn signed<'a>(content: &'a Content, id: &str) -> Vec<&'a SignOff> {
    if !content.signoffs.iter().any(|s| s.text == id) {
        return Vec::new();
    }
    let now = fingerprint(content, id);
    content.signoffs.iter().filter(|s| s.text == id && Some(&s.hash) == now.as_ref()).collect()
}

/// Whether any text is signed off.
#[must_use]
pub fn any_signed(content: &Content) -> bool {
    content.signoffs.iter().any(|s| !signed(content, &s.text).is_empty())
}
