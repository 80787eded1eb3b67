//! Query options: which of those that OData has a page names.
//!
//! Takes sentences, tables and query strings; gives the options with `$`, in lower case. What a page says it does not support is
//! left out.

use crate::model::Primitive;
use crate::parse::page::{OperationFacts, PropertyRow};
use crate::parse::phrases;
use crate::parse::table::Table;
use crate::parse::text::{Spanned, Text, TextPart};
use crate::parse::type_expr::TypeExpr;
use crate::source::Span;
use crate::vocabulary::bodies;

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

/// The options that a text names and does not deny.
pub(super) fn read(text: &Text, facts: &mut OperationFacts) {
    let plain: String = text.parts.iter().map(TextPart::text).collect();
    for sentence in plain.split(". ") {
        if !bodies::DENIES_OPTIONS.is_in(sentence) {
            facts
                .query_options
                .extend(named_in(sentence).into_iter().map(|name| Spanned::new(name, text.span)));
        }
    }
}

/// “the `model` query parameter”: the parameters that a text names as those of the query string.
pub(super) fn named_parameters(text: &Text) -> Vec<PropertyRow> {
    let pairs = text.parts.iter().zip(text.parts.iter().skip(1));
    let named = pairs.filter(|(_, behind)| bodies::QUERY_PARAMETER_BEHIND.is_in(behind.text()));
    let names = named.filter_map(|(part, _)| match part {
        TextPart::Code(name) | TextPart::Strong(name) => Some(name.trim()),
        _ => None,
    });
    names.filter(|name| is_parameter(name)).map(|name| parameter(name, text)).collect()
}

/// The parameters that a query string has beside the options of OData: `a` of `?a={b}&$top=1`.
pub(super) fn parameters_in(query: &str, at: Span) -> Vec<PropertyRow> {
    let names = query.split('&').filter_map(|pair| Some(pair.split_once('=')?.0.trim()));
    names.filter(|name| is_parameter(name)).map(|name| parameter(name, &Text::empty(at))).collect()
}

fn is_parameter(name: &str) -> bool {
    named(name).is_none()
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// A parameter of which nothing but a sentence tells: a text.
fn parameter(name: &str, said: &Text) -> PropertyRow {
    PropertyRow {
        name: Spanned::new(name.to_owned(), said.span),
        type_expr: TypeExpr::read_text(Primitive::String.name(), said.span),
        description: said.clone(),
        inherited_from: None,
        notes: phrases::read(said),
        span: said.span,
    }
}

/// Every `$option` in a text that OData knows.
pub(super) fn named_in(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('$') {
        let name: String = text[at..].chars().take_while(|c| *c == '$' || c.is_ascii_alphabetic()).collect();
        if let Some(option) = named(&name)
            && !out.contains(&option)
        {
            out.push(option);
        }
    }
    out
}

/// The option of this name. The common ones need no `$`; `format` or `token` without it is a parameter of the operation's own.
pub(super) fn named(name: &str) -> Option<String> {
    let bare = name.trim_start_matches('$').to_ascii_lowercase();
    if bare == name && !COMMON_OPTIONS.contains(&bare.as_str()) {
        return None;
    }
    QUERY_OPTIONS.iter().find(|option| option[1..] == bare).map(|option| (*option).to_owned())
}

/// A table of OData query options, whatever its header says.
pub(super) fn are_listed(table: &Table) -> bool {
    let first = table.rows.iter().filter_map(|row| row.cells.first());
    first.map(Text::plain).any(|name| name.starts_with('$') && named(&name).is_some())
}
