//! Compares the pages themselves: which came, went or moved, what their text says beyond the model, and
//! whether they are still read as well as before.
//!
//! Runs last, because a line that a change of the model explains needs no report of its own.

mod contradictions;
mod explained;
mod fresh;
mod includes;
mod lines;
mod mismatches;
mod modelled;
mod moved;
mod places;
mod regressions;
mod text_change;
mod unmodelled;

use super::catalogue as rules;
use super::change::Change;
use super::page::{PagePart, PageText};
use super::pairing::Pairing;
use super::revision::Revision;
use crate::model::ApiVersion;
use includes::Texts;
use lines::Lines;
use places::{address, by_page, line, place};
use rayon::prelude::*;
use regressions::{Yields, is_lost_item, regression};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use text_change::TextChange;

/// Compares the pages of one version; `changes` are those of its models, and loses the ones that a page accounts for.
pub(super) fn compare(version: ApiVersion, base: &Revision, head: &Revision, changes: &mut Vec<Change>) {
    if !base.has_pages || !head.has_pages {
        mismatches::compare(version, base, head, Some, changes);
        contradictions::compare(version, base, head, Some, changes);
        return;
    }
    let (from, to) = (Yields::new(version, base), Yields::new(version, head));
    let mut pairing =
        Pairing::by_key(base.pages_of(version), head.pages_of(version), |page| page.file.as_ref());
    let moved = moved::take(&mut pairing, changes, |page| from.of(page), |page| to.of(page));
    let old_paths: BTreeMap<&str, Option<&str>> = (moved.iter().map(|(a, b)| (&*b.file, Some(&*a.file))))
        .chain(pairing.added.iter().map(|page| (&*page.file, None)))
        .collect();
    let old_path = |path| old_paths.get(path).copied().unwrap_or(Some(path));
    mismatches::compare(version, base, head, old_path, changes);
    contradictions::compare(version, base, head, old_path, changes);
    let mut out = Vec::new();
    // That a text is included from elsewhere, or no longer, is told at the pages that include it.
    out.extend(pairing.removed.iter().filter(|page| !page.is_include).map(|page| whole(page, false)));
    out.extend(pairing.added.iter().filter(|page| !page.is_include).map(|page| whole(page, true)));
    out.extend(moved.iter().filter(|(_, page)| !page.is_include).map(|(a, b)| renamed(a, b)));
    place(changes, base, head);
    let (on_page, texts) = (by_page(changes), Texts::new(version, base, head, changes));
    let (mut regressed, unbalanced) = (Vec::new(), OnceCell::new());
    let may_differ = |(a, b): &&(&PageText, &PageText)| a.text != b.text || !b.includes.is_empty();
    let differing: Vec<&(&PageText, &PageText)> =
        pairing.both.iter().chain(&moved).filter(may_differ).collect();
    let compared = differing.par_iter().map(|(a, b)| {
        let here: Vec<&Change> =
            on_page.get(&a.file).into_iter().chain(on_page.get(&b.file)).flatten().copied().collect();
        let found = match regression(a, b, (&from, &to), &here) {
            Some(change) => Err(change),
            None => Ok(texts.compare(a, b, &here)),
        };
        (here.is_empty(), found)
    });
    for ((a, b), (is_unchanged, found)) in differing.iter().zip(compared.collect::<Vec<_>>()) {
        let mut text = match found {
            Ok(text) => text,
            Err(change) => {
                regressed.push(a.file.clone());
                out.push(change);
                continue;
            }
        };
        let known = out.len();
        let rows = || unbalanced.get_or_init(|| moved::unbalanced_rows(&base.pages, &head.pages));
        if moved_elsewhere(&mut text, rows) {
            text.prose = text.prose.or(text.first);
        }
        text_changes(a, b, &text, &mut out);
        // A page that only follows what changed on others is told of all the same: a name that it shares with a change elsewhere does
        // not say that it is the same change.
        let is_untold = is_unchanged && out.len() == known;
        if let Some((to, from)) = text.first.filter(|_| is_untold && a.includes.len() == b.includes.len()) {
            let change = Change::new(&rules::PAGE_TEXT_CHANGED, address(b), "follows changes of other pages");
            out.push(change.at(line(a, from), line(b, to)));
        }
    }
    includes::compare(version, head, &texts, &on_page, &mut out);
    changes.retain(|change| !is_lost_item(change, &regressed));
    changes.extend(out);
}

fn whole(page: &PageText, added: bool) -> Change {
    if added {
        Change::new(&rules::PAGE_ADDED, address(page), "page added").after("page").at(None, line(page, 1))
    } else {
        Change::new(&rules::PAGE_REMOVED, address(page), "page removed")
            .before("page")
            .at(line(page, 1), None)
    }
}

fn renamed(a: &PageText, b: &PageText) -> Change {
    let message = format!("page `{}` renamed to `{}`", a.file, b.file);
    Change::new(&rules::PAGE_RENAMED, address(a), message).values(&a.file, &b.file).at(line(a, 1), line(b, 1))
}

fn text_changes(a: &PageText, b: &PageText, text: &TextChange, out: &mut Vec<Change>) {
    for (part, lines) in &text.unmodelled {
        out.push(unmodelled::change((a, a), (b, b), *part, lines));
    }
    if let Some((to, from)) = text.prose {
        let is_metadata = a.part(from) == PagePart::FrontMatter && b.part(to) == PagePart::FrontMatter;
        let message = if is_metadata && text.front_matter_only { "metadata changed" } else { "text changed" };
        let change = Change::new(&rules::PAGE_TEXT_CHANGED, address(b), message);
        out.push(change.at(line(a, from), line(b, to)));
    }
}

/// Drops the tables that only left the page for another, or came from there; true where there was one.
fn moved_elsewhere<'a>(text: &mut TextChange, unbalanced: impl Fn() -> &'a BTreeSet<&'a str>) -> bool {
    let parts = text.unmodelled.len();
    text.unmodelled.retain(|_, Lines { base, head, .. }| {
        if !base.is_empty() && !head.is_empty() {
            return true;
        }
        let mut rows =
            base.iter().chain(head.iter()).map(|(_, text)| text.trim()).filter(|text| moved::is_row(text));
        let first = rows.next();
        first.is_none() || first.into_iter().chain(rows).any(|row| unbalanced().contains(row))
    });
    text.unmodelled.len() < parts
}
