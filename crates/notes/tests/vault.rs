//! The vault, from the outside: what a fault, an attacker or a second tab can do to it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests may fail loudly

#[path = "vault/common.rs"]
mod common;
#[path = "vault/failing.rs"]
mod failing;
#[path = "vault/flips.rs"]
mod flips;
#[path = "vault/hostile.rs"]
mod hostile;
#[path = "vault/places.rs"]
mod places;
#[path = "vault/rounds.rs"]
mod rounds;
#[path = "vault/tabs.rs"]
mod tabs;
#[path = "vault/vectors.rs"]
mod vectors;
#[path = "vault/wiping.rs"]
mod wiping;
