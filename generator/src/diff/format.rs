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

use super::report::{Entry, Group};

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

/// Before and after, where the message does not hold them already.
fn values(entry: &Entry) -> Option<(&str, &str)> {
    let change = &entry.change;
    let (before, after) = (change.before.as_deref()?, change.after.as_deref()?);
    let says = |value: &str| change.message.contains(value);
    (!(says(before) && says(after))).then_some((before, after))
}

/// A count with its noun.
fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
