//! Two revisions of the docs in, the list of what changed in the API out.
//!
//! ```text
//! Revision, Revision -> compare -> Vec<Change> -> Report (levels, accepted changes, folding) -> a format
//! ```
//!
//! The rules are data in [`catalogue`]. `nodes` compares the models, `pages` what their pages say beside them, `crate_items` tells what
//! that does to the generated crate. An added or removed node is one change with its members folded in; a fact that a page states three
//! times is one change. Nothing here reads a file, a repository or a page: whoever has read both revisions calls [`compare`].

pub mod catalogue;
pub mod format;
pub mod page;
pub mod policy;
pub mod report;

mod address;
mod change;
mod crate_items;
mod grouping;
mod item;
mod level;
mod names;
mod nodes;
mod pages;
mod pairing;
mod reading;
mod revision;
mod sentence;
mod text;
mod wording;

pub use address::Address;
pub use catalogue::ChangeRule;
pub use change::Change;
pub use item::{CrateItem, Effect, ItemShape};
pub use level::{Level, Step};
pub use page::{LocatedInclusion, PageFinding, PagePart, PageText, PartLines, Sections};
pub use policy::{Accepted, Levels};
pub use report::Report;
pub use revision::Revision;

use crate::model::{ApiVersion, Model};

/// Compares two revisions; the changes are in the order of their addresses.
///
/// A version that one side does not have counts as empty there.
pub fn compare(base: &Revision, head: &Revision) -> Vec<Change> {
    let mut changes = Vec::new();
    for version in ApiVersion::ALL {
        let empty = Model::empty(version);
        let (from, to) = (base.model(version), head.model(version));
        let mut here =
            nodes::compare((from.unwrap_or(&empty), &base.pages), (to.unwrap_or(&empty), &head.pages));
        pages::compare(version, base, head, &mut here);
        crate_items::settle(from.unwrap_or(&empty), to.unwrap_or(&empty), &mut here);
        changes.extend(here);
    }
    nodes::promotions::mark(base, &mut changes);
    changes.sort_by(|a, b| {
        (&a.address, a.rule.id, &a.before, &a.after).cmp(&(&b.address, b.rule.id, &b.before, &b.after))
    });
    changes.dedup_by(|a, b| a.fingerprint() == b.fingerprint());
    changes
}
