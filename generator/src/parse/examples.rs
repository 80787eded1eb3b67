//! Examples: which fence is a request, which a response, and which of them belong together.
//!
//! Takes the fences of a page with their annotations; gives [`ExampleFacts`]. Pages without annotations (all of Intune) are read by what the
//! fence holds.

mod response;

use super::annotation::{Annotation, BlockType};
use super::blocks::BlockKind;
use super::http::{self, RequestText};
use super::outline::Outline;
use super::page::{ExampleFacts, RequestFacts};
use super::section;
use super::sink::Sink;
use super::text::{Spanned, Text};
use crate::diagnostic::{Diagnostic, rules};
use crate::json;
use crate::source::Span;
use crate::vocabulary::{SectionKind, bodies};
use response::read_response;
use std::ops::Range;

/// Reads the examples of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<ExampleFacts> {
    let mut out: Vec<ExampleFacts> = Vec::new();
    for at in 0..outline.blocks.len() {
        let BlockKind::Fence(_) = &outline.blocks[at].kind else { continue };
        let annotation = outline.annotation_of(at).cloned();
        match kind_of(outline, at, annotation.as_ref()) {
            Some(Found::Requests) => read_requests(outline, sink, at, annotation.as_ref(), &mut out),
            Some(Found::Response) => read_response(outline, sink, at, annotation.as_ref(), &mut out),
            None if annotation.is_none() && answers(outline, at, &out) => {
                read_response(outline, sink, at, None, &mut out)
            }
            None => {}
        }
    }
    out
}

/// True for JSON alone, behind a request without an answer, where the heading or the sentence above says that it is one.
fn answers(outline: &Outline<'_>, fence: usize, out: &[ExampleFacts]) -> bool {
    let waits = out.last().is_some_and(|last| last.request.is_some() && last.response.is_none());
    let code = outline.code(fence);
    let is_json = code.trim_start().starts_with(['{', '[']) && json::read(code).is_ok();
    let above = fence.checked_sub(1).and_then(|above| outline.blocks[above].prose()).map(Text::plain);
    let said = match outline.section_of(fence) {
        SectionKind::ExampleResponse => true,
        SectionKind::Examples => above.is_some_and(|text| bodies::RESPONSE_FOLLOWS.is_in(&text)),
        _ => false,
    };
    waits && is_json && said && !responds_later(outline, fence)
}

/// True where the section of a fence has a response behind it.
fn responds_later(outline: &Outline<'_>, fence: usize) -> bool {
    let end = section::holding(&outline.sections, fence).map_or(fence, |section| section.blocks.end);
    let is_response = |at: usize| {
        let declared = outline.annotation_of(at).and_then(|annotation| annotation.block_type);
        declared == Some(BlockType::Response) || http::read_response(outline.code(at)).is_some()
    };
    (fence + 1..end).any(is_response)
}

enum Found {
    Requests,
    Response,
}

fn kind_of(outline: &Outline<'_>, fence: usize, annotation: Option<&Annotation>) -> Option<Found> {
    let code = outline.code(fence);
    let section = outline.section_of(fence);
    let block_type = annotation.and_then(|annotation| annotation.block_type);
    let in_examples =
        matches!(section, SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse);
    match block_type {
        Some(BlockType::Request) => Some(Found::Requests),
        Some(BlockType::Response) => Some(Found::Response),
        // “Ignored” speaks to the tool that checks examples, not to their readers.
        Some(BlockType::Ignored)
            if section == SectionKind::ExampleRequest && !http::read_requests(code).is_empty() =>
        {
            Some(Found::Requests)
        }
        Some(
            BlockType::Ignored
            | BlockType::Resource
            | BlockType::Example
            | BlockType::Samples
            | BlockType::Permissions,
        ) => None,
        _ if http::read_response(code).is_some() => Some(Found::Response),
        _ if section == SectionKind::HttpRequest => None,
        _ if !http::read_requests(code).is_empty() => {
            (in_examples || code.lines().any(http::is_absolute)).then_some(Found::Requests)
        }
        _ => None,
    }
}

/// Where a range of the fence's code stands in the file.
fn place(outline: &Outline<'_>, fence: usize, range: &Range<usize>) -> Span {
    match &outline.blocks[fence].kind {
        BlockKind::Fence(code) if code.dedented.is_none() => code.body.part(range),
        BlockKind::Fence(code) => code.body,
        _ => outline.blocks[fence].span,
    }
}

fn read_requests(
    outline: &Outline<'_>,
    sink: &mut Sink<'_>,
    fence: usize,
    annotation: Option<&Annotation>,
    out: &mut Vec<ExampleFacts>,
) {
    let code = outline.code(fence).to_owned();
    let requests = http::read_requests(&code);
    if requests.is_empty() {
        return read_mistaken(outline, sink, fence, annotation, &code, out);
    }
    let names = annotation.map(|annotation| annotation.texts("name")).unwrap_or_default();
    let ignored = annotation.is_some_and(|annotation| annotation.block_type == Some(BlockType::Ignored));
    for (index, request) in requests.into_iter().enumerate() {
        let name = names
            .get(index)
            .or(names.first())
            .zip(annotation)
            .map(|(name, annotation)| Spanned::new((*name).to_owned(), annotation.span));
        let request = Some(request_facts(outline, sink, fence, annotation, &code, request));
        out.push(ExampleFacts { name, request, ignored, response: None });
    }
}

/// A block that is annotated as a request and holds none: some hold a response.
fn read_mistaken(
    outline: &Outline<'_>,
    sink: &mut Sink<'_>,
    fence: usize,
    annotation: Option<&Annotation>,
    code: &str,
    out: &mut Vec<ExampleFacts>,
) {
    let span = outline.blocks[fence].span;
    if http::read_response(code).is_none() {
        let message = "expected a method and a URL on the first line of this request, found neither";
        sink.report(Diagnostic::new(&rules::EXAMPLE_REQUEST_LINE, span, message));
        return;
    }
    let message = "expected a request, as the annotation says, found a response";
    sink.report(Diagnostic::new(&rules::EXAMPLE_KIND, span, message));
    read_response(outline, sink, fence, annotation, out);
}

fn request_facts(
    outline: &Outline<'_>,
    sink: &mut Sink<'_>,
    fence: usize,
    annotation: Option<&Annotation>,
    code: &str,
    request: RequestText,
) -> RequestFacts {
    let line = place(outline, fence, &request.line);
    if let Some(blank) = &request.stray_blank {
        let message = "expected the headers directly below the request line, found a blank line";
        let place = place(outline, fence, blank);
        let help = "remove the blank line: it ends the headers, and what follows is the body";
        let found = Diagnostic::new(&rules::HTTP_BLANK_LINE, place, message).help(help);
        let exact = place.range().len() == blank.len();
        sink.report(if exact { found.fix(place, "") } else { found });
    }
    if request.missing_blank {
        report_missing_blank(outline, sink, fence, request.body.as_ref());
    }
    let sample_keys = annotation.map(|annotation| annotation.texts("sampleKeys")).unwrap_or_default();
    RequestFacts {
        method: request.method,
        url: Spanned::new(request.url, line),
        headers: request.headers,
        body: request.body.map(|range| body(outline, fence, code, &range)),
        sample_keys: sample_keys.into_iter().map(str::to_owned).collect(),
    }
}

/// A copy of a published page has lost its blank lines, which is no slip of its author.
fn report_missing_blank(
    outline: &Outline<'_>,
    sink: &mut Sink<'_>,
    fence: usize,
    body: Option<&Range<usize>>,
) {
    let Some(body) = body.filter(|_| !outline.is_copy) else { return };
    let place = place(outline, fence, body);
    let message = "expected a blank line between the headers and the body, found none";
    let found = Diagnostic::new(&rules::HTTP_BLANK_LINE, place.head(), message);
    let found = found.help("put a blank line above the body");
    let exact = place.range().len() == body.len();
    sink.report(if exact { found.fix(place.head(), "\n") } else { found });
}

/// A range of the fence's code with its place.
fn body(outline: &Outline<'_>, fence: usize, code: &str, range: &Range<usize>) -> Spanned<String> {
    Spanned::new(code.get(range.clone()).unwrap_or_default().to_owned(), place(outline, fence, range))
}
