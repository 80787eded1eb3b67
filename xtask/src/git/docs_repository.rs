//! The pages of a commit, read straight from git's objects: nothing is checked out.
//!
//! Takes a folder of pages in a repository and a revision; gives the texts below its `api-reference`. It asks git for
//! the list of files (`ls-tree`) and for all their contents at once (`cat-file --batch`).

use super::{command, run};
use crate::console::Failure;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The repository that holds a folder of pages.
#[derive(Debug)]
pub(crate) struct DocsRepository {
    root: PathBuf,
    /// The folder of pages below the root: empty, or ending in `/`.
    folder: String,
}

/// The texts of a commit.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The path of `api-reference`, or of what stands for it, in the repository: empty, or ending in `/`.
    pub(crate) prefix: String,
    /// Texts with their paths below the prefix.
    pub(crate) texts: Vec<(String, String)>,
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

    /// The pages and includes of a commit; `shown` is what the caller called it.
    ///
    /// # Errors
    /// Where it has no pages, or git cannot read them.
    pub(crate) fn read(&self, commit: &str, shown: &str) -> Result<Tree, Failure> {
        let files = self.list(commit)?;
        let prefix = self.prefix(&files).ok_or_else(|| {
            let folder =
                if self.folder.is_empty() { "the repository" } else { self.folder.trim_end_matches('/') };
            Failure::new(format!("expected `v1.0` or `beta` pages in {folder} at `{shown}`, found none"))
                .help("name the docs repository, or its `api-reference`, with `--docs`")
        })?;
        let beside = prefix.strip_suffix("api-reference/").map(|outer| format!("{outer}concepts/includes/"));
        let mut wanted = Vec::new();
        for (id, path) in files {
            let below = path.strip_prefix(prefix.as_str()).map(str::to_owned);
            let beside = beside.as_ref().filter(|beside| path.starts_with(beside.as_str()));
            let outer = prefix.len() - "api-reference/".len().min(prefix.len());
            let relative = below.or_else(|| beside.map(|_| format!("../{}", &path[outer..])));
            if let Some(relative) = relative.filter(|path| is_text(path)) {
                wanted.push((id, relative));
            }
        }
        let texts = self.contents(&wanted)?;
        Ok(Tree { prefix, texts })
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

    /// Every markdown file of a commit: its object and its path from the root.
    fn list(&self, commit: &str) -> Result<Vec<(String, String)>, Failure> {
        let listing = self.ask(&["ls-tree", "-r", "-z", "--full-tree", commit])?;
        let entry = |entry: &str| {
            let (meta, path) = entry.split_once('\t')?;
            let id = meta.rsplit(' ').next()?;
            let is_blob = meta.split(' ').nth(1) == Some("blob");
            (is_blob && is_text(path)).then(|| (id.to_owned(), path.to_owned()))
        };
        Ok(listing.split('\0').filter_map(entry).collect())
    }

    /// Where the folders of versions are.
    fn prefix(&self, files: &[(String, String)]) -> Option<String> {
        let inner = self.folder.clone();
        let nested = format!("{inner}api-reference/");
        let outer = self.folder.trim_end_matches('/').rsplit_once('/').map(|(outer, _)| format!("{outer}/"));
        let candidates = [Some(nested), Some(inner), outer, Some(String::new())];
        let versions = ["v1.0/api/", "v1.0/resources/", "beta/api/", "beta/resources/"];
        candidates.into_iter().flatten().find(|prefix| {
            let below = |path: &str| path.strip_prefix(prefix.as_str()).map(str::to_owned);
            files
                .iter()
                .filter_map(|(_, path)| below(path))
                .any(|path| versions.iter().any(|v| path.starts_with(v)))
        })
    }

    /// The contents of all objects, in order. Git answers while it is still being asked, so asking has a thread.
    fn contents(&self, wanted: &[(String, String)]) -> Result<Vec<(String, String)>, Failure> {
        let failed = |what: String| Failure::new(format!("`git cat-file` failed: {what}"));
        let mut git = command();
        git.arg("-C").arg(&self.root).args(["cat-file", "--batch", "--buffer"]);
        git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(|error| failed(error.to_string()))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (mut input, output) = pipes.ok_or_else(|| failed("no pipes".to_owned()))?;
        let texts = std::thread::scope(|scope| {
            let asking = scope.spawn(move || wanted.iter().try_for_each(|(id, _)| writeln!(input, "{id}")));
            let texts = answers(BufReader::new(output), wanted);
            let _ = asking.join();
            texts
        });
        let ended = child.wait().map_err(|error| failed(error.to_string()))?;
        match texts {
            Ok(texts) if ended.success() => Ok(texts),
            Ok(_) => Err(failed(ended.to_string())),
            Err(message) => Err(failed(message)),
        }
    }
}

/// Reads `<id> blob <size>`, the bytes and a line feed, for each object.
fn answers(mut output: impl BufRead, wanted: &[(String, String)]) -> Result<Vec<(String, String)>, String> {
    let mut texts = Vec::with_capacity(wanted.len());
    for (id, path) in wanted {
        let mut header = String::new();
        output.read_line(&mut header).map_err(|error| error.to_string())?;
        let size = header.trim_end().rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        let size = size.ok_or_else(|| format!("object `{id}` is missing; the clone may be partial"))?;
        let mut bytes = vec![0; size + 1];
        output.read_exact(&mut bytes).map_err(|error| error.to_string())?;
        bytes.truncate(size);
        let text = String::from_utf8(bytes).map_err(|_| format!("`{path}` is not UTF-8"))?;
        texts.push((path.clone(), text));
    }
    Ok(texts)
}

/// True for pages and includes; snippets hold other languages.
fn is_text(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".md") && !lower.contains("includes/snippets/")
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
