//! Which differing lines of a page need no report of their own.
//!
//! Takes the changes of the page and the names that changed anywhere; drops the lines that they account for: where a change stands,
//! what one speaks for or names, and rows that the model holds and has compared itself.

use super::lines::{Lines, PageSide};
use crate::diff::catalogue::Sort;
use crate::diff::change::Change;
use crate::diff::names::{mentions, names};
use crate::diff::page::{PagePart, PageText};
use crate::diff::wording::stated;
use crate::model::Source;
use std::collections::BTreeSet;
use std::ops::Range;

/// What the changes of a page, and what changed elsewhere, account for.
pub(super) struct Explained<'a> {
    base: BTreeSet<u32>,
    head: BTreeSet<u32>,
    parts: BTreeSet<PagePart>,
    /// Who may call has changed: then the rows of that have been compared scope by scope.
    permissions: bool,
    names: BTreeSet<String>,
    reordered: bool,
    known: &'a BTreeSet<String>,
}

impl<'a> Explained<'a> {
    /// `changes` are those of a page, which is `base` on one side and `head` on the other; `known` are the names of types and
    /// their members that changed anywhere.
    pub(super) fn new(
        changes: &[&Change],
        base: &PageText,
        head: &PageText,
        known: &'a BTreeSet<String>,
    ) -> Self {
        let line = |source: &Option<Source>, page: &PageText| -> Option<u32> {
            source.as_ref().filter(|source| source.file == page.file).map(|source| source.line)
        };
        Self {
            base: changes.iter().filter_map(|change| line(&change.base, base)).collect(),
            head: changes.iter().filter_map(|change| line(&change.head, head)).collect(),
            parts: changes.iter().filter_map(|change| change.accounts_for).collect(),
            permissions: changes.iter().any(|change| change.place == Some(PagePart::Permissions)),
            names: changes.iter().flat_map(|change| names(change)).collect(),
            reordered: changes.iter().any(|change| change.rule.sort == Sort::Order),
            known,
        }
    }

    /// True where a change says that lines stand in another order.
    pub(super) fn says_order(&self) -> bool {
        self.reordered
    }

    /// The names that changed anywhere.
    pub(super) fn known(&self) -> &BTreeSet<String> {
        self.known
    }

    /// Drops the lines that need no report of their own; gives the parts that had such lines.
    pub(super) fn drop_explained(
        &self,
        lines: &mut Lines,
        base: &PageSide<'_>,
        head: &PageSide<'_>,
    ) -> BTreeSet<PagePart> {
        let mut rows = self.known_rows(&lines.base, base);
        rows.extend(self.known_rows(&lines.head, head));
        let mut settled = BTreeSet::new();
        let mut keep =
            |line: u32, text: &str, side: &PageSide<'_>, other: &PageSide<'_>, own: &BTreeSet<u32>| {
                let part = side.page.part(line);
                let explained = own.contains(&line) && !is_heading(text)
                    || self.speaks_of(part, text)
                    || side.includes_at(line)
                    || side.modelled.stands_here_alone(line, other.modelled)
                    || self.permissions
                        && part == PagePart::Permissions
                        && side.modelled.at(line).next().is_some()
                    || other.puts_in(part, text)
                    || side.modelled.at(line).any(|name| rows.contains(name));
                if explained {
                    settled.insert(part);
                }
                !explained
            };
        lines.base.retain(|(line, text)| keep(*line, text, base, head, &self.base));
        let known = lines.head.len();
        lines.head.retain(|(line, text)| keep(*line, text, head, base, &self.head));
        if lines.head.len() < known {
            drop_introductions(lines, head, &self.head);
        }
        // Headings and headers of tables come and go with what stands below them.
        let frames = |side: &PageSide<'_>, line: u32, text: &str| {
            let part = side.page.part(line);
            settled.contains(&part) && is_frame(part, text)
        };
        lines.base.retain(|(line, text)| !frames(base, *line, text));
        lines.head.retain(|(line, text)| !frames(head, *line, text));
        settled
    }

    fn speaks_of(&self, part: PagePart, text: &str) -> bool {
        self.parts.contains(&part)
            || part == PagePart::FrontMatter && self.parts.contains(&PagePart::Intro)
            || part.states_facts() && mentions(text, &self.names)
    }

    /// The rows of the model that name what changed elsewhere.
    fn known_rows(&self, lines: &[(u32, String)], side: &PageSide<'_>) -> BTreeSet<String> {
        let known = lines.iter().filter(|(_, text)| mentions(text, self.known));
        known.flat_map(|(line, _)| side.modelled.at(*line)).map(str::to_owned).collect()
    }
}

/// What came with a fact in one piece and states none itself introduces that fact.
fn drop_introductions(lines: &mut Lines, head: &PageSide<'_>, own: &BTreeSet<u32>) {
    let runs = lines.inserted.iter().filter(|run| own.iter().any(|line| run.contains(line)));
    let runs: Vec<Range<u32>> = runs.cloned().collect();
    lines.head.retain(|(line, text)| {
        let part = head.page.part(*line);
        let introduces = part.states_facts() && stated(part, &[(*line, text.clone())]).is_empty();
        !introduces || !runs.iter().any(|run| run.contains(line))
    });
}

/// Changes of types and operations as wholes stand at a heading or an annotation, which says more than that.
fn is_heading(text: &str) -> bool {
    text.starts_with('#')
}

/// True for what stands around facts and states none: a heading, the header of a table, a blank line.
fn is_frame(part: PagePart, text: &str) -> bool {
    let around = text.contains('|') || text.trim().is_empty();
    let says_nothing = || stated(part, &[(0, text.to_owned())]).is_empty();
    part.states_facts() && (is_heading(text) || around && says_nothing())
}
