//! Cases that are fair: nobody can guess the guide's choice by its length, everyone in the family is heard, and who
//! cannot bear it knows that leaving is fine.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::check::{CheckContext, id_line};
use crate::read::Finding;
use crate::workshop::{Case, Turn, case_file};

/// What the leader always says before a case.
const MAY_LEAVE: &str = "Je mag altijd even weg.";
/// How many times as long as the shortest the longest choice of a turn may be, in percent.
const MOST_LONGER: usize = 150;
/// Beginnings that make one choice sound nearer than the others. A choice is told to the group: "Je …", "School …".
const FIRST_PERSON: &[&str] = &["Ik ", "We ", "Wij "];

pub(crate) fn fair(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let cases = &context.content.workshop.cases;
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for case in cases {
        for name in case.people.iter().chain([&case.name]) {
            if let Some(other) = known.insert(name, &case.id) {
                let message = format!("\"{name}\" also lives in the case \"{other}\"");
                out.push(context.at(&case_file(case), name, message, "give everyone a name of their own"));
            }
        }
        one_case(context, case, out);
    }
    let turns: Vec<&Turn> = cases.iter().flat_map(|c| &c.turns).collect();
    for (what, than) in [("longest", Ordering::Less), ("shortest", Ordering::Greater)] {
        let often = turns.iter().filter(|turn| stands_out(turn, than)).count();
        let most = most_by_chance(&turns);
        if often > most
            && let Some(case) = cases.first()
        {
            let message = format!(
                "the guide's choice is the {what} in {often} of {} turns, by chance at most {most}",
                turns.len()
            );
            out.push(context.at(&case_file(case), "[[turn]]", message, "make the choices of a turn equally long"));
        }
    }
}

fn one_case(context: &CheckContext<'_>, case: &Case, out: &mut Vec<Finding>) {
    let file = case_file(case);
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(&file, needle, message, hint));
    if !case.heads_up.contains(MAY_LEAVE) {
        say("heads_up", "heads_up does not say that people may leave".into(), "end with \"Je mag altijd even weg.\"");
    }
    if case.voices.len() > 1 {
        let speaks = |text: &str, voice: &String| text.contains(&format!("{voice}:"));
        for voice in &case.voices {
            if !case.moments.iter().any(|m| speaks(&m.parent, voice)) {
                say("voices", format!("{voice} is never heard"), "give this parent a moment");
            }
        }
        for m in case.moments.iter().filter(|m| !case.voices.iter().any(|voice| speaks(&m.parent, voice))) {
            say(&id_line(&m.id), format!("{}: who of the parents speaks?", m.id), "begin with who it is, and a colon");
        }
    }
    for turn in &case.turns {
        for choice in turn.choices.iter().filter(|c| FIRST_PERSON.iter().any(|begin| c.text.starts_with(begin))) {
            let message = format!("{} {}: begins in the first person", turn.id, choice.id);
            say(&choice.text, message, "write it with \"je\" or \"school\"");
        }
        let lengths: Vec<usize> = turn.choices.iter().map(|c| c.text.chars().count()).collect();
        if let (Some(short), Some(long)) = (lengths.iter().min(), lengths.iter().max())
            && long.saturating_mul(100) > short.saturating_mul(MOST_LONGER)
        {
            let message = format!("{}: choices of {short} and of {long} characters", turn.id);
            say(&id_line(&turn.id), message, "make the choices of a turn equally long");
        }
    }
}

/// Whether every other choice of a turn is shorter (`Less`) or longer (`Greater`) than the guide's.
fn stands_out(turn: &Turn, than: Ordering) -> bool {
    let length = |text: &str| text.chars().count();
    let guide = turn.choices.iter().find(|c| c.guide).map(|c| length(&c.text));
    guide.is_some_and(|guide| turn.choices.iter().filter(|c| !c.guide).all(|c| length(&c.text).cmp(&guide) == than))
}

/// How often that may happen when the lengths say nothing: what is expected, and one and a half standard deviations.
fn most_by_chance(turns: &[&Turn]) -> usize {
    let (mut mean, mut variance) = (0.0, 0.0);
    for turn in turns.iter().filter(|turn| !turn.choices.is_empty()) {
        // A handful of choices: the conversion is exact.
        #[allow(clippy::cast_precision_loss)]
        let chance = 1.0 / turn.choices.len() as f64;
        mean += chance;
        variance += chance * (1.0 - chance);
    }
    let most: f64 = mean + 1.5 * f64::sqrt(variance);
    // At most the number of turns, and never below nothing.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let most = most.floor() as usize;
    most
}
