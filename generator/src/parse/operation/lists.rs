//! Parameters that a list names instead of a table: “`period` (String): the period of the report”.
//!
//! Takes the items of a list below a heading that announces parameters; gives the rows that a table would have, and a finding. An item that
//! says no type is a parameter of the query string alone: elsewhere it can be a remark about one.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{ParameterPlace, Primitive};
use crate::parse::page::{OperationFacts, PropertyRow};
use crate::parse::sink::Sink;
use crate::parse::text::{Spanned, Text, TextPart};
use crate::parse::type_expr::{NameExpr, TypeExpr};
use crate::parse::{phrases, rows};
use crate::source::Span;
use crate::vocabulary::{SectionKind, shapes};

/// The parameter that an item names, and where it goes.
pub(super) fn read(item: &Text, section: SectionKind) -> Option<(ParameterPlace, PropertyRow)> {
    let place = match section {
        SectionKind::QueryParameters => ParameterPlace::Query,
        SectionKind::FunctionParameters | SectionKind::PathParameters => ParameterPlace::Path,
        SectionKind::RequestBody => ParameterPlace::Body,
        _ => return None,
    };
    let (TextPart::Code(name) | TextPart::Strong(name), rest) = item.parts.split_first()? else {
        return None;
    };
    let name = name.trim().trim_matches(['`', ':']);
    let behind = Text { span: item.span, parts: rest.to_vec() };
    let said = behind.plain();
    let typed = shapes::TYPE_BEHIND.group(&said, "type").map(|text| TypeExpr::read_text(text, item.span));
    let typed = typed.filter(|expr| matches!(expr.name, NameExpr::Primitive { .. }));
    let untyped = || TypeExpr::read_text(Primitive::String.name(), item.span);
    let is_said = place == ParameterPlace::Query && shapes::SAID_OF.is_in(&said);
    let type_expr = typed.or_else(|| is_said.then(untyped))?;
    let row = PropertyRow {
        name: Spanned::new(name.to_owned(), item.span),
        type_expr,
        notes: phrases::read(&behind),
        description: Text::plain_at(item.span, shapes::SAID_OF.rest(&said).unwrap_or(&said)),
        inherited_from: None,
        span: item.span,
    };
    (rows::is_name(name) && !name.starts_with('$')).then_some((place, row))
}

/// Adds the parameters of lists that no table and no list before has; the rows of a table of the body are all that it holds.
pub(super) fn add(
    listed: Vec<(ParameterPlace, PropertyRow)>,
    facts: &mut OperationFacts,
    sink: &mut Sink<'_>,
) {
    let has_table = !facts.body.rows.is_empty();
    let mut names: Vec<(String, Span)> = Vec::new();
    for (place, row) in listed {
        let is_same = |known: &PropertyRow| known.name.value.eq_ignore_ascii_case(&row.name.value);
        let in_body = place == ParameterPlace::Body;
        if in_body && has_table || facts.parameters.iter().any(|(at, known)| *at == place && is_same(known)) {
            continue;
        }
        names.push((row.name.value.clone(), row.span));
        match in_body {
            true => facts.body.rows.push(row),
            false => facts.parameters.push((place, row)),
        }
    }
    let Some(first) = names.first().map(|(_, span)| *span) else { return };
    let names: Vec<String> = names.into_iter().map(|(name, _)| name).collect();
    let message = format!("expected rows of a table for `{}`, found items of a list", names.join("`, `"));
    sink.report(Diagnostic::new(&rules::PARAMETER_LIST, first, message));
}
