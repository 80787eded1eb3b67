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
//! GET    /users({id})/messages({id})     users::messages::get(user_id, message_id)
//! GET    /drive/root:/{path}:/children   drive::root::children::list_by_path(path)
//! ```
//!
//! A name is a function of its method, its route, its page, and what resource pages say of the words in the route. Only where
//! two routes would have one name `overloads` tells them apart, such that a route that comes later gets the longer name.

use super::case::{id_of, module, snake};
pub use super::endpoint::EndpointName;
use super::endpoint::by;
use super::overloads::tell_apart;
use super::segments::{Segments, name_of};
use super::spelling;
use super::unique;
use super::verb::{Verb, is_alternate_key};
use crate::model::{Model, Operation, ParameterStyle, Piece, Route, Segment, Template};
use crate::vocabulary::placeholders;

/// Modules that the emitter puts beside those of the routes, and at the root of a version.
const RESERVED: [&str; 4] = ["models", "bodies", "endpoints", "hierarchy"];

/// Modules that every file of endpoints names.
const IMPORTED: [&str; 2] = ["models", "bodies"];

/// The module of endpoints whose route names no resource.
const ROOT: &str = "root";

/// How many letters the modules of an endpoint have together at most: they are folders, and paths have an end.
const LONGEST_MODULES: usize = 400;

/// Arguments that carry the body.
pub(super) const BODY_ARGUMENTS: [&str; 3] = ["body", "content", "target"];

/// Names the endpoints of a model. They are distinct in method and shape, and come in any order.
pub fn decide(model: &Model, endpoints: &[(&Operation, &Route)]) -> Vec<EndpointName> {
    let segments = Segments::of(model);
    let templates = spelling::templates(model, &segments.index, endpoints);
    let mut names: Vec<EndpointName> = endpoints
        .iter()
        .zip(&templates)
        .map(|((operation, route), template)| name(&segments, operation, &route.method, template))
        .collect();
    tell_apart(&segments, &mut names, endpoints, &templates);
    names
}

fn name(segments: &Segments<'_>, operation: &Operation, method: &str, template: &Template) -> EndpointName {
    let verb = Verb::of(segments, operation, method, template);
    let last = template.segments.last().and_then(|segment| name_of(segment)).unwrap_or(ROOT);
    let arguments = arguments(template);
    let function = snake(&(verb.function(last) + &suffix(template, &verb)));
    EndpointName { modules: modules(template, &verb), function, arguments }
}

fn modules(template: &Template, verb: &Verb) -> Vec<String> {
    let mut modules: Vec<String> =
        template.segments.iter().filter_map(|segment| name_of(segment)).map(module).collect();
    if verb.takes_segment() {
        modules.pop();
    }
    let mut length = 0;
    modules.retain(|name| {
        length += name.len();
        length <= LONGEST_MODULES
    });
    if modules.is_empty() {
        modules.push(ROOT.to_owned());
    }
    for (at, name) in modules.iter_mut().enumerate() {
        let reserved: &[&str] = if at == 0 { &RESERVED } else { &IMPORTED };
        if reserved.contains(&name.as_str()) {
            name.push('_');
        }
    }
    modules
}

/// The names of the path arguments. An id is named after the collection before it: pages write `{id}`,
/// `{userId}`, `{usersId}` and `{user-id}` for the same. The value of a parameter is named after the
/// parameter, unless that is a single letter: pages write `period='{period_value}'` and `index={n}`.
fn arguments(template: &Template) -> Vec<String> {
    let mut names = Vec::new();
    let mut before = None;
    for segment in &template.segments {
        for (name, style, parameter) in segment.parameters() {
            let is_id = style == ParameterStyle::Segment && is_id(name);
            if let Some(collection) = name_of(segment).filter(|_| is_id && holds_its_key(segment)) {
                names.push(id_of(collection));
                continue;
            }
            let is_id = is_id && is_alone(segment);
            names.push(match (before.filter(|_| is_id), parameter.filter(|name| name.len() > 1)) {
                (Some(collection), _) => id_of(collection),
                (None, Some(parameter)) => snake(parameter),
                (None, None) => snake(name),
            });
        }
        before = name_of(segment);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    unique(&names, &BODY_ARGUMENTS, snake)
}

/// True for `rooms({id})`, whose key stands in the segment of its collection.
fn holds_its_key(segment: &Segment) -> bool {
    let [Piece::Text(before), Piece::Placeholder { .. }, Piece::Text(after)] = segment.pieces.as_slice()
    else {
        return false;
    };
    before.ends_with('(') && after == ")"
}

/// True for a segment that is one placeholder, also where a path follows it: `{parent-id}:`.
fn is_alone(segment: &Segment) -> bool {
    match segment.pieces.as_slice() {
        [Piece::Placeholder { .. }] => true,
        [Piece::Placeholder { .. }, Piece::Text(text)] => text == ":",
        _ => false,
    }
}

/// True for the placeholder of an id: `{id}`, `{userId}`, `{id1}`, `{idOrName}`, and one whose name a tool has lost.
fn is_id(placeholder: &str) -> bool {
    let name = snake(placeholder);
    placeholders::OTHER_NAME.split(&name).next().is_some_and(|name| placeholders::KEY.is_in(name))
}

/// `_by_path` for a relative path, `_by_app_id` for an alternate key.
fn suffix(template: &Template, verb: &Verb) -> String {
    let mut keys: Vec<String> = Vec::new();
    let last = template.segments.len().saturating_sub(1);
    for (at, segment) in template.segments.iter().enumerate() {
        let is_path = |piece: &Piece| matches!(piece, Piece::Placeholder { style: ParameterStyle::Path, .. });
        if segment.pieces.iter().any(is_path) {
            keys.push("path".to_owned());
        }
        let is_function = at == last && *verb == Verb::Call;
        if !is_function && name_of(segment).is_some_and(|name| is_alternate_key(name, segment)) {
            keys.extend(segment.parameters().into_iter().filter_map(|(_, _, key)| key).map(snake));
        }
    }
    keys.dedup();
    by(&keys)
}

#[cfg(test)]
pub(super) mod tests;
