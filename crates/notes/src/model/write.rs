//! Writing the format. By hand rather than derived: one record a line, empty values left out.

use files::json::quote;
use guide::terms::days::Day;

use super::book::{NAME, VERSION};
use super::record::Mark;
use super::setting::What;
use super::{Body, Case, Record};

/// JSON under construction.
struct Json(String);

impl Json {
    /// Starts a value in a list or object: a comma unless it is the first.
    fn next(&mut self) {
        if !self.0.ends_with(['{', '[', '\n']) && !self.0.is_empty() {
            self.0.push(',');
        }
    }

    fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.0.push(':');
    }

    fn string(&mut self, text: &str) {
        quote(&mut self.0, text);
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.key(key);
            self.string(text);
        }
    }

    fn day(&mut self, key: &str, day: Option<Day>) {
        if let Some(day) = day {
            self.text(key, &day.to_string());
        }
    }

    fn number(&mut self, key: &str, number: u32) {
        self.key(key);
        self.0.push_str(&number.to_string());
    }

    fn truth(&mut self, key: &str, truth: bool) {
        if truth {
            self.key(key);
            self.0.push_str("true");
        }
    }

    /// A value of a list on a line of its own.
    fn line(&mut self, first: bool) {
        self.0.push_str(if first { "\n" } else { ",\n" });
    }
}

/// A file with these cases.
pub(super) fn book<'a>(made: Option<Day>, cases: impl Iterator<Item = &'a Case>) -> String {
    let mut json = Json(String::new());
    json.0.push('{');
    json.text("format", NAME);
    json.number("version", VERSION);
    json.day("made", made);
    json.key("cases");
    json.0.push('[');
    for (at, case) in cases.enumerate() {
        json.line(at == 0);
        write_case(&mut json, case);
    }
    json.0.push_str("]}\n");
    json.0
}

fn write_case(json: &mut Json, case: &Case) {
    json.0.push('{');
    json.text("id", &case.id.to_string());
    json.day("created", case.created);
    json.0.push_str(",\n\"seen\":[");
    for dot in case.seen.dots() {
        json.next();
        json.string(&dot.to_string());
    }
    json.0.push_str("],\n\"settings\":[");
    for (at, setting) in case.settings.iter().enumerate() {
        json.line(at == 0);
        json.0.push('{');
        json.text("version", &setting.dot.to_string());
        json.number("made", setting.made);
        match &setting.what {
            What::Name(name) => {
                json.key("nickname");
                json.string(name);
            }
            What::Keep(day) => {
                json.key("keepUntil");
                json.string(&day.map(|d| d.to_string()).unwrap_or_default());
            }
            What::Hold(hold) => {
                json.key("hold");
                json.0.push_str(if *hold { "true" } else { "false" });
            }
        }
        json.0.push('}');
    }
    json.0.push_str("],\n\"records\":[");
    let mut first = true;
    for record in &case.records {
        for mark in &record.marks {
            json.line(first);
            first = false;
            write_record(json, record, mark);
        }
    }
    json.0.push_str("]}");
}

fn write_record(json: &mut Json, record: &Record, mark: &Mark) {
    json.0.push('{');
    json.text("id", &record.root.to_string());
    json.text("version", &mark.dot.to_string());
    json.number("made", mark.made);
    if mark.lead > 0 {
        json.number("lead", mark.lead);
    }
    if let Some(from) = mark.from {
        json.text("twin", &from.to_string());
    }
    json.day("day", record.entry.day);
    json.text("time", &record.entry.time);
    match &record.entry.body {
        Body::Note { lane, text, present, asked } => {
            json.text("kind", "note");
            json.text("lane", lane.id());
            json.text("text", text);
            json.text("present", present);
            json.text("asked", asked);
        }
        Body::Tick { card, item, done } => {
            json.text("kind", "tick");
            json.text("card", card);
            json.text("item", item);
            json.truth("done", *done);
        }
        Body::Asked { to, question, answer } => {
            json.text("kind", "asked");
            json.text("to", to);
            json.text("question", question);
            json.text("answer", answer);
        }
        Body::Agreement { what, owner, due, done } => {
            json.text("kind", "agreement");
            json.text("what", what);
            json.text("owner", owner);
            json.day("due", *due);
            json.truth("done", *done);
        }
    }
    json.truth("handed", record.entry.handed);
    json.0.push('}');
}
