//! What is held of the contacts on the cards: kinds that exist, each once, and no office hours in the way of danger.
#![allow(clippy::unwrap_used)] // tests may fail loudly

use std::path::Path;

use files as _;
use guide as _;
use proptest as _;
use together::school::{ContactKind, Why};

fn content(file: &str) -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/nl").join(file);
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

#[test]
fn cards_name_contacts_that_exist_and_dangerous_ones_none_of_the_region() {
    let table = content("together/school.toml");
    let cards = table.get("card").unwrap().as_table().unwrap();
    assert!(cards.len() > 50);
    for (card, kinds) in cards {
        let kinds: Vec<&str> = kinds.as_array().unwrap().iter().map(|k| k.as_str().unwrap()).collect();
        for (n, kind) in kinds.iter().enumerate() {
            assert!(*kind == "meldcode" || ContactKind::from_id(kind).is_some(), "{card}: {kind}");
            assert!(!kinds[..n].contains(kind), "{card}: {kind} twice");
        }
        let tags = content(&format!("cards/{card}.toml"));
        let tags = tags.get("tags").unwrap().as_array().unwrap();
        if tags.iter().any(|t| t.as_str() == Some("danger")) {
            assert!(!kinds.contains(&ContactKind::Region.id()), "{card}");
        }
    }
}

#[test]
fn every_kind_and_every_reason_has_words() {
    let words = content("ui.toml");
    let has = |key: String| words.get(&key).and_then(|w| w.as_str()).is_some_and(|w| !w.is_empty());
    for kind in ContactKind::ALL {
        let key = format!("school_{}", kind.id().replace('-', "_"));
        assert!(has(key.clone()), "{key}");
    }
    for why in Why::every() {
        let key = format!("school_why_{}", why.id().replace('-', "_"));
        assert!(has(key.clone()), "{key}");
    }
}
