//! Carries out a plan so that a process that is stopped at any moment leaves the old tree or the new one.
//!
//! Takes a folder, the wanted texts and a [`Plan`]; gives the folder in its new state, or an error and the old one. What
//! has to change is not decided here.
//!
//! Every text is first written into a stage inside the folder ([`super::stage`]), so that a full disk or a
//! folder that cannot be written is found out while the tree is still untouched. Then:
//!
//! - A folder that is not there yet is made beside its place and renamed to it: one step.
//! - Where all changes lie below `src` and the system can exchange two folders (Linux and macOS, on most file systems), the
//!   stage holds a whole new `src`, and the two are exchanged: one step. `kill -9` leaves the old tree before it, the new
//!   tree after it.
//! - Elsewhere the files, and folders that are new, are moved one by one, with a journal. An error puts the old tree back
//!   at once; after a `kill -9` in these few milliseconds the next run puts it back before it does anything else, and
//!   `--check` says so.
//!
//! The guarantee is against a process that stops, not against a machine that loses power: nothing is flushed to disk.
//! Two runs on one folder wait for each other.

use super::folders::Seen;
use super::stage::{Stage, fill};
use super::{Change, Files, Plan, system};
use crate::console::Failure;
use crate::workspace::absolute;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of a crate whose emitted files live below it.
const SOURCES: &str = "src";

/// A folder that no other run changes as long as this lives.
#[derive(Debug)]
pub(crate) struct Tree {
    root: PathBuf,
    _lock: system::Lock,
}

impl Tree {
    /// Takes hold of a folder that is there, and puts back what an interrupted run left half done.
    ///
    /// # Errors
    /// Where the old files cannot be put back.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        let tree = Self { _lock: system::lock(root), root: root.to_owned() };
        Stage::of(root).recover()?;
        Ok(tree)
    }

    /// Makes a folder that is not there, with these files in it.
    ///
    /// # Errors
    /// Where it cannot be written; then there is still no such folder.
    pub(crate) fn create(root: &Path, files: &Files) -> Result<(), Failure> {
        let root = absolute(root);
        let (Some(parent), Some(name)) = (root.parent(), root.file_name()) else {
            return Err(Failure::new(format!("expected a folder to write to, found `{}`", root.display())));
        };
        fs_err::create_dir_all(parent)?;
        let _lock = system::lock(parent);
        let beside = parent.join(format!(".{}.regen-stage", name.to_string_lossy()));
        let result = fill(&beside, files).and_then(|()| Ok(fs_err::rename(&beside, &root)?));
        if result.is_err() {
            // The first error is the one to tell; a stage that stays is removed by the next run.
            let _ = std::fs::remove_dir_all(&beside);
        }
        result
    }

    /// True where a run was stopped while it moved files into `root`, and no run has put it right since.
    pub(crate) fn is_half_done(root: &Path) -> bool {
        Stage::of(root).is_half_done()
    }

    /// Carries out `plan`, which was made for this folder and `wanted`.
    ///
    /// # Errors
    /// Where something cannot be written; then the folder is as it was.
    pub(crate) fn replace(&self, wanted: &Files, plan: &Plan) -> Result<(), Failure> {
        if plan.is_empty() {
            return Ok(());
        }
        let stage = Stage::of(&self.root);
        let result = stage.write(wanted, plan).and_then(|()| self.swap(&stage, plan));
        match (result, stage.recover()) {
            // What is left of the stage after a success is scrap: the next run removes it.
            (Ok(()), _) => Ok(()),
            (Err(failure), Ok(())) => Err(failure),
            (Err(failure), Err(second)) => {
                Err(Failure::new(format!("{failure}; and the old files could not be put back: {second}"))
                    .help("they are kept in `.regen-stage`; the next run tries again"))
            }
        }
    }

    fn swap(&self, stage: &Stage<'_>, plan: &Plan) -> Result<(), Failure> {
        if self.swap_sources(stage, plan)? { Ok(()) } else { move_files(stage, plan) }
    }

    /// Exchanges `src` as a whole; false where that is not possible and nothing was changed.
    fn swap_sources(&self, stage: &Stage<'_>, plan: &Plan) -> Result<bool, Failure> {
        let old = self.root.join(SOURCES);
        let is_below = |path: &str| path.strip_prefix(SOURCES).is_some_and(|rest| rest.starts_with('/'));
        let is_folder = old.symlink_metadata().is_ok_and(|found| found.is_dir());
        if !is_folder || !plan.changes.iter().all(|(path, _)| is_below(path)) {
            return Ok(false);
        }
        stage.link_rest(SOURCES, plan)?;
        let new = stage.new_path(SOURCES);
        Ok(new.is_dir() && system::exchange(&new, &old).is_ok())
    }
}

/// Moves the files one by one, and folders that are new as a whole, with a journal that names each file.
fn move_files(stage: &Stage<'_>, plan: &Plan) -> Result<(), Failure> {
    stage.begin(plan)?;
    // Deletions first: a stale file may stand where a folder is needed.
    let (deletions, others): (Vec<_>, Vec<_>) =
        plan.changes.iter().partition(|(_, change)| *change == Change::Delete);
    for (path, change) in deletions {
        stage.apply(path, *change)?;
    }
    let (mut seen, mut moved) = (Seen::below(stage.root()), BTreeSet::new());
    for (path, change) in others {
        match seen.missing_above(path) {
            // What the stage has of a folder that is not in the tree are additions, all of them planned.
            Some(folder) if moved.insert(folder) => stage.apply(folder, Change::Add)?,
            Some(_) => {}
            None => stage.apply(path, *change)?,
        }
    }
    stage.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Listing = Vec<(String, String)>;

    /// A tree with a generated, a stale and a hand-written file, and what is wanted of it.
    fn scene() -> (tempfile::TempDir, Files, Listing) {
        let folder = tempfile::tempdir().unwrap();
        let old = files(&[
            ("Cargo.toml", "# @generated 1\n"),
            ("src/lib.rs", "// by hand\n"),
            ("src/v1/kept.rs", "// @generated\n"),
            ("src/v1/stale/gone.rs", "// @generated\n"),
            ("src/v1/text.rs", "// @generated 1\n"),
        ]);
        fill(folder.path(), &old).unwrap();
        let wanted = files(&[
            ("src/v1/added/new.rs", "// @generated\n"),
            ("src/v1/kept.rs", "// @generated\n"),
            ("src/v1/text.rs", "// @generated 2\n"),
        ]);
        let before = listing(folder.path());
        (folder, wanted, before)
    }

    fn files(texts: &[(&str, &str)]) -> Files {
        texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    fn listing(root: &Path) -> Listing {
        let mut out = Vec::new();
        let mut open = vec![root.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let shown = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                if path.is_dir() {
                    out.push((shown, "folder".to_owned()));
                    open.push(path);
                } else {
                    out.push((shown, std::fs::read_to_string(path).unwrap()));
                }
            }
        }
        out.sort();
        out
    }

    fn names(listing: &[(String, String)]) -> Vec<&str> {
        listing.iter().filter(|(_, text)| text != "folder").map(|(name, _)| name.as_str()).collect()
    }

    fn plan(root: &Path, wanted: &Files) -> Plan {
        Plan::new(root, wanted, &["src/v1"]).unwrap()
    }

    const AFTER: [&str; 5] =
        ["Cargo.toml", "src/lib.rs", "src/v1/added/new.rs", "src/v1/kept.rs", "src/v1/text.rs"];

    #[test]
    fn a_plan_is_carried_out_and_leaves_no_trace() {
        let (folder, wanted, _) = scene();
        let kept = folder.path().join("src/v1/kept.rs");
        let touched = std::fs::metadata(&kept).unwrap().modified().unwrap();
        let tree = Tree::open(folder.path()).unwrap();
        tree.replace(&wanted, &plan(folder.path(), &wanted)).unwrap();
        assert_eq!(names(&listing(folder.path())), AFTER);
        assert_eq!(std::fs::metadata(&kept).unwrap().modified().unwrap(), touched);
        assert!(!folder.path().join("src/v1/stale").exists());
        assert!(plan(folder.path(), &wanted).is_empty());
    }

    #[test]
    fn moving_file_by_file_gives_the_same() {
        let (folder, wanted, _) = scene();
        let (stage, plan) = (Stage::of(folder.path()), plan(folder.path(), &wanted));
        stage.write(&wanted, &plan).unwrap();
        move_files(&stage, &plan).unwrap();
        stage.recover().unwrap();
        let (other, ..) = scene();
        Tree::open(other.path()).unwrap().replace(&wanted, &plan).unwrap();
        assert_eq!(listing(folder.path()), listing(other.path()));
    }

    #[test]
    fn a_stop_at_any_moment_leaves_the_old_tree() {
        let steps = 1 + plan(scene().0.path(), &scene().1).changes.len();
        for moved in 0..steps {
            let (folder, wanted, before) = scene();
            let (stage, plan) = (Stage::of(folder.path()), plan(folder.path(), &wanted));
            stage.write(&wanted, &plan).unwrap();
            stage.begin(&plan).unwrap();
            for (path, change) in plan.changes.iter().take(moved) {
                stage.apply(path, *change).unwrap();
            }
            assert!(Tree::is_half_done(folder.path()));
            drop(Tree::open(folder.path()).unwrap());
            assert_eq!(listing(folder.path()), before, "stopped after {moved} moves");
        }
    }

    #[test]
    fn a_stop_after_a_new_folder_leaves_the_old_tree() {
        let (folder, wanted, before) = scene();
        let (stage, plan) = (Stage::of(folder.path()), plan(folder.path(), &wanted));
        stage.write(&wanted, &plan).unwrap();
        stage.begin(&plan).unwrap();
        stage.apply("src/v1/added", Change::Add).unwrap();
        assert!(folder.path().join("src/v1/added/new.rs").exists());
        drop(Tree::open(folder.path()).unwrap());
        assert_eq!(listing(folder.path()), before);
    }

    #[test]
    fn an_empty_folder_is_filled() {
        let (folder, wanted) =
            (tempfile::tempdir().unwrap(), files(&[("Cargo.toml", "x"), ("src/a/b.rs", "y")]));
        let tree = Tree::open(folder.path()).unwrap();
        tree.replace(&wanted, &plan(folder.path(), &wanted)).unwrap();
        assert_eq!(names(&listing(folder.path())), ["Cargo.toml", "src/a/b.rs"]);
    }

    #[test]
    fn a_stop_while_staging_leaves_the_old_tree() {
        let (folder, wanted, before) = scene();
        let (stage, plan) = (Stage::of(folder.path()), plan(folder.path(), &wanted));
        stage.write(&wanted, &plan).unwrap();
        stage.link_rest(SOURCES, &plan).unwrap();
        assert!(!Tree::is_half_done(folder.path()));
        drop(Tree::open(folder.path()).unwrap());
        assert_eq!(listing(folder.path()), before);
    }

    #[test]
    fn an_error_in_the_middle_puts_the_old_tree_back() {
        let (folder, mut wanted, _) = scene();
        wanted.insert("Cargo.toml".to_owned(), "# @generated 2\n".to_owned());
        wanted.insert("blocked/x.rs".to_owned(), String::new());
        std::fs::write(folder.path().join("blocked"), "a file where a folder must be").unwrap();
        let before = listing(folder.path());
        let mut plan = plan(folder.path(), &files(&[]));
        plan.changes = vec![
            ("Cargo.toml".to_owned(), Change::Update),
            ("blocked/x.rs".to_owned(), Change::Add),
            ("src/v1/stale/gone.rs".to_owned(), Change::Delete),
        ];
        assert!(Tree::open(folder.path()).unwrap().replace(&wanted, &plan).is_err());
        assert_eq!(listing(folder.path()), before);
    }

    #[test]
    fn a_new_folder_appears_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = files(&[("Cargo.toml", "x"), ("src/lib.rs", "y")]);
        let target = folder.path().join("deep/crate");
        std::fs::create_dir_all(folder.path().join("deep/.crate.regen-stage/left over")).unwrap();
        Tree::create(&target, &wanted).unwrap();
        assert_eq!(names(&listing(folder.path())), ["deep/crate/Cargo.toml", "deep/crate/src/lib.rs"]);
        let bad = files(&[("a", "x"), ("a/b", "y")]);
        assert!(Tree::create(&folder.path().join("other"), &bad).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
