//! The packages in a learning environment: they say *completed* and not a word more, and end when they are left.
//!
//! Two environments: one of our own that writes down every call, and scorm-again, which many schools' environments
//! are built with and which answers as the standard says.

use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use render::documents::Document;
use sha2::{Digest as _, Sha256};
use xtask::dist::scorm::{LAUNCH, Version};
use xtask::serve::Server;

use super::harness::{Folder, browse, editions};
use super::page::Page;

const RUNS: &str = "document.documentElement.dataset.app === 'on' && document.documentElement.dataset.writer === 'on'";

/// A learning environment that writes down every call. `API` and `API_1484_11` are the names that the
/// standards give them.
const LMS: &str = "<!doctype html><title>ELO</title><script>
window.calls = [];
const note = (name) => (...given) => { calls.push([name, ...given].join(' ').trim()); if (window.broken) throw new Error('broken'); return 'true'; };
const all = (names) => Object.fromEntries(names.map((n) => [n, note(n)]));
const kind = location.search;
window.broken = kind.includes('broken');
if (kind.includes('12')) window.API = all(['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']);
if (kind.includes('2004')) window.API_1484_11 = all(['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic']);
</script><iframe src=start.html width=100% height=900></iframe>";

/// A package unpacked in a learning environment.
pub(super) fn unpacked(version: Version) -> (Folder, Server) {
    let folder = Folder::new("scorm");
    let file = std::fs::File::open(editions().join(version.file())).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        std::fs::write(folder.path().join(entry.name()), bytes).unwrap();
    }
    std::fs::write(folder.path().join("elo.html"), LMS).unwrap();
    // Environments put one more frame between.
    let between = format!("<!doctype html><title>x</title><iframe src={LAUNCH} width=100% height=880></iframe>");
    std::fs::write(folder.path().join("start.html"), between).unwrap();
    let server = Server::start(folder.path(), "", 0).unwrap();
    (folder, server)
}

async fn open(page: &Page, server: &Server, kind: &str) {
    page.leave().await.visit(&format!("http://localhost:{}/elo.html?{kind}", server.port)).await;
    guide(page).await.wait_here("the guide runs", RUNS).await;
    assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "frame");
    // A walk through the guide says nothing.
    page.here::<()>("(location.hash = '#k-112-nu', await settle())").await;
    page.here::<()>("(location.hash = '#n-fase', await settle())").await;
    page.leave().await;
}

/// Into the document of the package: the environment, a frame between, the launch page, the document.
async fn guide(page: &Page) -> &Page {
    page.leave().await.enter(0).await.enter(0).await.enter(0).await
}

async fn calls(page: &Page) -> Vec<String> {
    page.ask("calls").await
}

#[test]
fn each_package_reports_completed_and_nothing_else() {
    let of_12 = ["LMSInitialize", "LMSSetValue cmi.core.lesson_status completed", "LMSCommit", "LMSFinish"];
    let of_2004 = ["Initialize", "SetValue cmi.completion_status completed", "Commit", "Terminate"];
    browse(async |page| {
        for (version, kind, expected) in [(Version::V12, "12", of_12), (Version::V2004, "2004", of_2004)] {
            let (_folder, server) = unpacked(version);
            open(page, &server, kind).await;
            assert_eq!(calls(page).await, expected[..3], "{version:?}");
            page.run::<()>("document.querySelector('iframe').remove(); await settle()").await;
            page.wait("the end is told", "calls.length > 3").await;
            assert_eq!(calls(page).await, expected, "{version:?}");
            assert_eq!(page.console().await.into_iter().filter(|l| !l.contains("favicon")).count(), 0);
        }
    });
}

#[test]
fn without_or_with_a_broken_environment_the_guide_works() {
    browse(async |page| {
        let (_folder, server) = unpacked(Version::V12);
        for kind in ["none", "12-broken", "2004-broken"] {
            open(page, &server, kind).await;
            guide(page).await;
            assert_eq!(page.here::<Vec<String>>("shown()").await, ["n-fase"], "{kind}");
            assert!(!page.here::<bool>("visible(document.querySelector('#crashed'))").await, "{kind}");
            let workers: usize = page.here("(await navigator.serviceWorker.getRegistrations()).length").await;
            assert_eq!((workers, page.here::<usize>("Object.keys(localStorage).length").await), (0, 0));
            assert!(
                page.here::<bool>("document.querySelector('#framed a') === null").await,
                "there is no site to open"
            );
        }
    });
}

/// The environment that others are built with, and the SHA-256 of the two files that are used of it.
const AGAIN: &str = "scorm-again@3.4.3";
const AGAIN_FILES: [(&str, &str); 2] = [
    ("scorm12.min.js", "cf86d5840673b1ae90d00a1f6689376312842b65c7595b417b1259bfb0fc56b6"),
    ("scorm2004.min.js", "cc03a8c90f1f7cff3ad41d9e246a0c37760d7502bed53b1335622c189768e4ea"),
];

/// Puts the files of scorm-again in a folder. They are fetched with npm once, kept under the target folder, and
/// believed by their hash. On a machine without npm they are left out, but not in CI.
fn put_again(into: &Path) -> bool {
    let home = xtask::wasm::target_dir().join("npm");
    let dist = home.join("node_modules/scorm-again/dist");
    if AGAIN_FILES.iter().any(|(name, _)| !dist.join(name).exists()) {
        std::fs::create_dir_all(&home).unwrap();
        let npm = Command::new("npm")
            .current_dir(&home)
            .args(["install", "--prefix", ".", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", AGAIN])
            .output();
        let Ok(npm) = npm else {
            assert!(std::env::var_os("CI").is_none(), "npm is not installed");
            eprintln!("npm is not installed: the packages are not tried in {AGAIN}");
            return false;
        };
        assert!(npm.status.success(), "{}", String::from_utf8_lossy(&npm.stderr));
    }
    for (name, sum) in AGAIN_FILES {
        let bytes = std::fs::read(dist.join(name)).unwrap();
        let is: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(is, sum, "{name} of {AGAIN}");
        std::fs::write(into.join(name), bytes).unwrap();
    }
    true
}

/// Every call with its answer and the error after it, as the environment keeps them.
const LOG: &str = "<!doctype html><title>ELO</title><script src=FILE></script><script>
window.calls = [];
const real = new KIND({ autocommit: false, logLevel: 5 });
window.NAME = new Proxy(real, { get: (api, key) => typeof api[key] !== 'function' ? api[key] : (...given) => {
  const answer = api[key](...given);
  if (/^(LMS)?[A-Z]/.test(key)) calls.push(`${key}(${given})=${answer} ${api.PREFIXGetLastError()}`);
  return answer;
} });
</script><iframe src=PAGE SANDBOX width=100% height=900></iframe>";

/// One environment of scorm-again around a package.
struct Again {
    version: Version,
    sandbox: &'static str,
    nested: bool,
}

impl Again {
    fn page(&self) -> String {
        let (file, kind, name, prefix) = match self.version {
            Version::V12 => ("scorm12.min.js", "Scorm12API", "API", "LMS"),
            Version::V2004 => ("scorm2004.min.js", "Scorm2004API", "API_1484_11", ""),
        };
        let page = if self.nested { "start.html" } else { LAUNCH };
        let of = [("FILE", file), ("KIND", kind), ("NAME", name), ("PREFIX", prefix), ("PAGE", page)];
        let filled = of.iter().fold(LOG.to_owned(), |text, (place, value)| text.replace(place, value));
        filled.replace("SANDBOX", self.sandbox)
    }

    async fn inside<'a>(&self, page: &'a Page) -> &'a Page {
        page.leave().await.enter(0).await;
        if self.nested {
            page.enter(0).await;
        }
        page.enter(0).await
    }

    fn calls(&self, ended: bool) -> Vec<&'static str> {
        let (mut begun, end) = match self.version {
            Version::V12 => (
                vec![
                    "LMSInitialize()=true 0",
                    "LMSSetValue(cmi.core.lesson_status,completed)=true 0",
                    "LMSCommit()=true 0",
                ],
                "LMSFinish()=true 0",
            ),
            Version::V2004 => (
                vec!["Initialize()=true 0", "SetValue(cmi.completion_status,completed)=true 0", "Commit()=true 0"],
                "Terminate()=true 0",
            ),
        };
        begun.extend(ended.then_some(end));
        begun
    }
}

/// A click to another document of the package ended the attempt, and going back then failed: 1.2 with 101, 2004
/// with 104, 133, 143 and 113.
#[test]
fn going_from_document_to_document_is_one_attempt_and_leaving_ends_it() {
    let boxed = "sandbox='allow-scripts allow-same-origin allow-popups allow-forms allow-modals'";
    browse(async |page| {
        for version in Version::ALL {
            let (folder, server) = unpacked(version);
            if !put_again(folder.path()) {
                return;
            }
            for (sandbox, nested) in [("", false), (boxed, true)] {
                let again = Again { version, sandbox, nested };
                std::fs::write(folder.path().join("elo.html"), again.page()).unwrap();
                page.leave().await.visit(&format!("http://localhost:{}/elo.html", server.port)).await;
                again.inside(page).await.wait_here("the guide runs", RUNS).await;
                for document in [Document::Together, Document::Workshop] {
                    let file = document.file();
                    // From the menu, where every document is named.
                    page.here::<()>("void (location.hash = 'menu')").await;
                    let link = format!("document.querySelector(\"#menu a[href^='{file}']\")");
                    page.wait_here("the menu", &link).await;
                    page.here::<()>(&format!("void setTimeout(() => {link}.click())")).await;
                    arrives(&again, page, file).await;
                    // Back to the guide, by a link and by the browser.
                    let back = match document {
                        Document::Together => "document.querySelector(\"a[href^='index.html']\").click()",
                        _ => "history.back()",
                    };
                    page.here::<()>(&format!("void setTimeout(() => {back})")).await;
                    arrives(&again, page, Document::Guide.file()).await;
                }
                page.leave().await;
                let what = format!("{version:?} {sandbox} {nested}");
                assert_eq!(calls(page).await, again.calls(false), "{what}: inside");
                page.run::<()>("document.querySelector('iframe').remove(); await settle()").await;
                page.wait("the end is told", "calls.length > 3").await;
                assert_eq!(calls(page).await, again.calls(true), "{what}: left");
                println!("{what}: {:?}", calls(page).await);
                page.console().await;
            }
        }
    });
}

/// Waits for a document of the package, with its reader at work.
async fn arrives(again: &Again, page: &Page, file: &str) {
    let there = format!("location.pathname.endsWith('/{file}') && document.documentElement.dataset.app === 'on'");
    for _ in 0..200 {
        again.inside(page).await;
        // The frame may be between two documents.
        let script = format!("return Boolean({there})");
        if page.driver().execute(&script, Vec::new()).await.is_ok_and(|a| a.json() == true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{file} does not come");
}
