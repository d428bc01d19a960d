//! The middle of a row of measurements, and how far they lie apart.

/// The median and the quartiles of a row of measurements.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// Half lie below.
    pub median: f64,
    /// A quarter lies below.
    pub low: f64,
    /// A quarter lies above.
    pub high: f64,
    /// How many there are.
    pub count: usize,
}

/// Sums a row up; none for an empty row. Between two measurements the line is straight.
#[must_use]
pub fn spread(values: &[f64]) -> Option<Spread> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * (sorted.len().saturating_sub(1)) as f64;
        let (below, part) = (place.floor() as usize, place.fract());
        let low = sorted.get(below)?;
        let high = sorted.get(below + 1).unwrap_or(low);
        Some(low + (high - low) * part)
    };
    Some(Spread { median: at(0.5)?, low: at(0.25)?, high: at(0.75)?, count: sorted.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_an_even_row_lies_between_two() {
        let s = spread(&[4.0, 1.0, 3.0, 2.0]).unwrap();
        assert_eq!((s.median, s.low, s.high, s.count), (2.5, 1.75, 3.25, 4));
    }

    #[test]
    fn nothing_measured_is_no_number() {
        assert_eq!(spread(&[]), None);
        assert_eq!(spread(&[f64::NAN]), None);
    }
}
