//! Properties that a table calls a collection and that all else shows as one value.
//!
//! Takes the drafts of all types and the responses that pages show; corrects the properties of which the JSON representation has one
//! text of the item's type, and of which every response that has it shows one text, too. It reports nothing: that the two disagree
//! the rule `json-type` tells.

use super::context::ResolveContext;
use super::properties;
use super::types::{Drafts, TypeDraft};
use super::uses::short_key;
use crate::json::{Json, Kind, Node};
use crate::model::Property;
use crate::parse::page::ResponseExample;
use crate::parse::resource;
use std::collections::BTreeMap;

/// What responses show of a property, by the short name of its type and its own, both in lower case.
type Seen = BTreeMap<(String, String), Shown>;

/// How often a property is shown, by form.
#[derive(Default)]
struct Shown {
    texts: usize,
    others: usize,
}

/// Corrects the properties of all types.
pub(super) fn correct(context: &ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let doubtful = |draft: &TypeDraft<'_>| -> Vec<(String, String)> {
        let of = short_key(&draft.finished.name);
        let properties = draft.finished.properties.iter();
        let doubtful = properties.filter(|property| is_shown_single(context, draft, property));
        doubtful.map(|property| (of.clone(), property.name.to_ascii_lowercase())).collect()
    };
    let mut seen: Seen =
        drafts.values().flat_map(doubtful).map(|property| (property, Shown::default())).collect();
    if seen.is_empty() {
        return;
    }
    let operations = context.pages.iter().filter_map(|page| page.operation.as_ref());
    for response in
        operations.flat_map(|facts| &facts.examples).filter_map(|example| example.response.as_ref())
    {
        count(response, &mut seen);
    }
    seen.retain(|_, shown| shown.texts > 0 && shown.others == 0);
    for draft in drafts.values_mut() {
        let of = short_key(&draft.finished.name);
        for property in &mut draft.finished.properties {
            property.collection &= !seen.contains_key(&(of.clone(), property.name.to_ascii_lowercase()));
        }
    }
}

/// True where the JSON representation has one text in the place of a collection: the name of the items' type, or a value of it.
fn is_shown_single(context: &ResolveContext<'_>, draft: &TypeDraft<'_>, property: &Property) -> bool {
    let is_single = |(at, facts): &(usize, &_)| {
        let member = resource::json_of(facts)?.root.get(&property.name)?;
        let span = facts.json.as_ref()?.body;
        let (type_name, collection, _) = properties::of_text(context, *at, member.as_str()?, span);
        Some(!collection && type_name == property.type_name)
    };
    property.collection && draft.parts.iter().any(|part| is_single(part).unwrap_or(false))
}

/// Counts what the objects of a response show.
fn count(response: &ResponseExample, seen: &mut Seen) {
    let Some((declared, body)) = response.declared.as_ref().zip(response.body.as_ref()) else { return };
    let of = short_key(&declared.value);
    let first = seen.range((of.clone(), String::new())..).next();
    if first.is_none_or(|((name, _), _)| *name != of) {
        return;
    }
    let Ok(Json { root, .. }) = body.json() else { return };
    let items = root.get("value").map(Node::items).filter(|items| !items.is_empty());
    for member in items.unwrap_or(std::slice::from_ref(root)).iter().flat_map(Node::members) {
        if let Some(shown) = seen.get_mut(&(of.clone(), member.name.to_ascii_lowercase())) {
            match member.value.kind {
                Kind::String(_) => shown.texts += 1,
                Kind::Null => {}
                _ => shown.others += 1,
            }
        }
    }
}
