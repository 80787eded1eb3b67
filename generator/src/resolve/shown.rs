//! Routes that pages show in an example and no page lists.
//!
//! Takes the operations and where paths lead; adds such routes to the operation on whose page the example stands, marked as read from an
//! example. What an example writes where others have a name is a name: a segment is one where the type before it has a member
//! called so, or where a listed route has it behind the same; the function of its page is one behind any object; `$count` is one, and what
//! casts to a type. What stands behind a collection is the key of an item. Where neither can be told, or the address is of another host or
//! version, nothing is added; nor where the page has no route of the method, unless other pages have one to that address: that the example
//! calls none of the routes of its page is reported in either case, by `check`.

mod path;

use super::addresses::{Addresses, PathEnd};
use crate::model::{
    ApiVersion, Operation, ParameterStyle, Piece, Route, RouteOrigin, Segment, Template, TypeUse, namespace,
};
use path::{joined_paths, keys_as_segments, path_of};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the routes of the examples.
pub(super) fn add(operations: &mut [Operation], addresses: &Addresses<'_>, version: ApiVersion) {
    let listed = Listed::of(operations, addresses);
    for operation in operations {
        let (mut found, mut seen): (Vec<Route>, BTreeSet<(String, String)>) = Default::default();
        let requests = operation.examples.iter().filter_map(|example| example.request.as_ref());
        let functions = functions_of(&operation.requests);
        for request in requests {
            let Some(path) = path_of(&request.url, version) else { continue };
            let found_path = listed.generalised(&request.method, &path, &functions, addresses);
            let is_meant = |path: &String| {
                let has_method = operation.requests.iter().any(|route| route.method == request.method);
                has_method || listed.has_address(operation, path)
            };
            let Some(path) = found_path.filter(is_meant) else { continue };
            if seen.insert((request.method.clone(), Template::parse(&path).shape())) {
                let (method, source) = (request.method.clone(), request.source.clone());
                found.push(Route { method, path, origin: RouteOrigin::Example, source });
            }
        }
        operation.requests.extend(found);
    }
}

/// The functions that the routes of a page end at, always with arguments: an example may call one of another object than they do.
fn functions_of(routes: &[Route]) -> BTreeSet<String> {
    let ends = || routes.iter().filter_map(|route| route.template().segments.pop());
    let named = |has_arguments: bool| {
        let meant = ends().filter(|end| end.has_arguments() == has_arguments);
        meant.filter_map(|end| end.name().map(key)).collect::<BTreeSet<_>>()
    };
    &named(true) - &named(false)
}

/// What all listed routes together say of segments.
struct Listed {
    /// The shapes, by method.
    shapes: BTreeSet<(String, String)>,
    /// The templates, by method.
    templates: BTreeMap<String, Templates>,
    /// First segments, and what stands behind a type or a collection of it.
    behind: BTreeSet<(Option<(String, bool)>, String)>,
    /// How the routes begin, segment by segment, with `None` for a placeholder: what stands behind a type that no page tells.
    beginnings: BTreeSet<Vec<Option<String>>>,
}

impl Listed {
    fn of(operations: &[Operation], addresses: &Addresses<'_>) -> Self {
        let mut out = Self {
            shapes: BTreeSet::new(),
            templates: BTreeMap::new(),
            behind: BTreeSet::new(),
            beginnings: BTreeSet::new(),
        };
        for route in operations.iter().flat_map(|operation| &operation.requests) {
            let template = route.template();
            if !out.shapes.insert((route.method.clone(), template.shape())) {
                continue;
            }
            let (mut end, mut beginning) = (PathEnd::default(), Vec::new());
            for (at, segment) in template.segments.iter().enumerate() {
                beginning.push(segment.name().map(key));
                out.beginnings.insert(beginning.clone());
                out.behind.extend(segment.name().and_then(|name| Some((place(&end, at)?, key(name)))));
                end = addresses.step(end, segment, at == 0, at + 1 == template.segments.len());
            }
            out.templates.entry(route.method.clone()).or_default().insert(template);
        }
        out
    }

    /// True where another page lists a route to the address, by whatever method, and the page of the operation lists none: there its
    /// example would have the wrong method.
    fn has_address(&self, operation: &Operation, path: &str) -> bool {
        let shape = Template::parse(path).shape();
        let is_own = operation.requests.iter().any(|route| route.template().shape() == shape);
        !is_own && self.templates.keys().any(|method| self.shapes.contains(&(method.clone(), shape.clone())))
    }

    /// The path with placeholders for its keys, where no listed route fits it and each of its segments is understood.
    fn generalised(
        &self,
        method: &str,
        path: &str,
        functions: &BTreeSet<String>,
        addresses: &Addresses<'_>,
    ) -> Option<String> {
        let path = addresses.canonical(&joined_paths(&keys_as_segments(path)));
        let example = Template::parse(&path);
        if self.templates.get(method).is_some_and(|listed| listed.allow(&example)) {
            return None;
        }
        let (mut end, mut out, mut beginning) = (PathEnd::default(), Vec::new(), Vec::new());
        for (at, segment) in example.segments.iter().enumerate() {
            let is_last = at + 1 == example.segments.len();
            beginning.push(segment.name().map(key));
            let is_own = is_last && segment.name().is_some_and(|name| functions.contains(&key(name)));
            if is_own && !segment.has_arguments() {
                return None;
            }
            let meaning = match is_own || self.beginnings.contains(&beginning) {
                true if segment.name().is_some() => Meaning::Name,
                _ => self.understood(&end, at, segment, addresses)?,
            };
            if matches!(meaning, Meaning::Key) {
                beginning.pop();
                beginning.push(None);
            }
            // Nothing is posted to an item: that is an action which no page lists.
            if is_last && method == "POST" && matches!(meaning, Meaning::Key) {
                return None;
            }
            let written = text_of(segment, meaning);
            end = addresses.step(end, Template::parse(&written).segments.first()?, at == 0, is_last);
            out.push(written);
        }
        let path = format!("/{}", out.join("/"));
        let is_listed =
            |path: &str| self.shapes.contains(&(method.to_owned(), Template::parse(path).shape()));
        // To delete what a reference leads to is another matter than to delete the reference: an example that lacks its end is wrong.
        let lacks_reference = method != "GET" && is_listed(&format!("{path}/$ref"));
        (!is_listed(&path) && !lacks_reference).then_some(path)
    }

    /// Whether a segment is a name or the key of an item; `None` where that cannot be told.
    fn understood(
        &self,
        before: &PathEnd,
        at: usize,
        segment: &Segment,
        addresses: &Addresses<'_>,
    ) -> Option<Meaning> {
        let target = before.target.as_ref();
        let Some(name) = segment.name() else {
            let may_be_key = at > 0 && target.is_none_or(|target| target.collection || has_path(segment));
            return may_be_key.then_some(Meaning::Written);
        };
        // What counts and what casts stands behind any collection, one of an unknown type, too.
        if at > 0 && (name.starts_with('$') || addresses.cast(name).is_some()) {
            return Some(Meaning::Name);
        }
        let place = place(before, at)?;
        let is_listed = self.behind.contains(&(place, key(name)));
        let is_member = || {
            let owner =
                target.filter(|target| !target.collection).and_then(|target| target.type_name.named());
            owner.is_some_and(|owner| addresses.member(owner, name).is_some())
        };
        match target {
            _ if is_listed || is_member() => Some(Meaning::Name),
            // What looks like a type or an action is no key, whether a page documents it or not.
            Some(TypeUse { collection: true, .. })
                if !segment.has_arguments() && !namespace::is_qualified(name) =>
            {
                Some(Meaning::Key)
            }
            _ => None,
        }
    }
}

/// Templates as a tree of what their segments are called, so that a path is held against those alone that are called like it.
struct Templates {
    /// What may follow the segments so far: a name, or with `None` a placeholder. Nothing stands before the first.
    nodes: Vec<BTreeMap<Option<String>, usize>>,
    /// The templates that end at a node.
    ends: BTreeMap<usize, Vec<Template>>,
}

impl Default for Templates {
    fn default() -> Self {
        Self { nodes: vec![BTreeMap::new()], ends: BTreeMap::new() }
    }
}

impl Templates {
    fn insert(&mut self, template: Template) {
        let mut at = 0;
        for segment in &template.segments {
            let fresh = self.nodes.len();
            at = *self.nodes[at].entry(segment.name().map(key)).or_insert(fresh);
            if at == fresh {
                self.nodes.push(BTreeMap::new());
            }
        }
        self.ends.entry(at).or_default().push(template);
    }

    /// True where one of them allows the path of an example.
    fn allow(&self, example: &Template) -> bool {
        let mut reached = vec![0];
        for segment in &example.segments {
            let called = BTreeSet::from([None, segment.name().map(key)]);
            let next = |at: usize| called.iter().filter_map(move |name| self.nodes[at].get(name).copied());
            reached = reached.into_iter().flat_map(next).collect();
        }
        let mut ends = reached.iter().filter_map(|at| self.ends.get(at)).flatten();
        ends.any(|template| fits(template, example))
    }
}

/// What a segment of an example is.
enum Meaning {
    Name,
    Key,
    /// A placeholder that the page itself wrote.
    Written,
}

/// Where a segment stands: first, or behind a type; `None` where that is unknown.
fn place(before: &PathEnd, at: usize) -> Option<Option<(String, bool)>> {
    if at == 0 {
        return Some(None);
    }
    let target = before.target.as_ref()?;
    Some(Some((target.type_name.named()?.to_ascii_lowercase(), target.collection)))
}

fn key(name: &str) -> String {
    namespace::unqualified(name).to_ascii_lowercase()
}

fn has_path(segment: &Segment) -> bool {
    matches!(segment.pieces.first(), Some(Piece::Placeholder { style: ParameterStyle::Path, .. }))
}

/// A segment with placeholders for what is a value in it.
fn text_of(segment: &Segment, meaning: Meaning) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Placeholder { name, style: ParameterStyle::Path, .. } if name.is_empty() => {
            "{path}".to_owned()
        }
        Piece::Placeholder { name, .. } if name.is_empty() => "{id}".to_owned(),
        Piece::Placeholder { name, .. } => format!("{{{name}}}"),
    };
    match meaning {
        Meaning::Key => "{id}".to_owned(),
        Meaning::Name | Meaning::Written => segment.pieces.iter().map(piece).collect(),
    }
}

/// True where the path of an example is one that a listed route allows.
fn fits(template: &Template, example: &Template) -> bool {
    let same = |(listed, shown): (&Segment, &Segment)| match (listed.name(), shown.name()) {
        (None, Some(name)) => !name.starts_with('$') && !namespace::is_qualified(name) && !has_path(listed),
        (None, None) => true,
        (Some(name), Some(other)) => key(name) == key(other) && ends_in_colon(listed) == ends_in_colon(shown),
        (Some(_), None) => false,
    };
    let arguments = |segment: &Segment| segment.pieces.len();
    template.segments.iter().zip(&example.segments).all(same)
        && template
            .segments
            .last()
            .zip(example.segments.last())
            .is_none_or(|(listed, shown)| listed.name().is_none() || arguments(listed) == arguments(shown))
}

/// True for `root:`, behind which a path begins.
fn ends_in_colon(segment: &Segment) -> bool {
    matches!(segment.pieces.last(), Some(Piece::Text(text)) if text.ends_with(':'))
}
