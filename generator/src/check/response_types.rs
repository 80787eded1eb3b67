//! What the response section says comes back against what the examples show.
//!
//! Takes a page with an operation; reports `response-type` where annotation, `@odata.type` or `@odata.context` of an example name a type that the
//! section does not, and `response-collection` where the section says one object and the example shows several.

use super::bodies::is_alone;
use super::context::CheckContext;
use super::json::JsonBody;
use super::requests;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Node};
use crate::model::{Index, Type, namespace};
use crate::parse::Page;
use crate::parse::page::{ExampleFacts, ResponseExample, TypeMention};
use crate::resolve::symbols;
use crate::source::Span;

rules! {
    RESPONSE_COLLECTION = Info "response-collection" {
        what: "the response section speaks of one object, and the example shows a collection",
        why: "readers cannot tell which of the two to expect",
        cure: "say that a collection comes back, or correct the example",
        found: [LIST: "a collection of [station](../resources/station.md) objects" => "a [station](../resources/station.md) object"],
        passes: [LIST: "a collection of [station](../resources/station.md) objects" => "the list of [station](../resources/station.md) objects"],
    }

    RESPONSE_TYPE = Warning "response-type" {
        what: "the response section names another type than the example",
        why: "clients made from one of the two cannot read the other",
        cure: "make the two agree",
        found: [LIST: "a collection of [station](../resources/station.md) objects" => "a collection of [gauge](../resources/gauge.md) objects"],
        passes: [UPDATE: "the updated [gauge](../resources/gauge.md) object" => "the updated [device](../resources/device.md) object"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(operation), Some(index)) = (&page.operation, context.index(page.version)) else {
        return;
    };
    let said: Vec<(&TypeMention, &Type)> = operation
        .response
        .mentions
        .iter()
        .filter_map(|mention| Some((mention, meant(context, index, mention)?)))
        .collect();
    let [(mention, _), ..] = said.as_slice() else { return };
    // Pages of extensions read them together with the object that carries them.
    let expands = |example: &ExampleFacts| {
        example.request.as_ref().is_some_and(|request| request.url.value.contains("$expand"))
    };
    let own = requests::own_facts(operation);
    for response in own.filter(|example| !expands(example)).filter_map(|example| example.response.as_ref()) {
        if !(200..300).contains(&response.status) {
            continue;
        }
        let types: Vec<&Type> = said.iter().map(|(_, found)| *found).collect();
        let body = JsonBody::of_response(context, response);
        let shown = shown_types(context, response, body.as_ref());
        let wrong = shown.into_iter().find(|(name, _)| contradicts(index, &types, name));
        if let Some((name, place)) = wrong {
            let message =
                format!("expected `{}`, as the response section says, found `{name}`", mention.name.trim());
            let report = Diagnostic::new(&RESPONSE_TYPE, place, message);
            found.push(report.related(mention.span, "the response section"));
        } else if said.iter().all(|(mention, _)| !mention.collection) {
            found.extend(body.and_then(|body| collection(&body, mention, &types)));
        }
    }
}

/// The type that a mention means: that of the page it links to, else the one of its name.
fn meant<'a>(context: &CheckContext<'a>, index: &Index<'a>, mention: &TypeMention) -> Option<&'a Type> {
    let path = mention.target.as_deref().and_then(|target| target.split('#').next());
    let file = path.filter(|path| !path.is_empty()).and_then(|path| {
        context.sources.find_ignoring_case(&context.sources.resolve_path(mention.span.file, path))
    });
    let page = file.and_then(|file| context.page(file));
    let linked = page.and_then(|page| {
        symbols::type_name(page.types.first()?, &symbols::namespace_of_page(page, &context.root))
    });
    linked
        .and_then(|name| index.type_named(&name))
        .or_else(|| index.type_by_short_name(namespace::short_name(&symbols::clean(&mention.name))))
}

/// True for a documented type that is none of those said, nor a base or derived type of one.
fn contradicts(index: &Index<'_>, said: &[&Type], name: &str) -> bool {
    index.type_named(name).is_some_and(|shown| {
        !shown.placeholder && !said.iter().any(|said| index.are_related(&said.name, &shown.name))
    })
}

/// The types that an example names, each with its place: annotation, `@odata.type`, `@odata.context`.
fn shown_types(
    context: &CheckContext<'_>,
    response: &ResponseExample,
    body: Option<&JsonBody<'_>>,
) -> Vec<(String, Span)> {
    let declared = response
        .declared
        .iter()
        .map(|declared| (declared.value.clone(), context.within(declared.span, &declared.value)));
    let mut out: Vec<(String, Span)> = declared.collect();
    let Some(JsonBody { root, excerpt }) = body else { return out };
    let item = root.get("value").and_then(|value| value.items().first());
    let types = [root.get("@odata.type"), item.and_then(|item| item.get("@odata.type"))];
    let named = types.into_iter().flatten().filter_map(|node| Some((node.as_str()?, node)));
    let context_url = root.get("@odata.context");
    let of_context = context_url.and_then(|node| Some((of_context(node.as_str()?)?, node)));
    out.extend(
        named
            .chain(of_context)
            .map(|(name, node)| (name.trim_start_matches('#').to_owned(), excerpt.place(&node.range))),
    );
    out
}

/// The type in a context URL: `..$metadata#microsoft.graph.user`, `..#Collection(microsoft.graph.user)`.
fn of_context(url: &str) -> Option<&str> {
    let (_, fragment) = url.split_once("$metadata#")?;
    let bare = fragment.strip_prefix("Collection(").map_or(fragment, |rest| rest.trim_end_matches(')'));
    let name = bare.split(['/', '(']).next()?;
    namespace::is_qualified(name).then_some(name)
}

/// A body of several objects where the section speaks of one.
fn collection(body: &JsonBody<'_>, mention: &TypeMention, said: &[&Type]) -> Option<Diagnostic> {
    let value = body.root.get("value").filter(|_| is_alone(body.root))?;
    let several = matches!(value.items(), [Node { kind: Kind::Object(_), .. }, ..]);
    let own = said.iter().any(|of| of.properties.iter().any(|property| property.name == "value"));
    if !several || own {
        return None;
    }
    let place = body.excerpt.start_of(value);
    let name = mention.name.trim();
    let message = format!("expected a single `{name}`, as the response section says, found a collection");
    let report = Diagnostic::new(&RESPONSE_COLLECTION, place, message);
    Some(report.related(mention.span, "the response section").help("say that it is a collection"))
}
