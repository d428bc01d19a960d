//! Records: what stands in the attributes of one element, written and read back from one list of fields.

use guide::settings::{Age, Sector};

/// What can stand in an attribute or a text of one element.
pub trait Value: Sized {
    /// As it is written.
    fn write(&self) -> String;
    /// As it is read back; `None` when it is no such value.
    fn read(text: &str) -> Option<Self>;
}

impl Value for String {
    fn write(&self) -> String {
        self.clone()
    }

    fn read(text: &str) -> Option<String> {
        Some(text.trim().to_owned())
    }
}

/// Nothing is written as an empty text.
impl Value for Option<String> {
    fn write(&self) -> String {
        self.clone().unwrap_or_default()
    }

    fn read(text: &str) -> Option<Option<String>> {
        Some(Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
    }
}

/// Ids, with a space between them.
impl Value for Vec<String> {
    fn write(&self) -> String {
        self.join(" ")
    }

    fn read(text: &str) -> Option<Vec<String>> {
        Some(text.split_whitespace().map(str::to_owned).collect())
    }
}

impl Value for u16 {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<u16> {
        text.parse().ok()
    }
}

/// A value of a closed set is written as its id; of a list of them what is unknown is left out.
macro_rules! ids {
    ($($set:ty),+ $(,)?) => {$(
        impl Value for $set {
            fn write(&self) -> String {
                self.id().to_owned()
            }

            fn read(text: &str) -> Option<$set> {
                <$set>::from_id(text)
            }
        }

        impl Value for Vec<$set> {
            fn write(&self) -> String {
                self.iter().map(|value| value.id()).collect::<Vec<_>>().join(" ")
            }

            fn read(text: &str) -> Option<Vec<$set>> {
                Some(text.split(' ').filter_map(<$set>::from_id).collect())
            }
        }
    )+};
}
ids!(
    Age,
    Sector,
    guide::ask::Class,
    guide::ask::May,
    guide::ask::MomentId,
    guide::graph::Phase,
    guide::terms::StartEvent,
    guide::terms::Strength,
    guide::terms::Unit,
);

/// A record: the fields of a type that stand in attributes of its element, and those that stand in a text within it.
/// Makes a function that gives the attributes in the order in which they are written, and one that reads the record
/// back. The type is taken apart without `..`: a new field does not compile until it stands here.
macro_rules! record {
    ($type:ident, $write:ident, $read:ident { $($field:ident = $attr:expr),+ ; $($text:ident : $selector:expr),* }) => {
        #[doc = concat!("The attributes of a [`", stringify!($type), "`], in the order in which they are written.")]
        #[must_use]
        pub fn $write(record: &$type) -> Vec<($crate::name::Attr, String)> {
            let $type { $($field,)+ $($text: _),* } = record;
            vec![$(($attr, $crate::record::Value::write($field))),+]
        }

        fn $read(element: &impl $crate::dom::Element) -> Option<$type> {
            Some($type {
                $($field: $crate::record::Value::read(&element.data($attr))?,)+
                $($text: $crate::record::Value::read(&element.text($selector))?,)*
            })
        }
    };
}
pub(crate) use record;
