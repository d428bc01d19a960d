//! Taking codes in: typed, by a hand scanner that types, from a photo or by the camera; and the split that comes of it.

use contract::sheets::COLOUR;
use leptos::prelude::*;
use workshop::stage::Step;
use workshop::tally::{Entered, Still, Tally, Words, letter, still};

use super::super::state::VoteForm;
use super::answer::answer;
use super::camera;
use crate::platform::{camera as device, file as files, photo as reader, picture, screen};
use crate::ui::el::{button, class, el, has, link_button, live, status, text};
use crate::ui::field::choice;
use crate::ui::input::{submit_button, submit_form};
use crate::words;
use crate::workshop::meeting::Meeting;
use crate::workshop::shared::entry::{file, number, typed};
use crate::workshop::shared::pending::{Pending, PendingInput};

/// How a split is said.
const SPLIT: Words<'_> = Words {
    bar: words::V_BAR,
    none: words::V_NONE,
    all: words::V_ALL,
    tie: words::V_TIE,
    most: words::V_MOST,
    and: words::V_AND,
};

/// Taking codes in, when there is a case on the table.
pub(super) fn intake(form: VoteForm, meeting: Meeting, pending: Pending) -> AnyView {
    // Whoever comes from the screen takes in what is asked there.
    Effect::new(move |_| {
        if meeting.shell.current_screen() == "stem"
            && let Step::Ask(turn) | Step::Split(turn) | Step::Card(turn) | Step::Others(turn) = meeting.step()
        {
            form.turn.set(turn);
        }
    });
    live(move || {
        let Some(case) = meeting.case().filter(|c| !c.turns.is_empty()) else {
            let none = el("p", vec![], vec![text(words::V_NO_CASE)]);
            return vec![el("div", vec![class("composer")], vec![none, link_button("#werkplaats", words::W_CASE)])];
        };
        let questions: Vec<(String, String)> = case
            .turns
            .iter()
            .enumerate()
            .map(|(n, t)| (n.to_string(), [&(n + 1).to_string(), ". ", &t.question].concat()))
            .collect();
        vec![untrack(|| taking(form, meeting, pending, questions))]
    })
}

fn taking(form: VoteForm, meeting: Meeting, pending: Pending, questions: Vec<(String, String)>) -> AnyView {
    let now = Signal::derive(move || form.turn.get().to_string());
    let pick = Callback::new(move |n: String| form.turn.set(n.parse().unwrap_or(0)));
    let tell = live(move || {
        let n = (form.turn.get() + 1).to_string();
        vec![text(&words::V_TELL.replace("{letters}", &meeting.session().word()).replace("{n}", &n))]
    });
    let said = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let people = Signal::derive(move || match meeting.people() {
        0 => String::new(),
        people => people.to_string(),
    });
    let people = number(pending, PendingInput::People, words::V_PEOPLE, words::V_PEOPLE_HINT, people);
    let missing = live(move || {
        let votes = meeting.with_votes(form.turn.get(), Tally::total).unwrap_or(0);
        vec![text(&missing(votes, meeting.people()))]
    });
    let undo = button(words::V_UNDO, move || {
        // It would see again what is taken back.
        device::stop();
        let turn = form.turn.get_untracked();
        let done = meeting.vote(turn, Tally::undo).unwrap_or(false);
        said.set(if done { words::V_UNDONE.to_owned() } else { String::new() });
    });
    let photo = file(words::V_PHOTO, words::V_PHOTO_HINT, "image/*", move |event| {
        let turn = form.turn.get_untracked();
        leptos::task::spawn_local(from_photo(meeting, turn, event, said, busy));
    });
    let waiting = live(move || {
        if busy.get() { vec![el("progress", vec![has("aria-label", words::V_PHOTO_BUSY)], vec![])] } else { vec![] }
    });
    let back = live(move || meeting.format().map(|_| link_button("#scherm", words::W_TO_STAGE)).into_iter().collect());
    let split = live(move || {
        let turn = form.turn.get();
        let choices = meeting.with_votes(turn, |t| t.counts().len()).unwrap_or(0);
        vec![untrack(|| split(meeting, pending, turn, choices))]
    });
    el(
        "div",
        vec![class("composer intake")],
        vec![
            el("h2", vec![], vec![text(words::V_LEADER)]),
            choice(words::V_WHICH, questions, now, pick),
            el("p", vec![class("tell")], vec![tell]),
            code_field(meeting, form.turn.into(), said),
            status("said-now", said.into()),
            people,
            photo,
            waiting,
            el("div", vec![], camera::part(form, meeting, said)),
            el("p", vec![class("missing")], vec![missing]),
            el("div", vec![class("actions")], vec![undo, back]),
            split,
        ],
    )
}

/// A field for codes, small enough for the screen of the group.
pub(crate) fn quick(meeting: Meeting, turn: usize) -> AnyView {
    let said = RwSignal::new(String::new());
    let field = code_field(meeting, Signal::derive(move || turn), said);
    el("div", vec![class("quick")], vec![field, status("said-now", said.into())])
}

/// The field for codes: Enter takes them in, also several at once, and the field is ready for the next.
fn code_field(meeting: Meeting, turn: Signal<usize>, said: RwSignal<String>) -> AnyView {
    let code = RwSignal::new(String::new());
    let more = vec![class("code-field"), has("maxlength", "2000"), has("enterkeyhint", "done")];
    let fields = || vec![typed(words::V_TYPE, words::V_TYPE_HINT, more, code), submit_button(words::V_TAKE)];
    let take_all = Callback::new(move |()| {
        let typed = code.get_untracked();
        let turn = turn.get_untracked();
        let answers: Vec<String> = typed
            .split([';', ',', '\n'])
            .map(str::trim)
            .filter(|c| !c.is_empty())
            .map(|c| take(meeting, turn, c))
            .collect();
        if answers.is_empty() {
            return;
        }
        // Said anew even when it is the same: two codes for A in a row.
        said.set(String::new());
        said.set(answers.join(" "));
        code.set(String::new());
        screen::focus_field(&[contract::screen::SHOWN, " input.code-field"].concat());
    });
    submit_form("take", fields, take_all)
}

/// Takes one code in, and says in words what that did.
fn take(meeting: Meeting, turn: usize, code: &str) -> String {
    answer(meeting, turn, meeting.take_in(turn, code))
}

/// Reads all codes of a photo and takes them in. When the reader dies, everything else is as it was.
async fn from_photo(
    meeting: Meeting,
    turn: usize,
    event: leptos::ev::Event,
    said: RwSignal<String>,
    busy: RwSignal<bool>,
) {
    let photo = match picture::chosen(&event).await {
        None => return,
        Some(Err(files::FileFault::TooBig)) => return said.set(words::F_TOO_BIG.to_owned()),
        Some(Err(files::FileFault::Unreadable)) => return said.set(words::V_PHOTO_BAD.to_owned()),
        Some(Ok(photo)) => photo,
    };
    busy.set(true);
    said.set(words::V_PHOTO_BUSY.to_owned());
    let read = reader::read(photo, reader::PATIENCE).await;
    busy.set(false);
    said.set(match read {
        None => words::V_PHOTO_DIED.to_owned(),
        Some(codes) if codes.is_empty() => words::V_PHOTO_NONE.to_owned(),
        Some(codes) => taken(meeting, turn, &codes),
    });
}

/// Takes in all codes of a photo, and says in words what that did: counted what counts, and each reason why a
/// code was not counted once.
fn taken(meeting: Meeting, turn: usize, codes: &[String]) -> String {
    let (mut fresh, mut changed, mut double, mut others) = (0_usize, 0_usize, 0_usize, Vec::new());
    for code in codes {
        match meeting.take_in(turn, code) {
            Some(Entered::Counted(_)) => fresh += 1,
            Some(Entered::Replaced(..)) => changed += 1,
            Some(Entered::Double) => double += 1,
            entered => {
                let answer = answer(meeting, turn, entered);
                if !others.contains(&answer) {
                    others.push(answer);
                }
            }
        }
    }
    let mut all = vec![words::V_PHOTO_DONE.replace("{n}", &codes.len().to_string())];
    for (n, words) in [(fresh, words::V_PHOTO_NEW), (changed, words::V_PHOTO_CHANGED), (double, words::V_PHOTO_DOUBLE)]
    {
        if n > 0 {
            all.push(words.replace("{n}", &n.to_string()));
        }
    }
    all.extend(others);
    all.join(" ")
}

/// How many votes are in against how many people vote, and what to do.
fn missing(votes: u32, people: u32) -> String {
    let fill = |words: &str, n: u32| {
        let words = words.replace("{have}", &votes.to_string()).replace("{all}", &people.to_string());
        words.replace("{n}", &n.to_string())
    };
    match still(votes, people) {
        Still::Unknown => String::new(),
        Still::Complete => fill(words::V_ALL_IN, 0),
        Still::Missing(1) => fill(words::V_MISSING_ONE, 1),
        Still::Missing(n) => fill(words::V_MISSING, n),
        Still::TooMany(n) => fill(words::V_TOO_MANY, n),
    }
}

/// How the group chose, as a picture and in words, with the cards that were counted by hand.
fn split(meeting: Meeting, pending: Pending, turn: usize, choices: usize) -> AnyView {
    let words_now = Signal::derive(move || meeting.with_votes(turn, |t| t.said(&SPLIT)).unwrap_or_default());
    let rows = (0..choices).map(|at| {
        let choice = u8::try_from(at).unwrap_or(u8::MAX);
        let name = letter(choice);
        let bar = live(move || {
            let Some(bar) = meeting.with_votes(turn, |t| t.bars().get(at).copied()).flatten() else { return vec![] };
            let frame =
                vec![has("viewBox", "0,0,1000,10"), has("preserveAspectRatio", "none"), has("aria-hidden", "true")];
            let rect =
                leptos::svg::rect().add_any_attr(vec![has("width", &bar.length.to_string()), has("height", "10")]);
            let picture = leptos::svg::svg().child(rect).add_any_attr(frame).into_any();
            vec![picture, el("strong", vec![], vec![text(&bar.count.to_string())])]
        });
        let now = Signal::derive(move || meeting.with_votes(turn, |t| t.hand(choice)).unwrap_or(0).to_string());
        let of = PendingInput::Hand(turn, choice);
        let cards = number(pending, of, &words::V_CARDS.replace("{choice}", &name), "", now);
        let badge = el("b", vec![class("badge"), has(COLOUR.0, &name)], vec![text(&name)]);
        el("li", vec![], vec![badge, el("span", vec![class("bar")], vec![bar]), cards])
    });
    el(
        "div",
        vec![class("split")],
        vec![
            el("h3", vec![], vec![text(words::V_SPLIT)]),
            el("ol", vec![class("split-bars")], rows.collect()),
            status("split-said", words_now),
        ],
    )
}
