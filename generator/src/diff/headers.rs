//! Compares the request headers of one operation.
//!
//! Every request is authorised, and HTTP itself asks for the content headers: a page that begins to name them asks
//! for nothing new.

use super::catalogue::{self as rules, Rule};
use super::change::{Address, Change};
use super::page::Part;
use super::pairing::Pairing;
use super::text::squash;
use super::wording::{WELL_KNOWN_HEADERS, stated};
use crate::model::{Header, Operation};
use std::collections::BTreeSet;

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
        if demands(&before) != demands(&after) && !WELL_KNOWN_HEADERS.contains(&key(to).as_str()) {
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

/// Longer texts have their value at the beginning; what follows is prose.
const MOST_WORDS_OF_VALUE: usize = 9;

/// What a state asks for: the value it begins with, whether it obliges, and the names and figures in its prose.
fn demands(state: &str) -> (String, [bool; 2], BTreeSet<String>) {
    let lead = state.split(['.', ';']).next().unwrap_or_default();
    let is_value = |text: &&str| text.split_whitespace().count() <= MOST_WORDS_OF_VALUE;
    let value = [state, lead].into_iter().find(is_value).map(normal).unwrap_or_default();
    let lower = state.to_lowercase();
    let says = |word: &str| lower.split(['.', ';', ',', '(', ')']).any(|part| part.trim().starts_with(word));
    let obliges = [says("required") || lower.contains("is required"), says("optional")];
    (value, obliges, stated(Part::Headers, &[(0, state.to_owned())]))
}

/// The text without what differs between two ways of writing it.
fn normal(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
