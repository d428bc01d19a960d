//! The composer with the real content: what a reader gets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod real;
}

use common::real;
use guide::ask::consent::every_input;
use guide::ask::{Call, Doc, Results, Route, advise, compose, placeholders, script, to_text};
use render::documents::View;
use render::page::sections;
use render::proof::Proof;

fn docs(results: &Results) -> Vec<&Doc> {
    [&results.phone, &results.letter].into_iter().chain(results.parents.iter().map(|(_, d)| d)).collect()
}

/// Review rows 7 and 47, in the sentences themselves.
#[test]
fn the_real_texts_keep_the_stop_rules() {
    let content = real::content();
    let (bank, texts) = (content.ask_questions(), content.ask_texts());
    for m in content.ask.moments() {
        let order = script(&m.defaults, &bank, &[]);
        for input in every_input() {
            let advice = advise(&input, m.id);
            let made = compose(&Call { moment: &m, script: &order, advice: &advice, answers: &[] }, &texts);
            for doc in docs(&made) {
                let text = to_text(doc);
                let says = text.contains("bent in gesprek met Veilig Thuis");
                assert!(!says || advice.route == Route::Ready, "{text}");
                let known: Vec<&str> = content.ask.place.iter().map(|p| p.word.as_str()).collect();
                assert!(placeholders(doc).iter().all(|p| known.contains(&p.as_str()) && !p.contains("kind")));
            }
            for (_, doc) in &made.parents {
                assert!(to_text(doc).contains("Bij geweld tussen ouders nooit één brief voor twee ouders."));
                assert!(doc.blocks[0].text().starts_with("Alleen als Veilig Thuis zegt dat het veilig is."));
            }
        }
    }
}

/// What the page holds is enough to make the same texts from.
#[test]
fn the_page_holds_what_the_app_needs() {
    let content = real::content();
    let page = sections(&content, &Proof::default(), View::WHOLE);
    for m in &content.ask.moment {
        assert!(page.contains(&format!(
            "data-moment=\"{}\" data-groups=\"{}\" data-defaults=\"{}\"",
            m.id,
            m.groups.join(" "),
            m.defaults.join(" ")
        )));
    }
    for q in content.ask_questions() {
        let consent = q.consent.as_deref().unwrap_or_default();
        assert!(page.contains(&format!(
            "<li id=\"{}\" data-group=\"{}\" data-question-kind=\"{}\" data-may=\"{}\" data-consent=\"{consent}\">",
            q.id,
            q.group,
            q.class.id(),
            q.may.id()
        )));
    }
    let inert = page.split("<template id=\"ask-texts\">").nth(1).and_then(|t| t.split("</template>").next()).unwrap();
    assert_eq!(inert.matches("data-text=").count(), content.ask.text.values().map(Vec::len).sum::<usize>());
    assert_eq!(page.matches("<details class=\"example\"").count(), 5);
}
