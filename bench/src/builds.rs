//! The builds that are measured: the guide, the guide with the flow, and each peer with the flow.

use std::path::{Path, PathBuf};

use render::proof::Proof;
use render::cards::Card;
use render::content::Content;
use render::steps::{Answer, Step};
use render::html::text;
use render::documents::{Document, View};
use serde_json::{Value, json};

use crate::chrome::Chrome;
use crate::flow::Flow;
use crate::ground::{root, while_doing};
use crate::npm::{INK, PREACT, SURVEY_CORE, SURVEY_UI};
use crate::server::Site;

/// Questions in the flow that all builds show.
pub const QUESTIONS: usize = 40;

/// Something to measure.
pub struct Build {
    /// Short name, the key in the data.
    pub id: String,
    /// Name in tables.
    pub name: String,
    /// What it serves.
    pub site: Site,
    /// The script that tells how it shows a question.
    pub adapter: &'static str,
    /// Questions in it; none for the whole guide.
    pub questions: Option<usize>,
}

/// Where things are kept between runs, outside git.
pub struct Places {
    /// Tarballs of peers.
    pub packages: PathBuf,
    /// Compressed files.
    pub compressed: PathBuf,
    /// Builds as folders, to be opened without a server.
    pub folders: PathBuf,
}

/// Makes all builds. `dist` is a built guide; only its `index.html` is known by name.
///
/// # Errors
/// When a part is missing or a peer cannot be fetched.
pub fn all(dist: &Path, places: &Places, chrome: &str, growth: &[usize]) -> Result<Vec<Build>, String> {
    let content = content()?;
    let flow = Flow::of(&content, QUESTIONS)?;
    let whole = Site::read(dist, &places.compressed)?;
    let mut builds = vec![ours(&content, &whole, &flow, places)?, plain(&flow, places)?];
    builds.extend([preact(&flow, places)?, ink(&flow, places, chrome)?, survey(&flow, places)?]);
    for count in growth.iter().filter(|count| **count != QUESTIONS) {
        builds.push(ours(&content, &whole, &Flow::of(&content, *count)?, places)?);
    }
    builds.push(Build {
        id: "guide".into(),
        name: "Rond de melding, the whole guide".into(),
        site: whole,
        adapter: include_str!("../page/guide.js"),
        questions: None,
    });
    Ok(builds)
}

fn content() -> Result<Content, String> {
    render::load(&root().join("content").join("nl"))
        .map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// The built app around a document with the flow, which the guide's own code renders.
fn ours(content: &Content, dist: &Site, flow: &Flow, places: &Places) -> Result<Build, String> {
    let (content, count) = (with_flow(content, flow)?, flow.questions.len());
    let page = dist.text("index.html")?;
    let (before, rest) = page.split_once("<main").ok_or("no <main in index.html")?;
    let (main, rest) = rest.split_once('>').ok_or("<main does not end")?;
    let (_, after) = rest.rsplit_once("</main>").ok_or("no </main> in index.html")?;
    let sections = render::page::sections(&content, &Proof::default(), View::site(Document::Guide));
    // The two links that are always in sight lead to questions that are not in the flow.
    let start = format!("href=\"#{}\"", content.guide.start);
    let fixed = |part: &str| {
        [&content.guide.danger, &content.guide.unsure]
            .iter()
            .fold(part.to_owned(), |part, id| part.replace(&format!("href=\"#{id}\""), &start))
    };
    let html = format!("{}<main{main}>\n{sections}\n</main>{}", fixed(before), fixed(after));
    let mut site = dist.clone();
    site.add("index.html", html.into_bytes(), &places.compressed)?;
    let name =
        if count == QUESTIONS { "Rond de melding, same flow".into() } else { format!("the same, {count} questions") };
    let adapter = include_str!("../page/guide.js");
    Ok(Build { id: format!("ours-{count}"), name, site, adapter, questions: Some(count) })
}

/// The content of the guide with its questions and cards replaced, and nothing that text could link to: each build
/// shows the same words.
fn with_flow(content: &Content, flow: &Flow) -> Result<Content, String> {
    let mut content = content.clone();
    let step = content.steps.first().ok_or("the guide has no question")?.clone();
    let card = content.cards.first().ok_or("the guide has no card")?.clone();
    let answer = step.answer.first().ok_or("a question has no answer")?.clone();
    let id = |i: usize| match i {
        // The stylesheet names the first question.
        0 => content.guide.start.clone(),
        i if i == flow.questions.len() => "k-klaar".into(),
        i => format!("n-vraag-{}", i + 1),
    };
    let steps = flow.questions.iter().enumerate().map(|(i, q)| Step {
        id: id(i),
        ask: q.title.clone(),
        why: String::new(),
        // The one place of a question where text is always in sight.
        call: Some(q.text.join(" ")),
        about: None,
        answer: q
            .answers
            .iter()
            .map(|text| Answer { text: text.clone(), to: id(i + 1), ages: vec![], sectors: vec![], ..answer.clone() })
            .collect(),
        ..step.clone()
    });
    content.steps = steps.collect();
    content.cards = vec![Card {
        id: id(flow.questions.len()),
        phase: step.phase,
        tags: vec![],
        title: flow.result.clone(),
        steps: flow.ending.clone(),
        dont: vec![],
        say: vec![],
        extra: vec![],
        questions: vec![],
        next: vec![],
        ..card
    }];
    content.phones.clear();
    content.glossary.clear();
    content.roles.role.clear();
    content.sources.clear();
    content.questions.question.clear();
    content.questions.consent.clear();
    content.situations.situation.clear();
    content.situations.synonym.clear();
    content.pages.clear();
    content.aliases.clear();
    Ok(content)
}

/// Plain HTML and the least JavaScript: the floor.
fn plain(flow: &Flow, places: &Places) -> Result<Build, String> {
    let mut sections = String::new();
    for (i, q) in flow.questions.iter().enumerate() {
        let hidden = if i == 0 { "" } else { " hidden" };
        sections.push_str(&format!(
            "<section{hidden}>\n<h1>{}</h1>\n<p>{}</p>\n<ul>\n",
            text(&q.title),
            text(&q.text.join(" "))
        ));
        for answer in &q.answers {
            sections.push_str(&format!("<li><button type=\"button\">{}</button></li>\n", text(answer)));
        }
        sections.push_str("</ul>\n</section>\n");
    }
    sections.push_str(&format!(
        "<section hidden>\n<h1>{}</h1>\n<p>{}</p>\n</section>",
        text(&flow.result),
        text(&flow.ending.join(" "))
    ));
    let html = fill(include_str!("../peers/plain.html"), &[("style", STYLE), ("sections", &sections)]);
    let mut site = Site::default();
    site.add("index.html", html.into_bytes(), &places.compressed)?;
    Ok(peer("plain", "plain HTML + JS (floor)".into(), site, include_str!("../page/plain.js")))
}

/// A well-made page by hand with a small library, in one file.
fn preact(flow: &Flow, places: &Places) -> Result<Build, String> {
    let library = PREACT.text("dist/preact.min.umd.js", &places.packages)?;
    let data = script(&flow.json());
    let slots = [("style", STYLE), ("preact", library.as_str()), ("flow", &data)];
    let html = fill(include_str!("../peers/preact.html"), &slots);
    let mut site = Site::default();
    site.add("index.html", html.into_bytes(), &places.compressed)?;
    Ok(peer("preact", format!("{}, by hand", PREACT.label()), site, RENDER))
}

/// ink, compiled by its own compiler in a browser.
fn ink(flow: &Flow, places: &Places, chrome: &str) -> Result<Build, String> {
    let mut source = "-> v1\n".to_owned();
    for (i, q) in flow.questions.iter().enumerate() {
        source.push_str(&format!("=== v{} ===\n{} # vraag\n{}\n", i + 1, q.title, q.text.join(" ")));
        for answer in &q.answers {
            source.push_str(&format!("* [{answer}] -> v{}\n", i + 2));
        }
    }
    let last = flow.questions.len() + 1;
    source.push_str(&format!("=== v{last} ===\n{} # vraag\n{}\n-> END\n", flow.result, flow.ending.join(" ")));

    let mut browser = Chrome::start(chrome)?;
    let page = browser.page()?;
    let compiler = INK.text("dist/ink-full.js", &places.packages)?;
    // Its own wrapper looks for a module system first; a page has none.
    browser.send(&page, "Runtime.evaluate", json!({ "expression": compiler }))?;
    let story = browser.eval(&page, &format!("new inkjs.Compiler({}).Compile().ToJson()", Value::from(source)))?;
    let story = story.as_str().ok_or("ink did not compile the flow")?.trim_start_matches('\u{feff}').to_owned();

    let mut site = Site::default();
    let html = fill(include_str!("../peers/ink.html"), &[("style", STYLE)]);
    site.add("index.html", html.into_bytes(), &places.compressed)?;
    site.add("ink.js", INK.file("dist/ink.js", &places.packages)?, &places.compressed)?;
    site.add("story.js", format!("var storyContent = {story};").into_bytes(), &places.compressed)?;
    Ok(peer("ink", INK.label(), site, RENDER))
}

/// SurveyJS with the stylesheet that asks no one for a font.
fn survey(flow: &Flow, places: &Places) -> Result<Build, String> {
    let mut site = Site::default();
    site.add("index.html", include_bytes!("../peers/survey.html").to_vec(), &places.compressed)?;
    for (package, file) in [
        (&SURVEY_CORE, "survey-core.fontless.min.css"),
        (&SURVEY_CORE, "survey.core.min.js"),
        (&SURVEY_UI, "survey-js-ui.min.js"),
    ] {
        site.add(file, package.file(file, &places.packages)?, &places.compressed)?;
    }
    let data = fill(include_str!("../peers/survey.js"), &[("flow", &script(&flow.json()))]);
    site.add("flow.js", data.into_bytes(), &places.compressed)?;
    Ok(peer("survey", format!("SurveyJS {}", SURVEY_CORE.version), site, include_str!("../page/survey.js")))
}

const STYLE: &str = include_str!("../peers/style.css");
const RENDER: &str = include_str!("../page/render.js");

fn peer(id: &str, name: String, site: Site, adapter: &'static str) -> Build {
    Build { id: id.into(), name, site, adapter, questions: Some(QUESTIONS) }
}

/// Data as it may stand in a script.
fn script(data: &Value) -> String {
    data.to_string().replace("</", "<\\/")
}

fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    slots.iter().fold(template.to_owned(), |page, (name, value)| page.replace(&format!("{{{{{name}}}}}"), value))
}

/// Writes a build as a folder and gives the address of its page as a file.
///
/// # Errors
/// When it cannot be written.
pub fn as_folder(build: &Build, places: &Places) -> Result<String, String> {
    let dir = places.folders.join(&build.id);
    if dir.exists() {
        std::fs::remove_dir_all(&dir).map_err(while_doing(dir.display()))?;
    }
    build.site.write(&dir)?;
    let dir = dir.canonicalize().map_err(while_doing(dir.display()))?;
    Ok(format!("file://{}/index.html", dir.display()))
}
