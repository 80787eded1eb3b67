//! Compares the request headers of one operation.
//!
//! Every request is authorised, and HTTP itself asks for the content headers: a page that begins to name them asks
//! for nothing new.

use super::catalogue::{self as rules, Rule};
use super::change::{Address, Change};
use super::page::Part;
use super::pairing::Pairing;
use super::text::squash;
use super::wording::WELL_KNOWN_HEADERS;
use crate::model::{Header, Operation};

/// Compares the request headers of two operations that are one.
pub(super) fn compare(address: &Address, old: &Operation, new: &Operation, out: &mut Vec<Change>) {
    let key = |header: &Header| header.name.to_lowercase();
    let pairing = Pairing::by_key(&old.headers, &new.headers, key);
    let change = |rule: &'static Rule, header: &Header, predicate: &str| {
        let message = format!("header `{}` {predicate}", header.name);
        Change::new(rule, address.join("header", &header.name), message).within(Part::Headers)
    };
    for header in &pairing.removed {
        let change = change(&rules::REQUEST_HEADER_REMOVED, header, "removed").before(state(header));
        out.push(change.at(header.source.clone(), None));
    }
    for header in &pairing.added {
        let demanded = header.required && !WELL_KNOWN_HEADERS.contains(&key(header).as_str());
        let (rule, predicate) = if demanded {
            (&rules::REQUEST_HEADER_ADDED_REQUIRED, "added and required")
        } else {
            (&rules::REQUEST_HEADER_ADDED, "added")
        };
        let change = change(rule, header, predicate).after(state(header));
        out.push(change.at(None, header.source.clone()));
    }
    for (from, to) in &pairing.both {
        let (before, after) = (state(from), state(to));
        if normal(&before) != normal(&after) && !WELL_KNOWN_HEADERS.contains(&key(to).as_str()) {
            let change = change(&rules::REQUEST_HEADER_VALUE_CHANGED, to, "has another value");
            out.push(change.values(before, after).at(from.source.clone(), to.source.clone()));
        }
    }
}

fn state(header: &Header) -> String {
    let value = squash(&header.value);
    let said = value.to_lowercase().contains("required");
    if header.required && !said { format!("{value} (required)") } else { value }
}

/// The state without what differs between two ways of writing it.
fn normal(state: &str) -> String {
    state.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
