//! A text cut into words, with what the rules need to know of each.

use guide::figures::{is_apostrophe, is_dash, is_space, is_unseen};

use super::words::{MONTHS, SHORT};

/// A text and its words.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
}

/// A run of letters and digits; an apostrophe or hyphen between letters stays inside.
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Lower case, without accents.
    pub(super) fold: String,
    /// Begins with a capital.
    pub(super) cap: bool,
    /// Has a lower-case letter.
    pub(super) lower: bool,
    /// Has a digit.
    pub(super) digit: bool,
    /// First of a sentence, a quotation or a line: a capital says nothing there.
    pub(super) first: bool,
    /// Only spaces between this word and the one before.
    pub(super) joined: bool,
    /// A dot, with or without a space, between this word and the one before.
    pub(super) dotted: bool,
    /// Which sentence, from 0.
    pub(super) sentence: usize,
    /// Between quotation marks.
    pub(super) quoted: bool,
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Text<'a> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut quotes = Quotes::default();
        let mut sentence = 0;
        let mut gap = 0;
        let mut chars = text.char_indices().peekable();
        let mut before = None;
        while let Some((start, c)) = chars.next() {
            if !c.is_alphanumeric() {
                quotes.see(before, c, text.get(start + c.len_utf8()..).unwrap_or(""));
                before = Some(c);
                continue;
            }
            let mut end = start + c.len_utf8();
            let mut last = c;
            while let Some((at, next)) = chars.peek().copied() {
                let after = text.get(at + next.len_utf8()..).and_then(|rest| rest.chars().next());
                let joins = is_joint(next) && last.is_alphabetic() && after.is_some_and(char::is_alphabetic);
                if !(next.is_alphanumeric() || is_mark(next) || joins) {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
                last = next;
            }
            let word = text.get(start..end).unwrap_or("");
            let between = text.get(gap..start).unwrap_or("");
            if let Some(previous) = tokens.last() {
                sentence += usize::from(ends_sentence(between, previous, c));
            }
            let is = |c: char| {
                is_dash(c) || matches!(c, '.' | '!' | '?' | ';' | '\n' | '"' | '“' | '„' | '\'' | '‘' | '(' | '•' | '…')
            };
            tokens.push(Token {
                start,
                end,
                fold: fold(word),
                cap: c.is_uppercase(),
                lower: word.chars().any(char::is_lowercase),
                digit: word.chars().any(char::is_numeric),
                first: tokens.is_empty() || between.contains(is),
                joined: !between.is_empty() && between.chars().all(|c| is_space(c) || is_unseen(c)),
                dotted: between.strip_prefix('.').is_some_and(|rest| rest.chars().all(is_space)),
                sentence,
                quoted: quotes.inside(),
            });
            gap = end;
            before = Some(last);
        }
        Text { text, tokens }
    }

    pub(super) fn get(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// The folded word at a place; empty past the end.
    pub(super) fn fold(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.fold.as_str())
    }

    /// What stands between a word and the next one.
    pub(super) fn gap_after(&self, i: usize) -> &'a str {
        let start = self.tokens.get(i).map_or(self.text.len(), |t| t.end);
        let end = self.tokens.get(i + 1).map_or(self.text.len(), |t| t.start);
        self.text.get(start..end).unwrap_or("")
    }

    /// The place of the first word that begins at or after a byte.
    pub(super) fn at(&self, start: usize) -> usize {
        self.tokens.partition_point(|t| t.start < start)
    }

    /// The word that a byte position cuts in two, if it does.
    pub(super) fn around(&self, position: usize) -> Option<&Token> {
        let token = self.tokens.get(self.tokens.partition_point(|t| t.end <= position))?;
        (token.start < position).then_some(token)
    }

    /// How many words from `i` on make this phrase, when they do; inside one sentence.
    pub(super) fn phrase(&self, i: usize, phrase: &str) -> Option<usize> {
        let sentence = self.get(i)?.sentence;
        let mut n = 0;
        for word in phrase.split(' ') {
            self.get(i + n).filter(|t| t.fold == word && t.sentence == sentence)?;
            n += 1;
        }
        Some(n)
    }
}

/// What holds a word together between letters. A long dash stands between words.
fn is_joint(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn ends_sentence(between: &str, previous: &Token, next: char) -> bool {
    if between.contains(['!', '?', '\n', '…']) {
        return true;
    }
    // "31 okt. 2012" goes on.
    let abbreviation = SHORT.has(&previous.fold) || (next.is_ascii_digit() && MONTHS.has(&previous.fold));
    let mut chars = between.chars().peekable();
    let mut dot = false;
    while let Some(c) = chars.next() {
        dot |= c == '.' && chars.peek().is_some_and(|n| !n.is_alphanumeric());
    }
    dot && !abbreviation
}

/// A combining accent.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// As `guide::dutch::fold`, and the letters of names from elsewhere.
fn fold(word: &str) -> String {
    let plain = |c| match c {
        'ş' | 'ś' | 'š' => 's',
        'ğ' => 'g',
        'ı' | 'ī' => 'i',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        'ż' | 'ź' | 'ž' => 'z',
        'ć' | 'č' => 'c',
        'ą' | 'ã' | 'å' => 'a',
        'ę' | 'ě' => 'e',
        'ő' | 'ø' => 'o',
        'ű' | 'ů' => 'u',
        'ý' => 'y',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    };
    guide::dutch::fold(word).chars().filter(|c| !is_mark(*c)).map(plain).collect()
}

/// Which quotation marks are open. A line end closes all.
#[derive(Default)]
struct Quotes {
    double: bool,
    single: bool,
}

impl Quotes {
    fn inside(&self) -> bool {
        self.double || self.single
    }

    fn see(&mut self, before: Option<char>, c: char, rest: &str) {
        let mut rest = rest.chars();
        let (next, second) = (rest.next(), rest.next());
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match c {
            '\n' => *self = Quotes::default(),
            '"' => self.double = !self.double,
            '„' => self.double = true,
            '“' => self.double = !self.double || letter(next),
            '”' => self.double = false,
            '\'' | '‘' | '’' if self.single => self.single = letter(next),
            // 's ochtends, 't huis: no quotation.
            '\'' | '‘' if !letter(before) && letter(next) && letter(second) => self.single = true,
            _ => {}
        }
    }
}
