//! Relationships that operations read and no table has.
//!
//! Takes all pages; reports `relationship-missing`, once for each relationship: at the row of the type's methods table that leads to the operation,
//! else at the route. Which type a route stands at is known where an operation reads it there (`/users/{id}` gives a user), or where the
//! route is called like it (`/security`). Actions and functions are no relationships.

use super::context::CheckContext;
use super::relationships::{self, ends_in_key_of, is_plain, split};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::namespace::short_name;
use crate::model::{Index, Operation, Template, Type, TypeKind, TypeName};
use crate::parse::Page;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

rules! {
    RELATIONSHIP_MISSING = Info "relationship-missing" {
        what: "an operation reads a relationship that no table of its type has",
        why: "clients have no property for it",
        cure: "add a row under `## Relationships`",
        found: [
            GAUGE: r"|Relationship|Type|Description|
|:---|:---|:---|
|stations|[station](station.md) collection|Where the gauge has stood.|" => "None.",
        ],
        passes: [GAUGE: "|stations|[station](station.md) collection|Where the gauge has stood.|" => "|Stations|[station](station.md) collection|Where the gauge has stood.|"],
    }
}

/// The type at each shape of a route: `/users/{}` gives `user`.
type Homes<'a> = BTreeMap<String, &'a Type>;

pub(super) fn check(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut versions: BTreeMap<_, Vec<(&Page, &Operation)>> = BTreeMap::new();
    for (page, operation) in context.operations().filter(|(_, operation)| is_plain(operation)) {
        versions.entry(page.version).or_default().push((page, operation));
    }
    for (version, reads) in versions {
        if let Some(index) = context.index(version) {
            check_version(context, index, &reads, found);
        }
    }
}

fn check_version(
    context: &CheckContext<'_>,
    index: &Index<'_>,
    reads: &[(&Page, &Operation)],
    found: &mut Vec<Diagnostic>,
) {
    let homes = homes(index, reads);
    let mut said = BTreeSet::new();
    for (page, operation) in reads {
        for path in paths(operation) {
            let Some((home, name)) = split(path) else { continue };
            let Some(of) =
                homes.get(&Template::parse(home).shape()).copied().filter(|of| !is_known(index, of, name))
            else {
                continue;
            };
            if is_function(context, page, of, name) {
                continue;
            }
            if said.insert((of.name.as_str(), name.to_ascii_lowercase())) {
                found.push(missing(context, page, path, of, name));
            }
        }
    }
}

/// The page of a function is called like it (`drive-recent`); one that reads a relationship says so (`user-list-chats`).
fn is_function(context: &CheckContext<'_>, page: &Page, of: &Type, name: &str) -> bool {
    let path = &context.sources.file(page.file).path;
    let stem = path.rsplit('/').next().and_then(|file| file.strip_suffix(".md")).unwrap_or_default();
    stem.eq_ignore_ascii_case(&format!("{}-{name}", short_name(&of.name)))
}

/// The paths that are read.
fn paths(operation: &Operation) -> impl Iterator<Item = &str> {
    operation.requests.iter().filter(|route| route.method == "GET").map(|route| route.path.as_str())
}

fn homes<'a>(index: &Index<'a>, reads: &[(&Page, &Operation)]) -> Homes<'a> {
    let mut out = Homes::new();
    for (_, operation) in reads {
        let response = &operation.response;
        let single = response.type_name.as_ref().filter(|_| !response.collection);
        let of = single.and_then(TypeName::named).and_then(|name| index.type_named(name));
        for path in paths(operation) {
            if let Some(of) = of.filter(|of| is_own(path, of)) {
                out.insert(Template::parse(path).shape(), of);
            }
            let root = path.split('/').nth(1).unwrap_or_default();
            if let Some(of) = index.type_by_short_name(root).filter(|of| of.kind == TypeKind::Entity) {
                out.entry(format!("/{root}")).or_insert(of);
            }
        }
    }
    out
}

/// True for a route to a type by a collection or relationship that is called like it: `/users/{id}`, `/teams/{id}/schedule`.
fn is_own(path: &str, of: &Type) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    ends_in_key_of(path, of) || last.eq_ignore_ascii_case(short_name(&of.name))
}

/// True where the type, a base type or a derived one has the member, or where it may have any.
fn is_known<'a>(index: &Index<'a>, of: &'a Type, name: &str) -> bool {
    let derived = index.descendants(of);
    let below = derived.iter().flat_map(|found| found.properties.iter().chain(&found.navigation));
    of.placeholder || index.members(of).chain(below).any(|member| member.name.eq_ignore_ascii_case(name))
}

fn missing(context: &CheckContext<'_>, page: &Page, path: &str, of: &Type, name: &str) -> Diagnostic {
    let message = format!(
        "expected a row for the relationship `{name}` of `{}`, which this operation reads, found none",
        of.name
    );
    let place = row(context, page, of).or_else(|| route(page, path)).unwrap_or(page.title.span);
    let report = Diagnostic::new(&RELATIONSHIP_MISSING, place, message);
    report.help(format!("add a row for `{name}` under `## Relationships`"))
}

/// The title of an operation in the methods table of a type.
fn row(context: &CheckContext<'_>, page: &Page, of: &Type) -> Option<Span> {
    let home = context.page(context.sources.find(&of.source.file)?)?;
    let leads_here = |row: &&crate::parse::page::MethodRow| {
        relationships::operation(context, row)
            .is_some_and(|operation| context.sources.find(&operation.source.file) == Some(page.file))
    };
    let row = home.methods.iter().find(leads_here)?;
    Some(context.within(row.span, row.title.trim()))
}

fn route(page: &Page, path: &str) -> Option<Span> {
    let routes = &page.operation.as_ref()?.routes;
    routes.iter().find(|route| route.path == path).map(|route| route.span)
}
