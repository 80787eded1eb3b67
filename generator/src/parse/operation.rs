//! Operations: routes, query options, headers, parameters, body and response of an API page.
//!
//! Takes the blocks and sections of a page; gives [`OperationFacts`]. Permissions, responses and examples have files of their own. Which
//! type a mention means, and whether a table lists parameters or properties, is decided when the pages are joined.

mod headers;
mod lists;
mod options;
mod required;
mod routes;

pub use options::QUERY_OPTIONS;
pub(super) use routes::has_routes;

use super::annotation::{Annotation, BlockType};
use super::blocks::{Block, BlockKind};
use super::mentions::mentions;
use super::outline::Outline;
use super::page::{BodyFacts, ExampleBody, OperationFacts, PropertyRow, ResponseFacts};
use super::rows;
use super::sink::Sink;
use super::table::Table;
use super::text::{Spanned, Text};
use super::{enumeration, examples, http, permissions, responses};
use crate::json;
use crate::model::ParameterPlace;
use crate::source::Span;
use crate::vocabulary::columns::{NAME, PARAMETER, PERMISSION_TYPE, PROPERTY};
use crate::vocabulary::{SectionKind, bodies};
use std::collections::BTreeSet;

/// Reads the operation of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> OperationFacts {
    let mut facts = OperationFacts {
        routes: routes::read(outline, sink),
        introduced: routes::introduced(outline),
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
        let mut above: Option<&Block> = None;
        for (at, block) in section.blocks.clone().zip(outline.blocks_of(section)) {
            if let BlockKind::Item(text) = &block.kind {
                listed.extend(lists::read(text, section.kind));
            }
            match (section.kind, &block.kind) {
                (_, BlockKind::Table(table)) => {
                    let known = facts.body.rows.len();
                    let above = match above {
                        Some(block) => block.prose().map(Text::plain).unwrap_or_default(),
                        None => section.title.clone(),
                    };
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
                (SectionKind::RequestBody, BlockKind::Fence(fence)) => {
                    facts.body.samples.extend(sample(outline, at, fence.body))
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
            above = Some(block);
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

/// The JSON of a fence that shows a body, and no type.
fn sample(outline: &Outline<'_>, fence: usize, span: Span) -> Option<ExampleBody> {
    let text = outline.sources.text(span);
    let is_type = |annotation: &Annotation| annotation.block_type == Some(BlockType::Resource);
    let is_sample = text.trim_start().starts_with('{') && !outline.annotation_of(fence).is_some_and(is_type);
    is_sample.then(|| ExampleBody::new(text.to_owned(), span))
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
