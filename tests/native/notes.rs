//! What the notes say of keeping: one number of days, wherever it is said.

use guide::terms::days::Day;

fn file(path: &str) -> String {
    std::fs::read_to_string(xtask::root().join("content/nl").join(path)).unwrap()
}

/// The sentences of a file that tell to put notes in the school's file within so many days.
fn advice(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.contains("binnen") && line.contains("dagen")).collect()
}

#[test]
fn the_day_until_which_notes_are_kept_is_what_the_page_advises() {
    let ui = file("ui.toml");
    let word = |key: &str| ui.lines().find_map(|line| line.strip_prefix(&format!("{key} = \""))).unwrap();
    let days: i32 = word("notes_keep_days").trim_end_matches('"').parse().unwrap();
    assert!(Day::parse("2026-11-30").unwrap().plus_days(days).is_some());
    let in_words = ["nul", "één", "twee", "drie", "vier", "vijf"][usize::try_from(days).unwrap()];
    let hint = word("notes_keep_hint");
    let (page, card) = (file("pages/notities.toml"), file("cards/k-kijken-en-opschrijven.toml"));
    let said: Vec<&str> = [hint, &page, &card].into_iter().flat_map(advice).collect();
    assert_eq!(said.len(), 3, "the form, the page and the card each say it once: {said:?}");
    for sentence in said {
        let last = sentence.split("dagen").next().unwrap().trim_end();
        let same = last.ends_with(&format!(" {days}")) || last.ends_with(&format!(" {in_words}"));
        assert!(same, "{days} days in the form, but: {sentence}");
    }
}
