//! The texts of pages with what they include: permission tables above all.
//!
//! A fact of an include is a fact of every page that includes it, and is reported there. A table that moves from a page into an
//! include, or back, has not changed: the lines of an include that only one side of a page has are compared with the page's own.

use super::explained::Explained;
use super::lines::PageSide;
use super::modelled::ModelledPages;
use super::places::OnPage;
use super::text_change::{self, TextChange};
use super::unmodelled;
use crate::diff::change::Change;
use crate::diff::names::names;
use crate::diff::page::{PagePart, PageText, PartLines};
use crate::diff::revision::Revision;
use crate::model::ApiVersion;
use std::collections::{BTreeMap, BTreeSet};

/// Both revisions as their pages are compared: the included texts by path, and the lines that the models stand on.
pub(super) struct Texts<'a> {
    base: IncludeSide<'a>,
    head: IncludeSide<'a>,
    /// Names of types and their members that changed anywhere.
    known: BTreeSet<String>,
}

struct IncludeSide<'a> {
    included: BTreeMap<&'a str, &'a PageText>,
    modelled: ModelledPages,
}

impl<'a> Texts<'a> {
    pub(super) fn new(
        version: ApiVersion,
        base: &'a Revision,
        head: &'a Revision,
        changes: &[Change],
    ) -> Self {
        let half = |revision: &'a Revision| IncludeSide {
            included: by_path(revision),
            modelled: ModelledPages::new(version, revision),
        };
        let of_types = changes.iter().filter(|change| change.address.is_of_type());
        let known = of_types.flat_map(names).collect();
        Self { base: half(base), head: half(head), known }
    }

    /// What changed in the text of a page beyond `changes`, which are those of the page.
    pub(super) fn compare(&self, base: &PageText, head: &PageText, changes: &[&Change]) -> TextChange {
        let explained = Explained::new(changes, base, head, &self.known);
        let (before, after) = (self.base.side(base, head), self.head.side(head, base));
        text_change::compare(&before, &after, &explained)
    }
}

impl<'a> IncludeSide<'a> {
    /// A page, with the texts that it includes and the other one does not.
    fn side<'b>(&'b self, page: &'b PageText, other: &PageText) -> PageSide<'b> {
        PageSide { page, put_in: only(page, other, &self.included), modelled: self.modelled.of(&page.file) }
    }
}

fn by_path(revision: &Revision) -> BTreeMap<&str, &PageText> {
    let includes = revision.pages.iter().filter(|page| page.is_include);
    includes.map(|page| (page.file.as_ref(), page)).collect()
}

fn only<'a>(page: &PageText, other: &PageText, texts: &BTreeMap<&str, &'a PageText>) -> Vec<(u32, &'a str)> {
    let known: BTreeSet<&str> = other.includes.iter().map(|inclusion| inclusion.file.as_ref()).collect();
    let own = page.includes.iter().filter(|inclusion| !known.contains(inclusion.file.as_ref()));
    let lines = own.filter_map(|inclusion| Some((inclusion.line, texts.get(inclusion.file.as_ref())?)));
    lines.flat_map(|(line, text)| text.body().map(move |(_, text)| (line, text))).collect()
}

/// Reports, at every page that includes it, what changed in an include and is in no model.
pub(super) fn compare(
    version: ApiVersion,
    head: &Revision,
    texts: &Texts<'_>,
    on_page: &OnPage<'_>,
    out: &mut Vec<Change>,
) {
    for (path, after) in &texts.head.included {
        let Some(before) = texts.base.included.get(path).filter(|before| before.text != after.text) else {
            continue;
        };
        let here = on_page.get(&after.file).map(Vec::as_slice).unwrap_or_default();
        for (part, places) in places(version, head, after) {
            let (from, to) = (whole(before, part), whole(after, part));
            let text = texts.compare(&from, &to, here);
            let lines = text.unmodelled.get(&part);
            let changes = lines.into_iter().flat_map(|lines| {
                places.iter().map(|page| unmodelled::change((page, before), (page, after), part, lines))
            });
            out.extend(changes);
        }
    }
}

/// The pages of a version that include a text, by the part of them that it stands in.
fn places<'a>(
    version: ApiVersion,
    head: &'a Revision,
    include: &PageText,
) -> BTreeMap<PagePart, Vec<&'a PageText>> {
    let mut out: BTreeMap<PagePart, Vec<&PageText>> = BTreeMap::new();
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
fn whole(include: &PageText, part: PagePart) -> PageText {
    let first = include.body().next().map_or(1, |(line, _)| line);
    let mut page = include.clone();
    page.sections = vec![PartLines { part, first, last: u32::MAX }].into();
    page
}
