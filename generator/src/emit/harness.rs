//! Prints the calls by which another program uses every endpoint and type of an emitted crate.
//!
//! Takes models; gives a description of each endpoint as a caller sees it, and the text of a module `table` with one
//! function for each endpoint asked for and one entry for each type. What the functions are called with, and what becomes of
//! it, is the program's business: `cargo xtask conformance` has one.

use super::asked::Asked;
use super::endpoints::{runtime_template, takes_any_value, typed_body};
use super::file::File;
use super::layout::{Layout, identifier};
pub use super::plan::BodyForm;
use super::plan::{self, Answer, Body, Plan, Planned};
use super::snippet::{self, Snippet, Tables};
use crate::model::{ApiVersion, Model, Primitive, Template, Type, TypeName};
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An endpoint as a caller of its function sees it.
#[derive(Clone, Debug)]
pub struct Callable {
    /// The version it belongs to.
    pub version: ApiVersion,
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path with its placeholders, in the order of the function's arguments.
    pub template: Template,
    /// The path as the emitted crate names it.
    pub path: String,
    /// The page that documents it.
    pub page: Arc<str>,
    /// The types of the placeholders that are no text, in their order.
    pub typed: Vec<Option<Primitive>>,
    /// Parameters of the query that are arguments.
    pub required: Vec<String>,
    /// What it sends.
    pub body: BodyForm,
    /// The types of what is in a JSON body.
    pub schema: Schema,
    /// What it answers with.
    pub answer: AnswerForm,
    /// The type of that, or of an item of the page; none where it is bytes, or what comes is not described.
    pub gives: Option<TypeName>,
}

/// The documented types of what is in a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Schema {
    /// Nothing is documented.
    #[default]
    Any,
    /// The qualified type of the body, or of each item of it.
    Type(String),
    /// The qualified types of its members, by name; `None` for primitives.
    Members(BTreeMap<String, Option<String>>),
}

/// What an endpoint answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerForm {
    /// Nothing.
    Empty,
    /// A JSON document, or nothing.
    Json,
    /// A page of a collection.
    Page,
    /// Bytes.
    Bytes,
}

/// The types that relationships lead to: by version, owner and property.
pub type RelationshipTargets = BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>;

/// All endpoints of the models, in a fixed order. The place of one in the list is its number in [`table`].
pub fn callables(models: &[Model]) -> Vec<Callable> {
    let of_model = |model| -> Vec<Callable> {
        let layout = Layout::of(model);
        plan::of(&layout).endpoints.iter().map(|endpoint| callable(model, endpoint)).collect()
    };
    models.iter().flat_map(of_model).collect()
}

fn callable(model: &Model, endpoint: &Planned<'_>) -> Callable {
    Callable {
        version: model.api_version,
        method: endpoint.route.method.clone(),
        template: endpoint.template.clone(),
        path: runtime_template(&endpoint.template),
        typed: endpoint
            .template
            .placeholders()
            .map(|placeholder| plan::argument_type(endpoint.operation, placeholder))
            .collect(),
        page: Arc::clone(&endpoint.operation.source.file),
        required: endpoint.query.iter().map(|parameter| parameter.name.clone()).collect(),
        body: endpoint.body.form(),
        schema: schema(endpoint),
        answer: match endpoint.answer {
            Answer::Empty => AnswerForm::Empty,
            Answer::Content | Answer::Export(_) => AnswerForm::Bytes,
            Answer::Page(_) => AnswerForm::Page,
            Answer::Accepted | Answer::Object(_) | Answer::Scalar(_) | Answer::Any => AnswerForm::Json,
        },
        gives: match &endpoint.answer {
            Answer::Empty | Answer::Content | Answer::Export(_) | Answer::Accepted | Answer::Any => None,
            Answer::Object(name) | Answer::Page(name) | Answer::Scalar(name) => Some(name.clone()),
        },
    }
}

fn schema(endpoint: &Planned<'_>) -> Schema {
    match &endpoint.body {
        Body::Typed(body) => body.type_name.named().map_or(Schema::Any, |name| Schema::Type(name.to_owned())),
        Body::Struct(_) => {
            let parameters = endpoint.operation.body_parameters();
            let typed = parameters
                .map(|parameter| (parameter.name.clone(), parameter.type_name.named().map(str::to_owned)));
            Schema::Members(typed.collect())
        }
        _ => Schema::Any,
    }
}

/// The code of examples, each with the number of its endpoint; `None` where the function can not send what one shows.
pub(crate) fn code(models: &[Model], asked: &[(usize, Asked<'_>)]) -> Vec<Option<Snippet>> {
    let layouts: Vec<Layout<'_>> = models.iter().map(Layout::of).collect();
    let versions = layouts.iter().map(|layout| (plan::of(layout), Tables::of_model(layout.model)));
    let versions: Vec<(Plan<'_>, Tables<'_>)> = versions.collect();
    let endpoints = layouts.iter().zip(&versions).flat_map(|(layout, version)| {
        version.0.endpoints.iter().map(move |endpoint| (layout, version, endpoint))
    });
    let endpoints: Vec<_> = endpoints.collect();
    let code = |(endpoint, asked): &(usize, Asked<'_>)| {
        let (layout, (plan, tables), endpoint) = endpoints.get(*endpoint)?;
        snippet::of(layout, plan, tables, endpoint, asked, usize::MAX)
    };
    asked.par_iter().map(code).collect()
}

/// Where relationships lead, inherited ones included.
pub fn relationships(models: &[Model]) -> RelationshipTargets {
    let mut all = RelationshipTargets::new();
    for model in models {
        let layout = Layout::of(model);
        let owners = all.entry(model.api_version.segment().to_owned()).or_default();
        for item in &model.types {
            let members = layout.members(item).into_iter().filter(|member| member.navigation);
            let targets = members.filter_map(|member| {
                let target = member.property.type_name.named()?;
                Some((member.property.name.clone(), target.to_owned()))
            });
            owners.insert(item.name.clone(), targets.collect());
        }
    }
    all
}

/// The text of the module: the endpoints with these numbers, and all types.
pub fn table(models: &[Model], wanted: &BTreeSet<usize>) -> String {
    let (mut calls, mut rows, mut types) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut number = 0;
    for model in models {
        let layout = Layout::of(model);
        for endpoint in &plan::of(&layout).endpoints {
            if wanted.contains(&number) {
                let name = format_ident!("call_{number}");
                calls.push(call(&layout, endpoint, &name));
                rows.push(quote!((#number, #name)));
            }
            number += 1;
        }
        types.extend(model.types.iter().filter_map(|item| type_row(&layout, item)));
    }
    let types = types.into_values();
    calls.push(quote!(pub(crate) static ENDPOINTS: &[(usize, Call)] = &[#(#rows),*];));
    calls.push(quote!(pub(crate) static TYPES: &[(&str, &str, Look)] = &[#(#types),*];));
    let head = quote! {
        #![doc = " Every endpoint that an example uses, and every type."]
        #![allow(deprecated, reason = "what the docs mark as deprecated has examples too")]
        use crate::{Call, Look, Refused, Run};
    };
    File { path: String::new(), origin: "all pages".to_owned(), head, items: calls }.print().1
}

/// The text of a module with the code of examples, each in a function of its own, as it is shown.
pub fn code_module(snippets: &BTreeMap<usize, Snippet>) -> String {
    let mut out = String::from(
        "// @generated from the examples of all pages; do not edit.\n\n\
         //! The code of every example.\n\
         #![allow(deprecated, reason = \"what the docs mark as deprecated has examples too\")]\n\
         #![allow(clippy::all, unused, reason = \"code of pages\")]\n\
         use crate::client::{Client, Code};\n",
    );
    for (number, snippet) in snippets {
        out.push_str(&format!(
            "\nasync fn case_{number}(client: &Client) -> Result<(), msgraph::Error> {{\n"
        ));
        for line in &snippet.code {
            let indent = if line.is_empty() { "" } else { "    " };
            out.push_str(&format!("{indent}{line}\n"));
        }
        out.push_str("    Ok(())\n}\n");
    }
    out.push_str("\npub(crate) static CODE: &[(usize, Code)] = &[\n");
    for number in snippets.keys() {
        out.push_str(&format!("    ({number}, |client| Box::pin(case_{number}(client))),\n"));
    }
    out.push_str("];\n");
    out
}

/// The entry of a type, behind what the table is sorted by.
fn type_row<'a>(layout: &Layout<'a>, item: &'a Type) -> Option<((&'static str, &'a str), TokenStream)> {
    let path = layout.path(layout.paths.get(&item.name)?);
    let (module, version, name) = (layout.version(), layout.model.api_version.segment(), item.name.as_str());
    let look = quote!(|looker, path, json| looker.read::<msgraph::#module::#path>(path, json));
    Some(((version, name), quote!((#version, #name, #look))))
}

/// A function that calls the endpoint's, which tells the type of its answer. Only the body is the example's, because it is
/// looked into; what is asked with it the code of the example says.
fn call(layout: &Layout<'_>, endpoint: &Planned<'_>, name: &Ident) -> TokenStream {
    let module = identifier(names::version(layout.model.api_version));
    let modules = endpoint.name.modules.iter().map(|name| identifier(name));
    let function = identifier(&endpoint.name.function);
    let arguments = endpoint.template.placeholders().map(|placeholder| {
        match plan::argument_type(endpoint.operation, placeholder) {
            Some(Primitive::Boolean) => quote!(false),
            Some(_) => quote!(0),
            None => quote!(""),
        }
    });
    let given = endpoint.query.iter().map(|_| quote!("")).chain(endpoint.headers.iter().map(|_| quote!("")));
    let (before, body) = body(layout, &endpoint.body);
    let finish = identifier(match endpoint.answer {
        Answer::Empty => "empty",
        Answer::Accepted => "accepted",
        Answer::Content | Answer::Export(_) => "content",
        Answer::Object(_) => "object",
        Answer::Page(_) if endpoint.route.method == "GET" => "list",
        Answer::Page(_) => "page",
        Answer::Scalar(_) => "scalar",
        Answer::Any => "any",
    });
    quote! {
        fn #name(run: &mut Run<'_>) -> Result<(), Refused> {
            #before
            let request = msgraph::#module::#(#modules::)*#function(#(#arguments,)* #(#given,)* #body);
            run.#finish(request);
            Ok(())
        }
    }
}

/// What makes the body, and the argument that passes it. The function says of what type it is, unless it takes
/// several.
fn body(layout: &Layout<'_>, body: &Body) -> (TokenStream, TokenStream) {
    match body {
        Body::None => (TokenStream::new(), TokenStream::new()),
        Body::Reference | Body::Bytes => (TokenStream::new(), quote!("")),
        Body::Typed(body) if takes_any_value(layout, body) => {
            let (version, value) = (layout.version(), typed_body(layout, body));
            let before = quote! {
                use msgraph::#version::models;
                let body: #value = run.body()?;
            };
            (before, quote!(&body))
        }
        Body::Any | Body::Struct(_) | Body::Typed(_) => (quote!(let body = run.body()?;), quote!(&body)),
    }
}
