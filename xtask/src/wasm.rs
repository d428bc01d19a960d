//! The app: compiled to wasm, with its glue.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, root, setup, while_doing};

/// The name of the app package, and so of its wasm.
const APP: &str = "rond-de-melding";

/// The compiled app.
#[derive(Clone, Debug)]
pub struct App {
    /// The module that loads the wasm.
    pub glue: Vec<u8>,
    /// The wasm.
    pub wasm: Vec<u8>,
}

/// Compiles the app and makes its glue.
///
/// # Errors
/// When cargo or wasm-bindgen fails.
pub fn build() -> Result<App> {
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
            .env_remove("RUSTFLAGS"),
    )?;
    let linked = target.join("wasm32-unknown-unknown").join("wasm").join(format!("{APP}.wasm"));
    let out = target.join("glue");
    bind(&linked, &out).map_err(while_doing("making the wasm glue"))?;
    let read = |name: &str| std::fs::read(out.join(name)).map_err(while_doing(name));
    Ok(App { glue: read("app.js")?, wasm: read("app_bg.wasm")? })
}

fn bind(linked: &Path, out: &Path) -> std::result::Result<(), Box<dyn std::error::Error>> {
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(linked)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
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
