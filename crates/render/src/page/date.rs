//! A day, in words.

use guide::dutch::MONTHS;

/// A date as a reader says it: "2026-11-24" is "24 november 2026".
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|m| m.parse::<usize>().ok()).and_then(|m| MONTHS.get(m.wrapping_sub(1)));
    match (year, month, day.and_then(|d| d.parse::<u8>().ok())) {
        (Some(year), Some(month), Some(day)) => format!("{day} {month} {year}"),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_written_as_said() {
        assert_eq!(crate::page::date("2026-11-04"), "4 november 2026");
        assert_eq!(crate::page::date("geen datum"), "geen datum");
    }
}
