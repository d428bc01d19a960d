//! Files of a school that are broken, hostile or late: the guide works, and no number of them stands anywhere.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::content::word;
use super::page::Page;
use super::school::{locked, on, phones, school, site_with, tels};
use super::together;

/// What `#onze-school` says of the file beside the guide.
async fn said(page: &Page) -> String {
    together::open(page, "onze-school", "app-school").await;
    locked(page).await;
    page.text("#app-school").await
}

/// The guide works, with its own numbers only, and those that are given.
async fn works_with(page: &Page, name: &str, accepted: &[&str]) {
    page.open("k-kind-vertelt").await;
    let expected: BTreeSet<String> =
        phones().into_iter().chain(accepted.iter().map(|tel| format!("tel:{tel}"))).collect();
    locked(page).await;
    if !accepted.is_empty() {
        page.wait(name, "document.querySelector('.our-school')").await;
    }
    let strangers: Vec<String> = tels(page).await.difference(&expected).cloned().collect();
    assert_eq!(strangers, Vec::<String>::new(), "{name}: wrong numbers");
    let first: Vec<String> =
        page.ask("[...document.querySelectorAll('a[href^=\"tel:\"]')].filter(visible).slice(0, 2).map((a) => a.getAttribute('href'))").await;
    assert_eq!(first, ["tel:112", "tel:08002000"], "{name}");
}

/// A file with one contact.
fn one(contact: Value) -> String {
    json!({ "format": "rond-de-melding/school", "version": 1, "checked": "2026-11-20", "contacts": [contact] })
        .to_string()
}

fn number(number: &str) -> String {
    one(json!({ "kind": "aandachtsfunctionaris", "number": number }))
}

#[test]
fn a_file_that_cannot_be_used_gives_no_number_and_is_told() {
    let site = site_with("{}");
    let file = site.path().join("school.json");
    let whole = school("De Linde", "030");
    let mut newer = whole.clone();
    newer["version"] = json!(2);
    let mut big = whole.clone();
    big["name"] = json!("x".repeat(10_000_000));
    let mut odd = whole.clone();
    odd["format"] = json!("rond-de-melding/stemming");
    let cut = whole.to_string();
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("cut off", cut.as_bytes()[..cut.len() - 40].to_vec(), "geen_json"),
        ("two files in one", format!("{whole}{whole}").into_bytes(), "geen_json"),
        ("in UTF-16", cut.encode_utf16().flat_map(u16::to_le_bytes).collect(), "geen_json"),
        ("ten megabytes", big.to_string().into_bytes(), "te_groot"),
        (
            "just too large, in letters of two bytes",
            format!("{{\"name\":\"{}\"}}", "é".repeat(40_000)).into_bytes(),
            "te_groot",
        ),
        ("deep", format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)).into_bytes(), "te_diep"),
        ("of something else", odd.to_string().into_bytes(), "niet_van_ons"),
        ("a list", b"[1, 2]".to_vec(), "niet_van_ons"),
        ("a page of a host", b"<!doctype html><title>404</title>".to_vec(), "geen_json"),
        ("of a newer guide", newer.to_string().into_bytes(), "nieuwer"),
    ];
    on(site.path()).run(async |page| {
        for (name, content, why) in files {
            std::fs::write(&file, content).unwrap();
            let said = said(page).await;
            assert!(said.contains(word("school_site_broken")), "{name}: {said:.400}");
            let why = word(&format!("school_why_{why}"));
            let begin = why.split('%').next().unwrap();
            assert!(said.contains(begin), "{name}: not \"{begin}\" in {said:.600}");
            assert!(said.contains(word("school_none")), "{name}: nothing of it is used");
            works_with(page, name, &[]).await;
        }
        // A file that is gone again, and one that can be used.
        std::fs::remove_file(&file).unwrap();
        let said_without = said(page).await;
        assert!(
            said_without.contains(word("school_none")) && !said_without.contains(word("school_site_broken")),
            "{said_without:.400}"
        );
        works_with(page, "no file", &[]).await;
        std::fs::write(&file, number("030-765 43 10")).unwrap();
        assert!(said(page).await.contains(word("school_from_site")));
        works_with(page, "a good one", &["0307654310"]).await;
    });
}

#[test]
fn a_number_that_is_wrong_costly_foreign_or_of_the_guide_itself_is_nowhere() {
    let site = site_with("{}");
    let file = site.path().join("school.json");
    let refused: [(Value, &str); 20] = [
        (json!("0900-1234"), "nummer_duur"),
        (json!("0906 123 456 7"), "nummer_duur"),
        (json!("+31 900 1234"), "nummer_duur"),
        (json!("0031-900-1234"), "nummer_duur"),
        (json!("1888"), "nummer_duur"),
        (json!("+32 2 123 45 67"), "nummer_buitenland"),
        (json!("0049 30 1234567"), "nummer_buitenland"),
        (json!("112"), "nummer_vast"),
        (json!("1 1 2"), "nummer_vast"),
        (json!("0800-2000"), "nummer_vast"),
        (json!("+31 800 2000"), "nummer_vast"),
        (json!("0800-2001"), "nummer_lijkt"),
        (json!("113"), "nummer_vast"),
        (json!("030-12345"), "nummer_kort"),
        (json!("030-765 43 101"), "nummer_lang"),
        (json!("0998-123456"), "nummer_onbekend"),
        (json!("030-76543ten"), "nummer_geen"),
        (json!("０３０-７６５４３１０"), "nummer_geen"),
        (json!("tel:112"), "nummer_geen"),
        (json!(307_654_310), "verkeerde_soort"),
    ];
    let kinds = [
        "aandachtsfunctionaris",
        "wijkteam",
        "veilig-thuis-regio",
        "schoolmaatschappelijk-werk",
        "jeugdarts",
        "leerplicht",
        "anders",
        "anders",
        "anders",
        "anders",
    ];
    on(site.path()).run(async |page| {
        // One good number among ten wrong ones.
        for wrong in refused.chunks(kinds.len()) {
            let mut contacts = vec![json!({ "kind": "directie", "number": "030-765 43 11" })];
            for (kind, (number, _)) in kinds.iter().zip(wrong) {
                contacts.push(
                    json!({ "kind": kind, "label": "Veilig Thuis spoed", "name": "bel mij eerst", "number": number }),
                );
            }
            let all = json!({ "format": "rond-de-melding/school", "version": 1, "contacts": contacts });
            std::fs::write(&file, all.to_string()).unwrap();
            let said = said(page).await;
            for (n, (number, why)) in wrong.iter().enumerate() {
                let place = format!("contact {}, number", n + 2);
                let why = word(&format!("school_why_{why}"));
                assert!(
                    said.lines().any(|l| l.starts_with(&place) && l.contains(why)),
                    "{number}: not {why} in {said}"
                );
            }
            works_with(page, "ten wrong ones", &["0307654311"]).await;
            let shown: String = page.ask("everywhere('.our-school').map((e) => e.textContent).join()").await;
            assert!(shown.contains("030-765 43 11") && !shown.contains("bel mij"), "no half contact: {shown:.300}");
        }
    });
}

#[test]
fn hostile_words_are_text_and_no_number_hides_in_them() {
    let tag = "<img src=x onerror=\"window.hacked=1\">";
    let contacts = json!([
        { "kind": "aandachtsfunctionaris", "name": tag, "number": "030-765 43 10", "when": "</ul><script>window.hacked=1</script>" },
        { "kind": "directie", "name": "bel 06-12345678", "number": "030-765 43 11" },
        { "kind": "wijkteam", "name": "bel 112", "when": "of ０６１２３４５６７８" },
        { "kind": "anders", "label": "\u{202e}0002-0080 \u{200b}spoed", "number": "030-765 43 19" },
        { "kind": "anders", "label": "0900-1234", "number": "030-765 43 18" },
        { "kind": "112", "number": "030-765 43 12" },
        { "kind": "anders", "label": "Alarm", "number": "javascript:alert(1)" },
    ]);
    let all = json!({
        "format": "rond-de-melding/school", "version": 1, "name": tag, "contacts": contacts,
        "meldcode": "javascript:window.hacked=1", "accent": "red;background:url(https://x.example)",
        "112": "0612345678", "phones": [{ "number": "0612345678" }], "__proto__": { "number": "0612345678" },
    });
    let site = site_with(&all.to_string());
    on(site.path()).run(async |page| {
        let said = said(page).await;
        for why in ["nummer_in_tekst", "onzichtbaar", "vast", "nummer_geen", "geen_link", "geen_kleur"] {
            assert!(said.contains(word(&format!("school_why_{why}"))), "{why} in {said}");
        }
        assert_eq!(page.ask::<usize>("document.querySelectorAll('#app-school :is(img, script)').length").await, 0);
        works_with(page, "hostile words", &["0307654310", "0307654311", "0307654319"]).await;
        page.go("telefoon").await;
        let shown = page.text("#telefoon .our-school").await;
        assert!(shown.contains(tag), "a word is a word: {shown}");
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        assert!(!shown.contains("0900-1234") && !digits.contains("0612345678") && !shown.contains('０'), "{shown}");
        assert!(!shown.contains('\u{202e}') && !shown.contains('\u{200b}'));
        let elements: BTreeSet<String> =
            page.ask("[...new Set(everywhere('.our-school *').map((e) => e.localName))]").await;
        let known: BTreeSet<String> = ["a", "b", "h2", "li", "p", "span", "strong", "ul"].map(str::to_owned).into();
        assert!(elements.is_subset(&known), "{elements:?}");
        assert_eq!(page.ask::<Option<u32>>("window.hacked ?? null").await, None);
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}
