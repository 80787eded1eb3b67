//! Which change an item goes with.
//!
//! Takes the changes of a version; finds, for an item that differs, the change that stands where the item comes from, is about its node
//! or about a type in its shape.

use super::difference::Difference;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::level::Step;
use crate::diff::names::new_name;
use crate::diff::text::display_name;
use crate::emit::surface::{ItemSource, Surface};
use crate::model::Source;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The rules whose change has the new name of a member for its value.
const MEMBERS_RENAMED: [&ChangeRule; 4] = [
    &rules::PROPERTY_RENAMED,
    &rules::PROPERTY_CASE_CHANGED,
    &rules::NAVIGATION_RENAMED,
    &rules::ENUM_MEMBER_RENAMED,
];

/// The changes, by what ties an item to them.
pub(super) struct Causes<'c> {
    changes: &'c [Change],
    by_line: BTreeMap<(&'c str, u32), Vec<usize>>,
    by_file: BTreeMap<&'c str, Vec<usize>>,
    /// By the names, in lower case, of the types that a change is about.
    by_name: BTreeMap<String, Vec<usize>>,
    /// By the name of the member that a change is about, of whatever type: a derived type has it from its base.
    by_member: BTreeMap<&'c str, Vec<usize>>,
}

impl<'c> Causes<'c> {
    pub(super) fn of(changes: &'c [Change]) -> Self {
        let mut causes = Self {
            changes,
            by_line: BTreeMap::new(),
            by_file: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_member: BTreeMap::new(),
        };
        for (at, change) in changes.iter().enumerate() {
            for source in [&change.base, &change.head].into_iter().flatten() {
                causes.by_line.entry((&source.file, source.line)).or_default().push(at);
                causes.by_file.entry(&source.file).or_default().push(at);
            }
            if change.address.is_of_type() {
                causes.by_member.entry(change.address.leaf()).or_default().push(at);
                if let Some(name) = change.after.as_deref().filter(|_| MEMBERS_RENAMED.contains(&change.rule))
                {
                    causes.by_member.entry(name).or_default().push(at);
                }
                let values = [change.before.as_deref(), change.after.as_deref()].into_iter().flatten();
                let names = values.filter(|value| value.contains('.')).map(display_name);
                for name in names.chain([change.address.container()]) {
                    causes.by_name.entry(name.to_lowercase()).or_default().push(at);
                }
                if let Some(name) = new_name(change) {
                    causes.by_name.entry(display_name(&name).to_lowercase()).or_default().push(at);
                }
            }
        }
        causes
    }

    /// The gravest change of each type as a whole, by the type's Rust name: where that name stands in another item's shape, the item
    /// changed with the type.
    pub(super) fn of_types(&self, surfaces: [&Surface<'_>; 2]) -> BTreeMap<String, usize> {
        let items = surfaces.into_iter().flatten();
        let types = items.filter_map(|(path, item)| match item.node {
            ItemSource::Type(name) => Some((path.rsplit("::").next()?, display_name(name))),
            _ => None,
        });
        let found = types.filter_map(|(ident, name)| {
            let changes = self.by_name.get(&name.to_lowercase())?.iter().copied();
            let whole = changes.filter(|at| {
                let change = &self.changes[*at];
                change.address.leaf() == change.address.container() && change.rule.step == Step::Major
            });
            Some((ident.to_owned(), whole.max_by_key(|at| (self.changes[*at].rule.level, Reverse(*at)))?))
        });
        found.collect()
    }

    /// The change that an item goes with: one on its line, about its type or operation, about a type in its shape, about a member of
    /// its name, or else one of its page;
    /// first of those that ask for the step, then of the others.
    pub(super) fn find(&self, difference: &Difference<'_>, types: &BTreeMap<String, usize>) -> Option<usize> {
        let sources: Vec<&Source> = difference.sides().map(|item| item.source).collect();
        let lines = sources.iter().filter_map(|source| self.by_line.get(&(&*source.file, source.line)));
        let names = difference.sides().filter_map(|item| match item.node {
            ItemSource::Type(name) | ItemSource::Member(name, _) => {
                self.by_name.get(&display_name(name).to_lowercase())
            }
            ItemSource::Endpoint(..) | ItemSource::Body(..) => None,
        });
        let operations = difference.sides().filter_map(|item| match item.node {
            ItemSource::Endpoint(operation, _) | ItemSource::Body(operation, _) => {
                self.by_file.get(&*operation.source.file)
            }
            ItemSource::Type(_) | ItemSource::Member(..) => None,
        });
        let members = difference.sides().filter_map(|item| match item.node {
            ItemSource::Member(_, name) => self.by_member.get(name),
            _ => None,
        });
        let files = sources.iter().filter_map(|source| self.by_file.get(&*source.file));
        let in_shape: Vec<usize> =
            difference.words_of_types().iter().filter_map(|word| types.get(word)).copied().collect();
        // Of a large page the last are long, and nearly never asked.
        let ties: [Vec<&[usize]>; 6] = [
            lines.map(Vec::as_slice).collect(),
            names.map(Vec::as_slice).collect(),
            operations.map(Vec::as_slice).collect(),
            vec![&in_shape],
            members.map(Vec::as_slice).collect(),
            files.map(Vec::as_slice).collect(),
        ];
        let asks = |at: &usize| {
            let step = self.changes[*at].rule.step;
            step >= difference.item.step() || step == Step::Unknown
        };
        let gravest = |tie: &Vec<&[usize]>, only: &dyn Fn(&usize) -> bool| {
            let fit = tie.iter().copied().flatten().copied().filter(|at| only(at));
            fit.max_by_key(|at| {
                let change = &self.changes[*at];
                (difference.is_folded_in(change), difference.names(change), change.rule.level, Reverse(*at))
            })
        };
        let asking = ties.iter().find_map(|tie| gravest(tie, &asks));
        asking.or_else(|| ties.iter().find_map(|tie| gravest(tie, &|_| true)))
    }
}
