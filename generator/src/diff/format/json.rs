//! The report as JSON for programs; `docs/diff.schema.json` is its schema.

use crate::diff::item::CrateItem;
use crate::diff::level::{Level, Step};
use crate::diff::report::{Report, ReportEntry, RevisionLabel};
use crate::model::Source;
use serde::Serialize;

/// The version of the document; a change that breaks readers raises it.
pub const FORMAT: u32 = 1;

/// The report as one indented JSON document; ends with a line feed.
pub fn json(report: &Report) -> String {
    let document = ReportDocument::of(report);
    // Strings, numbers and lists of them cannot fail to serialise.
    let mut out = serde_json::to_string_pretty(&document).unwrap_or_default();
    out.push('\n');
    out
}

#[derive(Serialize)]
struct ReportDocument<'a> {
    format: u32,
    base: &'a str,
    head: &'a str,
    verdict: Verdict,
    changes: Vec<ItemDocument<'a>>,
    unused_accepts: &'a [String],
}

#[derive(Serialize)]
struct Verdict {
    text: String,
    step: Step,
    unread: usize,
    breaking: usize,
    risky: usize,
    compatible: usize,
    docs: usize,
    accepted: usize,
}

#[derive(Serialize)]
struct ItemDocument<'a> {
    rule: &'static str,
    level: Level,
    step: Step,
    version: &'static str,
    address: String,
    area: &'a str,
    message: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    hint: Option<&'a str>,
    folded: &'a [String],
    items: &'a [CrateItem],
    base: Option<PlaceDocument>,
    head: Option<PlaceDocument>,
    fingerprint: String,
    accepted: Option<&'a str>,
    /// Changes that say the same have the same number.
    group: usize,
}

#[derive(Serialize)]
struct PlaceDocument {
    file: String,
    line: u32,
}

impl<'a> ReportDocument<'a> {
    fn of(report: &'a Report) -> Self {
        let groups = report.groups.iter().enumerate();
        let items = groups.flat_map(|(number, group)| {
            group.changes.iter().map(move |entry| ItemDocument::of(report, entry, group.level, number))
        });
        Self {
            format: FORMAT,
            base: &report.base.label,
            head: &report.head.label,
            verdict: Verdict::of(report),
            changes: items.collect(),
            unused_accepts: &report.unused_accepts,
        }
    }
}

impl Verdict {
    fn of(report: &Report) -> Self {
        let count = |level| report.count(level).0;
        let (step, unread) = report.step();
        Self {
            text: report.verdict(),
            step,
            unread,
            breaking: count(Level::Breaking),
            risky: count(Level::Risky),
            compatible: count(Level::Compatible),
            docs: count(Level::Docs),
            accepted: Level::ALL.into_iter().map(|level| report.count(level).1).sum(),
        }
    }
}

impl<'a> ItemDocument<'a> {
    fn of(report: &'a Report, entry: &'a ReportEntry, level: Level, group: usize) -> Self {
        let change = &entry.change;
        let place = |side: &RevisionLabel, source: &Option<Source>| {
            source.as_ref().map(|source| PlaceDocument { file: side.path(source), line: source.line })
        };
        Self {
            rule: change.rule.id,
            level,
            step: change.step,
            version: change.address.version().segment(),
            address: change.address.to_string(),
            area: change.area(),
            message: &change.message,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
            hint: change.hint.as_deref(),
            folded: &change.folded,
            items: &change.items,
            base: place(&report.base, &change.base),
            head: place(&report.head, &change.head),
            fingerprint: change.fingerprint(),
            accepted: entry.accepted.as_deref(),
            group,
        }
    }
}
