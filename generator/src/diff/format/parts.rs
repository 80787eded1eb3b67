//! What the formats that people read have in common: the headline of a group, its values and items.

use crate::diff::catalogue;
use crate::diff::item::Effect;
use crate::diff::report::{Group, ReportEntry};
use crate::diff::sentence;
use crate::diff::text::differing;
use crate::model::ApiVersion;
use std::collections::BTreeSet;

/// What changed in a group, with the node in front where there is one alone: ``printer: property `isShared` removed``.
pub(super) fn headline(group: &Group) -> String {
    let messages = group.changes.iter().map(|entry| entry.change.message.as_str());
    let first = || group.changes.first().map(|entry| entry.change.message.clone());
    let message = sentence::joined(messages).or_else(first).unwrap_or_default();
    let nodes: BTreeSet<&str> = group.changes.iter().map(|entry| entry.change.address.title()).collect();
    match nodes.len() {
        0 => String::new(),
        1 => nodes.into_iter().map(|node| with_subject(node, &message)).collect(),
        count if count <= NODES => {
            let nodes: Vec<String> = nodes.iter().map(|node| format!("`{node}`")).collect();
            with_list(&nodes, &message)
        }
        _ => format!("{message} on {} nodes", group.changes.len()),
    }
}

/// How many nodes a headline names.
const NODES: usize = 3;

fn with_subject(node: &str, message: &str) -> String {
    if message.contains(&format!("`{node}`")) { message.to_owned() } else { format!("`{node}`: {message}") }
}

fn with_list(nodes: &[String], message: &str) -> String {
    format!("{}: {message}", nodes.join(", "))
}

/// True where the changes of a group differ in what was and what is, so that each shows its own.
pub(super) fn shows_each(group: &Group) -> bool {
    let mut messages = group.changes.iter().map(|entry| &entry.change.message);
    let first = messages.next();
    messages.any(|message| Some(message) != first)
}

/// The places of a group where it is one change: of one node, in one version or in both.
pub(super) fn is_one_node(group: &Group) -> bool {
    let mut paths = group.changes.iter().map(|entry| entry.change.address.below_version());
    let first = paths.next();
    paths.all(|path| Some(path) == first)
}

/// The versions of a group: `v1.0`, or `v1.0, beta`.
pub(super) fn versions(group: &Group) -> String {
    let versions = group.changes.iter().map(|entry| entry.change.address.version());
    let names: Vec<&str> = versions.collect::<BTreeSet<_>>().into_iter().map(ApiVersion::segment).collect();
    names.join(", ")
}

/// Before and after, where the message does not hold them already: of long texts the part that differs. A side that says nothing is empty
/// where the other one has text that no rule read.
pub(super) fn values(entry: &ReportEntry, limit: usize) -> Option<(String, String)> {
    let change = &entry.change;
    let (before, after) = match (change.before.as_deref(), change.after.as_deref()) {
        (Some(before), Some(after)) => (before, after),
        (before, after) if change.rule == &catalogue::UNMODELLED_CONTENT_CHANGED => {
            (before.unwrap_or_default(), after.unwrap_or_default())
        }
        _ => return None,
    };
    // The opposite of a state goes without saying: what became required was optional.
    let is_state =
        |value: &str| !value.is_empty() && value.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let says = |value: &str| change.message.contains(value);
    let is_said = says(after) && (says(before) || is_state(before) && is_state(after));
    (!is_said).then(|| differing(before, after, limit))
}

/// How many items are named.
const ITEMS: usize = 6;

/// The items of the generated crate that a group removes, changes or adds, each as `code` shows a path.
pub(super) fn items(group: &Group, code: impl Fn(&str) -> String) -> Option<String> {
    let mut seen = BTreeSet::new();
    let all = group.changes.iter().flat_map(|entry| &entry.change.items);
    let mut items: Vec<_> = all.filter(|item| seen.insert(&item.path)).collect();
    // What came or went as a whole speaks for its parts.
    let whole: BTreeSet<(&str, Effect)> =
        items.iter().map(|item| (item.path.as_str(), item.effect)).collect();
    items.retain(|item| {
        let parent = item.path.rsplit_once('.').or_else(|| item.path.rsplit_once("::"));
        parent.is_none_or(|(parent, _)| !whole.contains(&(parent, item.effect)))
    });
    let named = items.iter().take(ITEMS).map(|item| format!("{} {}", code(&item.path), item.effect.name()));
    let mut named: Vec<String> = named.collect();
    if items.len() > ITEMS {
        named.push(format!("{} more", items.len() - ITEMS));
    }
    (!named.is_empty()).then(|| named.join(", "))
}

/// A count with its noun.
pub(super) fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
