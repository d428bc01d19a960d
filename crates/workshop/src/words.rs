//! Filling the places in the words that callers give: `{n} van {total}`.

/// The phrase with every `{name}` that is given a value; other places stay as they are.
pub(crate) fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    files::fill(phrase, ('{', '}'), values)
}
