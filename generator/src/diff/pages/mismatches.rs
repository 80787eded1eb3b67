//! Where table and JSON representation of a type disagree now and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new. One that comes with another change of the same member, of
//! which one of the two places alone knows, is a hint of that change. What the models say is compared elsewhere.

use super::fresh;
use crate::check::{Disagreement, disagreement};
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::Step;
use crate::diff::page::PageFinding;
use crate::diff::revision::Revision;
use crate::model::ApiVersion;

/// Adds the fresh ones to the changes of the models; `old_path` tells where a page of the head was.
pub(super) fn compare<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
    changes: &mut Vec<Change>,
) {
    let counts = |finding: &PageFinding| disagreement(&finding.rule).is_some();
    for (finding, _) in fresh::fresh(version, (base, head), old_path, counts) {
        let Some(kind) = disagreement(&finding.rule) else { continue };
        match changes.iter_mut().find(|change| is_cause(change, finding)) {
            Some(change) => change.hint = change.hint.take().or_else(|| hint(change, kind, finding)),
            None => changes.push(fresh::change(version, &rules::PROPERTY_JSON_MISMATCH, finding, None)),
        }
    }
}

/// True where the member came, went, or has another name or type, on the page of the finding.
fn is_cause(change: &Change, finding: &PageFinding) -> bool {
    let on_page =
        [&change.base, &change.head].into_iter().flatten().any(|source| source.file == finding.source.file);
    let names = [Some(change.address.leaf()), change.after.as_deref()];
    let is_of_member = change.address.is_of_type() && names.contains(&fresh::subject(finding));
    on_page && is_of_member && change.rule.step >= Step::Minor
}

/// What the other place says. A sample need not show what came, and may well show what went.
fn hint(change: &Change, kind: Disagreement, finding: &PageFinding) -> Option<String> {
    match kind {
        _ if change.is_removal() => None,
        Disagreement::TableOnly => None,
        Disagreement::JsonOnly if change.head.as_ref() == Some(&finding.source) => {
            Some("the JSON representation alone shows it".to_owned())
        }
        _ => Some(finding.message.clone()),
    }
}
