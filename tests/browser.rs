//! Tests in a real browser, on the real build, served under a sub-folder.

mod content;
mod harness;
mod notes;
mod page;

mod ask;
mod axe;
mod clear;
mod clock;
mod keyboard;
mod look;
mod notes_alive;
mod notes_clear;
mod notes_faults;
mod notes_flow;
mod notes_focus;
mod notes_lock;
mod notes_look;
mod notes_residue;
mod notes_rows;
mod notes_speed;
mod notes_storm;
mod notes_tabs;
mod notes_vault;
mod notes_wipe;
mod place;
mod print;
mod quiet;
mod reading;
mod residue;
mod search;
mod settings;
mod walk;
