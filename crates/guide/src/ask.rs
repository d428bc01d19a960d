//! De samensteller: which questions to ask, in which order, and the texts made of them.
//!
//! Consent first ([`consent`]), then at most seven questions for one call ([`script`]), then three
//! texts ([`compose()`]): a call script, a mail or letter, and a text to ask consent. Every sentence
//! comes from `content/nl/ask.toml` and `questions.toml` through [`Texts`]; no advice stands here.
//! Everything is total: every input gives a result, and no text the reader typed is dropped.

pub mod call;
pub mod clean;
pub mod compose;
pub mod consent;
pub mod doc;
pub mod moment;
pub mod question;
pub mod register;
pub mod render;
pub mod script;
pub mod texts;

mod letter;
mod parents;
mod phone;
#[cfg(test)]
mod tests;

pub use call::Call;
pub use clean::{Cleaned, clean};
pub use compose::{Results, compose, placeholders};
pub use consent::{Answer, ConsentAdvice, ConsentInput, ReasonKey, Route, Who, advise};
pub use doc::{Block, Doc};
pub use moment::{Moment, MomentId};
pub use question::{Attributes, Class, May, Question};
pub use register::Register;
pub use render::{HTML_FILE, TEXT_FILE, to_html, to_text};
pub use script::{MOST, Script, open_after, script};
pub use texts::{Sentence, Texts};
