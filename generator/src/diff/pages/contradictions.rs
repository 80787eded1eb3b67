//! Where an edited line disagrees with another place on a fact of which the model has one, and did not before.
//!
//! Takes the findings of both revisions; gives a change for each that is new, on a line that the base does not have, and that no change of
//! the models stands on. Table and JSON representation are the business of `mismatches`.

use super::fresh;
use crate::diagnostic::rules as findings;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::Level;
use crate::diff::page::PageFinding;
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
    let found = fresh::fresh(version, (base, head), old_path, contradicts).into_iter();
    let found = found.filter(|(finding, _)| !told.contains(&finding.source)).filter_map(|(finding, old)| {
        // A model that was written out has no lines to hold against each other.
        let was = if head.has_pages { Edited::of(base, head, old, &finding.source)?.was } else { None };
        Some(fresh::change(version, &rules::FACT_CONTRADICTED, finding, was))
    });
    let found: Vec<Change> = found.collect();
    changes.extend(found);
}

/// True for a finding that two places state one fact, and not the same.
fn contradicts(finding: &PageFinding) -> bool {
    let rules =
        [&findings::PROPERTY_CONTRADICTION, &findings::ENUM_CONTRADICTION, &findings::BASE_CONTRADICTION];
    rules.iter().any(|rule| rule.id == finding.rule)
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
