//! Front matter: the keys every page needs, and whether `doc_type` fits the page.
//!
//! Takes a page; reports `front-matter-missing`, `front-matter-key`, `front-matter-doc-type`. Broken YAML is reported where it is read.

use super::context::CheckContext;
use super::nearness::nearest;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::front_matter::DocType;
use crate::parse::page::PageKind;
use crate::source::{Role, Span};

rules! {
    FRONT_MATTER_DOC_TYPE = Warning "front-matter-doc-type" {
        what: "`doc_type` is unknown, or contradicts the folder or the content of the page",
        why: "the page is checked and published as something that it is not",
        cure: "write `apiPageType`, `resourcePageType`, `enumPageType` or `conceptualPageType`, as the page is",
        fix: Unsafe,
        found: [
            GET: "apiPageType" => "resourcePageType",
            STATION: "resourcePageType" => "resourcePageTyp",
        ],
        passes: [GET: "apiPageType" => r#""apiPageType""#],
    }

    FRONT_MATTER_KEY = Info "front-matter-key" {
        what: "a key that every page needs is missing from the front matter, or is empty",
        why: "the page is published without its title, description, owner or area",
        cure: "add the key with its value",
        found: [
            GET: r#"author: "ada""# => r#"auther: "ada""#,
            GET: r#"subservice: "tides""# => r#"subservice:"#,
        ],
        passes: [
            GET: r#"ms.localizationpriority: medium
ms.subservice: "tides""# => r#"localization_priority: medium
ms.prod: "tides""#,
        ],
    }

    FRONT_MATTER_MISSING = Warning "front-matter-missing" {
        what: "a page has no front matter",
        why: "it has no title, description or kind",
        cure: "begin the page with `---`, the keys and `---`",
        found: [
            STATION: r#"---
title: "station resource type"
description: "The place of a gauge."
author: "ada"
ms.localizationpriority: medium
ms.subservice: "tides"
doc_type: resourcePageType
---

"# => "",
        ],
        passes: [
            STATION: r#"---
title: "station"# => r#"---
# keys of the page
title: "station"#,
        ],
    }
}

/// Each key that every page needs, with the names it went by.
const REQUIRED: [&[&str]; 6] = [
    &["title"],
    &["description"],
    &["author"],
    &["doc_type"],
    &["ms.localizationpriority", "localization_priority"],
    &["ms.subservice", "ms.prod"],
];

const DOC_TYPES: [&str; 6] =
    ["apiPageType", "resourcePageType", "enumPageType", "enumTypes", "conceptualPageType", "conceptual"];

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(span) = page.front_matter.span else {
        let top = Span::new(page.file, 0, 0);
        let message = "expected front matter at the top of this page, found none";
        let help = "begin the page with `---`, a line for each key, and `---`";
        found.push(Diagnostic::new(&FRONT_MATTER_MISSING, top, message).help(help));
        return;
    };
    for names in REQUIRED {
        check_key(context, page, span, names, found);
    }
    check_doc_type(context, page, found);
}

fn check_key(
    context: &CheckContext<'_>,
    page: &Page,
    span: Span,
    names: &[&str],
    found: &mut Vec<Diagnostic>,
) {
    let front = &page.front_matter;
    let Some(name) = names.first() else { return };
    if names.iter().any(|name| front.get(name).is_some()) {
        return;
    }
    let report = match names.iter().find_map(|name| Some((name, front.values.get(*name)?))) {
        Some((name, value)) => {
            let message = format!("expected a value for `{name}`, found none");
            let line = context.sources.line_span(value.span.file, context.sources.line(value.span));
            Diagnostic::new(&FRONT_MATTER_KEY, line, message).help("write the value")
        }
        None => {
            let message = format!("expected the key `{name}` in the front matter, found none");
            let near = nearest(name, front.values.keys().map(String::as_str));
            let place = near.and_then(|near| front.values.get(near)).map_or(span.head(), |value| value.span);
            let help = near
                .map_or(format!("add a line `{name}: ..`"), |near| format!("write `{name}` for `{near}`"));
            Diagnostic::new(&FRONT_MATTER_KEY, place, message).help(help)
        }
    };
    found.push(report);
}

fn check_doc_type(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(value) = page.front_matter.values.get("doc_type").filter(|value| !value.value.is_empty()) else {
        return;
    };
    let written = value.value.trim();
    let place = context.within(value.span, written);
    if !DOC_TYPES.iter().any(|known| known.eq_ignore_ascii_case(written)) {
        let message = format!("expected a kind of page such as `{}`, found `{written}`", right(page));
        let report = Diagnostic::new(&FRONT_MATTER_DOC_TYPE, place, message);
        found.push(report.fix(place, right(page)));
        return;
    }
    if let Some(reason) = page.front_matter.doc_type().and_then(|stated| contradiction(page, stated)) {
        let message = format!("expected `{}`, as {reason}, found `{written}`", right(page));
        let report = Diagnostic::new(&FRONT_MATTER_DOC_TYPE, place, message);
        found.push(report.fix(place, right(page)));
    }
}

/// What the page is, by its content.
fn right(page: &Page) -> &'static str {
    match page.kind {
        PageKind::Operation => "apiPageType",
        PageKind::Resource => "resourcePageType",
        PageKind::Enumeration => "enumPageType",
        PageKind::Conceptual => "conceptualPageType",
    }
}

/// Why the page cannot be what it says it is.
fn contradiction(page: &Page, stated: DocType) -> Option<&'static str> {
    let has_routes = page.operation.as_ref().is_some_and(|operation| !operation.routes.is_empty());
    let declares = page.types.iter().any(|facts| facts.declared.is_some());
    match (stated, page.role) {
        (DocType::Resource | DocType::Enumeration | DocType::Conceptual, _) if has_routes => {
            Some("the page documents an operation")
        }
        (DocType::Api, Role::Resource) => Some("the page stands in the folder of types"),
        (DocType::Conceptual | DocType::Enumeration, Role::Resource) if declares => {
            Some("the page documents a type")
        }
        (DocType::Resource, Role::Resource) if page.kind == PageKind::Enumeration => {
            Some("the page documents enumerations and no type")
        }
        _ => None,
    }
}
