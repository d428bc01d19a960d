//! The windows and frames of one browser: which of them a test looks at.

use std::time::Duration;

use serde::de::DeserializeOwned;
use thirtyfour::WindowHandle;

use super::page::{Page, TOOLS};

impl Page {
    /// Opens another window of this browser and goes on in it.
    pub(crate) async fn new_window(&self) -> WindowHandle {
        let handle = self.driver().new_window().await.unwrap();
        self.window(&handle).await;
        handle
    }

    /// Goes on in this window.
    pub(crate) async fn window(&self, handle: &WindowHandle) {
        self.driver().switch_to_window(handle.clone()).await.unwrap();
    }

    /// Makes the next finds, clicks and [`Page::here`] look in a frame of the current one, from 0.
    pub(crate) async fn enter(&self, frame: u16) -> &Page {
        self.driver().enter_frame(frame).await.unwrap();
        self
    }

    /// Back from all frames to the page itself.
    pub(crate) async fn leave(&self) -> &Page {
        self.driver().enter_default_frame().await.unwrap();
        self
    }

    /// The value of an expression in the frame that was entered.
    pub(crate) async fn here<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("return (async () => {{ {TOOLS}\nreturn {expression} }})()");
        let answer = self.driver().execute(&script, Vec::new()).await;
        let answer = answer.unwrap_or_else(|e| panic!("{expression:.200}: {e:.400}"));
        serde_json::from_value(answer.json().clone()).unwrap_or_else(|e| panic!("{e} from {expression:.200}"))
    }

    /// Clicks an element of the frame that was entered, by script: a frame may be larger than the window.
    pub(crate) async fn click_here(&self, selector: &str) {
        let at = serde_json::json!(selector);
        self.here::<()>(&format!("(document.querySelector({at}).click(), await settle())")).await;
    }

    /// Waits until an expression is true in the frame that was entered.
    pub(crate) async fn wait_here(&self, what: &str, condition: &str) -> &Page {
        for _ in 0..200 {
            if self.here::<bool>(&format!("Boolean({condition})")).await {
                return self;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let state: String = self.here("[location.href, history.length, shown()[0], focus()].join(' ')").await;
        panic!("waited in vain in a frame until {what}: {state}; the console said {:?}", self.console().await);
    }

    /// Looks at the window that was opened last.
    pub(crate) async fn newest_window(&self) -> &Page {
        let windows = self.driver().windows().await.unwrap();
        self.driver().switch_to_window(windows.last().unwrap().clone()).await.unwrap();
        self
    }
}
