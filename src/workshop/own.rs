//! Making a case of something that is over: field by field, with a check on who could be known in it.

mod parts;

use leptos::prelude::*;
use workshop::own::{Case, ChoicePart, Field, MOST_BYTES, Missing, MomentPart, Phase, TurnPart};

use super::anonymous::check;
use super::entry::{file, fold, line, lines};
use super::papers::{Half, Papers, fault, not_given, opened};
use super::tables::link;
use crate::parts::el::{button, class, el, has, live, text};
use crate::parts::field::sure;
use crate::platform::file as files;
use crate::words;

/// The words of a phase.
fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => words::O_PHASE_BEFORE,
        Phase::During => words::O_PHASE_DURING,
        Phase::After => words::O_PHASE_AFTER,
    }
}

/// What a field asks.
fn label(of: Field) -> String {
    let fixed = match of {
        Field::Name => words::O_NAME,
        Field::Sector => words::O_SECTOR,
        Field::Age => words::O_AGE,
        Field::Form => words::O_FORM,
        Field::Goal => words::O_GOAL,
        Field::HeadsUp => words::O_HEADS_UP,
        Field::Setting => words::O_SETTING,
        Field::Dilemmas => words::O_DILEMMAS,
        Field::Talk => words::O_TALK,
        Field::Differs => words::O_DIFFERS,
        Field::Moment(_, part) => match part {
            MomentPart::When => words::O_WHEN,
            MomentPart::Title => words::O_TITLE,
            MomentPart::Event => words::O_EVENT,
            MomentPart::School => words::O_SCHOOL,
            MomentPart::Help => words::O_HELP,
            MomentPart::Child => words::O_CHILD,
            MomentPart::Parent => words::O_PARENT,
        },
        Field::Turn(_, TurnPart::Question) => words::O_QUESTION,
        Field::Turn(_, TurnPart::Talk) => words::O_TALK_ABOUT,
        Field::Choice(_, n, ChoicePart::Text) => {
            let letter = workshop::tally::letter(u8::try_from(n).unwrap_or(u8::MAX));
            return words::O_CHOICE.replace("{choice}", &letter);
        }
        Field::Choice(_, _, ChoicePart::Then) => words::O_THEN,
        Field::Choice(_, _, ChoicePart::Card) => words::O_CARD,
    };
    fixed.to_owned()
}

/// A field of the case; short ones on one line.
fn field(papers: Papers, of: Field) -> AnyView {
    let case = papers.case;
    // A memo: another field that is kept must not bring this one back while somebody types in it.
    let now: Signal<String> = Memo::new(move |_| case.with(|c| c.get(of).to_owned())).into();
    if of.most() > workshop::own::MOST_SHORT {
        lines(papers, Half::Case(of), &label(of), of.most(), now)
    } else {
        line(papers, Half::Case(of), &label(of), "", of.most(), now)
    }
}

/// The page of the maker.
pub(crate) fn page(papers: Papers) -> AnyView {
    let case = papers.case;
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
    let of_about = about.map(|f| field(papers, f)).into();
    let of_end = end.map(|f| field(papers, f)).into();
    let own_name = Signal::derive(move || case.with(|c| c.name.clone()));
    el(
        "div",
        vec![class("own")],
        vec![
            intro,
            papers.status(),
            el("h2", vec![], vec![text(words::O_ABOUT)]),
            el("div", vec![class("fields")], of_about),
            el("h2", vec![], vec![text(words::O_MOMENTS)]),
            parts::moments(papers),
            el("h2", vec![], vec![text(words::O_TURNS)]),
            parts::turns(papers),
            el("h2", vec![], vec![text(words::O_END)]),
            el("div", vec![class("fields")], of_end),
            check(texts, own_name),
            missing(papers),
            use_it(papers),
            fold("browse", words::H_FILE, move || keeping(papers)),
        ],
    )
}

/// What the case does not have yet. It can be used without.
fn missing(papers: Papers) -> AnyView {
    let list = live(move || {
        let all = papers.case.with(Case::missing);
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
fn use_it(papers: Papers) -> AnyView {
    let taken = RwSignal::new(false);
    let take = button(words::O_TAKE, move || {
        papers.room.take_own(papers.case.get_untracked());
        taken.set(true);
    });
    let told = live(move || {
        if !taken.get() {
            return vec![];
        }
        vec![el("p", vec![], vec![text(words::O_TAKEN)]), link("#werkplaats", words::W_TO_FORMATS)]
    });
    let told = el("div", vec![has("role", "status")], vec![told]);
    el("div", vec![class("taking")], vec![el("div", vec![class("actions")], vec![take]), told])
}

/// Saving the case as a file, opening one, beginning anew.
fn keeping(papers: Papers) -> Vec<AnyView> {
    let case = papers.case;
    let save = button(words::H_SAVE, move || {
        let json = case.with_untracked(Case::to_json);
        let done = files::save("casus.json", "application/json", &json);
        if done {
            papers.keep_case(json);
        }
        papers.say(if done { words::H_SAVED } else { words::H_NOT_SAVED });
    });
    let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
    let open = file(words::H_OPEN, words::O_REPLACE, ".json,application/json", move |event| {
        leptos::task::spawn_local(async move {
            let bytes = match files::chosen(&event, most).await {
                None => return,
                Some(Err(why)) => return papers.say(&not_given(why)),
                Some(Ok(bytes)) => bytes,
            };
            match Case::from_json(&bytes) {
                Err(why) => papers.say(&fault(&why)),
                Ok((read, unknown)) => {
                    papers.keep_case(read.to_json());
                    case.set(read);
                    papers.say(&opened(words::O_OPENED, &unknown));
                }
            }
        });
    });
    let anew = Callback::new(move |()| case.set(Case::begun()));
    vec![
        el("p", vec![], vec![text(words::O_FILE_WHAT)]),
        el("div", vec![class("actions")], vec![save]),
        open,
        sure(words::O_NEW, anew),
        papers.echo(),
    ]
}
