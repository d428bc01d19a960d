//! The words of the interface, made from `content/nl/ui.toml` by `build.rs`.
#![allow(dead_code)] // The document uses many of them itself.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
