//! The changes as people read them: levelled, accepted or not, identical ones folded, the gravest first.
//!
//! Takes the changes of [`super::compare`] with a team's policy; gives a [`Report`] that every format prints.

use super::change::Change;
use super::grouping;
pub use super::grouping::{Group, ReportEntry};
use super::level::{Level, Step};
use super::policy::{Accepted, Levels};
use super::revision::Revision;
use crate::model::Source;
use std::collections::BTreeSet;

/// A levelled list of changes with its verdict.
#[derive(Debug)]
pub struct Report {
    /// The base revision.
    pub base: RevisionLabel,
    /// The head revision.
    pub head: RevisionLabel,
    /// Changes that read as one together, the gravest first.
    pub groups: Vec<Group>,
    /// Entries of the accept file that match no change.
    pub unused_accepts: Vec<String>,
    /// The steps of the changes that are counted and not shown.
    pub hidden: Vec<Step>,
}

/// A revision as the formats name it.
#[derive(Clone, Debug, Default)]
pub struct RevisionLabel {
    /// How the reader calls it.
    pub label: String,
    /// What to put before a page's path so that it is the repository's own.
    pub prefix: String,
    /// The URL below which the pages can be seen, if there is one: `https://github.com/owner/name/blob/main/`.
    pub url: Option<String>,
}

impl Report {
    /// Puts changes in order under a policy.
    pub fn new(
        base: &Revision,
        head: &Revision,
        changes: Vec<Change>,
        levels: &Levels,
        accepted: &Accepted,
    ) -> Self {
        let (mut entries, mut used) = (Vec::new(), BTreeSet::new());
        for change in changes.into_iter().map(Change::made_visible) {
            let Some(level) = levels.level(&change) else { continue };
            let reason = accepted.reason(&change);
            used.extend(reason.map(|(at, _)| at));
            let accepted = reason.map(|(_, reason)| reason.to_owned());
            entries.push((level, ReportEntry { change, accepted }));
        }
        Self {
            base: RevisionLabel::of(base),
            head: RevisionLabel::of(head),
            groups: grouping::group(entries),
            unused_accepts: accepted.unused(&used),
            hidden: Vec::new(),
        }
    }

    /// Shows no change below `level`; the step stays that of all changes.
    pub fn hide_below(&mut self, level: Level) {
        let (shown, hidden): (Vec<Group>, Vec<Group>) =
            std::mem::take(&mut self.groups).into_iter().partition(|group| group.level >= level);
        self.groups = shown;
        let hidden = hidden.iter().flat_map(|group| &group.changes);
        self.hidden.extend(hidden.map(|entry| entry.change.step));
    }

    /// Every change with its level, in order.
    pub fn entries(&self) -> impl Iterator<Item = (Level, &ReportEntry)> {
        self.groups.iter().flat_map(|group| group.changes.iter().map(|entry| (group.level, entry)))
    }

    /// How many changes of a level there are, and how many of those are accepted.
    pub fn count(&self, level: Level) -> (usize, usize) {
        let of_level = || self.entries().filter(move |(other, _)| *other == level);
        (of_level().count(), of_level().filter(|(_, entry)| entry.accepted.is_some()).count())
    }

    /// The version step that the generated crate needs, and the number of changes whose step cannot be known.
    pub fn step(&self) -> (Step, usize) {
        let steps = || self.entries().map(|(_, entry)| entry.change.step).chain(self.hidden.iter().copied());
        let known = steps().filter(|step| *step != Step::Unknown).max().unwrap_or(Step::None);
        (known, steps().filter(|step| *step == Step::Unknown).count())
    }

    /// True where a change at or above `level` has not been accepted.
    pub fn fails(&self, level: Level) -> bool {
        self.entries().any(|(other, entry)| other >= level && entry.accepted.is_none())
    }

    /// One line: how many changes of each level, and the version step.
    pub fn verdict(&self) -> String {
        if self.groups.is_empty() && self.hidden.is_empty() {
            return "no changes".to_owned();
        }
        let part = |level| match self.count(level) {
            (0, _) => None,
            (count, 0) => Some(format!("{count} {level}")),
            (count, accepted) => Some(format!("{count} {level} ({accepted} accepted)")),
        };
        let hidden =
            Some(self.hidden.len()).filter(|count| *count > 0).map(|count| format!("{count} not shown"));
        let counts: Vec<String> = Level::ALL.into_iter().filter_map(part).chain(hidden).collect();
        let step = match self.step() {
            (Step::Major, _) => "the generated crate needs a major version".to_owned(),
            (step, 0) => format!("the generated crate needs {}", step_name(step)),
            (step, 1) => {
                format!("the generated crate needs {}, or more: 1 change could not be read", step_name(step))
            }
            (step, unread) => {
                format!(
                    "the generated crate needs {}, or more: {unread} changes could not be read",
                    step_name(step)
                )
            }
        };
        format!("{}; {step}", counts.join(", "))
    }
}

fn step_name(step: Step) -> &'static str {
    match step {
        Step::Major => "a major version",
        Step::Minor => "a minor version",
        Step::Patch => "a patch version",
        Step::None | Step::Unknown => "no new version",
    }
}

impl RevisionLabel {
    fn of(revision: &Revision) -> Self {
        Self { label: revision.label.clone(), prefix: revision.prefix.clone(), url: None }
    }

    /// The path and line of a place, as the repository has them.
    pub fn place(&self, source: &Source) -> String {
        format!("{}:{}", self.path(source), source.line)
    }

    /// The path of a place, as the repository has it.
    pub fn path(&self, source: &Source) -> String {
        match source.file.strip_prefix("../") {
            Some(beside) => format!("{}{beside}", self.prefix.trim_end_matches("api-reference/")),
            None => format!("{}{}", self.prefix, source.file),
        }
    }

    /// The URL of a place. GitHub shows lines of markdown only in its plain view.
    pub fn link(&self, source: &Source) -> Option<String> {
        let url = self.url.as_ref()?;
        Some(format!("{}/{}?plain=1#L{}", url.trim_end_matches('/'), self.path(source), source.line))
    }
}

impl ReportEntry {
    /// The place to show first: where the new state is, or, for what is gone, where it was.
    pub fn place<'a>(&'a self, report: &'a Report) -> Option<(&'a RevisionLabel, &'a Source)> {
        let base = self.change.base.as_ref().map(|source| (&report.base, source));
        let head = self.change.head.as_ref().map(|source| (&report.head, source));
        if self.change.is_removal() { base.or(head) } else { head.or(base) }
    }
}
