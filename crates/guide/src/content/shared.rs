//! What the shapes of all content files share: closed sets by their ids, and rows under one set of dates.

use serde::Deserialize;

use crate::graph::Phase;
use crate::settings::{Age, Role, Sector};

/// Lets the closed sets be read from their ids.
macro_rules! from_id {
    ($($name:ident),+) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let id = String::deserialize(d)?;
                $name::from_id(&id).ok_or_else(|| {
                    let known: Vec<_> = $name::ALL.iter().map(|v| v.id()).collect();
                    serde::de::Error::custom(format!("\"{id}\" is not one of {}", known.join(", ")))
                })
            }
        }
    )+};
}
pub(super) use from_id;
from_id!(Age, Sector, Role, Phase);

/// A file whose only content is rows of one kind, with the dates that hold for all rows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dated<T> {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    #[serde(alias = "phone", alias = "term", alias = "source", alias = "story")]
    pub(super) rows: Vec<T>,
}
