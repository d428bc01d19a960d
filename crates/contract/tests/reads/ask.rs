//! The composer's data, compared with the content.

use contract::ask;
use contract::dom::{Dom as _, Element as _};
use contract::screen::{COMPOSE, chosen_questions};
use render::content::Content;
use render::documents::Document;

use crate::html::Page;

pub fn questions(content: &Content, page: Page<'_>, _: Document) {
    // The bank has its questions a group at a time.
    let all = content.ask_questions();
    let groups = content.questions.group.iter();
    let wanted: Vec<_> = groups.flat_map(|g| all.iter().filter(|q| q.group == g.id)).cloned().collect();
    assert!(!wanted.is_empty());
    assert_eq!(ask::questions(&page), wanted);
}

pub fn groups(content: &Content, page: Page<'_>, _: Document) {
    let wanted: Vec<_> = content.questions.group.iter().map(|g| (g.id.clone(), g.title.clone())).collect();
    assert_eq!(ask::groups(&page), wanted);
}

pub fn moments(content: &Content, page: Page<'_>, _: Document) {
    assert_eq!(ask::moments(&page), content.ask.moments());
}

pub fn texts(content: &Content, page: Page<'_>, _: Document) {
    assert_eq!(ask::texts(&page), content.ask_texts());
}

/// A card leads to the composer with its own questions.
pub fn chosen(content: &Content, page: Page<'_>, _: Document) {
    for card in content.cards.iter().filter(|card| !card.questions.is_empty()) {
        let link = page.by_id(&card.id).and_then(|c| c.first(&format!("a.{COMPOSE}"))).unwrap();
        assert_eq!(chosen_questions(&link).as_ref(), Some(&card.questions), "{}", card.id);
    }
}
