//! What the pages tell of the words in a URL: how each is spelled, and whether it names a collection or one thing.
//!
//! Takes a model; answers for segments of routes, without regard to case. The spelling that shows the
//! most words in camel case counts, wherever it stands: in a table of properties, in the name of a type, or in a route. Whether a
//! word names a collection the tables of resource pages say, that of the operation's own type before all others: what another type has
//! under the name, or comes to have, is then all the same.

use super::case::snake;
use crate::model::{Index, Model, Operation, Route, Segment, TypeName, namespace};
use crate::vocabulary::number::{looks_plural, plural, singular};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The words of all URLs, by their lower case, and the types that have them as members.
#[derive(Debug)]
pub(super) struct Segments<'m> {
    words: BTreeMap<String, Word>,
    index: Index<'m>,
}

#[derive(Debug, Default)]
struct Word {
    /// The best spelling of it.
    spelling: String,
    /// How many properties of this name are collections, and how many are not.
    collections: usize,
    singles: usize,
}

impl<'m> Segments<'m> {
    /// Reads the types of a model, and the routes of its operations.
    pub(super) fn of(model: &'m Model, endpoints: &[(&Operation, &Route)]) -> Self {
        let mut segments = Self { words: BTreeMap::new(), index: Index::of(model) };
        for item in &model.types {
            for member in item.own_members() {
                let word = segments.spell(&member.property.name);
                match member.property.collection {
                    true => word.collections += 1,
                    false => word.singles += 1,
                }
            }
            let name = namespace::short_name(&item.name);
            segments.spell(&plural(name));
            // A cast to the type: `/places/microsoft.graph.roomlist`.
            segments.spell(name);
        }
        for (_, route) in endpoints {
            for segment in &route.template().segments {
                if let Some(name) = segment.name() {
                    segments.spell(namespace::unqualified(name));
                }
            }
        }
        segments
    }

    /// Notes a spelling. The one that begins in lower case and shows the most words is the best.
    fn spell(&mut self, name: &str) -> &mut Word {
        let word = self.words.entry(name.to_ascii_lowercase()).or_default();
        let quality = |name: &str| {
            // A single letter is no word: `oAuth2PermissionGrants` shows as many as `oauth2PermissionGrants`.
            let (name_in_snake, is_letter) = (snake(name), |word: &&str| word.len() == 1);
            let letters = name_in_snake.split('_').filter(is_letter).count();
            let words = name_in_snake.split('_').count() - letters;
            let is_lower = name.starts_with(|c: char| c.is_ascii_lowercase());
            (is_lower, words, Reverse(letters), Reverse(name.to_owned()))
        };
        if word.spelling.is_empty() || quality(&word.spelling) < quality(name) {
            name.clone_into(&mut word.spelling);
        }
        word
    }

    /// The name of a segment without its namespace, in the best spelling.
    pub(super) fn name_of<'s>(&'s self, segment: &'s Segment) -> Option<&'s str> {
        let name = namespace::unqualified(segment.name()?);
        let name = self.words.get(&name.to_ascii_lowercase()).map_or(name, |word| word.spelling.as_str());
        name.contains(|c: char| c.is_ascii_alphanumeric()).then_some(name)
    }

    /// True for the name of a collection, false for that of one thing; `None` where no table has it, or tables differ.
    pub(super) fn names_collection(&self, name: &str) -> Option<bool> {
        let word = self.words.get(&name.to_ascii_lowercase())?;
        match (word.collections, word.singles) {
            (0, 0) => None,
            (_, 0) => Some(true),
            (0, _) => Some(false),
            _ => None,
        }
    }

    /// The same of one type, which has the member itself or from a base; `None` where it has no such member.
    pub(super) fn is_collection_of(&self, owner: &str, name: &str) -> Option<bool> {
        let mut members = self.index.members(self.index.type_named(owner)?);
        members.find(|member| member.name.eq_ignore_ascii_case(name)).map(|member| member.collection)
    }
}

/// True where a GET of the name answers with an item of a collection of that name, as the type's name tells: `users` with a `user`.
pub(super) fn is_item_of(name: &str, answer: Option<&TypeName>) -> bool {
    let answer = answer.and_then(TypeName::named).map(namespace::short_name).unwrap_or_default();
    let (name, answer) = (name.to_ascii_lowercase(), answer.to_ascii_lowercase());
    looks_plural(&name) && answer.ends_with(&singular(&name)) && !answer.ends_with(&name)
}
