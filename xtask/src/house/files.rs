//! Reading the files: which module is where, and what each name means.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::uses::{Import, Uses, uses};
use crate::{Result, while_doing};

/// The files of a house, and which uses which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// Each file by its path from the root, with the files that it uses and the names that it takes from there.
    pub files: BTreeMap<String, Used>,
}

/// Files that are used, each with what is named of it.
pub type Used = BTreeMap<String, BTreeSet<String>>;

/// A module: the crate's root file, and its path below it.
type Place = (String, Vec<String>);

/// Reads every Rust file of the repository that is not another's copy.
///
/// # Errors
/// When a file cannot be read.
pub fn read(root: &Path) -> Result<House> {
    Ok(House::of(&sources(root)?))
}

/// Every Rust file by its path from the root.
///
/// # Errors
/// When a file cannot be read.
pub fn sources(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for folder in ["bench", "crates", "src", "tests", "xtask"] {
        walk(&root.join(folder), root, &mut found)?;
    }
    let build = root.join("build.rs");
    found.insert("build.rs".to_owned(), std::fs::read_to_string(&build).map_err(while_doing(build.display()))?);
    Ok(found)
}

fn walk(folder: &Path, root: &Path, found: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in std::fs::read_dir(folder).map_err(while_doing(folder.display()))? {
        let path = entry.map_err(while_doing(folder.display()))?.path();
        if path.is_dir() {
            if !path.ends_with("target") {
                walk(&path, root, found)?;
            }
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.insert(name, std::fs::read_to_string(&path).map_err(while_doing(path.display()))?);
        }
    }
    Ok(())
}

impl House {
    /// The house of these files, by path from the root.
    #[must_use]
    pub fn of(sources: &BTreeMap<String, String>) -> House {
        let read: BTreeMap<&str, Uses> = sources.iter().map(|(path, text)| (path.as_str(), uses(text))).collect();
        let mut map = Map::default();
        for path in sources.keys().filter(|path| is_root(path, sources)) {
            if let Some(name) = library(path, sources) {
                map.crates.insert(name, path.clone());
            }
            map.add(path, &[], path, true, &read);
        }
        let mut house = House { files: sources.keys().map(|path| (path.clone(), Used::new())).collect() };
        for place in map.homes.keys() {
            let Some(file) = map.homes.get(place) else { continue };
            for (target, name) in map.used(place).into_iter().filter(|(target, _)| target != file) {
                house.files.entry(file.clone()).or_default().entry(target).or_default().insert(name);
            }
        }
        house
    }
}

/// Whether a crate begins in this file.
fn is_root(path: &str, sources: &BTreeMap<String, String>) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let declares = |parent: String| sources.contains_key(&parent);
    match name {
        "lib.rs" | "main.rs" | "build.rs" => true,
        _ if folder.ends_with("src/bin") => true,
        // A file of tests by itself; not what such a file declares, which lies in a folder.
        _ => folder.starts_with("crates/") && folder.ends_with("/tests") && !declares(format!("{folder}.rs")),
    }
}

/// The name of the library that begins in this file.
fn library(path: &str, sources: &BTreeMap<String, String>) -> Option<String> {
    let folder = path.strip_suffix("src/lib.rs")?;
    let name = folder.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    debug_assert!(sources.contains_key(path));
    Some(if name.is_empty() { "rond_de_melding" } else { name }.replace('-', "_"))
}

/// All modules of all crates.
#[derive(Default)]
struct Map<'a> {
    /// The root file of each library.
    crates: BTreeMap<String, String>,
    /// The file of each module.
    homes: BTreeMap<Place, String>,
    /// Names that a module brings in.
    imports: BTreeMap<Place, Vec<&'a Import>>,
    /// What a module defines.
    items: BTreeMap<Place, BTreeSet<&'a str>>,
    /// The paths in its code.
    paths: BTreeMap<Place, Vec<&'a [String]>>,
    /// What names mean, as far as was looked.
    known: RefCell<BTreeMap<(Place, String, bool), Option<Found>>>,
}

impl<'a> Map<'a> {
    /// Takes in a file and what it declares.
    fn add(&mut self, root: &str, module: &[String], file: &str, whole: bool, read: &'a BTreeMap<&str, Uses>) {
        let Some(uses) = read.get(file) else { return };
        let place = |below: &[String]| (root.to_owned(), [module, below].concat());
        if self.homes.insert(place(&[]), file.to_owned()).is_some() {
            return;
        }
        for import in &uses.imports {
            self.imports.entry(place(&import.scope)).or_default().push(import);
        }
        for (scope, name) in &uses.items {
            self.items.entry(place(scope)).or_default().insert(name);
        }
        for (scope, path) in &uses.paths {
            self.paths.entry(place(scope)).or_default().push(path);
        }
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let below = if whole || name == "mod.rs" { folder.to_owned() } else { file.trim_end_matches(".rs").to_owned() };
        for module in &uses.modules {
            if module.inline {
                self.homes.insert(place(&module.path), file.to_owned());
                continue;
            }
            let child = module.path.join("/");
            let candidates = match &module.at {
                Some(at) => vec![joined(folder, at)],
                None => vec![joined(&below, &format!("{child}.rs")), joined(&below, &format!("{child}/mod.rs"))],
            };
            for candidate in candidates.iter().filter(|candidate| read.contains_key(candidate.as_str())) {
                self.add(root, &place(&module.path).1, candidate, module.at.is_some(), read);
            }
        }
    }

    /// The files that define what this module names, each with the name.
    fn used(&self, place: &Place) -> BTreeSet<(String, String)> {
        let imports = self.imports.get(place).map(Vec::as_slice).unwrap_or_default();
        let paths = self.paths.get(place).map(Vec::as_slice).unwrap_or_default();
        let mut found = BTreeSet::new();
        for import in imports.iter().filter(|import| !import.public) {
            match self.resolve(place, &import.path) {
                Some(Found::Item(file)) => _ = found.insert((file, import.path.join("::"))),
                Some(Found::Module(module)) if import.name == "*" => {
                    found.extend(self.homes.get(&module).map(|file| (file.clone(), import.path.join("::") + "::*")));
                }
                // A module that is brought in is used where a path goes through it, which the paths tell.
                _ => {}
            }
        }
        for path in paths {
            if let Some(Found::Item(file)) = self.resolve(place, path) {
                found.insert((file, path.join("::")));
            }
        }
        found
    }

    /// What a path means in a module.
    fn resolve(&self, from: &Place, path: &[String]) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        let root = |crate_root: &str| (crate_root.to_owned(), Vec::new());
        match first.as_str() {
            "crate" => self.descend(root(&from.0), rest),
            "self" => self.descend(from.clone(), rest),
            "super" => {
                let (_, above) = from.1.split_last()?;
                let above = (from.0.clone(), above.to_vec());
                if rest.first().is_some_and(|next| next == "super") {
                    return self.resolve(&above, rest);
                }
                self.descend(above, rest)
            }
            "::" => self.descend(root(self.crates.get(rest.first()?)?), rest.get(1..)?),
            name => match self.name(from, name, !rest.is_empty()) {
                Some(Found::Module(module)) => self.descend(module, rest),
                Some(item) => Some(item),
                None => self.descend(root(self.crates.get(name)?), rest),
            },
        }
    }

    /// Follows a path from a module.
    fn descend(&self, module: Place, path: &[String]) -> Option<Found> {
        let Some((name, rest)) = path.split_first() else { return Some(Found::Module(module)) };
        match self.name(&module, name, !rest.is_empty()) {
            Some(Found::Module(module)) => self.descend(module, rest),
            Some(item) => Some(item),
            None => self.homes.get(&module).cloned().map(Found::Item),
        }
    }

    /// What a name means in a module, when it is known already or else by looking; a name that leads back to itself
    /// means nothing.
    fn name(&self, module: &Place, name: &str, more: bool) -> Option<Found> {
        let key = (module.clone(), name.to_owned(), more);
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        self.known.borrow_mut().insert(key.clone(), None);
        let found = self.look_up(module, name, more);
        self.known.borrow_mut().insert(key, found.clone());
        found
    }

    /// A module in this one, what it defines, or what it brings in.
    fn look_up(&self, module: &Place, name: &str, more: bool) -> Option<Found> {
        let child = (module.0.clone(), [module.1.as_slice(), &[name.to_owned()]].concat());
        let is_item = self.items.get(module).is_some_and(|items| items.contains(name));
        // A function may have the name of a module; only the module has something below it.
        if is_item && !(more && self.homes.contains_key(&child)) {
            return self.homes.get(module).cloned().map(Found::Item);
        }
        if self.homes.contains_key(&child) {
            return Some(Found::Module(child));
        }
        let imports = self.imports.get(module).map(Vec::as_slice).unwrap_or_default();
        // `use guide;` names itself.
        let is_itself = |import: &Import| matches!(import.path.as_slice(), [only] if only == name);
        let named = imports.iter().filter(|import| import.name == name && !is_itself(import));
        let all = imports.iter().filter(|import| import.name == "*");
        named.clone().find_map(|import| self.resolve(module, &import.path)).or_else(|| {
            all.clone().find_map(|import| match self.resolve(module, &import.path) {
                Some(Found::Module(of)) if of != *module => self.name(&of, name, more),
                _ => None,
            })
        })
    }
}

/// What a path leads to.
#[derive(Clone)]
enum Found {
    /// A module.
    Module(Place),
    /// Something in this file.
    Item(String),
}

/// A path from a folder, without `..`.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            ".." => _ = parts.pop(),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
