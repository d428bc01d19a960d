//! Just enough Dutch for finding: folding, words, a light stemmer, and distance between words.
//!
//! The stemmer only has to make forms of one word meet ("kinderen" and "kind", "huizen" and "huis") and keep others apart
//! ("juli" and "jullie"); its result is never shown. Why it is our own: `docs/decisions/0013-a-stemmer-of-our-own.md`.

/// Words that say little by themselves.
const STOP: &[&str] = &[
    "aan", "al", "allemaal", "als", "ben", "bent", "bij", "daar", "dan", "dat", "de", "deze", "die", "dit", "doe",
    "doen", "doet", "door", "dus", "echt", "een", "eens", "en", "er", "erg", "even", "ga", "gaan", "gaat", "haar",
    "had", "hadden", "heb", "hebben", "heeft", "heel", "helemaal", "hem", "hen", "het", "hier", "hij", "hoe",
    "hoelang", "hun", "ieder", "ik", "in", "is", "je", "jij", "jou", "jouw", "jullie", "kan", "kom", "komt", "kunnen",
    "maar", "mag", "me", "met", "mij", "mijn", "moet", "moeten", "na", "naar", "nog", "nou", "nu", "of", "om", "omdat",
    "onder", "ons", "onze", "ook", "op", "over", "staan", "staat", "te", "toch", "toen", "tot", "u", "uit", "uw",
    "van", "voor", "waar", "want", "waren", "was", "wat", "we", "wel", "welke", "werd", "wie", "wij", "word", "worden",
    "wordt", "zal", "ze", "zich", "zij", "zijn", "zo", "zou",
];

/// The months, in lower case.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
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
    let mut all = Vec::new();
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase).map(plain) {
        if c.is_alphanumeric() {
            word.push(c);
        } else if c != '\'' && !word.is_empty() {
            all.push(std::mem::take(&mut word));
        }
    }
    all.extend(Some(word).filter(|w| !w.is_empty()));
    all
}

/// The stem of one folded word. Short words and numbers stay whole.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.chars().count() <= 3 || word.chars().any(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let rest = word.strip_suffix('s').filter(|r| is_plural(r)).unwrap_or(word);
    let small = ["etje", "pje", "tje", "je"].iter().find_map(|e| rest.strip_suffix(e)).filter(|r| is_long(r));
    let rest = small.unwrap_or(rest);
    let more = rest.strip_suffix("eren").filter(|r| r.ends_with("kind"));
    let open =
        more.or_else(|| ["en", "e"].iter().find_map(|e| rest.strip_suffix(e).filter(|r| is_long(r) && !ends_open(r))));
    let mut rest = open.map_or_else(|| rest.to_owned(), closed);
    // "belt", "durft": what somebody does. Not "student".
    let does = rest.strip_suffix('t').filter(|r| is_long(r) && !r.ends_with("en"));
    if does.is_some_and(|r| r.ends_with(['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 'w'])) {
        rest.pop();
    }
    rest
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn ends_open(word: &str) -> bool {
    word.ends_with(is_vowel)
}

/// Whether a word may be left of an ending.
fn is_long(rest: &str) -> bool {
    rest.chars().count() >= 3 && rest.contains(is_vowel)
}

/// Whether an s behind it makes more of it: "ouders" and "foto's", but not "huis", "klas" and "bewijs".
fn is_plural(rest: &str) -> bool {
    let mut back = rest.chars().rev();
    match back.next() {
        Some('s' | 'j') | None => false,
        Some(c) if is_vowel(c) => {
            let before = back.next();
            rest.chars().count() > 3 && before.is_some_and(|c| !is_vowel(c) || (c == 'i' && rest.chars().count() > 4))
        }
        Some(_) => is_long(rest),
    }
}

/// The word that had an ending, as it is written without: one of two letters ("klappen", klap), two vowels for the one
/// of an open syllable ("muren", muur), and the f or s of a final v or z ("brieven", brief).
fn closed(open: &str) -> String {
    let mut letters: Vec<char> = open.chars().collect();
    let last = letters.pop().unwrap_or_default();
    if letters.last() == Some(&last) {
        return letters.into_iter().collect();
    }
    let mut back = letters.iter().rev();
    let vowel = back.next().copied().filter(|c| matches!(c, 'a' | 'e' | 'o' | 'u'));
    let single = back.next().is_none_or(|c| !is_vowel(*c));
    // The e of "luisteren" is not the e of "geven".
    let long = vowel.filter(|v| single && (*v != 'e' || letters.iter().filter(|c| is_vowel(**c)).count() == 1));
    letters.extend(long);
    letters.push(match last {
        'v' => 'f',
        'z' => 's',
        other => other,
    });
    letters.into_iter().collect()
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

    /// The forms that are held against other stemmers in the decision; what is missed is missed on purpose.
    #[test]
    fn forms_of_one_word_meet_and_other_words_stay_apart() {
        const MISSED: [&str; 1] = ["leest"];
        for line in include_str!("../tests/hurried/forms.txt").lines().filter(|l| !l.starts_with('#')) {
            let [sign, a, b] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let meet = sign == "+" && !MISSED.contains(&a);
            assert_eq!(stem(a) == stem(b), meet, "{a}: {}, {b}: {}", stem(a), stem(b));
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
