//! Reading our files with care: a cap on bytes before anything is parsed, then a value is taken key by
//! key, so that what nobody knows can be named instead of lost in silence.

use guide::ask::clean;
use serde_json::error::Category;
use serde_json::{Map, Value};

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
    map: Map<String, Value>,
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
    if bytes.len() > most_bytes {
        return Err(ReadFault::TooBig);
    }
    // An editor may have put a byte order mark before it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|e| match e.classify() {
        Category::Data => ReadFault::NotOurs,
        _ => ReadFault::NotJson(e.line(), e.column()),
    })?;
    let Value::Object(mut map) = value else { return Err(ReadFault::NotOurs) };
    if map.remove("format").as_ref().and_then(Value::as_str) != Some(format) {
        return Err(ReadFault::NotOurs);
    }
    match map.remove("version").as_ref().and_then(Value::as_u64) {
        Some(found) if found > version => Err(ReadFault::Newer(found)),
        Some(1..) => Ok(Fields { map, path: String::new(), unknown }),
        _ => Err(ReadFault::Broken("version".to_owned())),
    }
}

impl Fields<'_> {
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
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => cleaned(&text, most).ok_or_else(|| ReadFault::TooLong(self.at(key))),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// A list of texts without empty ones; empty when absent.
    pub(crate) fn texts(&mut self, key: &str, most: usize, chars: usize) -> Result<Vec<String>, ReadFault> {
        let mut texts = Vec::new();
        for value in self.list(key, most)? {
            let Value::String(text) = value else { return Err(self.broken(key)) };
            let text = cleaned(&text, chars).ok_or_else(|| ReadFault::TooLong(self.at(key)))?;
            if !text.is_empty() {
                texts.push(text);
            }
        }
        Ok(texts)
    }

    /// A list of texts in their places, also empty ones; empty when absent.
    pub(crate) fn lines(&mut self, key: &str, most: usize, chars: usize) -> Result<Vec<String>, ReadFault> {
        let list = self.map.remove(key).unwrap_or_default();
        let Value::Array(list) = list else {
            return if list.is_null() { Ok(Vec::new()) } else { Err(self.broken(key)) };
        };
        if list.len() > most {
            return Err(ReadFault::TooLong(self.at(key)));
        }
        let line = |value| match value {
            Value::String(text) => cleaned(&text, chars).ok_or_else(|| ReadFault::TooLong(self.at(key))),
            _ => Err(self.broken(key)),
        };
        list.into_iter().map(line).collect()
    }

    /// Yes or no; no when absent.
    pub(crate) fn flag(&mut self, key: &str) -> Result<bool, ReadFault> {
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// A whole number from 0; `None` when absent.
    pub(crate) fn number(&mut self, key: &str) -> Result<Option<usize>, ReadFault> {
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => match value.as_u64().and_then(|n| usize::try_from(n).ok()) {
                Some(number) => Ok(Some(number)),
                None => Err(self.broken(key)),
            },
        }
    }

    fn list(&mut self, key: &str, most: usize) -> Result<Vec<Value>, ReadFault> {
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(list)) if list.len() > most => Err(ReadFault::TooLong(self.at(key))),
            Some(Value::Array(list)) => Ok(list),
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
            let Value::Object(map) = value else { return Err(ReadFault::Broken(path)) };
            let mut fields = Fields { map, path, unknown: &mut *self.unknown };
            out.push(read(&mut fields)?);
            fields.finish();
        }
        Ok(out)
    }

    /// Another file of ours that stands in this one, as bytes; `None` when absent.
    pub(crate) fn file(&mut self, key: &str) -> Result<Option<Vec<u8>>, ReadFault> {
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value @ Value::Object(_)) => serde_json::to_vec(&value).map(Some).map_err(|_| self.broken(key)),
            Some(_) => Err(self.broken(key)),
        }
    }

    /// Names what nobody took.
    pub(crate) fn finish(self) {
        for key in self.map.keys() {
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
