//! Example responses: their status against the response section, and whether a body stands where one must.
//!
//! Takes a page with an operation; reports `example-status` and `example-body`. Errors may be shown without being
//! announced, and calls of other operations have responses of their own.

use super::context::CheckContext;
use super::requests;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::{ResponseExample, TypeMention};

rules! {
    EXAMPLE_BODY = Warning "example-body" {
        what: "a response promises a body and has none, or a response or request has one where its status or method allows none",
        why: "readers cannot see what is sent or comes back",
        cure: "add the body, or remove `@odata.type` from the annotation",
        found: [
            LIST: r#"HTTP/1.1 200 OK
Content-type: application/json

{
  "value": [
    {
      "city": "Ostende",
      "depth": 9
    }
  ]
}"# => "HTTP/1.1 204 No Content",
            CALIBRATE: "204 No Content\n```" => r#"204 No Content
Content-type: application/json

{
  "zero": 0.25
}
```"#,
            UPDATE: r#"200 OK
Content-type: application/json

{
  "id": "7",
  "active": false,
  "kind": "float"
}"# => "200 OK",
        ],
        passes: [CALIBRATE: "204 No Content\n```" => "204 No Content\nContent-length: 0\n```"],
    }

    RESPONSE_BODY = Warning "response-body" {
        what: "the response section names an object beside `204 No Content`, which has none",
        why: "one of the two is copied from another page, and readers cannot tell whether an object comes back",
        cure: "correct the code, or leave the object out",
        found: [CALIBRATE: "response code." => "response code and a [gauge](../resources/gauge.md) object in the response body."],
        passes: [CALIBRATE: "response code." => "response code. It returns nothing for [a gauge that stands still](../resources/gauge.md)."],
    }

    EXAMPLE_STATUS = Warning "example-status" {
        what: "an example shows a status code that the response section does not name",
        why: "readers cannot tell which one to expect",
        cure: "make the two agree",
        found: [UPDATE: "200 OK\nContent" => "201 Created\nContent"],
        passes: [UPDATE: "returns a `200 OK` response code" => "returns a `302 Found` response code that leads to the gauge"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(operation) = &page.operation else { return };
    let stated = &operation.response.status;
    // A link that is part of a sentence tells of something else.
    let is_named = |mention: &&TypeMention| {
        mention.target.as_deref().is_some_and(|to| to.contains(".md"))
            && mention.name.split_whitespace().count() < 3
    };
    let named = operation.response.mentions.iter().find(is_named);
    if let ([204], Some(mention)) = (stated.as_slice(), named) {
        let message = format!("expected no object beside `204 No Content`, found `{}`", mention.name.trim());
        found.push(Diagnostic::new(&RESPONSE_BODY, mention.span, message));
    }
    for response in requests::own_facts(operation).filter_map(|example| example.response.as_ref()) {
        if is_unstated(stated, response.status) {
            let listed: Vec<String> = stated.iter().map(|status| format!("`{status}`")).collect();
            let message = format!(
                "expected {}, as the response section says, found `{}`",
                listed.join(" or "),
                response.status
            );
            let place = context.within(response.span, &response.status.to_string());
            let report = Diagnostic::new(&EXAMPLE_STATUS, place, message);
            found.push(report);
        }
        check_body(response, found);
    }
}

/// True for a code of success that the section does not name. Where it names a redirection, `200` is what stands behind that.
fn is_unstated(stated: &[u16], status: u16) -> bool {
    let redirects = stated.iter().any(|stated| (300..400).contains(stated));
    let is_redirected = status == 200 && redirects;
    (200..400).contains(&status) && !stated.is_empty() && !stated.contains(&status) && !is_redirected
}

fn check_body(response: &ResponseExample, found: &mut Vec<Diagnostic>) {
    match (response.status, &response.body, &response.declared) {
        (204 | 304, Some(body), _) => {
            let message =
                format!("expected no body in a response of status `{}`, found one", response.status);
            let report = Diagnostic::new(&EXAMPLE_BODY, response.span, message);
            found.push(report.related(body.span, "the body").help("remove the body, or correct the status"));
        }
        (204, None, Some(declared)) => {
            let message =
                format!("expected no type for a response of status `204`, found `{}`", declared.value);
            let report = Diagnostic::new(&EXAMPLE_BODY, declared.span, message);
            found.push(
                report
                    .related(response.span, "the status")
                    .help("remove `@odata.type` from the annotation, or correct the status"),
            );
        }
        (200 | 201, None, Some(declared)) => {
            let message = format!("expected a body of the type `{}`, found none", declared.value);
            let report = Diagnostic::new(&EXAMPLE_BODY, response.span, message);
            found.push(report.related(declared.span, "the annotation").help("add the body"));
        }
        _ => {}
    }
}
