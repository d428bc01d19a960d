//! What an address means.
//!
//! The fragment names a screen, or a part of one such as a glossary term, and nothing else: never
//! an answer, a setting or anything about a child. Parsing is total: any string gives a screen.

use std::collections::BTreeMap;

/// The longest fragment that is looked at, in bytes. Real ids are far shorter.
const LONGEST: usize = 120;

/// How many edits away an id may be to be taken for a slip of the pen.
const SLIP: usize = 2;

/// A screen, and the part of it to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first question.
    Start,
    /// Another question, card or page.
    Screen(String),
    /// A part of a screen.
    Part {
        /// The screen.
        screen: String,
        /// The id within it.
        part: String,
    },
    /// Everything on one page.
    Whole,
}

/// What the reader should know about how the address was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The address was almost right; this is the nearest screen.
    Nearest,
    /// Nothing looks like it; this is the first question.
    Unknown,
}

/// Every id that can be an address.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    start: String,
    whole: String,
    /// Id to the screen it is on; a screen is on itself.
    places: BTreeMap<String, String>,
}

impl Addresses {
    /// Addresses with these special ids.
    #[must_use]
    pub fn new(start: &str, whole: &str) -> Addresses {
        let mut a = Addresses { start: start.into(), whole: whole.into(), places: BTreeMap::new() };
        a.add(start, start);
        a
    }

    /// Makes `id` an address on `screen`.
    pub fn add(&mut self, id: &str, screen: &str) {
        self.places.insert(id.to_owned(), screen.to_owned());
    }

    /// Whether this id is an address.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        id == self.whole || self.places.contains_key(id)
    }

    /// Reads a fragment, with or without `#`.
    #[must_use]
    pub fn parse(&self, fragment: &str) -> (Route, Option<Note>) {
        let raw = fragment.strip_prefix('#').unwrap_or(fragment);
        if raw.is_empty() {
            return (Route::Start, None);
        }
        if raw.len() > LONGEST {
            return (Route::Start, Some(Note::Unknown));
        }
        if let Some(route) = self.exact(raw) {
            return (route, None);
        }
        let tidy: String = raw.trim().trim_end_matches(['/', '.', ',', ')']).to_lowercase();
        if let Some(route) = self.exact(&tidy) {
            return (route, Some(Note::Nearest));
        }
        let near = self
            .places
            .keys()
            .map(|id| (crate::dutch::edits(id, &tidy, SLIP + 1), id))
            .min()
            .filter(|(edits, _)| *edits <= SLIP);
        match near.and_then(|(_, id)| self.exact(id)) {
            Some(route) => (route, Some(Note::Nearest)),
            None => (Route::Start, Some(Note::Unknown)),
        }
    }

    /// The fragment of a route, without `#`. `parse` reads it back to the same route.
    #[must_use]
    pub fn to_fragment(&self, route: &Route) -> String {
        match route {
            Route::Start => self.start.clone(),
            Route::Whole => self.whole.clone(),
            Route::Screen(id) | Route::Part { part: id, .. } => id.clone(),
        }
    }

    /// The screen a route shows.
    #[must_use]
    pub fn screen<'a>(&'a self, route: &'a Route) -> &'a str {
        match route {
            Route::Start => &self.start,
            Route::Whole => &self.whole,
            Route::Screen(screen) | Route::Part { screen, .. } => screen,
        }
    }

    fn exact(&self, id: &str) -> Option<Route> {
        if id == self.whole {
            return Some(Route::Whole);
        }
        let screen = self.places.get(id)?;
        Some(if id == self.start {
            Route::Start
        } else if screen == id {
            Route::Screen(id.to_owned())
        } else {
            Route::Part { screen: screen.clone(), part: id.to_owned() }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn some() -> Addresses {
        let mut a = Addresses::new("n-start", "alles");
        for id in ["k-112-nu", "k-kind-vertelt", "zoeken", "begrippen"] {
            a.add(id, id);
        }
        a.add("begrip-meldcode", "begrippen");
        a.add("k-oud", "k-112-nu");
        a
    }

    #[test]
    fn an_empty_address_is_the_first_question() {
        assert_eq!(some().parse(""), (Route::Start, None));
        assert_eq!(some().parse("#"), (Route::Start, None));
    }

    #[test]
    fn an_old_id_is_a_part_of_the_screen_that_took_it_over() {
        let (route, note) = some().parse("#k-oud");
        assert_eq!(some().screen(&route), "k-112-nu");
        assert_eq!(note, None);
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_nearest_screen_and_says_so() {
        for slip in ["K-112-NU", "k-112-mu", "k-112-nu/", "k-112nu"] {
            assert_eq!(some().parse(slip), (Route::Screen("k-112-nu".into()), Some(Note::Nearest)), "{slip}");
        }
    }

    #[test]
    fn hostile_addresses_give_the_first_question() {
        for bad in ["%", "%F0%28%8C%28", "<script>", "../../etc/passwd", &"a".repeat(10_240), "k-bestaat-niet-meer"] {
            assert_eq!(some().parse(bad), (Route::Start, Some(Note::Unknown)), "{bad:.30}");
        }
    }

    proptest! {
        #[test]
        fn no_string_panics(s in "\\PC*") {
            let _ = some().parse(&s);
        }

        #[test]
        fn every_route_reads_back_from_its_own_fragment(pick in 0usize..7) {
            let a = some();
            let ids = ["n-start", "k-112-nu", "k-kind-vertelt", "zoeken", "begrip-meldcode", "k-oud", "alles"];
            let (route, _) = a.parse(ids[pick]);
            prop_assert_eq!(a.parse(&a.to_fragment(&route)), (route, None));
        }
    }
}
