//! The two sides of a comparison: git revisions, folders of pages, exported models.
//!
//! Takes what the caller typed; gives what the pages say. An argument that names a file or folder is one;
//! everything else is a git revision of the repository that holds `--docs`. What both sides have in common is read from
//! git, and parsed, once.

use crate::console::Failure;
use crate::docs::{self, DocsArguments};
use crate::git::{DocsRepository, Tree};
use crate::report;
use crate::workspace::Workspace;
use generator::diff::Revision;
use generator::export::{Imported, import};
use generator::model::ApiVersion;
use generator::source::Sources;
use std::path::Path;

/// A side, read.
#[derive(Debug)]
pub(crate) struct Side {
    /// What it says.
    pub(crate) revision: Revision,
    /// The commit it stands for, if there is one.
    pub(crate) commit: Option<String>,
}

/// A side as it was given.
struct Given {
    label: String,
    commit: Option<String>,
    /// What to put before the paths of its pages, where that is not their folder.
    prefix: Option<String>,
    texts: Texts,
}

enum Texts {
    Sources(Sources),
    Tree(Tree),
    Model(Box<Imported>),
}

/// The pages of a side, or else its model.
type Read = Result<Sources, Box<Imported>>;

/// Reads both sides.
///
/// # Errors
/// Where one cannot be read, and where they have no version of the API in common.
pub(crate) fn read(
    base: &str,
    head: Option<&str>,
    docs: &DocsArguments,
    workspace: &Workspace,
) -> Result<(Side, Side), Failure> {
    let base = given(base, docs, workspace, None)?;
    let head = match head {
        Some(head) => {
            let known = if let Texts::Tree(tree) = &base.texts { Some(tree) } else { None };
            given(head, docs, workspace, known)?
        }
        None => working_tree(docs, workspace)?,
    };
    let (mut base, mut head) = sides(base, head);
    let wanted = wanted(docs.api_version, &base, &head);
    if !wanted.iter().any(|version| versions(&base).contains(version) || versions(&head).contains(version)) {
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

fn versions(side: &Side) -> Vec<ApiVersion> {
    side.revision.models.iter().map(|model| model.api_version).collect()
}

/// The versions to compare: those asked for, else all; a side given as one version's folder or model says nothing of the
/// other version.
fn wanted(asked: Option<ApiVersion>, base: &Side, head: &Side) -> Vec<ApiVersion> {
    if let Some(version) = asked {
        return vec![version];
    }
    let is_partial = |side: &Side| side.commit.is_none() && side.revision.models.len() == 1;
    let of_both = |version: &ApiVersion| versions(base).contains(version) && versions(head).contains(version);
    let all = ApiVersion::ALL.into_iter();
    if is_partial(base) || is_partial(head) { all.filter(of_both).collect() } else { all.collect() }
}

fn given(
    argument: &str,
    docs: &DocsArguments,
    workspace: &Workspace,
    known: Option<&Tree>,
) -> Result<Given, Failure> {
    let (label, path) = (argument.to_owned(), Path::new(argument));
    if path.is_file() && path.extension().is_some_and(|extension| extension == "json") {
        return exported(path);
    }
    if path.exists() {
        let sources = docs::read(path, docs.api_version, docs.flat)?;
        let prefix = Some(docs::own_part(sources.prefix()).to_owned());
        return Ok(Given { label, commit: None, prefix, texts: Texts::Sources(sources) });
    }
    if argument.ends_with(".json") || argument.starts_with(['.', '/']) {
        return Err(Failure::new(format!("no such file or folder: `{argument}`")));
    }
    let repository = DocsRepository::open(&docs.path(workspace))?;
    let commit = repository.commit(argument)?;
    let tree = repository.read(&commit, argument, docs.api_version, known)?;
    let prefix = Some(tree.prefix.clone());
    Ok(Given { label, commit: Some(commit), prefix, texts: Texts::Tree(tree) })
}

/// The pages on disk, which stand for the commit that is checked out, where they are in git.
fn working_tree(docs: &DocsArguments, workspace: &Workspace) -> Result<Given, Failure> {
    let sources = docs.read(workspace)?;
    let repository = DocsRepository::open(&docs.path(workspace)).ok();
    let commit = repository.as_ref().and_then(|repository| repository.commit("HEAD").ok());
    let prefix = repository.and_then(|repository| repository.below_root(sources.prefix()));
    Ok(Given { label: "working tree".to_owned(), commit, prefix, texts: Texts::Sources(sources) })
}

fn exported(path: &Path) -> Result<Given, Failure> {
    let text = fs_err::read_to_string(path)?;
    let label = path.display().to_string();
    let imported = import(&text).map_err(|error| Failure::new(format!("`{label}`: {error}")))?;
    Ok(Given { label, commit: None, prefix: None, texts: Texts::Model(Box::new(imported)) })
}

/// What both say; pages on both sides are read together.
fn sides(base: Given, head: Given) -> (Side, Side) {
    let finish = |mut revision: Revision, commit, prefix: Option<String>| {
        revision.prefix = prefix.unwrap_or(revision.prefix);
        Side { revision, commit }
    };
    let (from, to) = (base.texts.sources(), head.texts.sources());
    say_flaws([(&from, &base.prefix), (&to, &head.prefix)]);
    let (before, after) = match (from, to) {
        (Ok(from), Ok(to)) => Revision::pair((base.label, from), (head.label, to)),
        (from, to) => (alone(base.label, from), alone(head.label, to)),
    };
    (finish(before, base.commit, base.prefix), finish(after, head.commit, head.prefix))
}

/// What is wrong with the files themselves, such as bytes that are no text: nothing stops at it, and it may explain a change.
fn say_flaws(sides: [(&Read, &Option<String>); 2]) {
    let of = |(texts, prefix): (&Read, &Option<String>)| match texts {
        Ok(sources) => {
            let prefix = prefix.as_deref().unwrap_or_default();
            report::lines(&generator::check::files(sources), sources, prefix).collect()
        }
        Err(_) => Vec::new(),
    };
    report::say_once(sides.into_iter().flat_map(of));
}

fn alone(label: String, texts: Read) -> Revision {
    match texts {
        Ok(sources) => Revision::of_sources(label, &sources),
        Err(imported) => Revision::of_models(label, [*imported]),
    }
}

impl Texts {
    /// The pages, or else the model.
    fn sources(self) -> Read {
        match self {
            Self::Sources(sources) => Ok(sources),
            Self::Tree(tree) => Ok(Sources::from_found(tree.into_found())),
            Self::Model(imported) => Err(imported),
        }
    }
}
