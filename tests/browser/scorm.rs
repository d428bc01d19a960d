//! The packages in a small learning environment: they say *completed* and not a word more.

use std::io::Read as _;

use xtask::dist::scorm::Version;
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
    let between = "<!doctype html><title>x</title><iframe src=index.html width=100% height=880></iframe>";
    std::fs::write(folder.path().join("start.html"), between).unwrap();
    let server = Server::start(folder.path(), "", 0).unwrap();
    (folder, server)
}

async fn open(page: &Page, server: &Server, kind: &str) {
    page.leave().await.visit(&format!("http://localhost:{}/elo.html?{kind}", server.port)).await;
    page.enter(0).await.enter(0).await.wait_here("the guide runs", RUNS).await;
    assert_eq!(page.here::<String>("document.documentElement.dataset.edition").await, "frame");
    // A walk through the guide says nothing.
    page.here::<()>("(location.hash = '#k-112-nu', await settle())").await;
    page.here::<()>("(location.hash = '#n-fase', await settle())").await;
    page.leave().await;
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
            page.enter(0).await.enter(0).await;
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
