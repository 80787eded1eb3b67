//! Parameters: what an operation takes in its path, its query and its body.
//!
//! Takes what the sections, the routes and the examples of a page say; gives the parameters, each name once for every place.
//! Whether the body is one documented type is decided in `operations`.

use super::context::Context;
use super::properties;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Doc, OperationKind, Parameter, ParameterPlace, Piece, Route, Source, Template, TypeName};
use crate::parse::json;
use crate::parse::page::{OperationFacts, TypeMention};
use crate::source::Span;

/// The parameters of an operation: of its path and query, then of its body.
pub(super) fn resolve(
    context: &mut Context<'_>,
    at: usize,
    facts: &OperationFacts,
    kind: OperationKind,
    requests: &[Route],
) -> Vec<Parameter> {
    let mut out: Vec<Parameter> = Vec::new();
    for (place, row) in &facts.parameters {
        let mut parameter = properties::parameter(context, at, row, *place);
        parameter.required |= *place == ParameterPlace::Path && !row.notes.optional;
        push(&mut out, parameter);
    }
    let mut body = of_body(context, at, facts, kind);
    if kind == OperationKind::Function {
        let arguments: Vec<Parameter> = of_routes(requests).collect();
        body.iter_mut().for_each(|parameter| put_in_url(parameter, &arguments));
        body.extend(arguments);
    }
    body.into_iter().for_each(|parameter| push(&mut out, parameter));
    out
}

/// A function takes its arguments in the URL, whatever section lists them.
fn put_in_url(parameter: &mut Parameter, arguments: &[Parameter]) {
    if arguments.iter().any(|argument| argument.name.eq_ignore_ascii_case(&parameter.name)) {
        parameter.place = ParameterPlace::Path;
        parameter.required = true;
    }
}

/// What the body holds: the rows of its table, or what only the example shows.
fn of_body(
    context: &mut Context<'_>,
    at: usize,
    facts: &OperationFacts,
    kind: OperationKind,
) -> Vec<Parameter> {
    let is_action = kind == OperationKind::Action;
    if is_action && facts.body.rows.is_empty() && !facts.body.none {
        return shown_parameters(context, at, facts);
    }
    if let Some(parameter) = wrapping(context, at, facts).filter(|_| is_action) {
        return vec![parameter];
    }
    // The rows of a create or update are properties of its body; they are kept, with the places they have.
    let rows = facts.body.rows.iter();
    rows.map(|row| properties::parameter(context, at, row, ParameterPlace::Body)).collect()
}

/// “Provide a `passwordCredential` object with the following properties”: the rows are those of the one parameter, whose
/// name is that of its type, as the example shows.
fn wrapping(context: &Context<'_>, at: usize, facts: &OperationFacts) -> Option<Parameter> {
    let mut bodies = facts.examples.iter().filter_map(|example| example.request.as_ref()?.body.as_ref());
    let body = bodies.next()?;
    let json = json::read(&body.value).ok()?;
    let [member] = json.root.members() else { return None };
    let has_row = |name: &str| facts.body.rows.iter().any(|row| row.name.value == name);
    let inner = member.value.members();
    if inner.is_empty() || has_row(&member.name) || !inner.iter().all(|inner| has_row(&inner.name)) {
        return None;
    }
    let mention = TypeMention { name: member.name.clone(), target: None, collection: false, span: body.span };
    let type_name = TypeName::Named(context.find_type(&mention, at)?);
    let source = context.sources.source(facts.body.rows.first()?.span);
    Some(blank(member.name.clone(), type_name, ParameterPlace::Body, source))
}

/// The arguments that the routes of a function name.
fn of_routes(requests: &[Route]) -> impl Iterator<Item = Parameter> {
    requests.iter().flat_map(|route| {
        let named = arguments(&route.template()).into_iter();
        named.map(|name| Parameter {
            required: true,
            ..blank(name, TypeName::STRING, ParameterPlace::Path, route.source.clone())
        })
    })
}

/// A parameter of which nothing but this is known.
fn blank(name: String, type_name: TypeName, place: ParameterPlace, source: Source) -> Parameter {
    Parameter {
        name,
        type_name,
        collection: false,
        required: false,
        place,
        description: Doc::default(),
        values: Vec::new(),
        source,
    }
}

fn push(out: &mut Vec<Parameter>, parameter: Parameter) {
    if !out
        .iter()
        .any(|known| known.name.eq_ignore_ascii_case(&parameter.name) && known.place == parameter.place)
    {
        out.push(parameter);
    }
}

/// The parameters that only the example of an action shows.
fn shown_parameters(context: &mut Context<'_>, at: usize, facts: &OperationFacts) -> Vec<Parameter> {
    let bodies: Vec<(String, Span)> = facts
        .examples
        .iter()
        .filter_map(|example| example.request.as_ref()?.body.as_ref())
        .map(|body| (body.value.clone(), body.span))
        .collect();
    let mut out = Vec::new();
    for (text, span) in bodies {
        let Ok(json) = json::read(&text) else { continue };
        for member in json.root.members().iter().filter(|member| !member.name.contains('@')) {
            if out.iter().any(|known: &Parameter| known.name == member.name) {
                continue;
            }
            let place = span.part(&member.name_range);
            let (type_name, collection, _) = properties::type_of_sample(context, at, &member.value, place);
            let source = context.sources.source(place);
            let found = blank(member.name.clone(), type_name, ParameterPlace::Body, source);
            out.push(Parameter { collection, ..found });
        }
    }
    if !out.is_empty()
        && let Some(route) = facts.routes.first()
    {
        let names: Vec<&str> = out.iter().map(|parameter| parameter.name.as_str()).collect();
        let message =
            format!("only the example shows the parameters of this action: `{}`", names.join("`, `"));
        context.report(Diagnostic::new(&rules::PARAMETERS_UNDOCUMENTED, route.span, message));
    }
    out
}

/// The names of a function's arguments: `a` and `b` of `f(a='{x}',b={y})`.
fn arguments(template: &Template) -> Vec<String> {
    let Some(last) = template.segments.last().filter(|last| last.has_arguments()) else { return Vec::new() };
    let text: String = last
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeholder { .. } => "{}".to_owned(),
        })
        .collect();
    let inner = text.split_once('(').map_or("", |(_, rest)| rest.trim_end_matches(')'));
    inner
        .split(',')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, _)| name.trim().to_owned())
        .filter(|name| !name.is_empty() && !name.contains('{'))
        .collect()
}
