//! The plan of a school day: ten lines that help a child through it. Nothing in it says why.

use crate::words::tidy;

/// The most lines.
pub const MOST_LINES: usize = 12;
/// The most letters of a line.
pub const MOST_TEXT: usize = 300;

/// A line of the plan.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its moment or kind, from content.
    pub label: &'a str,
    /// What was typed.
    pub typed: &'a str,
}

/// The plan as plain text: the lines that were filled in, each with its label. `None` when nothing was.
#[must_use]
pub fn text(title: &str, lines: &[Line<'_>]) -> Option<String> {
    let mut out = String::from(title);
    out.push('\n');
    let title_only = out.len();
    for line in lines.iter().take(MOST_LINES) {
        let typed: String = tidy(line.typed).0.chars().take(MOST_TEXT).collect();
        if !typed.is_empty() {
            out.push_str(&["\n", line.label, ": ", &typed].concat());
        }
    }
    (out.len() > title_only).then(|| out + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_filled_in_are_there_and_no_others() {
        let lines = [
            Line { label: "Binnenkomst", typed: " Zeg  haar naam.\n" },
            Line { label: "Rustplek", typed: " \u{200B}" },
            Line { label: "Check-out", typed: "Morgen weer." },
        ];
        let text = text("Schooldag", &lines).unwrap();
        assert_eq!(text, "Schooldag\n\nBinnenkomst: Zeg haar naam.\nCheck-out: Morgen weer.\n");
    }

    #[test]
    fn an_empty_plan_is_no_text() {
        assert_eq!(text("Schooldag", &[Line { label: "Rustplek", typed: "" }]), None);
    }
}
