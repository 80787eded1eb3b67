//! What has to change for a folder to hold the wanted texts.
//!
//! Takes the folder and the texts by path; gives a [`Plan`]: what to add, to update and to delete. Reads only.

use super::{Files, is_marked};
use crate::console::Failure;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Component, Path};

/// What has to happen to one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// It is not there yet.
    Add,
    /// Its text differs.
    Update,
    /// It was emitted once, and is not wanted any more.
    Delete,
}

/// The changes, in path order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Paths relative to the folder, with `/`.
    pub(crate) changes: Vec<(String, Change)>,
    /// How many files are as they should be.
    pub(crate) unchanged: usize,
}

impl Plan {
    /// Compares `root` with `wanted`. Marked files below the folders `managed` that are not wanted are stale.
    ///
    /// # Errors
    /// Where a file that is there cannot be read, or a folder stands where a file must go.
    pub(crate) fn new(root: &Path, wanted: &Files, managed: &[&str]) -> Result<Self, Failure> {
        let mut plan = Self::default();
        let is_new = !root.exists();
        for (path, text) in wanted {
            if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
                return Err(Failure::new(format!("expected a path inside the crate, found `{path}`")));
            }
            let change = if is_new { Some(Change::Add) } else { change_of(&root.join(path), text)? };
            match change {
                Some(change) => plan.changes.push((path.clone(), change)),
                None => plan.unchanged += 1,
            }
        }
        for folder in managed {
            let stale = files_below(root, folder)?.into_iter().filter(|path| !wanted.contains_key(path));
            for path in stale {
                if is_marked(&fs_err::read(root.join(&path))?) {
                    plan.changes.push((path, Change::Delete));
                }
            }
        }
        plan.changes.sort();
        Ok(plan)
    }

    /// True where nothing has to be done.
    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many changes there are of a kind.
    pub(crate) fn count(&self, kind: Change) -> usize {
        self.changes.iter().filter(|(_, change)| *change == kind).count()
    }
}

/// What has to happen for a file to hold this text, if anything.
fn change_of(file: &Path, text: &str) -> Result<Option<Change>, Failure> {
    match fs_err::read(file) {
        Ok(found) if found == text.as_bytes() => Ok(None),
        Ok(_) => Ok(Some(Change::Update)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Some(Change::Add)),
        Err(error) => Err(error.into()),
    }
}

/// Every file below a folder of `root`, by path relative to `root`; none where there is no such folder.
///
/// # Errors
/// Where a folder cannot be read, and where a name is not UTF-8.
pub(super) fn files_below(root: &Path, folder: &str) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let disk = root.join(&folder);
        if !disk.is_dir() {
            continue;
        }
        for entry in fs_err::read_dir(disk)? {
            let entry = entry?;
            let name = entry.file_name().into_string().map_err(|name| {
                io::Error::other(format!("expected file names in UTF-8, found {name:?} in `{folder}`"))
            })?;
            let path = format!("{folder}/{name}");
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text).unwrap();
    }

    fn wanted(texts: &[(&str, &str)]) -> Files {
        texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_differs_is_named_in_path_order() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "src/v1/same.rs", "// @generated\n");
        write(folder.path(), "src/v1/old/stale.rs", "// @generated\n");
        write(folder.path(), "src/v1/mine.rs", "// by hand\n");
        write(folder.path(), "src/v1/text.rs", "// @generated\n1\n");
        write(folder.path(), "src/stale_but_not_managed.rs", "// @generated\n");
        let files = wanted(&[
            ("src/v1/same.rs", "// @generated\n"),
            ("src/v1/text.rs", "// @generated\n2\n"),
            ("src/v1/new.rs", "// @generated\n"),
        ]);
        let plan = Plan::new(folder.path(), &files, &["src/v1", "src/beta"]).unwrap();
        let expected = [
            ("src/v1/new.rs".to_owned(), Change::Add),
            ("src/v1/old/stale.rs".to_owned(), Change::Delete),
            ("src/v1/text.rs".to_owned(), Change::Update),
        ];
        assert_eq!(plan.changes, expected);
        assert_eq!((plan.unchanged, plan.count(Change::Delete)), (1, 1));
    }

    #[test]
    fn a_file_where_a_folder_must_be_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "src/v1", "no folder");
        let result = Plan::new(folder.path(), &wanted(&[("src/v1/a.rs", "")]), &["src/v1"]);
        assert!(result.unwrap_err().to_string().contains("src/v1/a.rs"));
    }

    #[test]
    fn a_path_that_leaves_the_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["../x.rs", "/x.rs", "src/../../x.rs"] {
            assert!(Plan::new(folder.path(), &wanted(&[(path, "")]), &[]).is_err(), "{path}");
        }
    }
}
