//! What the methods tables of resource pages say of API pages: which type an operation belongs to, and what it returns.
//!
//! Takes the pages; gives for an API page its type, whether the primary page of that type lists it, and the return cells. A type can
//! have several pages: the primary one is named like it, and where none is, has the most rows; others document a slice of it
//! or a use.

use super::context::ResolveContext;
use super::symbols;
use crate::model::namespace::short_name;
use crate::parse::Page;
use crate::parse::page::TypeMention;
use crate::source::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// What the methods tables say of each API page.
pub(super) struct Links {
    /// The types whose tables link to a page, with the pages of those tables.
    owners: BTreeMap<FileId, Vec<(String, FileId)>>,
    /// What those tables say it returns, with the page the mention stands on.
    returns: BTreeMap<FileId, Vec<(usize, TypeMention)>>,
    /// The pages that a table marks deprecated.
    deprecated: BTreeSet<FileId>,
    /// The primary page of each type, by its qualified name in lower case.
    primary: BTreeMap<String, FileId>,
}

/// The type that an operation belongs to.
pub(super) struct Owner {
    /// Its qualified name.
    pub(super) name: String,
    /// What the operation's page is to that type.
    pub(super) standing: Standing,
}

/// What the page of an operation is to the type that the operation belongs to, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// The primary page of the type lists it.
    Listed,
    /// Its name or what it handles says so.
    Named,
    /// Another page of the type lists it, or lends it its name.
    Aside,
}

impl Links {
    pub(super) fn of(context: &ResolveContext<'_>) -> Self {
        let mut found = Self {
            owners: BTreeMap::new(),
            returns: BTreeMap::new(),
            deprecated: BTreeSet::new(),
            primary: primary_pages(context),
        };
        for (at, page) in context.pages.iter().enumerate() {
            let owner = context.symbols.of_file(page.file).map(|symbol| (symbol.name.clone(), page.file));
            for row in &page.methods {
                let Some(target) = &row.target else { continue };
                let path = context.sources.resolve_path(row.span.file, target);
                let Some(file) = context.sources.find_ignoring_case(&path) else { continue };
                found.owners.entry(file).or_default().extend(owner.clone());
                found.deprecated.extend(row.deprecated.then_some(file));
                let mentions = row.returns.clone().map(|mention| (at, mention));
                found.returns.entry(file).or_default().extend(mentions);
            }
        }
        found
    }

    /// True where a table marks the operation of a page deprecated.
    pub(super) fn is_deprecated(&self, file: FileId) -> bool {
        self.deprecated.contains(&file)
    }

    /// The type an operation belongs to: one whose table links to its page, else one whose page is named like it.
    pub(super) fn owner(&self, context: &ResolveContext<'_>, page: &Page, title: &str) -> Option<Owner> {
        let stem = stem(context, page.file);
        let name = self.linking(page.file, &stem, title);
        let linked = name.map(|name| {
            let pages = self.owners.get(&page.file).map(Vec::as_slice).unwrap_or_default();
            let is_listed = pages.iter().any(|(owner, file)| *owner == name && self.is_primary(owner, *file));
            Owner { name, standing: if is_listed { Standing::Listed } else { Standing::Aside } }
        });
        linked.or_else(|| self.by_file_name(context, page.file, &stem))
    }

    /// The type an operation belongs to, of those that link to it: the one in front of the colon of its title, the one whose name
    /// begins the page's file name, the one behind the verb of its title, else the first.
    fn linking(&self, file: FileId, stem: &str, title: &str) -> Option<String> {
        let owners = self.owners.get(&file)?;
        let subject = title.split_once(':').map_or("", |(subject, _)| subject.trim());
        let lead = stem.split('-').next().unwrap_or_default();
        let object = title.split_whitespace().nth(1).unwrap_or_default();
        let named =
            |name: &str| owners.iter().find(|(owner, _)| short_name(owner).eq_ignore_ascii_case(name));
        let found = [subject, lead, object].into_iter().find_map(named).or_else(|| owners.first());
        found.map(|(owner, _)| owner.clone())
    }

    /// The type of the page whose file name begins the operation's: `resources/chat.md` for `chat-delete-message.md`.
    fn by_file_name(&self, context: &ResolveContext<'_>, file: FileId, stem: &str) -> Option<Owner> {
        let leads = stem.match_indices('-').rev().filter_map(|(at, _)| stem.get(..at));
        let mut files = leads.filter_map(|lead| {
            let path = context.sources.resolve_path(file, &format!("../resources/{lead}.md"));
            context.sources.find_ignoring_case(&path)
        });
        files.find_map(|file| {
            let name = context.symbols.of_file(file)?.name.clone();
            let is_primary = self.is_primary(&name, file);
            Some(Owner { standing: if is_primary { Standing::Named } else { Standing::Aside }, name })
        })
    }

    fn is_primary(&self, name: &str, file: FileId) -> bool {
        self.primary.get(&name.to_ascii_lowercase()) == Some(&file)
    }

    /// What the tables say a page's operation returns.
    pub(super) fn returns(&self, file: FileId) -> &[(usize, TypeMention)] {
        self.returns.get(&file).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The primary page of each type.
fn primary_pages(context: &ResolveContext<'_>) -> BTreeMap<String, FileId> {
    let mut best: BTreeMap<String, ((bool, usize), FileId)> = BTreeMap::new();
    for (page, namespace) in context.pages.iter().zip(&context.namespaces) {
        for facts in &page.types {
            let Some(name) = symbols::type_name(facts, namespace) else { continue };
            let named = stem(context, page.file).eq_ignore_ascii_case(short_name(&name));
            let rank = (named, facts.properties.len() + facts.relationships.len());
            let known = best.entry(name.to_ascii_lowercase()).or_insert((rank, page.file));
            if rank > known.0 {
                *known = (rank, page.file);
            }
        }
    }
    best.into_iter().map(|(name, (_, file))| (name, file)).collect()
}

/// The name of a page's file without its ending, in lower case.
fn stem(context: &ResolveContext<'_>, file: FileId) -> String {
    let path = &context.sources.file(file).path;
    path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md").to_ascii_lowercase()
}
