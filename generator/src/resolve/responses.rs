//! What an operation answers with: prose, example annotation, example body and methods table weighed against each other.
//!
//! Takes what a page says of the response; gives status codes, type and whether it is a collection. Prose and annotation are both written by
//! hand and copied from other pages; where one of them fits the example's body and the other does not, it wins. Where that body shows nothing
//! by which types differ, what the methods tables agree on wins.

mod claims;
mod shown;

use super::context::ResolveContext;
use super::symbols::{self, SymbolKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Json, Kind};
use crate::model::{Index, Primitive, Response, TypeName, namespace};
use crate::parse::page::{OperationFacts, ResponseExample, TypeMention};
use crate::parse::type_expr::TypeExpr;
use crate::source::Span;
use claims::{ResponseClaim, best_fit, claim, claims, undocumented};
use shown::{ShownBody, outcome_beside_redirect, shown_names, shown_value};

/// What other pages say that bears on a response.
pub(super) struct Evidence<'a> {
    /// What the methods tables say, with the page each mention stands on.
    pub(super) returns: &'a [(usize, TypeMention)],
    /// What each type has.
    pub(super) types: &'a Index<'a>,
}

/// Decides the response of the operation on page `at`.
pub(super) fn resolve(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    evidence: &Evidence<'_>,
) -> Response {
    let success: Vec<&ResponseExample> = facts
        .examples
        .iter()
        .filter_map(|example| example.response.as_ref())
        .filter(|response| (200..400).contains(&response.status))
        .collect();
    let mut status = facts.response.status.clone();
    if status.is_empty() {
        status.extend(success.first().map(|response| response.status));
    }
    // What a request that redirects answers with in another format is an outcome of its own.
    let json = outcome_beside_redirect(&status, &success);
    status.extend(json.map(|response| response.status));
    status.sort_unstable();
    status.dedup();
    let mut errors = facts.response.errors.clone();
    errors.sort_unstable();
    let named = Response { status, errors, headers: facts.response.headers.clone(), ..Response::default() };
    if let Some(json) = json {
        let shape = ShownBody::of(&[json]);
        let claim = choose(context, at, facts, &[json], evidence, &shape);
        let collection =
            claim.as_ref().is_some_and(|claim| claim.collection) || shape == ShownBody::Collection;
        let type_name = claim.map(|claim| claim.type_name);
        return Response { collection: collection && type_name.is_some(), type_name, ..named };
    }
    if let Some(stream) = stream(facts) {
        return Response { type_name: Some(stream), ..named };
    }
    let shape = ShownBody::of(&success);
    if !has_content(&named.status, &shape, facts) {
        let type_name = redirected(context, at, &named.status, &success);
        return Response { type_name, ..named };
    }
    let claim = choose(context, at, facts, &success, evidence, &shape);
    let collection = claim.as_ref().is_some_and(|claim| claim.collection) || shape == ShownBody::Collection;
    let type_name = cast(context, facts).or(claim.map(|claim| claim.type_name));
    // What is shown comes back, whatever its type may be.
    let is_listed = !facts.response.rows.is_empty() || facts.response.in_body && !facts.response.none;
    let is_shown = is_listed || matches!(shape, ShownBody::Object | ShownBody::Collection);
    let untyped = || is_shown.then_some(TypeName::Edm(Primitive::Untyped));
    let type_name = type_name.or_else(untyped);
    let collection = collection && type_name.is_some() && !is_single(facts);
    Response { type_name, collection, ..named }
}

/// A redirection leads to what its annotation names, documented or not.
fn redirected(
    context: &mut ResolveContext<'_>,
    at: usize,
    status: &[u16],
    success: &[&ResponseExample],
) -> Option<TypeName> {
    let declared = success.iter().find_map(|response| response.declared.as_ref())?;
    status.contains(&302).then(|| context.type_of(&TypeExpr::read_text(&declared.value, declared.span), at))
}

/// `GET /groups/{id}/members/microsoft.graph.user` answers with what the route casts to.
fn cast(context: &ResolveContext<'_>, facts: &OperationFacts) -> Option<TypeName> {
    let route = facts.routes.first().filter(|route| route.method == "GET")?;
    let last = route.path.rsplit('/').next().filter(|last| namespace::is_qualified(last))?;
    let above = symbols::namespace_of(context.symbols.root());
    let symbol = context.symbols.get(last).or_else(|| context.symbols.get(&format!("{above}.{last}")))?;
    (symbol.kind == SymbolKind::Type).then(|| TypeName::Named(symbol.name.clone()))
}

/// `GET /users/{id}` answers with one, whatever its example shows.
fn is_single(facts: &OperationFacts) -> bool {
    facts.routes.first().is_some_and(|route| route.method == "GET" && route.path.ends_with('}'))
}

/// A collection under another name than `value`, or with something beside it: the page promises several, and what is shown is one array
/// which the type has not.
fn is_named_collection(chosen: &ResponseClaim, success: &[&ResponseExample], types: &Index<'_>) -> bool {
    let body = success.iter().find_map(|response| response.body.as_ref());
    let Some(Json { root, .. }) = body.and_then(|body| body.json().ok()) else { return false };
    let own: Vec<_> = root.members().iter().filter(|member| !member.name.contains('@')).collect();
    let named_value = own.iter().find(|member| member.name == "value");
    let only = match own.as_slice() {
        [only] => only,
        _ if let Some(value) = named_value => value,
        _ => return false,
    };
    let found = chosen.type_name.named().and_then(|name| types.type_named(name));
    let has_it =
        found.is_some_and(|found| types.members(found).any(|row| row.name.eq_ignore_ascii_case(&only.name)));
    chosen.collection && !has_it && matches!(only.value.kind, Kind::Array(_))
}

fn has_content(status: &[u16], shape: &ShownBody, facts: &OperationFacts) -> bool {
    let may = status.is_empty() || status.iter().any(|code| matches!(code, 200 | 201 | 203 | 206 | 207));
    // What is accepted comes with a body only where the page says so.
    let stated = !facts.response.mentions.is_empty() && !facts.response.none;
    let has_body = *shape == ShownBody::Object || facts.response.in_body;
    may && !(facts.response.none && *shape == ShownBody::Unknown && facts.response.mentions.is_empty())
        || stated && status.contains(&202) && has_body
}

fn choose(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    success: &[&ResponseExample],
    evidence: &Evidence<'_>,
    shape: &ShownBody,
) -> Option<ResponseClaim> {
    let mut claims = claims(context, at, facts, evidence.types);
    let declared = success.iter().find_map(|response| {
        let name = response.declared.as_ref()?;
        let name =
            TypeMention { collection: response.collection, ..TypeMention::named(&name.value, name.span) };
        claim(context, at, &name)
    });
    let several = declared.as_ref().is_some_and(|claim| claim.collection) || *shape == ShownBody::Collection;
    let agreed = declared
        .as_ref()
        // An example shows one derived type of what the prose promises.
        .and_then(|declared| {
            let is_one = |said: &TypeName| is_a(evidence.types, &declared.type_name, said);
            claims.iter().position(|said| said.one_of.iter().any(is_one))
        });
    claims.extend(declared);
    let best = agreed.or_else(|| best_fit(&claims, success, evidence.types));
    let listed = || evidence.returns.iter().find_map(|(page, mention)| claim(context, *page, mention));
    let mut chosen = match best {
        Some(best) => Some(claims.swap_remove(best)),
        None => {
            let one = |primitive| ResponseClaim::new(TypeName::Edm(primitive), false);
            listed()
                .or_else(|| undocumented(context, at, facts, success))
                .or_else(|| shown_value(success).map(one))
        }
    }?;
    if let Some((listed, place)) = listed_otherwise(context, &chosen, evidence) {
        let is_silent = shown_names(success).is_empty();
        let said = facts.response.mentions.first().map(|mention| mention.span);
        let place = said.filter(|_| is_silent).unwrap_or(place);
        let other = if is_silent { std::mem::replace(&mut chosen, listed) } else { listed };
        contradiction(context, &chosen, &other, is_silent, place);
    }
    chosen.collection = match shape {
        ShownBody::Object if is_named_collection(&chosen, success, evidence.types) => true,
        ShownBody::Object if !matches!(chosen.type_name, TypeName::Edm(_)) => false,
        _ => chosen.collection || several,
    };
    Some(chosen)
}

/// What all tables of methods say comes back, where that is of another type, and the first place that says it.
fn listed_otherwise(
    context: &ResolveContext<'_>,
    chosen: &ResponseClaim,
    evidence: &Evidence<'_>,
) -> Option<(ResponseClaim, Span)> {
    let claims = evidence.returns.iter().map(|(page, mention)| claim(context, *page, mention));
    let mut claims = claims.collect::<Option<Vec<_>>>()?.into_iter();
    let (first, place) = (claims.next()?, evidence.returns.first()?.1.span);
    let (listed, chosen) = (first.type_name.named()?, chosen.type_name.named()?);
    let differs = !evidence.types.are_related(listed, chosen);
    (differs && claims.all(|other| other.type_name == first.type_name)).then_some((first, place))
}

fn contradiction(
    context: &mut ResolveContext<'_>,
    chosen: &ResponseClaim,
    other: &ResponseClaim,
    is_silent: bool,
    place: Span,
) {
    let names = [chosen, other].map(|claim| claim.type_name.named().map_or("", namespace::short_name));
    let who = if is_silent { "the tables of methods say" } else { "the page of the operation says" };
    let message = format!("expected `{}`, as {who}, found `{}`", names[0], names[1]);
    context.report(Diagnostic::new(&rules::RESPONSE_CONTRADICTION, place, message));
}

/// True where a value of the one type is also a value of the other.
fn is_a(types: &Index<'_>, derived: &TypeName, base: &TypeName) -> bool {
    match (derived.named(), base.named()) {
        (Some(derived), Some(base)) => types.is_a(derived, base),
        _ => derived == base,
    }
}

/// Routes that end in a stream answer with one although no page names the type.
fn stream(facts: &OperationFacts) -> Option<TypeName> {
    let route = facts.routes.first().filter(|route| route.method == "GET")?;
    let last = route.path.rsplit('/').next()?;
    match last {
        "$value" | "content" => Some(TypeName::Edm(Primitive::Stream)),
        "$count" => Some(TypeName::Edm(Primitive::Int32)),
        _ => None,
    }
}
