//! Templates: assets with `{{name}}` places.

use crate::{Result, root, while_doing};

/// Values for the places of a template, by name.
#[derive(Clone, Default)]
pub(super) struct Slots(Vec<(String, String)>);

impl Slots {
    /// Gives a place its value; a later value goes before an earlier one.
    pub(super) fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Puts the values in their places. Every place must have a value.
    pub(super) fn fill(&self, template: &str) -> Result<String> {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").ok_or("a {{ without }} in a template")?;
            let (_, value) =
                self.0.iter().rev().find(|(n, _)| n == name).ok_or(format!("nothing to put in {{{{{name}}}}}"))?;
            out.push_str(before);
            out.push_str(value);
            rest = after;
        }
        out.push_str(rest);
        Ok(out)
    }

    /// Fills a file of `assets/`.
    pub(super) fn asset(&self, name: &str) -> Result<String> {
        self.fill(&asset(name)?)
    }

    /// Fills a script of `assets/`, and leaves out the lines that are only comment or space: they are for us.
    pub(super) fn script(&self, name: &str) -> Result<String> {
        let filled = self.asset(name)?;
        let is_code =
            |line: &&str| !line.trim().is_empty() && !["//", "/**"].iter().any(|c| line.trim_start().starts_with(c));
        Ok(filled.lines().filter(is_code).map(|line| format!("{line}\n")).collect())
    }
}

/// A text file of `assets/`.
pub(super) fn asset(name: &str) -> Result<String> {
    std::fs::read_to_string(root().join("assets").join(name)).map_err(while_doing(name))
}

/// A file of `assets/` as it is.
pub(super) fn bytes(name: &str) -> Result<Vec<u8>> {
    std::fs::read(root().join("assets").join(name)).map_err(while_doing(name))
}

/// The stylesheets of a folder of `assets/` in name order, without comments and needless space.
pub(super) fn stylesheets(folder: &str) -> Result<String> {
    let dir = root().join("assets").join(folder);
    let entries = std::fs::read_dir(&dir).map_err(while_doing(dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(std::result::Result::ok).map(|e| e.path()).collect();
    paths.sort();
    let mut all = String::new();
    for path in paths {
        all.push_str(&std::fs::read_to_string(&path).map_err(while_doing(path.display()))?);
    }
    Ok(compact_css(&all))
}

/// Drops comments, indentation and line ends. Strings in our stylesheets hold neither.
pub(super) fn compact_css(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")
}
