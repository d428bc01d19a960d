//! The built site, its files, and folders that go away by themselves.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The folder with the built site.
pub(crate) fn site() -> PathBuf {
    tool("SITE").into()
}

/// The name of the built file that begins and ends like this, such as `reader-` and `.wasm`.
pub(crate) fn file(dir: &Path, begin: &str, end: &str) -> String {
    let names = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.into_iter().find(|n| n.starts_with(begin) && n.ends_with(end)).expect("such a file in the site")
}

/// A setting that `cargo xtask test` gives. Without it nothing is tested, and that must not pass.
pub(super) fn tool(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run these tests with `cargo xtask test`"))
}

/// A folder that goes away with this value.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Folder {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("rdm-{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// A copy of the built site, to break.
    pub(crate) fn copy_of_site() -> Folder {
        let folder = Folder::new("site");
        for entry in std::fs::read_dir(site()).unwrap().map(Result::unwrap) {
            std::fs::copy(entry.path(), folder.0.join(entry.file_name())).unwrap();
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The browser may still be writing its last words; what then stays is small and temporary.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
