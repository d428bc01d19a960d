//! The words that the rules look for and the texts of the hints, made from `content/nl/lint.toml` by `build.rs`.

use super::table::Table;
use super::text::HintText;

include!(concat!(env!("OUT_DIR"), "/lint.rs"));

#[cfg(test)]
mod tests {
    use super::super::table::key;
    use super::*;

    #[test]
    fn every_entry_is_found_and_no_neighbour_is() {
        for table in [NAMES, OPINION, Table("a\nab\nb c\nb d\t1")] {
            let mut n = 0;
            for line in table.0.lines() {
                assert!(table.has(key(line)), "{line}");
                assert!(!table.has(&format!("{}\u{1}", key(line))));
                n += 1;
            }
            assert!(n >= 4);
            assert!(!table.has("") && !table.has("\u{7f}") && !table.has(" "));
        }
        let table = Table("a\nab\nb c\nb d\t1");
        assert_eq!(table.starting("b").collect::<Vec<_>>(), [("b c", ""), ("b d", "1")]);
        assert_eq!(table.starting("c").count(), 0);
    }

    #[test]
    fn keys_are_in_byte_order_because_the_search_halves_them() {
        for table in [NAMES, LEADING, LABEL] {
            assert!(table.all().map(key).is_sorted_by(|a, b| a < b));
        }
        assert!(OPINION.all().map(key).is_sorted_by(|a, b| a < b));
    }
}
