//! Checks: slips that show only when a page is held against itself, its neighbours and the model.
//!
//! Takes the sources, the pages as read and the models made of them; gives findings, sorted. A check is a pure function and changes
//! nothing: the model is the same whether it ran or not. Slips that stand in the way of reading are reported by
//! `parse` and `resolve`, where they are read around. Pages copied from the published site are passed over: they
//! have lost what checks compare.

mod annotations;
mod bodies;
mod claims;
mod columns;
mod completeness;
mod context;
mod disclaimers;
mod duplicates;
mod enums;
mod excerpt;
mod extra_headings;
mod fences;
mod files;
mod formats;
mod front_matter;
mod headings;
mod json;
mod link_format;
mod links;
mod member_names;
mod messages;
mod namespaces;
mod nearness;
mod order;
mod permissions;
mod placeholders;
mod reachability;
mod read_relationships;
mod references;
mod relationships;
mod representation;
mod request_bodies;
mod requests;
mod response_types;
mod responses;
mod routes;
mod scopes;
mod shown;
mod tabs;
mod titles;
mod type_links;
mod unannotated;
mod values;

pub use files::check as files;
pub(crate) use formats::is_placeholder;
pub use formats::misfit;
pub(crate) use representation::{Disagreement, disagreement};

use crate::diagnostic::{self, Diagnostic, Rule};
use crate::model::Model;
use crate::parse::{Page, rendered};
use crate::source::Sources;
use context::CheckContext;
use rayon::prelude::*;

/// A check that needs one page at a time.
type OfPage = fn(&CheckContext<'_>, &Page, &mut Vec<Diagnostic>);

/// A check that holds pages against each other.
type OfAll = fn(&CheckContext<'_>, &mut Vec<Diagnostic>);

const OF_PAGE: &[OfPage] = &[
    front_matter::check,
    titles::check,
    headings::check,
    extra_headings::check,
    order::check,
    tabs::check,
    annotations::check,
    unannotated::check,
    columns::check,
    placeholders::check,
    namespaces::check,
    disclaimers::check,
    representation::check,
    json::check,
    bodies::check,
    routes::check,
    requests::check,
    responses::check,
    claims::check,
    completeness::check,
    response_types::check,
    messages::check,
    permissions::check,
    enums::check,
    type_links::check,
    relationships::check,
    references::check,
    link_format::check,
];

const OF_ALL: &[OfAll] = &[duplicates::check, links::check, scopes::check, read_relationships::check];

/// The rules that checks raise, by the file that declares and checks them.
pub(crate) const RULES: &[&[&Rule]] = &[
    annotations::RULES,
    bodies::RULES,
    claims::RULES,
    columns::RULES,
    completeness::RULES,
    disclaimers::RULES,
    duplicates::RULES,
    enums::RULES,
    extra_headings::RULES,
    files::RULES,
    front_matter::RULES,
    headings::RULES,
    json::RULES,
    link_format::RULES,
    links::RULES,
    member_names::RULES,
    messages::RULES,
    namespaces::RULES,
    order::RULES,
    permissions::RULES,
    placeholders::RULES,
    reachability::RULES,
    read_relationships::RULES,
    references::RULES,
    relationships::RULES,
    representation::RULES,
    requests::RULES,
    response_types::RULES,
    responses::RULES,
    routes::RULES,
    scopes::RULES,
    tabs::RULES,
    titles::RULES,
    unannotated::RULES,
    values::RULES,
];

/// Runs every check on `pages`, which `models` were made of.
pub fn check(sources: &Sources, pages: &[Page], models: &[Model]) -> Vec<Diagnostic> {
    let context = CheckContext::new(sources, pages, models);
    let of_page = |page: &Page| {
        let mut found = Vec::new();
        if !rendered::is_rendered(&sources.file(page.file).text) {
            OF_PAGE.iter().for_each(|check| check(&context, page, &mut found));
        }
        found
    };
    let mut found: Vec<Diagnostic> = pages.par_iter().flat_map_iter(of_page).collect();
    OF_ALL.iter().for_each(|check| check(&context, &mut found));
    diagnostic::sort(&mut found);
    found
}

/// Holds the tables of some pages against their JSON representations; `models` were made of these pages and others.
pub(crate) fn representations(sources: &Sources, pages: &[&Page], models: &[Model]) -> Vec<Diagnostic> {
    if pages.is_empty() {
        return Vec::new();
    }
    let context = CheckContext::new(sources, &[], models);
    let mut found = Vec::new();
    pages.iter().for_each(|page| representation::check(&context, page, &mut found));
    found
}
