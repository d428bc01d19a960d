//! Making a case of something that is over: field by field, with a check on who could be known in it.

mod field;
mod parts;

use leptos::prelude::*;
use workshop::own::{Case, ChoicePart, Field, MOST_BYTES, Missing};

use super::state::CaseEditor;
use crate::platform::file as files;
use crate::ui::el::{button, class, el, has, link_button, live, text};
use crate::ui::field::confirm_action;
use crate::words;
use crate::workshop::meeting::Meeting;
use crate::workshop::shared::anonymous::check;
use crate::workshop::shared::entry::{file, fold};
use crate::workshop::shared::files::{fault, not_given, opened};
use crate::workshop::shared::pending::Pending;
use field::{field, phase};

/// The page of the maker.
pub(crate) fn page(editor: CaseEditor, pending: Pending, meeting: Meeting) -> AnyView {
    let case = editor.case;
    let about = [Field::Name, Field::Sector, Field::Age, Field::Form, Field::Goal, Field::HeadsUp, Field::Setting];
    let end = [Field::Dilemmas, Field::Talk, Field::Differs];
    let texts = Signal::derive(move || {
        case.with(|c| {
            let all = c.fields().into_iter().filter(|f| !matches!(f, Field::Choice(_, _, ChoicePart::Card)));
            let named = all.map(|f| (parts::place(f), c.get(f).to_owned()));
            named.filter(|(_, t)| !t.is_empty()).collect()
        })
    });
    let intro = el("p", vec![class("note")], vec![text(words::O_LEAD), text(" "), text(words::O_RULE)]);
    let of_about = about.map(|f| field(case, pending, f)).into();
    let of_end = end.map(|f| field(case, pending, f)).into();
    let own_name = Signal::derive(move || case.with(|c| c.name.clone()));
    el(
        "div",
        vec![class("own")],
        vec![
            intro,
            pending.status(),
            el("h2", vec![], vec![text(words::O_ABOUT)]),
            el("div", vec![class("fields")], of_about),
            el("h2", vec![], vec![text(words::O_MOMENTS)]),
            parts::moments(case, pending),
            el("h2", vec![], vec![text(words::O_TURNS)]),
            parts::turns(case, pending),
            el("h2", vec![], vec![text(words::O_END)]),
            el("div", vec![class("fields")], of_end),
            check(texts, own_name),
            missing(case),
            use_it(case, meeting),
            fold("browse", words::H_FILE, move || keeping(editor, pending)),
        ],
    )
}

/// What the case does not have yet. It can be used without.
fn missing(case: RwSignal<Case>) -> AnyView {
    let list = live(move || {
        let all = case.with(Case::missing);
        if all.is_empty() {
            return vec![el("p", vec![], vec![text(words::O_COMPLETE)])];
        }
        let mut lines: Vec<String> = all.iter().map(|m| lacks(*m)).collect();
        lines.dedup();
        vec![el("ul", vec![class("items")], lines.iter().map(|l| el("li", vec![], vec![text(l)])).collect())]
    });
    el("div", vec![class("check")], vec![el("h2", vec![], vec![text(words::O_MISSING)]), list])
}

fn lacks(what: Missing) -> String {
    let at = |words: &str, n: usize| words.replace("{n}", &(n + 1).to_string());
    match what {
        Missing::Name => words::O_MISSING_NAME.to_owned(),
        Missing::HeadsUp => words::O_MISSING_HEADS_UP.to_owned(),
        Missing::Phase(of) => words::O_MISSING_PHASE.replace("{phase}", phase(of)),
        Missing::Event(n) => at(words::O_MISSING_EVENT, n),
        Missing::View(n, _) => at(words::O_MISSING_VIEW, n),
        Missing::Turn => words::O_MISSING_TURN.to_owned(),
        Missing::Question(n) => at(words::O_MISSING_QUESTION, n),
        Missing::Choices(n) => at(words::O_MISSING_CHOICES, n),
        Missing::Guide(n) => at(words::O_MISSING_GUIDE, n),
    }
}

/// Putting the case on the table.
fn use_it(case: RwSignal<Case>, meeting: Meeting) -> AnyView {
    let taken = RwSignal::new(false);
    let press = button(words::O_TAKE, move || {
        meeting.take_own(case.get_untracked());
        taken.set(true);
    });
    let told = live(move || {
        if !taken.get() {
            return vec![];
        }
        vec![el("p", vec![], vec![text(words::O_TAKEN)]), link_button("#werkplaats", words::W_TO_FORMATS)]
    });
    let told = el("div", vec![has("role", "status")], vec![told]);
    el("div", vec![class("taking")], vec![el("div", vec![class("actions")], vec![press]), told])
}

/// Saving the case as a file, opening one, beginning anew.
fn keeping(editor: CaseEditor, pending: Pending) -> Vec<AnyView> {
    let case = editor.case;
    let save = button(words::H_SAVE, move || {
        let json = case.with_untracked(Case::to_json);
        let done = files::save("casus.json", "application/json", &json);
        if done {
            editor.mark_saved(json);
        }
        pending.say(if done { words::H_SAVED } else { words::H_NOT_SAVED });
    });
    let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
    let open = file(words::H_OPEN, words::O_REPLACE, ".json,application/json", move |event| {
        leptos::task::spawn_local(async move {
            let bytes = match files::chosen(&event, most).await {
                None => return,
                Some(Err(why)) => return pending.say(&not_given(why)),
                Some(Ok(bytes)) => bytes,
            };
            match Case::from_json(&bytes) {
                Err(why) => pending.say(&fault(&why)),
                Ok((read, unknown)) => {
                    editor.mark_saved(read.to_json());
                    case.set(read);
                    pending.say(&opened(words::O_OPENED, &unknown));
                }
            }
        });
    });
    let anew = Callback::new(move |()| case.set(Case::begun()));
    vec![
        el("p", vec![], vec![text(words::O_FILE_WHAT)]),
        el("div", vec![class("actions")], vec![save]),
        open,
        confirm_action(words::O_NEW, anew),
        pending.echo(),
    ]
}
