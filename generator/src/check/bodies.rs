//! The bodies of examples against the types their pages name.
//!
//! Takes a page with its operation; reports `example-type`, `example-collection`, `type-unknown` and `type-case` for annotations, and what
//! `values` finds in each body. A response has the type of its annotation, else the one its page says comes back; requests
//! go to `request_bodies`.

use super::context::CheckContext;
use super::excerpt::Excerpt;
use super::json::JsonBody;
use super::values::{Comparison, DeclaredType};
use super::{request_bodies, requests};
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Node};
use crate::model::{Index, Operation, Primitive, Type, TypeName};
use crate::parse::Page;
use crate::parse::page::ResponseExample;
use crate::parse::text::Spanned;
use crate::source::Span;

rules! {
    EXAMPLE_COLLECTION = Info "example-collection" {
        what: "the annotation and the body of an example disagree on whether it is a collection",
        why: "tools that trust the annotation compare the wrong thing",
        cure: "write `\"isCollection\": true` where the body is `{\"value\": [..]}`, and only there",
        found: [
            GET: r#""truncated": true,"# => r#""truncated": true,
  "isCollection": true,"#,
        ],
        passes: [
            GET: r#""truncated": true,"# => r#""truncated": true,
  "isCollection": false,"#,
        ],
    }

    EXAMPLE_TYPE = Warning "example-type" {
        what: "an example does not show the type that its annotation names",
        why: "tools that trust the annotation give readers the wrong type",
        cure: "correct `@odata.type` in the annotation",
        found: [
            GET: r#""@odata.type": "microsoft.graph.gauge""# => r#""@odata.type": "microsoft.graph.station""#,
            UPDATE: r#"{
  "active": false,"# => r##"{
  "@odata.type": "#microsoft.graph.station",
  "active": false,"##,
        ],
        passes: [GET: r#""@odata.type": "microsoft.graph.gauge""# => r#""@odata.type": "microsoft.graph.device""#],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(facts), Some(operation), Some(index)) =
        (&page.operation, context.operation(page), context.index(page.version))
    else {
        return;
    };
    for (example, resolved) in requests::own_examples(facts, operation) {
        if let Some(request) = &example.request {
            request_bodies::check(context, index, operation, request, found);
        }
        let Some(response) = &example.response else { continue };
        let annotated = resolved.response.as_ref().and_then(|response| response.type_name.as_ref());
        if let Some(declared) = &response.declared {
            check_name(context, index, declared, annotated, found);
        }
        if let Some(claim) = BodyClaim::of(response, annotated, operation) {
            check_response(context, index, response, &claim, found);
        }
    }
}

/// The type that an annotation names should have a page, in that spelling.
fn check_name(
    context: &CheckContext<'_>,
    index: &Index<'_>,
    declared: &Spanned<String>,
    annotated: Option<&TypeName>,
    found: &mut Vec<Diagnostic>,
) {
    let written = declared.value.as_str();
    let place = context.within(declared.span, written);
    match annotated {
        None => {
            let message = format!("no page documents the type `{written}` that this annotation names");
            found.push(Diagnostic::new(&rules::TYPE_UNKNOWN, place, message));
        }
        Some(TypeName::Named(name)) if name != written && name.eq_ignore_ascii_case(written) => {
            if index.type_named(name).is_some_and(|found| found.placeholder) {
                return;
            }
            let message = format!("expected `{name}`, found `{written}`, which differs in case");
            found.push(Diagnostic::new(&rules::TYPE_CASE, place, message));
        }
        Some(_) => {}
    }
}

/// What the body of a response is said to be.
struct BodyClaim<'a> {
    type_name: &'a TypeName,
    collection: bool,
    /// The page's text says that several come back.
    several: bool,
    /// Where the annotation says so; `None` where the page's text does.
    annotation: Option<Span>,
}

impl<'a> BodyClaim<'a> {
    fn of(
        response: &ResponseExample,
        annotated: Option<&'a TypeName>,
        operation: &'a Operation,
    ) -> Option<Self> {
        if !(200..300).contains(&response.status) {
            return None;
        }
        let several = operation.response.collection;
        match (annotated, &response.declared) {
            (Some(type_name), Some(declared)) => {
                let collection = response.collection;
                Some(Self { type_name, collection, several, annotation: Some(declared.span) })
            }
            (None, Some(_)) => None,
            _ => {
                let Some(type_name) = &operation.response.type_name else { return None };
                Some(Self { type_name, collection: several, several, annotation: None })
            }
        }
    }
}

fn check_response(
    context: &CheckContext<'_>,
    index: &Index<'_>,
    response: &ResponseExample,
    claim: &BodyClaim<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(JsonBody { root, excerpt }) = JsonBody::of_response(context, response) else { return };
    match claim.type_name {
        TypeName::Edm(Primitive::Stream | Primitive::Untyped) => {}
        TypeName::Edm(_) => {
            let value = root.get("value").unwrap_or(root);
            if !matches!(value.kind, Kind::Object(_)) {
                let collection = claim.collection || matches!(value.kind, Kind::Array(_));
                let expected =
                    DeclaredType { name: "value", type_name: claim.type_name, collection, required: false };
                Comparison::new(index, excerpt, found).value(value, expected);
            }
        }
        TypeName::Named(name) => {
            let Some(wanted) = index.type_named(name) else { return };
            check_structure(index, excerpt, root, wanted, claim, found);
        }
    }
}

fn check_structure(
    index: &Index<'_>,
    body: Excerpt<'_>,
    root: &Node,
    wanted: &Type,
    claim: &BodyClaim<'_>,
    found: &mut Vec<Diagnostic>,
) {
    // A type may have a property of that name: then only an array of objects is the collection.
    let has_value = index.members(wanted).any(|property| property.name == "value");
    let of_objects =
        |value: &&Node| matches!(value.items(), [Node { kind: Kind::Object(_), .. }, ..]) && is_alone(root);
    let wrapped = root.get("value").filter(|value| !has_value || of_objects(value));
    let named = named_collection(index, root, wanted, claim);
    let items: Vec<&Node> = match (&root.kind, wrapped.map(|value| &value.kind)) {
        (Kind::Array(items), _) | (_, Some(Kind::Array(items))) => items.iter().collect(),
        (_, Some(Kind::Object(_))) => wrapped.into_iter().collect(),
        _ => named.map_or_else(|| vec![root], |items| items.iter().collect()),
    };
    let is_array = matches!(root.kind, Kind::Array(_))
        || wrapped.is_some_and(|value| matches!(value.kind, Kind::Array(_)));
    let differs = is_array != claim.collection && named.is_none() && !has_value;
    if let Some(annotation) = claim.annotation.filter(|_| differs) {
        let (expected, seen) =
            if is_array { ("a single value", "a collection") } else { ("a collection", "a single value") };
        let message = format!("expected {expected} in the body, as this annotation says, found {seen}");
        let help = if is_array {
            "add `\"isCollection\": true`"
        } else {
            "remove what says that it is a collection"
        };
        found.push(Diagnostic::new(&EXAMPLE_COLLECTION, annotation, message).help(help));
    }
    if let Some(report) = wrong_type(index, body, &items, wanted, claim.annotation) {
        found.push(report);
        return;
    }
    let mut comparison = Comparison::new(index, body, found);
    for item in items.into_iter().filter(|item| matches!(item.kind, Kind::Object(_))) {
        comparison.object(item, wanted);
    }
}

/// The items of a collection that stands under another name than `value`: the page says that there are several, and all that is shown
/// is one array of objects, which is no property of the type.
fn named_collection<'n>(
    index: &Index<'_>,
    root: &'n Node,
    wanted: &Type,
    claim: &BodyClaim<'_>,
) -> Option<&'n [Node]> {
    let mut data = root.data();
    let only = data.next().filter(|only| only.name != "value" && claim.several)?;
    let is_alone = data.next().is_none();
    let is_property = index.members(wanted).any(|property| property.name.eq_ignore_ascii_case(&only.name));
    let items = only.value.items();
    let of_objects = matches!(items, [Node { kind: Kind::Object(_), .. }, ..]);
    (is_alone && of_objects && !is_property).then_some(items)
}

/// True where `value` has nothing but control information beside it.
pub(super) fn is_alone(root: &Node) -> bool {
    root.data().all(|member| member.name == "value")
}

/// Most members unknown: the name of the type is wrong, not each of the members.
pub(super) fn wrong_type(
    index: &Index<'_>,
    body: Excerpt<'_>,
    items: &[&Node],
    wanted: &Type,
    annotation: Option<Span>,
) -> Option<Diagnostic> {
    let first = items.iter().find(|item| matches!(item.kind, Kind::Object(_)))?;
    if index.takes_anything(wanted) || first.get("@odata.type").is_some() {
        return None;
    }
    let derived = index.descendants(wanted);
    let names = index.members(wanted).chain(derived.iter().flat_map(|found| index.members(found)));
    let names: Vec<&str> = names.map(|property| property.name.as_str()).collect();
    let members: Vec<&str> = first.data().map(|member| member.name.as_str()).collect();
    let unknown =
        members.iter().filter(|name| !names.iter().any(|known| known.eq_ignore_ascii_case(name))).count();
    if unknown < 3 || unknown * 2 <= members.len() {
        return None;
    }
    let place = annotation.unwrap_or_else(|| body.start_of(first));
    let source = if annotation.is_some() { "this annotation" } else { "the page" };
    let message = format!(
        "expected an example of `{}`, as {source} says, found {unknown} of {} properties that it does not have",
        wanted.name,
        members.len()
    );
    Some(
        Diagnostic::new(&EXAMPLE_TYPE, place, message)
            .help("name the type that the example shows, or document its properties and its base type"),
    )
}
