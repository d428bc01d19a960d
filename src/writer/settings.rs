//! Settings: sector, age group, role. They say something about the reader, never about one child.

use guide::settings::{Age, Role, Sector, Settings};
use leptos::prelude::*;

use crate::settings as kept;
use crate::shell::Shell;
use crate::ui::el::{button, class, el, status, text};
use crate::ui::field::choice;
use crate::words;

const ROLES: [(Role, &str); 3] = [
    (Role::Leraar, words::SET_ROLE_LERAAR),
    (Role::Functionaris, words::SET_ROLE_FUNCTIONARIS),
    (Role::Directie, words::SET_ROLE_DIRECTIE),
];

/// The settings, on the menu page.
pub(crate) fn settings_page(now: RwSignal<Settings>, shell: Shell) -> AnyView {
    let keeps = RwSignal::new(kept::kept().1);
    let set = move |settings: Settings| {
        kept::change(&settings);
        keeps.set(kept::keep(&settings));
    };
    let change = move |edit: &dyn Fn(&mut Settings)| {
        let mut settings = now.get_untracked();
        edit(&mut settings);
        set(settings);
    };
    let sector = choice(
        words::SETTINGS_SECTOR,
        options(words::SECTORS.map(|(v, word)| (v.id(), word))),
        Signal::derive(move || id(now.get().sector.map(Sector::id))),
        Callback::new(move |chosen: String| change(&|s| s.sector = Sector::from_id(&chosen))),
    );
    let age = choice(
        words::SETTINGS_AGE,
        options(words::AGES.map(|(v, word)| (v.id(), word))),
        Signal::derive(move || id(now.get().age.map(Age::id))),
        Callback::new(move |chosen: String| change(&|s| s.age = Age::from_id(&chosen))),
    );
    let role = choice(
        words::SETTINGS_ROLE,
        options(ROLES.map(|(v, word)| (v.id(), word))),
        Signal::derive(move || id(now.get().role.map(Role::id))),
        Callback::new(move |chosen: String| change(&|s| s.role = Role::from_id(&chosen))),
    );
    let kept =
        Signal::derive(
            move || {
                if keeps.get() { words::SETTINGS_KEPT.to_owned() } else { words::SETTINGS_MEMORY.to_owned() }
            },
        );
    let parts = vec![
        el("h2", vec![], vec![text(words::SETTINGS_TITLE)]),
        el("p", vec![], vec![text(words::SETTINGS_LEAD)]),
        sector,
        age,
        role,
        status("small", kept),
        el(
            "div",
            vec![],
            vec![button(words::SETTINGS_WIPE, move || {
                set(Settings::default());
                kept::wipe();
                shell.say(words::SETTINGS_WIPED);
            })],
        ),
        shell.status_in_sight(""),
    ];
    el("div", vec![class("settings")], parts)
}

/// The choices of a setting, after the one that leaves it open.
fn options<const N: usize>(known: [(&str, &str); N]) -> Vec<(String, String)> {
    let own = |(id, word): (&str, &str)| (id.to_owned(), word.to_owned());
    std::iter::once(("", words::SETTINGS_ANY)).chain(known).map(own).collect()
}

fn id(chosen: Option<&'static str>) -> String {
    chosen.unwrap_or_default().to_owned()
}
