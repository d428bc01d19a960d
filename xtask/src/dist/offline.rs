//! What a browser keeps for a visit without a network: a service worker that knows every file by its hash.

use super::files::{Site, sha256};
use super::fill::{SCHOOL, Slots};
use crate::Result;

/// The name of the service worker. It never changes: browsers ask for it again by this name.
pub const WORKER: &str = "sw.js";

/// Files of a site that a visit never needs: the system fetches icons when the guide is installed, a frame
/// keeps nothing, the school has its own `school.json`, and the rest is for the server.
fn is_needed(name: &str) -> bool {
    !name.ends_with(".png") && !["embed.html", "_headers", SCHOOL, WORKER].contains(&name)
}

/// Puts the service worker in a finished site. It names the files and what they must hold, so its bytes
/// change with every release, and with nothing else.
///
/// # Errors
/// When the template cannot be read.
pub fn seal(site: &mut Site) -> Result<()> {
    site.take(WORKER);
    let needed = site.files().filter(|(name, _)| is_needed(name));
    let lines: Vec<String> = needed.map(|(name, bytes)| format!("  {name:?}: \"{}\",\n", sha256(bytes))).collect();
    let list = lines.concat();
    let mut slots = Slots::default();
    slots.set("release", sha256(list.as_bytes()).get(..16).unwrap_or_default());
    slots.set("files", list);
    site.put(WORKER, slots.script(WORKER)?.into_bytes());
    Ok(())
}
