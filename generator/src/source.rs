//! The texts everything is read from, and places in them.
//!
//! Takes a folder, a single page, or texts that a caller already has (git objects, tests); gives [`Sources`]: files in
//! path order, each with its version and role, found again by [`FileId`]. A [`Span`] is a byte range of one of
//! them. Nothing outside this file reads the file system, and nothing here looks into a text beyond its lines.

mod pair;

use crate::model::ApiVersion;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A file of [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A byte range of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A range of `file`; an end before the start is taken as empty.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { file, start, end: u32::try_from(end).unwrap_or(u32::MAX).max(start) }
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The empty range at its start.
    pub fn head(self) -> Self {
        Self { end: self.start, ..self }
    }
}

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
}

/// A text.
#[derive(Debug)]
pub struct SourceFile {
    /// The path below `api-reference`, with `/`; starts with `../` for texts beside that folder.
    pub path: Arc<str>,
    /// The text, with `\n` line ends.
    pub text: String,
    /// The version it belongs to; texts shared by both are read as v1.0.
    pub version: ApiVersion,
    /// What it is.
    pub role: Role,
    line_starts: OnceLock<Vec<u32>>,
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

/// Why the sources could not be read: one line, naming the path.
#[derive(Debug)]
pub struct ReadError(String);

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

impl Sources {
    /// Reads the pages and includes at `path`: the docs repository's root, its `api-reference`, one version's folder, a flat folder
    /// of pages, or a single page (`.md` or `.txt`), whose version is then `flat_version`.
    ///
    /// # Errors
    /// Where `path` does not exist or holds no page, and where a file cannot be read or is not UTF-8.
    pub fn read(path: &Path, flat_version: ApiVersion) -> Result<Self, ReadError> {
        if !path.exists() {
            return Err(ReadError(format!(
                "no such file or folder: `{}`; give the docs repository, its `api-reference`, a version's folder, a folder of pages or one page",
                path.display()
            )));
        }
        let (base, wanted) = locate(path, flat_version)?;
        let mut files = Vec::with_capacity(wanted.len());
        for (relative, disk, version, role) in wanted {
            let bytes = std::fs::read(&disk)
                .map_err(|error| ReadError(format!("cannot read `{}`: {error}", disk.display())))?;
            let text = String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                let line = 1 + error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
                ReadError(format!(
                    "`{}` is not UTF-8: invalid byte at line {line} (offset {at})",
                    disk.display()
                ))
            })?;
            files.push((relative, text, version, role));
        }
        let mut sources = Self::from_texts(files);
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
        let mut files: Vec<SourceFile> = texts
            .into_iter()
            .map(|(path, text, version, role)| SourceFile::new(path, text, version, role))
            .collect();
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
            .filter(move |(_, file)| file.role != Role::Include && version.is_none_or(|v| v == file.version))
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

    /// The line, from 1, that a range begins on.
    pub fn line(&self, span: Span) -> u32 {
        self.file(span.file).line(span.start)
    }

    /// The column, from 1 and in characters, that a range begins at.
    pub fn column(&self, span: Span) -> u32 {
        let file = self.file(span.file);
        let start = file.line_starts()[file.line(span.start) as usize - 1] as usize;
        let before = file.text.get(start..span.start as usize).unwrap_or_default();
        u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX)
    }

    /// The range as the model names it.
    pub fn source(&self, span: Span) -> crate::model::Source {
        crate::model::Source { file: Arc::clone(&self.file(span.file).path), line: self.line(span) }
    }
}

impl SourceFile {
    fn new(path: String, text: String, version: ApiVersion, role: Role) -> Self {
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        Self { path: path.into(), text, version, role, line_starts: OnceLock::new() }
    }

    /// Where each line begins; found when first asked for.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let line_ends = self.text.match_indices('\n');
            let starts = line_ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(starts).collect()
        })
    }

    /// The line, from 1, of a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        u32::try_from(self.line_starts().partition_point(|start| *start <= offset)).unwrap_or(u32::MAX).max(1)
    }
}

/// Joins a relative link to the path of the file it stands in.
fn resolve_relative(from: &str, target: &str) -> String {
    let target = target.split(['#', '?']).next().unwrap_or_default().replace('\\', "/");
    if let (Some((_, stem)), Some((version, _))) =
        (target.split_once("/graph/api/resources/"), from.split_once('/'))
    {
        // The published address of a page of the same version.
        return format!("{version}/resources/{}.md", stem.trim_end_matches(".md"));
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_none_or(|last| *last == "..") => parts.push(".."),
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Version and role of a path below `api-reference`; `None` for what is neither page nor include.
fn classify(path: &str) -> Option<(ApiVersion, Role)> {
    if !is_page(path) || path.contains("includes/snippets/") {
        return None;
    }
    let mut parts = path.split('/');
    let first = parts.next()?;
    let Some(version) = ApiVersion::from_segment(first) else {
        return path.contains("includes/").then_some((ApiVersion::V1, Role::Include));
    };
    let role = match parts.next()? {
        "api" => Role::Api,
        "resources" => Role::Resource,
        "includes" => Role::Include,
        _ => return None,
    };
    Some((version, role))
}

type Wanted = (String, PathBuf, ApiVersion, Role);

/// Decides what `path` is, and lists the files to read: the path shown, the path on disk, version and role.
fn locate(path: &Path, flat_version: ApiVersion) -> Result<(PathBuf, Vec<Wanted>), ReadError> {
    if path.is_file() {
        let name = file_name(path);
        let base = path.parent().unwrap_or(Path::new("")).to_owned();
        return Ok((base, vec![(name, path.to_owned(), flat_version, Role::Page)]));
    }
    let nested = path.join("api-reference");
    let root = if nested.is_dir() { nested } else { path.to_owned() };
    let is_version = |folder: &Path| folder.join("api").is_dir() || folder.join("resources").is_dir();
    let versions = |root: &Path| -> Vec<String> {
        ApiVersion::ALL.iter().map(|v| v.segment().to_owned()).filter(|v| is_version(&root.join(v))).collect()
    };
    let all = versions(&root);
    if !all.is_empty() {
        return Ok((root.clone(), list_tree(&root, &all)?));
    }
    if is_version(&root) {
        // `a/v1.0/.` and a current folder of `v1.0` have no usable name of their own.
        let root = root.canonicalize().unwrap_or(root);
        let name = file_name(&root);
        if ApiVersion::from_segment(&name).is_some() {
            let base = path.parent().unwrap_or(Path::new("")).to_owned();
            let shown =
                if path.file_name().is_some() { base } else { root.parent().unwrap_or(&root).to_owned() };
            return Ok((shown.clone(), list_tree(root.parent().unwrap_or(&root), &[name])?));
        }
        let files = list(&root)?.into_iter().filter_map(|(relative, disk)| {
            let below = format!("{}/{relative}", flat_version.segment());
            classify(&below).map(|(version, role)| (relative, disk, version, role))
        });
        return Ok((root.clone(), files.collect()));
    }
    let mut files = list(&root)?;
    files.retain(|(relative, _)| is_page(relative) && !relative.to_ascii_lowercase().ends_with("readme.md"));
    let files = files.into_iter().map(|(relative, disk)| {
        let role = if relative.contains("includes/") { Role::Include } else { Role::Page };
        (relative, disk, flat_version, role)
    });
    Ok((root.clone(), files.collect()))
}

/// The pages of the given versions below an `api-reference`, and all includes that a page of it may name.
fn list_tree(root: &Path, versions: &[String]) -> Result<Vec<Wanted>, ReadError> {
    let mut out = Vec::new();
    for version in ApiVersion::ALL.map(ApiVersion::segment) {
        let folders: &[&str] = if versions.iter().any(|v| v == version) {
            &["api", "resources", "includes"]
        } else {
            &["includes"]
        };
        for folder in folders {
            push_folder(&mut out, &root.join(version).join(folder), &format!("{version}/{folder}"))?;
        }
    }
    push_folder(&mut out, &root.join("includes"), "includes")?;
    push_folder(&mut out, &root.join("../concepts/includes"), "../concepts/includes")?;
    Ok(out)
}

fn push_folder(out: &mut Vec<Wanted>, folder: &Path, shown: &str) -> Result<(), ReadError> {
    if !folder.is_dir() {
        return Ok(());
    }
    for (relative, disk) in list(folder)? {
        let path = format!("{shown}/{relative}");
        if let Some((version, role)) = classify(&path) {
            out.push((path, disk, version, role));
        }
    }
    Ok(())
}

/// Every file below a folder with its relative path, sorted; snippet folders, which hold other languages, are skipped.
fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>, ReadError> {
    let mut found = BTreeSet::new();
    let mut open = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = open.pop() {
        let fail = |error| ReadError(format!("cannot read the folder `{}`: {error}", folder.display()));
        for entry in std::fs::read_dir(&folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (relative, disk) = (format!("{prefix}{name}"), entry.path());
            if disk.is_dir() {
                if name != "snippets" && !name.starts_with('.') {
                    open.push((format!("{relative}/"), disk));
                }
            } else {
                found.insert((relative, disk));
            }
        }
    }
    Ok(found.into_iter().collect())
}

fn is_page(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".md") || lower.ends_with(".txt")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_resolve_against_their_own_folder() {
        assert_eq!(resolve_relative("v1.0/api/a.md", "../resources/b.md#x"), "v1.0/resources/b.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "../../includes/c.md"), "includes/c.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "../../../concepts/d.md"), "../concepts/d.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "..\\resources\\b.md"), "v1.0/resources/b.md");
        let published = "/graph/api/resources/b?view=graph-rest-1.0#properties";
        assert_eq!(resolve_relative("v1.0/api/a.md", published), "v1.0/resources/b.md");
    }

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
