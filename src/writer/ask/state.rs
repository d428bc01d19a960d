//! What the reader is preparing to ask. In memory only: it may say something about a child.

use std::sync::Arc;

use contract::ask;
use guide::ask::{
    Answer, ConsentAdvice, ConsentInput, Moment, MomentId, Question, Register, Results, Texts, advise, clean, compose,
    open_after, script,
};
use guide::settings::Age;
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::shell::Shell;

/// The composer's data, read from the document when it is first needed.
pub(crate) struct Bank {
    pub(crate) questions: Vec<Question>,
    pub(crate) groups: Vec<(String, String)>,
    pub(crate) moments: Vec<Moment>,
    pub(crate) texts: Texts,
}

/// A question of a call with what was answered: what the composer gives to who keeps answers.
pub(crate) struct Answered {
    /// The question as it is said aloud.
    pub(crate) question: String,
    /// The answer without space around it; empty when there is none yet.
    pub(crate) answer: String,
}

/// Who keeps the answers of a call. False when there is nowhere to keep them yet.
pub(crate) type Keep = Callback<Vec<Answered>, bool>;

/// What was chosen and written so far.
#[derive(Clone, Copy)]
pub(crate) struct ComposerState {
    bank: StoredValue<Option<Arc<Bank>>>,
    moment: RwSignal<MomentId>,
    consent: RwSignal<ConsentInput>,
    chosen: RwSignal<Vec<String>>,
    ticked: RwSignal<Vec<String>>,
    answers: RwSignal<Vec<(String, String)>>,
    open: RwSignal<Vec<String>>,
    register: RwSignal<Register>,
    cleaned: RwSignal<bool>,
    begun: StoredValue<bool>,
}

impl ComposerState {
    /// Nothing chosen, nothing written.
    pub(crate) fn new(shell: Shell) -> ComposerState {
        let fresh = Fresh::new();
        let composer = ComposerState {
            // The bank is content of the document, not what a reader did.
            bank: StoredValue::new(None),
            moment: fresh.signal(|| MomentId::Advies),
            consent: fresh.signal(ConsentInput::default),
            chosen: fresh.signal(Vec::new),
            ticked: fresh.signal(Vec::new),
            answers: fresh.signal(Vec::new),
            open: fresh.signal(Vec::new),
            register: fresh.signal(|| Register::Plain),
            cleaned: fresh.signal(|| false),
            begun: fresh.stored(|| false),
        };
        shell.register_typed(Signal::derive(move || composer.is_writing()), fresh);
        composer
    }

    /// The composer's data.
    pub(crate) fn bank(&self) -> Arc<Bank> {
        if let Some(bank) = self.bank.get_value() {
            return bank;
        }
        let bank = Arc::new(Bank {
            questions: ask::questions(&Page),
            groups: ask::groups(&Page),
            moments: ask::moments(&Page),
            texts: ask::texts(&Page),
        });
        self.bank.set_value(Some(Arc::clone(&bank)));
        bank
    }

    /// Starts with the first selection of the first moment, and the age of the settings.
    pub(crate) fn begin(&self, age: Option<Age>) {
        if !self.begun.get_value() {
            self.begun.set_value(true);
            self.consent.update(|c| c.age = c.age.or(age));
            if self.chosen.with_untracked(Vec::is_empty) {
                self.pick_moment(self.moment.get_untracked());
            }
        }
    }

    /// Starts from the questions of a card. The moment follows from where they stand in the bank.
    pub(crate) fn begin_with(&self, ids: &[String]) {
        self.begun.set_value(true);
        let bank = self.bank();
        let group = ids.first().and_then(|id| bank.questions.iter().find(|q| q.id == *id)).map(|q| q.group.clone());
        let fits = |m: &&Moment| group.as_ref().is_some_and(|g| m.groups.contains(g));
        if let Some(moment) = bank.moments.iter().find(fits) {
            self.moment.set(moment.id);
        }
        self.chosen.set(ids.to_vec());
    }

    pub(crate) fn moment(&self) -> MomentId {
        self.moment.get()
    }

    /// Another moment, with its own first selection. What was written stays.
    pub(crate) fn pick_moment(&self, id: MomentId) {
        self.moment.set(id);
        if let Some(moment) = self.bank().moments.iter().find(|m| m.id == id) {
            self.chosen.set(moment.defaults.clone());
        }
    }

    pub(crate) fn consent(&self) -> ConsentInput {
        self.consent.get()
    }

    pub(crate) fn set_consent(&self, edit: &dyn Fn(&mut ConsentInput)) {
        self.consent.update(|c| edit(c));
    }

    pub(crate) fn advice(&self) -> ConsentAdvice {
        advise(&self.consent.get(), self.moment.get())
    }

    pub(crate) fn is_chosen(&self, id: &str) -> bool {
        self.chosen.with(|c| c.iter().any(|x| x == id))
    }

    pub(crate) fn choose(&self, id: &str, yes: bool) {
        self.chosen.update(|c| {
            c.retain(|x| x != id);
            if yes {
                c.push(id.to_owned());
            }
        });
    }

    /// Ids for this call and for a second one.
    pub(crate) fn order(&self) -> (Vec<String>, Vec<String>) {
        let bank = self.bank();
        let (chosen, open) = (self.chosen.get(), self.open.get());
        let order = script(&chosen, &bank.questions, &open);
        let ids = |list: &[&Question]| list.iter().map(|q| q.id.clone()).collect();
        (ids(&order.now), ids(&order.later))
    }

    /// The questions of this call and of a second one, with their answers.
    pub(crate) fn answered(&self) -> Vec<Answered> {
        let (now, later) = untrack(|| self.order());
        let answered =
            |id: &String| Answered { question: self.spoken(id), answer: untrack(|| self.answer(id)).trim().to_owned() };
        now.iter().chain(&later).map(answered).collect()
    }

    /// A question as it is said aloud.
    pub(crate) fn spoken(&self, id: &str) -> String {
        self.bank().questions.iter().find(|q| q.id == id).map(|q| q.spoken().to_owned()).unwrap_or_default()
    }

    pub(crate) fn answer(&self, id: &str) -> String {
        self.answers.with(|a| a.iter().find(|(x, _)| x == id).map(|(_, t)| t.clone()).unwrap_or_default())
    }

    /// Keeps what was written, without invisible characters. Says by [`ComposerState::cleaned`] when it
    /// took something out.
    pub(crate) fn write(&self, id: &str, text: &str) {
        let (kept, did) = clean(text);
        self.cleaned.set(did.is_some());
        self.answers.update(|a| match a.iter_mut().find(|(x, _)| x == id) {
            Some((_, old)) => *old = kept,
            None => a.push((id.to_owned(), kept)),
        });
    }

    pub(crate) fn cleaned(&self) -> bool {
        self.cleaned.get()
    }

    pub(crate) fn is_ticked(&self, id: &str) -> bool {
        self.ticked.with(|t| t.iter().any(|x| x == id))
    }

    pub(crate) fn tick(&self, id: &str, yes: bool) {
        self.ticked.update(|t| {
            t.retain(|x| x != id);
            if yes {
                t.push(id.to_owned());
            }
        });
    }

    pub(crate) fn is_open(&self, id: &str) -> bool {
        self.open.with(|o| o.iter().any(|x| x == id))
    }

    pub(crate) fn open_count(&self) -> usize {
        self.open.with(Vec::len)
    }

    /// The call is over: what got no answer and no tick comes first next time.
    pub(crate) fn finish(&self) {
        let bank = self.bank();
        let (chosen, open) = (self.chosen.get_untracked(), self.open.get_untracked());
        let order = script(&chosen, &bank.questions, &open);
        let answered = |id: &str| self.is_ticked(id) || !self.answer(id).trim().is_empty();
        let rest = open_after(&order, answered);
        self.chosen.set(Vec::new());
        self.ticked.set(Vec::new());
        self.open.set(rest);
    }

    pub(crate) fn register(&self) -> Register {
        self.register.get()
    }

    pub(crate) fn set_register(&self, register: Register) {
        self.register.set(register);
    }

    /// The three texts, of everything chosen and written.
    pub(crate) fn results(&self) -> Option<Results> {
        let bank = self.bank();
        let moment = bank.moments.iter().find(|m| m.id == self.moment.get())?;
        let (chosen, open, answers) = (self.chosen.get(), self.open.get(), self.answers.get());
        let order = script(&chosen, &bank.questions, &open);
        let call = guide::ask::Call { moment, script: &order, advice: &self.advice(), answers: &answers };
        Some(compose(&call, &bank.texts))
    }

    /// Whether something was written that is nowhere else. Subscribes the caller.
    fn is_writing(&self) -> bool {
        self.answers.with(|a| a.iter().any(|(_, t)| !t.trim().is_empty()))
    }
}

/// The answers of the consent check, in the order a reader sees them.
pub(crate) const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unknown];
