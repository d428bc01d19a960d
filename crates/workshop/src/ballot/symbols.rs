//! The characters of codes, and their check. See [`super`] for why there are 23.

/// How many characters there are: a prime.
pub(crate) const BASE: u64 = 23;
/// The characters, in the order of their values.
pub(crate) const ALPHABET: &[u8; 23] = b"23456789CDFHJKMNPRTVWXY";
/// What people type for a character that it looks like. None of the first is in the alphabet.
const LOOK_ALIKES: &[(u8, u8)] = &[(b'B', b'8'), (b'G', b'6'), (b'S', b'5'), (b'U', b'V'), (b'Z', b'2')];

/// A code as values below [`BASE`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Symbols(Vec<u8>);

/// What stands between the characters of a code and does not count.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '_' | '\u{2010}'..='\u{2015}')
}

/// Whether a text that is no row of characters may still be meant as a code: letters and digits, not
/// much longer than one.
pub(crate) fn is_near(text: &str, most: usize) -> bool {
    let mut count = 0_usize;
    let plain = text.chars().filter(|c| !is_between(*c)).all(|c| {
        count += 1;
        c.is_ascii_alphanumeric() && count <= most + 3
    });
    plain && count > 0
}

impl Symbols {
    /// The characters of a typed text, at least one and at most so many. `None` when there is another in it.
    pub(crate) fn read(text: &str, most: usize) -> Option<Symbols> {
        let mut symbols = Symbols::default();
        for c in text.chars().filter(|c| !is_between(*c)) {
            let byte = u8::try_from(c).ok()?.to_ascii_uppercase();
            let byte = LOOK_ALIKES.iter().find(|(typed, _)| *typed == byte).map_or(byte, |(_, meant)| *meant);
            let value = ALPHABET.iter().position(|a| *a == byte)?;
            if symbols.len() == most {
                return None;
            }
            symbols.0.push(u8::try_from(value).ok()?);
        }
        (symbols.len() > 0).then_some(symbols)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn text(&self) -> String {
        let char = |value: &u8| ALPHABET.get(usize::from(*value)).map(|b| char::from(*b));
        self.0.iter().filter_map(char).collect()
    }

    pub(crate) fn part(&self, from: usize, count: usize) -> Option<Symbols> {
        Some(Symbols(self.0.get(from..from.checked_add(count)?)?.to_vec()))
    }

    pub(crate) fn append(&mut self, other: &Symbols) {
        self.0.extend_from_slice(&other.0);
    }

    /// Adds a number in exactly so many characters, the highest first. What does not fit is lost:
    /// callers keep within [`BASE`] to that power.
    pub(crate) fn push_number(&mut self, mut number: u64, count: usize) {
        let start = self.0.len();
        for _ in 0..count {
            self.0.push(u8::try_from(number % BASE).unwrap_or(0));
            number /= BASE;
        }
        if let Some(new) = self.0.get_mut(start..) {
            new.reverse();
        }
    }

    /// The number in these characters; at most 14 of them.
    pub(crate) fn number(&self, from: usize, count: usize) -> Option<u64> {
        let digits = self.0.get(from..from.checked_add(count)?)?;
        digits.iter().try_fold(0_u64, |sum, d| sum.checked_mul(BASE)?.checked_add(u64::from(*d)))
    }

    /// Adds the character that makes the weighted sum zero.
    ///
    /// The weight at place n (from 1) is n to the `power`, 1 or 3. Both are different for all places
    /// up to 22 and never zero: 3 has no divisor in common with 22, so cubing moves no two to one.
    pub(crate) fn push_check(&mut self, power: u32) {
        let place = self.0.len() + 1;
        let (sum, weight) = (self.sum(power), weight(place, power));
        let value = (0..BASE).find(|v| (sum + v * weight) % BASE == 0).unwrap_or(0);
        self.0.push(u8::try_from(value).unwrap_or(0));
    }

    /// Whether the weighted sum of all characters is zero.
    pub(crate) fn checks(&self, power: u32) -> bool {
        self.len() < 23 && self.sum(power) == 0
    }

    fn sum(&self, power: u32) -> u64 {
        let terms = self.0.iter().enumerate().map(|(n, v)| u64::from(*v) * weight(n + 1, power));
        terms.sum::<u64>() % BASE
    }
}

fn weight(place: usize, power: u32) -> u64 {
    u64::try_from(place).unwrap_or(0).pow(power) % BASE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_all_different_and_never_zero() {
        for power in [1, 3] {
            let mut seen: Vec<u64> = (1..=22).map(|place| weight(place, power)).collect();
            seen.sort_unstable();
            assert_eq!(seen, (1..=22).collect::<Vec<_>>(), "power {power}");
        }
    }

    #[test]
    fn no_character_looks_like_another() {
        for c in b"01ILOQAEBGSUZ" {
            assert!(!ALPHABET.contains(c), "{}", char::from(*c));
        }
        for (typed, meant) in LOOK_ALIKES {
            assert!(!ALPHABET.contains(typed) && ALPHABET.contains(meant));
        }
    }

    #[test]
    fn numbers_come_back() {
        let mut symbols = Symbols::default();
        symbols.push_number(6_436_342, 5);
        symbols.push_number(0, 2);
        assert_eq!((symbols.number(0, 5), symbols.number(5, 2)), (Some(6_436_342), Some(0)));
        assert_eq!(symbols.number(5, 3), None);
        assert_eq!(symbols.number(usize::MAX, 2), None);
    }
}
