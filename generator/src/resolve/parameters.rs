//! Parameters: what an operation takes in its path, its query and its body.
//!
//! Takes what the sections, the routes and the examples of a page say; gives the parameters, each name once for every place.
//! Whether the body is one documented type is decided in `operations`.

use super::context::ResolveContext;
use super::{bodies, properties, unions};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{
    Doc, Index, OperationKind, Parameter, ParameterPlace, Piece, Route, Segment, Source, Template, TypeName,
};
use crate::parse::page::{ExampleBody, OperationFacts, PropertyRow, TypeMention};
use crate::parse::route::RouteFact;
use crate::source::Span;
use crate::vocabulary::number::looks_plural;
use std::collections::{BTreeMap, BTreeSet};

/// The parameters of an operation: of its path and query, then of its body.
pub(super) fn resolve(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    kind: OperationKind,
    requests: &[Route],
    types: &Index<'_>,
) -> Vec<Parameter> {
    let mut out = Parameters::default();
    for (place, row) in &facts.parameters {
        let place = if is_sent(facts, kind, *place, row) { ParameterPlace::Body } else { *place };
        let mut parameter = properties::parameter(context, at, row, place);
        parameter.required |= place == ParameterPlace::Path && !row.notes.optional;
        // What the list of requests writes in each query cannot be left out.
        let in_query = place == ParameterPlace::Query && !row.notes.optional;
        parameter.required |= in_query && is_always_written(facts, &parameter.name);
        out.push(parameter, types);
    }
    of_queries(context, facts).into_iter().for_each(|parameter| out.push(parameter, types));
    let mut body = of_body(context, at, facts, kind, types);
    if kind == OperationKind::Function {
        let arguments = of_routes(requests);
        body.iter_mut().for_each(|parameter| put_in_url(parameter, &arguments));
        body.extend(arguments);
    }
    body.into_iter().for_each(|parameter| out.push(parameter, types));
    if !matches!(kind, OperationKind::Function | OperationKind::Action) {
        of_calls_above(requests).into_iter().for_each(|parameter| out.push(parameter, types));
    }
    out.all
}

/// True for a parameter of an action that a table lists without saying where it stands, and that the body shows.
fn is_sent(facts: &OperationFacts, kind: OperationKind, place: ParameterPlace, row: &PropertyRow) -> bool {
    let name = format!("{{{}}}", row.name.value);
    kind == OperationKind::Action
        && place == ParameterPlace::Path
        && bodies::shows(facts, &row.name.value)
        && !facts.routes.iter().any(|route| route.path.contains(&name))
}

/// The parameters of the operation's own that its routes write in their queries.
fn of_queries(context: &ResolveContext<'_>, facts: &OperationFacts) -> Vec<Parameter> {
    let written = facts.routes.iter().flat_map(|route| {
        // `@x` gives the value of an argument, `f(x=@x)`, and is none itself.
        let names = query_names(route).filter(|name| !name.starts_with(['$', '@']) && !name.contains('{'));
        names.map(|name| (name.to_owned(), route.span)).collect::<Vec<_>>()
    });
    let parameter = |(name, span): (String, Span)| {
        let required = is_always_written(facts, &name);
        let source = context.sources.source(span);
        Parameter { required, ..blank(name, TypeName::STRING, ParameterPlace::Query, source) }
    };
    written.map(parameter).collect()
}

/// True where every route has the parameter in its query.
fn is_always_written(facts: &OperationFacts, parameter: &str) -> bool {
    let writes = |route: &RouteFact| query_names(route).any(|name| name.eq_ignore_ascii_case(parameter));
    !facts.routes.is_empty() && facts.routes.iter().all(writes)
}

/// The names of the parameters in the query of a route.
fn query_names(route: &RouteFact) -> impl Iterator<Item = &str> {
    let pairs = route.query.as_deref().unwrap_or_default().split('&');
    pairs.filter_map(|pair| Some(pair.split_once('=')?.0.trim())).filter(|name| !name.is_empty())
}

/// A function takes its arguments in the URL, whatever section lists them: a GET has no body.
fn put_in_url(parameter: &mut Parameter, arguments: &[Parameter]) {
    parameter.place = ParameterPlace::Path;
    parameter.required |=
        arguments.iter().any(|argument| argument.name.eq_ignore_ascii_case(&parameter.name));
}

/// What the body holds: the rows of its table, or what only the example shows.
fn of_body(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    kind: OperationKind,
    types: &Index<'_>,
) -> Vec<Parameter> {
    let is_action = kind == OperationKind::Action;
    if is_action && facts.body.rows.is_empty() {
        let shown = facts.examples.iter().filter_map(|example| example.request.as_ref()?.body.as_ref());
        return shown_parameters(context, at, facts, shown.chain(&facts.body.samples));
    }
    if let Some(parameter) = wrapping(context, at, facts).filter(|_| is_action) {
        return vec![parameter];
    }
    // The rows of a create or update are properties of its body; they are kept, with the places they have.
    let rows = facts.body.rows.iter();
    let mut out: Vec<Parameter> = rows
        .map(|row| {
            let parameter = properties::parameter(context, at, row, ParameterPlace::Body);
            let named = unions::named(context, &row.type_expr, at);
            let type_name =
                unions::of(context, types, &named, row.type_expr.span).unwrap_or(parameter.type_name);
            Parameter { type_name, ..parameter }
        })
        .collect();
    // What the section shows beside a parameter of its table is one, too.
    let is_body = |sample: &&ExampleBody| {
        let names = sample.json().into_iter().flat_map(|json| json.root.members());
        names.into_iter().any(|member| out.iter().any(|known| known.name == member.name))
    };
    let samples = facts.body.samples.iter().filter(|_| is_action).filter(is_body);
    let shown = shown_parameters(context, at, facts, samples);
    out.extend(shown);
    out
}

/// “Provide a `passwordCredential` object with the following properties”: the rows are those of the one parameter, whose
/// name is that of its type, as the example shows.
fn wrapping(context: &ResolveContext<'_>, at: usize, facts: &OperationFacts) -> Option<Parameter> {
    let mut bodies = facts.examples.iter().filter_map(|example| example.request.as_ref()?.body.as_ref());
    let body = bodies.next()?;
    let json = body.json().ok()?;
    let [member] = json.root.members() else { return None };
    let has_row = |name: &str| facts.body.rows.iter().any(|row| row.name.value == name);
    let inner = member.value.members();
    if inner.is_empty() || has_row(&member.name) || !inner.iter().all(|inner| has_row(&inner.name)) {
        return None;
    }
    let mention = TypeMention::named(&member.name, body.span);
    let type_name = TypeName::Named(context.find_type(&mention, at)?);
    let source = context.sources.source(facts.body.rows.first()?.span);
    Some(blank(member.name.clone(), type_name, ParameterPlace::Body, source))
}

/// The arguments that the routes of a function name: those of the call itself, and those that every route needs on its way.
fn of_routes(requests: &[Route]) -> Vec<Parameter> {
    let all: Vec<Vec<String>> = requests.iter().map(|route| arguments(&route.template())).collect();
    let is_needed = |name: &String| all.iter().all(|names| names.contains(name));
    let named = requests.iter().flat_map(|route| {
        let template = route.template();
        let own = template.segments.last().map(arguments_of).unwrap_or_default();
        let names = arguments(&template).into_iter().filter(|name| own.contains(name) || is_needed(name));
        names.map(|name| (name, route)).collect::<Vec<_>>()
    });
    let parameter = |(name, route): (String, &Route)| Parameter {
        required: true,
        ..blank(name, TypeName::STRING, ParameterPlace::Path, route.source.clone())
    };
    named.map(parameter).collect()
}

/// The arguments of functions that stand in front of the last segment: `from` and `to` of `find(from={from},to={to})/rooms`.
fn of_calls_above(requests: &[Route]) -> Vec<Parameter> {
    // What stands in the parentheses of a plural is the key of an item, be it of several parts.
    let is_call =
        |segment: &Segment| segment.has_arguments() && segment.name().is_some_and(|name| !looks_plural(name));
    let above = |route: &Route| -> Vec<String> {
        let template = route.template();
        let before = template.segments.split_last().map(|(_, before)| before).unwrap_or_default();
        before.iter().filter(|segment| is_call(segment)).flat_map(arguments_of).collect()
    };
    let named = requests.iter().flat_map(|route| above(route).into_iter().map(move |name| (name, route)));
    let parameter = |(name, route): (String, &Route)| Parameter {
        required: true,
        ..blank(name, TypeName::STRING, ParameterPlace::Path, route.source.clone())
    };
    named.map(parameter).collect()
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

/// Parameters, each name once for every place.
#[derive(Default)]
struct Parameters {
    all: Vec<Parameter>,
    /// Where each stands in `all`.
    known: BTreeMap<(ParameterPlace, String), usize>,
}

impl Parameters {
    /// Adds a parameter. Rows of one name are one parameter, whose value is of any of their types.
    fn push(&mut self, parameter: Parameter, types: &Index<'_>) {
        let key = (parameter.place, parameter.name.to_ascii_lowercase());
        let Some(known) = self.known.get(&key).and_then(|at| self.all.get_mut(*at)) else {
            self.known.insert(key, self.all.len());
            self.all.push(parameter);
            return;
        };
        let more = parameter.values.into_iter().filter(|value| !known.values.contains(value));
        known.values.extend(more.collect::<Vec<_>>());
        if known.place == ParameterPlace::Body {
            let first = std::mem::replace(&mut known.type_name, TypeName::STRING);
            known.type_name = unions::common(types, first, parameter.type_name);
        }
    }
}

/// The parameters that only bodies of an action show, and no table.
fn shown_parameters<'b>(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    shown: impl Iterator<Item = &'b ExampleBody>,
) -> Vec<Parameter> {
    let mut out = Vec::new();
    let sent =
        facts.parameters.iter().filter(|(place, row)| is_sent(facts, OperationKind::Action, *place, row));
    let listed = facts.body.rows.iter().chain(sent.map(|(_, row)| row));
    let mut known: BTreeSet<String> = listed.map(|row| row.name.value.clone()).collect();
    for body in shown {
        let Ok(json) = body.json() else { continue };
        for member in json.root.members().iter().filter(|member| !member.name.contains('@')) {
            if !known.insert(member.name.clone()) {
                continue;
            }
            let place = body.span.part(&member.name_range);
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

/// The names of a function's arguments: `a` and `b` of `f(a='{x}',b={y})`, wherever in the route it stands. What stands alone in the
/// parentheses of a plural is the key of an item.
pub(super) fn arguments(template: &Template) -> Vec<String> {
    let last = template.segments.len().saturating_sub(1);
    let calls = template.segments.iter().enumerate().filter(|(_, segment)| segment.has_arguments());
    let named = calls.flat_map(|(at, segment)| {
        let names = arguments_of(segment);
        let is_key = at < last && names.len() < 2 && segment.name().is_some_and(|name| name.ends_with('s'));
        if is_key { Vec::new() } else { names }
    });
    named.collect()
}

fn arguments_of(segment: &Segment) -> Vec<String> {
    let text: String = segment
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
