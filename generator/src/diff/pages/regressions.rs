//! Pages that yield less than they did, or are read with more errors.
//!
//! Takes a page of both revisions; gives a change that stands for all that the page has lost by it.

use super::places::{address, line};
use crate::diagnostic::Severity;
use crate::diagnostic::rules::INCLUDE_MISSING;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::Step;
use crate::diff::page::{PageFinding, PageText};
use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Model, Route, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What each page yields: the names of its types, enumerations and operations, and the errors it is read with.
pub(super) struct Yields<'a> {
    by_file: BTreeMap<String, BTreeSet<String>>,
    errors: BTreeMap<&'a str, Vec<&'a PageFinding>>,
}

impl<'a> Yields<'a> {
    pub(super) fn new(version: ApiVersion, revision: &'a Revision) -> Self {
        let mut by_file: BTreeMap<String, BTreeSet<String>> =
            revision.pages_of(version).map(|page| (page.file.to_string(), BTreeSet::new())).collect();
        for model in revision.models.iter().filter(|model| model.api_version == version) {
            each_item(model, &mut by_file);
        }
        let mut errors: BTreeMap<&str, Vec<&PageFinding>> = BTreeMap::new();
        // What a missing include held is told where it is missed.
        let is_error = |finding: &&PageFinding| {
            finding.severity == Severity::Error && finding.rule != INCLUDE_MISSING.id
        };
        for finding in revision.findings.iter().filter(is_error) {
            errors.entry(&finding.source.file).or_default().push(finding);
        }
        Self { by_file, errors }
    }

    pub(super) fn of(&self, page: &PageText) -> BTreeSet<String> {
        self.by_file.get(page.file.as_ref()).cloned().unwrap_or_default()
    }

    fn errors(&self, page: &PageText) -> &[&'a PageFinding] {
        self.errors.get(page.file.as_ref()).map_or(&[], Vec::as_slice)
    }
}

fn each_item(model: &Model, by_file: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut add = |source: &Source, name: &dyn Fn() -> String| {
        if let Some(names) = by_file.get_mut(source.file.as_ref()) {
            names.insert(name());
        }
    };
    for node in model.types.iter().filter(|node| !node.placeholder) {
        add(&node.source, &|| format!("type {}", node.name));
    }
    for node in &model.enums {
        add(&node.source, &|| format!("enum {}", node.name));
    }
    for node in &model.operations {
        let shape = |route: &Route| format!("{} {}", route.method, route.template().shape());
        add(&node.source, &|| node.requests.iter().map(shape).min().unwrap_or_else(|| node.title.clone()));
    }
}

/// A page that is still there and yields nothing, or is read with more errors than before.
pub(super) fn regression(
    a: &PageText,
    b: &PageText,
    (from, to): (&Yields<'_>, &Yields<'_>),
    here: &[&Change],
) -> Option<Change> {
    let (old, new) = (from.of(a), to.of(b));
    let change = |message: String| {
        Change::new(&rules::PAGE_PARSE_REGRESSED, address(b), message).at(line(a, 1), line(b, 1))
    };
    if !old.is_empty() && new.is_empty() {
        let lost: Vec<String> = old.into_iter().collect();
        let step = here.iter().filter(|change| is_loss(change)).map(|change| change.step).max();
        let change = change("the page no longer yields what it documented".to_owned());
        return Some(
            change.values(lost.join(", "), "nothing").folding(lost).step(step.unwrap_or(Step::None)),
        );
    }
    let (before, after) = (from.errors(a), to.errors(b));
    if after.len() <= before.len() {
        return None;
    }
    let fresh = after.iter().find(|finding| before.iter().all(|old| old.message != finding.message))?;
    let message = format!("the page is read with more errors: {}", fresh.message);
    let count = |errors: &[&PageFinding]| match errors.len() {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    };
    let change = change(message).values(count(before), count(after));
    Some(change.at(line(a, 1), fresh.source.clone()))
}

fn is_loss(change: &Change) -> bool {
    let rule = change.rule;
    [&rules::TYPE_REMOVED, &rules::TYPE_DERIVED_REMOVED, &rules::ENUM_REMOVED].contains(&rule)
        || [&rules::OPERATION_REMOVED, &rules::OPERATION_REMOVED_DEPRECATED].contains(&rule)
}

/// A removal that is only what a page no longer yields: the page's own change says so.
pub(super) fn is_lost_item(change: &Change, regressed: &[Arc<str>]) -> bool {
    is_loss(change) && change.base.as_ref().is_some_and(|source| regressed.contains(&source.file))
}
