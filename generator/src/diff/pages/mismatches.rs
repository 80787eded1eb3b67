//! Where a page disagrees with itself or with another place now, and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new: table and JSON representation of a type, or two places that
//! state one fact, of which the model has one. What the models say is compared elsewhere.

use crate::check::says_they_disagree;
use crate::diagnostic::rules as findings;
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, Rule};
use crate::diff::change::Change;
use crate::diff::level::Level;
use crate::diff::page::Finding;
use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Source};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The change that a finding is where it is new.
fn rule_of(finding: &Finding) -> Option<&'static Rule> {
    let contradicts =
        [&findings::PROPERTY_CONTRADICTION, &findings::ENUM_CONTRADICTION, &findings::BASE_CONTRADICTION];
    match finding.rule.as_str() {
        id if says_they_disagree(id) => Some(&rules::PROPERTY_JSON_MISMATCH),
        id if contradicts.iter().any(|rule| rule.id == id) => Some(&rules::FACT_CONTRADICTED),
        _ => None,
    }
}

/// A line of the head that the base does not have, and where the row with the same first cell stood there.
struct Edited {
    was: Option<Source>,
}

impl Edited {
    /// `None` for a line that nobody edited: what contradicts it has changed elsewhere, and is told there.
    fn of(base: &Revision, head: &Revision, old: &str, place: &Source) -> Option<Self> {
        let now = head.pages.iter().find(|page| page.file == place.file)?;
        let line_now = now.text.lines().nth(usize::try_from(place.line).ok()?.checked_sub(1)?)?;
        let was = base.pages.iter().find(|page| *page.file == *old)?;
        if was.text.lines().any(|text| text.trim() == line_now.trim()) {
            return None;
        }
        let first = first_cell(line_now);
        let at = first.and_then(|_| was.text.lines().position(|text| first_cell(text) == first));
        let at = at.and_then(|at| u32::try_from(at + 1).ok());
        Some(Self { was: at.map(|line| Source { file: was.file.clone(), line }) })
    }
}

/// The first cell of a row.
fn first_cell(text: &str) -> Option<&str> {
    let cells = text.trim_start().strip_prefix('|')?;
    cells.split_once('|').map(|(first, _)| first.trim())
}

/// The fresh ones; `old_path` tells where a page of the head was. A page that is new as a whole is one change, whatever it gets
/// wrong.
pub(super) fn fresh<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Change> {
    let is_mismatch =
        |finding: &&Finding| rule_of(finding).is_some() && finding.source.file.starts_with(version.segment());
    // The member that a finding speaks of: where table and JSON disagree on its type, another type is no other disagreement.
    let subject = |finding: &'a Finding| finding.message.split('`').nth(1);
    let place = |finding: &'a Finding| {
        Some((old_path(&finding.source.file)?, finding.rule.as_str(), subject(finding)))
    };
    let known = base.findings.iter().filter(is_mismatch);
    let known: BTreeSet<(&str, &str, Option<&str>)> =
        known.map(|finding| (&*finding.source.file, finding.rule.as_str(), subject(finding))).collect();
    let fresh = head.findings.iter().filter(is_mismatch);
    let fresh = fresh.filter(|finding| place(finding).is_some_and(|place| !known.contains(&place)));
    let change = |finding: &'a Finding| {
        let rule = rule_of(finding)?;
        let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
        let address = Address::root(version).join("page", below);
        let change = Change::new(rule, address, finding.message.clone());
        let was = if rule == &rules::FACT_CONTRADICTED && head.has_pages {
            Edited::of(base, head, old_path(&finding.source.file)?, &finding.source)?.was
        } else {
            None
        };
        Some(change.after(finding.message.clone()).at(was, finding.source.clone()))
    };
    fresh.filter_map(change).collect()
}

/// Drops those that other changes tell of.
pub(super) fn drop_told(changes: &mut Vec<Change>) {
    drop_those_of_lost_rows(changes);
    drop_those_of_changed_lines(changes);
}

/// Where an edited line says something else than another place, and that is a change of the model, it is told once.
fn drop_those_of_changed_lines(changes: &mut Vec<Change>) {
    let is_contradiction = |change: &Change| change.rule == &rules::FACT_CONTRADICTED;
    let told = changes.iter().filter(|change| change.level > Level::Docs && !is_contradiction(change));
    let told: BTreeSet<Source> = told.filter_map(|change| change.head.clone()).collect();
    changes.retain(|change| {
        !is_contradiction(change) || change.head.as_ref().is_none_or(|source| !told.contains(source))
    });
}

/// A row that left its table is gone; that the JSON still shows it is part of that.
fn drop_those_of_lost_rows(changes: &mut Vec<Change>) {
    let gone = changes.iter().filter(|change| change.is_removal() && change.address.is_of_type());
    let gone: BTreeSet<(Arc<str>, String)> = gone
        .filter_map(|change| Some((change.base.as_ref()?.file.clone(), change.address.leaf().to_owned())))
        .collect();
    changes.retain(|change| {
        let is_of = |source: &Source| {
            let name = change.message.split('`').nth(1).unwrap_or_default();
            gone.contains(&(source.file.clone(), name.to_owned()))
        };
        change.rule != &rules::PROPERTY_JSON_MISMATCH || !change.head.as_ref().is_some_and(is_of)
    });
}
