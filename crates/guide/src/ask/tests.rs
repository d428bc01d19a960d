//! The order of a call and the three texts, tried on every kind of input.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

use proptest::prelude::*;

use super::compose::{KEYS, KEYS_BY_MOMENT, KEYS_BY_REGISTER, KEYS_BY_ROUTE};
use super::consent::every_input;
use super::*;

/// A bank of 24 questions in all classes and labels.
fn bank() -> Vec<Question> {
    (0..24)
        .map(|n| Question {
            id: format!("tk-{n:02}"),
            group: "a".into(),
            text: format!("Vraag {n}?"),
            why: "Daarom.".into(),
            may: May::ALL[n % 3],
            instead: (n % 2 == 0).then(|| format!("Liever {n}?")),
            consent: (n % 4 == 0).then(|| format!("ts-{:02}", n % 8)),
            class: Class::ALL[(n * 7) % 6],
        })
        .collect()
}

/// A line for every key; `READY` marks the one that says the family speaks with Veilig Thuis.
fn texts() -> Texts {
    let mut lines: Vec<(String, String)> = KEYS.iter().map(|k| ((*k).into(), format!("{k} van [school]"))).collect();
    let mut add = |keys: &[&str], ids: Vec<&str>| {
        let all = keys.iter().flat_map(|k| ids.iter().map(move |id| format!("{k}-{id}")));
        lines.extend(all.map(|k| (k.clone(), k)));
    };
    add(KEYS_BY_MOMENT, MomentId::ALL.iter().map(|m| m.id()).collect());
    add(KEYS_BY_ROUTE, Route::ALL.iter().map(|m| m.id()).collect());
    add(KEYS_BY_REGISTER, Register::ALL.iter().map(|m| m.id()).collect());
    add(&["reason"], ReasonKey::ALL.iter().map(|m| m.id()).collect());
    let sentence = |n: usize| Sentence {
        id: format!("ts-{n:02}"),
        plain: format!("Mag {n}?"),
        young: format!("Mag jouw {n}?"),
        explain: "Want.".into(),
        ..Sentence::default()
    };
    Texts::new(lines, vec![sentence(0), sentence(4)])
}

fn moment(id: MomentId) -> Moment {
    Moment::from_attributes(id.id(), "Moment", "", "a", "").unwrap()
}

fn ids(questions: &[&Question]) -> Vec<String> {
    questions.iter().map(|q| q.id.clone()).collect()
}

fn docs(results: &Results) -> Vec<&Doc> {
    [&results.phone, &results.letter].into_iter().chain(results.parents.iter().map(|(_, d)| d)).collect()
}

fn holds(doc: &Doc, text: &str) -> bool {
    doc.blocks.iter().any(|b| b.text().contains(text) || matches!(b, Block::Answer(_, a) if a.contains(text)))
}

/// Any selection, with doubles and ids that do not exist.
fn selection() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec((0..28_u8).prop_map(|n| format!("tk-{n:02}")), 0..30)
}

#[test]
fn more_than_seven_wait_for_a_second_call() {
    let bank = bank();
    let all: Vec<String> = bank.iter().map(|q| q.id.clone()).collect();
    let made = script(&all, &bank, &["tk-23".into()]);
    assert_eq!((made.now.len(), made.later.len(), made.open), (7, 17, 1));
    assert_eq!(made.now[0].id, "tk-23", "what stayed open comes first");
    assert_eq!(made.now[1].class, Class::Contact);
}

#[test]
fn what_has_no_answer_rolls_on_and_comes_first() {
    let bank = bank();
    let first: Vec<String> = (0..9).map(|n| format!("tk-{n:02}")).collect();
    let call = script(&first, &bank, &[]);
    let open = open_after(&call, |id| id == call.now[0].id);
    assert_eq!(open.len(), 8, "asked without an answer, and not asked yet");
    let next = script(&["tk-20".into()], &bank, &open);
    assert_eq!(next.open, 8);
    assert!(ids(&next.now).iter().all(|id| open.contains(id)), "the new one waits");
    assert_eq!(ids(&next.later).last().unwrap(), "tk-20");
}

#[test]
fn no_selection_still_gives_three_texts() {
    let (bank, texts, m) = (bank(), texts(), moment(MomentId::Stilte));
    let advice = advise(&ConsentInput::default(), m.id);
    let order = script(&[], &bank, &[]);
    let made = compose(&Call { moment: &m, script: &order, advice: &advice, answers: &[] }, &texts);
    assert!(holds(&made.phone, "phone-empty") && holds(&made.letter, "letter-empty"));
    assert_eq!(made.parents.len(), 3);
    assert_eq!(placeholders(&made.phone), ["school"]);
}

#[test]
fn without_any_text_nothing_is_blank() {
    let (bank, m) = (bank(), moment(MomentId::Melding));
    let advice = advise(&ConsentInput::default(), m.id);
    let order = script(&["tk-01".into()], &bank, &[]);
    let made = compose(&Call { moment: &m, script: &order, advice: &advice, answers: &[] }, &Texts::default());
    assert!(docs(&made).iter().all(|d| d.blocks.iter().all(|b| !b.text().is_empty())));
}

#[test]
fn an_answer_is_not_searched_for_places() {
    let doc = Doc {
        title: "Vragen".into(),
        blocks: vec![Block::Answer("Antwoord".into(), "[moeder]".into()), Block::Para("[kenmerk] [] [a|b] [x".into())],
    };
    assert_eq!(placeholders(&doc), ["kenmerk"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Never dropped, never doubled, at most seven now, and in order.
    #[test]
    fn the_order_of_a_call(selected in selection(), open in selection()) {
        let bank = bank();
        let made = script(&selected, &bank, &open);
        let mut want: Vec<String> = selected.iter().chain(&open).filter(|id| bank.iter().any(|q| q.id == **id)).cloned().collect();
        want.sort();
        want.dedup();
        let mut got: Vec<String> = made.all().map(|q| q.id.clone()).collect();
        let order = got.clone();
        got.sort();
        prop_assert_eq!(got, want);
        prop_assert!(made.now.len() <= MOST && (made.later.is_empty() || made.now.len() == MOST));
        let keys: Vec<_> = made.all().map(|q| (!open.contains(&q.id), q.class, q.id.clone())).collect();
        prop_assert!(keys.is_sorted(), "open first, then by class, then as in the bank: {:?}", keys);
        // The order in which the reader tapped does not matter.
        let (mut back, mut open_back) = (selected.clone(), open.clone());
        back.reverse();
        open_back.reverse();
        let again = script(&back, &bank, &open_back);
        prop_assert_eq!(again.all().map(|q| q.id.clone()).collect::<Vec<_>>(), order);
    }

    /// Every subset, with every moment, age and consent state: three whole texts.
    #[test]
    fn composing_is_total(selected in selection(), open in selection(), answered in selection()) {
        let (bank, texts) = (bank(), texts());
        let order = script(&selected, &bank, &open);
        let answers: Vec<(String, String)> = answered.into_iter().map(|id| { let note = format!("Genoteerd bij {id}."); (id, note) }).collect();
        let inputs: Vec<ConsentInput> = every_input().collect();
        for id in MomentId::ALL {
            let m = moment(*id);
            let mut seen: Vec<ConsentAdvice> = Vec::new();
            for advice in inputs.iter().map(|i| advise(i, *id)) {
                // Texts depend on the advice only: each different one once.
                if seen.contains(&advice) { continue }
                let made = compose(&Call { moment: &m, script: &order, advice: &advice, answers: &answers }, &texts);
                for doc in docs(&made) {
                    prop_assert!(!doc.title.is_empty() && !doc.blocks.is_empty());
                    prop_assert!(doc.blocks.iter().all(|b| !b.text().trim().is_empty() && !matches!(b, Block::Answer(_, a) if a.trim().is_empty())));
                }
                for q in order.all() {
                    prop_assert!(holds(&made.phone, q.spoken()), "the call script holds every question");
                    let note = format!("Genoteerd bij {}.", q.id);
                    if answers.iter().any(|(id, _)| *id == q.id) {
                        prop_assert!(holds(&made.phone, &note), "and every answer");
                    }
                }
                prop_assert!(!holds(&made.letter, "Genoteerd"), "a mail holds nothing the reader wrote");
                let allowed = matches!(advice.route, Route::Ask | Route::Ready);
                for (_, doc) in &made.parents {
                    prop_assert!(holds(doc, "parents-stop") && holds(doc, "without van"));
                    prop_assert!(!holds(doc, "Genoteerd"));
                    prop_assert_eq!(holds(doc, "parents-why-not"), !allowed);
                    prop_assert!(allowed || !holds(doc, "Mag "), "no sentence when the route is closed");
                    let ready = holds(doc, "parents-ready") || holds(doc, "student-ready");
                    prop_assert!(!ready || advice.route == Route::Ready);
                    prop_assert!(advice.who != [Who::Student] || !holds(doc, "parents-open"), "an adult student alone");
                }
                if *id == MomentId::Wijkteam && advice.route == Route::Closed {
                    prop_assert!(!holds(&made.letter, "Vraag ") && holds(&made.letter, "letter-closed"));
                }
                seen.push(advice);
            }
        }
    }

    /// Rendering takes any text, keeps it and never lets it become markup.
    #[test]
    fn rendering_is_total(title in "\\PC{0,40}", said in prop::collection::vec("\\PC{1,60}", 0..8)) {
        let blocks = said.iter().enumerate().map(|(i, t)| match i % 7 {
            0 => Block::Heading(t.clone()), 1 => Block::Numbered(t.clone()), 2 => Block::Answer("Antwoord".into(), format!("{t}\n{t}")),
            3 => Block::Item(t.clone()), 4 => Block::Quote(t.clone()), 5 => Block::Field(t.clone()), _ => Block::Para(t.clone()),
        }).collect();
        let doc = Doc { title, blocks };
        let html = to_html(&doc, "nl");
        let bare = html.replace(|c: char| c.is_whitespace(), "");
        for text in &said {
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;");
            prop_assert!(bare.contains(&escaped.replace(|c: char| c.is_whitespace(), "")));
        }
        prop_assert_eq!(html.matches("<main>").count(), 1);
        let text = to_text(&doc).replace(|c: char| c.is_whitespace(), "");
        prop_assert!(said.iter().enumerate().filter(|(i, _)| i % 7 == 2).all(|(_, t)| text.contains(&t.replace(|c: char| c.is_whitespace(), ""))));
    }
}
