//! Working together, compared with the content.

use contract::child::{self, DayLine};
use contract::dom::Dom as _;
use contract::hand::{self, HandLine};
use contract::scan::{self, Statement};
use contract::table::{self, DANGER_SUBJECT, Party, Question, Subject};
use render::content::Content;
use render::documents::{Document, View};
use render::rich::Linker;

use crate::html::Page;

/// The address of a link, from this document.
fn address(page: Page<'_>, id: &str) -> String {
    let whole = page.by_id("zoeken").is_some();
    let view = if whole { View::WHOLE } else { View::site(Document::Together) };
    view.link(id).trim_start_matches("href=\"").trim_end_matches('"').to_owned()
}

pub fn statements(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let s = &content.together.scan;
    let title = |id: &String| {
        let screen = content.card(id).map(|c| c.title.clone()).or_else(|| content.step(id).map(|s| s.ask.clone()));
        screen.unwrap_or_else(|| content.page_name(id).unwrap().to_owned())
    };
    let of_block = s.block.iter().flat_map(|b| s.statement.iter().filter(|x| x.block == b.id));
    let wanted: Vec<Statement> = of_block
        .map(|x| Statement {
            id: x.id.clone(),
            text: x.text.clone(),
            step: linker.shown(&x.step),
            links: x.links.iter().map(|id| (address(page, id), title(id))).collect(),
        })
        .collect();
    assert!(!wanted.is_empty());
    assert_eq!(scan::statements(&page), wanted);
    assert_eq!(scan::blocks(&page), s.block.iter().map(|b| b.title.clone()).collect::<Vec<_>>());
    assert_eq!(scan::scale(&page), s.scale);
}

pub fn table(content: &Content, page: Page<'_>, _: Document) {
    let t = &content.together.table;
    let party = |p: &render::together::PartyText| Party {
        id: p.id.clone(),
        name: p.name.clone(),
        asks: [p.sees.clone(), p.wants.clone(), p.can.clone()],
    };
    assert_eq!(table::parties(&page), t.party.iter().map(party).collect::<Vec<_>>());
    let subjects: Vec<Subject> = t
        .subject
        .iter()
        .filter(|s| s.id != DANGER_SUBJECT)
        .map(|s| Subject { title: s.title.clone(), lead: s.lead.clone() })
        .collect();
    assert!(!subjects.is_empty() && t.subject.len() > subjects.len());
    assert_eq!(table::subjects(&page), subjects);
}

pub fn aid(content: &Content, page: Page<'_>, _: Document) {
    let t = &content.together.table;
    let to = |answer: &render::together::AidAnswer| match (&answer.to, &answer.end) {
        (Some(to), _) => format!("o3-vraag-{to}"),
        (None, end) => format!("o3-{}", end.as_deref().unwrap()),
    };
    let question = |a: &render::together::AidText| Question {
        id: format!("o3-vraag-{}", a.id),
        text: a.question.clone(),
        answers: a.answers.iter().map(|answer| (answer.text.clone(), to(answer))).collect(),
    };
    assert_eq!(table::questions(&page), t.aid.iter().map(question).collect::<Vec<_>>());
    let outcomes: Vec<String> = t.outcome.iter().map(|o| format!("o3-{}", o.id)).collect();
    assert_eq!(table::outcomes(&page), outcomes);
    // Every answer leads to a question or an end that is there.
    let questions = table::questions(&page);
    for (words, to) in questions.iter().flat_map(|q| &q.answers) {
        assert!(outcomes.contains(to) || questions.iter().any(|q| q.id == *to), "{words} leads to {to}");
    }
}

pub fn lines(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let day = |d: &render::together::DayLine| DayLine {
        label: d.label.trim_end_matches(':').to_owned(),
        help: format!("{} {}", linker.shown(&d.help), d.example),
    };
    assert_eq!(child::day_lines(&page), content.together.child_line.dayplan.iter().map(day).collect::<Vec<_>>());
    let people = ["tg_day_who", "tg_day_second", "tg_day_absent"].map(|key| content.ui[key].trim_end_matches(':'));
    assert_eq!(child::day_people(&page).iter().map(|line| line.label.as_str()).collect::<Vec<_>>(), people);
    let h = &content.together.handover;
    let line =
        |l: &render::together::CardLine| HandLine { id: l.id.clone(), label: l.label.clone(), help: l.help.clone() };
    assert_eq!(hand::lines(&page), h.line.iter().map(line).collect::<Vec<_>>());
    // Space around a word is not read.
    assert_eq!(hand::reasons(&page), h.reasons.iter().map(|reason| reason.trim()).collect::<Vec<_>>());
}

pub fn calls(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let read = child::calls(&page);
    let wanted = &content.together.forms.call;
    assert_eq!(read.len(), wanted.len());
    for (read, call) in read.iter().zip(wanted) {
        assert!(read.starts_with(&call.when) && read.contains(linker.shown(&call.text).trim()), "{read}");
    }
}

pub fn ages(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let ages = &content.together.explain.age;
    assert_eq!(child::ages(&page), ages.iter().map(|age| age.id.clone()).collect::<Vec<_>>());
    for age in ages {
        let mut wanted = vec![age.child_title.clone()];
        let filled = age.part.iter().filter_map(|part| Some((part.id.as_str(), part.fill.as_ref()?)));
        let filled: Vec<child::FillLine> = filled
            .map(|(part, fill)| child::FillLine {
                outlet: contract::pages::FILL_OUTLET.of(&format!("{}-{part}", age.id)),
                label: fill.trim_end_matches(['.', '…', ':', ' ']).to_owned(),
            })
            .collect();
        assert_eq!(child::fill_lines(&page, &age.id), filled, "{}", age.id);
        for part in &age.part {
            wanted.push(part.heading.clone());
            wanted.extend(part.text.iter().map(|line| linker.shown(line)));
        }
        assert_eq!(page.texts(&child::read_aloud(&contract::pages::AGE_PAGE.of(&age.id))), wanted, "{}", age.id);
    }
}
