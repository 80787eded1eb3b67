//! Where table and JSON representation of a type disagree now and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new. One that comes with another change of the same member, of
//! which one of the two places alone knows, is a hint of that change. What the models say is compared elsewhere.

use crate::check::{Disagreement, disagreement};
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::Step;
use crate::diff::page::Finding;
use crate::diff::revision::Revision;
use crate::model::ApiVersion;
use std::collections::BTreeSet;

/// Adds the fresh ones to the changes of the models; `old_path` tells where a page of the head was. A page that is new as a whole is one
/// change, whatever it gets wrong.
pub(super) fn compare<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
    changes: &mut Vec<Change>,
) {
    let kind = |finding: &Finding| {
        disagreement(&finding.rule).filter(|_| finding.source.file.starts_with(version.segment()))
    };
    let known = base.findings.iter().filter(|finding| kind(finding).is_some());
    let known: BTreeSet<(&str, &str, Option<&str>)> =
        known.map(|finding| (&*finding.source.file, finding.rule.as_str(), member(finding))).collect();
    for finding in &head.findings {
        let place = old_path(&finding.source.file).map(|file| (file, finding.rule.as_str(), member(finding)));
        let (Some(kind), Some(place)) = (kind(finding), place) else { continue };
        if known.contains(&place) {
            continue;
        }
        match changes.iter_mut().find(|change| is_cause(change, finding)) {
            Some(change) => change.hint = change.hint.take().or_else(|| hint(change, kind, finding)),
            None => changes.push(mismatch(version, finding)),
        }
    }
}

/// What a finding speaks of, its first name: where table and JSON disagree on its type, another type is no other disagreement.
pub(super) fn member(finding: &Finding) -> Option<&str> {
    finding.message.split('`').nth(1)
}

/// True where the member came, went, or has another name or type, on the page of the finding.
fn is_cause(change: &Change, finding: &Finding) -> bool {
    let on_page =
        [&change.base, &change.head].into_iter().flatten().any(|source| source.file == finding.source.file);
    let names = [Some(change.address.leaf()), change.after.as_deref()];
    let is_of_member = change.address.is_of_type() && names.contains(&member(finding));
    on_page && is_of_member && change.rule.step >= Step::Minor
}

/// What the other place says. A sample need not show what came, and may well show what went.
fn hint(change: &Change, kind: Disagreement, finding: &Finding) -> Option<String> {
    match kind {
        _ if change.is_removal() => None,
        Disagreement::TableOnly => None,
        Disagreement::JsonOnly if change.head.as_ref() == Some(&finding.source) => {
            Some("the JSON representation alone shows it".to_owned())
        }
        _ => Some(finding.message.clone()),
    }
}

fn mismatch(version: ApiVersion, finding: &Finding) -> Change {
    let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
    let address = Address::root(version).join("page", below);
    let change = Change::new(&rules::PROPERTY_JSON_MISMATCH, address, finding.message.clone());
    change.after(finding.message.clone()).at(None, finding.source.clone())
}
