//! A sorted list of words in one text: nothing is unpacked and nothing is allocated.

/// Entries in byte order, one a line. What follows a tab belongs to the entry and is no part of it.
#[derive(Clone, Copy)]
pub(super) struct Table(pub(super) &'static str);

impl Table {
    /// Whether the word or phrase is in the list.
    pub(super) fn has(self, word: &str) -> bool {
        !word.is_empty() && self.from(word).next().is_some_and(|line| key(line) == word)
    }

    /// The entries that begin with this word: itself, and phrases of more words.
    pub(super) fn starting(self, word: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let word = word.to_owned();
        self.from(&word)
            .take_while(move |line| line.starts_with(&word))
            .map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    /// Every entry.
    pub(super) fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.lines()
    }

    /// The lines from the first whose key is not before the word.
    fn from(self, word: &str) -> std::str::Lines<'static> {
        let text = self.0;
        let (mut low, mut high) = (0, text.len());
        while low < high {
            let middle = low + (high - low) / 2;
            // The line that holds the middle. Lines are ASCII or whole characters around a newline.
            let bytes = text.as_bytes();
            let start =
                bytes.get(low..middle).and_then(|b| b.iter().rposition(|c| *c == b'\n')).map_or(low, |i| low + i + 1);
            let end =
                bytes.get(start..high).and_then(|b| b.iter().position(|c| *c == b'\n')).map_or(high, |i| start + i);
            if key(text.get(start..end).unwrap_or("")) < word {
                low = (end + 1).min(high);
            } else {
                high = start;
            }
        }
        text.get(low..).unwrap_or("").lines()
    }
}

pub(super) fn key(line: &str) -> &str {
    line.split_once('\t').map_or(line, |(key, _)| key)
}
