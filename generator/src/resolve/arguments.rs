//! Arguments that a page writes without their names, `range({address})` where other routes have `range(address='{address}')`, or
//! without the quotes that its own example has.
//!
//! Takes the operations with the routes that their pages list; writes the names and quotes into the routes that lack them, and reports
//! each page once. A name is known where every route that names the argument of this call gives it the same, and the placeholder
//! has it, too. What is alone in parentheses behind the name of a collection is the key of an item, which has no name.

use super::context::ResolveContext;
use crate::diagnostic::Rule;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Operation, ParameterStyle, Segment, Template, Url};
use std::collections::{BTreeMap, BTreeSet};

/// Writes the names of arguments where other routes tell them.
pub(super) fn name(context: &mut ResolveContext<'_>, operations: &mut [Operation]) {
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
        let named = |path: &str| by_segment(path, |segment| with_name(segment, &known));
        rewrite(context, operation, &rules::ROUTE_ARGUMENT_UNNAMED, named);
        let quoted = shown_in_quotes(operation);
        let quoted = |path: &str| by_segment(path, |segment| with_quotes(segment, &quoted));
        rewrite(context, operation, &rules::ROUTE_ARGUMENT_UNQUOTED, quoted);
    }
}

fn by_segment(path: &str, rewritten: impl Fn(&str) -> String) -> String {
    path.split('/').map(rewritten).collect::<Vec<_>>().join("/")
}

/// Writes the routes of an operation otherwise, and reports the first that this changes.
pub(super) fn rewrite(
    context: &mut ResolveContext<'_>,
    operation: &mut Operation,
    rule: &'static Rule,
    rewritten: impl Fn(&str) -> String,
) {
    let mut first = None;
    for route in &mut operation.requests {
        let path = rewritten(&route.path);
        if path != route.path {
            let written = std::mem::replace(&mut route.path, path);
            first.get_or_insert_with(|| (route.source.clone(), written, route.path.clone()));
        }
    }
    let Some((source, written, path)) = first else { return };
    let Some(place) = context.line_of(&source) else { return };
    context.report(Diagnostic::new(rule, place, format!("expected `{path}`, found `{written}`")));
}

/// The arguments that the examples of an operation write in quotes, each with the name of its call, in lower case.
fn shown_in_quotes(operation: &Operation) -> BTreeSet<(String, String)> {
    let requests = operation.examples.iter().filter_map(|example| example.request.as_ref());
    let templates = requests.map(|request| Template::parse(Url::read(request.url.trim()).path));
    let segments: Vec<Segment> = templates.flat_map(|template| template.segments).collect();
    let arguments = segments.iter().flat_map(|segment| {
        let quoted =
            segment.parameters().into_iter().filter(|(_, style, _)| *style == ParameterStyle::Quoted);
        quoted.filter_map(|(.., parameter)| {
            Some((segment.name()?.to_ascii_lowercase(), parameter?.to_ascii_lowercase()))
        })
    });
    arguments.collect()
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

/// The segment with quotes around the arguments that the examples have in quotes.
fn with_quotes(segment: &str, quoted: &BTreeSet<(String, String)>) -> String {
    let Some((name, inner)) = call(segment) else { return segment.to_owned() };
    let is_bare = |parameter: &str, value: &str| {
        !value.starts_with('\'')
            && quoted.contains(&(name.to_ascii_lowercase(), parameter.trim().to_ascii_lowercase()))
    };
    let arguments = inner.split(',').map(|argument| match argument.split_once('=') {
        Some((parameter, value)) if is_bare(parameter, value) => format!("{parameter}='{value}'"),
        _ => argument.to_owned(),
    });
    format!("{name}({})", arguments.collect::<Vec<_>>().join(","))
}
