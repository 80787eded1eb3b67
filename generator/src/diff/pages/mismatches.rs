//! Where table and JSON representation of a type disagree now and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new. What the models say is compared elsewhere.

use crate::check::says_they_disagree;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::Finding;
use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Source};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The fresh ones; `old_path` tells where a page of the head was. A page that is new as a whole is one change, whatever it gets
/// wrong.
pub(super) fn fresh<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Change> {
    let is_mismatch = |finding: &&Finding| {
        says_they_disagree(&finding.rule) && finding.source.file.starts_with(version.segment())
    };
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
    let change = |finding: &Finding| {
        let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
        let address = Address::root(version).join("page", below);
        let change = Change::new(&rules::PROPERTY_JSON_MISMATCH, address, finding.message.clone());
        change.after(finding.message.clone()).at(None, finding.source.clone())
    };
    fresh.map(change).collect()
}

/// A row that left its table is gone; that the JSON still shows it is part of that.
pub(super) fn drop_those_of_lost_rows(changes: &mut Vec<Change>) {
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
