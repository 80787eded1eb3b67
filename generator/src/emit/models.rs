//! The module tree of a version: its root, `models` with one file for each type, and the hierarchy.

mod listing;

use super::areas::{Areas, Gate};
use super::docs::DocLines;
use super::examples::Examples;
use super::file::{self, File};
use super::layout::{Layout, identifier};
use super::objects::{Field, Struct};
use super::plan::Plan;
use super::{enums, reference};
use crate::model::{ApiVersion, Operation, Type, TypeMember, TypeName};
use crate::names;
use crate::names::types::TypePath;
use proc_macro2::TokenStream;
use quote::quote;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The files of all types and enumerations, of their modules, and of the hierarchy.
pub(crate) fn files(
    layout: &Layout<'_>,
    plan: &Plan<'_>,
    areas: &Areas<'_>,
    examples: &Examples<'_>,
) -> Vec<(String, String)> {
    let model = layout.model;
    let asked = asked_for(layout);
    let types = model.types.par_iter().filter(|item| areas.has_type(&item.name)).filter_map(|item| {
        let path = layout.paths.get(&item.name)?;
        let mut structure = structure(layout, areas, item, path);
        structure.stands_for = stands_for(layout, &asked, item);
        if let Some(code) = examples.of_type(&item.name) {
            structure.docs.code(&[], code, &[]);
        }
        let items = structure.items();
        Some(type_file(layout, path, &item.source.file, items).print())
    });
    let uses = enums::uses(layout);
    let enums = model.enums.par_iter().filter(|item| areas.has_type(&item.name)).filter_map(|item| {
        // A type of the same name has the name; the resolver has told of it.
        let path = layout.paths.get(&item.name).filter(|_| !layout.index.has_type(&item.name))?;
        let uses = uses.get(item.name.as_str()).map(Vec::as_slice).unwrap_or_default();
        Some(
            type_file(layout, path, &item.source.file, enums::items(layout, areas, item, path, uses)).print(),
        )
    });
    let mut files: Vec<_> = types.chain(enums).collect();
    files.extend(module_files(layout, plan, areas).into_iter().map(File::print));
    files.push(hierarchy(layout, areas).print());
    files
}

fn type_file(layout: &Layout<'_>, path: &TypePath, origin: &str, items: Vec<TokenStream>) -> File {
    let version = layout.version();
    let modules: String = path.modules.iter().map(|module| format!("{module}/")).collect();
    File {
        path: format!("src/{version}/models/{modules}{}.rs", path.file),
        origin: origin.to_owned(),
        head: quote!(use crate::#version::models;),
        items,
    }
}

fn structure<'a>(layout: &Layout<'a>, areas: &Areas<'_>, item: &'a Type, path: &TypePath) -> Struct {
    let version = layout.version();
    let members = layout.members(item).into_iter().filter(|member| areas.has_member(*member));
    let fields = members.map(|member| field(layout, areas, &item.name, member));
    let base = layout.index.bases(item).next().and_then(|base| layout.paths.get(&base.name));
    let base = base.map(|path| layout.path(path));
    Struct {
        name: path.name.clone(),
        wire: item.name.clone(),
        docs: type_docs(layout, item, base.as_ref(), &areas.of_type(&item.name)),
        deprecated: item.deprecated,
        fields: fields.collect(),
        base,
        stands_for: Vec::new(),
        hierarchy: quote!(crate::#version::hierarchy::HIERARCHY),
    }
}

/// The types that a program gives to something: to a property, a parameter, or a request as its body.
fn asked_for<'a>(layout: &Layout<'a>) -> BTreeSet<&'a str> {
    let model = layout.model;
    let members = model.types.iter().flat_map(Type::own_members).map(|member| &member.property.type_name);
    let parameters = model.operations.iter().flat_map(Operation::body_parameters);
    let bodies = model.operations.iter().filter_map(|operation| operation.body.as_ref());
    let sent = parameters.map(|parameter| &parameter.type_name).chain(bodies.map(|body| &body.type_name));
    let resources = model.operations.iter().filter_map(|operation| operation.resource.as_deref());
    members.chain(sent).filter_map(TypeName::named).chain(resources).collect()
}

/// The bases of a type that are asked for and that it may stand for.
fn stands_for(layout: &Layout<'_>, asked: &BTreeSet<&str>, item: &Type) -> Vec<TokenStream> {
    let bases = layout.index.bases(item);
    let bases = bases.filter(|base| asked.contains(base.name.as_str()) && layout.stands_for(base));
    bases.filter_map(|base| Some(layout.path(layout.paths.get(&base.name)?))).collect()
}

fn type_docs(layout: &Layout<'_>, item: &Type, base: Option<&TokenStream>, gate: &Gate) -> DocLines {
    let mut docs = DocLines::default();
    docs.prose(&item.description).needs(gate);
    if item.placeholder {
        docs.trusted("No page documents this type: all its properties are in [`extra`](Self::extra).");
        return docs;
    }
    if let Some(base) = base {
        let base = base.to_string().replace(' ', "");
        docs.trusted(format!("Derives from [`{base}`].",));
    }
    if item.is_abstract {
        docs.trusted("Abstract: the service sends one of the types that derive from it.");
    }
    docs.documented(reference::url(&item.source, layout.model));
    docs
}

fn field(layout: &Layout<'_>, areas: &Areas<'_>, owner: &str, member: TypeMember<'_>) -> Field {
    let property = member.property;
    let mut docs = DocLines::default();
    let gate = areas.of_member(owner, member);
    docs.prose(&property.description).needs(&gate);
    if let Some(name) = property.type_name.named().filter(|_| layout.is_json(&property.type_name)) {
        docs.trusted(format!("Any JSON: no page says what `{name}` has."));
    }
    Field {
        wire: property.name.clone(),
        value: layout.property_type(member),
        holder: layout.field_type(owner, member),
        empty: layout.empty_field(member),
        docs,
        deprecated: property.deprecated,
        gate,
    }
}

/// `models.rs` and one file for each namespace below it.
fn module_files(layout: &Layout<'_>, plan: &Plan<'_>, areas: &Areas<'_>) -> Vec<File> {
    let mut members: BTreeMap<&[String], Exports<'_>> = BTreeMap::from([(&[][..], Exports::new())]);
    let mut children: BTreeMap<&[String], BTreeSet<&str>> = BTreeMap::new();
    for (name, path) in layout.paths.iter().filter(|(name, _)| areas.has_type(name)) {
        members.entry(&path.modules).or_default().insert(&path.file, (&path.name, areas.of_type(name)));
        for (depth, module) in path.modules.iter().enumerate() {
            members.entry(&path.modules[..=depth]).or_default();
            children.entry(&path.modules[..depth]).or_default().insert(module);
        }
    }
    let mut files = Vec::new();
    for (modules, types) in &members {
        // Those of a namespace are few; the front page has them, too.
        let listing = if modules.is_empty() { listing::lines(layout, plan, areas) } else { Vec::new() };
        files.push(module_file(layout, modules, types, children.get(modules), &listing));
    }
    files
}

/// The types of a module by their files, each with its gate.
type Exports<'a> = BTreeMap<&'a str, (&'a str, Gate)>;

fn module_file(
    layout: &Layout<'_>,
    modules: &[String],
    types: &Exports<'_>,
    children: Option<&BTreeSet<&str>>,
    listing: &[String],
) -> File {
    let version = layout.model.api_version.segment();
    let namespace: String = modules.iter().map(|module| format!(", namespace `{module}`")).collect();
    let docs = format!(" Types and enumerations of {version}{namespace}, one file each.");
    let children = children.into_iter().flatten().map(|name| identifier(name));
    let types = types.iter().map(|(file, (name, gate))| file::export(file, name, gate));
    let below: String = modules.iter().map(|module| format!("/{module}")).collect();
    File {
        path: format!("src/{}/models{below}.rs", names::version(layout.model.api_version)),
        origin: format!("all resource pages of {version}"),
        head: quote!(#![doc = #docs] #(#![doc = #listing])*),
        items: vec![quote!(#(pub mod #children;)*), quote!(#(#types)*)],
    }
}

fn hierarchy(layout: &Layout<'_>, areas: &Areas<'_>) -> File {
    let pairs: BTreeMap<&str, &str> = layout
        .model
        .types
        .iter()
        .filter(|item| areas.has_type(&item.name))
        .filter_map(|item| Some((item.name.as_str(), item.base.as_deref()?)))
        .collect();
    let rows = pairs.into_iter().map(|(name, base)| quote!((#name, #base)));
    let version = layout.model.api_version;
    File {
        path: format!("src/{}/hierarchy.rs", names::version(version)),
        origin: format!("all resource pages of {}", version.segment()),
        head: quote!(#![doc = " Which types derive from which."]),
        items: vec![
            quote!(#[allow(dead_code, reason = "without an area there is no type")] pub(crate) static HIERARCHY: crate::Hierarchy = crate::Hierarchy(&[#(#rows),*]);),
        ],
    }
}

/// The root of a version.
pub(crate) fn root(layout: &Layout<'_>, plan: &Plan<'_>, areas: &Areas<'_>) -> File {
    let version = layout.model.api_version;
    let docs = format!(
        " The {} of the API: endpoints in modules that mirror the URL, types in [`models`].",
        version_name(version)
    );
    let modules = plan.top_modules().into_iter().map(|name| {
        let gate = areas.of_module(plan, std::slice::from_ref(&name)).attribute();
        let name = identifier(&name);
        quote!(#gate pub mod #name;)
    });
    let bodies = if plan.bodies.is_empty() {
        TokenStream::new()
    } else {
        quote!(
            pub mod bodies;
        )
    };
    File {
        path: root_path(version),
        origin: format!("all pages of {}", version.segment()),
        head: quote! {
            #![doc = #docs]
            #![allow(missing_docs, reason = "the pages do not describe everything")]
            #![allow(deprecated, reason = "what the docs mark as deprecated still refers to itself")]
            #![allow(unused_imports, reason = "every file has the same ones")]
        },
        items: vec![
            quote!(#bodies mod endpoints; pub(crate) mod hierarchy; pub mod models; pub use endpoints::ENDPOINTS;),
            quote!(#(#modules)*),
        ],
    }
}

/// The root of a version that no page documents.
pub(crate) fn empty_version(version: ApiVersion) -> File {
    let docs = format!(" The {}: this crate was made from docs without a page of it.", version_name(version));
    File {
        path: root_path(version),
        origin: "no page".to_owned(),
        head: quote!(#![doc = #docs]),
        items: Vec::new(),
    }
}

fn root_path(version: ApiVersion) -> String {
    format!("src/{}/mod.rs", names::version(version))
}

fn version_name(version: ApiVersion) -> &'static str {
    match version {
        ApiVersion::V1 => "stable version, `v1.0`",
        ApiVersion::Beta => "preview version, `beta`",
    }
}
