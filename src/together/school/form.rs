//! The fields of the file, and what is wrong with each while somebody types.

use leptos::prelude::*;
use together::school::{
    ContactKind, Draft, DraftContact, DraftHoliday, MOST_HOLIDAYS, MOST_LABEL, MOST_LINK, MOST_NAME, MOST_OTHERS,
    MOST_WHEN, School,
};

use super::reasons;
use crate::fresh::Fresh;
use crate::school::{name_of, reading_bytes};
use crate::ui::el::{button, class, el, has, input as typing, live, text, value};
use crate::ui::field::fold;
use crate::ui::input::{day_input, input};
use crate::words;

/// A contact.
#[derive(Clone, Copy)]
struct Row {
    kind: ContactKind,
    label: RwSignal<String>,
    name: RwSignal<String>,
    number: RwSignal<String>,
    when: RwSignal<String>,
}

/// A holiday.
#[derive(Clone, Copy)]
struct Away {
    name: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

/// What stands in the form. All rows are there from the start; the ones that may repeat are shown as far as asked.
#[derive(Clone, Copy)]
pub(super) struct Form {
    name: RwSignal<String>,
    checked: RwSignal<String>,
    meldcode: RwSignal<String>,
    accent: RwSignal<String>,
    rows: StoredValue<Vec<Row>>,
    away: StoredValue<Vec<Away>>,
    /// How many other contacts, and how many holidays, are shown.
    others: RwSignal<usize>,
    holidays: RwSignal<usize>,
    /// The school as it would be read, and where something is told: the place and the sentence.
    found: Memo<(School, Vec<(String, String)>)>,
}

/// The kind of a field for a day.
const DAY: &str = "day";
/// How many contacts have a function of their own.
const KNOWN: usize = ContactKind::ALL.len() - 1;

impl Form {
    /// Empty. What is made here is forgotten with `fresh`.
    pub(super) fn new(fresh: Fresh) -> Form {
        let empty = || fresh.text();
        let row = |kind| Row { kind, label: empty(), name: empty(), number: empty(), when: empty() };
        let others = std::iter::repeat_n(ContactKind::Other, MOST_OTHERS);
        let rows: Vec<Row> = ContactKind::ALL.iter().copied().take(KNOWN).chain(others).map(row).collect();
        let away = (0..MOST_HOLIDAYS).map(|_| Away { name: empty(), from: empty(), to: empty() }).collect();
        let (rows, away) = (StoredValue::new(rows), StoredValue::new(away));
        let (name, checked, meldcode, accent) = (empty(), empty(), empty(), empty());
        let found = Memo::new(move |_| {
            let (draft, places) = draft(name, checked, meldcode, accent, rows, away);
            let read = reading_bytes(draft.to_json().as_bytes());
            let told = read.notes.iter().map(|note| (places.of(&note.at), reasons::why(note.why))).collect();
            (read.school, told)
        });
        let (others, holidays) = (fresh.signal(|| 1), fresh.signal(|| 1));
        Form { name, checked, meldcode, accent, rows, away, others, holidays, found }
    }

    fn draft(&self) -> Draft {
        draft(self.name, self.checked, self.meldcode, self.accent, self.rows, self.away).0
    }

    /// Whether nothing was filled in. Subscribes the caller.
    pub(super) fn is_empty(&self) -> bool {
        self.draft() == Draft::default()
    }

    /// The file of what was filled in. Subscribes the caller.
    pub(super) fn json(&self) -> String {
        self.draft().to_json()
    }

    /// The school as it would be read. Subscribes the caller.
    pub(super) fn school(&self) -> School {
        self.found.with(|(school, _)| school.clone())
    }

    /// Shows a school instead of what stood there.
    pub(super) fn fill(&self, school: &School) {
        let draft = Draft::of(school);
        self.name.set(draft.name);
        self.checked.set(draft.checked);
        self.meldcode.set(draft.meldcode);
        self.accent.set(draft.accent);
        let mut contacts = draft.contacts;
        for row in self.rows.get_value() {
            let at = contacts.iter().position(|c| c.kind == row.kind.id());
            let contact = at.map(|at| contacts.remove(at)).unwrap_or_default();
            row.label.set(contact.label);
            row.name.set(contact.name);
            row.number.set(contact.number);
            row.when.set(contact.when);
        }
        let mut holidays = draft.holidays.into_iter();
        for away in self.away.get_value() {
            let holiday = holidays.next().unwrap_or_default();
            away.name.set(holiday.name);
            away.from.set(holiday.from);
            away.to.set(holiday.to);
        }
        let others = school.contacts.iter().filter(|c| c.kind == ContactKind::Other).count();
        self.others.set(others.clamp(1, MOST_OTHERS));
        self.holidays.set(school.holidays.len().clamp(1, MOST_HOLIDAYS));
    }

    /// All fields.
    pub(super) fn fields(&self) -> AnyView {
        let form = *self;
        let mut parts = vec![
            form.field("name", words::SCHOOL_NAME, "", "text", MOST_NAME, form.name),
            form.field("checked", words::SCHOOL_CHECKED, words::SCHOOL_CHECKED_HINT, DAY, 10, form.checked),
        ];
        for (n, row) in form.rows.get_value().into_iter().enumerate() {
            let contact = move || form.contact(n, row);
            parts.push(match n.checked_sub(KNOWN) {
                None => contact(),
                // Of the others only as many as were asked for.
                Some(other) => live(move || if form.others.get() > other { vec![untrack(contact)] } else { vec![] }),
            });
        }
        parts.push(more(words::SCHOOL_MORE_CONTACT, form.others, MOST_OTHERS));
        parts.push(form.field(
            "meldcode",
            words::SCHOOL_LINK,
            words::SCHOOL_LINK_HINT,
            "url",
            MOST_LINK,
            form.meldcode,
        ));
        parts.push(form.field("accent", words::SCHOOL_ACCENT, words::SCHOOL_ACCENT_HINT, "text", 7, form.accent));
        parts.push(fold(words::SCHOOL_HOLIDAYS, move || form.all_holidays()));
        el("div", vec![class("school-form")], parts)
    }

    fn contact(&self, n: usize, row: Row) -> AnyView {
        let key = |field: &str| ["c", &n.to_string(), ".", field].concat();
        let legend = el("legend", vec![], vec![text(name_of(row.kind))]);
        let mut parts = vec![legend];
        if row.kind == ContactKind::Other {
            parts.push(self.field(&key("label"), words::SCHOOL_LABEL, "", "text", MOST_LABEL, row.label));
        }
        parts.push(self.field(&key("number"), words::SCHOOL_NUMBER, "", "tel", 30, row.number));
        parts.push(self.field(&key("name"), words::SCHOOL_WHO, words::SCHOOL_WHO_HINT, "text", MOST_NAME, row.name));
        parts.push(self.field(&key("when"), words::SCHOOL_WHEN, "", "text", MOST_WHEN, row.when));
        el("fieldset", vec![], parts)
    }

    fn all_holidays(&self) -> AnyView {
        let form = *self;
        let mut parts = vec![el("p", vec![class("small")], vec![text(words::SCHOOL_HOLIDAYS_HINT)])];
        for (n, away) in form.away.get_value().into_iter().enumerate() {
            let fields = move || {
                let key = |field: &str| ["h", &n.to_string(), ".", field].concat();
                let fields = vec![
                    form.field(&key("name"), words::SCHOOL_HOLIDAY_NAME, "", "text", MOST_LABEL, away.name),
                    form.field(&key("from"), words::SCHOOL_HOLIDAY_FROM, "", DAY, 10, away.from),
                    form.field(&key("to"), words::SCHOOL_HOLIDAY_TO, "", DAY, 10, away.to),
                ];
                el("div", vec![class("holiday")], fields)
            };
            parts.push(live(move || if form.holidays.get() > n { vec![untrack(fields)] } else { vec![] }));
        }
        parts.push(more(words::SCHOOL_MORE_HOLIDAY, form.holidays, MOST_HOLIDAYS));
        el("div", vec![], parts)
    }

    /// A field of one line, with what is told about it below.
    fn field(&self, key: &str, label: &str, hint: &str, kind: &str, most: usize, typed: RwSignal<String>) -> AnyView {
        let (found, place) = (self.found, key.to_owned());
        let told = live(move || {
            let told: Vec<String> =
                found.with(|(_, all)| all.iter().filter(|(at, _)| *at == place).map(|(_, why)| why.clone()).collect());
            vec![text(&told.join(" "))]
        });
        let follow = typing(move |event| typed.set(event_target_value(&event)));
        let mut attributes = vec![value(typed.into()), follow];
        let input = if kind == DAY {
            day_input(attributes)
        } else {
            attributes.push(has("maxlength", &most.to_string()));
            input(kind, attributes)
        };
        let mut parts = vec![text(label), input];
        if !hint.is_empty() {
            parts.push(el("span", vec![class("small")], vec![text(hint)]));
        }
        parts.push(el("strong", vec![class("fault"), has("role", "status")], vec![told]));
        el("label", vec![class("field")], parts)
    }
}

/// One more of what may repeat, while there is room.
fn more(words: &'static str, count: RwSignal<usize>, most: usize) -> AnyView {
    // The button itself stays, or it would lose the focus at every press.
    let room = Memo::new(move |_| count.get() < most);
    live(move || if room.get() { vec![button(words, move || count.update(|n| *n += 1))] } else { vec![] })
}

/// Which row of the form stands where in the file: empty rows do not.
struct Places {
    contacts: Vec<usize>,
    holidays: Vec<usize>,
}

impl Places {
    /// The key of the field that a note is about. What is about a whole row is told at its first field.
    fn of(&self, at: &str) -> String {
        let Some((list, rest)) = at.split_once('[') else { return at.to_owned() };
        let (number, field) = rest.split_once(']').unwrap_or_default();
        let number: usize = number.parse().unwrap_or(usize::MAX);
        let (letter, rows, first) =
            if list == "contacts" { ("c", &self.contacts, "number") } else { ("h", &self.holidays, "to") };
        let row = rows.get(number).copied().unwrap_or(usize::MAX);
        let field = match field.trim_start_matches('.') {
            "" => first,
            field => field,
        };
        [letter, &row.to_string(), ".", field].concat()
    }
}

fn draft(
    name: RwSignal<String>,
    checked: RwSignal<String>,
    meldcode: RwSignal<String>,
    accent: RwSignal<String>,
    rows: StoredValue<Vec<Row>>,
    away: StoredValue<Vec<Away>>,
) -> (Draft, Places) {
    let mut places = Places { contacts: Vec::new(), holidays: Vec::new() };
    let mut draft = Draft {
        name: name.get(),
        checked: checked.get(),
        meldcode: meldcode.get(),
        accent: accent.get(),
        ..Draft::default()
    };
    for (n, row) in rows.get_value().into_iter().enumerate() {
        let (label, name, number, when) = (row.label.get(), row.name.get(), row.number.get(), row.when.get());
        let kind = row.kind.id().to_owned();
        if [&label, &name, &number, &when].iter().any(|typed| !typed.trim().is_empty()) {
            places.contacts.push(n);
            draft.contacts.push(DraftContact { kind, label, name, number, when });
        }
    }
    for (n, away) in away.get_value().into_iter().enumerate() {
        let (name, from, to) = (away.name.get(), away.from.get(), away.to.get());
        if [&name, &from, &to].iter().any(|typed| !typed.trim().is_empty()) {
            places.holidays.push(n);
            draft.holidays.push(DraftHoliday { name, from, to });
        }
    }
    (draft, places)
}
