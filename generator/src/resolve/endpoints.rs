//! Endpoints: one for each method and shape of a path, and which of the pages that document it has it.
//!
//! Takes the operations in their final order, and where paths lead; gives the endpoints, sorted by path. The page whose subject a route is
//! wins: one of the type that the route ends at, or of the type whose member that is, which the primary page of that type lists. A page that
//! documents a slice of a type, or a use of it, is named beside it. Where pages document one route for each derived type, the endpoint takes and
//! gives the base. What two pages say of one endpoint that cannot both be true is reported.

mod order;

use super::addresses::{Addresses, PathEnd};
use super::context::ResolveContext;
use super::links::Standing;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{
    Endpoint, Operation, OperationKind, Route, Segment, Source, Template, TypeName, TypeUse, namespace,
};
use order::{on_subject, rank};
use std::collections::BTreeMap;

/// What the pages of operations are to their types.
pub(super) type Standings = BTreeMap<Source, Standing>;

/// An operation's route that documents an endpoint.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    at: usize,
    operation: &'a Operation,
    route: &'a Route,
}

/// Resolves the endpoints. `standings` has every operation's page.
pub(super) fn resolve(
    context: &mut ResolveContext<'_>,
    operations: &[Operation],
    addresses: &Addresses<'_>,
    standings: &Standings,
) -> Vec<Endpoint> {
    let mut candidates: BTreeMap<(String, &str), Vec<Candidate<'_>>> = BTreeMap::new();
    for (at, operation) in operations.iter().enumerate() {
        for route in &operation.requests {
            let known = candidates.entry((route.template().shape(), &route.method)).or_default();
            if known.iter().all(|candidate| candidate.at != at) {
                known.push(Candidate { at, operation, route });
            }
        }
    }
    candidates
        .into_values()
        .filter_map(|candidates| endpoint(context, candidates, addresses, standings))
        .collect()
}

fn endpoint(
    context: &mut ResolveContext<'_>,
    mut candidates: Vec<Candidate<'_>>,
    addresses: &Addresses<'_>,
    standings: &Standings,
) -> Option<Endpoint> {
    let template = candidates.first()?.route.template();
    let end = addresses.end(&template);
    candidates.sort_by_cached_key(|candidate| rank(candidate, &template, &end, addresses, standings));
    let (owner, others) = candidates.split_first()?;
    let family = Family { owner: *owner, others, end: &end, addresses };
    let (body, response) = (family.body(), family.response());
    let says_type = family.says_type(body.as_ref());
    let rivals = Family { others: on_subject(others, &template, &end, addresses), ..family };
    rivals.report(context, body.as_ref(), response.as_ref());
    Some(Endpoint {
        method: owner.route.method.clone(),
        path: owner.route.path.clone(),
        operation: owner.at,
        others: others.iter().map(|candidate| candidate.at).collect(),
        body,
        says_type,
        response,
    })
}

/// What the pages of one endpoint say of its types.
struct Family<'a> {
    owner: Candidate<'a>,
    others: &'a [Candidate<'a>],
    end: &'a PathEnd,
    addresses: &'a Addresses<'a>,
}

impl Family<'_> {
    /// What the endpoint takes, where that is not what its page names: the base of derived types, or the part of an object
    /// that this route of the page ends at.
    fn body(&self) -> Option<TypeUse> {
        let Some(own) = self.owner.operation.body.as_ref() else { return self.changed() };
        let name = own.type_name.named()?;
        if let Some(part) = self.made(name).or_else(|| self.part(name)) {
            return Some(part);
        }
        let sent = self.others.iter().filter_map(|candidate| candidate.operation.body.as_ref());
        let base = self.base(name, sent.filter_map(|body| body.type_name.named()), true)?;
        Some(TypeUse { type_name: TypeName::Named(base), collection: own.collection })
    }

    /// True where what is sent derives from what the tables declare at the address: `/me/extensions` holds extensions, of which a page
    /// makes one kind.
    fn says_type(&self, body: Option<&TypeUse>) -> bool {
        let sent = body.or(self.owner.operation.body.as_ref()).and_then(|body| body.type_name.named());
        let declared = self.end.target.as_ref().filter(|_| self.end.is_member);
        let declared = declared.and_then(|target| target.type_name.named());
        sent.zip(declared).is_some_and(|(sent, declared)| {
            !sent.eq_ignore_ascii_case(declared) && self.addresses.index.is_a(sent, declared)
        })
    }

    /// What a further route changes, where the first one takes a reference: members are added at `/groups/{id}/members/$ref`, or
    /// as a part of `/groups/{id}`.
    fn changed(&self) -> Option<TypeUse> {
        let Candidate { operation, route, .. } = self.owner;
        let is_reference = |route: &Route| {
            route.template().segments.last().and_then(Segment::name).is_some_and(|name| name.starts_with('$'))
        };
        let target = self.end.target.as_ref().filter(|target| target.type_name.named().is_some())?;
        let first = operation.requests.first()?;
        (route.method == "PATCH" && is_reference(first) && !is_reference(route)).then(|| target.clone())
    }

    /// What the endpoint gives, where that is not what its page names.
    fn response(&self) -> Option<TypeUse> {
        let own = &self.owner.operation.response;
        let name = own.type_name.as_ref()?.named()?;
        if let Some(part) = self.cast().or_else(|| self.made(name)).or_else(|| self.part(name)) {
            return Some(part);
        }
        let given =
            self.others.iter().filter_map(|candidate| candidate.operation.response.type_name.as_ref());
        // What is sent as the base comes back as it, too.
        let alone = self.body().is_some();
        let base = self.base(name, given.filter_map(TypeName::named), alone)?;
        Some(TypeUse { type_name: TypeName::Named(base), collection: own.collection })
    }

    /// What one route of a page ends at, where the page speaks of what another one ends at: `../items/{id}/fields` on a
    /// page about `../items/{id}`, and the reverse.
    fn part(&self, named: &str) -> Option<TypeUse> {
        let target = self.end.target.as_ref().filter(|_| self.end.is_member)?;
        let (index, name) = (self.addresses.index, target.type_name.named()?);
        let last = |template: &Template| {
            let mut names = template.segments.iter().rev().filter_map(Segment::name);
            names.next().map(str::to_ascii_lowercase)
        };
        let own = last(&self.owner.route.template());
        // Routes that end in one name are of one thing, whatever the tables say of it at each.
        let is_meant = |route: &Route| {
            let template = route.template();
            let end = self.addresses.end(&template).target.filter(|_| last(&template) != own);
            end.is_some_and(|end| end.type_name.named().is_some_and(|end| index.are_related(named, end)))
        };
        let is_of_another =
            !index.are_related(named, name) && self.owner.operation.requests.iter().any(is_meant);
        let is_posted = self.owner.route.method == "POST";
        is_of_another.then(|| if is_posted { self.item(name) } else { target.clone() })
    }

    /// What is made in a collection, where the page speaks of something else: an extension, on a page that also makes the
    /// event which the extension is for.
    fn made(&self, named: &str) -> Option<TypeUse> {
        let Candidate { operation, route, .. } = self.owner;
        let target = self.end.target.as_ref().filter(|target| self.end.is_member && target.collection)?;
        let name = target.type_name.named()?;
        let is_other = !self.addresses.index.are_related(named, name);
        (is_other && route.method == "POST" && operation.kind == OperationKind::Create)
            .then(|| self.item(name))
    }

    /// What is posted to a collection is one, and of the type that the page is about where that derives from the collection's.
    fn item(&self, name: &str) -> TypeUse {
        let resource = self.owner.operation.resource.as_deref();
        let narrower = resource.filter(|resource| self.addresses.index.is_a(resource, name));
        TypeUse { type_name: TypeName::Named(narrower.unwrap_or(name).to_owned()), collection: false }
    }

    /// The type that the route casts to, where that says more than the page: `../members/microsoft.graph.user`.
    fn cast(&self) -> Option<TypeUse> {
        let Candidate { operation, route, .. } = self.owner;
        let found = self.addresses.cast(route.template().segments.last()?.name()?)?;
        let type_name = TypeName::Named(found.name.clone());
        Some(TypeUse { type_name, collection: operation.response.collection })
    }

    /// The base of `own` that the route ends at, else the nearest that it shares with what other pages name; `alone` says that it
    /// counts where no other page names another type.
    fn base<'n>(&self, own: &str, named: impl Iterator<Item = &'n str>, alone: bool) -> Option<String> {
        let others: Vec<&str> = named.filter(|name| !name.eq_ignore_ascii_case(own)).collect();
        let target = self.end.target.as_ref().and_then(|target| target.type_name.named());
        if let Some(target) = target.filter(|target| self.addresses.index.is_a(own, target)) {
            let fits = alone || others.iter().any(|name| self.addresses.index.is_a(name, target));
            return (fits && !target.eq_ignore_ascii_case(own)).then(|| target.to_owned());
        }
        let index = self.addresses.index;
        let mut bases = index.type_named(own).into_iter().flat_map(|own| index.bases(own));
        let shared = bases.find(|base| others.iter().any(|name| index.is_a(name, &base.name)));
        shared.map(|base| base.name.clone())
    }

    /// Says where another page on the same subject names a type that the endpoint does not take or give.
    fn report(&self, context: &mut ResolveContext<'_>, body: Option<&TypeUse>, response: Option<&TypeUse>) {
        let own = self.owner.operation;
        let takes = body.or(own.body.as_ref()).and_then(|body| body.type_name.named());
        let answer = own.response.type_name.as_ref();
        let gives = response.map(|found| &found.type_name).or(answer).and_then(TypeName::named);
        for candidate in self.others {
            let other = candidate.operation;
            let sent = other.body.as_ref().and_then(|body| body.type_name.named());
            let given = other.response.type_name.as_ref().and_then(TypeName::named);
            for (what, own, said) in [("takes", takes, sent), ("gives", gives, given)] {
                let (Some(own), Some(said)) = (own, said) else { continue };
                if !self.addresses.index.are_related(said, own) {
                    let says = format!(
                        "{what} `{}` here and `{}`",
                        namespace::short_name(said),
                        namespace::short_name(own)
                    );
                    self.report_one(context, candidate, &says);
                }
            }
            let several = response.map_or(own.response.collection, |found| found.collection);
            let is_same =
                gives.zip(given).is_some_and(|(own, said)| self.addresses.index.are_related(said, own));
            // What a page says comes back is said of its first route.
            let is_first = other.requests.first() == Some(candidate.route);
            if is_same && is_first && candidate.route.method == "GET" && other.response.collection != several
            {
                let form = |several: bool| if several { "a collection" } else { "one object" };
                let says = format!("gives {} here and {}", form(other.response.collection), form(several));
                self.report_one(context, candidate, &says);
            }
        }
    }

    fn report_one(&self, context: &mut ResolveContext<'_>, candidate: &Candidate<'_>, says: &str) {
        let places = (context.line_of(&candidate.route.source), context.line_of(&self.owner.route.source));
        let (Some(place), Some(first)) = places else { return };
        let Route { method, path, .. } = candidate.route;
        let file = &self.owner.operation.source.file;
        let message = format!("`{method} {path}` {says} on `{file}`");
        let report = Diagnostic::new(&rules::ROUTE_CONTRADICTION, place, message);
        context.report(report.related(first, "the page whose subject the route is"));
    }
}
