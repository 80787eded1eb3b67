//! Which types name which, as far as it decides what must be compiled together.
//!
//! Takes the layout; gives the types that a set of types needs, and those that are met where values of them are. A type *needs* the types
//! of its properties and its base type: without them it does not compile. A value that is declared as a type can also be of one
//! that derives from it; so where the one can be sent, or stands in something else, the other can be *met*. What is answered with is an
//! object of an address of its own, and so are those that derive from it: they are met there too where the answer is abstract, so that
//! each value is one of them. Relationships are held as JSON and do neither, unless an example sends the related objects themselves: a list
//! with its columns.

use crate::emit::layout::Layout;
use std::collections::{BTreeMap, BTreeSet};

/// Qualified names.
pub(super) type Names<'a> = BTreeSet<&'a str>;

/// Where the types of an area stand.
#[derive(Debug, Default)]
pub(super) struct TypeUses<'a> {
    /// In answers.
    pub(super) read: Names<'a>,
    /// In bodies.
    pub(super) held: Names<'a>,
}

/// The types and enumerations of a model with what they name.
#[derive(Debug, Default)]
pub(super) struct Uses<'a>(BTreeMap<&'a str, Used<'a>>);

/// What one type names.
#[derive(Debug, Default)]
struct Used<'a> {
    /// The types of its properties.
    held: Names<'a>,
    /// Its relationships by name, each with its type.
    related: BTreeMap<&'a str, &'a str>,
    base: Option<&'a str>,
    /// What derives from it, where a value that is declared as it can be of that.
    derived: Vec<&'a str>,
    /// A value that is declared as it is always of what derives from it.
    is_abstract: bool,
}

impl<'a> Uses<'a> {
    pub(super) fn of(layout: &Layout<'a>) -> Self {
        let mut uses = BTreeMap::<&str, Used<'_>>::new();
        let index = &layout.index;
        for item in &layout.model.enums {
            uses.entry(&item.name).or_default();
        }
        for item in &layout.model.types {
            let used = uses.entry(&item.name).or_default();
            for member in layout.members(item) {
                let known = member.property.type_name.named().and_then(|name| {
                    let name_of_enum = || Some(index.enum_named(name)?.name.as_str());
                    index.type_named(name).map(|item| item.name.as_str()).or_else(name_of_enum)
                });
                let Some(known) = known else { continue };
                if layout.is_relationship(member) {
                    used.related.insert(&member.property.name, known);
                } else {
                    used.held.insert(known);
                }
            }
            used.is_abstract = item.is_abstract;
            if let Some(base) = index.bases(item).next() {
                uses.entry(&item.name).or_default().base = Some(&base.name);
                if !base.is_bare() {
                    uses.entry(&base.name).or_default().derived.push(&item.name);
                }
            }
        }
        Self(uses)
    }

    /// All types and enumerations.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a str> {
        self.0.keys().copied()
    }

    /// The name as the model has it; `None` where no type has it.
    pub(super) fn known(&self, name: &str) -> Option<&'a str> {
        self.0.get_key_value(name).map(|(name, _)| *name)
    }

    /// The types of the values that can be met where those of `places` can, and all that they need.
    pub(super) fn met_from(&self, named: &TypeUses<'a>) -> Names<'a> {
        let mut met: BTreeMap<&str, bool> = BTreeMap::new();
        let mut open: Vec<(&'a str, bool)> = named.read.iter().map(|name| (*name, false)).collect();
        open.extend(named.held.iter().map(|name| (*name, true)));
        while let Some((name, is_held)) = open.pop() {
            let Some(used) = self.0.get(name) else { continue };
            let with_derived = is_held || used.is_abstract;
            if met.get(name).is_some_and(|before| *before || !with_derived) {
                continue;
            }
            met.insert(name, with_derived);
            open.extend(used.held.iter().map(|held| (*held, true)));
            // A base is no more than named, but values that it holds can be met, too.
            open.extend(self.bases(name).flat_map(|base| &base.held).map(|held| (*held, true)));
            if with_derived {
                open.extend(used.derived.iter().map(|derived| (*derived, true)));
            }
        }
        let bases = met.keys().flat_map(|name| self.names_of_bases(name)).collect::<Names<'a>>();
        met.into_keys().chain(bases).collect()
    }

    /// What a type names in one step, and what derives from it.
    pub(super) fn leads_to(&self, name: &str) -> impl Iterator<Item = &'a str> {
        let used = self.0.get(name).into_iter();
        used.flat_map(|used| {
            used.held.iter().chain(used.related.values()).chain(&used.base).chain(&used.derived).copied()
        })
    }

    /// The types of the relationships, own and inherited, that are members of a body.
    pub(super) fn related_in(&self, name: &'a str, body: &str) -> impl Iterator<Item = &'a str> {
        let used = self.0.get(name).into_iter().chain(self.bases(name));
        let related = used.flat_map(|used| &used.related);
        related.filter(|(name, _)| body.contains(&format!("\"{name}\""))).map(|(_, target)| *target)
    }

    fn names_of_bases(&self, name: &str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(self.base(name), |base| self.base(base))
    }

    fn bases(&self, name: &str) -> impl Iterator<Item = &Used<'a>> {
        self.names_of_bases(name).filter_map(|base| self.0.get(base))
    }

    fn base(&self, name: &str) -> Option<&'a str> {
        self.0.get(name)?.base
    }
}
