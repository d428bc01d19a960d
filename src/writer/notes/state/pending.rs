//! What was half typed outside the form of a note: an answer, a nickname, another nickname. It is kept
//! as a half note is: it becomes part of the notes when it would be lost otherwise.

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Body, Id};

use super::draft::{PendingAnswer, today_entry};
use super::{Mode, Notes, Spot};
use crate::words;

impl Notes {
    /// What stands in the field of an answer. Subscribes the caller.
    pub(crate) fn answer_of(&self, id: Id) -> String {
        let half = self.draft().answers.with(|all| all.iter().find(|half| half.id == id).map(|half| half.text.clone()));
        half.unwrap_or_else(|| match self.record(id).map(|r| r.entry.body) {
            Some(Body::Asked { answer, .. }) => answer,
            _ => String::new(),
        })
    }

    /// An answer is being typed.
    pub(crate) fn answering(&self, id: Id, text: String) {
        self.draft.answers.update(|all| match all.iter_mut().find(|half| half.id == id) {
            Some(half) => half.text = text,
            None => {
                let before = self.case.with_untracked(|case| Some(case.as_ref()?.get(id)?.entry.clone()));
                all.extend(before.map(|before| PendingAnswer { id, before, text }));
            }
        });
    }

    /// Answers that were being typed become part of the notes: all, or those for which this holds.
    pub(crate) fn flush_answers(&self, which: &dyn Fn(Id) -> bool) {
        let ready = self
            .draft
            .answers
            .with_untracked(|all| all.iter().filter(|half| which(half.id)).cloned().collect::<Vec<_>>());
        if ready.is_empty() {
            return;
        }
        self.draft.answers.update(|all| all.retain(|half| !which(half.id)));
        for half in ready {
            self.flush_answer(half);
        }
    }

    fn flush_answer(&self, half: PendingAnswer) {
        let text = half.text.trim().to_owned();
        let Body::Asked { answer: was, to, question } = half.before.body else { return };
        let now = self.case.with_untracked(|case| match &case.as_ref()?.get(half.id)?.entry.body {
            Body::Asked { answer, .. } => Some(answer.clone()),
            _ => None,
        });
        match now {
            Some(now) if now == was || now == text => self.edit(half.id, &|entry| {
                if let Body::Asked { answer, .. } = &mut entry.body {
                    answer.clone_from(&text);
                }
            }),
            // Nothing of one's own would be kept.
            _ if text.is_empty() || text == was => {}
            // Answered or taken away elsewhere meanwhile: both texts stay.
            _ => self.add(today_entry(Body::Asked { to, question, answer: text })),
        }
    }

    /// An answer is kept whose question was taken away in another window. Subscribes the caller.
    pub(crate) fn rescue_answers(&self) {
        let lost = self.draft.answers.with_untracked(|all| all.iter().map(|half| half.id).collect::<Vec<_>>());
        let lost = self.case.with(|case| {
            let gone = |id: &Id| case.as_ref().is_some_and(|case| case.get(*id).is_none());
            lost.into_iter().filter(gone).collect::<Vec<_>>()
        });
        if !lost.is_empty() {
            self.flush_answers(&|id| lost.contains(&id));
            self.here(Spot::Questions);
            self.announce(words::NOTES_ANSWER_MOVED);
        }
    }

    /// Begins with the child whose nickname stands in the form.
    pub(crate) fn begin_typed(&self) {
        let draft = self.draft();
        let (name, until) = (draft.name.get_untracked(), draft.until.get_untracked());
        draft.forget_begin();
        self.begin(&name, Day::parse(&until).ok());
    }

    /// Gives the child the other nickname that was typed. False when none was.
    pub(crate) fn rename_typed(&self) -> bool {
        let name = self.draft.rename.get_untracked().trim().to_owned();
        let some = !name.is_empty() && self.has_case_now();
        if some {
            self.draft.rename.set(String::new());
            self.change(move |case, by| case.rename(&name, by));
        }
        some
    }

    /// The vault closes: nicknames that were half typed go in too, for they may not stay in memory.
    pub(super) fn keep_pending_names(&self) {
        let typed = self.draft.name.with_untracked(|name| !name.trim().is_empty());
        if self.mode_now() == Mode::Open && typed && !self.has_case_now() {
            self.begin_typed();
        }
        self.rename_typed();
    }
}
