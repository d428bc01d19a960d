//! The words: complete, sourced, dated, readable, and free of what may not be said.

use std::collections::BTreeSet;

use super::readability::{flesch_douma, sentences, words};
use super::{Desk, card_file};
use crate::content::{Ban, Card, Content, Finding, Must};

const MOST_WORDS: usize = 20;
const LEAST_EASE: f64 = 65.0;
const LONGEST_TITLE: usize = 60;
const LONGEST_TERM: usize = 25;

/// A text that a reader sees: where it stands and what it says.
struct Shown<'a> {
    file: String,
    field: &'a str,
    text: &'a str,
}

/// The texts of a card, by field.
fn card_texts(card: &Card) -> Vec<(&'static str, &str)> {
    let mut all =
        vec![("title", card.title.as_str()), ("lead", &card.lead), ("child", &card.child), ("again", &card.again)];
    all.extend(card.steps.iter().map(|t| ("do", t.as_str())));
    all.extend(card.dont.iter().map(|t| ("dont", t.as_str())));
    all.extend(card.write.iter().map(|t| ("write", t.as_str())));
    all.extend(card.reading.iter().map(|t| ("reading", t.as_str())));
    all.extend(card.say.iter().map(|s| ("say", s.text.as_str())));
    all.extend(card.extra.iter().map(|e| ("extra", e.text.as_str())));
    all.extend(card.next.iter().map(|n| ("next", n.text.as_str())));
    all
}

/// The texts of the composer.
fn ask_texts(ask: &crate::content::AskText) -> Vec<(&'static str, &str)> {
    let mut all: Vec<(&str, &str)> = ask.text.values().flatten().map(|t| ("text", t.as_str())).collect();
    all.extend(ask.moment.iter().flat_map(|m| [("title", m.title.as_str()), ("lead", m.lead.as_str())]));
    all.extend(ask.sentence.iter().flat_map(|s| [&s.formal, &s.aloud, &s.young]).map(|t| ("say", t.as_str())));
    all.extend(ask.place.iter().map(|p| ("means", p.means.as_str())));
    all
}

/// Every text of the guide, screen by screen.
fn screens(c: &Content) -> Vec<(String, Vec<Shown<'_>>)> {
    let mut out = Vec::new();
    for step in &c.steps {
        let mut texts = vec![("ask", step.ask.as_str()), ("why", &step.why)];
        texts.extend(step.call.iter().map(|t| ("call", t.as_str())));
        texts.extend(step.answer.iter().map(|a| ("answer", a.text.as_str())));
        out.push((step.id.clone(), shown(&step.file, texts)));
    }
    for card in &c.cards {
        out.push((card.id.clone(), shown(&card_file(&card.id), card_texts(card))));
    }
    for page in &c.pages {
        let mut texts = vec![("lead", page.text.lead.as_str())];
        for s in &page.text.section {
            texts.push(("heading", &s.heading));
            texts.extend(s.paras.iter().chain(&s.items).map(|t| ("text", t.as_str())));
        }
        out.push((page.id.clone(), shown(&format!("pages/{}.toml", page.id), texts)));
    }
    let terms = c.terms.iter().map(|t| ("glossary", t.text.as_str())).collect();
    out.push(("begrippen".into(), shown("glossary.toml", terms)));
    let situations = c.situations.situation.iter().map(|s| ("situation", s.text.as_str())).collect();
    out.push(("zoeken".into(), shown("situations.toml", situations)));
    out.push(("ui".into(), shown("ui.toml", c.ui.values().map(|word| ("ui", word.as_str())).collect())));
    let questions =
        c.questions.question.iter().flat_map(|q| [("text", q.text.as_str()), ("why", q.why.as_str())]).collect();
    out.push(("vragen".into(), shown("questions.toml", questions)));
    out.push(("vragen".into(), shown("ask.toml", ask_texts(&c.ask))));
    let roles = c.roles.role.iter().flat_map(|r| [("what", r.what.as_str()), ("reach", r.reach.as_str())]).collect();
    out.push(("wie-is-wie".into(), shown("roles.toml", roles)));
    let phones = c.phones.iter().flat_map(|p| [("what", p.what.as_str()), ("hours", p.hours.as_str())]).collect();
    out.push(("telefoon".into(), shown("phones.toml", phones)));
    let [clock, holidays] = super::terms::texts(&c.clock, &c.holidays);
    let days = shown("terms.toml", clock).into_iter().chain(shown("holidays.toml", holidays)).collect();
    out.push(("termijnen".into(), days));
    let f = &c.guide.fixed;
    let fixed = [&f.nobody, &f.parents, &f.both_parents, &f.know].map(|t| ("fixed", t.as_str())).to_vec();
    out.push(("guide".into(), shown("guide.toml", fixed)));
    out
}

fn shown<'a>(file: &str, texts: Vec<(&'a str, &'a str)>) -> Vec<Shown<'a>> {
    texts.into_iter().map(|(field, text)| Shown { file: file.to_owned(), field, text }).collect()
}

pub(super) fn cards(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for card in &desk.content.cards {
        let mut part = |name: &str, n: usize, least: usize, most: usize| {
            if n < least || n > most {
                let message = format!("{name} has {n} lines, it needs {least} to {most}");
                out.push(desk.on_card(card, &format!("{name} = "), message, "see docs/content.md"));
            }
        };
        part("do", card.steps.len(), 3, 6);
        part("dont", card.dont.len(), 2, 6);
        part("write", card.write.len(), 1, 4);
        part("say", card.say.len(), 1, 8);
        part("situations", card.situations.len(), 2, 8);
        for (name, text) in [("lead", &card.lead), ("child", &card.child), ("again", &card.again)] {
            if text.trim().is_empty() {
                let why = if name == "child" { "the card has no advice for the child" } else { "is empty" };
                out.push(desk.on_card(card, "id = ", format!("{name}: {why}"), format!("add {name} = \"…\"")));
            }
        }
        if card.title.chars().count() > LONGEST_TITLE {
            out.push(desk.on_card(
                card,
                "title",
                format!("the title is longer than {LONGEST_TITLE} characters"),
                "shorten it",
            ));
        }
        if card.reviewed != card.reviewed_by.is_some() {
            out.push(desk.on_card(
                card,
                "reviewed",
                "reviewed and reviewed_by go together",
                "name the reviewer's role, or set reviewed = false",
            ));
        }
    }
    for step in desk.content.steps.iter().filter(|s| s.why.trim().is_empty()) {
        out.push(desk.on_step(step, "why is empty", "say why this is asked"));
    }
}

pub(super) fn sources(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let c = desk.content;
    let known: BTreeSet<&str> = c.sources.iter().map(|s| s.key.as_str()).collect();
    let mut judge = |file: &str, id: &str, keys: &[String]| {
        if keys.is_empty() {
            out.push(desk.at(file, id, format!("{id} names no source"), "name one, or \"eigen\" for our own design"));
        }
        for key in keys.iter().filter(|k| !known.contains(k.as_str())) {
            out.push(desk.at(file, key, format!("\"{key}\" is no source of sources.toml"), nearest(key, &known)));
        }
    };
    c.steps.iter().for_each(|s| judge(&s.file, &s.id, &s.sources));
    c.cards.iter().for_each(|k| judge(&card_file(&k.id), &k.id, &k.sources));
    c.phones.iter().for_each(|p| judge("phones.toml", &p.id, &p.sources));
    c.terms.iter().for_each(|t| judge("glossary.toml", &t.id, &t.sources));
    c.roles.role.iter().for_each(|r| judge("roles.toml", &r.id, &r.sources));
}

fn nearest(key: &str, known: &BTreeSet<&str>) -> String {
    known
        .iter()
        .map(|k| (crate::dutch::edits(&k.to_lowercase(), &key.to_lowercase(), 4), *k))
        .min()
        .filter(|(edits, _)| *edits < 4)
        .map_or_else(|| "add it to sources.toml".to_owned(), |(_, k)| format!("did you mean \"{k}\"?"))
}

/// Files that hold words of the interface or names, not statements that can expire.
const UNDATED: &[&str] = &["ui.toml", "aliases.toml", "ids.txt"];

pub(super) fn dates(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for file in &desk.content.files {
        if UNDATED.contains(&file.path.as_str()) {
            continue;
        }
        let mut found = false;
        for (i, line) in file.text.lines().enumerate() {
            let Some((key, value)) = line.split_once('=') else { continue };
            let key = key.trim();
            if !matches!(key, "checked" | "review_by" | "seen") {
                continue;
            }
            found = true;
            let date = value.trim().trim_matches('"');
            let fault = if !is_date(date) {
                Some((format!("\"{date}\" is not a date"), "write year-month-day, such as 2026-11-24"))
            } else if key == "review_by" && date < desk.today {
                Some((format!("expired on {date}"), "let someone look at it again, then set checked and review_by"))
            } else if key != "review_by" && date > desk.today {
                Some((format!("{key} on {date} is in the future"), "set the day it was really looked at"))
            } else {
                None
            };
            if let Some((message, hint)) = fault {
                out.push(Finding { file: file.path.clone(), line: i + 1, message, hint: hint.into() });
            }
        }
        if !found {
            let hint = "add checked and review_by at the top";
            out.push(Finding {
                file: file.path.clone(),
                line: 1,
                message: "says nowhere when it was checked".into(),
                hint: hint.into(),
            });
        }
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |i: usize, len: usize, low: u32, high: u32| {
        parts.get(i).is_some_and(|p| p.len() == len && p.parse().is_ok_and(|n: u32| (low..=high).contains(&n)))
    };
    parts.len() == 3 && number(0, 4, 2000, 2999) && number(1, 2, 1, 12) && number(2, 2, 1, 31)
}

pub(super) fn markup(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for (_, texts) in screens(desk.content) {
        for shown in texts {
            for fault in desk.linker.faults(shown.text) {
                let hint = if fault.contains("phones.toml") {
                    "check the number, or add it to phones.toml"
                } else {
                    "check the spelling"
                };
                out.push(desk.at(&shown.file, shown.text, fault, hint));
            }
        }
    }
}

pub(super) fn language(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for (screen, texts) in screens(desk.content) {
        let mut all = Vec::new();
        for shown in &texts {
            let text = desk.linker.shown(shown.text);
            for sentence in sentences(&text) {
                let n = words(&sentence).len();
                if n > MOST_WORDS {
                    let message = format!("a sentence of {n} words: \"{}\"", sentence.trim());
                    out.push(desk.at(&shown.file, shown.text, message, "make it two sentences"));
                }
            }
            all.push(text);
        }
        let score = flesch_douma(all.iter().map(String::as_str));
        if score < LEAST_EASE
            && let Some(first) = texts.first()
        {
            let message = format!("\"{screen}\" scores {score:.0} on Flesch-Douma, it needs {LEAST_EASE:.0}");
            out.push(desk.at(&first.file, &format!("\"{screen}\""), message, "use shorter words and sentences"));
        }
    }
}

/// The banned phrases a card uses outside the fields where they are allowed.
pub(super) fn bans_on<'a>(desk: &'a Desk<'_>, card: &Card) -> Vec<&'a Ban> {
    card_texts(card).into_iter().flat_map(|(field, text)| bans_in(desk, field, text)).collect()
}

fn bans_in<'a>(desk: &'a Desk<'_>, field: &str, text: &str) -> Vec<&'a Ban> {
    let said = spaced(&desk.linker.shown(text));
    let bans = desk.content.wording.ban.iter();
    bans.filter(|b| !b.allow_in.iter().any(|f| f == field) && said.contains(&spaced(&b.pattern))).collect()
}

pub(super) fn wording(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for (_, texts) in screens(desk.content) {
        for shown in texts {
            for ban in bans_in(desk, shown.field, shown.text) {
                let row = if ban.row == 0 { String::new() } else { format!(" (review row {})", ban.row) };
                let message = format!("says \"{}\": {}{row}", ban.pattern, ban.reason);
                let hint = ban.instead.clone().unwrap_or_else(|| "say it in another way".into());
                out.push(desk.at(&shown.file, shown.text, message, hint));
            }
        }
    }
    for must in &desk.content.wording.must {
        if let Some(message) = unmet(desk, must) {
            out.push(desk.at(&card_file(&must.card), "id = ", message, must.reason.clone()));
        }
    }
}

/// Why a required phrase is missing, if it is.
fn unmet(desk: &Desk<'_>, must: &Must) -> Option<String> {
    let Some(card) = desk.content.card(&must.card) else {
        return Some(format!("\"{}\" must say something and does not exist", must.card));
    };
    let fixed = desk.content.stop_lines(card).into_iter().chain(desk.content.nobody_line(card)).map(|t| ("fixed", t));
    let says = card_texts(card).into_iter().chain(fixed).any(|(field, text)| {
        (must.field == "any" || must.field == field) && desk.linker.shown(text).to_lowercase().contains(&must.contains)
    });
    (!says).then(|| format!("must say \"{}\" in {} (review row {})", must.contains, must.field, must.row))
}

/// Lower case, with every word between single spaces, so a phrase only matches whole words.
fn spaced(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '\'' || c == '-' { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().map(|w| w.trim_matches('\'')).collect();
    format!(" {} ", words.join(" "))
}

pub(super) fn lists(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let c = desk.content;
    for phone in &c.phones {
        let digits: String = phone.number.chars().filter(char::is_ascii_digit).collect();
        if digits != phone.tel {
            out.push(desk.at(
                "phones.toml",
                &phone.tel,
                format!("tel {} is not the number {}", phone.tel, phone.number),
                "the digits must be the same",
            ));
        }
        if !phone.site.is_empty() && (phone.site.contains('/') || phone.site.contains(' ') || !phone.site.contains('.'))
        {
            out.push(desk.at(
                "phones.toml",
                &phone.site,
                format!("\"{}\" is not a domain", phone.site),
                "write it as veiligthuis.nl",
            ));
        }
    }
    for (number, tel) in [("112", "112"), ("0800-2000", "08002000")] {
        if !c.phones.iter().any(|p| p.number == number && p.tel == tel) {
            out.push(desk.at(
                "phones.toml",
                number,
                format!("{number} is missing"),
                "it must be reachable from every screen",
            ));
        }
    }
    for source in &c.sources {
        let link = source.url.is_empty() && source.kind == "eigen" || is_link(&source.url);
        if !link {
            out.push(desk.at(
                "sources.toml",
                &source.url,
                format!("the address of {} is not a link: \"{}\"", source.key, source.url),
                "start with https:// and leave out spaces",
            ));
        }
    }
    for term in &c.terms {
        let n = words(&term.text).len();
        if n > LONGEST_TERM {
            out.push(desk.at(
                "glossary.toml",
                &term.text,
                format!("\"{}\" is explained in {n} words", term.term),
                "use at most 25",
            ));
        }
        for see in term.see.iter().filter(|s| !c.terms.iter().any(|t| t.id == **s)) {
            out.push(desk.at("glossary.toml", see, format!("\"{see}\" is no term"), "use the id of a term"));
        }
    }
    let groups = |all: &[crate::content::Group], id: &str| all.iter().any(|g| g.id == id);
    for q in c.questions.question.iter().filter(|q| !groups(&c.questions.group, &q.group)) {
        out.push(desk.at("questions.toml", &q.id, format!("\"{}\" is no group", q.group), "use the id of a group"));
    }
    for s in c.situations.situation.iter().filter(|s| !groups(&c.situations.group, &s.group)) {
        out.push(desk.at("situations.toml", &s.text, format!("\"{}\" is no group", s.group), "use the id of a group"));
    }
    for r in c.roles.role.iter().filter(|r| !groups(&c.roles.group, &r.group)) {
        out.push(desk.at("roles.toml", &r.id, format!("\"{}\" is no group", r.group), "use the id of a group"));
    }
}

fn is_link(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|r| r.contains('.') && !r.contains(char::is_whitespace) && !r.contains(['<', '>', '"']))
}

pub(super) fn interface(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for key in crate::page::missing_words(desk.content) {
        out.push(desk.at("ui.toml", &key, format!("the word \"{key}\" is missing"), format!("add {key} = \"…\"")));
    }
    for promise in super::promises::PROMISES {
        if !desk.content.ui.contains_key(promise.words) {
            out.push(desk.at(
                "ui.toml",
                promise.words,
                format!("the word \"{}\" is missing", promise.words),
                "say the promise in a reader's words",
            ));
        }
    }
}
