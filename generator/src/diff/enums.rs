//! Compares enumerations and their members.
//!
//! `unknownFutureValue` is the sentinel of an enumeration that is made to grow: callers have to opt in to members
//! after it. Without it, a new member can reach code that never heard of it.

use super::catalogue as rules;
use super::change::{Address, Change};
use super::context::Context;
use super::page::Part;
use super::pairing::{Pairing, reordered};
use super::text::{likeness, prose, short};
use super::types::namespace_changed;
use crate::model::namespace::short_name;
use crate::model::{Enum, EnumMember, Model};
use std::collections::{BTreeMap, BTreeSet};

const SENTINEL: &str = "unknownFutureValue";

/// The enumerations of both models, paired.
pub(super) struct EnumPairs<'a> {
    same: Pairing<'a, Enum>,
    renamed: Vec<(&'a Enum, &'a Enum)>,
}

impl<'a> EnumPairs<'a> {
    /// Pairs by name, then by an equal list of members.
    pub(super) fn new(base: &'a Model, head: &'a Model) -> Self {
        let mut same = Pairing::by_key(&base.enums, &head.enums, |node| node.name.as_str());
        let renamed = same.take_alike(|a, b| {
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
pub(super) fn compare(context: &Context<'_>, pairs: &EnumPairs<'_>, out: &mut Vec<Change>) {
    let address = |node: &Enum| Address::root(context.version).join("enum", short(&node.name));
    // A type of the same name on the other side is a change of kind, which `types` reports.
    for node in pairs.same.removed.iter().filter(|node| context.head.documented(&node.name).is_none()) {
        let message = format!("enumeration `{}` removed", short(&node.name));
        let change = Change::new(&rules::ENUM_REMOVED, address(node), message).before("enumeration");
        out.push(change.folding(member_names(node)).at(node.source.clone(), None));
    }
    for node in pairs.same.added.iter().filter(|node| context.base.documented(&node.name).is_none()) {
        let message = format!("enumeration `{}` added", short(&node.name));
        let change = Change::new(&rules::ENUM_ADDED, address(node), message).after("enumeration");
        out.push(change.folding(member_names(node)).at(None, node.source.clone()));
    }
    for (old, new) in &pairs.renamed {
        let is_moved = short_name(&old.name) == short_name(&new.name);
        let change = if is_moved {
            namespace_changed(address(old), &old.name, &new.name)
        } else {
            let message = format!("enumeration `{}` renamed to `{}`", short(&old.name), short(&new.name));
            Change::new(&rules::ENUM_RENAMED, address(old), message).values(&old.name, &new.name)
        };
        out.push(change.at(old.source.clone(), new.source.clone()).within(Part::Members));
    }
    let all = pairs.same.both.iter().chain(&pairs.renamed);
    for (old, new) in all.filter(|(old, new)| old != new) {
        compare_pair(context, &address(old), old, new, out);
    }
}

fn member_names(node: &Enum) -> Vec<String> {
    node.members.iter().map(|member| member.name.clone()).collect()
}

fn compare_pair(context: &Context<'_>, address: &Address, old: &Enum, new: &Enum, out: &mut Vec<Change>) {
    if old.flags != new.flags {
        let word = |flags| if flags { "a set of members" } else { "one member" };
        let (before, after) = (word(old.flags), word(new.flags));
        let message = format!("a value changed from {before} to {after}");
        let change = Change::new(&rules::ENUM_FLAGS_CHANGED, address.clone(), message).values(before, after);
        out.push(change.at(old.source.clone(), new.source.clone()).within(Part::Members));
    }
    let mut pairing = Pairing::by_key(&old.members, &new.members, |member| member.name.as_str());
    let renamed = pairing.take_alike(rename_score);
    out.extend(pairing.removed.iter().map(|member| removed(address, member, new)));
    out.extend(pairing.added.iter().map(|member| added(context, address, member, old)));
    for (from, to) in &renamed {
        let message = format!("member `{}` renamed to `{}`", from.name, to.name);
        let change = Change::new(&rules::ENUM_MEMBER_RENAMED, member_address(address, from), message);
        let change = change.values(&from.name, &to.name);
        out.push(change.at(from.source.clone(), to.source.clone()));
    }
    for (from, to) in pairing.both.iter().chain(&renamed) {
        compare_member(&member_address(address, from), from, to, out);
    }
    out.extend(order(address, old, new));
}

fn member_address(parent: &Address, member: &EnumMember) -> Address {
    parent.join("member", &member.name)
}

/// How likely one member became the other: cased differently, the same number, or the same words.
fn rename_score(a: &EnumMember, b: &EnumMember) -> u32 {
    if a.name == SENTINEL || b.name == SENTINEL {
        return 0;
    }
    let words = prose(&a.description);
    let same_words = !words.is_empty() && words == prose(&b.description);
    let same_value = a.value.is_some() && a.value == b.value;
    let same_letters = a.name.eq_ignore_ascii_case(&b.name);
    4 * u32::from(same_letters) + 2 * u32::from(same_value) + u32::from(same_words)
}

fn removed(address: &Address, member: &EnumMember, new: &Enum) -> Change {
    let rule = match member.name.as_str() {
        SENTINEL => &rules::ENUM_SENTINEL_MOVED,
        _ => &rules::ENUM_MEMBER_REMOVED,
    };
    let message = format!("member `{}` removed", member.name);
    Change::new(rule, member_address(address, member), message)
        .before(&member.name)
        .at(member.source.clone(), new.source.clone())
}

fn added(context: &Context<'_>, address: &Address, member: &EnumMember, old: &Enum) -> Change {
    let grows = old.members.iter().any(|member| member.name == SENTINEL);
    let rule = match member.name.as_str() {
        SENTINEL => &rules::ENUM_SENTINEL_ADDED,
        _ if grows || context.base.is_only_sent(&old.name) => &rules::ENUM_MEMBER_ADDED,
        _ => &rules::ENUM_MEMBER_ADDED_CLOSED,
    };
    let message = format!("member `{}` added", member.name);
    Change::new(rule, member_address(address, member), message)
        .after(&member.name)
        .at(None, member.source.clone())
}

fn compare_member(address: &Address, from: &EnumMember, to: &EnumMember, out: &mut Vec<Change>) {
    let mut push = |rule, predicate: &str, before: String, after: String| {
        let change = Change::new(rule, address.clone(), format!("member `{}` {predicate}", to.name));
        out.push(change.values(before, after).at(from.source.clone(), to.source.clone()));
    };
    // A table that gains or loses its column of numbers changes no number.
    if let (Some(before), Some(after)) = (from.value, to.value)
        && before != after
    {
        let predicate = format!("changed from {before} to {after}");
        push(&rules::ENUM_MEMBER_VALUE_CHANGED, &predicate, before.to_string(), after.to_string());
    }
    let (before, after) = (prose(&from.description), prose(&to.description));
    if !from.deprecated && to.deprecated {
        push(&rules::ENUM_MEMBER_DEPRECATED, "marked deprecated", "current".into(), "deprecated".into());
    } else if before != after {
        push(&rules::ENUM_MEMBER_DESCRIPTION_CHANGED, "description changed", before, after);
    }
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
    let change = Change::new(rule, address.clone(), message).within(Part::Members);
    let change = change.at(old.source.clone(), new.source.clone());
    Some(if moved { change.values(before.join(", "), after.join(", ")) } else { change })
}

/// The members before the sentinel that the other list has, too; `None` without a sentinel.
fn members_before_sentinel<'a>(list: &'a [String], other: &[String]) -> Option<BTreeSet<&'a String>> {
    let at = list.iter().position(|name| name == SENTINEL)?;
    Some(list[..at].iter().filter(|name| other.contains(name)).collect())
}
