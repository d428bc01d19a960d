//! Sentences of the content with places to fill.

/// What stands before and after the name of a place.
pub type Mark = (char, char);

/// A sentence with its places filled: between the two signs of `mark`, `name` becomes the value of `name`. What is
/// filled in is never looked at again, and a place without a value stays as it is.
#[must_use]
pub fn fill(sentence: &str, (open, close): Mark, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        let found = after.split_once(close).and_then(|(name, after)| {
            let (_, value) = places.iter().find(|(place, _)| *place == name)?;
            Some((*value, after))
        });
        rest = match found {
            Some((value, after)) => {
                out.push_str(value);
                after
            }
            None => {
                out.push(open);
                after
            }
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BRACES: Mark = ('{', '}');
    const PERCENT: Mark = ('%', '%');

    #[test]
    fn a_value_is_put_in_its_place_and_is_not_read_again() {
        assert_eq!(fill("{n} van {total}.", BRACES, &[("n", "{total}"), ("total", "7")]), "{total} van 7.");
        assert_eq!(fill("{x} { {n", BRACES, &[("n", "1")]), "{x} { {n");
        assert_eq!(fill("{{n}}", BRACES, &[("n", "1")]), "{1}");
    }

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        let places = [("a", "%b%"), ("b", "x")];
        assert_eq!(fill("%a% en %b%, %c% 5%", PERCENT, &places), "%b% en x, %c% 5%");
        assert_eq!(fill("%%a%", PERCENT, &places), "%%b%");
    }

    proptest! {
        #[test]
        fn a_sentence_without_places_is_kept(text in "[^%{]{0,60}") {
            prop_assert_eq!(fill(&text, PERCENT, &[("a", "b")]), text.clone());
            prop_assert_eq!(fill(&text, BRACES, &[("a", "b")]), text);
        }
    }
}
