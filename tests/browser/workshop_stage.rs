//! The stage before a group: a whole meeting by keyboard, its timer, and everything in sight.

use serde::Deserialize;
use thirtyfour::Key;

use super::content::{content, word};
use super::harness::{Browser, browse};
use super::page::Page;
use super::print::bare;
use super::workshop::{act, begin, case, clocks, format, open, press_key, says, step, tab_to, w};

/// What stands on the stage now. A number to call counts when nothing lies on top of it.
const NOW: &str = "
const free = (tel) => {
  const link = document.querySelector(`.strip a[href='${tel}']`), box = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
};
return {
  count: text('.stage-count'), title: text('.stage-what h2'), body: text('#stage-body'), all: document.body.innerText,
  clock: text('.stage-clock b'), state: document.querySelector('.stage-clock').dataset.state,
  calls: ['tel:112', 'tel:08002000'].filter(free),
};";

#[derive(Debug, Deserialize)]
struct Now {
    count: String,
    title: String,
    body: String,
    all: String,
    clock: String,
    state: String,
    calls: Vec<String>,
}

async fn now(page: &Page) -> Now {
    let now: Now = page.run(NOW).await;
    assert_eq!(now.calls, ["tel:112", "tel:08002000"], "numbers at {}", now.count);
    now
}

async fn state_is(page: &Page, state: &str) {
    page.wait(state, &format!("document.querySelector('.stage-clock').dataset.state === '{state}'")).await;
}

async fn pass(page: &Page, ms: u32) {
    page.run::<()>(&format!("self.pass({ms})")).await;
}

/// Sentences of the leader alone, long enough to be recognised: not those that the group may see too.
fn of_leader(id: &str) -> Vec<String> {
    let mut all = Vec::new();
    for round in &format(id).rounds {
        let public: Vec<String> = round.ask.iter().chain([&round.goal]).map(|t| bare(t)).collect();
        let told = round.steps.iter().chain(&round.watch).chain([&round.say]);
        let sentences = told.flat_map(|t| t.split(['.', '?', '!', ':', '{'])).map(bare);
        all.extend(sentences.filter(|s| s.len() > 20 && !public.iter().any(|p| p.contains(s))));
    }
    all
}

#[test]
fn a_team_meeting_of_fifty_minutes_runs_by_keyboard_alone() {
    let (team, daan) = (format("team"), case("daan"));
    assert_eq!(team.rounds.iter().map(|r| r.minutes).sum::<u16>(), 50);
    let secrets = of_leader("team");
    assert!(secrets.len() > 20, "the leader has something to say");
    let turn = &daan.turns[0];
    let until = daan.moments.iter().position(|m| m.id == turn.moment).unwrap() + 1;
    browse(async |page| {
        clocks(page, 0).await;
        open(page, "werkplaats").await;
        // From the list of formats to the stage.
        tab_to(page, "at.getAttribute('href') === '#format-team'").await;
        press_key(page, Key::Enter).await;
        tab_to(page, &says("w_begin")).await;
        press_key(page, Key::Enter).await;
        page.wait("the planning", "document.activeElement.closest('.plan')").await;
        tab_to(page, "at.matches('.plan select')").await;
        page.keys("Daan").await;
        tab_to(page, &says("w_to_stage")).await;
        press_key(page, Key::Enter).await;
        assert_eq!(page.shown().await, ["scherm"]);

        let mut seen: Vec<(usize, Now)> = Vec::new();
        for (n, round) in team.rounds.iter().enumerate() {
            let first = now(page).await;
            assert_eq!(first.title, round.title, "rounds in their order");
            assert!(first.count.contains(&format!("{}/8", n + 1)), "{}", first.count);
            assert!(bare(&first.body).contains(&bare(&round.goal)), "the goal of {}", round.title);
            assert!(round.ask.iter().all(|a| bare(&first.body).contains(&bare(a))), "the questions of {}", round.title);
            // The time of the whole round goes by.
            assert_eq!((first.state.as_str(), first.clock), ("ready", format!("{}:00", round.minutes)));
            page.keys("p").await;
            pass(page, u32::from(round.minutes) * 60_000 + 2_000).await;
            state_is(page, "over").await;
            assert!(now(page).await.all.contains(word("w_over")), "said in words");
            loop {
                let here = now(page).await;
                if here.title != round.title || seen.last().is_some_and(|(_, last)| last.count == here.count) {
                    break;
                }
                match round.id.as_str() {
                    "kiezen" if here.body.contains(word("w_codes")) => vote_by_hand(page).await,
                    "oogst" => harvest(page).await,
                    _ => {}
                }
                seen.push((n, here));
                press_key(page, Key::Right).await;
            }
        }
        // Nothing comes after the last one; and out again.
        tab_to(page, &says("w_stop")).await;
        press_key(page, Key::Enter).await;
        assert_eq!(page.shown().await, ["format-team"]);
        assert!(!page.ask::<bool>("'stage' in document.documentElement.dataset").await, "the rest is back");

        let of = |id: &str| {
            let n = team.rounds.iter().position(|r| r.id == id).unwrap();
            seen.iter().filter(|(at, _)| *at == n).map(|(_, s)| bare(&s.body)).collect::<Vec<_>>()
        };
        let holds = |texts: &[String], text: &str| texts.iter().any(|t| t.contains(&bare(text)));
        let (read, vote, guide, rest) = (of("lezen"), of("kiezen"), of("gids"), of("vergelijken"));
        assert_eq!(read.len(), 2 + until, "round, begin, and the moments until the turning point");
        assert!(holds(&read, &daan.heads_up) && daan.setting.iter().all(|s| holds(&read, s)), "what is said before");
        assert!(daan.moments[..until].iter().all(|m| holds(&read, &m.event)));
        let before: Vec<String> = read.iter().chain(&vote).cloned().collect();
        assert!(daan.moments[until..].iter().all(|m| !holds(&before, &m.event)), "the rest is not told early");
        assert!(turn.choices.iter().all(|c| holds(&vote, &c.text)) && holds(&vote, &turn.question));
        assert!(turn.choices.iter().all(|c| !holds(&before, &c.then)), "no outcome before the vote");
        assert!(!holds(&before, word("w_guide_way")), "no way of the guide before the vote");
        assert!(holds(&guide, word("w_guide_way")) && turn.choices.iter().all(|c| holds(&guide, &c.then)));
        let chosen = turn.choices.iter().find(|c| c.guide).unwrap();
        let card = content().cards.iter().find(|c| c.id == chosen.card).unwrap();
        assert!(holds(&guide, &card.title), "the card of the guide");
        for moment in &daan.moments[until..] {
            assert!(holds(&rest, &moment.child) && holds(&rest, &moment.parent), "both sides of {}", moment.id);
        }
        assert!(holds(&rest, &daan.differs));
        for (_, shown) in &seen {
            let all = bare(&shown.all);
            let told: Vec<&String> = secrets.iter().filter(|s| all.contains(s.as_str())).collect();
            assert!(told.is_empty(), "the leader's own words on the stage at {}: {told:?}", shown.count);
        }
    });
}

/// Counts two cards for B and one for A with the buttons of the bars.
async fn vote_by_hand(page: &Page) {
    let more = |letter: &str| format!("at.getAttribute('aria-label') === '{} {letter}'", word("w_one_more"));
    tab_to(page, &more("A")).await;
    press_key(page, Key::Enter).await;
    tab_to(page, &more("B")).await;
    for _ in 0..2 {
        press_key(page, Key::Enter).await;
    }
    let bars: Vec<String> =
        page.ask("[...document.querySelectorAll('.stage-bars strong')].map((e) => e.textContent)").await;
    assert_eq!(bars[..2], ["1", "2"], "of {bars:?}");
}

/// Goes to the harvest, writes an agreement, and comes back to the same round.
async fn harvest(page: &Page) {
    tab_to(page, &says("page_oogst")).await;
    press_key(page, Key::Enter).await;
    assert_eq!(page.shown().await, ["oogst"]);
    tab_to(page, "at.matches('input.new-afspraak')").await;
    page.keys("Elke vrijdag een kwartier").await;
    press_key(page, Key::Enter).await;
    assert_eq!(act::<Vec<String>>(page, "return cards('afspraak')").await, ["Elke vrijdag een kwartier"]);
    page.back().await;
    assert_eq!(page.shown().await, ["scherm"]);
}

#[test]
fn the_timer_runs_over_takes_a_minute_and_stands_still_and_the_dark_screen_wakes() {
    browse(async |page| {
        clocks(page, 0).await;
        open(page, "werkplaats").await;
        begin(page, "team", "mila").await;
        page.keys("p").await;
        state_is(page, "running").await;
        pass(page, 4 * 60_000 + 10_000).await;
        state_is(page, "soon").await;
        pass(page, 70_000).await;
        state_is(page, "over").await;
        let over = now(page).await;
        assert!(over.clock.starts_with("+0:2"), "twenty seconds over: {}", over.clock);
        page.keys("+").await;
        assert_eq!(now(page).await.state, "soon", "a minute more");
        page.keys("p").await;
        let still = now(page).await;
        assert_eq!(still.state, "paused");
        pass(page, 120_000).await;
        page.run::<()>("await new Promise((done) => setTimeout(done, 600))").await;
        assert_eq!(now(page).await.clock, still.clock, "it stands still");
        for (dark, wake) in [("b", "b"), (".", " ")] {
            page.keys(dark).await;
            assert!(now(page).await.all.contains(word("w_dark")), "dark by {dark}");
            page.keys(wake).await;
            let awake = now(page).await;
            assert!(!awake.all.contains(word("w_dark")), "woken by {wake:?}");
            assert_eq!(awake.count, still.count, "waking moves nothing");
        }
    });
}

/// What sticks out on the stage, at every step from the first to the last.
const WALK: &str = "
const faults = []; let last = '', steps = 0;
await key('Home');
for (let n = 0; n < 120; n++) {
  await settle();
  const count = text('.stage-count');
  if (count === last) break;
  last = count; steps += 1;
  const body = document.querySelector('#stage-body'), page = document.scrollingElement;
  const told = (what) => faults.push(`${WHERE} ${count} (${text('#stage-body h3')}): ${what}`);
  if (body.scrollHeight > body.clientHeight + 1) told(`${body.scrollHeight} in ${body.clientHeight}, at size ${body.dataset.fit}`);
  if (body.scrollWidth > body.clientWidth + 1) told(`${body.scrollWidth} wide in ${body.clientWidth}`);
  if (page.scrollHeight > innerHeight + 1 || page.scrollWidth > innerWidth + 1) told('the page scrolls');
  const foot = document.querySelector('.stage-foot').getBoundingClientRect();
  if (foot.bottom > innerHeight + 1) told('the buttons are below the edge');
  await key('ArrowRight');
}
return [steps, faults];";

#[test]
fn no_step_of_any_round_needs_scrolling_on_an_old_projector() {
    // The longest form with every case, and every form with a case at least once.
    let mut meetings: Vec<(&str, &str)> =
        content().workshop.cases.iter().map(|c| ("dialoog-casus", c.id.as_str())).collect();
    meetings.extend([("team", "daan"), ("ontwikkeltafel", "jayden"), ("dialoog-thema", ""), ("o3-pien", "")]);
    Browser { size: (1024, 768), ..Browser::default() }.run(async |page| {
        open(page, "werkplaats").await;
        let mut faults = Vec::new();
        for (way, about) in meetings {
            if page.ask::<String>("sessionStorage.getItem('rdm-stage') ?? ''").await.starts_with(way) {
                page.go(&format!("format-{way}")).await;
                step(page, &format!("await put({}, '{about}')", w("w_case"))).await;
                page.go("scherm").await;
            } else {
                begin(page, way, about).await;
            }
            let script = WALK.replace("WHERE", &format!("'{way} {about}'"));
            let (steps, found): (usize, Vec<String>) = act(page, &script).await;
            assert!(steps >= format(way).rounds.len() && steps < 120, "{way}: {steps} steps");
            faults.extend(found);
        }
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
        // What looks can find: on half a screen something does not fit.
        page.resize(1024, 340).await;
        let (_, found): (usize, Vec<String>) = act(page, &WALK.replace("WHERE", "''")).await;
        assert!(!found.is_empty(), "the measure measures");
    });
}
