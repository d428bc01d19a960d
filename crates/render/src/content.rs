//! The whole content, as typed data, and what is told of it as a whole: the graph, the lines that tags put on a card.
//!
//! Field by field the format of `docs/content.md`; unknown fields are refused, so a typing error in a key cannot make a
//! line vanish. Each shape stands in the folder of its kind. Reading is in [`crate::load`], judging in [`crate::check`].

mod composer;
mod names;

use guide::graph::{About, Edge, Graph, Kind, Node};

use crate::ask::{AskText, Questions};
use crate::cards::{Card, Tag};
use crate::frame::Guide;
use crate::law::{AgesText, Source};
use crate::lint::LintText;
use crate::lists::{Phone, Roles, Term};
use crate::prose::Page;
use crate::read::File;
use crate::situations::Situations;
use crate::steps::{AboutKey, Answer, Step};
use crate::stories::Story;
use crate::terms::{ClockText, HolidayText};
use crate::together::Together;
use crate::trust::{Publisher, ReviewText, SignOff};
use crate::wording::Wording;
use crate::workshop::Workshop;

pub(crate) use names::page_word;

/// The whole guide, with the files it was read from.
#[derive(Clone, Debug)]
pub struct Content {
    /// Start, phases, fixed lines.
    pub guide: Guide,
    /// All questions, in file order.
    pub steps: Vec<Step>,
    /// All cards, by file name.
    pub cards: Vec<Card>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// Terms that the glossary explains.
    pub glossary: Vec<Term>,
    /// Who is who.
    pub roles: Roles,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// Questions for Veilig Thuis.
    pub questions: Questions,
    /// The composer of questions.
    pub ask: AskText,
    /// Synonyms and plain-language entrances.
    pub situations: Situations,
    /// What no text may say, and what some must.
    pub wording: Wording,
    /// Rows of answers and where they must end.
    pub stories: Vec<Story>,
    /// About, privacy, accessibility.
    pub pages: Vec<Page>,
    /// The terugkoppelklok.
    pub clock: ClockText,
    /// Days off.
    pub holidays: HolidayText,
    /// From which age somebody decides.
    pub ages: AgesText,
    /// The privacy hints in the notes.
    pub lint: LintText,
    /// Working together: everything below `together/`.
    pub together: Together,
    /// The werkplaats.
    pub workshop: Workshop,
    /// Who publishes this copy.
    pub publisher: Publisher,
    /// Who read which text, as it was on a day.
    pub signoffs: Vec<SignOff>,
    /// The words of the review kit.
    pub review: ReviewText,
    /// Old ids and what took them over.
    pub aliases: Vec<(String, String)>,
    /// Words on buttons and in messages, by key.
    pub ui: std::collections::BTreeMap<String, String>,
    /// The files, for pointing at lines.
    pub files: Vec<File>,
}

/// Whether a number that was found in a text is not a part of a longer one.
pub(crate) fn stands_alone(text: &str, at: usize, number: &str) -> bool {
    let of_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '-');
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + number.len()..).and_then(|t| t.chars().next());
    !of_number(before) && !of_number(after)
}

impl Content {
    /// The decision graph.
    #[must_use]
    pub fn graph(&self) -> Graph {
        let steps = self.steps.iter().map(|s| Node {
            id: s.id.clone(),
            kind: Kind::Step,
            phase: s.phase,
            title: s.ask.clone(),
            about: s.about.map(|a| match a {
                AboutKey::Age => About::Age,
                AboutKey::Sector => About::Sector,
            }),
            edges: s.answer.iter().map(Answer::edge).collect(),
        });
        let cards = self.cards.iter().map(|c| Node {
            id: c.id.clone(),
            kind: Kind::Card,
            phase: c.phase,
            title: c.title.clone(),
            about: None,
            edges: c
                .next
                .iter()
                .map(|n| Edge { text: n.text.clone(), to: n.to.clone(), reason: None, ages: vec![], sectors: vec![] })
                .collect(),
        });
        Graph::new(steps.chain(cards))
    }

    /// The card with this id.
    #[must_use]
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|c| c.id == id)
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }

    /// The numbers that a card's first two steps name, in their order, two at most: they become its call buttons.
    #[must_use]
    pub fn first_calls(&self, card: &Card) -> Vec<&Phone> {
        const STEPS: usize = 2;
        let text = card.steps.iter().take(STEPS).map(String::as_str).collect::<Vec<_>>().join(" ");
        let place = |phone: &Phone| {
            text.match_indices(&phone.number).map(|(at, _)| at).find(|at| stands_alone(&text, *at, &phone.number))
        };
        let mut calls: Vec<(usize, &Phone)> = self.phones.iter().filter_map(|p| Some((place(p)?, p))).collect();
        calls.sort_by_key(|(at, _)| *at);
        calls.dedup_by_key(|(_, p)| &p.number);
        calls.into_iter().map(|(_, p)| p).take(STEPS).collect()
    }

    /// The texts of the answers that have one of these reasons, each once.
    #[must_use]
    pub fn answers_with(&self, reasons: &[String]) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        for answer in self.steps.iter().flat_map(|s| &s.answer) {
            let meant = answer.reason.as_ref().is_some_and(|r| reasons.contains(r));
            if meant && !texts.contains(&answer.text.as_str()) {
                texts.push(&answer.text);
            }
        }
        texts
    }

    /// The fixed lines that a card's tags put before its steps: when not to begin.
    #[must_use]
    pub fn stop_lines(&self, card: &Card) -> Vec<&str> {
        let fixed = &self.guide.fixed;
        let mut lines = Vec::new();
        if card.has(Tag::BothParents) {
            lines.push(fixed.both_parents.as_str());
        }
        if card.has(Tag::Parents) {
            lines.push(fixed.parents.as_str());
        }
        if card.has(Tag::Know) {
            lines.push(fixed.know.as_str());
        }
        lines
    }

    /// The fixed line that a card's tags put after its steps: whom to call when nobody answers.
    #[must_use]
    pub fn nobody_line(&self, card: &Card) -> Option<&str> {
        (card.has(Tag::Danger) || card.has(Tag::Nobody)).then_some(self.guide.fixed.nobody.as_str())
    }

    /// The fixed line that a card's tags put after its steps: who has the group. Once the child has left school
    /// there is no group to leave.
    #[must_use]
    pub fn group_line(&self, card: &Card) -> Option<&str> {
        let acts = card.has(Tag::Danger) || card.has(Tag::Listening);
        (acts && !card.has(Tag::Left)).then_some(self.guide.fixed.group.as_str())
    }

    /// All fixed lines that a card's tags put on it.
    #[must_use]
    pub fn fixed_lines(&self, card: &Card) -> Vec<&str> {
        let mut lines = self.stop_lines(card);
        lines.extend(self.nobody_line(card));
        lines.extend(self.group_line(card));
        lines
    }

    /// A word of the interface. Missing keys show as the key itself, and fail `check`.
    #[must_use]
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        self.ui.get(key).map_or(key, String::as_str)
    }
}
