//! What is sealed comes back, whole and the same.

use notes::backup::{Plan, Random, open, seal, stretch};
use proptest::prelude::*;

use super::{key, read, sealed};

/// Bytes in which no two chunks are alike.
fn bytes(length: usize, seed: u8) -> Vec<u8> {
    (0..length).map(|i| (i % 251) as u8 ^ (i >> 16) as u8 ^ seed).collect()
}

#[test]
fn texts_around_the_chunk_borders_come_back() {
    for length in [0, 1, 15, 16, 17, 65_519, 65_520, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 200_000] {
        let plain = bytes(length, 0);
        let file = sealed(&plain);
        assert_eq!(read(&file, b"wachtwoord"), Ok(plain), "{length}");
        // A nonce, and a tag for each chunk, of which an empty text has one too.
        let header = sealed(b"").len() - 32;
        assert_eq!(file.len(), header + 16 + length + length.div_ceil(65_536).max(1) * 16, "{length}");
    }
}

#[test]
fn nothing_readable_stands_in_the_file() {
    let plain = "Zij belt vrijdag terug. ".repeat(50);
    let file = sealed(plain.as_bytes());
    assert!(!file.windows(4).any(|four| plain.as_bytes().windows(4).any(|p| p == four)));
    assert!(!file.windows(16).any(|key| key == [3; 16]), "nor the file key");
}

#[test]
fn salt_nonce_and_file_key_each_change_the_file() {
    let plan = Plan { salt: [1; 16], log_n: 1 };
    let make = |plan: &Plan, file_key, nonce| seal(b"tekst", &key(), plan, Random { file_key, nonce }).unwrap();
    let first = make(&plan, [1; 16], [1; 16]);
    assert_eq!(make(&plan, [1; 16], [1; 16]), first, "the same arguments give the same file");
    assert_ne!(make(&plan, [2; 16], [1; 16]), first);
    assert_ne!(make(&plan, [1; 16], [2; 16]), first);
    assert_ne!(make(&Plan { salt: [2; 16], ..plan }, [1; 16], [1; 16]), first);
    let stretched = |passphrase: &[u8], salt: u8, log_n| *stretch(passphrase, &[salt; 16], log_n).unwrap();
    assert_ne!(stretched(b"a", 1, 1), stretched(b"b", 1, 1));
    assert_ne!(stretched(b"a", 1, 1), stretched(b"a", 2, 1));
    assert_ne!(stretched(b"a", 1, 1), stretched(b"a", 1, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_comes_back(
        border in prop::sample::select(vec![0usize, 65_536, 131_072]), off in 0..40usize, below: bool, seed: u8,
        passphrase in prop::collection::vec(any::<u8>(), 0..80), salt: [u8; 16], file_key: [u8; 16], nonce: [u8; 16],
        log_n in 1..9u8,
    ) {
        let plain = bytes(if below { border.saturating_sub(off) } else { border + off }, seed);
        let stretched = stretch(&passphrase, &salt, log_n).unwrap();
        let plan = Plan { salt, log_n };
        let file = seal(&plain, &stretched, &plan, Random { file_key, nonce }).unwrap();
        prop_assert_eq!(notes::backup::plan(&file), Ok(plan));
        prop_assert!(*open(&file, &stretched).unwrap() == plain);
        prop_assert_eq!(read(&file, &passphrase), Ok(plain));
    }
}
