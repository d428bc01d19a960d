//! The single file: from a disk by a double click, and in a frame that may do almost nothing.

use std::path::PathBuf;

use xtask::serve::Server;

use super::content::word;
use super::harness::{Folder, browse, editions};

const RUNS: &str = "document.documentElement.dataset.app === 'on' && document.documentElement.dataset.writer === 'on'";

fn single() -> PathBuf {
    editions().join(xtask::dist::single::NAME)
}

fn on_disk() -> String {
    format!("file://{}", single().display())
}

#[test]
fn it_opens_from_a_disk_and_everything_works() {
    browse(async |page| {
        // What the browser's own first page asked for is not ours.
        page.visit("about:blank").await.requests().await;
        page.visit(&format!("{}#n-fase", on_disk())).await.runs().await;
        assert_eq!(page.shown().await, ["n-fase"]);
        assert!(page.text("#alone").await.contains(word("single")), "it says what it is");
        page.click_answer("n-voor-start").await;
        page.back().await;
        assert_eq!(page.shown().await, ["n-fase"]);
        page.go("zoeken").await.click("#search").await;
        page.keys("durft niet naar huis").await;
        page.wait("search works", "document.querySelector('.results a')").await;
        page.go("vragen").await.wait("the composer works", "document.querySelector('.composer')").await;
        page.go("menu").await;
        let set = "const list = document.querySelector('.settings select'); list.value = 'po'; list.dispatchEvent(new Event('change', { bubbles: true })); await settle();";
        page.run::<()>(set).await;
        assert_eq!(page.text(".settings .small").await, word("settings_memory"), "nothing is kept");
        let kept: Vec<String> = page.ask("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await;
        assert_eq!(kept, Vec::<String>::new());
        page.go("insluiten").await.wait("the maker is there", "document.querySelector('.code')").await;
        assert!(page.text(".code").await.contains(word("embed_place")), "it has no address of its own");
        let asked = page.requests().await;
        let beyond: Vec<&String> =
            asked.iter().filter(|u| !u.starts_with("file://") && !u.starts_with("about:")).collect();
        assert!(beyond.is_empty(), "{beyond:?}");
        assert_eq!(page.console().await, Vec::<String>::new());
        page.click("#clear").await;
        assert_eq!(page.title().await, word("cleared_title"));
        assert!(!page.ask::<bool>("document.body.innerText.includes('melding')").await, "and it empties");
    });
}

/// Its policy names each script by hash; what is not in it is refused, and so is any request.
#[test]
fn its_policy_refuses_what_is_not_in_it() {
    browse(async |page| {
        page.visit(&on_disk()).await.runs().await;
        super::headers::refuses_what_is_hostile(page).await;
    });
}

#[test]
fn it_works_in_a_frame_that_may_only_run_scripts() {
    let folder = Folder::new("host");
    std::fs::copy(single(), folder.path().join("gids.html")).unwrap();
    let host = "<!doctype html><title>School</title><iframe src=gids.html#k-112-nu sandbox=allow-scripts width=100% height=800></iframe>";
    std::fs::write(folder.path().join("index.html"), host).unwrap();
    let server = Server::start(folder.path(), "", 0).unwrap();
    browse(async |page| {
        // The guide's own site, and another: the frame has an origin of its own in both.
        for host in ["localhost", "127.0.0.1"] {
            let address = format!("http://{host}:{}/", server.port);
            page.leave().await.visit(&address).await.enter(0).await.wait_here(&address, RUNS).await;
            assert_eq!(page.here::<Vec<String>>("shown()").await, ["k-112-nu"]);
            assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "single");
            page.click("#k-112-nu a[data-edge]").await;
            page.wait_here(
                "the next screen has the focus",
                "focus() === `h1 of ${shown()[0]}` && shown()[0] !== 'k-112-nu'",
            )
            .await;
            let refused =
                page.here::<bool>("(() => { try { localStorage; return false } catch { return true } })()").await;
            assert!(refused, "the sandbox is really narrow");
        }
    });
}
