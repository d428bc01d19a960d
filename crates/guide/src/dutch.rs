//! Just enough Dutch for finding: folding, words, a light stemmer, and distance between words.
//!
//! The stemmer only has to make forms of one word meet ("kinderen" and "kind", "huizen" and
//! "huis"); its result is never shown. A full Snowball stemmer would add a table the wasm does
//! not earn back on a few thousand words.

/// Words too common to search for, unless a query has nothing else.
const STOP: &[&str] = &[
    "aan", "al", "als", "bij", "dat", "de", "die", "dit", "door", "een", "en", "er", "gaat", "haar", "heb", "heeft",
    "hem", "het", "hij", "hoe", "ik", "in", "is", "je", "kan", "maar", "me", "met", "mij", "mijn", "moet", "na",
    "naar", "nog", "nu", "of", "om", "ons", "onze", "ook", "op", "over", "te", "tot", "uit", "van", "voor", "waar",
    "wat", "we", "wel", "wie", "wij", "worden", "wordt", "ze", "zich", "zij", "zijn", "zo",
];

/// Whether a folded word carries no meaning of its own in a search.
#[must_use]
pub fn is_stop(word: &str) -> bool {
    STOP.binary_search(&word).is_ok()
}

/// Lower case, without accents. What is not a letter or digit stays as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    }
}

/// The folded words of a text: runs of letters and digits, inner apostrophes dropped
/// ("ib'er" is "iber").
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .replace('\'', "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The stem of one folded word. Short words and numbers stay whole.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.chars().count() <= 3 || word.chars().any(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut w = undouble(word);
    while let Some(shorter) = without_ending(&w) {
        w = shorter;
    }
    undouble(&w)
}

/// The word without one ending, if at least three letters are left. A final v or z becomes the f
/// or s it is written as without the ending ("brieven", "huizen").
fn without_ending(word: &str) -> Option<String> {
    let endings = ["eren", "etje", "pje", "tje", "je", "en", "er", "es", "s", "e"];
    let mut rest = endings.iter().filter_map(|e| word.strip_suffix(e)).find(|r| r.chars().count() >= 3)?.to_owned();
    match rest.pop()? {
        'v' => rest.push('f'),
        'z' => rest.push('s'),
        other => rest.push(other),
    }
    Some(rest)
}

/// Every doubled letter once: open and closed syllables then look alike ("muur", "muren").
fn undouble(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// Edits (insert, delete, replace, swap neighbours) that make one word the other, counted up to
/// `limit`: the result is at most `limit`, and `limit` means "at least that many".
#[must_use]
pub fn edits(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) >= limit {
        return limit;
    }
    // Three rows of the optimal string alignment table; index 0 is the empty prefix of `b`.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let at = |r: &[usize], k: usize| r.get(k).copied().unwrap_or(limit);
            let swap = i > 0 && j > 0 && a.get(i - 1) == Some(cb) && b.get(j - 1) == Some(ca);
            let mut best = (at(&last, j) + usize::from(ca != cb)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if swap {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        if row.iter().min().is_none_or(|m| *m >= limit) {
            return limit;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(limit).min(limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stop_words_are_sorted_for_the_binary_search() {
        assert!(STOP.windows(2).all(|w| w[0] < w[1]));
    }

    #[test]
    fn forms_of_one_word_meet() {
        for (a, b) in [
            ("kinderen", "kind"),
            ("huizen", "huis"),
            ("klappen", "klap"),
            ("brieven", "brief"),
            ("muren", "muur"),
            ("plekken", "plek"),
            ("ouders", "ouder"),
            ("boze", "boos"),
            ("briefje", "brief"),
            ("meldingen", "melding"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} / {b}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (a, b) in [("vader", "vaak"), ("melding", "meldcode"), ("kind", "kiem")] {
            assert_ne!(stem(a), stem(b));
        }
    }

    #[test]
    fn edits_count_swaps_as_one() {
        assert_eq!(edits("veilig", "vielig", 3), 1);
        assert_eq!(edits("ouder", "ouders", 3), 1);
        assert_eq!(edits("kat", "hond", 3), 3);
    }

    proptest! {
        #[test]
        fn edits_are_symmetric_and_zero_only_for_equals(a in "[a-e]{0,8}", b in "[a-e]{0,8}") {
            prop_assert_eq!(edits(&a, &b, 20), edits(&b, &a, 20));
            prop_assert_eq!(edits(&a, &b, 20) == 0, a == b);
        }

        #[test]
        fn stemming_never_panics_and_never_empties(w in "\\PC{0,12}") {
            for word in words(&w) {
                prop_assert!(!stem(&word).is_empty());
            }
        }
    }
}
