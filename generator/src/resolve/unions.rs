//! “A or B” where the name of a type stands: the base type that A and B share.
//!
//! Takes the types that a cell or a sentence names; gives the most derived common base, so that either value decodes. Where they share
//! none, the value is any JSON, which is reported.

use super::bases::chain;
use super::context::ResolveContext;
use super::types::Drafts;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Index, Primitive, TypeName};
use crate::parse::page::TypeMention;
use crate::parse::type_expr::TypeExpr;
use crate::source::Span;

/// Widens the properties of all drafts.
pub(super) fn widen(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let keys: Vec<String> = drafts.keys().cloned().collect();
    for key in keys {
        let mut wider = Vec::new();
        for (at, facts) in drafts.get(&key).map(|draft| draft.parts.clone()).unwrap_or_default() {
            for row in facts.properties.iter().chain(&facts.relationships) {
                let named = named(context, &row.type_expr, at);
                if named.len() > 1 {
                    let base = shared_base(drafts, &named);
                    let base = base.unwrap_or_else(|| unrelated(context, &named, row.type_expr.span));
                    wider.push((row.name.value.as_str(), base));
                }
            }
        }
        let Some(draft) = drafts.get_mut(&key) else { continue };
        let all = draft.finished.properties.iter_mut().chain(&mut draft.finished.navigation);
        for property in all {
            if let Some((_, base)) = wider.iter().find(|(name, _)| *name == property.name) {
                property.type_name = base.clone();
            }
        }
    }
}

/// The types that a cell names, each once; what no page documents is none of them.
pub(super) fn named(context: &ResolveContext<'_>, expr: &TypeExpr, at: usize) -> Vec<TypeName> {
    let first = expr.name.written().filter(|_| !expr.alternatives.is_empty());
    let first =
        first.map(|name| TypeMention { target: expr.target.clone(), ..TypeMention::named(name, expr.span) });
    let others = expr.alternatives.iter().map(|name| TypeMention::named(name, expr.span));
    let mut out = Vec::new();
    for name in first.into_iter().chain(others).filter_map(|mention| context.find(&mention, at)) {
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// The type of a value that is of one of several types.
pub(super) fn of(
    context: &mut ResolveContext<'_>,
    types: &Index<'_>,
    named: &[TypeName],
    span: Span,
) -> Option<TypeName> {
    let (first, others) = named.split_first().filter(|(_, others)| !others.is_empty())?;
    let shared = others.iter().fold(first.clone(), |one, other| common(types, one, other.clone()));
    Some(if shared == ANY { unrelated(context, named, span) } else { shared })
}

/// The most derived type that values of both are of; any JSON where the pages name none.
pub(super) fn common(types: &Index<'_>, one: TypeName, other: TypeName) -> TypeName {
    if one == other {
        return one;
    }
    let find = |name: &TypeName| name.named().and_then(|name| types.type_named(name));
    let (Some(first), Some(second)) = (find(&one), find(&other)) else { return ANY };
    let mut bases = types.lineage(first);
    let shared = bases.find(|base| types.is_a(&second.name, &base.name));
    shared.map_or(ANY, |base| TypeName::Named(base.name.clone()))
}

const ANY: TypeName = TypeName::Edm(Primitive::Untyped);

/// Any JSON, which is said.
fn unrelated(context: &mut ResolveContext<'_>, named: &[TypeName], span: Span) -> TypeName {
    let names: Vec<String> = named.iter().map(|name| format!("`{name}`")).collect();
    let message = format!("expected types with a common base, found {}; read as any JSON", names.join(", "));
    context.report(Diagnostic::new(&rules::TYPE_ALTERNATIVES, span, message));
    ANY
}

fn shared_base(drafts: &Drafts<'_>, named: &[TypeName]) -> Option<TypeName> {
    let chains = named.iter().map(|name| Some(chain(drafts, &name.named()?.to_ascii_lowercase())));
    let chains = chains.collect::<Option<Vec<_>>>()?;
    let (one, others) = chains.split_first()?;
    let common = one.iter().find(|base| others.iter().all(|chain| chain.contains(base)))?;
    drafts.get(common).map(|draft| TypeName::Named(draft.finished.name.clone()))
}
