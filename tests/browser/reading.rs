//! The reading version: the guide when the app is not there, or no longer.

use serde_json::json;

use super::content::{content, word};
use super::harness::{Browser, Folder, file};
use super::page::Page;

/// What must work without the app: reading, choosing, calling, the pages, old addresses.
async fn reads(page: &Page) {
    let start = content().guide.start.clone();
    assert_eq!(page.shown().await, [start]);
    let numbers: Vec<String> =
        page.ask("[...document.querySelectorAll('.strip .call')].filter(visible).map((a) => a.href)").await;
    assert_eq!(numbers, ["tel:112", "tel:08002000"], "the numbers can be tapped");
    for to in ["n-fase", "n-voor-start"] {
        page.click_answer(to).await;
        assert_eq!(page.shown().await, [to]);
    }
    page.click(".always .danger").await;
    assert_eq!(page.shown().await, [content().guide.danger.clone()]);
    page.click(".brand a[href='#menu']").await;
    assert_eq!(page.shown().await, ["menu"]);
    page.click("#menu a[href='#telefoon']").await;
    assert_eq!(page.shown().await, ["telefoon"]);
    assert!(page.ask::<usize>("[...document.querySelectorAll('#telefoon a.tel')].filter(visible).length").await >= 4);
    page.back().await;
    assert_eq!(page.shown().await, ["menu"], "Back works without the app");
    let (old, new) = &content().aliases[0];
    page.load(old).await;
    assert_eq!(page.shown().await, std::slice::from_ref(new), "an old address works without the app");
}

/// Nothing of the app is left, and nothing of a card is folded away.
async fn without_app(page: &Page) {
    let left: Vec<String> = page
        .ask("[...document.querySelectorAll('[id^=app-]')].filter((e) => e.childNodes.length).map((e) => e.id)")
        .await;
    assert_eq!(left, Vec::<String>::new(), "parts of the app");
    assert!(page.ask::<bool>("[...document.querySelectorAll('details.more')].every((d) => d.open)").await, "folded");
}

#[test]
fn without_javascript_the_whole_guide_can_be_read() {
    let prefs = json!({ "profile": { "default_content_setting_values": { "javascript": 2 } } });
    Browser { prefs, ..Browser::phone() }.run(async |page| {
        page.load("").await;
        assert_eq!(page.ask::<Option<String>>("document.documentElement.dataset.app ?? null").await, None);
        assert_eq!(page.text("noscript .note").await, word("no_app"));
        without_app(page).await;
        reads(page).await;
        // The link that empties the screen is then a real one.
        page.click("#clear").await;
        assert_eq!(
            (page.title().await.as_str(), page.text("body").await.as_str()),
            (word("cleared_title"), word("cleared_resume"))
        );
        page.click("a").await;
        assert_eq!(page.shown().await, [content().guide.start.clone()]);
    });
}

#[test]
fn a_blocked_app_leaves_the_whole_guide_and_says_so() {
    for break_it in ["gone", "garbage", "cut"] {
        let folder = Folder::copy_of_site();
        let wasm = folder.path().join(file(folder.path(), "reader-", ".wasm"));
        let bytes = std::fs::read(&wasm).unwrap();
        match break_it {
            "gone" => std::fs::remove_file(&wasm).unwrap(),
            "garbage" => std::fs::write(&wasm, "<html>Deze pagina is geblokkeerd door het netwerk.</html>").unwrap(),
            _ => std::fs::write(&wasm, &bytes[..bytes.len() / 2]).unwrap(),
        }
        Browser { site: folder.path().into(), ..Browser::phone() }.run(async |page| {
            page.load("").await.wait("it says so", "document.documentElement.dataset.app === 'failed'").await;
            assert_eq!(page.text("#no-app").await, word("no_app"), "{break_it}");
            without_app(page).await;
            // A fault of the start script itself loses nothing, and moves nothing: the app never ran.
            page.run::<()>("dispatchEvent(new ErrorEvent('error', { filename: location.href }))").await;
            assert_eq!(page.ask::<String>("document.documentElement.dataset.app").await, "failed", "{break_it}");
            assert!(page.ask::<bool>("document.getElementById('crashed').hidden").await, "{break_it}");
            reads(page).await;
        });
    }
}

#[test]
fn after_a_crash_the_reading_version_comes_back_with_the_numbers() {
    // On a phone the app has folded the rest of the cards.
    Browser::phone().run(async |page| {
        page.open("").await.click_answer("n-fase").await;
        page.go("k-kind-vertelt").await;
        let glue = file(&page.site, "reader-", ".js");
        let crash =
            format!("const app = await import('./{glue}'); setTimeout(() => app.rehearse_crash()); await settle()");
        page.run::<()>(&crash).await;
        page.wait("the crash is seen", "document.documentElement.dataset.app === 'crashed'").await;
        let message = page.text("#crashed").await;
        for part in [word("crashed"), "112", "0800-2000", word("reload")] {
            assert!(message.contains(part), "{part} in {message}");
        }
        let numbers: Vec<String> = page.ask("[...document.querySelectorAll('#crashed a')].map((a) => a.href)").await;
        assert_eq!(numbers, ["tel:112", "tel:08002000"]);
        assert_eq!(page.shown().await, ["k-kind-vertelt"], "the reader keeps the place");
        without_app(page).await;
        assert!(page.ask::<bool>("visible(document.querySelector('#k-kind-vertelt .line'))").await, "with its line");
        page.click(".brand .name").await;
        page.click_answer("n-fase").await;
        assert_eq!(page.shown().await, ["n-fase"]);
        page.click("#clear").await;
        assert_eq!(page.shown().await, Vec::<String>::new(), "emptying the screen works after a crash");
        assert!(page.text("body").await.starts_with(word("cleared_resume")));
    });
}

/// A copy of the site for a browser that does not know `:has()`: what needs it is then left out, as such a browser
/// leaves it out. The styles are no longer those that the policy names, so it goes too, in the page and beside it.
fn without_has() -> Folder {
    let folder = Folder::copy_of_site();
    for entry in std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|e| e == "html" || e == "css") {
            let page = std::fs::read_to_string(entry.path()).unwrap();
            let page =
                page.replace(":has(", ":unknown(").replace("http-equiv=\"Content-Security-Policy\"", "data-none");
            std::fs::write(entry.path(), page).unwrap();
        }
    }
    std::fs::remove_file(folder.path().join("_headers")).unwrap();
    folder
}

/// The heading of the screen that the address names lies under the bar, and nothing lies on it.
const IN_SIGHT: &str = "
const stays = [...document.querySelectorAll('.top, .strip')].find((e) => getComputedStyle(e).position === 'sticky');
const faults = [], bar = () => stays.getBoundingClientRect().bottom;
const look = (id) => {
  const section = document.getElementById(id).closest('main > section');
  const heading = section.querySelector('h1'), at = heading.getBoundingClientRect();
  const seen = document.elementFromPoint(at.left + 9, Math.min(at.top + 9, at.bottom - 1));
  if (at.top < bar() - 1 || at.top > innerHeight / 2 || !heading.contains(seen)) {
    faults.push(`${id}: its heading is at ${Math.round(at.top)} of ${innerHeight}, in sight is ${seen?.closest('section')?.id}`);
  }
};";

/// Older browsers show every screen at once. A tap must bring the one that was chosen, and not the one above it:
/// measured, a margin meant for one screen at a time showed another question after every tap.
#[test]
fn where_has_is_unknown_a_tap_and_an_address_still_show_the_right_screen() {
    let copy = without_has();
    let wasm = copy.path().join(file(copy.path(), "reader-", ".wasm"));
    std::fs::write(wasm, "no program").unwrap();
    let off = json!({ "profile": { "default_content_setting_values": { "javascript": 2 } } });
    let browsers = [(off.clone(), (360, 740)), (off, (1280, 800)), (json!({}), (360, 740)), (json!({}), (1280, 800))];
    for (turn, (prefs, size)) in browsers.into_iter().enumerate() {
        let runs = prefs == json!({});
        Browser { site: copy.path().into(), prefs, size, ..Browser::default() }.run(async |page| {
            let settled = async || {
                if runs {
                    page.wait("it says so", "document.documentElement.dataset.app === 'failed'").await;
                }
            };
            page.load("").await;
            settled().await;
            assert!(page.shown().await.len() > 150, "all screens are in sight");
            let styled =
                "[...document.querySelectorAll('.top, .strip')].some((e) => getComputedStyle(e).position === 'sticky')";
            assert!(page.ask::<bool>(styled).await, "with the styles");
            // Taps, and every address within a visit: each browser takes its share, because all screens are laid out
            // anew for each.
            for to in ["n-fase", "n-voor-start"] {
                page.click(&format!("main a[href='#{to}']")).await;
                assert_eq!(page.run::<Vec<String>>(&format!("{IN_SIGHT}look('{to}'); return faults")).await, [""; 0]);
            }
            let share = format!(
                "[...document.querySelectorAll('main > section')].filter((_, n) => n % 4 === {turn}).forEach(({{ id }}) => {{ location.hash = id; look(id); }});"
            );
            super::look::none(&page.run::<Vec<String>>(&format!("{IN_SIGHT}{share}return faults")).await);
            // Kept addresses, also in another document: with the app's parts gone nothing has moved away.
            for address in
                ["#k-doodsgedachten", "#k-kind-vertelt", "#menu", "samenwerken.html#schooldag", "controle.html#bronnen"]
            {
                page.visit("about:blank").await;
                page.visit(&format!("{}{address}", page.base)).await;
                settled().await;
                let look = format!("{IN_SIGHT}look(location.hash.slice(1)); return faults");
                assert_eq!(page.run::<Vec<String>>(&look).await, [""; 0], "{address} at {size:?}");
            }
        });
    }
}
