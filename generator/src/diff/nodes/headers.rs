//! Compares the request headers of one operation.
//!
//! Every request is authorised, and HTTP itself asks for the content headers: a page that begins to name them asks
//! for nothing new.

use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::squash;
use crate::diff::wording::{WELL_KNOWN_HEADERS, stated};
use crate::model::{Header, Operation};
use crate::vocabulary::notes;
use std::collections::BTreeSet;

/// Compares the request headers of two operations that are one.
pub(super) fn compare(address: &Address, old: &Operation, new: &Operation, out: &mut Vec<Change>) {
    let key = |header: &Header| header.name.to_lowercase();
    let pairing = Pairing::by_key(&old.headers, &new.headers, key);
    let change = |rule: &'static ChangeRule, header: &Header, predicate: &str| {
        let message = format!("header `{}` {predicate}", header.name);
        Change::new(rule, address.join("header", &header.name), message).within(PagePart::Headers)
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
    if header.required && !notes::REQUIRED_HEADER.is_in(&value) {
        format!("{value} (required)")
    } else {
        value
    }
}

/// Longer texts have their value at the beginning; what follows is prose.
const MOST_WORDS_OF_VALUE: usize = 9;

/// What a state asks for: the value it begins with, whether it obliges, and the names and figures in its prose.
fn demands(state: &str) -> (String, [bool; 2], BTreeSet<String>) {
    let lead = state.split(['.', ';']).next().unwrap_or_default();
    let is_value = |text: &&str| text.split_whitespace().count() <= MOST_WORDS_OF_VALUE;
    let value = [state, lead].into_iter().find(is_value).map(normal).unwrap_or_default();
    let obliges = [notes::DEMANDS_HEADER.is_in(state), notes::LEAVES_HEADER.is_in(state)];
    (value, obliges, stated(PagePart::Headers, &[(0, state.to_owned())]))
}

/// The text without what differs between two ways of writing it.
fn normal(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
