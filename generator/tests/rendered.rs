//! Pages copied from the published site: fixtures against their outlines, any text, and the real pages where present.
//!
//! `UPDATE_EXPECT=1 cargo test -p generator --test rendered` rewrites the outlines.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

#[path = "common/folder.rs"]
mod folder;

use expect_test::expect_file;
use folder::texts;
use generator::diagnostic::{self, Diagnostic};
use generator::model::ApiVersion;
use generator::parse;
use generator::parse::blocks::{Block, BlockKind};
use generator::parse::page::PageKind;
use generator::parse::rendered::{is_rendered, read};
use generator::parse::text::{Text, TextPart};
use generator::source::{Role, Sources, Span};
use proptest::prelude::*;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn blocks_of(text: &str) -> (Sources, Vec<Block>, Vec<Diagnostic>) {
    let sources = Sources::from_texts([("page.txt".to_owned(), text.to_owned(), ApiVersion::V1, Role::Page)]);
    let mut diagnostics = Vec::new();
    let file = sources.find("page.txt").unwrap();
    let blocks = read(file, &sources.file(file).text, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    (sources, blocks, diagnostics)
}

/// One line a block, cell or line of code; code inside a text stands in backticks.
fn outline(text: &str) -> String {
    let (sources, blocks, diagnostics) = blocks_of(text);
    let mut out = String::new();
    for block in &blocks {
        write_block(&mut out, text, block);
    }
    for finding in &diagnostics {
        let (line, column) = (sources.line(finding.span), sources.column(finding.span));
        let (severity, rule) = (finding.severity().name(), finding.rule.id);
        writeln!(out, "{severity}[{rule}] {line}:{column} {}", finding.message).unwrap();
    }
    out
}

fn write_block(out: &mut String, text: &str, block: &Block) {
    match &block.kind {
        BlockKind::Heading { level, text } => writeln!(out, "h{level} {}", shown(text)).unwrap(),
        BlockKind::Paragraph(text) => writeln!(out, "paragraph {}", shown(text)).unwrap(),
        BlockKind::Item(text) => writeln!(out, "item {}", shown(text)).unwrap(),
        BlockKind::Table(table) => {
            writeln!(out, "table {}", row(&table.header)).unwrap();
            table.rows.iter().for_each(|cells| writeln!(out, "    {}", row(&cells.cells)).unwrap());
        }
        BlockKind::Fence(fence) => {
            writeln!(out, "fence {}", fence.info).unwrap();
            text[fence.body.range()]
                .lines()
                .for_each(|line| writeln!(out, "    {}", line.trim_end()).unwrap());
        }
        other => panic!("a copied page has no such block: {other:?}"),
    }
}

fn row(cells: &[Text]) -> String {
    cells.iter().map(shown).collect::<Vec<_>>().join(" / ")
}

fn shown(text: &Text) -> String {
    let part = |part: &TextPart| match part {
        TextPart::Code(code) => format!("`{code}`"),
        other => other.text().to_owned(),
    };
    text.parts.iter().map(part).collect()
}

#[test]
fn fixtures_give_their_outlines() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rendered");
    for name in ["action", "resource", "list", "enum", "slips"] {
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        assert!(is_rendered(&text), "{name}");
        expect_file![folder.join(format!("{name}.outline"))].assert_eq(&outline(&text));
    }
}

/// Blocks are not the end: the readers of pages must not need what a copy lacks.
#[test]
fn copies_become_facts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rendered");
    let page = |name: &str| {
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let sources = Sources::from_texts([("x.txt".to_owned(), text, ApiVersion::V1, Role::Page)]);
        parse::read(&sources, sources.find("x.txt").unwrap()).0
    };
    let (action, list) = (page("action"), page("list"));
    let facts = |page: &parse::Page| {
        let operation = page.operation.as_ref().unwrap();
        (page.kind, operation.routes.len(), operation.permissions.len(), operation.headers.len())
    };
    assert_eq!(facts(&action), (PageKind::Operation, 2, 3, 2));
    assert_eq!(facts(&list), (PageKind::Operation, 3, 3, 2));
    let resource = page("resource");
    assert_eq!((resource.kind, resource.types.len(), resource.enums.len()), (PageKind::Resource, 1, 1));
    assert_eq!(resource.types[0].properties.len(), 5);
    let enumeration = page("enum");
    assert_eq!((enumeration.kind, enumeration.enums.len()), (PageKind::Enumeration, 1));
    assert_eq!(enumeration.enums[0].members.len(), 4);
}

/// A folder beside the checkout, which not every machine has.
fn shared(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(path)
}

/// The paths of the pages below a folder that are taken for copies, and how many pages there are.
fn rendered_below(folder: &Path) -> (Vec<String>, usize) {
    let pages: Vec<_> = texts(folder).into_iter().filter(|(path, _)| path.ends_with(".md")).collect();
    let count = pages.len();
    (pages.into_iter().filter(|(_, text)| is_rendered(text)).map(|(path, _)| path).collect(), count)
}

#[test]
fn no_page_of_the_project_is_taken_for_a_copy() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
    let (rendered, count) = rendered_below(&folder);
    assert!(count > 40, "{count}");
    assert_eq!(rendered, [""; 0]);
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn no_page_of_the_corpus_is_taken_for_a_copy() {
    let folder = shared("corpus");
    let (rendered, count) = rendered_below(&folder);
    assert!(count > 3000, "{count}");
    assert_eq!(rendered, [""; 0]);
}

/// The same pages without what tells markdown at a glance: front matter, and the first heading.
#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn a_page_that_lacks_front_matter_is_still_markdown() {
    let folder = shared("corpus/graph-2021-07/api-reference/v1.0/api");
    let is_taken = |text: &str| is_rendered(text.split_once("\n# ").map_or(text, |(_, body)| body));
    let taken = texts(&folder).into_iter().filter(|(_, text)| is_taken(text)).map(|(path, _)| path);
    assert_eq!(taken.collect::<Vec<_>>(), [""; 0]);
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn the_copied_seed_is_read() {
    let path = shared("seeds/004_f9ece6ad8c21aa06.txt");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(is_rendered(&text));
    let (_, blocks, diagnostics) = blocks_of(&text);
    let rules: Vec<_> = diagnostics.iter().map(|finding| finding.rule.id).collect();
    assert_eq!(rules, ["rendered-page"]);
    let headings: Vec<_> = blocks.iter().filter_map(heading).collect();
    let expected = [
        "1 applicationTemplate: instantiate",
        "2 Permissions",
        "2 HTTP request",
        "2 Request headers",
        "2 Request body",
        "2 Response",
        "2 Examples",
        "3 Request",
        "3 Response",
    ];
    assert_eq!(headings, expected);
    let code: Vec<_> = blocks.iter().filter_map(|block| fence(&text, block)).collect();
    let starts: Vec<_> = code.iter().filter_map(|code| code.split_whitespace().next()).collect();
    assert_eq!(starts, ["POST", "POST", "HTTP/1.1"]);
    let bodies = code.iter().filter_map(|code| code.find("\n{").map(|at| &code[at..]));
    assert_eq!(bodies.filter(|body| serde_json::from_str::<serde_json::Value>(body).is_ok()).count(), 2);
}

fn heading(block: &Block) -> Option<String> {
    match &block.kind {
        BlockKind::Heading { level, text } => Some(format!("{level} {}", text.plain())),
        _ => None,
    }
}

fn fence<'a>(text: &'a str, block: &Block) -> Option<&'a str> {
    match &block.kind {
        BlockKind::Fence(fence) => text.get(fence.body.range()),
        _ => None,
    }
}

/// Fragments that lead into every reader, in any order and number.
fn fragment() -> impl Strategy<Value = String> {
    let lines = [
        "Title",
        "Namespace: microsoft.graph",
        "Namespace:",
        "Permissions",
        "HTTP request",
        "Response",
        "Examples",
        "Example 1: x",
        "Request",
        "JSON representation",
        "tone values",
        "In this article",
        "Copy",
        "Go",
        "C#",
        "Note",
        "Feedback",
        "- item",
        "1. item",
        "a sentence",
        ", code",
        "A sentence.",
        "GET /x/{a | b}",
        "?$top=1",
        "HTTP/1.1 200 OK",
        "Content-type: application/json",
        "Content-type: text/plain",
        "Content-type: multipart/mixed",
        "--b--",
        "{",
        "}",
        "[",
        "]",
        "\"a\": \"{",
        "{}",
        "} x",
        "a | b |",
        "---|---|",
        "--|--",
        "a | b",
        "| x |",
        "|",
        "a\tb",
        "\tc",
        "a\t",
        "",
        " ",
        "var x = f();",
        "\u{feff}é \u{200b}",
    ];
    let line =
        prop_oneof![9 => proptest::sample::select(lines.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"];
    let end = prop_oneof![9 => Just("\n"), 1 => Just(""), 1 => Just("\r\n")];
    (line, end).prop_map(|(line, end)| format!("{line}{end}"))
}

/// Every place lies within the text and on characters; blocks stand in order and apart.
fn check(text: &str) {
    let (sources, blocks, diagnostics) = blocks_of(text);
    is_rendered(text);
    let text = &sources.file(sources.find("page.txt").unwrap()).text;
    let sound = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    let mut end = 0;
    for block in &blocks {
        assert!(block.span.range().start >= end, "{block:?} of {text:?}");
        end = block.span.range().end;
        spans_of(block).into_iter().for_each(sound);
    }
    diagnostics.iter().for_each(|finding| sound(finding.span));
    let info = diagnostics.iter().filter(|finding| finding.rule.id == "rendered-page").count();
    assert_eq!(info, usize::from(!blocks.is_empty()));
}

fn spans_of(block: &Block) -> Vec<Span> {
    let mut spans = vec![block.span];
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) | BlockKind::Item(text) => {
            spans.push(text.span)
        }
        BlockKind::Table(table) => {
            spans.push(table.span);
            spans.extend(table.header.iter().map(|cell| cell.span));
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.header.len());
                spans.push(row.span);
                spans.extend(row.cells.iter().map(|cell| cell.span));
            }
        }
        BlockKind::Fence(fence) => spans.push(fence.body),
        _ => {}
    }
    spans
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_lines_are_read(fragments in proptest::collection::vec(fragment(), 0..40)) {
        check(&fragments.concat());
    }
}
