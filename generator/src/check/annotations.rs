//! Annotations: their keys, the kind of their values, and whether the block below is the one they describe.
//!
//! Takes a page; reports `annotation-key`, `annotation-key-twice`, `annotation-value`, `annotation-name-missing`, `example-sample-key`
//! and, for lists of routes, `annotation-dangling`. JSON that cannot be read is reported where it is read.

use super::context::CheckContext;
use super::fences;
use super::nearness::nearest;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Member};
use crate::parse::Page;
use crate::parse::annotation::{Annotation, BlockType};
use crate::parse::blocks::{Block, BlockKind};

rules! {
    ANNOTATION_KEY = Info "annotation-key" {
        what: "an annotation has a key that no tool reads",
        why: "what it should say is said to nobody",
        cure: "correct the key, or remove it",
        found: [GET: r#""truncated": true"# => r#""truncatd": true"#],
        passes: [GET: r#""truncated": true"# => r#""truncated": true, "expectError": false"#],
    }

    ANNOTATION_KEY_TWICE = Warning "annotation-key-twice" {
        what: "a key stands twice in one annotation",
        why: "only the last one is read",
        cure: "keep one of the two",
        found: [
            GAUGE: r#""keyProperty": "id","# => r#""keyProperty": "id",
  "keyProperty": "name","#,
        ],
        passes: [
            GAUGE: r#""keyProperty": "id","# => r#""keyProperty": "id",
  "namespace": "microsoft.graph","#,
        ],
    }

    ANNOTATION_NAME_MISSING = Info "annotation-name-missing" {
        what: "the annotation of an example request has no name",
        why: "code samples are stored by it, and responses refer to it",
        cure: "add a `name` that no other page has",
        found: [
            GET: r#""request",
  "name": "get_gauge""# => r#""request""#,
        ],
        passes: [
            GET: r#""request",
  "name": "get_gauge""# => r#""ignored""#,
        ],
    }

    ANNOTATION_VALUE = Info "annotation-value" {
        what: "the value of an annotation's key is not of the kind that the key takes",
        why: "strict readers refuse it",
        cure: "write `true` and `false` without quotes, names in quotes",
        fix: Safe,
        found: [
            GET: r#""truncated": true"# => r#""truncated": "true""#,
            DEVICE: r#""keyProperty": "id""# => r#""keyProperty": "id",
  "baseType": """#,
        ],
        passes: [
            DEVICE: r#""keyProperty": "id""# => r#""keyProperty": "id",
  "baseType": null"#,
        ],
    }

    EXAMPLE_SAMPLE_KEY = Info "example-sample-key" {
        what: "a sample key of an annotation does not stand in the URL of its request",
        why: "the key in the URL is not recognised as one",
        cure: "copy the key from the URL",
        found: [
            GET: r#""name": "get_gauge""# => r#""name": "get_gauge",
  "sampleKeys": ["8"]"#,
        ],
        passes: [
            GET: r#""name": "get_gauge""# => r#""name": "get_gauge",
  "sampleKeys": ["7"]"#,
        ],
    }
}

/// The keys that some tool reads, with what they take.
const KEYS: &[(&str, Takes)] = &[
    ("blockType", Takes::Any),
    ("name", Takes::Any),
    ("@odata.type", Takes::Name),
    ("@type", Takes::Name),
    ("@type.aka", Takes::Any),
    ("truncated", Takes::Flag),
    ("isCollection", Takes::Flag),
    ("collectionProperty", Takes::Name),
    ("isEmpty", Takes::Flag),
    ("expectError", Takes::Flag),
    ("optionalProperties", Takes::Any),
    ("nullableProperties", Takes::Any),
    ("keyProperty", Takes::Name),
    ("baseType", Takes::Name),
    ("openType", Takes::Flag),
    ("abstract", Takes::Flag),
    ("isMediaEntity", Takes::Flag),
    ("isComposable", Takes::Flag),
    ("idempotent", Takes::Flag),
    ("target", Takes::Any),
    ("opaqueUrl", Takes::Flag),
    ("sampleKeys", Takes::Any),
    ("longRunningResponseType", Takes::Any),
    ("scopes", Takes::Any),
    ("apiVersions", Takes::Any),
    ("tags", Takes::Any),
    ("@odata.annotations", Takes::Any),
    ("requestUrls", Takes::Any),
    ("mergePermissions", Takes::Flag),
    ("namespace", Takes::Any),
    ("type", Takes::Any),
    ("title", Takes::Any),
    ("description", Takes::Any),
    ("keywords", Takes::Any),
    ("section", Takes::Any),
    ("suppressions", Takes::Any),
];

/// What a key takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// `true` or `false`.
    Flag,
    /// The name of a type or property.
    Name,
    /// Anything, or what is looked at elsewhere.
    Any,
}

const BLOCK_TYPES: &[&str] = &[
    "resource",
    "request",
    "response",
    "ignored",
    "example",
    "samples",
    "permissions",
    "simulatedResponse",
    "testParams",
];

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for annotation in page.annotations.iter().filter(|annotation| !annotation.json.root.range.is_empty()) {
        check_twice(annotation, found);
        if !annotation.is_page() {
            annotation.json.root.members().iter().for_each(|member| check_member(annotation, member, found));
        }
    }
    check_dangling(page, found);
    check_requests(context, page, found);
}

fn check_twice(annotation: &Annotation, found: &mut Vec<Diagnostic>) {
    let members = annotation.json.root.members();
    for (at, member) in members.iter().enumerate() {
        let Some(first) = members.iter().take(at).find(|other| other.name == member.name) else { continue };
        let message = format!("the key `{}` stands twice in this annotation", member.name);
        let report = Diagnostic::new(&ANNOTATION_KEY_TWICE, annotation.place_of_name(member), message);
        found.push(report.related(annotation.place_of_name(first), "the first one"));
    }
}

fn check_member(annotation: &Annotation, member: &Member, found: &mut Vec<Diagnostic>) {
    let name = member.name.as_str();
    let takes = KEYS.iter().find(|(key, _)| *key == name).map(|(_, takes)| *takes);
    if takes.is_none() {
        let message = format!("expected a key that annotations have, found `{name}`");
        let report = Diagnostic::new(&ANNOTATION_KEY, annotation.place_of_name(member), message);
        found.push(match nearest(name, KEYS.iter().map(|(key, _)| *key)) {
            Some(right) => report.help(format!("write `{right}`")),
            None => report.help("remove it"),
        });
    }
    let value = annotation.place(&member.value);
    if let (Some(Takes::Flag), Kind::String(text)) = (takes, &member.value.kind) {
        let message = format!("expected `true` or `false` without quotes, found the text `{text}`");
        let report = Diagnostic::new(&ANNOTATION_VALUE, value, message);
        found.push(match text.to_ascii_lowercase().as_str() {
            right @ ("true" | "false") => report.help("remove the quotes").fix(value, right),
            _ => report.help("write `true` or `false`"),
        });
    }
    if takes == Some(Takes::Name) && member.value.as_str().is_some_and(|text| text.trim().is_empty()) {
        let message = format!("expected a name for `{name}`, found an empty text");
        let report = Diagnostic::new(&ANNOTATION_VALUE, value, message);
        found.push(report.help("write the name, or remove the key"));
    }
    if let ("blockType", Some(BlockType::Other)) = (name, annotation.block_type) {
        let text = member.value.as_str().unwrap_or_default();
        if !BLOCK_TYPES.iter().any(|known| known.eq_ignore_ascii_case(text)) {
            let message = format!("expected a kind of block such as `request`, found `{text}`");
            found.push(Diagnostic::new(&ANNOTATION_VALUE, value, message));
        }
    }
}

/// Lists of routes are found without their annotation, so reading passes over a stray one.
fn check_dangling(page: &Page, found: &mut Vec<Diagnostic>) {
    let ignored = |annotation: &&Annotation| annotation.block_type == Some(BlockType::Ignored);
    for annotation in page.annotations.iter().filter(ignored) {
        let Some(at) = page.blocks.iter().position(|block| block.span == annotation.span) else { continue };
        let below = page.blocks.iter().skip(at + 1).find(|block| !is_comment(block));
        // Above a table it keeps tools that write permissions away from it.
        let dangles =
            below.is_none_or(|block| !matches!(block.kind, BlockKind::Fence(_) | BlockKind::Table(_)));
        if dangles {
            let message = "expected a fence directly below this annotation, found none";
            let report = Diagnostic::new(&rules::ANNOTATION_DANGLING, annotation.span, message);
            found.push(report);
        }
    }
}

fn is_comment(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Comment { .. })
}

fn check_requests(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for fence in fences::of(page) {
        let Some(annotation) = fence.annotation.filter(|a| a.block_type == Some(BlockType::Request)) else {
            continue;
        };
        if annotation.texts("name").iter().all(|name| name.trim().is_empty()) {
            let message = "expected a `name` in the annotation of this request, found none";
            let report = Diagnostic::new(&ANNOTATION_NAME_MISSING, annotation.span, message);
            found.push(report);
        }
        let code = context.sources.text(fence.fence.body);
        let url = code.trim_start().lines().next().unwrap_or_default();
        for key in annotation.texts("sampleKeys").into_iter().filter(|key| !url.contains(*key)) {
            let message = format!("expected the sample key `{key}` in the URL of the request, found none");
            let report = Diagnostic::new(&EXAMPLE_SAMPLE_KEY, context.within(annotation.span, key), message);
            found.push(report.related(fence.fence.body, "the request"));
        }
    }
}
