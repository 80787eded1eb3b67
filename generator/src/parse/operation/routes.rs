//! The routes of an operation.
//!
//! Takes a page; gives the routes that it lists below “HTTP request”, in fences or, with a finding, in its text, and those of its
//! introduction. What a line of a list holds `parse::route` reads.

use crate::diagnostic::{Diagnostic, rules};
use crate::parse::annotation::BlockType;
use crate::parse::blocks::BlockKind;
use crate::parse::outline::Outline;
use crate::parse::route::{self, RouteFact};
use crate::parse::sink::Sink;
use crate::source::Span;
use crate::vocabulary::SectionKind;

/// True where an “HTTP request” section holds a block with a route.
pub(in crate::parse) fn has_routes(outline: &Outline<'_>) -> bool {
    route_fences(outline).into_iter().any(|fence| lists_routes(outline, fence))
        || !in_text(outline).is_empty()
}

fn lists_routes(outline: &Outline<'_>, fence: usize) -> bool {
    outline.code(fence).lines().any(|line| route::split_method(line.trim()).is_some())
}

/// The fences that list routes: those under “HTTP request”, else those marked as ignored that hold relative routes.
fn route_fences(outline: &Outline<'_>) -> Vec<usize> {
    let is_example = |block_type| {
        matches!(
            block_type,
            Some(BlockType::Request | BlockType::Response | BlockType::Example | BlockType::Resource)
        )
    };
    let fences: Vec<(Option<BlockType>, usize)> =
        outline.annotated().map(|(annotation, at)| (annotation.and_then(|a| a.block_type), at)).collect();
    let under: Vec<usize> = fences
        .iter()
        .filter(|(kind, at)| !is_example(*kind) && outline.section_of(*at) == SectionKind::HttpRequest)
        .map(|(_, at)| *at)
        .collect();
    if under.iter().any(|at| lists_routes(outline, *at)) {
        return under;
    }
    let relative = |at: &usize| outline.code(*at).lines().next().is_some_and(|line| is_route(line.trim()));
    // Where a route is shown once only, it is annotated as a request, outside the examples.
    let shown: Vec<usize> = fences
        .iter()
        .filter(|(kind, at)| {
            let section = outline.section_of(*at);
            let is_route = section == SectionKind::HttpRequest || !in_examples(section) && relative(at);
            *kind == Some(BlockType::Request) && is_route
        })
        .map(|(_, at)| *at)
        .collect();
    if !shown.is_empty() {
        return shown;
    }
    fences
        .iter()
        .filter(|(kind, at)| !is_example(*kind) && relative(at) && !in_examples(outline.section_of(*at)))
        .map(|(_, at)| *at)
        .collect()
}

fn in_examples(section: SectionKind) -> bool {
    matches!(section, SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse)
}

/// Reads the routes of a page, from fences, and those of its text that no fence lists.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<RouteFact> {
    let (mut out, mut refused) = (Vec::<RouteFact>::new(), 0);
    for fence in route_fences(outline) {
        let BlockKind::Fence(code) = &outline.blocks[fence].kind else { continue };
        let body = code.body;
        let list = route::read(body, &outline.sources.file(body.file).text, sink.diagnostics);
        refused += list.refused;
        out.extend(list.routes);
    }
    let is_listed = !out.is_empty() || refused > 0;
    let mut first = None;
    for place in in_text(outline) {
        let mut slips = Vec::new();
        let mut found = route::read(place, &outline.sources.file(place.file).text, &mut slips).routes;
        found.retain(|route| !out.iter().any(|known| is_one(known, route)));
        if !found.is_empty() {
            first.get_or_insert(place);
            sink.diagnostics.append(&mut slips);
            out.extend(found);
        }
    }
    if let Some(first) = first {
        let message = match is_listed {
            true => "expected this route in the fence beside the others, found it in the text",
            false => "expected the routes in a fence, found them in the text",
        };
        sink.report(Diagnostic::new(&rules::ROUTE_IN_TEXT, first, message));
    }
    if out.is_empty() && refused == 0 {
        let span = outline.title.span;
        let found = Diagnostic::new(
            &rules::ROUTE_NONE,
            span,
            "expected an HTTP request section with a route, found none",
        );
        sink.report(found);
    }
    out
}

fn is_one(one: &RouteFact, other: &RouteFact) -> bool {
    one.method == other.method && one.path == other.path
}

/// The places of routes that are code in the text below “HTTP request”.
fn in_text(outline: &Outline<'_>) -> Vec<Span> {
    let lists = outline.sections.iter().filter(|section| section.kind == SectionKind::HttpRequest);
    let texts = lists.flat_map(|section| outline.blocks_of(section)).filter_map(|block| block.prose());
    let mut out = Vec::new();
    for text in texts {
        let (start, source) = (text.span.range().start, &outline.sources.file(text.span.file).text);
        let source = source.get(text.span.range()).unwrap_or_default();
        for code in text.codes().filter(|code| is_route(code)) {
            let place = source.find(code).map(|at| start + at);
            out.extend(place.map(|at| Span::new(text.span.file, at, at + code.len())));
        }
    }
    out
}

/// True for a method and a path without a host.
fn is_route(line: &str) -> bool {
    route::split_method(line).is_some_and(|(_, path)| path.trim_start().starts_with('/'))
}

/// The routes in the blocks of the introduction which hold nothing else. Their slips are none of the list of requests.
pub(super) fn introduced(outline: &Outline<'_>) -> Vec<RouteFact> {
    let mut out = Vec::new();
    for (annotation, at) in outline.annotated() {
        let BlockKind::Fence(code) = &outline.blocks[at].kind else { continue };
        let mut lines = outline.code(at).lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
        let is_list = lines.peek().is_some() && lines.all(is_route);
        if annotation.is_none() && is_list && outline.section_of(at) == SectionKind::Title {
            let text = &outline.sources.file(code.body.file).text;
            out.extend(route::read(code.body, text, &mut Vec::new()).routes);
        }
    }
    out
}
