//! Paths through the guide: all of them, and the stories that content people wrote down.

use std::collections::BTreeSet;

use crate::check::CheckContext;
use crate::read::Finding;
use crate::stories::Story;
use guide::graph::{Edge, Graph, Kind};
use guide::settings::Settings;

/// Ids from the first question to the first card.
pub type Path = Vec<String>;

/// Every path of questions from `start` until its first card, no question twice. Two answers that lead to the same
/// screen for different reasons are one path.
#[must_use]
pub fn question_paths(graph: &Graph, start: &str) -> Vec<Path> {
    let mut done = Vec::new();
    let mut todo = vec![vec![start.to_owned()]];
    while let Some(path) = todo.pop() {
        let Some(node) = path.last().and_then(|id| graph.get(id)) else { continue };
        if node.kind == Kind::Card {
            done.push(path);
            continue;
        }
        let further: BTreeSet<&String> = node.edges.iter().map(|edge| &edge.to).collect();
        for to in further.into_iter().filter(|to| !path.contains(to)) {
            let mut longer = path.clone();
            longer.push(to.clone());
            todo.push(longer);
        }
    }
    done
}

pub(crate) fn stories(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for story in &context.content.stories {
        for fault in untrue(context, story) {
            let message = format!("the story \"{}\" does not hold: {fault}", story.name);
            let hint = "change the guide back, or the story if it was wrong";
            out.push(context.at("stories.toml", &story.name, message, hint));
        }
    }
}

/// The answer that a tap is: where it leads, and after a slash its reason, where more answers lead there.
fn tapped<'a>(graph: &'a Graph, at: &str, tap: &str) -> Result<&'a Edge, String> {
    let (to, reason) = tap.split_once('/').map_or((tap, None), |(to, reason)| (to, Some(reason)));
    let ways: Vec<&Edge> = graph.get(at).into_iter().flat_map(|n| &n.edges).filter(|e| e.to == to).collect();
    match (ways.as_slice(), reason) {
        ([], _) => Err(format!("{at} does not lead to {to}")),
        ([one, rest @ ..], None) if rest.iter().all(|e| e.reason == one.reason) => Ok(one),
        (several, None) => Err(format!("{} answers of {at} lead to {to}: say which, as {to}/reason", several.len())),
        (several, Some(reason)) => {
            let said = several.iter().find(|e| e.reason.as_deref().unwrap_or_default() == reason);
            said.copied().ok_or_else(|| format!("{at} does not lead to {to} because of \"{reason}\""))
        }
    }
}

/// What is not as a story tells it.
fn untrue(context: &CheckContext<'_>, story: &Story) -> Vec<String> {
    let settings = Settings { sector: story.settings.sector, age: story.settings.age, role: story.settings.role };
    let mut at = context.graph.resolve(&story.start, &settings).0;
    let mut reasons = Vec::new();
    for tap in &story.taps {
        match tapped(&context.graph, &at, tap) {
            Ok(e) if settings.admits(&e.ages, &e.sectors) => {
                reasons.extend(e.reason.as_deref());
                at = context.graph.resolve(&e.to, &settings).0;
            }
            Ok(e) => return vec![format!("\"{}\" is not shown to this reader at {at}", e.text)],
            Err(why) => return vec![why],
        }
    }
    if at != story.ends {
        return vec![format!("it ends at {at}, not at {}", story.ends)];
    }
    let Some(card) = context.content.card(&at) else { return Vec::new() };
    let because = card.because.iter().filter(|b| b.fits(&reasons, &settings));
    let because = because.flat_map(|b| [&b.step, &b.dont, &b.say]).flatten().map(String::as_str);
    let fixed = context.content.fixed_lines(card);
    let texts = card.texts_for_all().running.into_iter().map(|(_, text)| text).chain(because).chain(fixed);
    let said = texts.map(|t| context.linker.shown(t).to_lowercase()).collect::<Vec<_>>().join("\n");
    let missing = story.must.iter().filter(|m| !said.contains(&m.to_lowercase()));
    let wrong = story.must_not.iter().filter(|m| said.contains(&m.to_lowercase()));
    let missing = missing.map(|m| format!("{at} does not say \"{m}\""));
    missing.chain(wrong.map(|m| format!("{at} says \"{m}\""))).collect()
}
