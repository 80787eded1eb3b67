//! The heads of example messages: reason phrases, names of headers, content types.
//!
//! Takes a page with an operation; reports `http-status-reason` (with a fix), `header-spelling` (with a fix) and `example-content-type`. Headers of a
//! service's own are free; only what is all but a known name is a slip.

use super::context::CheckContext;
use super::fences::Fences;
use super::nearness::nearest;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::{ExampleBody, ExampleFacts, HeaderRow, OperationFacts};
use crate::source::Span;

rules! {
    EXAMPLE_CONTENT_TYPE = Warning "example-content-type" {
        what: "the body of an example is JSON and its header says something else",
        why: "a reader who sends it gets an error, and tools do not look into it",
        cure: "make the header and the body agree",
        found: [UPDATE: "200 OK\nContent-type: application/json" => "200 OK\nContent-type: text/plain"],
        passes: [UPDATE: "200 OK\nContent-type: application/json" => "200 OK\nContent-type: application/json; charset=utf-8"],
    }

    HEADER_SPELLING = Warning "header-spelling" {
        what: "the name of a header is all but a known one",
        why: "services ignore a header that they do not know",
        cure: "correct the name",
        fix: Unsafe,
        found: [
            GET: "|Authorization|" => "|Autorization|",
            UPDATE: "200 OK\nContent-type" => "200 OK\nContnet-type",
        ],
        passes: [UPDATE: "200 OK\nContent-type: application/json" => "200 OK\nCONTENT-TYPE: application/json\nx-tide-station: 7"],
    }

    HTTP_STATUS_REASON = Info "http-status-reason" {
        what: "the reason behind a status code is not that of the code",
        why: "readers cannot tell which of the two is meant",
        cure: "make code and reason agree",
        fix: Unsafe,
        found: [
            GET: "`200 OK`" => "`201 Created`",
            GET: "HTTP/1.1 200 OK" => "HTTP/1.1 200 Created",
        ],
        passes: [UPDATE: "HTTP/1.1 200 OK" => "HTTP/1.1 200 Ok"],
    }
}

/// Status codes that examples show, with their registered reasons.
const REASONS: &[(&str, &str)] = &[
    ("200", "OK"),
    ("201", "Created"),
    ("202", "Accepted"),
    ("204", "No Content"),
    ("206", "Partial Content"),
    ("207", "Multi-Status"),
    ("301", "Moved Permanently"),
    ("302", "Found"),
    ("303", "See Other"),
    ("304", "Not Modified"),
    ("400", "Bad Request"),
    ("401", "Unauthorized"),
    ("403", "Forbidden"),
    ("404", "Not Found"),
    ("405", "Method Not Allowed"),
    ("409", "Conflict"),
    ("410", "Gone"),
    ("412", "Precondition Failed"),
    ("415", "Unsupported Media Type"),
    ("422", "Unprocessable Entity"),
    ("423", "Locked"),
    ("429", "Too Many Requests"),
    ("500", "Internal Server Error"),
    ("503", "Service Unavailable"),
];

/// Headers that requests and responses of the service have, as they are written as a rule.
const HEADERS: &str = "Accept|Accept-Encoding|Accept-Language|Authorization|Cache-Control|Client-Request-Id|ConsistencyLevel|\
    Content-Disposition|Content-Encoding|Content-Length|Content-Range|Content-Transfer-Encoding|Content-Type|If-Match|If-None-Match|\
    Location|OData-Version|Operation-Location|Prefer|Preference-Applied|Request-Id|Retry-After|Transfer-Encoding|User-Agent|\
    Workbook-Session-Id|WWW-Authenticate";

/// Names that are close to a header's and are headers, too.
const OTHER_HEADERS: &[&str] =
    &["Content-Location", "Content-MD5", "If-Range", "Content-Id", "Refer", "Referer"];

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(operation) = &page.operation else { return };
    let fences = Fences::of(page);
    for example in &operation.examples {
        check_reason(context, &operation.response.status, example, found);
        for message in messages(example) {
            check_message(context, &fences, &message, found);
        }
    }
    check_rows(context, operation, found);
}

/// A request or response.
struct Message<'a> {
    span: Span,
    headers: &'a [(String, String)],
    body: Option<&'a ExampleBody>,
}

fn messages(example: &ExampleFacts) -> impl Iterator<Item = Message<'_>> {
    let request = example.request.iter().map(|request| Message {
        span: request.url.span,
        headers: &request.headers,
        body: request.body.as_ref(),
    });
    let response = example.response.iter().map(|response| Message {
        span: response.span,
        headers: &response.headers,
        body: response.body.as_ref(),
    });
    request.chain(response)
}

/// `stated` are the codes of the response section: where the reason is that of one of them, the code is the slip.
fn check_reason(
    context: &CheckContext<'_>,
    stated: &[u16],
    example: &ExampleFacts,
    found: &mut Vec<Diagnostic>,
) {
    let Some(response) = &example.response else { return };
    let line = context.sources.text(response.span).lines().next().unwrap_or_default();
    let mut words = line.splitn(3, ' ');
    let (Some(version), Some(code), Some(written)) = (words.next(), words.next(), words.next()) else {
        return;
    };
    let right = REASONS.iter().find(|(known, _)| *known == code).map(|(_, reason)| *reason);
    let written = written.trim();
    if let Some(right) = right.filter(|right| {
        version.starts_with("HTTP/") && !written.is_empty() && !written.eq_ignore_ascii_case(right)
    }) {
        let meant = REASONS.iter().find(|(_, reason)| reason.eq_ignore_ascii_case(written));
        let is_stated = |code: &str| stated.iter().any(|status| status.to_string() == code);
        let (place, message, right) = match meant.filter(|(meant, _)| is_stated(meant) && !is_stated(code)) {
            Some((meant, _)) => {
                let message = format!("expected `{meant}`, the code of `{written}`, found `{code}`");
                (context.word(response.span, code), message, *meant)
            }
            None => {
                let message = format!("expected `{right}`, the reason of `{code}`, found `{written}`");
                (context.within(response.span, written), message, right)
            }
        };
        let report = Diagnostic::new(&HTTP_STATUS_REASON, place, message);
        found.push(report.fix(place, right));
    }
}

fn check_message(
    context: &CheckContext<'_>,
    fences: &Fences<'_>,
    message: &Message<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(fence) = fences.holding(message.span) else { return };
    let end = message.body.map_or(fence.fence.body.range().end, |body| body.span.range().start);
    let start = message.span.range().start;
    if end < start {
        return;
    }
    let head = Span::new(message.span.file, start, end);
    for (name, value) in message.headers {
        found.extend(misspelt(name, context.within(head, name)));
        if name.eq_ignore_ascii_case("content-type")
            && let Some(body) = message.body
        {
            found.extend(content_type(context.within(head, value), value, body));
        }
    }
}

/// A header whose name is all but a known one.
fn misspelt(name: &str, place: Span) -> Option<Diagnostic> {
    let known = || HEADERS.split('|').chain(OTHER_HEADERS.iter().copied());
    if name.len() <= 4 || known().any(|known| known.eq_ignore_ascii_case(name)) {
        return None;
    }
    let right = nearest(name, known())?;
    let message = format!("expected the header `{right}`, found `{name}`");
    Some(Diagnostic::new(&HEADER_SPELLING, place, message).fix(place, right))
}

/// A body of JSON that its header calls something else.
fn content_type(place: Span, written: &str, body: &ExampleBody) -> Option<Diagnostic> {
    let lower = written.to_ascii_lowercase();
    let says_json = lower.contains("json") && lower.contains('/');
    if says_json || !body.value.trim_start().starts_with('{') || body.json().is_err() {
        return None;
    }
    let message = format!("expected `application/json`, as the body is JSON, found `{}`", written.trim());
    let report = Diagnostic::new(&EXAMPLE_CONTENT_TYPE, place, message);
    Some(report)
}

fn check_rows(context: &CheckContext<'_>, operation: &OperationFacts, found: &mut Vec<Diagnostic>) {
    let place = |row: &HeaderRow| context.word(row.span, &row.name);
    found.extend(operation.headers.iter().filter_map(|row| misspelt(&row.name, place(row))));
}
