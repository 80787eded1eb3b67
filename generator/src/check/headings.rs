//! Headings: sections that are missing, misspelt, or written in another case.
//!
//! Takes a page; reports `section-missing`, `heading-spelling` (with a fix) and `heading-case` (with a fix). Headings among the examples
//! are free, as are those that are no slip of one of the format's own.

use super::context::CheckContext;
use super::nearness::Word;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::PageKind;
use crate::parse::section::Section;
use crate::source::{Role, Span};
use crate::vocabulary::SectionKind;
use crate::vocabulary::headings;
use crate::vocabulary::slips::OTHER_HEADING;

rules! {
    HEADING_CASE = Info "heading-case" {
        what: "a heading of the format is written in another case",
        why: "links to its anchor work all the same, but the pages look unlike",
        cure: "write the heading as the format has it",
        fix: Safe,
        found: [GET: "## HTTP request" => "## HTTP Request"],
        passes: [GET: "## HTTP request" => "##   HTTP request"],
    }

    HEADING_SPELLING = Warning "heading-spelling" {
        what: "a heading is all but one of the format's own",
        why: "what stands below it is not read as what it is",
        cure: "correct the heading",
        fix: Unsafe,
        found: [GET: "## Request headers" => "## Request heeders"],
        passes: [GET: "## Request headers" => "## Request"],
    }

    SECTION_MISSING = Info "section-missing" {
        what: "a page lacks a section that every page of its kind has",
        why: "readers and tools look for it in vain",
        cure: "add the section",
        found: [
            GET: r"## Permissions

|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Gauge.Read, Gauge.ReadWrite|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Gauge.Read.All, Gauge.ReadWrite.All|

" => "",
        ],
        passes: [GET: "## Example\n" => "## Examples\n"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let known = of_format(page.kind);
    for section in
        page.sections.iter().filter(|section| section.level > 1 && section.heading.file == page.file)
    {
        check_heading(context, section, known, found);
    }
    match page.kind {
        PageKind::Operation => missing_of_operation(page, found),
        PageKind::Resource if page.types.iter().any(|facts| facts.declared.is_some()) => {
            missing_of_resource(page, found)
        }
        _ => {}
    }
}

fn check_heading(
    context: &CheckContext<'_>,
    section: &Section,
    known: &[&'static str],
    found: &mut Vec<Diagnostic>,
) {
    let title = section.title.trim();
    let lower = title.to_lowercase();
    let in_examples = matches!(section.kind, SectionKind::ExampleRequest | SectionKind::ExampleResponse);
    if known.contains(&title) || OTHER_HEADING.is_in(title) || in_examples {
        return;
    }
    let place = context.within(section.heading, title);
    if let Some(right) = known.iter().find(|right| right.to_lowercase() == lower) {
        let message = format!("expected `{right}`, found `{title}`, which differs in case");
        let report = Diagnostic::new(&HEADING_CASE, place, message);
        found.push(report.fix(place, *right));
        return;
    }
    if let Some(right) = misspelt(title, known) {
        let message = format!("expected `{right}`, found `{title}`");
        let report = Diagnostic::new(&HEADING_SPELLING, place, message);
        found.push(report.fix(place, right));
    }
}

/// The headings of the format that a page of this kind may have.
pub(super) fn of_format(kind: PageKind) -> &'static [&'static str] {
    if kind == PageKind::Operation { headings::OF_OPERATIONS } else { headings::OF_TYPES }
}

/// The heading of the format that a title is all but.
pub(super) fn misspelt(title: &str, known: &[&'static str]) -> Option<&'static str> {
    if title.len() <= 6 {
        return None;
    }
    let title_word = Word::new(title);
    let slip = |right: &&&str| title_word.distance(right, allowed(right)).is_some();
    known.iter().find(slip).copied().filter(|_| !OTHER_HEADING.is_in(title))
}

/// How many letters may differ before it is another word.
fn allowed(heading: &str) -> usize {
    if heading.len() < 9 { 1 } else { 2 }
}

fn missing_of_operation(page: &Page, found: &mut Vec<Diagnostic>) {
    let has = |kinds: &[SectionKind]| page.sections.iter().any(|section| kinds.contains(&section.kind));
    use SectionKind as K;
    let required: [(&str, &[SectionKind]); 4] = [
        ("Permissions", &[K::Permissions]),
        ("HTTP request", &[K::HttpRequest]),
        ("Response", &[K::Response]),
        ("Example", &[K::Examples, K::ExampleRequest, K::ExampleResponse]),
    ];
    for (name, kinds) in required {
        if !has(kinds) {
            found.push(missing(page, name));
        }
    }
}

fn missing_of_resource(page: &Page, found: &mut Vec<Diagnostic>) {
    let has = |kind| page.sections.iter().any(|section| section.kind == kind);
    let tables =
        page.types.iter().any(|facts| !facts.properties.is_empty() || !facts.relationships.is_empty());
    if !has(SectionKind::Properties) && !tables && page.role == Role::Resource {
        found.push(missing(page, "Properties"));
    }
    if !has(SectionKind::JsonRepresentation) && page.types.iter().all(|facts| facts.json.is_none()) {
        found.push(missing(page, "JSON representation"));
    }
}

fn missing(page: &Page, name: &str) -> Diagnostic {
    let title: Span = page.title.span;
    let message = format!("expected a section `{name}` on this page, found none");
    Diagnostic::new(&SECTION_MISSING, title, message).help(format!("add a heading `## {name}`"))
}
