//! After one visit the guide works without a network, and a new release never interrupts a reader.

use std::collections::BTreeSet;

use xtask::dist::{Site, offline};
use xtask::serve::Server;

use super::content::word;
use super::harness::{Folder, browse, file};
use super::page::Page;
use render::documents::Document;

const UNDER: &str = "/school/gids";

/// The guide on a server that a test can stop, change and start again, at one address.
pub(super) struct Host {
    pub(super) folder: Folder,
    server: Option<Server>,
    pub(super) base: String,
    port: u16,
}

impl Host {
    pub(super) fn new() -> Host {
        let folder = Folder::copy_of_site();
        let server = Server::start(folder.path(), UNDER, 0).unwrap();
        let port = server.port;
        Host { folder, base: format!("http://127.0.0.1:{port}{UNDER}/"), server: Some(server), port }
    }

    pub(super) fn stop(&mut self) {
        self.server = None;
        // The listener ends with its next call, which the end of the server makes; then nobody answers.
        for _ in 0..100 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("the server still answers");
    }

    fn asked(&self) -> Vec<String> {
        self.server.as_ref().expect("a running server").asked()
    }

    /// Puts another release in the place of this one. Its start script has another name and the document
    /// says which release it is; the old start script is gone.
    pub(super) fn release(&self, name: &str) {
        let mut next = Site::read(self.folder.path()).unwrap();
        let start = file(self.folder.path(), "start-", ".js");
        let other = format!("start-{:0>10}.js", name.replace(|c: char| !c.is_ascii_hexdigit(), "0"));
        let script = next.take(&start).unwrap();
        next.put(&other, [script, format!("\n// {name}\n").into_bytes()].concat());
        let page = String::from_utf8(next.take("index.html").unwrap()).unwrap().replace(&start, &other);
        let body = page.find("<body").unwrap();
        let end = body + page[body..].find('>').unwrap();
        let page = format!("{}<body data-release=\"{name}\"{}", &page[..body], &page[end..]);
        next.put("index.html", page.into_bytes());
        offline::seal(&mut next).unwrap();
        next.write(self.folder.path()).unwrap();
    }
}

/// A visit, up to the moment that everything is kept.
pub(super) async fn visit(page: &Page, host: &Host, id: &str) {
    again(page, host, id).await;
    page.run::<()>("await navigator.serviceWorker.ready").await;
    page.wait("all is kept", "(await navigator.serviceWorker.getRegistration()).active?.state === 'activated'").await;
}

/// A visit by the address, whatever is there.
pub(super) async fn again(page: &Page, host: &Host, id: &str) {
    page.visit("about:blank").await;
    page.visit(&format!("{}#{id}", host.base)).await;
    page.runs().await;
}

/// Waits until another release stands ready.
async fn waits(page: &Page) {
    page.wait("a new release waits", "(await navigator.serviceWorker.getRegistration()).waiting !== null").await;
    page.settle().await;
}

pub(super) async fn release(page: &Page) -> String {
    page.ask("document.body.dataset.release ?? 'first'").await
}

/// How many sets of files are kept for this guide.
async fn kept(page: &Page) -> usize {
    page.ask("(await caches.keys()).length").await
}

#[test]
fn after_one_visit_everything_works_with_the_server_stopped() {
    let mut host = Host::new();
    browse(async |page| {
        visit(page, &host, "n-fase").await;
        host.stop();
        again(page, &host, "k-112-nu").await;
        assert_eq!(page.shown().await, ["k-112-nu"]);
        page.go("zoeken").await.click("#search").await;
        page.keys("durft niet naar huis").await;
        page.wait("search works", "document.querySelector('.results a')").await;
        page.go("vragen").await.wait("the composer works", "document.querySelector('.composer')").await;
        page.reload().await;
        assert_eq!(page.shown().await, ["vragen"], "a reload too");
        // The other documents were never opened; the worker has them and their programs.
        for document in [Document::Workshop, Document::Together, Document::Proof] {
            page.visit(&format!("{}{}", host.base, document.file())).await;
            page.wait("the reader runs", "document.documentElement.dataset.app === 'on'").await;
            if let [_, other] = document.programs() {
                page.wait("its program too", &format!("document.documentElement.dataset.{other} === 'on'")).await;
            }
            assert_eq!(page.shown().await, [document.entrance().unwrap()]);
        }
        // An address that a colleague shared with something behind a question mark.
        page.visit(&format!("{}?van=mail#k-kind-vertelt", host.base)).await.runs().await;
        assert_eq!(page.shown().await, ["k-kind-vertelt"]);
        page.console().await;
    });
}

#[test]
fn a_first_visit_fetches_no_file_twice() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        let asked = host.asked();
        for name in ["/reader-", "/writer-", "/style-", "/start-", "/workshop-", "/together-"] {
            assert!(asked.iter().any(|a| a.starts_with(name)), "{name}: {asked:?}");
        }
        // The worker fetches what the page itself does not use, such as the other documents, and nothing else.
        // The worker asks for the school's own file itself: it is not part of a release.
        let asked: Vec<String> = asked.into_iter().filter(|a| a != "/school.json").collect();
        let names: BTreeSet<&str> = asked.iter().map(|a| if a == "/index.html" { "/" } else { a }).collect();
        assert_eq!(names.len(), asked.len(), "a file was fetched twice: {asked:?}");
    });
}

/// The largest files do not change with every release: what is already kept is not fetched again.
#[test]
fn a_new_release_fetches_only_what_changed() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        host.release("b");
        host.asked();
        again(page, &host, "").await;
        waits(page).await;
        let asked = host.asked();
        assert!(asked.iter().any(|a| a == "/sw.js"), "{asked:?}");
        assert!(!asked.iter().any(|a| a.contains(".wasm") || a.contains("style-")), "{asked:?}");
    });
}

#[test]
fn a_new_release_waits_for_who_is_typing_and_comes_when_asked() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "vragen").await;
        assert!(!page.ask::<bool>("visible(document.querySelector('#renew'))").await, "the first is not news");
        host.release("b");
        again(page, &host, "vragen").await;
        page.click(".call-list textarea").await;
        page.keys("blauwe fiets").await;
        waits(page).await;
        assert!(!page.ask::<bool>("visible(document.querySelector('#renew'))").await, "nothing moves while typing");
        let field = "document.querySelector('.call-list textarea')";
        assert!(page.ask::<bool>(&format!("document.activeElement === {field}")).await, "the focus stays");
        page.keys(" op het plein").await;
        assert_eq!(page.ask::<String>(&format!("{field}.value")).await, "blauwe fiets op het plein");
        assert_eq!(release(page).await, "first", "nothing was loaded anew");
        // The writer says that something is not saved: then the line waits for that too.
        page.run::<()>("document.documentElement.dataset.writing = ''").await;
        page.run::<()>("document.activeElement.blur(); await settle()").await;
        assert!(!page.ask::<bool>("visible(document.querySelector('#renew'))").await, "still unsaved");
        page.run::<()>("delete document.documentElement.dataset.writing; await settle()").await;
        assert!(page.text("#renew").await.contains(word("renew")), "now it is told");
        assert_eq!(page.ask::<String>(&format!("{field}.value")).await, "blauwe fiets op het plein");
        // The text is emptied here, else the browser asks first (and that is right).
        page.run::<()>(&format!(
            "{field}.value = ''; {field}.dispatchEvent(new Event('change', {{ bubbles: true }})); await settle()"
        ))
        .await;
        page.click("#renew button").await;
        page.wait("the new release is here", "document.body?.dataset.release === 'b'").await.runs().await;
        assert_eq!(page.shown().await, ["vragen"], "at the same place");
        page.wait("the old files are gone", "(await caches.keys()).length === 1").await;
    });
}

#[test]
fn who_closes_the_guide_gets_the_new_release_without_asking() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        host.release("b");
        again(page, &host, "").await;
        waits(page).await;
        assert_eq!((release(page).await.as_str(), kept(page).await), ("first", 2));
        page.visit("about:blank").await;
        // Nobody has the guide open now, so the browser lets the new one in.
        for _ in 0..50 {
            again(page, &host, "").await;
            if release(page).await == "b" {
                break;
            }
        }
        assert_eq!(release(page).await, "b");
        page.wait("the old files are gone", "(await caches.keys()).length === 1").await;
    });
}

/// Three releases later, with other file names, and with no file of the old release left on the server.
#[test]
fn a_worker_of_an_older_release_leads_to_the_newest() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        for name in ["b", "c", "d"] {
            host.release(name);
        }
        again(page, &host, "k-112-nu").await;
        assert_eq!((release(page).await.as_str(), page.shown().await), ("first", vec!["k-112-nu".to_owned()]));
        waits(page).await;
        page.click("#renew button").await;
        page.wait("the newest release is here", "document.body?.dataset.release === 'd'").await.runs().await;
        assert_eq!(page.shown().await, ["k-112-nu"]);
    });
}

/// Also when a server says that wasm is something else: the visit works, and what is kept has the right type.
#[test]
fn wrong_types_are_put_right_in_what_is_kept() {
    let host = Host::new();
    let rules = host.folder.path().join("_headers");
    let wrong = std::fs::read_to_string(&rules).unwrap().replace("application/wasm", "application/octet-stream");
    std::fs::write(&rules, wrong).unwrap();
    browse(async |page| {
        visit(page, &host, "").await;
        let types = "(await Promise.all((await (await caches.open((await caches.keys())[0])).matchAll()).map(async (r) => [r.url, r.headers.get('Content-Type')])))";
        let kinds: Vec<(String, String)> = page.ask(types).await;
        assert!(kinds.iter().any(|(_, kind)| kind == "application/wasm"), "{kinds:?}");
        assert!(!kinds.iter().any(|(_, kind)| kind.contains("octet-stream")), "{kinds:?}");
    });
}

#[test]
fn what_others_on_the_origin_keep_is_left_alone() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        page.run::<()>("await caches.open('rdm http://elders/ 1234'); await caches.open('van-een-ander')").await;
        host.release("b");
        again(page, &host, "").await;
        waits(page).await;
        page.click("#renew button").await;
        page.wait("the new release is here", "document.body?.dataset.release === 'b'").await.runs().await;
        page.wait("only our own old files go", "(await caches.keys()).length === 3").await;
        let names: Vec<String> = page.ask("caches.keys()").await;
        assert!(names.iter().any(|n| n == "van-een-ander") && names.iter().any(|n| n.contains("elders")), "{names:?}");
    });
}

#[test]
fn stopping_takes_everything_away() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        let off = xtask::root().join("assets/sw-off.js");
        std::fs::copy(off, host.folder.path().join("sw.js")).unwrap();
        again(page, &host, "").await;
        page.wait("nothing is kept", "(await caches.keys()).length === 0").await;
        page.wait("no worker", "(await navigator.serviceWorker.getRegistrations()).length === 0").await;
    });
}
