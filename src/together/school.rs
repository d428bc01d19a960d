//! The page that makes and checks the school's own file. Everything that is typed goes through the same reading as a
//! file from elsewhere, so that what is told here is what a card shows.

mod form;
mod reasons;

use leptos::prelude::*;
use together::school::{Contact, Level, MOST_BYTES, Read, School};

use self::form::Form;
use crate::accent;
use crate::fresh::Fresh;
use crate::platform::file::{self, FileFault};
use crate::school::{self, SchoolSource, file as used_file};
use crate::shell::Shell;
use crate::today;
use crate::ui::el::{change, class, el, has, live, text};
use crate::ui::field::{button, buttons, labelled};
use crate::ui::input::input;
use crate::words;

/// The name of the file: the guide looks for this one.
const FILE: &str = "school.json";
const KIND: &str = "application/json";
const PREVIEW: &str = "school-preview";

/// What is being made.
#[derive(Clone, Copy)]
pub(crate) struct Maker {
    shell: Shell,
    form: Form,
    /// What was told about the file that was opened last.
    opened: RwSignal<Option<Read>>,
    /// How often another file came in use.
    changes: RwSignal<u32>,
    /// What was last saved or opened: what differs from it would be missed.
    saved: RwSignal<String>,
}

impl Maker {
    /// Empty.
    pub(crate) fn new(shell: Shell) -> Maker {
        let fresh = Fresh::new();
        let (opened, changes) = (fresh.signal(|| None), RwSignal::new(0));
        let maker = Maker { shell, form: Form::new(fresh), opened, changes, saved: fresh.text() };
        // Only what was opened in this visit; what is kept has its own button.
        fresh.and(Callback::new(|()| used_file::open(None)));
        let has = Signal::derive(move || !maker.form.is_empty() && maker.form.json() != maker.saved.get());
        shell.register_typed(has, fresh);
        used_file::on_change(move || changes.update(|n| *n += 1));
        maker
    }

    /// The page.
    pub(crate) fn page(&self) -> AnyView {
        let maker = *self;
        let parts = vec![
            heading(words::SCHOOL_NOW),
            live(move || maker.now()),
            maker.file_field(),
            live(move || maker.opened.with(|read| read.as_ref().map(about_opened).unwrap_or_default())),
            heading(words::SCHOOL_MAKE),
            el("p", vec![], vec![text(words::SCHOOL_MAKE_LEAD)]),
            maker.form.fields(),
            heading(words::SCHOOL_PREVIEW),
            maker.preview(),
            maker.ways(),
            el("p", vec![class("small")], vec![text(words::SCHOOL_KEEP_HINT)]),
            maker.shell.status(),
        ];
        el("div", vec![class("composer school-maker")], parts)
    }

    /// Which file is used, and what is wrong with each that there is.
    fn now(&self) -> Vec<AnyView> {
        self.changes.track();
        let mut out = Vec::new();
        let used = school::used();
        let source = match used.as_ref().map(|(_, from)| from) {
            Some(SchoolSource::Site) => words::SCHOOL_FROM_SITE,
            Some(SchoolSource::Device) => words::SCHOOL_FROM_DEVICE,
            Some(SchoolSource::Visit) => words::SCHOOL_FROM_VISIT,
            None => words::SCHOOL_NONE,
        };
        out.push(el("p", vec![], vec![text(source)]));
        if used_file::is_last_good() {
            out.push(el("p", vec![class("fault")], vec![text(words::SCHOOL_SITE_KEPT)]));
        }
        if let Some((school, _)) = &used {
            out.extend(shown(school));
        }
        for (from, broken) in [
            (SchoolSource::Site, words::SCHOOL_SITE_BROKEN),
            (SchoolSource::Device, words::SCHOOL_DEVICE_BROKEN),
            (SchoolSource::Visit, words::SCHOOL_VISIT_BROKEN),
        ] {
            let Some(read) = school::from(from).filter(|read| !read.notes.is_empty()) else { continue };
            if read.broken().is_some() {
                out.push(el("p", vec![class("fault")], vec![text(broken)]));
            }
            out.extend(notes(&read));
        }
        out
    }

    fn file_field(&self) -> AnyView {
        let maker = *self;
        let chosen = change(move |event| {
            leptos::task::spawn_local(async move {
                // More than the cap is not even read; the reading says so.
                let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
                match file::chosen(&event, most).await {
                    Some(Ok(bytes)) => maker.open(&bytes),
                    Some(Err(FileFault::TooBig)) => maker.open(&vec![b' '; MOST_BYTES + 1]),
                    Some(Err(FileFault::Unreadable)) => maker.open(&[]),
                    None => {}
                }
            });
        });
        labelled(words::SCHOOL_OPEN, "", input("file", vec![has("accept", ".json,application/json"), chosen]))
    }

    /// A file was chosen: what can be used of it stands in the form, what cannot is told. A broken one changes nothing.
    fn open(&self, bytes: &[u8]) {
        let read = school::reading_bytes(bytes);
        if read.broken().is_none() {
            self.form.fill(&read.school);
            self.saved.set(self.form.json());
        }
        self.opened.set(Some(read));
    }

    fn preview(&self) -> AnyView {
        let form = self.form;
        let block = live(move || {
            let school = form.school();
            accent::try_accent(PREVIEW, school.accent);
            let mut parts = shown(&school);
            if parts.is_empty() {
                parts.push(el("p", vec![], vec![text(words::SCHOOL_PREVIEW_NONE)]));
            }
            if school.accent.is_some() {
                parts.push(el("i", vec![], vec![text(words::SCHOOL_PREVIEW_ACCENT)]));
            }
            parts
        });
        el("div", vec![class("preview"), has("id", PREVIEW)], vec![block])
    }

    fn ways(&self) -> AnyView {
        let maker = *self;
        let save = Callback::new(move |()| {
            let json = untrack(|| maker.form.json());
            let done = file::save(FILE, KIND, &json);
            if done {
                maker.saved.set(json);
            }
            maker.shell.say(if done { words::SAVED } else { words::CLOCK_NOTHING });
        });
        let take = Callback::new(move |()| {
            if let Some((school, _)) = school::used() {
                maker.form.fill(&school);
                maker.saved.set(untrack(|| maker.form.json()));
            }
        });
        let now = Callback::new(move |()| {
            used_file::open(Some(&untrack(|| maker.form.json())));
            maker.shell.say(words::SCHOOL_USED);
        });
        let keep = Callback::new(move |()| {
            let json = untrack(|| maker.form.json());
            let done = used_file::keep(Some(&json));
            if done {
                maker.saved.set(json);
            }
            maker.shell.say(if done { words::SCHOOL_KEPT } else { words::SCHOOL_KEEP_NOT });
        });
        let forget = Callback::new(move |()| {
            let done = used_file::keep(None);
            maker.shell.say(if done { words::SCHOOL_FORGOTTEN } else { words::SCHOOL_KEEP_NOT });
        });
        let mut all = vec![button(words::SCHOOL_SAVE, save), button(words::SCHOOL_TAKE, take)];
        if used_file::can_keep() {
            all.extend([button(words::SCHOOL_KEEP, keep), button(words::SCHOOL_FORGET, forget)]);
        } else {
            // For one visit: only where all cards are in this very document. Elsewhere the next page would not know.
            all.push(button(words::SCHOOL_USE, now));
        }
        buttons(all)
    }
}

fn heading(words: &str) -> AnyView {
    el("h2", vec![], vec![text(words)])
}

/// The contacts as a colleague sees them; nothing when there are none.
fn shown(school: &School) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if !school.name.is_empty() {
        parts.push(el("h3", vec![], vec![text(&[words::SCHOOL_AT, " ", &school.name].concat())]));
    }
    let mut lines: Vec<AnyView> = school.contacts.iter().map(contact).collect();
    if let Some(to) = &school.meldcode {
        let way = vec![has("href", to), has("target", "_blank"), has("rel", "noopener noreferrer")];
        lines.push(el("li", vec![], vec![el("a", way, vec![text(words::SCHOOL_MELDCODE)])]));
    }
    if !lines.is_empty() {
        parts.push(el("ul", vec![], lines));
    }
    let numbers = school.contacts.iter().any(|c| c.number.is_some());
    if numbers && today::today().is_some_and(|today| school.is_old(today)) {
        parts.push(el("p", vec![class("small")], vec![text(&school::note(school.looked_at(today::today())))]));
    }
    if parts.is_empty() { parts } else { vec![el("div", vec![class("school-shown")], parts)] }
}

fn contact(contact: &Contact) -> AnyView {
    let mut parts = vec![el("strong", vec![], vec![text(&school::called(contact)), text(" ")])];
    if let Some(number) = &contact.number {
        let to = ["tel:", number.tel()].concat();
        parts.push(el("a", vec![class("tel"), has("href", &to)], vec![text(&number.shown())]));
    }
    for words in [&contact.name, &contact.when].into_iter().filter(|words| !words.is_empty()) {
        parts.push(el("span", vec![class("small")], vec![text(words), text(" ")]));
    }
    el("li", vec![], parts)
}

fn about_opened(read: &Read) -> Vec<AnyView> {
    let mut out = Vec::new();
    let words = match (read.broken(), read.notes.is_empty()) {
        (Some(_), _) => words::SCHOOL_VISIT_BROKEN,
        (None, true) => words::SCHOOL_FINE,
        (None, false) => words::SCHOOL_OPENED,
    };
    out.push(el("p", vec![has("role", "status")], vec![text(words)]));
    out.extend(notes(read));
    out
}

/// Everything that is told about a file, what is left out first.
fn notes(read: &Read) -> Vec<AnyView> {
    let mut out = Vec::new();
    for (levels, heading) in [
        ([Level::Refused, Level::LeftOut].as_slice(), words::SCHOOL_LEFT_OUT),
        ([Level::Look].as_slice(), words::SCHOOL_LOOK),
    ] {
        let lines: Vec<AnyView> = read
            .notes
            .iter()
            .filter(|note| levels.contains(&note.why.level()))
            .map(|note| el("li", vec![], vec![text(&reasons::whole(note))]))
            .collect();
        if !lines.is_empty() {
            out.push(el("h3", vec![], vec![text(heading)]));
            out.push(el("ul", vec![class("hints")], lines));
        }
    }
    out
}
