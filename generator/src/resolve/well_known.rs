//! Keys that a page writes by a name that all know, `/me/mailFolders/inbox/messageRules`, where other routes have `/me/mailFolders/{id}`.
//!
//! Takes the operations with the routes that their pages list, and where paths lead; writes the placeholder of the other routes in the place
//! of the name, and reports each page once. A name behind a collection is a key where other routes have a placeholder there, what follows it
//! is a member of the items, or follows the placeholder elsewhere, and none ends at the name, as one does that calls an action or reads an
//! object of its own.

use super::addresses::{Addresses, PathEnd};
use super::arguments::rewrite;
use super::context::ResolveContext;
use crate::diagnostic::rules;
use crate::model::{Operation, Piece, Segment, Template, TypeUse, namespace, segment_texts};
use std::collections::{BTreeMap, BTreeSet};

/// Writes placeholders for well-known keys.
pub(super) fn generalise(
    context: &mut ResolveContext<'_>,
    operations: &mut [Operation],
    addresses: &Addresses<'_>,
) {
    let listed = ListedRoutes::of(operations);
    for operation in operations {
        rewrite(context, operation, &rules::ROUTE_WELL_KNOWN_KEY, |path| listed.generalised(path, addresses));
    }
}

/// What the routes of all pages have at each place, by the shape of what stands before.
#[derive(Default)]
struct ListedRoutes {
    /// The first placeholder that stands there.
    placeholders: BTreeMap<String, String>,
    /// The shapes of whole routes.
    whole: BTreeSet<String>,
    /// The shapes of beginnings of routes.
    beginnings: BTreeSet<String>,
}

impl ListedRoutes {
    fn of(operations: &[Operation]) -> Self {
        let mut out = Self::default();
        for route in operations.iter().flat_map(|operation| &operation.requests) {
            let mut before = String::new();
            for segment in &route.template().segments {
                if let Some(placeholder) = placeholder(segment) {
                    out.placeholders.entry(before.clone()).or_insert_with(|| format!("{{{placeholder}}}"));
                }
                extend(&mut before, segment);
                out.beginnings.insert(before.clone());
            }
            out.whole.insert(before);
        }
        out
    }

    /// The path with placeholders for its well-known keys.
    fn generalised(&self, path: &str, addresses: &Addresses<'_>) -> String {
        let template = Template::parse(path);
        let (mut before, mut end, mut keys) = (String::new(), PathEnd::default(), Vec::new());
        let last = template.segments.len().saturating_sub(1);
        for (at, segment) in template.segments.iter().enumerate() {
            let next = template.segments.get(at + 1);
            match next.and_then(|next| self.key(&before, &end, [segment, next], addresses)) {
                Some(placeholder) => {
                    keys.push((at, placeholder));
                    before.push_str("/{}");
                    end.target = end.target.map(|target| TypeUse { collection: false, ..target });
                }
                None => {
                    extend(&mut before, segment);
                    end = addresses.step(end, segment, at == 0, at == last);
                }
            }
        }
        if keys.is_empty() {
            return path.to_owned();
        }
        let key = |at: usize| keys.iter().find(|(key, _)| *key == at).map(|(_, placeholder)| *placeholder);
        segment_texts(path).enumerate().map(|(at, text)| format!("/{}", key(at).unwrap_or(text))).collect()
    }

    /// The placeholder that stands elsewhere in the place of a key.
    fn key(
        &self,
        before: &str,
        end: &PathEnd,
        [segment, next]: [&Segment; 2],
        addresses: &Addresses<'_>,
    ) -> Option<&str> {
        let (name, next) = (segment.name().filter(|name| is_plain(name))?, next.name()?);
        let placeholder = self.placeholders.get(before).filter(|_| !segment.has_arguments())?;
        let target = end.target.as_ref().filter(|target| target.collection)?;
        let owner = target.type_name.named();
        let is_of_item = |name: &str| {
            owner.is_some_and(|owner| addresses.member(owner, name).is_some())
                || self.beginnings.contains(&format!("{before}/{{}}/{}", key_of(name)))
        };
        let is_whole = self.whole.contains(&format!("{before}/{}", key_of(name)));
        (!is_of_item(name) && is_of_item(next) && !is_whole).then_some(placeholder)
    }
}

fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn key_of(name: &str) -> String {
    namespace::unqualified(name).to_ascii_lowercase()
}

/// The name of a placeholder that is a whole segment.
fn placeholder(segment: &Segment) -> Option<&str> {
    match segment.pieces.as_slice() {
        [Piece::Placeholder { name, .. }] => Some(name),
        _ => None,
    }
}

/// Makes the shape of a path that of one which goes on by a segment.
fn extend(before: &mut String, segment: &Segment) {
    before.push('/');
    before.push_str(&segment.name().map_or_else(|| "{}".to_owned(), key_of));
}
