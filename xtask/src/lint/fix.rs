//! `cargo xtask lint --fix`: writes the pages as their findings' replacements make them.
//!
//! Takes the pages and what was asked for. Pages are read again after each round, until nothing
//! asked for can be put right, so that a second run changes nothing. Which replacements are made, and how, the generator decides.

use super::{in_repository, read};
use crate::console::{self, Failure};
use crate::report::counted;
use generator::lint::{Question, Settings, fix, select};
use generator::source::Sources;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// Cures that bring other findings with a cure need more rounds; these are enough for chains of slips that pages have.
const ROUNDS: usize = 10;

/// What to mend, and how.
pub(super) struct Mending<'a> {
    pub(super) settings: &'a Settings,
    pub(super) question: &'a Question<'a>,
    /// Unsafe cures, too.
    pub(super) is_bold: bool,
    /// Print the difference, and write nothing.
    pub(super) is_dry: bool,
    /// Where the pages stand in the docs repository.
    pub(super) prefix: &'a str,
}

/// A file that was mended.
struct Mended {
    /// Its path below `api-reference`.
    path: String,
    disk: String,
    before: String,
    after: String,
}

impl Mending<'_> {
    /// Mends the pages.
    ///
    /// # Errors
    /// Where a page cannot be written, or is not what was read any more.
    pub(super) fn run(&self, sources: &Sources) -> Result<(), Failure> {
        let (texts, count) = self.texts(sources);
        let mended: Vec<Mended> = texts
            .into_iter()
            .map(|(path, text)| Mended::new(sources, path, &text))
            .collect::<Result<_, _>>()?;
        for Mended { path, disk, before, after } in &mended {
            if self.is_dry {
                let path = in_repository(self.prefix, path);
                console::print_difference(&fix::diff(&path, &in_lines(before), &in_lines(after)))?;
            } else {
                fs_err::write(disk, after)?;
            }
        }
        let (findings, files) = (counted(count, "finding"), counted(mended.len(), "file"));
        let done = if self.is_dry { "would be put right" } else { "put right" };
        console::say(&format!("{findings} {done} in {files}"));
        Ok(())
    }

    /// The new texts of the files that change, and how many findings that puts right.
    fn texts(&self, sources: &Sources) -> (BTreeMap<String, String>, usize) {
        let mut mended = BTreeMap::new();
        let mut current = sources.with_texts(&mended);
        let mut count = 0;
        for _ in 0..ROUNDS {
            let (_, found, allowed) = read(&current);
            let findings = select(found, allowed, &current, self.settings, self.question);
            let mut plan = fix::plan(&findings.shown, self.is_bold);
            plan.retain(|file, _| {
                let file = current.file(*file);
                // A name with controls is written out where it is shown, and opens no file.
                file.flaw.is_none() && Path::new(&disk(sources, &file.path)).is_file()
            });
            if plan.is_empty() {
                break;
            }
            for (file, fixes) in &plan {
                count += fixes.len();
                let file = current.file(*file);
                mended.insert(file.path.to_string(), fix::replaced(&file.text, fixes));
            }
            current = sources.with_texts(&mended);
        }
        (mended, count)
    }
}

impl Mended {
    fn new(sources: &Sources, path: String, text: &str) -> Result<Self, Failure> {
        let disk = disk(sources, &path);
        let before = fs_err::read_to_string(&disk)?;
        // A byte order mark is no part of what was read, and stays.
        let read = before.strip_prefix('\u{feff}').unwrap_or(&before);
        let mark = &before[..before.len() - read.len()];
        let is_as_read =
            sources.find(&path).is_some_and(|file| sources.file(file).text == with_line_feeds(read));
        if !is_as_read {
            return Err(
                Failure::new(format!("`{disk}` changed while it was read")).help("run the command again")
            );
        }
        let after = format!("{mark}{}", fix::with_line_ends(read, text));
        Ok(Self { path, disk, before, after })
    }
}

/// Where a page stands.
fn disk(sources: &Sources, path: &str) -> String {
    format!("{}{path}", sources.prefix())
}

/// A text in lines for a difference: with its own ends, unless some are carriage returns alone, which end no line there.
fn in_lines(raw: &str) -> Cow<'_, str> {
    if raw.replace("\r\n", "\n").contains('\r') { with_line_feeds(raw).into() } else { raw.into() }
}

/// A text with the line ends that [`Sources`] give it.
fn with_line_feeds(raw: &str) -> String {
    raw.replace("\r\n", "\n").replace('\r', "\n")
}
