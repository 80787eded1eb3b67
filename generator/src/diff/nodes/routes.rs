//! Compares the routes of one operation.
//!
//! Method and shape make an endpoint: what differs beyond that is spelling. A route that another operation
//! documents on the other side has moved with its page and is not gone.

use super::context::{DiffContext, route_key};
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::level::Level;
use crate::diff::page::PagePart;
use crate::diff::pairing::{Pairing, reordered};
use crate::model::{Operation, Piece, Route, RouteOrigin, Segment};

/// Compares the routes of two operations that are one.
pub(super) fn compare(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let mut pairing = Pairing::by_key(&old.requests, &new.requests, route_key);
    let methods = pairing.match_by_look(|route| route.template().shape(), |a, b| u32::from(a == b));
    let changed = pairing.match_by_look(
        |route| (route.method.as_str(), route.template().segments),
        |(method, a), (other, b)| u32::from(method == other && differ_in_one_word(a, b)),
    );
    for (from, to) in &methods {
        let message = format!("method changed from {} to {}", from.method, to.method);
        let change =
            Change::new(&rules::OPERATION_HTTP_METHOD_CHANGED, route_address(address, from), message);
        out.push(place(change.values(&from.method, &to.method), Some(from), Some(to)));
    }
    for (from, to) in &changed {
        let message = format!("route `{}` changed to `{}`", label(from), label(to));
        let change = Change::new(&rules::OPERATION_ROUTE_CHANGED, route_address(address, from), message);
        out.push(place(change.values(label(from), label(to)), Some(from), Some(to)));
    }
    let gone = pairing.removed.iter().filter(|route| context.head.operation_at(&route_key(route)).is_none());
    out.extend(gone.map(|route| single(&rules::OPERATION_ROUTE_REMOVED, address, route)));
    let elsewhere = pairing.removed.iter().find_map(|route| {
        let other = context.head.operation_at(&route_key(route))?;
        Some(format!("`{}` is documented by `{}` alone now", label(route), other.title))
    });
    let come = pairing.added.iter().filter(|route| context.base.operation_at(&route_key(route)).is_none());
    out.extend(come.map(|route| {
        let mut change = single(&rules::OPERATION_ROUTE_ADDED, address, route);
        change.hint.clone_from(&elsewhere);
        change
    }));
    for (from, to) in &pairing.both {
        // Where an example alone shows a route, it is written as the example has it.
        out.extend(origin(address, from, to).or_else(|| spelling(address, from, to)));
    }
    out.extend(order(address, old, new));
}

/// A route as people write it.
pub(super) fn label(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

fn route_address(parent: &Address, route: &Route) -> Address {
    parent.join("route", &label(route))
}

fn place(change: Change, from: Option<&Route>, to: Option<&Route>) -> Change {
    let source = |route: Option<&Route>| route.map(|route| route.source.clone());
    let is_shown = from.or(to).is_some_and(|route| route.origin == RouteOrigin::Example);
    change.at(source(from), source(to)).within(if is_shown { PagePart::Example } else { PagePart::Routes })
}

fn single(rule: &'static ChangeRule, address: &Address, route: &Route) -> Change {
    let gone = rule == &rules::OPERATION_ROUTE_REMOVED;
    let message = format!("route `{}` {}", label(route), if gone { "removed" } else { "added" });
    let change = Change::new(rule, route_address(address, route), message);
    if gone {
        place(change.before(label(route)), Some(route), None)
    } else {
        place(change.after(label(route)), None, Some(route))
    }
}

/// True where two paths have as many segments and differ in one that is a word on both sides.
fn differ_in_one_word(a: &[Segment], b: &[Segment]) -> bool {
    if a.len() != b.len() || a.len() < 2 {
        return false;
    }
    let shape = |segment: &Segment| -> Vec<Option<String>> {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => Some(text.to_ascii_lowercase()),
            Piece::Placeholder { .. } => None,
        };
        segment.pieces.iter().map(piece).collect()
    };
    let different: Vec<_> = a.iter().zip(b).filter(|(a, b)| shape(a) != shape(b)).collect();
    matches!(different.as_slice(), [(a, b)] if a.name().is_some() && b.name().is_some())
}

/// What differs between two routes of one shape: the case of their words, or the names of their placeholders.
fn spelling(address: &Address, from: &Route, to: &Route) -> Option<Change> {
    let (a, b) = (from.template(), to.template());
    let words = |template: &crate::model::Template| -> Vec<String> {
        let pieces = template.segments.iter().flat_map(|segment| &segment.pieces);
        let text = pieces.filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.clone()),
            Piece::Placeholder { .. } => None,
        });
        text.collect()
    };
    let rule = if words(&a) != words(&b) {
        &rules::OPERATION_ROUTE_CASE_CHANGED
    } else if a != b {
        &rules::OPERATION_ROUTE_PLACEHOLDER_RENAMED
    } else {
        return None;
    };
    let message = format!("route `{}` is written `{}`", label(from), label(to));
    let change = Change::new(rule, route_address(address, from), message);
    Some(place(change.values(label(from), label(to)), Some(from), Some(to)))
}

/// A route that the list of requests gains or loses, and that is an endpoint before and after.
fn origin(address: &Address, from: &Route, to: &Route) -> Option<Change> {
    let says = |route: &Route| match route.origin {
        RouteOrigin::Listed => "listed",
        RouteOrigin::Example => "shown and not listed",
        RouteOrigin::Implied => "implied by other routes alone",
    };
    let message = format!("route `{}` is {}, and was {}", label(to), says(to), says(from));
    let change = Change::new(&rules::OPERATION_ROUTE_ORIGIN_CHANGED, route_address(address, from), message);
    // What no list of requests has any more may be no endpoint, whatever the model makes of it.
    let level = if from.origin == RouteOrigin::Listed { Level::Risky } else { change.level };
    let change = change.values(says(from), says(to)).level(level);
    (from.origin != to.origin).then(|| place(change, Some(from), Some(to)))
}

fn order(address: &Address, old: &Operation, new: &Operation) -> Option<Change> {
    let keys = |node: &Operation| -> Vec<String> {
        let listed = node.requests.iter().filter(|route| route.origin == RouteOrigin::Listed);
        listed.map(route_key).map(|(method, shape)| format!("{method} {shape}")).collect()
    };
    let (before, after) = (keys(old), keys(new));
    let differs = reordered(before.iter().map(String::as_str), after.iter().map(String::as_str));
    differs.then(|| {
        let rule = &rules::OPERATION_ROUTE_ORDER_CHANGED;
        let change = Change::new(rule, address.clone(), "routes in another order");
        place(change, old.requests.first(), new.requests.first())
    })
}
