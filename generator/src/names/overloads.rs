//! Endpoints whose names would be equal: overloads of a function, and routes that differ in where ids stand.
//!
//! Takes the names made so far with their templates, adds to those that need it. The plain name stays with the page that is
//! called after the operation, and of several routes with the one that has its ids where they belong, behind the names of collections
//! and nowhere else: so a route that is added beside it gets the longer name, whether it leaves an id out or has one more.

use super::case::{cut, snake};
use super::endpoint::{EndpointName, by, joined};
use super::segments::{Segments, is_item_of, name_of};
use super::subject::Certainty;
use crate::model::{Operation, OperationKind, ParameterStyle, Piece, Route, Segment, Template};
use crate::vocabulary::number::looks_plural;
use crate::vocabulary::titles;
use std::collections::BTreeMap;

/// Makes all names different.
pub(super) fn tell_apart(
    segments: &Segments<'_>,
    names: &mut [EndpointName],
    endpoints: &[(&Operation, &Route)],
    templates: &[Template],
) {
    let prefixes = Prefixes::of(names, templates);
    let claims: Vec<Certainty> = endpoints
        .iter()
        .zip(&*names)
        // A page that is called after a method is also about the routes that lack an id, or have one more.
        .map(|((operation, _), name)| match operation.kind {
            OperationKind::Action | OperationKind::Function => Certainty::of(operation, &name.function),
            _ => Certainty::None,
        })
        .collect();
    let rank = |at: &usize| {
        let (operation, route) = endpoints[*at];
        let own = function_parameters(&templates[*at]).len();
        let misplaced = prefixes.misplaced(segments, operation, route, &templates[*at]);
        let total = templates[*at].placeholders().count();
        // An id at a right place counts for a route, one at a wrong place against it.
        let most = if misplaced == 0 { usize::MAX - total } else { total };
        (claims[*at], misplaced, own, most, &route.source, templates[*at].shape())
    };
    for difference in [Tiebreak::Parameters, Tiebreak::Ids, Tiebreak::Number] {
        for mut members in equal_names(names) {
            members.sort_by_cached_key(rank);
            let Some((first, others)) = members.split_first() else { continue };
            let plain = names[*first].clone();
            for (at, number) in others.iter().zip(2..) {
                let suffix =
                    difference.suffix(&plain, &names[*at], &templates[*first], &templates[*at], number);
                let name = &mut names[*at].function;
                // One `by` is enough: `range_by_path_and_address`.
                *name = match suffix.strip_prefix("_by_").filter(|_| name.contains("_by_")) {
                    Some(more) => format!("{name}_and_{more}"),
                    None => format!("{name}{suffix}"),
                };
                if !matches!(difference, Tiebreak::Number) {
                    *name = cut(std::mem::take(name));
                }
            }
        }
    }
}

/// The places of the endpoints that have one name, for each name that several have.
fn equal_names(names: &[EndpointName]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<(&[String], &str), Vec<usize>> = BTreeMap::new();
    for (at, name) in names.iter().enumerate() {
        groups.entry((&name.modules, &name.function)).or_default().push(at);
    }
    groups.into_values().filter(|members| members.len() > 1).collect()
}

/// What tells endpoints apart whose names are still equal, in the order it is tried.
#[derive(Clone, Copy)]
enum Tiebreak {
    /// The parameters of the function: `range` and `range_by_address`.
    Parameters,
    /// The arguments that one of the two has alone: `add_by_table_id`, `list_without_user_id`.
    Ids,
    /// A number from 2.
    Number,
}

impl Tiebreak {
    /// What is added to a name beside the plain one; nothing where it does not differ in this.
    fn suffix(
        self,
        plain: &EndpointName,
        name: &EndpointName,
        plain_template: &Template,
        template: &Template,
        number: usize,
    ) -> String {
        let without = |all: &[String], known: &[String]| -> Vec<String> {
            all.iter().filter(|name| !known.contains(name)).cloned().collect()
        };
        match self {
            Self::Parameters => {
                let own = function_parameters(template);
                if own == function_parameters(plain_template) { String::new() } else { by(&own) }
            }
            Self::Ids => {
                let more = by(&without(&name.arguments, &plain.arguments));
                let less = without(&plain.arguments, &name.arguments);
                if more.is_empty() { joined("_without_", &less) } else { more }
            }
            Self::Number => format!("_{number}"),
        }
    }
}

fn function_parameters(template: &Template) -> Vec<String> {
    let last = template.segments.last().map(Segment::parameters).unwrap_or_default();
    last.into_iter().filter_map(|(_, _, parameter)| parameter).map(snake).collect()
}

/// Behind which names the routes have an id, by the names up to there: how many have one, and how many have none. A route
/// that ends with the name tells by its verb: what is listed has ids.
struct Prefixes(BTreeMap<Vec<String>, (usize, usize)>);

impl Prefixes {
    fn of(names: &[EndpointName], templates: &[Template]) -> Self {
        let mut counts: BTreeMap<Vec<String>, (usize, usize)> = BTreeMap::new();
        for (name, template) in names.iter().zip(templates) {
            let lists = matches!(name.function.as_str(), "list" | "create");
            let ends = matches!(name.function.as_str(), "get" | "update" | "replace" | "delete");
            let last = template.segments.last().and_then(|last| name_of(last));
            let whole = last.filter(|_| lists || ends).map(|last| (prefix(template), lists, last));
            for (prefix, has_id, _) in steps(template).into_iter().chain(whole) {
                let (with, without) = counts.entry(prefix).or_default();
                *(if has_id { with } else { without }) += 1;
            }
        }
        Self(counts)
    }

    /// How many names have an id behind them that should have none, or none where there should be one.
    fn misplaced(
        &self,
        segments: &Segments<'_>,
        operation: &Operation,
        route: &Route,
        template: &Template,
    ) -> usize {
        let takes_collection = takes_collection(operation, &route.method, template);
        let wanted = |prefix: &[String], name: &str| {
            let (with, without) = self.0.get(prefix).copied().unwrap_or_default();
            let said = || segments.names_collection(name) || looks_plural(name);
            if with == without { said() } else { with > without }
        };
        let steps = steps(template);
        let last = steps.len().saturating_sub(1);
        let is_misplaced = |(at, (prefix, has_id, name)): (usize, &(Vec<String>, bool, &str))| {
            let wanted = wanted(prefix, name) && !(at == last && takes_collection(name));
            wanted != *has_id
        };
        // An id behind an id stands behind no name, and one with text around it is more than an id.
        let nameless = || template.segments.iter().filter(|segment| is_id(segment));
        let behind_names = steps.iter().filter(|(_, has_id, _)| *has_id).count();
        let odd =
            nameless().count() - behind_names + nameless().filter(|segment| segment.pieces.len() > 1).count();
        steps.iter().enumerate().filter(|step| is_misplaced(*step)).count() + odd
    }
}

/// Whether what a route ends with is done to the whole collection before it: it counts, lists or adds, tells of changes,
/// or makes an item of it.
fn takes_collection<'t>(
    operation: &'t Operation,
    method: &'t str,
    template: &'t Template,
) -> impl Fn(&str) -> bool {
    let last = template.segments.last().and_then(|last| name_of(last)).unwrap_or_default();
    let is_of_all = matches!((last, method), ("$count" | "delta", _) | ("$ref", "GET" | "POST"));
    let answer = operation.response.type_name.as_ref();
    let makes = match operation.kind {
        OperationKind::Create => true,
        // An action that is called `add`, whatever the page has in its route.
        OperationKind::Action => titles::CREATES.is_in(last),
        _ => false,
    };
    move |name| is_of_all || makes && is_item_of(name, answer)
}

/// True for a segment that is an id, and no name and no relative path.
fn is_id(segment: &Segment) -> bool {
    let is_path = |piece: &Piece| matches!(piece, Piece::Placeholder { style: ParameterStyle::Path, .. });
    name_of(segment).is_none() && !segment.pieces.iter().any(is_path)
}

/// All names of a route, in lower case.
fn prefix(template: &Template) -> Vec<String> {
    let names = template.segments.iter().filter_map(|segment| name_of(segment));
    names.map(str::to_ascii_lowercase).collect()
}

/// The names of a route that could have an id behind them: all but an action's. Each with the names up to it, and whether it has one.
fn steps(template: &Template) -> Vec<(Vec<String>, bool, &str)> {
    let mut steps = Vec::new();
    let mut prefix = Vec::new();
    for (at, segment) in template.segments.iter().enumerate() {
        let Some(name) = name_of(segment) else { continue };
        prefix.push(name.to_ascii_lowercase());
        let next = template.segments.get(at + 1);
        let has_id = next.is_some_and(is_id);
        if next.is_some() && !segment.has_arguments() {
            steps.push((prefix.clone(), has_id, name));
        }
    }
    steps
}
