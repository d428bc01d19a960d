//! Ids: each used once, and every published one still working.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{CheckContext, counts};
use crate::read::Finding;

pub(crate) fn ids(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    let screens = c.steps.iter().map(|s| s.id.as_str()).chain(c.cards.iter().map(|k| k.id.as_str()));
    for (id, n) in counts(screens.chain(crate::documents::PAGES.iter().map(|(id, _)| *id))) {
        if n > 1 {
            out.push(context.on(id, format!("the id \"{id}\" is used {n} times"), "give one of them another id"));
        }
    }
    let lists: [(&str, BTreeMap<&str, usize>); 5] = [
        ("phones.toml", counts(c.phones.iter().map(|p| p.id.as_str()))),
        ("glossary.toml", counts(c.glossary.iter().map(|t| t.id.as_str()))),
        ("sources.toml", counts(c.sources.iter().map(|s| s.key.as_str()))),
        ("questions.toml", counts(c.questions.question.iter().map(|q| q.id.as_str()))),
        ("roles.toml", counts(c.roles.role.iter().map(|r| r.id.as_str()))),
    ];
    for (file, list) in lists {
        for (id, n) in list {
            if n > 1 {
                let key = if file == "sources.toml" { "key" } else { "id" };
                let line = format!("{key} = \"{id}\"");
                out.push(context.at(file, &line, format!("\"{id}\" is used {n} times"), "keep one"));
            }
        }
    }
}

/// Published ids stand in `ids.txt`; each must still be a screen, or an alias of one.
pub(crate) fn names(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    let live = |id: &str| context.graph.get(id).is_some();
    for (old, new) in &c.aliases {
        if live(old) {
            out.push(context.at(
                "aliases.toml",
                old,
                format!("\"{old}\" is an alias and also a screen"),
                "remove the alias",
            ));
        }
        if c.aliases.iter().any(|(other, _)| other == new) {
            let message = format!("the alias \"{old}\" leads to the alias \"{new}\"");
            out.push(context.at("aliases.toml", old, message, "name the screen itself: an alias is followed once"));
        } else if !live(new) {
            out.push(context.at(
                "aliases.toml",
                old,
                format!("the alias \"{old}\" leads to \"{new}\", which does not exist"),
                context.nearest(new),
            ));
        }
    }
    let Some(ledger) = c.files.iter().find(|f| f.path == "ids.txt") else { return };
    let known: BTreeSet<&str> =
        ledger.text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    for id in &known {
        if !live(id) && !c.aliases.iter().any(|(old, _)| old == id) {
            let message = format!("\"{id}\" was published and is gone");
            let line = ledger.text.lines().position(|l| l.trim() == *id).map_or(1, |i| i + 1);
            let hint = "add an alias in aliases.toml that says what took it over".to_owned();
            out.push(Finding { file: "ids.txt".into(), line, message, hint });
        }
    }
    for node in context.graph.nodes().filter(|n| !known.contains(n.id.as_str())) {
        let message = format!("\"{}\" is not in ids.txt", node.id);
        out.push(context.on(&node.id, message, "add it there: from now on this address must keep working"));
    }
}
