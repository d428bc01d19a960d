//! A small server for loopback: for `cargo xtask serve` and for the browser tests.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use crate::dist::headers;
use crate::{Result, dist, root, setup, while_doing};

/// A server of one folder that runs until it is dropped.
///
/// It knows GET and closes after each answer: all that a browser on the same machine needs. A
/// library stood here before; its pool of threads now and then let one of a browser's six kept-open
/// connections wait for ever.
pub struct Server {
    /// The port on 127.0.0.1.
    pub port: u16,
    stopped: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves `dir` below the path `under` ("" or "/sub/folder") on a port of 127.0.0.1;
    /// port 0 takes a free one. A file `_headers` in it is obeyed, as a host would.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(dir: &Path, under: &str, port: u16) -> Result<Server> {
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(while_doing(format!("port {port}")))?;
        let port = listener.local_addr().map_err(while_doing("the address"))?.port();
        let stopped = Arc::new(AtomicBool::new(false));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (dir, under, ended, log) = (dir.to_path_buf(), under.to_owned(), Arc::clone(&stopped), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::Relaxed) {
                    break;
                }
                let (dir, under, log) = (dir.clone(), under.clone(), Arc::clone(&log));
                // A browser that hangs up early is not our problem.
                std::thread::spawn(move || stream.and_then(|s| answer(s, &dir, &under, &log)));
            }
        });
        Ok(Server { port, stopped, asked })
    }

    /// What was asked for since the last time this was asked: paths below `under`, in order, with their query.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|mut log| std::mem::take(&mut *log)).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn answer(stream: TcpStream, dir: &Path, under: &str, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(&stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The headers do not matter, but a browser wants them to be read.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let asked = first.split(' ').nth(1).unwrap_or_default();
    let path = asked.split(['?', '#']).next().unwrap_or_default();
    let inside = path.strip_prefix(under).filter(|p| p.starts_with('/'));
    if let (Ok(mut log), Some(name)) = (log.lock(), asked.strip_prefix(under)) {
        log.push(name.to_owned());
    }
    let name = inside.map(|p| if p == "/" { "index.html" } else { p.trim_start_matches('/') });
    // A flat folder: a name with a slash or dots up is nobody's file, and the rules are not for readers.
    let file = name.filter(|n| !n.contains('/') && !n.contains("..") && !n.starts_with('_')).map(|n| dir.join(n));
    let (status, kind, body) = match file.as_ref().map(std::fs::read) {
        Some(Ok(bytes)) => ("200 OK", mime(file.as_deref()), bytes),
        _ => ("404 Not Found", "text/plain; charset=utf-8", b"not found".to_vec()),
    };
    let rules = std::fs::read_to_string(dir.join("_headers")).unwrap_or_default();
    let ours = if status.starts_with("200") { headers::of(&rules, inside.unwrap_or_default()) } else { Vec::new() };
    let usual = [("Content-Type", kind), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];
    let usual = usual.into_iter().filter(|(name, _)| !ours.iter().any(|(n, _)| n == name));
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in usual.chain(ours.iter().copied()) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    (&stream).write_all(head.as_bytes())?;
    (&stream).write_all(&body)
}

fn mime(file: Option<&Path>) -> &'static str {
    match file.and_then(|f| f.extension()).and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Builds, serves on loopback, and builds again when a source is saved. Ends with Ctrl-C.
///
/// # Errors
/// When the port is taken or the first build fails.
pub fn develop(port: u16) -> Result<()> {
    setup::wasm_target()?;
    let out = root().join("dist");
    dist::draft(&out)?;
    let server = Server::start(&out, "", port)?;
    println!("http://127.0.0.1:{}/  (rebuilds when a file is saved; Ctrl-C ends)", server.port);
    let mut last = newest();
    loop {
        std::thread::sleep(Duration::from_millis(400));
        let now = newest();
        if now == last {
            continue;
        }
        last = now;
        match dist::draft(&out) {
            Ok(_) => println!("built again; reload the page"),
            Err(message) => eprintln!("{message}\n(the last good build is still served)"),
        }
    }
}

/// When any source was last saved.
fn newest() -> Option<SystemTime> {
    let places = ["src", "crates", "content", "assets", "index.html", "Cargo.toml", "build.rs"];
    places.iter().map(|p| root().join(p)).filter_map(|p| newest_in(&p)).max()
}

fn newest_in(path: &PathBuf) -> Option<SystemTime> {
    let own = std::fs::metadata(path).ok()?.modified().ok();
    let Ok(entries) = std::fs::read_dir(path) else { return own };
    entries.filter_map(std::result::Result::ok).filter_map(|e| newest_in(&e.path())).chain(own).max()
}
