//! What the pages tell of the words in a URL: whether each names a collection or one thing.
//!
//! Takes a model; answers for names of segments, without regard to case. Whether a word names a collection the tables of resource pages
//! say, that of the operation's own type before all others: what another type has under the name, or comes to have, is then all the same.

use crate::model::{Index, Model, Segment, Type, TypeName, namespace};
use crate::vocabulary::number::{looks_plural, singular};
use std::collections::BTreeSet;

/// The types of a model, by what they say of words.
#[derive(Debug)]
pub(super) struct Segments<'m> {
    pub(super) index: Index<'m>,
    /// The names of all members that are collections, in lower case.
    collections: BTreeSet<String>,
}

impl<'m> Segments<'m> {
    /// Reads the types of a model.
    pub(super) fn of(model: &'m Model) -> Self {
        let members = model.types.iter().flat_map(Type::own_members).map(|member| member.property);
        let collections = members.filter(|property| property.collection);
        let collections = collections.map(|property| property.name.to_ascii_lowercase()).collect();
        Self { index: Index::of(model), collections }
    }

    /// True where any table has a collection of the name.
    pub(super) fn names_collection(&self, name: &str) -> bool {
        self.collections.contains(&name.to_ascii_lowercase())
    }

    /// Whether the name is that of a collection of one type, which has the member itself or from a base; `None` where it has no such member.
    pub(super) fn is_collection_of(&self, owner: &str, name: &str) -> Option<bool> {
        self.has_collection(self.index.type_named(owner)?, name)
    }

    /// The same of the type that the name before it is called after.
    pub(super) fn is_collection_below(&self, before: &str, name: &str) -> Option<bool> {
        self.has_collection(called_after(&self.index, before)?, name)
    }

    fn has_collection(&self, owner: &'m Type, name: &str) -> Option<bool> {
        let mut members = self.index.members(owner);
        members.find(|member| member.name.eq_ignore_ascii_case(name)).map(|member| member.collection)
    }
}

/// The name of a segment without its namespace.
pub(super) fn name_of(segment: &Segment) -> Option<&str> {
    let name = namespace::unqualified(segment.name()?);
    name.contains(|c: char| c.is_ascii_alphanumeric()).then_some(name)
}

/// The type that a name stands for: `deviceManagement`, or a `user` behind `users`.
pub(super) fn called_after<'m>(index: &Index<'m>, name: &str) -> Option<&'m Type> {
    index.type_by_short_name(name).or_else(|| index.type_by_short_name(&singular(name)))
}

/// Whether what is asked for by the name is a collection, as the type of what comes or goes tells: `users` gives a `user`, `settings` the `userSettings`
/// themselves; `None` where the type is called otherwise.
pub(super) fn holds_items(name: &str, thing: &str) -> Option<bool> {
    let thing = namespace::short_name(thing).to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    if thing.ends_with(&name) {
        return Some(false);
    }
    (looks_plural(&name) && thing.ends_with(&singular(&name))).then_some(true)
}

/// True where what comes by the name is an item of a collection of that name, as its type tells.
pub(super) fn is_item_of(name: &str, thing: Option<&TypeName>) -> bool {
    thing.and_then(TypeName::named).and_then(|thing| holds_items(name, thing)) == Some(true)
}
