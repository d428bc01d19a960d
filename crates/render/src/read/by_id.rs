//! Closed sets of the pure core, read from their ids in content. The core itself knows no format of files.

use guide::ask::May;
use guide::graph::Phase;
use guide::settings::{Age, Role, Sector};
use guide::terms::bridge::{Region, Side};
use guide::terms::holidays::Holiday;
use guide::terms::{StartEvent, Strength, Unit};
use serde::{Deserialize, Deserializer};

/// A closed set of values, each with its id in content.
pub(crate) trait ById: Sized + 'static {
    /// The value with this id.
    fn by_id(id: &str) -> Option<Self>;

    /// All ids, to tell them to who wrote another.
    fn ids() -> Vec<&'static str>;
}

macro_rules! by_id {
    ($($name:ident),+) => {$(
        impl ById for $name {
            fn by_id(id: &str) -> Option<Self> {
                $name::from_id(id)
            }

            fn ids() -> Vec<&'static str> {
                $name::ALL.iter().map(|value| value.id()).collect()
            }
        }
    )+};
}
by_id!(May, Age, Sector, Role, Phase, StartEvent, Unit, Strength, Side, Region, Holiday);

/// A value as it is written: the shapes hold the value itself.
struct Written<T>(T);

impl<'de, T: ById> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let id = String::deserialize(d)?;
        T::by_id(&id)
            .map(Written)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{id}\" is not one of {}", T::ids().join(", "))))
    }
}

/// Reads one value.
pub(crate) fn one<'de, T: ById, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    Written::deserialize(d).map(|Written(value)| value)
}

/// Reads a value that may be left out; the field needs `default` too.
pub(crate) fn maybe<'de, T: ById, D: Deserializer<'de>>(d: D) -> Result<Option<T>, D::Error> {
    Ok(Option::deserialize(d)?.map(|Written(value)| value))
}

/// Reads a list of values.
pub(crate) fn list<'de, T: ById, D: Deserializer<'de>>(d: D) -> Result<Vec<T>, D::Error> {
    Ok(Vec::deserialize(d)?.into_iter().map(|Written(value)| value).collect())
}
