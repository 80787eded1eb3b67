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
mod tests {
    use super::super::{Change, bring};
    use super::*;

    type Listing = Vec<(String, String)>;

    fn files(texts: &[(&str, &str)]) -> Files {
        texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    fn write_all(root: &Path, files: &Files) {
        write(root, files.iter().map(|(path, text)| (path.as_str(), text.as_str()))).unwrap();
    }

    /// A tree with emitted, stale and hand-written files, and what is wanted of it.
    fn scene() -> (tempfile::TempDir, Files, Listing) {
        let folder = tempfile::tempdir().unwrap();
        let old = [
            ("Cargo.toml", "# @generated 1\n"),
            ("notes.txt", "by hand\n"),
            ("src/lib.rs", "// by hand\n"),
            ("src/v1/kept.rs", "// @generated\n"),
            ("src/v1/stale/gone.rs", "// @generated\n"),
            ("src/v1/text.rs", "// @generated 1\n"),
        ];
        write_all(folder.path(), &files(&old));
        let wanted = [
            ("Cargo.toml", "# @generated 2\n"),
            ("extra/new.rs", "// @generated\n"),
            ("src/v1/added/new.rs", "// @generated\n"),
            ("src/v1/kept.rs", "// @generated\n"),
            ("src/v1/text.rs", "// @generated 2\n"),
        ];
        let before = listing(folder.path());
        (folder, files(&wanted), before)
    }

    fn listing(root: &Path) -> Listing {
        let mut out = Vec::new();
        let mut open = vec![root.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let shown = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                if path.is_dir() {
                    open.push(path);
                } else {
                    out.push((shown, std::fs::read_to_string(path).unwrap()));
                }
            }
        }
        out.sort();
        out
    }

    const AFTER: [&str; 7] = [
        "Cargo.toml",
        "extra/new.rs",
        "notes.txt",
        "src/lib.rs",
        "src/v1/added/new.rs",
        "src/v1/kept.rs",
        "src/v1/text.rs",
    ];

    fn names(root: &Path) -> Vec<String> {
        listing(root).into_iter().map(|(name, _)| name).collect()
    }

    fn bring_to(root: &Path, wanted: &Files) -> Plan {
        bring(root, wanted, &["src"], |_| Ok(())).unwrap()
    }

    #[test]
    fn a_plan_is_carried_out_and_leaves_no_trace() {
        let (folder, wanted, _) = scene();
        let time = |path: &str| std::fs::metadata(folder.path().join(path)).unwrap().modified().unwrap();
        let before = (time("src/v1/kept.rs"), time("src/lib.rs"), time("notes.txt"));
        let plan = bring_to(folder.path(), &wanted);
        assert_eq!((plan.changes.len(), plan.count(Change::Delete), plan.unchanged), (5, 1, 1));
        assert_eq!(names(folder.path()), AFTER);
        assert_eq!((time("src/v1/kept.rs"), time("src/lib.rs"), time("notes.txt")), before);
        assert!(!folder.path().join("src/v1/stale").exists());
        assert!(bring_to(folder.path(), &wanted).is_empty());
    }

    #[test]
    fn a_stop_at_any_moment_loses_nothing_and_the_next_run_completes_it() {
        let entries = ["Cargo.toml", "extra", "src"];
        // Stopped after so many whole entries, then half-way in the next one where names cannot be exchanged.
        for whole in 0..=entries.len() {
            for half in [false, true] {
                let (folder, wanted, _) = scene();
                let stage = Stage::inside(folder.path());
                let plan = Plan::new(folder.path(), &wanted, &["src"]).unwrap();
                let changed: BTreeSet<&str> = plan.changes.iter().map(|(path, _)| path.as_str()).collect();
                stage.prepare(&wanted, &changed, &entries.into()).unwrap();
                stage.swap(&entries.into_iter().take(whole).collect()).unwrap();
                if let Some(next) = entries.get(whole).filter(|_| half) {
                    let old = folder.path().join(NAME).join("old");
                    std::fs::create_dir_all(&old).unwrap();
                    let _ = std::fs::rename(folder.path().join(next), old.join(next));
                }
                bring_to(folder.path(), &wanted);
                assert_eq!(names(folder.path()), AFTER, "{whole} {half}");
                assert!(bring_to(folder.path(), &wanted).is_empty(), "{whole} {half}");
            }
        }
    }

    #[test]
    fn an_error_in_the_middle_puts_the_old_tree_back() {
        let (folder, wanted, before) = scene();
        let stage = Stage::inside(folder.path());
        let plan = Plan::new(folder.path(), &wanted, &["src"]).unwrap();
        let changed: BTreeSet<&str> = plan.changes.iter().map(|(path, _)| path.as_str()).collect();
        let entries = BTreeSet::from(["Cargo.toml", "extra", "src"]);
        stage.prepare(&wanted, &changed, &entries).unwrap();
        // The last one cannot be swapped: its place for the old one is taken, and there is no new one.
        std::fs::remove_dir_all(folder.path().join(NAME).join("new/src")).unwrap();
        write_all(&folder.path().join(NAME).join("old/src"), &files(&[("taken", "")]));
        let result = stage.swap(&entries);
        std::fs::remove_dir_all(folder.path().join(NAME).join("old")).unwrap();
        assert!(stage.end(result).is_err());
        assert_eq!(listing(folder.path()), before);
    }

    #[test]
    fn what_cannot_be_written_changes_nothing() {
        let (folder, mut wanted, before) = scene();
        // A file and a folder of one name.
        wanted.insert("src/v1/kept.rs/inner.rs".to_owned(), String::new());
        assert!(bring(folder.path(), &wanted, &["src"], |_| Ok(())).is_err());
        assert_eq!(listing(folder.path()), before);
    }

    #[test]
    fn a_new_folder_appears_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = files(&[("Cargo.toml", "x"), ("src/lib.rs", "y")]);
        std::fs::create_dir_all(folder.path().join("deep/.crate.regen-stage/left over")).unwrap();
        bring_to(&folder.path().join("deep/crate"), &wanted);
        assert_eq!(names(folder.path()), ["deep/crate/Cargo.toml", "deep/crate/src/lib.rs"]);
        let bad = files(&[("a", "x"), ("a/b", "y")]);
        assert!(bring(&folder.path().join("other"), &bad, &[], |_| Ok(())).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn many_runs_on_one_new_folder_wait_for_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("deep/crate");
        let wanted: Files =
            (0..200).map(|at| (format!("src/v1/f{at}.rs"), format!("// @generated {at}\n"))).collect();
        let plans: Vec<Plan> = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..8).map(|_| scope.spawn(|| bring_to(&root, &wanted))).collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect()
        });
        assert_eq!(
            plans.iter().filter(|plan| !plan.is_empty()).count(),
            1,
            "one wrote it, the others found it"
        );
        assert_eq!(names(&root).len(), 200);
    }
}
