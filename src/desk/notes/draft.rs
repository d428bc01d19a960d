//! What is being typed, before it is part of the case.

use leptos::prelude::*;
use notes::model::{Body, Entry, Id, Lane, Record};

use super::now_entry;
use crate::platform::today;

/// The fields of the form, cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    pub(crate) lane: RwSignal<Lane>,
    pub(crate) text: RwSignal<String>,
    pub(crate) asked: RwSignal<String>,
    pub(crate) present: RwSignal<String>,
    pub(crate) day: RwSignal<String>,
    pub(crate) time: RwSignal<String>,
    /// The record that is being changed; `None` for a new one.
    pub(crate) editing: RwSignal<Option<Id>>,
}

impl Draft {
    pub(super) fn new() -> Draft {
        Draft {
            lane: RwSignal::new(Lane::Fact),
            text: RwSignal::new(String::new()),
            asked: RwSignal::new(String::new()),
            present: RwSignal::new(String::new()),
            day: RwSignal::new(String::new()),
            time: RwSignal::new(String::new()),
            editing: RwSignal::new(None),
        }
    }

    /// Whether nothing was typed; tracks.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.with(|t| t.trim().is_empty())
            && self.asked.with(|t| t.trim().is_empty())
            && self.present.with(|t| t.trim().is_empty())
    }

    /// Empties the fields. The lane stays: the next note is often of the same kind.
    pub(crate) fn empty(&self) {
        for field in [self.text, self.asked, self.present, self.day, self.time] {
            field.set(String::new());
        }
        self.editing.set(None);
    }

    /// Puts a record in the fields, to change it.
    pub(crate) fn begin(&self, record: &Record) {
        if let Body::Note { lane, text, present, asked } = &record.entry.body {
            self.lane.set(*lane);
            self.text.set(text.clone());
            self.asked.set(asked.clone());
            self.present.set(present.clone());
            self.day.set(record.entry.day.map(|d| d.to_string()).unwrap_or_default());
            self.time.set(record.entry.time.clone());
            self.editing.set(Some(record.id));
        }
    }

    /// What the fields make, and which record it changes; the fields are then empty. `None` when
    /// nothing was typed.
    pub(super) fn take(&self) -> Option<(Option<Id>, Entry)> {
        if untrack(|| self.is_empty()) {
            return None;
        }
        let plain = |field: RwSignal<String>| guide::ask::clean(field.get_untracked().trim()).0;
        let lane = self.lane.get_untracked();
        let asked = if lane == Lane::Words { plain(self.asked) } else { String::new() };
        let mut entry = now_entry(Body::Note { lane, text: plain(self.text), present: plain(self.present), asked });
        // Another day than today has no time, unless it was filled in.
        if let Ok(day) = guide::terms::Day::parse(&plain(self.day)) {
            if Some(day) != today::today() {
                entry.time = String::new();
            }
            entry.day = Some(day);
        }
        let time = plain(self.time);
        if !time.is_empty() {
            entry.time = time;
        }
        let id = self.editing.get_untracked();
        self.empty();
        Some((id, entry))
    }
}
