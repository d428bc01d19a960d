//! The words of the interface, made from `content/nl/ui.toml` by `build.rs`.
#![allow(dead_code)] // The document uses many of them itself.

use guide::settings::{Age, Sector};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The sectors, as a reader chooses them.
pub(crate) const SECTORS: [(Sector, &str); 4] = [
    (Sector::Opvang, SET_SECTOR_OPVANG),
    (Sector::Po, SET_SECTOR_PO),
    (Sector::Vo, SET_SECTOR_VO),
    (Sector::Mbo, SET_SECTOR_MBO),
];

/// The age groups, as a reader chooses them.
pub(crate) const AGES: [(Age, &str); 6] = [
    (Age::A0To3, SET_AGE_0_3),
    (Age::A4To7, SET_AGE_4_7),
    (Age::A8To11, SET_AGE_8_11),
    (Age::A12To15, SET_AGE_12_15),
    (Age::A16To17, SET_AGE_16_17),
    (Age::A18Plus, SET_AGE_18),
];
