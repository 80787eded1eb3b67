//! Decides what each endpoint looks like in Rust, before anything is printed.
//!
//! Takes a model; gives one endpoint for each distinct method and shape of a route, with its name, arguments,
//! body and answer. Which page an endpoint is made from the model says.

mod answer;
mod body;

use super::layout::Layout;
use super::only::Only;
use crate::model::{
    Endpoint, Header, Operation, Parameter, ParameterPlace, Primitive, Route, Source, Template, TypeName,
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
    /// True where the rest of the API is left out.
    pub(crate) is_part: bool,
}

/// An endpoint to print.
pub(crate) struct Planned<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) route: &'a Route,
    /// The other pages that document it.
    pub(crate) others: Vec<&'a Operation>,
    pub(crate) template: Template,
    pub(crate) name: EndpointName,
    pub(crate) body: Body,
    /// The body derives from what is declared at the address.
    pub(crate) says_type: bool,
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

/// The kinds of what an endpoint sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyForm {
    /// Nothing.
    None,
    /// The address of another object.
    Reference,
    /// A JSON document.
    Json,
    /// Bytes.
    Bytes,
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
    /// Bytes, or this where a request asks for JSON.
    Export(Box<Answer>),
    /// One object.
    Object(TypeName),
    /// A page of a collection.
    Page(TypeName),
    /// A single value that is no object.
    Scalar(TypeName),
    /// JSON that the page does not describe.
    Any,
}

/// Plans all endpoints.
pub(crate) fn of<'a>(layout: &Layout<'a>) -> Plan<'a> {
    let operations = &layout.model.operations;
    let owned =
        layout.model.endpoints.iter().filter_map(|endpoint| Some((endpoint, endpoint.owner(operations)?)));
    let (facts, routes): (Vec<&Endpoint>, Vec<(&Operation, &Route)>) = owned.unzip();
    let names = routes::decide(layout.model, &routes);
    // What the model gives a type needs no struct of its own.
    let untyped = facts.iter().zip(&routes).filter(|(facts, _)| facts.body.is_none());
    let bodies = body::structs(untyped.map(|(_, route)| *route), &layout.model.root_namespace());
    let mut endpoints: Vec<Planned<'a>> = facts
        .iter()
        .zip(routes)
        .zip(names)
        .map(|((facts, (operation, route)), name)| {
            let template = route.template();
            let others: Vec<&Operation> = facts.others(operations).collect();
            let body = body::of(operation, route, &template, &bodies).widened(facts.body.as_ref());
            // Of the pages that document an endpoint one may leave out what comes back.
            let pages = std::iter::once(operation).chain(others.iter().copied());
            let mut answers = pages.map(|page| answer::of(layout, page, route, &template));
            let answer = answers.find(|answer| *answer != Answer::Empty).unwrap_or(Answer::Empty);
            let answer = answer.widened(facts.response.as_ref());
            let answer = if name.lists() { answer.listed() } else { answer };
            let (query, headers) = (required_query(operation), required_headers(operation));
            let says_type = facts.says_type;
            Planned { operation, route, others, template, name, body, says_type, answer, query, headers }
        })
        .collect();
    endpoints.sort_by(|a, b| a.name.cmp(&b.name));
    let notes = endpoints.iter().flat_map(notes).collect();
    let name = |endpoint: &Planned<'_>| match &endpoint.body {
        Body::Struct(name) => Some(name.clone()),
        _ => None,
    };
    let sent: BTreeSet<String> = endpoints.iter().filter_map(name).collect();
    let bodies = bodies.into_values().filter(|(name, _)| sent.contains(name)).collect();
    Plan { endpoints, bodies, notes, is_part: false }
}

/// What a reader of several pages of one endpoint should know.
fn notes(endpoint: &Planned<'_>) -> Vec<String> {
    let Route { method, path, .. } = endpoint.route;
    let owner = &endpoint.operation.source.file;
    let others = endpoint.others.iter().map(|other| &other.source.file);
    others.map(|other| format!("{method} {path}: `{owner}` has it, not `{other}`")).collect()
}

impl Body {
    /// Of what kind it is.
    pub(crate) fn form(&self) -> BodyForm {
        match self {
            Self::None => BodyForm::None,
            Self::Reference => BodyForm::Reference,
            Self::Typed(_) | Self::Struct(_) | Self::Any => BodyForm::Json,
            Self::Bytes => BodyForm::Bytes,
        }
    }

    /// What the endpoint takes, where that is not what its page names.
    fn widened(self, base: Option<&TypeUse>) -> Self {
        match (self, base) {
            (own @ (Self::None | Self::Reference | Self::Bytes), _) | (own, None) => own,
            (_, Some(base)) => Self::Typed(base.clone()),
        }
    }
}

impl Answer {
    /// What the endpoint gives, where that is not the documented type that its page names.
    fn widened(self, given: Option<&TypeUse>) -> Self {
        match (self, given) {
            (Self::Object(_) | Self::Page(_), Some(TypeUse { type_name, collection: false })) => {
                Self::Object(type_name.clone())
            }
            (Self::Object(_) | Self::Page(_), Some(TypeUse { type_name, collection: true })) => {
                Self::Page(type_name.clone())
            }
            (own, _) => own,
        }
    }

    /// What lists gives a page, also where its page shows one item.
    fn listed(self) -> Self {
        match self {
            Self::Object(item) => Self::Page(item),
            own => own,
        }
    }
}

impl Planned<'_> {
    /// True where it gives the number of items of a collection.
    pub(crate) fn counts(&self) -> bool {
        last_name(&self.template).as_deref() == Some("$count")
    }

    /// The struct that it sends, where that is no documented type.
    fn body_struct(&self) -> Option<&String> {
        match &self.body {
            Body::Struct(name) => Some(name),
            _ => None,
        }
    }

    /// True where a page about it names the header for advanced queries.
    pub(crate) fn has_advanced_queries(&self) -> bool {
        std::iter::once(self.operation).chain(self.others.iter().copied()).any(names_consistency_level)
    }
}

impl Plan<'_> {
    /// Leaves out what is not to be emitted. Names are those that the whole has.
    pub(crate) fn keep(&mut self, only: &Only) {
        if only.is_all() {
            return;
        }
        self.is_part = true;
        self.endpoints.retain(|endpoint| only.has(&endpoint.template));
        let sent: BTreeSet<&String> = self.endpoints.iter().filter_map(Planned::body_struct).collect();
        self.bodies.retain(|name, _| sent.contains(name));
    }

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

/// True where the page has the header in its table or sends it in an example.
fn names_consistency_level(operation: &Operation) -> bool {
    let examples = operation.examples.iter().filter_map(|example| example.request.as_ref());
    let sent = examples.flat_map(|request| &request.headers).map(|(name, _)| name);
    let mut names = operation.headers.iter().map(|header| &header.name).chain(sent);
    names.any(|name| name.eq_ignore_ascii_case("ConsistencyLevel"))
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
