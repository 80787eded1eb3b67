//! Compares entity and complex types as wholes: which came, went, were renamed; their kind, base, key and text.
//!
//! Their members are compared in `members`. A type that came or went is one change with its members folded in.

use super::context::{DiffContext, Pages};
use super::kinds::{self, kind_name};
use super::{descriptions, facts, members};
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::{display_name, likeness, type_label};
use crate::model::namespace::short_name;
use crate::model::{Model, Property, Type};
use crate::vocabulary;
use std::collections::{BTreeMap, BTreeSet};

/// The documented types of both models, paired.
pub(super) struct TypePairs<'a> {
    same: Pairing<'a, Type>,
    moved: Vec<(&'a Type, &'a Type)>,
    renamed: Vec<(&'a Type, &'a Type)>,
}

impl<'a> TypePairs<'a> {
    /// Pairs by name, then by name in another namespace, then by shape.
    pub(super) fn new(base: &'a Model, head: &'a Model) -> Self {
        let documented = |model: &'a Model| model.types.iter().filter(|node| !node.placeholder);
        let mut same = Pairing::by_key(documented(base), documented(head), |node| node.name.as_str());
        let renamed_case = same.match_by_key(|node| Some(node.name.to_ascii_lowercase()));
        let moved = same.match_by_key(|node| Some(short_name(&node.name)));
        let mut renamed = same.match_by_look(TypeShape::of, shape_likeness);
        renamed.extend(renamed_case);
        Self { same, moved, renamed }
    }

    /// Old and new names of everything that has another name now, in lower case.
    pub(super) fn names(&self) -> BTreeMap<String, String> {
        let pairs = self.moved.iter().chain(&self.renamed);
        pairs.map(|(old, new)| (old.name.to_lowercase(), new.name.to_lowercase())).collect()
    }
}

/// A type by what it has.
struct TypeShape<'a> {
    name: &'a str,
    file: &'a str,
    members: BTreeSet<(String, String)>,
}

impl<'a> TypeShape<'a> {
    fn of(node: &'a Type) -> Self {
        let label = |member: &Property| type_label(&member.type_name, member.collection);
        let members = node.properties.iter().chain(&node.navigation);
        let members = members.map(|member| (member.name.to_lowercase(), label(member))).collect();
        Self { name: short_name(&node.name), file: &node.source.file, members }
    }
}

/// How alike two types are that have different names: 0, or per mille of shared members; one page for both counts, too.
fn shape_likeness(a: &TypeShape<'_>, b: &TypeShape<'_>) -> u32 {
    let shared = a.members.intersection(&b.members).count();
    let all = a.members.len() + b.members.len() - shared;
    let same_page = a.file == b.file;
    // An `id` and a name are the shape of half of all types: two small types need a like name, too.
    let telling = || shared >= 5 || likeness(a.name, b.name) >= 0.6;
    let enough =
        if same_page { shared * 2 >= all } else { shared >= 2 && shared * 10 >= all * 8 && telling() };
    if !enough {
        return 0;
    }
    1 + u32::try_from(shared * 1000 / all.max(1)).unwrap_or(0) + 500 * u32::from(same_page)
}

/// The address of a type.
pub(super) fn address(context: &DiffContext<'_>, name: &str) -> Address {
    Address::root(context.version).join("type", display_name(name))
}

/// Compares all types.
pub(super) fn compare(context: &DiffContext<'_>, pairs: &TypePairs<'_>, out: &mut Vec<Change>) {
    for node in &pairs.same.removed {
        removed(context, node, out);
    }
    for node in &pairs.same.added {
        added(context, node, out);
    }
    for (old, new) in &pairs.moved {
        let change = namespace_changed(address(context, &old.name), &old.name, &new.name);
        out.push(change.at(old.source.clone(), new.source.clone()).accounting_for(PagePart::Intro));
    }
    for (old, new) in &pairs.renamed {
        out.push(renamed(context, old, new));
    }
    let all = pairs.same.both.iter().chain(&pairs.moved).chain(&pairs.renamed);
    for (old, new) in all.filter(|(old, new)| old != new) {
        compare_pair(context, old, new, out);
    }
}

/// A type or an enumeration that moved: the same change for all that moved with it.
pub(super) fn namespace_changed(address: Address, old: &str, new: &str) -> Change {
    let namespace =
        |name: &str| name.rsplit_once('.').map_or(String::new(), |(namespace, _)| namespace.to_owned());
    let (before, after) = (namespace(old), namespace(new));
    let message = format!("moved from namespace `{before}` to `{after}`");
    Change::new(&rules::TYPE_NAMESPACE_CHANGED, address, message).values(before, after)
}

fn renamed(context: &DiffContext<'_>, old: &Type, new: &Type) -> Change {
    let message = format!("type `{}` renamed to `{}`", display_name(&old.name), display_name(&new.name));
    Change::new(&rules::TYPE_RENAMED, address(context, &old.name), message)
        .values(&old.name, &new.name)
        .folding(named_after(context, old))
        .at(old.source.clone(), new.source.clone())
        .accounting_for(PagePart::Intro)
}

/// The operations on a type that had its name in their titles.
fn named_after(context: &DiffContext<'_>, node: &Type) -> Vec<String> {
    let name = short_name(&node.name).to_lowercase();
    let named = context.base.model.operations.iter().filter(|operation| {
        operation.resource.as_deref().is_some_and(|of| of.eq_ignore_ascii_case(&node.name))
            && operation.title.to_lowercase().split(' ').any(|word| word == name)
    });
    named.map(|operation| operation.title.clone()).collect()
}

fn removed(context: &DiffContext<'_>, node: &Type, out: &mut Vec<Change>) {
    // As an enumeration of the same name it has not gone: `enums` does not report the other half.
    if let Some(twin) = context.head.enumeration(&node.name) {
        let change = kind_changed(context, node, kind_name(node.kind), "enumeration");
        out.push(change.at(node.source.clone(), twin.source.clone()));
        return;
    }
    let base = node
        .base
        .as_deref()
        .filter(|base| context.base.is_received(base) && context.head.documented(base).is_some());
    let rule = if base.is_some() { &rules::TYPE_DERIVED_REMOVED } else { &rules::TYPE_REMOVED };
    let change = Change::new(rule, address(context, &node.name), format!("{} removed", title(node, base)))
        .before(kind_name(node.kind))
        .folding(member_list(node))
        .at(node.source.clone(), None);
    out.push(change);
}

fn added(context: &DiffContext<'_>, node: &Type, out: &mut Vec<Change>) {
    if let Some(twin) = context.base.enumeration(&node.name) {
        let change = kind_changed(context, node, "enumeration", kind_name(node.kind));
        out.push(change.at(twin.source.clone(), node.source.clone()));
        return;
    }
    let base = node
        .base
        .as_deref()
        .filter(|base| context.head.is_received(base) && context.base.documented(base).is_some());
    let rule = if base.is_some() { &rules::TYPE_DERIVED_ADDED } else { &rules::TYPE_ADDED };
    let change = Change::new(rule, address(context, &node.name), format!("{} added", title(node, base)))
        .after(kind_name(node.kind))
        .folding(member_list(node))
        .at(None, node.source.clone());
    out.push(change);
}

fn kind_changed(context: &DiffContext<'_>, node: &Type, before: &str, after: &str) -> Change {
    let message = format!("`{}` changed from {before} to {after}", display_name(&node.name));
    Change::new(&rules::TYPE_KIND_CHANGED, address(context, &node.name), message)
        .values(before, after)
        .accounting_for(PagePart::Intro)
}

fn title(node: &Type, base: Option<&str>) -> String {
    let kind = kind_name(node.kind);
    match base {
        Some(base) => {
            format!("{kind} type `{}`, derived from `{}`,", display_name(&node.name), display_name(base))
        }
        None => format!("{kind} type `{}`", display_name(&node.name)),
    }
}

fn member_list(node: &Type) -> Vec<String> {
    let line =
        |member: &Property| format!("{}: {}", member.name, type_label(&member.type_name, member.collection));
    node.properties.iter().chain(&node.navigation).map(line).collect()
}

fn compare_pair(context: &DiffContext<'_>, old: &Type, new: &Type, out: &mut Vec<Change>) {
    let address = address(context, &old.name);
    let mut found = Vec::new();
    let kind = kinds::compare(&address, old, new);
    found.extend(match (compare_base(context, &address, old, new), kind) {
        // A type is an entity by the base that it derives from.
        (Some(base), Some(kind)) => Some(base.hint(format!("it {}", kind.message))),
        (base, kind) => base.or(kind),
    });
    found.extend(facts::compare(facts::OF_TYPE, &address, "", (old, new)));
    found.extend(compare_text(context, &address, old, new));
    out.extend(
        found
            .into_iter()
            .map(|change| change.at(old.source.clone(), new.source.clone()).accounting_for(PagePart::Intro)),
    );
    members::compare(context, &address, old, new, out);
}

fn compare_base(context: &DiffContext<'_>, address: &Address, old: &Type, new: &Type) -> Option<Change> {
    let change = |rule, message: String| Change::new(rule, address.clone(), message);
    Some(match (old.base.as_deref(), new.base.as_deref()) {
        (None, Some(base)) => {
            change(&rules::TYPE_BASE_ADDED, format!("base type `{}` added", display_name(base))).after(base)
        }
        (Some(base), None) => {
            let message = format!("base type `{}` removed", display_name(base));
            let change = change(&rules::TYPE_BASE_REMOVED, message).before(base);
            change.folding(vanished_members(context, old, new))
        }
        (Some(before), Some(after)) if !context.same_name(before, after) => {
            let (from, to) = (display_name(before), display_name(after));
            let message = format!("base type changed from `{from}` to `{to}`");
            let change = change(&rules::TYPE_BASE_CHANGED, message).values(before, after);
            change.folding(vanished_members(context, old, new))
        }
        _ => return None,
    })
}

/// The inherited members of `old` that `new` has neither from a base nor of its own.
fn vanished_members(context: &DiffContext<'_>, old: &Type, new: &Type) -> Vec<String> {
    let has = |name: &str| {
        let mut own = new.properties.iter().chain(&new.navigation);
        own.any(|member| member.name == name) || context.head.inherited(new, name).is_some()
    };
    let bases = context.base.bases(old);
    let inherited = bases.iter().flat_map(|base| base.properties.iter().chain(&base.navigation));
    inherited.filter(|member| !has(&member.name)).map(|member| member.name.clone()).collect()
}

/// Deprecation and introduction: a marker that came or went is part of the introduction, and one change with it.
fn compare_text(context: &DiffContext<'_>, address: &Address, old: &Type, new: &Type) -> Vec<Change> {
    let mut found = facts::compare(facts::OF_TYPE_MARKS, address, "", (old, new));
    let before = introduction(&context.base_pages, old);
    let after = introduction(&context.head_pages, new);
    if found.is_empty() {
        let rule = &rules::TYPE_DESCRIPTION_CHANGED;
        found.extend(descriptions::compare_introductions(address, rule, (&before, &after)));
    }
    found.into_iter().map(|change| change.within(PagePart::Intro)).collect()
}

/// The introduction without the sentences that state what the model holds.
fn introduction(pages: &Pages<'_>, node: &Type) -> String {
    let text = pages.introduction(&node.description, &node.source);
    let is_prose = |sentence: &&str| !vocabulary::types::STATES_KIND.is_in(sentence);
    let kept: Vec<&str> = text.split(". ").filter(is_prose).collect();
    kept.join(". ")
}
