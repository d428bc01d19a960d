//! Files that are broken, cut off, made up or meant to keep us busy.

use notes::backup::{
    Fault, MOST_FILE, MOST_PLAIN, MOST_WORK, Plan, USUAL_WORK, open, plan, seal, stretch, work_for_pace,
};
use proptest::prelude::*;

use super::{CHEAP, armor, key, random, read, sealed};

const SALT: &str = "BwcHBwcHBwcHBwcHBwcHBw";
const BODY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A file with this between the version line and the MAC; the MAC and the payload are zeroes.
fn around(stanzas: &str) -> Vec<u8> {
    let mut file = format!("age-encryption.org/v1\n{stanzas}--- {BODY}\n").into_bytes();
    file.extend_from_slice(&[0; 64]);
    file
}

/// A passphrase stanza with this work factor.
fn factor(text: &str) -> Vec<u8> {
    around(&format!("-> scrypt {SALT} {text}\n{BODY}\n"))
}

#[test]
fn every_flipped_bit_is_refused() {
    let file = sealed(b"Zij belt vrijdag terug.");
    let armored = armor(&file, 64, "\n");
    assert_eq!(read(&armored, b"wachtwoord"), read(&file, b"wachtwoord"));
    for whole in [file, armored] {
        assert!(read(&whole, b"wachtwoord").is_ok() && whole.len() > 200);
        for at in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(read(&flipped, b"wachtwoord").is_err(), "bit {at}");
            assert!(open(&flipped, &key()).is_err(), "bit {at}, with the key of the whole file");
        }
    }
}

#[test]
fn every_cut_and_every_added_byte_is_refused() {
    let file = sealed(b"Zij belt vrijdag terug.");
    for length in 0..file.len() {
        assert!(open(&file[..length], &key()).is_err(), "the first {length} bytes");
        assert!(open(&file[file.len() - length..], &key()).is_err(), "the last {length} bytes");
    }
    // The nonce and a tag are missed before anybody waits.
    let payload = file.len() - 16 - 23 - 16;
    for length in 0..payload + 32 {
        assert!(plan(&file[..length]).is_err(), "the first {length} bytes");
    }
    assert_eq!(plan(&file[..payload + 32]), Ok(CHEAP));
    for byte in 0..=u8::MAX {
        assert_eq!(open(&[&file[..], &[byte]].concat(), &key()).err(), Some(Fault::Damaged));
        assert!(open(&[&[byte], &file[..]].concat(), &key()).is_err());
    }
    let armored = armor(&file, 64, "\n");
    let end = armored.trim_ascii_end().len();
    for length in 0..end {
        assert!(open(&armored[..length], &key()).is_err(), "the first {length} bytes of the armor");
    }
    assert!(open(&armored[..end], &key()).is_ok(), "the last line end is free");
}

#[test]
fn chunks_cannot_be_left_out_or_swapped() {
    let (chunk, file) = (65_536 + 16, sealed(&[9; 3 * 65_536]));
    let start = file.len() - 3 * chunk;
    let piece = |n: usize| &file[start + n * chunk..start + (n + 1) * chunk];
    let with = |order: &[usize]| {
        let mut made = file[..start].to_vec();
        order.iter().for_each(|n| made.extend_from_slice(piece(*n)));
        open(&made, &key()).map(|plain| plain.len())
    };
    assert_eq!(with(&[0, 1, 2]), Ok(3 * 65_536));
    for order in [&[0, 1][..], &[0, 2], &[1, 2], &[2], &[1, 0, 2], &[0, 0, 1, 2], &[0, 1, 2, 2], &[]] {
        assert_eq!(with(order), Err(Fault::Damaged), "{order:?}");
    }
}

#[test]
fn the_wrong_passphrase_says_so_and_nothing_more() {
    let file = sealed(b"Zij belt vrijdag terug.");
    for wrong in ["", "Wachtwoord", "wachtwoord ", "wachtwoord\n"] {
        assert_eq!(read(&file, wrong.as_bytes()), Err(Fault::WrongPassphrase), "{wrong:?}");
    }
}

#[test]
fn a_changed_header_is_found_though_the_passphrase_is_right() {
    let file = sealed(b"tekst");
    let text = String::from_utf8_lossy(&file).into_owned();
    let mac = text.find("\n--- ").unwrap() + 5;
    let other = seal(b"tekst", &key(), &CHEAP, notes::backup::Random { file_key: [4; 16], nonce: [5; 16] }).unwrap();
    // The MAC of another file key, well formed.
    let swapped = [&file[..mac], &other[mac..mac + 43], &file[mac + 43..]].concat();
    assert_ne!(swapped, file);
    assert_eq!(open(&swapped, &key()).err(), Some(Fault::Damaged));
    // Another work factor, with the same key.
    let dearer = text.find(" 1\n").unwrap() + 1;
    let mut changed = file.clone();
    changed[dearer] = b'2';
    assert_eq!(plan(&changed), Ok(Plan { log_n: 2, ..CHEAP }));
    assert_eq!(open(&changed, &key()).err(), Some(Fault::Damaged));
}

#[test]
fn a_work_factor_is_a_plain_number_up_to_the_cap() {
    for log_n in 1..=MOST_WORK {
        assert_eq!(plan(&factor(&log_n.to_string())), Ok(Plan { log_n, ..CHEAP }));
    }
    for (text, asked) in [("21", 21), ("64", 64), ("255", 255), ("256", 255), ("18446744073709551617", 255)] {
        assert_eq!(plan(&factor(text)), Err(Fault::TooMuchWork(asked)), "{text}");
    }
    for text in ["0", "00", "018", "010", "+1", "-1", "0x10", "1e1", "1.0", "1 ", " 1", "", "a", "1\t", "١", "1 1"] {
        assert_eq!(plan(&factor(text)), Err(Fault::Damaged), "{text:?}");
    }
    // Work that is not done, and is refused at once: 2^64 would be a long wait.
    for log_n in (MOST_WORK + 1)..=u8::MAX {
        assert_eq!(stretch(b"", &[0; 16], log_n).err(), Some(Fault::TooMuchWork(log_n)));
        let plan = Plan { salt: [0; 16], log_n };
        assert_eq!(seal(b"", &[0; 32], &plan, random()).err(), Some(Fault::TooMuchWork(log_n)));
    }
    assert_eq!(stretch(b"", &[0; 16], 0).err(), Some(Fault::Damaged));
}

#[test]
fn a_stanza_is_taken_to_the_letter() {
    let good = format!("-> scrypt {SALT} 9\n{BODY}\n");
    assert_eq!(plan(&around(&good)), Ok(Plan { log_n: 9, ..CHEAP }));
    let full = "A".repeat(64);
    for (stanzas, fault) in [
        (String::new(), Fault::Damaged),
        (format!("{good}{good}"), Fault::Damaged),
        (format!("{good}-> X25519 abc\n{BODY}\n"), Fault::Damaged),
        (format!("-> X25519 abc\n{BODY}\n{good}"), Fault::Damaged),
        (format!("-> X25519 abc\n{BODY}\n"), Fault::OtherRecipient),
        (format!("-> Scrypt {SALT} 9\n{BODY}\n"), Fault::OtherRecipient),
        ("-> scrypt\n\n".to_owned(), Fault::Damaged),
        (format!("-> scrypt {SALT} 9\n{full}\n\n"), Fault::Damaged),
        (format!("-> scrypt {SALT} 9\n\n"), Fault::Damaged),
        (format!("-> scrypt {SALT} 9\n{BODY}=\n"), Fault::Damaged),
        (format!("-> scrypt {SALT}== 9\n{BODY}\n"), Fault::Damaged),
        (format!("-> scrypt {}x 9\n{BODY}\n", &SALT[..21]), Fault::Damaged),
        (format!("-> scrypt {SALT} 9\n{}B\n", &BODY[..42]), Fault::Damaged),
        (format!("-> scrypt {SALT} 9\r\n{BODY}\r\n"), Fault::Damaged),
        (format!("->scrypt {SALT} 9\n{BODY}\n"), Fault::Damaged),
        (format!("->  scrypt {SALT} 9\n{BODY}\n"), Fault::Damaged),
        (format!(" -> scrypt {SALT} 9\n{BODY}\n"), Fault::Damaged),
        (format!("\n{good}"), Fault::Damaged),
        (format!("{good}\n"), Fault::Damaged),
        (format!("-> é\n{BODY}\n"), Fault::Damaged),
    ] {
        assert_eq!(plan(&around(&stanzas)), Err(fault), "{stanzas:?}");
        assert_eq!(open(&around(&stanzas), &key()).err(), Some(fault), "{stanzas:?}");
    }
}

#[test]
fn a_header_without_end_is_given_up() {
    let start = "age-encryption.org/v1\n";
    let stanza = format!("-> scrypt {SALT} 9\n{BODY}\n");
    let other = format!("-> X25519 {BODY}\n{BODY}\n");
    let full = format!("{}\n", "A".repeat(64));
    for (file, fault) in [
        (format!("{start}-> {}", "a".repeat(3_000_000)), Fault::TooBig),
        (format!("{start}-> {}", "a ".repeat(40_000)), Fault::TooBig),
        (format!("{start}-> a\n{}", full.repeat(40_000)), Fault::TooBig),
        (format!("{start}{}", stanza.repeat(1_000)), Fault::TooBig),
        (format!("{start}{stanza}--- {}", "A".repeat(3_000_000)), Fault::TooBig),
        // Under the cap, but cut off.
        (format!("{start}-> {}", "a".repeat(60_000)), Fault::Damaged),
        (format!("{start}{}", other.repeat(600)), Fault::Damaged),
    ] {
        assert_eq!(plan(file.as_bytes()), Err(fault), "{}…", &file[..60]);
    }
    assert_eq!(plan(&around(&stanza.repeat(700))), Err(Fault::Damaged));
    assert_eq!(plan(&around(&other.repeat(600))), Err(Fault::OtherRecipient), "a file for many people");
}

#[test]
fn too_big_is_said_first() {
    let mut file = sealed(b"tekst");
    file.resize(MOST_FILE, 0);
    assert_eq!(plan(&file), Ok(CHEAP), "as big as may be");
    file.push(0);
    assert_eq!(plan(&file), Err(Fault::TooBig));
    assert_eq!(open(&file, &key()).err(), Some(Fault::TooBig));
    assert_eq!(plan(&vec![0; MOST_FILE + 1]), Err(Fault::TooBig), "before any look inside");
    let plain = vec![0; MOST_PLAIN + 1];
    assert_eq!(seal(&plain, &key(), &CHEAP, random()).err(), Some(Fault::TooBig));
    let most = sealed(&plain[1..]);
    assert!(most.len() <= MOST_FILE);
    assert_eq!(open(&most, &key()).unwrap().len(), MOST_PLAIN, "the most that is sealed can be read back");
}

#[test]
fn what_is_no_age_file_is_called_so() {
    for file in ["", " \n", "PK\u{3}\u{4}", "{\"notes\":[]}", "age-encryption.org/v", "age-encryption.org/v2\n-> a\n\n"]
    {
        assert_eq!(plan(file.as_bytes()), Err(Fault::NotAge), "{file:?}");
    }
    let file = sealed(b"tekst");
    assert_eq!(plan(&[b" ", &file[..]].concat()), Err(Fault::NotAge), "only an armor may stand between spaces");
    assert_eq!(plan(b"age-encryption.org/v1\r\n"), Err(Fault::Damaged), "line ends were changed");
}

#[test]
fn armor_is_strict_but_for_what_age_allows() {
    let file = sealed(&[1; 100]);
    for good in
        [armor(&file, 64, "\n"), armor(&file, 64, "\r\n"), [b"\r\n \t", &armor(&file, 64, "\n")[..], b"\n\n "].concat()]
    {
        assert_eq!(read(&good, b"wachtwoord"), Ok(vec![1; 100]));
    }
    for columns in [4, 60, 68, 84, 128] {
        assert_eq!(plan(&armor(&file, columns, "\n")), Err(Fault::Damaged), "lines of {columns}");
    }
    let text = String::from_utf8(armor(&file, 64, "\n")).unwrap();
    for bad in [
        text.replacen("FILE-----\n", "FILE-----\n\n", 1),
        text.replacen("FILE-----\n", "FILE-----\nVersion: 1\n\n", 1),
        text.replacen("FILE-----\n", "FILE----- \n", 1),
        text.replacen("\n-----END", "\n\n-----END", 1),
        text.replacen("\n-----END", "-----END", 1),
        text.replacen("\n-----END", "\n\r-----END", 1),
        text.replacen("\n-----END", "\r\r\n-----END", 1),
        text.replacen("FILE-----\n", "FILE-----", 1),
        text.replace("-----END AGE ENCRYPTED FILE-----", ""),
        format!("{text}x"),
        format!("{text}{text}"),
        "-----BEGIN AGE ENCRYPTED FILE----------END AGE ENCRYPTED FILE-----".to_owned(),
        "-----BEGIN AGE ENCRYPTED FILE-----".to_owned(),
    ] {
        assert_eq!(plan(bad.as_bytes()), Err(Fault::Damaged), "{bad}");
    }
}

#[test]
fn the_work_follows_the_pace_of_the_machine() {
    for (probe_ms, log_n) in [
        (0.001, 17),
        (20.0, 17),
        (46.875, 17),
        (46.9, 16),
        (93.75, 16),
        (93.8, 15),
        (187.5, 15),
        (187.6, 15),
        (1e300, 15),
        (f64::MAX, 15),
        (0.0, 15),
        (-5.0, 15),
        (f64::NAN, 15),
        (f64::INFINITY, 15),
        (f64::NEG_INFINITY, 15),
    ] {
        assert_eq!(work_for_pace(probe_ms), log_n, "{probe_ms} ms");
    }
    assert!((15..=17).contains(&USUAL_WORK));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        for tail in [&bytes[..], text.as_bytes()] {
            for start in ["", "age-encryption.org/v1", "age-encryption.org/v1\n", "age-encryption.org/v1\n-> scrypt ",
                "-----BEGIN AGE ENCRYPTED FILE-----\n"] {
                let file = [start.as_bytes(), tail].concat();
                prop_assert!(open(&file, &key()).is_err());
                let _ = plan(&file);
            }
        }
    }

    #[test]
    fn no_header_makes_it_panic(
        lines in prop::collection::vec("(-> |--- |-> scrypt )?[A-Za-z0-9+/= \\-]{0,70}", 0..8), end in "\r?\n?",
    ) {
        let file = [format!("age-encryption.org/v1\n{}{end}", lines.join("\n")).as_bytes(), &[0; 40]].concat();
        prop_assert!(open(&file, &key()).is_err());
        let _ = plan(&file);
    }

    #[test]
    fn a_changed_file_never_opens(
        at in any::<prop::sample::Index>(), remove in 0..40usize, insert in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let file = sealed(b"Zij belt vrijdag terug.");
        let at = at.index(file.len());
        let after = (at + remove).min(file.len());
        let changed = [&file[..at], &insert, &file[after..]].concat();
        prop_assert_eq!(open(&changed, &key()).is_ok(), changed == file);
    }
}
