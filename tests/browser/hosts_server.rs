//! Real servers with the examples of docs/hosting.md: each block is taken out of the handbook as it stands.
//!
//! On a machine without one of the servers that one is left out; in CI it must be there.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::harness::{Folder, editions};

/// Where the guide lies in the examples.
const UNDER: &str = "/rond-de-melding/";

/// A server and how it is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Nginx,
    /// With the module that sends `.br`.
    NginxBrotli,
    Apache,
    Caddy,
    Lighttpd,
    /// Caddy, leading `.html` away as Cloudflare Pages does.
    Bare,
}

impl Kind {
    pub(super) const DOCUMENTED: [Kind; 5] =
        [Kind::Nginx, Kind::NginxBrotli, Kind::Apache, Kind::Caddy, Kind::Lighttpd];

    fn program(self) -> &'static str {
        match self {
            Kind::Nginx | Kind::NginxBrotli => "nginx",
            Kind::Apache => "apache2",
            Kind::Caddy | Kind::Bare => "caddy",
            Kind::Lighttpd => "lighttpd",
        }
    }

    /// What it packs with, by what a browser says that it takes.
    pub(super) fn packs(self, takes: &str) -> &'static str {
        match (self, takes) {
            (Kind::NginxBrotli | Kind::Caddy, "br") => "br",
            (Kind::Nginx | Kind::NginxBrotli | Kind::Caddy, "gzip") => "gzip",
            _ => "",
        }
    }

    /// The file of its settings, around the block of the handbook.
    fn settings(self, root: &Path, port: u16) -> String {
        let at = root.display();
        match self {
            Kind::Nginx | Kind::NginxBrotli => {
                let mut block = block("nginx");
                let mut module = String::new();
                if self == Kind::NginxBrotli {
                    assert!(block.contains("# and with the brotli module: brotli_static on;"));
                    block = block.replacen("gzip_static on;", "gzip_static on; brotli_static on;", 1);
                    module = "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n".to_owned();
                }
                let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                    .map(|kind| format!("{kind}_temp_path {at}/{kind};\n"))
                    .concat();
                format!(
                    "{module}user root;\ndaemon off;\nmaster_process off;\npid {at}/pid;\nerror_log stderr error;\nevents {{}}\nhttp {{\naccess_log off;\n{paths}server {{\nlisten 127.0.0.1:{port};\nroot {at}/www;\n{block}\n}}\n}}\n"
                )
            }
            Kind::Apache => {
                std::fs::write(root.join("www").join(UNDER.trim_matches('/')).join(".htaccess"), block("apache"))
                    .unwrap();
                let modules: String = ["mpm_event", "authz_core", "dir", "mime", "headers"]
                    .map(|m| format!("LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n"))
                    .concat();
                format!(
                    "ServerRoot {at}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {at}/pid\nErrorLog /dev/stderr\nLogLevel error\nDefaultRuntimeDir {at}\n{modules}User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDirectoryIndex index.html\nDocumentRoot {at}/www\n<Directory {at}/www>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n"
                )
            }
            Kind::Caddy => {
                let block = block("caddy").replace("/srv/rond-de-melding", &format!("{at}/www{UNDER}"));
                caddy(port, &block)
            }
            Kind::Bare => caddy(
                port,
                &format!(
                    "root * {at}/www\n@html path_regexp html ^(.+)\\.html$\nredir @html {{http.regexp.html.1}} 308\ntry_files {{path}} {{path}}.html {{path}}/index.html\nfile_server"
                ),
            ),
            Kind::Lighttpd => format!(
                "server.modules = ( \"mod_setenv\" )\nserver.port = {port}\nserver.bind = \"127.0.0.1\"\nserver.document-root = \"{at}/www\"\n{}",
                block("lighttpd")
            ),
        }
    }

    fn command(self, settings: &Path) -> Command {
        let program = tool(self.program()).expect("looked for before");
        let mut command = Command::new(program);
        match self {
            Kind::Nginx | Kind::NginxBrotli => command.arg("-c").arg(settings),
            Kind::Apache => command.args(["-X", "-f"]).arg(settings),
            Kind::Caddy | Kind::Bare => command.args(["run", "--adapter", "caddyfile", "--config"]).arg(settings),
            Kind::Lighttpd => command.args(["-D", "-f"]).arg(settings),
        };
        command
    }
}

fn caddy(port: u16, block: &str) -> String {
    format!("{{\nadmin off\nauto_https off\nlog {{\nlevel ERROR\n}}\n}}\nhttp://127.0.0.1:{port} {{\n{block}\n}}\n")
}

/// The block of the handbook in this language, as it is printed there.
fn block(language: &str) -> String {
    let docs = std::fs::read_to_string(xtask::root().join("docs/hosting.md")).unwrap();
    let begin = format!("```{language}\n");
    let mut blocks = docs.split(begin.as_str()).skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let block = blocks.next().unwrap_or_else(|| panic!("no block {language}")).to_owned();
    assert_eq!(blocks.next(), None, "one block for {language}");
    block
}

/// A server's program, also where only the administrator's path has it.
fn tool(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A server at work with the whole site.
pub(super) struct Real {
    pub(super) kind: Kind,
    child: Child,
    folder: Folder,
    port: u16,
}

impl Real {
    /// Starts it with the site of all editions. Nothing where it is not installed, but for CI.
    pub(super) fn start(kind: Kind) -> Option<Real> {
        if tool(kind.program()).is_none() {
            assert!(std::env::var_os("CI").is_none(), "{} is not installed", kind.program());
            eprintln!("{} is not installed: its example is not tried", kind.program());
            return None;
        }
        let folder = Folder::new(kind.program());
        let www = folder.path().join("www").join(UNDER.trim_matches('/'));
        std::fs::create_dir_all(&www).unwrap();
        for entry in std::fs::read_dir(editions().join("site")).unwrap().map(Result::unwrap) {
            std::fs::copy(entry.path(), www.join(entry.file_name())).unwrap();
        }
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let settings = folder.path().join("settings");
        std::fs::write(&settings, kind.settings(folder.path(), port)).unwrap();
        let child = run(kind, &folder, port);
        Some(Real { kind, child, folder, port })
    }

    pub(super) fn stop(&mut self) {
        // Ends it as an administrator would; a server that was told to stay in front has no other process.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    pub(super) fn again(&mut self) {
        self.child = run(self.kind, &self.folder, self.port);
    }

    pub(super) fn www(&self) -> PathBuf {
        self.folder.path().join("www").join(UNDER.trim_matches('/'))
    }

    pub(super) fn base(&self) -> String {
        format!("http://127.0.0.1:{}{UNDER}", self.port)
    }

    /// Asks for a file of the guide: the status, the headers in small letters, the bytes as they came.
    pub(super) fn get(&self, name: &str, takes: &str) -> (u16, BTreeMap<String, String>, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let ask = format!(
            "GET {UNDER}{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {takes}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(ask.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut found = BTreeMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let twice = found.insert(name.to_lowercase(), value.trim().to_owned());
            assert_eq!(twice, None, "{:?} {name}: {head}", self.kind);
        }
        let body = &all[end + 4..];
        let in_pieces = found.get("transfer-encoding").is_some_and(|coding| coding == "chunked");
        (status, found, if in_pieces { joined(body) } else { body.to_vec() })
    }
}

/// A body that came in pieces, each after its length in hexadecimal (RFC 9112, 7.1).
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(line) = rest.windows(2).position(|two| two == b"\r\n") {
        let length = std::str::from_utf8(&rest[..line]).unwrap().split(';').next().unwrap().trim();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            break;
        }
        out.extend_from_slice(&rest[line + 2..line + 2 + length]);
        rest = &rest[line + 2 + length + 2..];
    }
    out
}

impl Drop for Real {
    fn drop(&mut self) {
        self.stop();
    }
}

fn run(kind: Kind, folder: &Folder, port: u16) -> Child {
    let mut command = kind.command(&folder.path().join("settings"));
    let error = std::fs::File::create(folder.path().join("errors")).unwrap();
    command.env("HOME", folder.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(error);
    let mut child = command.spawn().unwrap();
    for _ in 0..400 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return child;
        }
        if let Ok(Some(end)) = child.try_wait() {
            panic!("{kind:?} ends with {end}: {}", std::fs::read_to_string(folder.path().join("errors")).unwrap());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    panic!("{kind:?} does not answer: {}", std::fs::read_to_string(folder.path().join("errors")).unwrap());
}
