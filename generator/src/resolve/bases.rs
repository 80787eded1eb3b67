//! Base types: annotation, prose and “Inherited from” rows weighed against each other.
//!
//! Takes the drafts of all types; sets `base` of each. Where the claims disagree the most derived one that contains the others
//! wins, else the annotation; every disagreement is reported. Cycles are cut, and so are chains that are longer than any API's.

use super::context::ResolveContext;
use super::types::Drafts;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::page::BaseClaim;
use crate::source::Span;
use std::collections::BTreeMap;

/// More bases than these has no type of a service, whose deepest have four or five: a type has the members of all of its bases, so
/// a chain costs its square.
const MOST_BASES: usize = 16;

/// Decides base types, then kinds.
pub(super) fn resolve(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let stated: BTreeMap<String, String> = drafts
        .iter()
        .filter_map(|(key, draft)| Some((key.clone(), stated(context, &draft.claims)?)))
        .collect();
    let keys: Vec<String> = drafts.keys().cloned().collect();
    for key in &keys {
        let base = decide(context, drafts, &stated, key);
        if let Some(draft) = drafts.get_mut(key) {
            draft.finished.base = base;
        }
    }
    cut_cycles(context, drafts, &keys);
    cut_chains(context, drafts, &keys);
    super::kinds::resolve(context, drafts);
}

/// The claim to start from: the annotation's, unless it only names the root and the prose says more.
fn stated(context: &ResolveContext<'_>, claims: &[(BaseClaim, String, Span)]) -> Option<String> {
    let of = |kind| claims.iter().filter(move |(claim, ..)| *claim == kind).map(|(_, base, _)| base);
    let annotated = of(BaseClaim::Annotation).next();
    let said = of(BaseClaim::Prose).next();
    let is_deeper = |base: &&String| !context.symbols.is_root_entity(base);
    let deeper = said.filter(is_deeper);
    annotated.filter(is_deeper).or(deeper).or(annotated).or(said).cloned()
}

/// The chain of stated bases from a type upwards, itself first, in lower case.
fn stated_chain(stated: &BTreeMap<String, String>, from: &str) -> Vec<String> {
    let mut out = vec![from.to_ascii_lowercase()];
    while let Some(base) = out.last().and_then(|last| stated.get(last)) {
        let base = base.to_ascii_lowercase();
        if out.contains(&base) || out.len() > MOST_BASES {
            break;
        }
        out.push(base);
    }
    out
}

fn decide(
    context: &mut ResolveContext<'_>,
    drafts: &Drafts<'_>,
    stated: &BTreeMap<String, String>,
    key: &str,
) -> Option<String> {
    let draft = drafts.get(key)?;
    let mut candidates: Vec<(String, Span)> =
        draft.claims.iter().map(|(_, base, span)| (base.clone(), *span)).collect();
    for (at, facts) in &draft.parts {
        for row in facts.properties.iter().chain(&facts.relationships) {
            let Some(base) = row.inherited_from.as_ref().and_then(|mention| context.find_type(mention, *at))
            else {
                continue;
            };
            if !base.eq_ignore_ascii_case(key)
                && !candidates.iter().any(|(known, _)| known.eq_ignore_ascii_case(&base))
            {
                candidates.push((base, row.span));
            }
        }
    }
    let first = stated.get(key).cloned().or_else(|| candidates.first().map(|(base, _)| base.clone()))?;
    // The most derived candidate: the one whose chain holds most of the others.
    let covers = |base: &str| {
        let chain = stated_chain(stated, base);
        candidates.iter().filter(|(other, _)| chain.contains(&other.to_ascii_lowercase())).count()
    };
    let mut best = first.clone();
    for (base, _) in &candidates {
        let derived_from_key = stated_chain(stated, base).contains(&key.to_owned());
        let contains_best = stated_chain(stated, base).contains(&best.to_ascii_lowercase());
        if !derived_from_key
            && !base.eq_ignore_ascii_case(&best)
            && contains_best
            && covers(base) > covers(&best)
        {
            best.clone_from(base);
        }
    }
    report(context, stated, &candidates, &best);
    report_root(context, &draft.claims);
    Some(best)
}

/// The annotation names the root where the prose names a type derived from it.
fn report_root(context: &mut ResolveContext<'_>, claims: &[(BaseClaim, String, Span)]) {
    let of = |kind| claims.iter().find(move |(claim, ..)| *claim == kind);
    let (Some((_, annotated, span)), Some((_, said, prose))) =
        (of(BaseClaim::Annotation), of(BaseClaim::Prose))
    else {
        return;
    };
    if context.symbols.is_root_entity(annotated) && !context.symbols.is_root_entity(said) {
        let message = format!("expected the base type `{said}`, as the text says, found `{annotated}`");
        let report = Diagnostic::new(&rules::BASE_CONTRADICTION, *span, message);
        context.report(report.related(*prose, "the text"));
    }
}

/// Every claim should be the base or one of its bases.
fn report(
    context: &mut ResolveContext<'_>,
    stated: &BTreeMap<String, String>,
    candidates: &[(String, Span)],
    best: &str,
) {
    let chain = stated_chain(stated, best);
    for (base, span) in candidates {
        // Of what no page documents nobody knows what it derives from.
        let is_open = [base.as_str(), best].iter().any(|name| context.placeholders.contains_key(*name));
        let known =
            chain.contains(&base.to_ascii_lowercase()) || context.symbols.is_root_entity(base) || is_open;
        if !known {
            let message = format!("the base type is `{base}` here and `{best}` elsewhere on the page");
            context.report(Diagnostic::new(&rules::BASE_CONTRADICTION, *span, message));
        }
    }
}

/// Takes from one type of each cycle its base: the first one by name.
fn cut_cycles(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>, keys: &[String]) {
    // The walk that came to a type first; one that comes back to a type of its own has found a cycle.
    let mut walks: BTreeMap<String, usize> = BTreeMap::new();
    for (walk, key) in keys.iter().enumerate() {
        let mut next = Some(key.clone());
        while let Some(at) = next.take_if(|at| !walks.contains_key(at)) {
            next = base_key(drafts, &at);
            walks.insert(at, walk);
        }
        let Some(closing) = next.filter(|at| walks.get(at) == Some(&walk)) else { continue };
        let of_cycle = |at: &String| base_key(drafts, at).filter(|base| *base != closing);
        let Some(first) = std::iter::successors(Some(closing.clone()), of_cycle).min() else { continue };
        if let Some(draft) = drafts.get_mut(&first) {
            let message = format!("`{}` is a base type of itself", draft.finished.name);
            context.diagnostics.push(Diagnostic::new(&rules::BASE_CYCLE, draft.span, message));
            draft.finished.base = None;
        }
    }
}

/// Takes from every type that has too many bases its own.
fn cut_chains(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>, keys: &[String]) {
    let mut depths: BTreeMap<String, usize> = BTreeMap::new();
    for key in keys {
        let unknown = |at: &String| base_key(drafts, at).filter(|base| !depths.contains_key(base));
        let walk: Vec<String> = std::iter::successors(Some(key.clone()), unknown).collect();
        for at in walk.into_iter().rev() {
            let above = base_key(drafts, &at).map_or(0, |base| 1 + depths.get(&base).copied().unwrap_or(0));
            let depth = if above > MOST_BASES { 0 } else { above };
            if let Some(draft) = drafts.get_mut(&at).filter(|_| depth < above) {
                let message = format!(
                    "expected at most {MOST_BASES} bases above each other, found more above `{}`",
                    draft.finished.name
                );
                context.diagnostics.push(Diagnostic::new(&rules::BASE_DEPTH, draft.span, message));
                draft.finished.base = None;
            }
            depths.insert(at, depth);
        }
    }
}

/// The base type of a draft, in lower case.
pub(super) fn base_key(drafts: &Drafts<'_>, key: &str) -> Option<String> {
    drafts.get(key)?.finished.base.as_ref().map(|base| base.to_ascii_lowercase())
}

/// A type and its bases, itself first, in lower case.
pub(super) fn chain(drafts: &Drafts<'_>, key: &str) -> Vec<String> {
    let mut out = vec![key.to_owned()];
    while let Some(base) =
        out.last().and_then(|last| base_key(drafts, last)).filter(|base| !out.contains(base))
    {
        out.push(base);
    }
    out
}
