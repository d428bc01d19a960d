//! A browser with a fresh profile, led by the DevTools protocol over a pipe: no driver, no port, nothing installed.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::ground::while_doing;

/// No command takes longer than this, not even thirty steps of the slowest peer.
const PATIENCE: Duration = Duration::from_secs(180);

/// A running browser. Ends when dropped, and its profile with it.
pub struct Chrome {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    events: VecDeque<Value>,
    last: u64,
    profile: PathBuf,
}

/// A page of a browser.
#[derive(Clone)]
pub struct Page {
    session: String,
    target: String,
}

impl Chrome {
    /// Starts a browser that can reach this machine and nothing else.
    ///
    /// # Errors
    /// When there is no browser or it does not answer.
    pub fn start(binary: &str) -> Result<Chrome, String> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("rdm-bench-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&profile).map_err(while_doing(profile.display()))?;
        // The browser reads commands from 3 and answers on 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", binary])
            .args([
                "--remote-debugging-pipe",
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync",
                "--hide-scrollbars",
                // A page in a window that nobody looks at is slowed down.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                "--disable-ipc-flooding-protection",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                &format!("--user-data-dir={}", profile.display()),
                "about:blank",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(while_doing(binary))?;
        let input = child.stdin.take().ok_or("no pipe to the browser")?;
        let output = child.stdout.take().ok_or("no pipe from the browser")?;
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            let pieces = BufReader::new(output).split(0).map_while(Result::ok);
            // The receiver goes away with the browser.
            let _ = pieces.filter_map(|p| serde_json::from_slice(&p).ok()).try_for_each(|m| sender.send(m));
        });
        Ok(Chrome { child, input, messages, events: VecDeque::new(), last: 0, profile })
    }

    /// What the browser calls itself.
    ///
    /// # Errors
    /// When it does not answer.
    pub fn version(&mut self) -> Result<String, String> {
        let answer = self.call(None, "Browser.getVersion", json!({}))?;
        Ok(text(&answer, "/product").unwrap_or("unknown").to_owned())
    }

    /// Opens an empty page.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn page(&mut self) -> Result<Page, String> {
        let target = self.call(None, "Target.createTarget", json!({ "url": "about:blank" }))?;
        let target = text(&target, "/targetId").ok_or("no page")?.to_owned();
        let attach = json!({ "targetId": target, "flatten": true });
        let session = self.call(None, "Target.attachToTarget", attach)?;
        let page = Page { session: text(&session, "/sessionId").ok_or("no session")?.to_owned(), target };
        self.send(&page, "Page.enable", json!({}))?;
        self.send(&page, "Network.enable", json!({}))?;
        Ok(page)
    }

    /// Closes a page.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn close(&mut self, page: &Page) -> Result<(), String> {
        self.call(None, "Target.closeTarget", json!({ "targetId": page.target })).map(|_| ())
    }

    /// A command to a page, and its answer.
    ///
    /// # Errors
    /// When the page refuses or takes too long.
    pub fn send(&mut self, page: &Page, method: &str, params: Value) -> Result<Value, String> {
        self.call(Some(&page.session), method, params)
    }

    /// The value of an expression in a page; promises are awaited.
    ///
    /// # Errors
    /// When it throws.
    pub fn eval(&mut self, page: &Page, expression: &str) -> Result<Value, String> {
        let params = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.send(page, "Runtime.evaluate", params)?;
        if let Some(fault) = answer.get("exceptionDetails") {
            let text = fault.pointer("/exception/description").unwrap_or(fault);
            return Err(format!("{} in: {}", text, expression.chars().take(120).collect::<String>()));
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or(Value::Null))
    }

    /// Waits until an expression is true. A page that is just going elsewhere is asked again.
    ///
    /// # Errors
    /// When it is still false after the time.
    pub fn wait(&mut self, page: &Page, expression: &str, time: Duration) -> Result<(), String> {
        let end = Instant::now() + time;
        loop {
            if self.eval(page, expression).is_ok_and(|v| v == true) {
                return Ok(());
            }
            if Instant::now() > end {
                return Err(format!("still not, after {} s: {expression}", time.as_secs()));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// The events of a page with this name so far; they are then forgotten.
    pub fn events(&mut self, method: &str) -> Vec<Value> {
        let (found, rest) =
            std::mem::take(&mut self.events).into_iter().partition(|e| text(e, "/method") == Some(method));
        self.events = rest;
        Vec::from(found)
    }

    fn call(&mut self, session: Option<&str>, method: &str, params: Value) -> Result<Value, String> {
        self.last += 1;
        let message = match session {
            Some(session) => json!({ "id": self.last, "method": method, "params": params, "sessionId": session }),
            None => json!({ "id": self.last, "method": method, "params": params }),
        };
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.input.write_all(&bytes).map_err(while_doing(method))?;
        self.input.flush().map_err(while_doing(method))?;
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).map_err(|e| match e {
                RecvTimeoutError::Timeout => format!("{method}: no answer"),
                RecvTimeoutError::Disconnected => format!("{method}: the browser has gone"),
            })?;
            match message.get("id") {
                Some(id) if *id == self.last => {
                    return match message.get("error") {
                        Some(error) => Err(format!("{method}: {error}")),
                        None => Ok(message.get("result").cloned().unwrap_or_default()),
                    };
                }
                // An answer that came too late for its command.
                Some(_) => {}
                None => self.events.push_back(message),
            }
        }
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        let _ = self.call(None, "Browser.close", json!({}));
        for _ in 0..50 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        // Its helpers may still be writing their last words; what then stays is small and temporary.
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn text<'a>(message: &'a Value, pointer: &str) -> Option<&'a str> {
    message.pointer(pointer).and_then(Value::as_str)
}
