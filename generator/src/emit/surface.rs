//! The public items of an emitted version: what a program written against the crate can name, and what it relies on.
//!
//! Takes a model; gives its structs with their fields, enumerations with their variants, and functions, each by its Rust path, with its
//! shape and with what of the model it stands for. It asks the same layout, plan and areas that the printer asks, and prints nothing. A
//! constant of a field follows from the field, a module from what stands in it, so neither is listed.

use super::areas::{Areas, Gate};
use super::layout::{Layout, body_parameters};
use super::{endpoints, plan};
use crate::model::{Model, Operation, Route, Source};
use crate::names;
use crate::names::types::TypePath;
use std::collections::{BTreeMap, BTreeSet};

/// The items of a version by Rust path: `v1::models::User.display_name`.
pub(crate) type Surface<'a> = BTreeMap<String, Item<'a>>;

/// A public item.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    /// What a user of the item relies on besides its path: the type of a field, the signature of a function.
    pub(crate) shape: String,
    /// The features it needs.
    pub(crate) gate: Gate,
    /// Marked deprecated.
    pub(crate) deprecated: bool,
    /// What it stands for.
    pub(crate) node: ItemSource<'a>,
    /// Where that stands.
    pub(crate) source: &'a Source,
}

/// What of the model an item stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ItemSource<'a> {
    /// A type or enumeration, by its qualified name.
    Type(&'a str),
    /// A property, relationship or member, by the names of its type and its own.
    Member(&'a str, &'a str),
    /// An endpoint.
    Endpoint(&'a Operation, &'a Route),
    /// The body of an operation, or a field of it.
    Body(&'a Operation, Option<&'a str>),
}

/// The items of a version.
pub(crate) fn surface(model: &Model) -> Surface<'_> {
    let layout = Layout::of(model);
    let plan = plan::of(&layout);
    let areas = Areas::of(&layout, &plan);
    let mut out = Surface::new();
    add_types(&layout, &areas, &mut out);
    add_enums(&layout, &areas, &mut out);
    let version = names::version(model.api_version);
    for (endpoint, gate) in plan.endpoints.iter().zip(areas.of_endpoints()) {
        let (modules, function) = (endpoint.name.modules.join("::"), &endpoint.name.function);
        let item = Item {
            shape: endpoints::signature(&layout, endpoint),
            gate: gate.clone(),
            deprecated: endpoint.operation.deprecated,
            node: ItemSource::Endpoint(endpoint.operation, endpoint.route),
            source: &endpoint.route.source,
        };
        out.insert(format!("{version}::{modules}::{function}"), item);
    }
    for (name, operation) in &plan.bodies {
        add_body(&layout, &areas, name, operation, &mut out);
    }
    out
}

fn item<'a>(shape: impl Into<String>, gate: Gate, node: ItemSource<'a>, source: &'a Source) -> Item<'a> {
    Item { shape: shape.into(), gate, deprecated: false, node, source }
}

fn models_path(layout: &Layout<'_>, path: &TypePath) -> String {
    let modules: String = path.modules.iter().map(|module| format!("{module}::")).collect();
    format!("{}::models::{modules}{}", names::version(layout.model.api_version), path.name)
}

fn add_types<'a>(layout: &Layout<'a>, areas: &Areas<'_>, out: &mut Surface<'a>) {
    for node in &layout.model.types {
        let Some(path) = layout.paths.get(&node.name) else { continue };
        let path = models_path(layout, path);
        let gate = areas.of_type(&node.name);
        let base = layout.index.bases(node).next().and_then(|base| layout.paths.get(&base.name));
        let shape = base
            .map_or_else(|| "struct".to_owned(), |base| format!("struct : {}", models_path(layout, base)));
        let whole = item(shape, gate.clone(), ItemSource::Type(&node.name), &node.source);
        let members = layout.members(node);
        let wire: Vec<&str> = members.iter().map(|member| member.property.name.as_str()).collect();
        for (member, field) in members.iter().zip(names::fields(&wire)) {
            let property = member.property;
            let shape = layout.field_type(&node.name, *member).to_string();
            let gate = areas.of_member(&node.name, *member).with(&gate);
            let field_item =
                item(shape, gate, ItemSource::Member(&node.name, &property.name), &property.source);
            out.insert(format!("{path}.{field}"), Item { deprecated: property.deprecated, ..field_item });
        }
        out.insert(path, Item { deprecated: node.deprecated, ..whole });
    }
}

fn add_enums<'a>(layout: &Layout<'a>, areas: &Areas<'_>, out: &mut Surface<'a>) {
    let is_type = |name: &str| layout.index.has_type(name);
    for node in layout.model.enums.iter().filter(|node| !is_type(&node.name)) {
        let Some(path) = layout.paths.get(&node.name) else { continue };
        let path = models_path(layout, path);
        let gate = areas.of_type(&node.name);
        let mut seen = BTreeSet::new();
        let members: Vec<_> =
            node.members.iter().filter(|member| seen.insert(member.name.as_str())).collect();
        let wire: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        for (member, variant) in members.iter().zip(names::variants(&wire)) {
            let variant_item =
                item("", gate.clone(), ItemSource::Member(&node.name, &member.name), &member.source);
            out.insert(format!("{path}::{variant}"), Item { deprecated: member.deprecated, ..variant_item });
        }
        out.insert(path, item("enum", gate, ItemSource::Type(&node.name), &node.source));
    }
}

fn add_body<'a>(
    layout: &Layout<'a>,
    areas: &Areas<'_>,
    name: &str,
    operation: &'a Operation,
    out: &mut Surface<'a>,
) {
    let path = format!("{}::bodies::{name}", names::version(layout.model.api_version));
    let gate = areas.of_body(name);
    let parameters = body_parameters(operation);
    let wire: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    for (parameter, field) in parameters.iter().zip(names::fields(&wire)) {
        let value = layout.value_type(&parameter.type_name);
        let shape = if parameter.collection {
            format!("Option < Vec < {value} > >")
        } else {
            format!("Option < {value} >")
        };
        let node = ItemSource::Body(operation, Some(&parameter.name));
        out.insert(format!("{path}.{field}"), item(shape, gate.clone(), node, &parameter.source));
    }
    out.insert(path, item("struct", gate, ItemSource::Body(operation, None), &operation.source));
}
