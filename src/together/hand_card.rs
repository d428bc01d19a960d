//! The overdrachtskaart: what helps, never why; and what consent lets on it. In memory only.

use contract::hand::{self, HandLine};
use leptos::prelude::*;
use together::handover::{
    self, ALONE_FROM, ASKED_FROM, Consent, GoOn, Held, Line, MOST_TEXT, Missing, OWN_YES_FROM, Parents, Pupil, Rule,
};

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::platform::{copy, screen};
use crate::shell::Shell;
use crate::ui::el::{button, class, el, has, live, text};
use crate::ui::field::{buttons, choice, text_area_limited};
use crate::words;

/// The ages that consent asks something else for: the id, the word, and an age within.
const AGES: [(&str, &str, u8); 4] = [
    ("11", words::TG_AGE_CHILD, ASKED_FROM - 1),
    ("12", words::TG_AGE_12, ASKED_FROM),
    ("16", words::TG_AGE_16, OWN_YES_FROM),
    ("18", words::TG_AGE_18, ALONE_FROM),
];

/// A line of the card, with what was typed.
#[derive(Clone)]
struct Field {
    id: String,
    label: String,
    help: String,
    typed: RwSignal<String>,
}

/// What was typed for the card, and what was said about going along.
#[derive(Clone, Copy)]
pub(crate) struct HandCard {
    shell: Shell,
    fresh: Fresh,
    fields: StoredValue<Vec<Field>>,
    reasons: StoredValue<Vec<String>>,
    age: RwSignal<String>,
    parents: RwSignal<String>,
    pupil: RwSignal<String>,
}

impl HandCard {
    /// Empty, with the lines of the document.
    pub(crate) fn new(shell: Shell) -> HandCard {
        let fresh = Fresh::new();
        let field = |line: HandLine| Field { id: line.id, label: line.label, help: line.help, typed: fresh.text() };
        let reasons = hand::reasons(&Page).iter().map(|reason| guide::dutch::fold(reason)).collect();
        let card = HandCard {
            shell,
            fresh,
            fields: StoredValue::new(hand::lines(&Page).into_iter().map(field).collect()),
            reasons: StoredValue::new(reasons),
            age: fresh.text(),
            parents: fresh.signal(|| Parents::NotAsked.id().to_owned()),
            pupil: fresh.signal(|| Pupil::NotAsked.id().to_owned()),
        };
        shell.register_typed(Signal::derive(move || card.has_typed()), fresh);
        card
    }

    fn has_typed(&self) -> bool {
        self.fields.with_value(|all| all.iter().filter(|f| f.typed.with(|t| !t.trim().is_empty())).count() > 0)
    }

    /// What may go along now. Subscribes the caller.
    fn made(&self) -> handover::Card {
        let age = self.age.with(|id| AGES.iter().find(|(known, ..)| known == id).map(|(_, _, age)| *age));
        let consent = Consent {
            age,
            parents: self.parents.with(|id| Parents::from_id(id)).unwrap_or(Parents::NotAsked),
            pupil: self.pupil.with(|id| Pupil::from_id(id)).unwrap_or(Pupil::NotAsked),
        };
        self.fields.with_value(|all| {
            let typed: Vec<String> = all.iter().map(|f| f.typed.get()).collect();
            let line = |(f, typed)| {
                let (field, typed): (&Field, &String) = (f, typed);
                Line { id: &field.id, label: &field.label, rule: Rule::Consent, typed }
            };
            let lines: Vec<Line<'_>> = all.iter().zip(&typed).map(line).collect();
            self.reasons.with_value(|reasons| handover::card(&lines, &consent, reasons))
        })
    }

    /// The questions about consent, the fields, and the card that comes of them.
    pub(crate) fn page(&self) -> AnyView {
        let card = *self;
        let made = Memo::new(move |_| card.made());
        let set = |signal: RwSignal<String>| Callback::new(move |value: String| signal.set(value));
        let unknown = (String::new(), words::TG_AGE_UNKNOWN.to_owned());
        let ages =
            std::iter::once(unknown).chain(AGES.iter().map(|(id, word, _)| ((*id).to_owned(), (*word).to_owned())));
        let of = |id: &str, word: &str| (id.to_owned(), word.to_owned());
        let parents = Parents::ALL.iter().map(|p| of(p.id(), parents_word(*p))).collect();
        let pupils = Pupil::ALL.iter().map(|p| of(p.id(), pupil_word(*p))).collect();
        let asked = vec![
            choice(words::TG_CARD_AGE, ages.collect(), self.age.into(), set(self.age)),
            choice(words::TG_CARD_PARENTS, parents, self.parents.into(), set(self.parents)),
            choice(words::TG_CARD_PUPIL, pupils, self.pupil.into(), set(self.pupil)),
        ];
        let fields: Vec<AnyView> = self
            .fields
            .with_value(|all| all.iter().map(|f| text_area_limited(&f.label, &f.help, MOST_TEXT, f.typed)).collect());
        let print = button(words::TG_PRINT, move || card.only_when_made(made, |_| screen::print_only("hand-paper")));
        let copied = button(words::TG_COPY, move || {
            card.only_when_made(made, |text| {
                let said = move |done| card.shell.say(if done { words::COPIED } else { words::COPY_FAILED });
                copy::copy(text, Box::new(said));
            });
        });
        let wipe = button(words::TG_FORGET, move || {
            card.fresh.reset();
            card.shell.say(words::TG_FORGOTTEN);
        });
        let parts = vec![
            el("h3", vec![], vec![text(words::TG_CARD_FIRST)]),
            el("div", vec![class("twos")], asked),
            el("div", vec![class("consent-told"), has("role", "status")], vec![live(move || card.told(&made.get()))]),
            el("h3", vec![], vec![text(words::TG_CARD_FILL)]),
            el("p", vec![class("small")], vec![text(words::TG_TYPED)]),
            el("div", vec![class("twos")], fields),
            el("h3", vec![], vec![text(words::TG_CARD_RESULT)]),
            live(move || card.paper(&made.get())),
            buttons(vec![print, copied, wipe]),
            self.shell.status(),
        ];
        el("div", vec![class("composer")], parts)
    }

    fn only_when_made(&self, made: Memo<handover::Card>, then: impl Fn(String)) {
        match made.with_untracked(|made| handover::text(words::TG_CARD, made)) {
            Some(text) => then(text),
            None => self.shell.say(words::TG_CARD_EMPTY),
        }
    }

    /// What is missing, and what can go on where it is safe.
    fn told(&self, made: &handover::Card) -> Vec<AnyView> {
        let items = |lines: Vec<&str>| {
            let lines = lines.into_iter().map(|line| el("li", vec![], vec![text(line)])).collect();
            el("ul", vec![class("items")], lines)
        };
        let mut parts = Vec::new();
        if !made.missing.is_empty() {
            parts.push(el("p", vec![], vec![el("strong", vec![], vec![text(words::TG_CARD_MISSING)])]));
            parts.push(items(made.missing.iter().map(|m| missing_word(*m)).collect()));
        }
        parts.push(el("p", vec![], vec![el("strong", vec![], vec![text(words::TG_CARD_GO_ON)])]));
        parts.push(items(made.go_on.iter().map(|g| go_on_word(*g)).collect()));
        parts
    }

    /// The card as it goes along, and which lines stay here and why.
    fn paper(&self, made: &handover::Card) -> Vec<AnyView> {
        let line = |(label, typed): &(String, String)| {
            let label = el("strong", vec![], vec![text(label), text(": ")]);
            el("p", vec![], vec![label, text(typed)])
        };
        let mut lines = vec![el("h3", vec![], vec![text(words::TG_CARD)])];
        if made.lines.is_empty() {
            lines.push(el("p", vec![], vec![text(words::TG_CARD_EMPTY)]));
        }
        lines.extend(made.lines.iter().map(line));
        if !made.lines.is_empty() {
            // Who is 18 says yes alone.
            let alone = self.age.with(|id| id == "18");
            lines.push(agreed(alone));
        }
        let mut out = vec![el("div", vec![class("paper"), has("id", "hand-paper"), has("translate", "no")], lines)];
        let label = |id: &String| {
            self.fields.with_value(|all| all.iter().find(|f| f.id == *id).map(|f| f.label.clone()).unwrap_or_default())
        };
        let stays = made.held.iter().map(|(id, why)| {
            let why = match why {
                Held::Consent => words::TG_HELD_CONSENT.to_owned(),
                Held::AskFirst => words::TG_HELD_ASK.to_owned(),
                Held::Reason(word) => [words::TG_HELD_REASON, " ", word, "."].concat(),
            };
            el("li", vec![], vec![el("strong", vec![], vec![text(&label(id)), text(": ")]), text(&why)])
        });
        if !made.held.is_empty() {
            let heading = el("p", vec![], vec![el("strong", vec![], vec![text(words::TG_HELD)])]);
            out.push(el("div", vec![class("held")], vec![heading, el("ul", vec![class("items")], stays.collect())]));
        }
        out
    }
}

/// The lines at the foot of the card, to write on: the day, whom to ask, and the yes of those who read it. The next
/// school is not named: it may be a secret.
fn agreed(alone: bool) -> AnyView {
    let line = |word| el("p", vec![class("line")], vec![el("span", vec![], vec![text(word)]), el("i", vec![], vec![])]);
    let mut lines = vec![line(words::TG_HAND_DAY), line(words::TG_HAND_SCHOOL)];
    lines.push(el("h4", vec![], vec![text(words::TG_HAND_AGREED)]));
    lines.push(line(words::TG_HAND_PUPIL));
    if !alone {
        lines.push(line(words::TG_HAND_PARENTS));
    }
    el("div", vec![class("hand-foot")], lines)
}

fn parents_word(parents: Parents) -> &'static str {
    match parents {
        Parents::NotAsked => words::TG_SAID_NOT_ASKED,
        Parents::Yes => words::TG_SAID_YES,
        Parents::No => words::TG_SAID_NO,
        Parents::Unsafe => words::TG_SAID_UNSAFE,
    }
}

fn pupil_word(pupil: Pupil) -> &'static str {
    match pupil {
        Pupil::NotAsked => words::TG_SAID_NOT_ASKED,
        Pupil::Yes => words::TG_SAID_YES,
        Pupil::No => words::TG_SAID_NO,
    }
}

fn missing_word(missing: Missing) -> &'static str {
    match missing {
        Missing::Age => words::TG_MISSING_AGE,
        Missing::ParentsNotAsked => words::TG_MISSING_PARENTS,
        Missing::ParentsNo => words::TG_MISSING_PARENTS_NO,
        Missing::ParentsUnsafe => words::TG_MISSING_PARENTS_UNSAFE,
        Missing::PupilNotAsked => words::TG_MISSING_PUPIL,
        Missing::PupilNo => words::TG_MISSING_PUPIL_NO,
    }
}

fn go_on_word(go_on: GoOn) -> &'static str {
    match go_on {
        GoOn::Give => words::TG_GO_GIVE,
        GoOn::AskParents => words::TG_GO_ASK_PARENTS,
        GoOn::AskPupil => words::TG_GO_ASK_PUPIL,
        GoOn::CallFirst => words::TG_GO_CALL,
        GoOn::LawOnly => words::TG_GO_LAW,
        GoOn::Meet => words::TG_GO_MEET,
    }
}
