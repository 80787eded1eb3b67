//! The folder beside a tree in which its next state is made ready, and the way back from a half-done change.
//!
//! Takes texts and single changes; gives the files of the stage, and moves them into the tree and back. The order of
//! these steps is [`super::replace`]'s business.
//!
//! ```text
//! ROOT/.regen-stage/new/PATH     the next text of a file, or a second link to one that stays
//!                  /old/PATH     a second link to a file that is about to be replaced or deleted
//!                  /journal      one line for each change, `add PATH`, `update PATH` or `delete PATH`;
//!                                there only while files are being moved
//! ```
//!
//! A stage without a journal is scrap: nothing of it has reached the tree, or all of it has. With a journal, `old` holds everything
//! that is needed to put the tree back. [`Stage::recover`] does the one or the other; it can itself be interrupted and repeated.

use super::folders::Made;
use super::plan::files_below;
use super::{Change, Files, Plan};
use crate::console::Failure;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The stage of one tree.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    root: &'a Path,
    folder: PathBuf,
}

impl<'a> Stage<'a> {
    /// The stage of `root`, whether it is there or not.
    pub(super) fn of(root: &'a Path) -> Self {
        Self { root, folder: root.join(".regen-stage") }
    }

    /// The tree itself.
    pub(super) fn root(&self) -> &'a Path {
        self.root
    }

    /// Where the next state of a path stands.
    pub(super) fn new_path(&self, path: &str) -> PathBuf {
        self.folder.join("new").join(path)
    }

    fn old_path(&self, path: &str) -> PathBuf {
        self.folder.join("old").join(path)
    }

    fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }

    /// Writes the texts of all files that are to be added or updated. The tree is not touched.
    pub(super) fn write(&self, wanted: &Files, plan: &Plan) -> Result<(), Failure> {
        let changed = plan.changes.iter().filter_map(|(path, _)| wanted.get(path).map(|text| (path, text)));
        let new = self.new_path("");
        let mut folders = Made::below(&new);
        for (path, text) in changed {
            folders.make_for(path)?;
            fs_err::write(new.join(path), text)?;
        }
        Ok(())
    }

    /// Completes the next state of `folder` with links to the files of it that stay. The tree is not touched.
    pub(super) fn link_rest(&self, folder: &str, plan: &Plan) -> Result<(), Failure> {
        let changed: BTreeSet<&String> = plan.changes.iter().map(|(path, _)| path).collect();
        let (files, new) = (files_below(self.root, folder)?, self.new_path(""));
        let mut folders = Made::below(&new);
        for path in files.iter().filter(|path| !changed.contains(path)) {
            folders.make_for(path)?;
            link(&self.root.join(path), &new.join(path))?;
        }
        Ok(())
    }

    /// Keeps every file that is about to be replaced or deleted, then writes the journal. The tree is not touched.
    pub(super) fn begin(&self, plan: &Plan) -> Result<(), Failure> {
        let old = self.old_path("");
        let mut folders = Made::below(&old);
        for (path, _) in plan.changes.iter().filter(|(_, change)| *change != Change::Add) {
            folders.make_for(path)?;
            link(&self.root.join(path), &old.join(path))?;
        }
        let lines: String =
            plan.changes.iter().map(|(path, change)| format!("{} {path}\n", change.verb())).collect();
        let draft = self.folder.join("journal.draft");
        fs_err::write(&draft, lines)?;
        Ok(fs_err::rename(draft, self.journal())?)
    }

    /// Moves one change into the tree; for an addition, `path` may be a folder that is not there, with all below it.
    pub(super) fn apply(&self, path: &str, change: Change) -> Result<(), Failure> {
        let target = self.root.join(path);
        if change == Change::Delete {
            fs_err::remove_file(&target)?;
            self.prune(path);
        } else {
            create_parent(&target)?;
            fs_err::rename(self.new_path(path), target)?;
        }
        Ok(())
    }

    /// Declares all changes done: from here on the stage is scrap.
    pub(super) fn commit(&self) -> Result<(), Failure> {
        Ok(fs_err::remove_file(self.journal())?)
    }

    /// True where a run was stopped while it moved files.
    pub(super) fn is_half_done(&self) -> bool {
        self.journal().exists()
    }

    /// Puts a half-done tree back, and removes the stage.
    pub(super) fn recover(&self) -> Result<(), Failure> {
        if self.is_half_done() {
            for line in fs_err::read_to_string(self.journal())?.lines() {
                self.undo(line)?;
            }
            self.commit()?;
        }
        if self.folder.exists() { Ok(fs_err::remove_dir_all(&self.folder)?) } else { Ok(()) }
    }

    fn undo(&self, line: &str) -> Result<(), Failure> {
        let Some((verb, path)) = line.split_once(' ') else { return Ok(()) };
        let (target, old) = (self.root.join(path), self.old_path(path));
        if verb == Change::Add.verb() {
            if !self.new_path(path).exists() {
                ignore_missing(fs_err::remove_file(target))?;
            }
            self.prune(path);
        } else if old.exists() {
            create_parent(&target)?;
            fs_err::rename(old, target)?;
        }
        Ok(())
    }

    /// Removes the folders above `path` that are empty now; the first one that is not ends it.
    fn prune(&self, path: &str) {
        let above = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        for folder in above {
            if std::fs::remove_dir(self.root.join(folder)).is_err() {
                break;
            }
        }
    }
}

impl Change {
    fn verb(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// Writes all files into a new folder, in place of what an interrupted run may have left there.
pub(super) fn fill(folder: &Path, files: &Files) -> Result<(), Failure> {
    if folder.exists() {
        fs_err::remove_dir_all(folder)?;
    }
    let mut folders = Made::below(folder);
    for (path, text) in files {
        folders.make_for(path)?;
        fs_err::write(folder.join(path), text)?;
    }
    Ok(())
}

/// A second link to a file, or a copy where the file system has no links.
fn link(from: &Path, to: &Path) -> Result<(), Failure> {
    if std::fs::hard_link(from, to).is_err() {
        fs_err::copy(from, to)?;
    }
    Ok(())
}

fn create_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs_err::create_dir_all)
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
