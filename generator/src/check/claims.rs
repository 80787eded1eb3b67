//! What the annotation of a response claims of its body beside the type: that it is empty, that it is an error.
//!
//! Takes a page with an operation; reports `example-empty`, `example-error`, and `example-url-length` for its requests. A body that
//! is no JSON claims nothing.

use super::context::Context;
use super::fences;
use super::json::Body;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::parse::Page;
use crate::parse::annotation::Annotation;
use crate::parse::json::Kind;
use crate::parse::page::{RequestFacts, ResponseExample};

/// The longest URL that all browsers and proxies take, in bytes.
const MAX_URL: usize = 2083;

pub(super) fn check(context: &Context<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let examples = page.operation.iter().flat_map(|operation| &operation.examples);
    for example in examples {
        found.extend(example.request.as_ref().and_then(too_long));
        let Some(response) = &example.response else { continue };
        let annotation = fences::of(page)
            .find(|fence| fences::contains(fence.fence.body, response.span))
            .and_then(|fence| fence.annotation);
        if let Some(annotation) = annotation {
            check_response(context, annotation, response, found);
        }
    }
}

fn too_long(request: &RequestFacts) -> Option<Diagnostic> {
    let length = request.url.value.len();
    if length <= MAX_URL {
        return None;
    }
    let message = format!("expected a URL of at most {MAX_URL} bytes, found {length}");
    let report = Diagnostic::new(&rules::EXAMPLE_URL_LENGTH, request.url.span, message);
    Some(report.help("shorten the query, or send it in the body of a batch"))
}

fn check_response(
    context: &Context<'_>,
    annotation: &Annotation,
    response: &ResponseExample,
    found: &mut Vec<Diagnostic>,
) {
    let Some(body) = Body::of_response(context, response) else { return };
    found.extend(emptiness(annotation, response, &body));
    found.extend(error(annotation, response, &body));
}

fn emptiness(annotation: &Annotation, response: &ResponseExample, body: &Body<'_>) -> Option<Diagnostic> {
    let items = match &body.root.kind {
        Kind::Array(_) => &body.root,
        _ => body.root.get("value").filter(|value| matches!(value.kind, Kind::Array(_)))?,
    };
    let is_empty = items.items().is_empty();
    if is_empty && !annotation.flag("isEmpty") && response.collection && !body.excerpt.is_abridged() {
        let message = "expected an item in this collection, found none";
        let report = Diagnostic::new(&rules::EXAMPLE_EMPTY, body.excerpt.place(&items.range), message);
        return Some(report.help("show an item, or write `\"isEmpty\": true` in the annotation"));
    }
    if !is_empty && annotation.flag("isEmpty") {
        let message = "expected an empty collection, as the annotation says, found items";
        return Some(disagrees(&rules::EXAMPLE_EMPTY, annotation, "isEmpty", message));
    }
    None
}

fn error(annotation: &Annotation, response: &ResponseExample, body: &Body<'_>) -> Option<Diagnostic> {
    let members = body.root.members();
    let error = members.iter().find(|member| member.name == "error");
    let is_error = error.is_some_and(|member| member.value.get("code").is_some()) && members.len() == 1;
    match (annotation.flag("expectError"), is_error) {
        (true, false) if error.is_none() => {
            let message = "expected an error in the body, as the annotation says, found none";
            Some(disagrees(&rules::EXAMPLE_ERROR, annotation, "expectError", message))
        }
        (false, true) => {
            let place = error.map_or(response.span, |member| body.excerpt.place(&member.name_range));
            let declared = response.declared.as_ref().filter(|_| response.status < 400)?;
            let message = format!("expected a body of the type `{}`, found an error", declared.value);
            let report = Diagnostic::new(&rules::EXAMPLE_ERROR, place, message);
            Some(report.help("write `\"expectError\": true` in the annotation"))
        }
        _ => None,
    }
}

/// A claim that the body contradicts, at the claim.
fn disagrees(rule: &'static Rule, annotation: &Annotation, key: &str, message: &str) -> Diagnostic {
    let member = annotation.json.root.members().iter().find(|member| member.name == key);
    let place = member.map_or(annotation.span, |member| annotation.place_of_name(member));
    Diagnostic::new(rule, place, message).help("correct the body, or remove the key")
}
