//! What a name is: of an attribute, a class, an id, or how an id begins. Which names there are stands with their readers.

use std::fmt;

/// An attribute. Written as its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attr(pub &'static str);

/// A class. Written as its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(pub &'static str);

/// The id of one element. Written as it is, without `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub &'static str);

/// How the ids of elements of one kind begin; the id of the thing follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix(pub &'static str);

impl Prefix {
    /// The id of the element for this thing.
    #[must_use]
    pub fn of(self, id: &str) -> String {
        [self.0, id].concat()
    }
}

/// What kind of name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An [`Attr`].
    Attr,
    /// A [`Class`].
    Class,
    /// An [`Id`].
    Id,
    /// A [`Prefix`].
    Prefix,
}

/// A name as the tests look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The constant that holds it.
    pub constant: &'static str,
    /// What kind of name.
    pub kind: Kind,
    /// As it stands in a document.
    pub text: &'static str,
}

macro_rules! written {
    ($($kind:ident),+) => {$(
        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )+};
}
written!(Attr, Class, Id, Prefix);

/// Makes a constant of each name, and `NAMES`: all of them.
macro_rules! names {
    ($($(#[$doc:meta])+ $constant:ident: $kind:ident = $text:literal;)+) => {
        $($(#[$doc])+ pub const $constant: $crate::name::$kind = $crate::name::$kind($text);)+

        /// Every name of this file.
        pub const NAMES: &[$crate::name::Name] = &[$($crate::name::Name {
            constant: stringify!($constant),
            kind: $crate::name::Kind::$kind,
            text: $text,
        }),+];
    };
}
pub(crate) use names;
