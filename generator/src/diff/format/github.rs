//! The report as GitHub workflow commands, which show up beside the lines of a pull request.
//!
//! GitHub keeps ten annotations of each kind for a step and drops the rest in silence, so the rest is
//! counted in a plain line. A removal is shown on the page that lost it.

use super::parts::{headline, plural};
use crate::diff::level::Level;
use crate::diff::report::{Group, Report, ReportEntry};
use std::collections::BTreeMap;

/// How many annotations of one kind GitHub keeps for a step.
const KEPT: usize = 10;

/// The report as workflow commands, one a line, after the verdict as a plain line.
pub fn github(report: &Report) -> String {
    let mut out = format!("{}\n", report.verdict());
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    let mut cut = 0;
    for group in &report.groups {
        let Some(first) = group.changes.iter().find(|entry| entry.accepted.is_none()) else { continue };
        let kind = kind(group.level);
        let count = shown.entry(kind).or_default();
        if *count == KEPT {
            cut += group.changes.len();
            continue;
        }
        *count += 1;
        out.push_str(&command(report, group, first, kind));
    }
    if cut > 0 {
        out.push_str(&format!("{} not annotated: GitHub keeps {KEPT} of each kind\n", plural(cut, "change")));
    }
    out
}

fn kind(level: Level) -> &'static str {
    match level {
        Level::Breaking => "error",
        Level::Risky => "warning",
        Level::Compatible | Level::Docs => "notice",
    }
}

fn command(report: &Report, group: &Group, entry: &ReportEntry, kind: &str) -> String {
    let change = &entry.change;
    let head = change.head.as_ref().map(|source| (report.head.path(source), source.line));
    let base = change.base.as_ref().map(|source| (report.base.path(source), source.line));
    let place = head.or(base);
    let place =
        place.map(|(file, line)| format!(",file={},line={line}", property(&file))).unwrap_or_default();
    let text = format!("{} ({}, crate: {})", headline(group), group.level, change.step);
    format!("::{kind} title={}{place}::{}\n", property(change.rule.id), message(&text))
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
