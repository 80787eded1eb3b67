//! Where a path leads, by the relationships and properties that the pages document.
//!
//! Takes the types, and what the pages say comes back from each first segment; gives for a path the type it ends at and the type that its last
//! segment belongs to. Pages leave relationships out: there the plural of a type's name stands for a collection of that type, and
//! whatever else is not documented is unknown. It decides nothing about operations.

use crate::model::{Index, Property, Segment, Template, Type, TypeName, TypeUse, namespace};
use crate::vocabulary::number::singulars;
use std::collections::{BTreeMap, BTreeSet};

/// The types by their names, and what the first segments of paths stand for.
pub(super) struct Addresses<'a> {
    pub(super) index: &'a Index<'a>,
    roots: BTreeMap<String, TypeUse>,
}

/// A page's route, with what comes back from it where that is one documented type.
pub(super) struct AnsweredRoute {
    pub(super) template: Template,
    pub(super) answer: Option<TypeUse>,
}

/// Where a path ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PathEnd {
    /// What stands there; `None` where the pages do not tell.
    pub(super) target: Option<TypeUse>,
    /// The qualified type whose member the last segment is, or would be.
    pub(super) owner: Option<String>,
    /// The last segment is a documented property or relationship of the owner, the key of an item, or a first segment.
    pub(super) is_member: bool,
}

impl<'a> Addresses<'a> {
    /// `routes` are those that pages read.
    pub(super) fn of(index: &'a Index<'a>, routes: impl IntoIterator<Item = AnsweredRoute>) -> Self {
        let mut roots: BTreeMap<String, TypeUse> = BTreeMap::new();
        let (mut keyed, mut items) = (BTreeSet::new(), Vec::new());
        for AnsweredRoute { template, answer } in routes {
            let mut names = template.segments.iter().map(Segment::name);
            let Some(first) = names.next().flatten().map(str::to_ascii_lowercase) else { continue };
            match (names.next(), answer) {
                (Some(None), answer) => {
                    let item = answer.filter(|answer| !answer.collection && names.next().is_none());
                    items.extend(item.map(|item| (first.clone(), item)));
                    keyed.insert(first);
                }
                (None, Some(answer)) => drop(roots.entry(first).or_insert(answer)),
                _ => {}
            }
        }
        let mut found = Self { index, roots };
        // What has keys is a set. A page about one derived type reads the set that has the name of the base.
        let sets: Vec<(String, TypeUse)> =
            keyed.iter().filter_map(|name| Some((name.clone(), found.in_plural(name)?))).collect();
        found.roots.iter_mut().for_each(|(name, found)| found.collection |= keyed.contains(name));
        found.roots.extend(sets);
        for (name, item) in items {
            found.roots.entry(name).or_insert(TypeUse { collection: true, ..item });
        }
        found
    }

    /// Where a path ends.
    pub(super) fn end(&self, template: &Template) -> PathEnd {
        let mut end = PathEnd::default();
        let last = template.segments.len().saturating_sub(1);
        for (at, segment) in template.segments.iter().enumerate() {
            end = self.step(end, segment, at == 0, at == last);
        }
        end
    }

    /// A path without the set that its first segment need not name: `/me/messages` of `/users/me/messages`.
    pub(super) fn canonical(&self, path: &str) -> String {
        let mut segments = path.trim_start_matches('/').splitn(3, '/');
        let (Some(set), Some(one)) = (segments.next(), segments.next()) else { return path.to_owned() };
        let root = |name: &str| self.roots.get(&name.to_ascii_lowercase());
        let is_item = root(set)
            .zip(root(one))
            .is_some_and(|(set, one)| set.collection && !one.collection && set.type_name == one.type_name);
        if !is_item {
            return path.to_owned();
        }
        segments.next().map_or(format!("/{one}"), |rest| format!("/{one}/{rest}"))
    }

    /// Where a path ends that goes on by this segment.
    pub(super) fn step(&self, from: PathEnd, segment: &Segment, is_first: bool, is_last: bool) -> PathEnd {
        let Some(name) = segment.name() else {
            let target = from.target.map(|found| TypeUse { collection: false, ..found });
            return PathEnd { target, is_member: true, ..from };
        };
        if name.starts_with('$') || name.is_empty() {
            return from;
        }
        if is_first {
            return self.root(name, segment.has_arguments());
        }
        if let Some(cast) = self.cast(name) {
            let collection = from.target.as_ref().is_some_and(|found| found.collection);
            return PathEnd { target: Some(one(cast, collection)), ..from };
        }
        let Some(TypeUse { type_name: TypeName::Named(owner), collection }) = from.target else {
            // Beyond what is known a plural still names what it holds.
            let target = self.in_plural(name).filter(|_| !segment.has_arguments());
            return PathEnd { target, ..PathEnd::default() };
        };
        match self.member(&owner, namespace::unqualified(name)) {
            // Behind a collection stands an action of it, or the well-known key of an item: `/sites/root`.
            _ if collection && is_last => PathEnd { target: None, owner: Some(owner), is_member: false },
            _ if collection => PathEnd {
                target: Some(TypeUse { type_name: TypeName::Named(owner.clone()), collection: false }),
                owner: Some(owner),
                is_member: true,
            },
            Some(member) => {
                let collection = member.collection && !segment.has_arguments();
                let target = Some(TypeUse { type_name: member.type_name.clone(), collection });
                PathEnd { target, owner: Some(owner), is_member: true }
            }
            None => {
                let target = self.in_plural(name).filter(|_| !segment.has_arguments());
                PathEnd { target, owner: Some(owner), is_member: false }
            }
        }
    }

    /// A set of entities, or the one of its kind.
    fn root(&self, name: &str, has_key: bool) -> PathEnd {
        let lower = name.to_ascii_lowercase();
        let only = || self.index.type_by_short_name(name).map(|found| one(found, false));
        let found = self.roots.get(&lower).cloned().or_else(|| self.in_plural(name)).or_else(only);
        let target = found.map(|found| TypeUse { collection: found.collection && !has_key, ..found });
        PathEnd { target, owner: None, is_member: true }
    }

    /// The type that a segment has in the plural.
    fn in_plural(&self, name: &str) -> Option<TypeUse> {
        let lower = name.to_ascii_lowercase();
        let found = singulars(&lower).find_map(|name| self.index.type_by_short_name(&name));
        found.map(|found| one(found, true))
    }

    /// The type that a segment casts to: `microsoft.graph.user` and `graph.user` are one.
    pub(super) fn cast(&self, name: &str) -> Option<&'a Type> {
        if !namespace::is_qualified(name) {
            return None;
        }
        let is_meant = |found: &&Type| {
            found.name.to_ascii_lowercase().ends_with(&format!(".{}", name.to_ascii_lowercase()))
        };
        let short = namespace::short_name(name);
        self.index.type_named(name).or_else(|| self.index.type_by_short_name(short).filter(is_meant))
    }

    /// A property or relationship of a type, of its base types, or of a type that derives from it.
    pub(super) fn member(&self, owner: &str, name: &str) -> Option<&'a Property> {
        let owner = self.index.type_named(owner)?;
        let is_meant = |found: &&Property| found.name.eq_ignore_ascii_case(name);
        let mut own = self.index.members(owner);
        own.find(is_meant).or_else(|| {
            let derived = self.index.descendants(owner).into_iter();
            derived.flat_map(Type::own_members).map(|member| member.property).find(is_meant)
        })
    }
}

fn one(found: &Type, collection: bool) -> TypeUse {
    TypeUse { type_name: TypeName::Named(found.name.clone()), collection }
}
