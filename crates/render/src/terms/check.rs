//! The terugkoppelklok: its terms, its ladder and its days off.

use std::collections::BTreeSet;

use crate::check::{CheckContext, NUMBERS, counts, id_line};
use crate::read::Finding;
use guide::terms::holidays::Holiday;
use guide::terms::ladder::Rung;
use guide::terms::{Day, StartEvent, Strength, Unit};

const CLOCK: &str = "terms.toml";
const HOLIDAYS: &str = "holidays.toml";
/// The longest term that may count from the report. Ten weeks count from the decision to
/// investigate and never from the report (review, list (b) row 5; wording.toml).
const LONGEST_FROM_REPORT: u16 = 6;

pub(crate) fn clock(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = &context.content.clock;
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(CLOCK, needle, message, hint));
    for (id, n) in counts(c.term.iter().map(|t| t.id.as_str())) {
        if n > 1 {
            say(&id_line(id), format!("the term \"{id}\" is there {n} times"), "keep one");
        }
    }
    for from in StartEvent::ALL.iter().filter(|from| !c.term.iter().any(|t| t.from == **from)) {
        say("[[term]]", format!("no term counts from \"{}\"", from.id()), "the reader is asked for that day");
    }
    for t in &c.term {
        let id = format!("id = \"{}\"", t.id);
        if t.from == StartEvent::Reported && t.unit == Unit::Week && t.count + t.extra > LONGEST_FROM_REPORT {
            let hint = "count the ten weeks from the decision to investigate";
            say(&id, format!("{} counts {} weeks from the report", t.id, t.count + t.extra), hint);
        }
        if t.strength == Strength::Target && t.reading.is_none() {
            say(&id, format!("the target {} has no reading", t.id), "its length is not confirmed: say whom to ask");
        }
    }
    let spoken = c.term.iter().map(|t| (&t.id, &t.counted, vec![t.count]));
    let silence = c.ladder.rung.iter().filter_map(|r| {
        let days = Rung::from_attributes(&r.id, &r.after)?.after?;
        // Whole weeks of five working days are told as weeks.
        Some((&r.id, &r.when, [Some(days), (days % 5 == 0).then_some(days / 5)].into_iter().flatten().collect()))
    });
    for (id, told, numbers) in spoken.chain(silence) {
        if !numbers.contains(&0) && !numbers.iter().any(|n| tells(told, *n)) {
            let message = format!("{id} counts {numbers:?}, and says \"{told}\"");
            say(&format!("\"{told}\""), message, "tell the number that is counted, in words");
        }
    }
    for side in guide::terms::bridge::Side::ALL {
        if c.bridge.iter().filter(|b| b.id == *side).count() != 1 {
            say("[[bridge]]", format!("the bridge \"{}\" must be there once", side.id()), "add it, or keep one");
        }
    }
    let rungs: Vec<Rung> = c.ladder.rung.iter().filter_map(|r| Rung::from_attributes(&r.id, &r.after)).collect();
    for r in c.ladder.rung.iter().filter(|r| Rung::from_attributes(&r.id, &r.after).is_none()) {
        say(&format!("id = \"{}\"", r.id), format!("\"{}\" is no number of working days", r.after), "or \"altijd\"");
    }
    let first = c.ladder.rung.first();
    if !first.is_some_and(|r| r.after == "altijd" && r.text.contains("112") && r.text.contains("0800-2000")) {
        let hint = "new danger comes first and never waits: 112 and 0800-2000";
        say("[[ladder.rung]]", "the ladder does not begin with danger".into(), hint);
    }
    if !rungs.iter().filter_map(|r| r.after).is_sorted_by(|a, b| a < b) {
        say("[[ladder.rung]]", "the steps of the ladder are not in order of silence".into(), "sort them by after");
    }
    if !c.danger.contains("112") || !c.danger.contains("0800-2000") {
        say("danger = ", "the page does not say whom to call".into(), "name 112 and 0800-2000");
    }
    let calendar = c.calendar.to_lowercase();
    let telling = ["kind", "meld", "veilig", "ouder", "zorg", "leerling", "school", "112"];
    if calendar.trim().is_empty() || calendar.chars().count() > 20 || telling.iter().any(|w| calendar.contains(w)) {
        let hint = "a calendar is often shared: one neutral word";
        say("calendar = ", format!("\"{}\" is no neutral word", c.calendar), hint);
    }
    for id in c.term.iter().flat_map(|t| &t.questions).chain(c.bridge.iter().flat_map(|b| &b.questions)) {
        if !context.content.questions.question.iter().any(|q| q.id == *id) {
            say(&format!("\"{id}\""), format!("\"{id}\" is no question of questions.toml"), "use the id of a question");
        }
    }
    let sources = c.term.iter().map(|t| (&t.id, &t.sources));
    let sources = sources.chain(c.ladder.rung.iter().map(|r| (&r.id, &r.sources)));
    for (id, keys) in sources {
        unknown(context, keys)
            .for_each(|key| say(&format!("\"{key}\""), format!("\"{key}\" is no source"), "add it to sources.toml"));
        if keys.is_empty() {
            say(&format!("id = \"{id}\""), format!("{id} names no source"), "name one, or \"eigen\"");
        }
    }
    days_off(context, out);
}

/// Whether a sentence tells a number in words, up to twelve, or in figures.
fn tells(sentence: &str, number: u16) -> bool {
    let word = NUMBERS.get(usize::from(number).saturating_sub(1));
    sentence
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|said| word == Some(&said) || said == number.to_string())
}

fn days_off(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let h = &context.content.holidays;
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(HOLIDAYS, needle, message, hint));
    for holiday in Holiday::ALL {
        if h.free.iter().filter(|f| f.id == *holiday).count() != 1 {
            say(
                &format!("\"{}\"", holiday.id()),
                format!("\"{}\" must have one name", holiday.id()),
                "add a [[free]], or keep one",
            );
        }
    }
    for s in &h.school {
        let name = format!("\"{}\"", s.name);
        let days = (Day::parse(&s.first), Day::parse(&s.last));
        match days {
            (Ok(first), Ok(last)) if first <= last && first.days_until(last) <= 70 => {}
            (Ok(_), Ok(_)) => {
                let message = format!("{} runs from {} to {}", s.name, s.first, s.last);
                say(&format!("first = \"{}\"", s.first), message, "it ends after it begins, within ten weeks");
            }
            _ => say(&name, format!("{} has a day that is no day", s.name), "write it as 2026-12-19"),
        }
        let regions: BTreeSet<_> = s.regions.iter().collect();
        if regions.is_empty() || regions.len() != s.regions.len() {
            say(&name, format!("{} names no region, or one twice", s.name), "noord, midden, zuid");
        }
        if s.sources.is_empty() {
            say(&name, format!("{} names no source", s.name), "name one, or leave the holiday out");
        }
    }
    for key in unknown(context, &h.free_sources).chain(h.school.iter().flat_map(|s| unknown(context, &s.sources))) {
        say(&format!("\"{key}\""), format!("\"{key}\" is no source"), "add it to sources.toml");
    }
}

/// That the school holidays have run out: the clock tells so and counts on without them.
pub(crate) fn run_out(context: &CheckContext<'_>) -> Option<Finding> {
    let last = context.content.holidays.known_until()?;
    let old = guide::review::expired(last, context.today);
    let message = format!("the school holidays of a region end on {last}");
    old.then(|| context.at(HOLIDAYS, &format!("last = \"{last}\""), message, "add those of the next school years"))
}

/// The keys that `sources.toml` lacks.
fn unknown(context: &CheckContext<'_>, keys: &[String]) -> impl Iterator<Item = String> {
    let known: BTreeSet<&str> = context.content.sources.iter().map(|s| s.key.as_str()).collect();
    keys.iter().filter(|key| !known.contains(key.as_str())).cloned().collect::<Vec<_>>().into_iter()
}
