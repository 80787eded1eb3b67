//! `cargo xtask fetch`: the published reference pages, into the target folder.
//!
//! Takes a repository and a revision; gives a shallow, sparse clone without blobs that are not needed: only the pages of
//! both versions and the texts they include, without the snippets in other languages. Nothing of it enters the
//! repository, and nothing is emitted from it here. Running it again updates the same clone; where a fetch fails, the
//! pages stay as they were.

use crate::console::{self, Failure, Outcome};
use crate::git::Repository;
use crate::report::counted;
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
    refuse_option(&arguments.from)?;
    refuse_option(&arguments.rev)?;
    let folder = workspace.target().join("docs");
    console::say(&format!(
        "fetching `{}` of `{}` into `{}`",
        arguments.rev,
        arguments.from,
        folder.display()
    ));
    let commit = fetch(&arguments.from, &arguments.rev, &folder).map_err(|failure| {
        failure.help(format!(
            "remove `{}` where an earlier fetch was interrupted, and run it again",
            folder.display()
        ))
    })?;
    let sources = Sources::read(&folder, ApiVersion::V1)
        .map_err(|_| Failure::new(format!("expected reference pages in commit `{commit}`, found none")))?;
    let (docs, out) = (shell_word(&folder), shell_word(&workspace.target().join("graph")));
    console::print(&format!(
        "commit  {commit}\npages   {}\nnext    cargo xtask regen --docs {docs} --out {out}\n",
        counted(sources.pages(None).count(), "page")
    ))?;
    Ok(Outcome::Done)
}

/// Git would take such a name for an option.
fn refuse_option(text: &str) -> Result<(), Failure> {
    if text.is_empty() || text.starts_with('-') {
        return Err(Failure::new(format!("expected the name of a repository or revision, found `{text}`")));
    }
    Ok(())
}

/// Brings the clone in `folder` to a revision, and gives its commit.
fn fetch(from: &str, rev: &str, folder: &Path) -> Result<String, Failure> {
    let from = match Path::new(from) {
        path if path.exists() => absolute(path).display().to_string(),
        _ => from.to_owned(),
    };
    let repository = Repository::init(folder)?;
    configure(&repository, &from)?;
    repository.run_long(&[
        "fetch",
        "--no-tags",
        "--depth=1",
        "--filter=blob:none",
        "--force",
        "origin",
        rev,
    ])?;
    let set = ["sparse-checkout", "set", "--no-cone"];
    repository.run(&set.iter().chain(&PATTERNS).collect::<Vec<_>>())?;
    repository.run_long(&[
        "-c",
        "advice.detachedHead=false",
        "checkout",
        "--force",
        "--detach",
        "FETCH_HEAD",
    ])?;
    repository.run(&["rev-parse", "HEAD"])
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
