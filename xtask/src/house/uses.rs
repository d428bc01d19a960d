//! What one file declares, imports and names: its modules, its `use` lines, and every path in its code.

use super::source::{Kind, pieces};

/// A module that a file declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Module {
    /// Its path below the file, such as `["tests"]`.
    pub path: Vec<String>,
    /// The file that holds it, when a `#[path]` names one.
    pub at: Option<String>,
    /// Whether it stands in this file.
    pub inline: bool,
}

/// A name that a `use` line brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// The module below the file where the line stands.
    pub scope: Vec<String>,
    /// What is imported.
    pub path: Vec<String>,
    /// The name it gets; `*` for all names there are.
    pub name: String,
    /// Whether others may take it from here.
    pub public: bool,
}

/// What a file declares and names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    pub modules: Vec<Module>,
    pub imports: Vec<Import>,
    /// Each path in the code, with the module below the file where it stands.
    pub paths: Vec<(Vec<String>, Vec<String>)>,
    /// Each item, with the module below the file where it is defined.
    pub items: Vec<(Vec<String>, String)>,
}

/// A word, a mark, or a text of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Mark(char),
    /// `::`
    Of,
    Text(String),
}

/// Reads a file.
pub(super) fn uses(source: &str) -> Uses {
    let mut reading = Reading {
        tokens: tokens(source),
        at: 0,
        depth: 0,
        scopes: Vec::new(),
        all: Uses::default(),
        path: None,
        variants: None,
    };
    while reading.at < reading.tokens.len() {
        reading.one();
    }
    reading.all
}

fn tokens(source: &str) -> Vec<Token> {
    let mut all = Vec::new();
    for (_, kind, text) in pieces(source) {
        match kind {
            Kind::Comment => {}
            Kind::Text => all.push(Token::Text(text.trim_matches(['r', '#', '"']).to_owned())),
            Kind::Code => code(text, &mut all),
        }
    }
    all
}

fn code(text: &str, all: &mut Vec<Token>) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() || c == '_' {
            let mut word = String::from(c);
            while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                word.push(c);
            }
            all.push(Token::Word(word));
        } else if c == ':' && chars.next_if_eq(&':').is_some() {
            all.push(Token::Of);
        } else if !c.is_whitespace() {
            all.push(Token::Mark(c));
        }
    }
}

/// Where reading is.
struct Reading {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    /// The modules around this place: the name, and the depth of braces outside it.
    scopes: Vec<(String, usize)>,
    all: Uses,
    /// The file that a `#[path]` just named.
    path: Option<String>,
    /// The depth of braces in the enum around this place: the names of its variants are no paths.
    variants: Option<usize>,
}

/// Words after which an item gets its name.
const DEFINES: &[&str] = &["fn", "struct", "enum", "union", "trait", "type", "const", "static"];

impl Reading {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn mark(&self, ahead: usize, mark: char) -> bool {
        self.peek(ahead) == Some(&Token::Mark(mark))
    }

    fn scope(&self) -> Vec<String> {
        self.scopes.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Reads what begins here.
    fn one(&mut self) {
        match self.peek(0) {
            Some(Token::Mark('{')) => self.depth += 1,
            Some(Token::Mark('}')) => {
                self.depth = self.depth.saturating_sub(1);
                self.variants = self.variants.filter(|inside| *inside <= self.depth);
                if self.scopes.last().is_some_and(|(_, outside)| *outside == self.depth) {
                    self.scopes.pop();
                }
            }
            Some(Token::Mark('#')) => {
                if self.word(2) == Some("path")
                    && let Some(Token::Text(path)) = self.peek(4)
                {
                    self.path = Some(path.clone());
                }
            }
            Some(Token::Of) => return self.path_from(),
            Some(Token::Word(_)) => return self.words(),
            _ => {}
        }
        self.at += 1;
    }

    fn words(&mut self) {
        let word = self.word(0).unwrap_or_default().to_owned();
        match (word.as_str(), self.word(1).map(str::to_owned)) {
            ("mod", Some(name)) if self.mark(2, ';') || self.mark(2, '{') => {
                let inline = self.mark(2, '{');
                let mut path = self.scope();
                path.push(name.clone());
                self.all.modules.push(Module { path, at: self.path.take(), inline });
                if inline {
                    self.scopes.push((name, self.depth));
                    self.depth += 1;
                }
                self.at += 3;
            }
            ("use", _) if !self.mark(1, '<') => {
                let public = self.at > 0
                    && self.tokens.get(self.at - 1).is_some_and(|before| {
                        matches!(before, Token::Mark(')')) || *before == Token::Word("pub".to_owned())
                    });
                self.at += 1;
                self.tree(Vec::new(), public);
                self.at += usize::from(self.mark(0, ';'));
            }
            (key, Some(name)) if DEFINES.contains(&key) && !DEFINES.contains(&name.as_str()) => {
                // Only what stands at the top of a module is an item of it.
                if self.depth == self.scopes.last().map_or(0, |(_, outside)| outside + 1) {
                    let scope = self.scope();
                    self.all.items.push((scope, name));
                }
                if key == "enum" {
                    self.variants = Some(self.depth + 1);
                }
                self.at += 2;
            }
            ("macro_rules", None) if self.mark(1, '!') => {
                let scope = self.scope();
                self.all.items.extend(self.word(2).map(|name| (scope, name.to_owned())));
                self.at += 3;
            }
            _ if self.variants == Some(self.depth) && self.begins_variant() => self.at += 1,
            _ => self.path_from(),
        }
    }

    /// Whether the word here stands where a variant of an enum begins.
    fn begins_variant(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        matches!(before, Some(Token::Mark('{' | ',' | ']')))
    }

    /// A path in the code: `a::b::c`. A word by itself counts too: it may be an imported name.
    fn path_from(&mut self) {
        let field = self.at > 0 && self.tokens.get(self.at - 1) == Some(&Token::Mark('.'));
        let mut path = Vec::new();
        if self.peek(0) == Some(&Token::Of) {
            // `::name` means a crate, and `>::name` what belongs to a type.
            let of_type = self.at > 0
                && matches!(self.tokens.get(self.at - 1), Some(Token::Mark('>') | Token::Mark(']') | Token::Mark(')')));
            path.push(if of_type { "Self" } else { "::" }.to_owned());
        }
        if let Some(word) = self.word(0) {
            path.push(word.to_owned());
            self.at += 1;
        }
        while self.peek(0) == Some(&Token::Of) {
            self.at += 1;
            match self.word(0) {
                Some(word) => {
                    path.push(word.to_owned());
                    self.at += 1;
                }
                None => break,
            }
        }
        if !field && !path.is_empty() {
            let scope = self.scope();
            self.all.paths.push((scope, path));
        }
    }

    /// The tree of a `use` line: `a::{b, c as d, e::*}`.
    fn tree(&mut self, mut path: Vec<String>, public: bool) {
        loop {
            match self.peek(0).cloned() {
                Some(Token::Of) => {
                    if path.is_empty() {
                        path.push("::".to_owned());
                    }
                    self.at += 1;
                }
                Some(Token::Word(word)) if word == "as" => {
                    let name = self.word(1).unwrap_or("_").to_owned();
                    self.at += 2;
                    return self.import(without_self(path), name, public);
                }
                Some(Token::Word(word)) => {
                    path.push(word);
                    self.at += 1;
                }
                Some(Token::Mark('*')) => {
                    self.at += 1;
                    return self.import(path, "*".to_owned(), public);
                }
                Some(Token::Mark('{')) => {
                    self.at += 1;
                    while !self.mark(0, '}') && self.at < self.tokens.len() {
                        self.tree(path.clone(), public);
                        self.at += usize::from(self.mark(0, ','));
                        if self.mark(0, ';') {
                            return;
                        }
                    }
                    self.at += 1;
                    return;
                }
                _ => {
                    let path = without_self(path);
                    let name = path.last().cloned().unwrap_or_default();
                    return self.import(path, name, public);
                }
            }
        }
    }

    fn import(&mut self, path: Vec<String>, name: String, public: bool) {
        if !path.is_empty() {
            let scope = self.scope();
            self.all.imports.push(Import { scope, path, name, public });
        }
    }
}

/// `a::self` in a group is `a`.
fn without_self(mut path: Vec<String>) -> Vec<String> {
    if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
        path.pop();
    }
    path
}
