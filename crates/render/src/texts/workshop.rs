//! What readers see of the werkplaats, screen by screen, for the checks of language and wording.

use super::shown::{Shown, shown};
use crate::content::Content;
use crate::workshop::{Case, Format, WorkshopText, case_file, format_file};

const TEXT: &str = "workshop/workshop.toml";

type Texts<'a> = Vec<(&'a str, &'a str)>;

/// The screens, each with its texts.
pub(crate) fn screens(c: &Content) -> Vec<(String, Vec<Shown<'_>>)> {
    let w = &c.workshop;
    let mut out = vec![("trainers".to_owned(), shown(TEXT, of_trainers(&w.text)))];
    out.push(("bladen".into(), shown(TEXT, of_sheets(&w.text))));
    out.extend(w.formats.iter().map(|f| (format!("format-{}", f.id), shown(&format_file(f), of_format(f)))));
    for case in &w.cases {
        out.push((format!("casus-{}", case.id), shown(&case_file(case), of_case(case))));
    }
    out
}

/// Names and short labels: no sentences to measure.
pub(crate) fn labels(c: &Content) -> Vec<Shown<'_>> {
    let w = &c.workshop;
    let mut of_text: Texts<'_> = Vec::new();
    of_text.extend(w.text.roles.iter().map(|r| ("name", r.name.as_str())));
    of_text.extend(w.text.pien.iter().flat_map(|p| [("name", p.name.as_str()), ("name", p.who.as_str())]));
    of_text.extend(w.text.colours.iter().flat_map(|c| [("name", c.name.as_str()), ("name", c.word.as_str())]));
    let mut out = shown(TEXT, of_text);
    for case in &w.cases {
        let mut names: Texts<'_> = vec![("name", &case.name), ("name", &case.age), ("name", &case.form)];
        names.extend(case.moments.iter().map(|m| ("when", m.when.as_str())));
        out.extend(shown(&case_file(case), names));
    }
    out
}

fn all<'a>(field: &'a str, lines: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
    lines.iter().map(move |t| (field, t.as_str()))
}

fn of_trainers(t: &WorkshopText) -> Texts<'_> {
    let mut out: Texts<'_> = all("text", &t.rules).chain(all("ask", &t.table_questions)).collect();
    for part in &t.trainer {
        out.push(("heading", &part.heading));
        out.extend(all("text", &part.paras).chain(all("text", &part.items)));
    }
    out
}

fn of_sheets(t: &WorkshopText) -> Texts<'_> {
    let mut out: Texts<'_> = Vec::new();
    for r in &t.roles {
        out.extend(all("text", &r.task).chain(all("say", &r.say)).chain(all("dont", &r.dont)));
    }
    for s in &t.sheets {
        out.extend([("title", s.title.as_str()), ("lead", &s.lead)]);
        out.extend(s.lines.iter().flat_map(|l| [("title", l.label.as_str()), ("title", &l.help)]));
    }
    for p in &t.pien {
        out.extend(all("text", &p.text).chain([("text", p.relax.as_str())]));
    }
    out.extend(t.harvest.iter().flat_map(|c| [("title", c.title.as_str()), ("title", &c.help)]));
    out
}

fn of_format(f: &Format) -> Texts<'_> {
    let mut out: Texts<'_> = vec![("title", &f.title), ("lead", &f.lead), ("text", &f.inspired)];
    for lines in [&f.purpose, &f.needs, &f.not_when, &f.before] {
        out.extend(all("text", lines));
    }
    for r in &f.rounds {
        out.extend([("title", r.title.as_str()), ("ask", &r.goal), ("say", &r.say)]);
        out.extend(all("do", &r.steps).chain(all("ask", &r.ask)).chain(all("text", &r.watch)));
    }
    out
}

fn of_case(c: &Case) -> Texts<'_> {
    let mut out: Texts<'_> = vec![("text", &c.goal), ("text", &c.heads_up), ("text", &c.differs)];
    for lines in [&c.setting, &c.dilemmas, &c.talk] {
        out.extend(all("text", lines));
    }
    for m in &c.moments {
        out.extend([("title", m.title.as_str()), ("event", &m.event)]);
        out.extend([&m.school, &m.help, &m.child, &m.parent].map(|t| ("view", t.as_str())));
    }
    for turn in &c.turns {
        out.extend([("ask", turn.question.as_str()), ("ask", &turn.talk)]);
        out.extend(turn.choices.iter().flat_map(|c| [("answer", c.text.as_str()), ("then", &c.then)]));
    }
    out
}
