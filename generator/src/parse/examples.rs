//! Examples: which fence is a request, which a response, and which of them belong together.
//!
//! Takes the fences of a page with their annotations; gives [`ExampleFacts`]. Pages without annotations (all of Intune) are read by what the
//! fence holds.

mod response;

use super::annotation::{Annotation, BlockType};
use super::blocks::BlockKind;
use super::http::{self, RequestText};
use super::outline::Outline;
use super::page::{ExampleBody, ExampleFacts, RequestFacts};
use super::section;
use super::sink::Sink;
use super::text::{Spanned, Text};
use crate::diagnostic::{Diagnostic, rules};
use crate::json;
use crate::source::Span;
use crate::vocabulary::{SectionKind, bodies};
use response::read_response;
use std::ops::Range;

/// A fence with the annotation above it.
struct AnnotatedFence<'o> {
    outline: &'o Outline<'o>,
    /// The block that it is.
    at: usize,
    annotation: Option<&'o Annotation>,
    code: &'o str,
}

impl AnnotatedFence<'_> {
    fn span(&self) -> Span {
        self.outline.blocks[self.at].span
    }

    /// Where a range of the code stands in the file.
    fn place(&self, range: &Range<usize>) -> Span {
        match &self.outline.blocks[self.at].kind {
            BlockKind::Fence(code) if code.dedented.is_none() => code.body.part(range),
            BlockKind::Fence(code) => code.body,
            _ => self.span(),
        }
    }

    /// A range of the code with its place.
    fn body(&self, range: &Range<usize>) -> ExampleBody {
        ExampleBody::new(self.code.get(range.clone()).unwrap_or_default().to_owned(), self.place(range))
    }

    /// The names that the annotation gives, to requests or to those that a response answers.
    fn names(&self) -> Vec<&str> {
        self.annotation.map(|annotation| annotation.texts("name")).unwrap_or_default()
    }

    /// A copy of a published page has lost its blank lines, which is no slip of its author.
    fn report_missing_blank(&self, body: Option<&Range<usize>>, sink: &mut Sink<'_>) {
        let Some(body) = body.filter(|_| !self.outline.is_copy) else { return };
        let place = self.place(body);
        let message = "expected a blank line between the headers and the body, found none";
        let found = Diagnostic::new(&rules::HTTP_BLANK_LINE, place.head(), message);
        let found = found.help("put a blank line above the body");
        let exact = place.range().len() == body.len();
        sink.report(if exact { found.fix(place.head(), "\n") } else { found });
    }
}

/// Reads the examples of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<ExampleFacts> {
    let mut out: Vec<ExampleFacts> = Vec::new();
    for at in 0..outline.blocks.len() {
        let BlockKind::Fence(_) = &outline.blocks[at].kind else { continue };
        let example =
            AnnotatedFence { outline, at, annotation: outline.annotation_of(at), code: outline.code(at) };
        match example.kind() {
            Some(FenceKind::Requests) => read_requests(&example, sink, &mut out),
            Some(FenceKind::Response) => read_response(&example, sink, &mut out),
            None if example.annotation.is_none() && answers(outline, at, &out) => {
                read_response(&example, sink, &mut out)
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
    let is_json = || code.trim_start().starts_with(['{', '[']) && json::read(code).is_ok();
    let above = fence.checked_sub(1).and_then(|above| outline.blocks[above].prose()).map(Text::plain);
    let said = match outline.section_of(fence) {
        SectionKind::ExampleResponse => true,
        SectionKind::Examples => above.is_some_and(|text| bodies::RESPONSE_FOLLOWS.is_in(&text)),
        _ => false,
    };
    waits && said && is_json() && !responds_later(outline, fence)
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

enum FenceKind {
    Requests,
    Response,
}

impl AnnotatedFence<'_> {
    fn kind(&self) -> Option<FenceKind> {
        let code = self.code;
        let section = self.outline.section_of(self.at);
        let block_type = self.annotation.and_then(|annotation| annotation.block_type);
        let in_examples = matches!(
            section,
            SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse
        );
        match block_type {
            Some(BlockType::Request) => Some(FenceKind::Requests),
            Some(BlockType::Response) => Some(FenceKind::Response),
            // “Ignored” speaks to the tool that checks examples, not to their readers.
            Some(BlockType::Ignored)
                if section == SectionKind::ExampleRequest && !http::read_requests(code).is_empty() =>
            {
                Some(FenceKind::Requests)
            }
            Some(
                BlockType::Ignored
                | BlockType::Resource
                | BlockType::Example
                | BlockType::Samples
                | BlockType::Permissions,
            ) => None,
            _ if http::read_response(code).is_some() => Some(FenceKind::Response),
            _ if section == SectionKind::HttpRequest => None,
            _ if !http::read_requests(code).is_empty() => {
                (in_examples || code.lines().any(http::is_absolute)).then_some(FenceKind::Requests)
            }
            _ => None,
        }
    }
}

fn read_requests(example: &AnnotatedFence<'_>, sink: &mut Sink<'_>, out: &mut Vec<ExampleFacts>) {
    let requests = http::read_requests(example.code);
    if requests.is_empty() {
        return read_mistaken(example, sink, out);
    }
    let names = example.names();
    let ignored = example.annotation.is_some_and(|found| found.block_type == Some(BlockType::Ignored));
    for (index, request) in requests.into_iter().enumerate() {
        let name = names.get(index).or(names.first()).zip(example.annotation);
        let name = name.map(|(name, annotation)| Spanned::new((*name).to_owned(), annotation.span));
        let request = Some(request_facts(example, request, sink));
        out.push(ExampleFacts { name, request, ignored, response: None });
    }
}

/// A block that is annotated as a request and holds none: some hold a response.
fn read_mistaken(example: &AnnotatedFence<'_>, sink: &mut Sink<'_>, out: &mut Vec<ExampleFacts>) {
    if http::read_response(example.code).is_none() {
        let message = "expected a method and a URL on the first line of this request, found neither";
        return sink.report(Diagnostic::new(&rules::EXAMPLE_REQUEST_LINE, example.span(), message));
    }
    let message = "expected a request, as the annotation says, found a response";
    sink.report(Diagnostic::new(&rules::EXAMPLE_KIND, example.span(), message));
    read_response(example, sink, out);
}

fn request_facts(example: &AnnotatedFence<'_>, request: RequestText, sink: &mut Sink<'_>) -> RequestFacts {
    if let Some(blank) = &request.stray_blank {
        let message = "expected the headers directly below the request line, found a blank line";
        let place = example.place(blank);
        let help = "remove the blank line: it ends the headers, and what follows is the body";
        let found = Diagnostic::new(&rules::HTTP_BLANK_LINE, place, message).help(help);
        let exact = place.range().len() == blank.len();
        sink.report(if exact { found.fix(place, "") } else { found });
    }
    if request.missing_blank {
        example.report_missing_blank(request.body.as_ref(), sink);
    }
    let sample_keys = example.annotation.map(|found| found.texts("sampleKeys")).unwrap_or_default();
    RequestFacts {
        method: request.method,
        url: Spanned::new(request.url, example.place(&request.line)),
        headers: request.headers,
        body: request.body.map(|range| example.body(&range)),
        sample_keys: sample_keys.into_iter().map(str::to_owned).collect(),
    }
}
