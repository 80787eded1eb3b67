//! Examples that lack properties of their type without saying so.
//!
//! Takes a page with an operation; reports `example-incomplete`, once for each response. Left out of the count are relationships, properties that
//! the representation of the type calls optional or that are returned on request alone, and those that come with OData's control
//! information. A request that selects, and a body with an ellipsis, show a part by intention.

use super::context::CheckContext;
use super::json::JsonBody;
use super::requests;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Node, is_data};
use crate::model::{Index, Property, Type, TypeName};
use crate::parse::Page;
use crate::parse::page::{ExampleFacts, ResponseExample};
use crate::vocabulary::slips::ON_REQUEST;
use std::collections::BTreeSet;

rules! {
    EXAMPLE_INCOMPLETE = Info "example-incomplete" {
        what: "an example lacks properties of its type, and its annotation does not say that it is truncated",
        why: "readers take the missing properties for absent ones",
        cure: "add `\"truncated\": true` to the annotation, or the properties to the body",
        found: [
            GET: r#""truncated": true,
"# => "",
        ],
        passes: [
            GET: r#""truncated": true,
"# => "",
            GET: "com/v1.0/gauges/7" => "com/v1.0/gauges/7?$select=kind,level",
        ],
    }
}

/// How many of the missing properties a message names.
const SHOWN: usize = 3;

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(facts), Some(operation), Some(index)) =
        (&page.operation, context.operation(page), context.index(page.version))
    else {
        return;
    };
    for (example, resolved) in requests::own_examples(facts, operation) {
        let Some(response) = example.response.as_ref().filter(|_| !selects(example)) else { continue };
        let named = resolved.response.as_ref().and_then(|response| response.type_name.as_ref());
        let Some(TypeName::Named(name)) = named else { continue };
        if let Some(of) = index.type_named(name) {
            found.extend(incomplete(context, index, response, of));
        }
    }
}

/// True for a request that asks for some properties only.
fn selects(example: &ExampleFacts) -> bool {
    example.request.as_ref().is_some_and(|request| request.url.value.to_lowercase().contains("select="))
}

fn incomplete(
    context: &CheckContext<'_>,
    index: &Index<'_>,
    response: &ResponseExample,
    declared: &Type,
) -> Option<Diagnostic> {
    let annotation = response.declared.as_ref()?;
    if response.truncated || !(200..300).contains(&response.status) {
        return None;
    }
    let JsonBody { root, excerpt } = JsonBody::of_response(context, response)?;
    if excerpt.is_abridged() {
        return None;
    }
    let shown = first_object(root)?;
    let own = shown.get("@odata.type").and_then(Node::as_str);
    let of = index.type_named(own.map_or(declared.name.as_str(), |name| name.trim_start_matches('#')))?;
    let missing = missing(context, index, shown, of);
    if missing.is_empty() || missing.len() > shown.members().len() && !shows(index, shown, of) {
        return None;
    }
    let message = format!("expected every property of `{}`, found none of {}", of.name, list(&missing));
    let place = excerpt.start_of(shown);
    let report =
        Diagnostic::new(&EXAMPLE_INCOMPLETE, context.within(annotation.span, &annotation.value), message);
    Some(report.related(place, "the example"))
}

/// The value itself, or the first item of a collection.
fn first_object(root: &Node) -> Option<&Node> {
    let items = root.get("value").map_or(root.items(), Node::items);
    let item = items.first().or(Some(root))?;
    matches!(item.kind, Kind::Object(_)).then_some(item)
}

/// True where the example shows the type at all: else its name is wrong, which is another slip.
fn shows<'a>(index: &Index<'a>, shown: &Node, of: &'a Type) -> bool {
    let known: BTreeSet<&str> = index.members(of).map(|property| property.name.as_str()).collect();
    let data: Vec<&str> = shown.data().map(|member| member.name.as_str()).collect();
    data.iter().filter(|name| known.contains(*name)).count() * 2 > data.len()
}

fn missing<'a>(context: &CheckContext<'_>, index: &Index<'a>, shown: &Node, of: &'a Type) -> Vec<&'a str> {
    let optional: BTreeSet<&str> =
        index.lineage(of).flat_map(|of| optional_of(context, of)).map(String::as_str).collect();
    let required = index.lineage(of).flat_map(|of| &of.properties).filter(|property| is_returned(property));
    let shown: BTreeSet<&str> = shown.members().iter().map(|member| member.name.as_str()).collect();
    let (mut names, mut seen): (Vec<&str>, BTreeSet<&str>) = Default::default();
    for property in required.filter(|property| !optional.contains(property.name.as_str())) {
        let name = property.name.as_str();
        if !shown.contains(name) && seen.insert(name) {
            names.push(name);
        }
    }
    names
}

/// The properties that the representation of a type calls optional.
fn optional_of<'a>(context: &CheckContext<'a>, of: &Type) -> impl Iterator<Item = &'a String> {
    let page = context.sources.find(&of.source.file).and_then(|file| context.page(file));
    page.into_iter().flat_map(|page| &page.types).flat_map(|facts| &facts.optional)
}

/// False for what comes back on request alone.
fn is_returned(property: &Property) -> bool {
    is_data(&property.name) && !ON_REQUEST.is_in(&property.description.plain())
}

fn list(names: &[&str]) -> String {
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
