//! The clock's data, compared with the content.

use contract::clock;
use guide::terms::Term;
use guide::terms::bridge::{Region, SchoolHoliday};
use guide::terms::ladder::Rung;
use render::content::Content;
use render::documents::Document;

use crate::html::Page;

pub fn terms(content: &Content, page: Page<'_>, _: Document) {
    let wanted: Vec<Term> = content
        .clock
        .term
        .iter()
        .map(|t| Term {
            id: t.id.clone(),
            from: t.from,
            count: t.count,
            unit: t.unit,
            extra_weeks: t.extra,
            strength: t.strength,
        })
        .collect();
    assert_eq!(clock::terms(&page), wanted);
    for t in &content.clock.term {
        let id = clock::TERM_ID.of(&t.id);
        assert_eq!(clock::title(&page, &id), t.title);
        let strength = crate::find::shown(content, content.clock.strength(t.strength));
        assert_eq!(clock::strength(&page, &id), strength, "{id}");
    }
}

pub fn ladder(content: &Content, page: Page<'_>, _: Document) {
    let rungs = &content.clock.ladder.rung;
    let wanted: Vec<Rung> = rungs.iter().map(|r| Rung { id: r.id.clone(), after: r.after.parse().ok() }).collect();
    assert_eq!(clock::ladder(&page), wanted);
    for r in rungs {
        assert_eq!(clock::title(&page, &clock::RUNG_ID.of(&r.id)), r.title);
    }
}

pub fn holidays(content: &Content, page: Page<'_>, _: Document) {
    for region in Region::ALL {
        let here = content.holidays.school.iter().filter(|s| s.regions.contains(region));
        let wanted: Vec<SchoolHoliday> =
            here.map(|s| SchoolHoliday::from_attributes(&s.first, &s.last, &s.name).unwrap()).collect();
        assert_eq!(clock::school_holidays(&page, *region), wanted, "{region:?}");
    }
}

pub fn calendar(content: &Content, page: Page<'_>, _: Document) {
    assert_eq!(clock::calendar_word(&page), content.clock.calendar);
}
