//! What can be found, compared with the content; and the index that is made of it, all at once or a part at a time.

use contract::dom::Dom as _;
use contract::find::{self, Found, Gather, Kinds, Situation};
use contract::screen::SCREENS;
use guide::search::Field;
use render::cards::Tag;
use render::content::Content;
use render::documents::{Document, PAGES, View};
use render::rich::Linker;

use crate::html::Page;

pub const KINDS: Kinds = Kinds {
    step: "vraag",
    card: "kaart",
    page: "pagina",
    term: "begrip",
    phone: "telefoon",
    role: "rol",
    question: "voor Veilig Thuis",
};

/// A text as a reader sees it.
pub fn shown(content: &Content, text: &str) -> String {
    Linker::new(content).shown(text)
}

fn found(page: Page<'_>, id: &str) -> Found {
    find::screen(&page.by_id(id).unwrap(), KINDS)
}

fn lines(found: &Found, of: Field) -> Vec<&str> {
    found.lines.iter().filter(|(field, _)| *field == of).map(|(_, line)| line.as_str()).collect()
}

pub fn screens(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    for card in &content.cards {
        let found = found(page, &card.id);
        let entry = &found.entry;
        assert_eq!((&*entry.id, &*entry.title, &*entry.kind), (&*card.id, &*card.title, KINDS.card));
        assert_eq!(entry.danger, card.has(Tag::Danger), "{}", card.id);
        let situations = if card.situations.is_empty() { vec![""] } else { lines(&found, Field::Situation) };
        if !card.situations.is_empty() {
            assert_eq!(situations, card.situations, "{}", card.id);
        }
        assert!(lines(&found, Field::Lead)[0].contains(linker.shown(&card.lead).trim()), "{}", card.id);
        let body = lines(&found, Field::Body)[0];
        for line in card.steps.iter().chain(&card.dont).chain(&card.write).chain([&card.child, &card.again]) {
            assert!(body.contains(&linker.shown(line)), "{}: {line}", card.id);
        }
        assert!(found.answers.is_empty());
    }
    for step in &content.steps {
        let found = found(page, &step.id);
        let entry = &found.entry;
        assert_eq!((&*entry.id, &*entry.title, &*entry.kind), (&*step.id, &*step.ask, KINDS.step));
        assert_eq!(entry.danger, step.call.is_some(), "{}", step.id);
        assert_eq!(lines(&found, Field::Lead), [linker.shown(&step.why).trim()], "{}", step.id);
        let answers: Vec<_> = step.answer.iter().map(|a| (a.to.clone(), a.text.clone())).collect();
        assert_eq!(found.answers, answers, "{}", step.id);
    }
}

pub fn situations(content: &Content, page: Page<'_>, _: Document) {
    let all = &content.situations;
    let of_group = all.group.iter().flat_map(|g| all.situation.iter().filter(|s| s.group == g.id));
    let wanted: Vec<Situation> = of_group
        .filter_map(|s| {
            let (first, beside) = s.cards.split_first()?;
            let behind = |id: &String| content.card(id).is_some_and(|card| card.has(Tag::Parents));
            let beside = beside.iter().map(|id| (id.clone(), behind(id))).collect();
            Some(Situation { words: s.text.clone(), to: first.clone(), beside })
        })
        .collect();
    assert_eq!(find::situations(&page), wanted);
}

pub fn lists(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let read = find::listed(&page, KINDS);
    let of = |kind: &str| -> Vec<(String, String)> {
        let of_kind = read.iter().filter(|found| found.entry.kind == kind);
        of_kind.map(|found| (found.entry.id.clone(), found.entry.title.clone())).collect()
    };
    let mut terms: Vec<_> = content.glossary.iter().map(|t| (format!("begrip-{}", t.id), t.term.clone())).collect();
    terms.sort_by_key(|(_, term)| term.to_lowercase());
    assert_eq!(of(KINDS.term), terms);
    let mut phones: Vec<_> = content.phones.iter().map(|p| (format!("tel-{}", p.id), p.name.clone())).collect();
    let mut read_phones = of(KINDS.phone);
    phones.sort();
    read_phones.sort();
    assert_eq!(read_phones, phones);
    let roles = content.roles.group.iter().flat_map(|g| content.roles.role.iter().filter(|r| r.group == g.id));
    let roles: Vec<_> = roles.map(|r| (format!("rol-{}", r.id), r.name.clone())).collect();
    assert_eq!(of(KINDS.role), roles);
    let questions: Vec<_> =
        contract::ask::questions(&page).into_iter().map(|question| (question.id, question.text)).collect();
    assert_eq!(of(KINDS.question), questions);
    for term in &content.glossary {
        let id = format!("begrip-{}", term.id);
        let meaning = read.iter().find(|found| found.entry.id == id).map(|found| lines(found, Field::Body).concat());
        assert!(meaning.unwrap().contains(&linker.shown(&term.text)), "{id}");
    }
}

/// Pages of the guide by their own screen, those of other documents by the menu.
pub fn pages(content: &Content, page: Page<'_>, document: Document) {
    for (id, _) in PAGES.iter().filter(|(_, of)| *of == document) {
        let found = found(page, id);
        assert_eq!((&*found.entry.id, &*found.entry.kind), (*id, KINDS.page));
        assert_eq!(lines(&found, Field::Lead), [id.replace('-', " ")]);
    }
    let elsewhere = find::elsewhere(&page, KINDS);
    let read: Vec<&str> = elsewhere.iter().map(|found| found.entry.id.as_str()).collect();
    for other in Document::ALL.into_iter().filter(|other| *other != document) {
        let id = other.entrance().unwrap();
        let to = View::site(document).link(id);
        let to = to.trim_start_matches("href=\"").trim_end_matches('"');
        assert!(read.contains(&to), "{to} in {read:?}");
        let words = content.page_name(id).unwrap();
        assert!(elsewhere.iter().any(|found| found.entry.id == to && found.entry.title == words));
    }
}

#[test]
fn the_index_is_the_same_made_at_once_or_a_part_at_a_time() {
    let html = crate::written::site(&crate::written::CONTENT, Document::Guide);
    let page = Page(&html);
    let at_once = Gather::new(page, KINDS).rest("vt, veilig thuis", "k-112-nu\tlevensgevaar");
    let mut gather = Gather::new(page, KINDS);
    let mut parts = 1;
    while !gather.more() {
        parts += 1;
    }
    let in_parts = gather.rest("vt, veilig thuis", "k-112-nu\tlevensgevaar");
    assert!(parts > 5, "read in {parts} parts: does it still let the browser do something else?");
    assert_eq!(at_once.len(), in_parts.len());
    let screens = page.all(SCREENS).len() + find::listed(&page, KINDS).len() + find::elsewhere(&page, KINDS).len();
    assert_eq!(at_once.len(), screens);
    for i in 0..at_once.len() {
        assert_eq!(at_once.entry(i).map(|e| &e.id), in_parts.entry(i).map(|e| &e.id));
    }
    for query in ["levensgevaar", "blauwe plekken", "wie bel ik"] {
        let found = at_once.find(query, 5);
        assert!(!found.found.is_empty(), "{query}");
        assert_eq!(found, in_parts.find(query, 5), "{query}");
    }
}
