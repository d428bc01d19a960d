//! What is held of the table: nothing that was said is lost, and what is missing is told.
use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Option<Day> {
    Day::parse(text).ok()
}

fn agreement(what: &str, owner: Option<Party>, until: &str) -> Agreement {
    Agreement { what: what.to_owned(), owner, until: day(until) }
}

fn table(agreements: Vec<Agreement>) -> Table {
    let mut table = Table { agreements, today: day("2026-11-24"), ..Table::default() };
    for seat in &mut table.seats {
        seat.present = true;
    }
    table.seats[3].wants = "op voetbal blijven".to_owned();
    table
}

const TEXT: TextWords<'_> = TextWords {
    title: "Afspraken",
    here: "Aan tafel:",
    parties: ["ouders", "school", "hulp", "kind"],
    sees: "Ziet:",
    wants: "Wil:",
    can: "Kan:",
    subjects: "Wie houdt het overzicht",
    lead: "%subject%: %party%",
    lead_until: "%subject%: %party%, tot %until%",
    agreements: "Afspraken",
    agreement: "%number%. %what% (%owner%, %until%)",
    nobody: "nog niemand",
    no_day: "nog geen dag",
    together: "Samen.",
};

const PICTURE: PictureWords<'_> = PictureWords {
    title: "Afspraken",
    parties: ["ouders", "school", "hulp", "kind"],
    nobody: "nog van niemand",
    today: "vandaag",
    undated: "zonder dag: %which%",
};

#[test]
fn what_is_missing_is_told_and_nothing_else() {
    let full = table(vec![agreement("bellen", Some(Party::School), "2026-11-30")]);
    assert_eq!(full.findings(), []);
    let mut half = table(vec![
        agreement("bellen", None, ""),
        Agreement::default(),
        agreement("", Some(Party::Support), "2026-11-23"),
        agreement("komen", Some(Party::Child), "2026-11-24"),
        agreement("mailen", Some(Party::Parents), "2026-12-01"),
    ]);
    half.seats[0].present = false;
    half.subjects = vec![
        Subject { title: "leren".to_owned(), lead: Some(Party::School), until: None },
        Subject { title: "thuis".to_owned(), lead: None, until: None },
    ];
    assert_eq!(
        half.findings(),
        [
            Finding::NoLook(0),
            Finding::NoOwner(0),
            Finding::NoDay(0),
            Finding::NoWords(2),
            Finding::DayPast(2),
            Finding::ChildAlone(3),
            Finding::OwnerAbsent(4),
        ]
    );
    assert_eq!(Table::default().findings(), [Finding::NobodyHere, Finding::ChildUnheard, Finding::NoAgreement]);
    let mut one = Table::default();
    one.seats[1].present = true;
    assert_eq!(one.findings()[0], Finding::OnlyOne(Party::School));
}

#[test]
fn lanes_carry_each_agreement_once_on_its_day() {
    let lanes = lanes(&table(vec![
        agreement("a", Some(Party::School), "2026-12-24"),
        agreement("b", Some(Party::School), "2026-12-24"),
        agreement("c", None, "2026-12-04"),
        agreement("d", Some(Party::Parents), ""),
    ]));
    assert_eq!(lanes.ends, day("2026-11-24").zip(day("2026-12-24")));
    assert_eq!(lanes.today, Some(0));
    let parties: Vec<_> = lanes.lanes.iter().map(|l| l.party).collect();
    assert_eq!(parties, [Some(Party::Parents), Some(Party::School), Some(Party::Support), None]);
    let school = &lanes.lanes[1];
    assert_eq!(school.rows(), 2, "two on one day stand below each other");
    assert_eq!(
        school.marks.iter().map(|m| (m.agreement, m.at, m.row)).collect::<Vec<_>>(),
        [(0, 1000, 0), (1, 1000, 1)]
    );
    assert_eq!(lanes.lanes[3].marks[0].at, 333);
    assert_eq!(lanes.lanes[0].undated, [3]);
}

#[test]
fn the_text_says_what_was_said_and_what_is_missing() {
    let mut table =
        table(vec![agreement("bel\nmaandag", Some(Party::School), "2026-11-30"), agreement("%owner%", None, "")]);
    table.subjects = vec![Subject { title: "Leren".to_owned(), lead: Some(Party::School), until: day("2026-12-01") }];
    let text = text(&table, &TEXT);
    assert_eq!(
        text,
        "Afspraken, 24-11-2026\nAan tafel: ouders, school, hulp, kind\n\nkind\nWil: op voetbal blijven\n\nWie houdt het overzicht\n\
         Leren: school, tot 1-12-2026\n\nAfspraken\n1. bel maandag (school, 30-11-2026)\n2. %owner% (nog niemand, nog geen dag)\n\nSamen.\n"
    );
}

#[test]
fn the_picture_shows_numbers_and_today() {
    let svg =
        picture(&table(vec![agreement("a", Some(Party::School), "2027-01-24"), agreement("<b>", None, "")]), &PICTURE);
    assert!(svg.contains("vandaag 24-11-2026") && svg.contains("24-1-2027"));
    assert!(svg.contains("zonder dag: 2") && svg.contains("nog van niemand"));
    assert_eq!(
        svg.matches("r=\"21\"").count(),
        1,
        "the agreement with a day; the other circle is the head of the child"
    );
}

fn any_day() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![
        Just(None),
        (0..36_800i32).prop_map(|n| day("2000-01-01")?.plus_days(n)),
        (0..60i32).prop_map(|n| day("2026-11-01")?.plus_days(n))
    ]
}

prop_compose! {
    fn any_table()(
        agreements in proptest::collection::vec(("\\PC{0,20}", 0..5usize, any_day()), 0..26),
        subjects in proptest::collection::vec(("\\PC{0,12}", 0..5usize, any_day()), 0..15),
        present in proptest::array::uniform4(any::<bool>()), today in any_day(), words in "\\PC{0,500}",
    ) -> Table {
        let party = |n: usize| Party::ALL.get(n).copied();
        Table {
            seats: present.map(|present| Seat { present, sees: words.clone(), ..Seat::default() }),
            subjects: subjects.into_iter().map(|(title, n, until)| Subject { title, lead: party(n), until }).collect(),
            agreements: agreements.into_iter().map(|(what, n, until)| Agreement { what, owner: party(n), until }).collect(),
            today,
        }
    }
}

proptest! {
    #[test]
    fn no_agreement_is_lost(table in any_table()) {
        let said = || table.agreements.iter().enumerate().take(MOST_AGREEMENTS).filter(|(_, a)| !a.what.trim().is_empty());
        let lanes = lanes(&table);
        let mut shown: Vec<usize> = lanes.lanes.iter().flat_map(|l| l.marks.iter().map(|m| m.agreement).chain(l.undated.iter().copied())).collect();
        shown.sort_unstable();
        prop_assert_eq!(shown, said().map(|(n, _)| n).collect::<Vec<_>>());
        let text = text(&table, &TEXT);
        for (n, _) in said() {
            let number = format!("\n{}. ", n + 1);
            prop_assert!(text.contains(&number));
        }
        for lane in &lanes.lanes {
            prop_assert!(lane.marks.iter().all(|m| (0..=1000).contains(&m.at)));
            for (i, mark) in lane.marks.iter().enumerate() {
                let clash = lane.marks.iter().skip(i + 1).any(|o| o.row == mark.row && (o.at - mark.at).abs() < 40);
                prop_assert!(!clash, "marks lie on each other");
            }
        }
        prop_assert!(picture(&table, &PICTURE).ends_with("</svg>"));
        // Each agreement that was said and is not whole is told.
        let findings = table.findings();
        for (n, a) in table.agreements.iter().enumerate().filter(|(_, a)| !a.is_empty()) {
            prop_assert_eq!(findings.contains(&Finding::NoOwner(n)), a.owner.is_none());
            prop_assert_eq!(findings.contains(&Finding::NoDay(n)), a.until.is_none());
        }
    }
}
