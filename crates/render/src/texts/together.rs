//! The texts of working together that a reader sees, screen by screen.

use super::shown::{Shown, shown};
use crate::content::Content;
use crate::together::{EXPLAIN, FORMS, HANDOVER, LINE, SCAN, TABLE};

/// A field and a text.
type Text<'a> = (&'static str, &'a str);

fn each<'a>(field: &'static str, texts: &'a [String]) -> impl Iterator<Item = Text<'a>> {
    texts.iter().map(move |t| (field, t.as_str()))
}

/// Running text.
pub(crate) fn screens(c: &Content) -> Vec<(String, Vec<Shown<'_>>)> {
    let t = &c.together;
    let mut out: Vec<(String, &str, Vec<Text<'_>>)> = Vec::new();
    out.push(("kindlijn".into(), LINE, vec![("lead", &t.child_line.lead)]));
    for p in &t.child_line.point {
        let mut texts = vec![("when", p.when.as_str())];
        texts.extend(each("notices", &p.notices).chain(each("do", &p.steps)));
        texts.extend(each("say", &p.say).chain(each("dont", &p.dont)));
        out.push((p.id.clone(), LINE, texts));
    }
    let day = t.child_line.dayplan.iter().flat_map(|d| [("text", d.help.as_str()), ("say", d.example.as_str())]);
    out.push(("schooldag".into(), LINE, day.collect()));
    let adult = [("lead", t.explain.lead.as_str())].into_iter().chain(each("text", &t.explain.adult));
    out.push(("uitleg".into(), EXPLAIN, adult.collect()));
    for age in &t.explain.age {
        let lines = age.part.iter().flat_map(|p| each("say", &p.text));
        out.push((age.id.clone(), EXPLAIN, each("text", &age.adult).chain(lines).collect()));
    }
    out.push(("o3".into(), TABLE, table(c)));
    let s = &t.scan;
    let mut scan = vec![("lead", s.lead.as_str())];
    scan.extend(each("text", &s.how).chain(each("text", &s.talk)));
    scan.extend(s.statement.iter().flat_map(|x| [("say", x.text.as_str()), ("text", x.step.as_str())]));
    out.push(("zelfscan".into(), SCAN, scan));
    out.push(("vormen".into(), FORMS, forms(c)));
    let h = &t.handover;
    let mut hand = vec![("lead", h.lead.as_str())];
    hand.extend(h.step.iter().flat_map(|s| each("text", &s.text)));
    hand.extend(h.may.iter().map(|m| ("text", m.note.as_str())));
    hand.extend(h.consent.iter().map(|c| ("text", c.text.as_str())));
    hand.extend(h.line.iter().map(|l| ("ask", l.help.as_str())));
    hand.extend(each("text", &h.talk).chain(each("text", &h.moves)));
    out.push(("overdracht".into(), HANDOVER, hand));
    let bridge = h.bridge.iter().flat_map(|b| [("text", b.text.as_str()), ("text", b.why.as_str())]);
    out.push(("wachten".into(), HANDOVER, bridge.chain(each("text", &h.care)).collect()));
    out.into_iter().map(|(screen, file, texts)| (screen, shown(file, texts))).collect()
}

fn table(c: &Content) -> Vec<Text<'_>> {
    let t = &c.together.table;
    let mut all = vec![("lead", t.lead.as_str())];
    all.extend(each("stop", &t.stop).chain(each("say", &t.switch)));
    all.extend(
        t.party
            .iter()
            .flat_map(|p| [("text", &p.who), ("ask", &p.sees), ("ask", &p.wants), ("ask", &p.can)])
            .map(|(f, x)| (f, x.as_str())),
    );
    for s in &t.subject {
        all.push(("text", &s.example));
        all.extend(s.party.values().map(|x| ("text", x.as_str())).chain(each("text", &s.note)));
    }
    for a in &t.aid {
        all.push(("ask", &a.question));
        all.extend(a.answers.iter().map(|x| ("answer", x.text.as_str())));
    }
    for o in &t.outcome {
        all.push(("answer", &o.lead));
        all.extend(each("text", &o.text).chain(each("text", &o.others)));
    }
    all.extend(t.sentences.iter().map(|s| ("say", s.text.as_str())));
    all.extend(t.agenda.iter().map(|a| ("text", a.text.as_str())));
    all
}

fn forms(c: &Content) -> Vec<Text<'_>> {
    let f = &c.together.forms;
    let mut all = vec![("lead", f.lead.as_str())];
    for x in &f.form {
        all.push(("text", &x.who));
        all.extend(each("text", &x.does).chain(each("dont", &x.does_not)).chain(each("text", &x.ask)));
    }
    all.extend(f.call.iter().flat_map(|x| [("ask", x.when.as_str()), ("text", x.text.as_str())]));
    all.extend(f.sector.iter().flat_map(|s| each("text", &s.text)));
    all
}

/// Titles, names and labels: no sentences to measure.
pub(crate) fn labels(c: &Content) -> Vec<Shown<'_>> {
    let t = &c.together;
    let line =
        t.child_line.point.iter().map(|p| p.title.as_str()).chain(t.child_line.dayplan.iter().map(|d| &*d.label));
    let explain = t.explain.age.iter().flat_map(|a| {
        let parts = a.part.iter().flat_map(|p| [Some(p.heading.as_str()), p.fill.as_deref()]).flatten();
        parts.chain([a.title.as_str()])
    });
    let table = t.table.subject.iter().map(|s| s.title.as_str()).chain(t.table.party.iter().map(|p| &*p.name));
    let scan = t.scan.block.iter().map(|b| &*b.title).chain(t.scan.scale.iter().map(String::as_str));
    let forms = t.forms.form.iter().map(|f| f.name.as_str());
    let h = &t.handover;
    let hand = h.step.iter().map(|s| s.title.as_str()).chain(h.may.iter().flat_map(|m| [&*m.what, &*m.rule]));
    let hand = hand.chain(h.consent.iter().map(|c| &*c.ages)).chain(h.line.iter().map(|l| l.label.as_str()));
    let mut out = Vec::new();
    out.extend(shown(LINE, line.chain([&*t.child_line.title]).map(|t| ("title", t)).collect()));
    out.extend(shown(EXPLAIN, explain.chain([&*t.explain.title]).map(|t| ("title", t)).collect()));
    out.extend(shown(TABLE, table.chain([&*t.table.title]).map(|t| ("title", t)).collect()));
    out.extend(shown(SCAN, scan.chain([&*t.scan.title]).map(|t| ("title", t)).collect()));
    out.extend(shown(FORMS, forms.chain([&*t.forms.title]).map(|t| ("title", t)).collect()));
    out.extend(shown(HANDOVER, hand.chain([&*h.title]).map(|t| ("title", t)).collect()));
    out
}
