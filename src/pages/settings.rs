//! Settings: sector, age group, role. They say something about the reader, never about one child.

use guide::settings::{Age, Role, Sector, Settings};
use leptos::prelude::*;

use crate::state::State;
use crate::words;

const SECTORS: [(Sector, &str); 4] = [
    (Sector::Opvang, words::SET_SECTOR_OPVANG),
    (Sector::Po, words::SET_SECTOR_PO),
    (Sector::Vo, words::SET_SECTOR_VO),
    (Sector::Mbo, words::SET_SECTOR_MBO),
];
const AGES: [(Age, &str); 6] = [
    (Age::A0To3, words::SET_AGE_0_3),
    (Age::A4To7, words::SET_AGE_4_7),
    (Age::A8To11, words::SET_AGE_8_11),
    (Age::A12To15, words::SET_AGE_12_15),
    (Age::A16To17, words::SET_AGE_16_17),
    (Age::A18Plus, words::SET_AGE_18),
];
const ROLES: [(Role, &str); 3] = [
    (Role::Leraar, words::SET_ROLE_LERAAR),
    (Role::Functionaris, words::SET_ROLE_FUNCTIONARIS),
    (Role::Directie, words::SET_ROLE_DIRECTIE),
];

/// The settings, on the menu page.
#[component]
pub(crate) fn SettingsPage(state: State) -> impl IntoView {
    let change = move |edit: &dyn Fn(&mut Settings)| {
        let mut settings = state.settings();
        edit(&mut settings);
        state.set(settings);
    };
    let sector = choice(
        words::SETTINGS_SECTOR,
        SECTORS.map(|(v, word)| (v.id(), word)).to_vec(),
        move || state.settings().sector.map(Sector::id),
        move |id| change(&|s| s.sector = Sector::from_id(&id)),
    );
    let age = choice(
        words::SETTINGS_AGE,
        AGES.map(|(v, word)| (v.id(), word)).to_vec(),
        move || state.settings().age.map(Age::id),
        move |id| change(&|s| s.age = Age::from_id(&id)),
    );
    let role = choice(
        words::SETTINGS_ROLE,
        ROLES.map(|(v, word)| (v.id(), word)).to_vec(),
        move || state.settings().role.map(Role::id),
        move |id| change(&|s| s.role = Role::from_id(&id)),
    );
    view! {
        <div class="settings">
            <h2>{words::SETTINGS_TITLE}</h2>
            <p>{words::SETTINGS_LEAD}</p>
            {sector}
            {age}
            {role}
            <p class="small" role="status">{move || if state.keeps() { words::SETTINGS_KEPT } else { words::SETTINGS_MEMORY }}</p>
            <div><button type="button" on:click=move |_| state.wipe()>{words::SETTINGS_WIPE}</button></div>
        </div>
    }
}

/// One setting as a native list. The browser must not remember it for us.
fn choice(
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    now: impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static,
    set: impl Fn(String) + 'static,
) -> AnyView {
    let options = options
        .into_iter()
        .map(move |(id, word)| view! { <option value=id selected=move || now() == Some(id)>{word}</option> });
    view! {
        <label>
            {label}
            <select autocomplete="off" on:change=move |event| set(event_target_value(&event))>
                <option value="" selected=move || now().is_none()>{words::SETTINGS_ANY}</option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
