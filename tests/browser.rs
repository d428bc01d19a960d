//! Tests in a real browser, on the real build, served under a sub-folder.

mod content;
mod harness;
mod notes;
mod page;

mod ask;
mod axe;
mod clear;
mod clock;
mod embed;
mod frame;
mod headers;
mod heal;
mod keyboard;
mod look;
mod notes_faults;
mod notes_flow;
mod notes_rows;
mod notes_storm;
mod notes_tabs;
mod notes_vault;
mod offline;
mod place;
mod print;
mod quiet;
mod reading;
mod residue;
mod scorm;
mod search;
mod settings;
mod single;
mod walk;
