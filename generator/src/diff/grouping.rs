//! Which changes read as one.
//!
//! Takes the changes of a report with their levels; gives them in groups, the gravest first. The same change in both versions, or on many
//! nodes, is one group; so are changes of one kind on members of one node, where one sentence can name them all. An accepted
//! change never hides among others that are not.

use super::catalogue;
use super::change::Change;
use super::level::{Level, Step};
use super::sentence;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Changes that read as one: the same of different nodes or versions, or the like of one node's members; mostly one change alone.
#[derive(Debug)]
pub struct Group {
    /// Their level.
    pub level: Level,
    /// The changes, never none.
    pub changes: Vec<ReportEntry>,
}

/// A change in a report.
#[derive(Debug)]
pub struct ReportEntry {
    /// The change.
    pub change: Change,
    /// Why it may land all the same.
    pub accepted: Option<String>,
}

/// Puts changes into groups.
pub(super) fn group(entries: Vec<(Level, ReportEntry)>) -> Vec<Group> {
    let mut same: BTreeMap<Same, Group> = BTreeMap::new();
    for (level, entry) in entries {
        let key = Same::new(level, &entry);
        same.entry(key).or_insert_with(|| Group { level, changes: Vec::new() }).changes.push(entry);
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut like: BTreeMap<Like, Vec<usize>> = BTreeMap::new();
    for group in same.into_values() {
        let Some(key) = Like::of(&group) else {
            groups.push(group);
            continue;
        };
        let places = like.entry(key).or_default();
        match places.iter().take(MOST_TRIED).find(|at| one_sentence(&groups[**at], &group)) {
            Some(at) => groups[*at].changes.extend(group.changes),
            None => {
                places.push(groups.len());
                groups.push(group);
            }
        }
    }
    for group in &mut groups {
        group.changes.sort_by(|a, b| a.change.address.cmp(&b.change.address));
    }
    groups
}

/// How many groups of like changes, and how many changes of one of them, another is held against: each change of a set of thousands
/// would else be held against all others.
const MOST_TRIED: usize = 16;

fn one_sentence(group: &Group, other: &Group) -> bool {
    let all = group.changes.iter().take(MOST_TRIED).chain(&other.changes);
    sentence::joined(all.map(|entry| entry.change.message.as_str())).is_some()
}

/// What makes two changes the same, in the order in which groups are shown.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Same {
    level: Reverse<Level>,
    rule: usize,
    message: String,
    before: Option<String>,
    after: Option<String>,
    hint: Option<String>,
    step: Step,
    accepted: Option<String>,
}

impl Same {
    fn new(level: Level, ReportEntry { change, accepted }: &ReportEntry) -> Self {
        Self {
            level: Reverse(level),
            rule: position(change),
            message: change.message.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
            hint: change.hint.clone(),
            step: change.step,
            accepted: accepted.clone(),
        }
    }
}

fn position(change: &Change) -> usize {
    catalogue::ALL.iter().position(|rule| *rule == change.rule).unwrap_or(usize::MAX)
}

/// What makes changes of members of one node alike.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Like {
    level: Reverse<Level>,
    rule: usize,
    node: Option<(String, String)>,
    hint: Option<String>,
    step: Step,
    accepted: Option<String>,
}

impl Like {
    /// Of changes that all are about one member of one node, and have no more to show than what was and what is, and the same hint.
    fn of(group: &Group) -> Option<Self> {
        let first = group.changes.first()?;
        let node = first.change.address.node()?;
        // One edit of a name goes through many routes and examples.
        let is_anywhere =
            [&catalogue::OPERATION_ROUTE_CHANGED, &catalogue::EXAMPLE_CHANGED].contains(&first.change.rule);
        let is_alike = |ReportEntry { change, .. }: &ReportEntry| {
            let is_here = is_anywhere || change.address.node() == Some(node);
            is_here && change.hint == first.change.hint && change.folded.is_empty()
        };
        group.changes.iter().all(is_alike).then(|| Self {
            level: Reverse(group.level),
            rule: position(&first.change),
            node: (!is_anywhere).then(|| (node.0.to_owned(), node.1.to_owned())),
            hint: first.change.hint.clone(),
            step: first.change.step,
            accepted: first.accepted.clone(),
        })
    }
}
