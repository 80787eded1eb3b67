//! Prints endpoint functions, one file for each module of the URL.

use super::docs::{Lines, code};
use super::file::File;
use super::layout::{Layout, identifier};
use super::objects::{Field, Struct, deprecation};
use super::plan::{Answer, Body, Plan, Planned, argument_type};
use super::{reference, version_module};
use crate::model::{
    Account, ExampleRequest, Operation, Parameter, ParameterPlace, Permission, Piece, Primitive, Template,
    TypeName,
};
use crate::names::{self, case};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How many lines of a documented body are shown.
const EXAMPLE_LINES: usize = 40;

/// The files of all endpoints, of their bodies, and the table of all endpoints.
pub(crate) fn files(layout: &Layout<'_>, plan: &Plan<'_>) -> Vec<(String, String)> {
    let mut modules: BTreeMap<&[String], Vec<&Planned<'_>>> = BTreeMap::new();
    let mut children: BTreeMap<&[String], BTreeSet<&str>> = BTreeMap::new();
    for endpoint in &plan.endpoints {
        let path = endpoint.name.modules.as_slice();
        modules.entry(path).or_default().push(endpoint);
        for depth in 1..=path.len() {
            modules.entry(&path[..depth]).or_default();
            children.entry(&path[..depth - 1]).or_default().insert(&path[depth - 1]);
        }
    }
    let mut files: Vec<_> = modules
        .par_iter()
        .filter(|(path, _)| !path.is_empty())
        .map(|(path, endpoints)| module_file(layout, plan, path, endpoints, children.get(path)).print())
        .collect();
    files.push(table(layout, plan).print());
    files.extend(body_files(layout, plan).into_iter().map(File::print));
    files
}

fn module_file(
    layout: &Layout<'_>,
    plan: &Plan<'_>,
    path: &[String],
    endpoints: &[&Planned<'_>],
    children: Option<&BTreeSet<&str>>,
) -> File {
    let version = layout.version();
    let children = children.into_iter().flatten().map(|name| identifier(name));
    let pages: BTreeSet<&str> =
        endpoints.iter().map(|endpoint| endpoint.operation.source.file.as_ref()).collect();
    let origin = match pages.into_iter().collect::<Vec<_>>().as_slice() {
        [] => "the routes below it".to_owned(),
        pages => pages.join(", "),
    };
    let mut items = vec![quote!(#(pub mod #children;)*)];
    for endpoint in endpoints {
        items.push(facts(layout, endpoint));
        items.push(function(layout, endpoint));
    }
    let docs = format!(" Endpoints at {}.", code(&address(plan, path)));
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
    let start = plan.endpoints.partition_point(|endpoint| endpoint.name.modules.as_slice() < path);
    let within = plan.endpoints.iter().skip(start);
    let within = within.take_while(|endpoint| endpoint.name.modules.starts_with(path));
    let Some(shortest) = within.min_by_key(|endpoint| endpoint.template.segments.len()) else {
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

/// The `static` with the facts of an endpoint.
fn facts(layout: &Layout<'_>, endpoint: &Planned<'_>) -> TokenStream {
    let name = identifier(&names::constant(&endpoint.name.function));
    // A module or a macro may have the name, too: the parentheses say which is meant.
    let docs = format!(" Facts of [`{}()`].", endpoint.name.function);
    let (method, template) = (&endpoint.route.method, runtime_template(&endpoint.template));
    let version = layout.model.api_version.segment();
    let operation = endpoint.operation;
    let page = reference::stem(&operation.source);
    let options = operation.query_options.join(" ");
    let scopes: Vec<String> = operation.permissions.iter().map(scopes).collect();
    let (scopes, deprecated) = (scopes.join("; "), operation.deprecated);
    let advanced = names_consistency_level(operation);
    quote! {
        #[doc = #docs]
        pub static #name: crate::Endpoint = crate::Endpoint {
            method: #method,
            version: #version,
            template: #template,
            page: #page,
            query_options: #options,
            advanced_queries: #advanced,
            scopes: #scopes,
            deprecated: #deprecated,
        };
    }
}

/// True where the page has the header in its table or sends it in an example.
fn names_consistency_level(operation: &Operation) -> bool {
    let examples = operation.examples.iter().filter_map(|example| example.request.as_ref());
    let sent = examples.flat_map(|request| &request.headers).map(|(name, _)| name);
    let mut names = operation.headers.iter().map(|header| &header.name).chain(sent);
    names.any(|name| name.eq_ignore_ascii_case("ConsistencyLevel"))
}

/// A row of the form that the runtime's `Endpoint::permissions` reads.
fn scopes(permission: &Permission) -> String {
    let account = match permission.account {
        Account::DelegatedWork => "work",
        Account::DelegatedPersonal => "personal",
        Account::Application => "application",
    };
    let list = |names: &[String]| names.iter().map(|name| plain(name)).collect::<Vec<_>>().join(", ");
    let scope = permission.scope.as_deref().map(|scope| format!("({})", plain(scope))).unwrap_or_default();
    let (least, higher) = (list(&permission.least), list(&permission.higher));
    match (permission.supported, higher.is_empty()) {
        (false, _) => format!("{account}{scope}:"),
        (true, true) => format!("{account}{scope}: {least}"),
        (true, false) => format!("{account}{scope}: {least} < {higher}"),
    }
}

/// Text without the characters that the form of the scopes is made of.
fn plain(text: &str) -> String {
    text.chars().map(|c| if ";:<,()".contains(c) || c.is_control() { ' ' } else { c }).collect()
}

/// The template as the runtime reads it: placeholders without alternatives, and nothing that a URL can not hold.
fn runtime_template(template: &Template) -> String {
    let mut out = String::new();
    for segment in &template.segments {
        out.push('/');
        for piece in &segment.pieces {
            match piece {
                Piece::Text(text) => text.chars().for_each(|c| push_literal(&mut out, c)),
                Piece::Placeholder { name, .. } => {
                    out.push('{');
                    out.extend(name.chars().filter(|c| !c.is_control() && !"{}".contains(*c)));
                    out.push('}');
                }
            }
        }
    }
    out
}

fn push_literal(out: &mut String, c: char) {
    let is_plain = c.is_ascii_graphic() && !"{}<>\"\\^`|%#?".contains(c);
    if is_plain {
        out.push(c);
    } else {
        let mut bytes = [0; 4];
        c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
    }
}

fn function(layout: &Layout<'_>, endpoint: &Planned<'_>) -> TokenStream {
    let name = identifier(&endpoint.name.function);
    let facts = identifier(&names::constant(&endpoint.name.function));
    let docs = documentation(layout, endpoint).attributes();
    let deprecated = deprecation(endpoint.operation.deprecated);
    let path: Vec<_> = endpoint.name.arguments.iter().map(|name| identifier(name)).collect();
    let types: Vec<_> =
        endpoint.template.placeholders().map(|name| argument_type(endpoint.operation, name)).collect();
    let declared = path.iter().zip(&types).map(|(name, primitive)| argument(name, *primitive));
    let passed = path.iter().zip(&types).map(|(name, primitive)| match primitive {
        Some(_) => quote!(&#name.to_string()),
        None => quote!(#name),
    });
    let Call { constructor, declared: body, passed: sent } = Call::of(layout, &endpoint.body);
    let wire: Vec<&str> = endpoint.query.iter().map(|parameter| parameter.name.as_str()).collect();
    let query: Vec<_> =
        names::arguments(&wire, &endpoint.name.arguments).iter().map(|name| identifier(name)).collect();
    let returns = returns(layout, endpoint);
    quote! {
        #docs
        #deprecated
        pub fn #name(#(#declared,)* #(#query: &str,)* #body) -> #returns {
            crate::Request::#constructor(&#facts, &[#(#passed),*], #sent) #(.query(#wire, #query))*
        }
    }
}

fn argument(name: &Ident, primitive: Option<Primitive>) -> TokenStream {
    match primitive {
        Some(Primitive::Int32) => quote!(#name: i32),
        Some(Primitive::Int64) => quote!(#name: i64),
        Some(Primitive::Boolean) => quote!(#name: bool),
        _ => quote!(#name: &str),
    }
}

/// How a request is made: the runtime's constructor, and the argument that carries the body.
struct Call {
    constructor: Ident,
    declared: TokenStream,
    passed: TokenStream,
}

impl Call {
    fn of(layout: &Layout<'_>, body: &Body) -> Self {
        let new = |constructor: &str, declared: TokenStream, passed: TokenStream| Self {
            constructor: identifier(constructor),
            declared,
            passed,
        };
        match body {
            Body::None => new("new", TokenStream::new(), TokenStream::new()),
            Body::Reference => new("reference", quote!(target: &str), quote!(target)),
            Body::Bytes => new("bytes", quote!(content: Vec<u8>), quote!(content)),
            Body::Any => new("json", quote!(body: &crate::Value), quote!(body)),
            Body::Struct(name) => {
                let name = identifier(name);
                new("json", quote!(body: &bodies::#name), quote!(body))
            }
            Body::Typed(body) => {
                let value = layout.value_type(&body.type_name);
                let value = if body.collection { quote!(Vec<#value>) } else { value };
                new("json", quote!(body: &#value), quote!(body))
            }
        }
    }
}

fn returns(layout: &Layout<'_>, endpoint: &Planned<'_>) -> TokenStream {
    let is_get = endpoint.route.method == "GET";
    let named = |name: &TypeName| layout.value_type(name);
    match &endpoint.answer {
        Answer::Empty => quote!(crate::Request<()>),
        Answer::Accepted => quote!(crate::Request<crate::Accepted>),
        Answer::Content => quote!(crate::Request<crate::Content>),
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
        Answer::Scalar(name) => {
            let value = named(name);
            quote!(crate::Request<crate::Scalar<#value>>)
        }
    }
}

fn documentation(layout: &Layout<'_>, endpoint: &Planned<'_>) -> Lines {
    let operation = endpoint.operation;
    let mut docs = Lines::default();
    docs.prose(&operation.description);
    docs.trusted(code(&format!("{} {}", endpoint.route.method, endpoint.route.path)));
    permissions(&mut docs, &operation.permissions);
    if !operation.query_options.is_empty() {
        let options: Vec<String> = operation.query_options.iter().map(|option| code(option)).collect();
        docs.trusted(format!("Query options: {}.", options.join(", ")));
    }
    if let Some(example) = example(endpoint) {
        docs.block(&example);
    }
    docs.trusted(format!("[Documentation]({})", reference::url(&operation.source, layout.model.api_version)));
    docs
}

fn permissions(docs: &mut Lines, permissions: &[Permission]) {
    if permissions.is_empty() {
        return;
    }
    docs.trusted("Permissions, least privileged first:");
    for permission in permissions {
        let account = match permission.account {
            Account::DelegatedWork => "work or school account",
            Account::DelegatedPersonal => "personal account",
            Account::Application => "application",
        };
        let scopes: Vec<String> =
            permission.least.iter().chain(&permission.higher).map(|name| code(name)).collect();
        let scopes = if permission.supported && !scopes.is_empty() {
            scopes.join(", ")
        } else {
            "not supported".into()
        };
        let scope =
            permission.scope.as_deref().map(|scope| format!(" ({})", code(scope))).unwrap_or_default();
        docs.item(&format!("{account}{scope}: {scopes}"));
    }
}

/// The documented request of this route, as text.
fn example(endpoint: &Planned<'_>) -> Option<String> {
    let requests = endpoint.operation.examples.iter().filter_map(|example| example.request.as_ref());
    let request = requests.into_iter().find(|request| is_of(request, endpoint))?;
    let mut out =
        format!("{} {}", request.method, request.url.split_whitespace().collect::<Vec<_>>().join(" "));
    if let Some(body) = request.body.as_deref().map(str::trim).filter(|body| !body.is_empty()) {
        let lines: Vec<&str> = body.lines().take(EXAMPLE_LINES).collect();
        out.push_str("\n\n");
        out.push_str(&lines.join("\n"));
        if body.lines().nth(EXAMPLE_LINES).is_some() {
            out.push_str("\n...");
        }
    }
    Some(out)
}

/// True where the example's method is the route's and its path has the route's literal segments.
fn is_of(request: &ExampleRequest, endpoint: &Planned<'_>) -> bool {
    let path = request.url.split(['?', '#']).next().unwrap_or_default();
    let shown: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let documented = &endpoint.template.segments;
    request.method == endpoint.route.method
        && shown.len() >= documented.len()
        && shown.iter().rev().zip(documented.iter().rev()).all(|(shown, segment)| match segment.name() {
            Some(name) => {
                shown.split(['(', ':']).next().is_some_and(|shown| shown.eq_ignore_ascii_case(name))
            }
            None => true,
        })
}

/// The table of all endpoints of the version.
fn table(layout: &Layout<'_>, plan: &Plan<'_>) -> File {
    let version = layout.model.api_version;
    let module = layout.version();
    let rows = plan.endpoints.iter().map(|endpoint| {
        let modules = endpoint.name.modules.iter().map(|name| identifier(name));
        let facts = identifier(&names::constant(&endpoint.name.function));
        quote!(&crate::#module::#(#modules::)*#facts)
    });
    File {
        path: format!("src/{}/endpoints.rs", version_module(version)),
        origin: format!("all operation pages of {}", version.segment()),
        head: quote!(#![doc = " All endpoints of the version."]),
        items: vec![quote! {
            /// The facts of every endpoint of this version, by module and function.
            pub static ENDPOINTS: &[&crate::Endpoint] = &[#(#rows),*];
        }],
    }
}

fn body_files(layout: &Layout<'_>, plan: &Plan<'_>) -> Vec<File> {
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
            items: body_struct(layout, name, operation).items(),
        });
    }
    let rows = names.iter().zip(&stems).map(|(name, stem)| {
        let (name, stem) = (identifier(name), identifier(stem));
        quote!(mod #stem; pub use #stem::#name;)
    });
    files.push(File {
        path: format!("src/{version}/bodies.rs"),
        origin: format!("all operation pages of {}", layout.model.api_version.segment()),
        head: quote!(#![doc = " Bodies of actions, one file each."]),
        items: vec![quote!(#(#rows)*)],
    });
    files
}

fn body_struct(layout: &Layout<'_>, name: &str, operation: &Operation) -> Struct {
    let mut docs = Lines::default();
    let url = reference::url(&operation.source, layout.model.api_version);
    docs.trusted("The body of an action.")
        .prose(&operation.description)
        .trusted(format!("[Documentation]({url})"));
    let mut seen = BTreeSet::new();
    let parameters = operation.parameters.iter().filter(|parameter| parameter.place == ParameterPlace::Body);
    let fields =
        parameters.filter(|parameter| seen.insert(&parameter.name)).map(|parameter| field(layout, parameter));
    Struct {
        name: name.to_owned(),
        wire: String::new(),
        docs,
        deprecated: false,
        fields: fields.collect(),
        base: None,
        hierarchy: quote!(crate::Hierarchy::NONE),
    }
}

fn field(layout: &Layout<'_>, parameter: &Parameter) -> Field {
    let value = layout.value_type(&parameter.type_name);
    let value = if parameter.collection { quote!(Vec<#value>) } else { value };
    let mut docs = Lines::default();
    docs.prose(&parameter.description);
    Field {
        wire: parameter.name.clone(),
        holder: quote!(Option<#value>),
        value,
        empty: quote!(None),
        docs,
        deprecated: false,
    }
}
