//! Any text is read: no panic, sound places, a ledger that tells of its losses, and the same result in any order. What was read can be
//! checked, drawn, emitted, planned as calls and compared.
//!
//! Lines are drawn from those that lead into every reader of the pages, so that most of what is drawn is nearly a page.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

mod common;

use common::read_soundly;
use generator::diagnostic::render::render;
use generator::diff::{Revision, compare};
use generator::emit::EmitOptions;
use generator::source::Sources;
use generator::{Reading, conformance};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The same cases on every machine and in every run.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2021), ..Default::default() }
}

/// The files that one page is put at in turn: what a text means depends on its folder.
const PLACES: [&str; 4] =
    ["v1.0/api/x-get.md", "v1.0/resources/x.md", "beta/resources/enums.md", "includes/x.md"];

fn tree(files: &[(&str, &str)]) -> Sources {
    Sources::from_tree(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

/// What a reading says, as one text.
fn said(reading: &Reading) -> String {
    format!(
        "{}\n{:?}\n{}",
        serde_json::to_string(&reading.models).unwrap(),
        reading.diagnostics,
        reading.ledger
    )
}

fn line() -> impl Strategy<Value = String> {
    let structure = prop::sample::select(vec![
        "---",
        "title: \"x: y\"",
        "title: x: y",
        "doc_type: apiPageType",
        "# x: doIt",
        "# x resource type",
        "# xKind enum type",
        "# List x (deprecated)",
        "Namespace: microsoft.graph",
        "Namespace: microsoft.graph.sub.",
        "## Permissions",
        "## Prerequisites",
        "## HTTP request",
        "## Optional query parameters",
        "## Function parameters",
        "## Path parameters",
        "## Request headers",
        "## Request body",
        "## Response",
        "## Examples",
        "### Example 1: x",
        "### Request",
        "### Response",
        "## Methods",
        "## Properties",
        "## Relationships",
        "## JSON representation",
        "## Members",
        "### xKind values",
        "## See also",
        "#### xKind enum",
        "text",
        "===",
        "",
        "",
        "",
    ]);
    let prose = prop::sample::select(vec![
        "Inherits from [x](x.md).",
        "Inherits from [y](../resources/y.md), which [inherits](x.md)",
        "This is an abstract type.",
        "This is an open type.",
        "> **Note:** This API is deprecated.",
        "> [!INCLUDE [x](../../includes/x.md)]",
        "[!INCLUDE [x](../includes/x.md)]",
        "[!INCLUDE [x](x.md)]",
        "[x]: x.md",
        "[x][] and [y] and [x](y.md \"z\")",
        "If successful, returns a `200 OK` and a collection of [x](../resources/x.md) objects.",
        "In the body, supply a JSON representation of an [x](../resources/x.md).",
        "Do not supply a request body.",
        "Supports `$select`, `$top`; does not support `$filter`.",
        "# [HTTP](#tab/http)",
        "- item",
        "1. item",
        "> quote",
        "\u{feff}\u{a0}\u{200b}\u{fffd} é",
        "<b>",
        "<br>",
        "\\",
        "&amp; &nbsp;",
        "    code",
        "\t- tab",
    ]);
    prop_oneof![4 => structure.prop_map(str::to_owned), 3 => prose.prop_map(str::to_owned), 4 => table_line(),
        3 => annotation(), 3 => http_line(), 1 => ".{0,16}"]
}

/// Header rows, separators and rows whose cells hold every spelling of a type.
fn table_line() -> impl Strategy<Value = String> {
    let header = prop::sample::select(vec![
        "|Property|Type|Description|",
        "Parameter | Type |Description",
        "|Member|Value|Description|",
        "|Member|",
        "|Permission type|Permissions (from least to most privileged)|",
        "|Permission type|Least privileged permissions|Higher privileged permissions|",
        "|Method|Return Type|Description|",
        "|Name|Description|",
        "|Relationship|Type|Description|",
        "|:--|:--|:--|",
        "|--|--|",
        ":-|-|",
        "|:---|",
        "|---",
    ]);
    prop_oneof![1 => header.prop_map(str::to_owned), 2 => prop::collection::vec(cell(), 0..5).prop_map(|cells| {
        format!("|{}|", cells.join("|"))
    }), 1 => prop::collection::vec(cell(), 1..4).prop_map(|cells| cells.join(" | "))]
}

fn cell() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "id",
        "ID",
        "**name** (deprecated)",
        "`a|b`",
        "a\\|b",
        "[x](x.md)",
        "[x][]",
        "[x](x.md) collection",
        "Collection(x)",
        "Collection([x](#x-values))",
        "String (timestamp)",
        "xKind",
        "Edm.Guid",
        "A or B",
        "Delegated (work or school account)",
        "Application",
        "A.Read, B.Read and C.Read",
        "Not supported.",
        "TODO: Determine scopes",
        "**For x:**<br/>A.Read",
        "0",
        "4",
        "unknownFutureValue",
        "Possible values are: `a`, `b (1)`, or `c`.",
        "Inherited from [y](y.md). Read-only. Not nullable.",
        "[!INCLUDE [x](../includes/x.md)]",
        "@odata.type",
        "x@odata.bind",
        "a/b",
        "$filter",
        "**Section**",
        "",
        " ",
        "é\u{200b}",
        "(",
        "[",
        "`",
        "**",
        "<br",
        "\\",
    ]);
    prop_oneof![9 => known.prop_map(str::to_owned), 1 => "[^\n]{0,10}"]
}

fn annotation() -> impl Strategy<Value = String> {
    let pair = prop::sample::select(vec![
        "\"blockType\": \"resource\"",
        "\"blockType\": \"request\"",
        "\"blockType\": \"response\"",
        "\"blockType\": \"ignored\"",
        "\"name\": \"a\"",
        "\"name\": [\"a\", \"b\"]",
        "\"@odata.type\": \"microsoft.graph.x\"",
        "\"@odata.type\": \"Collection(microsoft.graph.y)\"",
        "\"@type\": \"#microsoft.graph.x\"",
        "\"baseType\": \"microsoft.graph.y\"",
        "\"baseType\": null",
        "\"keyProperty\": \"id, name\"",
        "\"openType\": \"true\"",
        "\"isCollection\": true",
        "\"truncated\": 1",
        "\"type\": \"#page.annotation\"",
        "\"suppressions\": [\"a\nb\"]",
        "name: \"a\"",
        "// é",
        "\"optionalProperties\": [\"a\"]",
        "\"é",
    ]);
    let pairs = prop::collection::vec(pair, 0..4);
    let open = prop::sample::select(vec!["<!-- {", "<!--{\n", "<!-- ", "<!--"]);
    let close = prop::sample::select(vec!["} -->", "}-->", ",}\n-->", "-->s", "}", ""]);
    (open, pairs, close).prop_map(|(open, pairs, close)| format!("{open}{}{close}", pairs.join(",\n")))
}

fn http_line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "```http",
        "``` http",
        "```msgraph-interactive",
        "```json",
        "```",
        "```",
        "~~~",
        "GET /x/{a | b}/y",
        "POST /x/{id}/doIt",
        "DELETE/x",
        "PATCH x/<id>",
        "GET https://graph.microsoft.com/v1.0/x('{id}')/y(a='{b}',c={d})?$top=1",
        "GET /x/root:/{p}:/y",
        "GET /x/{a/(b",
        "or",
        "** Entity URI for é not found",
        "GET ** Entity URI",
        "POST https://graph.microsoft.com/beta/x HTTP/1.1",
        "  ?$select=é",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 204",
        "HTTP 201 Created",
        "Content-type: application/json",
        "Prefer: é",
        "{",
        "}",
        "{\"value\": [",
        "]}",
        "\"@odata.type\": \"#microsoft.graph.x\",",
        "\"id\": \"String (identifier)\",",
        "\"a\": 01, ...",
        "\"new\": <x>, // é",
        "[[[",
        "\"é\": \"a | b\"",
    ]);
    known.prop_map(str::to_owned)
}

fn page() -> impl Strategy<Value = String> {
    let end = prop_oneof![12 => Just("\n"), 1 => Just(""), 1 => Just("\r\n")];
    prop::collection::vec((line(), end).prop_map(|(line, end)| line + end), 0..40)
        .prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        for place in PLACES {
            read_soundly(&tree(&[(place, &text)]));
        }
    }

    #[test]
    fn nearly_a_page_is_read(text in page()) {
        for place in PLACES {
            read_soundly(&tree(&[(place, &text)]));
        }
    }

    #[test]
    fn what_is_read_can_be_used(a in page(), b in page(), other in page()) {
        let sources = |b: &str| tree(&[("v1.0/api/x-get.md", &a), ("v1.0/resources/x.md", b), ("includes/x.md", &other)]);
        let base = sources(&b);
        let reading = read_soundly(&base);
        for finding in reading.all_findings(&base) {
            prop_assert!(!render(&finding, &base, false).is_empty());
        }
        for (path, text) in generator::write(&reading.models, &EmitOptions::default()).files {
            prop_assert!(!text.contains("compile_error!"), "{path}: {text}");
        }
        prop_assert!(conformance::plan(&reading.models).input.cases.len() <= a.len());
        let (same, again) = Revision::pair(("a", base), ("b", sources(&b)));
        prop_assert_eq!(compare(&same, &again), []);
        let (from, to) = Revision::pair(("a", sources(&b)), ("b", sources(&other)));
        for change in compare(&from, &to) {
            prop_assert!(!change.fingerprint().is_empty());
        }
    }

    #[test]
    fn the_order_of_the_files_does_not_matter(
        a in page(), b in page(), c in page(), include in page(), first in 0..4_usize,
    ) {
        let mut files = vec![
            ("v1.0/api/x-get.md", a.as_str()), ("v1.0/resources/x.md", &b), ("v1.0/resources/y.md", &c), ("includes/x.md", &include),
        ];
        let forward = said(&read_soundly(&tree(&files)));
        files.rotate_left(first);
        files.reverse();
        prop_assert_eq!(forward, said(&read_soundly(&tree(&files))));
    }
}
