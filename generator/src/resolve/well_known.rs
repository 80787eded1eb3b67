//! Keys that a page writes by a name that all know, `/me/mailFolders/inbox/messageRules`, where other routes have `/me/mailFolders/{id}`.
//!
//! Takes the operations with the routes that their pages list, and where paths lead; writes the placeholder of the other routes in the place
//! of the name, and reports each page once. A name behind a collection is a key where other routes have a placeholder there, what follows it
//! is a member of the items, or follows the placeholder elsewhere, and none ends at the name, as one does that calls an action or reads an
//! object of its own.

use super::addresses::Addresses;
use super::arguments::rewrite;
use super::context::ResolveContext;
use crate::diagnostic::rules;
use crate::model::{Operation, Segment, Template, namespace};
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
            for segment in texts(&route.path) {
                if is_placeholder(segment) {
                    out.placeholders.entry(before.clone()).or_insert_with(|| segment.to_owned());
                }
                before = behind(&before, segment);
                out.beginnings.insert(before.clone());
            }
            out.whole.insert(before);
        }
        out
    }

    /// The path with placeholders for its well-known keys.
    fn generalised(&self, path: &str, addresses: &Addresses<'_>) -> String {
        let (mut before, mut out, mut has_key) = (String::new(), String::new(), false);
        let mut segments = texts(path).peekable();
        while let Some(segment) = segments.next() {
            let next = segments.peek().copied();
            let key = next.and_then(|next| self.key(&before, &out, [segment, next], addresses));
            has_key |= key.is_some();
            let segment = key.unwrap_or(segment);
            before = behind(&before, segment);
            out = format!("{out}/{segment}");
        }
        if has_key { out } else { path.to_owned() }
    }

    /// The placeholder that stands elsewhere in the place of a key.
    fn key(
        &self,
        before: &str,
        path: &str,
        [segment, next]: [&str; 2],
        addresses: &Addresses<'_>,
    ) -> Option<&str> {
        let placeholder = self.placeholders.get(before)?;
        let is_plain = |segment: &str| segment.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_name = is_plain(segment) && Template::parse(segment).segments.first()?.name().is_some();
        let target = addresses.end(&Template::parse(path)).target.filter(|target| target.collection)?;
        let (item, owner) = (behind(before, placeholder), target.type_name.named());
        let is_member = |name: &str| owner.is_some_and(|owner| addresses.member(owner, name).is_some());
        let is_of_item = |name: &str| {
            !is_placeholder(name) && (is_member(name) || self.beginnings.contains(&behind(&item, name)))
        };
        let is_whole = self.whole.contains(&behind(before, segment));
        (is_name && !is_of_item(segment) && is_of_item(next) && !is_whole).then_some(placeholder)
    }
}

fn texts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|text| !text.is_empty())
}

fn is_placeholder(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}') && segment.matches('{').count() == 1
}

/// The shape of a path that goes on by a segment.
fn behind(before: &str, segment: &str) -> String {
    let parsed = Template::parse(segment);
    let name = parsed.segments.first().and_then(Segment::name).map(namespace::unqualified);
    format!("{before}/{}", name.map_or_else(|| "{}".to_owned(), str::to_ascii_lowercase))
}
