//! What is held of the card: no line goes along that consent forbids, and there is always a way on.
use super::*;
use proptest::prelude::*;

fn consent(age: impl Into<Option<u8>>, parents: Parents, pupil: Pupil) -> Consent {
    Consent { age: age.into(), parents, pupil }
}

fn line<'a>(id: &'a str, rule: Rule, typed: &'a str) -> Line<'a> {
    Line { id, label: "Dit helpt", rule, typed }
}

#[test]
fn who_must_say_yes_depends_on_the_age() {
    use {Parents as P, Pupil as L};
    for (age, parents, pupil, given) in [
        (Some(8), P::Yes, L::NotAsked, true),
        (Some(8), P::No, L::Yes, false),
        (Some(8), P::Yes, L::No, true),
        (Some(11), P::NotAsked, L::Yes, false),
        (Some(12), P::Yes, L::NotAsked, true),
        (Some(12), P::Yes, L::No, false),
        (Some(15), P::Yes, L::Yes, true),
        (Some(15), P::Unsafe, L::Yes, false),
        (Some(16), P::Yes, L::NotAsked, false),
        (Some(16), P::NotAsked, L::Yes, false),
        (Some(17), P::Yes, L::Yes, true),
        (Some(18), P::No, L::Yes, true),
        (Some(18), P::Yes, L::NotAsked, false),
        (Some(200), P::Yes, L::NotAsked, false),
        (None, P::Yes, L::NotAsked, false),
        (None, P::Yes, L::Yes, true),
    ] {
        assert_eq!(consent(age, parents, pupil).is_given(), given, "{age:?} {parents:?} {pupil:?}");
    }
}

#[test]
fn without_a_yes_the_lines_stay_and_the_way_on_is_told() {
    let lines = [
        line("helpt", Rule::Consent, "vooraf zeggen"),
        line("school", Rule::Always, "wij bellen in week 6"),
        line("wie", Rule::AskFirst, "x"),
    ];
    let card = card(&lines, &consent(10, Parents::NotAsked, Pupil::NotAsked), &[]);
    assert_eq!(card.lines, [("Dit helpt".to_owned(), "wij bellen in week 6".to_owned())]);
    assert_eq!(card.held, [("helpt".to_owned(), Held::Consent), ("wie".to_owned(), Held::AskFirst)]);
    assert_eq!(card.missing, [Missing::ParentsNotAsked]);
    assert_eq!(card.go_on, [GoOn::AskParents, GoOn::LawOnly, GoOn::Meet]);
}

#[test]
fn where_asking_is_not_safe_nobody_is_sent_to_the_parents_or_the_new_school() {
    let card = card(&[], &consent(14, Parents::Unsafe, Pupil::Yes), &[]);
    assert_eq!(card.go_on, [GoOn::CallFirst, GoOn::LawOnly]);
}

#[test]
fn the_reason_never_goes_along() {
    let reasons = ["melding".to_owned(), "veilig thuis".to_owned(), "geweld".to_owned()];
    let yes = consent(9, Parents::Yes, Pupil::Yes);
    for text in [
        "Sinds de Meldingen is hij schrikachtig",
        "Veilig  Thuis belt",
        "GEWÉLD thuis",
        "na partnergeweld",
        "VeiligThuis en Veilig-Thuis",
    ] {
        let lines = [line("helpt", Rule::Always, text)];
        let card = card(&lines, &yes, &reasons);
        assert!(matches!(card.held.as_slice(), [(_, Held::Reason(_))]) && card.lines.is_empty(), "{text}");
    }
    // Held by mistake and told by which word: the other mistake tells on a child.
    let careful = card(&[line("helpt", Rule::Always, "de aanmelding")], &yes, &reasons);
    assert_eq!(careful.held, [("helpt".to_owned(), Held::Reason("melding".to_owned()))]);
    for text in ["een plek bij het raam", "rust helpt"] {
        assert_eq!(card(&[line("helpt", Rule::Consent, text)], &yes, &reasons).held, [], "{text}");
    }
}

#[test]
fn the_text_is_the_lines_that_go_along() {
    let card =
        card(&[line("helpt", Rule::Consent, "plek bij de\ndeur")], &consent(9, Parents::Yes, Pupil::NotAsked), &[]);
    assert_eq!(text("Kaart", &card), Some("Kaart\n\nDit helpt: plek bij de deur\n".to_owned()));
    assert_eq!(text("Kaart", &Card::default()), None);
}

fn one<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

proptest! {
    #[test]
    fn no_card_holds_what_consent_forbids(
        age in proptest::option::of(0..40u8), parents in one(Parents::ALL), pupil in one(Pupil::ALL),
        typed in proptest::collection::vec((one(Rule::ALL), "\\PC{0,12}|(melding|MELDING|een melding van)"), 0..8),
    ) {
        let consent = consent(age, parents, pupil);
        let ids: Vec<String> = (0..typed.len()).map(|n| format!("regel-{n}")).collect();
        // The label tells the rule, so that a line on the card can be known by it.
        let lines: Vec<Line<'_>> = typed.iter().zip(&ids).map(|((rule, text), id)| Line { id, label: rule.id(), rule: *rule, typed: text }).collect();
        let card = card(&lines, &consent, &["melding".to_owned()]);
        for (label, text) in &card.lines {
            prop_assert!(label != Rule::AskFirst.id());
            prop_assert!(label != Rule::Consent.id() || consent.is_given());
            prop_assert!(!text.to_lowercase().starts_with("melding"));
        }
        // Nothing is lost in silence: a line goes along, or stays with a reason, or is empty.
        let empty = lines.iter().filter(|l| tidy(l.typed).0.is_empty()).count();
        prop_assert_eq!(card.lines.len() + card.held.len() + empty, lines.len());
        prop_assert!(!card.go_on.is_empty());
        // Not given always says what is missing; and where parents may not be asked, nobody is told to ask them.
        prop_assert!(consent.is_given() || !card.missing.is_empty());
        prop_assert!(!(parents == Parents::Unsafe && card.go_on.contains(&GoOn::AskParents)));
        prop_assert_eq!(card.go_on.contains(&GoOn::Give), consent.is_given());
    }
}
