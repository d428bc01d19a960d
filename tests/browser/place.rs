//! Where the reader is: the address, the history, the title.

use render::documents::Document;
use serde_json::json;

use super::content::{content, graph, screens, title, word};
use super::harness::browse;
use super::page::Page;

#[test]
fn back_is_the_previous_step_and_forward_the_next() {
    browse(async |page| {
        page.open("").await;
        page.click_answer("n-fase").await;
        page.click_answer("n-voor-start").await;
        page.back().await;
        shows(page, "n-fase").await;
        page.forward().await;
        shows(page, "n-voor-start").await;
        // The same by the button of the page.
        page.click(".way button.back").await;
        shows(page, "n-fase").await;
        page.click(".way button.back").await;
        assert_eq!(page.shown().await, [content().guide.start.clone()]);
        assert!(
            !page.ask::<bool>("document.querySelector('.way button.back') !== null").await,
            "no way back from here"
        );
    });
}

async fn shows(page: &Page, id: &str) {
    page.wait(&format!("{id} is there"), &format!("location.hash === '#{id}'")).await.settle().await;
    assert_eq!(page.shown().await, [id]);
    assert_eq!(page.focus().await, format!("h1 of {id}"));
}

/// The same for a card read half-way: a card is six screens long on a phone, and finding the line again takes half a minute.
#[test]
fn back_returns_to_the_place_on_the_screen_and_to_the_link() {
    for (document, id, size) in [
        (Document::Guide, "k-voor-de-bel-gaat", (360, 740)),
        (Document::Guide, "menu", (360, 740)),
        (Document::Together, "samenwerken", (360, 740)),
        (Document::Workshop, "werkplaats", (360, 740)),
    ] {
        super::harness::Browser { size, ..Default::default() }.run(async |page| {
            page.open_in(document, id).await;
            let place = async || page.ask::<(String, f64)>("[location.hash.slice(1), scrollY]").await;
            // A link far down the screen, to another screen of the same document.
            let tapped: f64 = page
                .run(&format!(
                    "const far = [...document.querySelectorAll('#{id} a[href^=\"#\"]')].filter((a) => visible(a) &&
                       everywhere(`main > ${{a.hash}}`).length);
                     far.at(-1).scrollIntoView({{ block: 'center' }});
                     await settle();
                     const at = scrollY;
                     await moved(() => far.at(-1).click());
                     await settle();
                     self.far = far.at(-1);
                     return at;"
                ))
                .await;
            assert!(tapped > 200.0, "{id} is long: {tapped}");
            let (there, top) = place().await;
            assert!(there != id && top == 0.0, "{there} begins at its top: {top}");
            page.run::<()>("scrollTo(0, 60); await settle()").await;
            page.back().await;
            page.wait("the card is there", &format!("location.hash === '#{id}'")).await.settle().await;
            assert_eq!(place().await, (id.to_owned(), tapped), "Back");
            assert!(page.ask::<bool>("document.activeElement === self.far").await, "the focus is on the link");
            page.forward().await;
            page.wait("the other is there", &format!("location.hash === '#{there}'")).await.settle().await;
            assert_eq!(place().await, (there.clone(), 60.0), "Forward");
            page.click(".way button.back").await;
            page.wait("the card is there", &format!("location.hash === '#{id}'")).await.settle().await;
            assert_eq!(place().await, (id.to_owned(), tapped), "the button of the page");
            // A new way to the same screen begins at its top; and an emptied screen forgets it all.
            page.run::<()>(&format!("await moved(() => {{ location.hash = '{there}'; }}); await moved(() => {{ location.hash = '{id}'; }}); await settle()")).await;
            assert_eq!(place().await, (id.to_owned(), 0.0), "a new visit");
            page.run::<()>("scrollTo(0, 200); await settle(); document.querySelector('#clear').click(); await settle(); document.querySelector('button').click(); await settle()").await;
            page.back().await;
            page.settle().await;
            assert_eq!(place().await.1, 0.0, "after emptying");
        });
    }
}

#[test]
fn a_reload_keeps_the_place_and_forgets_the_path() {
    browse(async |page| {
        page.open("").await.click_answer("n-fase").await;
        page.click_answer("n-voor-start").await;
        assert!(page.text(".way summary").await.contains(word("my_answers")), "the path is shown");
        page.reload().await;
        assert_eq!(page.shown().await, ["n-voor-start"]);
        assert_eq!(page.text(".way summary").await, "", "the path was in memory only");
        page.click(".way button.back").await;
        assert_eq!(page.shown().await, ["n-fase"], "Back still works");
    });
}

#[test]
fn a_link_to_a_card_opens_that_card() {
    browse(async |page| {
        page.open("k-kind-vertelt").await;
        assert_eq!(page.shown().await, ["k-kind-vertelt"]);
        assert_eq!(page.focus().await, "body", "a first load does not move the focus");
        assert_eq!(page.text("#app-top .note").await, "", "and there is nothing to explain");
    });
}

#[test]
fn an_old_address_shows_what_took_it_over() {
    assert!(!content().aliases.is_empty(), "there are old ids");
    browse(async |page| {
        page.open("").await;
        for (old, new) in &content().aliases {
            page.go(old).await;
            assert_eq!(page.shown().await, std::slice::from_ref(new), "{old}");
            assert_eq!(page.focus().await, format!("h1 of {new}"));
            assert_eq!(page.text("#app-top .note").await, "", "{old} is a good address");
        }
        let (old, new) = &content().aliases[0];
        page.open(old).await;
        assert_eq!(page.shown().await, std::slice::from_ref(new), "{old} from outside");
    });
}

#[test]
fn a_wrong_address_gets_the_nearest_screen_or_the_first_and_is_told_so() {
    browse(async |page| {
        let start = content().guide.start.as_str();
        for (wrong, right, note) in [
            ("dit-is-geen-adres-van-de-gids", start, "note_unknown"),
            ("k-112-mu", "k-112-nu", "note_nearest"),
            ("K-112-NU", "k-112-nu", "note_nearest"),
        ] {
            // From outside, and within a visit.
            page.open(wrong).await.wait("the address is put right", &format!("location.hash === '#{right}'")).await;
            page.settle().await;
            assert_eq!(
                (page.shown().await, page.text("#app-top .note").await),
                (vec![right.into()], word(note).into())
            );
            page.go("k-kind-vertelt").await;
            assert_eq!(page.text("#app-top .note").await, "", "the next screen has nothing to explain");
            page.go(wrong).await.wait("the address is put right", &format!("location.hash === '#{right}'")).await;
            page.settle().await;
            assert_eq!(
                (page.shown().await, page.text("#app-top .note").await),
                (vec![right.into()], word(note).into())
            );
        }
    });
}

#[test]
fn an_address_of_another_document_opens_there() {
    browse(async |page| {
        for (file, id) in [
            ("werkplaats.html", "werkplaats"),
            ("samenwerken.html", "o3"),
            ("samenwerken.html", "overdracht"),
            ("samenwerken.html", "wachten"),
            ("controle.html", "kaart"),
        ] {
            let there = format!("location.pathname.endsWith('/{file}') && location.hash === '#{id}'");
            page.load(id).await.wait("the document that has it", &there).await;
            page.settle().await;
            assert_eq!(page.shown().await, [id]);
        }
        page.open("k-112-nu").await;
        page.run::<()>("location.hash = 'zelfscan'").await;
        page.wait("within a visit", "location.pathname.endsWith('/samenwerken.html')").await;
    });
}

#[test]
fn hostile_addresses_give_the_first_question_quietly() {
    let long = "a".repeat(10_240);
    let hostile = [
        long.as_str(),
        "%",
        "%F0%28%8C%28",
        "%00",
        "<script>alert(1)</script>",
        "\u{1f600}",
        "javascript:alert(1)",
        "../../etc/passwd",
        "app-top",
        "app-search",
        "clear",
        "crashed",
        "search",
        "__proto__",
        "?a=b&c",
        "n-start/../k-112-nu",
    ];
    browse(async |page| {
        let start = &content().guide.start;
        page.open("").await;
        for bad in hostile {
            page.go("k-kind-vertelt").await;
            page.run::<()>(&format!("location.hash = {}; await settle(); await settle()", json!(bad))).await;
            assert_eq!((page.shown().await, &page.at().await), (vec![start.clone()], start), "{bad:.40}");
            assert_eq!(page.text("#app-top .note").await, word("note_unknown"), "{bad:.40}");
        }
        for bad in ["%", "%F0%28", "%3Cscript%3E", &long] {
            page.open(bad).await.settle().await;
            assert_eq!((page.shown().await, &page.at().await), (vec![start.clone()], start), "{bad:.40} from outside");
        }
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn the_title_of_every_screen_is_neutral() {
    browse(async |page| {
        page.open("").await;
        for id in screens() {
            assert_eq!(page.go(id).await.title().await, title(id), "{id}");
        }
    });
}

/// The address names a screen and nothing else, and the history holds a count: no answers.
#[test]
fn the_address_never_holds_more_than_an_id() {
    browse(async |page| {
        page.open("").await;
        let mut seen = Vec::new();
        for to in ["n-fase", "n-voor-start"] {
            page.click_answer(to).await;
            seen.push(page.ask::<(String, f64)>("[location.href, history.state]").await);
        }
        page.go("zoeken").await.run::<()>("document.querySelector('#search').focus()").await;
        page.keys("kind vertelt iets").await;
        page.wait("results", "document.querySelector('.results a')").await.click(".results li:first-child a").await;
        seen.push(page.ask("[location.href, history.state]").await);
        let ids: Vec<String> = page.ask("everywhere('main [id]').map((e) => e.id)").await;
        for (address, count) in seen {
            let id = address.strip_prefix(&format!("{}#", page.base)).expect("the address of the site");
            assert!(ids.iter().any(|i| i == id), "{address} is not an id");
            assert!(count.fract() == 0.0 && (1.0..9.0).contains(&count), "{count} in the history");
        }
    });
}

#[test]
fn changing_an_earlier_answer_keeps_the_later_ones() {
    let guide = &content().guide;
    let (start, danger) = (guide.start.as_str(), guide.danger.as_str());
    let (doubt, phase, before) = ("n-gevaar-twijfel", "n-fase", "n-voor-start");
    assert!(graph().edge(start, phase).is_some(), "two ways lead from the first question to {phase}");
    let after = graph().get(before).unwrap().edges[0].to.as_str();
    browse(async |page| {
        page.open("").await;
        for to in [danger, doubt, phase, before, after] {
            page.click_answer(to).await;
        }
        // Change the first answer: the questions that follow now were answered before.
        page.click(".way summary").await;
        page.click(&format!(".way .trail a[href='#{start}']")).await;
        assert_eq!(chosen(page).await, [danger]);
        page.click_answer(phase).await;
        assert_eq!(chosen(page).await, [before], "the later answer is still marked");
        let ahead = page.text(".because .trail").await;
        let said = &graph().edge(before, after).unwrap().text;
        assert!(ahead.contains(said), "and the one after it is listed as further on: {ahead}");
        page.click_answer(before).await;
        assert_eq!(chosen(page).await, [after]);
        page.click(".way summary").await;
        let path = page.text(".way .trail").await;
        assert!(path.contains(&graph().get(phase).unwrap().title), "the path: {path}");
        assert!(
            !path.contains(&graph().get(doubt).unwrap().title),
            "the question that is skipped now is off it: {path}"
        );
    });
}

/// The answers marked on this screen, in words for the reader too.
async fn chosen(page: &Page) -> Vec<String> {
    let marked = format!("[data-chosen='{}']", word("you_answered"));
    page.ask(&format!("[...document.querySelectorAll(\"{marked}\")].filter(visible).map((a) => a.hash.slice(1))")).await
}
