//! Compares the pages themselves: which came, went or moved, what their text says beyond the model, and
//! whether they are still read as well as before.
//!
//! Runs last, because a line that a change of the model explains needs no report of its own.

use super::Revision;
use super::catalogue as rules;
use super::change::{Address, Change};
use super::includes::{self, Texts};
use super::level::Step;
use super::moved;
use super::page::{Finding, Page, Part};
use super::page_text::{Lines, TextChange};
use super::pairing::Pairing;
use super::text::cut;
use crate::diagnostic::Severity;
use crate::model::{ApiVersion, Model, Route, Source};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Compares the pages of one version; `changes` are those of its models, and loses the ones that a page accounts for.
pub(super) fn compare(version: ApiVersion, base: &Revision, head: &Revision, changes: &mut Vec<Change>) {
    if !base.has_pages || !head.has_pages {
        changes.extend(mismatches(version, base, head, Some));
        return;
    }
    let (from, to) = (Yields::new(version, base), Yields::new(version, head));
    let mut pairing = Pairing::by_key(of(version, base), of(version, head), |page| page.file.as_ref());
    let moved = moved::take(&mut pairing, changes, |page| from.of(page), |page| to.of(page));
    let old_paths: BTreeMap<&str, Option<&str>> = (moved.iter().map(|(a, b)| (&*b.file, Some(&*a.file))))
        .chain(pairing.added.iter().map(|page| (&*page.file, None)))
        .collect();
    changes
        .extend(mismatches(version, base, head, |path| old_paths.get(path).copied().unwrap_or(Some(path))));
    drop_mismatches_of_lost_rows(changes);
    let mut out = Vec::new();
    // That a text is included from elsewhere, or no longer, is told at the pages that include it.
    out.extend(pairing.removed.iter().filter(|page| !page.is_include).map(|page| whole(page, false)));
    out.extend(pairing.added.iter().filter(|page| !page.is_include).map(|page| whole(page, true)));
    out.extend(moved.iter().filter(|(_, page)| !page.is_include).map(|(a, b)| renamed(a, b)));
    place(changes, base, head);
    let (on_page, texts) = (by_page(changes), Texts::new(version, base, head, changes));
    let (mut regressed, unbalanced) = (Vec::new(), OnceCell::new());
    let may_differ = |(a, b): &&(&Page, &Page)| a.text != b.text || !b.includes.is_empty();
    for (a, b) in pairing.both.iter().chain(&moved).filter(may_differ) {
        let here: Vec<&Change> =
            on_page.get(&a.file).into_iter().chain(on_page.get(&b.file)).flatten().copied().collect();
        if let Some(change) = regression(a, b, (&from, base), (&to, head), &here) {
            regressed.push(a.file.clone());
            out.push(change);
            continue;
        }
        let known = out.len();
        let mut text = texts.compare(a, b, &here);
        let rows = || unbalanced.get_or_init(|| moved::unbalanced_rows(&base.pages, &head.pages));
        if moved_elsewhere(&mut text, rows) {
            text.prose = text.prose.or(text.first);
        }
        text_changes(a, b, &text, &mut out);
        // A page that only follows what changed on others is told of all the same.
        if let Some((to, from)) = text
            .first
            .filter(|_| here.is_empty() && out.len() == known && a.includes.len() == b.includes.len())
        {
            let change = Change::new(&rules::PAGE_TEXT_CHANGED, address(b), "follows changes of other pages");
            out.push(change.at(line(a, from), line(b, to)));
        }
    }
    includes::compare(version, head, &texts, &on_page, &mut out);
    changes.retain(|change| !is_lost_item(change, &regressed));
    changes.extend(out);
}

/// A row that left its table is gone; that the JSON still shows it is part of that.
fn drop_mismatches_of_lost_rows(changes: &mut Vec<Change>) {
    let gone = changes.iter().filter(|change| change.is_removal() && change.address.is_of_type());
    let gone: BTreeSet<(Arc<str>, String)> = gone
        .filter_map(|change| Some((change.base.as_ref()?.file.clone(), change.address.leaf().to_owned())))
        .collect();
    changes.retain(|change| {
        let is_of = |source: &Source| {
            let name = change.message.split('`').nth(1).unwrap_or_default();
            gone.contains(&(source.file.clone(), name.to_owned()))
        };
        change.rule != &rules::PROPERTY_JSON_MISMATCH || !change.head.as_ref().is_some_and(is_of)
    });
}

fn of(version: ApiVersion, revision: &Revision) -> impl Iterator<Item = &Page> {
    revision.pages.iter().filter(move |page| page.version == version)
}

/// Moves what stands at the head of a page for want of a line of its own to the part of the page that states it.
fn place(changes: &mut [Change], base: &Revision, head: &Revision) {
    let by_path = |revision: &'_ Revision| -> BTreeMap<Arc<str>, usize> {
        revision.pages.iter().enumerate().map(|(at, page)| (page.file.clone(), at)).collect()
    };
    let (from, to) = (by_path(base), by_path(head));
    let moved =
        |source: &Option<Source>, part: Part, revision: &Revision, paths: &BTreeMap<Arc<str>, usize>| {
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

fn by_page(changes: &[Change]) -> OnPage<'_> {
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

/// What each page yields: the names of its types, enumerations and operations.
struct Yields {
    by_file: BTreeMap<String, BTreeSet<String>>,
}

impl Yields {
    fn new(version: ApiVersion, revision: &Revision) -> Self {
        let mut by_file: BTreeMap<String, BTreeSet<String>> =
            of(version, revision).map(|page| (page.file.to_string(), BTreeSet::new())).collect();
        for model in revision.models.iter().filter(|model| model.api_version == version) {
            each_item(model, &mut by_file);
        }
        Self { by_file }
    }

    fn of(&self, page: &Page) -> BTreeSet<String> {
        self.by_file.get(page.file.as_ref()).cloned().unwrap_or_default()
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

fn address(page: &Page) -> Address {
    let below = page.file.split_once('/').map_or(page.file.as_ref(), |(_, rest)| rest);
    Address::root(page.version).join("page", below)
}

fn line(page: &Page, line: u32) -> Option<Source> {
    Some(Source { file: page.file.clone(), line })
}

fn whole(page: &Page, added: bool) -> Change {
    if added {
        Change::new(&rules::PAGE_ADDED, address(page), "page added").after("page").at(None, line(page, 1))
    } else {
        Change::new(&rules::PAGE_REMOVED, address(page), "page removed")
            .before("page")
            .at(line(page, 1), None)
    }
}

fn renamed(a: &Page, b: &Page) -> Change {
    let message = format!("page `{}` renamed to `{}`", a.file, b.file);
    Change::new(&rules::PAGE_RENAMED, address(a), message).values(&a.file, &b.file).at(line(a, 1), line(b, 1))
}

fn text_changes(a: &Page, b: &Page, text: &TextChange, out: &mut Vec<Change>) {
    for (part, lines) in &text.unmodelled {
        out.push(unmodelled((a, a), (b, b), *part, lines));
    }
    if let Some((to, from)) = text.prose {
        let is_metadata = a.part(from) == Part::FrontMatter && b.part(to) == Part::FrontMatter;
        let message = if is_metadata && text.front_matter_only { "metadata changed" } else { "text changed" };
        let change = Change::new(&rules::PAGE_TEXT_CHANGED, address(b), message);
        out.push(change.at(line(a, from), line(b, to)));
    }
}

/// Lines of a part that changed and that no rule covers. Each side is the page, and the text that holds the lines: the page
/// itself, or what it includes.
pub(super) fn unmodelled(
    (a, base): (&Page, &Page),
    (b, head): (&Page, &Page),
    part: Part,
    lines: &Lines,
) -> Change {
    let text = |lines: &[(u32, String)]| -> Option<String> {
        let all: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
        (!all.is_empty()).then(|| cut(&all.join("\n"), 600))
    };
    let first = |lines: &[(u32, String)]| lines.first().map(|(line, _)| *line);
    let message = format!("the {} section changed in a way the model does not hold", part.name());
    let change =
        Change::new(&rules::UNMODELLED_CONTENT_CHANGED, address(b).join("section", part.name()), message);
    let mut change = change.at(
        first(&lines.base).and_then(|at| line(base, at)).or_else(|| line(a, a.first_line(part)?)),
        first(&lines.head).and_then(|at| line(head, at)).or_else(|| line(b, b.first_line(part)?)),
    );
    (change.before, change.after) = (text(&lines.base), text(&lines.head));
    change
}

/// Drops the tables that only left the page for another, or came from there; true where there was one.
fn moved_elsewhere<'a>(text: &mut TextChange, unbalanced: impl Fn() -> &'a BTreeSet<&'a str>) -> bool {
    let parts = text.unmodelled.len();
    text.unmodelled.retain(|_, Lines { base, head }| {
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

/// A page that is still there and yields nothing, or is read with more errors than before.
fn regression(
    a: &Page,
    b: &Page,
    (from, base): (&Yields, &Revision),
    (to, head): (&Yields, &Revision),
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
    let errors = |revision: &Revision, page: &Page| -> Vec<Finding> {
        let on_page = revision.findings.iter().filter(|finding| finding.source.file == page.file);
        // What a missing include held is told where it is missed.
        let errors =
            on_page.filter(|finding| finding.severity == Severity::Error && finding.rule != INCLUDE_MISSING);
        errors.cloned().collect()
    };
    let (before, after) = (errors(base, a), errors(head, b));
    if after.len() <= before.len() {
        return None;
    }
    let fresh = after.iter().find(|finding| before.iter().all(|old| old.message != finding.message))?;
    let message = format!("the page is read with more errors: {}", fresh.message);
    let change =
        change(message).values(format!("{} errors", before.len()), format!("{} errors", after.len()));
    Some(change.at(line(a, 1), fresh.source.clone()))
}

fn is_loss(change: &Change) -> bool {
    let rule = change.rule;
    [&rules::TYPE_REMOVED, &rules::TYPE_DERIVED_REMOVED, &rules::ENUM_REMOVED].contains(&rule)
        || [&rules::OPERATION_REMOVED, &rules::OPERATION_REMOVED_DEPRECATED].contains(&rule)
}

/// A removal that is only what a page no longer yields: the page's own change says so.
fn is_lost_item(change: &Change, regressed: &[Arc<str>]) -> bool {
    is_loss(change) && change.base.as_ref().is_some_and(|source| regressed.contains(&source.file))
}

/// The diagnostic that says that an included file is not there.
const INCLUDE_MISSING: &str = "include-missing";

/// The diagnostics that say “table and JSON representation disagree”.
const MISMATCH_RULES: [&str; 4] = ["json-only", "table-only", "property-case", "json-type"];

/// The fresh ones; `old_path` tells where a page of the head was. A page that is new as a whole is one change, whatever it gets
/// wrong.
fn mismatches<'a>(
    version: ApiVersion,
    base: &'a Revision,
    head: &'a Revision,
    old_path: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Change> {
    let is_mismatch = |finding: &&Finding| {
        MISMATCH_RULES.contains(&finding.rule.as_str()) && finding.source.file.starts_with(version.segment())
    };
    // The member that a finding speaks of: where table and JSON disagree on its type, another type is no other disagreement.
    let subject = |finding: &'a Finding| finding.message.split('`').nth(1);
    let place = |finding: &'a Finding| {
        Some((old_path(&finding.source.file)?, finding.rule.as_str(), subject(finding)))
    };
    let known = base.findings.iter().filter(is_mismatch);
    let known: BTreeSet<(&str, &str, Option<&str>)> =
        known.map(|finding| (&*finding.source.file, finding.rule.as_str(), subject(finding))).collect();
    let fresh = head.findings.iter().filter(is_mismatch);
    let fresh = fresh.filter(|finding| place(finding).is_some_and(|place| !known.contains(&place)));
    let change = |finding: &Finding| {
        let below = finding.source.file.split_once('/').map_or("", |(_, rest)| rest);
        let address = Address::root(version).join("page", below);
        let change = Change::new(&rules::PROPERTY_JSON_MISMATCH, address, finding.message.clone());
        change.after(finding.message.clone()).at(None, finding.source.clone())
    };
    fresh.map(change).collect()
}
