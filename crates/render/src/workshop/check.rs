//! The werkplaats: cases that hold together, formats whose minutes add up, sheets that are complete.

mod fair;

use std::collections::BTreeSet;

use crate::check::{CheckContext, counts, id_line};
use crate::read::Finding;
use crate::workshop::{Case, Format, Turn, case_file, format_file};
use guide::graph::Phase;

const TEXT: &str = "workshop/workshop.toml";
/// The stations of de lijn; every case passes all of them.
const STATIONS: &[Phase] = &[Phase::Voor, Phase::Tijdens, Phase::Na];
const LONGEST_TITLE: usize = 50;
/// More questions than this do not fit on a projector of 1024×768.
const MOST_QUESTIONS: usize = 4;
/// The most characters of one text on the projector (measured there).
const LONGEST_ON_STAGE: usize = 330;
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
pub(crate) const COLUMNS: &[&str] = &["goed", "beter", "afspraak", "beleid"];
const LETTERS: &[&str] = &["A", "B", "C", "D"];

pub(crate) fn workshop(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let w = &context.content.workshop;
    for (kind, ids, numbers) in [
        ("cases", w.cases.iter().map(|c| &*c.id).collect::<Vec<_>>(), w.cases.iter().map(|c| c.number).collect()),
        ("formats", w.formats.iter().map(|f| &*f.id).collect(), w.formats.iter().map(|f| f.number).collect::<Vec<_>>()),
    ] {
        // Read in the order of their numbers: each must be one more than the one before.
        for (at, (id, number)) in ids.iter().zip(&numbers).enumerate() {
            if usize::from(*number) != at + 1 {
                let message = format!("number {number}, while {} of the {kind} come before it", at);
                out.push(context.at(
                    &format!("workshop/{kind}/{id}.toml"),
                    "number",
                    message,
                    "number them 1, 2, 3, …",
                ));
            }
        }
    }
    w.cases.iter().for_each(|c| case(context, c, out));
    fair::fair(context, out);
    w.formats.iter().for_each(|f| format(context, f, out));
    sheets(context, out);
}

fn case(context: &CheckContext<'_>, case: &Case, out: &mut Vec<Finding>) {
    let file = case_file(case);
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(&file, needle, message, hint));
    for (name, text) in [
        ("name", &case.name),
        ("age", &case.age),
        ("form", &case.form),
        ("goal", &case.goal),
        ("heads_up", &case.heads_up),
        ("differs", &case.differs),
    ] {
        if text.trim().is_empty() {
            say(name, format!("{name} is empty"), "see docs/content.md");
        }
    }
    for (name, n, least, most) in [
        ("setting", case.setting.len(), 1, 3),
        ("dilemmas", case.dilemmas.len(), 2, 4),
        ("talk", case.talk.len(), 2, 4),
        ("moment", case.moments.len(), 6, 9),
        ("turn", case.turns.len(), 2, 4),
    ] {
        if n < least || n > most {
            say(name, format!("{name} has {n}, it needs {least} to {most}"), "see docs/content.md");
        }
    }
    for phase in STATIONS.iter().filter(|p| !case.moments.iter().any(|m| m.phase == **p)) {
        say("[[moment]]", format!("no moment in the phase \"{}\"", phase.id()), "every case passes all three");
    }
    let stations: Vec<usize> =
        case.moments.iter().filter_map(|m| STATIONS.iter().position(|p| *p == m.phase)).collect();
    if stations.len() != case.moments.len() || !stations.is_sorted() {
        say("[[moment]]", "the phases do not go vóór, tijdens, na".into(), "put the moments in order");
    }
    for (at, m) in case.moments.iter().enumerate() {
        let line = id_line(&m.id);
        if m.id != format!("{}-{}", case.id, at + 1) {
            say(&line, format!("\"{}\" is moment {} of {}", m.id, at + 1, case.id), "number them 1, 2, 3, …");
        }
        if m.title.chars().count() > LONGEST_TITLE {
            say(&m.title, format!("the title is longer than {LONGEST_TITLE} characters"), "shorten it");
        }
        for (name, text) in [("title", &m.title), ("when", &m.when), ("event", &m.event)] {
            if text.trim().is_empty() {
                say(&line, format!("{}: {name} is empty", m.id), "say it in a few words");
            }
        }
        for (name, text) in [("school", &m.school), ("help", &m.help), ("child", &m.child), ("parent", &m.parent)] {
            if text.trim().is_empty() {
                say(&line, format!("{}: {name} says nothing", m.id), "say what they do not know");
            }
        }
        for text in [&m.event, &m.school, &m.help, &m.child, &m.parent] {
            stage(text, &mut say);
        }
    }
    let mut last = 0;
    let mut letters = BTreeSet::new();
    for (at, turn) in case.turns.iter().enumerate() {
        let line = id_line(&turn.id);
        let letter = char::from(b'a'.saturating_add(u8::try_from(at).unwrap_or(u8::MAX)));
        if turn.id != format!("{}-{letter}", case.id) {
            say(&line, format!("\"{}\" is turn {letter} of {}", turn.id, case.id), "name them a, b, c, …");
        }
        match case.moments.iter().position(|m| m.id == turn.moment) {
            None => say(&line, format!("{}: \"{}\" is no moment", turn.id, turn.moment), "use the id of a moment"),
            Some(moment) if moment < last => {
                say(&line, format!("{} comes before the turn above it", turn.id), "put the turns in order");
            }
            Some(moment) => last = moment,
        }
        letters.extend(turn.choices.iter().filter(|c| c.guide).map(|c| c.id.as_str()));
        turning(context, turn, &mut say);
    }
    if case.turns.len() > 1 && letters.len() == 1 {
        let message = "the guide points to the same letter at every turn".to_owned();
        say("guide = true", message, "move the choices around, so that nobody can guess");
    }
}

fn turning(context: &CheckContext<'_>, turn: &Turn, say: &mut dyn FnMut(&str, String, &str)) {
    let line = id_line(&turn.id);
    if turn.question.trim().is_empty() || turn.talk.trim().is_empty() {
        say(&line, format!("{}: question or talk is empty", turn.id), "a turn asks, and then lets people talk");
    }
    stage(&turn.question, say);
    let ids: Vec<&str> = turn.choices.iter().map(|c| c.id.as_str()).collect();
    if !(3..=4).contains(&ids.len()) || LETTERS.get(..ids.len()) != Some(&*ids) {
        say(&line, format!("{}: the choices are {}", turn.id, ids.join(", ")), "three or four: A, B, C, D");
    }
    let guided = turn.choices.iter().filter(|c| c.guide).count();
    if guided != 1 {
        let message = format!("{}: the guide points to {guided} choices", turn.id);
        say(&line, message, "set guide = true on exactly one");
    }
    for choice in &turn.choices {
        if context.content.card(&choice.card).is_none() {
            let message = format!("{} {}: \"{}\" is no card", turn.id, choice.id, choice.card);
            say(&format!("\"{}\"", choice.card), message, &context.nearest(&choice.card));
        }
        if choice.text.trim().is_empty() || choice.then.trim().is_empty() {
            say(&line, format!("{} {}: text or then is empty", turn.id, choice.id), "say what would have happened");
        }
        stage(&choice.then, say);
    }
}

/// What stands on the projector must fit there.
fn stage(text: &str, say: &mut dyn FnMut(&str, String, &str)) {
    let n = text.chars().count();
    if n > LONGEST_ON_STAGE {
        let message = format!("{n} characters, and the projector holds {LONGEST_ON_STAGE}");
        say(text, message, "shorten it");
    }
}

fn format(context: &CheckContext<'_>, format: &Format, out: &mut Vec<Finding>) {
    let file = format_file(format);
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(&file, needle, message, hint));
    for (name, empty) in [
        ("title", format.title.trim().is_empty()),
        ("lead", format.lead.trim().is_empty()),
        ("purpose", format.purpose.is_empty()),
        ("needs", format.needs.is_empty()),
        ("not_when", format.not_when.is_empty()),
        ("before", format.before.is_empty()),
        ("round", format.rounds.is_empty()),
    ] {
        if empty {
            say(name, format!("{name} is empty"), "see docs/content.md");
        }
    }
    let [few, many] = format.people;
    if few == 0 || few > many {
        say("people", format!("a group of {few} to {many}"), "write the smallest and the largest group");
    }
    let sum: u16 = format.rounds.iter().map(|r| r.minutes).fold(0, u16::saturating_add);
    if sum != format.minutes {
        let message = format!("the rounds take {sum} minutes, and the format says {}", format.minutes);
        say("minutes =", message, "make them the same");
    }
    if !format.inspired.is_empty() && !format.inspired.contains("niet de officiële methode") {
        let message = "inspired does not say that this is not the official method".to_owned();
        say("inspired", message, "end with \"Dit is niet de officiële methode.\"");
    }
    for (id, n) in counts(format.rounds.iter().map(|r| r.id.as_str())) {
        if n > 1 {
            say(&id_line(id), format!("the round \"{id}\" is there {n} times"), "give it another id");
        }
    }
    for r in &format.rounds {
        let line = id_line(&r.id);
        if r.least == 0 || r.least > r.minutes {
            let message = format!("{}: {} minutes, at least {}", r.id, r.minutes, r.least);
            say(&line, message, "least is 1 or more, and not above minutes");
        }
        if r.title.trim().is_empty() || r.goal.trim().is_empty() || r.steps.is_empty() {
            say(&line, format!("{}: title, goal or do is empty", r.id), "a leader needs all three");
        }
        if r.ask.len() > MOST_QUESTIONS {
            let message = format!("{}: {} questions on the screen", r.id, r.ask.len());
            say(&line, message, "keep four, and put the rest in do");
        }
        stage(&r.goal, &mut say);
    }
}

fn sheets(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
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
