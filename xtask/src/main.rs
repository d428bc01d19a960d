//! `cargo xtask`: the commands of this repository.

use std::process::ExitCode;

use xtask::{Result, check, content_dir, dist, house, release, review, root, serve, setup};

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   build, serve on http://127.0.0.1:N/ (8000), rebuild when a file is saved
  test               everything: format, lints, content, unit, property and real-browser tests
  check [FOLDER]     the content alone, in about a second
  map [FILE]         the guide as a graph (SVG), into dist/map.svg unless a file is named
  review [FOLDER]    what experts read on paper, into review/: every statement with its source and room to mark
  floors             which room of the code uses which (SVG), into docs/floors.svg
  build              the site, into dist/
  bench [--quick]    this guide and its peers side by side, into docs/benchmark.md (bench --help tells more)
  dist [--strict]    every edition (site, single file, SCORM) with their hashes, into dist-all/, and the site into dist/;
                     --strict refuses when a text should have been looked at again
  release [TAG]      what schools take, into release/: archives of every edition, hashes, and a signature when
                     RELEASE_KEY_FILE names a key; refuses what is unmarked, old or not in the changelog
  sign               signs what lies in release/
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<()> {
    match args {
        ["check"] => check::told(&content_dir()),
        ["check", dir] => check::told(dir.as_ref()),
        ["build"] => {
            setup::wasm_target()?;
            let site = dist::site(&root().join("dist"))?;
            println!("{}", site.sizes());
            Ok(())
        }
        ["dist", strict @ ..] if matches!(strict, [] | ["--strict"]) => {
            if !strict.is_empty() {
                let (_, proof) = check::content(&content_dir())?;
                check::refuse_old(&content_dir(), &proof)?;
            }
            setup::wasm_target()?;
            let site = dist::everything(&root().join("dist-all"))?;
            site.write(&root().join("dist"))?;
            println!("{}", site.sizes());
            Ok(())
        }
        ["release"] => release::make(None),
        ["release", tag] => release::make(Some(tag)),
        ["sign"] => release::sign_folder(&release::folder()),
        ["serve"] => serve::develop(8000),
        ["serve", "--port", port] => serve::develop(port.parse().map_err(|_| format!("\"{port}\" is no port"))?),
        ["review"] => review::write(&root().join("review")),
        ["review", folder] => review::write(folder.as_ref()),
        ["map"] => dist::map(&root().join("dist").join("map.svg")),
        ["map", file] => dist::map(file.as_ref()),
        ["floors"] => house::draw(&root()),
        ["test"] => xtask::test::everything(),
        ["bench", args @ ..] => xtask::bench::run(args),
        _ => {
            println!("{HELP}");
            Ok(())
        }
    }
}
