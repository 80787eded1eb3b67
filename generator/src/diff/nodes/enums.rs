//! Compares enumerations and their members.
//!
//! `unknownFutureValue` is the sentinel of an enumeration that is made to grow: callers have to opt in to members
//! after it. Without it, a new member can reach code that never heard of it.

use super::context::DiffContext;
use super::facts;
use super::types::namespace_changed;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::{Pairing, reordered};
use crate::diff::text::{display_name, likeness, prose};
use crate::model::namespace::short_name;
use crate::model::{Enum, EnumMember, Model};
use std::collections::{BTreeMap, BTreeSet};

/// The enumerations of both models, paired.
pub(super) struct EnumPairs<'a> {
    same: Pairing<'a, Enum>,
    renamed: Vec<(&'a Enum, &'a Enum)>,
}

impl<'a> EnumPairs<'a> {
    /// Pairs by name, then by an equal list of members.
    pub(super) fn new(base: &'a Model, head: &'a Model) -> Self {
        let mut same = Pairing::by_key(&base.enums, &head.enums, |node| node.name.as_str());
        let renamed = same.match_by_score(|a, b| {
            let cased = u32::from(a.name.eq_ignore_ascii_case(&b.name));
            let moved = u32::from(short_name(&a.name) == short_name(&b.name));
            4 * cased + 2 * moved + u32::from(same_members(a, b))
        });
        Self { same, renamed }
    }

    /// Old and new names of everything that has another name now, in lower case.
    pub(super) fn names(&self) -> BTreeMap<String, String> {
        self.renamed.iter().map(|(old, new)| (old.name.to_lowercase(), new.name.to_lowercase())).collect()
    }
}

fn same_members(a: &Enum, b: &Enum) -> bool {
    let names =
        |node: &Enum| -> BTreeSet<String> { node.members.iter().map(|member| member.name.clone()).collect() };
    let telling = a.members.len() >= 4 || likeness(short_name(&a.name), short_name(&b.name)) >= 0.6;
    telling && a.members.len() >= 2 && names(a) == names(b)
}

/// Compares all enumerations.
pub(super) fn compare(context: &DiffContext<'_>, pairs: &EnumPairs<'_>, out: &mut Vec<Change>) {
    let address = |node: &Enum| Address::root(context.version).join("enum", display_name(&node.name));
    // A type of the same name on the other side is a change of kind, which `types` reports.
    for node in pairs.same.removed.iter().filter(|node| context.head.documented(&node.name).is_none()) {
        let message = format!("enumeration `{}` removed", display_name(&node.name));
        let change = Change::new(&rules::ENUM_REMOVED, address(node), message).before("enumeration");
        out.push(change.folding(member_names(node)).at(node.source.clone(), None));
    }
    for node in pairs.same.added.iter().filter(|node| context.base.documented(&node.name).is_none()) {
        let message = format!("enumeration `{}` added", display_name(&node.name));
        let change = Change::new(&rules::ENUM_ADDED, address(node), message).after("enumeration");
        out.push(change.folding(member_names(node)).at(None, node.source.clone()));
    }
    for (old, new) in &pairs.renamed {
        let is_moved = short_name(&old.name) == short_name(&new.name);
        let change = if is_moved {
            namespace_changed(address(old), &old.name, &new.name)
        } else {
            let message =
                format!("enumeration `{}` renamed to `{}`", display_name(&old.name), display_name(&new.name));
            Change::new(&rules::ENUM_RENAMED, address(old), message).values(&old.name, &new.name)
        };
        out.push(change.at(old.source.clone(), new.source.clone()).within(PagePart::Members));
    }
    let all = pairs.same.both.iter().chain(&pairs.renamed);
    for (old, new) in all.filter(|(old, new)| old != new) {
        compare_pair(context, &address(old), old, new, out);
    }
}

fn member_names(node: &Enum) -> Vec<String> {
    node.members.iter().map(|member| member.name.clone()).collect()
}

fn compare_pair(context: &DiffContext<'_>, address: &Address, old: &Enum, new: &Enum, out: &mut Vec<Change>) {
    let flags = facts::compare(facts::OF_ENUM, address, "", (old, new));
    out.extend(
        flags
            .into_iter()
            .map(|change| change.at(old.source.clone(), new.source.clone()).within(PagePart::Members)),
    );
    let mut pairing = Pairing::by_key(&old.members, &new.members, |member| member.name.as_str());
    let renamed = pairing.match_by_score(rename_score);
    out.extend(pairing.removed.iter().map(|member| removed(address, member, new)));
    out.extend(pairing.added.iter().map(|member| added(context, address, member, old)));
    for (from, to) in &renamed {
        let message = format!("member `{}` renamed to `{}`", from.name, to.name);
        let change = Change::new(&rules::ENUM_MEMBER_RENAMED, member_address(address, from), message);
        let change = change.values(&from.name, &to.name);
        out.push(change.at(from.source.clone(), to.source.clone()));
    }
    for (from, to) in pairing.both.iter().chain(&renamed) {
        out.extend(compare_member(&member_address(address, from), from, to));
    }
    out.extend(order(address, old, new));
}

fn member_address(parent: &Address, member: &EnumMember) -> Address {
    parent.join("member", &member.name)
}

/// How likely one member became the other: cased differently, the same number, or the same words.
fn rename_score(a: &EnumMember, b: &EnumMember) -> u32 {
    if a.is_sentinel() || b.is_sentinel() {
        return 0;
    }
    let words = prose(&a.description);
    let same_words = !words.is_empty() && words == prose(&b.description);
    let same_value = a.value.is_some() && a.value == b.value;
    let same_letters = a.name.eq_ignore_ascii_case(&b.name);
    4 * u32::from(same_letters) + 2 * u32::from(same_value) + u32::from(same_words)
}

fn removed(address: &Address, member: &EnumMember, new: &Enum) -> Change {
    let rule = if member.is_sentinel() { &rules::ENUM_SENTINEL_MOVED } else { &rules::ENUM_MEMBER_REMOVED };
    let message = format!("member `{}` removed", member.name);
    Change::new(rule, member_address(address, member), message)
        .before(&member.name)
        .at(member.source.clone(), new.source.clone())
}

fn added(context: &DiffContext<'_>, address: &Address, member: &EnumMember, old: &Enum) -> Change {
    let grows = old.members.iter().any(EnumMember::is_sentinel);
    let rule = match member {
        _ if member.is_sentinel() => &rules::ENUM_SENTINEL_ADDED,
        _ if grows || context.base.is_only_sent(&old.name) => &rules::ENUM_MEMBER_ADDED,
        _ => &rules::ENUM_MEMBER_ADDED_CLOSED,
    };
    let message = format!("member `{}` added", member.name);
    Change::new(rule, member_address(address, member), message)
        .after(&member.name)
        .at(None, member.source.clone())
}

fn compare_member(address: &Address, from: &EnumMember, to: &EnumMember) -> Vec<Change> {
    let subject = format!("member `{}`", to.name);
    let compare = |table| facts::compare(table, address, &subject, (from, to));
    let mut found = compare(facts::OF_ENUM_MEMBER);
    let marks = compare(facts::OF_ENUM_MEMBER_MARKS);
    found.extend(if marks.is_empty() { compare(facts::OF_ENUM_MEMBER_TEXT) } else { marks });
    found.into_iter().map(|change| change.at(from.source.clone(), to.source.clone())).collect()
}

/// Another order; one that moves the sentinel is a change of its own.
fn order(address: &Address, old: &Enum, new: &Enum) -> Option<Change> {
    let (before, after) = (member_names(old), member_names(new));
    if !reordered(before.iter().map(String::as_str), after.iter().map(String::as_str)) {
        return None;
    }
    let moved = members_before_sentinel(&before, &after) != members_before_sentinel(&after, &before);
    let (rule, message) = if moved {
        (&rules::ENUM_SENTINEL_MOVED, "`unknownFutureValue` moved among the members")
    } else {
        (&rules::ENUM_MEMBER_ORDER_CHANGED, "members in another order")
    };
    let change = Change::new(rule, address.clone(), message).within(PagePart::Members);
    let change = change.at(old.source.clone(), new.source.clone());
    Some(if moved { change.values(before.join(", "), after.join(", ")) } else { change })
}

/// The members before the sentinel that the other list has, too; `None` without a sentinel.
fn members_before_sentinel<'a>(list: &'a [String], other: &[String]) -> Option<BTreeSet<&'a String>> {
    let at = list.iter().position(|name| name == EnumMember::SENTINEL)?;
    Some(list[..at].iter().filter(|name| other.contains(name)).collect())
}
