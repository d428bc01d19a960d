//! The guide's own letters: asked for last, put on where nothing moves, as wide as what stands in for them.

use super::harness::browse;
use super::offline::{Host, again, visit};

const ON: &str = "document.documentElement.hasAttribute('data-letters')";
const LOADED: &str = "[...document.fonts].filter((f) => f.family.includes('Atkinson') && f.status === 'loaded').length";

#[test]
fn they_come_after_all_programs_and_are_put_on_with_the_next_screen() {
    browse(async |page| {
        page.open("").await;
        page.wait("both weights", &format!("{LOADED} === 2")).await;
        assert!(!page.ask::<bool>(ON).await, "nothing changes under the eyes");
        let late: Vec<String> = page
            .ask(
                "(() => { const all = performance.getEntriesByType('resource'), last = Math.max(...all.filter((r) => r.name.endsWith('.wasm')).map((r) => r.responseEnd));
                return all.filter((r) => r.name.endsWith('.woff2') && r.startTime < last).map((r) => r.name); })()",
            )
            .await;
        assert_eq!(late, Vec::<String>::new(), "asked for before a program was there");
        page.click_answer("n-fase").await;
        assert!(page.ask::<bool>(ON).await, "put on with the next screen");
        assert_eq!(page.console().await, Vec::<String>::new(), "the locked network was not asked");
    });
}

#[test]
fn they_are_on_from_the_start_when_the_guide_is_kept() {
    let host = Host::new();
    browse(async |page| {
        visit(page, &host, "").await;
        again(page, &host, "k-112-nu").await;
        assert!(page.ask::<bool>(ON).await);
        page.wait("both weights", &format!("{LOADED} === 2")).await;
    });
}

/// Lines of a hundred letters and their height differ by less than two in a hundred.
#[test]
fn what_stands_in_for_them_takes_the_same_room() {
    browse(async |page| {
        page.open("k-voor-de-bel-gaat").await;
        page.wait("both weights", &format!("{LOADED} === 2")).await;
        let sizes: Vec<(f64, f64)> = page
            .run(
                "const box = document.createElement('span');
                box.textContent = document.querySelector('#k-voor-de-bel-gaat ol.do').textContent.slice(0, 600);
                document.body.append(box);
                box.style.cssText = 'position:absolute;white-space:nowrap;line-height:normal';
                const out = [];
                for (const weight of [400, 700]) {
                  for (const family of ['Letters', '\"Atkinson Hyperlegible Next\"']) {
                    box.style.font = `${weight} 40px ${family}, monospace`;
                    await settle();
                    out.push([box.getBoundingClientRect().width, box.getBoundingClientRect().height]);
                  }
                }
                box.remove();
                return out;",
            )
            .await;
        for pair in sizes.chunks(2) {
            let [(wide, high), (own_wide, own_high)] = pair else { panic!("two of each") };
            assert!((wide / own_wide - 1.0).abs() < 0.02, "{sizes:?}");
            assert!((high / own_high - 1.0).abs() < 0.02, "{sizes:?}");
        }
    });
}
