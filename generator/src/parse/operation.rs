//! Operations: routes, query options, headers, parameters, body and response of an API page.
//!
//! Takes the blocks and sections of a page; gives [`OperationFacts`]. Permissions, responses and examples have files of their own. Which
//! type a mention means, and whether a table lists parameters or properties, is decided when the pages are joined.

mod headers;
mod lists;
mod options;
mod required;

pub use options::QUERY_OPTIONS;

use super::annotation::{Annotation, BlockType};
use super::blocks::BlockKind;
use super::mentions::mentions;
use super::outline::Outline;
use super::page::{BodyFacts, OperationFacts, PropertyRow, ResponseFacts};
use super::route::{self, RouteFact};
use super::rows;
use super::sink::Sink;
use super::table::Table;
use super::text::{Spanned, Text};
use super::{enumeration, examples, http, permissions, responses};
use crate::diagnostic::{Diagnostic, rules};
use crate::json;
use crate::model::ParameterPlace;
use crate::vocabulary::columns::{NAME, PARAMETER, PERMISSION_TYPE, PROPERTY};
use crate::vocabulary::{SectionKind, bodies};
use std::collections::BTreeSet;

/// True where an “HTTP request” section holds a block with a route.
pub(super) fn has_routes(outline: &Outline<'_>) -> bool {
    route_fences(outline)
        .into_iter()
        .any(|fence| outline.code(fence).lines().any(|line| route::split_method(line.trim()).is_some()))
}

/// Reads the operation of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> OperationFacts {
    let routes = read_routes(outline, sink);
    let mut facts = OperationFacts {
        routes,
        introduced: introduced(outline),
        permissions: permissions::read(outline, sink),
        ..OperationFacts::default()
    };
    read_sections(outline, sink, &mut facts);
    add_written_options(&mut facts);
    facts.examples = examples::read(outline, sink);
    facts
}

/// Adds the options of the routes' query strings; each option stays once.
fn add_written_options(facts: &mut OperationFacts) {
    let written = facts.routes.iter().filter_map(|route| Some((route.query.as_deref()?, route.span)));
    let found: Vec<_> = written
        .flat_map(|(query, span)| {
            options::named_in(query).into_iter().map(move |name| Spanned::new(name, span))
        })
        .collect();
    let mut seen = BTreeSet::new();
    facts.query_options.extend(found);
    facts.query_options.retain(|option| seen.insert(option.value.clone()));
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
    let lists = |at: &usize| outline.code(*at).lines().any(|line| route::split_method(line.trim()).is_some());
    if under.iter().any(lists) {
        return under;
    }
    let relative = |at: &usize| {
        outline
            .code(*at)
            .lines()
            .next()
            .and_then(|line| route::split_method(line.trim()))
            .is_some_and(|(_, rest)| rest.trim_start().starts_with('/'))
    };
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

fn read_routes(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<RouteFact> {
    let (mut out, mut refused) = (Vec::<RouteFact>::new(), 0);
    for fence in route_fences(outline) {
        let BlockKind::Fence(code) = &outline.blocks[fence].kind else { continue };
        let body = code.body;
        let list = route::read(body, &outline.sources.file(body.file).text, sink.diagnostics);
        refused += list.refused;
        out.extend(list.routes);
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

/// The routes in the blocks of the introduction which hold nothing else. Their slips are none of the list of requests.
fn introduced(outline: &Outline<'_>) -> Vec<RouteFact> {
    let is_route =
        |line: &str| route::split_method(line).is_some_and(|(_, path)| path.trim_start().starts_with('/'));
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

/// The names that the page itself gives to parameters: rows of its tables, and members of the bodies that it shows.
fn own_names(outline: &Outline<'_>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for section in &outline.sections {
        let lists = matches!(
            section.kind,
            SectionKind::RequestBody | SectionKind::FunctionParameters | SectionKind::QueryParameters
        );
        for block in outline.blocks_of(section) {
            let BlockKind::Table(table) = &block.kind else { continue };
            let cells = table.rows.iter().filter(|_| lists).filter_map(|row| row.cells.first());
            out.extend(cells.filter_map(rows::read_name).map(|(name, _)| name.value));
        }
    }
    let is_request = |annotation: &Annotation| annotation.block_type == Some(BlockType::Request);
    for (_, fence) in outline.annotated().filter(|(annotation, _)| annotation.is_some_and(is_request)) {
        let code = outline.code(fence);
        let bodies = http::read_requests(code).into_iter().filter_map(|request| code.get(request.body?));
        for body in bodies.filter_map(|body| json::read(body).ok()) {
            out.extend(body.root.members().iter().map(|member| member.name.clone()));
        }
    }
    out
}

fn read_sections(outline: &Outline<'_>, sink: &mut Sink<'_>, facts: &mut OperationFacts) {
    let own = own_names(outline);
    let updates = required::is_update(&facts.routes);
    let (mut spoken, mut listed) = (Vec::new(), Vec::new());
    // Some pages say what comes back only where they show it.
    let mut shown = ResponseFacts::default();
    for section in &outline.sections {
        match section.kind {
            SectionKind::RequestBody => facts.body.present = true,
            SectionKind::Response => facts.response.present = true,
            _ => {}
        }
        let mut above = section.title.clone();
        for block in outline.blocks_of(section) {
            if let BlockKind::Item(text) = &block.kind {
                listed.extend(lists::read(text, section.kind));
            }
            match (section.kind, &block.kind) {
                (_, BlockKind::Table(table)) => {
                    let known = facts.body.rows.len();
                    read_table(outline, sink, section.kind, table, facts);
                    let rows = &mut facts.body.rows[known..];
                    if required::says_all(&above, updates)
                        || required::says_all_to_create(&above, rows, updates)
                    {
                        required::mark(rows);
                    }
                }
                (SectionKind::QueryParameters, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    options::read(text, facts);
                    spoken.extend(options::named_parameters(text));
                }
                (SectionKind::RequestBody, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    read_body(text, &own, &mut facts.body)
                }
                (SectionKind::ExampleResponse, BlockKind::Paragraph(text)) => {
                    responses::read_prose(text, &own, &mut shown)
                }
                (SectionKind::Response, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    responses::read_prose(text, &own, &mut facts.response)
                }
                (SectionKind::ResponseDetails, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    responses::read_details(text, &mut facts.response)
                }
                _ => {}
            }
            above = block.prose().map(Text::plain).unwrap_or_default();
        }
    }
    let queries = facts.routes.iter().filter_map(|route| Some((route.query.as_deref()?, route.span)));
    spoken.extend(queries.flat_map(|(query, span)| options::parameters_in(query, span)));
    lists::add(listed, facts, sink);
    if updates {
        required::relax(&mut facts.body.rows);
    }
    add_spoken(spoken, facts);
    if !facts.response.present {
        let detailed = std::mem::take(&mut facts.response);
        facts.response = ResponseFacts { errors: detailed.errors, headers: detailed.headers, ..shown };
    }
}

fn read_table(
    outline: &Outline<'_>,
    sink: &mut Sink<'_>,
    section: SectionKind,
    table: &Table,
    facts: &mut OperationFacts,
) {
    let is_of_accounts = table.column(&[&PERMISSION_TYPE]).is_some() && !rows::is_property_table(table);
    if enumeration::is_member_table(table, section) || is_of_accounts {
        return;
    }
    match section {
        SectionKind::RequestHeaders => facts.headers.extend(headers::read(table, sink)),
        SectionKind::FunctionParameters | SectionKind::PathParameters => {
            let read = rows::read(table, sink);
            facts.parameters.extend(read.into_iter().map(|row| (ParameterPlace::Path, row)));
        }
        SectionKind::QueryParameters if rows::is_parameter_table(table) || options::are_listed(table) => {
            for row in rows::read(table, sink) {
                let mark = if outline.sources.text(row.name.span).contains('$') { "$" } else { "" };
                match options::named(&format!("{mark}{}", row.name.value)) {
                    Some(option) => facts.query_options.push(Spanned::new(option, row.span)),
                    None => facts.parameters.push((ParameterPlace::Query, row)),
                }
            }
        }
        SectionKind::RequestBody if rows::is_property_table(table) || named_rows(table) => {
            facts.body.rows.extend(rows::read(table, sink));
        }
        SectionKind::HttpRequest | SectionKind::Title | SectionKind::Other
            if rows::is_property_table(table) && table.column(&[&PARAMETER]).is_some() =>
        {
            let read: Vec<PropertyRow> = rows::read(table, sink);
            facts.parameters.extend(read.into_iter().map(|row| (ParameterPlace::Path, row)));
        }
        SectionKind::Response if rows::is_property_table(table) => {
            facts.response.rows.extend(rows::read(table, sink))
        }
        SectionKind::Response | SectionKind::ResponseDetails => {
            responses::read_table(table, section, &mut facts.response)
        }
        _ => {}
    }
}

/// Adds parameters of the query string that no table lists, each once.
fn add_spoken(spoken: Vec<PropertyRow>, facts: &mut OperationFacts) {
    for row in spoken {
        if !facts.parameters.iter().any(|(_, known)| known.name.value.eq_ignore_ascii_case(&row.name.value)) {
            facts.parameters.push((ParameterPlace::Query, row));
        }
    }
}

/// A body table without types: `Parameter | Description`.
fn named_rows(table: &Table) -> bool {
    table.column(&[&PARAMETER, &PROPERTY, &NAME]) == Some(0) && table.header.len() > 1
}

fn read_body(text: &Text, own: &BTreeSet<String>, body: &mut BodyFacts) {
    let plain = text.plain();
    body.none |= bodies::NO_REQUEST_BODY.is_in(&plain) && !bodies::UNLESS.is_in(&plain);
    body.speaks_of_parameters |= bodies::SPEAKS_OF_PARAMETERS.is_in(&plain);
    if bodies::SUPPLIES.is_in(&plain) {
        body.mentions.extend(mentions(text, own));
    }
}
