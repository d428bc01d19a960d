//! `cargo xtask check`: reads and judges the content alone, in about a second.

use std::path::Path;

use render::content::Content;
use render::proof::Proof;
use render::read::Finding;

use crate::Result;

/// Reads and checks content as of today. What has grown old is in the proof and stops nobody.
///
/// # Errors
/// All findings, a paragraph each, with a count at the end.
pub fn content(dir: &Path) -> Result<(Content, Proof)> {
    content_on(dir, &crate::today()?)
}

/// Reads and checks content as of a day, an ISO date.
///
/// # Errors
/// All findings, a paragraph each, with a count at the end.
pub fn content_on(dir: &Path, today: &str) -> Result<(Content, Proof)> {
    let content = render::load(dir).map_err(|f| report(dir, &f))?;
    let proof = render::check::check(&content, today).map_err(|f| report(dir, &f))?;
    Ok((content, proof))
}

/// Refuses content in which something has grown old: for who publishes. Everyone else can go on building.
///
/// # Errors
/// All that has grown old, a paragraph each, with a count at the end.
pub fn refuse_old(dir: &Path, proof: &Proof) -> Result<()> {
    if proof.warnings.is_empty() { Ok(()) } else { Err(report(dir, &proof.warnings)) }
}

/// What has grown old, a paragraph each, and how many; empty when nothing has.
#[must_use]
pub fn warnings(dir: &Path, proof: &Proof) -> String {
    if proof.warnings.is_empty() {
        return String::new();
    }
    format!("{}: a warning, and told to readers; only `dist --strict` refuses it", report(dir, &proof.warnings))
}

fn report(dir: &Path, findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        out.push_str(&format!("{}/{finding}\n", dir.display()));
    }
    let n = findings.len();
    out.push_str(&format!("{n} {} in the content", if n == 1 { "finding" } else { "findings" }));
    out
}

/// Reads and checks content as of today, and says what was checked and what has grown old.
///
/// # Errors
/// All findings, a paragraph each, with a count at the end.
pub fn told(dir: &Path) -> Result<()> {
    let (_, proof) = content(dir)?;
    println!("{}", summary(&proof));
    let old = warnings(dir, &proof);
    if !old.is_empty() {
        eprintln!("{old}");
    }
    Ok(())
}

/// One line that says what was checked.
#[must_use]
pub fn summary(proof: &Proof) -> String {
    format!(
        "content is in order: {} questions, {} cards, {} ways on, {} paths, {} promises, {} stories, {} cards reviewed by an expert",
        proof.steps, proof.cards, proof.answers, proof.paths, proof.promises, proof.stories, proof.reviewed
    )
}
