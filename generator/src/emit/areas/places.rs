//! Where in the API a type is met.
//!
//! Takes the plan and what the types name; gives a segment for each type: the first of the URLs whose functions take or give it, where most
//! of them do. A type that none does stands with what leads to it, by a property, a relationship or the hierarchy. One that nothing leads
//! to is not there. It decides nothing about what is compiled.

use super::uses::Uses;
use super::{answered, sent};
use crate::emit::plan::Plan;
use crate::model::Segment;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The first segment at which each type is met.
pub(super) fn of<'p>(uses: &Uses<'p>, plan: &'p Plan<'_>) -> BTreeMap<&'p str, &'p str> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for endpoint in &plan.endpoints {
        let Some(first) = endpoint.template.segments.first().and_then(Segment::name) else { continue };
        let named = answered(&endpoint.answer).into_iter().chain(sent(plan, endpoint));
        for name in named.filter_map(|name| uses.known(name)) {
            *counts.entry(name).or_default().entry(first).or_default() += 1;
        }
    }
    let most = |(name, counts): (&'p str, BTreeMap<&'p str, usize>)| {
        Some((name, counts.into_iter().max_by_key(|(place, count)| (*count, Reverse(*place)))?.0))
    };
    let mut places: BTreeMap<&str, &str> = counts.into_iter().filter_map(most).collect();
    let mut open = places.clone();
    while !open.is_empty() {
        let mut next: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, place) in &open {
            for met in uses.leads_to(name).filter(|met| !places.contains_key(met)) {
                next.entry(met).or_insert(place);
            }
        }
        places.extend(&next);
        open = next;
    }
    places
}
