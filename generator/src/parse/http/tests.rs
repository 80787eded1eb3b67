//! Messages as pages have them, right and wrong.

use super::*;

#[test]
fn a_plain_request() {
    let text = "POST https://graph.microsoft.com/v1.0/me/sendMail\nContent-type: application/json\n\n{\n}\n";
    let requests = read_requests(text);
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].headers, [("Content-type".to_owned(), "application/json".to_owned())]);
    assert_eq!(&text[requests[0].body.clone().unwrap()], "{\n}");
    assert!(requests[0].stray_blank.is_none() && !requests[0].missing_blank);
}

#[test]
fn a_blank_line_before_the_headers_is_read_over() {
    let text = "POST https://graph.microsoft.com/beta/x\n\nContent-type: application/json\nContent-length: 2\n\n{}\n";
    let request = &read_requests(text)[0];
    assert_eq!(&text[request.stray_blank.clone().unwrap()], "\n");
    assert_eq!(request.headers.len(), 2);
    assert_eq!(&text[request.body.clone().unwrap()], "{}");
}

#[test]
fn a_body_without_a_blank_line() {
    let text = "HTTP/1.1 201 Created\nContent-Type: application/json\n{\n \"a\": 1\n}\n";
    let response = read_response(text).unwrap();
    assert!(response.missing_blank && !response.odd_status_line);
    assert_eq!(&text[response.body.unwrap()], "{\n \"a\": 1\n}");
}

#[test]
fn odd_status_lines() {
    assert_eq!(read_response("HTTP/1.1 204\n").map(|r| (r.status, r.odd_status_line)), Some((204, true)));
    assert_eq!(read_response("HTTP 201 Created").map(|r| r.status), Some(201));
    assert_eq!(read_response("POST /x"), None);
    let twice = read_response("HTTP/1.1 200 OK\n\nHTTP/1.1 201 Created\nA: b\n\n{}\n").unwrap();
    assert_eq!((twice.status, twice.second_status_line, twice.body), (201, true, Some(44..46)));
}

#[test]
fn responses_without_a_status_line() {
    let text = "Content-type: application/json\n\n{}\n";
    let response = read_bare_response(text).unwrap();
    assert_eq!((response.status, response.headers.len()), (200, 1));
    assert_eq!(&text[response.body.unwrap()], "{}");
    assert_eq!(read_bare_response("[1]\n").and_then(|r| r.body), Some(0..3));
    assert_eq!(read_bare_response("Note: see below.\n"), None);
}

#[test]
fn several_requests_and_broken_urls() {
    let text = "GET https://graph.microsoft.com/v1.0/a\n  ?$top=1\n\nGET https://graph.microsoft.com/v1.0/b HTTP/1.1\n";
    let urls: Vec<_> = read_requests(text).into_iter().map(|r| r.url).collect();
    assert_eq!(urls, ["https://graph.microsoft.com/v1.0/a?$top=1", "https://graph.microsoft.com/v1.0/b"]);
}
