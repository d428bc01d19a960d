//! What is still missing, the lanes, and the text for everybody at the table.

use leptos::prelude::*;
use together::fill;
use together::table::{Finding, PictureWords, Table as Core, TextWords, picture, text as as_text};

use super::{Table, heading};
use crate::platform::{copy, file, screen};
use crate::ui::el::{class, el, has, live, text};
use crate::ui::field::{button, buttons};
use crate::words;

const PICTURE: &str = "afspraken.svg";
const PAPER: &str = "table-paper";

impl Table {
    /// Below the agreements.
    pub(super) fn outcome(&self) -> AnyView {
        let table = *self;
        let core = Memo::new(move |_| table.core());
        let missing = live(move || core.with(|core| table.missing(core)));
        let paper = live(move || {
            core.with(|core| {
                if core.agreements.iter().all(|a| a.what.trim().is_empty()) {
                    return vec![el("p", vec![], vec![text(words::TABLE_EMPTY)])];
                }
                table.drawn(core)
            })
        });
        let say = move |done: bool, yes, no| table.shell.say(if done { yes } else { no });
        let copy_text = Callback::new(move |()| {
            let text = core.with_untracked(|core| table.text(core));
            copy::copy(text, Box::new(move |done| say(done, words::COPIED, words::COPY_FAILED)));
        });
        let save = Callback::new(move |()| {
            let svg = core.with_untracked(|core| table.svg(core));
            say(file::save(PICTURE, "image/svg+xml", &svg), words::SAVED, words::CLOCK_NOTHING);
        });
        let print = Callback::new(|()| screen::print_only(PAPER));
        let ways = vec![
            button(words::TABLE_COPY, copy_text),
            button(words::TABLE_PRINT, print),
            button(words::TABLE_SAVE_PICTURE, save),
        ];
        let parts = vec![
            heading(words::TABLE_MISSING),
            el("div", vec![has("role", "status")], vec![missing]),
            heading(words::TABLE_TEXT),
            el("div", vec![class("paper table-paper"), has("id", PAPER)], vec![paper]),
            buttons(ways),
        ];
        el("div", vec![class("table-outcome")], parts)
    }

    fn missing(&self, core: &Core) -> Vec<AnyView> {
        let findings = core.findings();
        if findings.is_empty() {
            return vec![el("p", vec![], vec![text(words::TABLE_COMPLETE)])];
        }
        let line = |finding: Finding| {
            let which = finding.which().unwrap_or_default();
            let number = (which + 1).to_string();
            let subject = core.subjects.get(which).map(|s| s.title.as_str()).unwrap_or_default();
            let said = fill(sentence(finding), &[("number", &number), ("subject", subject)]);
            el("li", vec![], vec![text(&said)])
        };
        vec![el("ul", vec![class("hints")], findings.into_iter().map(line).collect())]
    }

    fn svg(&self, core: &Core) -> String {
        let names = self.names();
        let words = PictureWords {
            title: words::TABLE_PICTURE_TITLE,
            parties: names.each_ref().map(String::as_str),
            nobody: words::TABLE_LANE_NOBODY,
            today: words::TABLE_LANE_TODAY,
            undated: words::TABLE_LANE_UNDATED,
        };
        picture(core, &words)
    }

    fn text(&self, core: &Core) -> String {
        let names = self.names();
        let words = TextWords {
            title: words::TABLE_TEXT_TITLE,
            here: words::TABLE_TEXT_HERE,
            parties: names.each_ref().map(String::as_str),
            sees: words::TG_SEES,
            wants: words::TG_WANTS,
            can: words::TG_CAN,
            subjects: words::TABLE_SUBJECTS,
            lead: words::TABLE_TEXT_LEAD,
            lead_until: words::TABLE_TEXT_LEAD_UNTIL,
            agreements: words::TABLE_AGREEMENTS,
            agreement: words::TABLE_TEXT_AGREEMENT,
            nobody: words::TABLE_NO_OWNER,
            no_day: words::TABLE_NO_DAY,
            together: words::TABLE_TEXT_TOGETHER,
        };
        as_text(core, &words)
    }

    fn drawn(&self, core: &Core) -> Vec<AnyView> {
        let image = vec![class("drawing"), has("alt", words::TABLE_PICTURE), has("src", &file::image(&self.svg(core)))];
        let told = el("figcaption", vec![class("small")], vec![text(words::TABLE_PICTURE_WORDS)]);
        let said = self.text(core);
        let mut parts = vec![el("figure", vec![], vec![el("img", image, vec![]), told])];
        // A part of the text is set off by an empty line, and its first line is its heading.
        parts.extend(said.trim_end().split("\n\n").map(|part| {
            let (head, lines) = part.split_once('\n').unwrap_or((part, ""));
            let head = el("strong", vec![], vec![text(head)]);
            let lines = lines.lines().map(|line| el("p", vec![], vec![text(line)]));
            let all = std::iter::once(head).chain(lines).collect();
            el("div", vec![class("said"), has("translate", "no")], all)
        }));
        parts
    }
}

fn sentence(finding: Finding) -> &'static str {
    match finding {
        Finding::NobodyHere => words::TABLE_FIND_NIEMAND,
        Finding::OnlyOne(_) => words::TABLE_FIND_EEN,
        Finding::ChildUnheard => words::TABLE_FIND_KIND_NIET_GEHOORD,
        Finding::NoAgreement => words::TABLE_FIND_GEEN_AFSPRAAK,
        Finding::NoWords(_) => words::TABLE_FIND_GEEN_TEKST,
        Finding::NoOwner(_) => words::TABLE_FIND_GEEN_EIGENAAR,
        Finding::NoDay(_) => words::TABLE_FIND_GEEN_DAG,
        Finding::DayPast(_) => words::TABLE_FIND_DAG_VOORBIJ,
        Finding::OwnerAbsent(_) => words::TABLE_FIND_EIGENAAR_AFWEZIG,
        Finding::NoLook(_) => words::TABLE_FIND_GEEN_KIJKDAG,
        Finding::LookPast(_) => words::TABLE_FIND_KIJKDAG_VOORBIJ,
        Finding::ChildAlone(_) => words::TABLE_FIND_KIND_ALLEEN,
    }
}
