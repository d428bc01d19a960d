//! Every text a reader sees, and where it stands.

mod shown;
mod together;
mod workshop;

use crate::cards::{Card, card_file};
use crate::content::Content;

pub(crate) use shown::{Shown, shown};

/// The texts of a card that a reader sees, each with the name of its field; with those that only some readers see.
#[must_use]
pub fn card_texts(card: &Card) -> Vec<(&'static str, &str)> {
    let mut all = texts_for_all(card);
    for because in &card.because {
        let lines = [("do", &because.step), ("dont", &because.dont), ("say", &because.say)];
        all.extend(lines.into_iter().filter_map(|(field, line)| Some((field, line.as_deref()?))));
    }
    all
}

/// The texts of a card that stand there whatever the reader chose before.
pub(crate) fn texts_for_all(card: &Card) -> Vec<(&'static str, &str)> {
    let mut all =
        vec![("title", card.title.as_str()), ("lead", &card.lead), ("child", &card.child), ("again", &card.again)];
    all.extend(card.steps.iter().map(|t| ("do", t.as_str())));
    all.extend(card.critical.iter().chain(&card.dont).map(|t| ("dont", t.as_str())));
    all.extend(card.write.iter().map(|t| ("write", t.as_str())));
    all.extend(card.reading.iter().map(|r| ("reading", r.text.as_str())));
    all.extend(card.say.iter().map(|s| ("say", s.text.as_str())));
    all.extend(card.extra.iter().map(|e| ("extra", e.text.as_str())));
    all.extend(card.next.iter().map(|n| ("next", n.text.as_str())));
    all
}

/// The texts of the composer.
fn ask_texts(ask: &crate::ask::AskText) -> Vec<(&'static str, &str)> {
    let mut all: Vec<(&str, &str)> = ask.text.values().flatten().map(|t| ("text", t.as_str())).collect();
    all.extend(ask.moment.iter().flat_map(|m| [("title", m.title.as_str()), ("lead", m.lead.as_str())]));
    all.extend(ask.sentence.iter().flat_map(|s| [&s.formal, &s.aloud, &s.young]).map(|t| ("say", t.as_str())));
    all.extend(ask.place.iter().map(|p| ("means", p.means.as_str())));
    all
}

/// What a reader sees besides running text: titles, names, loose phrases. No sentences to measure.
pub(crate) fn labels(c: &Content) -> Vec<Shown<'_>> {
    let mut out = Vec::new();
    for card in &c.cards {
        out.extend(shown(&card_file(&card.id), card.situations.iter().map(|t| ("situations", t.as_str())).collect()));
    }
    for page in &c.pages {
        out.extend(shown(&format!("pages/{}.toml", page.id), vec![("title", page.text.title.as_str())]));
    }
    let ages = c.ages.age.iter().map(|a| &a.what).chain([&c.ages.title]);
    out.extend(shown("ages.toml", ages.map(|t| ("title", t.as_str())).collect()));
    let phases = c.guide.phases.iter().flat_map(|p| [&p.title, &p.lead]).map(|t| ("phase", t.as_str()));
    out.extend(shown("guide.toml", phases.collect()));
    out.extend(shown("glossary.toml", c.glossary.iter().map(|t| ("glossary", t.term.as_str())).collect()));
    out.extend(shown("phones.toml", c.phones.iter().map(|p| ("name", p.name.as_str())).collect()));
    let q = &c.questions;
    let asked = q.question.iter().filter_map(|q| q.instead.as_ref()).chain([&q.note]).map(|t| ("text", t.as_str()));
    let consent = q.consent.iter().flat_map(|c| [&c.sentence, &c.explain]).map(|t| ("say", t.as_str()));
    out.extend(shown("questions.toml", asked.chain(consent).collect()));
    let role = c.roles.role.iter().flat_map(|r| r.call_when.iter().chain([&r.name])).map(|t| ("role", t.as_str()));
    let lead = c.roles.lead.iter().flat_map(|l| [&l.phase, &l.who, &l.teacher]).map(|t| ("lead", t.as_str()));
    out.extend(shown("roles.toml", role.chain(lead).collect()));
    let typed = c.situations.typed.iter().flat_map(|s| &s.words).map(|t| ("words", t.as_str()));
    out.extend(shown("situations.toml", typed.collect()));
    for (file, groups) in
        [("roles.toml", &c.roles.group), ("questions.toml", &q.group), ("situations.toml", &c.situations.group)]
    {
        let texts = groups.iter().flat_map(|g| [&g.title, &g.lead]).map(|t| ("title", t.as_str()));
        out.extend(shown(file, texts.collect()));
    }
    out.extend(together::labels(c));
    out.extend(workshop::labels(c));
    out
}

/// Every text of the guide, screen by screen.
pub(crate) fn screens(c: &Content) -> Vec<(String, Vec<Shown<'_>>)> {
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
    let terms = c.glossary.iter().map(|t| ("glossary", t.text.as_str())).collect();
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
    let [clock, holidays] = crate::terms::texts(&c.clock, &c.holidays);
    let days = shown("terms.toml", clock).into_iter().chain(shown("holidays.toml", holidays)).collect();
    out.push(("termijnen".into(), days));
    out.push(("notities".into(), shown("lint.toml", crate::lint::texts(&c.lint))));
    let ages = c.ages.age.iter().flat_map(|a| a.who.iter().chain([&a.claim.text]));
    let ages = ages.chain([&c.ages.lead]).map(|t| ("text", t.as_str())).collect();
    out.push(("leeftijden".into(), shown("ages.toml", ages)));
    let f = &c.guide.fixed;
    let fixed = [&f.nobody, &f.parents, &f.both_parents, &f.know, &f.group].map(|t| ("fixed", t.as_str())).to_vec();
    out.push(("guide".into(), shown("guide.toml", fixed)));
    out.extend(together::screens(c));
    out.extend(workshop::screens(c));
    out
}
