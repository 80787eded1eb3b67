//! Annotations, and the examples below them.
//!
//! Declares the rules that reading and joining the pages raise, with their examples; the checks stand where the text is read.

use crate::diagnostic::rules;

rules! {
    ANNOTATION_DANGLING = Info "annotation-dangling" {
        what: "an annotation is not followed by the fence it describes",
        why: "the block below it is read without its name and type, and the annotation is lost",
        cure: "put the comment directly above its fence",
        found: [
            GET: r#""get_gauge"
} -->"# => r#""get_gauge"
} -->

One of these:"#,
        ],
        passes: [
            GET: "|Permission type|" => r#"<!-- { "blockType": "ignored" } // kept by hand -->
|Permission type|"#,
            GET: r#""get_gauge"
} -->"# => r#""get_gauge"
} -->
<!-- the keys of gauges are numbers -->"#,
        ],
    }

    ANNOTATION_INVALID = Error "annotation-invalid" {
        what: "an annotation is not JSON, not even leniently read",
        why: "what it says of the block below it is lost or guessed",
        cure: "mend the JSON: every key and text in double quotes, a comma between two members, none behind the last",
        found: [GET: r#""name": "get_gauge""# => r#""name": get gauge: 7"#],
        passes: [GET: r#""name": "get_gauge""# => r#""name": "get gauge: 7""#],
    }

    ANNOTATION_NOT_STRICT = Info "annotation-not-strict" {
        what: "an annotation is not strict JSON, though what it means is clear",
        why: "strict readers refuse it and lose the name and type of the block",
        cure: "remove the trailing comma, comment or line end inside a text that is pointed at",
        fix: Safe,
        found: [GET: r#""name": "get_gauge""# => r#""name": "get_gauge","#],
        passes: [
            GET: "|Permission type|" => r#"<!-- { "blockType": "ignored" } // kept by hand -->
|Permission type|"#,
            GET: r#""name": "get_gauge""# => r#""name"  :
"get_gauge""#,
        ],
    }

    EXAMPLE_KIND = Warning "example-kind" {
        what: "a block is annotated as a request and holds a response, or the other way round",
        why: "tools that trust the annotation lose the example",
        cure: "correct `blockType`",
        found: [GET: "GET https://graph.microsoft.com/v1.0/gauges/7" => "HTTP/1.1 200 OK"],
        passes: [
            GET: "GET https://graph.microsoft.com/v1.0/gauges/7" => r"GET https://graph.microsoft.com/v1.0/gauges/7
Accept: application/json",
        ],
    }

    EXAMPLE_REQUEST_LINE = Warning "example-request-line" {
        what: "an example request does not begin with a method and a URL",
        why: "nobody can run it, and no code sample can be made from it",
        cure: "begin the block with the method, a space and the URL",
        found: [GET: "GET https://graph.microsoft.com/v1.0/gauges/7" => "Read the gauge with the key 7"],
        passes: [GET: "GET https://graph.microsoft.com/v1.0/gauges/7" => "GET https://graph.microsoft.com/v1.0/gauges/7 HTTP/1.1"],
    }

    EXAMPLE_UNPAIRED = Warning "example-unpaired" {
        what: "a response names a request that the page does not have",
        why: "the response is paired with the wrong request, or with none",
        cure: "use the name of the request's annotation",
        found: [
            GET: r#""truncated": true,"# => r#""truncated": true,
  "name": "get_gage","#,
        ],
        passes: [
            GET: r#""truncated": true,"# => r#""truncated": true,
  "name": "get_gauge","#,
        ],
    }

    HTTP_BLANK_LINE = Info "http-blank-line" {
        what: "the blank line between the headers and the body of an example is missing, or stands elsewhere",
        why: "by HTTP's rules headers become body or body becomes headers",
        cure: "put one blank line between the last header and the body, and none above",
        fix: Safe,
        found: [
            GET: "Content-type: application/json\n" => "Content-type: application/json",
            UPDATE: "HTTP/1.1 200 OK\n" => "HTTP/1.1 200 OK\n\n",
        ],
        passes: [GET: "Content-type: application/json\n" => "Content-type: application/json\nCache-Control: no-cache\n"],
    }

    HTTP_STATUS_LINE = Info "http-status-line" {
        what: "an example response does not begin with a status line such as `HTTP/1.1 200 OK`",
        why: "the status is guessed",
        cure: "write version, code and reason on the first line",
        found: [GET: "HTTP/1.1 200 OK" => "HTTP 200"],
        passes: [GET: "HTTP/1.1 200 OK" => "HTTP/2 200 OK"],
    }
}
