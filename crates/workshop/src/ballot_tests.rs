use super::symbols::ALPHABET;
use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const HERE: Session = Session(300);

fn vote(session: u16, question: u8, choice: u8, participant: u32) -> Vote {
    Vote { session: Session(session), question, choice, participant: Participant(participant) }
}

/// Votes from every corner of what a code can hold.
fn votes() -> Vec<Vote> {
    let mut all = Vec::new();
    for session in [0, 1, 300, 528] {
        for question in [1, 7, 22] {
            for choice in 0..CHOICES {
                for participant in [1, 999, 1_000, 31_337, PARTICIPANTS - 1] {
                    all.push(vote(session, question, choice, participant));
                }
            }
        }
    }
    all
}

/// Every code with one character changed into every other, and every code with two characters swapped.
fn spoiled(code: &str) -> Vec<String> {
    let bytes = code.as_bytes();
    let mut all = Vec::new();
    for at in 0..bytes.len() {
        for other in (b'0'..=b'9').chain(b'A'..=b'Z') {
            let mut wrong = bytes.to_vec();
            wrong[at] = other;
            all.push(String::from_utf8(wrong).unwrap());
        }
        for to in at + 1..bytes.len() {
            let mut wrong = bytes.to_vec();
            wrong.swap(at, to);
            all.push(String::from_utf8(wrong).unwrap());
        }
    }
    // What is a look-alike of the right character is the right code.
    let same = |text: &String| Symbols::read(text, 18) == Symbols::read(code, 18);
    all.retain(|text| !same(text));
    all
}

#[test]
fn a_code_is_read_back_however_it_is_written() {
    for vote in votes() {
        let code = vote.code().unwrap();
        assert_eq!(code.len(), 9);
        let read = |text: &str| read(text, vote.session, vote.question);
        assert_eq!(read(&code), Reading::Vote(vote), "{code}");
        assert_eq!(read(&format!(" {} ", grouped(&code).to_lowercase())), Reading::Vote(vote));
        assert_eq!(read(&grouped(&code).replace(' ', "-")), Reading::Vote(vote));
        assert_eq!(read(&code[3..]), Reading::Vote(vote), "without the word");
    }
}

#[test]
fn every_wrong_character_and_every_swap_of_two_is_noticed() {
    let mut tried = 0;
    for vote in votes() {
        let code = vote.code().unwrap();
        for (text, right) in [(&code[..], WHOLE), (&code[3..], SHORT)] {
            assert_eq!(text.len(), right);
            for wrong in spoiled(text) {
                tried += 1;
                let reading = read(&wrong, vote.session, vote.question);
                assert_eq!(reading, Reading::Mistyped, "{text} typed as {wrong}");
            }
        }
    }
    assert!(tried > 100_000, "only {tried}");
}

#[test]
fn a_character_too_few_or_too_many_is_noticed() {
    for vote in votes() {
        let code = vote.code().unwrap();
        for at in 0..code.len() {
            let mut short = code.clone();
            short.remove(at);
            assert_eq!(read(&short, vote.session, vote.question), Reading::Mistyped);
            let mut long = code.clone();
            long.insert(at, 'K');
            assert_eq!(read(&long, vote.session, vote.question), Reading::Mistyped);
        }
    }
}

#[test]
fn every_word_comes_back_and_every_wrong_word_is_noticed() {
    let mut words = BTreeSet::new();
    for number in 0..Session::COUNT {
        let word = Session(number).word();
        assert_eq!(Session::from_word(&word.to_lowercase()), Some(Session(number)));
        for wrong in spoiled(&word) {
            assert_eq!(Session::from_word(&wrong), None, "{word} typed as {wrong}");
        }
        words.insert(word);
    }
    assert_eq!(words.len(), 529);
    for text in ["", "K", "KPTK", "K P", "!!!", "ééé"] {
        assert_eq!(Session::from_word(text), None, "{text}");
    }
}

#[test]
fn a_code_for_another_question_or_of_another_session_is_told() {
    let code = vote(300, 3, 1, 5_000).code().unwrap();
    assert_eq!(read(&code, HERE, 4), Reading::OtherTurn(3));
    assert_eq!(read(&code, Session(301), 3), Reading::OtherSession);
    assert_eq!(read(&code, Session(301), 4), Reading::OtherSession);
    // Without its word a code of another session cannot be told from a mistyped one, but is refused.
    let others = (0..Session::COUNT).filter(|s| *s != 300);
    let taken = others.filter(|s| read(&code[3..], Session(*s), 3) != Reading::Mistyped).count();
    assert!(taken * 20 < 529, "{taken} of 528 other sessions take the short form");
}

#[test]
fn what_is_no_code_is_not_called_a_typing_error() {
    for text in ["", "  ", "https://example.org", "tel:+31612345678", "Wat vind jij?", "KPT 4F7 X2M?", &"K".repeat(60)]
    {
        assert_eq!(read(text, HERE, 1), Reading::NotACode, "{text}");
    }
    for text in ["K", "KPT", "KPT 4F7 X2", "O0O 1I1 LLL"] {
        assert_eq!(read(text, HERE, 1), Reading::Mistyped, "{text}");
    }
    let scan = scan::Scan { session: HERE, person: 4, answers: [Some(3); 20] };
    assert_eq!(read(&scan.code().unwrap(), HERE, 1), Reading::Scan);
}

#[test]
fn nothing_outside_the_limits_gets_a_code() {
    assert_eq!(vote(1, 0, 0, 1).code(), None);
    assert_eq!(vote(1, 23, 0, 1).code(), None);
    assert_eq!(vote(1, 1, 4, 1).code(), None);
    assert_eq!(vote(1, 1, 0, PARTICIPANTS).code(), None);
    assert_eq!((Participant::numbered(0), Participant::numbered(1_000)), (None, None));
}

#[test]
fn no_two_numbered_people_share_a_code() {
    let mut codes = BTreeSet::new();
    for question in 1..=QUESTIONS {
        for choice in 0..CHOICES {
            for number in 1..=200 {
                let participant = Participant::numbered(number).unwrap();
                codes.insert(Vote { session: HERE, question, choice, participant }.code().unwrap());
            }
        }
    }
    assert_eq!(codes.len(), 22 * 4 * 200);
}

#[test]
fn drawn_numbers_collide_no_more_often_than_is_said() {
    // A fixed generator (xorshift), so that the measurement is the same every time.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state >> 32).unwrap()
    };
    for (people, most_permille) in [(30, 9), (70, 42), (200, 270)] {
        let mut rooms = 0;
        for _ in 0..4_000 {
            let drawn: BTreeSet<Participant> = (0..people).map(|_| Participant::drawn(random())).collect();
            assert!(drawn.iter().all(|p| p.number().is_none()), "never one that is dealt out");
            rooms += u32::from(drawn.len() < people);
        }
        let permille = rooms / 4;
        assert!(permille <= most_permille, "{people} people: {permille} in 1000 rooms");
        assert!(people < 200 || permille > 150, "the measurement measures something: {permille}");
    }
}

#[test]
fn a_scan_is_read_back_and_every_single_mistake_is_noticed() {
    let mut tried = 0;
    for (n, person) in [0, 1, 2_000, scan::PARTICIPANTS - 1].into_iter().enumerate() {
        for session in [Session(0), HERE, Session(528)] {
            let mut answers = [None; 20];
            for (at, answer) in answers.iter_mut().enumerate() {
                *answer = [None, Some(1), Some(2), Some(3), Some(4)][(at * 7 + n) % 5];
            }
            for answers in [answers, [None; 20], [Some(4); 20], [Some(1); 20]] {
                let scan = scan::Scan { session, person, answers };
                let code = scan.code().unwrap();
                assert_eq!(code.len(), scan::LENGTH);
                assert_eq!(scan::read_in(&grouped(&code), session), scan::ScanReading::Scan(scan));
                assert_eq!(scan::read_in(&code, Session(7)), scan::ScanReading::OtherSession);
                for wrong in spoiled(&code) {
                    tried += 1;
                    assert_eq!(scan::read(&wrong), None, "{code} typed as {wrong}");
                }
            }
        }
    }
    assert!(tried > 20_000, "only {tried}");
    let bad = scan::Scan { session: HERE, person: 0, answers: [Some(5); 20] };
    assert_eq!(bad.code(), None);
    assert_eq!(scan::Scan { person: scan::PARTICIPANTS, answers: [None; 20], ..bad }.code(), None);
    assert_eq!(scan::read_in("https://example.org/", HERE), scan::ScanReading::NotACode);
}

proptest! {
    #[test]
    fn every_scan_comes_back(session in 0_u16..529, person in 0_u32..scan::PARTICIPANTS, answers in proptest::array::uniform20(0_u8..5)) {
        let scan = scan::Scan { session: Session(session), person, answers: answers.map(|a| (a > 0).then_some(a)) };
        prop_assert_eq!(scan::read(&scan.code().unwrap()), Some(scan));
    }

    #[test]
    fn no_text_ends_the_app(text in ".{0,40}", session in 0_u16..529, question in any::<u8>()) {
        _ = (read(&text, Session(session), question), scan::read(&text), Session::from_word(&text), grouped(&text));
    }

    #[test]
    fn a_row_of_our_own_characters_is_a_code_or_a_mistake(row in proptest::collection::vec(0_usize..23, 1..=18), question in 1_u8..=22) {
        let text: String = row.iter().map(|n| char::from(ALPHABET[*n])).collect();
        prop_assert_ne!(read(&text, HERE, question), Reading::NotACode);
    }
}

/// A trainer in a hurry: two mistakes in one code. Not promised, but measured.
#[test]
fn two_mistakes_are_nearly_always_noticed() {
    let vote = vote(300, 5, 2, 44_444);
    let code = vote.code().unwrap();
    let mut readings: BTreeMap<bool, u32> = BTreeMap::new();
    for first in 0..9 {
        for second in first + 1..9 {
            for a in ALPHABET {
                for b in ALPHABET {
                    let mut wrong = code.clone().into_bytes();
                    (wrong[first], wrong[second]) = (*a, *b);
                    if wrong[first] == code.as_bytes()[first] || wrong[second] == code.as_bytes()[second] {
                        continue;
                    }
                    let wrong = String::from_utf8(wrong).unwrap();
                    *readings.entry(matches!(read(&wrong, HERE, 5), Reading::Vote(_))).or_default() += 1;
                }
            }
        }
    }
    let (taken, refused) = (readings.get(&true).copied().unwrap_or(0), readings.get(&false).copied().unwrap_or(0));
    assert!(taken * 100 < refused, "{taken} of {} were taken", taken + refused);
}
