//! Files that `age` and `rage` made open here. That ours open there was tried by hand when this
//! was written: see `crates/notes/tests/data/age/README.md`.

use notes::backup::{Fault, plan};

use super::{data, read};

const PASSPHRASE: &[u8] = b"kalme otter leest brieven";

fn opens(name: &str, log_n: u8) {
    let file = std::fs::read(data("made").join(name)).unwrap();
    assert_eq!(plan(&file).unwrap().log_n, log_n);
    let text = read(&file, PASSPHRASE).unwrap();
    assert_eq!(text, "Woensdag: zij zei \"ik mag niet naar huis\".\n".repeat(3).into_bytes());
}

#[test]
fn a_file_of_age_opens() {
    opens("age-1.1.1.age", 18);
    let file = std::fs::read(data("made").join("age-1.1.1.age")).unwrap();
    assert_eq!(read(&file, b"kalme otter leest brieven "), Err(Fault::WrongPassphrase));
}

#[test]
fn an_armored_file_of_age_opens() {
    opens("age-1.1.1-armor.age", 18);
}

/// At the cap: 1 GiB of memory.
#[test]
fn a_file_of_rage_opens() {
    opens("pyrage-1.4.0.age", 20);
}
