//! The cases of the werkplaats: moments seen from four sides, and turning points with their choices.

use const_format::concatcp;
use workshop::own::{Case, Choice, Moment, Phase, Turn};

use crate::ask::MOMENT;
use crate::dom::{Dom, Element};
use crate::find::LEAD;
use crate::name::names;
use crate::pages::CASE_PAGE;
use crate::screen::{PHASE, SCREENS};

names! {
    /// A case, by its id.
    CASE: Attr = "data-case-id";
    /// The sector it plays in.
    SECTOR: Attr = "data-sector";
    /// One side of a moment: `school`, `help`, `child` or `parent`.
    SIDE: Attr = "data-side";
    /// A turning point, by its id.
    TURN: Attr = "data-turn";
    /// The moment after which it comes.
    AFTER_MOMENT: Attr = "data-after-moment";
    /// A choice, by its letter.
    CHOICE: Attr = "data-choice";
    /// The card that belongs to it.
    CHOICE_CARD: Attr = "data-card";
    /// That the guide points this way.
    GUIDE_WAY: Attr = "data-guide";
    /// What a case or a format is about, in one line.
    FACTS: Class = "facts";
    /// What the leader says before.
    HEADS_UP: Class = "heads-up";
    /// Where a case plays.
    SETTING: Class = "setting";
    /// When a moment is.
    WHEN: Class = "when";
    /// What happened.
    EVENT: Class = "event";
    /// The words of a choice.
    CHOICE_TEXT: Class = "choice";
    /// What a choice leads to.
    THEN: Class = "then";
    /// What to talk about after a turning point.
    TALK_ABOUT: Class = "talk-about";
    /// What to talk about after a case.
    TALK: Class = "talk";
    /// What the guide would have done differently.
    DIFFERS: Class = "differs";
}

/// All cases: id, and the name with what it is about.
pub fn cases(dom: &impl Dom) -> Vec<(String, String)> {
    const ALL: &str = concatcp!(SCREENS, "[", CASE.0, "]");
    dom.all(ALL).iter().map(|s| (s.data(CASE), s.text("h1") + " · " + &s.text(ABOUT))).collect()
}

const ABOUT: &str = concatcp!(".", FACTS.0);

/// The case with this id.
pub fn case(dom: &impl Dom, id: &str) -> Option<Case> {
    Some(read(&dom.by_id(&CASE_PAGE.of(id))?))
}

fn read(section: &impl Element) -> Case {
    const MOMENTS: &str = concatcp!("[", MOMENT.0, "]");
    const TURNS: &str = concatcp!("[", TURN.0, "]");
    const CHOICES: &str = concatcp!("[", CHOICE.0, "]");
    let moments = section.all(MOMENTS);
    let ids: Vec<String> = moments.iter().map(|m| m.data(MOMENT)).collect();
    let mut turns = Vec::new();
    for turn in section.all(TURNS) {
        let after = turn.data(AFTER_MOMENT);
        turns.push(Turn {
            moment: ids.iter().position(|id| *id == after).unwrap_or(0),
            question: turn.text("h3"),
            talk: turn.text(concatcp!(".", TALK_ABOUT.0, " > span")),
            choices: turn.all(CHOICES).iter().map(choice).collect(),
        });
    }
    Case {
        name: section.text("h1"),
        sector: section.data(SECTOR),
        form: section.text(ABOUT),
        goal: section.text(concatcp!(".", LEAD.0, " > span")),
        heads_up: section.text(concatcp!(".", HEADS_UP.0, " > span")),
        setting: section.texts(concatcp!(".", SETTING.0, " > p")).join("\n"),
        turns,
        moments: moments.iter().map(moment).collect(),
        talk: section.texts(concatcp!("ul.", TALK.0, " > li")).join("\n"),
        differs: section.text(concatcp!(".", DIFFERS.0)),
        ..Case::default()
    }
}

fn moment(item: &impl Element) -> Moment {
    let side = |name: &str| item.text(&["[", SIDE.0, "=", name, "] > p"].concat());
    Moment {
        phase: Phase::from_id(&item.data(PHASE)).unwrap_or_default(),
        when: item.text(concatcp!(".", WHEN.0)),
        title: item.text("h3"),
        event: item.text(concatcp!(".", EVENT.0)),
        school: side("school"),
        help: side("help"),
        child: side("child"),
        parent: side("parent"),
    }
}

fn choice(item: &impl Element) -> Choice {
    Choice {
        text: item.text(concatcp!(".", CHOICE_TEXT.0)),
        then: item.text(concatcp!(".", THEN.0, " > span")),
        card: item.data(CHOICE_CARD),
        guide: item.attribute(GUIDE_WAY).is_some(),
    }
}
