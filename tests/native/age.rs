//! A guide that nobody looks at again: it can still be built on any day, and says how old it is.

use std::sync::OnceLock;

use render::documents::View;
use render::page::sections;
use render::proof::{Due, Proof};
use xtask::check::{content_on, refuse_old, warnings};
use xtask::content_dir;

use super::html::{Tag, tags};

/// A summer in which one file is too old, a leap day, and days that no table of ours reaches.
const DAYS: [&str; 4] = ["2027-07-01", "2028-02-29", "2035-05-05", "2099-12-31"];
/// The screens that are made of no dated file: the counts, and the drawing of the whole.
const WITHOUT: [&str; 2] = ["gecontroleerd", "kaart"];

/// All documents in one, as built on a day.
struct Built {
    today: &'static str,
    proof: Proof,
    tags: Vec<Tag>,
}

/// The guide on each of [`DAYS`], built once for all tests.
fn built() -> &'static [Built] {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let on = |today| {
            let (content, proof) = content_on(&content_dir(), today).unwrap_or_else(|told| panic!("{today}: {told}"));
            let tags = tags(&sections(&content, &proof, View::WHOLE));
            Built { today, proof, tags }
        };
        DAYS.map(on).into()
    })
}

impl Built {
    /// How many texts are too old.
    fn old(&self) -> usize {
        self.proof.due.iter().filter(|due| due.expired(self.today)).count()
    }

    /// The sentences in the screens: screen, day, and whether it is hidden.
    fn sentences(&self) -> Vec<(&str, &str, bool)> {
        let mut screen = "";
        let mut found = Vec::new();
        for tag in &self.tags {
            if tag.opens("section") {
                screen = tag.get("id").unwrap_or_default();
            }
            if tag.opens("p") && tag.get("class") == Some("small expired") {
                assert!(!tag.text.is_empty() && !tag.text.contains('{'), "{}", tag.text);
                found.push((screen, tag.get("data-review").unwrap(), tag.get("hidden").is_some()));
            }
        }
        found
    }
}

#[test]
fn on_any_day_it_is_built_and_each_screen_says_whether_it_is_old() {
    for built in built() {
        let today = built.today;
        let found = built.sentences();
        for screen in built.tags.iter().filter(|t| t.opens("section")).filter_map(|t| t.get("id")) {
            assert_eq!(found.iter().any(|(id, ..)| *id == screen), !WITHOUT.contains(&screen), "{screen} on {today}");
        }
        for (screen, day, hidden) in &found {
            assert_eq!(*hidden, *day >= today, "{screen}, {day} on {today}");
        }
        let count = built.tags.iter().find(|t| t.get("id") == Some("verlopen")).unwrap();
        assert_eq!(count.text, built.old().to_string(), "{today}");
        // What the reader counts with holds all of them.
        let due = built.tags.iter().filter(|t| t.get("data-due").is_some());
        let texts: usize = due.map(|t| t.get("data-texts").unwrap().parse::<usize>().unwrap()).sum();
        assert_eq!(texts, built.proof.due.len(), "{today}");
    }
    let old: Vec<usize> = built().iter().map(Built::old).collect();
    assert!(matches!(old[..], [some, all, .., last] if some < all && all > 100 && all == last), "{old:?}");
}

/// In danger nothing may stand between the reader and what to do.
#[test]
fn on_a_card_about_danger_what_to_do_comes_first() {
    let all = &built()[0].tags;
    let mut cards = 0;
    for (at, card) in all.iter().enumerate().filter(|(_, t)| t.opens("section") && t.get("data-danger").is_some()) {
        let place = |class: &str| all[at..].iter().position(|t| t.get("class") == Some(class)).unwrap();
        assert!(place("do") < place("small expired"), "{:?}", card.get("id"));
        cards += 1;
    }
    assert!(cards >= 5, "{cards}");
}

#[test]
fn a_check_warns_and_only_a_strict_one_refuses() {
    let dir = content_dir();
    for Built { today, proof, .. } in built() {
        let told = warnings(&dir, proof);
        let refused = refuse_old(&dir, proof).unwrap_err();
        assert!(told.contains("holidays.toml:") && told.contains("--strict"), "{today}: {told:.300}");
        assert!(refused.contains("holidays.toml:") && !refused.contains("--strict"), "{today}: {refused:.300}");
        let run_out = proof.warnings.iter().any(|w| w.file == "holidays.toml" && w.message.contains("end on"));
        let known = render::load(&dir).unwrap().holidays.known_until().unwrap() >= *today;
        assert_eq!(run_out, !known, "{today}");
    }
    let nothing = Proof::default();
    assert_eq!((warnings(&dir, &nothing), refuse_old(&dir, &nothing)), (String::new(), Ok(())));
    // A file with several days is as old as the first of them.
    let text = "review_by = \"2027-11-22\"\n[[phone]]\nreview_by = \"2027-06-01\"\n".to_owned();
    let due = Due::of(&render::read::File { path: "phones.toml".to_owned(), text }).unwrap();
    assert_eq!(due.review_by, "2027-06-01");
}
