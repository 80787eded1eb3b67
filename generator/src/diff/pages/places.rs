//! Where changes stand on pages, and which of them stand on one page.

use crate::diff::address::Address;
use crate::diff::change::Change;
use crate::diff::page::{PagePart, PageText};
use crate::diff::revision::Revision;
use crate::model::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Moves what stands at the head of a page for want of a line of its own to the part of the page that states it.
pub(super) fn place(changes: &mut [Change], base: &Revision, head: &Revision) {
    let by_path = |revision: &'_ Revision| -> BTreeMap<Arc<str>, usize> {
        revision.pages.iter().enumerate().map(|(at, page)| (page.file.clone(), at)).collect()
    };
    let (from, to) = (by_path(base), by_path(head));
    let moved =
        |source: &Option<Source>, part: PagePart, revision: &Revision, paths: &BTreeMap<Arc<str>, usize>| {
            let source = source.as_ref()?;
            let page = revision.pages.get(*paths.get(&source.file)?)?;
            let first = page.first_line(part).filter(|_| page.part(source.line) != part)?;
            Some(Source { file: source.file.clone(), line: first })
        };
    for change in changes {
        let Some(part) = change.place else { continue };
        let (before, after) = (moved(&change.base, part, base, &from), moved(&change.head, part, head, &to));
        change.base = before.or(change.base.take());
        change.head = after.or(change.head.take());
    }
}

pub(super) fn by_page(changes: &[Change]) -> OnPage<'_> {
    let mut map: BTreeMap<_, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        let files: BTreeSet<_> =
            [&change.base, &change.head].into_iter().flatten().map(|source| source.file.clone()).collect();
        for file in files {
            map.entry(file).or_default().push(change);
        }
    }
    map
}

/// The changes that stand on each page.
pub(super) type OnPage<'a> = BTreeMap<Arc<str>, Vec<&'a Change>>;

/// The address of a page.
pub(super) fn address(page: &PageText) -> Address {
    let below = page.file.split_once('/').map_or(page.file.as_ref(), |(_, rest)| rest);
    Address::root(page.version).join("page", below)
}

/// A line of a page.
pub(super) fn line(page: &PageText, line: u32) -> Option<Source> {
    Some(Source { file: page.file.clone(), line })
}
