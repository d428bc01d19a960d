//! One visit of a build, cold: a fresh browser with a fresh profile, a slow line and a slow processor.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::builds::Build;
use crate::chrome::{Chrome, Page};
use crate::server::Server;
use crate::stats::spread;

/// Width and height of the page, in CSS pixels.
pub const SIZE: (u32, u32) = (390, 844);
/// Steps that are walked for the time of one.
pub const STEPS: usize = 30;
/// How much slower the processor is made.
pub const SLOW: u32 = 4;
/// Time there and back, in ms.
pub const LATENCY: u32 = 150;
/// Bits a second that come in.
pub const DOWN: u32 = 1_600_000;
/// Bits a second that go out.
const UP: u32 = 750_000;
/// How long the slowest build may take to start.
const PATIENCE: Duration = Duration::from_secs(90);

/// What is measured, by name. The names are the keys in the data.
pub type Values = BTreeMap<&'static str, f64>;

/// How a script in the page watches a visit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nobody taps before everything has started.
    Look,
    /// A tap as soon as there is something to tap.
    Tap,
}

/// Opens an empty page that is watched.
///
/// # Errors
/// When the browser refuses.
pub fn watched(chrome: &mut Chrome, build: &Build, mode: Mode) -> Result<Page, String> {
    let page = chrome.page()?;
    let mode = if mode == Mode::Tap { "tap" } else { "look" };
    // Once for each document and for the top one only: the frames of a page are its own matter.
    let source = format!(
        "if (self === top && location.href !== 'about:blank') {{ const mode = '{mode}';\n{}\n{} }}",
        build.adapter,
        include_str!("../page/watch.js")
    );
    chrome.send(&page, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }))?;
    let (width, height) = SIZE;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
    chrome.send(&page, "Emulation.setDeviceMetricsOverride", size)?;
    Ok(page)
}

/// Everything that is measured of one build in one round.
///
/// # Errors
/// When the build does not do what every build must.
pub fn round(chrome: &str, build: &Build, server: &Server) -> Result<Values, String> {
    let mut values = look(chrome, build, server)?;
    values.insert("interactive", tap(chrome, build, server)?);
    Ok(values)
}

fn look(binary: &str, build: &Build, server: &Server) -> Result<Values, String> {
    let mut browser = Chrome::start(binary)?;
    let chrome = &mut browser;
    let page = watched(chrome, build, Mode::Look)?;
    // What a browser does after its own start is not the page's.
    std::thread::sleep(Duration::from_millis(1200));
    slow(chrome, &page, true, SLOW)?;
    let _ = server.take();
    go(chrome, &page, &address(server))?;
    chrome.wait(&page, "Boolean(globalThis.__bench?.begun())", PATIENCE)?;
    // What comes after the start still weighs.
    std::thread::sleep(Duration::from_millis(2500));
    let (sent, load) = (server.take(), chrome.eval(&page, "__bench.load()")?);
    let mut values = Values::from([("requests", sent.requests as f64), ("bytes", sent.bytes as f64)]);
    for key in ["fcp", "readable", "ready", "blocking", "early"] {
        values.insert(key, load.get(key).and_then(Value::as_f64).ok_or(format!("{}: no {key}", build.id))?);
    }
    let slow_keys = ["step4", "work4", "script4", "style4", "layout4"];
    values.extend(slow_keys.into_iter().zip(walk(chrome, &page, build)?));
    values.extend(memory(chrome, &page)?);
    // The same walk from the beginning at full speed.
    slow(chrome, &page, false, 1)?;
    go(chrome, &page, "about:blank")?;
    go(chrome, &page, &address(server))?;
    chrome.wait(&page, "Boolean(globalThis.__bench?.begun())", PATIENCE)?;
    std::thread::sleep(Duration::from_millis(1000));
    let fast_keys = ["step1", "work1", "script1", "style1", "layout1"];
    values.extend(fast_keys.into_iter().zip(walk(chrome, &page, build)?));
    Ok(values)
}

/// When the first tap on an answer had led to the next question.
fn tap(binary: &str, build: &Build, server: &Server) -> Result<f64, String> {
    let mut browser = Chrome::start(binary)?;
    let chrome = &mut browser;
    let page = watched(chrome, build, Mode::Tap)?;
    std::thread::sleep(Duration::from_millis(1200));
    slow(chrome, &page, true, SLOW)?;
    go(chrome, &page, &address(server))?;
    chrome.wait(&page, "Boolean(globalThis.__bench?.tapped())", PATIENCE)?;
    chrome.eval(&page, "__bench.tapped()")?.as_f64().ok_or(format!("{}: no next question", build.id))
}

/// Thirty steps: the median time of one, and what the main thread did for one on average: in all, and in scripts,
/// styles and layout. In ms.
fn walk(chrome: &mut Chrome, page: &Page, build: &Build) -> Result<[f64; 5], String> {
    chrome.send(page, "Performance.enable", json!({}))?;
    let [all, script, style, layout] = busy(chrome, page)?;
    let times = chrome.eval(page, &format!("__bench.walk(0, {STEPS})"))?;
    let after = busy(chrome, page)?;
    chrome.send(page, "Performance.disable", json!({}))?;
    let times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let middle = spread(&times).filter(|s| s.count == STEPS).ok_or("the walk has holes")?;
    // A walk that ends elsewhere has measured something else.
    let title = chrome.eval(page, "__bench.title()")?;
    let title = title.as_str().unwrap_or_default();
    if build.questions.is_some() && !title.starts_with(&format!("Vraag {}:", STEPS + 1)) {
        return Err(format!("after {STEPS} steps it shows \"{title}\""));
    }
    let for_one = |before: f64, after: f64| (after - before) * 1000.0 / STEPS as f64;
    let [all2, script2, style2, layout2] = after;
    Ok([middle.median, for_one(all, all2), for_one(script, script2), for_one(style, style2), for_one(layout, layout2)])
}

/// How long the main thread has worked, in s: in all, and in scripts, styles and layout.
fn busy(chrome: &mut Chrome, page: &Page) -> Result<[f64; 4], String> {
    let answer = chrome.send(page, "Performance.getMetrics", json!({}))?;
    let all: Vec<&Value> = answer.get("metrics").and_then(Value::as_array).into_iter().flatten().collect();
    let one = |name: &str| {
        let found = all.iter().find(|m| m.get("name").is_some_and(|n| n == name));
        found.and_then(|m| m.get("value")?.as_f64()).ok_or(format!("no metric {name}"))
    };
    Ok([one("TaskDuration")?, one("ScriptDuration")?, one("RecalcStyleDuration")?, one("LayoutDuration")?])
}

/// What is in use once the garbage is gone, in bytes.
fn memory(chrome: &mut Chrome, page: &Page) -> Result<[(&'static str, f64); 2], String> {
    chrome.send(page, "HeapProfiler.collectGarbage", json!({}))?;
    let heap = chrome.send(page, "Runtime.getHeapUsage", json!({}))?;
    let heap = heap.get("usedSize").and_then(Value::as_f64).ok_or("no heap")?;
    let kind = chrome.send(page, "Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" }))?;
    let all =
        chrome.send(page, "Runtime.queryObjects", json!({ "prototypeObjectId": kind.pointer("/result/objectId") }))?;
    let sum = chrome.send(
        page,
        "Runtime.callFunctionOn",
        json!({
            "objectId": all.pointer("/objects/objectId"),
            "functionDeclaration": "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
            "returnByValue": true,
        }),
    )?;
    Ok([("heap", heap), ("wasm", sum.pointer("/result/value").and_then(Value::as_f64).ok_or("no sum of memories")?)])
}

fn slow(chrome: &mut Chrome, page: &Page, line: bool, processor: u32) -> Result<(), String> {
    let none = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    let slow =
        json!({ "offline": false, "latency": LATENCY, "downloadThroughput": DOWN / 8, "uploadThroughput": UP / 8 });
    chrome.send(page, "Network.emulateNetworkConditions", if line { slow } else { none })?;
    chrome.send(page, "Emulation.setCPUThrottlingRate", json!({ "rate": processor })).map(|_| ())
}

/// The page that a server serves.
#[must_use]
pub fn address(server: &Server) -> String {
    format!("http://127.0.0.1:{}/", server.port)
}

/// Goes to an address.
///
/// # Errors
/// When nothing answers there.
pub fn go(chrome: &mut Chrome, page: &Page, address: &str) -> Result<(), String> {
    let answer = chrome.send(page, "Page.navigate", json!({ "url": address }))?;
    match answer.get("errorText") {
        Some(error) => Err(format!("{address}: {error}")),
        None => Ok(()),
    }
}
