//! The rules of `content/nl/passphrase.txt`.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly

use std::collections::{BTreeMap, BTreeSet};

use guide::dutch::edits;
use notes::phrase::words;

#[test]
fn the_list_holds_six_to_the_fourth_words_in_order() {
    let all: Vec<&str> = words().collect();
    assert_eq!(all.len(), 1296);
    assert!(all.is_sorted_by(|a, b| a < b), "in order, none twice");
    let file = include_str!("../../../content/nl/passphrase.txt");
    let lines: Vec<&str> = file.lines().filter(|l| !l.starts_with('#')).collect();
    assert_eq!(lines, all, "the file is what ships");
}

#[test]
fn words_are_four_to_eight_lower_case_letters() {
    for word in words() {
        assert!((4..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
    }
}

#[test]
fn no_typing_error_turns_one_word_into_another() {
    let all: Vec<&str> = words().collect();
    for (i, a) in all.iter().enumerate() {
        for b in all.iter().skip(i + 1).filter(|b| a.len().abs_diff(b.len()) < 2) {
            assert!(edits(a, b, 2) >= 2, "{a} {b}");
        }
    }
}

/// As it sounds: ei and ij, au and ou, d and t at the end, and so on.
fn sound(word: &str) -> String {
    let mut word = word.to_owned();
    for (from, to) in [
        ("ij", "ei"),
        ("au", "ou"),
        ("ch", "g"),
        ("ck", "k"),
        ("c", "k"),
        ("x", "ks"),
        ("z", "s"),
        ("v", "f"),
        ("qu", "kw"),
        ("th", "t"),
        ("ph", "f"),
        ("y", "i"),
    ] {
        word = word.replace(from, to);
    }
    let mut once = String::new();
    for c in word.chars() {
        if !once.ends_with(c) {
            once.push(c);
        }
    }
    match once.strip_suffix('d') {
        Some(stem) => format!("{stem}t"),
        None => once,
    }
}

#[test]
fn no_two_words_sound_alike() {
    assert_eq!(sound("hout"), sound("haud"));
    let mut heard: BTreeMap<String, &str> = BTreeMap::new();
    for word in words() {
        if let Some(other) = heard.insert(sound(word), word) {
            panic!("{word} sounds like {other}");
        }
    }
}

#[test]
fn no_word_is_the_plural_or_the_small_form_of_another() {
    let all: BTreeSet<&str> = words().collect();
    let open = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        let n = letters.len();
        let double = n > 3 && letters[n - 2] == letters[n - 3] && "aeou".contains(letters[n - 2]);
        double.then(|| letters[..n - 2].iter().chain([&letters[n - 1]]).collect::<String>() + "en")
    };
    for word in &all {
        let last = word.chars().last().unwrap();
        let stem = &word[..word.len() - 1];
        let mut forms = ["s", "en", "n", "eren", "je", "tje", "pje"].map(|e| format!("{word}{e}")).to_vec();
        forms.extend([format!("{word}{last}en"), format!("{stem}ven"), format!("{stem}zen")]);
        forms.extend(open(word));
        // "keuk" + "enla" is no form; only what is exactly one.
        let ends = |form: &String| (last == 'f' || !form.ends_with("ven")) && (last == 's' || !form.ends_with("zen"));
        for form in forms.iter().filter(|f| ends(f)) {
            assert!(!all.contains(form.as_str()), "{word} {form}");
        }
    }
}

#[test]
fn nothing_hurts_believes_heals_or_points_to_a_person() {
    let banned = "
        moord dood graf lijk bloed wapen geweer pistool kanon zwaard dolk mes bijl bom granaten oorlog vecht slaan klap
        schop stomp pijn straf cel gevang boef dief rover beul galg gif drugs drank bier wijn sigaret peuk
        god kerk kapel moskee tempel bijbel koran engel duivel hel hemel bid gebed pastoor dominee imam kruis paus
        arts dokter zieken pil zalf spuit wond koorts griep kanker litteken verband dementie
        vader moeder papa mama broer zus oma opa oom tante gezin familie kind baby peuter kleuter
        school klas juf meester leraar leerling rapport misbruik bloot naakt seks slip bikini
    ";
    // Inside longer words these are something else: papaja, stempel, hengel.
    let harmless = [
        "papa", "tempel", "engel", "hemel", "hel", "mes", "cel", "pil", "bid", "graf", "lijk", "klas", "zus", "oom",
        "gif", "god", "bom", "arts", "kind", "opa", "oma", "klap", "slaan", "straf", "wond", "pijn", "dood", "bier",
        "slip", "juf", "dief",
    ];
    for ban in banned.split_whitespace() {
        for word in words() {
            let inside = !harmless.contains(&ban) && word.contains(ban);
            assert!(word != ban && !inside, "{word} holds {ban}");
        }
    }
}

#[test]
fn no_word_is_a_first_name() {
    let lint = include_str!("../../../content/nl/lint.toml");
    let list = |key: &str| {
        let (_, after) = lint.split_once(&format!("\n{key} = \"\"\"")).unwrap();
        after.split_once("\"\"\"").unwrap().0.to_owned()
    };
    let names = list("names") + " " + &list("word_names");
    let names: BTreeSet<&str> = names.split_whitespace().collect();
    assert!(names.len() >= 400, "{}", names.len());
    for word in words() {
        assert!(!names.contains(word), "{word}");
    }
}
