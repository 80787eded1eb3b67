//! What an endpoint sends.
//!
//! Takes an operation and one of its routes; gives a [`Body`], and the structs for bodies that are lists of
//! parameters. Where a page describes no body and its examples all send one, any JSON may be sent.

use super::{Body, BodyStructs, OperationKey, Planned, is_bytes, key, last_name};
use crate::model::{ExampleRequest, Operation, OperationKind, Route, Template, TypeUse};
use crate::names;
use serde_json::Value;
use std::collections::BTreeMap;

/// One struct for each operation whose body is a list of parameters, whatever the number of its routes. It is named after the first route of
/// the page that sends one, which stays the first whichever routes other pages have.
pub(super) fn structs<'a>(
    routes: impl Iterator<Item = (&'a Operation, &'a Route)>,
    root: &str,
) -> BodyStructs<'a> {
    let mut senders: BTreeMap<OperationKey<'a>, (&'a Operation, &'a Route)> = BTreeMap::new();
    for (operation, route) in
        routes.filter(|(operation, route)| is_list(operation) && has_body(&route.method))
    {
        let first = operation.requests.iter().find(|route| has_body(&route.method));
        senders.entry(key(operation)).or_insert((operation, first.unwrap_or(route)));
    }
    let senders: Vec<_> = senders.into_values().collect();
    let names = names::bodies::decide(&senders, root);
    senders.into_iter().zip(names).map(|((operation, _), name)| (key(operation), (name, operation))).collect()
}

fn has_body(method: &str) -> bool {
    matches!(method, "POST" | "PUT" | "PATCH")
}

/// True where the body is a list of parameters, and of no documented type.
pub(super) fn is_list(operation: &Operation) -> bool {
    operation.body.is_none() && operation.body_parameters().next().is_some()
}

/// The body of an endpoint.
pub(super) fn of(
    operation: &Operation,
    route: &Route,
    template: &Template,
    structs: &BodyStructs<'_>,
) -> Body {
    if !has_body(&route.method) {
        return Body::None;
    }
    match last_name(template).as_deref() {
        Some("$ref") if operation.reference.is_some() => return Body::Reference,
        // What is changed in a stream can be commands, which a type describes.
        Some("$value" | "content") if route.method != "PATCH" || operation.body.is_none() => {
            return Body::Bytes;
        }
        _ => {}
    }
    match &operation.body {
        Some(TypeUse { type_name, .. }) if is_bytes(type_name) => Body::Bytes,
        Some(body) => Body::Typed(body.clone()),
        None => match structs.get(&key(operation)) {
            Some((name, _)) => Body::Struct(name.clone()),
            None if needs_body(operation, &route.method) => Body::Any,
            None if matches!(operation.kind, OperationKind::Create | OperationKind::Update) => Body::Any,
            // What is told of no body has none: an action, and what one of the routes of a page that deletes calls.
            None if route.method == "POST" || operation.kind == OperationKind::Action => Body::None,
            None => Body::Any,
        },
    }
}

/// The bodies that the examples of the operation send by this method, empty where one sends nothing.
fn all_bodies<'a>(operation: &'a Operation, method: &'a str) -> impl Iterator<Item = &'a str> {
    let requests = operation.examples.iter().filter_map(|example| example.request.as_ref());
    let requests = requests.filter(move |request| request.method == method);
    requests.map(|request| request.body.as_deref().unwrap_or_default())
}

/// Those that hold something.
fn shown_bodies<'a>(operation: &'a Operation, method: &'a str) -> impl Iterator<Item = &'a str> {
    all_bodies(operation, method).filter(|body| !ExampleRequest::is_blank(body))
}

impl<'a> Planned<'a> {
    /// The media type of the bytes that it sends: the first that the row of the header names, unless it leaves open what else there is.
    pub(crate) fn media(&self) -> Option<&'a str> {
        let mut headers = self.operation.headers.iter();
        let row = headers.find(|header| header.name.eq_ignore_ascii_case("Content-Type"))?;
        let mut words = row.value.split_whitespace();
        let bare = |word: &'a str| word.trim_matches(['`', '*', ',', '.']);
        let first = words.next()?;
        let ends_here = first.ends_with('.') || words.clone().next().is_none();
        let is_one_of = words.nth(1).is_some_and(|other| is_media_type(bare(other)));
        Some(bare(first)).filter(|media| is_media_type(media) && (ends_here || is_one_of))
    }

    /// True where the service cannot tell the type of the body, or every example of the page sends it, as some services demand.
    pub(crate) fn asks_for_type(&self, body: &TypeUse) -> bool {
        if self.says_type {
            return true;
        }
        let Some(name) = body.type_name.named().filter(|_| !body.collection) else { return false };
        let names_it = |text: &str| {
            let json: Option<Value> = serde_json::from_str(text).ok();
            let shown = json.as_ref().and_then(|json| json.get("@odata.type")?.as_str());
            shown.is_some_and(|shown| shown.trim_start_matches('#').eq_ignore_ascii_case(name))
        };
        let mut bodies = shown_bodies(self.operation, &self.route.method).peekable();
        bodies.peek().is_some() && bodies.all(names_it)
    }
}

fn is_media_type(word: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-');
    let is_name = |name: &str| !name.is_empty() && name.chars().all(is_part);
    word.split_once('/').is_some_and(|(kind, form)| is_name(kind) && is_name(form))
}

/// True where each example of the operation sends something by this method. What one leaves out is optional: the function takes none, and
/// `with_body` sends it.
fn needs_body(operation: &Operation, method: &str) -> bool {
    let mut bodies = all_bodies(operation, method).peekable();
    bodies.peek().is_some() && bodies.all(|body| !ExampleRequest::is_blank(body))
}
