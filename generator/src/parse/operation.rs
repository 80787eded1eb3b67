//! Operations: routes, query options, headers, parameters, body and response of an API page.
//!
//! Takes the blocks and sections of a page; gives [`OperationFacts`]. Permissions, responses and examples have files of their own. Which
//! type a mention means, and whether a table lists parameters or properties, is decided when the pages are joined.

use super::annotation::BlockType;
use super::blocks::BlockKind;
use super::mentions::mentions;
use super::page::{BodyFacts, HeaderRow, OperationFacts, PropertyRow, ResponseFacts};
use super::reader::Reader;
use super::route::{self, RouteFact};
use super::rows;
use super::section::SectionKind;
use super::table::Table;
use super::text::{Spanned, Text, TextPart};
use super::{enumeration, examples, permissions, responses};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::ParameterPlace;

/// The query options of OData that the service knows.
pub const QUERY_OPTIONS: [&str; 12] = [
    "$apply",
    "$count",
    "$deltatoken",
    "$expand",
    "$filter",
    "$format",
    "$orderby",
    "$search",
    "$select",
    "$skip",
    "$skiptoken",
    "$top",
];

/// Those that readers know without `$`.
const COMMON_OPTIONS: [&str; 8] = ["count", "expand", "filter", "orderby", "search", "select", "skip", "top"];

/// True where an “HTTP request” section holds a block with a route.
pub(super) fn has_routes(reader: &Reader<'_>) -> bool {
    route_fences(reader)
        .into_iter()
        .any(|fence| reader.code(fence).lines().any(|line| route::split_method(line.trim()).is_some()))
}

/// Reads the operation of a page.
pub(super) fn read(reader: &mut Reader<'_>) -> OperationFacts {
    let routes = read_routes(reader);
    let mut facts =
        OperationFacts { routes, permissions: permissions::read(reader), ..OperationFacts::default() };
    read_sections(reader, &mut facts);
    let written = facts.routes.iter().filter_map(|route| Some((route.query.as_deref()?, route.span)));
    let found: Vec<_> = written
        .flat_map(|(query, span)| options_in(query).into_iter().map(move |name| Spanned::new(name, span)))
        .collect();
    facts.query_options.extend(found);
    let mut seen = Vec::new();
    facts.query_options.retain(|option| {
        !seen.contains(&option.value) && {
            seen.push(option.value.clone());
            true
        }
    });
    facts.examples = examples::read(reader);
    facts
}

/// The fences that list routes: those under “HTTP request”, else those marked as ignored that hold relative routes.
fn route_fences(reader: &Reader<'_>) -> Vec<usize> {
    let is_example = |block_type| {
        matches!(
            block_type,
            Some(BlockType::Request | BlockType::Response | BlockType::Example | BlockType::Resource)
        )
    };
    let fences: Vec<(Option<BlockType>, usize)> =
        reader.annotated().map(|(annotation, at)| (annotation.and_then(|a| a.block_type), at)).collect();
    let under: Vec<usize> = fences
        .iter()
        .filter(|(kind, at)| !is_example(*kind) && reader.section_of(*at) == SectionKind::HttpRequest)
        .map(|(_, at)| *at)
        .collect();
    let lists = |at: &usize| reader.code(*at).lines().any(|line| route::split_method(line.trim()).is_some());
    if under.iter().any(lists) {
        return under;
    }
    let relative = |at: &usize| {
        reader
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
            let section = reader.section_of(*at);
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
        .filter(|(kind, at)| !is_example(*kind) && relative(at) && !in_examples(reader.section_of(*at)))
        .map(|(_, at)| *at)
        .collect()
}

fn in_examples(section: SectionKind) -> bool {
    matches!(section, SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse)
}

fn read_routes(reader: &mut Reader<'_>) -> Vec<RouteFact> {
    let mut out: Vec<RouteFact> = Vec::new();
    for fence in route_fences(reader) {
        let BlockKind::Fence(code) = &reader.blocks[fence].kind else { continue };
        let body = code.body;
        let list = route::read(body, &reader.sources.file(body.file).text, reader.diagnostics);
        reader.page.counts.routes += list.routes.len() + list.refused;
        reader.page.counts.routes_reported += list.refused;
        out.extend(list.routes);
    }
    if out.is_empty() && reader.page.counts.routes == 0 {
        let span = reader.page.title.span;
        let found = Diagnostic::new(
            &rules::ROUTE_NONE,
            span,
            "expected an HTTP request section with a route, found none",
        );
        reader.diagnostics.push(found.help("list every method and path in a fence under `## HTTP request`"));
    }
    out
}

fn read_sections(reader: &mut Reader<'_>, facts: &mut OperationFacts) {
    // Some pages say what comes back only where they show it.
    let mut shown = ResponseFacts::default();
    for at in 0..reader.page.sections.len() {
        let section = reader.page.sections[at].clone();
        match section.kind {
            SectionKind::RequestBody => facts.body.present = true,
            SectionKind::Response => facts.response.present = true,
            _ => {}
        }
        for block in section.blocks.clone() {
            let blocks = reader.blocks;
            match (section.kind, &blocks[block].kind) {
                (_, BlockKind::Table(table)) => read_table(reader, section.kind, table, facts),
                (SectionKind::QueryParameters, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    read_options(text, facts)
                }
                (SectionKind::RequestBody, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    read_body(text, &mut facts.body)
                }
                (SectionKind::ExampleResponse, BlockKind::Paragraph(text)) => {
                    responses::read_prose(text, &mut shown)
                }
                (SectionKind::Response, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    responses::read_prose(text, &mut facts.response)
                }
                (SectionKind::ResponseDetails, BlockKind::Paragraph(text) | BlockKind::Item(text)) => {
                    responses::read_details(text, &mut facts.response)
                }
                _ => {}
            }
        }
    }
    if !facts.response.present {
        let detailed = std::mem::take(&mut facts.response);
        facts.response = ResponseFacts { errors: detailed.errors, headers: detailed.headers, ..shown };
    }
}

fn read_table(reader: &mut Reader<'_>, section: SectionKind, table: &Table, facts: &mut OperationFacts) {
    let counts = &mut reader.page.counts;
    if enumeration::is_member_table(table, section) || table.column(&["Permission type"]).is_some() {
        return;
    }
    match section {
        SectionKind::RequestHeaders => facts.headers.extend(read_headers(table, counts, reader.diagnostics)),
        SectionKind::FunctionParameters | SectionKind::PathParameters => {
            let read = rows::read(table, counts, reader.diagnostics);
            facts.parameters.extend(read.into_iter().map(|row| (ParameterPlace::Path, row)));
        }
        SectionKind::QueryParameters if rows::is_parameter_table(table) || lists_options(table) => {
            for row in rows::read(table, counts, reader.diagnostics) {
                let mark = if reader.sources.text(row.name.span).contains('$') { "$" } else { "" };
                match option_named(&format!("{mark}{}", row.name.value)) {
                    Some(option) => facts.query_options.push(Spanned::new(option, row.span)),
                    None => facts.parameters.push((ParameterPlace::Query, row)),
                }
            }
        }
        SectionKind::RequestBody if rows::is_property_table(table) || named_rows(table) => {
            facts.body.rows.extend(rows::read(table, counts, reader.diagnostics));
        }
        SectionKind::HttpRequest | SectionKind::Title | SectionKind::Other
            if rows::is_property_table(table) && table.column(&["Parameter"]).is_some() =>
        {
            let read: Vec<PropertyRow> = rows::read(table, counts, reader.diagnostics);
            facts.parameters.extend(read.into_iter().map(|row| (ParameterPlace::Path, row)));
        }
        SectionKind::Response if rows::is_property_table(table) => {
            facts.response.rows.extend(rows::read(table, counts, reader.diagnostics))
        }
        SectionKind::Response | SectionKind::ResponseDetails => {
            responses::read_table(table, section, counts, &mut facts.response)
        }
        _ => {}
    }
}

/// A table of OData query options, whatever its header says.
fn lists_options(table: &Table) -> bool {
    let first = table.rows.iter().filter_map(|row| row.cells.first());
    first.map(Text::plain).any(|name| name.starts_with('$') && option_named(&name).is_some())
}

/// A body table without types: `Parameter | Description`.
fn named_rows(table: &Table) -> bool {
    table.column(&["Parameter", "Property", "Name"]) == Some(0) && table.header.len() > 1
}

fn read_headers(
    table: &Table,
    counts: &mut super::page::Counts,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<HeaderRow> {
    let mut out = Vec::new();
    let value =
        table.column(&["Value", "Description", "Values"]).or_else(|| table.header.len().checked_sub(1));
    for row in &table.rows {
        counts.rows += 1;
        let name = row.cells.first().map(Text::plain).unwrap_or_default();
        let name = name.split([' ', '(', ':']).next().unwrap_or_default().trim_matches(['*', '`']).to_owned();
        let token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        if !token {
            if row.is_blank() {
                counts.rows_modelled += 1;
            } else {
                counts.rows_reported += 1;
                let message = format!(
                    "expected the name of a header, found `{}`",
                    row.cells.first().map(Text::plain).unwrap_or_default()
                );
                diagnostics.push(Diagnostic::new(&rules::TABLE_ROW_NAME, row.span, message));
            }
            continue;
        }
        counts.rows_modelled += 1;
        let texts: Vec<String> = row.cells.iter().skip(1).map(Text::plain).collect();
        let required = texts.iter().any(|text| says_required(text));
        let value = value.and_then(|at| row.cells.get(at)).map(Text::plain).unwrap_or_default();
        out.push(HeaderRow { name, value, required, span: row.span });
    }
    out
}

fn says_required(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("required") && !lower.contains("not required") && !lower.contains("optional")
}

fn read_options(text: &Text, facts: &mut OperationFacts) {
    let plain: String = text.parts.iter().map(TextPart::text).collect();
    for sentence in plain.split(". ") {
        let lower = sentence.to_lowercase();
        let denies =
            lower.contains("not support") || lower.contains("n't support") || lower.contains("not available");
        if !denies {
            facts
                .query_options
                .extend(options_in(sentence).into_iter().map(|name| Spanned::new(name, text.span)));
        }
    }
}

/// Every `$option` in a text that OData knows.
fn options_in(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('$') {
        let name: String = text[at..].chars().take_while(|c| *c == '$' || c.is_ascii_alphabetic()).collect();
        if let Some(option) = option_named(&name)
            && !out.contains(&option)
        {
            out.push(option);
        }
    }
    out
}

/// The option of this name. The common ones need no `$`; `format` or `token` without it is a parameter of the operation's own.
fn option_named(name: &str) -> Option<String> {
    let bare = name.trim_start_matches('$').to_ascii_lowercase();
    if bare == name && !COMMON_OPTIONS.contains(&bare.as_str()) {
        return None;
    }
    QUERY_OPTIONS.iter().find(|option| option[1..] == bare).map(|option| (*option).to_owned())
}

fn read_body(text: &Text, body: &mut BodyFacts) {
    let lower = text.plain().to_lowercase();
    let none = [
        "do not supply",
        "don't supply",
        "do not provide",
        "no request body",
        "not required",
        "not supply a request",
        "does not require a request body",
        "request body is empty",
        "empty request body",
        "doesn't require a request body",
        "no body is required",
        "leave the request body empty",
        "request body should be empty",
        "does not have a request body",
    ];
    body.none |= none.iter().any(|phrase| lower.contains(phrase)) && !lower.contains("unless");
    body.speaks_of_parameters |= lower.contains("parameter");
    let supplies = ["json representation", "supply", "provide", "json object", "representation", "body, "]
        .iter()
        .any(|word| lower.contains(word));
    if supplies {
        body.mentions.extend(mentions(text));
    }
}
