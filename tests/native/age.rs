//! A guide that nobody looks at again: it can still be built on any day, and says how old it is.

use guide::page::{View, sections};
use xtask::check::{content_on, refuse_old, warnings};
use xtask::content_dir;

use super::html::{Tag, tags};

/// Days on which every text is too old, also a leap day and one that no table of ours reaches.
const LATER: [&str; 4] = ["2028-02-29", "2035-05-05", "2099-12-31", "2100-12-31"];
/// The screens that are made of no dated file: the counts, and the drawing of the whole.
const WITHOUT: [&str; 2] = ["gecontroleerd", "kaart"];

/// The tags of all documents, as built on a day, with how many texts were too old.
fn built_on(today: &str) -> (Vec<Tag>, usize) {
    let (content, proof) = content_on(&content_dir(), today).unwrap_or_else(|told| panic!("{today}: {told}"));
    let old = proof.due.iter().filter(|due| due.expired(today)).count();
    (tags(&sections(&content, &proof, View::WHOLE)), old)
}

/// The sentences in the screens: screen, and whether it is hidden.
fn sentences(all: &[Tag]) -> Vec<(String, bool)> {
    let mut screen = String::new();
    let mut found = Vec::new();
    for tag in all {
        if tag.opens("section") {
            screen = tag.get("id").unwrap_or_default().to_owned();
        }
        if tag.opens("p") && tag.get("class") == Some("small expired") {
            assert!(!tag.text.is_empty() && !tag.text.contains('{'), "{}", tag.text);
            found.push((screen.clone(), tag.get("hidden").is_some()));
        }
    }
    found
}

#[test]
fn on_any_day_it_is_built_and_every_screen_says_that_it_is_old() {
    for today in LATER {
        let (all, old) = built_on(today);
        let found = sentences(&all);
        for screen in all.iter().filter(|t| t.opens("section")).filter_map(|t| t.get("id")) {
            let told = found.iter().any(|(id, hidden)| id == screen && !hidden);
            assert_eq!(told, !WITHOUT.contains(&screen), "{screen} on {today}");
        }
        let count = all.iter().find(|t| t.get("id") == Some("verlopen")).unwrap();
        assert_eq!(count.text, old.to_string(), "{today}");
        let later: Vec<_> = all.iter().filter(|t| t.get("data-due").is_some()).collect();
        let texts: usize = later.iter().map(|t| t.get("data-texts").unwrap().parse::<usize>().unwrap()).sum();
        assert!(old > 100 && old == texts, "{old} of {texts} on {today}");
    }
}

#[test]
fn before_its_day_a_sentence_is_there_and_hidden() {
    let (content, _) = content_on(&content_dir(), "2099-01-01").unwrap();
    let days = content.files.iter().filter_map(guide::check::Due::of).map(|due| due.review_by);
    let first = days.min().unwrap();
    let (all, old) = built_on(&first);
    assert_eq!(old, 0);
    let found = sentences(&all);
    assert!(found.len() > 150 && found.iter().all(|(_, hidden)| *hidden), "{found:?}");
}

/// In danger nothing may stand between the reader and what to do.
#[test]
fn on_a_card_about_danger_what_to_do_comes_first() {
    let (all, _) = built_on("2035-05-05");
    let mut cards = 0;
    for (at, _) in all.iter().enumerate().filter(|(_, t)| t.opens("section") && t.get("data-danger").is_some()) {
        let place = |class: &str| all[at..].iter().position(|t| t.get("class") == Some(class)).unwrap();
        assert!(place("do") < place("small expired"), "{:?}", all[at].get("id"));
        cards += 1;
    }
    assert!(cards >= 5, "{cards}");
}

#[test]
fn a_check_warns_and_only_a_strict_one_refuses() {
    let dir = content_dir();
    for today in LATER {
        let (_, proof) = content_on(&dir, today).unwrap();
        let told = warnings(&dir, &proof);
        assert!(told.contains("phones.toml:") && told.contains("--strict"), "{told:.300}");
        assert!(refuse_old(&dir, &proof).unwrap_err().contains("phones.toml:"));
        assert!(
            proof.warnings.iter().any(|w| w.file == "holidays.toml" && w.message.contains("end on"))
                == (today > "2028-09-03")
        );
    }
    let (_, mut proof) = content_on(&dir, LATER[0]).unwrap();
    proof.warnings.clear();
    assert_eq!((warnings(&dir, &proof), refuse_old(&dir, &proof)), (String::new(), Ok(())));
}
