//! Links between pages: targets that do not exist, are written in another case, or lack the heading behind `#`.
//!
//! Takes all pages; reports `link-missing`, `link-case` (with a fix), `link-anchor`. A folder that was not read at all proves nothing, nor does a copy
//! of a part of the docs, where many targets are absent: there missing pages are not reported.

use super::context::CheckContext;
use super::nearness::nearest;
use super::reachability;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::ApiVersion;
use crate::parse::Page;
use crate::parse::text::Link;
use crate::source::{FileId, Span};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

rules! {
    LINK_ANCHOR = Warning "link-anchor" {
        what: "a link names a heading that its page does not have",
        why: "it leads to the top of the page",
        cure: "correct the part behind `#`",
        found: [GAUGE: "(#gaugekind-values)" => "(#gaugekinds)"],
        passes: [GAUGE: "(#gaugekind-values)" => "(#GaugeKind-values)"],
    }

    LINK_MISSING = Warning "link-missing" {
        what: "a link leads to a page that does not exist",
        why: "readers get an error",
        cure: "correct the path, or remove the link",
        found: [STATION: "(gauge.md)" => "(gauges.md)"],
        passes: [STATION: "(gauge.md)" => "(gauge.md#methods)"],
    }
}

/// In a whole copy of the docs, at most one in this many links leads nowhere.
const WHOLE: usize = 5;

/// The names of the files in each folder that was read.
type Folders<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Where a link leads.
pub(super) enum LinkTarget {
    /// To a file that was read, with its path where the link has it in another case.
    File(FileId, Option<String>),
    /// To this path, where no file is.
    Missing(String),
}

/// A link that leads to where pages were read.
pub(super) struct ResolvedLink<'a> {
    pub(super) page: &'a Page,
    pub(super) link: &'a Link,
    pub(super) target: LinkTarget,
}

pub(super) fn check(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut folders = Folders::new();
    for (_, file) in context.sources.iter() {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        folders.entry(folder).or_default().push(name);
    }
    let of_page = |page: &'_ Page| -> Vec<(usize, LinkTarget)> {
        let links = page.links.iter().enumerate();
        links.filter_map(|(at, link)| Some((at, target(context, &folders, link)?))).collect()
    };
    let targets: Vec<Vec<(usize, LinkTarget)>> = context.pages.par_iter().map(of_page).collect();
    let resolved: Vec<ResolvedLink<'_>> = context
        .pages
        .iter()
        .zip(targets)
        .flat_map(|(page, targets)| {
            targets.into_iter().filter_map(move |(at, target)| {
                Some(ResolvedLink { page, link: page.links.get(at)?, target })
            })
        })
        .collect();
    let mut anchors = Anchors { context, known: BTreeMap::new() };
    let whole: Vec<ApiVersion> =
        ApiVersion::ALL.into_iter().filter(|version| is_whole(&resolved, *version)).collect();
    for one in &resolved {
        check_one(context, one, &whole, &folders, &mut anchors, found);
    }
    reachability::check(context, &resolved, &whole, found);
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Where a relative link to a page leads; `None` for links that lead elsewhere.
fn target(context: &CheckContext<'_>, folders: &Folders<'_>, link: &Link) -> Option<LinkTarget> {
    let written = link.target.trim();
    let path = written.split(['#', '?']).next().unwrap_or_default();
    let elsewhere = written.starts_with(['/', '~', '#'])
        || written.contains(':')
        || path.to_ascii_lowercase().contains("snippets/")
        || path.is_empty();
    let is_page = path.to_ascii_lowercase().ends_with(".md") || !path.contains('.');
    if elsewhere || !is_page {
        return own_anchor(link, written);
    }
    let path = context.sources.resolve_path(link.span.file, path);
    if let Some(file) = context.sources.find(&path) {
        return Some(LinkTarget::File(file, None));
    }
    if let Some(file) = context.sources.find_ignoring_case(&path) {
        return Some(LinkTarget::File(file, Some(context.sources.file(file).path.to_string())));
    }
    folders.contains_key(folder(&path)).then_some(LinkTarget::Missing(path))
}

/// `#heading` leads to the page itself.
fn own_anchor(link: &Link, written: &str) -> Option<LinkTarget> {
    let own = written.len() > 1 && written.starts_with('#') && !written.starts_with("#tab/");
    own.then_some(LinkTarget::File(link.span.file, None))
}

fn is_whole(resolved: &[ResolvedLink<'_>], version: ApiVersion) -> bool {
    let of_version = || resolved.iter().filter(|one| one.page.version == version);
    let missing = of_version().filter(|one| matches!(one.target, LinkTarget::Missing(_))).count();
    missing * WHOLE <= of_version().count()
}

fn check_one(
    context: &CheckContext<'_>,
    one: &ResolvedLink<'_>,
    whole: &[ApiVersion],
    folders: &Folders<'_>,
    anchors: &mut Anchors<'_, '_>,
    found: &mut Vec<Diagnostic>,
) {
    let written = one.link.target.as_str();
    let place = || context.within(one.link.span, written);
    match &one.target {
        LinkTarget::Missing(path) if whole.contains(&one.page.version) => {
            let message = format!("expected a page at `{path}`, found no such file");
            let name = path.rsplit('/').next().unwrap_or(path);
            // Whoever mistypes a name begins it right.
            let begins_alike = |other: &&str| other.bytes().next() == name.bytes().next();
            let beside = folders.get(folder(path)).into_iter().flatten().copied();
            let near = nearest(name, beside.filter(begins_alike));
            let report = Diagnostic::new(&LINK_MISSING, place(), message);
            found.push(match near {
                Some(right) => report.help(format!("write `{right}` for `{name}`")),
                None => report,
            });
        }
        LinkTarget::Missing(_) => {}
        LinkTarget::File(file, case) => {
            if let Some(file) = case {
                found.push(wrong_case(context, written, place(), file));
            }
            let anchor =
                written.split_once('#').map(|(_, anchor)| anchor).filter(|anchor| !anchor.is_empty());
            found.extend(anchor.and_then(|anchor| lost_anchor(anchor, anchors.of(*file), place)));
        }
    }
}

/// `file` is the path of the file, from which `written` differs in case.
fn wrong_case(context: &CheckContext<'_>, written: &str, place: Span, file: &str) -> Diagnostic {
    let path = written.split(['#', '?']).next().unwrap_or(written);
    // The parts from the last one upwards, as long as they name the file and its folders.
    let mut folders = file.rsplit('/');
    let mut parts: Vec<&str> = path.rsplit('/').collect();
    for part in &mut parts {
        match folders.next().filter(|own| own.eq_ignore_ascii_case(part)) {
            Some(own) => *part = own,
            None => break,
        }
    }
    parts.reverse();
    let right = parts.join("/");
    let message = format!("expected `{right}`, as the file is called, found `{path}`");
    let report = Diagnostic::new(&rules::LINK_CASE, place, message);
    if context.sources.text(place) != written || right == path {
        return report;
    }
    let start = place.range().start;
    report.fix(Span::new(place.file, start, start + path.len()), right)
}

/// An anchor that is none of those `known` of the page.
fn lost_anchor(anchor: &str, known: &BTreeSet<String>, place: impl Fn() -> Span) -> Option<Diagnostic> {
    let slug = slug(anchor);
    let unnumbered = slug.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    if known.is_empty() || known.contains(&slug) || known.contains(unnumbered) {
        return None;
    }
    let message = format!(
        "expected the anchor of a heading behind `#`, found `{anchor}`, which is none of that page's"
    );
    let report = Diagnostic::new(&LINK_ANCHOR, place(), message);
    Some(match nearest(&slug, known.iter().map(String::as_str)) {
        Some(right) => report.help(format!("write `#{right}`")),
        None => report,
    })
}

/// The anchors of pages, found when they are first asked for.
struct Anchors<'a, 'c> {
    context: &'c CheckContext<'a>,
    known: BTreeMap<FileId, BTreeSet<String>>,
}

impl Anchors<'_, '_> {
    fn of(&mut self, file: FileId) -> &BTreeSet<String> {
        let context = self.context;
        self.known.entry(file).or_insert_with(|| {
            let headings = context.page(file).into_iter().flat_map(|page| &page.sections);
            let mut out: BTreeSet<String> = headings.map(|section| slug(&section.title)).collect();
            out.extend(explicit(&context.sources.file(file).text));
            out
        })
    }
}

/// The anchors that HTML gives: `<a name="x">`, `<a id="x">`.
fn explicit(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for mark in ["name=\"", "id=\""] {
        out.extend(text.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(slug));
    }
    out
}

/// The anchor of a heading: lower case, hyphens for spaces, punctuation gone. Runs of hyphens count as one.
fn slug(title: &str) -> String {
    let lower = title.to_lowercase();
    let kept = lower.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    let spaced: String = kept.map(|c| if c == '-' { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn anchors_are_made_as_the_site_makes_them() {
        assert_eq!(slug("chatType values"), "chattype-values");
        assert_eq!(slug("Example 1: Get a user's photo"), "example-1-get-a-users-photo");
        assert_eq!(slug("a & b"), slug("a--b"));
    }
}
