//! The werkplaats, compared with the content.

use std::collections::BTreeSet;

use ::workshop::agenda::Round;
use ::workshop::own::{Case, Choice, Moment, Phase, Turn};
use contract::{case, sheets, workshop};
use render::content::Content;
use render::documents::Document;
use render::rich::Linker;
use workshop::{Format, FormatRound};

use crate::html::Page;

pub fn formats(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let round = |r: &render::workshop::Round| FormatRound {
        round: Round { id: r.id.clone(), minutes: r.minutes, least: r.least },
        kind: r.kind.id().to_owned(),
        title: r.title.clone(),
        goal: linker.shown(&r.goal),
        ask: r.ask.iter().map(|line| linker.shown(line)).collect(),
    };
    let format = |f: &render::workshop::Format| Format {
        id: f.id.clone(),
        title: f.title.clone(),
        with_case: f.with_case,
        rounds: f.rounds.iter().map(round).collect(),
    };
    let wanted: Vec<Format> = content.workshop.formats.iter().map(format).collect();
    assert_eq!(workshop::formats(&page), wanted);
}

pub fn cases(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let shown = |text: &str| linker.shown(text);
    let all = |texts: &[String]| texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join("\n");
    let listed = case::cases(&page);
    assert_eq!(listed.len(), content.workshop.cases.len());
    for (wanted, (id, name)) in content.workshop.cases.iter().zip(&listed) {
        assert_eq!(*id, wanted.id);
        assert!(name.starts_with(&format!("{} · {} · ", wanted.name, wanted.age)), "{name}");
        let read = case::case(&page, id).unwrap();
        // A case has its moments in the order of the line, and a turning point after its moment.
        let phases = || content.guide.phases.iter().filter(|phase| phase.short.is_some());
        let moments: Vec<_> =
            phases().flat_map(|phase| wanted.moments.iter().filter(move |m| m.phase == phase.id)).collect();
        let at = |id: &str| moments.iter().position(|m| m.id == id);
        let turns = moments.iter().flat_map(|m| wanted.turns.iter().filter(|t| t.moment == m.id));
        let expected = Case {
            name: wanted.name.clone(),
            sector: wanted.sector.id().to_owned(),
            form: read.form.clone(),
            goal: shown(&wanted.goal),
            heads_up: shown(&wanted.heads_up),
            setting: all(&wanted.setting),
            moments: moments
                .iter()
                .map(|m| Moment {
                    phase: Phase::from_id(m.phase.id()).unwrap(),
                    when: m.when.clone(),
                    title: m.title.clone(),
                    event: shown(&m.event),
                    school: shown(&m.school),
                    help: shown(&m.help),
                    child: shown(&m.child),
                    parent: shown(&m.parent),
                })
                .collect(),
            turns: turns
                .map(|t| Turn {
                    moment: at(&t.moment).unwrap(),
                    question: t.question.clone(),
                    talk: shown(&t.talk),
                    choices: t
                        .choices
                        .iter()
                        .map(|c| Choice {
                            text: c.text.clone(),
                            then: shown(&c.then),
                            card: c.card.clone(),
                            guide: c.guide,
                        })
                        .collect(),
                })
                .collect(),
            talk: all(&wanted.talk),
            differs: shown(&wanted.differs),
            ..Case::default()
        };
        assert_eq!(read, expected, "{id}");
        assert!(read.form.starts_with(&wanted.age) && read.form.ends_with(&wanted.form), "{}", read.form);
    }
    assert_eq!(case::case(&page, "bestaat-niet"), None);
}

pub fn shorts(content: &Content, page: Page<'_>, _: Document) {
    let linker = Linker::new(content);
    let choices = content.workshop.cases.iter().flat_map(|c| &c.turns).flat_map(|t| &t.choices);
    let wanted: BTreeSet<&str> = choices.map(|c| c.card.as_str()).collect();
    let cards: Vec<_> = content.cards.iter().filter(|c| wanted.contains(&*c.id)).collect();
    let listed: Vec<_> = cards.iter().map(|c| (c.id.clone(), c.title.clone())).collect();
    assert_eq!(sheets::shorts(&page), listed);
    for card in cards {
        let short = sheets::short(&page, &card.id).unwrap();
        assert_eq!((&short.title, short.lead.as_str()), (&card.title, linker.shown(&card.lead).trim()));
        let after = content.group_line(card).into_iter().chain(content.nobody_line(card));
        let stop: Vec<String> =
            content.stop_lines(card).into_iter().chain(after).map(|line| linker.shown(line)).collect();
        assert_eq!(short.stop, stop, "{}", card.id);
        assert_eq!(short.steps.len(), card.steps.len());
        for (read, step) in short.steps.iter().zip(&card.steps) {
            // A claim that the line leans on stands behind it.
            let claims = card.reading.iter().any(|reading| reading.is_at(step));
            let step = linker.shown(step);
            assert!(*read == step || claims && read.starts_with(&step), "{}: {read}", card.id);
        }
    }
    assert_eq!(sheets::short(&page, "bestaat-niet"), None);
}

pub fn lists(content: &Content, page: Page<'_>, _: Document) {
    let text = &content.workshop.text;
    let colours: Vec<_> = text.colours.iter().map(|c| (c.id.clone(), c.word.clone())).collect();
    assert_eq!(sheets::colours(&page), colours);
    let columns: Vec<_> = text
        .harvest
        .iter()
        .map(|c| sheets::Column { id: c.id.clone(), title: c.title.clone(), help: c.help.clone() })
        .collect();
    assert_eq!(sheets::columns(&page), columns);
    let stations: Vec<_> = content.guide.phases.iter().filter_map(|p| p.short.clone()).collect();
    assert_eq!(sheets::stations(&page), stations);
}

pub fn sheets(content: &Content, page: Page<'_>, _: Document) {
    let outlets = sheets::outlets(&page);
    for case in &content.workshop.cases {
        let (outlet, of) = (format!("app-blad-{}", case.id), format!("blad-{}", case.id));
        assert!(outlets.contains(&(outlet, of.clone())), "{of}");
        let names = ["school", "help", "child", "parent"];
        let wanted: Vec<_> = names
            .map(|side| {
                (format!("a4-{}-{side}", case.id), format!("{} {}", case.name, content.ui[&format!("w_side_{side}")]))
            })
            .into();
        assert_eq!(sheets::sheets(&page, &of), wanted);
    }
    for sheet in &content.workshop.text.sheets {
        let of = format!("blad-{}", sheet.id);
        assert_eq!(sheets::sheets(&page, &of), [(format!("a4-{}", sheet.id), sheet.title.clone())]);
    }
}
