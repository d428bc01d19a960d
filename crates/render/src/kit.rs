//! The review kit: what each reader from outside is asked to judge, line by line, with what it rests on, an evening's
//! reading at a time.

use crate::ask::label_key;
use crate::cards::Card;
use crate::content::Content;
use crate::law::Reading;
use crate::page::date;
use crate::signed::fingerprint;
use crate::trust::ReviewReader;

/// A packet for one reader.
#[derive(Clone, Debug)]
pub struct Packet<'a> {
    /// Who reads it.
    pub reader: &'a ReviewReader,
    /// What is read, card by card.
    pub parts: Vec<Part>,
}

/// How many lines somebody reads with care in an evening: about seventeen sides of A4.
const EVENING: usize = 150;

/// What is read in one evening.
#[derive(Clone, Debug)]
pub struct Evening<'a> {
    /// The chapter it belongs to.
    pub chapter: &'a str,
    /// The number of its first line, counted through the whole packet.
    pub first: usize,
    /// What is read, card by card.
    pub parts: Vec<&'a Part>,
}

impl Evening<'_> {
    /// How many lines there are to judge.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.parts.iter().map(|part| part.lines.len()).sum()
    }
}

impl Packet<'_> {
    /// The packet, an evening at a time: never two chapters in one, and no card cut in two.
    #[must_use]
    pub fn evenings(&self) -> Vec<Evening<'_>> {
        let mut evenings: Vec<Evening<'_>> = Vec::new();
        let mut first = 1;
        for part in &self.parts {
            match evenings.last_mut() {
                Some(last) if last.chapter == part.chapter && last.lines() + part.lines.len() <= EVENING => {
                    last.parts.push(part);
                }
                _ => evenings.push(Evening { chapter: &part.chapter, first, parts: vec![part] }),
            }
            first += part.lines.len();
        }
        evenings
    }
}

/// A card, or a list of another kind.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The chapter: a moment of the guide, or what stands beside the cards.
    pub chapter: String,
    /// Its id, when it can be signed off.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How sure it is, in words.
    pub certainty: String,
    /// Its sources, in words.
    pub sources: Vec<String>,
    /// The fingerprint of the whole text, when it can be signed off.
    pub hash: String,
    /// What is to be judged.
    pub lines: Vec<Line>,
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Which kind of line, as on the screen.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// What carries it, in words.
    pub basis: Vec<String>,
    /// What is our own reading of it, or not confirmed.
    pub doubts: Vec<String>,
}

/// A packet for each reader of `review.toml`.
#[must_use]
pub fn packets(content: &Content) -> Vec<Packet<'_>> {
    content
        .review
        .reader
        .iter()
        .map(|reader| {
            let general_name = content.review.word.get("general").cloned().unwrap_or_default();
            let general =
                general(content, reader).into_iter().map(|part| Part { chapter: general_name.clone(), ..part });
            let cards = content.guide.phases.iter().flat_map(|phase| {
                let cards = content.cards.iter().filter(move |card| card.phase == phase.id);
                cards.map(move |card| Part { chapter: phase.title.clone(), ..card_part(content, card, reader) })
            });
            let parts = general.chain(cards).filter(|part| !part.lines.is_empty());
            Packet { reader, parts: parts.collect() }
        })
        .collect()
}

fn card_part(content: &Content, card: &Card, reader: &ReviewReader) -> Part {
    let lines = card.texts().running.into_iter().filter(|(field, _)| *field != "reading").map(|(field, text)| {
        let here: Vec<&Reading> = card.reading.iter().filter(|r| r.is_at(text)).collect();
        let mut line = Line { kind: kind(content, field), text: text.to_owned(), ..Line::default() };
        here.iter().for_each(|reading| carry(content, &mut line, reading));
        // A line that leans on the law is read by whoever reads readings.
        let field = if here.is_empty() { field } else { "reading" };
        (field, line)
    });
    let foot = card.reading.iter().filter(|r| r.at.is_none()).map(|reading| {
        let mut line = Line { kind: kind(content, "reading"), text: reading.text.clone(), ..Line::default() };
        if reading.is_own() {
            line.doubts.push(content.word("our_reading").to_owned());
        } else {
            line.basis = carried(content, reading);
        }
        ("reading", line)
    });
    let lines = lines.chain(foot).filter(|(field, line)| wants(reader, field, line)).map(|(_, line)| line);
    Part {
        id: card.id.clone(),
        title: card.title.clone(),
        certainty: content.word(card.certainty.key()).to_owned(),
        sources: card.sources.iter().map(|key| basis(content, key, "")).collect(),
        hash: fingerprint(content, &card.id).unwrap_or_default(),
        lines: lines.collect(),
        ..Part::default()
    }
}

/// Whether a reader is asked about a line.
fn wants(reader: &ReviewReader, field: &str, line: &Line) -> bool {
    let all = [&line.text].into_iter().chain(&line.doubts).chain(&line.basis);
    let said = all.map(|t| t.to_lowercase()).collect::<Vec<_>>().join(" ");
    let about = |word: &String| said.contains(&word.to_lowercase());
    reader.fields.iter().any(|f| f == field)
        && (field == "reading" || reader.words.is_empty() || reader.words.iter().any(about))
}

/// Puts a reading beside the line that leans on it.
fn carry(content: &Content, line: &mut Line, reading: &Reading) {
    if reading.is_own() {
        line.doubts.push(reading.text.clone());
    } else {
        line.basis.push(format!("{} ({})", reading.text, carried(content, reading).join("; ")));
    }
}

/// What carries a reading, in words.
fn carried(content: &Content, reading: &Reading) -> Vec<String> {
    reading.basis.iter().map(|b| basis(content, &b.key, &b.article)).collect()
}

/// A source in words: what it is, which article, which day, where.
fn basis(content: &Content, key: &str, article: &str) -> String {
    let Some(source) = content.sources.iter().find(|s| s.key == key) else { return key.to_owned() };
    let article = if article.is_empty() { String::new() } else { format!(", {} {article}", content.word("article")) };
    let day = match &source.in_force {
        Some(day) => format!("{} {}", content.word("law_text_of"), date(day)),
        None => format!("{} {}", content.word("law_seen_on"), date(&source.seen)),
    };
    let name = if source.short.is_empty() { &source.title } else { &source.short };
    format!("{name}{article}, {day} [{}]", content.word(source.kind.key()))
}

fn kind(content: &Content, field: &str) -> String {
    let key = match field {
        "do" => "do_this",
        "dont" => "dont_do_this",
        "write" => "write_down",
        "say" => "say_this",
        "reading" => "our_reading",
        "lead" => "who_leads",
        "child" => "for_the_child",
        "again" => "done_today",
        _ => return String::new(),
    };
    content.word(key).to_owned()
}

/// What stands beside the cards: the ages, consent, the clock, the questions, the terms, the steps.
fn general(content: &Content, reader: &ReviewReader) -> Vec<Part> {
    let line = |text: String| Line { text, ..Line::default() };
    let ages = content.ages.age.iter().map(|row| {
        let mut one = line(format!("{}: {}", row.what, row.who.join(" ")));
        carry(content, &mut one, &row.claim);
        one
    });
    // The table of ages is small, and read whole.
    let wanted = reader.fields.iter().any(|f| f == "ages");
    let ages = Part { title: content.ages.title.clone(), lines: ages.collect(), ..Part::default() };
    wanted.then_some(ages).into_iter().chain(lists(content, reader)).collect()
}

/// The lists that are read by line.
fn lists(content: &Content, reader: &ReviewReader) -> Vec<Part> {
    let line = |text: String| Line { text, ..Line::default() };
    let hand = &content.together.handover;
    let own = |text: String| Line { doubts: vec![content.word("our_reading").to_owned()], ..line(text) };
    let may = hand.may.iter().map(|m| own(format!("{}: {}. {}", m.what, m.rule, m.note)));
    let consent = hand.consent.iter().map(|c| own(format!("{}: {}", c.ages, c.text)));
    let clock = content.clock.term.iter().map(|t| {
        let mut one = line(format!("{}. {} {} {}", t.title, t.counted, t.expect, t.passed));
        t.reading.iter().for_each(|reading| carry(content, &mut one, reading));
        one
    });
    let questions =
        content.questions.question.iter().map(|q| own(format!("{} ({})", q.text, content.word(&label_key(q.ask)))));
    let terms = content.glossary.iter().map(|t| {
        let basis = t.sources.iter().map(|key| basis(content, key, "")).collect();
        Line { basis, ..line(format!("{}: {}", t.term, t.text)) }
    });
    let steps = content.steps.iter().map(|s| {
        let answers: Vec<&str> = s.answer.iter().map(|a| a.text.as_str()).collect();
        line(format!("{} · {}", s.ask, answers.join(" · ")))
    });
    let all: [(&str, &str, Vec<Line>); 5] = [
        ("consent", &hand.title, may.chain(consent).collect()),
        ("clock", &content.clock.ladder.title, clock.collect()),
        ("question", content.word("page_vragen"), questions.collect()),
        ("term", content.word("page_begrippen"), terms.collect()),
        ("step", content.word("proof_steps"), steps.collect()),
    ];
    let wanted = |field: &str, lines: Vec<Line>| lines.into_iter().filter(|l| wants(reader, field, l)).collect();
    all.into_iter()
        .map(|(field, title, lines)| Part { title: title.to_owned(), lines: wanted(field, lines), ..Part::default() })
        .collect()
}
