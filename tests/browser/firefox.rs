//! Firefox, without a driver: the few commands of Marionette that a test needs, and what the browser wrote down.
//!
//! A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` there, `[1, id, error, result]` back.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::page::{TOOLS, pdf_text};

/// No command takes longer.
const PATIENCE: Duration = Duration::from_secs(120);

/// Preferences of a profile for tests: the session is written down twice a second, and nothing is asked of the network.
const PREFS: &str = r#"
user_pref("browser.sessionstore.interval", 500);
user_pref("browser.sessionstore.interval.idle", 500);
user_pref("browser.startup.page", PAGE);
user_pref("browser.sessionstore.resume_from_crash", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("dom.disable_beforeunload", true);
"#;

/// A running Firefox with one profile.
pub(crate) struct Firefox {
    child: Child,
    stream: TcpStream,
    next: u64,
}

impl Firefox {
    /// Starts it on a profile; `restore` brings the last session back.
    pub(crate) fn start(profile: &Path, restore: bool) -> Firefox {
        Firefox::begin(profile, restore, "")
    }

    /// Starts it on a profile in which no page may run a script; then nothing can be run here either.
    pub(crate) fn without_script(profile: &Path) -> Firefox {
        Firefox::begin(profile, false, "user_pref(\"javascript.enabled\", false);\n")
    }

    /// Starts it on a profile with a camera that shows a moving picture of its own, and says yes when a page asks for it.
    pub(crate) fn with_camera(profile: &Path) -> Firefox {
        let prefs = ["media.navigator.streams.fake", "media.navigator.permission.disabled"];
        let prefs = prefs.map(|pref| format!("user_pref(\"{pref}\", true);\n")).concat();
        Firefox::begin(profile, false, &prefs)
    }

    fn begin(profile: &Path, restore: bool, more: &str) -> Firefox {
        // A port that is free now; it is given back a moment before the browser takes it.
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let prefs = PREFS.replace("PAGE", if restore { "3" } else { "0" });
        let prefs = format!("{prefs}{more}user_pref(\"marionette.port\", {port});\n");
        std::fs::write(profile.join("user.js"), prefs).unwrap();
        let mut child = Command::new(binary())
            .args(["--headless", "--marionette", "--no-remote", "--profile"])
            .arg(profile)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("firefox-esr is installed");
        let begun = Instant::now();
        let stream = loop {
            match TcpStream::connect(("127.0.0.1", port)) {
                Ok(stream) => break stream,
                Err(_) if begun.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(100)),
                Err(why) => {
                    drop(child.kill());
                    panic!("Firefox does not answer: {why}");
                }
            }
        };
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut firefox = Firefox { child, stream, next: 0 };
        let hello = firefox.receive();
        assert_eq!(hello["marionetteProtocol"], 3, "{hello}");
        firefox.command("WebDriver:NewSession", json!({}));
        firefox.command("WebDriver:SetTimeouts", json!({ "script": 110_000, "pageLoad": 60_000 }));
        firefox
    }

    fn receive(&mut self) -> Value {
        let mut length = String::new();
        loop {
            let mut byte = [0];
            self.stream.read_exact(&mut byte).expect("Firefox answers");
            match byte[0] {
                b':' => break,
                digit => length.push(char::from(digit)),
            }
        }
        let mut message = vec![0; length.parse().expect("a length")];
        self.stream.read_exact(&mut message).expect("a whole message");
        serde_json::from_slice(&message).expect("JSON")
    }

    /// Sends a command and waits for its answer.
    pub(crate) fn command(&mut self, name: &str, parameters: Value) -> Value {
        self.next += 1;
        let message = json!([0, self.next, name, parameters]).to_string();
        self.stream.write_all(format!("{}:{message}", message.len()).as_bytes()).expect("Firefox listens");
        let mut answer = self.receive();
        assert!(answer[2].is_null(), "{name}: {}", answer[2]);
        answer[3].take()
    }

    /// Loads an address.
    pub(crate) fn visit(&mut self, address: &str) {
        self.command("WebDriver:Navigate", json!({ "url": address }));
    }

    /// A new tab in front.
    pub(crate) fn new_tab(&mut self) {
        let tab = self.command("WebDriver:NewWindow", json!({ "type": "tab", "focus": true }));
        self.command("WebDriver:SwitchToWindow", json!({ "handle": tab["handle"] }));
    }

    /// Runs a script that may use `tools.js`, may await, and must `return` its value.
    pub(crate) fn run<T: DeserializeOwned>(&mut self, script: &str) -> T {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            (async () => {{ {TOOLS}\n{script}\n}})().then((value) => done([value ?? null]), (error) => done(`${{error}}`));"
        );
        let mut answer = self.command("WebDriver:ExecuteAsyncScript", json!({ "script": script, "args": [] }));
        let value = answer["value"].take();
        assert!(value.is_array(), "in the page: {value}");
        serde_json::from_value(value[0].clone()).unwrap_or_else(|e| panic!("{e} from {script:.200}"))
    }

    /// Waits until an expression is true.
    pub(crate) fn wait(&mut self, what: &str, condition: &str) {
        let begun = Instant::now();
        while !self.run::<bool>(&format!("return Boolean({condition})")) {
            assert!(begun.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What a reader sees of an element, without a script of the page.
    pub(crate) fn sees(&mut self, selector: &str) -> String {
        let found = self.command("WebDriver:FindElement", json!({ "using": "css selector", "value": selector }));
        let id = found["value"].as_object().and_then(|element| element.values().next()).cloned();
        let text = self.command("WebDriver:GetElementText", json!({ "id": id }));
        text["value"].as_str().unwrap_or_default().to_owned()
    }

    /// The page on paper, as text; a page of paper ends with a form feed.
    pub(crate) fn printed(&mut self) -> String {
        let pdf = self.command("WebDriver:Print", json!({ "background": true }));
        let pdf = BASE64_STANDARD.decode(pdf["value"].as_str().unwrap()).unwrap();
        let folder = super::harness::Folder::new("firefox-pdf");
        let file = folder.path().join("page.pdf");
        std::fs::write(&file, pdf).unwrap();
        pdf_text(&file)
    }

    /// Every process that shows pages dies, as in a crash; the browser itself goes on.
    pub(crate) fn crash_tabs(&self) {
        let mut killed = 0;
        for id in std::fs::read_dir("/proc").unwrap().filter_map(|e| e.ok()?.file_name().to_str()?.parse::<u32>().ok())
        {
            let told = std::fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
            // Who was forked from another has its arguments in one text.
            let shows_pages = told.ends_with(b" tab\0") || told.ends_with(b"\0tab\0");
            // One process starts all others.
            let of_this_one = parent(id).is_some_and(|p| p == self.child.id() || parent(p) == Some(self.child.id()));
            if shows_pages && of_this_one {
                let kill = Command::new("kill").args(["-KILL", &id.to_string()]).status();
                killed += usize::from(kill.is_ok_and(|s| s.success()));
            }
        }
        assert!(killed > 0, "tabs were there to crash");
        std::thread::sleep(Duration::from_secs(2));
    }

    /// Ends as a reader ends it.
    pub(crate) fn quit(mut self) {
        self.command("Marionette:Quit", json!({ "flags": ["eAttemptQuit"] }));
        self.child.wait().unwrap();
    }

    /// Ends at once, as when the power fails.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // Has ended already but for a test that failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The process that started a process.
fn parent(id: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:")?.trim().parse().ok())
}

fn binary() -> PathBuf {
    let found = ["firefox-esr", "firefox"].iter().find_map(|name| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    });
    std::env::var_os("FIREFOX").map(PathBuf::from).or(found).expect("firefox-esr is installed, or FIREFOX says where")
}

/// Every session that a profile holds, as JSON.
pub(crate) fn sessions(profile: &Path) -> Vec<(String, Value)> {
    let folders = [profile.to_owned(), profile.join("sessionstore-backups")];
    let files = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().filter_map(Result::ok);
    let read = |entry: std::fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = std::fs::read(entry.path()).ok()?;
        let json = bytes.strip_prefix(b"mozLz40\0")?;
        // A file that is just being written is not whole.
        let json = lz4_flex::block::decompress_size_prepended(json).ok()?;
        name.contains("lz4").then_some(())?;
        Some((name, serde_json::from_slice(&json).ok()?))
    };
    files.filter_map(read).collect()
}

/// What the forms of a session hold: the address of each entry that has any, and the fields with what stands in them.
pub(crate) fn form_data(session: &Value, found: &mut Vec<(String, Value)>) {
    match session {
        Value::Object(fields) => {
            if let Some(data) = fields.get("formdata") {
                found.push((data["url"].as_str().unwrap_or_default().to_owned(), data.clone()));
            }
            fields.values().for_each(|value| form_data(value, found));
        }
        Value::Array(all) => all.iter().for_each(|value| form_data(value, found)),
        _ => {}
    }
}
