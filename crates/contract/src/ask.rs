//! The composer's data: the questions of the bank and their groups, the moments, and the lines it puts together.

use const_format::concatcp;
use guide::ask::{Moment, Question, Sentence, Texts};

use crate::dom::{Dom, Element, ID};
use crate::name::names;
use crate::pages::QUESTIONS_PAGE;
use crate::record::record;

names! {
    /// The group of a question, and of a list of them.
    GROUP: Attr = "data-group";
    /// When a question comes in a call.
    QUESTION_KIND: Attr = "data-question-kind";
    /// Whether a question may be asked.
    MAY: Attr = "data-may";
    /// The sentence about consent that goes with a question.
    CONSENT: Attr = "data-consent";
    /// A list of questions.
    QUESTION_LIST: Class = "questions";
    /// The words of a question or a statement.
    QUESTION_TEXT: Class = "q";
    /// Whether a question may be asked, in words; what is asked in its place stands in an `em`.
    MAY_TEXT: Class = "may";
    /// How the id of the heading of a group begins.
    GROUP_HEADING: Prefix = "vragen-";
    /// A moment, by its id. Also one of a case.
    MOMENT: Attr = "data-moment";
    /// The groups that a moment opens first.
    GROUPS: Attr = "data-groups";
    /// The questions that a moment begins with.
    DEFAULTS: Attr = "data-defaults";
    /// A sentence to ask consent with, by its id.
    SENTENCE: Attr = "data-sentence";
    /// That sentence in a talk.
    PLAIN: Class = "plain";
    /// That sentence on paper.
    FORMAL: Class = "formal";
    /// That sentence read aloud.
    ALOUD: Class = "aloud";
    /// That sentence to a young person.
    YOUNG: Class = "young";
    /// What is explained with it.
    EXPLAIN: Class = "explain";
    /// The template with the lines of the composer.
    LINES: Id = "ask-texts";
    /// A line of the composer, by its key.
    LINE_KEY: Attr = "data-text";
}

record! {
    Question, question, read_question {
        id = ID, group = GROUP, class = QUESTION_KIND, may = MAY, consent = CONSENT;
        text: concatcp!(".", QUESTION_TEXT.0), why: ".small", instead: concatcp!(".", MAY_TEXT.0, " em")
    }
}

record! {
    Moment, moment, read_moment {
        id = MOMENT, groups = GROUPS, defaults = DEFAULTS;
        title: "h3", lead: "p"
    }
}

/// Every question of the bank, in order. One without an id or words, or with an unknown label, is left out.
pub fn questions(dom: &impl Dom) -> Vec<Question> {
    const ALL: &str = concatcp!("#", QUESTIONS_PAGE.0, " li[", QUESTION_KIND.0, "]");
    let read = dom.all(ALL);
    read.iter().filter_map(read_question).filter(|q| !q.id.is_empty() && !q.text.is_empty()).collect()
}

/// The groups of the bank: id and title.
pub fn groups(dom: &impl Dom) -> Vec<(String, String)> {
    const ALL: &str = concatcp!("#", QUESTIONS_PAGE.0, " ul.", QUESTION_LIST.0, "[", GROUP.0, "]");
    let group = |list: String| Some((dom.by_id(&GROUP_HEADING.of(&list))?.content(), list));
    let groups = dom.all(ALL).iter().filter_map(|list| group(list.data(GROUP))).collect::<Vec<_>>();
    groups.into_iter().map(|(title, id)| (id, title)).collect()
}

/// The moments, in order. One with an unknown id is left out.
pub fn moments(dom: &impl Dom) -> Vec<Moment> {
    const ALL: &str = concatcp!("#", QUESTIONS_PAGE.0, " [", MOMENT.0, "]");
    dom.all(ALL).iter().filter_map(read_moment).collect()
}

/// The lines of the composer.
pub fn texts(dom: &impl Dom) -> Texts {
    const ALL_LINES: &str = concatcp!("[", LINE_KEY.0, "]");
    const ALL_SENTENCES: &str = concatcp!("#", QUESTIONS_PAGE.0, " [", SENTENCE.0, "]");
    let lines = dom.in_template(LINES.0, ALL_LINES);
    let lines: Vec<(String, String)> = lines.iter().map(|line| (line.data(LINE_KEY), line.content())).collect();
    Texts::new(lines, dom.all(ALL_SENTENCES).iter().map(sentence).collect())
}

fn sentence(of: &impl Element) -> Sentence {
    Sentence {
        id: of.data(SENTENCE),
        plain: of.text(concatcp!(".", PLAIN.0)),
        formal: of.text(concatcp!(".", FORMAL.0)),
        aloud: of.text(concatcp!(".", ALOUD.0)),
        young: of.text(concatcp!(".", YOUNG.0)),
        explain: of.text(concatcp!(".", EXPLAIN.0)),
    }
}
