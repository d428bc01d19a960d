//! A folder on a web server gets a newer release, in the order of docs/releasing.md, while somebody is writing; and it goes
//! back to the older one.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use xtask::dist::{Site, is_hashed, offline};
use xtask::release::{Texts, archives, day};

use super::harness::{browse, editions};
use super::offline::{Host, again, release, visit};
use super::page::Page;
use super::school::school;

const SCHOOL: &str = "school.json";
const FIELD: &str = "document.querySelector('.call-list textarea')";

/// What a school unpacks: the folder in the archive for a web server, of the editions as they were built.
fn unpacked() -> Site {
    let folder = editions();
    let mut all = Site::default();
    for line in std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap().lines() {
        let (_, name) = line.split_once("  ").unwrap();
        all.put(name, std::fs::read(folder.join(name)).unwrap());
    }
    let texts = Texts::read(&xtask::content_dir()).unwrap();
    let version = &texts.release[0].version;
    let day = day(&format!("## {version} - 2031-05-04\n"), version).unwrap();
    let made = archives(version, day, &all, &texts).unwrap();
    let (_, zip) = made.files().find(|(name, _)| name.ends_with("-site.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let mut site = Site::default();
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if let Some(name) = entry.name().strip_prefix("rond-de-melding/") {
            site.put(name, bytes);
        }
    }
    site
}

/// In which of the three steps a file is put in place: names with a code, the rest, the worker.
fn step_of(name: &str) -> usize {
    let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
    if plain == offline::WORKER { 2 } else { usize::from(!is_hashed(plain)) }
}

/// Puts the files of one step in place, one by one, but for the school's own. After each, no page that is served names a
/// file that is not there.
fn put(folder: &Path, files: &Site, step: usize) {
    let mut count = 0;
    for (name, bytes) in files.files().filter(|(name, _)| *name != SCHOOL && step_of(name) == step) {
        std::fs::write(folder.join(name), bytes).unwrap();
        count += 1;
        if name.ends_with(".html") || step == 2 {
            whole(folder);
        }
    }
    assert!(count > 0, "step {step} puts something in place");
}

/// Every page of a folder finds the files that it names by their code.
fn whole(folder: &Path) {
    let site = Site::read(folder).unwrap();
    let files: BTreeMap<&str, &[u8]> = site.files().collect();
    let mut seen = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let words = html.split(|c: char| !c.is_ascii_alphanumeric() && !"-.".contains(c));
        for other in words.filter(|word| word.contains('.') && is_hashed(word)) {
            assert!(files.contains_key(other), "{name} names {other}, which is not there");
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} names were seen");
}

/// The release that stands on the server before: other file names, another text on a card, and the numbers of a school.
fn older() -> Host {
    let host = Host::new();
    host.release("a");
    let mut site = Site::read(host.folder.path()).unwrap();
    let page = String::from_utf8(site.take("index.html").unwrap()).unwrap();
    let other = page.replace("Bel nu 112", "Bel dan 112");
    assert_ne!(page, other, "a text of the older release is another");
    site.put("index.html", other.into_bytes());
    site.put(SCHOOL, school("De Linde", "030").to_string().into_bytes());
    offline::seal(&mut site).unwrap();
    site.write(host.folder.path()).unwrap();
    host
}

async fn card(page: &Page) -> String {
    page.ask("everywhere('#k-112-nu :is(h1, h2)')[0].textContent.trim()").await
}

/// Somebody else opens the guide in another tab of this browser: then it looks for another worker, which is there or not.
async fn colleague(page: &Page, host: &Host, other: bool) {
    let mine = page.driver().window().await.unwrap();
    page.new_window().await;
    page.visit(&format!("{}#k-112-nu", host.base)).await.runs().await;
    assert_eq!(page.shown().await, ["k-112-nu"]);
    if other {
        page.wait("another release waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null").await;
    }
    page.driver().close_window().await.unwrap();
    page.window(&mine).await;
}

#[test]
fn a_newer_release_comes_while_somebody_writes_and_the_older_one_can_come_back() {
    let host = older();
    let (old, new) = (Site::read(host.folder.path()).unwrap(), unpacked());
    let own = std::fs::read(host.folder.path().join(SCHOOL)).unwrap();
    browse(async |page| {
        visit(page, &host, "vragen").await;
        // The worker looks after a page from its second visit on.
        again(page, &host, "vragen").await;
        assert_eq!((release(page).await.as_str(), card(page).await.as_str()), ("a", "Bel dan 112"));
        page.click(".call-list textarea").await;
        page.keys("blauwe fiets").await;
        let mut typed = "blauwe fiets".to_owned();
        for step in 0..3 {
            put(host.folder.path(), &new, step);
            colleague(page, &host, step == 2).await;
            page.keys(&format!(" {step}")).await;
            typed.push_str(&format!(" {step}"));
            assert_eq!(page.ask::<String>(&format!("{FIELD}.value")).await, typed, "after step {step}");
            assert!(page.ask::<bool>(&format!("document.activeElement === {FIELD}")).await, "the focus stays");
            assert_eq!(release(page).await, "a", "nothing was loaded anew");
        }
        page.wait("the newer one waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null").await;
        assert!(!page.ask::<bool>("visible(document.querySelector('#renew'))").await, "not while typing");
        renew(page).await;
        page.wait("the newer one is here", "document.body && !document.body.dataset.release").await.runs().await;
        assert_eq!(card(page).await, "Bel nu 112");
        assert_eq!(page.shown().await, ["vragen"], "at the same place");
        keeps_its_numbers(page).await;
        // After a week the files that only the older one had go.
        for (name, _) in
            old.files().filter(|(name, _)| is_hashed(name) && !new.files().any(|(other, _)| other == *name))
        {
            std::fs::remove_file(host.folder.path().join(name)).unwrap();
        }
        whole(host.folder.path());
        // And back, with the copy, on the same road.
        for step in 0..3 {
            put(host.folder.path(), &old, step);
        }
        colleague(page, &host, true).await;
        page.wait("the older one waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null").await;
        page.settle().await;
        page.click("#renew button").await;
        page.wait("the older one is here", "document.body?.dataset.release === 'a'").await.runs().await;
        assert_eq!(card(page).await, "Bel dan 112");
        keeps_its_numbers(page).await;
        page.console().await;
    });
    assert_eq!(std::fs::read(host.folder.path().join(SCHOOL)).unwrap(), own, "the school's own file was never touched");
}

/// The reader is done: the field is emptied (else the browser asks first, and that is right) and the button pressed.
async fn renew(page: &Page) {
    page.run::<()>(&format!(
        "{FIELD}.value = ''; {FIELD}.dispatchEvent(new Event('input', {{ bubbles: true }})); {FIELD}.dispatchEvent(new Event('change', {{ bubbles: true }})); {FIELD}.blur(); await settle()"
    ))
    .await;
    page.click("#renew button").await;
}

async fn keeps_its_numbers(page: &Page) {
    page.wait("the school's numbers", "everywhere('.our-school a.tel[href^=\"tel:03076543\"]').length").await;
}
