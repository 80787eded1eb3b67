//! The pages of a commit, read straight from git's objects: nothing is checked out.
//!
//! Takes a folder of pages in a repository and a revision; gives the files below its `api-reference`, as they were
//! found: what a text is, and what is wrong with it, is [`generator::source`]'s business. It asks git for the list of
//! files (`ls-tree`); what they hold `objects` reads.

use super::objects::contents;
use super::{reading, run};
use crate::console::Failure;
use crate::workspace::slashed;
use generator::model::ApiVersion;
use generator::source::{FoundFile, Refusal, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The repository that holds a folder of pages.
#[derive(Debug)]
pub(crate) struct DocsRepository {
    root: PathBuf,
    /// The folder of pages below the root: empty, or ending in `/`.
    folder: String,
}

/// The files of a commit.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The path of `api-reference`, or of what stands for it, in the repository: empty, or ending in `/`.
    pub(crate) prefix: String,
    /// What was found, by the ids of the objects.
    contents: BTreeMap<String, FoundFile>,
    files: Vec<File>,
}

/// A file of a commit.
#[derive(Debug)]
struct File {
    /// The id of its object.
    id: String,
    /// It is a symbolic link, whose object holds the path that it leads to.
    is_link: bool,
    /// Its path: from the root of the repository, or below the prefix.
    path: String,
}

impl Tree {
    /// What was found, with the paths below the prefix.
    pub(crate) fn into_found(self) -> Vec<(String, FoundFile)> {
        let Self { contents, files, .. } = self;
        let found = |file: File| match file.is_link {
            true => Some((file.path, FoundFile::Refused(Refusal::Link))),
            false => Some((file.path, contents.get(&file.id)?.clone())),
        };
        files.into_iter().filter_map(found).collect()
    }
}

impl DocsRepository {
    /// The repository around `folder`, which need not exist in the checkout.
    ///
    /// # Errors
    /// Where `folder` is in no repository.
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        let existing = folder.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
        let existing = if existing.as_os_str().is_empty() { Path::new(".") } else { existing };
        let ask = |question: &str| {
            let mut git = reading();
            git.arg("-C").arg(existing).args(["rev-parse", question]);
            run(git, "rev-parse")
        };
        let outside = |_| {
            Failure::new(format!("`{}` is in no git repository", folder.display()))
                .help("name a folder of the docs repository with `--docs`, or compare two folders")
        };
        // A repository without a checkout is its own root.
        let root = match ask("--is-bare-repository").as_deref() {
            Ok("true") => ask("--absolute-git-dir"),
            _ => ask("--show-toplevel"),
        };
        let root = PathBuf::from(root.map_err(outside)?);
        let below = folder.strip_prefix(existing).map(slashed).unwrap_or_default();
        let mut prefix = ask("--show-prefix")?;
        if !below.is_empty() && !folder.is_file() {
            prefix = format!("{prefix}{below}/");
        }
        Ok(Self { root, folder: prefix })
    }

    /// The id of the commit that `revision` names.
    ///
    /// # Errors
    /// Where there is none; a shallow clone says how to fetch more.
    pub(crate) fn commit(&self, revision: &str) -> Result<String, Failure> {
        let wanted = format!("{revision}^{{commit}}");
        self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]).map_err(|_| {
            let failure = Failure::new(format!("unknown revision: `{revision}`"));
            match self.ask(&["rev-parse", "--is-shallow-repository"]).as_deref() {
                Ok("true") => failure.help(
                    "the clone is shallow: run `git fetch --unshallow`, or `git fetch --depth=1 origin <revision>`",
                ),
                _ => failure.help("give a branch, a tag, a commit, a folder or an exported model; `git fetch` brings what is new"),
            }
        })
    }

    /// The pages and includes of a commit, of one version or of all; `shown` is what the caller called it. What `known`
    /// has is not read again.
    ///
    /// # Errors
    /// Where it has no pages, or git cannot read them.
    pub(crate) fn read(
        &self,
        commit: &str,
        shown: &str,
        version: Option<ApiVersion>,
        known: Option<&Tree>,
    ) -> Result<Tree, Failure> {
        let files = self.list(commit)?;
        let prefix = self.prefix(&files).ok_or_else(|| {
            let folder =
                if self.folder.is_empty() { "the repository" } else { self.folder.trim_end_matches('/') };
            Failure::new(format!("expected `v1.0` or `beta` pages in {folder} at `{shown}`, found none"))
                .help("name the docs repository, or its `api-reference`, with `--docs`")
        })?;
        let files = wanted(files, &prefix, version);
        let mut read = BTreeMap::new();
        let mut unread = BTreeMap::new();
        for file in files.iter().filter(|file| !file.is_link) {
            match known.and_then(|tree| tree.contents.get(&file.id)) {
                Some(found) => drop(read.insert(file.id.clone(), found.clone())),
                None => drop(unread.insert(file.id.clone(), file.path.clone())),
            }
        }
        read.extend(contents(&self.root, &unread)?);
        Ok(Tree { prefix, contents: read, files })
    }

    /// A path of the checkout as the repository has it; `None` outside of it.
    pub(crate) fn below_root(&self, path: &str) -> Option<String> {
        let full = Path::new(if path.is_empty() { "." } else { path }).canonicalize().ok()?;
        let below = slashed(full.strip_prefix(self.root.canonicalize().ok()?).ok()?);
        Some(if below.is_empty() { below } else { format!("{below}/") })
    }

    /// The commit that is checked out where `sources` were read, ending in `-dirty` where these say something else than it
    /// does; `None` where it has none of them.
    pub(crate) fn revision_of(&self, sources: &Sources) -> Option<String> {
        let (commit, prefix) = (self.commit("HEAD").ok()?, self.below_root(sources.prefix())?);
        let files: BTreeMap<String, String> =
            self.list(&commit).ok()?.into_iter().map(|file| (file.path, file.id)).collect();
        let own: BTreeMap<String, &SourceFile> =
            sources.iter().map(|(_, file)| (joined(&prefix, &file.path), file)).collect();
        let wanted: BTreeMap<String, String> =
            own.keys().filter_map(|path| Some((files.get(path)?.clone(), path.clone()))).collect();
        if wanted.is_empty() {
            return None;
        }
        let contents: BTreeMap<String, FoundFile> =
            contents(&self.root, &wanted).ok().into_iter().flatten().collect();
        let is_same = |(path, file): (&String, &&SourceFile)| {
            files.get(path).and_then(|id| contents.get(id)).is_some_and(|found| file.is_read_from(found))
        };
        let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let folders: BTreeSet<String> = own.keys().map(|path| folder(path)).collect();
        let is_gone = |path: &String| {
            let name = path.rsplit('/').next().unwrap_or_default();
            folders.contains(&folder(path))
                && !own.contains_key(path)
                && !name.eq_ignore_ascii_case("readme.md")
        };
        let is_clean = own.iter().all(is_same) && !files.keys().any(is_gone);
        Some(if is_clean { commit } else { format!("{commit}-dirty") })
    }

    /// True where this is the repository at `root`.
    pub(crate) fn is_at(&self, root: &Path) -> bool {
        self.root.canonicalize().ok().is_some_and(|own| root.canonicalize().is_ok_and(|root| root == own))
    }

    fn ask(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut git = reading();
        git.arg("-C").arg(&self.root).args(arguments);
        run(git, arguments.first().unwrap_or(&""))
    }

    /// Every markdown file and link of a commit.
    fn list(&self, commit: &str) -> Result<Vec<File>, Failure> {
        let listing = self.ask(&["ls-tree", "-r", "-z", "--full-tree", commit])?;
        let entry = |entry: &str| {
            let (meta, path) = entry.split_once('\t')?;
            let id = meta.rsplit(' ').next()?;
            let is_blob = meta.split(' ').nth(1) == Some("blob");
            let is_link = meta.starts_with("120000 ");
            let is_wanted = is_blob && (is_link || is_text(path));
            is_wanted.then(|| File { id: id.to_owned(), is_link, path: path.to_owned() })
        };
        Ok(listing.split('\0').filter_map(entry).collect())
    }

    /// Where the folders of versions are.
    fn prefix(&self, files: &[File]) -> Option<String> {
        let inner = self.folder.clone();
        let nested = format!("{inner}api-reference/");
        let outer = self.folder.trim_end_matches('/').rsplit_once('/').map(|(outer, _)| format!("{outer}/"));
        let candidates = [Some(nested), Some(inner), outer, Some(String::new())];
        let versions = ["v1.0/api/", "v1.0/resources/", "beta/api/", "beta/resources/"];
        candidates.into_iter().flatten().find(|prefix| {
            let below = |path: &str| path.strip_prefix(prefix.as_str()).map(str::to_owned);
            files
                .iter()
                .filter_map(|file| below(&file.path))
                .any(|path| versions.iter().any(|v| path.starts_with(v)))
        })
    }
}

/// A path below a folder, which may begin with `../`.
fn joined(prefix: &str, path: &str) -> String {
    match path.strip_prefix("../") {
        Some(beside) => {
            let outer = prefix.trim_end_matches('/').rsplit_once('/').map_or("", |(outer, _)| outer);
            if outer.is_empty() { beside.to_owned() } else { format!("{outer}/{beside}") }
        }
        None => format!("{prefix}{path}"),
    }
}

/// The files below the prefix and the includes beside it, with their paths below the prefix.
fn wanted(files: Vec<File>, prefix: &str, version: Option<ApiVersion>) -> Vec<File> {
    let outer = prefix.strip_suffix("api-reference/");
    let others = ApiVersion::ALL.into_iter().filter(|other| version.is_some_and(|wanted| wanted != *other));
    let others: Vec<String> = others.map(|other| format!("{}/", other.segment())).collect();
    let relative = |path: &str| -> Option<String> {
        if let Some(below) = path.strip_prefix(prefix) {
            return Some(below.to_owned());
        }
        let is_near =
            |path: &&str| path.starts_with("concepts/includes/") || "concepts/includes".starts_with(path);
        let beside = path.strip_prefix(outer?).filter(is_near)?;
        Some(format!("../{beside}"))
    };
    let own = |path: &String| {
        path.contains("/includes/") || !others.iter().any(|other| path.starts_with(other.as_str()))
    };
    let is_read = |path: &String, is_link: bool| own(path) && (is_link || Sources::reads(path));
    let file = |file: File| {
        let path = relative(&file.path).filter(|path| is_read(path, file.is_link))?;
        Some(File { path, ..file })
    };
    files.into_iter().filter_map(file).collect()
}

/// True for pages and includes; snippets hold other languages.
fn is_text(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    (lower.ends_with(".md") || lower.ends_with(".txt")) && !lower.contains("includes/snippets/")
}
