//! One page in one browser, with the few things that tests do and ask.

use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::prelude::*;
use render::documents::Document;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;

/// What every script may use.
pub(super) const TOOLS: &str = include_str!("tools.js");

/// A page of the site in a browser.
pub(crate) struct Page {
    driver: WebDriver,
    /// The address of the site, up to and including its last slash.
    pub base: String,
    /// The folder that is served.
    pub site: PathBuf,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, base: String, site: PathBuf) -> Page {
        Page { driver, base, site }
    }

    pub(crate) async fn quit(self) -> WebDriverResult<()> {
        self.driver.quit().await
    }

    /// The driver, for what only few tests do: windows, frames, files.
    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The port where the site is served.
    pub(crate) fn port(&self) -> u16 {
        let rest = self.base.rsplit(':').next().and_then(|rest| rest.split('/').next());
        rest.and_then(|port| port.parse().ok()).expect("an address with a port")
    }

    /// Loads a file of the site that has no app: the same origin, and nothing that runs.
    pub(crate) async fn elsewhere(&self) {
        let style = super::folder::file(&self.site, "style-", ".css");
        self.driver.goto(format!("{}{style}", self.base)).await.unwrap();
    }

    /// Loads the site afresh at an id, and waits until the app runs.
    pub(crate) async fn open(&self, id: &str) -> &Page {
        self.load(id).await;
        self.runs().await;
        self
    }

    /// Loads another document of the site afresh at an id, and waits until its programs run.
    pub(crate) async fn open_in(&self, document: Document, id: &str) -> &Page {
        self.visit("about:blank").await;
        self.visit(&format!("{}{}#{id}", self.base, document.file())).await;
        self.wait("the reader runs", "document.documentElement.dataset.app === 'on'").await;
        if let [_, other] = document.programs() {
            self.wait("its program runs", &format!("document.documentElement.dataset.{other} === 'on'")).await;
        }
        self
    }

    /// The ids of all screens of the document.
    pub(crate) async fn sections(&self) -> Vec<String> {
        self.ask("everywhere('main > section').map((section) => section.id)").await
    }

    /// Waits until both programs of the app run.
    pub(crate) async fn runs(&self) -> &Page {
        let both = "document.documentElement.dataset.app === 'on' && document.documentElement.dataset.writer === 'on'";
        self.wait("the app runs", both).await;
        self
    }

    /// Loads the site afresh, whatever becomes of the app.
    pub(crate) async fn load(&self, id: &str) -> &Page {
        // From another address, because to the same one with another fragment is no load.
        if self.driver.current_url().await.unwrap().as_str().starts_with(&self.base) {
            self.driver.goto("about:blank").await.unwrap();
        }
        let fragment = if id.is_empty() { String::new() } else { format!("#{id}") };
        self.driver.goto(format!("{}{fragment}", self.base)).await.unwrap();
        self
    }

    /// Loads any address, as by typing it in the address bar.
    pub(crate) async fn visit(&self, address: &str) -> &Page {
        self.driver.goto(address).await.unwrap();
        self
    }

    /// Goes to an id within the visit, as by typing it in the address bar.
    pub(crate) async fn go(&self, id: &str) -> &Page {
        self.run::<()>(&format!("await go({})", json!(id))).await;
        self
    }

    /// Runs a script that may await and must `return` its value.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        let expression = format!("(async () => {{ {TOOLS}\n{script}\n}})()");
        // Else the debugger may do what the policy of the page forbids.
        let parameters = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true,
            "allowUnsafeEvalBlockedByCSP": false,
        });
        let mut answer = self.cdp("Runtime.evaluate", parameters).await;
        if let Some(exception) = answer.get("exceptionDetails") {
            panic!("in the page: {}", exception["exception"]["description"].as_str().unwrap_or("an exception"));
        }
        let value = answer["result"]["value"].take();
        serde_json::from_value(value).unwrap_or_else(|e| panic!("{e} from {script:.200}"))
    }

    /// The value of an expression.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.run(&format!("return {expression}")).await
    }

    /// Waits until an expression is true.
    pub(crate) async fn wait(&self, what: &str, condition: &str) -> &Page {
        for _ in 0..200 {
            if self.ask::<bool>(&format!("Boolean({condition})")).await {
                return self;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let state: String =
            self.ask("document.readyState + ' ' + JSON.stringify(document.documentElement.dataset)").await;
        panic!(
            "waited in vain until {what}; the page is at \"{}\", {state}, and said {:?}",
            self.at().await,
            self.console().await
        );
    }

    /// Sends a command to the browser itself.
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Value {
        match self.driver.cdp().send_raw(command, parameters).await {
            Ok(value) => value,
            Err(error) => panic!("{command}: {error}"),
        }
    }

    /// The fragment of the address, without `#`.
    pub(crate) async fn at(&self) -> String {
        self.ask("location.hash.slice(1)").await
    }

    /// The window title.
    pub(crate) async fn title(&self) -> String {
        self.driver.title().await.unwrap()
    }

    /// The ids of the sections in sight.
    pub(crate) async fn shown(&self) -> Vec<String> {
        self.ask("shown()").await
    }

    /// The text of what is in sight, as a reader sees it.
    pub(crate) async fn text(&self, selector: &str) -> String {
        self.ask(&format!("text({})", json!(selector))).await
    }

    /// Where the focus is: "h1 of k-112-nu", "a.skip", "body".
    pub(crate) async fn focus(&self) -> String {
        self.ask("focus()").await
    }

    /// Clicks with the mouse, as a reader does: it fails when something lies on top.
    pub(crate) async fn click(&self, selector: &str) {
        let element = self.driver.find(By::Css(selector)).await.unwrap_or_else(|e| panic!("{selector}: {e:.300}"));
        // A reader scrolls until it is well in sight; the driver stops as soon as a corner is.
        element.scroll_into_view().await.unwrap();
        element.click().await.unwrap_or_else(|e| panic!("{selector}: {e:.300}"));
        self.settle().await;
    }

    /// Clicks the way on to a screen, and waits for it.
    pub(crate) async fn click_answer(&self, to: &str) {
        let here = self.shown().await;
        assert_eq!(here.len(), 1, "one screen at a time");
        self.click(&format!("[id='{}'] a[data-edge][href='#{to}']", here[0])).await;
    }

    /// Types keys, one after the other, at the focus.
    pub(crate) async fn keys(&self, keys: &str) {
        self.driver.action_chain().send_keys(keys).perform().await.unwrap();
        self.settle().await;
    }

    /// Presses and releases one key, such as Shift, that types nothing.
    pub(crate) async fn press_alone(&self, key: Key) {
        self.driver.action_chain().key_down(key.clone()).key_up(key).perform().await.unwrap();
    }

    /// The browser's Back.
    pub(crate) async fn back(&self) {
        self.driver.back().await.unwrap();
        self.settle().await;
    }

    /// The browser's Forward.
    pub(crate) async fn forward(&self) {
        self.driver.forward().await.unwrap();
        self.settle().await;
    }

    /// The browser's Reload; waits until the app runs.
    pub(crate) async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.runs().await;
    }

    /// Waits until what was just done has been answered: events, then effects, then a frame.
    pub(crate) async fn settle(&self) {
        self.run::<()>("await settle()").await;
    }

    /// Gives the page another size in CSS pixels. Smaller than a window can be, as phones are.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Lets the page believe that the reader likes it dark.
    pub(crate) async fn dark(&self) {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        self.cdp("Emulation.setEmulatedMedia", dark).await;
    }

    /// What the console said since the last time this was asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.unwrap();
        entries.into_iter().map(|e| format!("{}: {}", e.level, e.message)).collect()
    }

    /// The addresses that the browser asked for since the last time this was asked.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let entries = self.driver.get_log("performance").await.unwrap();
        let events = entries.into_iter().map(|e| serde_json::from_str::<Value>(&e.message).unwrap());
        let sent = events.filter(|e| e["message"]["method"] == "Network.requestWillBeSent");
        let urls = sent.map(|mut e| e["message"]["params"]["request"]["url"].take());
        // The browser draws its own date picker from data: addresses; those ask nobody anything.
        let urls = urls.map(|u| u.as_str().unwrap_or_default().to_owned());
        urls.filter(|u| !u.starts_with("data:")).collect()
    }

    /// A header that came with an address, from what the browser received since the last time this was asked.
    pub(crate) async fn header(&self, address: &str, name: &str) -> String {
        let entries = self.driver.get_log("performance").await.unwrap();
        let events = entries.into_iter().map(|e| serde_json::from_str::<Value>(&e.message).unwrap());
        let mut answers = events
            .map(|mut e| e["message"].take())
            .filter(|m| m["method"] == "Network.responseReceived" && m["params"]["response"]["url"] == address);
        let answer = answers.next().unwrap_or_else(|| panic!("{address} was not received"));
        let headers = answer["params"]["response"]["headers"].as_object().unwrap().clone();
        let found = headers.into_iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.and_then(|(_, value)| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The page on paper, as text.
    pub(crate) async fn printed(&self) -> String {
        pdf_text(&self.on_paper().await.path().join(PAPER))
    }

    /// The page on paper, as a file of the name [`PAPER`] in a folder.
    pub(crate) async fn on_paper(&self) -> super::folder::Folder {
        // Not WebDriver's own way to print, which gives up after ten seconds: the whole guide is long.
        let paper = json!({ "printBackground": true, "preferCSSPageSize": true });
        let pdf = self.cdp("Page.printToPDF", paper).await;
        let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
        let folder = super::folder::Folder::new("pdf");
        std::fs::write(folder.path().join(PAPER), pdf).unwrap();
        folder
    }
}

/// The file of a page on paper.
pub(super) const PAPER: &str = "page.pdf";

/// The text of a PDF.
pub(super) fn pdf_text(file: &Path) -> String {
    let read = std::process::Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-").output();
    let read = read.expect("pdftotext of poppler-utils is installed");
    assert!(read.status.success(), "pdftotext: {}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}
