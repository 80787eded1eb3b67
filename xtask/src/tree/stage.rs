//! The folder in which the next state of a tree is made ready, and the steps by which it becomes the tree.
//!
//! Takes texts and a [`Plan`]; gives the tree in its new state, or an error and the old one.
//!
//! ```text
//! ROOT/.regen-stage/new/PATH     what is to stand at PATH: new texts, and second links to files that stay
//!                  /old/NAME     what stood at NAME, where it had to go before the new could come
//! ```
//!
//! A full disk, or a folder that cannot be written, is found out while the tree is still untouched. Then each entry of
//! the tree that has changes, mostly `src` alone, is swapped as a whole. An error puts back what was swapped. A process
//! that is stopped between two entries leaves whole entries, old and new, and the next run completes them. Files that
//! stay keep their time, so that cargo does not build them again. The guarantee is against a process that stops, not
//! against a machine that loses power: nothing is flushed to disk.

use super::plan::files_below;
use super::{Files, Plan, swap};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The name of a stage in its tree.
pub(super) const NAME: &str = ".regen-stage";

/// The stage of one tree.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    root: &'a Path,
    folder: PathBuf,
}

impl<'a> Stage<'a> {
    /// The stage of a tree that is there.
    pub(super) fn inside(root: &'a Path) -> Self {
        Self { root, folder: root.join(NAME) }
    }

    /// The stage of a tree that is not there yet.
    pub(super) fn beside(root: &'a Path) -> Self {
        let name = root.file_name().unwrap_or_default().to_string_lossy();
        Self { root, folder: root.with_file_name(format!(".{name}{NAME}")) }
    }

    /// Makes the tree, in one step.
    ///
    /// # Errors
    /// Where it cannot be written; then there is still no such folder.
    pub(super) fn create(&self, files: &Files) -> io::Result<()> {
        self.remove()?;
        let texts = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let result = write(&self.folder, texts).and_then(|()| fs_err::rename(&self.folder, self.root));
        // The first error is the one to tell; a stage that stays is removed by the next run.
        result.inspect_err(|_| drop(self.remove()))
    }

    /// Carries out a plan that is not empty.
    ///
    /// # Errors
    /// Where something cannot be written; then the tree is as it was.
    pub(super) fn replace(&self, files: &Files, plan: &Plan) -> io::Result<()> {
        let changed: BTreeSet<&str> = plan.changes.iter().map(|(path, _)| path.as_str()).collect();
        let entries: BTreeSet<&str> = changed.iter().map(|path| first(path)).collect();
        let result = self.prepare(files, &changed, &entries).and_then(|()| self.swap(&entries));
        self.end(result)
    }

    /// Puts back what a stopped run had taken out of the tree, and removes what it left.
    ///
    /// # Errors
    /// Where that cannot be done.
    pub(super) fn recover(&self) -> io::Result<()> {
        let old = self.folder.join("old");
        if old.is_dir() {
            for entry in fs_err::read_dir(old)? {
                let entry = entry?;
                let target = self.root.join(entry.file_name());
                if target.symlink_metadata().is_err() {
                    fs_err::rename(entry.path(), target)?;
                }
            }
        }
        self.remove()
    }

    /// Writes the next state of these entries of the tree: what changes, and links to what stays.
    fn prepare(&self, files: &Files, changed: &BTreeSet<&str>, entries: &BTreeSet<&str>) -> io::Result<()> {
        let new = self.folder.join("new");
        write(&new, changed.iter().filter_map(|path| Some((*path, files.get(*path)?.as_str()))))?;
        let mut folders = BTreeSet::new();
        for entry in entries {
            for path in files_below(self.root, entry)?.iter().filter(|path| !changed.contains(path.as_str()))
            {
                make_folder_of(&new.join(path), &mut folders)?;
                link(&self.root.join(path), &new.join(path))?;
            }
        }
        Ok(())
    }

    /// Swaps the entries, all or none.
    fn swap(&self, entries: &BTreeSet<&str>) -> io::Result<()> {
        let place = |kind: &str, entry: &str| self.folder.join(kind).join(entry);
        for (at, entry) in entries.iter().enumerate() {
            let result = swap::swap(&place("new", entry), &self.root.join(entry), &place("old", entry));
            if result.is_err() {
                for done in entries.iter().take(at) {
                    swap::undo(&place("new", done), &self.root.join(done), &place("old", done))?;
                }
                return result;
            }
        }
        Ok(())
    }

    /// Removes the stage; where that fails, the next run does it.
    fn end(&self, result: io::Result<()>) -> io::Result<()> {
        let _ = if result.is_ok() { self.remove() } else { self.recover() };
        result
    }

    fn remove(&self) -> io::Result<()> {
        match fs_err::remove_dir_all(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }
}

/// The entry of the tree that a path is, or is in.
fn first(path: &str) -> &str {
    path.split('/').next().unwrap_or(path)
}

/// Writes texts into a folder, which need not be there.
fn write<'a>(folder: &Path, texts: impl Iterator<Item = (&'a str, &'a str)>) -> io::Result<()> {
    let mut folders = BTreeSet::new();
    for (path, text) in texts {
        let path = folder.join(path);
        make_folder_of(&path, &mut folders)?;
        fs_err::write(path, text)?;
    }
    Ok(())
}

/// Makes the folder that `path` stands in, once for all that stand there.
fn make_folder_of(path: &Path, made: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    let Some(folder) = path.parent().filter(|folder| !made.contains(*folder)) else { return Ok(()) };
    fs_err::create_dir_all(folder)?;
    made.insert(folder.to_owned());
    Ok(())
}

/// A second link to a file, or a copy where the file system has no links.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::hard_link(from, to).or_else(|_| fs_err::copy(from, to).map(drop))
}

#[cfg(test)]
mod tests;
