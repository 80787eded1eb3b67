//! Which types name which, as far as it decides what must be compiled together.
//!
//! Takes the layout; gives the types that a set of types needs, and those it touches. A type *needs* the types of its
//! properties and its base type: without them it does not compile. It *touches* also what its relationships lead to and what derives
//! from it: that can be met in what the service sends.

use crate::emit::layout::Layout;
use std::collections::{BTreeMap, BTreeSet};

/// Qualified names.
pub(super) type Names<'a> = BTreeSet<&'a str>;

/// The types and enumerations of a model with what they name.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    needed: BTreeMap<&'a str, Names<'a>>,
    touched: BTreeMap<&'a str, Names<'a>>,
}

impl<'a> Uses<'a> {
    pub(super) fn of(layout: &Layout<'a>) -> Self {
        let mut uses = Self::default();
        let index = &layout.index;
        let is_known = |name: &str| index.has_type(name) || index.enum_named(name).is_some();
        let types = layout.model.types.iter().map(|item| item.name.as_str());
        for name in types.chain(layout.model.enums.iter().map(|item| item.name.as_str())) {
            uses.needed.entry(name).or_default();
        }
        for item in &layout.model.types {
            let name = item.name.as_str();
            for member in layout.members(item) {
                let targets =
                    if layout.is_relationship(member) { &mut uses.touched } else { &mut uses.needed };
                let target = member.property.type_name.named().filter(|target| is_known(target));
                targets.entry(name).or_default().extend(target);
            }
            if let Some(base) = index.bases(item).next().map(|base| base.name.as_str()) {
                uses.needed.entry(name).or_default().insert(base);
                uses.touched.entry(base).or_default().insert(name);
            }
        }
        uses
    }

    /// All types and enumerations.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a str> {
        self.needed.keys().copied()
    }

    /// The name as the model has it; `None` where no type has it.
    pub(super) fn known(&self, name: &str) -> Option<&'a str> {
        self.needed.get_key_value(name).map(|(name, _)| *name)
    }

    /// What a type needs itself.
    pub(super) fn needs(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.needed.get(name).into_iter().flatten().copied()
    }

    /// What can be met from a type on in one step.
    pub(super) fn leads_to(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.needs(name).chain(self.touched.get(name).into_iter().flatten().copied())
    }

    /// The types that cannot do without one another, from these on.
    pub(super) fn needed_by(&self, names: &Names<'a>) -> Names<'a> {
        closure(names, &Names::new(), |name| self.needed.get(name).into_iter().flatten())
    }

    /// The types that can be met from these on, without those in `border` and what lies behind it.
    pub(super) fn touched_by(&self, names: &Names<'a>, border: &Names<'a>) -> Names<'a> {
        let next = |name| self.needed.get(name).into_iter().chain(self.touched.get(name)).flatten();
        closure(names, border, next)
    }
}

/// Everything that `next` leads to, without entering `border`.
fn closure<'a: 'u, 'u, I>(from: &Names<'a>, border: &Names<'a>, next: impl Fn(&'a str) -> I) -> Names<'a>
where
    I: Iterator<Item = &'u &'a str>,
{
    let mut met = Names::new();
    let mut open: Vec<&'a str> = from.iter().copied().collect();
    while let Some(name) = open.pop() {
        if !border.contains(name) && met.insert(name) {
            open.extend(next(name).copied());
        }
    }
    met
}
