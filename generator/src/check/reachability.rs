//! Pages that no other page leads to.
//!
//! Takes all links; reports `page-unlinked`: a page of an operation that no page of a type links to, a page of a type that nobody links
//! to. In a copy of a part of the docs nothing is reported.

use super::context::CheckContext;
use super::links::{LinkTarget, ResolvedLink};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::ApiVersion;
use crate::parse::Page;
use crate::parse::page::PageKind;
use crate::source::{FileId, Role};
use std::collections::BTreeSet;

rules! {
    PAGE_UNLINKED = Info "page-unlinked" {
        what: "no other page leads to a page",
        why: "readers do not find it",
        cure: "link to it from the page of its type",
        found: [GAUGE: "|[Update](../api/gauge-update.md)|[gauge](gauge.md)|Change a gauge.|\n" => ""],
        passes: [GAUGE: "[Update](../api/gauge-update.md)" => "[Update](../api/Gauge-Update.md)"],
    }
}

pub(super) fn check(
    context: &CheckContext<'_>,
    resolved: &[ResolvedLink<'_>],
    whole: &[ApiVersion],
    found: &mut Vec<Diagnostic>,
) {
    let (mut by_any, mut by_types) = (BTreeSet::new(), BTreeSet::new());
    for one in resolved {
        let LinkTarget::File(file, _) = one.target else { continue };
        if file == one.page.file {
            continue;
        }
        by_any.insert(file);
        if one.page.role == Role::Resource {
            by_types.insert(file);
        }
    }
    for page in context.pages.iter().filter(|page| whole.contains(&page.version)) {
        if let Some(message) = lost(page, &by_any, &by_types) {
            let report = Diagnostic::new(&PAGE_UNLINKED, page.title.span, message);
            found.push(report);
        }
    }
}

fn lost(page: &Page, by_any: &BTreeSet<FileId>, by_types: &BTreeSet<FileId>) -> Option<&'static str> {
    match (page.role, page.kind) {
        (Role::Api, PageKind::Operation) if !by_any.contains(&page.file) => {
            Some("expected a link to this operation from the page of its type, found none on any page")
        }
        (Role::Api, PageKind::Operation) if !by_types.contains(&page.file) => Some(
            "expected a link to this operation from the page of a type, found links from other operations alone",
        ),
        (Role::Resource, PageKind::Resource) if !by_any.contains(&page.file) => {
            Some("expected a link to this type from some page, found none")
        }
        _ => None,
    }
}
