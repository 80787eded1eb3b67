//! Which additions to v1.0 are promotions: the same API was in beta before.
//!
//! Takes the changes of all versions with the base revision; adds a hint to those.

use super::operations;
use crate::diff::catalogue;
use crate::diff::change::Change;
use crate::diff::revision::Revision;
use crate::diff::text::full_name;
use crate::model::{ApiVersion, Index};
use std::collections::BTreeSet;

/// What is new in v1.0 and was in beta before is promoted, which is a smaller decision than a new API.
pub(in crate::diff) fn mark(base: &Revision, changes: &mut [Change]) {
    let Some(beta) = base.model(ApiVersion::Beta) else { return };
    let index = Index::of(beta);
    let operations: BTreeSet<String> = beta.operations.iter().map(operations::name).collect();
    for change in changes.iter_mut().filter(|change| change.address.version() == ApiVersion::V1) {
        let name = change.address.container();
        let was_in_beta = match change.rule {
            rule if *rule == catalogue::TYPE_ADDED || *rule == catalogue::TYPE_DERIVED_ADDED => {
                index.type_named(&full_name(name)).is_some_and(|node| !node.placeholder)
            }
            rule if *rule == catalogue::ENUM_ADDED => index.enum_named(&full_name(name)).is_some(),
            rule if *rule == catalogue::OPERATION_ADDED => operations.contains(name),
            _ => false,
        };
        if was_in_beta && change.hint.is_none() {
            change.hint = Some("it was in beta before".to_owned());
        }
    }
}
