//! Sections that the format does not have.
//!
//! Takes a page of an operation or a type; reports `heading-extra` for headings of the second level that are neither the format's own, nor an
//! example, nor the table of an enumeration. Overviews are free to have any section.

use super::context::CheckContext;
use super::headings::{misspelt, of_format};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::PageKind;
use crate::parse::section::Section;
use crate::vocabulary::{SectionKind, headings};

rules! {
    HEADING_EXTRA = Info "heading-extra" {
        what: "a section is none of those that the format has",
        why: "tools do not read it, and readers do not know it from other pages",
        cure: "put its text into a section of the format, or give it a lower level",
        found: [
            GET: "## Request headers" => r"## How gauges work

A float rises with the tide.

## Request headers",
        ],
        passes: [
            GET: "## Request headers" => r"## Remarks

A float rises with the tide.

### How gauges work

It floats.

## Request headers",
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let applies = match page.kind {
        PageKind::Operation => true,
        PageKind::Resource => page.types.iter().any(|facts| facts.declared.is_some()),
        PageKind::Enumeration | PageKind::Conceptual => false,
    };
    let own = page.sections.iter().filter(|section| section.level == 2 && section.heading.file == page.file);
    for section in own.filter(|section| applies && is_extra(section, page.kind)) {
        let title = section.title.trim();
        let message = format!("expected a section of the format, found `{title}`");
        let place = context.within(section.heading, title);
        found.push(Diagnostic::new(&HEADING_EXTRA, place, message));
    }
}

fn is_extra(section: &Section, kind: PageKind) -> bool {
    let title = section.title.trim();
    let is_known = || headings::kind(title, false).is_some() || headings::lists_derived_types(title);
    let is_misspelt = || misspelt(title, of_format(kind)).is_some();
    section.kind == SectionKind::Other && !title.is_empty() && !is_known() && !is_misspelt()
}
