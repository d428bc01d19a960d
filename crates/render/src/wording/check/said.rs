//! What is said aloud: to a child, a parent, a class, a colleague, 112.
//!
//! A sentence on a card is read out as it stands, often by someone in a hurry. So it may not presume that a child told or
//! did something, lead it, promise, or give away who is meant; and who calls 112 says where. The phrases are data
//! (`wording.toml`): this file only says how each table is read.

use crate::cards::{Card, Listener, Only, Tag, card_file};
use crate::check::{CheckContext, spaced};
use crate::content::Content;
use crate::read::Finding;
use crate::texts::{labels, screens};
use crate::wording::Said;
use guide::settings::Age;

/// A sentence that is said, wherever it stands.
struct Heard<'a> {
    file: String,
    text: &'a str,
    to: Listener,
    /// To whom by age; empty is all.
    ages: Vec<Age>,
    only: Option<Only>,
    card: Option<&'a Card>,
}

/// Every sentence that is said: on cards, along the child's line, at the table, and what a child reads.
fn heard(c: &Content) -> Vec<Heard<'_>> {
    let mut all = Vec::new();
    for card in &c.cards {
        all.extend(card.say.iter().map(|say| Heard {
            file: card_file(&card.id),
            text: &say.text,
            to: say.to,
            ages: say.ages.clone(),
            only: say.only,
            card: Some(card),
        }));
        all.extend(card.because.iter().filter_map(|because| {
            let (text, to, ages) = (because.say.as_deref()?, because.to?, because.ages.clone());
            Some(Heard { file: card_file(&card.id), text, to, ages, only: because.only, card: Some(card) })
        }));
    }
    let plain = |file: &str, text, to, ages, only| Heard { file: file.to_owned(), text, to, ages, only, card: None };
    let t = &c.together;
    for text in t.child_line.point.iter().flat_map(|p| &p.say) {
        all.push(plain("together/childline.toml", text, Listener::Kind, Vec::new(), None));
    }
    for sentence in &t.table.sentences {
        let to = match sentence.to.as_str() {
            "kind" => Listener::Kind,
            "ouder" => Listener::Ouder,
            "collega" => Listener::Collega,
            _ => Listener::Hulp,
        };
        all.push(plain("together/o3.toml", &sentence.text, to, Vec::new(), None));
    }
    for age in &t.explain.age {
        // The oldest card is for two age groups. A child of any other age reads it only when it knows of the report.
        let ages = Age::from_id(&age.id).map_or_else(|| vec![Age::A16To17, Age::A18Plus], |age| vec![age]);
        let only = (ages != [Age::A0To3]).then_some(Only::WeetMelding);
        for text in age.part.iter().flat_map(|p| &p.text) {
            all.push(plain("together/explain.toml", text, Listener::Kind, ages.clone(), only));
        }
    }
    all
}

pub(crate) fn said(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let wording = &context.content.wording;
    let all = heard(context.content);
    for heard in &all {
        let words = spaced(heard.text);
        let mut say = |message: String, hint: &str| out.push(context.at(&heard.file, heard.text, message, hint));
        for rule in wording.said.iter().filter(|rule| forbids(rule, heard)) {
            for phrase in rule.patterns.iter().filter(|phrase| words.contains(&spaced(phrase))) {
                say(format!("says \"{phrase}\" aloud: {}", rule.reason), &rule.instead);
            }
        }
        if heard.to == Listener::Kind {
            for (phrase, reason) in leads(context, heard.text) {
                say(format!("leads with \"{phrase}\": {reason}"), "ask openly, or say what you see");
            }
        }
        let two = |card: &Card| card.has(Tag::RoutePupils) || card.has(Tag::RouteSiblings);
        if heard.to == Listener::Kind && heard.only.is_none() && heard.card.is_some_and(two) {
            let hint = "say to which: only = \"overkwam\" or only = \"deed\"";
            say("is said to two children: the one it happened to hears the rebuke".into(), hint);
        }
        if heard.to == Listener::Alarm && !says_where(heard.text) {
            say("calls 112 and does not say where".into(), "begin with: Ik ben op [school, straat, plaats].");
        }
    }
    let steps = context.content.cards.iter().map(|card| (card_file(&card.id), &card.steps));
    let line =
        context.content.together.child_line.point.iter().map(|p| ("together/childline.toml".to_owned(), &p.steps));
    for (file, steps) in steps.chain(line) {
        for step in steps {
            for (phrase, reason) in leads(context, step) {
                let message = format!("leads with \"{phrase}\": {reason}");
                out.push(context.at(&file, step, message, "ask openly, or say what you see"));
            }
        }
    }
    for age in context.content.together.explain.age.iter().filter(|age| age.id != "0-3") {
        for part in age.part.iter().filter(|part| part.id == "wat-gebeurt") {
            if !part.text.iter().any(|text| text.contains("ouders") || text.contains("zorgt")) {
                let message = format!("what happens next, for {}, is silent about parents", age.id);
                let hint = "every child asks: will they talk with my parents, or with who looks after me?";
                let first = part.text.first().unwrap_or(&part.id);
                out.push(context.at("together/explain.toml", first, message, hint));
            }
        }
    }
    for tune in &wording.tune {
        let phrase = spaced(&tune.pattern);
        let times = all.iter().filter(|heard| spaced(heard.text).contains(&phrase)).count();
        if times > tune.most {
            let message = format!("\"{}\" is said {times} times, at most {}", tune.pattern, tune.most);
            out.push(context.at(
                "wording.toml",
                &tune.pattern,
                message,
                "a sentence that is always said means nothing",
            ));
        }
    }
}

/// Whether a rule holds for a sentence: it is said to one of its listeners, and nothing spares it.
fn forbids(rule: &Said, heard: &Heard<'_>) -> bool {
    let listens = rule.to.is_empty() || rule.to.contains(&heard.to);
    let young = !heard.ages.is_empty() && heard.ages.iter().all(|age| rule.ages.contains(age));
    let known = heard.only.is_some_and(|only| rule.only.contains(&only));
    let told = heard.card.is_some_and(|card| rule.tags.iter().any(|tag| card.has(*tag)));
    listens && !(young || known || told)
}

/// The leading questions in a text. They count with their punctuation: "en toen?" leads, "en toen niets meer" does not.
fn leads<'a>(context: &'a CheckContext<'_>, text: &str) -> Vec<(&'a str, &'a str)> {
    let text = text.to_lowercase();
    let all = context.content.wording.leading.iter().filter(|l| text.contains(&l.pattern));
    all.map(|l| (l.pattern.as_str(), l.reason.as_str())).collect()
}

/// Whether a sentence to 112 has a place to fill in.
fn says_where(text: &str) -> bool {
    let mut places = text.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    places.any(|place| place.contains("plaats") || place.contains("adres"))
}

/// Who acts while a group is in the room: the card says who has the group, and no step sends the only adult away.
pub(crate) fn group(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let acts = |card: &&Card| card.has(Tag::Danger) || card.has(Tag::Listening);
    for card in context.content.cards.iter().filter(acts) {
        let line = context.content.group_line(card);
        if !card.has(Tag::Left) && line.is_none_or(|line| !line.contains("groep")) {
            let hint = "say it in fixed.group of guide.toml";
            out.push(context.on_card(card, "tags", "does not say who has the group", hint));
        }
        for step in &card.steps {
            let words = spaced(step);
            for away in context.content.wording.away.iter().filter(|a| words.contains(&spaced(&a.pattern))) {
                let message = format!("\"{}\" sends the only adult away: {}", away.pattern, away.reason);
                out.push(context.on_card(card, step, message, away.instead.clone()));
            }
        }
    }
}

/// One thing has one name, in every text a reader sees.
pub(crate) fn one_name(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for shown in screens(context.content).into_iter().flat_map(|(_, texts)| texts).chain(labels(context.content)) {
        let words = spaced(&context.linker.shown(shown.text));
        for name in &context.content.wording.name {
            for other in name.never.iter().filter(|other| words.contains(&spaced(other))) {
                let message = format!("says \"{other}\" for \"{}\"", name.say);
                out.push(context.at(&shown.file, shown.text, message, format!("write \"{}\"", name.say)));
            }
        }
    }
    for card in &context.content.cards {
        for line in card.critical.iter().chain(&card.dont) {
            if let Some(opening) = context.content.wording.opening.iter().find(|o| line.starts_with(o.as_str())) {
                let message = format!("a ban begins with \"{opening}\", which reads as something else");
                out.push(context.on_card(card, line, message, "write it as in \"Laat het kind niet alleen.\""));
            }
        }
    }
}
