//! Sources: every statement of every kind names some, and they are known.

use std::collections::BTreeSet;

use super::context::{CheckContext, id_line};
use crate::cards::card_file;
use crate::read::Finding;
use crate::workshop::{case_file, format_file};

pub(crate) fn sources(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    let known: BTreeSet<&str> = c.sources.iter().map(|s| s.key.as_str()).collect();
    let mut judge = |file: &str, id: &str, keys: &[String]| {
        if keys.is_empty() {
            out.push(context.at(
                file,
                &id_line(id),
                format!("{id} names no source"),
                "name one, or \"eigen\" for our own design",
            ));
        }
        for key in keys.iter().filter(|k| !known.contains(k.as_str())) {
            out.push(context.at(
                file,
                &format!("\"{key}\""),
                format!("\"{key}\" is no source of sources.toml"),
                nearest(key, &known),
            ));
        }
    };
    c.steps.iter().for_each(|s| judge(&s.file, &s.id, &s.sources));
    c.cards.iter().for_each(|k| judge(&card_file(&k.id), &k.id, &k.sources));
    c.phones.iter().for_each(|p| judge("phones.toml", &p.id, &p.sources));
    c.glossary.iter().for_each(|t| judge("glossary.toml", &t.id, &t.sources));
    c.roles.role.iter().for_each(|r| judge("roles.toml", &r.id, &r.sources));
    let w = &c.workshop;
    judge("workshop/workshop.toml", "workshop", &w.text.sources);
    w.formats.iter().for_each(|f| judge(&format_file(f), &f.id, &f.sources));
    w.cases.iter().for_each(|k| judge(&case_file(k), &k.id, &k.sources));
}

fn nearest(key: &str, known: &BTreeSet<&str>) -> String {
    known
        .iter()
        .map(|k| (guide::dutch::edits(&k.to_lowercase(), &key.to_lowercase(), 4), *k))
        .min()
        .filter(|(edits, _)| *edits < 4)
        .map_or_else(|| "add it to sources.toml".to_owned(), |(_, k)| format!("did you mean \"{k}\"?"))
}
