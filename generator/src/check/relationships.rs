//! Relationships against the operations that list them.
//!
//! Takes a page of a type; reports `relationship-single`, where its table says that a relationship is one object and an operation of its
//! methods table lists several. The routes of a type are those that end in a key and return it.

use super::context::Context;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Operation, OperationKind, Property, Template, Type, TypeName};
use crate::parse::Page;
use crate::parse::page::{MethodRow, PropertyRow};
use crate::resolve::symbols;
use std::collections::BTreeSet;

pub(super) fn check(context: &Context<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(catalogue), Some(facts)) = (context.catalogue(page.version), page.types.first()) else {
        return;
    };
    let name = symbols::type_name(facts, &symbols::namespace_of_page(page, &context.root));
    let Some(of) = name.and_then(|name| catalogue.type_named(&name)) else { return };
    let methods: Vec<Method<'_>> =
        page.methods.iter().filter_map(|row| Some(Method { operation: operation(context, row)? })).collect();
    let homes: BTreeSet<String> =
        methods.iter().filter(|method| method.reads(of)).flat_map(|method| method.homes(of)).collect();
    let mut said = BTreeSet::new();
    for method in methods.iter().filter(|method| method.is_plain_read()) {
        for (home, name) in method.operation.requests.iter().filter_map(|route| split(&route.path)) {
            if !homes.contains(&home) || !said.insert(name.clone()) {
                continue;
            }
            let mut members = catalogue.members(of).filter(|member| member.name.eq_ignore_ascii_case(&name));
            let Some(member) = members.next() else { continue };
            let rows = facts.properties.iter().chain(&facts.relationships);
            let row = rows.rev().find(|row| row.name.value == member.name);
            found.extend(row.and_then(|row| single(method.operation, member, row)));
        }
    }
}

/// The operation that a row of the methods table leads to.
struct Method<'a> {
    operation: &'a Operation,
}

impl Method<'_> {
    /// True for the operation that reads one object of the type.
    fn reads(&self, of: &Type) -> bool {
        let response = &self.operation.response;
        self.is_plain_read()
            && !response.collection
            && response.type_name.as_ref().and_then(TypeName::named).is_some_and(|name| name == of.name)
    }

    fn is_plain_read(&self) -> bool {
        let called = matches!(self.operation.kind, OperationKind::Action | OperationKind::Function);
        !called && self.operation.requests.iter().any(|route| route.method == "GET")
    }

    /// The shapes of its routes that end in a key of the type's own collection: `/users/{}` for `user`.
    fn homes(&self, of: &Type) -> Vec<String> {
        let short = symbols::short(&of.name).to_ascii_lowercase();
        let is_own = |path: &&str| {
            let collection = path.rsplit('/').nth(1).unwrap_or_default().to_ascii_lowercase();
            let stem = collection.trim_end_matches('s');
            path.ends_with('}') && !stem.is_empty() && (short.ends_with(stem) || stem.ends_with(&short))
        };
        let routes = self.operation.requests.iter().map(|route| route.path.as_str()).filter(is_own);
        routes.map(|path| Template::parse(path).shape()).collect()
    }
}

/// The operation that a row of a methods table leads to.
pub(super) fn operation<'a>(context: &Context<'a>, row: &MethodRow) -> Option<&'a Operation> {
    let target = row.target.as_deref()?.split('#').next()?;
    let file = context.sources.find_ignoring_case(&context.sources.resolve_path(row.span.file, target))?;
    context.operation(context.page(file)?)
}

/// The shape of a path without its last segment, and that segment, where it is a plain name.
fn split(path: &str) -> Option<(String, String)> {
    let (home, name) = path.rsplit_once('/')?;
    let plain = !name.is_empty() && name.chars().all(char::is_alphanumeric);
    (plain && home.ends_with('}')).then(|| (Template::parse(home).shape(), name.to_owned()))
}

fn single(operation: &Operation, member: &Property, row: &PropertyRow) -> Option<Diagnostic> {
    let lists =
        operation.response.collection && operation.response.type_name.as_ref() == Some(&member.type_name);
    if !lists || member.collection {
        return None;
    }
    let (name, path) = (&member.name, &operation.source.file);
    let message = format!("expected a collection for `{name}`, which `{path}` lists, found a single object");
    let report = Diagnostic::new(&rules::RELATIONSHIP_SINGLE, row.type_expr.span, message);
    Some(report.help("write `collection` behind the type"))
}
