//! Compares what types are: entity or complex type, and their keys.
//!
//! What else changes about a type is compared in `types`. A kind that follows from how other pages use a type is no change
//! of its own.

use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::text::ticked;
use crate::model::{Type, TypeKind};
use std::collections::BTreeSet;

/// Compares kind and key: a complex type that gains a key becomes an entity by it, which is one change.
pub(super) fn compare(address: &Address, old: &Type, new: &Type) -> Option<Change> {
    if old.kind != new.kind && !follows_from_use(old, new) {
        let (before, after) = (kind_name(old.kind), kind_name(new.kind));
        let message = format!("changed from {before} to {after} type");
        return Some(Change::new(&rules::TYPE_KIND_CHANGED, address.clone(), message).values(before, after));
    }
    let names = |key: &[String]| match key {
        [] => "none".to_owned(),
        names => ticked(names.iter().map(String::as_str)),
    };
    (BTreeSet::from_iter(&old.key) != BTreeSet::from_iter(&new.key)).then(|| {
        let message = format!("key changed from {} to {}", names(&old.key), names(&new.key));
        let change = Change::new(&rules::TYPE_KEY_CHANGED, address.clone(), message);
        change.values(old.key.join(", "), new.key.join(", "))
    })
}

/// Without another key or base, a kind follows from how other pages use the type.
fn follows_from_use(old: &Type, new: &Type) -> bool {
    old.key == new.key && old.base == new.base
}

pub(super) fn kind_name(kind: TypeKind) -> &'static str {
    match kind {
        TypeKind::Entity => "entity",
        TypeKind::Complex => "complex",
    }
}
