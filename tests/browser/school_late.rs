//! A server that is late with the school's file, or has it no longer: nothing waits for it, and no old number stays.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::harness::browse;
use super::offline;
use super::school::{locked, phones, school, tels};

/// A server of a folder that answers `school.json` with a beginning and then nothing more, for ever.
fn hanging(dir: PathBuf, begin: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let dir = dir.clone();
            // A browser that hangs up early is not our problem.
            std::thread::spawn(move || answer(stream, &dir, begin).ok());
        }
    });
    port
}

fn answer(mut stream: TcpStream, dir: &Path, begin: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let name = first.split(' ').nth(1).and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned();
    let name = if name.is_empty() { "index.html".to_owned() } else { name };
    if name == "school.json" {
        stream.write_all(begin.as_bytes())?;
        stream.flush()?;
        if begin != NONE {
            std::thread::sleep(Duration::from_secs(30));
        }
        return Ok(());
    }
    let kinds = [("html", "text/html"), ("js", "text/javascript"), ("css", "text/css"), ("wasm", "application/wasm")];
    let kind = kinds.iter().find(|(end, _)| name.ends_with(end)).map_or("application/octet-stream", |(_, kind)| kind);
    let body = std::fs::read(dir.join(&name)).unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

const HALF: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"format\":\"rond-de-melding/school\",\"version\":1,\"contacts\":[{\"kind\":\"directie\",\"number\":\"030-765 43 10\"}";

const NONE: &str = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

#[test]
fn a_server_that_hangs_on_the_file_holds_nothing_up_and_the_network_is_locked() {
    browse(async |page| {
        for begin in ["", HALF] {
            let port = hanging(page.site.clone(), begin);
            let began = std::time::Instant::now();
            page.visit(&format!("http://127.0.0.1:{port}/#k-kind-vertelt")).await.runs().await;
            assert!(began.elapsed() < Duration::from_millis(2_900), "it did not wait: {:?}", began.elapsed());
            locked(page).await;
            let refused: bool = page.run("try { await fetch('index.html'); return false } catch { return true }").await;
            assert!(refused, "nothing can be sent after that");
            assert_eq!(tels(page).await, phones());
            page.click("#k-kind-vertelt a[data-edge]").await;
            page.wait("the next screen", "shown()[0] !== 'k-kind-vertelt'").await;
        }
    });
}

/// What a device keeps for a visit without a network is whole, whatever becomes of this one file.
#[test]
fn a_server_that_hangs_on_the_file_keeps_nobody_from_reading_without_a_network() {
    browse(async |page| {
        for begin in [NONE, ""] {
            let port = hanging(page.site.clone(), begin);
            page.visit(&format!("http://127.0.0.1:{port}/#k-kind-vertelt")).await.runs().await;
            let kept = "(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'";
            page.wait(if begin == NONE { "all is kept" } else { "all is kept all the same" }, kept).await;
        }
    });
}

/// Without a network the last file is there; one that the school took away is not, also later without a network.
#[test]
fn without_a_network_the_newest_file_counts_and_a_withdrawn_one_is_gone() {
    for withdrawn in [false, true] {
        let mut host = offline::Host::new();
        let file = host.folder.path().join("school.json");
        std::fs::write(&file, school("De Linde", "030").to_string()).unwrap();
        browse(async |page| {
            offline::visit(page, &host, "k-kind-vertelt").await;
            std::fs::write(&file, school("De Eik", "050").to_string()).unwrap();
            offline::again(page, &host, "k-kind-vertelt").await;
            page.wait("the newer one", "text('.our-school').includes('De Eik')").await;
            if withdrawn {
                std::fs::remove_file(&file).unwrap();
                offline::again(page, &host, "k-kind-vertelt").await;
                locked(page).await;
                assert_eq!(tels(page).await, phones(), "it is gone");
            }
            host.stop();
            offline::again(page, &host, "k-kind-vertelt").await;
            if withdrawn {
                locked(page).await;
                assert_eq!(tels(page).await, phones(), "and stays gone without a network");
            } else {
                page.wait("the newest", "text('.our-school').includes('De Eik')").await;
                assert!(!tels(page).await.contains("tel:0307654310"), "no old number");
            }
        });
    }
}
