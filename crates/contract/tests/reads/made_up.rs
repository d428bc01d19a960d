//! What is rendered reads back equal for content that nobody wrote: every text of the real content is replaced by one
//! that was made up, and lists are made shorter.

use proptest::prelude::*;
use proptest::test_runner::Config;
use render::content::Content;
use render::documents::Document;

use crate::html::Page;
use crate::kinds::KINDS;
use crate::written::{CONTENT, site};

/// Texts and lengths that were made up, taken in turn.
struct Made {
    texts: Vec<String>,
    keep: usize,
    next: usize,
}

impl Made {
    /// The next text, with a number so that no two are alike.
    fn text(&mut self, of: &mut String) {
        self.next += 1;
        let text = &self.texts[self.next % self.texts.len()];
        // Space within is kept as it is, space around is not read.
        *of = format!("{} {}", text.trim(), self.next).trim().to_owned();
    }

    fn texts<'a>(&mut self, of: impl IntoIterator<Item = &'a mut String>) {
        of.into_iter().for_each(|text| self.text(text));
    }

    /// Leaves some of a list, and at least the first.
    fn shorten<T>(&mut self, list: &mut Vec<T>) {
        self.next += 1;
        list.truncate(1.max(list.len().saturating_sub((self.keep + self.next) % 3)));
    }
}

fn guide(content: &mut Content, made: &mut Made) {
    for step in &mut content.steps {
        made.texts([&mut step.ask, &mut step.why]);
        made.texts(step.call.iter_mut().chain(step.answer.iter_mut().map(|a| &mut a.text)));
    }
    for card in &mut content.cards {
        made.texts([&mut card.title, &mut card.lead, &mut card.child, &mut card.again]);
        made.texts(card.steps.iter_mut().chain(&mut card.dont).chain(&mut card.write).chain(&mut card.critical));
        for situation in &mut card.situations {
            made.text(situation);
            *situation = situation.replace('·', "-");
        }
        made.texts(card.next.iter_mut().map(|n| &mut n.text));
        made.texts(card.say.iter_mut().map(|s| &mut s.text));
        made.texts(card.extra.iter_mut().map(|e| &mut e.text));
        made.shorten(&mut card.questions);
    }
    for question in &mut content.questions.question {
        made.texts([&mut question.text, &mut question.why]);
        made.texts(&mut question.instead);
    }
    made.texts(content.questions.group.iter_mut().map(|g| &mut g.title));
    for consent in &mut content.questions.consent {
        made.texts([&mut consent.sentence, &mut consent.explain]);
    }
    for sentence in &mut content.ask.sentence {
        made.texts([&mut sentence.formal, &mut sentence.aloud, &mut sentence.young]);
    }
    for moment in &mut content.ask.moment {
        made.texts([&mut moment.title, &mut moment.lead]);
        made.shorten(&mut moment.defaults);
    }
    made.texts(content.ask.text.values_mut().flatten());
    for term in &mut content.clock.term {
        made.texts([&mut term.title, &mut term.counted, &mut term.expect, &mut term.passed]);
        term.count = u16::try_from(made.next % 1000).unwrap();
    }
    made.shorten(&mut content.clock.term);
    for rung in &mut content.clock.ladder.rung {
        made.texts([&mut rung.title, &mut rung.when, &mut rung.text]);
    }
    made.texts([&mut content.clock.calendar, &mut content.clock.advies, &mut content.clock.streven]);
    made.texts(content.holidays.school.iter_mut().map(|s| &mut s.name));
    made.shorten(&mut content.holidays.school);
    made.texts(content.situations.situation.iter_mut().map(|s| &mut s.text));
    for term in &mut content.glossary {
        made.texts([&mut term.term, &mut term.text]);
    }
    made.texts(content.phones.iter_mut().map(|p| &mut p.name));
    made.texts(content.roles.role.iter_mut().map(|r| &mut r.name));
}

fn workshop(content: &mut Content, made: &mut Made) {
    for format in &mut content.workshop.formats {
        made.text(&mut format.title);
        made.shorten(&mut format.rounds);
        for round in &mut format.rounds {
            made.texts([&mut round.title, &mut round.goal]);
            made.texts(&mut round.ask);
            made.shorten(&mut round.ask);
        }
    }
    made.shorten(&mut content.workshop.cases);
    for case in &mut content.workshop.cases {
        made.texts([&mut case.name, &mut case.age, &mut case.form, &mut case.goal, &mut case.heads_up]);
        made.texts([&mut case.differs]);
        made.texts(case.setting.iter_mut().chain(&mut case.talk).chain(&mut case.dilemmas));
        for m in &mut case.moments {
            made.texts([&mut m.when, &mut m.title, &mut m.event]);
            made.texts([&mut m.school, &mut m.help, &mut m.child, &mut m.parent]);
        }
        for turn in &mut case.turns {
            made.texts([&mut turn.question, &mut turn.talk]);
            for choice in &mut turn.choices {
                made.texts([&mut choice.text, &mut choice.then]);
                choice.guide = made.next.is_multiple_of(2);
            }
        }
    }
    for card in &mut content.cards {
        made.texts([&mut card.title, &mut card.lead]);
        made.texts(&mut card.steps);
        card.reading.clear();
    }
    let text = &mut content.workshop.text;
    made.texts(text.colours.iter_mut().map(|c| &mut c.word));
    made.texts(text.harvest.iter_mut().flat_map(|c| [&mut c.title, &mut c.help]));
    made.texts(text.sheets.iter_mut().map(|s| &mut s.title));
}

fn together(content: &mut Content, made: &mut Made) {
    let all = &mut content.together;
    for statement in &mut all.scan.statement {
        made.texts([&mut statement.text, &mut statement.step]);
        made.shorten(&mut statement.links);
    }
    made.texts(all.scan.block.iter_mut().map(|b| &mut b.title).chain(&mut all.scan.scale));
    for party in &mut all.table.party {
        made.texts([&mut party.name, &mut party.sees, &mut party.wants, &mut party.can]);
    }
    made.texts(all.table.subject.iter_mut().map(|s| &mut s.title));
    for aid in &mut all.table.aid {
        made.text(&mut aid.question);
        made.texts(aid.answers.iter_mut().map(|a| &mut a.text));
    }
    for line in &mut all.child_line.dayplan {
        made.texts([&mut line.label, &mut line.help, &mut line.example]);
    }
    for age in &mut all.explain.age {
        made.text(&mut age.child_title);
        for part in &mut age.part {
            made.text(&mut part.heading);
            made.texts(&mut part.text);
        }
    }
    for line in &mut all.handover.line {
        made.texts([&mut line.label, &mut line.help]);
    }
    for call in &mut all.forms.call {
        made.texts([&mut call.when, &mut call.text]);
    }
}

fn agrees(document: Document, replace: fn(&mut Content, &mut Made), texts: Vec<String>, keep: usize) {
    let mut content = CONTENT.clone();
    replace(&mut content, &mut Made { texts, keep, next: 0 });
    let html = site(&content, document);
    for (_, _, agrees) in KINDS.iter().filter(|(of, ..)| *of == document) {
        agrees(&content, Page(&html), document);
    }
}

/// Markup, quotes and words of the content's own markup that are nearly some, but none that is.
fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[a-zé0-9&<>\"'/=;,.!?# €–«»-]{1,24}", 1..12)
}

proptest! {
    // A whole document is written and parsed each time.
    #![proptest_config(Config { cases: 12, max_shrink_iters: 24, ..Config::default() })]

    #[test]
    fn a_guide_that_was_made_up_reads_back_equal(texts in texts(), keep in 0..3usize) {
        agrees(Document::Guide, guide, texts, keep);
    }

    #[test]
    fn a_werkplaats_that_was_made_up_reads_back_equal(texts in texts(), keep in 0..3usize) {
        agrees(Document::Workshop, workshop, texts, keep);
    }

    #[test]
    fn working_together_that_was_made_up_reads_back_equal(texts in texts(), keep in 0..3usize) {
        agrees(Document::Together, together, texts, keep);
    }
}
