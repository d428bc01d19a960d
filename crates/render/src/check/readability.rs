//! How hard a text is to read: sentences, words, syllables, and the Flesch-Douma score.
//!
//! Douma (1960) fitted Flesch's formula to Dutch: 206.84 − 0.93·words/sentence − 77·syllables/word.
//! It is a ceiling on difficulty, not a proof that a text is clear.

/// The sentences of a text. A dot inside a number does not end one.
#[must_use]
pub fn sentences(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
        let ends = matches!(c, '.' | '?' | '!' | '…') && chars.peek().is_none_or(|n| !n.is_alphanumeric());
        if ends {
            out.push(String::new());
        }
    }
    out.retain(|s| !words(s).is_empty());
    out
}

/// The words of a text: what stands between white space and holds a letter or digit.
#[must_use]
pub fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).collect()
}

/// Vowel groups that sound as one, longest first.
const GROUPS: &[&str] = &[
    "eeuw", "ieuw", "eau", "aai", "ooi", "oei", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou", "au",
    "a", "e", "i", "o", "u", "y",
];

/// Words from English in which two vowels sound as one that in Dutch would be two (ide-aal, na-ief). Also as a part of
/// a word: teamleider, schoolmail.
const ENGLISH: &[(&str, &str)] = &[("team", "tiem"), ("mail", "meel")];

/// The syllables of a Dutch word, by its vowel groups; at least one.
#[must_use]
pub fn syllables(word: &str) -> usize {
    // An acute or grave accent is for stress or for a foreign sound, and begins no syllable: één, vóór, café, scène.
    let lower = word.to_lowercase();
    let plain = lower.chars().map(|c| match c {
        'á' | 'à' | 'â' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'í' | 'ì' | 'î' => 'i',
        'ó' | 'ò' | 'ô' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        c => c,
    });
    let mut word: String = plain.collect();
    for (english, dutch) in ENGLISH {
        word = word.replace(english, dutch);
    }
    // Latin: mu-se-um, pe-tro-le-um. The two vowels never sound as one before an m.
    let word = word.replace("eum", "e um");
    let mut rest = word.as_str();
    let mut n = 0;
    while let Some(first) = rest.chars().next() {
        if let Some(group) = GROUPS.iter().find(|g| rest.starts_with(**g)) {
            n += 1;
            rest = rest.get(group.len()..).unwrap_or("");
        } else {
            // A letter with a diaeresis begins a syllable of its own.
            n += usize::from("äëïöü".contains(first));
            rest = rest.get(first.len_utf8()..).unwrap_or("");
        }
    }
    n.max(1)
}

/// The Flesch-Douma score of texts taken together; higher is easier. Empty text scores 100.
#[must_use]
pub fn flesch_douma<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut n_sentences, mut n_words, mut n_syllables) = (0usize, 0usize, 0usize);
    for text in texts {
        n_sentences += sentences(text).len();
        for word in words(text) {
            n_words += 1;
            n_syllables += syllables(word);
        }
    }
    if n_sentences == 0 || n_words == 0 {
        return 100.0;
    }
    // Counts of words on one screen: far below 2^52, so the conversion is exact.
    #[allow(clippy::cast_precision_loss)]
    let (s, w, y) = (n_sentences as f64, n_words as f64, n_syllables as f64);
    206.84 - 0.93 * w / s - 77.0 * y / w
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_a_stop_but_not_inside_a_number() {
        assert_eq!(sentences("Bel nu. Om 14.15 uur komt hij. 'Ja?' vroeg ze!").len(), 4);
        assert_eq!(sentences("Wacht… Nee.").len(), 2);
    }

    #[test]
    fn syllables_follow_the_vowels() {
        for (word, n) in [
            ("kind", 1),
            ("veilig", 2),
            ("thuis", 1),
            ("aandachtsfunctionaris", 7),
            ("ideeën", 3),
            ("bij", 1),
            ("112", 1),
            ("één", 1),
            ("vóór", 1),
            ("café", 2),
            ("museum", 3),
            ("team", 1),
            ("wijkteam", 2),
            ("mail", 1),
            ("bureau", 2),
            ("bureaus", 2),
            ("ideaal", 3),
        ] {
            assert_eq!(syllables(word), n, "{word}");
        }
    }

    #[test]
    fn short_words_score_higher() {
        let easy = flesch_douma(["Bel nu. Blijf bij het kind."]);
        let hard = flesch_douma(["De gecertificeerde instelling coördineert multidisciplinaire overleggen."]);
        assert!(easy > 100.0 && hard < 0.0, "{easy} {hard}");
    }
}
