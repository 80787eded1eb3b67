//! A [`Report`](super::Report) as text: one file a format.
//!
//! Takes a report; gives a string. Nothing here decides what a change is or how grave it is, and nothing prints.

mod github;
mod html;
mod json;
mod markdown;
mod text;

pub use github::github;
pub use html::html;
pub use json::{FORMAT, json};
pub use markdown::{LIMIT, MARKER, markdown};
pub use text::text;

use super::catalogue;
use super::report::{Entry, Group};
use super::text::differing;

/// What changed in a group, with the node in front where there is one alone: ``printer: property `isShared` removed``.
fn headline(group: &Group) -> String {
    match group.changes.as_slice() {
        [one] => subject(one),
        [first, ..] => format!("{} on {} nodes", first.change.message, group.changes.len()),
        [] => String::new(),
    }
}

fn subject(entry: &Entry) -> String {
    let change = &entry.change;
    let container = change.address.container();
    let says_it = change.message.contains(&format!("`{container}`"));
    if says_it { change.message.clone() } else { format!("`{container}`: {}", change.message) }
}

/// Before and after, where the message does not hold them already: of long texts the part that differs. A side that says nothing is empty
/// where the other one has text that no rule read.
fn values(entry: &Entry, limit: usize) -> Option<(String, String)> {
    let change = &entry.change;
    let (before, after) = match (change.before.as_deref(), change.after.as_deref()) {
        (Some(before), Some(after)) => (before, after),
        (before, after) if change.rule == &catalogue::UNMODELLED_CONTENT_CHANGED => {
            (before.unwrap_or_default(), after.unwrap_or_default())
        }
        _ => return None,
    };
    let says = |value: &str| change.message.contains(value);
    (!(says(before) && says(after))).then(|| differing(before, after, limit))
}

/// How many items are named.
const ITEMS: usize = 6;

/// The items of the generated crate that a change removes, changes or adds, each as `code` shows a path.
fn items(entry: &Entry, code: impl Fn(&str) -> String) -> Option<String> {
    let items = &entry.change.items;
    let named = items.iter().take(ITEMS).map(|item| format!("{} {}", code(&item.path), item.effect.name()));
    let mut named: Vec<String> = named.collect();
    if items.len() > ITEMS {
        named.push(format!("{} more", items.len() - ITEMS));
    }
    (!named.is_empty()).then(|| named.join(", "))
}

/// A count with its noun.
fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
