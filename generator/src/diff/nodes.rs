//! Compares two models of one version, node by node: types and enumerations with their members, operations with all that they have.
//!
//! Each file looks at one kind of node and names what changed by a rule of the catalogue. What one fact of a node is called when it
//! changes stands in the table of `facts`.

pub(super) mod promotions;

mod context;
mod descriptions;
mod enums;
mod examples;
mod facts;
mod headers;
mod kinds;
mod member;
mod member_facts;
mod members;
mod notes;
mod operations;
mod parameters;
mod permissions;
mod polling;
mod responses;
mod routes;
mod types;

use super::change::Change;
use super::page::PageText;
use crate::model::Model;
use context::DiffContext;
use enums::EnumPairs;
use types::TypePairs;

/// Compares two models of one version; the pages tell what stands in a table and what in a sample.
pub(super) fn compare(base: (&Model, &[PageText]), head: (&Model, &[PageText])) -> Vec<Change> {
    let (types, enums) = (TypePairs::new(base.0, head.0), EnumPairs::new(base.0, head.0));
    let mut renamed = types.names();
    renamed.extend(enums.names());
    let context = DiffContext::new(base, head, renamed);
    let mut changes = Vec::new();
    types::compare(&context, &types, &mut changes);
    enums::compare(&context, &enums, &mut changes);
    operations::compare(&context, &mut changes);
    changes
}
