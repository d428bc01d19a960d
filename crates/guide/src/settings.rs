//! What the reader can set once: sector, the age group they work with, their role.
//!
//! These say something about the reader, never about one child, and may be kept on the device.

/// Defines a small closed set with stable ids, used in content, attributes, storage and files. `ALL` is a slice; with
/// the number of values behind the name, as in `Lane[5]`, it is an array, for what has something for each value.
#[macro_export]
macro_rules! closed_set {
    ($(#[$doc:meta])* $name:ident $([$count:literal])? { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The id used in content, attributes and storage.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The value with this id, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }
        }
        $crate::closed_set!(@all $name [$($count)?] $($variant)+);
    };
    (@all $name:ident [] $($variant:ident)+) => {
        impl $name {
            /// Every value, in the order a reader sees them.
            pub const ALL: &[$name] = &[$($name::$variant),+];
        }
    };
    (@all $name:ident [$count:literal] $($variant:ident)+) => {
        impl $name {
            /// Every value, in the order a reader sees them.
            pub const ALL: [$name; $count] = [$($name::$variant),+];
        }
    };
}
pub use closed_set;

closed_set! {
    /// Where the reader works.
    Sector {
        /// Kinderopvang and bso.
        Opvang = "opvang",
        /// Primair onderwijs, also speciaal basisonderwijs.
        Po = "po",
        /// Voortgezet onderwijs, also vso.
        Vo = "vo",
        /// Middelbaar beroepsonderwijs.
        Mbo = "mbo",
    }
}

closed_set! {
    /// The age group the reader works with. The bands are the finest ones any question needs.
    Age {
        /// Up to and including 3 years.
        A0To3 = "0-3",
        /// 4 up to and including 7 years.
        A4To7 = "4-7",
        /// 8 up to and including 11 years.
        A8To11 = "8-11",
        /// 12 up to and including 15 years.
        A12To15 = "12-15",
        /// 16 and 17 years.
        A16To17 = "16-17",
        /// 18 years and older.
        A18Plus = "18+",
    }
}

closed_set! {
    /// What the reader does at school.
    Role {
        /// Leraar, mentor, pedagogisch medewerker.
        Leraar = "leraar",
        /// Aandachtsfunctionaris, ib'er, zorgcoördinator.
        Functionaris = "functionaris",
        /// Directie or bestuur.
        Directie = "directie",
    }
}

/// The reader's settings. Nothing set means: ask, and show everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Sector, if set.
    pub sector: Option<Sector>,
    /// Age group, if set.
    pub age: Option<Age>,
    /// Role, if set.
    pub role: Option<Role>,
}

impl Settings {
    /// Whether something limited to these ages and sectors is for this reader.
    /// An empty list means: for everyone.
    #[must_use]
    pub fn admits(&self, ages: &[Age], sectors: &[Sector]) -> bool {
        let age_fits = ages.is_empty() || self.age.is_none_or(|a| ages.contains(&a));
        let sector_fits = sectors.is_empty() || self.sector.is_none_or(|s| sectors.contains(&s));
        age_fits && sector_fits
    }
}
