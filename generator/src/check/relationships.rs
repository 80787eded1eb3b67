//! Relationships against the operations that list them.
//!
//! Takes a page of a type; reports `relationship-single`, where its table says that a relationship is one object and an operation of its
//! methods table lists several. The routes of a type are those that end in a key and return it. What a route tells of types stands here
//! for `read_relationships`, too, which finds the relationships that no table has.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::namespace::short_name;
use crate::model::{Operation, OperationKind, Property, Template, Type, TypeName};
use crate::parse::Page;
use crate::parse::page::{MethodRow, PropertyRow};
use crate::resolve::symbols;
use std::collections::BTreeSet;

rules! {
    RELATIONSHIP_SINGLE = Warning "relationship-single" {
        what: "a table says that a relationship is one object, and an operation lists several",
        why: "clients that expect one object fail",
        cure: "write `collection` behind the type",
        found: [GAUGE: "|stations|[station](station.md) collection|" => "|stations|[station](station.md)|"],
        passes: [GAUGE: "|stations|[station](station.md) collection|" => "|stations|Collection([station](station.md))|"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(index), Some(facts)) = (context.index(page.version), page.types.first()) else {
        return;
    };
    let name = symbols::type_name(facts, &symbols::namespace_of_page(page, &context.root));
    let Some(of) = name.and_then(|name| index.type_named(&name)) else { return };
    let listed = page.methods.iter().filter_map(|row| operation(context, row));
    let reads: Vec<&Operation> = listed.filter(|operation| is_plain_read(operation)).collect();
    let homes: BTreeSet<String> =
        reads.iter().filter(|read| gives_one(read, of)).flat_map(|read| homes(read, of)).collect();
    let mut said = BTreeSet::new();
    for operation in reads {
        let paths = operation.requests.iter().filter_map(|route| split(&route.path));
        for (home, name) in paths.filter(|(home, _)| home.ends_with('}')) {
            if !homes.contains(&Template::parse(home).shape()) || !said.insert(name) {
                continue;
            }
            let mut members = index.members(of).filter(|member| member.name.eq_ignore_ascii_case(name));
            let Some(member) = members.next() else { continue };
            let rows = facts.properties.iter().chain(&facts.relationships);
            let row = rows.rev().find(|row| row.name.value == member.name);
            found.extend(row.and_then(|row| single(operation, member, row)));
        }
    }
}

/// True for an operation that answers with one object of the type.
fn gives_one(operation: &Operation, of: &Type) -> bool {
    let response = &operation.response;
    let named = response.type_name.as_ref().and_then(TypeName::named);
    !response.collection && named.is_some_and(|name| name == of.name)
}

fn is_plain_read(operation: &Operation) -> bool {
    is_plain(operation) && operation.requests.iter().any(|route| route.method == "GET")
}

/// Neither action nor function.
pub(super) fn is_plain(operation: &Operation) -> bool {
    !matches!(operation.kind, OperationKind::Action | OperationKind::Function)
}

/// The shapes of an operation's routes that end in a key of the type's own collection: `/users/{}` for `user`.
fn homes(operation: &Operation, of: &Type) -> impl Iterator<Item = String> {
    let paths = operation.requests.iter().map(|route| route.path.as_str());
    paths.filter(|path| ends_in_key_of(path, of)).map(|path| Template::parse(path).shape())
}

/// True for a route that ends in a key of a collection that is called like the type: `/users/{id}` for `user`.
pub(super) fn ends_in_key_of(path: &str, of: &Type) -> bool {
    let short = short_name(&of.name).to_ascii_lowercase();
    let collection = path.rsplit('/').nth(1).unwrap_or_default().to_ascii_lowercase();
    let stem = collection.trim_end_matches('s');
    path.ends_with('}') && !stem.is_empty() && (short.ends_with(stem) || stem.ends_with(&short))
}

/// The operation that a row of a methods table leads to.
pub(super) fn operation<'a>(context: &CheckContext<'a>, row: &MethodRow) -> Option<&'a Operation> {
    let target = row.target.as_deref()?.split('#').next()?;
    let file = context.sources.find_ignoring_case(&context.sources.resolve_path(row.span.file, target))?;
    context.operation(context.page(file)?)
}

/// A path without its last segment, and that segment, where it is a plain name and not the only one.
pub(super) fn split(path: &str) -> Option<(&str, &str)> {
    let (home, name) = path.rsplit_once('/')?;
    let is_plain = !name.is_empty() && name.chars().all(char::is_alphanumeric);
    (is_plain && !home.is_empty()).then_some((home, name))
}

fn single(operation: &Operation, member: &Property, row: &PropertyRow) -> Option<Diagnostic> {
    let lists =
        operation.response.collection && operation.response.type_name.as_ref() == Some(&member.type_name);
    if !lists || member.collection {
        return None;
    }
    let (name, path) = (&member.name, &operation.source.file);
    let message = format!("expected a collection for `{name}`, which `{path}` lists, found a single object");
    let report = Diagnostic::new(&RELATIONSHIP_SINGLE, row.type_expr.span, message);
    Some(report)
}
