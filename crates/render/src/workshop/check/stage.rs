//! What stands on the projector must fit there.

/// The most characters of one text on the projector (measured there).
const LONGEST: usize = 330;

/// Finds a text that does not fit.
pub(super) fn stage(text: &str, say: &mut dyn FnMut(&str, String, &str)) {
    let n = text.chars().count();
    if n > LONGEST {
        let message = format!("{n} characters, and the projector holds {LONGEST}");
        say(text, message, "shorten it");
    }
}
