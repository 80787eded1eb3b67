//! `cargo xtask fetch`: the published reference pages, into the target folder.
//!
//! Takes a repository and a revision; gives a shallow, sparse clone without blobs that are not needed: only the pages of
//! both versions and the texts they include, without the snippets in other languages. Nothing of it enters the
//! repository, and nothing is emitted from it here. Running it again updates the same clone; where a fetch fails, the
//! pages stay as they were.

use crate::console::{self, Failure, Outcome};
use crate::git::Repository;
use crate::report::{Summary, counted};
use crate::workspace::{Workspace, absolute, shell_word};
use clap::Args;
use generator::{model::ApiVersion, source::Sources};
use std::path::Path;

/// The docs that Microsoft publishes.
const UPSTREAM: &str = "https://github.com/microsoftgraph/microsoft-graph-docs-contrib";

/// What is checked out, in the form of `.gitignore`.
const PATTERNS: [&str; 8] = [
    "/api-reference/v1.0/api/**/*.md",
    "/api-reference/v1.0/resources/**/*.md",
    "/api-reference/beta/api/**/*.md",
    "/api-reference/beta/resources/**/*.md",
    "/api-reference/**/includes/**/*.md",
    "/concepts/includes/**/*.md",
    "!**/snippets/**",
    "!**/media/**",
];

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The git repository to fetch from, a URL or a path
    #[arg(long, value_name = "URL-OR-PATH", default_value = UPSTREAM)]
    from: String,
    /// The branch, tag or commit to fetch
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
}

/// Runs the command.
///
/// # Errors
/// Where git is missing or fails, and where the commit holds no reference pages.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    check_names(arguments)?;
    let folder = workspace.target().join("docs");
    let Fetched { commit, previous } =
        fetch(arguments, &folder).map_err(|failure| with_cure(failure, &folder))?;
    let sources = Sources::read(&folder, ApiVersion::V1)
        .map_err(|_| Failure::new(format!("expected reference pages in commit `{commit}`, found none")))?;
    let (docs, out) = (shell_word(&folder), shell_word(&workspace.target().join("graph")));
    let mut summary = Summary::default();
    summary.line("commit", &commit);
    if let Some(previous) = previous.filter(|previous| *previous != commit) {
        summary.line("before", previous);
        summary.line("changes", format!("cargo xtask diff {PREVIOUS} {FETCHED} --docs {docs}"));
    }
    summary
        .line("pages", counted(sources.pages(None).count(), "page"))
        .line("next", format!("cargo xtask regen --docs {docs} --out {out}"));
    console::print(&summary.into_text())?;
    Ok(Outcome::Done)
}

/// The names in the clone of the commit that is checked out, and of the one that was before it.
const FETCHED: &str = "fetched";
const PREVIOUS: &str = "previous";

/// What a fetch has changed.
struct Fetched {
    commit: String,
    previous: Option<String>,
}

/// Git would take some texts for more than the name of a repository or of a commit: for an option, or for a rule that
/// writes to branches of the clone.
fn check_names(arguments: &Arguments) -> Result<(), Failure> {
    let (from, rev) = (&arguments.from, &arguments.rev);
    if from.is_empty() || from.starts_with('-') {
        return Err(Failure::new(format!("expected the name of a repository, found `{from}`")));
    }
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || ":*?[\\^~".contains(c);
    if rev.is_empty() || rev.starts_with(['-', '+']) || rev.contains(is_odd) || rev.contains("..") {
        return Err(Failure::new(format!("expected a branch, a tag or a commit, found `{rev}`")));
    }
    Ok(())
}

/// Adds the cure that fits git's words.
fn with_cure(failure: Failure, folder: &Path) -> Failure {
    let said = failure.to_string();
    let is = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if is(&["couldn't find remote ref", "not our ref", "no such remote ref"]) {
        failure.help("name a branch, a tag or a whole commit of the repository with `--rev`")
    } else if is(&["Could not resolve host", "Connection", "timed out", "unable to access"]) {
        failure.help("see that the network is there, and that `--from` is spelled right")
    } else if is(&["does not appear to be a git repository", "not found", "Could not read from remote"]) {
        failure.help("see that the repository of `--from` is there, and that you may read it")
    } else if is(&[".lock'", "index file", "corrupt"]) {
        failure.help(format!(
            "remove `{}`, where an earlier fetch was interrupted, and run it again",
            folder.display()
        ))
    } else {
        failure
    }
}

/// Brings the clone in `folder` to a revision, and names the commit and the one before it.
fn fetch(arguments: &Arguments, folder: &Path) -> Result<Fetched, Failure> {
    let from = match Path::new(&arguments.from) {
        path if path.exists() => absolute(path).display().to_string(),
        _ => arguments.from.clone(),
    };
    let (repository, address) = Repository::init(folder, &from)?;
    console::say(&format!("fetching `{}` of `{address}` into `{}`", arguments.rev, folder.display()));
    configure(&repository, &address)?;
    let previous = repository.run(&["rev-parse", "--verify", "--quiet", "HEAD"]).ok();
    let options = ["--no-tags", "--depth=1", "--filter=blob:none", "--force", "--no-recurse-submodules"];
    repository.run_long("fetch", &[options.as_slice(), &["origin", &arguments.rev]].concat())?;
    let set = ["sparse-checkout", "set", "--no-cone"];
    repository.run(&set.iter().chain(&PATTERNS).collect::<Vec<_>>())?;
    repository.run_long("checkout", &["--force", "--detach", "FETCH_HEAD"])?;
    let commit = repository.run(&["rev-parse", "HEAD"])?;
    if let Some(previous) = previous.as_ref().filter(|previous| **previous != commit) {
        repository.run(&["update-ref", &format!("refs/tags/{PREVIOUS}"), previous])?;
    }
    repository.run(&["update-ref", &format!("refs/tags/{FETCHED}"), &commit])?;
    Ok(Fetched { commit, previous })
}

/// Settings of the clone that a user's own settings must not change.
fn configure(repository: &Repository, from: &str) -> Result<(), Failure> {
    for (name, value) in [
        ("remote.origin.url", from),
        ("remote.origin.promisor", "true"),
        ("remote.origin.partialCloneFilter", "blob:none"),
        ("core.autocrlf", "false"),
        ("core.longPaths", "true"),
    ] {
        repository.run(&["config", name, value])?;
    }
    Ok(())
}
