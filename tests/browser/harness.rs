//! Starting browsers: one driver for all tests, a fresh browser with a fresh profile for each.

use std::io::{BufRead as _, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::serve::Server;

use super::folder::tool;
use super::page::Page;

pub(crate) use super::folder::{Folder, file, site};

/// The site lives in a sub-folder here, as it does on the intranet of a school.
pub(crate) const UNDER: &str = "/school/gids";

/// No call to the driver takes longer, not even printing the whole guide.
const PATIENCE: Duration = Duration::from_secs(120);

/// What every browser is told when it starts.
const ARGS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Else the browser ignores a visitor who opens two hundred screens in ten seconds.
    "--disable-ipc-flooding-protection",
    // As on a phone; else the bar takes 15 of the 320 pixels.
    "--hide-scrollbars",
];

/// A browser to start, and the site it gets.
pub(crate) struct Browser {
    /// The folder that is served.
    pub site: PathBuf,
    /// Preferences of the browser profile.
    pub prefs: Value,
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
    /// Where the site is served; 0 for a free port. What a browser keeps belongs to its port too.
    pub port: u16,
    /// What the browser is told besides when it starts.
    pub args: Vec<String>,
}

impl Default for Browser {
    fn default() -> Browser {
        Browser { site: site(), prefs: json!({}), size: (1280, 900), port: 0, args: Vec::new() }
    }
}

impl Browser {
    /// A browser of the size of a phone.
    pub(crate) fn phone() -> Browser {
        Browser { size: (360, 740), ..Browser::default() }
    }

    /// Starts the browser, runs a test in it, and ends it, also when the test fails.
    pub(crate) fn run(self, test: impl AsyncFnOnce(&Page)) {
        let profile = Folder::new("profile");
        self.run_in(profile.path(), test).expect("the browser ends");
    }

    /// Like [`Browser::run`], with a profile that stays. Gives how the browser ended: a test may kill it.
    pub(crate) fn run_in(self, profile: &Path, test: impl AsyncFnOnce(&Page)) -> WebDriverResult<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let server = serve(&self.site, self.port);
        let (width, height) = self.size;
        let page = runtime.block_on(async {
            let driver = self.session(profile).await;
            let page = Page::new(driver, format!("http://127.0.0.1:{}{UNDER}/", server.port), self.site);
            page.resize(width, height).await;
            another_day(&page).await;
            page
        });
        let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&page))));
        let end = runtime.block_on(page.quit());
        match outcome {
            Err(failure) => resume_unwind(failure),
            Ok(()) => end,
        }
    }

    async fn session(&self, profile: &Path) -> WebDriver {
        let mut args: Vec<String> = ARGS.into_iter().map(str::to_owned).collect();
        args.push(format!("--user-data-dir={}", profile.display()));
        args.extend(self.args.iter().cloned());
        let capabilities = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": tool("CHROME"),
                "prefs": self.prefs,
                "args": args,
            },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let driver = WebDriver::builder(driver_address(), Capabilities::from(capabilities)).request_timeout(PATIENCE);
        driver.await.expect("a browser starts")
    }
}

/// With `CLOCK=2028-02-29` in the environment the device says that it is that day, and its clock runs on from there:
/// any test can be tried as in another year. The native tests too: `tests/clock.sh`.
async fn another_day(page: &Page) {
    let Ok(day) = std::env::var("CLOCK") else { return };
    let source = format!(
        "{{ const Real = Date, ahead = Real.parse('{day}T10:00:00') - Real.now();
        self.Date = class extends Real {{
            constructor(...a) {{ a.length ? super(...a) : super(Real.now() + ahead); }}
            static now() {{ return Real.now() + ahead; }}
        }}; }}"
    );
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// Serves a site. A port that was used a moment ago may take a moment to come free.
pub(crate) fn serve(site: &Path, port: u16) -> Server {
    let tries = (0..50).map(|_| {
        let server = Server::start(site, UNDER, port);
        if server.is_err() {
            std::thread::sleep(Duration::from_millis(100));
        }
        server
    });
    let mut tries = tries.skip_while(Result::is_err);
    tries.next().expect("the port comes free").unwrap()
}

/// Runs a test in a browser on the site as it was built.
pub(crate) fn browse(test: impl AsyncFnOnce(&Page)) {
    Browser::default().run(test);
}

/// The folder with every edition, beside the site.
pub(crate) fn editions() -> PathBuf {
    let folder = site().parent().expect("the site lies in a folder").join("dist-all");
    assert!(folder.exists(), "{} is not there: `cargo xtask dist` makes it", folder.display());
    folder
}

/// Kills the browser with this profile at once, by the ids of its processes.
pub(crate) fn kill(profile: &Path) {
    let ours = format!("--user-data-dir={}", profile.display());
    let mut killed = 0;
    for entry in std::fs::read_dir("/proc").unwrap().filter_map(Result::ok) {
        let id = entry.file_name();
        let told = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if told.split(|b| *b == 0).any(|argument| argument == ours.as_bytes()) {
            // One that ended since needs no killing.
            killed += usize::from(Command::new("kill").arg("-KILL").arg(id).status().is_ok_and(|s| s.success()));
        }
    }
    assert!(killed > 0, "the browser was there to kill");
}

/// Where the driver listens. It starts with the first test.
fn driver_address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(start_driver)
}

/// Starts the driver on a port of its own choice, and waits until it says which.
fn start_driver() -> String {
    let mut child = command().stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("chromedriver starts");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port =
        lines.find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok());
    // What it says later must go somewhere, else it stops when the pipe is full.
    std::thread::spawn(move || lines.for_each(drop));
    // Kept until the end of the program: its closed input is what ends the driver.
    static DRIVER: OnceLock<Child> = OnceLock::new();
    DRIVER.set(child).expect("one driver");
    format!("http://127.0.0.1:{}", port.expect("chromedriver says its port"))
}

/// The driver, under a shell that ends it when this program ends, however that happens: a test
/// harness in Rust has no last word.
fn command() -> Command {
    let driver = tool("CHROMEDRIVER");
    if cfg!(windows) {
        let mut command = Command::new(driver);
        command.arg("--port=0").stdin(Stdio::null());
        return command;
    }
    let mut command = Command::new("sh");
    command.args(["-c", "\"$0\" --port=0 & read -r _; kill $!", &driver]).stdin(Stdio::piped());
    command
}
