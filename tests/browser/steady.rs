//! The guide stays as it was: nothing moves while it starts, and a long visit does not fill the memory.

use serde_json::{Value, json};

use super::harness::Browser;
use super::page::Page;

/// Steps of a long visit.
const STEPS: usize = 1000;
/// How many of them one call takes.
const PART: usize = 250;

/// Bytes of JavaScript in use, and bytes of the wasm memories together, once the garbage is gone.
async fn memory(page: &Page) -> (f64, f64) {
    page.cdp("HeapProfiler.enable", json!({})).await;
    page.cdp("HeapProfiler.collectGarbage", json!({})).await;
    let used = page.cdp("Runtime.getHeapUsage", json!({})).await["usedSize"].as_f64().unwrap();
    let prototype = page.cdp("Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await;
    let id = prototype["result"]["objectId"].as_str().unwrap();
    let found = page.cdp("Runtime.queryObjects", json!({ "prototypeObjectId": id })).await;
    let sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
    let all = json!({ "objectId": found["objects"]["objectId"], "functionDeclaration": sum, "returnByValue": true });
    let wasm: Value = page.cdp("Runtime.callFunctionOn", all).await;
    (used, wasm["result"]["value"].as_f64().unwrap())
}

async fn walk(page: &Page, steps: usize) {
    let script = format!(
        "const ids = everywhere('main > section').map((s) => s.id);
         for (let i = 0; i < {steps}; i++) {{
           location.hash = ids[i % ids.length];
           await new Promise((next) => requestAnimationFrame(next));
         }}
         return true;"
    );
    assert!(page.run::<bool>(&script).await);
}

#[test]
fn memory_stays_flat_over_a_thousand_steps() {
    Browser::phone().run(async |page| {
        page.open("").await;
        // Every screen once: what is made on first use is made now.
        walk(page, PART).await;
        let (heap, wasm) = memory(page).await;
        assert!(heap > 100_000.0 && wasm > 1_000_000.0, "it is measured: {heap} {wasm}");
        // In parts: one call to the driver has a limit.
        for _ in 0..STEPS / PART {
            walk(page, PART).await;
        }
        let (heap_after, wasm_after) = memory(page).await;
        assert!(heap_after < heap * 1.1, "JavaScript grew from {heap} to {heap_after} bytes");
        // Wasm memory grows in pieces of 64 kB and never shrinks: one for each program is room to breathe.
        assert!(wasm_after <= wasm + 131_072.0, "wasm grew from {wasm} to {wasm_after} bytes");
    });
}

/// Layout shift (Web Vitals calls up to 0.1 good): a question may not move under a thumb when the app takes over.
/// The foot of a short page does: what can be done with the screen comes above it.
#[test]
fn nothing_moves_while_the_app_starts() {
    for (width, height) in [(360, 740), (1280, 800)] {
        for id in ["", "k-kind-vertelt", "n-fase"] {
            Browser { size: (width, height), ..Browser::default() }.run(async |page| {
                page.open(id).await;
                let shift = "new Promise((done) => {
                    let sum = 0;
                    const what = [];
                    new PerformanceObserver((list) => list.getEntries().forEach((e) => {
                        // What can be done with a short screen comes above its foot.
                        if (e.sources.length && e.sources.every((s) => s.node?.matches?.('footer'))) return;
                        sum += e.value;
                        what.push(...e.sources.map((s) =>
                            `${s.node?.nodeName}.${s.node?.className} ${s.previousRect.y} to ${s.currentRect.y}`));
                    })).observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done([sum, what]), 300);
                })";
                let (moved, what): (f64, Vec<String>) = page.run(&format!("return await {shift};")).await;
                assert!(moved < 0.02, "{width}: {id:?} moved by {moved}: {what:#?}");
            });
        }
    }
}
