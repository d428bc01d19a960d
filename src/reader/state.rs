//! The state of the reader: the path, the settings, the screen. Views read it and call it.

use std::sync::Arc;

use contract::dom::Dom as _;
use contract::screen::{AGES, SECTORS, first_addresses, node, screen_of};
use guide::graph::Graph;
use guide::route::{Addresses, Note, Route};
use guide::settings::{Age, Sector, Settings};
use guide::walk::Walk;
use leptos::prelude::*;

use super::fit::{self, Ask};
use super::{below, clear, shown};
use crate::platform::dom::{Page, is_cleared};
use crate::platform::{address, screen, spot};
use crate::screens::focus_heading;
use crate::{settings, words};

/// How the reader comes to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// By opening the document; the focus stays where the browser has it.
    Load,
    /// By a tap or by typing an address.
    New,
    /// By Back or Forward, to where the reader has been.
    Return,
}

/// The state of the app, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// What was read so far: see [`State::learn`].
    graph: StoredValue<Arc<Graph>>,
    addresses: StoredValue<Arc<Addresses>>,
    walk: RwSignal<Walk>,
    settings: RwSignal<Settings>,
    place: RwSignal<String>,
    note: RwSignal<Option<Note>>,
    /// Whether the address was just put right, so that its own change keeps the note.
    righted: StoredValue<bool>,
    said: RwSignal<&'static str>,
}

impl State {
    /// Reads the kept settings; of the document only where it begins.
    pub(crate) fn new() -> State {
        let (settings, _) = settings::kept();
        settings::apply(&settings);
        State {
            graph: StoredValue::new(Arc::new(Graph::default())),
            addresses: StoredValue::new(Arc::new(first_addresses(&Page))),
            walk: RwSignal::new(Walk::default()),
            settings: RwSignal::new(settings),
            place: RwSignal::new(String::new()),
            note: RwSignal::new(None),
            righted: StoredValue::new(false),
            said: RwSignal::new(""),
        }
    }

    /// Reads a screen into the graph when it is first needed: a document may have thousands, and a visit sees few.
    fn learn(&self, id: &str) {
        let mut wanted = vec![id.to_owned()];
        self.graph.update_value(|graph| {
            while let Some(id) = wanted.pop() {
                let unknown = graph.get(&id).is_none().then(|| Page.by_id(&id)).flatten();
                let Some(node) = unknown.and_then(|screen| node(&screen)) else { continue };
                // A setting may answer it: then what comes after it lies on the path too.
                if node.about.is_some() {
                    wanted.extend(node.edges.iter().map(|edge| edge.to.clone()));
                }
                Arc::make_mut(graph).add(node);
            }
        });
    }

    /// Reads what an address means: by its own id, else all of them, to find the nearest.
    fn look_up(&self, fragment: &str) -> Arc<Addresses> {
        let id = fragment.trim_start_matches('#');
        self.addresses.update_value(|addresses| {
            if !id.is_empty() && !addresses.has(id) {
                match screen_of(&Page, id) {
                    Some(screen) => Arc::make_mut(addresses).add(id, &screen),
                    None => *addresses = Arc::new(contract::screen::addresses(&Page)),
                }
            }
        });
        self.addresses.get_value()
    }

    /// The graph of the document, as far as it was read: every screen on the path is.
    pub(crate) fn graph(&self) -> Arc<Graph> {
        self.graph.get_value()
    }

    /// The screen now shown.
    pub(crate) fn place(&self) -> String {
        self.place.get()
    }

    /// The path. Subscribes the caller.
    pub(crate) fn walk(&self) -> Walk {
        self.walk.get()
    }

    /// The settings. Subscribes the caller.
    pub(crate) fn settings(&self) -> Settings {
        self.settings.get()
    }

    /// What to tell about the last address. Subscribes the caller.
    pub(crate) fn note(&self) -> Option<Note> {
        self.note.get()
    }

    /// What was just done, for the reader to see and hear. Subscribes the caller.
    pub(crate) fn said(&self) -> &'static str {
        self.said.get()
    }

    /// Tells the reader what was just done.
    pub(crate) fn say(&self, what: &'static str) {
        self.said.set(what);
    }

    /// Shows what the address names.
    pub(crate) fn arrive(&self, how: Arrival) {
        if is_cleared() {
            return;
        }
        let addresses = self.look_up(&address::fragment());
        let (route, note) = addresses.parse(&address::fragment());
        if note.is_some() && address::follow(&address::fragment()) {
            return;
        }
        if note.is_some() {
            // The address is put right first; its own change then shows the screen.
            self.note.set(note);
            self.righted.set_value(true);
            address::replace(&addresses.to_fragment(&route));
            if how != Arrival::Load {
                return;
            }
        } else if self.righted.get_value() {
            self.righted.set_value(false);
        } else if self.note.with_untracked(Option::is_some) {
            self.note.set(None);
        }
        let id = addresses.screen(&route).to_owned();
        self.learn(&id);
        let (graph, settings) = (self.graph(), self.settings.get_untracked());
        self.walk.update(|w| w.arrive(&graph, &settings, &id));
        shown::whole(route == Route::Whole);
        shown::show(&id, self.walk.with_untracked(|w| w.passed(&graph, &settings)));
        if self.said.with_untracked(|s| !s.is_empty()) {
            self.said.set("");
        }
        screen::title(&[kind_word(&graph, &route, &id), " – ", words::PRODUCT].concat());
        if let Some(node) = graph.get(&id) {
            let chosen = self.walk.with_untracked(|w| w.answer(&node.id).cloned());
            shown::mark(&node.id, chosen.as_ref(), words::YOU_ANSWERED);
        }
        self.adapt_screen(&id);
        self.place.set(id.clone());
        // After what the new screen changes around it, so that the page is laid out once.
        leptos::task::spawn_local(async move {
            if how != Arrival::Load && (how != Arrival::Return || !spot::restore(&|| focus_heading(&id))) {
                shown::focus(&id, &route);
            }
            below::look();
        });
    }

    /// Records a tap on a way on, and says where it really leads when a setting answers ahead.
    pub(crate) fn choose(&self, from: &str, to: &str, reason: Option<&str>) -> Option<String> {
        self.learn(from);
        self.learn(to);
        let (graph, settings) = (self.graph(), self.settings.get_untracked());
        // Nobody looks until the next screen is there, so nothing is drawn for it now.
        self.walk.update_untracked(|w| w.choose(&graph, from, to, reason));
        let (end, skipped) = graph.resolve(to, &settings);
        (!skipped.is_empty()).then_some(end)
    }

    /// The reader chose other settings, on the menu page or on a screen.
    pub(crate) fn take_settings(&self, settings: Settings) {
        self.settings.set(settings);
        self.adapt_screen(&self.place.get_untracked());
        below::look();
    }

    /// The reader chose a setting on the screen whose words depend on it.
    pub(crate) fn choose_setting(&self, key: &str, id: &str) {
        let mut settings = self.settings.get_untracked();
        match key {
            AGE => settings.age = Age::from_id(id),
            _ => settings.sector = Sector::from_id(id),
        }
        settings::keep(&settings);
        settings::change(&settings);
    }

    /// Fits a screen to this visit: what it says because of the answers that led to it, the settings it depends on,
    /// and the sign that more follows.
    fn adapt_screen(&self, id: &str) {
        let (graph, settings) = (self.graph(), self.settings.get_untracked());
        shown::because(id, &self.walk.with_untracked(|w| w.reasons(&graph, &settings)), words::YOU_CHOSE);
        let is_card = guide::walk::is_card(&graph, id);
        fit::offer(id, &if is_card { asks(&settings) } else { vec![] }, words::CHANGE);
        below::follow(id, words::BELOW_ANSWERS, words::BELOW_STEPS);
    }

    /// Empties the screen and forgets the path. Going on begins at the first question.
    pub(crate) fn clear(&self) {
        let state = *self;
        clear::clear(move || {
            let addresses = state.addresses.get_value();
            address::replace(&addresses.to_fragment(&addresses.parse("").0));
            state.arrive(Arrival::New);
        });
        spot::forget();
        self.walk.update(Walk::clear);
        shown::because("", &[], "");
        self.place.set(String::new());
    }
}

/// The key of the age group in the buttons that ask for it.
const AGE: &str = "age";

/// The settings that a screen can ask for.
fn asks(settings: &Settings) -> Vec<Ask> {
    let age = words::AGES.iter().find(|(age, _)| Some(*age) == settings.age);
    let sector = words::SECTORS.iter().find(|(sector, _)| Some(*sector) == settings.sector);
    vec![
        Ask {
            key: AGE,
            limits: AGES.0,
            question: words::SETTINGS_AGE,
            chosen: age.map_or("", |(_, word)| word),
            // In figures: in words the six do not fit beside each other.
            choices: words::AGES.iter().map(|(age, _)| (age.id(), age.id())).collect(),
        },
        Ask {
            key: "sector",
            limits: SECTORS.0,
            question: words::SETTINGS_SECTOR,
            chosen: sector.map_or("", |(_, word)| word),
            choices: words::SECTORS.iter().map(|(sector, word)| (sector.id(), *word)).collect(),
        },
    ]
}

/// The neutral word for a screen in the window title: never what it is about.
fn kind_word(graph: &Graph, route: &Route, id: &str) -> &'static str {
    match (route, graph.get(id).map(|n| n.kind)) {
        (Route::Whole, _) | (_, None) => words::TITLE_PAGE,
        (_, Some(guide::graph::Kind::Card)) => words::TITLE_CARD,
        (_, Some(guide::graph::Kind::Step)) => words::TITLE_QUESTION,
    }
}
