//! Decides what each endpoint looks like in Rust, before anything is printed.
//!
//! Takes a model; gives one endpoint for each distinct method and shape of a route, with its name, arguments,
//! body and answer. Where several pages document one endpoint, the one that is about it has it.

mod answer;
mod body;
pub(crate) mod form;

use super::layout::Layout;
use crate::model::namespace::short_name;
use crate::model::{
    Header, Operation, Parameter, ParameterPlace, Primitive, Route, Segment, Source, Template, TypeName,
    TypeUse,
};
use crate::names::case;
use crate::names::routes::{self, EndpointName};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Everything that is to be printed of a version's operations.
pub(crate) struct Plan<'a> {
    /// The endpoints, by module and function.
    pub(crate) endpoints: Vec<Planned<'a>>,
    /// The structs for bodies that are no documented type, by name.
    pub(crate) bodies: BTreeMap<String, &'a Operation>,
    /// Choices that a reader of the pages should know.
    pub(crate) notes: Vec<String>,
}

/// An endpoint to print.
pub(crate) struct Planned<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) route: &'a Route,
    pub(crate) template: Template,
    pub(crate) name: EndpointName,
    pub(crate) body: Body,
    pub(crate) answer: Answer,
    /// Parameters of the query that must be given.
    pub(crate) query: Vec<&'a Parameter>,
    /// Headers that must be sent and that only the caller knows.
    pub(crate) headers: Vec<&'a Header>,
}

/// What an endpoint sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// Nothing.
    None,
    /// The address of another object: `{"@odata.id": ".."}`.
    Reference,
    /// A documented type.
    Typed(TypeUse),
    /// A struct of its own, by its Rust name.
    Struct(String),
    /// Bytes.
    Bytes,
    /// JSON that the page does not describe.
    Any,
}

/// What an endpoint answers with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Nothing.
    Empty,
    /// Work that goes on.
    Accepted,
    /// Bytes.
    Content,
    /// One object.
    Object(TypeName),
    /// A page of a collection.
    Page(TypeName),
    /// A single value that is no object.
    Scalar(TypeName),
}

/// Plans all endpoints.
pub(crate) fn of<'a>(layout: &Layout<'a>) -> Plan<'a> {
    let mut notes = Vec::new();
    let Distinct { routes: distinct, others } = distinct_routes(&layout.model.operations, &mut notes);
    let names = routes::decide(layout.model, &distinct);
    let bodies = body::structs(layout, &distinct);
    let mut endpoints: Vec<Planned<'a>> = distinct
        .into_iter()
        .zip(names)
        .enumerate()
        .map(|(at, ((operation, route), name))| {
            let template = route.template();
            let body = body::of(layout, operation, route, &template, &bodies);
            // Of the pages that document an endpoint one may leave out what comes back.
            let pages = std::iter::once(operation).chain(others.get(&at).into_iter().flatten().copied());
            let mut answers = pages.map(|page| answer::of(layout, page, route, &template));
            let answer = answers.find(|answer| *answer != Answer::Empty).unwrap_or(Answer::Empty);
            let (query, headers) = (required_query(operation), required_headers(operation));
            Planned { operation, route, template, name, body, answer, query, headers }
        })
        .collect();
    endpoints.sort_by(|a, b| a.name.cmp(&b.name));
    let bodies = bodies.into_values().collect();
    Plan { endpoints, bodies, notes }
}

impl Plan<'_> {
    /// The modules directly below the version.
    pub(crate) fn top_modules(&self) -> BTreeSet<String> {
        self.endpoints.iter().filter_map(|endpoint| endpoint.name.modules.first().cloned()).collect()
    }

    /// Where the endpoints in a module and below it stand.
    pub(crate) fn range(&self, path: &[String]) -> Range<usize> {
        let start = self.endpoints.partition_point(|endpoint| endpoint.name.modules.as_slice() < path);
        let after = self.endpoints.iter().skip(start);
        start..start + after.take_while(|endpoint| endpoint.name.modules.starts_with(path)).count()
    }
}

/// One route for each method and shape, and the other pages that document it.
struct Distinct<'a> {
    routes: Vec<(&'a Operation, &'a Route)>,
    /// By the place of the route.
    others: BTreeMap<usize, Vec<&'a Operation>>,
}

fn distinct_routes<'a>(operations: &'a [Operation], notes: &mut Vec<String>) -> Distinct<'a> {
    let mut all: Vec<(&Operation, &Route)> = operations
        .iter()
        .flat_map(|operation| operation.requests.iter().map(move |route| (operation, route)))
        .collect();
    // A page about what the route names is about this endpoint; one with many routes tells how something is
    // done everywhere.
    all.sort_by_cached_key(|(operation, route)| {
        let is_about = is_about(operation, &route.template());
        (!is_about, operation.requests.len(), &operation.source, &route.source, &route.path)
    });
    let mut seen: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut distinct = Distinct { routes: Vec::new(), others: BTreeMap::new() };
    for (operation, route) in all {
        let at = *seen.entry((&route.method, route.template().shape())).or_insert(distinct.routes.len());
        let Some((first, _)) = distinct.routes.get(at) else {
            distinct.routes.push((operation, route));
            continue;
        };
        let (first, file) = (&first.source.file, &operation.source.file);
        if first != file {
            notes.push(format!("{} {}: `{first}` has it, not `{file}`", route.method, route.path));
            distinct.others.entry(at).or_default().push(operation);
        }
    }
    distinct
}

/// True where the operation belongs to what the route's last collection has: `message` of `/messages/{id}`.
fn is_about(operation: &Operation, template: &Template) -> bool {
    let mut names = template.segments.iter().rev().filter_map(Segment::name);
    let resource = operation.resource.as_deref().map(short_name).unwrap_or_default();
    // An action stands behind what it belongs to.
    names.by_ref().take(2).any(|name| case::singular(name).eq_ignore_ascii_case(resource))
}

/// What tells operations apart: their page and title.
type OperationKey<'a> = (&'a Source, &'a str);

/// The names of the structs for bodies, with the operations that send them.
type BodyStructs<'a> = BTreeMap<OperationKey<'a>, (String, &'a Operation)>;

fn key(operation: &Operation) -> OperationKey<'_> {
    (&operation.source, &operation.title)
}

fn is_bytes(name: &TypeName) -> bool {
    matches!(name, TypeName::Edm(Primitive::Stream | Primitive::Binary))
}

fn last_name(template: &Template) -> Option<String> {
    template.segments.last()?.name().map(str::to_ascii_lowercase)
}

/// Query parameters of the endpoint's own that must be given; OData's have methods.
fn required_query(operation: &Operation) -> Vec<&Parameter> {
    let query = operation.parameters.iter().filter(|parameter| parameter.place == ParameterPlace::Query);
    query.filter(|parameter| parameter.required && !parameter.name.starts_with('$')).collect()
}

/// Headers that whatever sends the request knows, and the one that the runtime sends where a query needs it.
const SENT_ANYWAY: [&str; 6] =
    ["Authorization", "Content-Type", "Content-Length", "ConsistencyLevel", "Host", "User-Agent"];

/// Headers that the page requires beyond those that are sent anyway, each once.
fn required_headers(operation: &Operation) -> Vec<&Header> {
    let mut seen = BTreeSet::new();
    let known = |name: &str| SENT_ANYWAY.iter().any(|known| known.eq_ignore_ascii_case(name));
    let required = operation.headers.iter().filter(|header| header.required && !known(&header.name));
    required.filter(|header| seen.insert(header.name.to_ascii_lowercase())).collect()
}

/// The documented type of a path argument that is a number or a boolean; all else is text.
pub(crate) fn argument_type(operation: &Operation, placeholder: &str) -> Option<Primitive> {
    let wanted = case::snake(placeholder);
    let parameter = operation.parameters.iter().find(|parameter| {
        parameter.place == ParameterPlace::Path && case::snake(&parameter.name) == wanted
    })?;
    match parameter.type_name {
        TypeName::Edm(primitive @ (Primitive::Int32 | Primitive::Int64 | Primitive::Boolean)) => {
            Some(primitive)
        }
        _ => None,
    }
}
