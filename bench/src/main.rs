//! The guide and its peers, side by side: the same flow, the same browser, the same slow line.
//!
//! `flow` makes what all show, `builds` and `npm` make the builds, `server` and `chrome` are the two ends of the line,
//! `measure` and `behave` watch, `stats` and `report` sum up. How to run it and what it found: `docs/benchmark.md`.

mod behave;
mod builds;
mod chrome;
mod flow;
mod ground;
mod measure;
mod npm;
mod report;
mod server;
mod stats;

use std::path::PathBuf;
use std::process::ExitCode;

use builds::{Build, Places};
use ground::{root, while_doing};
use report::{Report, Row};
use server::Server;

const HELP: &str = "The guide and its peers, measured side by side.

  bench [--site FOLDER] [--rounds N | --quick] [--only ID,ID] [--out FILE]

  --site    a built guide (dist)
  --rounds  how often each build is visited (8)
  --quick   two rounds, for checking; writes to target/bench unless --out says otherwise
  --only    these builds: ours-40, plain, preact, ink, survey, ours-400, ours-4000, guide
  --out     the table (docs/benchmark.md); the data is written beside it, as .json

CHROME names the browser (chromium).";

/// Sizes of the guide's own flow whose growth is measured.
const GROWTH: [usize; 3] = [40, 400, 4000];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--help") {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match Options::parse(&args).and_then(|o| run(&o)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

struct Options {
    site: PathBuf,
    rounds: usize,
    only: Vec<String>,
    out: PathBuf,
}

impl Options {
    fn parse(args: &[String]) -> Result<Options, String> {
        let root = root();
        let (mut site, mut rounds, mut only, mut out) = (root.join("dist"), None, Vec::new(), None);
        let mut quick = false;
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            let mut value = || rest.next().ok_or(format!("{arg} needs a value\n\n{HELP}"));
            match arg.as_str() {
                "--site" => site = value()?.into(),
                "--rounds" => rounds = Some(value()?.parse().map_err(while_doing("--rounds"))?),
                "--quick" => quick = true,
                "--only" => only = value()?.split(',').map(str::to_owned).collect(),
                "--out" => out = Some(PathBuf::from(value()?)),
                _ => return Err(HELP.into()),
            }
        }
        let whole = root.join("docs").join("benchmark.md");
        let checking = root.join("target").join("bench").join("benchmark.md");
        let out = out.unwrap_or(if quick || !only.is_empty() { checking } else { whole });
        Ok(Options { site, rounds: rounds.unwrap_or(if quick { 2 } else { 8 }), only, out })
    }
}

fn run(options: &Options) -> Result<(), String> {
    let kept = root().join("target").join("bench");
    let places =
        Places { packages: kept.join("packages"), compressed: kept.join("compressed"), folders: kept.join("builds") };
    let binary = std::env::var("CHROME").unwrap_or_else(|_| "chromium".into());
    eprintln!("making the builds …");
    let mut builds = builds::all(&options.site, &places, &binary, &GROWTH)?;
    if !options.only.is_empty() {
        builds.retain(|b| options.only.contains(&b.id));
    }
    let mut rows = builds.iter().map(|b| start(b, &places)).collect::<Result<Vec<_>, String>>()?;
    let mut report = Report::begin(&binary, options.rounds)?;
    for (row, (server, file)) in &mut rows {
        eprintln!("behaviour of {}", row.build.id);
        match behave::watch(&binary, row.build, server, file) {
            Ok(seen) => row.behaviour = Some(seen),
            Err(message) => report.fault(&row.build.id, message),
        }
    }
    for round in 0..options.rounds {
        let mut order: Vec<_> = rows.iter_mut().collect();
        // Each round in another order, so that no build always comes after the same one.
        let turn = round % order.len().max(1);
        order.rotate_left(turn);
        if round % 2 == 1 {
            order.reverse();
        }
        for (row, (server, _)) in order {
            let measured = measure::round(&binary, row.build, server);
            // A machine that others use too may lose a visit; not two.
            let measured = measured.or_else(|first| {
                report.fault(&row.build.id, first);
                measure::round(&binary, row.build, server)
            });
            match measured {
                Ok(values) => {
                    let of = |key| values.get(key).copied().unwrap_or(f64::NAN);
                    eprintln!(
                        "round {} {:<10} readable {:>6.0} interactive {:>6.0} step4 {:>6.1} step1 {:>6.1}",
                        round + 1,
                        row.build.id,
                        of("readable"),
                        of("interactive"),
                        of("step4"),
                        of("step1")
                    );
                    row.rounds.push(Some(values));
                }
                Err(message) => {
                    row.rounds.push(None);
                    report.fault(&row.build.id, message);
                }
            }
        }
    }
    let rows: Vec<Row<'_>> = rows.into_iter().map(|(row, _)| row).collect();
    report.end(&rows);
    report.write(&rows, &options.out)
}

/// A build with its server and its address as a file.
type Started<'a> = (Row<'a>, (Server, String));

fn start<'a>(build: &'a Build, places: &Places) -> Result<Started<'a>, String> {
    let file = builds::as_folder(build, places)?;
    Ok((Row { build, rounds: Vec::new(), behaviour: None }, (Server::start(build.site.clone())?, file)))
}
