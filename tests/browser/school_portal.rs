//! A network that answers with its own page, a line that is dead-slow, a date that cannot be: the school's last good
//! file stays. And a browser without `AbortSignal.timeout` has it all.

use render::documents::Document;
use serde_json::json;
use xtask::dist::{Site, offline as worker};

use super::content::word;
use super::harness::{Browser, Folder, browse, file};
use super::offline;
use super::page::Page;
use super::school::{locked, phones, school, site_with, tels};

/// What a café's network answers to every address.
const PORTAL: &str = "<!doctype html><title>Inloggen</title><h1>Welkom op ons netwerk</h1>";

async fn has(page: &Page, name: &str, when: &str) {
    page.wait(when, &format!("everywhere('.our-school h2').some((h) => h.textContent.includes('{name}'))")).await;
}

/// What the page of the school says of the file that is used.
async fn told_of_school(page: &Page, host: &offline::Host) -> String {
    page.visit("about:blank").await;
    page.visit(&format!("{}{}#onze-school", host.base, Document::Together.file())).await;
    page.wait("its program runs", "document.documentElement.dataset.together === 'on'").await;
    locked(page).await;
    page.settle().await;
    page.text("#app-school").await
}

#[test]
fn what_is_no_file_of_a_school_never_takes_the_place_of_a_good_one() {
    let good = school("De Linde", "030").to_string();
    let mut foreign = school("De Eik", "050");
    foreign["format"] = json!("iets/anders");
    let mut long = school("De Eik", "050");
    long["note"] = json!("x".repeat(70_000));
    let mut newer = school("De Eik", "050");
    newer["version"] = json!(2);
    let bad = [
        ("a page to log in", PORTAL.to_owned()),
        ("nothing", String::new()),
        ("half a file", good[..good.len() / 2].to_owned()),
        ("JSON of something else", foreign.to_string()),
        ("of a newer guide", newer.to_string()),
        ("JSON of a network", json!({ "login": "https://portal.example" }).to_string()),
        ("more than 64 kB", long.to_string()),
    ];
    let mut host = offline::Host::new();
    let path = host.folder.path().join("school.json");
    std::fs::write(&path, &good).unwrap();
    browse(async |page| {
        offline::visit(page, &host, "k-kind-vertelt").await;
        offline::again(page, &host, "k-kind-vertelt").await;
        has(page, "De Linde", "the good one").await;
        for (what, answer) in &bad {
            std::fs::write(&path, answer).unwrap();
            offline::again(page, &host, "k-kind-vertelt").await;
            has(page, "De Linde", what).await;
            assert!(told_of_school(page, &host).await.contains(word("school_site_kept")), "{what} is told");
        }
        // One that was made by hand, without saying what it is, is one too: it counts.
        let mut by_hand = school("De Hand", "030");
        by_hand.as_object_mut().unwrap().retain(|key, _| !["format", "version"].contains(&key.as_str()));
        for file in [by_hand.to_string(), good.clone()] {
            std::fs::write(&path, &file).unwrap();
            offline::again(page, &host, "k-kind-vertelt").await;
            has(page, if file == good { "De Linde" } else { "De Hand" }, "a good one that is newer").await;
            assert!(!told_of_school(page, &host).await.contains(word("school_site_kept")), "nothing is wrong");
        }
        std::fs::write(&path, PORTAL).unwrap();
        // A release that is kept while the network answers so takes the good file along.
        host.release("b");
        offline::again(page, &host, "k-kind-vertelt").await;
        page.wait("it waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null").await;
        page.visit("about:blank").await;
        for _ in 0..50 {
            offline::again(page, &host, "k-kind-vertelt").await;
            if offline::release(page).await == "b" {
                break;
            }
        }
        assert_eq!(offline::release(page).await, "b");
        host.stop();
        offline::again(page, &host, "k-kind-vertelt").await;
        has(page, "De Linde", "and without a network too").await;
        assert!(tels(page).await.contains("tel:0307654310"));
        page.console().await;
    });
}

/// The page gives up after three seconds; the worker gives it the kept file before that.
#[test]
fn on_a_dead_slow_line_the_kept_file_is_used() {
    let mut host = offline::Host::new();
    std::fs::write(host.folder.path().join("school.json"), school("De Linde", "030").to_string()).unwrap();
    browse(async |page| {
        offline::visit(page, &host, "k-kind-vertelt").await;
        offline::again(page, &host, "k-kind-vertelt").await;
        has(page, "De Linde", "the good one").await;
        let port = page_port(&host.base);
        host.stop();
        // Takes calls and never answers.
        let dead = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
        std::thread::spawn(move || dead.incoming().map_while(Result::ok).collect::<Vec<_>>());
        offline::again(page, &host, "k-kind-vertelt").await;
        locked(page).await;
        has(page, "De Linde", "in time").await;
        page.console().await;
    });
}

fn page_port(base: &str) -> u16 {
    base.split(':').nth(2).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok()).unwrap()
}

/// A copy on a device with a slip in the year, or a lie, does not hold on to its numbers.
#[test]
fn a_day_that_has_not_come_yet_does_not_make_a_file_the_newest() {
    let site = site_with(&school("De Linde", "030").to_string());
    Browser { site: site.path().to_path_buf(), ..Browser::default() }.run(async |page| {
        page.open("k-kind-vertelt").await;
        has(page, "De Linde", "the one beside the guide").await;
        for checked in ["2099-01-01", "2026-11-19"] {
            let mut other = school("De Eik", "050");
            other["checked"] = json!(checked);
            page.run::<()>(&format!("localStorage.setItem('rdm-school', {})", json!(other.to_string()))).await;
            page.open("k-kind-vertelt").await;
            has(page, "De Linde", checked).await;
            assert!(!tels(page).await.contains("tel:0507654310"), "{checked}");
        }
    });
}

/// Chromium 97 to 102 run the app and have no `AbortSignal.timeout`.
#[test]
fn without_a_time_limit_of_the_browser_the_school_is_there_and_the_guide_is_kept() {
    let folder = Folder::copy_of_site();
    let mut site = Site::read(folder.path()).unwrap();
    let start = file(folder.path(), "start-", ".js");
    let without = |script: Vec<u8>| [b"delete AbortSignal.timeout;\n".to_vec(), script].concat();
    let script = site.take(&start).unwrap();
    site.put(&start, without(script));
    worker::seal(&mut site).unwrap();
    let script = site.take("sw.js").unwrap();
    site.put("sw.js", without(script));
    site.put("school.json", school("De Linde", "030").to_string().into_bytes());
    site.write(folder.path()).unwrap();
    Browser { site: folder.path().to_path_buf(), ..Browser::default() }.run(async |page| {
        page.open("k-kind-vertelt").await;
        assert!(page.ask::<bool>("AbortSignal.timeout === undefined").await, "it is really missing");
        has(page, "De Linde", "the numbers of the school").await;
        assert!(tels(page).await.len() > phones().len());
        page.wait("all is kept", "(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'")
            .await;
        page.console().await;
    });
}
