//! The folder that a crate is written to, and what belongs into it.
//!
//! Takes emitted files; gives the whole of them, with what a crate has of its own, and brings the folder there. It reads no
//! pages.

use super::own;
use crate::console::Failure;
use crate::report::{counted, grouped};
use crate::tree::{self, Change, Files, Plan, is_emitted_crate};
use crate::workspace::Workspace;
use generator::emit::{EmitOptions, Emitted, complete_crate, with_areas};
use std::path::{Path, PathBuf};

/// As many files may go before a run asks whether that is meant.
const FEW: usize = 10;

/// A folder and what belongs into it.
pub(crate) struct Target {
    pub(super) root: PathBuf,
    files: Files,
    /// Folders whose emitted files are stale where they are not in `files`.
    managed: &'static [&'static str],
}

impl Target {
    /// The emitted part of `generated`, and the features in its manifest.
    ///
    /// # Errors
    /// Where its manifest cannot be read.
    pub(super) fn of_workspace(
        workspace: &Workspace,
        emitted: &Emitted,
        options: &EmitOptions,
    ) -> Result<Self, Failure> {
        let (root, mut files) = (workspace.generated(), emitted.files.clone());
        let manifest = fs_err::read_to_string(root.join("Cargo.toml"))?;
        files.insert("Cargo.toml".to_owned(), with_areas(&manifest, emitted, options));
        Ok(Self { root, files, managed: &["src/v1", "src/beta"] })
    }

    /// A complete crate in a folder of its own. Where it `keeps_commit`, a commit of the docs that changes no page leaves the
    /// crate as it is.
    ///
    /// # Errors
    /// Where the crate has a manifest that is none.
    pub(crate) fn of_crate(
        root: PathBuf,
        emitted: &Emitted,
        options: &EmitOptions,
        keeps_commit: bool,
    ) -> Result<Self, Failure> {
        let mut files = complete_crate(emitted, options);
        let (manifest, is_new) = (root.join("Cargo.toml"), !is_emitted_crate(&root));
        if let Some(emitted) = files.get_mut("Cargo.toml").filter(|_| !is_new) {
            let kept = own::keep(emitted, &manifest)?;
            let there = fs_err::read_to_string(&manifest)?;
            let is_same = own::without_origin(&there) == own::without_origin(&kept);
            *emitted = if keeps_commit && is_same { there } else { kept };
        }
        if is_new {
            let starters = own::STARTERS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
            files.extend(starters);
        } else {
            files.retain(|path, _| !own::KEPT.contains(&path.as_str()));
        }
        Ok(Self { root, files, managed: &["src"] })
    }

    /// Puts a text in the place of what a file would have.
    pub(crate) fn set(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text);
    }

    /// Changes the text of a file that is written.
    ///
    /// # Errors
    /// Those of `edit`.
    pub(crate) fn edit(
        &mut self,
        path: &str,
        edit: impl FnOnce(&str) -> Result<String, Failure>,
    ) -> Result<(), Failure> {
        if let Some(text) = self.files.get_mut(path) {
            *text = edit(text)?;
        }
        Ok(())
    }

    /// What is to be done.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub(crate) fn plan(&self) -> Result<Plan, Failure> {
        Plan::new(&self.root, &self.files, self.managed)
    }

    /// Writes what differs; refuses to delete much of what was there, unless that is meant.
    ///
    /// # Errors
    /// Where it refuses, or something cannot be written; then the folder is as it was.
    pub(crate) fn write(&self, is_meant: bool) -> Result<Plan, Failure> {
        tree::bring(&self.root, &self.files, self.managed, |plan| {
            let gone = plan.count(Change::Delete);
            let there = gone + plan.count(Change::Update) + plan.unchanged;
            if is_meant || gone <= FEW || gone * 4 <= there {
                return Ok(());
            }
            Err(Failure::new(format!(
                "this would delete {} of the {} in `{}`, and write {}",
                grouped(gone),
                counted(there, "emitted file"),
                self.root.display(),
                grouped(plan.count(Change::Add) + plan.count(Change::Update)),
            ))
            .help("are these the pages you mean? say `--replace` if they are, or name another folder with `--out`"))
        })
    }

    /// What a plan did, in a line.
    pub(crate) fn describe(&self, plan: &Plan) -> String {
        let written = plan.count(Change::Add) + plan.count(Change::Update);
        format!(
            "{}, {} deleted, {} unchanged in `{}`",
            counted(written, "file"),
            grouped(plan.count(Change::Delete)),
            grouped(plan.unchanged),
            self.root.display()
        )
    }
}

/// Refuses to write over what is not an emitted crate.
pub(crate) fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let shown = out.display();
    if out.exists() && !out.is_dir() {
        return Err(Failure::new(format!("expected a folder to write to, found the file `{shown}`")));
    }
    let is_empty = || -> Result<bool, Failure> {
        let mut entries = fs_err::read_dir(out)?;
        Ok(entries.all(|entry| entry.is_ok_and(|entry| tree::is_stage(&entry.file_name()))))
    };
    if !out.exists() || is_empty()? || is_emitted_crate(out) {
        return Ok(());
    }
    Err(Failure::new(format!("`{shown}` is not empty, and not a crate that was emitted here"))
        .help("name another folder, or remove this one"))
}
