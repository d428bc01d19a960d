//! The page that makes the school's own file: by the keyboard, saved and opened again, remembered and forgotten.

use serde_json::Value;
use thirtyfour::Key;

use super::content::word;
use super::harness::{Browser, Folder};
use super::notes::{act, press, quoted, saved_file, saving_in, step};
use super::page::Page;
use super::school::{locked, on, phones, school, site_with, tels};
use super::together::{choose, enter_on, fits, labelled, open, tab_to, told, warns};

/// The day as keys for a date field, in the order that this browser shows it.
const KEYS_OF_DAY: &str = "
const part = { year: '2026', month: '11', day: '20' };
return new Intl.DateTimeFormat(navigator.language, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date())
  .map((p) => part[p.type] ?? '').join('')";

/// What stands in every field of the form.
async fn form(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.school-form input')].map((i) => i.value)").await
}

/// Presses Tab to the field of this function with this label, and types.
async fn fill(page: &Page, legend: &str, label: &str, text: &str) {
    let within = format!("plain(at.closest('fieldset')?.querySelector('legend')?.textContent) === {}", quoted(legend));
    tab_to(page, &format!("{} && {within}", labelled(label))).await;
    page.keys(text).await;
}

async fn make(page: &Page) {
    tab_to(page, &labelled(word("school_name"))).await;
    page.keys("De Linde \"<b>&\\").await;
    tab_to(page, &labelled(word("school_checked"))).await;
    let day: String = act(page, KEYS_OF_DAY).await;
    page.keys(&day).await;
    for (kind, number) in [("aandachtsfunctionaris", "030 7654310"), ("directie", "+31 30 765 43 11")] {
        let legend = word(&format!("school_{kind}"));
        fill(page, legend, word("school_number"), number).await;
        fill(page, legend, word("school_who"), "lokaal 4, boven").await;
    }
    fill(page, word("school_anders"), word("school_label"), "Brugfunctionaris").await;
    fill(page, word("school_anders"), word("school_number"), "085-123 45 67").await;
    tab_to(page, &labelled(word("school_link"))).await;
    page.keys("https://www.delinde.example/meldcode").await;
    tab_to(page, &labelled(word("school_accent"))).await;
    page.keys("7a1f4e").await;
}

#[test]
fn a_file_is_made_with_the_keyboard_saved_opened_again_and_equal() {
    let folder = Folder::new("school");
    let browser = Browser { size: (360, 740), ..saving_in(folder.path()) };
    browser.run(async |page| {
        open(page, "onze-school", "app-school").await;
        assert!(!warns(page).await);
        make(page).await;
        assert!(warns(page).await, "it is nowhere else");
        fits(page).await;
        let preview = page.text("#school-preview").await;
        for text in ["De Linde \"<b>&\\", "030-765 43 10", "030-765 43 11", "085-123 45 67", "Brugfunctionaris"] {
            assert!(preview.contains(text), "{text} in {preview}");
        }
        let link: String = page.ask("document.querySelector('#school-preview a.tel').getAttribute('href')").await;
        assert_eq!(link, "tel:0307654310");
        enter_on(page, "school_save").await;
        assert_eq!(told(page).await, word("saved"));
        assert!(!warns(page).await, "it is saved");
        let first = saved_file(folder.path(), "school.json").await;
        let json: Value = serde_json::from_slice(&first).unwrap();
        assert_eq!(json["checked"], "2026-11-20");
        assert_eq!(json["contacts"].as_array().unwrap().len(), 3);
        assert_eq!(
            page.ask::<Vec<String>>("Object.keys(localStorage)").await,
            Vec::<String>::new(),
            "not kept unasked"
        );

        // Opened again: the same, but for numbers as they are written; from there on equal to the letter.
        open(page, "onze-school", "app-school").await;
        choose(page, &folder.path().join("school.json")).await;
        page.wait("it was read", &format!("text('#app-school').includes({})", quoted(word("school_fine")))).await;
        assert!(!warns(page).await);
        let (typed, shown) = (form(page).await, page.text("#school-preview").await);
        assert_eq!(shown, preview);
        enter_on(page, "school_save").await;
        let second = saved_file(folder.path(), "school (1).json").await;
        choose(page, &folder.path().join("school (1).json")).await;
        page.settle().await;
        assert_eq!(form(page).await, typed);
        enter_on(page, "school_save").await;
        assert_eq!(saved_file(folder.path(), "school (2).json").await, second);
        let again: Value = serde_json::from_slice(&second).unwrap();
        for key in ["format", "version", "name", "checked", "meldcode", "accent"] {
            assert_eq!(again[key], json[key], "{key}");
        }
    });
}

#[test]
fn what_is_wrong_is_told_at_its_own_field_while_typing() {
    Browser::phone().run(async |page| {
        open(page, "onze-school", "app-school").await;
        let legend = word("school_jeugdarts");
        fill(page, legend, word("school_number"), "0900 1234").await;
        let fault = "document.activeElement.closest('label').querySelector('.fault').innerText";
        assert_eq!(page.ask::<String>(fault).await, word("school_why_nummer_duur"));
        assert!(!page.text("#school-preview").await.contains("0900"), "not in the preview");
        page.keys(&"\u{e003}".repeat(9)).await;
        page.keys("0800-2000").await;
        assert_eq!(page.ask::<String>(fault).await, word("school_why_nummer_vast"));
        page.keys(&"\u{e003}".repeat(9)).await;
        page.keys("030 765 43 10").await;
        assert_eq!(page.ask::<String>(fault).await, "", "and no more when it is mended");
        fill(page, legend, word("school_who"), "bel 06-12345678").await;
        assert_eq!(page.ask::<String>(fault).await, word("school_why_nummer_in_tekst"));
        tab_to(page, &labelled(word("school_accent"))).await;
        page.keys("ffff00").await;
        assert_eq!(page.ask::<String>(fault).await, word("school_why_te_licht"));
    });
}

/// The file beside the guide, one used for this visit, one remembered, and forgetting: each changes the cards.
#[test]
fn a_file_is_remembered_on_the_device_only_when_asked_and_forgotten_again() {
    let site = site_with("{\"format\":\"rond-de-melding/school\",\"version\":1}");
    let folder = Folder::new("school");
    let file = folder.path().join("linde.json");
    std::fs::write(&file, school("De Linde", "030").to_string()).unwrap();
    on(site.path()).run(async |page| {
        let linde = async || tels(page).await.contains("tel:0307654310");
        let kept = "localStorage.getItem('rdm-school') !== null";
        open(page, "onze-school", "app-school").await;
        choose(page, &file).await;
        page.wait("it was read", "text('#school-preview').includes('De Linde')").await;
        page.open("k-kind-vertelt").await;
        locked(page).await;
        assert!(!linde().await && !page.ask::<bool>(kept).await, "opening alone keeps nothing");

        open(page, "onze-school", "app-school").await;
        choose(page, &file).await;
        page.wait("it was read", "text('#school-preview').includes('De Linde')").await;
        tab_to(page, &super::together::says("school_keep")).await;
        page.press_alone(Key::Enter).await;
        page.settle().await;
        assert_eq!(told(page).await, word("school_kept"));
        assert!(page.text("#app-school").await.contains(word("school_from_device")));
        assert!(page.ask::<bool>(kept).await);
        page.open("k-kind-vertelt").await.wait("the school is there", "document.querySelector('.our-school')").await;
        assert!(linde().await);

        // A newer file beside the guide goes before what a device remembers.
        let mut newer = school("De Eik", "050");
        newer["checked"] = serde_json::json!("2026-11-21");
        std::fs::write(site.path().join("school.json"), newer.to_string()).unwrap();
        page.open("k-kind-vertelt").await.wait("the newer one", "text('.our-school').includes('De Eik')").await;
        assert!(!linde().await, "an old device holds on to no old number");
        // A broken file beside the guide takes no good number away; one that is gone does.
        std::fs::write(site.path().join("school.json"), "{").unwrap();
        page.open("k-kind-vertelt").await.wait("the last good one", "text('.our-school').includes('De Eik')").await;
        std::fs::remove_file(site.path().join("school.json")).unwrap();
        page.open("k-kind-vertelt").await.wait("the device's own", "text('.our-school').includes('De Linde')").await;

        // What is broken on the device is told, and gives no number.
        page.run::<()>("localStorage.setItem('rdm-school', '{\"format\":')").await;
        open(page, "onze-school", "app-school").await;
        assert!(page.text("#app-school").await.contains(word("school_device_broken")));
        page.open("k-kind-vertelt").await;
        locked(page).await;
        assert_eq!(tels(page).await, phones());

        open(page, "onze-school", "app-school").await;
        press(page, "school_forget").await;
        assert_eq!(told(page).await, word("school_forgotten"));
        assert!(!page.ask::<bool>(kept).await);
        choose(page, &file).await;
        page.wait("it was read", "text('#school-preview').includes('De Linde')").await;
        // Wiping everything takes a remembered one too.
        press(page, "school_keep").await;
        assert!(page.ask::<bool>(kept).await);
        page.click("#clear").await;
        page.click("body.cleared button:last-of-type").await;
        step(page, "document.querySelector('body.cleared button').click()").await;
        page.wait("it is wiped", &format!("text('body').includes({})", quoted(word("wipe_done")))).await;
        assert!(!page.ask::<bool>(kept).await);
    });
}

/// A file that cannot be read changes nothing of what somebody was making.
#[test]
fn opening_what_is_no_file_of_a_school_tells_why_and_leaves_the_form() {
    let folder = Folder::new("school");
    Browser::phone().run(async |page| {
        open(page, "onze-school", "app-school").await;
        fill(page, word("school_directie"), word("school_number"), "030 7654311").await;
        let before = form(page).await;
        for (name, content, why) in [
            ("kapot.json", b"{\"format\":".to_vec(), "geen_json"),
            (
                "latin.json",
                b"{\"format\":\"rond-de-melding/school\",\"version\":1,\"name\":\"Caf\xe9\"}".to_vec(),
                "geen_json",
            ),
            ("groot.json", vec![b' '; 10_000_000], "te_groot"),
            ("scan.json", b"{\"format\":\"rond-de-melding/zelfscan\",\"version\":1}".to_vec(), "niet_van_ons"),
            ("nieuw.json", b"{\"format\":\"rond-de-melding/school\",\"version\":7}".to_vec(), "nieuwer"),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            choose(page, &path).await;
            let why = word(&format!("school_why_{why}")).split('%').next().unwrap();
            page.wait(name, &format!("text('#app-school').includes({})", quoted(why))).await;
            assert!(page.text("#app-school").await.contains(word("school_visit_broken")), "{name}");
            assert_eq!(form(page).await, before, "{name}");
        }
        assert!(warns(page).await, "what was typed would be missed");
    });
}

/// The same file gives the same verdict beside the guide as when it is opened by hand.
#[test]
fn a_file_in_another_encoding_shows_no_broken_letters() {
    let site = site_with("{}");
    let latin = b"{\"format\":\"rond-de-melding/school\",\"version\":1,\"name\":\"Caf\xe9\",\"contacts\":[{\"kind\":\"directie\",\"name\":\"Andr\xe9\",\"number\":\"030-765 43 11\"}]}";
    std::fs::write(site.path().join("school.json"), latin).unwrap();
    on(site.path()).run(async |page| {
        open(page, "onze-school", "app-school").await;
        locked(page).await;
        let said = page.text("#app-school").await;
        assert!(!said.contains('\u{fffd}'), "a broken letter is shown: {said:.300}");
        assert!(said.contains(word("school_site_broken")), "and nobody is told: {said:.300}");
    });
}

/// For one visit only makes sense where all cards are in this very document: the single file. Elsewhere the next page
/// would not know, so it is not offered.
#[test]
fn a_file_for_one_visit_is_not_offered_where_the_next_page_would_not_know_it() {
    let folder = Folder::new("school");
    let file = folder.path().join("linde.json");
    std::fs::write(&file, school("De Linde", "030").to_string()).unwrap();
    Browser::phone().run(async |page| {
        open(page, "onze-school", "app-school").await;
        choose(page, &file).await;
        page.wait("it was read", "text('#school-preview').includes('De Linde')").await;
        let buttons = page.text("#app-school").await;
        assert!(buttons.contains(word("school_keep")) && !buttons.contains(word("school_use")), "{buttons}");
    });
}
