//! Sentences about requests and responses: whether there is a body, what it holds, which headers and codes come back.
//!
//! Says what a sentence is about. The types it names are read elsewhere, and numbers are no language.

use super::phrase::phrases;

phrases! {
    NO_REQUEST_BODY {
        means: "the request has no body",
        pattern: r"
            (do \s not | don['’]t) \s supply | do \s not \s provide | no \s request \s body | not \s required
            | not \s supply \s a \s request | (does \s not | doesn['’]t) \s require \s a \s request \s body
            | request \s body \s (is | should \s be) \s empty | empty \s request \s body | no \s body \s is \s required
            | leave \s the \s request \s body \s empty | does \s not \s have \s a \s request \s body
        ",
        fits: ["Do not supply a request body for this method.", "Leave the request body empty."],
        not: ["Supply a request body."],
    }
    UNLESS {
        means: "what a sentence says has an exception",
        pattern: r"unless",
        fits: ["Don't supply a body unless you rename it."],
        not: ["useless"],
    }
    SPEAKS_OF_PARAMETERS {
        means: "the body holds parameters, and no type",
        pattern: r"parameter",
        fits: ["Provide these parameters in the body."],
        not: ["Supply a room."],
    }
    SUPPLIES {
        means: "a sentence tells what to send",
        pattern: r"representation | supply | provide | json \s object | body, \s",
        fits: ["In the request body, supply a room.", "A JSON representation of the room"],
        not: ["Rooms have doors."],
    }
    IN_BODY {
        means: "what the sentence names is what the body of the response holds",
        pattern: r"\b in \s the \s (response \s body | body \s of \s the \s response)",
        fits: ["It returns `202 Accepted` and a room in the response body."],
        not: ["It returns `202 Accepted` and a link to a room in the Location header."],
    }
    NO_CONTENT {
        means: "the response has no body",
        pattern: r"
            (does \s not | doesn['’]t) \s return \s anything | no \s content | not \s return \s any
            | empty \s response \s body | no \s response \s body | returns \s nothing
        ",
        fits: ["Returns `204 No Content`.", "It does not return anything in the response body."],
        not: ["The contents are returned."],
    }
    SPEAKS_OF_STATUS {
        means: "numbers in the sentence can be status codes",
        pattern: r"respon | error | return | http | status",
        fits: ["If the name is taken, it responds with 409."],
        not: ["The report has 404 pages."],
    }
    RESPONSE_FOLLOWS {
        means: "the code below it is a response",
        pattern: r"\b response \b [^.]* [.:]? \s* $",
        fits: ["Response", "Here is an example of the response."],
        not: ["The response is sent later. Send this body:"],
    }
    RESPONSE_HEADER {
        means: "the response has a header, as `name`",
        pattern: r#"(?<name> [[:alnum:]-]+) [`*_.,;:()"]* \s+ [`*_.,;:()"]* (response \s+)? headers? \b"#,
        fits: ["a `Location` header", "the Operation-Location response header"],
        not: ["the heading"],
    }
    OTHER_HEADER {
        means: "a header of requests, or a word in front of “header” that is no name",
        pattern: r"^ (
            accept | authorization | content-type | if-match | if-none-match | prefer | request | response | http
        ) $",
        fits: ["Prefer", "Request"],
        not: ["Location"],
    }
    LOCATION {
        means: "the header is named without a capital",
        pattern: r"^ location $",
        fits: ["location"],
        not: ["locations"],
    }
    QUERY_PARAMETER_BEHIND {
        means: "the name in front of it is that of a parameter of the query string",
        pattern: r"^ \s* query \s (string \s)? parameter \b",
        fits: [" query parameter, which is optional"],
        not: [" query", " query parameters"],
    }
    DENIES_OPTIONS {
        means: "the query options of the sentence do not apply",
        pattern: r"
            (not | n['’]t) \s (be \s)? (support | use | apply | available | applicable) | \b (ignored | unsupported)
        ",
        fits: ["This method does not support $filter.", "You can't use $filter.", "$filter cannot be used."],
        not: ["This method supports $filter.", "You can use $filter."],
    }
    ROUTES_APART {
        means: "another route follows on the same line, behind `gap`",
        pattern: r"/ \S* (?<gap> , \s+ | \s+ or \s+ ) ( (get | post | put | patch | delete) \s+ )? /",
        fits: ["GET /rooms, /desks", "GET /rooms or GET /desks"],
        not: ["GET /rooms/{id or name}/doors", "GET /rooms(a={a}, b={b})"],
    }
    BEHIND_ROUTE {
        means: "behind a route: a remark, or a mark that ends a line of code",
        pattern: r"\s+ // \s .* $ | \s* ; \s* $",
        fits: ["GET /rooms // all of them", "GET /rooms;"],
        not: ["GET https://graph.microsoft.com/v1.0/rooms", "GET /rooms(a=1;b=2)"],
    }
    NO_ROUTE {
        means: "the tool that made the page found no route",
        pattern: r"not \s found | entity \s uri",
        fits: ["** Entity URI for room not found"],
        not: ["GET /rooms"],
    }
}
