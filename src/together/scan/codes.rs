//! A team by codes: each gives a code of their own answers, and one device takes them in. No network carries them; the
//! codes are those of the werkplaats (`workshop::ballot::scan`).

use leptos::prelude::*;
use together::fill;
use together::scan::Answers;
use workshop::ballot::Session;
use workshop::ballot::scan::{Scan as Code, ScanReading, drawn, read_in};

use crate::fresh::Fresh;
use crate::platform::environment::random_or_weak;
use crate::ui::el::{class, el, has, live, text};
use crate::ui::field::{button, buttons, line};
use crate::words;

/// What the device of the team took in, and what one of the team gives.
#[derive(Clone, Copy)]
pub(super) struct Codes {
    /// The team's own session, drawn when it is first asked for.
    session: RwSignal<Option<Session>>,
    typed: RwSignal<String>,
    told: RwSignal<&'static str>,
    taken: RwSignal<Vec<Code>>,
    /// For who gives a code: the team's word as it was typed, and the number that tells two people apart.
    pub(super) word: RwSignal<String>,
    pub(super) person: StoredValue<u32>,
}

impl Codes {
    /// Nothing taken in. When that is forgotten, codes of before are of another session, and told so. Who gives a code
    /// stays the same person as long as `how` is not forgotten.
    pub(super) fn new(fresh: Fresh, how: Fresh) -> Codes {
        Codes {
            session: fresh.signal(|| None),
            typed: fresh.text(),
            told: fresh.signal(|| ""),
            taken: fresh.signal(Vec::new),
            word: fresh.text(),
            person: how.stored(|| drawn(random_or_weak())),
        }
    }

    /// How many codes were taken in. Subscribes the caller.
    pub(super) fn taken(&self) -> usize {
        self.taken.with(Vec::len)
    }

    /// The answers that were taken in. Subscribes the caller.
    pub(super) fn answers(&self) -> Vec<Answers> {
        let numbers = |code: &Code| Answers::from_numbers(&code.answers.map(Option::unwrap_or_default));
        self.taken.with(|all| all.iter().map(numbers).collect())
    }

    fn session(&self) -> Session {
        let now = self.session.get_untracked();
        now.unwrap_or_else(|| {
            let session = Session::drawn(random_or_weak());
            self.session.set(Some(session));
            session
        })
    }

    fn take(&self) {
        let told = match read_in(&self.typed.get_untracked(), self.session()) {
            ScanReading::Scan(code) => {
                self.typed.set(String::new());
                self.add(code)
            }
            ScanReading::Mistyped => words::SCAN_CODE_MISTYPED,
            ScanReading::OtherSession => words::SCAN_CODE_OTHER,
            ScanReading::NotACode => words::SCAN_CODE_NONE,
        };
        self.told.set(told);
    }

    /// Takes a code in. Of the same person the last one counts, and only once.
    fn add(&self, code: Code) -> &'static str {
        let mut told = words::SCAN_CODE_TAKEN;
        self.taken.update(|all| match all.iter_mut().find(|other| other.person == code.person) {
            Some(before) => {
                told = if *before == code { words::SCAN_CODE_TWICE } else { words::SCAN_CODE_CHANGED };
                *before = code;
            }
            None => all.push(code),
        });
        told
    }

    /// For who takes the codes in: the word of the team, a field, and how many there are.
    pub(super) fn intake(&self) -> Vec<AnyView> {
        let codes = *self;
        let word = live(move || {
            // Drawn anew after everything was wiped.
            codes.session.track();
            vec![text(&untrack(|| codes.session()).word())]
        });
        let take = Callback::new(move |()| codes.take());
        let undo = Callback::new(move |()| {
            codes.taken.update(|all| _ = all.pop());
            codes.told.set("");
        });
        let count = live(move || {
            let count = codes.taken().to_string();
            vec![text(&fill(words::SCAN_CODES_COUNT, &[("count", &count)]))]
        });
        vec![
            el("p", vec![], vec![text(words::SCAN_CODES_LEAD)]),
            el("p", vec![class("team-word"), has("translate", "no")], vec![word]),
            line(words::SCAN_CODE, words::SCAN_CODE_HINT, "text", codes.typed),
            buttons(vec![button(words::SCAN_CODE_TAKE, take), button(words::SCAN_CODE_UNDO, undo)]),
            el("p", vec![has("role", "status")], vec![live(move || vec![text(codes.told.get())]), text(" "), count]),
        ]
    }
}
