//! Every field and control of every document: found by walking, not by a list.

use std::collections::BTreeMap;

use render::documents::Document;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::content::word;
use super::harness::browse;
use super::notes;
use super::page::Page;
use super::workshop;

/// What every script on fields may use.
pub(crate) const TOOLS: &str = include_str!("fields.js");

/// The documents with fields, the least number of fields that must be found in each, and their kinds.
pub(crate) const WITH_FIELDS: [(Document, usize); 3] =
    [(Document::Guide, 500), (Document::Together, 150), (Document::Workshop, 40)];

/// Runs a script that may use `fields.js` and must `return` its value.
pub(crate) async fn act<T: DeserializeOwned>(page: &Page, script: &str) -> T {
    page.run(&format!("{TOOLS}\n{script}")).await
}

/// Opens a document, and makes whatever a reader must make before all its fields are there: a child, a meeting with a
/// case, a card in the harvest.
pub(crate) async fn open_all(page: &Page, document: Document) {
    match document {
        Document::Guide => {
            notes::open(page).await;
            notes::begin(page, "Zilverreigertje").await;
        }
        Document::Workshop => {
            workshop::open(page, "").await;
            workshop::begin(page, &super::content::content().workshop.formats[0].id, "").await;
            page.go("oogst").await;
            let type_ = "const new_ = document.querySelector('.new-card input'); new_.value = 'zilverreiger'";
            let add = "new_.dispatchEvent(new Event('input', { bubbles: true })); new_.form.requestSubmit()";
            workshop::step(page, &format!("{type_}; {add}")).await;
        }
        _ => drop(page.open_in(document, "").await),
    }
}

/// The screens of a document that have a field, once everything on them is unfolded.
pub(crate) async fn screens(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for id in page.sections().await {
        page.go(&id).await;
        if act::<bool>(page, "await unfold(); return controls().length > 0").await {
            found.push(id);
        }
    }
    found
}

/// Fills in everything on a screen; gives how many of each kind.
pub(crate) async fn fill(page: &Page, id: &str, mark: &str, day: &str) -> BTreeMap<String, usize> {
    page.go(id).await;
    act(page, &format!("return fillScreen({}, {})", json!(mark), json!(day))).await
}

/// An ordinary page, with a field of each kind that nobody closed off.
pub(crate) const ORDINARY: &str = "<!doctype html><title>x</title><textarea id=t></textarea><input id=i><input id=d type=date>\
    <input id=c type=checkbox><input id=r type=radio><select id=s><option>a<option>b</select>";

/// A script that fills in everything in the document that is shown: with a child, or with a meeting, and the scan of
/// one person. Gives how many fields and controls. For any engine.
pub(crate) fn fill_document(document: Document, mark: &str, day: &str) -> String {
    let begin = match document {
        Document::Guide => format!(
            "await go('notities');
            for (let n = 0; n < 200 && !document.querySelector('form.begin'); n++) await settle();
            fill(document.querySelector('form.begin input'), '{mark}naam', '');
            document.querySelector('form.begin').requestSubmit();
            await settle();"
        ),
        Document::Workshop => format!(
            "await go({});
            [...document.querySelectorAll('button')].find((b) => visible(b) && b.innerText.trim() === {}).click();
            await settle();",
            json!(format!("format-{}", super::content::content().workshop.formats[0].id)),
            json!(word("w_begin"))
        ),
        _ => String::new(),
    };
    // Two cards are enough: their boxes are all made alike. A scan for one has the rounds; its list is left alone.
    format!(
        "{TOOLS}\n{begin}
        let filled = 0, cards = 0;
        for (const {{ id }} of everywhere('main > section')) {{
          if (id.startsWith('n-') || (id.startsWith('k-') && cards > 1)) continue;
          await go(id);
          await unfold();
          if (!controls().length) continue;
          if (id.startsWith('k-')) cards++;
          const count = await fillScreen('{mark}', '{day}', id === 'zelfscan' ? 'select' : 'none');
          filled += Object.values(count).reduce((sum, n) => sum + n, 0);
        }}
        return filled"
    )
}

/// Each field says so itself, for Firefox's text areas and choices, and belongs to a form that says so, for Firefox's
/// ticks and for WebKit; and add-ons that correct or keep what is typed are told to stay away.
#[test]
fn every_field_of_every_document_is_private_by_itself_and_by_its_form() {
    for (document, least) in WITH_FIELDS {
        browse(async |page| {
            open_all(page, document).await;
            let (mut seen, mut kinds, mut faults) = (0, BTreeMap::<String, usize>::new(), Vec::<String>::new());
            for id in screens(page).await {
                page.go(&id).await;
                // The boxes of a card are all made alike: some are ticked, all are looked at.
                let card = act::<bool>(page, "return controls().every((at) => at.matches('.tick-box'))").await;
                if !card || kinds.get("checkbox").is_none_or(|ticked| *ticked < 20) {
                    let here = fill(page, &id, "zilverreiger", "2081-07-19").await;
                    here.into_iter().for_each(|(kind, n)| *kinds.entry(kind).or_insert(0) += n);
                }
                let (n, found): (usize, Vec<String>) = act(page, "return [controls().length, open_fields()]").await;
                seen += n;
                faults.extend(found);
            }
            println!("{document:?}: {seen} fields, filled in {kinds:?}");
            assert_eq!(faults, Vec::<String>::new(), "{document:?}");
            assert!(seen >= least, "only {seen} in {document:?}");
        });
    }
}

/// The form that owns the fields sends nothing and goes nowhere, also where it owns only one field in sight.
#[test]
fn enter_in_a_field_sends_nothing() {
    browse(async |page| {
        for (id, field) in [("vragen", ".composer input[type=search]"), ("termijnen", "#app-clock input[type=date]")] {
            page.open(id).await;
            page.run::<()>("self.stayed = true; addEventListener('submit', () => { self.stayed = false; }, true)")
                .await;
            page.click(field).await;
            page.keys("\u{e007}").await;
            assert!(page.ask::<bool>("self.stayed").await, "{id}");
            assert_eq!(page.at().await, id);
        }
        // Where Enter does something, it still does.
        page.open(notes::PAGE).await;
        page.wait("a child can be begun with", "document.querySelector('form.begin')").await;
        page.click("form.begin input").await;
        page.keys("Aap\u{e007}").await;
        page.wait("it is begun", "document.querySelector('#app-notes .nickname')").await;
        assert_eq!(page.at().await, notes::PAGE);
        assert!(!page.text("#app-notes").await.contains(word("notes_need_name")));
    });
}
