//! Filling the places in the words that callers give: `{n} van {total}`.

/// The phrase with every `{name}` that is given a value; other places stay as they are.
pub(crate) fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(key, _)| *key == name)?.1;
            Some((value, after))
        });
        match value {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_value_is_put_in_its_place_and_is_not_read_again() {
        assert_eq!(fill("{n} van {total}.", &[("n", "{total}"), ("total", "7")]), "{total} van 7.");
        assert_eq!(fill("{x} { {n", &[("n", "1")]), "{x} { {n");
        assert_eq!(fill("{{n}}", &[("n", "1")]), "{1}");
    }
}
