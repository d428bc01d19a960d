//! A server on loopback that sends a build as a good host would: compressed with brotli beforehand, with the right
//! types. It counts what goes out, so that the figures do not depend on what a browser tells.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::ground::while_doing;

/// The files of a build by path, with what a browser gets for each.
#[derive(Clone, Default)]
pub struct Site {
    files: BTreeMap<String, Sent>,
}

#[derive(Clone)]
struct Sent {
    raw: Vec<u8>,
    brotli: Vec<u8>,
}

impl Site {
    /// Adds a file. `kept` is a folder where compressed files are kept between runs.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn add(&mut self, path: &str, raw: Vec<u8>, kept: &Path) -> Result<(), String> {
        let hash: String = Sha256::digest(&raw).iter().map(|b| format!("{b:02x}")).collect();
        let file = kept.join(hash);
        let brotli = match std::fs::read(&file) {
            Ok(bytes) => bytes,
            Err(_) => {
                let mut out = Vec::new();
                let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
                brotli::BrotliCompress(&mut raw.as_slice(), &mut out, &params).map_err(while_doing(path))?;
                std::fs::create_dir_all(kept).map_err(while_doing(kept.display()))?;
                std::fs::write(&file, &out).map_err(while_doing(file.display()))?;
                out
            }
        };
        self.files.insert(path.to_owned(), Sent { raw, brotli });
        Ok(())
    }

    /// The files of a folder and of those below. Compressed copies and hidden files are left out: the server makes
    /// its own.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(dir: &Path, kept: &Path) -> Result<Site, String> {
        let mut site = Site::default();
        let mut folders = vec![dir.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).map_err(while_doing(folder.display()))?.flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                if !["br", "gz", "zip"].iter().any(|end| name.ends_with(&format!(".{end}"))) {
                    site.add(&name, std::fs::read(&path).map_err(while_doing(path.display()))?, kept)?;
                }
            }
        }
        Ok(site)
    }

    /// A file as text.
    ///
    /// # Errors
    /// When there is no such file or it is no text.
    pub fn text(&self, path: &str) -> Result<String, String> {
        let file = self.files.get(path).ok_or(format!("no {path} in the site"))?;
        String::from_utf8(file.raw.clone()).map_err(while_doing(path))
    }

    /// Writes the files to a folder, to be opened without a server.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self, dir: &Path) -> Result<(), String> {
        for (name, sent) in &self.files {
            let path = dir.join(name);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(while_doing(folder.display()))?;
            }
            std::fs::write(&path, &sent.raw).map_err(while_doing(path.display()))?;
        }
        Ok(())
    }
}

/// What a server sent since it was started or last asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Answers.
    pub requests: usize,
    /// Bytes with the heads.
    pub bytes: usize,
}

/// A server that runs until it is dropped.
pub struct Server {
    /// On 127.0.0.1.
    pub port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    site: Site,
    stopped: AtomicBool,
    requests: AtomicUsize,
    bytes: AtomicUsize,
}

impl Server {
    /// Serves a build on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub fn start(site: Site) -> Result<Server, String> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(while_doing("a port on loopback"))?;
        let port = listener.local_addr().map_err(while_doing("the address"))?.port();
        let shared = Arc::new(Shared {
            site,
            stopped: AtomicBool::new(false),
            requests: AtomicUsize::new(0),
            bytes: AtomicUsize::new(0),
        });
        let ours = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ours.stopped.load(Ordering::Relaxed) {
                    break;
                }
                let shared = Arc::clone(&ours);
                // A browser that hangs up early is not our problem.
                std::thread::spawn(move || stream.and_then(|s| shared.answer(s)));
            }
        });
        Ok(Server { port, shared })
    }

    /// What was sent since the last time, and begins to count anew.
    #[must_use]
    pub fn take(&self) -> Sum {
        let take = |n: &AtomicUsize| n.swap(0, Ordering::Relaxed);
        Sum { requests: take(&self.shared.requests), bytes: take(&self.shared.bytes) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

impl Shared {
    fn answer(&self, stream: TcpStream) -> std::io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let (mut path, mut squeezed) = (String::new(), false);
        for (i, line) in BufReader::new(&stream).lines().enumerate() {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if i == 0 {
                path = line.split(' ').nth(1).unwrap_or_default().to_owned();
            }
            let line = line.to_ascii_lowercase();
            squeezed |= line.strip_prefix("accept-encoding:").is_some_and(|kinds| kinds.contains("br"));
        }
        let name = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let name = if name.is_empty() { "index.html" } else { name };
        let found = self.site.files.get(name);
        let (status, kind, encoding, body) = match found {
            // As some hosts do, also what hardly gets smaller: no build gains by it.
            Some(file) if squeezed => ("200 OK", mime(name), "Content-Encoding: br\r\n", file.brotli.as_slice()),
            Some(file) => ("200 OK", mime(name), "", file.raw.as_slice()),
            None => ("404 Not Found", "text/plain; charset=utf-8", "", b"not found".as_slice()),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        );
        // What a browser asks of every site by itself is no matter of a build.
        if name != "favicon.ico" {
            self.requests.fetch_add(1, Ordering::Relaxed);
            self.bytes.fetch_add(head.len() + body.len(), Ordering::Relaxed);
        }
        (&stream).write_all(head.as_bytes())?;
        (&stream).write_all(body)
    }
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn ask(port: u16, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let at = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        (String::from_utf8(answer[..at].to_vec()).unwrap(), answer[at + 4..].to_vec())
    }

    #[test]
    fn a_file_goes_out_compressed_with_its_type_and_is_counted() {
        let kept = std::env::temp_dir().join(format!("rdm-bench-server-{}", std::process::id()));
        let mut site = Site::default();
        let page = "Dit is een zin. ".repeat(200);
        site.add("a/app.wasm", page.clone().into_bytes(), &kept).unwrap();
        let server = Server::start(site).unwrap();
        let (head, body) = ask(server.port, "GET /a/app.wasm?x HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 200 OK") && head.contains("Content-Type: application/wasm"), "{head}");
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut body.as_slice(), &mut whole).unwrap();
        assert!(whole == page.as_bytes() && body.len() < whole.len() / 10);
        assert_eq!(server.take(), Sum { requests: 1, bytes: head.len() + 4 + body.len() });

        let (head, body) = ask(server.port, "GET /a/app.wasm HTTP/1.1\r\n\r\n");
        assert!(!head.contains("Content-Encoding") && body == page.as_bytes(), "{head}");
        let (head, _) = ask(server.port, "GET /../Cargo.toml HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 404"), "{head}");
        std::fs::remove_dir_all(kept).unwrap();
    }
}
