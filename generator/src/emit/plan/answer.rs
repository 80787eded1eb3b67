//! What an endpoint answers with.
//!
//! Takes an operation and one of its routes; gives an [`Answer`]: by the last segment of the route where OData
//! settles it, else by what the page says, else by what its examples show.

use super::{Answer, is_bytes, last_name};
use crate::emit::layout::Layout;
use crate::model::{Operation, Primitive, Route, Template, TypeName};

/// The answer of an endpoint.
pub(super) fn of(layout: &Layout<'_>, operation: &Operation, route: &Route, template: &Template) -> Answer {
    match last_name(template).as_deref() {
        Some("$count") => return Answer::Scalar(TypeName::Edm(Primitive::Int64)),
        Some("$value" | "content") if route.method == "GET" => return Answer::Content,
        Some("$ref") if route.method != "GET" && operation.response.type_name.is_none() => {
            return Answer::Empty;
        }
        _ => {}
    }
    let response = &operation.response;
    // A redirection leads to a file, whatever else the request can be made to answer with.
    if route.method == "GET" && response.status.contains(&302) {
        let named = response.type_name.as_ref().filter(|_| response.status.contains(&200));
        let named = named.filter(|name| name.named().is_some_and(|name| layout.index.has_type(name)));
        let read = |name: &TypeName| match response.collection {
            true => Answer::Page(name.clone()),
            false => Answer::Object(name.clone()),
        };
        return named.map_or(Answer::Content, |name| Answer::Export(Box::new(read(name))));
    }
    let shown = shown_type(layout, operation, route, template);
    match shown.or(response.type_name.as_ref()) {
        None if response.status.contains(&202) => Answer::Accepted,
        None | Some(TypeName::Edm(Primitive::Stream)) if describes_media(layout, operation, route) => {
            operation.resource.clone().map_or(Answer::Content, |name| Answer::Object(TypeName::Named(name)))
        }
        None if route.method == "GET" && !response.status.contains(&204) => Answer::Content,
        None => Answer::Empty,
        Some(name) if is_bytes(name) => Answer::Content,
        Some(name) if response.collection && shown.is_none() => Answer::Page(name.clone()),
        Some(name) if name.named().is_some_and(|name| layout.index.has_type(name)) => {
            Answer::Object(name.clone())
        }
        Some(TypeName::Edm(Primitive::Untyped)) => Answer::Any,
        Some(name) => Answer::Scalar(name.clone()),
    }
}

/// The type that an example of this very route answers with, where the page is about another one: a page that reads the settings of a mailbox
/// reads one of them, too, by a longer route.
fn shown_type<'a>(
    layout: &Layout<'_>,
    operation: &'a Operation,
    route: &Route,
    template: &Template,
) -> Option<&'a TypeName> {
    let last = last_name(template)?;
    let first = operation.requests.first().map(Route::template)?;
    let is_about_first = last_name(&first).is_some_and(|first| first == last);
    if route.method != "GET" || is_about_first || first.segments.len() >= template.segments.len() {
        return None;
    }
    let mut shown = operation.examples.iter().filter_map(|example| {
        let path = example.request.as_ref()?.url.split('?').next()?;
        let name = path.trim_end_matches('/').rsplit('/').next()?;
        let answer = example.response.as_ref().filter(|answer| !answer.collection)?;
        name.eq_ignore_ascii_case(&last).then_some(answer.type_name.as_ref()?)
    });
    shown.find(|name| name.named().is_some_and(|name| layout.index.has_type(name)))
}

/// True for the route to an object whose bytes the same page reads at `$value`, such as that of a photo.
fn describes_media(layout: &Layout<'_>, operation: &Operation, route: &Route) -> bool {
    let is_value = |route: &Route| last_name(&route.template()).as_deref() == Some("$value");
    route.method == "GET"
        && !is_value(route)
        && operation.requests.iter().any(is_value)
        && operation.resource.as_ref().is_some_and(|name| layout.index.has_type(name))
}
