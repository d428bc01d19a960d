//! Reading files into shapes: every file, every fault, in one go. It knows no file by name but the ledger of ids.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::file::{File, Finding, line_at};

/// Reads files below a folder, and gathers what is wrong.
pub(crate) struct Reader<'a> {
    pub(crate) dir: &'a Path,
    pub(crate) files: Vec<File>,
    pub(crate) findings: Vec<Finding>,
}

impl Reader<'_> {
    /// A file of one shape; nothing when it cannot be read or has another.
    pub(crate) fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let text = match std::fs::read_to_string(self.dir.join(path)) {
            Ok(text) => text,
            Err(error) => {
                self.fault(path, 0, format!("cannot be read: {error}"));
                return None;
            }
        };
        let parsed = toml::from_str(&text);
        let value = match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(0, |s| line_at(&text, s.start));
                self.fault(path, line, error.message().to_owned());
                None
            }
        };
        self.files.push(File { path: path.to_owned(), text });
        value
    }

    /// The list of published ids, which is plain text.
    pub(crate) fn ledger(&mut self) {
        let path = "ids.txt";
        match std::fs::read_to_string(self.dir.join(path)) {
            Ok(text) => self.files.push(File { path: path.to_owned(), text }),
            Err(error) => self.fault(path, 0, format!("cannot be read: {error}")),
        }
    }

    /// Something wrong in a file or folder.
    pub(crate) fn fault(&mut self, path: &str, line: usize, message: String) {
        let hint = "see docs/content.md for the format".to_owned();
        self.findings.push(Finding { file: path.to_owned(), line, message, hint });
    }

    /// The toml files of a folder, in name order.
    pub(crate) fn list(&mut self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.dir.join(folder)) else {
            self.fault(folder, 0, "the folder cannot be read".to_owned());
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter_map(|e| e.file_name().into_string().ok())
            .filter(|n| n.ends_with(".toml"))
            .map(|n| format!("{folder}/{n}"))
            .collect();
        names.sort();
        names
    }

    /// A file, or what is there without it.
    pub(crate) fn some<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        let there = self.dir.join(path).exists();
        there.then(|| self.file(path)).flatten().unwrap_or_default()
    }

    /// The files of a folder that holds one thing a file, named by its id.
    pub(crate) fn named<T: DeserializeOwned>(&mut self, folder: &str, id: fn(&T) -> &str) -> Vec<T> {
        let mut all = Vec::new();
        for path in self.list(folder) {
            let Some(one) = self.file::<T>(&path) else { continue };
            if path != format!("{folder}/{}.toml", id(&one)) {
                self.fault(&path, 1, format!("holds \"{}\": the file name must be the id", id(&one)));
            }
            all.push(one);
        }
        all
    }
}
