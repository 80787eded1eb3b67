//! The two sides of a comparison: git revisions, folders of pages, exported models.
//!
//! Takes what the caller typed; gives what the pages say. An argument that names a file or folder is one;
//! everything else is a git revision of the repository that holds `--docs`.

use super::Arguments;
use crate::console::Failure;
use crate::docs::DocsArguments;
use crate::git::DocsRepository;
use crate::workspace::Workspace;
use generator::diff::Revision;
use generator::export::import;
use generator::model::ApiVersion;
use generator::source::Sources;
use std::path::Path;

/// A side, read.
#[derive(Debug)]
pub(super) struct Side {
    /// What it says.
    pub(super) revision: Revision,
    /// The commit it stands for, if there is one.
    pub(super) commit: Option<String>,
}

/// Reads both sides.
///
/// # Errors
/// Where one cannot be read, and where they have no version of the API in common.
pub(super) fn read(arguments: &Arguments, workspace: &Workspace) -> Result<(Side, Side), Failure> {
    let mut base = side(&arguments.base, &arguments.docs, workspace)?;
    let mut head = match &arguments.head {
        Some(head) => side(head, &arguments.docs, workspace)?,
        None => working_tree(&arguments.docs, workspace)?,
    };
    let versions = |side: &Side| -> Vec<ApiVersion> {
        side.revision.models.iter().map(|model| model.api_version).collect()
    };
    let wanted: Vec<ApiVersion> = match arguments.docs.api_version {
        Some(version) => vec![version],
        None => {
            let (left, right) = (versions(&base), versions(&head));
            // A side given as one version's folder or model says nothing of the other version.
            let is_partial = |side: &Side| side.commit.is_none() && side.revision.models.len() == 1;
            let both =
                ApiVersion::ALL.into_iter().filter(|v| left.contains(v) && right.contains(v)).collect();
            if is_partial(&base) || is_partial(&head) { both } else { ApiVersion::ALL.to_vec() }
        }
    };
    let none_shared = !wanted.iter().any(|v| versions(&base).contains(v) || versions(&head).contains(v));
    if none_shared {
        return Err(Failure::new(format!(
            "expected pages of one version on both sides, found none in `{}` and `{}`",
            base.revision.label, head.revision.label
        )));
    }
    for side in [&mut base, &mut head] {
        side.revision.keep(&wanted);
    }
    Ok((base, head))
}

fn side(argument: &str, docs: &DocsArguments, workspace: &Workspace) -> Result<Side, Failure> {
    let path = Path::new(argument);
    if path.is_file() && path.extension().is_some_and(|extension| extension == "json") {
        return exported(path);
    }
    if path.exists() {
        let sources = Sources::read(path, docs.api_version.unwrap_or(ApiVersion::V1))?;
        return Ok(of_sources(argument, &sources, None));
    }
    if argument.ends_with(".json") || argument.starts_with(['.', '/']) {
        return Err(Failure::new(format!("no such file or folder: `{argument}`")));
    }
    let repository = DocsRepository::open(&docs.path(workspace))?;
    let commit = repository.commit(argument)?;
    let tree = repository.read(&commit, argument)?;
    let mut side = of_sources(argument, &Sources::from_tree(tree.texts), Some(commit));
    side.revision.prefix = tree.prefix;
    Ok(side)
}

/// The pages on disk, which stand for the commit that is checked out, where they are in git.
fn working_tree(docs: &DocsArguments, workspace: &Workspace) -> Result<Side, Failure> {
    let sources = docs.read(workspace)?;
    let repository = DocsRepository::open(&docs.path(workspace)).ok();
    let commit = repository.as_ref().and_then(|repository| repository.commit("HEAD").ok());
    let mut side = of_sources("working tree", &sources, commit);
    if let Some(prefix) = repository.and_then(|repository| repository.below_root(sources.prefix())) {
        side.revision.prefix = prefix;
    }
    Ok(side)
}

fn of_sources(label: &str, sources: &Sources, commit: Option<String>) -> Side {
    let reading = generator::read(sources);
    Side { revision: Revision::of_reading(label, reading, sources), commit }
}

fn exported(path: &Path) -> Result<Side, Failure> {
    let text = fs_err::read_to_string(path)?;
    let shown = path.display().to_string();
    let imported = import(&text).map_err(|error| Failure::new(format!("`{shown}`: {error}")))?;
    Ok(Side { revision: Revision::of_models(shown, [imported]), commit: None })
}
