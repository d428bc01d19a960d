//! Graph, addresses, limits and days of review, compared with the content.

use std::collections::BTreeMap;

use contract::dom::{Dom as _, Element as _};
use contract::review::hidden_sentences;
use contract::screen;
use guide::route::Route;
use guide::settings::{Age, Sector, Settings};
use render::content::Content;
use render::documents::WHOLE;
use render::documents::{Document, PAGES};

use crate::html::Page;

pub fn graph(content: &Content, page: Page<'_>, _: Document) {
    assert_eq!(screen::graph(&page).0, content.graph());
}

pub fn addresses(content: &Content, page: Page<'_>, document: Document) {
    let (_, addresses) = screen::graph(&page);
    let screens: Vec<&str> = match document {
        Document::Guide => {
            let steps = content.steps.iter().map(|s| s.id.as_str());
            steps.chain(content.cards.iter().map(|c| c.id.as_str())).collect()
        }
        _ => Vec::new(),
    };
    let pages = PAGES.iter().filter(|(_, of)| *of == document).map(|(id, _)| *id);
    let begin = document.entrance().unwrap_or(&content.guide.start);
    for id in screens.into_iter().chain(pages) {
        let (route, note) = addresses.parse(id);
        let wanted = if id == begin { Route::Start } else { Route::Screen(id.to_owned()) };
        assert!(note.is_none() && (route == wanted || route == Route::Screen(id.to_owned())), "{id}: {route:?}");
    }
    assert_eq!(addresses.parse(WHOLE).0, Route::Whole);
    if document == Document::Guide {
        let parts = content.glossary.iter().map(|t| (format!("begrip-{}", t.id), "begrippen"));
        let old = content.aliases.iter().map(|(old, new)| (old.clone(), new.as_str()));
        for (part, screen) in parts.chain(old) {
            let wanted = Route::Part { screen: screen.to_owned(), part: part.clone() };
            assert_eq!(addresses.parse(&part), (wanted, None));
        }
    }
}

pub fn list(content: &Content, page: Page<'_>, _: Document) {
    let mut wanted: Vec<(String, String)> = Vec::new();
    for phase in guide::graph::Phase::ALL {
        wanted.extend(content.steps.iter().filter(|s| s.phase == *phase).map(|s| (s.id.clone(), s.ask.clone())));
        wanted.extend(content.cards.iter().filter(|c| c.phase == *phase).map(|c| (c.id.clone(), c.title.clone())));
    }
    assert_eq!(screen::screens(&page), wanted);
    for (id, title) in &wanted {
        assert_eq!(screen::title_of(&page, id), *title);
    }
}

/// Whom a sentence and a remark are for.
pub fn limits(content: &Content, page: Page<'_>, _: Document) {
    for card in &content.cards {
        let section = page.by_id(&card.id).unwrap();
        for age in Age::ALL {
            let settings = Settings { age: Some(*age), ..Settings::default() };
            let fits = section.all("figure.say").iter().filter(|e| screen::admits(*e, &settings)).count();
            let said = card.because.iter().filter_map(render::cards::Because::said).collect::<Vec<_>>();
            let wanted = card.say.iter().chain(&said).filter(|s| s.ages.is_empty() || s.ages.contains(age)).count();
            assert_eq!(fits, wanted, "{} {age:?}", card.id);
        }
        for sector in Sector::ALL {
            let settings = Settings { sector: Some(*sector), ..Settings::default() };
            let fits = section.all("p.extra").iter().filter(|e| screen::admits(*e, &settings)).count();
            let wanted = card.extra.iter().filter(|e| e.sector.is_none_or(|of| of == *sector)).count();
            assert_eq!(fits, wanted, "{} {sector:?}", card.id);
        }
        let reasons: Vec<Vec<String>> = card.because.iter().map(|b| b.reason.clone()).collect();
        let since = section.all(&format!(".{}", screen::SINCE));
        let read: Vec<Vec<String>> = since
            .iter()
            .map(|part| part.data(screen::REASONS).split_whitespace().map(str::to_owned).collect())
            .collect();
        assert_eq!(read, reasons, "{}", card.id);
    }
}

/// Every screen with a day says it.
pub fn review(content: &Content, page: Page<'_>, _: Document) {
    let mut read: BTreeMap<String, String> = BTreeMap::new();
    for (sentence, day) in hidden_sentences(&page) {
        let mut at = sentence.parent();
        while let Some(up) = at.as_ref().filter(|up| up.attribute(screen::KIND).is_none()) {
            at = up.parent();
        }
        let id = at.map(|section| section.id()).unwrap_or_default();
        let soonest = read.entry(id).or_insert_with(|| day.clone());
        *soonest = soonest.clone().min(day);
    }
    for step in &content.steps {
        assert_eq!(read.get(&step.id), Some(&step.review_by), "{}", step.id);
    }
    for card in &content.cards {
        assert_eq!(read.get(&card.id), Some(&card.review_by), "{}", card.id);
    }
}

/// The days by which files must be looked at again.
pub fn due(_: &Content, page: Page<'_>, _: Document) {
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    for due in &crate::written::PROOF.due {
        *wanted.entry(due.review_by.clone()).or_default() += 1;
    }
    let read = contract::review::due(&page);
    assert!(!read.is_empty());
    assert_eq!(read, wanted.into_iter().collect::<Vec<_>>());
}
