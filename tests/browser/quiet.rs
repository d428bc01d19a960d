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
        // What is kept for later comes after the writer, and is no part of reading.
        let after = |u: &&&String| {
            ["/sw.js", ".webmanifest", ".woff2"].iter().any(|end| u.ends_with(end)) || u.contains("/writer-")
        };
        let reading = asked.iter().filter(|u| !after(u)).collect::<std::collections::BTreeSet<_>>().len();
        for last in ["/sw.js", ".webmanifest", ".woff2"] {
            assert!(place(last).is_none_or(|sw| Some(sw) > place("/writer-")), "for later: {asked:?}");
        }
        assert!((4..=6).contains(&reading), "{reading} requests for reading: {asked:?}");
        assert!(place("/reader-").is_some() && place("/reader-") < place("/writer-"), "reading first: {asked:?}");
    });
}

#[test]
fn a_long_visit_is_silent_and_keeps_nothing_but_the_guide_itself() {
    browse(async |page| {
        page.open("").await.settle().await;
        page.run::<()>("await navigator.serviceWorker.ready").await;
        page.wait("all is kept", "(await navigator.serviceWorker.getRegistration()).active?.state === 'activated'")
            .await;
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
        // What is kept is the guide's own files, each as it was built, for this folder alone.
        let (sets, scopes): (Vec<String>, Vec<String>) = page.run(GUIDE).await;
        assert_eq!((sets.len(), scopes), (1, vec![page.base.clone()]));
        assert!(sets[0].starts_with(&format!("rdm {} ", page.base)), "{sets:?}");
        let files: Vec<(String, usize)> = page.run(FILES).await;
        assert!(files.len() >= 9, "{files:?}");
        for (address, size) in files {
            let name = address.strip_prefix(&page.base).expect("below the guide");
            let built = std::fs::metadata(page.site.join(name)).expect("a file of the site").len();
            assert_eq!(u64::try_from(size).unwrap(), built, "{name}");
        }
    });
}

const GUIDE: &str =
    "return [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).map((w) => w.scope)];";
const FILES: &str = "
const cache = await caches.open((await caches.keys())[0]);
const size = async (request) => (await (await cache.match(request)).arrayBuffer()).byteLength;
return Promise.all((await cache.keys()).map(async (request) => [request.url, await size(request)]));";

const KEPT: &str = "
return [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean),
  ...(await indexedDB.databases()).map((d) => d.name),
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
