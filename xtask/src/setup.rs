//! What a fresh machine lacks: the wasm target, and for the tests Chromium, its driver, Firefox, and a
//! reader of PDF files. The servers of docs/hosting.md and npm are for the tests too; without them those tests are left
//! out, and `.ci/run` installs them.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Result, while_doing};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target when it is missing.
///
/// # Errors
/// When rustup is missing or refuses; the message is the line to type.
pub fn wasm_target() -> Result<()> {
    let installed = Command::new("rustup").args(["target", "list", "--installed"]).output();
    match installed {
        Ok(out) if String::from_utf8_lossy(&out.stdout).lines().any(|l| l == TARGET) => Ok(()),
        Ok(_) => run(Command::new("rustup").args(["target", "add", TARGET])),
        Err(_) => Err(format!("rustup is missing. Install it from rustup.rs, then: rustup target add {TARGET}")),
    }
}

/// A browser and the driver that speaks WebDriver to it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub binary: PathBuf,
    /// chromedriver of the same version.
    pub driver: PathBuf,
}

/// Finds Chromium, chromedriver, Firefox and pdftotext; on Debian and Ubuntu installs them when it may.
///
/// # Errors
/// The line to type on this platform.
pub fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    let root = Command::new("id").arg("-u").output().is_ok_and(|o| o.stdout.starts_with(b"0\n"));
    let sudo = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
    if on_path("apt-get").is_some() && (root || sudo) {
        eprintln!("installing chromium, chromium-driver, firefox-esr and poppler-utils with apt");
        let apt = |args: &[&str]| {
            let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
            if !root {
                command.args(["-n", "apt-get"]);
            }
            run(command.args(args).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
        };
        apt(&["update", "-qq"])?;
        apt(&["install", "-y", "-qq", "chromium", "chromium-driver", "firefox-esr", "poppler-utils"])?;
    }
    find_browser().ok_or_else(|| {
        let line = if cfg!(target_os = "macos") {
            "brew install --cask chromium chromedriver firefox && brew install poppler"
        } else if cfg!(windows) {
            "winget install Google.Chrome Mozilla.Firefox  (and put chromedriver of the same version, firefox, and pdftotext of poppler, on PATH)"
        } else {
            "sudo apt-get install chromium chromium-driver firefox-esr poppler-utils  (or your distribution's names for them)"
        };
        format!("the browser tests need Chromium, chromedriver, Firefox and pdftotext. Type:\n  {line}\nor set CHROME, CHROMEDRIVER and FIREFOX to where they are.")
    })
}

fn find_browser() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|p| p.exists());
    let binary = named("CHROME")
        .or_else(|| ["chromium", "chromium-browser", "google-chrome", "chrome"].iter().find_map(|n| on_path(n)))?;
    let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    named("FIREFOX").or_else(|| ["firefox-esr", "firefox"].iter().find_map(|n| on_path(n)))?;
    on_path("pdftotext")?;
    Some(Browser { binary, driver })
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|p| p.is_file())
}

/// Runs a command to its end, showing what it prints.
///
/// # Errors
/// When it cannot start or ends badly.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().map_err(while_doing(&shown))?;
    if status.success() { Ok(()) } else { Err(format!("{shown} ended with {status}")) }
}
