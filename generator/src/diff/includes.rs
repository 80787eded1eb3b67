//! Texts that pages include: permission tables above all.
//!
//! A fact of an include is a fact of every page that includes it, and is reported there. A table that moves from a page into an
//! include, or back, has not changed: the lines of an include that only one side of a page has are compared with the page's own.

use super::Revision;
use super::change::Change;
use super::page::{Page, Part, Section};
use super::page_text::{self, Side};
use super::pages::{self, OnPage};
use crate::model::ApiVersion;
use std::collections::{BTreeMap, BTreeSet};

/// The included texts of both revisions, by path.
pub(super) struct Included<'a> {
    base: BTreeMap<&'a str, &'a Page>,
    head: BTreeMap<&'a str, &'a Page>,
}

impl<'a> Included<'a> {
    pub(super) fn new(base: &'a Revision, head: &'a Revision) -> Self {
        Self { base: by_path(base), head: by_path(head) }
    }

    /// Both sides of a page, each with the texts that only it includes.
    pub(super) fn sides(&self, base: &'a Page, head: &'a Page) -> (Side<'a>, Side<'a>) {
        let before = Side { page: base, put_in: only(base, head, &self.base) };
        let after = Side { page: head, put_in: only(head, base, &self.head) };
        (before, after)
    }
}

fn by_path(revision: &Revision) -> BTreeMap<&str, &Page> {
    let includes = revision.pages.iter().filter(|page| page.is_include);
    includes.map(|page| (page.file.as_ref(), page)).collect()
}

fn only<'a>(page: &Page, other: &Page, texts: &BTreeMap<&str, &'a Page>) -> Vec<(u32, &'a str)> {
    let known: BTreeSet<&str> = other.includes.iter().map(|inclusion| inclusion.file.as_ref()).collect();
    let own = page.includes.iter().filter(|inclusion| !known.contains(inclusion.file.as_ref()));
    let lines = own.filter_map(|inclusion| Some((inclusion.line, texts.get(inclusion.file.as_ref())?)));
    lines.flat_map(|(line, text)| text.body().map(move |(_, text)| (line, text))).collect()
}

/// Reports, at every page that includes it, what changed in an include and is in no model.
pub(super) fn compare(
    version: ApiVersion,
    base: &Revision,
    head: &Revision,
    on_page: &OnPage<'_>,
    out: &mut Vec<Change>,
) {
    let before = by_path(base);
    for after in head.pages.iter().filter(|page| page.is_include) {
        let Some(before) = before.get(after.file.as_ref()).filter(|before| before.text != after.text) else {
            continue;
        };
        let here = on_page.get(&after.file).map(Vec::as_slice).unwrap_or_default();
        for (part, places) in places(version, head, after) {
            let (from, to) = (whole(before, part), whole(after, part));
            let text = page_text::compare(&Side::alone(&from), &Side::alone(&to), here);
            let lines = text.unmodelled.get(&part);
            let changes = lines.into_iter().flat_map(|lines| {
                places.iter().map(|page| pages::unmodelled((page, before), (page, after), part, lines))
            });
            out.extend(changes);
        }
    }
}

/// The pages of a version that include a text, by the part of them that it stands in.
fn places<'a>(version: ApiVersion, head: &'a Revision, include: &Page) -> BTreeMap<Part, Vec<&'a Page>> {
    let mut out: BTreeMap<Part, Vec<&Page>> = BTreeMap::new();
    for page in head.pages.iter().filter(|page| page.version == version) {
        for inclusion in page.includes.iter().filter(|inclusion| inclusion.file == include.file) {
            let pages = out.entry(page.part(inclusion.line)).or_default();
            if !pages.iter().any(|known| known.file == page.file) {
                pages.push(page);
            }
        }
    }
    out
}

/// An include as if it were one section.
fn whole(include: &Page, part: Part) -> Page {
    let first = include.body().next().map_or(1, |(line, _)| line);
    let mut page = include.clone();
    page.sections = vec![Section { part, first, last: u32::MAX }];
    page
}
