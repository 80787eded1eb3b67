//! What the changes do to the generated crate, item by item.
//!
//! Takes both models and the changes between them; gives each change the public items that it removes, changes or adds, and the version
//! step that these ask for. An item that changed without a change to blame is one of its own, at the page that the item comes from, so
//! that the step of a report is that of the two crates.

mod causes;
mod difference;
mod subjects;
mod unexplained;

use super::catalogue as rules;
use super::change::Change;
use super::item::{CrateItem, Effect};
use super::level::{Level, Step};
use crate::emit::surface::surface;
use crate::model::Model;
use causes::Causes;
use difference::{Difference, differences};
use std::collections::BTreeMap;
use subjects::Subjects;

/// Gives the changes of one version their items and steps.
pub(super) fn settle(base: &Model, head: &Model, changes: &mut Vec<Change>) {
    if base == head {
        return;
    }
    let (from, to) = rayon::join(|| surface(base), || surface(head));
    let differences = differences(&from, &to);
    let causes = Causes::of(changes);
    let (mut items, mut unexplained) = (vec![Vec::new(); changes.len()], Vec::new());
    let types = causes.of_types([&from, &to]);
    let found: Vec<Option<usize>> =
        differences.iter().map(|difference| causes.find(difference, &types)).collect();
    let by_use = by_use(&differences, &found);
    let by_feature = by_feature(&differences, &found);
    for (difference, cause) in differences.iter().zip(found) {
        let lost = difference.lost_features().find_map(|feature| by_feature.get(feature).copied());
        match lost
            .or(cause)
            .or_else(|| difference.words_of_types().iter().find_map(|word| by_use.get(word).copied()))
        {
            Some(at) => items[at].push(difference.item.clone()),
            None => unexplained.push(difference),
        }
    }
    for (change, items) in changes.iter_mut().zip(items) {
        // Without an item, what is left is documentation and metadata.
        let is_unread_body =
            change.rule == &rules::UNMODELLED_CONTENT_CHANGED && !change.address.is_of_page();
        let unseen = if is_unread_body { Step::None } else { change.step.min(Step::Patch) };
        change.step = items.iter().map(CrateItem::step).max().unwrap_or(unseen);
        if items.is_empty() {
            change.level = without_items(change);
        }
        change.items = items;
    }
    let own = unexplained::changes([base, head], &unexplained, changes);
    changes.extend(own);
    let subjects = Subjects::of([&to, &from]);
    for change in changes.iter_mut().filter(|change| change.items.is_empty()) {
        change.about = subjects.of_change(change);
    }
}

/// A page that begins to say what was inferred before breaks nobody: the key of an entity, that it is one, and a base that changes nothing.
fn without_items(change: &Change) -> Level {
    let is_said_first = change.before.as_deref().is_none_or(str::is_empty);
    match change.rule {
        rule if *rule == rules::TYPE_KEY_CHANGED && is_said_first => Level::Docs,
        // Routes and functions stay: another title is a title.
        rule if *rule == rules::OPERATION_RENAMED => Level::Docs,
        rule if [&rules::TYPE_KIND_CHANGED, &rules::TYPE_BASE_ADDED].contains(&rule) => {
            change.level.min(Level::Risky)
        }
        _ => change.level,
    }
}

/// The change behind the types that items name or belong to: where one use of a type, or a member of it, changes what the type is, its other
/// uses change with it. A use that changed tells more than one that came or went.
fn by_use(differences: &[Difference<'_>], causes: &[Option<usize>]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for is_changed in [true, false] {
        for (difference, cause) in differences.iter().zip(causes) {
            for word in difference.words_of_types().into_iter().chain(difference.owner()) {
                if let Some(at) = cause.filter(|_| (difference.item.effect == Effect::Changed) == is_changed)
                {
                    out.entry(word).or_insert(at);
                }
            }
        }
    }
    out
}

/// The change that takes something out of an area, by the area's feature: what only that needed there is compiled with it no longer.
fn by_feature<'a>(differences: &[Difference<'a>], causes: &[Option<usize>]) -> BTreeMap<&'a str, usize> {
    let mut out = BTreeMap::new();
    for (difference, cause) in differences.iter().zip(causes) {
        let (Some(base), Some(at)) = (difference.base, cause) else { continue };
        let is_gone = difference.head.is_none_or(|head| head.shape != base.shape);
        for feature in base.gate.features().filter(|_| is_gone) {
            out.entry(&**feature).or_insert(*at);
        }
    }
    out
}
