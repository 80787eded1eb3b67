//! Names of endpoints: modules that mirror the URL, a function named after what it does.
//!
//! ```text
//! GET    /users                          users::list()
//! GET    /users/{id}                     users::get(user_id)
//! POST   /users                          users::create(body)
//! PATCH  /users/{id}                     users::update(user_id, body)
//! GET    /users/{id}/manager             users::manager::get(user_id)
//! POST   /users/{id}/sendMail            users::send_mail(user_id, body)
//! GET    /users/delta                    users::delta()
//! GET    /groups/{id}/members/$ref       groups::members::list_refs(group_id)
//! POST   /groups/{id}/members/$ref       groups::members::add_ref(group_id, target)
//! GET    /me/photo/$value                me::photo::get_value()
//! GET    /applications(appId='{id}')     applications::get_by_app_id(id)
//! GET    /drive/root:/{path}:/children   drive::root::children::list_by_path(path)
//! ```
//!
//! A name is a function of its method, route and operation alone. Only where two routes would have one name is the
//! one with more arguments told apart by its parameters (`range_by_address`) or arguments (`add_by_table_id`).

use super::case::{camel, id_of, singular, snake};
use super::overloads::{parameters, tell_apart};
use super::unique;
use crate::model::{Operation, OperationKind, ParameterStyle, Piece, Route, Segment, Template, namespace};
use std::collections::BTreeMap;

/// Modules that the emitter puts beside those of the routes.
const RESERVED: [&str; 4] = ["models", "bodies", "endpoints", "hierarchy"];

/// The module of endpoints whose route names no resource.
const ROOT: &str = "root";

/// Arguments that carry the body.
pub(super) const BODY_ARGUMENTS: [&str; 3] = ["body", "content", "target"];

/// The name of one endpoint.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EndpointName {
    /// The modules, outermost first.
    pub modules: Vec<String>,
    /// The function.
    pub function: String,
    /// The names of the path arguments, in the order of the placeholders.
    pub arguments: Vec<String>,
}

/// Names the endpoints of one version. They are distinct in method and shape, and come in any order.
pub fn decide(endpoints: &[(&Operation, &Route)]) -> Vec<EndpointName> {
    let spelling = Spelling::of(endpoints);
    let templates: Vec<Template> = endpoints.iter().map(|(_, route)| route.template()).collect();
    let mut names: Vec<EndpointName> = endpoints
        .iter()
        .zip(&templates)
        .map(|((operation, route), template)| spelling.name(operation, &route.method, template))
        .collect();
    tell_apart(&mut names, &templates);
    names
}

/// One spelling for all segments that differ only in case: the one most routes have.
struct Spelling(BTreeMap<String, String>);

impl Spelling {
    fn of(endpoints: &[(&Operation, &Route)]) -> Self {
        let mut spellings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        for (_, route) in endpoints {
            for segment in &route.template().segments {
                if let Some(name) = segment.name() {
                    let names = spellings.entry(name.to_ascii_lowercase()).or_default();
                    *names.entry(name.to_owned()).or_default() += 1;
                }
            }
        }
        let most = |names: BTreeMap<String, usize>| {
            // Where two are equally common, the last in the order of bytes has its capitals further back.
            names.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name).unwrap_or_default()
        };
        Self(spellings.into_iter().map(|(key, names)| (key, most(names))).collect())
    }

    /// The name of a segment without its namespace.
    fn name_of<'a>(&'a self, segment: &'a Segment) -> Option<&'a str> {
        let name = segment.name()?;
        let name = self.0.get(&name.to_ascii_lowercase()).map_or(name, String::as_str);
        let name = namespace::unqualified(name);
        name.contains(|c: char| c.is_ascii_alphanumeric()).then_some(name)
    }

    /// The names of the path arguments. An id is named after the collection before it: pages write `{id}`,
    /// `{userId}`, `{usersId}` and `{user-id}` for the same. The value of a parameter is named after the
    /// parameter, unless that is a single letter: pages write `period='{period_value}'` and `index={n}`.
    fn arguments(&self, template: &Template) -> Vec<String> {
        let mut names = Vec::new();
        let mut before = None;
        for segment in &template.segments {
            let parameters = parameters(segment);
            for (name, style, parameter) in parameters {
                let is_id = style == ParameterStyle::Segment && segment.pieces.len() == 1 && is_id(name);
                names.push(match (before.filter(|_| is_id), parameter.filter(|name| name.len() > 1)) {
                    (Some(collection), _) => id_of(collection),
                    (None, Some(parameter)) => snake(parameter),
                    (None, None) => snake(name),
                });
            }
            before = self.name_of(segment);
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        unique(&names, &BODY_ARGUMENTS, snake)
    }

    fn name(&self, operation: &Operation, method: &str, template: &Template) -> EndpointName {
        let mut modules: Vec<String> =
            template.segments.iter().filter_map(|segment| self.name_of(segment)).map(snake).collect();
        let verb = Verb::of(operation, method, template);
        if verb.takes_segment() {
            modules.pop();
        }
        if modules.is_empty() {
            modules.push(ROOT.to_owned());
        }
        if let Some(first) = modules.first_mut().filter(|first| RESERVED.contains(&first.as_str())) {
            first.push('_');
        }
        let last = template.segments.last().and_then(|segment| self.name_of(segment)).unwrap_or("root");
        let arguments = self.arguments(template);
        let function = verb.function(last) + &suffix(template, &verb, &arguments);
        EndpointName { modules, function: snake(&function), arguments }
    }
}

/// What a function does, as its name says it.
enum Verb {
    /// A word of its own: `list`, `get`.
    Plain(&'static str),
    /// The name of the last segment, an action or function.
    Call,
    /// `$ref`, `$value`, `$count`: the segment is part of the word.
    System(String),
}

impl Verb {
    fn of(operation: &Operation, method: &str, template: &Template) -> Self {
        let Some(last) = template.segments.last() else { return Self::Plain(plain(operation, method)) };
        match last.name() {
            Some(name) if name.starts_with('$') => Self::System(system(operation, method, name)),
            Some(name) if is_call(operation, method, name, last) => Self::Call,
            Some(_) if !last.has_arguments() => Self::Plain(plain(operation, method)),
            Some(_) | None => Self::Plain(of_one(method)),
        }
    }

    fn takes_segment(&self) -> bool {
        matches!(self, Self::Call | Self::System(_))
    }

    fn function(&self, last: &str) -> String {
        match self {
            Self::Plain(word) => (*word).to_owned(),
            Self::Call => snake(last).trim_end_matches('_').to_owned(),
            Self::System(word) => word.clone(),
        }
    }
}

/// The word for a method on a segment that names something.
fn plain(operation: &Operation, method: &str) -> &'static str {
    match method {
        "GET" if operation.response.collection || operation.kind == OperationKind::List => "list",
        "POST" => "create",
        _ => of_one(method),
    }
}

/// The word for a method on one item.
fn of_one(method: &str) -> &'static str {
    match method {
        "GET" => "get",
        "PATCH" => "update",
        "PUT" => "replace",
        "DELETE" => "delete",
        _ => "post",
    }
}

/// The word for a method on `$ref`, `$value`, `$count` and the like.
fn system(operation: &Operation, method: &str, name: &str) -> String {
    let word = match (name.to_ascii_lowercase().as_str(), method) {
        ("$ref", "GET") if operation.response.collection || operation.kind == OperationKind::List => {
            "list_refs"
        }
        ("$ref", "GET") => "get_ref",
        ("$ref", "POST") => "add_ref",
        ("$ref", "PUT") => "set_ref",
        ("$ref", "DELETE") => "remove_ref",
        ("$count", "GET") => "count",
        (_, method) => return format!("{}_{}", of_one(method), snake(name)),
    };
    word.to_owned()
}

/// True where the last segment is an action or function, and not a resource or an alternate key.
fn is_call(operation: &Operation, method: &str, name: &str, segment: &Segment) -> bool {
    match (operation.kind, method) {
        (OperationKind::Action, "POST") | (OperationKind::Function, "GET") => true,
        (_, "GET") if name == "delta" => true,
        (OperationKind::Get | OperationKind::Other, "GET") => {
            segment.has_arguments() && operation.response.collection
        }
        (OperationKind::List, "GET") => segment.has_arguments(),
        (OperationKind::Other, "POST") => !operation.response.status.contains(&201),
        _ => false,
    }
}

/// `_by_path` for a relative path, `_by_app_id` for an alternate key.
fn suffix(template: &Template, verb: &Verb, arguments: &[String]) -> String {
    let mut keys = Vec::new();
    let mut next = arguments.iter();
    let last = template.segments.len().saturating_sub(1);
    for (at, segment) in template.segments.iter().enumerate() {
        let is_function = at == last && matches!(verb, Verb::Call);
        let key = if is_function { None } else { alternate_key(segment) };
        let placeholders = segment.pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder { style, .. } => Some(*style),
            Piece::Text(_) => None,
        });
        for style in placeholders {
            let argument = next.next();
            if style == ParameterStyle::Path {
                keys.extend(argument.map(|_| "path".to_owned()));
            }
        }
        keys.extend(key);
    }
    keys.dedup();
    keys.iter().map(|key| format!("_by_{key}")).collect()
}

/// The name of the key in `applications(appId='{id}')`.
fn alternate_key(segment: &Segment) -> Option<String> {
    let Piece::Text(text) = segment.pieces.first()? else { return None };
    let (_, inside) = text.split_once('(')?;
    let (key, _) = inside.split_once('=')?;
    Some(snake(key))
}

fn is_id(placeholder: &str) -> bool {
    let name = placeholder.to_ascii_lowercase();
    name.is_empty() || name == "key" || name.ends_with("id")
}

/// Names the structs for bodies after what the operation belongs to and the name of its action: `UserSendMail`.
pub fn bodies(operations: &[(&Operation, &Route)]) -> Vec<String> {
    let wire: Vec<String> = operations.iter().map(|(operation, route)| body(operation, route)).collect();
    let wire: Vec<&str> = wire.iter().map(String::as_str).collect();
    unique(&wire, &[], camel)
}

fn body(operation: &Operation, route: &Route) -> String {
    let template = route.template();
    let mut names: Vec<&str> =
        template.segments.iter().filter_map(Segment::name).map(namespace::short_name).collect();
    let last = names.pop().unwrap_or("request");
    let owner = match &operation.resource {
        Some(resource) => namespace::short_name(resource),
        None => singular(names.last().copied().unwrap_or_default()),
    };
    let verb = match route.method.as_str() {
        "PATCH" => " update",
        "PUT" => " replace",
        _ if operation.kind == OperationKind::Create => " create",
        _ => "",
    };
    format!("{owner} {last}{verb}")
}

#[cfg(test)]
#[path = "routes_tests.rs"]
mod tests;
