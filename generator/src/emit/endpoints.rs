//! Prints endpoint functions, one file for each module of the URL.
//!
//! Takes the plan; gives the modules and the table of all endpoints. What stands beside a function is made in
//! `facts` and `documentation`, the bodies of actions in `bodies`.

mod documentation;
mod facts;
mod shared;

pub(crate) use facts::runtime_template;

use super::areas::{Areas, Gate};
use super::bodies;
use super::docs::code;
use super::examples::Examples;
use super::file::File;
use super::layout::{Layout, identifier};
use super::objects::deprecation;
use super::plan::{Answer, Body, Plan, Planned, argument_type};
use crate::model::{ExampleRequest, Piece, Primitive, TypeName, TypeUse};
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use rayon::prelude::*;
use shared::SharedPages;
use std::collections::{BTreeMap, BTreeSet};

/// The files of all endpoints, of their bodies, and the table of all endpoints.
pub(crate) fn files(
    layout: &Layout<'_>,
    plan: &Plan<'_>,
    areas: &Areas<'_>,
    examples: &Examples<'_>,
) -> Vec<(String, String)> {
    let mut modules: BTreeMap<&[String], Module<'_>> = BTreeMap::new();
    for (at, (endpoint, gate)) in plan.endpoints.iter().zip(areas.of_endpoints()).enumerate() {
        let path = endpoint.name.modules.as_slice();
        modules.entry(path).or_default().endpoints.push((endpoint, gate, examples.of_endpoint(at)));
        for depth in 1..=path.len() {
            modules.entry(&path[..depth - 1]).or_default().children.insert(&path[..depth]);
        }
    }
    let shared = SharedPages::of(plan);
    let mut files: Vec<_> = modules
        .par_iter()
        .filter(|(path, _)| !path.is_empty())
        .map(|(path, module)| module_file(layout, plan, areas, &shared, path, module).print())
        .collect();
    files.push(table(layout, plan, areas, &shared).print());
    files.extend(bodies::files(layout, plan, areas).into_iter().map(File::print));
    files
}

/// The request of an example, and its code.
type ShownCode<'a> = (&'a ExampleRequest, Option<&'a [String]>);

/// What stands in one module.
#[derive(Default)]
struct Module<'a> {
    /// The endpoints, each with its gate and its example.
    endpoints: Vec<(&'a Planned<'a>, &'a Gate, Option<ShownCode<'a>>)>,
    /// The paths of the modules in it.
    children: BTreeSet<&'a [String]>,
}

fn module_file(
    layout: &Layout<'_>,
    plan: &Plan<'_>,
    areas: &Areas<'_>,
    shared: &SharedPages<'_>,
    path: &[String],
    module: &Module<'_>,
) -> File {
    let version = layout.version();
    let above = areas.of_module(plan, path);
    let children = module.children.iter().filter_map(|child| {
        let gate = areas.of_module(plan, child).within(&above).attribute();
        let name = identifier(child.last()?);
        Some(quote!(#gate pub mod #name;))
    });
    let pages: BTreeSet<&str> =
        module.endpoints.iter().map(|(endpoint, ..)| endpoint.operation.source.file.as_ref()).collect();
    let origin = match pages.into_iter().collect::<Vec<_>>().as_slice() {
        [] => "the routes below it".to_owned(),
        [page] => (*page).to_owned(),
        // Each endpoint names its own, so that a new page is no change of this line.
        _ => "the pages that its endpoints name".to_owned(),
    };
    let mut items = vec![quote!(#(#children)*)];
    for (endpoint, own, example) in &module.endpoints {
        let gate = own.within(&above).attribute();
        items.push(facts::facts(layout, shared, endpoint, &gate));
        items.push(function(layout, endpoint, *example, &gate));
    }
    let needs = above.line().map(|line| format!(" {line}")).unwrap_or_default();
    let docs = format!(" Endpoints at {}.{needs}", code(&address(plan, path)));
    let bodies = (!plan.bodies.is_empty()).then(|| quote!(bodies,));
    File {
        path: format!("src/{version}/{}.rs", path.join("/")),
        origin,
        head: quote!(#![doc = #docs] use crate::#version::{#bodies models};),
        items,
    }
}

/// The URL that a module mirrors: the shortest that its endpoints and those below it begin with.
fn address(plan: &Plan<'_>, path: &[String]) -> String {
    let within = plan.endpoints.get(plan.range(path)).unwrap_or_default();
    let Some(shortest) = within.iter().min_by_key(|endpoint| endpoint.template.segments.len()) else {
        return String::new();
    };
    let (mut out, mut depth) = (String::new(), 0);
    for segment in &shortest.template.segments {
        if depth == path.len() {
            break;
        }
        depth += usize::from(segment.name().is_some());
        out.push('/');
        out.extend(segment.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeholder { name, .. } => format!("{{{name}}}"),
        }));
    }
    out
}

fn function(
    layout: &Layout<'_>,
    endpoint: &Planned<'_>,
    example: Option<ShownCode<'_>>,
    gate: &TokenStream,
) -> TokenStream {
    let name = identifier(&endpoint.name.function);
    let facts = identifier(&names::constant(&endpoint.name.function));
    let docs = documentation::documentation(layout, endpoint, example).attributes();
    let deprecated = deprecation(endpoint.operation.deprecated);
    let path: Vec<_> = endpoint.name.arguments.iter().map(|name| identifier(name)).collect();
    let types: Vec<_> =
        endpoint.template.placeholders().map(|name| argument_type(endpoint.operation, name)).collect();
    let declared = path.iter().zip(&types).map(|(name, primitive)| argument(name, *primitive));
    let Call { constructor, declared: body, passed: sent } = Call::of(layout, endpoint);
    let query = endpoint.query.iter().map(|parameter| ("query", parameter.name.as_str()));
    let headers = endpoint.headers.iter().map(|header| ("header", header.name.as_str()));
    let (methods, wire): (Vec<&str>, Vec<&str>) = query.chain(headers).unzip();
    let methods = methods.into_iter().map(identifier);
    let required: Vec<_> =
        names::arguments(&wire, &endpoint.name.arguments).iter().map(|name| identifier(name)).collect();
    let given = required.iter().map(|name| argument(name, None));
    let returns = returns(layout, endpoint, &endpoint.answer);
    // Without it the service counts nothing.
    let advanced = (endpoint.counts() && endpoint.has_advanced_queries()).then(|| quote!(.eventual()));
    quote! {
        #docs
        #gate
        #deprecated
        pub fn #name(#(#declared,)* #(#given,)* #body) -> #returns {
            crate::Request::#constructor(&#facts, &[#(&#path),*], #sent) #(.#methods(#wire, #required))* #advanced
        }
    }
}

/// What a caller of a function passes and gets, without the names of its arguments.
pub(super) fn signature(layout: &Layout<'_>, endpoint: &Planned<'_>) -> String {
    let unnamed = identifier("arg");
    let path = endpoint.template.placeholders().map(|name| argument_type(endpoint.operation, name));
    let path = path.map(|primitive| argument(&unnamed, primitive));
    let required = endpoint.query.iter().map(|_| ()).chain(endpoint.headers.iter().map(|_| ()));
    let required = required.map(|()| argument(&unnamed, None));
    let body = Some(Call::of(layout, endpoint).declared).filter(|body| !body.is_empty());
    let arguments = path.chain(required).chain(body);
    let returns = returns(layout, endpoint, &endpoint.answer);
    quote!(fn(#(#arguments),*) -> #returns).to_string()
}

fn argument(name: &Ident, primitive: Option<Primitive>) -> TokenStream {
    match primitive {
        Some(Primitive::Int32) => quote!(#name: i32),
        Some(Primitive::Int64) => quote!(#name: i64),
        Some(Primitive::Boolean) => quote!(#name: bool),
        _ => quote!(#name: impl crate::Argument),
    }
}

/// How a request is made: the runtime's constructor, and the argument that carries the body.
struct Call {
    constructor: Ident,
    declared: TokenStream,
    passed: TokenStream,
}

impl Call {
    fn of(layout: &Layout<'_>, endpoint: &Planned<'_>) -> Self {
        let new = |constructor: &str, declared: TokenStream, passed: TokenStream| Self {
            constructor: identifier(constructor),
            declared,
            passed,
        };
        match &endpoint.body {
            Body::None => new("new", TokenStream::new(), TokenStream::new()),
            Body::Reference => new("reference", quote!(target: impl crate::Argument), quote!(target)),
            Body::Bytes => {
                let content = quote!(content: impl Into<Vec<u8>>);
                match endpoint.media() {
                    Some(media) => new("media", content, quote!(#media, content)),
                    None => new("bytes", content, quote!(content)),
                }
            }
            Body::Any => new("json", quote!(body: &crate::Value), quote!(body)),
            Body::Struct(name) => {
                let name = identifier(name);
                new("json", quote!(body: &bodies::#name), quote!(body))
            }
            Body::Typed(body) => {
                let value = typed_body(layout, body);
                if takes_any_value(layout, body) {
                    let sent = quote!(crate::IntoValue::<#value>::into_value(body));
                    return new("value", quote!(body: impl crate::IntoValue<#value>), sent);
                }
                let is_tagged = endpoint.asks_for_type(body);
                new(if is_tagged { "typed" } else { "json" }, quote!(body: &#value), quote!(body))
            }
        }
    }
}

/// True for a body that is taken in several forms: what derives from the type says what it is, and a list is an array, a slice or a vector.
pub(super) fn takes_any_value(layout: &Layout<'_>, body: &TypeUse) -> bool {
    body.collection || layout.has_derived(&body.type_name)
}

/// The type of a body that is a documented one.
pub(super) fn typed_body(layout: &Layout<'_>, body: &TypeUse) -> TokenStream {
    let value = layout.value_type(&body.type_name);
    if body.collection { quote!(Vec<#value>) } else { value }
}

/// The request that reads an answer of an endpoint.
fn returns(layout: &Layout<'_>, endpoint: &Planned<'_>, answer: &Answer) -> TokenStream {
    let is_get = endpoint.route.method == "GET";
    let named = |name: &TypeName| layout.value_type(name);
    match answer {
        Answer::Empty => quote!(crate::Request<()>),
        Answer::Accepted => quote!(crate::Request<crate::Accepted>),
        Answer::Content => quote!(crate::Request<crate::Content>),
        Answer::Export(json) => {
            let json = returns(layout, endpoint, json);
            quote!(crate::Export<#json>)
        }
        Answer::Object(name) if is_get => {
            let value = named(name);
            quote!(crate::Get<#value>)
        }
        Answer::Object(name) => {
            let value = named(name);
            quote!(crate::Request<#value>)
        }
        Answer::Page(name) if is_get => {
            let value = named(name);
            quote!(crate::List<#value>)
        }
        Answer::Page(name) => {
            let value = named(name);
            quote!(crate::Request<crate::Page<#value>>)
        }
        Answer::Scalar(_) if endpoint.counts() => quote!(crate::Count),
        Answer::Scalar(name) => {
            let value = named(name);
            quote!(crate::Request<crate::Scalar<#value>>)
        }
        Answer::Any => quote!(crate::Request<crate::Value>),
    }
}

/// The table of all endpoints of the version.
fn table(layout: &Layout<'_>, plan: &Plan<'_>, areas: &Areas<'_>, shared: &SharedPages<'_>) -> File {
    let version = layout.model.api_version;
    let module = layout.version();
    let rows = plan.endpoints.iter().zip(areas.of_endpoints()).map(|(endpoint, gate)| {
        let modules = endpoint.name.modules.iter().map(|name| identifier(name));
        let facts = identifier(&names::constant(&endpoint.name.function));
        let gate = gate.attribute();
        quote!(#gate &crate::#module::#(#modules::)*#facts)
    });
    File {
        path: format!("src/{}/endpoints.rs", names::version(version)),
        origin: format!("all operation pages of {}", version.segment()),
        head: quote!(#![doc = " All endpoints of the version."]),
        items: vec![
            quote! {
                /// The facts of every endpoint of this version that the crate's features ask for, by module and function.
                pub static ENDPOINTS: &[&crate::Endpoint] = &[#(#rows),*];
            },
            shared.module(),
        ],
    }
}
