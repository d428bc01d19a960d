//! A visit leaves nothing behind and asks for nothing: not on the device, not on the network.

use super::content::{content, screens};
use super::harness::browse;

#[test]
fn a_first_load_asks_only_its_own_server_and_for_little() {
    browse(async |page| {
        page.open("").await.settle().await;
        let asked = page.requests().await;
        let asked: Vec<&String> = asked.iter().filter(|u| u.starts_with("http")).collect();
        assert!(asked.iter().all(|u| u.starts_with(&page.base)), "only below the sub-folder: {asked:?}");
        let place = |part: &str| asked.iter().position(|u| u.contains(part));
        let reading = asked.iter().filter(|u| !u.contains("/writer-")).count();
        assert!((4..=6).contains(&reading), "{reading} requests for reading: {asked:?}");
        assert!(place("/reader-").is_some() && place("/reader-") < place("/writer-"), "reading first: {asked:?}");
    });
}

#[test]
fn a_long_visit_is_silent_and_keeps_nothing() {
    browse(async |page| {
        page.open("").await.settle().await;
        page.requests().await;
        for id in screens() {
            page.go(id).await;
        }
        page.go(&content().guide.start).await.click_answer("n-fase").await;
        page.go("zoeken").await.run::<()>("document.querySelector('#search').focus()").await;
        page.keys("kind durft niet naar huis").await;
        page.wait("results", "document.querySelector('.results a')").await.click(".results li:first-child a").await;
        page.click("#app-bottom .actions button").await;
        page.back().await;
        assert_eq!(page.console().await, Vec::<String>::new(), "the console");
        assert_eq!(page.requests().await, Vec::<String>::new(), "the network");
        let kept: Vec<String> = page.run(KEPT).await;
        assert_eq!(kept, Vec::<String>::new(), "the device");
    });
}

const KEPT: &str = "
const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
return [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean),
  ...(await indexedDB.databases()).map((d) => d.name), ...await caches.keys(), ...workers.map((w) => w.scope),
];";

/// Also code that is not ours, from a browser extension for instance, gets no request out.
#[test]
fn the_network_is_locked_once_the_app_runs() {
    browse(async |page| {
        page.open("").await;
        let out = "try { await fetch('index.html'); return 'it went out' } catch { return 'refused' }";
        assert_eq!(page.run::<String>(out).await, "refused");
    });
}
