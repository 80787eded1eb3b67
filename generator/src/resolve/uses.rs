//! How the rows of all pages use the names of types: which of them have values, and which are those of enumerations.
//!
//! Takes the pages; gives short names in lower case, and the namespace of each page. It joins no pages and reports nothing: what
//! a name means where it stands, `symbols` knows.

use super::symbols;
use crate::model::namespace::short_name;
use crate::parse::Page;
use crate::parse::page::{EnumFacts, PropertyRow};
use crate::parse::resource;
use crate::parse::type_expr::NameExpr;
use std::collections::{BTreeMap, BTreeSet};

/// Every row of a page that has a type cell.
pub(super) fn rows(page: &Page) -> impl Iterator<Item = &PropertyRow> {
    let types = page.types.iter().flat_map(|facts| facts.properties.iter().chain(&facts.relationships));
    let operation = page
        .operation
        .iter()
        .flat_map(|facts| facts.parameters.iter().map(|(_, row)| row).chain(&facts.body.rows));
    types.chain(operation)
}

/// The short names that any type cell holds, in lower case.
pub(super) fn used_names(pages: &[&Page]) -> BTreeSet<String> {
    pages.iter().flat_map(|page| rows(page)).filter_map(named).collect()
}

/// The short names, in lower case, that relationships lead to and no property or parameter has for a type: those of entities,
/// whatever a table of members is headed.
pub(super) fn relationship_names(pages: &[&Page]) -> BTreeSet<String> {
    let types = || pages.iter().flat_map(|page| &page.types);
    let values = types().flat_map(|facts| &facts.properties);
    let operations = pages.iter().filter_map(|page| page.operation.as_ref());
    let sent =
        operations.flat_map(|facts| facts.parameters.iter().map(|(_, row)| row).chain(&facts.body.rows));
    let used: BTreeSet<String> = values.chain(sent).filter_map(named).collect();
    let targets = types().flat_map(|facts| &facts.relationships).filter_map(named);
    targets.filter(|name| !used.contains(name)).collect()
}

pub(super) fn short_key(name: &str) -> String {
    short_name(name).to_ascii_lowercase()
}

/// The namespace of each page. A page of enumerations that names none is in the one that all who use them are in.
pub(super) fn namespaces(pages: &[&Page], root: &str) -> Vec<String> {
    let stated: Vec<Option<&str>> = pages.iter().map(|page| symbols::stated_namespace(page)).collect();
    let mut users: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (page, namespace) in pages.iter().zip(&stated) {
        for name in rows(page).filter_map(named) {
            users.entry(name).or_default().insert(namespace.unwrap_or(root));
        }
    }
    let of_users = |page: &Page| {
        let used = page.enums.iter().filter_map(|facts| users.get(&short_key(&facts.name.value)));
        let all: BTreeSet<&str> = used.flatten().copied().collect();
        all.first().copied().filter(|_| all.len() == 1 && page.types.is_empty())
    };
    let both = pages.iter().zip(&stated);
    both.map(|(page, stated)| stated.or_else(|| of_users(page)).unwrap_or(root).to_owned()).collect()
}

/// The short names, in lower case, of types of which each JSON representation shows a text and none shows anything else.
pub(super) fn shown_as_texts(pages: &[&Page]) -> BTreeSet<String> {
    let mut shown: BTreeMap<String, bool> = BTreeMap::new();
    for facts in pages.iter().flat_map(|page| &page.types) {
        let Some(json) = resource::json_of(facts) else { continue };
        let values = json.root.by_name();
        let properties = facts.properties.iter().map(|row| (row, true));
        for (row, is_property) in properties.chain(facts.relationships.iter().map(|row| (row, false))) {
            let (Some(name), Some(value)) = (named(row), values.get(row.name.value.as_str())) else {
                continue;
            };
            let value = value.items().first().unwrap_or(value);
            *shown.entry(name).or_insert(true) &= is_property && value.as_str().is_some();
        }
    }
    shown.into_iter().filter(|(_, is_text)| *is_text).map(|(name, _)| name).collect()
}

/// The short name of the type that a row names, in lower case.
fn named(row: &PropertyRow) -> Option<String> {
    match &row.type_expr.name {
        NameExpr::Named(name) => Some(short_key(&symbols::clean(name))),
        _ => None,
    }
}

/// True for a table that lists the values of a property whose type stays a primitive: “mediaSizes values” below a property of
/// that name. Where any type cell has the name it is an enumeration all the same.
pub(super) fn lists_values(page: &Page, facts: &EnumFacts, used: &BTreeSet<String>) -> bool {
    let name = &facts.name.value;
    let primitive = |row: &PropertyRow| {
        row.name.value.eq_ignore_ascii_case(name) && matches!(row.type_expr.name, NameExpr::Primitive { .. })
    };
    !used.contains(&short_name(name).to_ascii_lowercase()) && rows(page).any(primitive)
}
