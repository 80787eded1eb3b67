//! Compares one property or relationship with itself: its type and its switches. What its
//! description says is compared in `descriptions`.
//!
//! Which member of the base is which of the head is decided in `members`.

use super::context::DiffContext;
use super::descriptions::{self, DescriptionRow, Log};
use super::facts;
use super::member::MemberNode;
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::model::{Primitive, Property, TypeName};

/// Compares a member that exists on both sides.
pub(super) fn compare(
    context: &DiffContext<'_>,
    address: &Address,
    from: &MemberNode<'_>,
    to: &MemberNode<'_>,
    out: &mut Vec<Change>,
) {
    let subject = |member: &MemberNode<'_>| format!("{} `{}`", member.noun(), member.name());
    let navigation = (&from.navigation, &to.navigation);
    let mut found = facts::compare(facts::OF_NAVIGATION, address, &subject(from), navigation);
    found.extend(compare_type(context, address, from, to));
    let (old, new) = (from.property, to.property);
    found.extend(facts::compare(facts::OF_PROPERTY, address, &subject(to), (old, new)));
    let (marks, prose_rule) = if to.navigation {
        (facts::OF_NAVIGATION_MARKS, &rules::NAVIGATION_DESCRIPTION_CHANGED)
    } else {
        (facts::OF_PROPERTY_MARKS, &rules::PROPERTY_DESCRIPTION_CHANGED)
    };
    let marks = facts::compare(marks, address, &subject(to), (old, new));
    let is_marked = !marks.is_empty();
    found.extend(marks);
    let log = &mut Log { address, subject: &subject(to), out: &mut found };
    // The words of the marker are no change of the description.
    descriptions::compare(context, log, (&row(old), &row(new)), prose_rule, is_marked);
    out.extend(found.into_iter().map(|change| change.at(old.source.clone(), new.source.clone())));
}

fn compare_type(
    context: &DiffContext<'_>,
    address: &Address,
    from: &MemberNode<'_>,
    to: &MemberNode<'_>,
) -> Option<Change> {
    let rule = type_rule(context, from, to)?;
    let (before, after) = (from.label(), to.label());
    let message = format!("{} `{}` changed from `{before}` to `{after}`", from.noun(), from.name());
    Some(Change::new(rule, address.clone(), message).values(before, after))
}

/// The rule for a change of type, if there is one.
fn type_rule(
    context: &DiffContext<'_>,
    from: &MemberNode<'_>,
    to: &MemberNode<'_>,
) -> Option<&'static ChangeRule> {
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

fn value_rule(context: &DiffContext<'_>, old: &TypeName, new: &TypeName) -> &'static ChangeRule {
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

fn row(property: &Property) -> DescriptionRow<'_> {
    let Property { type_name, values, description, .. } = property;
    DescriptionRow { type_name, values, description }
}
