//! What the checks of this folder share: the files, the closed lists, and saying what is wrong in one of them.

use std::collections::BTreeSet;

use crate::check::{CheckContext, counts, id_line};
use crate::read::Finding;

pub(crate) const BLOCKS: &[&str] = &["a", "b", "c", "d", "e"];
pub(crate) const RULES: &[&str] = &["mag altijd", "met toestemming", "overleg eerst"];
pub(crate) const STATEMENTS: usize = 20;

/// Collects what is wrong in one file.
pub(crate) struct Judge<'a, 'b> {
    pub(crate) context: &'a CheckContext<'a>,
    pub(crate) file: &'static str,
    pub(crate) out: &'b mut Vec<Finding>,
}

impl Judge<'_, '_> {
    pub(crate) fn say(&mut self, needle: &str, message: impl Into<String>, hint: &str) {
        self.out.push(self.context.at(self.file, needle, message, hint));
    }

    /// The ids must be exactly these, in this order.
    pub(crate) fn row(&mut self, what: &str, ids: Vec<&str>, wanted: &[&str]) {
        if ids != wanted {
            let found = if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
            let hint = format!("needed, in this order: {}", wanted.join(", "));
            let needle = ids.iter().zip(wanted).find(|(a, b)| a != b).map_or(String::new(), |(a, _)| id_line(a));
            self.say(&needle, format!("{what}: {found}"), &hint);
        }
    }

    /// How many there must be.
    pub(crate) fn number(&mut self, needle: &str, what: &str, n: usize, least: usize, most: usize) {
        if n < least || n > most {
            let wanted = if least == most { least.to_string() } else { format!("{least} to {most}") };
            self.say(needle, format!("{what}: {n}"), &format!("{wanted} are needed"));
        }
    }

    pub(crate) fn once<'c>(&mut self, ids: impl Iterator<Item = &'c str>) {
        for (id, n) in counts(ids) {
            if n > 1 {
                self.say(&id_line(id), format!("\"{id}\" is used {n} times"), "keep one");
            }
        }
    }

    pub(crate) fn full(&mut self, needle: &str, name: &str, text: &str) {
        if text.trim().is_empty() {
            self.say(needle, format!("{name} is empty"), "fill it, or leave the row out");
        }
    }

    pub(crate) fn cards(&mut self, ids: &[String]) {
        for id in ids.iter().filter(|id| self.context.content.card(id).is_none()) {
            let hint = self.context.nearest(id);
            self.say(&format!("\"{id}\""), format!("\"{id}\" is no card"), &hint);
        }
    }

    pub(crate) fn sources(&mut self, needle: &str, keys: &[String]) {
        if keys.is_empty() {
            self.say(needle, "names no source", "name one, or \"eigen\" for our own design");
        }
        let known: BTreeSet<&str> = self.context.content.sources.iter().map(|s| s.key.as_str()).collect();
        for key in keys.iter().filter(|k| !known.contains(k.as_str())) {
            self.say(&format!("\"{key}\""), format!("\"{key}\" is no source of sources.toml"), "check the spelling");
        }
    }
}
