//! The table of three: its parties and subjects, and the questions that lead to who has the overview.

use const_format::concatcp;

use crate::dom::{Dom, Element};
use crate::name::names;
use crate::pages::TABLE_PAGE;

names! {
    /// A party, by its id.
    PARTY: Attr = "data-party";
    /// What it sees.
    SEES: Class = "sees";
    /// What it wants.
    WANTS: Class = "wants";
    /// What it can do.
    CAN: Class = "can";
    /// A subject, by its id.
    SUBJECT: Attr = "data-subject";
    /// The party that has the overview of it.
    SUBJECT_LEAD: Attr = "data-lead";
    /// The questions that lead to who has the overview.
    AID_QUESTIONS: Class = "questions-of-aid";
    /// An answer of such a question, or of one of the guide.
    ANSWER: Class = "answer";
    /// All those questions and ends.
    AID: Class = "aid";
    /// An end that they lead to.
    OUTCOME: Class = "outcome";
}

/// The subject of danger. With danger there is no table, so it is no subject of one.
pub const DANGER_SUBJECT: &str = "gevaar";

/// A party at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What is asked of it: what it sees, wants and can do.
    pub asks: [String; 3],
}

/// A subject at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What it is called.
    pub title: String,
    /// The id of the party that has the overview.
    pub lead: String,
}

/// A question that leads to who has the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The id of its element.
    pub id: String,
    /// The question.
    pub text: String,
    /// Its answers: the words, and the id of the element that each leads to.
    pub answers: Vec<(String, String)>,
}

/// The parties, in order.
pub fn parties(dom: &impl Dom) -> Vec<Party> {
    const ALL: &str = concatcp!("#", TABLE_PAGE.0, " [", PARTY.0, "]");
    dom.all(ALL).iter().map(party).collect()
}

fn party(item: &impl Element) -> Party {
    const ASKS: [&str; 3] =
        [concatcp!(".", SEES.0, " dd"), concatcp!(".", WANTS.0, " dd"), concatcp!(".", CAN.0, " dd")];
    Party { id: item.data(PARTY), name: item.text("h3"), asks: ASKS.map(|ask| item.text(ask)) }
}

/// The subjects of a table, in order: all but [`DANGER_SUBJECT`].
pub fn subjects(dom: &impl Dom) -> Vec<Subject> {
    const ALL: &str = concatcp!("#", TABLE_PAGE.0, " [", SUBJECT.0, "]:not([", SUBJECT.0, "='", DANGER_SUBJECT, "'])");
    dom.all(ALL).iter().map(|item| Subject { title: item.text("h3"), lead: item.data(SUBJECT_LEAD) }).collect()
}

/// The questions that lead to who has the overview, in order.
pub fn questions(dom: &impl Dom) -> Vec<Question> {
    const ALL: &str = concatcp!(".", AID_QUESTIONS.0, " > li");
    dom.all(ALL).iter().map(question).collect()
}

fn question(item: &impl Element) -> Question {
    let answers = item.all(concatcp!(".", ANSWER.0));
    Question {
        id: item.id(),
        text: item.text("h3"),
        answers: answers.iter().map(|answer| (answer.said(), answer.target())).collect(),
    }
}

/// Where the ends of those questions stand.
pub const OUTCOMES: &str = concatcp!(".", AID.0, " > .", OUTCOME.0);

/// The ids of the ends, in order.
pub fn outcomes(dom: &impl Dom) -> Vec<String> {
    dom.all(OUTCOMES).iter().map(Element::id).collect()
}
