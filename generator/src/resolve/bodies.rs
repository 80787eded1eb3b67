//! The one type that an operation sends, or what it refers to.
//!
//! Takes what the request body section of a page says, where its routes lead and what its examples send; gives the type. A list of
//! parameters is no type: `parameters` has it. A reference to an object that is there (`$ref`) is none either, and has that object's.

use super::addresses::{Addresses, PathEnd};
use super::context::ResolveContext;
use super::symbols::SymbolKind;
use super::unions;
use crate::model::{Index, OperationKind, Primitive, Route, Segment, TypeName, TypeUse};
use crate::parse::page::{OperationFacts, RequestFacts, TypeMention};

/// What is known of an operation when its body is decided.
pub(super) struct BodyEvidence<'a> {
    pub(super) facts: &'a OperationFacts,
    pub(super) kind: OperationKind,
    pub(super) requests: &'a [Route],
    pub(super) resource: Option<&'a str>,
    pub(super) end: &'a PathEnd,
}

/// The type of the body; `None` for parameters, references and nothing.
pub(super) fn of(
    context: &mut ResolveContext<'_>,
    at: usize,
    sent: &BodyEvidence<'_>,
    addresses: &Addresses<'_>,
) -> Option<TypeUse> {
    use OperationKind as K;
    let body = &sent.facts.body;
    let is_silent = body.none && body.mentions.is_empty();
    if is_silent || refers(sent.requests) || matches!(sent.kind, K::Get | K::List | K::Function | K::Delete) {
        return None;
    }
    if sent.kind != K::Action && sends_no_json(sent.facts) {
        return Some(TypeUse { type_name: TypeName::Edm(Primitive::Stream), collection: false });
    }
    if sent.kind == K::Action && (!body.rows.is_empty() || !shown_members(sent.facts).is_empty()) {
        return None;
    }
    let named = named(context, at, sent.facts, addresses.index);
    if !matches!(sent.kind, K::Create | K::Update) {
        return named;
    }
    match (named, sent.target(addresses)) {
        (Some(named), Some(target))
            if sent.end.is_member && !is_related(addresses, &named.type_name, target) =>
        {
            Some(one(target))
        }
        (Some(named), _) => Some(named),
        (None, target) => {
            let resource = sent
                .resource
                .and_then(|name| addresses.index.type_named(name))
                .map(|found| found.name.as_str());
            let narrower =
                resource.filter(|name| target.is_none_or(|target| addresses.index.is_a(name, target)));
            narrower.or(target).or(resource).map(one)
        }
    }
}

impl BodyEvidence<'_> {
    /// The documented type that the first route ends at.
    fn target(&self, addresses: &Addresses<'_>) -> Option<&str> {
        let name = self.end.target.as_ref()?.type_name.named()?;
        addresses.index.has_type(name).then_some(name)
    }
}

fn one(name: &str) -> TypeUse {
    TypeUse { type_name: TypeName::Named(name.to_owned()), collection: false }
}

/// True where a page can speak of the one type at a route that ends at the other: one derives from the other.
fn is_related(addresses: &Addresses<'_>, named: &TypeName, target: &str) -> bool {
    // Bytes or any JSON can stand for every type.
    named.named().is_none_or(|named| addresses.index.are_related(named, target))
}

/// The first type that the section names, or the one of it and those that can be sent in its place.
fn named(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    types: &Index<'_>,
) -> Option<TypeUse> {
    let mut mentions = facts.body.mentions.iter().filter(|mention| !is_parameter(facts, mention));
    let (first, span, collection) = mentions.find_map(|mention| {
        let type_name = context.find_or_placeholder(mention, at)?;
        let symbol = type_name.named().and_then(|name| context.symbols.get(name));
        let is_type = symbol.is_some_and(|symbol| symbol.kind == SymbolKind::Type);
        is_type.then_some((type_name, mention.span, mention.collection))
    })?;
    let others = mentions.take_while(|mention| mention.either);
    let others = others.filter_map(|mention| context.find_in_prose(mention, at));
    let named: Vec<TypeName> = std::iter::once(first.clone()).chain(others).collect();
    let type_name = unions::of(context, types, &named, span).unwrap_or(first);
    Some(TypeUse { type_name, collection })
}

/// “supply the **tintColor**”: a word that the example's body has as a member is no type, unless it links to one.
pub(super) fn is_parameter(facts: &OperationFacts, mention: &TypeMention) -> bool {
    let rows = facts.body.rows.iter().chain(facts.parameters.iter().map(|(_, row)| row));
    mention.target.is_none()
        && (rows.into_iter().any(|row| row.name.value == mention.name) || shows(facts, &mention.name))
}

/// True where the body of an example has a member of this name.
pub(super) fn shows(facts: &OperationFacts, name: &str) -> bool {
    shown_members(facts).iter().any(|shown| shown == name)
}

fn requests(facts: &OperationFacts) -> impl Iterator<Item = &RequestFacts> {
    facts.examples.iter().filter_map(|example| example.request.as_ref())
}

/// The members of the bodies that the examples send, without control information.
fn shown_members(facts: &OperationFacts) -> Vec<String> {
    let bodies = requests(facts).filter_map(|request| request.body.as_ref());
    let bodies = bodies.chain(&facts.body.samples).filter_map(|body| body.json().ok());
    let names = bodies.flat_map(|json| {
        json.root.members().iter().map(|member| member.name.clone()).collect::<Vec<String>>()
    });
    names.filter(|name| !name.contains('@')).collect()
}

/// `POST /groups/{id}/members/$ref` sends the address of an object.
fn refers(requests: &[Route]) -> bool {
    requests.first().is_some_and(ends_in_reference)
}

fn ends_in_reference(route: &Route) -> bool {
    let template = route.template();
    template.segments.last().and_then(Segment::name).is_some_and(|name| name.eq_ignore_ascii_case("$ref"))
}

/// What the address that is sent to a `$ref` leads to. A page may show that it sends the object itself.
pub(super) fn reference(
    facts: &OperationFacts,
    requests: &[Route],
    addresses: &Addresses<'_>,
) -> Option<TypeUse> {
    let takes =
        |route: &&Route| matches!(&*route.method, "POST" | "PUT" | "PATCH") && ends_in_reference(route);
    let route = requests.iter().find(takes)?;
    let bodies = || self::requests(facts).filter_map(|request| request.body.as_ref());
    let sends_object = bodies().next().is_some() && !bodies().any(|body| body.value.contains("@odata.id"));
    if sends_object {
        return None;
    }
    let target = addresses.end(&route.template()).target.filter(|target| target.type_name.named().is_some());
    let target = target.map_or(TypeName::Edm(Primitive::Untyped), |target| target.type_name);
    Some(TypeUse { type_name: target, collection: false })
}

/// True where every example that sends something says in its headers that it is no JSON.
fn sends_no_json(facts: &OperationFacts) -> bool {
    let mut sending = requests(facts).filter(|request| request.body.is_some()).peekable();
    sending.peek().is_some()
        && sending.all(|request| {
            let mut types =
                request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Content-Type"));
            types.next().is_some_and(|(_, value)| !value.to_ascii_lowercase().contains("json"))
        })
}
