//! Reading our files key by key, so that what nobody knows can be named instead of lost in silence. Limits and JSON
//! are the business of [`files::json`].

use files::json::{Broken, Json, Limits, parse};
use guide::ask::clean;

/// Why a file is not read. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// More bytes than the limit. Nothing was parsed.
    TooBig,
    /// Not JSON, cut off, or nested too deep: the line and the column where reading stopped, from 1.
    NotJson(usize, usize),
    /// JSON, but not this kind of file.
    NotOurs,
    /// Written by a newer app, in this version of the format.
    Newer(u64),
    /// Longer than the limits allow: where, such as `moments.3.event`.
    TooLong(String),
    /// A value that cannot be: where.
    Broken(String),
}

/// The most unknown keys that are named.
pub(crate) const MOST_UNKNOWN: usize = 20;

/// An object of which keys are taken; what is left over at the end is unknown.
pub(crate) struct Fields<'u> {
    pairs: Vec<(String, Json)>,
    path: String,
    unknown: &'u mut Vec<String>,
}

/// Opens a file: size, JSON, name and version of the format.
pub(crate) fn open<'u>(
    bytes: &[u8],
    most_bytes: usize,
    format: &str,
    version: u64,
    unknown: &'u mut Vec<String>,
) -> Result<Fields<'u>, ReadFault> {
    // Deeper than any of our files is unknown keys, which are named and not kept.
    let json = parse(bytes, Limits { bytes: most_bytes, depth: usize::MAX })?;
    let Json::Group(pairs) = json else { return Err(ReadFault::NotOurs) };
    let mut fields = Fields { pairs, path: String::new(), unknown };
    if fields.take("format").as_ref().and_then(Json::text) != Some(format) {
        return Err(ReadFault::NotOurs);
    }
    match fields.take("version").as_ref().and_then(Json::whole) {
        Some(found) if found > version => Err(ReadFault::Newer(found)),
        Some(1..) => Ok(fields),
        _ => Err(ReadFault::Broken("version".to_owned())),
    }
}

impl From<Broken> for ReadFault {
    fn from(broken: Broken) -> ReadFault {
        match broken {
            Broken::TooBig(_) => ReadFault::TooBig,
            Broken::NotJson { line, column } => ReadFault::NotJson(line, column),
            Broken::TooDeep | Broken::NotOurs => ReadFault::NotOurs,
            Broken::Newer(version) => ReadFault::Newer(version.into()),
        }
    }
}

impl Fields<'_> {
    /// Takes a key out, and gives its value: the last one, when it stands there more than once.
    fn take(&mut self, key: &str) -> Option<Json> {
        let mut taken = None;
        self.pairs.retain_mut(|(other, value)| {
            let same = other == key;
            if same {
                taken = Some(std::mem::replace(value, Json::Nothing));
            }
            !same
        });
        taken
    }

    fn at(&self, key: &str) -> String {
        // A key of a hostile file may be anything; it is shown as text, and not at length.
        let key: String = clean(key).0.chars().take(60).collect();
        if self.path.is_empty() { key } else { format!("{}.{key}", self.path) }
    }

    /// A fault at a key of this object.
    pub(crate) fn broken(&self, key: &str) -> ReadFault {
        ReadFault::Broken(self.at(key))
    }

    /// A text, cleaned of control and direction characters and of space around it; empty when absent.
    pub(crate) fn text(&mut self, key: &str, most: usize) -> Result<String, ReadFault> {
        match self.take(key) {
            None | Some(Json::Nothing) => Ok(String::new()),
            Some(Json::Text(text)) => cleaned(&text, most).ok_or_else(|| ReadFault::TooLong(self.at(key))),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// A list of texts without empty ones; empty when absent.
    pub(crate) fn texts(&mut self, key: &str, most: usize, chars: usize) -> Result<Vec<String>, ReadFault> {
        let mut texts = Vec::new();
        for value in self.list(key, most)? {
            let Json::Text(text) = value else { return Err(self.broken(key)) };
            let text = cleaned(&text, chars).ok_or_else(|| ReadFault::TooLong(self.at(key)))?;
            if !text.is_empty() {
                texts.push(text);
            }
        }
        Ok(texts)
    }

    /// A list of texts in their places, also empty ones; empty when absent.
    pub(crate) fn lines(&mut self, key: &str, most: usize, chars: usize) -> Result<Vec<String>, ReadFault> {
        let list = self.list(key, most)?;
        let line = |value| match value {
            Json::Text(text) => cleaned(&text, chars).ok_or_else(|| ReadFault::TooLong(self.at(key))),
            _ => Err(self.broken(key)),
        };
        list.into_iter().map(line).collect()
    }

    /// Yes or no; no when absent.
    pub(crate) fn flag(&mut self, key: &str) -> Result<bool, ReadFault> {
        match self.take(key) {
            None | Some(Json::Nothing) => Ok(false),
            Some(Json::Truth(flag)) => Ok(flag),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// A whole number from 0; `None` when absent.
    pub(crate) fn number(&mut self, key: &str) -> Result<Option<usize>, ReadFault> {
        match self.take(key) {
            None | Some(Json::Nothing) => Ok(None),
            Some(value) => match value.whole().and_then(|n| usize::try_from(n).ok()) {
                Some(number) => Ok(Some(number)),
                None => Err(self.broken(key)),
            },
        }
    }

    fn list(&mut self, key: &str, most: usize) -> Result<Vec<Json>, ReadFault> {
        match self.take(key) {
            None | Some(Json::Nothing) => Ok(Vec::new()),
            Some(Json::List(list)) if list.len() > most => Err(ReadFault::TooLong(self.at(key))),
            Some(Json::List(list)) => Ok(list),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// A list of objects, each read by `read`; empty when absent.
    pub(crate) fn objects<T>(
        &mut self,
        key: &str,
        most: usize,
        read: &dyn Fn(&mut Fields<'_>) -> Result<T, ReadFault>,
    ) -> Result<Vec<T>, ReadFault> {
        let mut out = Vec::new();
        for (n, value) in self.list(key, most)?.into_iter().enumerate() {
            let path = self.at(&format!("{key}.{}", n + 1));
            let Json::Group(pairs) = value else { return Err(ReadFault::Broken(path)) };
            let mut fields = Fields { pairs, path, unknown: &mut *self.unknown };
            out.push(read(&mut fields)?);
            fields.finish();
        }
        Ok(out)
    }

    /// Another file of ours that stands in this one, as bytes; `None` when absent.
    pub(crate) fn file(&mut self, key: &str) -> Result<Option<Vec<u8>>, ReadFault> {
        match self.take(key) {
            None | Some(Json::Nothing) => Ok(None),
            Some(value @ Json::Group(_)) => serde_json::to_vec(&value).map(Some).map_err(|_| self.broken(key)),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// Names what nobody took.
    pub(crate) fn finish(self) {
        let mut keys: Vec<&str> = self.pairs.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            if self.unknown.len() < MOST_UNKNOWN {
                let name = self.at(key);
                self.unknown.push(name);
            }
        }
    }
}

/// The text without control and direction characters and without space around it. `None` when longer than that.
fn cleaned(text: &str, most: usize) -> Option<String> {
    // Before cleaning, which cuts: a cap in bytes that no allowed text reaches.
    if text.len() > most.saturating_mul(8) {
        return None;
    }
    let text = clean(text).0.trim().to_owned();
    (text.chars().count() <= most).then_some(text)
}

/// The text as it is kept: cleaned, trimmed, and cut at so many characters.
pub(crate) fn kept(text: &str, most: usize) -> String {
    let text = clean(text).0;
    text.trim().chars().take(most).collect::<String>().trim_end().to_owned()
}
