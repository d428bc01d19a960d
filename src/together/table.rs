//! The table of three: what each sees, wants and can, who has the overview of what, and what is agreed. On one screen
//! while people sit together, in memory only.

mod agreed;
mod outcome;

use contract::table;
use contract::table::PARTY;
use guide::terms::Day;
use leptos::prelude::*;
use together::table::{Agreement, MOST_AGREEMENTS, MOST_TEXT, Party, Seat, Subject, Table as Core};

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::shell::Shell;
use crate::today;
use crate::ui::el::{class, el, live, text};
use crate::ui::field::{check, choice, day, text_area_limited};
use crate::ui::input::tick_box;
use crate::words;

/// A party as the document has it, and what was typed for it.
#[derive(Clone)]
struct Place {
    party: Party,
    name: String,
    /// What it is asked: what it sees, wants and can.
    asks: [String; 3],
    here: RwSignal<bool>,
    typed: [RwSignal<String>; 3],
}

/// A subject as the document has it, and who has the overview of it now.
#[derive(Clone)]
struct Topic {
    title: String,
    /// Who can have the overview: of safety nobody but who helps.
    may: Vec<Party>,
    lead: RwSignal<String>,
    until: RwSignal<String>,
}

/// A row of the agreements.
#[derive(Clone, Copy)]
struct Row {
    what: RwSignal<String>,
    owner: RwSignal<String>,
    until: RwSignal<String>,
}

/// The table.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    shell: Shell,
    /// Whether somebody said to have read when not to sit at one table.
    read: RwSignal<bool>,
    places: StoredValue<Vec<Place>>,
    topics: StoredValue<Vec<Topic>>,
    rows: StoredValue<Vec<Row>>,
    /// How many rows are shown.
    shown: RwSignal<usize>,
}

impl Table {
    /// Empty, with the parties and subjects of the document.
    pub(crate) fn new(shell: Shell) -> Table {
        let fresh = Fresh::new();
        let empty = || fresh.text();
        let place = |found: table::Party| {
            let party = Party::from_id(&found.id)?;
            let here = fresh.signal(|| false);
            Some(Place { party, name: found.name, asks: found.asks, here, typed: [empty(), empty(), empty()] })
        };
        let topic = |found: table::Subject| {
            let lead = Party::from_id(&found.lead)?;
            // Who helps has the overview of safety, and no table can decide otherwise.
            let may = if lead == Party::Support { vec![lead] } else { Party::ALL.iter().copied().take(3).collect() };
            Some(Topic { title: found.title, may, lead: empty(), until: empty() })
        };
        let row = |_| Row { what: empty(), owner: empty(), until: empty() };
        let table = Table {
            shell,
            read: fresh.signal(|| false),
            places: StoredValue::new(table::parties(&Page).into_iter().filter_map(place).collect()),
            topics: StoredValue::new(table::subjects(&Page).into_iter().filter_map(topic).collect()),
            rows: StoredValue::new((0..MOST_AGREEMENTS).map(row).collect()),
            shown: fresh.signal(|| 2),
        };
        shell.register_typed(Signal::derive(move || table.has_typed()), fresh);
        table
    }

    fn texts(&self) -> Vec<RwSignal<String>> {
        let places = self.places.get_value().into_iter().flat_map(|p| p.typed);
        let topics = self.topics.get_value().into_iter().flat_map(|t| [t.lead, t.until]);
        let rows = self.rows.get_value().into_iter().flat_map(|r| [r.what, r.owner, r.until]);
        places.chain(topics).chain(rows).collect()
    }

    fn has_typed(&self) -> bool {
        self.texts().iter().filter(|typed| typed.with(|t| !t.trim().is_empty())).count() > 0
    }

    fn name_of(&self, party: Party) -> String {
        self.places.with_value(|all| all.iter().find(|p| p.party == party).map(|p| p.name.clone()).unwrap_or_default())
    }

    /// The names of all parties, in the order of [`Party::ALL`].
    fn names(&self) -> [String; 4] {
        [Party::Parents, Party::School, Party::Support, Party::Child].map(|party| self.name_of(party))
    }

    /// What was filled in. Subscribes the caller.
    fn core(&self) -> Core {
        let mut core = Core { today: today::today(), ..Core::default() };
        let places = self.places.get_value();
        for (party, seat) in Party::ALL.iter().zip(&mut core.seats) {
            if let Some(place) = places.iter().find(|p| p.party == *party) {
                let [sees, wants, can] = place.typed.map(|typed| typed.get());
                *seat = Seat { present: place.here.get(), sees, wants, can };
            }
        }
        core.subjects = self
            .topics
            .get_value()
            .into_iter()
            .map(|t| Subject { title: t.title, lead: Party::from_id(&t.lead.get()), until: a_day(&t.until.get()) })
            .collect();
        core.agreements = self
            .rows
            .get_value()
            .into_iter()
            .take(self.shown.get())
            .map(|r| Agreement {
                what: r.what.get(),
                owner: Party::from_id(&r.owner.get()),
                until: a_day(&r.until.get()),
            })
            .collect();
        core
    }

    /// The page: first whether there should be a table at all.
    pub(crate) fn page(&self) -> AnyView {
        let table = *self;
        let set = Callback::new(move |yes| table.read.set(yes));
        let first = vec![
            check(words::TABLE_READ, table.read.into(), set),
            el("p", vec![class("small")], vec![text(words::TABLE_READ_HINT)]),
        ];
        let rest = live(move || if table.read.get() { vec![untrack(|| table.all())] } else { vec![] });
        el("div", vec![class("composer table-of-three")], vec![el("div", vec![class("stop")], first), rest])
    }

    fn all(&self) -> AnyView {
        let parts = vec![
            heading(words::TABLE_HERE),
            self.seats(),
            heading(words::TABLE_SUBJECTS),
            el("p", vec![], vec![text(words::TABLE_SUBJECTS_LEAD)]),
            self.subjects(),
            heading(words::TABLE_AGREEMENTS),
            self.agreements(),
            self.outcome(),
            self.shell.status(),
        ];
        el("div", vec![class("at-table")], parts)
    }

    fn seats(&self) -> AnyView {
        let places = self.places.get_value().into_iter().map(|place| {
            let here = place.here;
            let name = el("span", vec![], vec![text(&place.name)]);
            let box_ = tick_box(here.into(), Callback::new(move |yes| here.set(yes)));
            let choose = el("label", vec![class("tick")], vec![box_, name]);
            let asks = place.asks.clone();
            let fields = live(move || {
                if !here.get() {
                    return vec![];
                }
                asks.iter().zip(place.typed).map(|(ask, typed)| text_area_limited(ask, "", MOST_TEXT, typed)).collect()
            });
            el("div", vec![class("party"), crate::ui::el::has(PARTY.0, place.party.id())], vec![choose, fields])
        });
        el("div", vec![class("parties")], places.collect())
    }

    fn subjects(&self) -> AnyView {
        let table = *self;
        let topics = self.topics.get_value().into_iter().map(|topic| {
            let mut options = vec![(String::new(), words::TABLE_NOBODY.to_owned())];
            options.extend(topic.may.iter().map(|party| (party.id().to_owned(), table.name_of(*party))));
            let (lead, until) = (topic.lead, topic.until);
            let who = choice(words::TABLE_OWNER_OF, options, lead.into(), Callback::new(move |id| lead.set(id)));
            let look = live(move || {
                if lead.with(String::is_empty) {
                    return vec![];
                }
                vec![day(words::TABLE_UNTIL, "", until.into(), Callback::new(move |(typed, _)| until.set(typed)))]
            });
            let title = el("legend", vec![], vec![text(&topic.title)]);
            el("fieldset", vec![], vec![title, who, look])
        });
        el("div", vec![class("subjects")], topics.collect())
    }
}

/// The day that a field holds, when it is one.
fn a_day(typed: &str) -> Option<Day> {
    Day::parse(typed).ok()
}

fn heading(words: &str) -> AnyView {
    el("h2", vec![], vec![text(words)])
}
