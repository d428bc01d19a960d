//! Sheets that are complete: roles, the columns of the harvest, and lines to write on.

use super::case::LETTERS;
use crate::check::{CheckContext, counts, id_line};
use crate::read::Finding;

const TEXT: &str = "workshop/workshop.toml";
/// The roles that a format can count on.
const ROLES: &[&str] = &[
    "gespreksleider",
    "inbrenger-onderwijs",
    "inbrenger-hulp",
    "kind-stoel",
    "ouder-stoel",
    "observator",
    "vrager",
    "notulist",
];
/// The columns of the harvest: the app keeps cards under these names.
const COLUMNS: &[&str] = &["goed", "beter", "afspraak", "beleid"];

pub(super) fn sheets(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let t = &context.content.workshop.text;
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(TEXT, needle, message, hint));
    let ids = [
        ("role", t.roles.iter().map(|r| &*r.id).collect::<Vec<_>>()),
        ("sheet", t.sheets.iter().map(|s| &*s.id).collect()),
        ("pien", t.pien.iter().map(|p| &*p.id).collect()),
    ];
    for (name, all) in &ids {
        for (id, n) in counts(all.iter().copied()) {
            if n > 1 {
                say(&id_line(id), format!("the {name} \"{id}\" is there {n} times"), "give it another id");
            }
        }
    }
    for role in ROLES.iter().filter(|role| !t.roles.iter().any(|r| r.id == **role)) {
        say("[[role]]", format!("the role \"{role}\" is missing"), "the formats count on it");
    }
    for (name, wanted, found) in [
        ("harvest", COLUMNS, t.harvest.iter().map(|c| &*c.id).collect::<Vec<_>>()),
        ("colour", LETTERS, t.colours.iter().map(|c| &*c.id).collect()),
    ] {
        if wanted != found.as_slice() {
            let message = format!("{name} holds {}", found.join(", "));
            say(&format!("[[{name}]]"), message, &format!("it must be {}, in that order", wanted.join(", ")));
        }
    }
    for (name, empty) in [
        ("rules", t.rules.is_empty()),
        ("table_questions", t.table_questions.is_empty()),
        ("[[sheet]]", t.sheets.is_empty()),
        ("[[pien]]", t.pien.is_empty()),
        ("[[trainer]]", t.trainer.is_empty()),
    ] {
        if empty {
            say(name, format!("{name} is empty"), "see docs/content.md");
        }
    }
    for sheet in &t.sheets {
        for line in sheet.lines.iter().filter(|l| l.label.trim().is_empty() || !(1..=6).contains(&l.rows)) {
            let message = format!("{}: \"{}\" with {} rows", sheet.id, line.label, line.rows);
            say(&line.label, message, "a label, and one to six rows");
        }
        // More handwriting than this does not fit on one sheet of A4.
        let rows: u32 = sheet.lines.iter().map(|l| u32::from(l.rows)).sum();
        if rows > 24 {
            say(&id_line(&sheet.id), format!("{}: {rows} rows", sheet.id), "one A4 holds 24");
        }
    }
}
