//! A screen as plain text, for copying into a mail or a pupil system.

/// One piece of a screen, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The title of the screen.
    Title(String),
    /// A heading.
    Heading(String),
    /// A numbered step.
    Numbered(String),
    /// An item of a list.
    Item(String),
    /// A paragraph.
    Text(String),
}

/// The pieces as text: headings on their own line, steps numbered again under each heading.
/// White space is folded; empty pieces vanish.
#[must_use]
pub fn text(pieces: &[Piece]) -> String {
    let mut out = String::new();
    let mut number = 0;
    for piece in pieces {
        let line = match piece {
            Piece::Title(t) => fold(t).to_uppercase(),
            Piece::Heading(t) => fold(t),
            Piece::Numbered(t) | Piece::Item(t) | Piece::Text(t) => fold(t),
        };
        if line.is_empty() {
            continue;
        }
        match piece {
            Piece::Heading(_) => {
                number = 0;
                out.push('\n');
                out.push_str(&line);
            }
            Piece::Numbered(_) => {
                number += 1;
                out.push_str(&format!("{number}. {line}"));
            }
            Piece::Item(_) => out.push_str(&format!("- {line}")),
            Piece::Title(_) | Piece::Text(_) => out.push_str(&line),
        }
        out.push('\n');
    }
    out
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_numbered_again_under_each_heading() {
        let pieces = [
            Piece::Title("Bel nu 112".into()),
            Piece::Heading("Doe dit".into()),
            Piece::Numbered("Bel\n 112.".into()),
            Piece::Numbered("Blijf erbij.".into()),
            Piece::Heading("Doe dit niet".into()),
            Piece::Item("Niet wachten.".into()),
            Piece::Text("  ".into()),
        ];
        assert_eq!(
            text(&pieces),
            "BEL NU 112\n\nDoe dit\n1. Bel 112.\n2. Blijf erbij.\n\nDoe dit niet\n- Niet wachten.\n"
        );
    }
}
