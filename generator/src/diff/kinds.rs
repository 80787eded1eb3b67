//! Compares what types are: entity or complex type, and their keys.
//!
//! What else changes about a type is compared in `types`. A kind that follows from how other pages use a type is no change of its
//! own, but it can be one of the crate, which keeps entities in boxes.

use super::catalogue as rules;
use super::change::{Address, Change};
use super::context::Context;
use super::level::Step;
use super::text::{last_segment, short, ticked};
use super::types::{TypePairs, kind_name};
use crate::model::{Type, TypeKind};
use std::collections::BTreeSet;

/// Compares kind and key: a complex type that gains a key becomes an entity by it, which is one change.
pub(super) fn compare(
    context: &Context<'_>,
    address: &Address,
    old: &Type,
    new: &Type,
    out: &mut Vec<Change>,
) {
    if old.kind != new.kind && !follows_from_use(old, new) {
        let (before, after) = (kind_name(old.kind), kind_name(new.kind));
        let message = format!("changed from {before} to {after} type");
        let step = if is_boxed(context, old, new) { Step::Major } else { Step::Patch };
        let change = Change::new(&rules::TYPE_KIND_CHANGED, address.clone(), message).values(before, after);
        out.push(change.step(step));
    } else if BTreeSet::from_iter(&old.key) != BTreeSet::from_iter(&new.key) {
        let names = |key: &[String]| match key {
            [] => "none".to_owned(),
            names => ticked(names.iter().map(String::as_str)),
        };
        let (before, after) = (old.key.join(", "), new.key.join(", "));
        let message = format!("key changed from {} to {}", names(&old.key), names(&new.key));
        out.push(Change::new(&rules::TYPE_KEY_CHANGED, address.clone(), message).values(before, after));
    }
}

/// Without another key or base, a kind follows from how other pages use the type.
fn follows_from_use(old: &Type, new: &Type) -> bool {
    old.key == new.key && old.base == new.base
}

/// True where fields hold the type by value: those of an entity are boxed.
fn is_boxed(context: &Context<'_>, old: &Type, new: &Type) -> bool {
    context.base.holds_one(&old.name) && context.head.holds_one(&new.name)
}

/// A kind that follows from use is no change of its own, and yet one of the crate: the change that it follows from says so.
pub(super) fn raise(context: &Context<'_>, pairs: &TypePairs<'_>, changes: &mut [Change]) {
    let silent = pairs.of_same_name().filter(|(old, new)| old.kind != new.kind && follows_from_use(old, new));
    for (_, new) in silent.filter(|(old, new)| is_boxed(context, old, new)) {
        let name = last_segment(&new.name);
        let speaks = |change: &Change| {
            let values = [change.before.as_deref(), change.after.as_deref()];
            change.address.is_of_type() && values.into_iter().flatten().any(|value| value.contains(name))
        };
        let at =
            changes.iter().position(speaks).or(changes.iter().position(|change| change.address.is_of_type()));
        if let Some(change) = at.and_then(|at| changes.get_mut(at)) {
            change.step = Step::Major;
            change.hint = Some(format!("makes `{}` {} by its use", short(&new.name), article(new.kind)));
        }
    }
}

fn article(kind: TypeKind) -> &'static str {
    match kind {
        TypeKind::Entity => "an entity",
        TypeKind::Complex => "a complex type",
    }
}
