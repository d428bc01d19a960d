//! A Dutch phone number of a school's contact: may it be shown, how is it dialled, how is it written.
//!
//! The rules are our reading of the *Nummerplan telefoon- en ISDN-diensten* (wetten.overheid.nl, BWBR0010198), with
//! the area codes as libphonenumber has them for +31. We rely on: ten digits for numbers of a place, a mobile and
//! 085, 088 and 091; eight or eleven for 0800; "14" with an area code for a municipality; four numbers of 116. All
//! others are refused: what costs more (0900, 0906, 0909, 084, 087, 18…), what is foreign, and what we do not know.
//!
//! Numbers of the guide itself are an argument: they come from the document, so no number stands here.

use guide::{closed_set, dutch, figures};

closed_set! {
    /// Why a text is no number for a contact.
    PhoneFault {
        /// There is something in it that is no digit, space or sign between digits.
        NotANumber = "geen-nummer",
        /// Fewer digits than its kind of number has.
        TooShort = "te-kort",
        /// More digits than its kind of number has.
        TooLong = "te-lang",
        /// A number that costs more than an ordinary call, or may.
        Costly = "duur",
        /// Of another country.
        Foreign = "buitenland",
        /// The plan has no such area or service, as far as we know.
        Unknown = "onbekend",
        /// A number of the guide itself.
        Taken = "staat-al",
        /// One mistake away from a short number of the guide itself.
        Near = "lijkt-op",
    }
}

closed_set! {
    /// What kind of number it is.
    PhoneKind {
        /// Of a place or a region.
        Place = "plaats",
        /// Of an organisation: 085, 088, 091.
        Office = "organisatie",
        /// A mobile: does it belong to the function or to a person?
        Mobile = "mobiel",
        /// Free: 0800.
        Free = "gratis",
        /// A municipality: 14 and its area code.
        Municipality = "gemeente",
        /// A number that is the same all over Europe: 116.
        Europe = "europa",
    }
}

/// A number that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    digits: String,
    kind: PhoneKind,
}

/// Area codes of three digits; a subscriber's number has seven.
const SHORT_AREAS: &str = " 010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079 ";

/// Area codes of four digits; a subscriber's number has six.
const LONG_AREAS: &str = " 0111 0113 0114 0115 0117 0118 0161 0162 0164 0165 0166 0167 0168 0172 0174 0180 0181 0182 \
    0183 0184 0186 0187 0222 0223 0224 0226 0227 0228 0229 0251 0252 0255 0294 0297 0299 0313 0314 0315 0316 0317 0318 \
    0320 0321 0341 0342 0343 0344 0345 0346 0347 0348 0411 0412 0413 0416 0418 0475 0478 0481 0485 0486 0487 0488 0492 \
    0493 0495 0497 0499 0511 0512 0513 0514 0515 0516 0517 0518 0519 0521 0522 0523 0524 0525 0527 0528 0529 0541 0543 \
    0544 0545 0546 0547 0548 0561 0562 0566 0570 0571 0572 0573 0575 0577 0578 0591 0592 0593 0594 0595 0596 0597 0598 \
    0599 ";

/// The numbers of 116 that are in use here.
const EUROPE: &str = " 116000 116006 116111 116123 ";

/// A number of the guide that is this short can be mistaken for another by one slip.
const SHORT: usize = 8;

impl Number {
    /// Reads a number as people write it. `taken` are the numbers of the guide, as digits.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub fn parse(text: &str, taken: &[String]) -> Result<Number, PhoneFault> {
        let digits = national(text)?;
        if taken.contains(&digits) {
            return Err(PhoneFault::Taken);
        }
        if taken.iter().any(|t| t.len() <= SHORT && is_near(&digits, t)) {
            return Err(PhoneFault::Near);
        }
        let kind = judge(&digits)?;
        Ok(Number { digits, kind })
    }

    /// What is dialled: digits only.
    #[must_use]
    pub fn tel(&self) -> &str {
        &self.digits
    }

    /// What kind of number it is.
    #[must_use]
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// As it is written: `020-123 45 67`, `06-12 34 56 78`, `14 0512`.
    #[must_use]
    pub fn shown(&self) -> String {
        let (sign, sizes): (char, &[usize]) = match self.kind {
            PhoneKind::Place if within(SHORT_AREAS, &self.digits, 3) => ('-', &[3, 3, 2, 2]),
            PhoneKind::Place => ('-', &[4, 2, 2, 2]),
            PhoneKind::Office => ('-', &[3, 3, 2, 2]),
            PhoneKind::Mobile => ('-', &[2, 2, 2, 2, 2]),
            PhoneKind::Free if self.digits.len() == 8 => ('-', &[4, 4]),
            PhoneKind::Free => ('-', &[4, 3, 2, 2]),
            PhoneKind::Municipality => (' ', &[2, 4]),
            PhoneKind::Europe => (' ', &[3, 3]),
        };
        let mut out = String::new();
        let mut digits = self.digits.chars();
        for (i, size) in sizes.iter().enumerate() {
            let part: String = digits.by_ref().take(*size).collect();
            match i {
                0 => {}
                1 => out.push(sign),
                _ => out.push(' '),
            }
            out.push_str(&part);
        }
        out
    }
}

/// The digits as they are dialled within the country.
fn national(text: &str) -> Result<String, PhoneFault> {
    let mut digits = String::new();
    let mut plus = false;
    for c in figures::plain(text.trim()).chars() {
        match c {
            '0'..='9' => digits.push(c),
            // "+31 30 …" and "(+31) 30 …".
            '+' if digits.is_empty() && !plus => plus = true,
            ' ' | '-' | '.' | '/' | '(' | ')' => {}
            _ => return Err(PhoneFault::NotANumber),
        }
    }
    if digits.is_empty() {
        return Err(PhoneFault::NotANumber);
    }
    figures::national(&digits, plus).ok_or(PhoneFault::Foreign)
}

/// Whether the first digits are one of a list.
fn within(list: &str, digits: &str, length: usize) -> bool {
    digits.get(..length).is_some_and(|code| list.contains(&[" ", code, " "].concat()))
}

fn judge(digits: &str) -> Result<PhoneKind, PhoneFault> {
    use PhoneKind::{Europe, Free, Mobile, Municipality, Office, Place};
    let begins = |starts: &[&str]| starts.iter().any(|start| digits.starts_with(start));
    if begins(&["0900", "0906", "0909", "084", "087", "18"]) {
        return Err(PhoneFault::Costly);
    }
    if let Some(area) = digits.strip_prefix("14") {
        let known =
            (area.len() == 3 && within(SHORT_AREAS, area, 3)) || (area.len() == 4 && within(LONG_AREAS, area, 4));
        return known.then_some(Municipality).ok_or(PhoneFault::Unknown);
    }
    if begins(&["116"]) && digits.len() >= 6 {
        return within(EUROPE, digits, digits.len()).then_some(Europe).ok_or(PhoneFault::Unknown);
    }
    let length = |lengths: &[usize], kind: PhoneKind| {
        let (least, most) = (lengths.first().copied().unwrap_or(0), lengths.last().copied().unwrap_or(0));
        match digits.len() {
            n if lengths.contains(&n) => Ok(kind),
            n if n > most => Err(PhoneFault::TooLong),
            // Between two lengths it is neither.
            n if n < least || least < most => Err(PhoneFault::TooShort),
            _ => Err(PhoneFault::Unknown),
        }
    };
    if begins(&["0800"]) {
        return length(&[8, 11], Free);
    }
    if begins(&["061", "062", "063", "064", "065", "068"]) {
        return length(&[10], Mobile);
    }
    if begins(&["085", "088", "091"]) {
        return length(&[10], Office);
    }
    if within(SHORT_AREAS, digits, 3) || within(LONG_AREAS, digits, 4) {
        return length(&[10], Place);
    }
    // Without an area code, or cut off within it.
    if digits.len() < 10 { Err(PhoneFault::TooShort) } else { Err(PhoneFault::Unknown) }
}

/// Whether one sign more, less or other, or two signs swapped, makes the one of the other.
pub(crate) fn is_near(a: &str, b: &str) -> bool {
    dutch::edits(a, b, 2) < 2
}

/// Whether words hold something that looks like a number to call: eight digits or more that begin with 0 or a plus and
/// are no day, or a number of the guide. Hours such as `8.30-17.00` are none.
pub(crate) fn holds_number(text: &str, taken: &[String]) -> bool {
    let (mut run, mut written) = (String::new(), String::new());
    let mut found = false;
    for c in without_times(&figures::plain(text)).into_iter().chain(['x']) {
        // Digits of another script read as a number that nobody checked.
        found = found || (c.is_numeric() && !c.is_ascii());
        match c {
            '0'..='9' | '+' => {
                run.push(c);
                written.push(c);
            }
            // A day may be written with spaces around its signs.
            ' ' => {}
            '-' | '/' | '(' | ')' | '.' => written.push(c),
            _ => {
                let digits = run.trim_start_matches('+');
                let is_day = guide::terms::days::Day::parse(&written).is_ok();
                let long = digits.len() >= 8 && run.starts_with(['0', '+']) && !is_day;
                found = found || long || taken.iter().any(|t| t == digits);
                run.clear();
                written.clear();
            }
        }
    }
    found
}

/// The letters of a text, with a letter in the place of every time: one or two digits, a dot or colon, two digits,
/// and no digit or dot with a digit next to it.
fn without_times(text: &str) -> Vec<char> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let dot = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| matches!(c, '.' | ':'));
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(c) = letters.get(at) {
        let before = at.checked_sub(1);
        let begins = digit(Some(at)) && !digit(before) && !(dot(before) && digit(at.checked_sub(2)));
        let hour = if digit(Some(at + 1)) { 2 } else { 1 };
        let end = at + hour + 3;
        let is_time = begins
            && dot(Some(at + hour))
            && digit(Some(at + hour + 1))
            && digit(Some(at + hour + 2))
            && !digit(Some(end))
            && !(dot(Some(end)) && digit(Some(end + 1)));
        if is_time {
            out.push('t');
            at = end;
        } else {
            out.push(*c);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
#[path = "phone_tests.rs"]
mod tests;
