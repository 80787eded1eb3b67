//! Prints the bodies of actions, a struct for each.
//!
//! Takes the plan; gives one file for each body and the one that names them all. What a struct consists of is
//! the business of `objects`.

use super::areas::{Areas, Gate};
use super::docs::DocLines;
use super::file::{self, File};
use super::layout::{Layout, body_parameters};
use super::objects::{Field, Struct};
use super::plan::Plan;
use super::reference;
use crate::model::{Operation, Parameter};
use crate::names::{self, case};
use quote::quote;

/// The files of all bodies; none where no action has one.
pub(super) fn files(layout: &Layout<'_>, plan: &Plan<'_>, areas: &Areas<'_>) -> Vec<File> {
    if plan.bodies.is_empty() {
        return Vec::new();
    }
    let version = layout.version();
    let names: Vec<&str> = plan.bodies.keys().map(String::as_str).collect();
    let stems = names::unique(&names, &[], case::snake);
    let mut files = Vec::new();
    for ((name, operation), stem) in plan.bodies.iter().zip(&stems) {
        files.push(File {
            path: format!("src/{version}/bodies/{stem}.rs"),
            origin: operation.source.file.to_string(),
            head: quote!(use crate::#version::models;),
            items: body_struct(layout, areas, name, operation).items(),
        });
    }
    let rows = names.iter().zip(&stems).map(|(name, stem)| file::export(stem, name, &areas.of_body(name)));
    files.push(File {
        path: format!("src/{version}/bodies.rs"),
        origin: format!("all operation pages of {}", layout.model.api_version.segment()),
        head: quote!(#![doc = " Bodies of actions, one file each."]),
        items: vec![quote!(#(#rows)*)],
    });
    files
}

fn body_struct(layout: &Layout<'_>, areas: &Areas<'_>, name: &str, operation: &Operation) -> Struct {
    let mut docs = DocLines::default();
    let url = reference::url(&operation.source, layout.model);
    docs.trusted("The body of an action.").prose(&operation.description);
    docs.needs(&areas.of_body(name)).documented(url);
    let fields = body_parameters(operation).into_iter().map(|parameter| field(layout, parameter));
    Struct {
        name: name.to_owned(),
        wire: String::new(),
        docs,
        deprecated: false,
        fields: fields.collect(),
        base: None,
        stands_for: Vec::new(),
        hierarchy: quote!(crate::Hierarchy::NONE),
    }
}

fn field(layout: &Layout<'_>, parameter: &Parameter) -> Field {
    let value = layout.value_type(&parameter.type_name);
    let value = if parameter.collection { quote!(Vec<#value>) } else { value };
    let mut docs = DocLines::default();
    docs.prose(&parameter.description);
    Field {
        wire: parameter.name.clone(),
        holder: quote!(Option<#value>),
        value,
        empty: quote!(None),
        docs,
        deprecated: false,
        gate: Gate::default(),
    }
}
