//! `cargo xtask check`: reads and judges the content alone, in about a second.

use std::path::Path;

use guide::check::Proof;
use guide::content::{Content, Finding};

use crate::Result;

/// Reads and checks content.
///
/// # Errors
/// All findings, a paragraph each, with a count at the end.
pub fn content(dir: &Path) -> Result<(Content, Proof)> {
    let content = guide::content::load(dir).map_err(|f| report(dir, &f))?;
    let proof = guide::check::check(&content, &crate::today()).map_err(|f| report(dir, &f))?;
    Ok((content, proof))
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

/// One line that says what was checked.
#[must_use]
pub fn summary(proof: &Proof) -> String {
    format!(
        "content is in order: {} questions, {} cards, {} ways on, {} paths, {} promises, {} stories, {} cards reviewed by an expert",
        proof.steps, proof.cards, proof.answers, proof.paths, proof.promises, proof.stories, proof.reviewed
    )
}
