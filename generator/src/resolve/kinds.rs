//! Entity or complex: what has an identity of its own, and what follows from a base type.
//!
//! Takes the drafts with their base types; sets `kind`, drops keys that the type does not have, and hands openness down. A key in the annotation, a place
//! as the target of a relationship, an identifier in the JSON, methods of a type that is no property's value: each is proof of an entity. Relationships
//! alone are none, because complex types have them too, nor is a key that no row has; both together are.

use super::bases::{base_key, chain};
use super::context::ResolveContext;
use super::types::{Drafts, TypeDraft};
use crate::diagnostic::{Diagnostic, rules};
use crate::json::Node;
use crate::model::TypeKind;
use crate::parse::page::PropertyRow;
use crate::parse::resource;
use crate::source::Span;
use crate::vocabulary::types;
use std::collections::BTreeSet;

/// Decides the kinds of all drafts.
pub(super) fn resolve(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    drop_strange_keys(context, drafts);
    let targets = relationship_targets(drafts);
    let values = structural_values(drafts);
    let proven: BTreeSet<String> = drafts
        .iter()
        .filter(|(key, draft)| {
            let based = base_key(drafts, key).is_some_and(|base| drafts.contains_key(&base));
            targets.contains(*key) || is_addressable(context, draft, values.contains(*key), based)
        })
        .map(|(key, _)| key.clone())
        .collect();
    let mut decided = Vec::with_capacity(drafts.len());
    for key in drafts.keys() {
        let chain = chain(drafts, key);
        let entity = chain.iter().any(|at| context.symbols.is_root_entity(at) || proven.contains(at));
        let open = chain.iter().any(|at| drafts.get(at).is_some_and(|draft| draft.finished.open));
        decided.push((key.clone(), entity, open));
    }
    // The base of an entity is an entity, whatever its own page says.
    let bases: BTreeSet<String> =
        decided.iter().filter(|(_, entity, _)| *entity).flat_map(|(key, ..)| chain(drafts, key)).collect();
    for (key, entity, open) in decided {
        let Some(draft) = drafts.get_mut(&key) else { continue };
        draft.finished.kind =
            if entity || bases.contains(&key) { TypeKind::Entity } else { TypeKind::Complex };
        draft.finished.open = open;
    }
}

/// Navigation leads to entities only.
fn relationship_targets(drafts: &Drafts<'_>) -> BTreeSet<String> {
    let navigation = drafts.values().flat_map(|draft| &draft.finished.navigation);
    navigation.filter_map(|property| property.type_name.named()).map(str::to_ascii_lowercase).collect()
}

/// The types of structural properties: values, as a rule, even where they carry an identifier.
fn structural_values(drafts: &Drafts<'_>) -> BTreeSet<String> {
    let properties = drafts.values().flat_map(|draft| &draft.finished.properties);
    properties.filter_map(|property| property.type_name.named()).map(str::to_ascii_lowercase).collect()
}

/// `based`: it has a documented base type, whose own page decides.
fn is_addressable(context: &ResolveContext<'_>, draft: &TypeDraft<'_>, is_value: bool, based: bool) -> bool {
    let finished = &draft.finished;
    // What may be left out is no key, whatever the JSON calls it.
    let is_optional = |row: &PropertyRow| row.name.value == "id" && row.notes.optional;
    let parts = draft.parts.iter().filter(|(_, facts)| !facts.properties.iter().any(is_optional));
    let shown = parts
        .filter_map(|(_, facts)| resource::json_of(facts))
        .any(|json| json.root.get("id").and_then(Node::as_str).is_some_and(|id| types::KEY_SHOWN.is_in(id)));
    let methods = draft.parts.iter().any(|(at, _)| !context.pages[*at].methods.is_empty());
    let is_root = |base: &str| context.symbols.is_root_entity(base);
    let rooted = finished.properties.iter().any(|row| row.inherited_from.as_deref().is_some_and(is_root));
    // A key that no row has may be copied from another page; that the type has relationships, too, speaks for it.
    let named = draft.parts.iter().any(|(_, facts)| !facts.key.is_empty());
    let keyed = named && !finished.navigation.is_empty();
    !finished.key.is_empty() || rooted || !is_value && (shown && !based || methods || keyed)
}

/// A `keyProperty` that stands nowhere on the type's pages is a slip, copied from another page.
fn drop_strange_keys(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let keys: Vec<String> = drafts.keys().cloned().collect();
    for key in keys {
        let names: BTreeSet<String> =
            chain(drafts, &key).iter().filter_map(|at| drafts.get(at)).flat_map(names).collect();
        let based = drafts.get(&key).is_some_and(|draft| draft.finished.base.is_some());
        let Some(draft) = drafts.get_mut(&key).filter(|draft| !based && !draft.finished.key.is_empty())
        else {
            continue;
        };
        let has_rows = !draft.finished.properties.is_empty();
        let strange: Vec<String> = draft
            .finished
            .key
            .iter()
            .filter(|name| !names.contains(&name.to_ascii_lowercase()))
            .cloned()
            .collect();
        if !strange.is_empty() && has_rows {
            let message = format!(
                "the key `{}` of `{}` is not among its properties",
                strange.join("`, `"),
                draft.finished.name
            );
            context.diagnostics.push(Diagnostic::new(
                &rules::KEY_UNKNOWN,
                key_place(draft, &strange),
                message,
            ));
            draft.finished.key.retain(|name| !strange.contains(name));
        }
    }
}

/// Where the annotation names the first of these keys.
fn key_place(draft: &TypeDraft<'_>, keys: &[String]) -> Span {
    let named = draft.parts.iter().flat_map(|(_, facts)| &facts.key);
    let found = named.into_iter().find(|key| keys.contains(&key.value));
    found.map_or(draft.span, |key| key.span)
}

/// Every name on the pages of a draft, in lower case.
fn names(draft: &TypeDraft<'_>) -> Vec<String> {
    let rows = draft
        .finished
        .properties
        .iter()
        .chain(&draft.finished.navigation)
        .map(|property| property.name.to_ascii_lowercase());
    let shown = draft
        .parts
        .iter()
        .filter_map(|(_, facts)| resource::json_of(facts))
        .flat_map(|json| json.root.members())
        .map(|member| member.name.to_ascii_lowercase());
    rows.chain(shown).collect()
}
