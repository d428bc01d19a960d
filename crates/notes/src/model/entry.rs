//! What one record says: a note, a ticked line, a question that was asked, an agreement.

use guide::ask::clean;
use guide::closed_set;
use guide::terms::days::Day;

/// The most characters of one text. What is longer is cut when it is written, and refused when a
/// file holds it. Fields should not let more than this be typed.
pub const MOST_TEXT: usize = 20_000;

closed_set! {
    /// What kind of note it is. Facts, the child's words and own thoughts are never mixed.
    Lane[5] {
        /// What was seen or heard.
        Fact = "feit",
        /// What the child said, literally.
        Words = "woorden",
        /// What parents said or what was agreed with them.
        Parents = "ouders",
        /// What the writer thinks of it.
        Thought = "gedachte",
        /// What was decided and why.
        Decision = "besluit",
    }
}

/// The content of a record.
#[derive(Clone, PartialEq, Eq)]
pub enum Body {
    /// A note.
    Note {
        /// What kind of note.
        lane: Lane,
        /// The note; in [`Lane::Words`] what the child said.
        text: String,
        /// Who was there.
        present: String,
        /// What the writer asked, when these are the child's words.
        asked: String,
    },
    /// A line of a card in the guide, ticked or not.
    Tick {
        /// The id of the card.
        card: String,
        /// The line as it was when it was ticked; cards change, this stays.
        item: String,
        /// Whether it is done.
        done: bool,
    },
    /// A question that was put to someone.
    Asked {
        /// To whom.
        to: String,
        /// The question.
        question: String,
        /// The answer; empty while there is none.
        answer: String,
    },
    /// An agreement.
    Agreement {
        /// What was agreed.
        what: String,
        /// Who does it.
        owner: String,
        /// When it should be done.
        due: Option<Day>,
        /// Whether it is done.
        done: bool,
    },
}

impl Body {
    /// The texts that are searched: everything a person wrote, and no ids.
    pub(super) fn texts(&self) -> [&str; 3] {
        match self {
            Body::Note { text, present, asked, .. } => [text, present, asked],
            Body::Tick { item, .. } => [item, "", ""],
            Body::Asked { to, question, answer } => [to, question, answer],
            Body::Agreement { what, owner, .. } => [what, owner, ""],
        }
    }

    /// Every text in it, to be made tidy.
    fn strings_mut(&mut self) -> Vec<&mut String> {
        match self {
            Body::Note { text, present, asked, .. } => vec![text, present, asked],
            Body::Tick { card, item, .. } => vec![card, item],
            Body::Asked { to, question, answer } => vec![to, question, answer],
            Body::Agreement { what, owner, .. } => vec![what, owner],
        }
    }
}

/// What a record says, and when it happened.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day it happened.
    pub day: Option<Day>,
    /// The time it happened: "14:55", or empty.
    pub time: String,
    /// What it says.
    pub body: Body,
    /// Whether it is already in the school's own file.
    pub handed: bool,
}

impl Entry {
    /// An entry without a day or time, not handed over.
    #[must_use]
    pub fn new(body: Body) -> Entry {
        Entry { day: None, time: String::new(), body, handed: false }
    }

    /// Whether it says the same as another, of the same moment; handed over or not.
    #[must_use]
    pub fn says_the_same(&self, other: &Entry) -> bool {
        (self.day, &self.time, &self.body) == (other.day, &other.time, &other.body)
    }

    /// Minutes since midnight, when the time looks like a time.
    pub(super) fn minutes(&self) -> Option<u32> {
        let (hours, minutes) = self.time.split_once(':')?;
        let (hours, minutes) = (hours.trim().parse::<u32>().ok()?, minutes.trim().parse::<u32>().ok()?);
        (hours < 24 && minutes < 60).then(|| hours * 60 + minutes)
    }

    /// Makes every text as the format would give it back, so that writing and reading change
    /// nothing: a change that nobody made would look like a conflict.
    pub(super) fn tidy(&mut self) {
        tidy(&mut self.time);
        for text in self.body.strings_mut() {
            tidy(text);
        }
    }
}

/// Takes out invisible and direction characters, and cuts at [`MOST_TEXT`].
pub(super) fn tidy(text: &mut String) {
    let plain = text.len() <= MOST_TEXT && text.bytes().all(|b| b == b'\n' || (b' '..=b'~').contains(&b));
    if plain {
        return;
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text.as_str();
    // `clean` cuts what is longer than an answer may be; a note may be longer, so it goes in parts.
    while !rest.is_empty() {
        let mut at = rest.char_indices().nth(clean::MOST_CHARS).map_or(rest.len(), |(at, _)| at);
        if rest.get(..at).is_some_and(|head| head.ends_with('\r')) && at < rest.len() {
            // Never between the two characters of one line end.
            at -= 1;
        }
        let Some((head, tail)) = rest.split_at_checked(at) else { break };
        cleaned.push_str(&clean(head).0);
        rest = tail;
    }
    if let Some((at, _)) = cleaned.char_indices().nth(MOST_TEXT) {
        cleaned.truncate(at);
    }
    *text = cleaned;
}
