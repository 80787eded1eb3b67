//! Folders below a root, each made or asked for once, however many files stand in it.
//!
//! Takes paths relative to the root, with `/`; makes the folders they stand in ([`Made`]), or tells whether these are
//! missing ([`Seen`]). It remembers, so it is only right as long as nobody else removes or makes folders there.
//! It touches no files.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The folders that were made, or found to be there, so far.
#[derive(Debug)]
pub(super) struct Made<'a> {
    root: &'a Path,
    known: BTreeSet<&'a str>,
}

impl<'a> Made<'a> {
    /// Below `root`, which need not be there.
    pub(super) fn below(root: &'a Path) -> Self {
        Self { root, known: BTreeSet::new() }
    }

    /// Makes the folder that `path` stands in, and those above it, where they are not there.
    pub(super) fn make_for(&mut self, path: &'a str) -> io::Result<()> {
        let folder = folder_of(path);
        if !self.known.contains(folder) {
            fs_err::create_dir_all(self.root.join(folder))?;
            self.known.insert(folder);
        }
        Ok(())
    }
}

/// The folders that were asked for so far.
#[derive(Debug)]
pub(super) struct Seen<'a> {
    root: &'a Path,
    missing: BTreeMap<&'a str, bool>,
}

impl<'a> Seen<'a> {
    /// Below `root`, which need not be there.
    pub(super) fn below(root: &'a Path) -> Self {
        Self { root, missing: BTreeMap::new() }
    }

    /// The uppermost folder above `path` that is missing, where one is; `""` is the root itself.
    pub(super) fn missing_above(&mut self, path: &'a str) -> Option<&'a str> {
        let folder = folder_of(path);
        if !self.is_missing(folder) {
            return None;
        }
        let mut uppermost = folder;
        while !uppermost.is_empty() && self.is_missing(folder_of(uppermost)) {
            uppermost = folder_of(uppermost);
        }
        Some(uppermost)
    }

    /// Whatever cannot be told is taken to be there: what is done next fails, with an error that names it.
    fn is_missing(&mut self, folder: &'a str) -> bool {
        if let Some(known) = self.missing.get(folder) {
            return *known;
        }
        let above = !folder.is_empty() && self.is_missing(folder_of(folder));
        let missing = above || {
            let found = self.root.join(folder).symlink_metadata();
            found.is_err_and(|error| error.kind() == ErrorKind::NotFound)
        };
        self.missing.insert(folder, missing);
        missing
    }
}

/// The folder that a path stands in; `""` is the root.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_made_for_every_path() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        let mut made = Made::below(&root);
        for path in ["top.rs", "a/b/x.rs", "a/b/y.rs", "a/z.rs"] {
            made.make_for(path).unwrap();
            fs_err::write(root.join(path), "").unwrap();
        }
        assert!(made.make_for("a/z.rs/below/x.rs").is_err());
    }

    #[test]
    fn the_uppermost_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs_err::create_dir_all(folder.path().join("there/below")).unwrap();
        fs_err::write(folder.path().join("there/file"), "").unwrap();
        let mut seen = Seen::below(folder.path());
        let found = ["x", "there/below/x", "there/new/deep/x", "new/x", "new/deep/x", "there/file/x"]
            .map(|path| seen.missing_above(path));
        assert_eq!(found, [None, None, Some("there/new"), Some("new"), Some("new"), None]);
        let nowhere = folder.path().join("nowhere");
        assert_eq!(Seen::below(&nowhere).missing_above("a/x"), Some(""));
    }
}
