//! Routes that no page writes and that the pages imply: `/me/x` where they have `/users/{id}/x`.
//!
//! Two addresses of one object, such as `/me` and `/users/{id}`, or `/me/drive` and `/drives/{id}`, have the same behind them. Takes the
//! operations with all routes that pages list or show; adds a route below the other address where the page itself writes both addresses for
//! some of its routes, or most pages on the same type do; and where most of all pages do, for what the tables have as a member of
//! the object's type. What one page leaves out is then an oversight, and is reported on it. An
//! address counts where a page reads it, and its type is what the page gives. An address without an id is that of who is
//! signed in, and is implied for no operation that only applications can call. Nothing is concluded from what is implied.

use super::addresses::Addresses;
use super::context::ResolveContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Account, Operation, Route, RouteOrigin, Segment, Template, namespace};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the routes, and reports the pages that leave them out.
pub(super) fn add(context: &mut ResolveContext<'_>, operations: &mut [Operation], addresses: &Addresses<'_>) {
    let groups = by_type(operations, addresses);
    let known: BTreeSet<&str> = groups.values().flatten().map(|found| found.shape.as_str()).collect();
    let pages: Vec<AddressedOperation<'_>> =
        operations.iter().map(|operation| AddressedOperation::of(operation, &known)).collect();
    let pairs = Pairs::of(&pages, &groups, addresses);
    let found: Vec<Vec<Route>> = pages.iter().map(|page| pairs.implied(page)).collect();
    let written = operations.iter().flat_map(|operation| &operation.requests);
    let mut known: BTreeSet<(String, String)> = written.map(key).collect();
    for (operation, implied) in operations.iter_mut().zip(found) {
        let new: Vec<Route> = implied.into_iter().filter(|route| known.insert(key(route))).collect();
        report(context, &new);
        operation.requests.extend(new);
    }
}

fn key(route: &Route) -> (String, String) {
    (route.method.clone(), route.template().shape())
}

/// Says once on a page which routes it leaves out.
fn report(context: &mut ResolveContext<'_>, new: &[Route]) {
    let Some(place) = new.first().and_then(|first| context.line_of(&first.source)) else { return };
    let list: Vec<String> = new.iter().map(|route| format!("`{} {}`", route.method, route.path)).collect();
    let message = format!("other routes imply {}, which this page does not list", list.join(", "));
    context.report(Diagnostic::new(&rules::ROUTE_IMPLIED, place, message));
}

/// An address of an object: `/me`, `/users/{id}`, `/me/drive`.
struct ObjectAddress {
    /// As its page writes it.
    path: String,
    shape: String,
    length: usize,
}

impl ObjectAddress {
    /// True where the object is one of who is signed in: no id leads to it.
    fn is_own(&self) -> bool {
        !self.shape.contains("{}")
    }

    /// The route with this address in the place of another.
    fn in_place_of(&self, other: &Self, route: &Route) -> Route {
        let rest = route.path.split('/').filter(|text| !text.is_empty()).skip(other.length);
        let path = std::iter::once(self.path.as_str()).chain(rest).collect::<Vec<_>>().join("/");
        Route { path, origin: RouteOrigin::Implied, ..route.clone() }
    }
}

/// An operation, with the address that each of its routes stands behind and what it has there.
struct AddressedOperation<'a> {
    operation: &'a Operation,
    routes: Vec<Behind<'a>>,
}

/// A route behind the nearest of the addresses: `root/children` behind `/me/drive`, and not `drive/root/children` behind `/me`.
struct Behind<'a> {
    route: &'a Route,
    address: String,
    rest: String,
}

impl<'a> AddressedOperation<'a> {
    fn of(operation: &'a Operation, known: &BTreeSet<&str>) -> Self {
        let behind = |route: &'a Route| {
            let shape = route.template().shape();
            let ends = shape.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0);
            let nearest = ends.rev().find(|at| known.contains(&shape[..*at]))?;
            let (address, rest) = shape.split_at(nearest);
            (rest != "/$ref").then(|| Behind { route, address: address.to_owned(), rest: rest.to_owned() })
        };
        Self { operation, routes: operation.requests.iter().filter_map(behind).collect() }
    }

    /// False where the address is that of who is signed in, and only applications can call the operation.
    fn can_be_at(&self, address: &ObjectAddress) -> bool {
        let rows = self.operation.permissions.iter().filter(|row| row.account != Account::Application);
        let mut rows = rows.peekable();
        !address.is_own() || rows.peek().is_none() || rows.any(|row| row.supported)
    }

    fn behind(&self, address: &ObjectAddress) -> impl Iterator<Item = &Behind<'a>> {
        self.routes.iter().filter(|behind| behind.address == address.shape)
    }

    /// True where the page writes one thing behind both addresses.
    fn has_both(&self, one: &ObjectAddress, other: &ObjectAddress) -> bool {
        let things = |address| -> BTreeSet<(&str, &str)> {
            self.behind(address).map(|behind| (behind.route.method.as_str(), behind.rest.as_str())).collect()
        };
        !things(one).is_disjoint(&things(other))
    }
}

/// What the pages make of two addresses of a type.
struct Pair<'a> {
    from: &'a ObjectAddress,
    to: &'a ObjectAddress,
    /// The types on which most pages that write the first address write the second, too.
    agreed: BTreeSet<String>,
    /// The members of the type, in lower case, where most pages whatever they are on do.
    members: BTreeSet<String>,
}

struct Pairs<'a>(Vec<Pair<'a>>);

impl<'a> Pairs<'a> {
    fn of(
        pages: &[AddressedOperation<'_>],
        groups: &'a BTreeMap<String, Vec<ObjectAddress>>,
        addresses: &Addresses<'_>,
    ) -> Self {
        let mut all = Vec::new();
        for (name, same) in groups {
            let found = addresses.index.type_named(name);
            let members = || found.into_iter().flat_map(|found| addresses.index.members(found));
            for from in same {
                for to in same.iter().filter(|to| to.shape != from.shape) {
                    let (agreed, all_agree) = agreement(pages, from, to);
                    let members = members().filter(|_| all_agree).map(|row| row.name.to_ascii_lowercase());
                    all.push(Pair { from, to, agreed, members: members.collect() });
                }
            }
        }
        Self(all)
    }

    /// The routes that those of a page imply.
    fn implied(&self, page: &AddressedOperation<'_>) -> Vec<Route> {
        let resource = page.operation.resource.as_ref();
        let mut out: Vec<Route> = Vec::new();
        for Pair { from, to, agreed, members } in self.0.iter().filter(|pair| page.can_be_at(pair.to)) {
            let whole = resource.is_some_and(|name| agreed.contains(name)) || page.has_both(from, to);
            let is_member = |behind: &&Behind<'_>| {
                let first = behind.rest.split('/').nth(1).unwrap_or_default();
                whole || members.contains(namespace::unqualified(first))
            };
            out.extend(page.behind(from).filter(is_member).map(|behind| to.in_place_of(from, behind.route)));
        }
        out
    }
}

/// The addresses of single objects that pages read, by the type that is there. What is one of many behind another object
/// (`/me/calendars/{id}`) is none.
fn by_type(operations: &[Operation], addresses: &Addresses<'_>) -> BTreeMap<String, Vec<ObjectAddress>> {
    let mut out: BTreeMap<String, Vec<ObjectAddress>> = BTreeMap::new();
    for operation in operations {
        for route in operation.requests.iter().filter(|route| route.method == "GET") {
            let template = route.template();
            let Some(name) = read(operation, &template, addresses) else { continue };
            let found = ObjectAddress {
                path: route.path.trim_end_matches('/').to_owned(),
                shape: template.shape(),
                length: template.segments.len(),
            };
            let same = out.entry(name).or_default();
            if same.iter().all(|known| known.shape != found.shape) {
                same.push(found);
            }
        }
    }
    out.retain(|_, same| same.len() > 1);
    out.values_mut().for_each(|same| same.sort_by(|a, b| a.shape.cmp(&b.shape)));
    out
}

/// The type of the one object that an operation reads at a path, where the path and the page say the same.
fn read(operation: &Operation, template: &Template, addresses: &Addresses<'_>) -> Option<String> {
    let is_plain = |segment: &Segment| match segment.name() {
        Some(name) => !segment.has_arguments() && !name.contains([':', '$', '.', '(']),
        None => segment.pieces.len() == 1,
    };
    let named: Vec<bool> = template.segments.iter().map(|segment| segment.name().is_some()).collect();
    let is_one = matches!(named.as_slice(), [true] | [true, false] | [true, true] | [true, false, true]);
    let target = addresses.end(template).target.filter(|target| !target.collection)?;
    let name = target.type_name.named()?;
    let gives = operation.response.type_name.as_ref().and_then(|given| given.named());
    let agrees =
        !operation.response.collection && gives.is_some_and(|given| given.eq_ignore_ascii_case(name));
    (is_one && agrees && template.segments.iter().all(is_plain)).then(|| name.to_owned())
}

/// The types on which most pages with the first address have the second, too, and whether most of all pages do: more than one, and more
/// than have not.
fn agreement(
    pages: &[AddressedOperation<'_>],
    from: &ObjectAddress,
    to: &ObjectAddress,
) -> (BTreeSet<String>, bool) {
    let (mut by_type, mut all): (BTreeMap<&str, (usize, usize)>, _) = (BTreeMap::new(), (0, 0));
    let concerned = |page: &&AddressedOperation<'_>| page.can_be_at(to) && page.behind(from).next().is_some();
    for page in pages.iter().filter(concerned) {
        let both = page.has_both(from, to);
        let own = page.operation.resource.as_deref().map(|name| by_type.entry(name).or_default());
        for (with, without) in own.into_iter().chain([&mut all]) {
            *(if both { with } else { without }) += 1;
        }
    }
    let most = |(with, without): (usize, usize)| with > 1 && with > without;
    let agreed = by_type.into_iter().filter(|(_, counts)| most(*counts)).map(|(name, _)| name.to_owned());
    (agreed.collect(), most(all))
}
