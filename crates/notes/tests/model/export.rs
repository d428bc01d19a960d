//! The text to hand over.

use guide::terms::days::Day;
use notes::model::{Body, Case, Entry, Lane, Parts, Words, export};
use proptest::prelude::*;

use super::build::*;

const WORDS: Words = Words {
    title: "Notities",
    lanes: ["FEITEN", "WOORDEN VAN HET KIND", "OUDERS", "EIGEN GEDACHTEN", "BESLUITEN"],
    ticks: "GEDAAN",
    asked: "GEVRAAGD",
    agreements: "AFSPRAKEN",
    present: "Aanwezig:",
    question: "Mijn vraag:",
    to: "Aan:",
    answer: "Antwoord:",
    no_answer: "nog geen",
    owner: "Wie:",
    due: "Uiterlijk:",
    done: "Klaar.",
    no_day: "datum onbekend",
    quotes: ("“", "”"),
    nothing: "Niets om over te dragen.",
};

fn dutch(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{day}-{month}-{year}")
}

fn full() -> Case {
    let mut case = case();
    case.add(id(1), at(note_in(Lane::Decision, "We bellen morgen."), "2026-11-24", ""), A);
    let words = Entry::new(Body::Note {
        lane: Lane::Words,
        text: "Ik slaap op de bank.\nAltijd.".into(),
        present: "juf".into(),
        asked: "Waar slaap je?".into(),
    });
    case.add(id(2), at(words, "2026-11-24", "14:55"), A);
    case.add(id(3), at(note("Geen jas.\nFEITEN"), "2026-11-24", "8:30"), A);
    case.add(id(4), at(note("Moe."), "2026-11-23", "9:00"), A);
    case.add(id(5), note_in(Lane::Thought, "Ik maak me zorgen."), A);
    case.add(id(6), at(note_in(Lane::Parents, "Vader zegt dat hij belt."), "2026-11-24", ""), A);
    case.add(id(7), at(tick("k", "Bel de aandachtsfunctionaris", true), "2026-11-24", ""), A);
    case.add(id(8), at(tick("k", "Nog niet gedaan", false), "2026-11-24", ""), A);
    case.add(id(9), at(asked("het team", "Wie belt terug?", ""), "2026-11-24", "16:00"), A);
    case.add(id(10), at(agreement("Bellen", "ib'er", Some("2026-12-01"), true), "2026-11-24", ""), A);
    case
}

#[test]
fn each_kind_has_its_section_oldest_first() {
    let expected = "Notities

FEITEN
- datum onbekend
  Ooit.
- 23-11-2026 9:00
  Moe.
- 24-11-2026 8:30
  Geen jas.
  FEITEN

WOORDEN VAN HET KIND
- 24-11-2026 14:55
  “Ik slaap op de bank.
  Altijd.”
  Mijn vraag: “Waar slaap je?”
  Aanwezig: juf

OUDERS
- 24-11-2026
  Vader zegt dat hij belt.

EIGEN GEDACHTEN
- datum onbekend
  Ik maak me zorgen.

BESLUITEN
- 24-11-2026
  We bellen morgen.

GEDAAN
- 24-11-2026
  Bel de aandachtsfunctionaris

GEVRAAGD
- 24-11-2026 16:00
  Wie belt terug?
  Aan: het team
  Antwoord: nog geen

AFSPRAKEN
- 24-11-2026
  Bellen
  Wie: ib'er
  Uiterlijk: 1-12-2026
  Klaar.
";
    let mut case = full();
    case.add(id(11), note("Ooit."), A);
    assert_eq!(export::text(&case, &Parts::all(false), &WORDS, &dutch), expected);
}

#[test]
fn nothing_to_print_says_so() {
    let text = export::text(&case(), &Parts::all(false), &WORDS, &dutch);
    assert_eq!(text, "Notities\n\nNiets om over te dragen.\n");
}

#[test]
fn handing_over_twice_marks_once() {
    let mut case = full();
    let parts = Parts { lanes: [true, false, false, false, false], ..Parts::all(true) };
    assert_eq!(case.to_hand_over(), 9);
    assert_eq!(export::handed(&mut case, &parts, A), 5, "two facts, a tick, a question, an agreement");
    assert_eq!(export::handed(&mut case, &parts, A), 0);
    assert_eq!(case.to_hand_over(), 4);
    assert!(!export::text(&case, &Parts::all(true), &WORDS, &dutch).contains("Moe."));
    assert!(export::text(&case, &Parts::all(false), &WORDS, &dutch).contains("Moe."));
}

proptest! {
    /// What is marked is what was printed, whatever was chosen.
    #[test]
    fn exactly_what_is_printed_is_marked(
        lanes in any::<[bool; 5]>(), ticks in any::<bool>(), asked in any::<bool>(), agreements in any::<bool>(),
        only_open in any::<bool>(), handed in prop::collection::btree_set(1..11u64, 0..6),
    ) {
        let mut case = full();
        for n in &handed {
            case.edit(id(*n), A, &|entry| entry.handed = true);
        }
        let parts = Parts { lanes, ticks, asked, agreements, only_open };
        let printed = export::text(&case, &parts, &WORDS, &dutch);
        export::handed(&mut case, &parts, A);
        for n in 1..=10 {
            let record = case.get(id(n)).unwrap();
            let first = text(record).lines().next().unwrap();
            let shown = printed.contains(&format!("\n  {first}")) || printed.contains(&format!("\n  “{first}"));
            prop_assert_eq!(record.entry.handed, shown || handed.contains(&n), "{}", first);
            prop_assert!(!(shown && only_open && handed.contains(&n)));
        }
    }

    #[test]
    fn no_note_can_look_like_a_heading(typed in "[\\PC\n\r]{0,60}") {
        let mut case = case();
        for (n, lane) in Lane::ALL.into_iter().enumerate() {
            let (text, present, asked) = (typed.clone(), typed.clone(), typed.clone());
            case.add(id(n as u64), Entry::new(Body::Note { lane, text, present, asked }), A);
        }
        let printed = export::text(&case, &Parts::all(false), &WORDS, &dutch);
        let outside = |line: &&str| !line.starts_with("  ") && !line.starts_with("- ") && !line.is_empty();
        for line in printed.split('\n').filter(outside) {
            prop_assert!(WORDS.lanes.contains(&line) || line == WORDS.title || line == WORDS.nothing, "{:?}", line);
        }
    }
}
