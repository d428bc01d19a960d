//! What a page around the guide may know and choose: its height, its theme, its colour, and the code for it.

use super::content::word;
use super::frame::{Host, frame, opened, works};
use super::harness::browse;
use super::page::Page;

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
    let stranger = "<iframe id=vreemd srcdoc=\"<script>setInterval(() => { for (const to of [parent, parent.frames[0]]) for (const data of [{ type: 'rdm-height', height: 5 }, { type: 'rdm-height', height: 'veel' }, 'rdm-cleared', { type: 'rdm-clear' }, null]) to.postMessage(data, '*') }, 50)</script>\"></iframe>";
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

/// Browsers with CSS Sizing 4 need no message: one line in the school's stylesheet is enough. Some know the
/// property and do nothing yet; a plain page beside it, that asks the same, tells which this is.
#[test]
fn a_frame_grows_with_its_content_by_style_alone_where_browsers_do_that() {
    let style = "<style>iframe { height: auto; frame-sizing: content-height }</style>";
    let both = format!("{}<iframe id=plain src=plain.html></iframe>", frame("#k-112-nu"));
    let host = Host::new(style, &both, "");
    browse(async |page| {
        opened(page, &host).await;
        page.leave().await.settle().await;
        let (guide, plain): (u32, u32) = page
            .ask("[document.querySelector('iframe'), document.querySelector('#plain')].map((f) => f.offsetHeight)")
            .await;
        // The plain page is 1500 pixels high.
        assert_eq!(guide > 1000, plain > 1000, "the guide is {guide}, a plain page {plain}");
        // Whatever the browser does, the guide can be used.
        works_at(page, "k-112-nu").await;
    });
}

/// The screen is there with its numbers.
async fn works_at(page: &Page, id: &str) {
    page.enter(0).await;
    assert_eq!(page.here::<Vec<String>>("shown()").await, [id]);
    assert!(page.here::<bool>("visible(document.querySelector('.strip a.now'))").await);
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
        assert!(!page.text(".code:not([id])").await.contains("accent="), "what cannot be read is not in the code");
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
        let title: String = page.ask("everywhere('#k-112-nu h1')[0].textContent").await;
        assert!(page.text("#embed-preview").await.contains(&title), "{title}");
        let colour: String =
            page.ask("getComputedStyle(document.querySelector('#embed-preview i')).backgroundColor").await;
        assert_eq!(colour, "rgb(106, 27, 77)");
        let code = page.text(".code:not([id])").await;
        for part in ["embed.html?thema=donker&amp;accent=6a1b4d#k-112-nu", "height=\"900\"", guide::embed::SANDBOX] {
            assert!(code.contains(part), "{part} in {code}");
        }
        assert!(!code.trim().contains('\n'), "one line: a wiki cuts code at a line that begins with spaces");
        // Who may place no code gets an ordinary link, beside it: the guide itself at that screen.
        assert_eq!(page.text("#embed-link").await.trim(), format!("{}#k-112-nu", page.base));
        let host = Host::new("", &code, "");
        opened(page, &host).await;
        assert_eq!(page.here::<Vec<String>>("shown()").await, ["k-112-nu"]);
        assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "frame");
    });
}
