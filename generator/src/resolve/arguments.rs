//! Arguments that a page writes without their names: `range({address})`, where other routes have `range(address='{address}')`.
//!
//! Takes the operations with the routes that their pages list; writes the names into the routes that lack them, and reports each page
//! once. A name is known where every route that names the argument of this call gives it the same, and the placeholder
//! has it, too. What is alone in parentheses behind the name of a collection is the key of an item, which has no name.

use super::context::Context;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Operation;
use std::collections::BTreeMap;

/// Writes the names of arguments where other routes tell them.
pub(super) fn name(context: &mut Context<'_>, operations: &mut [Operation]) {
    let routes = operations.iter().flat_map(|operation| &operation.requests);
    let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
    for (call, inner) in routes.flat_map(|route| route.path.split('/')).filter_map(call) {
        let Some((argument, _)) = inner.split_once('=').filter(|_| !inner.contains(',')) else { continue };
        let same = known.entry(call.to_ascii_lowercase()).or_insert_with(|| Some(inner.to_owned()));
        let is_same = |other: &str| other.split_once('=').is_some_and(|(other, _)| other == argument);
        if !same.as_deref().is_some_and(is_same) {
            *same = None;
        }
    }
    for operation in operations {
        let mut first = None;
        for route in &mut operation.requests {
            let named: Vec<String> =
                route.path.split('/').map(|segment| with_name(segment, &known)).collect();
            let named = named.join("/");
            if named != route.path {
                first.get_or_insert_with(|| (route.source.clone(), route.path.clone(), named.clone()));
                route.path = named;
            }
        }
        let Some((source, written, named)) = first else { continue };
        let Some(place) = context.line_of(&source) else { continue };
        let message = format!("expected an argument with its name, as in `{named}`, found `{written}`");
        context.report(Diagnostic::new(&rules::ROUTE_ARGUMENT_UNNAMED, place, message));
    }
}

/// The name of a call and what is in its parentheses.
fn call(segment: &str) -> Option<(&str, &str)> {
    segment.strip_suffix(')')?.split_once('(').filter(|(name, _)| !name.is_empty())
}

/// The segment with the name of its argument, where that is known.
fn with_name(segment: &str, known: &BTreeMap<String, Option<String>>) -> String {
    let named = call(segment).and_then(|(name, inner)| {
        let placeholder = inner.strip_prefix('{')?.strip_suffix('}')?;
        let known = known.get(&name.to_ascii_lowercase())?.as_deref()?;
        let (argument, value) = known.split_once('=')?;
        let quote = if value.starts_with('\'') { "'" } else { "" };
        argument
            .eq_ignore_ascii_case(placeholder)
            .then(|| format!("{name}({argument}={quote}{inner}{quote})"))
    });
    named.unwrap_or_else(|| segment.to_owned())
}
