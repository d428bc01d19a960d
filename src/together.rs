//! Starting the program of working together: its parts, their outlets in the document, and the events of the page.

mod aid;
mod calls;
mod day_plan;
mod hand_card;
mod read_aloud;
mod scan;
mod school;
mod state;
mod table;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::platform::{address, clear, document, guard, rows, screen, voice};
use aid::Aid;
use calls::Calls;
use day_plan::DayPlan;
use hand_card::HandCard;
use scan::Scan;
use school::Maker;
use state::State;
use table::Table;

/// Makes a page.
type MakePage = Box<dyn Fn() -> AnyView + Send>;

/// Mounts its parts into their outlets and follows the address.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    let state = State::new();
    // What is typed belongs to the whole visit, so it is made here and not with the page that shows it.
    let (day, aid, calls, card) = (DayPlan::new(state), Aid::new(state), Calls::new(state), HandCard::new(state));
    let (maker, scan, table) = (Maker::new(state), Scan::new(state), Table::new(state));
    let mut pages: Vec<(String, String, MakePage)> = vec![
        page("app-school", "onze-school", move || maker.page()),
        page("app-scan", "zelfscan", move || scan.page()),
        page("app-table", "o3", move || table.page()),
        page("app-day", "schooldag", move || day.page()),
        page("app-aid", "o3", move || aid.page()),
        page("app-calls", "vormen", move || calls.page()),
        page("app-card", "overdracht", move || card.page()),
    ];
    for age in rows::rows(".told", &["@data-age-card"]).iter().map(|row| rows::part(row, 0)) {
        let screen = ["uitleg-", &age].concat();
        pages.push((["app-read-", &age].concat(), screen.clone(), Box::new(move || read_aloud::page(state, &screen))));
    }
    for (outlet, screen, make) in pages {
        mount(state, &outlet, screen, make);
    }
    scan.mount();
    Effect::new(move |_| screen::writing(state.has_typed()));
    // What is written lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || state.arrive());
    screen::on_leave(move || untrack(|| state.has_typed()));
    clear::on_cleared(move || {
        voice::stop();
        state.cover();
    });
    clear::on_wiped(move || state.forget());
    // A page that was left must not come back from the browser's own memory of it with what was typed.
    guard::on_left(move || state.forget(), || {});
    crate::school::follow();
    screen::runs("data-together");
}

fn page(outlet: &str, screen: &str, make: impl Fn() -> AnyView + Send + 'static) -> (String, String, MakePage) {
    (outlet.to_owned(), screen.to_owned(), Box::new(make))
}

/// A page is made when it is first opened, and then stays as it was left. Untracked: what a page reads while it is
/// made must not make it anew, or a tap would lose the focus.
fn mount(state: State, outlet: &str, screen: String, make: MakePage) {
    let Some(outlet) = document::outlet(outlet) else { return };
    let seen = Memo::new(move |seen: Option<&bool>| seen.copied().unwrap_or(false) || state.place() == screen);
    mount_to(outlet, move || {
        move || {
            let _ = state.generation();
            seen.get().then(|| if state.is_veiled() { state.veil() } else { untrack(&make) })
        }
    })
    .forget();
}
