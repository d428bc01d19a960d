//! `cargo xtask test`: the one command.

use std::process::Command;

use crate::{Result, check, content_dir, dist, root, setup};

/// Runs everything, in the order in which a fault is found soonest.
///
/// # Errors
/// The first step that failed; its own output is above.
pub fn everything() -> Result<()> {
    setup::wasm_target()?;
    let browser = setup::browser()?;
    step("format", cargo(&["fmt", "--all", "--check"]))?;
    step("content", check::told(&content_dir()))?;
    step(
        "lints",
        cargo(&[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--exclude",
            "rond-de-melding",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    step(
        "lints of the app",
        cargo(&[
            "clippy",
            "--locked",
            "--package",
            "rond-de-melding",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    let out = root().join("dist");
    let all = root().join("dist-all");
    let editions = dist::everything(&all).and_then(|site| site.write(&out).map(|()| println!("{}", site.sizes())));
    step("all editions", editions)?;
    step(
        "unit and property tests",
        cargo(&[
            // By what is left out, so that no crate is forgotten.
            "test",
            "--locked",
            "--workspace",
            "--exclude",
            "rond-de-melding",
            "--exclude",
            "xtask",
            "--exclude",
            "tests",
        ]),
    )?;
    step(
        "tests of the build and in the browser",
        setup::run(
            Command::new(cargo_path())
                .current_dir(root())
                .args(["test", "--locked", "--package", "xtask", "--package", "tests"])
                .env("SITE", &out)
                .env("CHROME", &browser.binary)
                .env("CHROMEDRIVER", &browser.driver),
        ),
    )
}

fn step(name: &str, result: Result<()>) -> Result<()> {
    match &result {
        Ok(()) => eprintln!("✓ {name}"),
        Err(_) => eprintln!("✗ {name}"),
    }
    result
}

fn cargo(args: &[&str]) -> Result<()> {
    setup::run(Command::new(cargo_path()).current_dir(root()).args(args))
}

fn cargo_path() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
