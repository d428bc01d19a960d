//! A case that holds together: its moments pass the three stations in order, and its turning points have ways on.

use std::collections::BTreeSet;

use super::stage::stage;
use crate::check::{CheckContext, id_line};
use crate::read::Finding;
use crate::workshop::{Case, Turn, case_file};
use guide::graph::Phase;

/// The stations of de lijn; every case passes all of them.
const STATIONS: &[Phase] = &[Phase::Voor, Phase::Tijdens, Phase::Na];
const LONGEST_TITLE: usize = 50;
/// The letters of the ways on at a turning point.
pub(super) const LETTERS: &[&str] = &["A", "B", "C", "D"];

pub(super) fn case(context: &CheckContext<'_>, case: &Case, out: &mut Vec<Finding>) {
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
