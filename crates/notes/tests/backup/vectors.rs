//! The public age vectors (C2SP/CCTV), every one. Those for key files are refused as such, and
//! then tried again behind a passphrase header of our own, so that their payloads count too.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64ct::{Base64, Encoding};
use notes::backup::{Fault, Plan, Random, open, plan, seal};
use sha2::{Digest, Sha256};

use super::{CHEAP, data, key, read};

/// One vector.
struct Vector {
    name: String,
    /// The head but for comments.
    head: BTreeMap<String, String>,
    file: Vec<u8>,
}

impl Vector {
    fn get(&self, key: &str) -> &str {
        self.head.get(key).map_or("", String::as_str)
    }

    fn file_key(&self) -> [u8; 16] {
        let hex = self.get("file key").as_bytes();
        let bytes: Vec<u8> =
            hex.chunks(2).map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()).collect();
        bytes.try_into().unwrap()
    }

    /// The nonce and the chunks, out of the armor if need be.
    fn payload(&self) -> Vec<u8> {
        let mut file = self.file.clone();
        if self.get("armored") == "yes" {
            let text = String::from_utf8(file).unwrap();
            let lines = text.lines().filter(|line| !line.starts_with("-----") && !line.trim().is_empty());
            file = lines.flat_map(|line| Base64::decode_vec(line).unwrap()).collect();
        }
        let mac = file.windows(5).position(|five| five == b"\n--- ").unwrap() + 5;
        let end = file[mac..].iter().position(|byte| *byte == b'\n').unwrap();
        file.split_off(mac + end + 1)
    }
}

/// All vectors, by name.
fn vectors() -> Vec<Vector> {
    let mut all: Vec<Vector> = std::fs::read_dir(data("cctv"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
            let head: BTreeMap<String, String> = std::str::from_utf8(&bytes[..end])
                .unwrap()
                .lines()
                .map(|line| line.split_once(": ").unwrap())
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect();
            let mut file = bytes[end + 2..].to_vec();
            if let Some(method) = head.get("compressed") {
                assert_eq!(method, "zlib");
                file = miniz_oxide::inflate::decompress_to_vec_zlib(&file).unwrap();
            }
            Vector { name: path.file_name().unwrap().to_str().unwrap().to_owned(), head, file }
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    assert_eq!(all.len(), 143, "all vectors of cctv-age 0.2.0");
    all
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// What we must say of a vector, given what the vector says of itself.
fn expected(vector: &Vector) -> Result<(), Fault> {
    let name = vector.name.as_str();
    let (kind, _) = name.split_once('_').unwrap_or((name, ""));
    match (vector.get("expect"), name) {
        // A stanza that is not ours, however like it: nobody here has the key.
        (_, "scrypt_uppercase") => Err(Fault::OtherRecipient),
        (_, "scrypt_work_factor_23") => Err(Fault::TooMuchWork(23)),
        (_, "scrypt_work_factor_overflow") => Err(Fault::TooMuchWork(255)),
        (_, "empty" | "armor_empty" | "version_unsupported") => Err(Fault::NotAge),
        ("success", _) if kind == "scrypt" || name == "armor_scrypt" => Ok(()),
        ("no match", _) if kind == "scrypt" => Err(Fault::WrongPassphrase),
        // The mark that begins the armor is not there, so what it is nobody knows.
        (
            "armor failure",
            "armor_garbage_leading" | "armor_lowercase" | "armor_wrong_type" | "armor_whitespace_begin",
        ) => Err(Fault::NotAge),
        ("armor failure", _) => Err(Fault::Damaged),
        // Base64 is wrong in any stanza; the rest of these faults only the holder of a key can see.
        ("header failure", "x25519_not_canonical_body" | "hybrid_not_canonical_body") => Err(Fault::Damaged),
        ("header failure", _) if ["x25519", "hybrid", "stream"].contains(&kind) => Err(Fault::OtherRecipient),
        ("header failure", _) => Err(Fault::Damaged),
        ("success" | "no match" | "HMAC failure" | "payload failure", _) => Err(Fault::OtherRecipient),
        (other, _) => panic!("{name}: {other:?}"),
    }
}

#[test]
fn every_public_vector_gives_what_it_says() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for vector in vectors() {
        let passphrase = vector.get("passphrase").as_bytes();
        let found = read(&vector.file, passphrase);
        let want = expected(&vector);
        if found.as_ref().map(|_| ()).map_err(|fault| *fault) != want {
            wrong.push(format!("{}: {want:?}, not {:?}", vector.name, found.map(|_| ())));
            continue;
        }
        if let Ok(plain) = found {
            assert_eq!(sha256(&plain), vector.get("payload"), "{}", vector.name);
        } else if want != Err(Fault::WrongPassphrase) {
            // What is wrong with the header is known before the work, and again after it.
            assert_eq!(plan(&vector.file).err(), want.err(), "{}", vector.name);
            assert_eq!(open(&vector.file, &key()).err(), want.err(), "{}", vector.name);
        }
        *counts
            .entry(match want {
                Ok(()) => "opens",
                Err(Fault::WrongPassphrase) => "wrong passphrase",
                Err(Fault::OtherRecipient) => "key file",
                Err(Fault::TooMuchWork(_)) => "too much work",
                Err(Fault::NotAge) => "not age",
                Err(Fault::Damaged) => "damaged",
                Err(Fault::TooBig) => "too big",
            })
            .or_default() += 1;
    }
    assert_eq!(wrong, Vec::<String>::new());
    let counts: Vec<(&str, usize)> = counts.into_iter().collect();
    assert_eq!(
        counts,
        [
            ("damaged", 58),
            ("key file", 71),
            ("not age", 7),
            ("opens", 2),
            ("too much work", 2),
            ("wrong passphrase", 3)
        ]
    );
}

#[test]
fn the_payload_of_every_vector_is_judged_behind_our_own_header() {
    let (mut opened, mut refused) = (0, 0);
    for vector in vectors() {
        let good = vector.get("expect") == "success";
        // Of the vectors with another fault the payload is the ordinary one, or there is none.
        if !good && vector.get("expect") != "payload failure" && !vector.name.starts_with("stream_") {
            continue;
        }
        let payload = vector.payload();
        let random = || Random { file_key: vector.file_key(), nonce: *payload.first_chunk().unwrap_or(&[0; 16]) };
        let mut file = seal(b"", &key(), &CHEAP, random()).unwrap();
        // Off with the nonce and the one empty chunk.
        file.truncate(file.len() - 32);
        file.extend_from_slice(&payload);
        if good {
            let plain = open(&file, &key()).unwrap();
            assert_eq!(sha256(&plain), vector.get("payload"), "{}", vector.name);
            assert_eq!(seal(&plain, &key(), &CHEAP, random()).unwrap(), file, "{}: we write the same", vector.name);
            opened += 1;
        } else {
            assert_eq!(open(&file, &key()).err(), Some(Fault::Damaged), "{}", vector.name);
            refused += 1;
        }
    }
    assert_eq!((opened, refused), (26, 21));
}

#[test]
fn we_write_what_age_writes_to_the_byte() {
    let vectors = vectors();
    let vector = vectors.iter().find(|vector| vector.name == "scrypt").unwrap();
    let Plan { salt, log_n } = plan(&vector.file).unwrap();
    let stretched = notes::backup::stretch(b"password", &salt, log_n).unwrap();
    let plain = open(&vector.file, &stretched).unwrap();
    let random = Random { file_key: vector.file_key(), nonce: *vector.payload().first_chunk().unwrap() };
    assert_eq!(seal(&plain, &stretched, &Plan { salt, log_n }, random).unwrap(), vector.file);
}
