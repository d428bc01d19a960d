//! Just enough reading of Rust for the rules of the house: code, string literals and comments apart. No input panics.

/// What a piece of source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What the compiler reads as code.
    Code,
    /// A string or a character.
    Text,
    /// What only people read.
    Comment,
}

/// A part of a text by its bytes; empty where there is none.
fn part(text: &str, range: impl std::slice::SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

/// The pieces of a source file, each with its line from 1. A literal or comment is one piece.
#[must_use]
pub fn pieces(source: &str) -> Vec<(usize, Kind, &str)> {
    let mut all = Vec::new();
    let (mut at, mut code) = (0, 0);
    while at < source.len() {
        let rest = part(source, at..);
        let Some((kind, length)) = begins(rest, part(source, ..at).chars().next_back()) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        all.push((code, Kind::Code, part(source, code..at)));
        all.push((at, kind, part(rest, ..length)));
        at += length;
        code = at;
    }
    all.push((code, Kind::Code, part(source, code..)));
    let line = |at: usize| part(source, ..at).matches('\n').count() + 1;
    all.into_iter().filter(|(_, _, text)| !text.is_empty()).map(|(at, kind, text)| (line(at), kind, text)).collect()
}

/// The source without its tests, which stand at the end.
#[must_use]
pub fn without_tests(source: &str) -> &str {
    source.find("\nmod tests {").map_or(source, |end| part(source, ..end))
}

/// What begins here, if it is no code, and its length in bytes.
fn begins(rest: &str, before: Option<char>) -> Option<(Kind, usize)> {
    let until = |end: &str, from: usize| part(rest, from..).find(end).map_or(rest.len(), |i| from + i + end.len());
    if rest.starts_with("//") {
        return Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len())));
    }
    if rest.starts_with("/*") {
        return Some((Kind::Comment, until("*/", 2)));
    }
    if rest.starts_with('"') {
        return Some((Kind::Text, string(rest)));
    }
    let begins_word = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    if begins_word && let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if part(raw, hashes..).starts_with('"') {
            return Some((Kind::Text, until(&format!("\"{}", "#".repeat(hashes)), 2 + hashes)));
        }
    }
    // A character, not a lifetime: so that '"' does not begin a string.
    let mut chars = rest.strip_prefix('\'')?.chars();
    let length = match (chars.next()?, chars.next()?) {
        ('\\', _) => until("'", 3),
        (c, '\'') => 2 + c.len_utf8(),
        _ => return None,
    };
    Some((Kind::Text, length))
}

/// The length of a string that begins here, quotes included.
fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (i, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return i + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

#[test]
fn text_and_comments_are_told_from_code() {
    let source = "let a = \"x \\\" // y\"; // \"z\"\nlet b = r#\"q\"w\"#; let c = '\"'; fn d<'a>() {}\n";
    let found: Vec<(usize, Kind, &str)> = pieces(source).into_iter().filter(|(_, k, _)| *k != Kind::Code).collect();
    assert_eq!(
        found,
        [
            (1, Kind::Text, "\"x \\\" // y\""),
            (1, Kind::Comment, "// \"z\""),
            (2, Kind::Text, "r#\"q\"w\"#"),
            (2, Kind::Text, "'\"'"),
        ]
    );
}
