//! The app: compiled to wasm, with its glue.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, root, setup, while_doing};

/// The name of the app package.
const APP: &str = "rond-de-melding";
/// The programs in it.
const PROGRAMS: [&str; 4] = ["reader", "writer", "workshop", "together"];

/// A compiled program.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// The module that loads the wasm.
    pub glue: Vec<u8>,
    /// The wasm.
    pub wasm: Vec<u8>,
    /// The same glue as a classic script, for the single file. It defines `rdm_` and the program's name.
    /// Empty when nobody asked for it.
    pub classic: Vec<u8>,
}

/// Compiles the programs of the app and makes their glue.
///
/// # Errors
/// When cargo or wasm-bindgen fails.
pub fn build() -> Result<Vec<Program>> {
    made(false)
}

/// Like [`build`], with the glue for the single file too.
///
/// # Errors
/// When cargo or wasm-bindgen fails.
pub fn build_all() -> Result<Vec<Program>> {
    made(true)
}

fn made(classic: bool) -> Result<Vec<Program>> {
    let target = target_dir();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|h| h.join(".cargo"))).unwrap_or_default();
    // No path of the building machine in the wasm: panics would show it, and no two builds would agree.
    let flags = format!("--remap-path-prefix={}=. --remap-path-prefix={}=cargo", root().display(), home.display());
    setup::run(
        Command::new(cargo)
            .current_dir(root())
            .args([
                "build",
                "--locked",
                "--quiet",
                "--profile",
                "wasm",
                "--target",
                "wasm32-unknown-unknown",
                "--package",
                APP,
            ])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
            // Both would go before ours.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )?;
    let made = |name: &'static str| {
        let linked = target.join("wasm32-unknown-unknown").join("wasm").join(format!("{name}.wasm"));
        let glue = |way: &str| {
            let out = target.join("glue").join(way);
            bind(name, &linked, &out, way == "classic").map_err(while_doing("making the wasm glue"))?;
            let read = |file: String| std::fs::read(out.join(&file)).map_err(while_doing(file));
            Ok::<_, String>((read(format!("{name}.js"))?, read(format!("{name}_bg.wasm"))?))
        };
        let (module, wasm) = glue("module")?;
        let classic = if classic { glue("classic")?.0 } else { Vec::new() };
        Ok(Program { name, glue: module, wasm, classic })
    };
    PROGRAMS.into_iter().map(made).collect()
}

fn bind(name: &str, linked: &Path, out: &Path, classic: bool) -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    if classic {
        bindgen.no_modules(true)?.no_modules_global(&format!("rdm_{name}"))?;
    } else {
        bindgen.web(true)?.omit_default_module_path(true);
    }
    bindgen
        .input_path(linked)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)?;
    Ok(())
}

/// Where cargo puts what it builds.
#[must_use]
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
