//! The guide in the page of somebody else: every host it may meet, and nothing kept.

use xtask::serve::Server;

use super::content::{content, word};
use super::harness::{Browser, Folder, browse, site};
use super::page::Page;

const UNDER: &str = "/school/gids";

/// A page of a school with the guide in it. The school is another site than the guide.
struct Host {
    _folder: Folder,
    school: Server,
    _guide: Server,
}

impl Host {
    /// `body` and `rules` (lines of `_headers` for all its pages) may name the guide's folder: `GIDS`.
    fn new(head: &str, body: &str, rules: &str) -> Host {
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
fn frame(after: &str) -> String {
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

const RUNS: &str = "document.documentElement.dataset.app === 'on' && document.documentElement.dataset.desk === 'on'";

async fn opened(page: &Page, host: &Host) {
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
async fn works(page: &Page, path: &[u16]) {
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
        assert_eq!(page.here::<String>("text('.settings [role=status]')").await, word("settings_memory"));
        keeps_nothing(page).await;
        assert_eq!(page.leave().await.console().await, Vec::<String>::new());
    });
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
            let said: Vec<String> = page.console().await.into_iter().filter(|l| !l.contains("favicon")).collect();
            assert_eq!(said, Vec::<String>::new(), "{name}");
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

#[test]
fn the_height_goes_to_the_page_that_is_named_and_to_no_other() {
    let ask = |origin: &str| frame(&format!("?ouder={origin}"));
    let script = "<script src=host.js></script>";
    browse(async |page| {
        let host = Host::new("", &format!("{}{script}", ask("SCHOOL")), "");
        opened(page, &host).await;
        page.leave()
            .await
            .wait("a height is heard", "heard.length > 0 && document.querySelector('iframe').offsetHeight !== 800")
            .await;
        page.enter(0).await.click("a[data-edge][href='#n-fase']").await;
        page.leave().await.wait("the next screen arrived", "heard.some((m) => m.data.type === 'rdm-arrived')").await;
        let fits = "(await new Promise((d) => setTimeout(d, 300)), heard.filter((m) => m.data.type === 'rdm-height').at(-1).data.height === document.querySelector('iframe').clientHeight)";
        assert!(page.ask::<bool>(fits).await, "the frame is as high as the screen");
        let kinds: Vec<String> = page.ask("[...new Set(heard.map((m) => Object.keys(m.data).join()))].sort()").await;
        assert_eq!(kinds, ["type", "type,height"], "no word more");
        for other in ["https://elders.example", "SCHOOL/", "*", "null", "javascript:1", ""] {
            let host = Host::new("", &format!("{}{script}", ask(other)), "");
            opened(page, &host).await;
            page.here::<()>("(location.hash = '#n-fase', await settle(), await settle())").await;
            assert_eq!(page.leave().await.ask::<usize>("heard.length").await, 0, "{other}");
        }
        let host = Host::new("", &format!("{}{script}", frame("")), "");
        opened(page, &host).await;
        assert_eq!(page.leave().await.ask::<usize>("heard.length").await, 0, "nobody was named");
    });
}

/// Neither the guide nor the page around it does what a stranger says.
#[test]
fn a_message_of_a_stranger_changes_nothing() {
    let stranger = "<iframe id=vreemd srcdoc=\"<script>for (const to of [parent, parent.frames[0]]) for (const data of [{ type: 'rdm-height', height: 5 }, { type: 'rdm-height', height: 'veel' }, 'rdm-cleared', { type: 'rdm-clear' }, null]) to.postMessage(data, '*')</script>\"></iframe>";
    let host = Host::new("", &format!("{}{stranger}<script src=host.js></script>", frame("?ouder=SCHOOL")), "");
    browse(async |page| {
        opened(page, &host).await;
        works(page, &[0]).await;
        page.leave()
            .await
            .wait("the stranger spoke", "heard.some((m) => m.data?.height === 5 || m.data?.height === 'veel')")
            .await;
        let height: u32 = page.ask("document.querySelector('iframe').offsetHeight").await;
        assert!(height > 200, "{height}");
    });
}

/// Browsers with CSS Sizing 4 need no message: one line in the school's stylesheet is enough.
#[test]
fn a_frame_can_grow_with_its_content_by_style_alone() {
    let host =
        Host::new("<style>iframe { height: auto; frame-sizing: content-height }</style>", &frame("#k-112-nu"), "");
    browse(async |page| {
        opened(page, &host).await;
        let high: f64 = page.here("document.body.getBoundingClientRect().height").await;
        page.leave().await;
        if page.ask::<bool>("CSS.supports('frame-sizing', 'content-height')").await {
            page.wait("the frame grew", "document.querySelector('iframe').offsetHeight > 1000").await;
            let frame: f64 = page.ask("document.querySelector('iframe').offsetHeight").await;
            assert!((frame - high).abs() < 200.0, "{frame} for {high}");
        }
    });
}

#[test]
fn the_address_chooses_theme_and_colour_and_a_bad_one_is_ignored() {
    let ground = "getComputedStyle(document.body).backgroundColor";
    let primary = "getComputedStyle(document.documentElement).getPropertyValue('--c-primary').trim()";
    browse(async |page| {
        for (ask, dark, colour) in [
            ("?thema=donker", true, "#9CD3E0"),
            ("?thema=licht&accent=6a1b4d", false, "#6a1b4d"),
            ("?accent=ffe600", false, "#1F4E5F"),
            ("?accent=red;}*{display:none&thema=<script>", false, "#1F4E5F"),
        ] {
            let host = Host::new("", &frame(ask), "");
            page.leave().await;
            opened(page, &host).await;
            let (seen, is): (String, String) = page.here(&format!("[{ground}, {primary}]")).await;
            assert_eq!(seen == "rgb(18, 24, 31)", dark, "{ask}: {seen}");
            assert_eq!(is.to_lowercase(), colour.to_lowercase(), "{ask}");
        }
        // A reader who likes it dark, in a school that asks for light.
        page.leave().await.dark().await;
        let host = Host::new("", &frame("?thema=licht"), "");
        opened(page, &host).await;
        assert_eq!(page.here::<String>(ground).await, "rgb(251, 250, 247)");
        let host = Host::new("", &frame("?accent=6a1b4d"), "");
        page.leave().await;
        opened(page, &host).await;
        let shade: String = page.here(primary).await;
        let own = guide::embed::Accent::judge("6a1b4d").unwrap().dark.hex();
        assert_eq!(shade, format!("#{own}"), "on dark a lighter shade of the same");
    });
}

#[test]
fn the_page_for_schools_makes_code_that_works() {
    browse(async |page| {
        page.open("insluiten").await.wait("the maker is there", "document.querySelector('.code')").await;
        let pick = "const [screen, theme] = document.querySelectorAll('#app-embed select'); for (const [list, value] of [[screen, 'k-112-nu'], [theme, 'donker']]) { list.value = value; list.dispatchEvent(new Event('change', { bubbles: true })); } await settle();";
        page.run::<()>(pick).await;
        page.click("#embed-accent").await;
        page.keys("#FFE600").await;
        assert!(page.text("#app-embed .field [role=status]").await.contains(word("embed_accent_light")));
        assert!(!page.text(".code").await.contains("accent="), "what cannot be read is not in the code");
        page.run::<()>("document.querySelector('#embed-accent').select()").await;
        page.keys("#6A1B4D").await;
        page.run::<()>(
            "document.querySelector('#embed-height').select(); document.querySelector('#embed-height').focus()",
        )
        .await;
        page.keys("90").await;
        assert!(page.text("#app-embed .field [role=status]").await.contains(word("embed_height_bad")));
        page.keys("0").await;
        assert_eq!(page.text("#app-embed .field [role=status]").await.trim(), "", "now all is well");
        let title: String = page.ask("document.querySelector('#k-112-nu h1').textContent").await;
        assert!(page.text("#embed-preview").await.contains(&title), "{title}");
        let colour: String =
            page.ask("getComputedStyle(document.querySelector('#embed-preview i')).backgroundColor").await;
        assert_eq!(colour, "rgb(106, 27, 77)");
        let code = page.text(".code").await;
        for part in ["embed.html?thema=donker&amp;accent=6a1b4d#k-112-nu", "height=\"900\"", guide::embed::SANDBOX] {
            assert!(code.contains(part), "{part} in {code}");
        }
        let host = Host::new("", &code, "");
        opened(page, &host).await;
        assert_eq!(page.here::<Vec<String>>("shown()").await, ["k-112-nu"]);
        assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "frame");
    });
}
