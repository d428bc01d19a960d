//! Every way on, walked by clicking.

use serde_json::{Value, json};

use super::content::graph;
use super::harness::browse;

#[test]
fn the_app_walks_the_same_graph_as_the_content() {
    let expected: Vec<Value> = graph()
        .nodes()
        .map(|node| {
            let edges = node.edges.iter().map(|edge| {
                json!({
                    "to": edge.to,
                    "text": edge.text,
                    "ages": edge.ages.iter().map(|a| a.id()).collect::<Vec<_>>().join(" "),
                    "sectors": edge.sectors.iter().map(|s| s.id()).collect::<Vec<_>>().join(" "),
                })
            });
            json!({
                "id": node.id,
                "card": node.kind == guide::graph::Kind::Card,
                "phase": node.phase.id(),
                "title": node.title,
                "about": node.about.map(|a| format!("{a:?}").to_lowercase()),
                "edges": edges.collect::<Vec<_>>(),
            })
        })
        .collect();
    browse(async |page| {
        let mut found: Vec<Value> = page.open("").await.run(READ).await;
        found.sort_by_key(|n| n["id"].as_str().unwrap().to_owned());
        assert_eq!(found.len(), expected.len(), "as many screens as the content has");
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
    });
}

const READ: &str = "
return everywhere('section[data-kind=step], section[data-kind=card]').map((section) => ({
  id: section.id,
  card: section.dataset.kind === 'card',
  phase: section.dataset.phase,
  title: section.querySelector('h1').textContent.trim(),
  about: section.dataset.about ?? null,
  edges: [...section.querySelectorAll('a[data-edge]')].map((a) => ({
    to: a.getAttribute('href').slice(1),
    text: a.textContent.trim(),
    ages: a.parentElement.dataset.ages ?? '',
    sectors: a.parentElement.dataset.sectors ?? '',
  })),
}))";

#[test]
fn every_way_on_leads_where_it_says_and_moves_the_focus() {
    browse(async |page| {
        page.open("").await;
        let mut walked = 0;
        for node in graph().nodes() {
            let ways: Vec<&str> = node.edges.iter().map(|e| e.to.as_str()).collect();
            let faults: Vec<String> =
                page.run(&format!("const from = {}, ways = {};{WALK}", json!(node.id), json!(ways))).await;
            assert_eq!(faults, Vec::<String>::new(), "from {}", node.id);
            walked += ways.len();
        }
        let all: usize = graph().nodes().map(|n| n.edges.len()).sum();
        assert!(walked == all && all > 300, "{walked} of {all} ways on walked");
    });
}

/// Walks each way on from one screen, and tells what is not as it should be.
const WALK: &str = "
const faults = [];
for (const to of ways) {
  if (location.hash !== '#' + from) await moved(() => { location.hash = from; });
  const link = [...document.querySelectorAll(`[id='${from}'] a[data-edge]`)].find((a) => a.hash === '#' + to);
  if (!link || !visible(link)) { faults.push(`${to}: no such way in sight`); continue; }
  await moved(() => link.click());
  const place = location.hash.slice(1), screens = shown().join(), at = focus();
  if (place !== to) faults.push(`${to}: the address is ${place}`);
  if (screens !== to) faults.push(`${to}: in sight are ${screens}`);
  if (at !== `h1 of ${to}`) faults.push(`${to}: the focus is on ${at}`);
  if (scrollY !== 0) faults.push(`${to}: the screen does not begin at its top`);
}
return faults;";

/// The script above clicks without a mouse. A mouse also notices what lies on top of a link.
#[test]
fn ways_on_can_be_clicked_with_the_mouse() {
    super::harness::Browser::phone().run(async |page| {
        page.open("").await;
        let ways: Vec<_> = graph().nodes().flat_map(|n| n.edges.iter().map(|e| (&n.id, &e.to))).collect();
        let some: Vec<_> = ways.iter().step_by(ways.len() / 44).collect();
        assert!(some.len() >= 40);
        for (from, to) in some {
            page.go(from).await.click_answer(to).await;
            assert_eq!(page.at().await, **to, "from {from}");
            assert_eq!(page.shown().await, [(*to).clone()], "from {from}");
        }
    });
}
