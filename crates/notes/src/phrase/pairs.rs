//! How much a text looks like a language: by its pairs of letters, against those of the words that are known here.
//!
//! A letter of a word that no list has is guessed with about two bits; a letter that a program drew needs all of its
//! 4.7. A password manager's sixteen characters must not be taken for words, nor unknown words for drawn letters.

/// Bits of a letter in a word of a language.
const OF_A_WORD: f64 = 2.0;
/// Bits of a letter that was drawn, a little less than log2(26).
const DRAWN: f64 = 4.6;
/// Bits of a pair up to which a text counts as language. Half of Dutch words, joined without spaces, have 3.8 or less,
/// 95 % 4.4 or less; 99 % of sixteen drawn letters have 4.7 or more (measured on this guide's texts).
const LANGUAGE: f64 = 4.2;
/// How fast a letter counts for more beyond that.
const SLOPE: f64 = 2.5;
/// Bits of a letter beside a figure or a sign: drawn text is full of that, and a year at the end is one.
const MIXED: f64 = 6.0;
/// Pairs of English words, which the Dutch lists hardly have.
const ENGLISH: &str = "th wh sh ow ay ly ry ty ey ck cy ph ex qu ue ou ea hy ew ys my by";

/// The bits of one letter of this text that no known word, row, date or repeat explains.
pub(super) fn bits_of_letter(text: &[char], lists: &[Vec<&str>; 2]) -> f64 {
    let pairs = Pairs::of(lists);
    let plain = pairs.mean(text);
    // With figures and signs for letters it may be a word after all.
    let swapped: Vec<char> = text.iter().map(|c| letter(*c)).collect();
    let mean = plain.min(pairs.mean(&swapped));
    (OF_A_WORD + (mean - LANGUAGE) * SLOPE).clamp(OF_A_WORD, DRAWN)
}

/// How often each letter follows each other one.
struct Pairs([[f64; 26]; 26]);

impl Pairs {
    fn of(lists: &[Vec<&str>; 2]) -> Pairs {
        // Half a time is never: a pair that no word has can still be.
        let mut pairs = Pairs([[0.5; 26]; 26]);
        for (word, times) in lists.iter().flatten().map(|w| (*w, 1.0)).chain(ENGLISH.split(' ').map(|p| (p, 10.0))) {
            for (from, to) in word.chars().zip(word.chars().skip(1)) {
                let row = place(from).and_then(|row| pairs.0.get_mut(row));
                if let (Some(row), Some(to)) = (row, place(to))
                    && let Some(count) = row.get_mut(to)
                {
                    *count += times;
                }
            }
        }
        pairs
    }

    /// The bits of a pair on average.
    fn mean(&self, text: &[char]) -> f64 {
        let (mut sum, mut number) = (0.0, 0.0);
        for (from, to) in text.iter().zip(text.iter().skip(1)) {
            sum += match (place(*from), place(*to)) {
                (Some(from), Some(to)) => self.bits(from, to),
                (None, None) => continue,
                (Some(_), None) | (None, Some(_)) if [from, to].iter().any(|c| c.is_whitespace() || **c == '-') => {
                    continue;
                }
                _ => MIXED,
            };
            number += 1.0;
        }
        if number > 2.0 { sum / number } else { LANGUAGE }
    }

    fn bits(&self, from: usize, to: usize) -> f64 {
        let row = self.0.get(from).map_or(&[][..], |row| row);
        let count = row.get(to).copied().unwrap_or(0.5);
        (row.iter().sum::<f64>() / count).log2()
    }
}

fn place(c: char) -> Option<usize> {
    c.is_ascii_lowercase().then(|| usize::from(u8::try_from(c).unwrap_or(b'a') - b'a'))
}

/// The letter that a figure or sign stands for in so many passwords.
pub(super) fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}
