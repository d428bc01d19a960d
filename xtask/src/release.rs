//! `cargo xtask release`: what a school takes, without Rust. Archives of every edition with the version in their names,
//! what is new in words for schools, the hashes of it all and a signature over those. How it is used:
//! `docs/releasing.md`.

mod gate;
mod pack;
mod sign;
mod texts;

use std::path::{Path, PathBuf};

pub use gate::{Candidate, concept, day, faults};
pub use pack::{NEW, README, archives};
pub use sign::{Key, PUBLIC_KEY, SIGNATURE, check, published};
pub use texts::Texts;

use crate::dist::{self, Parts, SUMS, Site};
use crate::{Result, check as checking, content_dir, root, setup, wasm, while_doing};

/// The variable of the environment that names the file of the secret key.
pub const KEY_FILE: &str = "RELEASE_KEY_FILE";

/// Where a release is written.
#[must_use]
pub fn folder() -> PathBuf {
    root().join("release")
}

/// Makes a release of the version in `Cargo.toml`. `tag`, when given, must be that version, with or without a `v`. It is
/// signed when [`KEY_FILE`] names a key.
///
/// # Errors
/// Everything that keeps it from being published, a paragraph each; nothing is built or written then. Else what went
/// wrong while building.
pub fn make(tag: Option<&str>) -> Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    // First what takes no time: who has the wrong key or an old text hears it before the build.
    let key = key()?;
    let (content, proof) = checking::content(&content_dir())?;
    let changelog = root().join("CHANGELOG.md");
    let changelog = std::fs::read_to_string(&changelog).map_err(while_doing(changelog.display()))?;
    let texts = Texts::read(&content_dir())?;
    let public = published(&root())?;
    let candidate = Candidate {
        version,
        tag,
        changelog: &changelog,
        texts: &texts,
        files: &content.files,
        warnings: &proof.warnings,
        published: public.as_deref(),
        key: key.as_ref(),
    };
    let found = faults(&candidate);
    if !found.is_empty() {
        let n = found.len();
        let things = if n == 1 { "thing keeps" } else { "things keep" };
        return Err(format!("{}\n\nNo release: {n} {things} {version} from being published.", found.join("\n")));
    }
    setup::wasm_target()?;
    let all = Parts::new(wasm::build_all()?)?.everything()?;
    concept(&all, &render::page::concept_line(&content))?;
    let day = day(&changelog, version).ok_or(format!("CHANGELOG.md has no day for {version}"))?;
    let mut files = archives(version, day, &all, &texts)?;
    let sums = dist::sums(&files);
    if let Some(key) = &key {
        files.put(SIGNATURE, key.sign(version, sums.as_bytes())?.into_bytes());
    }
    files.put(SUMS, sums.into_bytes());
    files.write(&folder())?;
    for (name, bytes) in files.files() {
        println!("{:>12}  {}", bytes.len(), folder().join(name).display());
    }
    match key {
        Some(key) => println!("signed; the public key is {}", key.public()),
        None if public.is_some() => {
            println!("NOT SIGNED, and {PUBLIC_KEY} says it is: `cargo xtask sign` comes first.")
        }
        None => println!("not signed: {KEY_FILE} names no key. `cargo xtask sign` does it later."),
    }
    Ok(())
}

/// Signs the release that lies in a folder, after looking whether it is whole.
///
/// # Errors
/// When there is no key or it is not the published one, or when a file is not what its hash says.
pub fn sign_folder(dir: &Path) -> Result<()> {
    let key = key()?.ok_or(format!("set {KEY_FILE} to the file of the secret key: docs/releasing.md"))?;
    sign::refuse_other_key(published(&root())?.as_deref(), Some(&key))?;
    let mut files = Site::read(dir)?;
    files.take(SIGNATURE);
    let listed = files.take(SUMS).ok_or(format!("no {SUMS} in {}: first `cargo xtask release`", dir.display()))?;
    if listed != dist::sums(&files).into_bytes() {
        return Err(format!("{SUMS} in {} is not that of the files beside it: make the release again", dir.display()));
    }
    let version = pack::version(&files).ok_or(format!("no archives in {}", dir.display()))?;
    let signature = dir.join(SIGNATURE);
    std::fs::write(&signature, key.sign(&version, &listed)?).map_err(while_doing(signature.display()))?;
    println!("{}: version {version}, signed; the public key is {}", signature.display(), key.public());
    Ok(())
}

/// The key of who publishes, if the environment names one. An empty name is none: systems for building give that for a
/// secret that is not set.
fn key() -> Result<Option<Key>> {
    std::env::var_os(KEY_FILE).filter(|file| !file.is_empty()).map(|file| Key::read(Path::new(&file))).transpose()
}
