//! The tables, and the data beside them.

use std::path::Path;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use guide::terms::days::Day;
use serde_json::{Map, Value, json};

use crate::behave::Behaviour;
use crate::builds::{Build, QUESTIONS};
use crate::chrome::Chrome;
use crate::ground::while_doing;
use crate::measure::{DOWN, LATENCY, SIZE, SLOW, Values};
use crate::stats::{Spread, spread};

/// A build and everything that was seen of it.
pub struct Row<'a> {
    /// Which.
    pub build: &'a Build,
    /// By round; none where both tries failed.
    pub rounds: Vec<Option<Values>>,
    /// What it does.
    pub behaviour: Option<Behaviour>,
}

impl Row<'_> {
    fn spread(&self, key: &str) -> Option<Spread> {
        spread(&self.rounds.iter().flatten().filter_map(|v| v.get(key).copied()).collect::<Vec<_>>())
    }

    /// "1.2 (1.1–1.4)", in units of `unit`.
    fn cell(&self, key: &str, unit: f64, digits: usize) -> String {
        match self.spread(key) {
            Some(s) if s.low == s.high => format!("{:.digits$}", s.median / unit),
            Some(s) => format!("{:.digits$} ({:.digits$}–{:.digits$})", s.median / unit, s.low / unit, s.high / unit),
            None => "–".into(),
        }
    }
}

/// A ratio that is told: what of which build by that of which, and what is wanted.
const RATIOS: &[(&str, &str, &str, &str)] = &[
    ("fcp", "First paint", "plain", "≤ 1.05"),
    ("readable", "Readable", "plain", ""),
    ("step1", "Step, full speed", "plain", "≤ 1.2"),
    ("step4", "Step, 4× slower", "plain", "≤ 1.2"),
    ("work1", "Work for a step, full speed", "plain", ""),
    ("work4", "Work for a step, 4× slower", "plain", ""),
    ("blocking", "Blocking", "plain", ""),
    ("interactive", "Interactive", "plain", ""),
    ("interactive", "Interactive", "preact", ""),
    ("interactive", "Interactive", "ink", ""),
    ("interactive", "Interactive", "survey", "≤ 0.5"),
    ("step4", "Step, 4× slower", "preact", ""),
    ("step4", "Step, 4× slower", "ink", ""),
    ("step4", "Step, 4× slower", "survey", ""),
];

/// The columns of cost: key, title, unit, digits.
const COST: &[(&str, &str, f64, usize)] = &[
    ("requests", "requests", 1.0, 0),
    ("bytes", "kB", 1000.0, 1),
    ("early", "kB to start", 1000.0, 1),
    ("fcp", "first paint ms", 1.0, 0),
    ("readable", "readable ms", 1.0, 0),
    ("interactive", "interactive ms", 1.0, 0),
    ("ready", "all started ms", 1.0, 0),
    ("blocking", "blocking ms", 1.0, 0),
    ("step1", "step 1× ms", 1.0, 1),
    ("step4", "step 4× ms", 1.0, 1),
    ("heap", "heap MB", 1e6, 1),
    ("wasm", "wasm MB", 1e6, 1),
];

/// The columns of what a step is made of.
const WORK: &[(&str, &str, f64, usize)] = &[
    ("work1", "1× in all", 1.0, 1),
    ("script1", "scripts", 1.0, 1),
    ("style1", "styles", 1.0, 1),
    ("layout1", "layout", 1.0, 1),
    ("work4", "4× in all", 1.0, 1),
    ("script4", "scripts", 1.0, 1),
    ("style4", "styles", 1.0, 1),
    ("layout4", "layout", 1.0, 1),
];

/// A run: where and when it is, and what went wrong.
pub struct Report {
    browser: String,
    machine: String,
    rounds: usize,
    begun: Instant,
    load: Vec<String>,
    faults: Vec<String>,
}

impl Report {
    /// Notes how the machine is before the first visit.
    ///
    /// # Errors
    /// When the browser does not start.
    pub fn begin(binary: &str, rounds: usize) -> Result<Report, String> {
        let browser = Chrome::start(binary)?.version()?;
        let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model =
            cpu.lines().find_map(|l| l.strip_prefix("model name")?.split_once(": ")).map_or("unknown", |(_, m)| m);
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let machine = format!("{cores} cores of {model}, {}", std::env::consts::OS);
        Ok(Report { browser, machine, rounds, begun: Instant::now(), load: vec![load()], faults: Vec::new() })
    }

    /// Notes that something went wrong, and says so at once.
    pub fn fault(&mut self, build: &str, message: String) {
        eprintln!("{build}: {message}");
        self.faults.push(format!("{build}: {message}"));
    }

    /// Notes how the machine is after the last visit, and which build could not be measured.
    pub fn end(&mut self, rows: &[Row<'_>]) {
        self.load.push(load());
        for row in rows {
            let missed = row.rounds.iter().filter(|r| r.is_none()).count();
            if missed > 0 {
                self.fault(&row.build.id, format!("no figures in {missed} of {} rounds", self.rounds));
            }
        }
    }

    /// Writes the table, and the data beside it.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self, rows: &[Row<'_>], out: &Path) -> Result<(), String> {
        let grown = |row: &&Row<'_>| row.build.questions.is_some_and(|n| n != QUESTIONS);
        let cost: Vec<&Row<'_>> = rows.iter().filter(|r| !grown(r)).collect();
        let mut growth: Vec<&Row<'_>> = rows.iter().filter(|r| r.build.id.starts_with("ours-")).collect();
        growth.sort_by_key(|r| r.build.questions);
        let few = |key: &&(&str, &str, f64, usize)| {
            ["bytes", "fcp", "readable", "interactive", "ready", "blocking", "step1", "step4", "heap", "wasm"]
                .contains(&key.0)
        };
        let minutes = self.begun.elapsed().as_secs().div_ceil(60);
        let faults = match self.faults.as_slice() {
            [] => String::new(),
            all => format!(
                "\n## What went wrong in this run\n{}\n",
                all.iter().map(|f| format!("- {f}\n")).collect::<String>()
            ),
        };
        let slots = [
            ("date", today()),
            ("questions", QUESTIONS.to_string()),
            ("line", format!("{} Mb/s in with {LATENCY} ms there and back", f64::from(DOWN) / 1e6)),
            ("slow", SLOW.to_string()),
            ("size", format!("{} × {} pixels", SIZE.0, SIZE.1)),
            ("rounds", self.rounds.to_string()),
            ("machine", self.machine.clone()),
            ("load", format!("{} (1, 5 and 15 minutes, before and after)", self.load.join(" and "))),
            ("browser", self.browser.replace('/', " ")),
            ("cost", table(&cost, &COST.iter().collect::<Vec<_>>())),
            ("growth", table(&growth, &COST.iter().filter(few).collect::<Vec<_>>())),
            ("work", table(&rows.iter().collect::<Vec<_>>(), &WORK.iter().collect::<Vec<_>>())),
            ("ratios", ratios(rows)),
            ("behaviour", behaviour(&cost)),
            ("took", format!("it took {minutes} minutes")),
            ("faults", faults),
        ];
        let page = slots.iter().fold(include_str!("../report.md").to_owned(), |page, (name, value)| {
            page.replace(&format!("{{{{{name}}}}}"), value)
        });
        if let Some(folder) = out.parent() {
            std::fs::create_dir_all(folder).map_err(while_doing(folder.display()))?;
        }
        std::fs::write(out, page.trim_end().to_owned() + "\n").map_err(while_doing(out.display()))?;
        let data = out.with_extension("json");
        let text = serde_json::to_string_pretty(&self.data(rows)).map_err(while_doing("the data"))?;
        std::fs::write(&data, text + "\n").map_err(while_doing(data.display()))?;
        println!("{}\n{}", out.display(), data.display());
        Ok(())
    }

    fn data(&self, rows: &[Row<'_>]) -> Value {
        let builds: Vec<Value> = rows
            .iter()
            .map(|row| {
                let keys = COST.iter().chain(WORK).map(|c| c.0);
                let middle: Map<String, Value> = keys
                    .filter_map(|k| {
                        let s = row.spread(k)?;
                        Some((k.to_owned(), json!({ "median": s.median, "q1": s.low, "q3": s.high, "n": s.count })))
                    })
                    .collect();
                let seen = row.behaviour.as_ref().map(|b| {
                    json!({ "back": b.back, "focus": b.focus, "reload": b.reload, "address": b.address, "file": b.file,
                            "axe": b.axe, "strangers": b.strangers })
                });
                let rounds: Vec<Value> = row.rounds.iter().map(|r| json!(r)).collect();
                json!({ "id": row.build.id, "name": row.build.name, "questions": row.build.questions,
                        "measured": middle, "behaviour": seen, "rounds": rounds })
            })
            .collect();
        json!({
            "date": today(), "machine": self.machine, "load": self.load, "browser": self.browser,
            "units": "ms and bytes", "faults": self.faults, "builds": builds,
        })
    }
}

fn table(rows: &[&Row<'_>], columns: &[&(&str, &str, f64, usize)]) -> String {
    let head: String = columns.iter().map(|c| format!(" {} |", c.1)).collect();
    let mut out = format!("| build |{head}\n|---|{}\n", "---|".repeat(columns.len()));
    for row in rows {
        let cells: String =
            columns.iter().map(|(key, _, unit, digits)| format!(" {} |", row.cell(key, *unit, *digits))).collect();
        let name = match row.build.questions {
            Some(QUESTIONS) | None => row.build.name.clone(),
            Some(count) => format!("{count} questions"),
        };
        out.push_str(&format!("| {name} |{cells}\n"));
    }
    out.trim_end().to_owned()
}

fn ratios(rows: &[Row<'_>]) -> String {
    let mut out = "| what | guide, same flow, against | ratio | wanted |\n|---|---|---|---|\n".to_owned();
    let row = |id: &str| rows.iter().find(|r| r.build.id == id);
    for (key, title, id, wanted) in RATIOS {
        let (Some(ours), Some(other)) = (row("ours-40"), row(id)) else { continue };
        let pairs = ours.rounds.iter().zip(&other.rounds);
        let all: Vec<f64> = pairs.filter_map(|(a, b)| Some(a.as_ref()?.get(key)? / b.as_ref()?.get(key)?)).collect();
        // By nothing nothing can be divided: a floor without blocking.
        let told = match spread(&all).filter(|s| s.count == all.len()) {
            Some(s) => format!("{:.2} ({:.2}–{:.2})", s.median, s.low, s.high),
            None => "– (the other is 0)".into(),
        };
        out.push_str(&format!("| {title} | {} | {told} | {wanted} |\n", other.build.name));
    }
    out.trim_end().to_owned()
}

fn behaviour(rows: &[&Row<'_>]) -> String {
    let mut out = "| build | Back | focus on the new heading | reload keeps place | address keeps place | works as a file | axe | requests to others |\n|---|---|---|---|---|---|---|---|\n".to_owned();
    for row in rows {
        let Some(b) = &row.behaviour else { continue };
        let axe = if b.axe.is_empty() { "0".into() } else { format!("{}: {}", b.axe.len(), b.axe.join(", ")) };
        out.push_str(&format!(
            "| {} | {} | {} | {} | {} | {} | {axe} | {} |\n",
            row.build.name, b.back, b.focus, b.reload, b.address, b.file, b.strangers
        ));
    }
    out.trim_end().to_owned()
}

fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let three: Vec<&str> = text.split(' ').take(3).collect();
    if three.is_empty() { "unknown".into() } else { three.join(" ") }
}

/// Today in UTC, as year-month-day.
fn today() -> String {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs() / 86_400);
    // The guide counts from 2000; the clock of a machine from 1970.
    let day =
        i32::try_from(days).ok().zip(Day::new(2000, 1, 1).ok()).and_then(|(n, first)| first.plus_days(n - 10_957));
    day.map_or("unknown".into(), |day| {
        let (year, month, day) = day.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    })
}
