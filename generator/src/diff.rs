//! Two revisions of the docs in, the list of what changed in the API out.
//!
//! ```text
//! Revision, Revision -> compare -> Vec<Change> -> Report (levels, accepted changes, folding) -> a format
//! ```
//!
//! The rules are data in [`catalogue`]; each comparing file holds one kind of node and knows which rule speaks of
//! what. An added or removed node is one change with its members folded in; a fact that a page states three times
//! is one change. Nothing here reads a file, a repository or a page: whoever has read both revisions calls [`compare`].

pub mod catalogue;
pub mod format;
pub mod page;
pub mod policy;
pub mod report;

mod change;
mod context;
mod crate_items;
mod descriptions;
mod enums;
mod examples;
mod explained;
mod grouping;
mod headers;
mod held;
mod includes;
mod kinds;
mod level;
mod member_facts;
mod members;
mod moved;
mod names;
mod notes;
mod operations;
mod page_text;
mod pages;
mod pairing;
mod parameters;
mod permissions;
mod reading;
mod responses;
mod routes;
mod sentence;
mod subjects;
mod text;
mod types;
mod wording;

pub use catalogue::Rule;
pub use change::{Address, Change};
pub use crate_items::{CrateItem, Effect, Shape};
pub use level::{Level, Step};
pub use page::{Finding, Inclusion, Page, Part, Section};
pub use policy::{Accepted, Levels};
pub use report::Report;

use crate::model::{ApiVersion, Model};
use context::Context;
use enums::EnumPairs;
use std::collections::BTreeSet;
use types::TypePairs;

/// Everything that is known of one revision.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// How the reader calls it: a branch, a commit, a folder.
    pub label: String,
    /// What to put before a page's path so that it is the repository's own: `api-reference/`.
    pub prefix: String,
    /// One model for each version present.
    pub models: Vec<Model>,
    /// The pages, in path order; of two revisions that were read together, those that may say something else.
    pub pages: Vec<Page>,
    /// False where only a model is at hand: the rules about pages are then silent.
    pub has_pages: bool,
    /// What the parser found wrong.
    pub findings: Vec<Finding>,
}

impl Revision {
    /// Forgets every version but those.
    pub fn keep(&mut self, versions: &[ApiVersion]) {
        self.models.retain(|model| versions.contains(&model.api_version));
        // Texts that both versions include stand outside of their folders.
        self.pages.retain(|page| versions.contains(&page.version) || page.is_include);
    }

    fn model(&self, version: ApiVersion) -> Option<&Model> {
        self.models.iter().find(|model| model.api_version == version)
    }
}

/// Compares two revisions; the changes are in the order of their addresses.
///
/// A version that one side does not have counts as empty there.
pub fn compare(base: &Revision, head: &Revision) -> Vec<Change> {
    let mut changes = Vec::new();
    for version in ApiVersion::ALL {
        let empty = Model {
            api_version: version,
            types: Vec::new(),
            enums: Vec::new(),
            operations: Vec::new(),
            endpoints: Vec::new(),
        };
        let (from, to) = (base.model(version), head.model(version));
        let mut here =
            compare_models((from.unwrap_or(&empty), &base.pages), (to.unwrap_or(&empty), &head.pages));
        pages::compare(version, base, head, &mut here);
        crate_items::settle(from.unwrap_or(&empty), to.unwrap_or(&empty), &mut here);
        changes.extend(here);
    }
    promotions(base, &mut changes);
    changes.sort_by(|a, b| {
        (&a.address, a.rule.id, &a.before, &a.after).cmp(&(&b.address, b.rule.id, &b.before, &b.after))
    });
    changes.dedup_by(|a, b| a.fingerprint() == b.fingerprint());
    changes
}

/// What is new in v1.0 and was in beta before is promoted, which is a smaller decision than a new API.
fn promotions(base: &Revision, changes: &mut [Change]) {
    let Some(beta) = base.model(ApiVersion::Beta) else { return };
    let index = crate::model::Index::of(beta);
    let operations: BTreeSet<String> = beta.operations.iter().map(operations::name).collect();
    for change in changes.iter_mut().filter(|change| change.address.version() == ApiVersion::V1) {
        let name = change.address.container();
        let was_in_beta = match change.rule {
            rule if *rule == catalogue::TYPE_ADDED || *rule == catalogue::TYPE_DERIVED_ADDED => {
                index.type_named(&text::long(name)).is_some_and(|node| !node.placeholder)
            }
            rule if *rule == catalogue::ENUM_ADDED => index.enum_named(&text::long(name)).is_some(),
            rule if *rule == catalogue::OPERATION_ADDED => operations.contains(name),
            _ => false,
        };
        if was_in_beta && change.hint.is_none() {
            change.hint = Some("it was in beta before".to_owned());
        }
    }
}

/// Compares two models of one version; the pages tell what stands in a table and what in a sample.
fn compare_models(base: (&Model, &[Page]), head: (&Model, &[Page])) -> Vec<Change> {
    let (types, enums) = (TypePairs::new(base.0, head.0), EnumPairs::new(base.0, head.0));
    let mut renamed = types.names();
    renamed.extend(enums.names());
    let context = Context::new(base, head, renamed);
    let mut changes = Vec::new();
    types::compare(&context, &types, &mut changes);
    enums::compare(&context, &enums, &mut changes);
    operations::compare(&context, &mut changes);
    changes
}
