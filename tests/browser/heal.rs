//! What is kept for a visit without a network is checked each time: damage heals, and never holds a reader.

use serde_json::json;

use super::harness::{browse, file, site};
use super::offline::{Host, again, release, visit};
use super::page::Page;

/// Damages what is kept for a file of the site: other bytes, or nothing.
async fn damage(page: &Page, name: &str, how: &str) {
    let script = format!(
        "const [cache] = await Promise.all((await caches.keys()).map((k) => caches.open(k)));
         const address = new URL({}, location.href.split('#')[0]).href;
         const kept = await cache.match(address);
         if (!kept) throw new Error('not kept: ' + address);
         if ({how:?} === 'gone') await cache.delete(address);
         else if ({how:?} === 'half') await cache.put(address, new Response((await kept.arrayBuffer()).slice(0, 100), {{ headers: kept.headers }}));
         else await cache.put(address, new Response('<h1>Log in</h1>', {{ headers: {{ 'Content-Type': 'text/html' }} }}));",
        json!(name)
    );
    page.run::<()>(&script).await;
}

#[test]
fn a_damaged_file_is_fetched_again_and_then_kept_well() {
    let mut host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        let wasm = file(&site(), "reader-", ".wasm");
        for (name, how) in
            [(wasm.as_str(), "half"), (wasm.as_str(), "gone"), ("index.html", "other"), ("index.html", "gone")]
        {
            damage(page, name, how).await;
            again(page, &host, "k-112-nu").await;
            assert_eq!(page.shown().await, ["k-112-nu"], "{name} {how}");
            let whole = format!(
                "(await Promise.all((await caches.keys()).map((k) => caches.match(new URL({}, location.href.split('#')[0]).href)))).every((r) => r && r.ok)",
                json!(name)
            );
            page.wait("it is kept again", &whole).await;
        }
        host.stop();
        again(page, &host, "n-fase").await;
        assert_eq!(page.shown().await, ["n-fase"], "and it is whole: it works without the server");
        page.console().await;
    });
}

/// The worst case: damaged here, and gone there because the server has a newer release.
#[test]
fn a_damaged_old_release_lets_the_newest_through() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        let start = file(&site(), "start-", ".js");
        damage(page, &start, "half").await;
        // The browser's own copy would put it right.
        page.cdp("Network.clearBrowserCache", json!({})).await;
        host.release("b");
        page.visit("about:blank").await;
        page.visit(&host.base).await;
        // The old document came from the cache and its script can be had nowhere: it is a reading version.
        page.wait("the document is there", "document.readyState === 'complete'").await;
        assert!(page.text("h1").await.len() > 5, "which can be read");
        again(page, &host, "").await;
        assert_eq!(release(page).await, "b", "the next load is the newest");
        page.console().await;
    });
}

/// A school's network that answers with a page to log in, or a deploy that is half done.
#[test]
fn what_does_not_match_is_never_kept() {
    let host = Host::new();
    std::fs::write(host.folder.path().join(file(host.folder.path(), "old-", ".js")), "log in first").unwrap();
    browse(async |page| {
        again(page, &host, "").await;
        page.wait(
            "the worker gave up",
            "navigator.serviceWorker.controller === null && !(await navigator.serviceWorker.getRegistration())?.installing",
        )
        .await;
        let gone = "(await navigator.serviceWorker.getRegistrations()).every((r) => !r.active)";
        page.wait("nothing is installed", gone).await;
        page.go("k-112-nu").await;
        assert_eq!(page.shown().await, ["k-112-nu"], "and the visit does not suffer");
        page.console().await;
    });
}
