//! Where in the API a type is met.
//!
//! Takes the plan; gives a segment for each type: the first of the URLs whose functions take or give it, where most of them do. A type
//! that none does stands with what leads to it, by a property, a relationship or the hierarchy. One that nothing leads to is
//! not there. It decides nothing about what is compiled.

use super::{answered, sent};
use crate::emit::layout::Layout;
use crate::emit::plan::Plan;
use crate::model::Segment;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The first segment at which each type is met.
pub(crate) fn of<'p>(layout: &Layout<'p>, plan: &'p Plan<'_>) -> BTreeMap<&'p str, &'p str> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for endpoint in &plan.endpoints {
        let Some(first) = endpoint.template.segments.first().and_then(Segment::name) else { continue };
        let named = answered(endpoint).into_iter().chain(sent(plan, endpoint));
        for name in named.filter_map(|name| known(layout, name)) {
            *counts.entry(name).or_default().entry(first).or_default() += 1;
        }
    }
    let most = |(name, counts): (&'p str, BTreeMap<&'p str, usize>)| {
        Some((name, counts.into_iter().max_by_key(|(place, count)| (*count, Reverse(*place)))?.0))
    };
    let mut places: BTreeMap<&str, &str> = counts.into_iter().filter_map(most).collect();
    let (links, mut open) = (links(layout), places.clone());
    while !open.is_empty() {
        let mut next: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, place) in &open {
            for met in links.get(name).into_iter().flatten().filter(|met| !places.contains_key(*met)) {
                next.entry(met).or_insert(place);
            }
        }
        places.extend(&next);
        open = next;
    }
    places
}

/// What is named by each type, and what derives from it.
fn links<'p>(layout: &Layout<'p>) -> BTreeMap<&'p str, BTreeSet<&'p str>> {
    let mut links: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for item in &layout.model.types {
        let members = layout.members(item).into_iter();
        let named = members.filter_map(|member| known(layout, member.property.type_name.named()?));
        links.entry(&item.name).or_default().extend(named);
        if let Some(base) = layout.index.bases(item).next() {
            links.entry(&item.name).or_default().insert(&base.name);
            // What all entities derive from leads to none of them.
            if !base.is_bare() {
                links.entry(&base.name).or_default().insert(&item.name);
            }
        }
    }
    links
}

/// The name of a type or an enumeration as the model has it.
fn known<'p>(layout: &Layout<'p>, name: &str) -> Option<&'p str> {
    let name_of_enum = || Some(layout.index.enum_named(name)?.name.as_str());
    layout.index.type_named(name).map(|item| item.name.as_str()).or_else(name_of_enum)
}
