//! The drawings of the guide, and de lijn, as they stand in a document: within the page, so that they cost no request and
//! take its colours. They stand beside words that say the same, and are hidden from who listens.

use files::way::{self, Time};
use guide::graph::Phase;

/// Every drawing by its name in content.
const ALL: &[(&str, &str)] = &[
    ("deur", include_str!("../../../assets/drawings/deur.svg")),
    ("kind-op-school", include_str!("../../../assets/drawings/kind-op-school.svg")),
    ("tafel-van-drie", include_str!("../../../assets/drawings/tafel-van-drie.svg")),
    ("tas", include_str!("../../../assets/drawings/tas.svg")),
    ("telefoon", include_str!("../../../assets/drawings/telefoon.svg")),
    ("vlieger", include_str!("../../../assets/drawings/vlieger.svg")),
    ("volwassene-luistert", include_str!("../../../assets/drawings/volwassene-luistert.svg")),
];

/// The names of the drawings.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}

/// A drawing as part of a document; nothing when there is none of that name, which the checks tell.
#[must_use]
pub fn drawing(name: &str) -> String {
    let file = ALL.iter().find(|(own, _)| *own == name).map_or("", |(_, file)| *file);
    // Within a document the language of a drawing is known.
    file.replace(" xmlns=\"http://www.w3.org/2000/svg\"", &format!(" class=\"{}\" aria-hidden=\"true\"", way::DRAWN))
        .replace('\n', "")
}

/// De lijn with these stations, as an ornament beside the words that name them.
#[must_use]
pub fn line(stations: &[Time]) -> String {
    way::picture(stations, None).replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
}

/// Where a phase stands on de lijn; `None` for what is on no place of it.
#[must_use]
pub fn time(phase: Phase) -> Option<Time> {
    match phase {
        Phase::Voor => Some(Time::Before),
        Phase::Tijdens => Some(Time::During),
        Phase::Na => Some(Time::After),
        _ => None,
    }
}
