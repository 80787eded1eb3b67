//! Query options: which of those that OData has a page names.
//!
//! Takes sentences, tables and query strings; gives the options with `$`, in lower case. What a page says it does not support is
//! left out.

use crate::parse::page::OperationFacts;
use crate::parse::table::Table;
use crate::parse::text::{Spanned, Text, TextPart};
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
