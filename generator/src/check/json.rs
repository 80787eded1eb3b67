//! JSON in examples and representations: whether it is JSON at all, and whether strict JSON.
//!
//! Takes a page; reports `example-json` and `example-json-not-strict`. Bodies of other content types (text, CSV, pictures) are not JSON and
//! are passed over. Gives other checks the bodies that could be read, as [`JsonBody`], and their data apart from
//! control information; it holds them against nothing.

use super::context::CheckContext;
use super::excerpt::Excerpt;
use super::fences;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{self, Json, Kind, Node, SyntaxError};
use crate::parse::Page;
use crate::parse::annotation::BlockType;
use crate::parse::page::{ExampleBody, RequestFacts, ResponseExample};
use std::ops::Range;

rules! {
    EXAMPLE_JSON = Warning "example-json" {
        what: "the body of an example is not JSON, not even leniently read",
        why: "nobody can run it, and it cannot be checked",
        cure: "mend the JSON",
        found: [GET: r#""level": 2,"# => r#""level": two and a half,"#],
        passes: [GET: r#""level": 2,"# => r#""level": 2.5e0,"#],
    }

    EXAMPLE_JSON_NOT_STRICT = Info "example-json-not-strict" {
        what: "the body of an example is not strict JSON, though what it means is clear",
        why: "a service refuses it when a reader sends it",
        cure: "remove the comment, the ellipsis or the comma that is pointed at, or add the one that is missing",
        fix: Safe,
        found: [
            GET: r#""tags": ["harbour"]"# => r#""tags": ["harbour"],"#,
            STATION: r#""city": "String","# => r#""city": "String", // the nearest"#,
        ],
        passes: [STATION: r#""city": "String","# => r#""city": "// the nearest","#],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for (headers, body) in bodies(page) {
        if is_json(headers, &body.value) {
            check_text(&Excerpt::new(context.sources, &body.value, body.span), body.json(), found);
        }
    }
    for fence in fences::of(page) {
        let block_type = fence.annotation.and_then(|annotation| annotation.block_type);
        if !matches!(block_type, Some(BlockType::Resource | BlockType::Example)) {
            continue;
        }
        let whole = context.sources.text(fence.fence.body);
        let text = fence.fence.dedented.as_deref().unwrap_or(whole);
        if text.trim_start().starts_with(['{', '[']) {
            let read = json::read(text);
            check_text(&Excerpt::new(context.sources, text, fence.fence.body), read.as_ref(), found);
        }
    }
}

/// Header names and values.
type Headers = [(String, String)];

/// The JSON body of an example, as read, and where it stands.
pub(super) struct JsonBody<'a> {
    pub(super) root: &'a Node,
    pub(super) excerpt: Excerpt<'a>,
}

impl<'a> JsonBody<'a> {
    /// What a request sends; `None` where it sends no JSON, or none that can be read.
    pub(super) fn of_request(context: &CheckContext<'_>, request: &'a RequestFacts) -> Option<Self> {
        Self::read(context, &request.headers, request.body.as_ref()?)
    }

    /// What a response brings; `None` where it brings no JSON, or none that can be read.
    pub(super) fn of_response(context: &CheckContext<'_>, response: &'a ResponseExample) -> Option<Self> {
        Self::read(context, &response.headers, response.body.as_ref()?)
    }

    fn read(context: &CheckContext<'_>, headers: &Headers, body: &'a ExampleBody) -> Option<Self> {
        if !is_json(headers, &body.value) {
            return None;
        }
        let root = &body.json().ok()?.root;
        Some(Self { root, excerpt: Excerpt::new(context.sources, &body.value, body.span) })
    }
}

/// The bodies of a page's examples, requests and responses alike.
fn bodies(page: &Page) -> impl Iterator<Item = (&Headers, &ExampleBody)> {
    let examples = page.operation.iter().flat_map(|operation| &operation.examples);
    examples.flat_map(|example| {
        let request =
            example.request.as_ref().map(|request| (request.headers.as_slice(), request.body.as_ref()));
        let response =
            example.response.as_ref().map(|response| (response.headers.as_slice(), response.body.as_ref()));
        request.into_iter().chain(response).filter_map(|(headers, body)| Some((headers, body?)))
    })
}

/// True for a body that means to be JSON: by its first character and, where it names one, by its content type.
pub(super) fn is_json(headers: &Headers, body: &str) -> bool {
    let content_type = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let other = content_type.is_some_and(|(_, value)| {
        let value = value.to_ascii_lowercase();
        value.contains('/') && !value.contains("json")
    });
    body.trim_start().starts_with(['{', '[']) && !other
}

fn check_text(body: &Excerpt<'_>, read: Result<&Json, &SyntaxError>, found: &mut Vec<Diagnostic>) {
    match read {
        Ok(Json { slip: Some(slip), .. }) => found.push(not_strict(slip, body)),
        Ok(_) => {}
        Err(failure) => {
            let message = format!("expected JSON: {}", failure.message);
            let place = body.place(&character(body.text, failure.offset));
            found.push(Diagnostic::new(&EXAMPLE_JSON, place, message));
        }
    }
}

fn not_strict(slip: &SyntaxError, body: &Excerpt<'_>) -> Diagnostic {
    let rule = &EXAMPLE_JSON_NOT_STRICT;
    let behind = body.text.get(slip.offset..).unwrap_or_default();
    let place = body.place(&character(body.text, slip.offset));
    if behind.starts_with(',') && slip.message.contains("no comma") {
        let report = Diagnostic::new(rule, place, slip.message.clone()).help("remove the comma");
        return if place == body.span { report } else { report.fix(place, "") };
    }
    if behind.starts_with("//") || behind.starts_with("/*") {
        let message = "expected strict JSON, found a comment, which JSON does not have";
        return Diagnostic::new(rule, place, message).help("say it in the text above the example");
    }
    Diagnostic::new(rule, place, format!("expected strict JSON: {}", slip.message))
}

/// The range of the character at an offset; empty at the end.
fn character(text: &str, offset: usize) -> Range<usize> {
    let length = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    offset..offset + length
}

/// A value in the words of a message.
pub(super) fn described(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "`null`".to_owned(),
        Kind::Bool(value) => format!("`{value}`"),
        Kind::Number(text) => format!("the number `{text}`"),
        Kind::String(text) => format!("the text `{}`", text.chars().take(40).collect::<String>()),
        Kind::Array(_) => "an array".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
    }
}

/// The range of a value, up to the end of its first line.
pub(super) fn first_line(node: &Node, text: &str) -> std::ops::Range<usize> {
    let value = text.get(node.range.clone()).unwrap_or_default();
    node.range.start..node.range.start + value.lines().next().map_or(0, str::len)
}
