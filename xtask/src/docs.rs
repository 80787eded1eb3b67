//! Which pages a command reads: the options all commands share, and the sources they name.
//!
//! Takes the options; gives the texts of the pages, and the commit they are at. What a page says is read elsewhere, and
//! pages of other commits than the one on disk are [`crate::git`]'s business.

use crate::console::{self, Failure};
use crate::git::DocsRepository;
use crate::workspace::{Workspace, absolute, shell_word};
use clap::Args;
use generator::model::ApiVersion;
use generator::source::Sources;
use std::path::{Path, PathBuf};

/// The options that name pages.
#[derive(Debug, Args)]
pub(crate) struct DocsArguments {
    /// The docs repository, its `api-reference`, one version's folder, a folder of pages or one page [default: docs-input]
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// Read only this version, `v1.0` or `beta`; for a folder of pages or one page: the version they belong to [default there: v1.0]
    #[arg(long, value_name = "V", value_parser = parse_version)]
    pub(crate) api_version: Option<ApiVersion>,
    /// Read a folder in which several references stand as one folder of pages
    #[arg(long)]
    pub(crate) flat: bool,
}

fn parse_version(text: &str) -> Result<ApiVersion, String> {
    ApiVersion::from_segment(text).ok_or_else(|| "expected `v1.0` or `beta`".to_owned())
}

impl DocsArguments {
    /// Where the pages are.
    pub(crate) fn path(&self, workspace: &Workspace) -> PathBuf {
        self.docs.clone().unwrap_or_else(|| workspace.docs_input())
    }

    /// Reads the pages.
    ///
    /// # Errors
    /// Where [`Sources::read`] fails, and where there is no page of the version asked for.
    pub(crate) fn read(&self, workspace: &Workspace) -> Result<Sources, Failure> {
        let path = self.path(workspace);
        read(&path, self.api_version, self.flat)
    }

    /// The commit that `sources`, which were read, are at, where they belong to a git repository other than this one.
    pub(crate) fn revision(&self, sources: &Sources, workspace: &Workspace) -> Option<String> {
        let path = absolute(&self.path(workspace));
        let folder = if path.is_file() { path.parent()? } else { &path };
        let repository = DocsRepository::open(folder).ok().filter(|found| !found.is_at(workspace.root()))?;
        repository.revision_of(sources)
    }

    /// The options again, as one would type them.
    pub(crate) fn to_command_line(&self) -> String {
        let docs = self.docs.as_ref().map(|docs| format!(" --docs {}", shell_word(docs)));
        let version = self.api_version.map(|version| format!(" --api-version {}", version.segment()));
        let flat = if self.flat { " --flat" } else { "" };
        format!("{}{}{flat}", docs.unwrap_or_default(), version.unwrap_or_default())
    }
}

/// Reads the pages at `path`, of one version or of all.
///
/// # Errors
/// Where [`Sources::read`] fails, and where there is no page of the version asked for.
pub(crate) fn read(path: &Path, version: Option<ApiVersion>, is_flat: bool) -> Result<Sources, Failure> {
    let folder = version.and_then(|version| version_folder(path, version)).unwrap_or_else(|| path.to_owned());
    let sources = Sources::read(&folder, version).map_err(|error| {
        let failure = Failure::from(error);
        let is_bare = path.join("HEAD").is_file() && path.join("objects").is_dir();
        let shown = shell_word(path);
        let help = format!("this is a git repository without a checkout: `cargo xtask fetch --from {shown}` makes one, and `cargo xtask diff` compares its commits as they are");
        if is_bare { failure.help(help) } else { failure }
    })?;
    refuse_several(path, &sources, is_flat)?;
    tell_of_fast(&sources);
    let Some(version) = version else { return Ok(sources) };
    if sources.pages(Some(version)).next().is_none() {
        let (shown, version) = (path.display(), version.segment());
        return Err(Failure::new(format!("expected pages of version `{version}` in `{shown}`, found none")));
    }
    Ok(sources)
}

/// How many pages an unoptimised build reads within some three seconds.
const SOON_READ: usize = 1000;

/// Names the optimised build where it is worth its time. `cargo xtask` is not optimised, so that the first one runs soon.
fn tell_of_fast(sources: &Sources) {
    let count = sources.pages(None).count();
    if cfg!(debug_assertions) && count > SOON_READ {
        console::say(&format!(
            "for {count} pages, `cargo fast` in place of `cargo xtask` builds optimised code once and then takes a seventh of the time"
        ));
    }
}

/// Refuses a folder around several references, such as a checkout: its pages belong to no one API.
fn refuse_several(path: &Path, sources: &Sources, is_flat: bool) -> Result<(), Failure> {
    let inner = sources.iter().find_map(|(_, file)| reference_in(&file.path));
    let Some(inner) = inner.filter(|_| !is_flat) else { return Ok(()) };
    let (shown, count) = (path.display(), sources.pages(None).count());
    Err(Failure::new(format!("`{shown}` is no folder of pages: it has references in it, such as `{inner}`"))
        .help(format!(
            "name one of them with `--docs`, or read all {count} pages as one folder with `--flat`"
        )))
}

/// The folder of a reference that a page stands in, where that is not the folder that was read.
fn reference_in(path: &str) -> Option<String> {
    let names: Vec<&str> = path.split('/').collect();
    let is_reference = |at: usize| {
        let is_version = ApiVersion::from_segment(names[at]).is_some();
        let is_folder = |name: &&str| ["api", "resources"].contains(name);
        names[at] == "api-reference" || (at > 0 && is_version && names.get(at + 1).is_some_and(is_folder))
    };
    let at = (0..names.len()).find(|at| is_reference(*at))?;
    Some(names[..=at].join("/"))
}

/// The part of a folder's path that the docs repository itself has; all of it where none is known.
pub(crate) fn own_part(folder: &str) -> &str {
    folder.rfind("api-reference/").and_then(|at| folder.get(at..)).unwrap_or(folder)
}

/// The folder of one version, where `path` holds the folders of versions.
fn version_folder(path: &Path, version: ApiVersion) -> Option<PathBuf> {
    let candidates = [path.join("api-reference").join(version.segment()), path.join(version.segment())];
    candidates.into_iter().find(|folder| folder.join("api").is_dir() || folder.join("resources").is_dir())
}
