//! The pages of a commit, read straight from git's objects: nothing is checked out.
//!
//! Takes a folder of pages in a repository and a revision; gives the files below its `api-reference`, as they were
//! found: what a text is, and what is wrong with it, is [`generator::source`]'s business. It asks git for the list of
//! files (`ls-tree`) and for all their contents at once (`cat-file --batch`).

use super::{command, run};
use crate::console::Failure;
use generator::model::ApiVersion;
use generator::source::{Found, LARGEST, Refusal};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

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
    contents: BTreeMap<String, Found>,
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
    pub(crate) fn into_found(self) -> Vec<(String, Found)> {
        let Self { contents, files, .. } = self;
        let found = |file: File| match file.is_link {
            true => Some((file.path, Found::Refused(Refusal::Link))),
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
            let mut git = command();
            git.arg("-C").arg(existing).args(["rev-parse", question]);
            run(git, "rev-parse", false)
        };
        let outside = |_| {
            Failure::new(format!("`{}` is in no git repository", folder.display()))
                .help("name a folder of the docs repository with `--docs`, or compare two folders")
        };
        let root = PathBuf::from(ask("--show-toplevel").map_err(outside)?);
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
        let mut contents = BTreeMap::new();
        let mut unread = BTreeMap::new();
        for file in files.iter().filter(|file| !file.is_link) {
            match known.and_then(|tree| tree.contents.get(&file.id)) {
                Some(found) => drop(contents.insert(file.id.clone(), found.clone())),
                None => drop(unread.insert(file.id.clone(), file.path.clone())),
            }
        }
        contents.extend(self.contents(&unread)?);
        Ok(Tree { prefix, contents, files })
    }

    /// A path of the checkout as the repository has it; `None` outside of it.
    pub(crate) fn below_root(&self, path: &str) -> Option<String> {
        let full = Path::new(if path.is_empty() { "." } else { path }).canonicalize().ok()?;
        let below = slashed(full.strip_prefix(self.root.canonicalize().ok()?).ok()?);
        Some(if below.is_empty() { below } else { format!("{below}/") })
    }

    fn ask(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut git = command();
        git.arg("-C").arg(&self.root).args(arguments);
        run(git, arguments.first().unwrap_or(&""), false)
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

    /// What objects hold, which are given with a path each. Git answers while it is still being asked, so asking has a thread.
    fn contents(&self, wanted: &BTreeMap<String, String>) -> Result<Vec<(String, Found)>, Failure> {
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let failed = |what: String| Failure::new(format!("`git cat-file` failed: {what}"));
        let mut git = command();
        git.arg("-C").arg(&self.root).args(["cat-file", "--batch", "--buffer"]);
        git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(|error| failed(error.to_string()))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (mut input, output) = pipes.ok_or_else(|| failed("no pipes".to_owned()))?;
        let contents = std::thread::scope(|scope| {
            let asking = scope.spawn(move || wanted.keys().try_for_each(|id| writeln!(input, "{id}")));
            let contents = answers(BufReader::new(output), wanted);
            let _ = asking.join();
            contents
        });
        let ended = child.wait().map_err(|error| failed(error.to_string()))?;
        match contents {
            Ok(contents) if ended.success() => Ok(contents),
            Ok(_) => Err(failed(ended.to_string())),
            Err(message) => Err(failed(message)),
        }
    }
}

/// Reads `<id> blob <size>`, the bytes and a line feed, for each object. What is too large is passed over.
fn answers(
    mut output: impl BufRead,
    wanted: &BTreeMap<String, String>,
) -> Result<Vec<(String, Found)>, String> {
    let mut contents = Vec::with_capacity(wanted.len());
    for (id, path) in wanted {
        let failed = |error: std::io::Error| format!("`{path}`: {error}");
        let mut header = String::new();
        output.read_line(&mut header).map_err(failed)?;
        let size = header.trim_end().rsplit(' ').next().and_then(|size| size.parse::<u64>().ok());
        let size = size.ok_or_else(|| format!("object `{id}` is missing; the clone may be partial"))?;
        let found = if size > LARGEST {
            std::io::copy(&mut output.by_ref().take(size), &mut std::io::sink()).map_err(failed)?;
            Found::Refused(Refusal::Large(size))
        } else {
            let mut bytes = vec![0; usize::try_from(size).unwrap_or_default()];
            output.read_exact(&mut bytes).map_err(failed)?;
            Found::of(bytes)
        };
        output.read_exact(&mut [0]).map_err(failed)?;
        contents.push((id.clone(), found));
    }
    Ok(contents)
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
    let file = |file: File| Some(File { path: relative(&file.path).filter(own)?, ..file });
    files.into_iter().filter_map(file).collect()
}

/// True for pages and includes; snippets hold other languages.
fn is_text(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".md") && !lower.contains("includes/snippets/")
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
