//! “A or B” in a type cell: the base type that A and B share.
//!
//! Takes the drafts with their base types; widens each such property to the most derived common base, so that either value decodes. Where the
//! alternatives share none, the property stays with the first one.

use super::bases::chain;
use super::context::Context;
use super::types::Drafts;
use crate::model::TypeName;
use crate::parse::page::{PropertyRow, TypeMention};
use crate::parse::type_expr::NameExpr;

/// Widens the properties of all drafts.
pub(super) fn widen(context: &Context<'_>, drafts: &mut Drafts<'_>) {
    let keys: Vec<String> = drafts.keys().cloned().collect();
    for key in keys {
        let mut wider = Vec::new();
        for (at, facts) in drafts.get(&key).map(|draft| draft.parts.clone()).unwrap_or_default() {
            let rows = facts.properties.iter().chain(&facts.relationships);
            for row in rows.filter(|row| !row.type_expr.alternatives.is_empty()) {
                wider.extend(
                    common_base(context, drafts, at, row).map(|base| (row.name.value.as_str(), base)),
                );
            }
        }
        let Some(draft) = drafts.get_mut(&key) else { continue };
        let all = draft.finished.properties.iter_mut().chain(&mut draft.finished.navigation);
        for property in all {
            if let Some((_, base)) = wider.iter().find(|(name, _)| *name == property.name) {
                property.type_name = TypeName::Named(base.clone());
            }
        }
    }
}

fn common_base(context: &Context<'_>, drafts: &Drafts<'_>, at: usize, row: &PropertyRow) -> Option<String> {
    let NameExpr::Named(first) = &row.type_expr.name else { return None };
    let names = std::iter::once(first).chain(&row.type_expr.alternatives);
    let mention = |name: &String| TypeMention {
        name: name.clone(),
        target: None,
        collection: false,
        span: row.type_expr.span,
    };
    let chains = names
        .map(|name| Some(chain(drafts, &context.find_type(&mention(name), at)?.to_ascii_lowercase())))
        .collect::<Option<Vec<_>>>()?;
    let (one, others) = chains.split_first()?;
    let common = one.iter().find(|base| others.iter().all(|chain| chain.contains(base)))?;
    drafts.get(common).map(|draft| draft.finished.name.clone())
}
