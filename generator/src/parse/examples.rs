//! Examples: which fence is a request, which a response, and which of them belong together.
//!
//! Takes the fences of a page with their annotations; gives [`ExampleFacts`]. Pages without annotations (all of Intune) are read by what the
//! fence holds. A response belongs to the request its annotation names, else to the last request above it that has none yet.

use super::annotation::{Annotation, BlockType};
use super::blocks::BlockKind;
use super::http;
use super::page::{ExampleFacts, RequestFacts, ResponseExample};
use super::reader::Reader;
use super::section::SectionKind;
use super::text::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::source::Span;
use std::ops::Range;

/// Reads the examples of a page.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<ExampleFacts> {
    let mut out: Vec<ExampleFacts> = Vec::new();
    for at in 0..reader.blocks.len() {
        let BlockKind::Fence(_) = &reader.blocks[at].kind else { continue };
        let annotation = reader.annotation_of(at).cloned();
        match kind_of(reader, at, annotation.as_ref()) {
            Some(Found::Requests) => read_requests(reader, at, annotation.as_ref(), &mut out),
            Some(Found::Response) => read_response(reader, at, annotation.as_ref(), &mut out),
            None => {}
        }
    }
    out
}

enum Found {
    Requests,
    Response,
}

fn kind_of(reader: &Reader<'_>, fence: usize, annotation: Option<&Annotation>) -> Option<Found> {
    let code = reader.code(fence);
    let section = reader.section_of(fence);
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
        _ if !http::read_requests(code).is_empty() => (in_examples
            || code.to_ascii_lowercase().contains("https://graph.microsoft.com"))
        .then_some(Found::Requests),
        _ => None,
    }
}

/// Where a range of the fence's code stands in the file.
fn place(reader: &Reader<'_>, fence: usize, range: &Range<usize>) -> Span {
    match &reader.blocks[fence].kind {
        BlockKind::Fence(code) if code.dedented.is_none() => {
            let start = code.body.range().start;
            Span::new(code.body.file, start + range.start, start + range.end)
        }
        BlockKind::Fence(code) => code.body,
        _ => reader.blocks[fence].span,
    }
}

fn read_requests(
    reader: &mut Reader<'_>,
    fence: usize,
    annotation: Option<&Annotation>,
    out: &mut Vec<ExampleFacts>,
) {
    let code = reader.code(fence).to_owned();
    let requests = http::read_requests(&code);
    if requests.is_empty() {
        let span = reader.blocks[fence].span;
        // Some blocks hold a response although the annotation says request.
        if http::read_response(&code).is_some() {
            let found = Diagnostic::new(
                &rules::EXAMPLE_KIND,
                span,
                "expected a request, as the annotation says, found a response",
            );
            reader.diagnostics.push(found);
            return read_response(reader, fence, annotation, out);
        }
        let found = Diagnostic::new(
            &rules::EXAMPLE_REQUEST_LINE,
            span,
            "expected a method and a URL on the first line of this request, found neither",
        );
        reader.diagnostics.push(found);
        return;
    }
    let names = annotation.map(|annotation| annotation.texts("name")).unwrap_or_default();
    let ignored = annotation.is_some_and(|annotation| annotation.block_type == Some(BlockType::Ignored));
    for (index, request) in requests.into_iter().enumerate() {
        let line = place(reader, fence, &request.line);
        if request.stray_blank {
            let found = Diagnostic::new(
                &rules::HTTP_BLANK_LINE,
                line,
                "expected the headers directly below the request line, found a blank line",
            );
            reader
                .diagnostics
                .push(found.help("remove the blank line: it ends the headers, and what follows is the body"));
        }
        if request.missing_blank && request.body.is_some() {
            let found = Diagnostic::new(
                &rules::HTTP_BLANK_LINE,
                line,
                "expected a blank line between the headers and the body, found none",
            );
            reader.diagnostics.push(found.help("put a blank line above the body"));
        }
        let name = names
            .get(index)
            .or(names.first())
            .zip(annotation)
            .map(|(name, annotation)| Spanned::new((*name).to_owned(), annotation.span));
        let body = request
            .body
            .map(|range| Spanned::new(code[range.clone()].to_owned(), place(reader, fence, &range)));
        let sample_keys = annotation
            .map(|annotation| annotation.texts("sampleKeys").into_iter().map(str::to_owned).collect())
            .unwrap_or_default();
        let url = Spanned::new(request.url, line);
        let facts = RequestFacts { method: request.method, url, headers: request.headers, body, sample_keys };
        out.push(ExampleFacts { name, request: Some(facts), ignored, response: None });
    }
}

fn read_response(
    reader: &mut Reader<'_>,
    fence: usize,
    annotation: Option<&Annotation>,
    out: &mut Vec<ExampleFacts>,
) {
    let code = reader.code(fence).to_owned();
    let span = reader.blocks[fence].span;
    let declared = annotation.and_then(Annotation::odata_type);
    let collection = declared.as_ref().is_some_and(|(_, collection)| *collection)
        || annotation.is_some_and(|annotation| annotation.flag("isCollection"));
    let truncated = annotation.is_some_and(|annotation| annotation.flag("truncated"));
    let declared = declared.map(|(name, _)| name);
    let (status, line, headers, body) = match http::read_response(&code) {
        Some(read) => {
            let line = place(reader, fence, &read.line);
            if read.odd_status_line {
                let shown = code[read.line.clone()].trim();
                let message = format!("expected a status line such as `HTTP/1.1 200 OK`, found `{shown}`");
                reader.diagnostics.push(Diagnostic::new(&rules::HTTP_STATUS_LINE, line, message));
            }
            if read.missing_blank && read.body.is_some() {
                let found = Diagnostic::new(
                    &rules::HTTP_BLANK_LINE,
                    line,
                    "expected a blank line between the headers and the body, found none",
                );
                reader.diagnostics.push(found.help("put a blank line above the body"));
            }
            (read.status, line, read.headers, read.body)
        }
        None if code.trim_start().starts_with(['{', '[']) => {
            let found = Diagnostic::new(
                &rules::HTTP_STATUS_LINE,
                span.head(),
                "expected a status line above the body of this response, found none; read as 200",
            );
            reader
                .diagnostics
                .push(found.help("write `HTTP/1.1 200 OK`, the headers and a blank line above the body"));
            let start = code.len() - code.trim_start().len();
            (200, span, Vec::new(), Some(start..code.trim_end().len()))
        }
        None => {
            let found = Diagnostic::new(
                &rules::HTTP_STATUS_LINE,
                span.head(),
                "expected a status line on the first line of this response, found none",
            );
            reader.diagnostics.push(found);
            return;
        }
    };
    let body = body.map(|range| Spanned::new(code[range.clone()].to_owned(), place(reader, fence, &range)));
    let response = ResponseExample { status, span: line, headers, body, declared, collection, truncated };
    attach(reader, annotation, response, out);
}

/// Puts a response to the request it answers.
fn attach(
    reader: &mut Reader<'_>,
    annotation: Option<&Annotation>,
    response: ResponseExample,
    out: &mut Vec<ExampleFacts>,
) {
    let names = annotation.map(|annotation| annotation.texts("name")).unwrap_or_default();
    let named = |example: &ExampleFacts| {
        example.response.is_none()
            && example.name.as_ref().is_some_and(|name| names.contains(&name.value.as_str()))
    };
    if let Some(at) = out.iter().position(named) {
        out[at].response = Some(response);
        return;
    }
    if !names.is_empty()
        && !out
            .iter()
            .any(|example| example.name.as_ref().is_some_and(|name| names.contains(&name.value.as_str())))
        && out.iter().any(|example| example.name.is_some())
    {
        let message =
            format!("expected a request named `{}` above this response, found none", names.join("`, `"));
        reader.diagnostics.push(Diagnostic::new(&rules::EXAMPLE_UNPAIRED, response.span, message));
    }
    match last_unanswered(out) {
        Some(last) => last.response = Some(response),
        None => out.push(ExampleFacts { response: Some(response), ..ExampleFacts::default() }),
    }
}

/// The last request without a response; one that is annotated as ignored only where none above it waits for one.
fn last_unanswered(out: &mut [ExampleFacts]) -> Option<&mut ExampleFacts> {
    let waiting = out.iter().rev().take_while(|example| example.response.is_none()).count();
    let waiting = out.len() - waiting..out.len();
    let annotated = waiting.clone().rev().find(|at| !out[*at].ignored);
    out.get_mut(annotated.or(waiting.last())?)
}
