//! The types and enumerations of a model by name, with inheritance followed.
//!
//! Takes a model; answers what a type has, inherited members among them. Names are compared without regard to case.

use crate::model::{ApiVersion, Enum, Model, Property, Type};
use crate::resolve::symbols;
use std::collections::BTreeMap;

/// Deeper inheritance is cut, so that a cycle ends.
const MAX_DEPTH: usize = 32;

/// What the pages of a version declare.
pub(super) struct Catalogue<'a> {
    pub(super) version: ApiVersion,
    /// The namespace that most types live in.
    root: String,
    types: BTreeMap<String, &'a Type>,
    enums: BTreeMap<String, &'a Enum>,
    /// Base type to the types that name it.
    derived: BTreeMap<String, Vec<&'a Type>>,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let mut derived: BTreeMap<String, Vec<&'a Type>> = BTreeMap::new();
        for found in &model.types {
            if let Some(base) = &found.base {
                derived.entry(base.to_ascii_lowercase()).or_default().push(found);
            }
        }
        Self {
            version: model.api_version,
            root: model.root_namespace(),
            types: model.types.iter().map(|found| (found.name.to_ascii_lowercase(), found)).collect(),
            enums: model.enums.iter().map(|found| (found.name.to_ascii_lowercase(), found)).collect(),
            derived,
        }
    }

    /// The type with a qualified name.
    pub(super) fn type_named(&self, name: &str) -> Option<&'a Type> {
        self.types.get(&name.to_ascii_lowercase()).copied()
    }

    /// The enumeration with a qualified name.
    pub(super) fn enum_named(&self, name: &str) -> Option<&'a Enum> {
        self.enums.get(&name.to_ascii_lowercase()).copied()
    }

    /// The type with a short name, in the root namespace if there are several.
    pub(super) fn type_by_short(&self, short: &str) -> Option<&'a Type> {
        let root = self.type_named(&format!("{}.{short}", self.root));
        root.or_else(|| self.types.values().copied().find(|found| symbols::short(&found.name) == short))
    }

    /// True where some type or enumeration has the short name.
    pub(super) fn declares(&self, short: &str) -> bool {
        let mut names = self.types.keys().chain(self.enums.keys());
        names.any(|name| symbols::short(name).eq_ignore_ascii_case(short))
    }

    /// Every enumeration, by name.
    pub(super) fn enums(&self) -> impl Iterator<Item = &'a Enum> {
        self.enums.values().copied()
    }

    /// A type and its base types, itself first.
    pub(super) fn chain(&self, of: &'a Type) -> impl Iterator<Item = &'a Type> {
        let base = |found: &&'a Type| found.base.as_ref().and_then(|base| self.type_named(base));
        std::iter::successors(Some(of), base).take(MAX_DEPTH)
    }

    /// The properties and relationships of a type, inherited ones behind its own.
    pub(super) fn members(&self, of: &'a Type) -> impl Iterator<Item = &'a Property> {
        self.chain(of).flat_map(|found| found.properties.iter().chain(&found.navigation))
    }

    /// True where a value of the type may have members that no page names.
    pub(super) fn takes_anything(&self, of: &'a Type) -> bool {
        self.chain(of).any(|found| found.open || found.placeholder) || self.members(of).next().is_none()
    }

    /// Every type derived from one, at any depth.
    pub(super) fn descendants(&self, of: &Type) -> Vec<&'a Type> {
        let mut out: Vec<&'a Type> = self.children(of).to_vec();
        let mut at = 0;
        while let Some(found) = out.get(at).copied().filter(|_| at < 4096) {
            let fresh: Vec<&'a Type> = self
                .children(found)
                .iter()
                .copied()
                .filter(|child| !out.iter().any(|known| known.name == child.name))
                .collect();
            out.extend(fresh);
            at += 1;
        }
        out
    }

    fn children(&self, of: &Type) -> &[&'a Type] {
        self.derived.get(&of.name.to_ascii_lowercase()).map(Vec::as_slice).unwrap_or_default()
    }

    /// True where one of the two is the other or derived from it.
    pub(super) fn related(&self, one: &str, other: &str) -> bool {
        let derives = |from: &str, base: &str| {
            self.type_named(from)
                .is_some_and(|found| self.chain(found).any(|found| found.name.eq_ignore_ascii_case(base)))
        };
        one.eq_ignore_ascii_case(other) || derives(one, other) || derives(other, one)
    }
}
