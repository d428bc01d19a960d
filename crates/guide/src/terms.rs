//! The terugkoppelklok: when the school may expect something of Veilig Thuis, and when to call.
//!
//! Days are counted here, words are not: those stand in `content/nl/terms.toml`, under the ids that
//! the results carry. There is no clock in this module; the caller says which day it is.
//!
//! Every term is a target or our own advice, never a promise. No outcome of this module says that
//! a child is safe, and none says that waiting is right: see the step "altijd" of [`ladder`].

pub mod bridge;
pub mod clock;
pub mod days;
pub mod holidays;
pub mod ics;
pub mod ladder;
pub mod term;

pub use clock::{Clock, ClockFault, Dates, Moment, State};
pub use days::{Day, DayFault, Weekday};
pub use term::{StartEvent, Strength, Term, Unit};
