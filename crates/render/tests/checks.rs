//! Every check of the content, tried on a tiny guide in which one thing is broken at a time.
//!
//! `fixture/` is a complete guide of eight questions and ten cards that is in order. The cases are
//! tables: a change, and everything the build must say about it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod fixture;
}

mod cases {
    pub mod because;
    pub mod clock;
    pub mod composer;
    pub mod law;
    pub mod lint;
    pub mod lists;
    pub mod loading;
    pub mod said;
    pub mod shape;
    pub mod texts;
    pub mod together;
    pub mod trust;
    pub mod ways;
    pub mod workshop;
}

use common::fixture::{Case, Copy, Edit};

/// Every case of every table.
fn all() -> impl Iterator<Item = &'static Case> {
    use cases::{
        because, clock, composer, law, lint, lists, loading, said, shape, texts, together, trust, ways, workshop,
    };
    [
        because::CASES,
        clock::CASES,
        shape::CASES,
        ways::CASES,
        texts::CASES,
        lists::CASES,
        composer::CASES,
        law::CASES,
        lint::CASES,
        loading::CASES,
        said::CASES,
        together::CASES,
        trust::CASES,
        workshop::CASES,
    ]
    .into_iter()
    .flatten()
}

#[test]
fn the_fixture_is_in_order() {
    let found = Copy::new("in_order").findings();
    assert_eq!(found, [], "{found:#?}");
}

#[test]
fn every_check_is_broken_by_at_least_one_case() {
    for check in render::check::CHECKS {
        let broken = all().any(|case| case.check == check.name && !case.finds.is_empty());
        assert!(broken, "no case breaks the check \"{}\": {}", check.name, check.rule);
    }
}

#[test]
fn every_case_names_a_check() {
    for case in all().filter(|case| case.check != "load") {
        let known = render::check::CHECKS.iter().any(|check| check.name == case.check);
        assert!(known, "{} is about \"{}\", which is no check", case.name, case.check);
    }
}

#[test]
fn a_finding_is_printed_as_file_line_message_and_a_hint_below_it() {
    let guide = Copy::new("printed");
    guide.edit(&Edit { file: "steps/1-nu.toml", from: "\"Nee\", to = \"n-fase\"", to: "\"Nee\", to = \"n-fasse\"" });
    let printed: Vec<String> = guide.findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        printed,
        ["steps/1-nu.toml:13: the answer \"Nee\" of n-start leads to \"n-fasse\", which does not exist\n    \
          → did you mean \"n-fase\"?"]
    );
}

#[test]
fn several_faults_at_once_are_all_reported_in_file_and_line_order() {
    let guide = Copy::new("several");
    for (file, from, to) in [
        ("steps/2-voor.toml", "Soms geldt een andere route.", ""),
        ("steps/1-nu.toml", "\"Nee\", to = \"n-fase\"", "\"Nee\", to = \"n-fasse\""),
        ("cards/k-online.toml", "Kijk niet naar de beelden.", "Dit is een penibel moment."),
        ("cards/k-online.toml", "child = \"Het kind hoort wat er vandaag gebeurt.\"", ""),
        ("phones.toml", "veiligthuis.nl", "veiligthuis"),
        ("ids.txt", "", "k-verdwenen\n"),
    ] {
        guide.edit(&Edit { file, from, to });
    }
    let found = guide.findings();
    let places: Vec<(&str, usize)> = found.iter().map(|f| (f.file.as_str(), f.line)).collect();
    assert_eq!(
        places,
        [
            ("cards/k-online.toml", 1),
            ("cards/k-online.toml", 8),
            ("ids.txt", 21),
            ("phones.toml", 25),
            ("steps/1-nu.toml", 13),
            ("steps/2-voor.toml", 18),
        ],
        "{found:#?}"
    );
}

#[test]
fn what_grows_old_is_a_warning_on_the_day_after_and_never_a_fault() {
    let guide = Copy::new("old");
    let texts = |day: &str| guide.warnings(day).len();
    let (before, after) = (texts("2027-11-24"), texts("2027-11-25"));
    assert!(before < after, "{before} and {after}");
    let told: Vec<String> = guide.warnings("2099-12-31").iter().map(ToString::to_string).collect();
    let card = "cards/k-online.toml:23: expired on 2027-11-24\n    \
                → let someone look at it again, then set checked and review_by";
    assert!(told.iter().any(|line| line == card), "{told:#?}");
    assert!(
        told.iter().any(|line| line.starts_with("holidays.toml:") && line.contains("school holidays")),
        "{told:#?}"
    );
    assert_eq!(guide.warnings("2026-11-24"), []);
}

#[test]
fn a_sign_off_holds_until_one_word_changes() {
    use render::check::check;
    use render::documents::{Document, View};
    use render::load;
    use render::page::{concept_line, sections};
    use render::signed::fingerprint;

    let guide = Copy::new("signed");
    let read = || {
        let content = load(&guide.dir).unwrap();
        let proof = check(&content, common::fixture::TODAY).unwrap();
        let page = sections(&content, &proof, View::site(Document::Guide));
        let card = page.split("id=\"k-online\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
        (content, proof, card)
    };
    let (content, proof, card) = read();
    let concept = content.word("concept_card").to_owned();
    assert!(proof.reviewed == 0 && card.contains(&concept), "{card}");
    assert_eq!(concept_line(&content), content.word("concept_banner"));
    let hash = fingerprint(&content, "k-online").unwrap();
    let rows = format!(
        "[[signoff]]\ntext = \"k-online\"\nfunction = \"jurist\"\norganisation = \"Een <kantoor>\"\ndate = \"2026-11-23\"\nhash = \"{hash}\"\n"
    );
    std::fs::write(guide.dir.join("signoff.toml"), rows).unwrap();
    let (content, proof, card) = read();
    let signed = "Nagekeken door jurist, Een &lt;kantoor&gt;, op 23 november 2026.";
    assert!(proof.reviewed == 1 && card.contains(signed) && !card.contains(&concept), "{card}");
    assert_eq!(proof.warnings, []);
    assert_eq!(concept_line(&content), content.word("concept_some"));
    // Another day of looking again changes no word.
    guide.edit(&Edit { file: "cards/k-online.toml", from: "checked = \"2026-11-24\"", to: "checked = \"2026-11-23\"" });
    assert_eq!(read().1.reviewed, 1);
    for (from, to) in
        [("Kijk niet naar de beelden.", "Kijk nooit naar de beelden."), ("to = \"kind\"", "to = \"ouder\"")]
    {
        let file = "cards/k-online.toml";
        guide.edit(&Edit { file, from, to });
        let (_, proof, card) = read();
        assert!(proof.reviewed == 0 && card.contains(&concept) && !card.contains("Nagekeken door"), "{card}");
        let told: Vec<String> = proof.warnings.iter().map(ToString::to_string).collect();
        let warning = "signoff.toml:2: k-online changed since jurist of Een <kantoor> read it on 2026-11-23: it is a concept again\n    \
                       → let it be read again (`cargo xtask review`), or take the sign-off out";
        assert_eq!(told, [warning]);
        guide.edit(&Edit { file, from: to, to: from });
    }
}
