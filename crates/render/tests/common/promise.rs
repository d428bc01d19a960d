//! A promise broken on purpose in the real content, and what the build says about it.

use std::sync::OnceLock;

use super::real;
use render::cards::{Card, Tag};
use render::check::check;
use render::content::Content;
use render::promises::{PROMISES, Promise};
use render::steps::{Answer, Grant, Step};

/// A day on which the real content was new. Promises do not depend on it.
const TODAY: &str = "2026-11-30";

/// A promise, and a change that breaks it.
pub struct Case {
    pub name: &'static str,
    pub promise: &'static str,
    pub breaks: fn(&mut Content),
}

impl Case {
    /// Fails unless the build refuses the change in the name of the promise, and of what it says.
    pub fn hold(&self) {
        let promise = PROMISES.iter().find(|p| p.name == self.promise).expect("a promise of this name");
        assert_eq!(broken(guide_as_it_is(), promise), [] as [String; 0], "it is already broken");
        let mut content = guide_as_it_is().clone();
        (self.breaks)(&mut content);
        let broken = broken(&content, promise);
        assert!(!broken.is_empty(), "the build lets it pass");
        for finding in broken {
            assert!(finding.contains(&format!("breaks the promise \"{}\"", promise.name)), "{finding}");
            assert!(finding.ends_with(&format!("\n    → {}", promise.statement)), "{finding}");
        }
    }
}

/// What breaks the promise, as printed. Without the other checks, which take seconds for each of the cases.
pub fn broken(content: &Content, promise: &Promise) -> Vec<String> {
    promise.broken_by(content, TODAY).iter().map(ToString::to_string).collect()
}

/// Everything the build says, as printed.
pub fn findings(content: &Content) -> Vec<String> {
    check(content, TODAY).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

pub fn guide_as_it_is() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(real::content)
}

/// Makes a test of each case, named after the mistake, and a list of them all.
macro_rules! cases {
    ($($promise:literal $name:ident $breaks:expr;)+) => {
        $(#[test]
        fn $name() {
            CASES.iter().find(|c| c.name == stringify!($name)).unwrap().hold();
        })+

        pub const CASES: &[Case] = &[$(Case { name: stringify!($name), promise: $promise, breaks: $breaks }),+];
    };
}

pub fn step<'a>(content: &'a mut Content, id: &str) -> &'a mut Step {
    content.steps.iter_mut().find(|s| s.id == id).unwrap_or_else(|| panic!("no question {id}"))
}

pub fn card<'a>(content: &'a mut Content, id: &str) -> &'a mut Card {
    content.cards.iter_mut().find(|c| c.id == id).unwrap_or_else(|| panic!("no card {id}"))
}

/// The answer of a question that leads to a screen.
pub fn answer<'a>(content: &'a mut Content, from: &str, to: &str) -> &'a mut Answer {
    let found = step(content, from).answer.iter_mut().find(|a| a.to == to);
    found.unwrap_or_else(|| panic!("no answer from {from} to {to}"))
}

pub fn redirect(content: &mut Content, from: &str, old: &str, new: &str) {
    answer(content, from, old).to = new.into();
}

pub fn ungrant(content: &mut Content, from: &str, to: &str, grant: Grant) {
    let grants = &mut answer(content, from, to).grants;
    assert!(grants.contains(&grant), "{from} to {to} never granted {grant:?}");
    grants.retain(|g| *g != grant);
}

/// Takes a tag from every card that has it.
pub fn untag(content: &mut Content, tag: Tag) {
    let tagged: Vec<&mut Card> = content.cards.iter_mut().filter(|c| c.has(tag)).collect();
    assert!(!tagged.is_empty(), "no card has {tag:?}");
    for card in tagged {
        card.tags.retain(|t| *t != tag);
    }
}

/// Replaces a phrase in all texts of a card where a reader looks first.
pub fn reword(content: &mut Content, id: &str, old: &str, new: &str) {
    let card = card(content, id);
    let said = card.say.iter_mut().map(|s| &mut s.text);
    let read = card.reading.iter_mut().map(|r| &mut r.text);
    let texts = card.steps.iter_mut().chain(&mut card.dont).chain(&mut card.critical).chain(read).chain(said);
    let texts = texts.chain([&mut card.again]);
    let mut found = false;
    for text in texts.filter(|t| t.contains(old)) {
        *text = text.replace(old, new);
        found = true;
    }
    assert!(found, "{id} never said {old:?}");
}

pub fn say(content: &mut Content, id: &str, line: &str) {
    card(content, id).steps.push(line.into());
}

pub(crate) use cases;
