//! Compares one property or relationship with itself: its type and its switches. What its
//! description says is compared in `descriptions`.
//!
//! Which member of the base is which of the head is decided in `members`.

use super::catalogue::{self as rules, Rule};
use super::change::{Address, Change};
use super::context::Context;
use super::descriptions::{self, Log, Row};
use super::members::Member;
use crate::model::{Primitive, Property, TypeName};

/// Compares a member that exists on both sides.
pub(super) fn compare(
    context: &Context<'_>,
    address: &Address,
    from: &Member<'_>,
    to: &Member<'_>,
    out: &mut Vec<Change>,
) {
    let mut facts = Vec::new();
    compare_place(address, from, to, &mut facts);
    compare_type(context, address, from, to, &mut facts);
    let (old, new) = (from.property, to.property);
    let subject = format!("{} `{}`", to.noun(), to.name());
    let log = &mut Log { address, subject: &subject, out: &mut facts };
    compare_switches(log, old, new);
    let marked = compare_deprecation(log, old, new, to.navigation);
    let prose_rule = if to.navigation {
        &rules::NAVIGATION_DESCRIPTION_CHANGED
    } else {
        &rules::PROPERTY_DESCRIPTION_CHANGED
    };
    descriptions::compare(context, log, (&row(old), &row(new)), prose_rule, marked);
    out.extend(facts.into_iter().map(|change| change.at(old.source.clone(), new.source.clone())));
}

fn compare_place(address: &Address, from: &Member<'_>, to: &Member<'_>, out: &mut Vec<Change>) {
    let rule = match (from.navigation, to.navigation) {
        (false, true) => &rules::PROPERTY_BECAME_NAVIGATION,
        (true, false) => &rules::NAVIGATION_BECAME_PROPERTY,
        _ => return,
    };
    let message = format!("{} `{}` became a {}", from.noun(), from.name(), to.noun());
    out.push(Change::new(rule, address.clone(), message).values(from.noun(), to.noun()));
}

fn compare_type(
    context: &Context<'_>,
    address: &Address,
    from: &Member<'_>,
    to: &Member<'_>,
    out: &mut Vec<Change>,
) {
    let Some(rule) = type_rule(context, from, to) else { return };
    let (before, after) = (from.label(), to.label());
    let message = format!("{} `{}` changed from `{before}` to `{after}`", from.noun(), from.name());
    out.push(Change::new(rule, address.clone(), message).values(before, after));
}

/// The rule for a change of type, if there is one.
fn type_rule(context: &Context<'_>, from: &Member<'_>, to: &Member<'_>) -> Option<&'static Rule> {
    let (old, new) = (from.property, to.property);
    let same = context.same_type(&old.type_name, &new.type_name);
    Some(match (same, old.collection, new.collection, from.navigation) {
        (true, false, true, false) => &rules::PROPERTY_BECAME_COLLECTION,
        (true, false, true, true) => &rules::NAVIGATION_BECAME_COLLECTION,
        (true, true, false, false) => &rules::PROPERTY_BECAME_SINGLE,
        (true, true, false, true) => &rules::NAVIGATION_BECAME_SINGLE,
        (true, ..) => return None,
        (false, _, _, true) => &rules::NAVIGATION_TYPE_CHANGED,
        (false, a, b, false) if a != b => &rules::PROPERTY_TYPE_CHANGED,
        _ => value_rule(context, &old.type_name, &new.type_name),
    })
}

fn value_rule(context: &Context<'_>, old: &TypeName, new: &TypeName) -> &'static Rule {
    match (old, new) {
        (TypeName::Edm(a), TypeName::Edm(b)) if widens(*a, *b) => &rules::PROPERTY_TYPE_WIDENED,
        (TypeName::Edm(a), TypeName::Edm(b)) if widens(*b, *a) => &rules::PROPERTY_TYPE_NARROWED,
        (TypeName::Edm(Primitive::String), TypeName::Named(name))
            if context.head.enumeration(name).is_some() =>
        {
            &rules::PROPERTY_TYPE_BECAME_ENUM
        }
        (TypeName::Named(name), TypeName::Edm(Primitive::String))
            if context.base.enumeration(name).is_some() =>
        {
            &rules::PROPERTY_TYPE_ENUM_DROPPED
        }
        _ => &rules::PROPERTY_TYPE_CHANGED,
    }
}

/// True where every value of `from` is one of `to`.
fn widens(from: Primitive, to: Primitive) -> bool {
    const INTEGERS: [Primitive; 5] =
        [Primitive::SByte, Primitive::Byte, Primitive::Int16, Primitive::Int32, Primitive::Int64];
    const FRACTIONS: [Primitive; 3] = [Primitive::Single, Primitive::Double, Primitive::Decimal];
    let rank = |list: &[Primitive], of: Primitive| list.iter().position(|other| *other == of);
    match (rank(&INTEGERS, from), rank(&INTEGERS, to), rank(&FRACTIONS, from), rank(&FRACTIONS, to)) {
        (Some(a), Some(b), ..) | (_, _, Some(a), Some(b)) => a < b,
        (Some(_), _, _, Some(_)) => true,
        _ => false,
    }
}

fn compare_switches(log: &mut Log<'_>, old: &Property, new: &Property) {
    if old.nullable != new.nullable {
        let rule = match (old.nullable, new.nullable) {
            (Some(false), _) | (None, Some(true)) => &rules::PROPERTY_BECAME_NULLABLE,
            _ => &rules::PROPERTY_BECAME_NOT_NULLABLE,
        };
        let word = |nullable| match nullable {
            Some(true) => "nullable",
            Some(false) => "not nullable",
            None => "not said to be nullable or not",
        };
        let (before, after) = (word(old.nullable), word(new.nullable));
        log.push(rule, &format!("is {after}, was {before}"), before, after);
    }
    match (old.required, new.required) {
        (false, true) => {
            log.push(&rules::PROPERTY_BECAME_REQUIRED, "became required", "optional", "required")
        }
        (true, false) => {
            log.push(&rules::PROPERTY_BECAME_OPTIONAL, "became optional", "required", "optional")
        }
        _ => {}
    }
    match (old.read_only, new.read_only) {
        (false, true) => {
            log.push(&rules::PROPERTY_BECAME_READ_ONLY, "became read-only", "writable", "read-only")
        }
        (true, false) => {
            log.push(&rules::PROPERTY_BECAME_WRITABLE, "became writable", "read-only", "writable")
        }
        _ => {}
    }
}

fn row(property: &Property) -> Row<'_> {
    let Property { type_name, values, description, .. } = property;
    Row { type_name, values, description }
}

/// True where the marker came or went: its words are then no change of the description.
fn compare_deprecation(log: &mut Log<'_>, old: &Property, new: &Property, navigation: bool) -> bool {
    match (old.deprecated, new.deprecated) {
        (false, true) => {
            let rule = if navigation { &rules::NAVIGATION_DEPRECATED } else { &rules::PROPERTY_DEPRECATED };
            log.push(rule, "marked deprecated", "current", "deprecated");
        }
        (true, false) => {
            log.push(&rules::PROPERTY_UNDEPRECATED, "no longer marked deprecated", "deprecated", "current");
        }
        _ => return false,
    }
    true
}
