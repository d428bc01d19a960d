//! The words of passphrases, the known passwords, and the texts about them: made from `content/nl` by `build.rs`.

include!(concat!(env!("OUT_DIR"), "/phrase.rs"));
