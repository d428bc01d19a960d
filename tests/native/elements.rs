//! How the app makes its elements, fields and listeners, and where what is typed may be held.

use xtask::house::source::{Kind, pieces};

use super::tidy::{files, nothing};

/// Where fields may be made: what keeps them private is added there. A listener made elsewhere may outlive its view.
#[test]
fn fields_and_listeners_are_made_in_one_place() {
    let may = ["src/ui/input.rs", "src/platform/private.rs", "src/platform/copy.rs"];
    let mut found = Vec::new();
    for (path, source) in files(&["src"], ".rs") {
        let tight: String = source.chars().filter(|c| !c.is_whitespace()).collect();
        let makes = |tag: &&&str| {
            ["el(", "custom(", "private(", "create_element("].iter().any(|by| tight.contains(&format!("{by}\"{tag}\"")))
                || tight.contains(&format!("<{tag}"))
        };
        let made: Vec<_> = ["input", "textarea", "select", "form"].iter().filter(makes).copied().collect();
        if !made.is_empty() && !may.contains(&path.as_str()) {
            found.push(format!("{path} makes its own {made:?}: src/ui/input.rs does"));
        }
        let events = ["click", "change", "input", "submit", "toggle", "keydown", "focus", "blur"];
        if events.iter().any(|event| source.contains(&format!(" on:{event}="))) {
            found.push(format!("{path} listens by itself: src/ui/el.rs does"));
        }
    }
    nothing(&found);
}

/// Elements are made in one way, by functions that all give the same type (decision 8).
#[test]
fn elements_are_made_in_one_way() {
    let mut found = Vec::new();
    for (path, source) in files(&["src"], ".rs") {
        for (line, _, code) in pieces(&source).into_iter().filter(|(_, kind, _)| *kind == Kind::Code) {
            let other = ["view!", "html::div", "#[component]"].iter().find(|other| code.contains(**other));
            found.extend(other.map(|other| format!("{path}:{line} and on: {other}: src/ui/el.rs makes elements")));
        }
    }
    nothing(&found);
}

/// What holds what was typed, chosen or ticked for longer than a page is shown: made by `src/fresh.rs`, with its way
/// back. How many signals are made otherwise, and why.
const HOLDS: &[(&str, usize, &str)] = &[
    ("src/shell.rs", 1, "the screen of the address"),
    ("src/writer/ask/state.rs", 0, ""),
    ("src/writer/cards.rs", 0, ""),
    ("src/writer/clock/state.rs", 0, ""),
    ("src/writer/notes/state.rs", 4, "the vault itself; saves under way, clock, counter"),
    ("src/writer/notes/state/announcement.rs", 3, "which button, what is going on, storage"),
    ("src/writer/notes/state/draft.rs", 1, "to whom a question goes"),
    ("src/writer/notes/state/restoring.rs", 0, ""),
    ("src/writer/state.rs", 1, "the settings, which the root element has"),
    ("src/together/overview.rs", 0, ""),
    ("src/together/calls.rs", 0, ""),
    ("src/together/day_plan.rs", 0, ""),
    ("src/together/hand_card.rs", 0, ""),
    ("src/together/scan.rs", 0, ""),
    ("src/together/scan/codes.rs", 0, ""),
    ("src/together/school.rs", 1, "how often another file came in use"),
    ("src/together/school/form.rs", 0, ""),
    ("src/together/table.rs", 0, ""),
    ("src/workshop/case_editor/state.rs", 0, ""),
    ("src/workshop/harvest/state.rs", 0, ""),
    ("src/workshop/meeting.rs", 0, ""),
    ("src/workshop/shared/pending.rs", 0, ""),
    ("src/workshop/state.rs", 0, ""),
    ("src/workshop/vote/state.rs", 0, ""),
];

#[test]
fn what_was_typed_is_made_with_its_way_back() {
    let mut found = Vec::new();
    for (path, source) in files(&["src"], ".rs") {
        let made = source.matches("RwSignal::new(").count();
        if let Some((_, may, why)) = HOLDS.iter().find(|(holds, ..)| *holds == path)
            && made != *may
        {
            found.push(format!("{path} makes {made} signals, {may} may be ({why}): use Fresh::signal"));
        }
    }
    nothing(&found);
}
