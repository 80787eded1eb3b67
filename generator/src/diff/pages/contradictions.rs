//! Where an edited line disagrees with another place on a fact of which the model has one, and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new, on a line that the base does not have, and that no change of
//! the models stands on. Table and JSON representation are the business of `mismatches`.

use super::mismatches::member;
use crate::diagnostic::rules as findings;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::Level;
use crate::diff::page::Finding;
use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Source};
use std::collections::BTreeSet;

/// Adds the fresh ones to the changes of the models; `old_path` tells where a page of the head was.
pub(super) fn compare<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
    changes: &mut Vec<Change>,
) {
    let told = changes.iter().filter(|change| change.level > Level::Docs);
    let told: BTreeSet<&Source> = told.filter_map(|change| change.head.as_ref()).collect();
    let known = base.findings.iter().filter(|finding| contradicts(version, finding));
    let known: BTreeSet<(&str, &str, Option<&str>)> =
        known.map(|finding| (&*finding.source.file, finding.rule.as_str(), member(finding))).collect();
    let fresh = |finding: &'a Finding| {
        let old = old_path(&finding.source.file)?;
        let is_fresh = !known.contains(&(old, finding.rule.as_str(), member(finding)));
        // A model that was written out has no lines to hold against each other.
        let was = if head.has_pages { Edited::of(base, head, old, &finding.source)?.was } else { None };
        is_fresh.then(|| contradiction(version, finding, was))
    };
    let candidates = head.findings.iter();
    let candidates =
        candidates.filter(|finding| contradicts(version, finding) && !told.contains(&finding.source));
    let found: Vec<Change> = candidates.filter_map(fresh).collect();
    changes.extend(found);
}

/// True for a finding that two places state one fact, and not the same.
fn contradicts(version: ApiVersion, finding: &Finding) -> bool {
    let rules =
        [&findings::PROPERTY_CONTRADICTION, &findings::ENUM_CONTRADICTION, &findings::BASE_CONTRADICTION];
    rules.iter().any(|rule| rule.id == finding.rule) && finding.source.file.starts_with(version.segment())
}

fn contradiction(version: ApiVersion, finding: &Finding, was: Option<Source>) -> Change {
    let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
    let address = Address::root(version).join("page", below);
    let change = Change::new(&rules::FACT_CONTRADICTED, address, finding.message.clone());
    change.after(finding.message.clone()).at(was, finding.source.clone())
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
