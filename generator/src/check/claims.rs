//! What the annotation of a response claims of its body beside the type: that it is empty, that it is an error.
//!
//! Takes a page with an operation; reports `example-empty`, `example-error`, and `example-url-length` for its requests. A body that
//! is no JSON claims nothing.

use super::context::CheckContext;
use super::fences::Fences;
use super::json::JsonBody;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::json::Kind;
use crate::parse::Page;
use crate::parse::annotation::Annotation;
use crate::parse::page::{RequestFacts, ResponseExample};

/// More than a URL may have.
const LONG: &str = match std::str::from_utf8(&[b'7'; 2200]) {
    Ok(text) => text,
    Err(_) => "",
};

rules! {
    EXAMPLE_EMPTY = Info "example-empty" {
        what: "the annotation and the body of an example disagree on whether it is empty",
        why: "readers do not see what an item looks like, and tools expect another body",
        cure: "show an item, or write `\"isEmpty\": true` where the body is meant to be empty",
        found: [
            LIST: r#""value": [
    {
      "city": "Ostende",
      "depth": 9
    }
  ]"# => r#""value": []"#,
        ],
        passes: [
            LIST: r#""truncated": true,"# => r#""truncated": true,
  "isEmpty": true,"#,
            LIST: r#""value": [
    {
      "city": "Ostende",
      "depth": 9
    }
  ]"# => r#""value": []"#,
        ],
    }

    EXAMPLE_ERROR = Info "example-error" {
        what: "the annotation and the body of an example disagree on whether it is an error",
        why: "tools compare the body with the wrong type",
        cure: "write `\"expectError\": true` where the body is `{\"error\": {..}}`, and only there",
        found: [
            LIST: r#""value": [
    {
      "city": "Ostende",
      "depth": 9
    }
  ]"# => r#""error": {
    "code": "notFound",
    "message": "No such gauge."
  }"#,
        ],
        passes: [
            LIST: "200 OK\nContent" => "404 Not Found\nContent",
            LIST: r#""value": [
    {
      "city": "Ostende",
      "depth": 9
    }
  ]"# => r#""error": {
    "code": "notFound",
    "message": "No such gauge."
  }"#,
        ],
    }

    EXAMPLE_URL_LENGTH = Warning "example-url-length" {
        what: "the URL of an example is longer than clients and proxies take",
        why: "nobody can run it",
        cure: "shorten the query, or send it in the body of a batch",
        found: [
            GET: "com/v1.0/gauges/7" => "com/v1.0/gauges/7?$filter=tags/any(t:t eq 'LONG')",
            GET: "LONG" => LONG,
        ],
        passes: [
            CALIBRATE: r#""silent": false"# => r#""silent": false,
  "reason": "LONG""#,
            CALIBRATE: "LONG" => LONG,
        ],
    }
}

/// The longest URL that all browsers and proxies take, in bytes.
const MAX_URL: usize = 2083;

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let examples = page.operation.iter().flat_map(|operation| &operation.examples);
    let fences = Fences::of(page);
    for example in examples {
        found.extend(example.request.as_ref().and_then(too_long));
        let Some(response) = &example.response else { continue };
        let annotation = fences.holding(response.span).and_then(|fence| fence.annotation);
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
    let report = Diagnostic::new(&EXAMPLE_URL_LENGTH, request.url.span, message);
    Some(report)
}

fn check_response(
    context: &CheckContext<'_>,
    annotation: &Annotation,
    response: &ResponseExample,
    found: &mut Vec<Diagnostic>,
) {
    let Some(body) = JsonBody::of_response(context, response) else { return };
    found.extend(emptiness(annotation, response, &body));
    found.extend(error(annotation, response, &body));
}

fn emptiness(annotation: &Annotation, response: &ResponseExample, body: &JsonBody<'_>) -> Option<Diagnostic> {
    let items = match &body.root.kind {
        Kind::Array(_) => body.root,
        _ => body.root.get("value").filter(|value| matches!(value.kind, Kind::Array(_)))?,
    };
    let is_empty = items.items().is_empty();
    if is_empty && !annotation.flag("isEmpty") && response.collection && !body.excerpt.is_abridged() {
        let message = "expected an item in this collection, found none";
        let report = Diagnostic::new(&EXAMPLE_EMPTY, body.excerpt.place(&items.range), message);
        return Some(report);
    }
    if !is_empty && annotation.flag("isEmpty") {
        let message = "expected an empty collection, as the annotation says, found items";
        return Some(disagrees(&EXAMPLE_EMPTY, annotation, "isEmpty", message));
    }
    None
}

fn error(annotation: &Annotation, response: &ResponseExample, body: &JsonBody<'_>) -> Option<Diagnostic> {
    let members = body.root.members();
    let error = members.iter().find(|member| member.name == "error");
    let is_error = error.is_some_and(|member| member.value.get("code").is_some()) && members.len() == 1;
    match (annotation.flag("expectError"), is_error) {
        (true, false) if error.is_none() => {
            let message = "expected an error in the body, as the annotation says, found none";
            Some(disagrees(&EXAMPLE_ERROR, annotation, "expectError", message))
        }
        (false, true) => {
            let place = error.map_or(response.span, |member| body.excerpt.place(&member.name_range));
            let declared = response.declared.as_ref().filter(|_| response.status < 400)?;
            let message = format!("expected a body of the type `{}`, found an error", declared.value);
            let report = Diagnostic::new(&EXAMPLE_ERROR, place, message);
            Some(report)
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
