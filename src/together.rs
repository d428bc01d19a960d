//! Starting the program of working together: its parts, their outlets in the document, and the events of the page.

mod calls;
mod day_plan;
mod explanation;
mod hand_card;
mod overview;
mod read_aloud;
mod scan;
mod school;
mod table;

use contract::pages::{
    AGE_PAGE, AID_OUTLET, CALLS_OUTLET, CARD_OUTLET, DAY_OUTLET, DAY_PAGE, FORMS_PAGE, HAND_OVER_PAGE, READ_OUTLET,
    SCAN_OUTLET, SCAN_PAGE, SCHOOL_OUTLET, SCHOOL_PAGE, TABLE_OUTLET, TABLE_PAGE,
};
use leptos::prelude::*;

use crate::platform::dom::Page;
use crate::platform::{address, clear, presence, screen, voice};
use crate::shell::{MakePage, Shell, reveal_prompt};
use crate::ui::el::el;
use calls::Calls;
use day_plan::DayPlan;
use explanation::Explanation;
use hand_card::HandCard;
use overview::OverviewQuestions;
use scan::Scan;
use school::Maker;
use table::Table;

/// Mounts its parts into their outlets and follows the address.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    let shell = Shell::new();
    // What is typed belongs to the whole visit, so it is made here and not with the page that shows it.
    let (day, overview, calls, card) =
        (DayPlan::new(shell), OverviewQuestions::new(shell), Calls::new(shell), HandCard::new(shell));
    let (maker, scan, table) = (Maker::new(shell), Scan::new(shell), Table::new(shell));
    let mut pages: Vec<(String, String, MakePage)> = vec![
        page(SCHOOL_OUTLET.0, SCHOOL_PAGE.0, move || maker.page()),
        page(SCAN_OUTLET.0, SCAN_PAGE.0, move || scan.page()),
        page(TABLE_OUTLET.0, TABLE_PAGE.0, move || table.page()),
        page(DAY_OUTLET.0, DAY_PAGE.0, move || day.page()),
        page(AID_OUTLET.0, TABLE_PAGE.0, move || overview.page()),
        page(CALLS_OUTLET.0, FORMS_PAGE.0, move || calls.page()),
        page(CARD_OUTLET.0, HAND_OVER_PAGE.0, move || card.page()),
    ];
    for age in contract::child::ages(&Page) {
        let screen = [AGE_PAGE.0, &age].concat();
        let explanation = Explanation::new(shell, &age);
        explanation.mount();
        let here = screen.clone();
        let make = move || {
            let parts = vec![read_aloud::page(shell, &here), explanation.page()];
            el("div", vec![], parts)
        };
        pages.push(([READ_OUTLET.0, &age].concat(), screen, Box::new(make)));
    }
    let show = Callback::new(move |()| {
        shell.set_concealed(false);
        shell.rescue_focus();
    });
    let drop = Callback::new(move |()| {
        shell.forget();
        shell.rescue_focus();
    });
    let prompt = Callback::new(move |()| reveal_prompt(show, drop));
    for (outlet, screen, make) in pages {
        shell.mount(&outlet, &screen, make, Some(prompt));
    }
    scan.mount();
    Effect::new(move |_| screen::writing(shell.has_unsaved()));
    // What is written lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || shell.arrive());
    screen::on_leave(move || untrack(|| shell.has_unsaved()));
    clear::on_cleared(move || {
        voice::stop();
        shell.conceal();
    });
    clear::on_wiped(move || shell.forget());
    // A page that was left must not come back from the browser's own memory of it with what was typed.
    presence::on_left(move || shell.forget(), || {});
    crate::school::follow();
    screen::runs("data-together");
}

fn page(outlet: &str, screen: &str, make: impl Fn() -> AnyView + Send + 'static) -> (String, String, MakePage) {
    (outlet.to_owned(), screen.to_owned(), Box::new(make))
}
