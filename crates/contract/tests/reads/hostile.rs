//! What no renderer writes: an element with any strings gives a thing or nothing, and never a panic.

use contract::{ask, clock};
use guide::ask::{May, MomentId, Question};
use guide::terms::{StartEvent, Strength, Term, Unit};
use proptest::prelude::*;
use scraper::Html;

use crate::html::Page;

fn attr(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn question([id, text, instead, may, kind]: [&str; 5]) -> Option<Question> {
    let [id, text, instead, may, kind] = [id, text, instead, may, kind].map(attr);
    let name = (ask::MAY, ask::QUESTION_KIND, ask::QUESTION_TEXT, ask::MAY_TEXT);
    let html = format!(
        "<section id=\"{}\"><ul><li id=\"{id}\" {}=\"{may}\" {}=\"{kind}\"><p class=\"{}\">{text}</p>\
         <p class=\"{}\"><em>{instead}</em></p></li></ul></section>",
        contract::pages::QUESTIONS_PAGE,
        name.0,
        name.1,
        name.2,
        name.3
    );
    ask::questions(&Page(&Html::parse_document(&html))).into_iter().next()
}

#[test]
fn strings_make_a_question_or_nothing() {
    let q = question(["tk-01", "Wat nu?", "En morgen?", "liever", "rest"]);
    assert_eq!(q.as_ref().map(Question::spoken), Some("En morgen?"));
    let q = question(["tk-01", "Wat nu?", "", "liever", "rest"]);
    assert_eq!(q.as_ref().map(Question::spoken), Some("Wat nu?"));
    assert_eq!(q.map(|q| (q.may, q.instead)), Some((May::Liever, None)));
    assert_eq!(question([" ", "Wat nu?", "", "liever", "rest"]), None);
    assert_eq!(question(["tk-01", "Wat nu?", "", "liever", "ooit"]), None);
    assert_eq!(question(["tk-01", "Wat nu?", "", "", "rest"]), None);
}

#[test]
fn strings_make_a_moment_or_nothing() {
    let moments = |id: &str| {
        let html = format!(
            "<section id=\"{}\"><details {}=\"{id}\" {}=\"f  e\" {}=\"tk-44 tk-45\"><h3> Stil </h3></details></section>",
            contract::pages::QUESTIONS_PAGE,
            ask::MOMENT,
            ask::GROUPS,
            ask::DEFAULTS
        );
        ask::moments(&Page(&Html::parse_document(&html)))
    };
    let m = moments("stilte").into_iter().next().unwrap();
    assert_eq!((m.id, m.groups.len(), m.defaults.len(), m.title), (MomentId::Stilte, 2, 2, "Stil".to_owned()));
    assert_eq!(moments("ooit"), []);
}

fn term(values: [&str; 6]) -> Option<Term> {
    let [id, from, count, unit, extra, strength] = values.map(attr);
    let html = format!(
        "<section id=\"{}\"><ol><li {}=\"{id}\" {}=\"{from}\" {}=\"{count}\" {}=\"{unit}\" {}=\"{extra}\" {}=\"{strength}\"></ol></section>",
        contract::pages::CLOCK_PAGE,
        clock::TERM,
        clock::FROM,
        clock::COUNT,
        clock::UNIT,
        clock::EXTRA,
        clock::STRENGTH
    );
    clock::terms(&Page(&Html::parse_document(&html))).into_iter().next()
}

#[test]
fn attributes_become_a_term() {
    let read = term(["onderzoek", "besluit", "10", "week", "0", "streven"]);
    let expected = Term {
        id: "onderzoek".into(),
        from: StartEvent::Decided,
        count: 10,
        unit: Unit::Week,
        extra_weeks: 0,
        strength: Strength::Target,
    };
    assert_eq!(read, Some(expected));
    assert_eq!(term(["", "melding", "1", "dag", "0", "advies"]), None);
    assert_eq!(term(["x", "melding", "-1", "dag", "0", "advies"]), None);
    assert_eq!(term(["x", "Melding", "1", "dag", "0", "advies"]), None);
}

proptest! {
    #[test]
    fn any_strings_give_a_term_or_nothing(s in proptest::array::uniform6("\\PC{0,9}")) {
        let [id, from, count, unit, extra, strength] = &s;
        let _ = term([id, from, count, unit, extra, strength]);
    }

    #[test]
    fn any_document_reads_without_a_panic(text in "(<[a-z]{1,3}|>|</[a-z]{1,3}>| data-[a-z]{1,5}=|\"|\\PC){0,60}") {
        let html = Html::parse_document(&text);
        let page = Page(&html);
        let _ = (contract::screen::graph(&page), ask::questions(&page), ask::texts(&page), clock::ladder(&page));
        let _ = (contract::workshop::formats(&page), contract::case::case(&page, &text), contract::table::parties(&page));
    }

    /// What is written into attributes is read back, whatever the texts are.
    #[test]
    fn a_record_is_written_and_read_from_one_list(
        id in "[a-z0-9-]{1,8}", group in "[a-z]{1,4}", consent in proptest::option::of("[a-z0-9&<\"']{1,6}"),
        may in 0..May::ALL.len(), class in 0..guide::ask::Class::ALL.len(),
    ) {
        let question = Question {
            id, group, text: "Wat nu?".to_owned(), why: "Daarom.".to_owned(), may: May::ALL[may], instead: None, consent,
            class: guide::ask::Class::ALL[class],
        };
        let attributes: String =
            ask::question(&question).iter().map(|(name, value)| format!(" {name}=\"{}\"", attr(value))).collect();
        let html = format!(
            "<section id=\"{}\"><li{attributes}><p class=\"{}\">Wat nu?</p><p class=\"small\">Daarom.</p></li></section>",
            contract::pages::QUESTIONS_PAGE, ask::QUESTION_TEXT
        );
        prop_assert_eq!(ask::questions(&Page(&Html::parse_document(&html))), vec![question]);
    }
}
