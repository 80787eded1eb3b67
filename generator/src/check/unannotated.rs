//! Fences and the annotations above them: examples without one, responses without a type, fences in another language.
//!
//! Takes a page; reports `annotation-missing`, `annotation-type-missing` and `fence-language` (with a fix). A page none of whose examples is
//! annotated is of the kind that goes without (all of Intune's are), and is passed over.

use super::context::CheckContext;
use super::fences::{self, Annotated};
use super::json::is_json;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Primitive, TypeName};
use crate::parse::Page;
use crate::parse::annotation::{Annotation, BlockType};
use crate::parse::page::ResponseExample;
use crate::parse::route::split_method;
use crate::source::Span;
use crate::vocabulary::SectionKind;

rules! {
    ANNOTATION_MISSING = Info "annotation-missing" {
        what: "an example among annotated ones has no annotation",
        why: "tools pass over it: it is neither checked nor turned into code samples",
        cure: "write the comment with `blockType` on the line above the fence",
        found: [
            GET: r#"<!-- {
  "blockType": "request",
  "name": "get_gauge"
} -->

"# => "",
        ],
        passes: [
            GET: r#"<!-- {
  "blockType": "request",
  "name": "get_gauge"
} -->"# => r#"<!-- { "blockType": "ignored" } -->"#,
        ],
    }

    ANNOTATION_TYPE_MISSING = Info "annotation-type-missing" {
        what: "the annotation of a response with a body names no type",
        why: "tools cannot compare the body with its type",
        cure: "add `@odata.type`",
        found: [
            UPDATE: r#""truncated": true,
  "@odata.type": "microsoft.graph.gauge""# => r#""truncated": true"#,
        ],
        passes: [
            CALIBRATE: r#""blockType": "response""# => r#""blockType": "response",
  "truncated": true"#,
        ],
    }

    FENCE_LANGUAGE = Info "fence-language" {
        what: "a block is written in another language than tools read it from",
        why: "it is published without its colours, and tools pass over it",
        cure: "write `json` for a representation, `http` for a request or response",
        fix: Safe,
        found: [
            GET: "```http\nGET https" => "```json\nGET https",
            STATION: "```json" => "```",
        ],
        passes: [GET: "```http\nGET https" => "```msgraph-interactive\nGET https"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let fences: Vec<Annotated<'_>> = fences::of(page).collect();
    if !fences.iter().any(|fence| fence.annotation.is_some_and(is_checked)) {
        return;
    }
    for fence in &fences {
        match fence.annotation {
            None => found.extend(unannotated(context, page, fence)),
            Some(annotation) => {
                found.extend(untyped(context, page, fence, annotation));
                found.extend(language(context, fence, annotation));
            }
        }
    }
}

/// True for the annotation of a block that tools check.
fn is_checked(annotation: &Annotation) -> bool {
    matches!(annotation.block_type, Some(BlockType::Request | BlockType::Response | BlockType::Resource))
}

/// A fence among the examples that is a request, a response or a representation, and says so to no tool.
fn unannotated(context: &CheckContext<'_>, page: &Page, fence: &Annotated<'_>) -> Option<Diagnostic> {
    let in_examples = matches!(
        fences::section(page, fence.block)?,
        SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse
    );
    let code = context.sources.text(fence.fence.body).trim_start();
    let line = code.lines().next().unwrap_or_default().trim_end();
    let what = match split_method(line) {
        Some((_, url)) if in_examples && url.trim_start().starts_with("https://graph") => "request",
        _ if in_examples && line.starts_with("HTTP/") => "response",
        _ => return None,
    };
    let message = format!("expected an annotation above this {what}, found none");
    let place = context.within(fence.fence.body, line);
    let report = Diagnostic::new(&ANNOTATION_MISSING, place, message);
    Some(report.help(format!("write a comment with `\"blockType\": \"{what}\"` on the line above the fence")))
}

/// A response with a body whose annotation names no type.
fn untyped(
    context: &CheckContext<'_>,
    page: &Page,
    fence: &Annotated<'_>,
    annotation: &Annotation,
) -> Option<Diagnostic> {
    if annotation.block_type != Some(BlockType::Response) {
        return None;
    }
    let examples = page.operation.iter().flat_map(|operation| &operation.examples);
    let of_fence = |response: &&ResponseExample| fences::contains(fence.fence.body, response.span);
    let response = examples.filter_map(|example| example.response.as_ref()).find(of_fence)?;
    let has_json = response.body.as_ref().is_some_and(|body| is_json(&response.headers, &body.value));
    if !(200..300).contains(&response.status) || !has_json || response.declared.is_some() {
        return None;
    }
    let message = "expected `@odata.type` in the annotation of this response, found none";
    let report = Diagnostic::new(&ANNOTATION_TYPE_MISSING, annotation.span, message);
    let known = context.operation(page).and_then(|operation| operation.response.type_name.as_ref());
    let known = known.filter(|name| **name != TypeName::Edm(Primitive::Untyped));
    Some(match known {
        Some(name) => report.help(format!("add `\"@odata.type\": \"{name}\"`")),
        None => report,
    })
}

/// Tools read representations from `json` and messages from `http` alone.
fn language(
    context: &CheckContext<'_>,
    fence: &Annotated<'_>,
    annotation: &Annotation,
) -> Option<Diagnostic> {
    let (right, others): (&str, &[&str]) = match annotation.block_type {
        Some(BlockType::Resource) => ("json", &[]),
        Some(BlockType::Request) => ("http", &["msgraph-interactive"]),
        Some(BlockType::Response) => ("http", &[]),
        _ => return None,
    };
    let written = fence.fence.info.as_str();
    if written == right || others.contains(&written) {
        return None;
    }
    let line = context.sources.text(fence.span).lines().next().unwrap_or_default();
    let ticks = line.find("```").map(|at| at + 3)?;
    let start = fence.span.range().start;
    let info = Span::new(fence.span.file, start + ticks, start + line.trim_end().len());
    let place =
        if written.is_empty() { Span::new(info.file, start + ticks - 3, start + ticks) } else { info };
    let message = match written {
        "" => format!("expected `{right}` behind these backticks, found nothing"),
        _ => format!("expected `{right}`, found `{written}`"),
    };
    let report = Diagnostic::new(&FENCE_LANGUAGE, place, message);
    Some(report.fix(info, right))
}
