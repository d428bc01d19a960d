//! JSON from elsewhere, read with care: size and depth have an end, keys keep their order and no key is lost. And
//! text as JSON has it, for files that are written by hand.

use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Number;
use serde_json::error::Category;

/// How far a file is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most bytes; of more nothing is parsed.
    pub bytes: usize,
    /// How deep lists and groups may lie in each other. Above 126 it is no JSON for us, whatever stands here.
    pub depth: usize,
}

/// Why a file is not used at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// More bytes than the cap, which is in it. Nothing was parsed.
    TooBig(usize),
    /// Not JSON: the line and the column, counted from 1, where reading stopped.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in bytes.
        column: usize,
    },
    /// JSON that lies deeper than the limit.
    TooDeep,
    /// JSON, but no file of this kind.
    NotOurs,
    /// Made by a newer app: the version that stands in it.
    Newer(u32),
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Nothing,
    /// Yes or no.
    Truth(bool),
    /// A number, as it was written.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// With every key that stands there, also one that stands there twice.
    Group(Vec<(String, Json)>),
}

impl Json {
    /// The value of a key, when this is a group that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Json::Group(pairs) = self else { return None };
        pairs.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// The text, when it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number from 0, when it is one that fits. As in JavaScript, `3.0` is 3.
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        let Json::Number(n) = self else { return None };
        let n = n.as_f64()?;
        let whole = n >= 0.0 && n <= f64::from(u32::MAX) && n.fract() == 0.0;
        // Checked on the line before: no sign, no fraction, in range.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        whole.then_some(n as u32)
    }

    /// The whole number from 0 that is written without a fraction.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        if let Json::Number(n) = self { n.as_u64() } else { None }
    }

    /// The list, when it is one.
    #[must_use]
    pub fn list(&self) -> Option<&[Json]> {
        if let Json::List(list) = self { Some(list) } else { None }
    }
}

/// Reads a file of one of our formats: `name` under `format`, at most `newest` under `version`.
///
/// # Errors
/// Why nothing of it is used.
pub fn ours(bytes: &[u8], limits: Limits, name: &str, newest: u32) -> Result<Json, Broken> {
    let json = parse(bytes, limits)?;
    if json.get("format").and_then(Json::text) != Some(name) {
        return Err(Broken::NotOurs);
    }
    match json.get("version").and_then(Json::count) {
        Some(version) if version > newest => Err(Broken::Newer(version)),
        Some(_) => Ok(json),
        None => Err(Broken::NotOurs),
    }
}

/// Reads JSON in UTF-8, within these limits. A byte order mark before it, that an editor may have put there, is passed
/// over.
///
/// # Errors
/// [`Broken::TooBig`], [`Broken::NotJson`] and [`Broken::TooDeep`].
pub fn parse(bytes: &[u8], limits: Limits) -> Result<Json, Broken> {
    if bytes.len() > limits.bytes {
        return Err(Broken::TooBig(limits.bytes));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let fault = |error: serde_json::Error| {
        // Only our own limit makes a fault of the data.
        if error.classify() == Category::Data {
            return Broken::TooDeep;
        }
        Broken::NotJson { line: error.line().max(1), column: error.column().max(1) }
    };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let json = Seed(limits.depth).deserialize(&mut reader).map_err(fault)?;
    reader.end().map_err(fault)?;
    Ok(json)
}

/// Reads a value with so many levels left below it.
struct Seed(usize);

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Json, D::Error> {
        reader.deserialize_any(self)
    }
}

impl Seed {
    fn below<E: serde::de::Error>(&self) -> Result<Seed, E> {
        self.0.checked_sub(1).map(Seed).ok_or_else(|| E::custom("too deep"))
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Truth(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        // JSON has no way to write a number that is none.
        Ok(Number::from_f64(value).map_or(Json::Nothing, Json::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut out = Vec::new();
        while let Some(value) = list.next_element_seed(self.below::<A::Error>()?)? {
            out.push(value);
        }
        Ok(Json::List(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut out = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            out.push((key, map.next_value_seed(self.below::<A::Error>()?)?));
        }
        Ok(Json::Group(out))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Nothing => to.serialize_unit(),
            Json::Truth(truth) => to.serialize_bool(*truth),
            Json::Number(number) => number.serialize(to),
            Json::Text(text) => to.serialize_str(text),
            Json::List(list) => list.serialize(to),
            Json::Group(pairs) => {
                let mut map = to.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Adds a text as a JSON string (RFC 8259, section 7). What cannot be seen and what some readers take for a line end
/// is escaped as well as what must be.
pub fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
