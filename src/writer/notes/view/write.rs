//! Writing one note: the lane, the text, and what belongs with it.

use leptos::prelude::*;
use notes::lint::Place;
use notes::model::Lane;

use super::hints::hints;
use super::messages::messages;
use crate::platform::screen;
use crate::ui::el::{class, class_while, click, div, el, has, live, live_text, text};
use crate::ui::field::{button, buttons, choices, day, line, text_area_live};
use crate::words;
use crate::writer::notes::state::draft::Draft;
use crate::writer::notes::state::{Announcer, Spot};

/// The lanes with their name and what to think of, in order.
pub(super) const LANES: [(Lane, &str, &str); 5] = [
    (Lane::Fact, words::NOTES_LANE_FEIT, words::NOTES_LANE_FEIT_HINT),
    (Lane::Words, words::NOTES_LANE_WOORDEN, words::NOTES_LANE_WOORDEN_HINT),
    (Lane::Parents, words::NOTES_LANE_OUDERS, words::NOTES_LANE_OUDERS_HINT),
    (Lane::Thought, words::NOTES_LANE_GEDACHTE, words::NOTES_LANE_GEDACHTE_HINT),
    (Lane::Decision, words::NOTES_LANE_BESLUIT, words::NOTES_LANE_BESLUIT_HINT),
];

/// The name of a lane and its hint.
pub(super) fn lane_words(lane: Lane) -> (&'static str, &'static str) {
    LANES.iter().find(|l| l.0 == lane).map_or(("", ""), |l| (l.1, l.2))
}

fn lint_place(lane: Lane) -> Place {
    match lane {
        Lane::Fact => Place::Fact,
        Lane::Words => Place::Words,
        Lane::Parents => Place::Parents,
        Lane::Thought => Place::Thought,
        Lane::Decision => Place::Decision,
    }
}

/// The form. `add` takes what is in the draft into the notes.
pub(super) fn write(draft: Draft, announcer: Announcer, add: Callback<()>) -> AnyView {
    let options = LANES.map(|(lane, word, _)| (lane.id(), word)).to_vec();
    let now = Signal::derive(move || draft.lane.get().id().to_owned());
    let set = Callback::new(move |id: String| {
        if let Some(lane) = Lane::from_id(&id) {
            draft.lane.set(lane);
        }
    });
    let set_day = Callback::new(move |(day, bad)| {
        draft.day.set(day);
        draft.bad_day.set(bad);
    });
    let stop = Callback::new(move |()| {
        announcer.here(Spot::Write);
        draft.empty_note();
        // The button goes with the change.
        screen::focus_field(".write textarea");
    });
    // One button with two words, so that the focus stays on it; and the confirmation beside it.
    let editing = Memo::new(move |_| draft.editing.with(Option::is_some));
    let word = live(move || vec![text(if editing.get() { words::NOTES_SAVE_CHANGE } else { words::NOTES_ADD })]);
    let keep = el("button", vec![has("type", "button"), click(move |_| add.run(()))], vec![word]);
    let more = live(move || if editing.get() { vec![button(words::NOTES_STOP_CHANGE, stop)] } else { vec![] });
    let not_asked = class_while("none", Signal::derive(move || draft.lane.get() != Lane::Words));
    let asked =
        vec![line(words::NOTES_ASKED, "", "text", draft.asked), hints(draft.asked, Signal::stored(Place::Question))];
    let when = vec![
        day(words::NOTES_DAY, words::NOTES_DAY_HINT, draft.day.into(), set_day),
        line(words::NOTES_TIME, words::NOTES_TIME_HINT, "time", draft.time),
    ];
    let parts = vec![
        choices(words::NOTES_LANE, "lane", options, now, set),
        el("p", vec![class("small")], vec![live_text(move || lane_words(draft.lane.get()).1.to_owned())]),
        el("div", vec![not_asked], asked),
        text_area_live(words::NOTES_TEXT, draft.text),
        hints(draft.text, Signal::derive(move || lint_place(draft.lane.get()))),
        div("dates", when),
        line(words::NOTES_PRESENT, words::NOTES_PRESENT_HINT, "text", draft.present),
        hints(draft.present, Signal::stored(Place::Other)),
        buttons(vec![keep, more]),
        messages(announcer, Spot::Write),
    ];
    div("write", parts)
}
