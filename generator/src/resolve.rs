//! The only place that joins pages: from what each page says to the model of a version.
//!
//! ```text
//! declare names -> enumerations -> types -> base types and kinds -> operations -> endpoints -> placeholders -> sort
//! ```
//!
//! Takes the pages of one version in path order; gives the [`Model`] and what was found wrong in the joining. Names are resolved in
//! `symbols`; a rule about one kind of fact stands in the file of that kind.

mod addresses;
mod arguments;
mod bases;
mod bodies;
mod bound_only;
mod calls;
mod context;
mod endpoints;
mod enums;
mod home;
mod implied;
mod json_only;
mod kinds;
mod links;
mod operation_kind;
mod operations;
mod parameters;
mod properties;
pub mod prose;
mod responses;
mod shown;
mod single;
pub mod symbols;
mod types;
mod unions;
mod uses;
mod well_known;

pub(crate) use json_only::{slip_of, unpaired};

use crate::diagnostic::Diagnostic;
use crate::model::{ApiVersion, Enum, Index, Model, Type, TypeKind, namespace};
use crate::parse::Page;
use crate::source::Sources;
use context::{Placeholder, ResolveContext};
use home::Home;
use std::collections::{BTreeMap, BTreeSet};
use symbols::{SymbolKind, Symbols};

/// Joins the pages of a version.
pub fn resolve(
    sources: &Sources,
    version: ApiVersion,
    pages: &[&Page],
    diagnostics: &mut Vec<Diagnostic>,
) -> Model {
    let pages: Vec<&Page> = pages.iter().copied().filter(|page| page.version == version).collect();
    let root = namespace::root(pages.iter().filter_map(|page| symbols::stated_namespace(page)));
    let namespaces = uses::namespaces(&pages, &root);
    let symbols = Symbols::new(root);
    let texts = uses::shown_as_texts(&pages);
    let home = Home::of(&pages);
    let mut context = ResolveContext {
        sources,
        version,
        pages,
        namespaces,
        symbols,
        diagnostics,
        placeholders: BTreeMap::new(),
        texts,
        home,
    };
    declare(&mut context);
    let mut enums = enums::resolve(&mut context);
    let mut types = types::resolve(&mut context);
    bases::resolve(&mut context, &mut types);
    unions::widen(&mut context, &mut types);
    single::correct(&context, &mut types);
    json_only::add(&mut context, &mut types);
    bound_only::add(&mut context, &mut types);
    let mut types: Vec<Type> = types.into_values().map(|draft| draft.finished).collect();
    let (operations, endpoints) = {
        let index = Index::of_parts(&types, &[]);
        let operations::ResolvedOperations { operations, standings, addresses } =
            operations::resolve(&mut context, &index);
        let endpoints = endpoints::resolve(&mut context, &operations, &addresses, &standings);
        (operations, endpoints)
    };
    types.extend(placeholder_types(&context, &types));
    types.sort_by(|a, b| a.name.cmp(&b.name));
    enums.extend(placeholder_enums(&context));
    enums.sort_by(|a, b| a.name.cmp(&b.name));
    Model { api_version: version, types, enums, operations, endpoints }
}

/// True where pages are those of Microsoft Graph, as their namespaces and the URLs of their examples tell.
pub fn is_graph(pages: &[&Page]) -> bool {
    Home::of(pages).is_graph
}

/// Declares every type first, so that an enumeration never takes the name of one.
fn declare(context: &mut ResolveContext<'_>) {
    for (page, namespace) in context.pages.iter().zip(&context.namespaces) {
        for facts in &page.types {
            if let Some(name) = symbols::type_name(facts, namespace) {
                context.symbols.declare(&name, SymbolKind::Type, page.file);
            }
        }
    }
    let used = uses::used_names(&context.pages);
    let targets = uses::relationship_names(&context.pages);
    for (page, namespace) in context.pages.iter().zip(&context.namespaces) {
        let tables = page.enums.iter().filter(|facts| !uses::lists_values(page, facts, &used));
        let tables = tables.filter(|facts| {
            !targets.contains(&namespace::short_name(&facts.name.value).to_ascii_lowercase())
        });
        for facts in tables.filter(|facts| facts.certain) {
            context.symbols.declare(&symbols::enum_name(facts, namespace), SymbolKind::Enum, page.file);
        }
    }
}

/// The types that are used and not documented. Relationships lead to entities, and entities derive from entities.
fn placeholder_types(context: &ResolveContext<'_>, documented: &[Type]) -> Vec<Type> {
    let targets =
        documented.iter().flat_map(|found| &found.navigation).filter_map(|row| row.type_name.named());
    let bases = documented
        .iter()
        .filter(|found| found.kind == TypeKind::Entity)
        .filter_map(|found| found.base.as_deref());
    let entities: BTreeSet<&str> = targets.chain(bases).collect();
    let blank = |(name, used): (&String, &Placeholder)| {
        let kind = if entities.contains(name.as_str()) { TypeKind::Entity } else { TypeKind::Complex };
        let source = context.sources.source(used.span);
        Type { open: true, placeholder: true, ..Type::new(name.clone(), kind, source) }
    };
    context.placeholders.iter().filter(|(_, used)| used.kind == SymbolKind::Type).map(blank).collect()
}

/// The enumerations that are used and whose members nobody documents.
fn placeholder_enums(context: &ResolveContext<'_>) -> Vec<Enum> {
    let blank =
        |(name, used): (&String, &Placeholder)| Enum::new(name.clone(), context.sources.source(used.span));
    context.placeholders.iter().filter(|(_, used)| used.kind == SymbolKind::Enum).map(blank).collect()
}
