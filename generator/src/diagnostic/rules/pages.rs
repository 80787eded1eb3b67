//! What stands in the way of reading a page at all: front matter, comments, blocks, includes, copies of the published site.
//!
//! Declares the rules that reading and joining the pages raise, with their examples; the checks stand where the text is read.

use crate::diagnostic::rules;

/// A text seven times.
macro_rules! seven {
    ($text:expr) => {
        concat!($text, $text, $text, $text, $text, $text, $text)
    };
}

rules! {
    COMMENT_UNCLOSED = Error "comment-unclosed" {
        what: "a comment is never closed",
        why: "everything below it is hidden from readers of the published page",
        cure: "write `-->` behind the comment",
        found: [
            GET: r#""get_gauge"
} -->"# => r#""get_gauge"
}"#,
        ],
        passes: [
            GET: r#""get_gauge"
} -->"# => r#""get_gauge" } -->"#,
        ],
    }

    FENCE_UNBALANCED = Error "fence-unbalanced" {
        what: "a code block is not closed, or swallows the next one",
        why: "the sections inside it are published as code",
        cure: "close the block with three backticks on a line of their own",
        found: [GET: "/gauges/7\n```" => "/gauges/7"],
        passes: [GET: "```http\nGET https://graph.microsoft.com/v1.0/gauges/7\n```" => "````http\nGET https://graph.microsoft.com/v1.0/gauges/7\n````"],
    }

    FRONT_MATTER_INVALID = Error "front-matter-invalid" {
        what: "the front matter is not YAML",
        why: "title, description and kind of the page are lost",
        cure: "put values that hold `:` or `#` in double quotes",
        found: [CALIBRATE: r#"title: "gauge: calibrate""# => "title: gauge: calibrate"],
        passes: [CALIBRATE: r#"title: "gauge: calibrate""# => "title: 'gauge: calibrate'"],
    }

    INCLUDE_BUDGET = Error "include-budget" {
        what: "a page includes more files, or more of their text, than any page needs",
        why: "files that include each other multiply, and what is left out is missing from the page",
        cure: "include each file once, and none that includes the others",
        found: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => concat!("Read one [gauge](../resources/gauge.md).\n\n", seven!(seven!(seven!("[!INCLUDE [tide](../includes/tide.md)]\n")))),
            TIDE: "" => "The tide turns.\n",
        ],
        passes: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => concat!("Read one [gauge](../resources/gauge.md).\n\n", seven!(seven!("[!INCLUDE [tide](../includes/tide.md)]\n"))),
            TIDE: "" => "The tide turns.\n",
        ],
    }

    INCLUDE_CYCLE = Error "include-cycle" {
        what: "an include includes itself",
        why: "the page cannot be published",
        cure: "remove one of the two includes",
        found: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => r"Read one [gauge](../resources/gauge.md).

[!INCLUDE [tide](../includes/tide.md)]
",
            TIDE: "" => r"The tide turns.

[!INCLUDE [tide](tide.md)]
",
        ],
        passes: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => r"Read one [gauge](../resources/gauge.md).

[!INCLUDE [tide](../includes/tide.md)]
",
            TIDE: "" => "The tide turns.\n",
        ],
    }

    INCLUDE_MISSING = Error "include-missing" {
        what: "the file that an include names does not exist",
        why: "what it should say, permissions as a rule, is missing from the page",
        cure: "correct the path, or add the file",
        found: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => r"Read one [gauge](../resources/gauge.md).

[!INCLUDE [tide](../includes/tide.md)]
",
        ],
        passes: [
            GET: "Read one [gauge](../resources/gauge.md).\n" => r"Read one [gauge](../resources/gauge.md).

[!INCLUDE [tide](../includes/Tide.md)]
",
            TIDE: "" => "The tide turns.\n",
        ],
    }

    LINK_CASE = Info "link-case" {
        what: "a link is right only where file names know no case",
        why: "it is broken on every other file system",
        cure: "write the path in the case of the file",
        fix: Safe,
        found: [STATION: "(gauge.md)" => "(Gauge.md)"],
        passes: [STATION: "(gauge.md)" => "(https://tides.example/Gauge.md)"],
    }

    RENDERED_EXAMPLE_CUT = Warning "rendered-example-cut" {
        what: "an example on a copied page ends before its brackets are closed",
        why: "the example is read as far as it goes; what follows it may have been taken for a part of it",
        cure: "copy the whole example, or close its brackets",
        found: [
            RENDERED: "" => r#"List gauges
Namespace: microsoft.graph
List the gauges of a harbour.
HTTP request
GET /gauges
Response
If successful, this method returns a 200 OK response code.
Examples
Request
GET https://graph.microsoft.com/v1.0/gauges
Response
HTTP/1.1 200 OK

{
  "value": [
    { "id": "7" }
"#,
        ],
        passes: [
            RENDERED: "" => r#"List gauges
Namespace: microsoft.graph
List the gauges of a harbour.
HTTP request
GET /gauges
Response
If successful, this method returns a 200 OK response code.
Examples
Request
GET https://graph.microsoft.com/v1.0/gauges
Response
HTTP/1.1 200 OK

{
  "value": [
    { "id": "7" }
  ]
}
"#,
        ],
    }

    RENDERED_PAGE = Info "rendered-page" {
        what: "a page is a copy of the published text, not the markdown it is made from",
        why: "links, code marks and annotations are lost in the copy: types and examples are read from the text alone",
        cure: "take the page's markdown file from the docs repository",
        found: [
            RENDERED: "" => r"List gauges
Namespace: microsoft.graph
List the gauges of a harbour.
HTTP request
GET /gauges
Response
If successful, this method returns a 200 OK response code.
",
        ],
        passes: [
            MORE: "" => r"# List gauges

Namespace: microsoft.graph

List the gauges of a harbour.

## HTTP request

```http
GET /gauges
```

## Response

If successful, this method returns a 200 OK response code.
",
        ],
    }
}
