//! The benchmark, a crate of its own: it is built only when asked for, beside the caches of the rest.

use std::process::Command;

use crate::{Result, dist, root, setup, while_doing};

/// Builds the site, unless `args` name one, and runs `bench/` on it with these arguments.
///
/// # Errors
/// When the site does not build, the benchmark does not, or a build in it cannot be measured.
pub fn run(args: &[&str]) -> Result<()> {
    if !args.iter().any(|arg| matches!(*arg, "--site" | "--help")) {
        setup::wasm_target()?;
        dist::site(&root().join("dist"))?;
    }
    let kept = root().join("target").join("bench").join("cargo");
    let status = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--locked", "--manifest-path"])
        .arg(root().join("bench").join("Cargo.toml"))
        .arg("--target-dir")
        .arg(kept)
        .arg("--")
        .args(args)
        .status()
        .map_err(while_doing("the benchmark"))?;
    if status.success() { Ok(()) } else { Err("the benchmark did not end well".into()) }
}
