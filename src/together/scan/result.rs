//! What came of a scan: the picture, the same in words, three statements to start with, and an earlier scan beside it.

use leptos::prelude::*;
use together::scan::{
    self, BLOCKS, Block, LEAST_PEOPLE, MOST_BYTES, Outcome, PictureWords, STATEMENTS, picture, shown,
};
use together::{Broken, fill};

use super::{Scan, Way};
use crate::platform::file::{self, FileFault};
use crate::platform::screen;
use crate::ui::el::{change, class, el, has, live, text};
use crate::ui::field::{button, buttons, labelled};
use crate::ui::input::input;
use crate::words;

/// The comma of a number.
const COMMA: char = ',';
/// Below this mean, in hundredths, a block is worth a talk. Our own line, told in the content.
const TALK: u16 = 250;
const FILE: &str = "zelfscan.json";
const PICTURE: &str = "zelfscan.svg";
const PAPER: &str = "scan-paper";

impl Scan {
    /// Below the statements.
    pub(crate) fn result(&self) -> AnyView {
        let scan = *self;
        let outcome = Memo::new(move |_| scan.outcome());
        let body = live(move || {
            let (outcome, earlier) = (outcome.get(), scan.earlier.get());
            if outcome.answers() == 0 {
                return vec![el("p", vec![], vec![text(words::SCAN_EMPTY)])];
            }
            let mut parts = vec![scan.drawn(&outcome, earlier.as_ref())];
            parts.extend(scan.in_words(&outcome, earlier.as_ref()));
            parts.extend(scan.start(&outcome));
            parts
        });
        let so_far = live(move || {
            let n = scan.answers.with(together::scan::Answers::answered).to_string();
            let said = fill(words::SCAN_SO_FAR, &[("answered", &n)]);
            vec![text(if scan.way.get() == Way::Alone { &said } else { "" })]
        });
        let parts = vec![
            el("h2", vec![], vec![text(words::SCAN_RESULT)]),
            el("p", vec![class("small"), has("role", "status")], vec![so_far]),
            el("div", vec![class("paper scan-paper"), has("id", PAPER)], vec![body]),
            scan.ways(outcome),
            live(move || if scan.way.get() == Way::Alone { vec![untrack(|| scan.give())] } else { vec![] }),
            scan.open_field(),
            el("p", vec![class("small"), has("role", "status")], vec![live(move || vec![text(scan.told.get())])]),
            scan.shell.status(),
        ];
        el("div", vec![class("composer")], parts)
    }

    fn svg(&self, outcome: &Outcome, earlier: Option<&Outcome>) -> String {
        let blocks = self.blocks.get_value();
        let mut names = [""; BLOCKS];
        for (place, name) in names.iter_mut().zip(&blocks) {
            *place = name;
        }
        let scale = self.scale.get_value();
        let end = |at: Option<&String>| at.map(String::as_str).unwrap_or_default().to_owned();
        let (lowest, highest) = (end(scale.first()), end(scale.last()));
        let title = title(outcome);
        let words = PictureWords {
            title: &title,
            blocks: names,
            too_few: words::SCAN_TOO_FEW,
            lowest: &lowest,
            highest: &highest,
            spread: words::SCAN_SPREAD,
            earlier: words::SCAN_EARLIER,
            comma: COMMA,
        };
        picture(outcome, earlier, &words)
    }

    fn drawn(&self, outcome: &Outcome, earlier: Option<&Outcome>) -> AnyView {
        let svg = self.svg(outcome, earlier);
        let image =
            el("img", vec![class("drawing"), has("alt", &title(outcome)), has("src", &file::image(&svg))], vec![]);
        let told = el("figcaption", vec![class("small")], vec![text(words::SCAN_PICTURE)]);
        el("figure", vec![], vec![image, told])
    }

    /// Each block in words, which say what the picture shows.
    fn in_words(&self, outcome: &Outcome, earlier: Option<&Outcome>) -> Vec<AnyView> {
        let since = earlier.map(|earlier| outcome.since(earlier)).unwrap_or_default();
        let lines = outcome
            .blocks
            .iter()
            .zip(self.blocks.get_value())
            .zip(since)
            .map(|((block, name), since)| el("li", vec![], vec![text(&block_in_words(block, &name, since))]));
        let mut out = vec![el("ul", vec![class("items")], lines.collect())];
        if !outcome.alone && outcome.people < LEAST_PEOPLE {
            out.push(el("p", vec![class("small")], vec![text(words::SCAN_SMALL_TEAM)]));
        }
        if earlier.is_some_and(|earlier| earlier.alone != outcome.alone) {
            out.push(el("p", vec![class("small")], vec![text(words::SCAN_KINDS_DIFFER)]));
        }
        out
    }

    /// The statements to start with, each with its step and where to read on.
    fn start(&self, outcome: &Outcome) -> Vec<AnyView> {
        let mut out = vec![el("h3", vec![], vec![text(words::SCAN_START)])];
        let offered = outcome.suggestions();
        if offered.is_empty() {
            out.push(el("p", vec![], vec![text(words::SCAN_START_NONE)]));
            return out;
        }
        let all = self.statements.get_value();
        let item = |n: usize| {
            let statement = all.get(n)?;
            let mut parts = vec![
                el("strong", vec![], vec![text(&statement.text)]),
                el("p", vec![], vec![text(words::SCAN_START_STEP), text(" "), text(&statement.step)]),
            ];
            let spread = outcome.statements.get(n).and_then(|said| said.as_ref()?.spread);
            if let Some(spread) = spread {
                let each = self.scale.get_value();
                let each: Vec<String> =
                    each.iter().zip(spread.each).map(|(word, n)| [word, ": ", &n.to_string()].concat()).collect();
                parts.push(el("p", vec![class("small")], vec![text(&each.join(" · "))]));
            }
            for (to, words) in &statement.links {
                parts.push(el("a", vec![class("also"), has("href", to)], vec![text(words)]));
                parts.push(text(" "));
            }
            Some(el("li", vec![], parts))
        };
        out.push(el("ol", vec![class("start-here")], offered.into_iter().filter_map(item).collect()));
        out
    }

    fn ways(&self, outcome: Memo<Outcome>) -> AnyView {
        let scan = *self;
        let saved = move |done: bool| scan.shell.say(if done { words::SAVED } else { words::CLOCK_NOTHING });
        let save = Callback::new(move |()| {
            let file = outcome.with_untracked(scan::write);
            saved(file::save(FILE, "application/json", &file));
        });
        let save_picture = Callback::new(move |()| {
            let svg = untrack(|| outcome.with(|now| scan.earlier.with(|earlier| scan.svg(now, earlier.as_ref()))));
            saved(file::save(PICTURE, "image/svg+xml", &svg));
        });
        let print = Callback::new(|()| screen::print_only(PAPER));
        let drop = Callback::new(move |()| scan.fresh.reset());
        buttons(vec![
            button(words::SCAN_SAVE, save),
            button(words::SCAN_SAVE_PICTURE, save_picture),
            button(words::SCAN_PRINT, print),
            button(words::SCAN_DROP, drop),
        ])
    }

    fn open_field(&self) -> AnyView {
        let scan = *self;
        let chosen = change(move |event| {
            leptos::task::spawn_local(async move {
                let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
                let read = match file::chosen(&event, most).await {
                    Some(Ok(bytes)) => scan::read(&bytes),
                    Some(Err(FileFault::TooBig | FileFault::Unreadable)) => Err(Broken::NotOurs),
                    None => return,
                };
                // A file that cannot be read changes nothing of what was there.
                scan.told.set(match &read {
                    Ok(_) => words::SCAN_OPENED,
                    Err(Broken::Newer(_)) => words::SCAN_OPEN_NEWER,
                    Err(Broken::TooBig(_) | Broken::NotJson { .. } | Broken::TooDeep | Broken::NotOurs) => {
                        words::SCAN_OPEN_BAD
                    }
                });
                if let Ok(earlier) = read {
                    scan.earlier.set(Some(earlier));
                }
            });
        });
        labelled(words::SCAN_OPEN, "", input("file", vec![has("accept", ".json,application/json"), chosen]))
    }
}

fn title(outcome: &Outcome) -> String {
    match (outcome.alone, outcome.people) {
        (true, _) => words::SCAN_TITLE_ALONE.to_owned(),
        (false, 1) => words::SCAN_TITLE_TEAM_ONE.to_owned(),
        (false, people) => fill(words::SCAN_TITLE_TEAM, &[("people", &people.to_string())]),
    }
}

fn block_in_words(block: &Block, name: &str, since: Option<i32>) -> String {
    let mut out: Vec<String> = Vec::new();
    match block.mean {
        Some(mean) => {
            out.push(fill(words::SCAN_BLOCK, &[("block", name), ("mean", &shown(mean, COMMA))]));
            if mean < TALK {
                out.push(words::SCAN_BLOCK_TALK.to_owned());
            }
        }
        None => out.push(fill(words::SCAN_BLOCK_NONE, &[("block", name)])),
    }
    if let Some((low, high)) = block.spread {
        out.push(fill(words::SCAN_BLOCK_SPREAD, &[("low", &low.to_string()), ("high", &high.to_string())]));
    }
    match block.missing {
        0 => {}
        1 => out.push(words::SCAN_BLOCK_MISSING_ONE.to_owned()),
        missing => out.push(fill(words::SCAN_BLOCK_MISSING, &[("missing", &missing.to_string())])),
    }
    if let Some(change) = since {
        let size = u16::try_from(change.unsigned_abs()).unwrap_or_default();
        let sentence = match change {
            // Less than what one digit after the comma shows.
            -4..=4 => words::SCAN_SINCE_SAME,
            5.. => words::SCAN_SINCE_UP,
            _ => words::SCAN_SINCE_DOWN,
        };
        out.push(fill(sentence, &[("change", &shown(size, COMMA))]));
    }
    out.join(" ")
}

const _: () = assert!(STATEMENTS == 20, "the words say twenty");
