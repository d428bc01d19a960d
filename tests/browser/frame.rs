//! The guide in the page of somebody else: every host it may meet, and nothing kept.

use xtask::serve::Server;

use super::content::{content, word};
use super::harness::{Browser, Folder, browse, site};
use super::page::Page;

const UNDER: &str = "/school/gids";

/// A page of a school with the guide in it. The school is another site than the guide.
pub(super) struct Host {
    _folder: Folder,
    school: Server,
    _guide: Server,
}

impl Host {
    /// `body` and `rules` (lines of `_headers` for all its pages) may name the guide's folder: `GIDS`.
    pub(super) fn new(head: &str, body: &str, rules: &str) -> Host {
        let folder = Folder::new("host");
        let guide = Server::start(&site(), UNDER, 0).unwrap();
        let gids = format!("http://127.0.0.1:{}{UNDER}/", guide.port);
        let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
        let page = |body: &str| {
            format!(
                "<!doctype html><html lang=nl><meta charset=utf-8><title>School</title>{head}<body>{body}</body></html>"
            )
        };
        let school = Server::start(folder.path(), "", 0).unwrap();
        let own = format!("http://localhost:{}", school.port);
        let fill = |text: &str| text.replace("GIDS", &gids).replace("SCHOOL", &own);
        write("index.html", page(&fill(body)));
        let plain = "<!doctype html><html><head><meta name=responsive-embedded-sizing></head><body><div style='height:1500px'>x</div></body></html>";
        write("plain.html", plain.to_owned());
        write("inner.html", page(&fill(&frame(""))));
        write("host.js", HEARS.to_owned());
        write("_headers", fill(rules));
        Host { _folder: folder, school, _guide: guide }
    }

    fn address(&self) -> String {
        format!("http://localhost:{}/", self.school.port)
    }
}

/// The code that we recommend, with this behind the address of the document.
pub(super) fn frame(after: &str) -> String {
    format!(
        "<iframe src=\"GIDSembed.html{after}\" title=Gids width=100% height=800 sandbox=\"{}\" referrerpolicy=no-referrer></iframe>",
        guide::embed::SANDBOX
    )
}

/// What the school's page does with messages, as `docs/insluiten.md` has it, and a list for the test.
const HEARS: &str = "
window.heard = [];
const gids = document.querySelector('iframe');
addEventListener('message', (event) => {
  window.heard.push({ data: event.data, origin: event.origin });
  if (event.source !== gids.contentWindow || event.data?.type !== 'rdm-height') return;
  const height = Number(event.data.height);
  if (height >= 200 && height <= 20000) gids.style.height = `${height}px`;
});";

pub(super) const RUNS: &str =
    "document.documentElement.dataset.app === 'on' && document.documentElement.dataset.writer === 'on'";

pub(super) async fn opened(page: &Page, host: &Host) {
    page.visit(&host.address()).await.enter(0).await.wait_here("the guide runs", RUNS).await;
}

/// Looks at a frame in a frame in the page.
async fn enter(page: &Page, path: &[u16]) {
    page.leave().await;
    for frame in path {
        page.enter(*frame).await;
    }
}

/// What must hold in every host: it says what it is, the numbers are there, a tap goes on with title and
/// focus, and Back comes back.
pub(super) async fn works(page: &Page, path: &[u16]) {
    let start = content().guide.start.as_str();
    assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "frame");
    assert!(page.here::<String>("text('#framed')").await.contains(word("framed")));
    assert_eq!(page.here::<Vec<String>>("shown()").await, [start]);
    let calls: Vec<String> =
        page.here("[...document.querySelectorAll('.strip a[href^=\"tel:\"]')].filter(visible).map((a) => a.getAttribute('href'))").await;
    assert_eq!(calls.len(), 2, "{calls:?}");
    page.click(&format!("[id='{start}'] a[data-edge][href='#n-fase']")).await;
    page.wait_here("the next question", "shown()[0] === 'n-fase' && focus() === 'h1 of n-fase'").await;
    assert_eq!(page.here::<String>("document.title").await, super::content::title("n-fase"));
    page.back().await;
    // The driver looks at the page itself after Back.
    enter(page, path).await;
    page.wait_here("the first question again", &format!("shown()[0] === '{start}'")).await;
}

async fn keeps_nothing(page: &Page) {
    let kept: Vec<String> = page
        .here("[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean), ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map((w) => w.scope), ...(await indexedDB.databases()).map((d) => d.name)]")
        .await;
    assert_eq!(kept, Vec::<String>::new());
}

#[test]
fn in_a_frame_the_guide_works_and_keeps_nothing() {
    let host = Host::new("", &frame(""), "");
    browse(async |page| {
        opened(page, &host).await;
        works(page, &[0]).await;
        // A setting holds for this visit only, and the page says so.
        page.here::<()>("(location.hash = '#menu', await settle())").await;
        page.wait_here("the settings are there", "document.querySelector('.settings select')").await;
        page.here::<()>("((list) => { list.value = 'po'; list.dispatchEvent(new Event('change', { bubbles: true })); })(document.querySelector('.settings select'))").await;
        page.wait_here("it took the setting", "document.documentElement.dataset.sector === 'po'").await;
        assert_eq!(page.here::<String>("text('.settings .small')").await, word("settings_memory"));
        keeps_nothing(page).await;
        page.leave().await;
        assert_eq!(said(page).await, Vec::<String>::new());
    });
}

/// What the console said, but for the icon that the school's page has not.
pub(super) async fn said(page: &Page) -> Vec<String> {
    page.console().await.into_iter().filter(|line| !line.contains("favicon")).collect()
}

#[test]
fn the_link_opens_the_guide_itself_at_the_same_place() {
    let host = Host::new("", &frame("#n-fase"), "");
    browse(async |page| {
        opened(page, &host).await;
        // By script: the page behind the new window draws no frames any more, so nothing there can be waited for.
        page.here::<()>("document.querySelector('#framed a').click()").await;
        page.newest_window().await.wait_here("the guide itself runs", RUNS).await;
        let (edition, address): (Option<String>, String) =
            page.here("[document.documentElement.dataset.edition ?? null, location.href]").await;
        assert_eq!(edition, None, "it is not in a frame");
        assert!(address.ends_with(&format!("{UNDER}/#n-fase")), "{address}");
        let may_keep = page.here::<bool>("(localStorage.setItem('a', 'b'), localStorage.getItem('a') === 'b')").await;
        assert!(may_keep, "the sandbox stays behind");
    });
}

#[test]
fn every_kind_of_host_can_have_the_guide() {
    let dark = "<style>:root { color-scheme: dark; background: #111 }</style>";
    let strict = "/\n  Content-Security-Policy: default-src 'none'; frame-src GIDS\n";
    let coep = "/\n  Cross-Origin-Embedder-Policy: require-corp\n  Cross-Origin-Opener-Policy: same-origin\n";
    let narrow = frame("").replace("width=100%", "width=320");
    let nested = "<iframe src=inner.html width=100% height=900 title=Binnen></iframe>".to_owned();
    let (rtl, zoomed) =
        (format!("<div dir=rtl>{}</div>", frame("")), format!("<div style=\"zoom:2\">{}</div>", frame("")));
    let hosts: [(&str, &str, &str, &str, &[u16]); 7] = [
        ("a strict policy", "", &frame(""), strict, &[0]),
        ("demands isolation", "", &frame(""), coep, &[0]),
        ("narrow", "", &narrow, "", &[0]),
        ("dark", dark, &frame(""), "", &[0]),
        ("right to left", "", &rtl, "", &[0]),
        ("zoomed", "", &zoomed, "", &[0]),
        ("a frame in a frame", "", &nested, "", &[0, 0]),
    ];
    browse(async |page| {
        for (name, head, body, rules, path) in hosts {
            let host = Host::new(head, body, rules);
            page.leave().await.visit(&host.address()).await;
            enter(page, path).await;
            page.wait_here(name, RUNS).await;
            works(page, path).await;
            let wide: bool = page.here("document.scrollingElement.scrollWidth > innerWidth").await;
            assert!(!wide, "{name}: wider than its frame");
            keeps_nothing(page).await;
            if name == "demands isolation" {
                assert!(page.leave().await.ask::<bool>("crossOriginIsolated").await, "it really demands that");
            }
            assert_eq!(said(page).await, Vec::<String>::new(), "{name}");
        }
    });
}

/// A school whose policy does not name the guide gets an empty box: this is what the page Insluiten tells.
#[test]
fn a_policy_without_the_guide_keeps_it_out() {
    let host = Host::new("", &frame(""), "/\n  Content-Security-Policy: default-src 'self'\n");
    browse(async |page| {
        page.visit(&host.address()).await;
        let said = page.console().await;
        assert!(said.iter().any(|l| l.contains("Content Security Policy") && l.contains("fram")), "{said:?}");
    });
}

#[test]
fn two_guides_on_one_page_do_not_disturb_each_other() {
    let host = Host::new("", &format!("{}{}", frame(""), frame("#k-112-nu")), "");
    browse(async |page| {
        opened(page, &host).await;
        page.leave().await.enter(1).await.wait_here("the second runs", RUNS).await;
        page.leave().await.enter(0).await;
        works(page, &[0]).await;
        page.leave().await.enter(1).await;
        assert_eq!(page.here::<Vec<String>>("shown()").await, ["k-112-nu"]);
    });
}

/// Only `embed.html` may stand in the page of another site; the guide itself may in its own.
#[test]
fn the_guide_itself_is_not_framed_by_others() {
    let host = Host::new("", &frame("").replace("embed.html", ""), "");
    browse(async |page| {
        page.visit(&host.address()).await;
        let said = page.console().await;
        assert!(said.iter().any(|l| l.contains("frame-ancestors")), "{said:?}");
    });
    let folder = Folder::copy_of_site();
    std::fs::write(
        folder.path().join("eigen.html"),
        "<!doctype html><title>x</title><iframe src='./' height=800 width=100%></iframe>",
    )
    .unwrap();
    Browser { site: folder.path().to_path_buf(), ..Browser::default() }.run(async |page| {
        page.visit(&format!("{}eigen.html", page.base)).await.enter(0).await.wait_here("it runs", RUNS).await;
        works(page, &[0]).await;
        keeps_nothing(page).await;
    });
}
