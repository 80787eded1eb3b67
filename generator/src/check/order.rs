//! The order of sections: each kind of page has one.
//!
//! Takes a page; reports `heading-order`, once for each section that stands too late. Sections of query, path and headers may
//! stand in any order among themselves; headings that are none of the format's own may stand anywhere.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::PageKind;
use crate::parse::section::Section;
use crate::vocabulary::SectionKind;

rules! {
    HEADING_ORDER = Info "heading-order" {
        what: "a section stands below one that it should stand above",
        why: "readers look for it where all other pages have it",
        cure: "move the section up",
        found: [
            GET: r"## Request headers

|Name|Description|
|:---|:---|
|Authorization|Bearer {token}. Required.|

" => "",
            GET: "## Example\n" => r"## Request headers

|Name|Description|
|:---|:---|
|Authorization|Bearer {token}. Required.|

## Example
",
        ],
        passes: [
            GET: "## Request headers" => r"## Optional query parameters

This method supports `$select`.

## Request headers",
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let rank = match page.kind {
        PageKind::Operation => rank_of_operation,
        PageKind::Resource => rank_of_resource,
        _ => return,
    };
    let mut last: Option<(usize, &Section)> = None;
    let own = page.sections.iter().filter(|section| section.level == 2 && section.heading.file == page.file);
    for section in own {
        let Some(rank) = rank(section.kind) else { continue };
        match last.filter(|(highest, _)| *highest > rank) {
            Some((_, above)) => {
                let message = format!("expected `{}` above `{}`, found it below", section.title, above.title);
                let place = context.within(section.heading, &section.title);
                let report = Diagnostic::new(&HEADING_ORDER, place, message);
                found.push(report.related(above.heading, "this comes later"));
            }
            None => last = Some((rank, section)),
        }
    }
}

fn rank_of_operation(kind: SectionKind) -> Option<usize> {
    use SectionKind as K;
    Some(match kind {
        K::Permissions => 0,
        K::HttpRequest => 1,
        K::QueryParameters | K::FunctionParameters | K::PathParameters | K::RequestHeaders => 2,
        K::RequestBody => 3,
        K::Response => 4,
        K::Examples => 5,
        _ => return None,
    })
}

fn rank_of_resource(kind: SectionKind) -> Option<usize> {
    use SectionKind as K;
    Some(match kind {
        K::Methods => 0,
        K::Properties => 1,
        K::Relationships => 2,
        K::JsonRepresentation => 3,
        _ => return None,
    })
}
