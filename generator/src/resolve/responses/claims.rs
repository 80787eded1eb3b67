//! Claims about the type of a response: what prose and annotation name.
//!
//! Takes mentions, still unresolved, and examples; gives claims, and which of them fits what an example shows. Which claim is believed where
//! they contradict, the file above decides.

use super::shown::shown_names;
use crate::model::{Index, TypeName, namespace};
use crate::parse::page::{OperationFacts, ResponseExample, TypeMention};
use crate::resolve::context::{ResolveContext, stem};
use crate::resolve::unions;
use crate::source::Span;
use std::collections::BTreeSet;

/// A claim about the type of a response.
pub(super) struct ResponseClaim {
    pub(super) type_name: TypeName,
    /// The types that what comes back is one of.
    pub(super) one_of: Vec<TypeName>,
    pub(super) collection: bool,
}

impl ResponseClaim {
    pub(super) fn new(type_name: TypeName, collection: bool) -> Self {
        Self { one_of: vec![type_name.clone()], type_name, collection }
    }
}

/// The claim of one mention.
pub(super) fn claim(context: &ResolveContext<'_>, at: usize, mention: &TypeMention) -> Option<ResponseClaim> {
    context.find_in_prose(mention, at).map(|type_name| ResponseClaim::new(type_name, mention.collection))
}

/// The first three types that the prose names; what may come back in the place of something else is one claim with it.
pub(super) fn claims(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    types: &Index<'_>,
) -> Vec<ResponseClaim> {
    let mut found: Vec<(ResponseClaim, Span)> = Vec::new();
    for mention in &facts.response.mentions {
        let Some(ResponseClaim { type_name, collection, one_of }) = claim(context, at, mention) else {
            continue;
        };
        match found.last_mut().filter(|_| mention.either) {
            Some((first, _)) if first.one_of.contains(&type_name) => {}
            Some((first, _)) => {
                first.one_of.push(type_name);
                first.collection |= collection;
            }
            None => found.push((ResponseClaim { type_name, collection, one_of }, mention.span)),
        }
    }
    found.truncate(3);
    let widened = found.into_iter().map(|(claim, span)| {
        let type_name = unions::of(context, types, &claim.one_of, span).unwrap_or(claim.type_name);
        ResponseClaim { type_name, ..claim }
    });
    widened.collect()
}

/// What prose or annotation name although no page documents it, as when a page is read alone.
pub(super) fn undocumented(
    context: &mut ResolveContext<'_>,
    at: usize,
    facts: &OperationFacts,
    success: &[&ResponseExample],
) -> Option<ResponseClaim> {
    let declared = success.iter().filter_map(|response| {
        let name = response.declared.as_ref()?;
        Some(TypeMention { collection: response.collection, ..TypeMention::named(&name.value, name.span) })
    });
    // The page that a link leads to may be missing; where the annotation has the name of its file, that is the type's. Where the link's
    // text has it, too, it has the letters in their case.
    let is_linked = |declared: &TypeMention| {
        let name = namespace::short_name(&declared.name);
        let is_name = |other: &str| other.eq_ignore_ascii_case(name);
        let mut mentions = facts.response.mentions.iter();
        mentions
            .any(|mention| stem(mention.target.as_deref()).is_some_and(is_name) && !is_name(&mention.name))
    };
    let (sure, other): (Vec<TypeMention>, Vec<TypeMention>) = declared.partition(is_linked);
    let mentions = sure.into_iter().chain(facts.response.mentions.iter().cloned()).chain(other);
    mentions.into_iter().find_map(|mention| {
        let type_name = context.find_or_placeholder(&mention, at)?;
        Some(ResponseClaim::new(type_name, mention.collection))
    })
}

/// The claim whose type has most of what the example shows; among equals the first.
pub(super) fn best_fit(
    claims: &[ResponseClaim],
    success: &[&ResponseExample],
    types: &Index<'_>,
) -> Option<usize> {
    let shown = shown_names(success);
    // What shows an object with members of its own is no text and no number.
    let is_object = shown.iter().any(|name| name != "value");
    let fit = |name: &TypeName| match name.named() {
        Some(name) => {
            let members = types.type_named(name).into_iter().flat_map(|of| types.members(of));
            let names: BTreeSet<String> = members.map(|member| member.name.to_ascii_lowercase()).collect();
            shown.iter().filter(|shown| names.contains(*shown)).count() + usize::from(is_object)
        }
        None => 0,
    };
    let best = |claim: &ResponseClaim| claim.one_of.iter().map(fit).max().unwrap_or_default();
    let fits: Vec<usize> = claims.iter().map(best).collect();
    let most = fits.iter().max()?;
    fits.iter().position(|fit| fit == most)
}
