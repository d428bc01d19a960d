//! The guide on paper in Firefox, which forgets on paper what the address says (`:target`): a card is that card and no
//! other, the whole guide is the whole guide, also when the app fails. Without any script there is no way; that is said.

use guide::graph::Kind;
use render::documents::Document;

use super::content::{content, graph, word};
use super::firefox::Firefox;
use super::harness::{Folder, UNDER, file, serve, site};
use super::print::bare;

const CARD: &str = "k-kind-vertelt";

/// How many pages of paper a print takes.
fn pages(paper: &str) -> usize {
    paper.matches('\u{c}').count()
}

/// A card is on paper with everything that is folded away on the screen, with the numbers, and without other screens.
fn prints_one_card(firefox: &mut Firefox) {
    // Not what is said because of an answer that was not given, nor what leads on or stands about the card.
    let parts: Vec<String> = firefox.run(&format!(
        "return [...document.querySelectorAll('#{CARD} :is(h1, li)')]
            .filter((e) => !e.closest('.since[data-reasons]:not([data-on]), .next, .about')).map((e) => e.textContent.trim())"
    ));
    assert!(parts.len() > 10, "{parts:?}");
    let card: String = firefox.run(&format!("return document.querySelector('#{CARD}').textContent"));
    let text = firefox.printed();
    let (pages, paper) = (pages(&text), bare(&text));
    for part in parts.iter().map(String::as_str).chain(["112", "0800-2000"]) {
        assert!(paper.contains(&bare(part)), "not on paper: {part}");
    }
    assert!((1..=2).contains(&pages), "{pages} pages");
    let others = graph().nodes().filter(|n| n.kind == Kind::Card && n.id != CARD).map(|n| n.title.as_str());
    let others: Vec<&str> = others.filter(|t| paper.contains(&bare(t)) && !card.contains(t)).collect();
    assert_eq!(others, Vec::<&str>::new(), "other cards on paper");
}

fn prints_the_whole_guide(firefox: &mut Firefox) {
    let text = firefox.printed();
    let paper = bare(&text);
    let missing: Vec<&str> = graph().nodes().map(|n| n.title.as_str()).filter(|t| !paper.contains(&bare(t))).collect();
    assert_eq!(missing, Vec::<&str>::new(), "not on paper");
    assert!(pages(&text) > 100, "{} pages", pages(&text));
}

#[test]
fn firefox_prints_the_card_the_screen_or_the_whole_guide() {
    let (profile, server) = (Folder::new("firefox-print"), serve(&site(), 0));
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let mut firefox = Firefox::start(profile.path(), false);
    let runs = "['on'].includes(document.documentElement.dataset.app)";
    firefox.visit(&format!("{base}#{CARD}"));
    firefox.wait("the guide runs", runs);
    prints_one_card(&mut firefox);
    // By a link, as a reader comes there.
    firefox.run::<()>("location.hash = 'alles'; await settle()");
    prints_the_whole_guide(&mut firefox);
    for (document, id) in [(Document::Together, "schooldag"), (Document::Workshop, "bladen")] {
        firefox.visit(&format!("{base}{}#{id}", document.file()));
        firefox.wait("it runs", runs);
        let (title, others): (String, Vec<String>) = firefox.run(&format!(
            "const here = document.querySelector('#{id}');
            const others = everywhere('main > section > h1').map((e) => e.textContent);
            return [here.querySelector('h1').textContent, others.filter((t) => !here.textContent.includes(t))]"
        ));
        let text = firefox.printed();
        // With white space, as a title may be a word of another sentence.
        let lines: Vec<String> = text.lines().map(bare).collect();
        assert!(bare(&text).contains(&bare(&title)), "{id}: {title} in {text:.300}");
        let others: Vec<&String> = others.iter().filter(|t| lines.contains(&bare(t))).collect();
        assert_eq!(others, Vec::<&String>::new(), "{id}");
    }
    firefox.kill();
}

/// The script is there and the app is not: the address alone says what is seen.
#[test]
fn firefox_prints_the_same_when_the_app_fails() {
    let (profile, site) = (Folder::new("firefox-print-failed"), Folder::copy_of_site());
    std::fs::remove_file(site.path().join(file(site.path(), "reader-", ".wasm"))).unwrap();
    let server = serve(site.path(), 0);
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let mut firefox = Firefox::start(profile.path(), false);
    firefox.visit(&format!("{base}#{CARD}"));
    firefox.wait("it is the reading version", "document.documentElement.dataset.app === 'failed'");
    prints_one_card(&mut firefox);
    firefox.run::<()>("location.hash = 'alles'; await settle()");
    prints_the_whole_guide(&mut firefox);
    firefox.kill();
}

/// Without any script Firefox prints the first question whatever is on the screen: true, whole, and told beforehand.
#[test]
fn without_script_firefox_says_that_it_prints_the_first_question() {
    let (profile, server) = (Folder::new("firefox-print-plain"), serve(&site(), 0));
    let base = format!("http://127.0.0.1:{}{UNDER}/", server.port);
    let mut firefox = Firefox::without_script(profile.path());
    for id in [CARD, "alles"] {
        firefox.visit(&format!("{base}#{id}"));
        assert!(firefox.sees(".no-print").contains(word("no_print")), "it is told on the screen");
        let title = firefox.sees(&format!("#{id} h1"));
        assert!(!title.is_empty(), "{id} is on the screen");
        let text = firefox.printed();
        let paper = bare(&text);
        let start = &content().guide.start;
        let first = graph().nodes().find(|n| n.id == *start).unwrap().title.as_str();
        assert_eq!(pages(&text), 1, "{id}");
        assert!(paper.contains(&bare(first)) && paper.contains("112"), "{id}: {text:.300}");
    }
    firefox.kill();
}
