//! Templates: assets with `{{name}}` places.

use crate::{Result, root, while_doing};

/// The school's own file. A school puts its own in the place of this empty one, so no release knows what is in it.
pub(super) const SCHOOL: &str = "school.json";

/// What marks the document of the framed edition.
pub(super) const FRAMED: &str = " data-edition=\"frame\"";

/// The parts of the script that starts the app, which are the same in each edition.
const START: [&str; 7] = ["resting", "stop", "press", "worker", "frame", "wipe", "letters"];

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
        without_comments(&self.asset(name)?).map_err(while_doing(name))
    }

    /// The script that starts the app, of its parts in `assets/start/`; this one of them says how an edition loads.
    pub(super) fn start(&mut self, load: &str) -> Result<String> {
        for (place, part) in START.iter().map(|part| (*part, *part)).chain([("load", load)]) {
            let part = self.script(&format!("start/{part}.js"))?;
            self.set(place, part);
        }
        self.script("start.js")
    }
}

/// A script without the lines that are only comment or space. Comments begin and end with a line: what is neither all
/// code nor all comment to somebody who reads line by line (code after a comment, a comment or a text in backticks that
/// goes on beyond a line of code) is refused, so that nothing is ever dropped that runs.
fn without_comments(script: &str) -> std::result::Result<String, String> {
    let mut out = String::new();
    let mut inside = false;
    for (number, line) in (1..).zip(script.lines()) {
        let refused = |why: &str| Err(format!("line {number}: {why}: {}", line.trim()));
        let code = line.trim();
        if inside || code.starts_with("/*") {
            let rest = if inside { code } else { code.get(2..).unwrap_or_default() };
            let after = rest.split_once("*/").map(|(_, after)| after);
            inside = after.is_none();
            if after.is_some_and(|after| !after.trim().is_empty()) {
                return refused("code after a comment");
            }
        } else if !code.is_empty() && !code.starts_with("//") {
            if code.rsplit_once("/*").is_some_and(|(_, comment)| !comment.contains("*/")) {
                return refused("a comment that begins after code and goes on");
            }
            if code.matches('`').count() % 2 == 1 {
                return refused("a text in backticks that goes on");
            }
            out.push_str(line);
            out.push('\n');
        }
    }
    if inside { Err("a comment that does not end".to_owned()) } else { Ok(out) }
}

/// A text file of `assets/`.
pub(super) fn asset(name: &str) -> Result<String> {
    std::fs::read_to_string(root().join("assets").join(name)).map_err(while_doing(name))
}

/// A file of `assets/` as it is.
pub(super) fn bytes(name: &str) -> Result<Vec<u8>> {
    std::fs::read(root().join("assets").join(name)).map_err(while_doing(name))
}

/// The weights of the letters, each a file in `assets/fonts`, subset for Dutch. How they were made: see
/// `docs/decisions/0019-look.md`.
pub(super) const LETTERS: [&str; 2] = ["letters-400", "letters-700"];

/// The letters of a weight.
pub(super) fn letters(name: &str) -> Result<Vec<u8>> {
    bytes(&format!("fonts/{name}.woff2"))
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

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_of_every_form_go_and_code_stays() {
        let script = "// a\n/** b */\ncode();\n  /**\n   * runs(); no\n   * @param x\n   */\nmore(); // c\n\n/* d\n/* e */\nf(/* g */);\n";
        assert_eq!(without_comments(script).as_deref(), Ok("code();\nmore(); // c\nf(/* g */);\n"));
        assert_eq!(without_comments("const a = `b`;").as_deref(), Ok("const a = `b`;\n"));
    }

    #[test]
    fn what_cannot_be_told_line_by_line_is_refused() {
        for script in
            ["/** a */ code();", "/**\n * a\n */ code();", "code(); /* a\n b */", "`a\n// b\n`", "code();\n/** a"]
        {
            assert!(without_comments(script).is_err(), "{script}");
        }
        assert!(without_comments("a();\n/* b */ c();").unwrap_err().starts_with("line 2: "));
    }
}
