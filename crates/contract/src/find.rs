//! What can be found: every screen with its lines, what stands in the lists, and the situations in plain words. Read a
//! few screens at a time, because one long piece of work would hold up the first letters of somebody in a hurry.

use const_format::concatcp;
use guide::search::{Builder, Entry, Field, Index};

use crate::ask::{QUESTION_LIST, QUESTION_TEXT};
use crate::dom::{Dom, Element};
use crate::name::names;
use crate::pages::{FIND_PAGE, GLOSSARY_PAGE, MENU_PAGE, PHONES_PAGE, QUESTIONS_PAGE, ROLES_PAGE};
use crate::review::EXPIRED;
use crate::screen::{CARD, DANGER, EDGES, KIND, PAGE, SCREENS, STEP, title};

names! {
    /// The situations that a card is for, in one line.
    SITUATIONS: Class = "situations";
    /// A list of situations in plain words, each with where it leads.
    SITUATION_LIST: Class = "situations-list";
    /// A card that stands behind the first one of its line.
    BEHIND: Class = "behind";
    /// What a card says first.
    LEAD: Class = "lead";
    /// Why a question is asked.
    WHY: Class = "why";
    /// That somebody may be in danger.
    CALLOUT: Class = "callout";
    /// An entry of the menu that leads to another document.
    ELSEWHERE: Class = "elsewhere";
    /// A role in the list of who is who.
    ROLE: Class = "role";
}

/// What stands before the situations of a card, and between them.
pub const SITUATIONS_BEGIN: &str = ": ";
/// See [`SITUATIONS_BEGIN`].
pub const SITUATIONS_BETWEEN: &str = " · ";

/// What the reader sees each kind of thing called.
#[derive(Clone, Copy, Debug)]
pub struct Kinds {
    /// A question of the guide.
    pub step: &'static str,
    /// A card.
    pub card: &'static str,
    /// Another page.
    pub page: &'static str,
    /// A term of the glossary.
    pub term: &'static str,
    /// A phone number.
    pub phone: &'static str,
    /// A role.
    pub role: &'static str,
    /// A question for Veilig Thuis.
    pub question: &'static str,
}

/// Something that can be found, with what is said about it.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub entry: Entry,
    /// What stands there.
    pub lines: Vec<(Field, String)>,
    /// What is said there about what it leads to: the id of that, and the words.
    pub answers: Vec<(String, String)>,
}

/// A situation in plain words, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The words.
    pub words: String,
    /// Where it leads.
    pub to: String,
    /// What else goes with it, and whether that stands behind the first.
    pub beside: Vec<(String, bool)>,
}

/// Screens that are read in one go while the search is made ready.
const AT_ONCE: usize = 8;

/// The index while it is made.
pub struct Gather<D: Dom> {
    dom: D,
    kinds: Kinds,
    sections: Vec<D::Element>,
    index: Builder,
}

impl<D: Dom> Gather<D> {
    /// Nothing is read yet.
    pub fn new(dom: D, kinds: Kinds) -> Gather<D> {
        let mut sections = dom.all(SCREENS);
        sections.reverse();
        Gather { dom, kinds, sections, index: Builder::default() }
    }

    /// Reads a few screens more; whether that was all.
    pub fn more(&mut self) -> bool {
        for _ in 0..AT_ONCE {
            match self.sections.pop() {
                Some(section) => add(&mut self.index, screen(&section, self.kinds)),
                None => return true,
            }
        }
        false
    }

    /// Reads what is left. `same` has a group of words that mean the same on each line, with `, ` between them. `said`
    /// has on each line an id and what people say for it, with a tab between them.
    pub fn rest(mut self, same: &str, said: &str) -> Index {
        while !self.more() {}
        let Gather { dom, kinds, mut index, .. } = self;
        for situation in situations(&dom) {
            index.line_for(&situation.to, Field::Situation, &situation.words);
            for (card, behind) in &situation.beside {
                index.line_for(card, Field::Beside, &situation.words);
                if *behind {
                    index.gate(&situation.to, card);
                }
            }
        }
        elsewhere(&dom, kinds).into_iter().chain(listed(&dom, kinds)).for_each(|found| add(&mut index, found));
        for group in same.lines() {
            index.synonyms(group.split(", "));
        }
        for line in said.lines() {
            let mut words = line.split('\t');
            let to = words.next().unwrap_or_default();
            words.for_each(|words| index.line_for(to, Field::Situation, words));
        }
        index.done()
    }
}

fn add(index: &mut Builder, found: Found) {
    index.entry(found.entry);
    for (field, line) in &found.lines {
        index.line(*field, line);
    }
    for (to, said) in &found.answers {
        index.line_for(to, Field::Answer, said);
    }
}

/// A screen, as it can be found.
pub fn screen(section: &impl Element, kinds: Kinds) -> Found {
    const DANGEROUS: &str = concatcp!(".", CALLOUT.0);
    const IN_ONE_LINE: &str = concatcp!(".", SITUATIONS.0);
    const FIRST_SAID: &str = concatcp!(".", LEAD.0, ", .", WHY.0, " p");
    // Not the sentence that is in every screen until its day.
    const PARTS: &str = concatcp!(":scope > :not(.", EXPIRED.0, ")");
    let kind = section.data(KIND);
    let (id, title) = (section.id(), title(section));
    if kind == PAGE {
        return page(id, title, kinds);
    }
    let danger = section.attribute(DANGER).is_some() || section.first(DANGEROUS).is_some();
    let word = if kind == CARD { kinds.card } else { kinds.step };
    let situations = section.text(IN_ONE_LINE);
    let fits = situations.split_once(SITUATIONS_BEGIN).map_or("", |(_, fits)| fits).trim_end_matches('.');
    let mut lines: Vec<(Field, String)> =
        fits.split(SITUATIONS_BETWEEN).map(|line| (Field::Situation, line.to_owned())).collect();
    lines.push((Field::Lead, section.text(FIRST_SAID)));
    let body: Vec<String> = section.all(PARTS).iter().map(Element::content).collect();
    lines.push((Field::Body, body.join(" ")));
    let answers = if kind == STEP { section.all(EDGES) } else { Vec::new() };
    Found {
        entry: Entry { id, title, kind: word.to_owned(), rank: 100, danger },
        lines,
        answers: answers.iter().map(|answer| (answer.target(), answer.said())).collect(),
    }
}

/// A page, by its title and by the word in its address.
fn page(id: String, title: String, kinds: Kinds) -> Found {
    let name = id.rsplit('#').next().unwrap_or_default().replace('-', " ");
    let entry = Entry { id, title, kind: kinds.page.to_owned(), rank: 90, danger: false };
    Found { entry, lines: vec![(Field::Lead, name)], answers: Vec::new() }
}

/// The situations in plain words, in order.
pub fn situations(dom: &impl Dom) -> Vec<Situation> {
    const ALL: &str = concatcp!("#", FIND_PAGE.0, " .", SITUATION_LIST.0, " li");
    dom.all(ALL).iter().filter_map(situation).collect()
}

fn situation(item: &impl Element) -> Option<Situation> {
    let links = item.all("a");
    let (first, beside) = links.split_first()?;
    Some(Situation {
        words: first.content(),
        to: first.target(),
        beside: beside.iter().map(|card| (card.target(), card.has_class(BEHIND))).collect(),
    })
}

/// The pages of other documents that the menu leads to.
pub fn elsewhere(dom: &impl Dom, kinds: Kinds) -> Vec<Found> {
    const ALL: &str = concatcp!("#", MENU_PAGE.0, " .", ELSEWHERE.0, " a");
    dom.all(ALL).iter().map(|link| page(link.target(), link.content(), kinds)).collect()
}

/// What stands in the lists: terms, phone numbers, roles, and questions for Veilig Thuis.
pub fn listed(dom: &impl Dom, kinds: Kinds) -> Vec<Found> {
    const TERMS: &str = concatcp!("#", GLOSSARY_PAGE.0, " dt");
    const PHONES: &str = concatcp!("#", PHONES_PAGE.0, " li");
    const ROLES: &str = concatcp!("#", ROLES_PAGE.0, " .", ROLE.0);
    const QUESTIONS: &str = concatcp!("#", QUESTIONS_PAGE.0, " .", QUESTION_LIST.0, " > li");
    const WORDS: &str = concatcp!(".", QUESTION_TEXT.0);
    let mut all = Vec::new();
    for (selector, title, word, rank) in [
        (TERMS, "", kinds.term, 90),
        (PHONES, "h3", kinds.phone, 90),
        (ROLES, "h3", kinds.role, 95),
        (QUESTIONS, WORDS, kinds.question, 60),
    ] {
        for item in dom.all(selector) {
            // A term is its own title, and what it means stands after it.
            let (title, body) = match title {
                "" => (item.content(), item.next().map(|meaning| meaning.content()).unwrap_or_default()),
                _ => (item.text(title), item.content()),
            };
            let entry = Entry { id: item.id(), title, kind: word.to_owned(), rank, danger: false };
            all.push(Found { entry, lines: vec![(Field::Body, body)], answers: Vec::new() });
        }
    }
    all
}
