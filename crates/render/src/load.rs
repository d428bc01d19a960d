//! Reading `content/`: which file has which shape, and what becomes of it. It judges nothing.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::ask::{AskText, Questions};
use crate::cards::{Card, Extra};
use crate::content::Content;
use crate::frame::Guide;
use crate::law::{AgesText, Source};
use crate::lint::LintText;
use crate::lists::{Phone, Roles, Term};
use crate::prose::{Page, PageText};
use crate::read::{Dated, Finding, Reader};
use crate::situations::Situations;
use crate::steps::{Step, StepFile};
use crate::stories::Story;
use crate::terms::{ClockText, HolidayText};
use crate::together::Together;
use crate::trust::{Publisher, ReviewText, SignOffs};
use crate::wording::Wording;
use crate::workshop::{Case, Format, Workshop, WorkshopText};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Aliases {
    alias: BTreeMap<String, String>,
}

/// Reads a content folder, for instance `content/nl`.
///
/// # Errors
/// Every file that cannot be read or does not have the format, each with its line.
pub fn load(dir: &Path) -> Result<Content, Vec<Finding>> {
    let mut r = Reader { dir, files: Vec::new(), findings: Vec::new() };
    let guide: Option<Guide> = r.file("guide.toml");
    let steps = steps(&mut r);
    let mut cards = r.named("cards", |card: &Card| &card.id);
    let phones: Option<Dated<Phone>> = r.file("phones.toml");
    let glossary: Option<Dated<Term>> = r.file("glossary.toml");
    let roles: Option<Roles> = r.file("roles.toml");
    let sources: Option<Dated<Source>> = r.file("sources.toml");
    let questions: Option<Questions> = r.file("questions.toml");
    let ask: Option<AskText> = r.file("ask.toml");
    let situations: Option<Situations> = r.file("situations.toml");
    let wording: Option<Wording> = r.file("wording.toml");
    let stories: Option<Dated<Story>> = r.file("stories.toml");
    let clock: Option<ClockText> = r.file("terms.toml");
    let holidays: Option<HolidayText> = r.file("holidays.toml");
    let ages: AgesText = r.some("ages.toml");
    let lint: Option<LintText> = r.file("lint.toml");
    let together = together(&mut r);
    let pages = pages(&mut r);
    let workshop = workshop(&mut r);
    let publisher: Publisher = r.some("publisher.toml");
    let signoffs: SignOffs = r.some("signoff.toml");
    let review: ReviewText = r.some("review.toml");
    let aliases: Option<Aliases> = r.file("aliases.toml");
    let ui: Option<BTreeMap<String, String>> = r.file("ui.toml");
    r.ledger();
    for own in guide.iter().flat_map(|g| &g.fixed.own_role) {
        for card in cards.iter_mut().filter(|card| own.sends(card)) {
            card.extra.push(Extra { role: Some(own.role), sector: None, text: own.text.clone() });
        }
    }
    let Reader { files, mut findings, .. } = r;
    let all = (|| {
        Some(Content {
            guide: guide?,
            steps,
            cards,
            phones: phones?.rows,
            glossary: glossary?.rows,
            roles: roles?,
            sources: sources?.rows,
            questions: questions?,
            ask: ask?,
            situations: situations?,
            wording: wording?,
            stories: stories?.rows,
            pages,
            clock: clock?,
            holidays: holidays?,
            ages,
            lint: lint?,
            together,
            workshop: workshop?,
            publisher,
            signoffs: signoffs.signoff,
            review,
            aliases: aliases?.alias.into_iter().collect(),
            ui: ui?,
            files,
        })
    })();
    match all {
        Some(content) if findings.is_empty() => Ok(content),
        _ => {
            findings.sort();
            Err(findings)
        }
    }
}

fn steps(r: &mut Reader<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for path in r.list("steps") {
        let Some(file) = r.file::<StepFile>(&path) else { continue };
        steps.extend(file.step.into_iter().map(|s| Step {
            id: s.id,
            phase: file.phase,
            ask: s.ask,
            why: s.why,
            call: s.call,
            about: s.about,
            sources: s.sources.unwrap_or_else(|| file.sources.clone()),
            checked: file.checked.clone(),
            review_by: file.review_by.clone(),
            reviewed: file.reviewed,
            answer: s.answer,
            file: path.clone(),
        }));
    }
    steps
}

/// The files of `together/`. One that is not there is empty; the checks say what is missing.
fn together(r: &mut Reader<'_>) -> Together {
    Together {
        child_line: r.some("together/childline.toml"),
        explain: r.some("together/explain.toml"),
        table: r.some("together/o3.toml"),
        scan: r.some("together/scan.toml"),
        forms: r.some("together/forms.toml"),
        handover: r.some("together/handover.toml"),
        links: r.some("together/links.toml"),
        school: r.some("together/school.toml"),
    }
}

fn pages(r: &mut Reader<'_>) -> Vec<Page> {
    let mut pages = Vec::new();
    for path in r.list("pages") {
        let id = path.trim_start_matches("pages/").trim_end_matches(".toml").to_owned();
        if let Some(text) = r.file::<PageText>(&path) {
            pages.push(Page { id, text });
        }
    }
    pages
}

fn workshop(r: &mut Reader<'_>) -> Option<Workshop> {
    let text: Option<WorkshopText> = r.file("workshop/workshop.toml");
    let mut formats = r.named("workshop/formats", |f: &Format| &f.id);
    let mut cases = r.named("workshop/cases", |c: &Case| &c.id);
    formats.sort_by_key(|f| f.number);
    cases.sort_by_key(|c| c.number);
    Some(Workshop { text: text?, formats, cases })
}
