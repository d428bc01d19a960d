//! Passphrases: offering one, and refusing one that is easy to guess.
//!
//! The words come from `content/nl/passphrase.txt`, the known passwords and the texts from
//! `content/nl/lint.toml`, both through `build.rs`. The reckoning of a typed passphrase is a small
//! cousin of zxcvbn (Wheeler, USENIX Security 2016): the cheapest way to build the text out of
//! known words, dates, rows, repeats and loose characters, in bits. It is a lower fence, no promise.

mod guess;
mod pairs;

mod tables;
mod why;

pub use why::Why;

/// How many words to offer: five of 1,296, none twice, are log2(1296·1295·1294·1293·1292) = 51.7
/// bits. A phone takes a second a guess with Argon2id at 19 MiB, a graphics card some thousand a second (an order of
/// magnitude, not measured here): half of the guesses then take a thousand cards some fifty years.
pub const USUAL_WORDS: usize = 5;

/// The fewest and the most words of [`generate`]. Four are 41.3 bits, under [`LEAST_BITS`], five are 51.7;
/// eight are 82.7 of the 128 bits of randomness, so that no word is noticeably likelier.
pub const WORDS: std::ops::RangeInclusive<usize> = 5..=8;

/// The fewest characters of a passphrase.
pub const LEAST_CHARS: usize = 12;

/// The fewest guesses of a new passphrase, as a power of two: at a thousand guesses a second, half of 40 bits
/// take one graphics card 17 years, and half of 45 more than five hundred. One that exists keeps opening what it opened.
pub const LEAST_BITS: u32 = 45;

/// The fewest different characters, white space and case aside.
const LEAST_DIFFERENT: usize = 5;

/// How good a typed passphrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Fewer than [`LEAST_CHARS`] characters.
    TooShort,
    /// Long enough, but easy to guess.
    TooWeak(Why),
    /// At least two to the power [`LEAST_BITS`] guesses, as far as this can tell.
    Enough,
}

/// The words that are offered, in order.
pub fn words() -> impl Iterator<Item = &'static str> + Clone {
    tables::WORDS.lines()
}

/// A passphrase of `count` different words (brought within [`WORDS`]) with spaces between.
///
/// The bytes must come from a cryptographic source. They are read as one number; each word takes
/// its share by division with remainder, so that every phrase is as likely as any other up to one
/// part in 2^45 (eight words; 2^76 at the usual five).
#[must_use]
pub fn generate(random: &[u8; 16], count: usize) -> String {
    let count = count.clamp(*WORDS.start(), *WORDS.end());
    let mut number = *random;
    let mut left: Vec<&str> = words().collect();
    let mut phrase = String::new();
    for _ in 0..count {
        let at = divide(&mut number, words_left(&left));
        if at >= left.len() {
            break;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(left.swap_remove(at));
    }
    phrase
}

fn words_left(left: &[&str]) -> u16 {
    u16::try_from(left.len()).unwrap_or(u16::MAX).max(1)
}

/// Divides a big-endian number in place and gives the remainder.
fn divide(number: &mut [u8; 16], by: u16) -> usize {
    let by = u32::from(by);
    let mut rest = 0u32;
    for byte in number.iter_mut() {
        let here = (rest << 8) | u32::from(*byte);
        // rest < by <= 65,535, so the quotient of one more byte is below 256.
        *byte = u8::try_from(here / by).unwrap_or(u8::MAX);
        rest = here % by;
    }
    rest as usize
}

/// Judges a typed passphrase. `known` are names that must not be in it: the nickname, the product.
/// Only the first 128 characters are looked at.
#[must_use]
pub fn strength(typed: &str, known: &[&str]) -> Strength {
    let plain: Vec<char> = guide::dutch::fold(typed.trim()).chars().take(guess::MOST_CHARS).collect();
    if plain.len() < LEAST_CHARS {
        return Strength::TooShort;
    }
    let mut different: Vec<char> = plain.iter().copied().filter(|c| !c.is_whitespace()).collect();
    different.sort_unstable();
    different.dedup();
    let close: String = plain.iter().filter(|c| c.is_alphanumeric()).collect();
    let holds = |name: &&str| {
        let name: String = guide::dutch::fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
        name.chars().count() >= 3 && close.contains(&name)
    };
    let guess = guess::guess(&plain);
    let weak = guess.bits < f64::from(LEAST_BITS);
    // A name in it counts as nothing: what is left must be enough.
    let named = known.iter().find(|n| holds(n)).is_some();
    if named {
        return Strength::TooWeak(Why::Known);
    }
    if different.len() < LEAST_DIFFERENT {
        return Strength::TooWeak(Why::Few);
    }
    if !weak {
        return Strength::Enough;
    }
    Strength::TooWeak(guess.mostly.unwrap_or(Why::Guessable))
}
