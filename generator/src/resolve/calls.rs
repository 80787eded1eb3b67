//! Functions whose routes leave their arguments out.
//!
//! Takes the routes of a function and the rows of its parameters; writes the parameters that no route has into the routes that have none,
//! and reports it: `GET ../count` with a row `before` is called as `../count(before={before})`. A row that says it is optional
//! stays out. Of other operations it only reports what no route has.

use super::context::ResolveContext;
use super::{bodies, parameters};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{ParameterPlace, Piece, Primitive, Route, Segment};
use crate::parse::page::{OperationFacts, PropertyRow};
use crate::parse::type_expr::NameExpr;

/// Writes what is missing into the routes.
pub(super) fn complete(context: &mut ResolveContext<'_>, facts: &OperationFacts, requests: &mut Vec<Route>) {
    let written: Vec<String> = requests
        .iter()
        .flat_map(|route| {
            let template = route.template();
            let placeholders: Vec<String> = template.placeholders().map(str::to_owned).collect();
            placeholders.into_iter().chain(parameters::arguments(&template))
        })
        .collect();
    let is_written = |name: &str| written.iter().any(|known| known.eq_ignore_ascii_case(name));
    let rows =
        facts.parameters.iter().filter(|(place, _)| *place == ParameterPlace::Path).map(|(_, row)| row);
    let missing: Vec<&PropertyRow> = rows
        .chain(&facts.body.rows)
        .filter(|row| !row.notes.optional && !row.name.value.starts_with('$') && !is_written(&row.name.value))
        .collect();
    let Some(first) = missing.first() else { return };
    let names: Vec<&str> = missing.iter().map(|row| row.name.value.as_str()).collect();
    let list: Vec<String> = missing.iter().map(|row| argument(row)).collect();
    let call = format!("({})", list.join(","));
    let without: Vec<Route> = std::mem::take(requests);
    for route in without {
        match completed(&route, &call) {
            Some(path) => {
                if is_shown_without(facts, &route) {
                    requests.push(route.clone());
                }
                requests.push(Route { path, ..route });
            }
            None => requests.push(route),
        }
    }
    let verb = if names.len() == 1 { "stands" } else { "stand" };
    let message = format!("`{}` {verb} in no route of this function", names.join("`, `"));
    let found = Diagnostic::new(&rules::PARAMETER_NO_ROUTE, first.name.span, message);
    context.report(found.help(format!("write the call with its parameters: `{call}`")));
}

/// Reports the parameters of a path that no route of an operation has, neither in its path nor in its query.
pub(super) fn report_absent(context: &mut ResolveContext<'_>, facts: &OperationFacts, requests: &[Route]) {
    // Pages write one name as `thumb-id` and `thumbId`.
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let written = requests.iter().map(|route| route.path.as_str());
    let queries = facts.routes.iter().filter_map(|route| route.query.as_deref());
    let written: Vec<String> = written.chain(queries).map(plain).collect();
    let rows = facts.parameters.iter().filter(|(place, _)| *place == ParameterPlace::Path);
    let absent = rows.map(|(_, row)| row).filter(|row| {
        let name = plain(&row.name.value);
        let is_written = written.iter().any(|route| route.contains(&name));
        !row.notes.optional && !is_written && !bodies::shows(facts, &row.name.value)
    });
    for row in absent {
        let message = format!("`{}` stands in no route of this page", row.name.value);
        let found = Diagnostic::new(&rules::PARAMETER_NO_ROUTE, row.name.span, message);
        context.report(found.help("list the route that has it, or remove the row"));
    }
}

/// The path with the call behind it, where it ends in a name without arguments.
fn completed(route: &Route, call: &str) -> Option<String> {
    let template = route.template();
    let last = template.segments.last()?;
    // Values of a segment before it are those of another call: `range(address='{address}')/boundingRect`.
    last.name()?;
    let is_literal_call = matches!(last.pieces.first(), Some(Piece::Text(text)) if text.contains('='));
    let has_values = last.pieces.len() > 1 || is_literal_call;
    (route.method == "GET" && !has_values).then(|| format!("{}{call}", route.path.trim_end_matches("()")))
}

/// `name='{name}'`: texts stand in quotes.
fn argument(row: &PropertyRow) -> String {
    let name = &row.name.value;
    match row.type_expr.name {
        NameExpr::Primitive { primitive, .. } if primitive != Primitive::String => {
            format!("{name}={{{name}}}")
        }
        _ => format!("{name}='{{{name}}}'"),
    }
}

/// True where an example calls the function without arguments and sends none in a body either.
fn is_shown_without(facts: &OperationFacts, route: &Route) -> bool {
    let template = route.template();
    let Some(name) = template.segments.last().and_then(Segment::name) else { return false };
    let mut requests = facts.examples.iter().filter_map(|example| example.request.as_ref());
    requests.any(|request| {
        let path = request.url.value.split('?').next().unwrap_or_default().trim_end_matches("()");
        let last = path.rsplit('/').next().unwrap_or_default();
        last.eq_ignore_ascii_case(name) && request.body.is_none()
    })
}
