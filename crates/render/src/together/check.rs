//! Working together: everything that must be there, in its order, and every way that must lead somewhere.

mod judge;
mod team;

use std::collections::BTreeSet;

use crate::check::{CheckContext, id_line};
use crate::read::Finding;
use crate::together::{EXPLAIN, FORMS, HANDOVER, LINE, LINKS, SCAN, SCHOOL, TABLE, TableText};

use judge::Judge;
use team::{forms, handover, links, scan};

const POINTS: &[&str] =
    &["vandaag", "eerste-week", "tot-besluit", "tijdens-onderzoek", "hulp-loopt", "afgesloten", "terugval"];
const AGES: &[&str] = &["0-3", "4-7", "8-11", "12-15", "16-plus"];
const PARTS: &[&str] = &["wat-is", "wat-gebeurt", "niet-jouw-schuld", "wie-helpt", "wat-mag-jij"];
const PARTIES: &[&str] = &["ouders", "onderwijs", "ondersteuning", "kind"];
const LISTENERS: &[&str] = &["ouder", "hulp", "collega", "kind"];
/// Minutes of the conversation at the table.
const MINUTES: u16 = 45;
const DAY_LINES: usize = 10;

pub(crate) fn together(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let t = &context.content.together;
    type Part = fn(&mut Judge<'_, '_>);
    let parts: [(&'static str, [&str; 2], &[String], Part); 6] = [
        (LINE, [&t.child_line.title, &t.child_line.lead], &t.child_line.sources, child_line),
        (EXPLAIN, [&t.explain.title, &t.explain.lead], &t.explain.sources, explain),
        (TABLE, [&t.table.title, &t.table.lead], &t.table.sources, table),
        (SCAN, [&t.scan.title, &t.scan.lead], &t.scan.sources, scan),
        (FORMS, [&t.forms.title, &t.forms.lead], &t.forms.sources, forms),
        (HANDOVER, [&t.handover.title, &t.handover.lead], &t.handover.sources, handover),
    ];
    for (file, [title, lead], sources, part) in parts {
        let mut judge = Judge { context, file, out };
        if !context.content.files.iter().any(|f| f.path == file) {
            judge.say("", "the file is missing", "see docs/content.md for what it holds");
            continue;
        }
        judge.full("title", "title", title);
        judge.full("lead", "lead", lead);
        judge.sources("sources", sources);
        part(&mut judge);
    }
    links(&mut Judge { context, file: LINKS, out });
    let mut school = Judge { context, file: SCHOOL, out };
    school.cards(&t.school.card.keys().cloned().collect::<Vec<_>>());
}

fn child_line(j: &mut Judge<'_, '_>) {
    let line = &j.context.content.together.child_line;
    j.row("points on the line", line.point.iter().map(|p| p.id.as_str()).collect(), POINTS);
    for p in &line.point {
        let at = id_line(&p.id);
        j.number(&at, "notices", p.notices.len(), 2, 6);
        j.number(&at, "do", p.steps.len(), 3, 6);
        j.number(&at, "say", p.say.len(), 1, 4);
        j.number(&at, "dont", p.dont.len(), 2, 5);
        j.number(&at, "cards", p.cards.len(), 2, 7);
        j.full(&at, "when", &p.when);
        j.cards(&p.cards);
    }
    j.number("[[dayplan]]", "lines of the schooldagplan", line.dayplan.len(), DAY_LINES, DAY_LINES);
    j.once(line.dayplan.iter().map(|d| d.id.as_str()));
    for d in &line.dayplan {
        j.full(&id_line(&d.id), "label", &d.label);
    }
}

fn explain(j: &mut Judge<'_, '_>) {
    let explain = &j.context.content.together.explain;
    j.number("adult", "lines for the adult", explain.adult.len(), 2, 12);
    j.row("ages", explain.age.iter().map(|a| a.id.as_str()).collect(), AGES);
    for age in &explain.age {
        j.row(&format!("parts for {}", age.id), age.part.iter().map(|p| p.id.as_str()).collect(), PARTS);
        j.full(&id_line(&age.id), "child_title", &age.child_title);
        for part in &age.part {
            let at = part.text.first().map_or_else(|| id_line(&age.id), Clone::clone);
            if !part.drawing.is_empty() && crate::drawing::names().all(|name| name != part.drawing) {
                let names: Vec<&str> = crate::drawing::names().collect();
                j.say(
                    &at,
                    format!("there is no drawing \"{}\"", part.drawing),
                    &format!("use one of {}", names.join(", ")),
                );
            }
            j.number(&at, &format!("lines of {} for {}", part.id, age.id), part.text.len(), 2, 6);
        }
    }
}

fn table(j: &mut Judge<'_, '_>) {
    let t = &j.context.content.together.table;
    j.number("stop", "lines of the stop rule", t.stop.len(), 1, 12);
    j.row("parties", t.party.iter().map(|p| p.id.as_str()).collect(), PARTIES);
    j.number("[[subject]]", "subjects", t.subject.len(), 4, 9);
    j.once(t.subject.iter().map(|s| s.id.as_str()));
    j.once(t.outcome.iter().map(|o| o.id.as_str()));
    for s in &t.subject {
        let at = id_line(&s.id);
        for id in s.party.keys().chain((!s.lead.is_empty()).then_some(&s.lead)) {
            if !PARTIES.contains(&id.as_str()) {
                j.say(&at, format!("{}: \"{id}\" is no party", s.id), "use ouders, onderwijs, ondersteuning or kind");
            }
        }
        for id in PARTIES.iter().take(3).filter(|id| !s.party.contains_key(**id)) {
            j.say(&at, format!("{}: nothing for {id}", s.id), "say what each of the three does");
        }
    }
    for o in &t.outcome {
        let at = id_line(&o.id);
        j.full(&at, "lead", &o.lead);
        j.number(&at, "text", o.text.len(), 1, 5);
        // To have the overview is to act together: an end that does not say what the others do passes it on.
        j.number(&at, "others", o.others.len(), 1, 5);
    }
    for s in t.sentences.iter().filter(|s| !LISTENERS.contains(&s.to.as_str())) {
        j.say(&s.text, format!("\"{}\" is nobody to say it to", s.to), "use ouder, hulp, collega or kind");
    }
    let minutes: u16 = t.agenda.iter().map(|a| a.minutes).sum();
    if minutes != MINUTES {
        j.say("minutes", format!("the conversation takes {minutes} minutes"), "the parts together take 45 minutes");
    }
    j.number("switch", "ways to say it out loud", t.switch.len(), 1, 4);
    aid(j, t);
}

/// The aid is a graph that always ends: every answer leads to a question further on, or to an end.
fn aid(j: &mut Judge<'_, '_>, t: &TableText) {
    j.number("[[aid]]", "questions of the aid", t.aid.len(), 1, 8);
    j.once(t.aid.iter().map(|a| a.id.as_str()));
    let order = |id: &str| t.aid.iter().position(|a| a.id == id);
    let mut reached: BTreeSet<&str> = t.aid.first().map(|a| a.id.as_str()).into_iter().collect();
    for (i, a) in t.aid.iter().enumerate() {
        let at = id_line(&a.id);
        j.number(&at, &format!("answers of {}", a.id), a.answers.len(), 2, 6);
        for answer in &a.answers {
            match (&answer.to, &answer.end) {
                (Some(to), None) => match order(to) {
                    // Only forward: then no row of answers can go round.
                    Some(further) if further > i => {
                        reached.insert(to.as_str());
                    }
                    Some(_) => j.say(&at, format!("{} goes back to {to}", a.id), "lead to a question further on"),
                    None => j.say(&at, format!("{} leads to {to}, which is no question", a.id), "check the spelling"),
                },
                (None, Some(end)) => {
                    if !t.outcome.iter().any(|o| o.id == *end) {
                        j.say(&at, format!("{} ends on {end}, which is no outcome", a.id), "check the spelling");
                    }
                    reached.insert(end.as_str());
                }
                _ => j.say(&at, format!("an answer of {} has not one way", a.id), "give it to or end"),
            }
        }
    }
    for id in t.aid.iter().map(|a| &a.id).chain(t.outcome.iter().map(|o| &o.id)) {
        if !reached.contains(id.as_str()) {
            j.say(&id_line(id), format!("no answer leads to {id}"), "lead to it, or take it out");
        }
    }
}
