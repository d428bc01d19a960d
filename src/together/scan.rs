//! The self-scan: twenty statements, answered alone or counted for a team, and what comes of them.

mod answer;
mod codes;
mod give;
mod result;

use contract::pages::{SCAN_PAGE, SCAN_RESULT_OUTLET, STATEMENT_OUTLET};
use contract::scan::{self, Statement};
use leptos::prelude::*;
use together::scan::{Answers, Counts, HIGHEST, MOST_PEOPLE, Outcome, STATEMENTS, alone, team};

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::shell::{MakePage, Shell};
use crate::today;
use crate::ui::el::{class, el, group, has, input as typing, live, text, value};
use crate::ui::field::choice;
use crate::ui::input::input;
use crate::words;
use codes::Codes;

const SCREEN: &str = SCAN_PAGE.0;

/// How a scan is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// One person, here.
    Alone,
    /// A team, counted on paper.
    Paper,
    /// A team, by the codes of each.
    Codes,
}

impl Way {
    const ALL: [(Way, &str, &str); 3] = [
        (Way::Alone, "alleen", words::SCAN_ALONE),
        (Way::Paper, "papier", words::SCAN_TEAM),
        (Way::Codes, "codes", words::SCAN_CODES),
    ];
}

/// The answers of a scan.
#[derive(Clone, Copy)]
pub(crate) struct Scan {
    shell: Shell,
    /// All that follows but what the document says and how it is filled in.
    fresh: Fresh,
    statements: StoredValue<Vec<Statement>>,
    blocks: StoredValue<Vec<String>>,
    scale: StoredValue<Vec<String>>,
    way: RwSignal<Way>,
    answers: RwSignal<Answers>,
    /// How often each answer was given, as it was typed.
    counted: StoredValue<Vec<[RwSignal<String>; HIGHEST as usize]>>,
    people: RwSignal<String>,
    codes: Codes,
    /// Who said "I do not know", one bit a statement: an open question is not the same.
    unknown: RwSignal<u32>,
    /// A scan of before, to compare with.
    earlier: RwSignal<Option<Outcome>>,
    told: RwSignal<&'static str>,
}

/// The bit of a statement, counted from 0.
fn bit(statement: usize) -> u32 {
    u32::try_from(statement).ok().and_then(|n| 1u32.checked_shl(n)).unwrap_or(0)
}

impl Scan {
    /// Without answers.
    pub(crate) fn new(shell: Shell) -> Scan {
        let statements: Vec<Statement> = scan::statements(&Page).into_iter().take(STATEMENTS).collect();
        // Wiping the answers keeps how they are given, and who gives them.
        let (fresh, how) = (Fresh::new(), Fresh::new());
        let counted = (0..STATEMENTS).map(|_| std::array::from_fn(|_| fresh.text())).collect();
        let scan = Scan {
            shell,
            statements: StoredValue::new(statements),
            blocks: StoredValue::new(scan::blocks(&Page)),
            scale: StoredValue::new(scan::scale(&Page)),
            fresh,
            way: how.signal(|| Way::Alone),
            answers: fresh.signal(Answers::default),
            counted: StoredValue::new(counted),
            people: fresh.text(),
            codes: Codes::new(fresh, how),
            unknown: fresh.signal(|| 0),
            earlier: fresh.signal(|| None),
            told: fresh.signal(|| ""),
        };
        shell.register_typed(Signal::derive(move || scan.has_answers()), fresh);
        shell.register_unmissed(how);
        scan
    }

    fn all_counted(&self) -> Vec<RwSignal<String>> {
        self.counted.get_value().concat()
    }

    fn has_answers(&self) -> bool {
        let counted = self.all_counted().into_iter().filter(|typed| typed.with(|t| !t.trim().is_empty())).count();
        self.answers.with(Answers::answered) + counted + self.codes.taken() > 0
    }

    /// Whether somebody said not to know the answer to a statement. Subscribes the caller.
    fn says_unknown(&self, statement: usize) -> bool {
        self.unknown.get() & bit(statement) != 0
    }

    fn say_unknown(&self, statement: usize, yes: bool) {
        self.unknown.update(|all| if yes { *all |= bit(statement) } else { *all &= !bit(statement) });
    }

    /// How many take part, when a number that fits stands there. Subscribes the caller.
    fn head_count(&self) -> Option<u16> {
        let people = self.people.with(|typed| typed.trim().parse().ok());
        people.filter(|n| (1..=MOST_PEOPLE).contains(n))
    }

    /// The counts of a statement, when all four are numbers; empty is none. Subscribes the caller.
    fn counts_of(&self, statement: usize) -> Option<[u16; HIGHEST as usize]> {
        let typed = self.counted.with_value(|all| all.get(statement).copied())?;
        let mut out = [0; HIGHEST as usize];
        for (place, typed) in out.iter_mut().zip(typed) {
            let count = typed.with(|t| if t.trim().is_empty() { Ok(0) } else { t.trim().parse::<u16>() });
            *place = count.ok().filter(|n| *n <= MOST_PEOPLE)?;
        }
        Some(out)
    }

    /// Whether more answers are counted for a statement than there are people. Subscribes the caller.
    fn is_over(&self, statement: usize) -> bool {
        let sum: u32 = self.counts_of(statement).unwrap_or_default().iter().map(|n| u32::from(*n)).sum();
        self.head_count().is_some_and(|people| sum > u32::from(people))
    }

    /// What comes of it so far. Subscribes the caller. Counts that cannot be are left out of it.
    fn outcome(&self) -> Outcome {
        let day = today::today();
        match self.way.get() {
            Way::Alone => return alone(&self.answers.get(), day),
            Way::Codes => {
                let all = self.codes.answers();
                return team(&Counts::of(&all), u16::try_from(all.len()).unwrap_or(MOST_PEOPLE), day);
            }
            Way::Paper => {}
        }
        let mut counts = Counts::default();
        for statement in 0..STATEMENTS {
            let fits = self.counts_of(statement).filter(|_| !self.is_over(statement));
            for (answer, count) in (1_u8..).zip(fits.unwrap_or_default()) {
                counts.set(statement, answer, count);
            }
        }
        team(&counts, self.head_count().unwrap_or_default(), day)
    }

    /// How it is filled in, above the statements.
    pub(crate) fn page(&self) -> AnyView {
        let scan = *self;
        let kinds = Way::ALL.iter().map(|(_, id, word)| ((*id).to_owned(), (*word).to_owned())).collect();
        let now = Signal::derive(move || {
            let way = scan.way.get();
            Way::ALL.iter().find(|(w, ..)| *w == way).map(|(_, id, _)| (*id).to_owned()).unwrap_or_default()
        });
        let set = Callback::new(move |id: String| {
            if let Some((way, ..)) = Way::ALL.iter().find(|(_, other, _)| *other == id) {
                scan.way.set(*way);
            }
        });
        let more = live(move || match scan.way.get() {
            Way::Alone => vec![],
            Way::Paper => vec![untrack(|| scan.people_field())],
            Way::Codes => untrack(|| scan.codes.intake()),
        });
        el("div", vec![class("composer")], vec![choice(words::SCAN_HOW, kinds, now, set), more])
    }

    fn people_field(&self) -> AnyView {
        let scan = *self;
        let follow = typing(move |event| scan.people.set(event_target_value(&event)));
        let attributes = vec![has("inputmode", "numeric"), has("maxlength", "3"), value(scan.people.into()), follow];
        let wrong = live(move || {
            let silent = scan.people.with(|p| p.trim().is_empty()) || scan.head_count().is_some();
            vec![text(if silent { "" } else { words::SCAN_PEOPLE_BAD })]
        });
        let parts = vec![
            text(words::SCAN_PEOPLE),
            input("text", attributes),
            el("span", vec![class("small")], vec![text(words::SCAN_PEOPLE_HINT)]),
            el("strong", vec![class("fault"), has("role", "status")], vec![wrong]),
        ];
        el("label", vec![class("field")], parts)
    }

    /// Puts the answers of each statement at its own place in the document, and what comes of them below. While the
    /// screen asks first before showing what was typed, nothing stands there: the question itself stands above them.
    pub(crate) fn mount(&self) {
        let scan = *self;
        let ids: Vec<String> = self.statements.with_value(|all| all.iter().map(|s| s.id.clone()).collect());
        for (n, id) in ids.into_iter().enumerate() {
            self.put(&[STATEMENT_OUTLET.0, &id].concat(), Box::new(move || scan.answer(n)));
        }
        self.put(SCAN_RESULT_OUTLET.0, Box::new(move || scan.result()));
    }

    fn put(&self, outlet: &str, make: MakePage) {
        self.shell.mount(outlet, SCREEN, make, Some(Callback::new(|()| group(vec![]))));
    }
}
