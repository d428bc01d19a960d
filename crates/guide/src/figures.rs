//! Signs between figures, as word processors and phones make them, and what the figures say: the one reading of
//! numbers for the privacy hints in the notes, the check of a case of one's own, and the school's file.

/// A hyphen or dash of any length: the hyphen-minus, U+2010 to U+2015, the minus sign, and their small and wide forms.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// A space of any width, also those that keep a number on one line. No line end.
#[must_use]
pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// A sign that is not seen: a break that may or may not be, or the direction marks that a phone puts around a number.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// An apostrophe, straight or curled either way.
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201B}')
}

/// The plain signs of a text: one hyphen for each dash, one space for spaces in a row, a straight apostrophe, and
/// nothing for what is not seen. All else stays.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_unseen(*c)) {
        match c {
            c if is_space(c) && out.ends_with(' ') => {}
            c if is_space(c) => out.push(' '),
            c if is_dash(c) => out.push('-'),
            c if is_apostrophe(c) => out.push('\''),
            c => out.push(c),
        }
    }
    out
}

/// The digits of a phone number as they are dialled in the Netherlands: with the country's code taken off, also of
/// `+31 (0)…`. `plus`: a plus stood before them. `None` when the code is of another country.
#[must_use]
pub fn national(digits: &str, plus: bool) -> Option<String> {
    let abroad = if plus { Some(digits) } else { digits.strip_prefix("00") };
    let Some(abroad) = abroad else { return Some(digits.to_owned()) };
    let home = abroad.strip_prefix("31")?;
    // "+31 (0)20 …" is written, though it is not dialled.
    Some(["0", home.strip_prefix('0').unwrap_or(home)].concat())
}

/// Whether eight figures can be a day between 1900 and 2100: `31102012` or `20121031`.
#[must_use]
pub fn is_compact_day(digits: &str) -> bool {
    let part = |from: usize, to: usize, low: u32, high: u32| {
        let part = digits.get(from..to).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
        part.and_then(|d| d.parse().ok()).is_some_and(|n: u32| (low..=high).contains(&n))
    };
    let forward = || part(0, 2, 1, 31) && part(2, 4, 1, 12) && part(4, 8, 1900, 2100);
    let backward = || part(0, 4, 1900, 2100) && part(4, 6, 1, 12) && part(6, 8, 1, 31);
    digits.len() == 8 && (forward() || backward())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_dash_and_space_reads_as_the_plain_one() {
        for dash in "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE63}\u{FF0D}".chars() {
            assert_eq!(plain(&format!("06{dash}12")), "06-12", "{dash:?}");
        }
        for space in " \t\u{A0}\u{2002}\u{2007}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}".chars() {
            assert_eq!(plain(&format!("06{space}{space}12")), "06 12", "{space:?}");
        }
        assert_eq!(plain("\u{202A}+31\u{2060}6\u{202C} \u{2019}12"), "+316 '12");
        assert!(!is_space('\n') && !is_dash('_') && !is_dash('~'));
    }

    #[test]
    fn a_number_from_abroad_is_dialled_as_at_home() {
        let at_home = |digits, plus| national(digits, plus);
        assert_eq!(at_home("31612345678", true).as_deref(), Some("0612345678"));
        assert_eq!(at_home("310612345678", true).as_deref(), Some("0612345678"));
        assert_eq!(at_home("0031301234567", false).as_deref(), Some("0301234567"));
        assert_eq!(at_home("0612345678", false).as_deref(), Some("0612345678"));
        assert_eq!((at_home("32478123456", true), at_home("0049301234567", false)), (None, None));
    }

    #[test]
    fn eight_figures_can_be_a_day() {
        for day in ["31102012", "20121031", "12041985", "01011900"] {
            assert!(is_compact_day(day), "{day}");
        }
        for none in ["32102012", "31132012", "20123110", "20502051", "3110201", "311020122", "3110-012", "+1+12012", ""]
        {
            assert!(!is_compact_day(none), "{none}");
        }
    }

    proptest! {
        #[test]
        fn plain_text_is_as_plain_as_it_gets(text in "[\\PC\t\u{A0}\u{2000}-\u{2015}\u{202A}-\u{202F}\u{2212}]{0,40}") {
            let once = plain(&text);
            prop_assert_eq!(&plain(&once), &once);
            prop_assert!(once.chars().all(|c| !is_unseen(c) && (!is_dash(c) || c == '-') && (!is_space(c) || c == ' ')));
        }
    }
}
