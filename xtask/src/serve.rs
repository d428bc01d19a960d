//! A small server for loopback: for `cargo xtask serve` and for the browser tests.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::{Result, dist, root, setup, while_doing};

/// A server of one folder that runs until it is dropped.
pub struct Server {
    server: Arc<tiny_http::Server>,
    /// The port on 127.0.0.1.
    pub port: u16,
}

impl Server {
    /// Serves `dir` below the path `under` ("" or "/sub/folder") on a port of 127.0.0.1;
    /// port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(dir: &Path, under: &str, port: u16) -> Result<Server> {
        let server = tiny_http::Server::http(("127.0.0.1", port)).map_err(while_doing(format!("port {port}")))?;
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map_or(port, |a| a.port());
        let (dir, under) = (dir.to_path_buf(), under.to_owned());
        for _ in 0..4 {
            let (server, dir, under) = (Arc::clone(&server), dir.clone(), under.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &dir, &under);
                }
            });
        }
        Ok(Server { server, port })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..4 {
            self.server.unblock();
        }
    }
}

fn answer(request: tiny_http::Request, dir: &Path, under: &str) {
    let path = request.url().split(['?', '#']).next().unwrap_or("").to_owned();
    let inside = path.strip_prefix(under).map(|p| p.trim_start_matches('/'));
    let name = inside.map(|p| if p.is_empty() { "index.html" } else { p });
    // Flat folder: a name with a slash or dots up is nobody's file.
    let file = name.filter(|n| !n.contains('/') && !n.contains("..")).map(|n| dir.join(n));
    let response = match file.as_ref().map(std::fs::read) {
        Some(Ok(bytes)) => {
            let kind = mime(file.as_deref());
            let mut response = tiny_http::Response::from_data(bytes);
            for (key, value) in
                [("Content-Type", kind), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
            {
                if let Ok(header) = tiny_http::Header::from_bytes(key, value) {
                    response.add_header(header);
                }
            }
            response
        }
        _ => tiny_http::Response::from_string("not found").with_status_code(404),
    };
    // A browser that hangs up early is not our problem.
    let _ = request.respond(response);
}

fn mime(file: Option<&Path>) -> &'static str {
    match file.and_then(|f| f.extension()).and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
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
    dist::site(&out)?;
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
        match dist::site(&out) {
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
