//! When a text must be looked at again, and whether that day has passed.

/// Whether the day on which a text had to be looked at again has passed. Both are ISO dates (`2027-11-24`), which
/// sort as they follow each other; on the day itself there is still time. An empty text has no such day, and
/// without a day of today nothing has passed.
#[must_use]
pub fn expired(review_by: &str, today: &str) -> bool {
    !review_by.is_empty() && review_by < today
}

/// How many have passed of these: a day and how many texts must be looked at again by it.
#[must_use]
pub fn count(due: impl IntoIterator<Item = (String, usize)>, today: &str) -> usize {
    due.into_iter().filter(|(day, _)| expired(day, today)).map(|(_, texts)| texts).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_passed_from_the_day_after_it() {
        for (today, passed) in
            [("2027-11-23", false), ("2027-11-24", false), ("2027-11-25", true), ("2100-01-01", true)]
        {
            assert_eq!(expired("2027-11-24", today), passed, "{today}");
        }
        assert!(!expired("", "2028-02-29"), "no day");
        assert!(!expired("2027-11-24", ""), "today is not known");
    }

    #[test]
    fn texts_are_counted_by_their_day() {
        let due = || [("2027-06-01".to_owned(), 1), ("2027-11-22".to_owned(), 5), ("2027-11-24".to_owned(), 146)];
        let counts = ["2027-06-01", "2027-07-01", "2027-11-24", "2028-02-29"].map(|today| count(due(), today));
        assert_eq!(counts, [0, 1, 6, 152]);
    }
}
