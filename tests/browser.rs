//! Tests in a real browser, on the real build, served under a sub-folder.

mod content;
mod harness;
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
