//! The texts everything is read from, and places in them.
//!
//! Takes a folder, a single page, or texts that a caller already has (git objects, tests); gives [`Sources`]: files in
//! path order, each with its version and role, found again by [`FileId`]. A [`Span`] is a byte range of one of
//! them. Nothing outside `folder` reads the file system, and nothing here looks into a text beyond its lines.

mod file;
mod folder;
mod pair;
mod path;
mod place;

pub use file::{Flaw, FoundFile, LARGEST, Refusal, SourceFile};
pub use place::{FileId, Span};

use crate::model::ApiVersion;
use path::{classify, classify_link, resolve_relative};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// What a file is to the generator, by the folder it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A page of an `api` folder.
    Api,
    /// A page of a `resources` folder.
    Resource,
    /// A page of a flat folder, or given alone: its content says what it is.
    Page,
    /// A text other pages include.
    Include,
    /// A page or include that is not read: its [`Flaw`] says why.
    Refused,
}

/// All texts of one run, in path order.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    /// Ids that only the other one of a pair has a file for.
    absent: BTreeSet<FileId>,
    by_path: BTreeMap<Arc<str>, FileId>,
    by_lower: BTreeMap<String, FileId>,
    prefix: String,
}

/// Why pages, settings, a list of findings or an exported model could not be read: one line, which names the place.
#[derive(Debug)]
pub struct ReadError(pub(crate) String);

impl Role {
    fn is_page(self) -> bool {
        !matches!(self, Self::Include | Self::Refused)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

impl Sources {
    /// Reads the pages and includes at `path`: the docs repository's root, its `api-reference`, one version's folder, a flat folder
    /// of pages, or a single page (`.md` or `.txt`). The pages of the last two are of the version `asked`, else of `v1.0`.
    ///
    /// # Errors
    /// Where `path` does not exist, holds no page or is called like another version, and where a file or folder cannot be read.
    pub fn read(path: &Path, asked: impl Into<Option<ApiVersion>>) -> Result<Self, ReadError> {
        if !path.exists() {
            return Err(ReadError(format!(
                "no such file or folder: `{}`; give the docs repository, its `api-reference`, a version's folder, a folder of pages or one page",
                path.display()
            )));
        }
        if !path.is_dir() && !path.is_file() {
            return Err(ReadError(format!("expected a folder or a file, found `{}`", path.display())));
        }
        let (base, files) = folder::read(path, asked.into())?;
        let mut sources = Self::sorted(
            files.into_iter().map(|(path, found, version, role)| SourceFile::of(&path, found, version, role)),
        );
        if sources.pages(None).next().is_none() {
            return Err(ReadError(format!(
                "no page found in `{}`: expected `.md` files in `api` and `resources` folders, or `.md` or `.txt` files beside each other",
                path.display()
            )));
        }
        sources.prefix = match base.to_string_lossy().replace('\\', "/") {
            base if base.is_empty() || base == "." => String::new(),
            base => format!("{}/", base.trim_end_matches('/')),
        };
        Ok(sources)
    }

    /// Sources from texts with their paths below `api-reference`, in any order.
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String, ApiVersion, Role)>) -> Self {
        let texts = texts.into_iter();
        Self::sorted(texts.map(|(path, text, version, role)| SourceFile::new(&path, text, version, role)))
    }

    /// Sources from files in any order.
    fn sorted(files: impl Iterator<Item = SourceFile>) -> Self {
        let mut files: Vec<SourceFile> = files.collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self::from_files(files.into_iter().map(Arc::new).collect(), BTreeSet::new(), String::new())
    }

    /// Sources from files in path order.
    fn from_files(files: Vec<Arc<SourceFile>>, absent: BTreeSet<FileId>, prefix: String) -> Self {
        let present = || {
            let all = files.iter().zip((0..u32::MAX).map(FileId));
            all.filter(|(_, id)| !absent.contains(id))
        };
        let by_path = present().map(|(file, id)| (Arc::clone(&file.path), id)).collect();
        let by_lower = present().map(|(file, id)| (file.path.to_ascii_lowercase(), id)).collect();
        Self { files, absent, by_path, by_lower, prefix }
    }

    /// Sources from texts alone: version and role follow from each path (`beta/api/x.md`), as in a docs repository.
    /// Texts that are neither pages nor includes are left out.
    pub fn from_tree(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self::from_texts(
            texts.into_iter().filter_map(|(path, text)| {
                classify(&path).map(|(version, role)| (path, text, version, role))
            }),
        )
    }

    /// True for the path of a page or an include, as in a docs repository.
    pub fn reads(path: &str) -> bool {
        classify(path).is_some()
    }

    /// As [`Self::from_tree`], for files as they were found.
    pub fn from_found(files: impl IntoIterator<Item = (String, FoundFile)>) -> Self {
        let file = |(path, found): (String, FoundFile)| {
            let is_link = found == FoundFile::Refused(Refusal::Link);
            let place = if is_link { classify_link(&path) } else { classify(&path) };
            place.map(|(version, role)| SourceFile::of(&path, found, version, role))
        };
        Self::sorted(files.into_iter().filter_map(file))
    }

    /// The same files with other texts in place of some, by path.
    #[must_use]
    pub fn with_texts(&self, texts: &BTreeMap<String, String>) -> Self {
        let file = |file: &Arc<SourceFile>| match texts.get(&*file.path) {
            Some(text) => Arc::new(SourceFile::new(&file.path, text.clone(), file.version, file.role)),
            None => Arc::clone(file),
        };
        Self::from_files(self.files.iter().map(file).collect(), self.absent.clone(), self.prefix.clone())
    }

    /// A file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// What to put before a path so that the reader of a message can open it.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The pages of a version, or of both, in path order.
    pub fn pages(&self, version: Option<ApiVersion>) -> impl Iterator<Item = FileId> {
        self.iter()
            .filter(move |(_, file)| file.role.is_page() && version.is_none_or(|v| v == file.version))
            .map(|(id, _)| id)
    }

    /// Every file with its id, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let all = (0..u32::MAX).map(FileId).zip(self.files.iter().map(Arc::as_ref));
        all.filter(|(id, _)| !self.absent.contains(id))
    }

    /// The file with exactly this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// The file with this path, without regard to case.
    pub fn find_ignoring_case(&self, path: &str) -> Option<FileId> {
        self.find(path).or_else(|| self.by_lower.get(&path.to_ascii_lowercase()).copied())
    }

    /// The path that `target`, a relative link of `from`, points at; without its `#fragment`.
    pub fn resolve_path(&self, from: FileId, target: &str) -> String {
        resolve_relative(&self.file(from).path, target)
    }

    /// The text of a range.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.range()).unwrap_or_default()
    }

    /// Where a text stands within a range; the whole range where it does not.
    pub fn find_in(&self, span: Span, text: &str) -> Span {
        let found = self.text(span).find(text).filter(|_| !text.is_empty());
        found.map_or(span, |at| span.part(&(at..at + text.len())))
    }

    /// Where `word` stands within a range with nothing of a name around it; the whole range where it does not.
    pub fn find_word_in(&self, span: Span, word: &str) -> Span {
        let text = self.text(span);
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
        let free = |at: &usize| {
            let after = text.get(at + word.len()..).unwrap_or_default();
            !text.get(..*at).unwrap_or_default().ends_with(part)
                && !after.trim_start_matches('.').starts_with(part)
        };
        let found = text.match_indices(word).map(|(at, _)| at).find(free).filter(|_| !word.is_empty());
        found.map_or(span, |at| span.part(&(at..at + word.len())))
    }

    /// A line, from 1, of a file, without its end; an empty range where the file has no such line.
    pub fn line_span(&self, file: FileId, line: u32) -> Span {
        let text = self.file(file).text.as_str();
        let starts = self.file(file).line_starts();
        let at = (line as usize).checked_sub(1).and_then(|at| starts.get(at));
        let start = at.map_or(text.len(), |at| *at as usize);
        let next = starts.get(line as usize).filter(|_| at.is_some());
        Span::new(file, start, next.map_or(text.len(), |next| *next as usize - 1))
    }

    /// The line, from 1, that a range begins on.
    pub fn line(&self, span: Span) -> u32 {
        self.file(span.file).line(span.start)
    }

    /// The column, from 1 and in characters, that a range begins at.
    pub fn column(&self, span: Span) -> u32 {
        self.file(span.file).column(span.start)
    }

    /// The range as the model names it.
    pub fn source(&self, span: Span) -> crate::model::Source {
        crate::model::Source { file: Arc::clone(&self.file(span.file).path), line: self.line(span) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one() {
        let text = "ab\ncé|d\n".to_owned();
        let sources = Sources::from_texts([("x.md".to_owned(), text, ApiVersion::V1, Role::Page)]);
        let file = sources.find("x.md").unwrap();
        let at = |offset| {
            let span = Span::new(file, offset, offset);
            (sources.line(span), sources.column(span))
        };
        assert_eq!((at(0), at(2), at(3), at(6)), ((1, 1), (1, 3), (2, 1), (2, 3)));
    }
}
