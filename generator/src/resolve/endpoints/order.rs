//! The order of the pages that document one endpoint: the one whose subject the route is comes first.
//!
//! Takes a page's route, and where it ends; gives what pages are ordered by. It joins nothing of what they say.

use super::super::addresses::{Addresses, PathEnd};
use super::super::links::Standing;
use super::{Candidate, Standings};
use crate::model::{Operation, OperationKind, RouteOrigin, Segment, Source, Template, namespace};
use crate::vocabulary::number::plural;
use crate::vocabulary::titles;

/// Those of the pages, nearest first, that do not tell of something else that can be done there.
pub(super) fn on_subject<'c, 'a>(
    candidates: &'c [Candidate<'a>],
    template: &Template,
    end: &PathEnd,
    addresses: &Addresses<'_>,
) -> &'c [Candidate<'a>] {
    let is_near =
        |candidate: &Candidate<'_>| distance(candidate.operation, template, end, addresses) != Distance::Use;
    candidates.get(..candidates.partition_point(is_near)).unwrap_or_default()
}

/// How far a page is from being about an endpoint, nearest first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Distance {
    /// Its type is what the route ends at, or has that as a member.
    Subject,
    /// Its type derives from one of these, or is named like what the route holds.
    Kin,
    /// It tells of something else that can be done there.
    Use,
}

/// What the pages of one endpoint are ordered by.
pub(super) type Rank<'a> = (Distance, RouteOrigin, bool, bool, Standing, bool, usize, &'a Source, &'a Source);

/// The order of pages that document one endpoint, the one that has it first.
pub(super) fn rank<'a>(
    candidate: &Candidate<'a>,
    template: &Template,
    end: &PathEnd,
    addresses: &Addresses<'_>,
    standings: &Standings,
) -> Rank<'a> {
    let Candidate { operation, route, .. } = candidate;
    (
        distance(operation, template, end, addresses),
        route.origin,
        operation.deprecated,
        !handles_target(operation, end, addresses),
        standings.get(&operation.source).copied().unwrap_or(Standing::Named),
        !leads_with_method(&operation.title, &route.method, end),
        operation.requests.iter().filter(|route| route.origin != RouteOrigin::Implied).count(),
        &operation.source,
        &route.source,
    )
}

/// True where what the page gives, or takes if it gives nothing, is what the route ends at.
fn handles_target(operation: &Operation, end: &PathEnd, addresses: &Addresses<'_>) -> bool {
    let Some(target) = &end.target else { return true };
    let response = &operation.response;
    let given = response.type_name.as_ref().map(|name| (name, response.collection));
    let taken = || operation.body.as_ref().map(|body| (&body.type_name, body.collection));
    let Some((name, collection)) = given.or_else(taken) else { return true };
    let is_same = match (name.named(), target.type_name.named()) {
        (Some(name), Some(target)) => addresses.index.are_related(name, target),
        _ => *name == target.type_name,
    };
    // What is made in a collection is one.
    is_same && (operation.kind == OperationKind::Create || collection == target.collection)
}

fn distance(
    operation: &Operation,
    template: &Template,
    end: &PathEnd,
    addresses: &Addresses<'_>,
) -> Distance {
    let Some(resource) = operation.resource.as_deref() else { return Distance::Use };
    let target = end.target.as_ref().and_then(|target| target.type_name.named());
    let ends: Vec<&str> = target.into_iter().chain(end.owner.as_deref()).collect();
    let is_named = is_named_like(resource, template);
    match () {
        () if ends.iter().any(|name| name.eq_ignore_ascii_case(resource)) => Distance::Subject,
        () if ends.is_empty() && is_named => Distance::Subject,
        () if is_named || ends.iter().any(|name| addresses.index.is_a(resource, name)) => Distance::Kin,
        () => Distance::Use,
    }
}

/// True where one of the last two names of a route is the type's in the plural, or the type's own: an action stands behind what it belongs to.
fn is_named_like(resource: &str, template: &Template) -> bool {
    let name = namespace::short_name(resource);
    let mut last = template.segments.iter().rev().filter_map(Segment::name).take(2);
    last.any(|segment| segment.eq_ignore_ascii_case(name) || segment.eq_ignore_ascii_case(&plural(name)))
}

/// True for `Update driveItem` at PATCH, and not for `Move a driveItem`, which tells of one use of it.
fn leads_with_method(title: &str, method: &str, end: &PathEnd) -> bool {
    let lists = end.target.as_ref().is_some_and(|target| target.collection);
    let verb = match method {
        "GET" if lists => &titles::LISTS,
        "GET" => &titles::READS,
        "POST" => &titles::CREATES,
        "PATCH" => &titles::UPDATES,
        "PUT" => &titles::REPLACES,
        "DELETE" => &titles::DELETES,
        _ => return false,
    };
    verb.is_in(title)
}
