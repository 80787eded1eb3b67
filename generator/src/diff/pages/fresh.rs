//! The findings of a comparison that are new, and the change that such a finding is.
//!
//! Takes the findings of both revisions; gives those of the head that the base did not have, however their pages were named there. Which
//! rules count is for who asks.

use crate::diff::address::Address;
use crate::diff::catalogue::ChangeRule;
use crate::diff::change::Change;
use crate::diff::page::PageFinding;
use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Source};
use std::collections::BTreeSet;

/// The fresh ones that count, each with where its page was; `old_path` tells that. A page that is new as a whole is one change, whatever it
/// gets wrong.
pub(super) fn fresh<'a>(
    version: ApiVersion,
    (base, head): (&'a Revision, &'a Revision),
    old_path: impl Fn(&'a str) -> Option<&'a str>,
    counts: impl Fn(&PageFinding) -> bool,
) -> Vec<(&'a PageFinding, &'a str)> {
    let counts =
        |finding: &&PageFinding| finding.source.file.starts_with(version.segment()) && counts(finding);
    let known = base.findings.iter().filter(counts);
    let known: BTreeSet<(&str, &str, Option<&str>)> =
        known.map(|finding| (&*finding.source.file, finding.rule.as_str(), subject(finding))).collect();
    let placed = head.findings.iter().filter(counts);
    let placed = placed.filter_map(|finding| Some((finding, old_path(&finding.source.file)?)));
    placed
        .filter(|(finding, old)| !known.contains(&(*old, finding.rule.as_str(), subject(finding))))
        .collect()
}

/// What a finding speaks of, its first name: where two places disagree on the type of a member, another type is no other disagreement.
pub(super) fn subject(finding: &PageFinding) -> Option<&str> {
    finding.message.split('`').nth(1)
}

/// The change of this rule that a finding is.
pub(super) fn change(
    version: ApiVersion,
    rule: &'static ChangeRule,
    finding: &PageFinding,
    was: Option<Source>,
) -> Change {
    let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
    let address = Address::root(version).join("page", below);
    let change = Change::new(rule, address, finding.message.clone());
    change.after(finding.message.clone()).at(was, finding.source.clone())
}
