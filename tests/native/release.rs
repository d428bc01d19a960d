//! A release for schools: the same bytes each time, hashes that are right, a signature that only holds for those, and
//! refusals that say why.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use render::read::{File, Finding};
use sha2::{Digest as _, Sha256};
use xtask::dist::{Site, notices, sums};
use xtask::release::{Candidate, Key, NEW, README, SIGNATURE, Texts, archives, check, concept, day, faults};

use super::dist::editions;

const VERSION: &str = "9.8.7";
const CHANGELOG: &str = "# Changelog\n\n## 9.8.7 - 2031-05-04\n\n- A change.\n\n## 9.8.6 - 2031-05-03\n\n- Another.\n";

/// A key of this run, without a password: as text, and its public key as a file of minisign.
fn pair() -> (String, String) {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
    (pair.sk.to_box(None).unwrap().into_string(), pair.pk.to_box().unwrap().into_string())
}

fn key() -> Key {
    Key::of(&pair().0, None).unwrap()
}

/// The texts of the repository, with a word about the version of these tests.
fn texts() -> Texts {
    let mut texts = Texts::read(&xtask::content_dir()).unwrap();
    let mut release = texts.release[0].clone();
    release.version = VERSION.to_owned();
    texts.release.insert(0, release);
    texts
}

/// Every edition as it was built.
fn built() -> Site {
    let folder = editions();
    let mut all = Site::default();
    for line in std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap().lines() {
        let (_, name) = line.split_once("  ").unwrap();
        all.put(name, std::fs::read(folder.join(name)).unwrap());
    }
    all
}

fn made(all: &Site) -> Site {
    archives(VERSION, day(CHANGELOG, VERSION).unwrap(), all, &texts()).unwrap()
}

fn unzip(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut entry = zip.by_index(i).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().to_owned(), bytes)
        })
        .collect()
}

fn of<'a>(files: &'a Site, name: &str) -> &'a [u8] {
    files.files().find(|(n, _)| *n == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn a_release_holds_every_edition_with_its_notices_and_is_the_same_each_time() {
    let all = built();
    let files = made(&all);
    assert!(files == made(&all), "the same bytes");
    let mut other = all.clone();
    other.put("site/index.html", b"other".to_vec());
    assert!(files != made(&other), "the comparison can fail");
    let names: Vec<&str> = files.files().map(|(name, _)| name).collect();
    let archive = |of: &str| format!("rond-de-melding-{VERSION}-{of}.zip");
    let kinds = ["bestand", "scorm-1.2", "scorm-2004", "site"];
    assert_eq!(names, [vec![NEW], kinds.map(archive).map(String::leak).map(|n| &*n).to_vec()].concat());
    let licences = notices::text().unwrap();
    for kind in kinds {
        let held = unzip(of(&files, &archive(kind)));
        assert!(held[notices::FILE] == licences.as_bytes(), "{kind} has the notices");
        assert_eq!(held.contains_key(README), !kind.starts_with("scorm"), "{kind}: a package is not unpacked by hand");
    }
    // Nothing of what `dist` makes is left out or changed.
    let mut left: BTreeMap<&str, &[u8]> = all.files().filter(|(name, _)| *name != "SHA256SUMS").collect();
    let site = unzip(of(&files, &archive("site")));
    for (name, bytes) in &site {
        let edition = name.strip_prefix("rond-de-melding/").map_or_else(|| name.clone(), |name| format!("site/{name}"));
        if name.contains('/') {
            assert!(left.remove(edition.as_str()) == Some(bytes.as_slice()), "{name}");
        }
    }
    let single = unzip(of(&files, &archive("bestand")));
    assert!(left.remove("rond-de-melding.html") == Some(single["rond-de-melding.html"].as_slice()));
    for version in ["1.2", "2004"] {
        let name = format!("rond-de-melding-scorm-{version}.zip");
        assert!(left.remove(name.as_str()) == Some(of(&files, &archive(&format!("scorm-{version}")))));
    }
    let (content, _) = xtask::check::content(&xtask::content_dir()).unwrap();
    assert_eq!(concept(&all, &render::page::concept_line(&content)), Ok(()), "every document says what it is");
    assert!(left.is_empty(), "in no archive: {:?}", left.keys());
}

/// Servers and programs that copy tell files apart by size and date. Two workers are equally long.
#[test]
fn unpacked_files_carry_the_day_of_their_release() {
    let files = made(&built());
    for kind in ["site", "bestand"] {
        let bytes = of(&files, &format!("rond-de-melding-{VERSION}-{kind}.zip"));
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for i in 0..zip.len() {
            let entry = zip.by_index(i).unwrap();
            let date = entry.last_modified().unwrap();
            assert_eq!((date.year(), date.month(), date.day(), date.hour()), (2031, 5, 4, 12), "{}", entry.name());
        }
    }
}

#[test]
fn what_is_unpacked_says_what_it_is_and_what_is_new_to_every_editor() {
    let files = made(&built());
    let new = String::from_utf8(of(&files, NEW).to_vec()).unwrap();
    for kind in ["site", "bestand"] {
        let held = unzip(of(&files, &format!("rond-de-melding-{VERSION}-{kind}.zip")));
        let text = String::from_utf8(held[README].clone()).unwrap();
        assert!(text.starts_with("\u{feff}") && text.contains(VERSION), "{kind}");
        assert!(text.lines().count() * 2 == text.matches(['\r', '\n']).count(), "{kind}: lines of Windows");
        assert!(text.replace("\r\n", "\n").ends_with(&new), "{kind} tells what is new");
        assert_eq!(text.contains("school.json"), kind == "site", "{kind}");
        assert!(!text.contains('{'), "{kind}: a place was not filled");
    }
    let texts = texts();
    assert!(texts.release[0].changed.iter().all(|line| new.contains(line)));
    let places: Vec<_> = texts.part.iter().flat_map(|part| &part.archives).collect();
    assert!(places.iter().all(|place| ["site", "bestand"].contains(&place.as_str())), "{places:?}");
}

#[test]
fn the_sums_are_those_of_the_files() {
    let mut files = Site::default();
    files.put("a.zip", b"a".to_vec());
    files.put("b.txt", Vec::new());
    let hash = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect::<String>();
    assert_eq!(sums(&files), format!("{}  a.zip\n{}  b.txt\n", hash(b"a"), hash(b"")));
}

#[test]
fn a_signature_holds_for_its_hashes_its_version_and_its_key_only() {
    let sums = b"00  a.zip\n";
    let (secret, boxed) = pair();
    let key = Key::of(&secret, None).unwrap();
    let (signature, public) = (key.sign(VERSION, sums).unwrap(), key.public());
    assert!(boxed.contains(&public), "the public key belongs to the secret one");
    assert_eq!(check(&public, sums, &signature), Ok(format!("rond-de-melding {VERSION}")));
    assert!(check(&public, b"01  a.zip\n", &signature).is_err(), "a byte of the hashes");
    assert!(check(&public, sums, &signature.replace(VERSION, "9.8.8")).is_err(), "another version");
    assert!(check(&self::key().public(), sums, &signature).is_err(), "another key");
    // A byte of the signature itself.
    let line = signature.lines().nth(1).unwrap();
    let at = line.len() / 2;
    let changed = if line.as_bytes()[at] == b'A' { "B" } else { "A" };
    let wrong = format!("{}{changed}{}", &line[..at], &line[at + 1..]);
    assert!(check(&public, sums, &signature.replace(line, &wrong)).is_err());
}

#[test]
fn a_key_with_a_password_opens_with_it_and_what_is_no_key_is_told() {
    let password = || Some("paard batterij nietje".to_owned());
    let closed = minisign::KeyPair::generate_encrypted_keypair(password()).unwrap();
    let text = closed.sk.to_box(None).unwrap().into_string();
    let key = Key::of(&text, password().as_deref()).unwrap();
    assert_eq!(key.public(), closed.pk.to_base64());
    let (secret, public) = pair();
    let told = |text: &str, password: Option<&str>| Key::of(text, password).err().unwrap();
    assert!(told(&text, Some("paard")).contains("Wrong password"));
    assert_eq!(told("", None), "no secret key of minisign");
    assert_eq!(told(&public, None), "no secret key of minisign");
    // A few bytes of a key without a password: its own sum does not fit.
    let line = secret.lines().nth(1).unwrap();
    let broken = secret.replace(line, &format!("{}{}", &line[..line.len() - 6], "AAAAA="));
    assert!(told(&broken, None).contains("Corrupted"), "{}", told(&broken, None));
}

/// What a school runs. Where it is not installed this is left out; in CI it must be there.
#[test]
fn the_program_minisign_agrees() {
    let there = Command::new("minisign").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !there {
        assert!(std::env::var_os("CI").is_none(), "minisign must be installed in CI");
        return;
    }
    let folder = std::env::temp_dir().join(format!("rdm-release-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::File::create(folder.join(name)).unwrap().write_all(bytes).unwrap();
    write("SHA256SUMS", b"00  a.zip\n");
    let (secret, public) = pair();
    write(SIGNATURE, Key::of(&secret, None).unwrap().sign(VERSION, b"00  a.zip\n").unwrap().as_bytes());
    write("release.pub", public.as_bytes());
    let verify = || minisign(&folder, &["-V", "-m", "SHA256SUMS", "-p", "release.pub"]);
    let (well, told) = verify();
    assert!(well && told.contains(&format!("rond-de-melding {VERSION}")), "{told}");
    write("SHA256SUMS", b"01  a.zip\n");
    assert!(!verify().0, "a changed byte");
    // And the other way: a key that the program made signs here, and what it signed is read here.
    assert!(minisign(&folder, &["-G", "-W", "-p", "own.pub", "-s", "own.key"]).0);
    let own = Key::read(&folder.join("own.key")).unwrap();
    assert!(std::fs::read_to_string(folder.join("own.pub")).unwrap().contains(&own.public()));
    assert!(minisign(&folder, &["-S", "-m", "SHA256SUMS", "-s", "own.key", "-t", "rond-de-melding 1"]).0);
    let signature = std::fs::read_to_string(folder.join(SIGNATURE)).unwrap();
    assert_eq!(check(&own.public(), b"01  a.zip\n", &signature), Ok("rond-de-melding 1".to_owned()));
    std::fs::remove_dir_all(&folder).unwrap();
}

fn minisign(folder: &Path, args: &[&str]) -> (bool, String) {
    let out = Command::new("minisign").current_dir(folder).args(args).output().unwrap();
    (out.status.success(), String::from_utf8_lossy(&out.stdout).into_owned())
}

/// What is told of a candidate that is right but for one thing.
fn told(change: impl FnOnce(&mut Candidate<'_>)) -> Vec<String> {
    let texts = texts();
    let files =
        [File { path: "cards/k.toml".to_owned(), text: "review_by = \"2031-12-01\"\nreviewed = false".to_owned() }];
    let mut candidate = Candidate {
        version: VERSION,
        tag: None,
        changelog: CHANGELOG,
        texts: &texts,
        files: &files,
        warnings: &[],
        published: None,
        key: None,
    };
    change(&mut candidate);
    faults(&candidate)
}

#[track_caller]
fn refused(part: &str, change: impl FnOnce(&mut Candidate<'_>)) {
    let all = told(change);
    assert!(all.len() == 1 && all[0].contains(part), "{all:?}");
}

#[test]
fn what_must_not_be_published_is_refused_in_words() {
    assert!(told(|_| {}).is_empty());
    assert!(told(|c| c.tag = Some("v9.8.7")).is_empty());
    refused("the tag is v9.8.6, and Cargo.toml says 9.8.7", |c| c.tag = Some("v9.8.6"));
    refused("no \"## 9.8.7 - year-month-day\"", |c| c.changelog = "## Unreleased\n\n- A change.\n");
    refused("says nothing under 9.8.7", |c| c.changelog = "## 9.8.7 - 2031-05-04\n");
    refused("a later day of its own", |c| c.changelog = "## 9.8.7 - 2031-05-03\n- A\n## 9.8.6 - 2031-05-03\n- B\n");
    let files = [File { path: "cards/k.toml".to_owned(), text: "review_by = \"2031-12-01\"".to_owned() }];
    refused("cards/k.toml: no reviewed", |c| c.files = Box::leak(Box::new(files)));
    let old = [Finding { file: "phones.toml".to_owned(), line: 3, message: "expired".to_owned(), hint: String::new() }];
    refused("stale: phones.toml:3: expired", |c| c.warnings = Box::leak(Box::new(old)));
    refused("nobody can look the key up", |c| c.key = Some(Box::leak(Box::new(key()))));
    refused("is not the one in docs/release.pub", |c| {
        c.key = Some(Box::leak(Box::new(key())));
        c.published = Some("RWQ");
    });
    let own = key();
    let public = own.public();
    let both = told(|c| {
        c.key = Some(Box::leak(Box::new(own)));
        c.published = Some(public.leak());
    });
    assert!(both.is_empty(), "{both:?}");
    let mut without = texts();
    without.release.retain(|release| release.version != VERSION);
    refused("what do schools notice?", |c| c.texts = Box::leak(Box::new(without)));
    let mut empty = texts();
    empty.release[0].changed.clear();
    refused("nothing that changed", |c| c.texts = Box::leak(Box::new(empty)));
    let mut long = texts();
    long.release[0].changed.push("een ".repeat(21));
    refused("a sentence of more than 20 words", |c| c.texts = Box::leak(Box::new(long)));
}

/// What stands in the repository now is marked, fresh and easy to read.
#[test]
fn the_content_of_today_could_be_released() {
    let (content, _) = xtask::check::content(&xtask::content_dir()).unwrap();
    let texts = Texts::read(&xtask::content_dir()).unwrap();
    let version = texts.release[0].version.clone();
    let changelog = format!("## {version} - 2031-05-04\n- A change.\n");
    assert!(content.files.len() > 100, "{}", content.files.len());
    let all = told(|c| {
        c.version = version.clone().leak();
        c.changelog = changelog.leak();
        c.texts = Box::leak(Box::new(texts));
        c.files = Box::leak(content.files.clone().into_boxed_slice());
    });
    assert!(all.is_empty(), "{all:?}");
}
