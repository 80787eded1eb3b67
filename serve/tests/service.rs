//! What the service does with requests that no page shows: options, slips, hostile ones.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use bytes::Bytes;
use generator::answers::Catalogue;
use generator::model::{ApiVersion, Model};
use generator::source::Sources;
use http::{Request, Response};
use serde_json::{Value, json};
use serve::{DOCUMENTED, IGNORED, Service, Share, Told};
use std::path::Path;
use std::sync::LazyLock;

static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
    generator::read(&Sources::read(&folder, ApiVersion::V1).unwrap()).models
});

static SERVICE: LazyLock<Service<'static>> =
    LazyLock::new(|| Service::new(Catalogue::of(&MODELS), Share::default()));

fn ask_with(method: &str, target: &str, body: &str) -> (Response<Bytes>, Vec<Told>) {
    let request = Request::builder().method(method).uri(target).header("host", "127.0.0.1:8484");
    SERVICE.answer(&request.body(Bytes::from(body.to_owned())).unwrap())
}

fn ask(method: &str, target: &str, body: &str) -> (u16, Value) {
    let (response, _) = ask_with(method, target, body);
    let json = serde_json::from_slice(response.body())
        .unwrap_or_else(|_| Value::from(String::from_utf8_lossy(response.body()).into_owned()));
    (response.status().as_u16(), json)
}

fn refusal(method: &str, target: &str, body: &str) -> (u16, String) {
    let (status, json) = ask(method, target, body);
    (status, json["error"]["message"].as_str().unwrap_or_default().to_owned())
}

fn header(method: &str, target: &str, name: http::HeaderName) -> String {
    let (response, _) = ask_with(method, target, "");
    response.headers().get(name).map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}

#[test]
fn an_unknown_route_names_the_nearest() {
    let (status, json) = ask("GET", "/v1.0/usrs/1", "");
    assert_eq!(status, 404);
    assert_eq!(json["error"]["code"], "ResourceNotFound");
    let message =
        "no documented route fits `GET /v1.0/usrs/1`; the nearest is `GET /users/{id | userPrincipalName}`";
    assert_eq!(json["error"]["message"], message);
    assert!(json["error"]["innerError"]["request-id"].is_string());
    assert_eq!(
        refusal("GET", "/users/1", "").1,
        "expected a path that begins with `/v1.0` or `/beta`, found `/users`"
    );
}

#[test]
fn another_method_names_those_that_are() {
    let (response, _) = ask_with("PUT", "/v1.0/users/ada", "");
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "DELETE, GET, PATCH");
}

#[test]
fn a_body_that_does_not_fit_names_the_property() {
    let update = |body: &str| refusal("PATCH", "/v1.0/users/ada", body);
    let of_user = |property: &str, why: &str| (400, format!("the property `{property}` does not fit: {why}"));
    assert_eq!(
        update(r#"{ "displayNme": "Ada" }"#),
        of_user("displayNme", "`microsoft.graph.user` has no such property; is `displayName` meant?")
    );
    assert_eq!(
        update(r#"{ "accountEnabled": "yes" }"#),
        of_user("accountEnabled", "expected `true` or `false`, found a text")
    );
    assert_eq!(
        update(r#"{ "businessPhones": "1" }"#),
        of_user("businessPhones", "expected a list, found a text")
    );
    assert_eq!(
        update(r#"{ "businessPhones": ["1", 2] }"#),
        of_user("businessPhones[1]", "expected a text, found a number")
    );
    let (status, why) =
        refusal("POST", "/v1.0/me/sendMail", r#"{ "message": { "body": { "contentType": "markdown" } } }"#);
    assert_eq!(status, 400);
    assert_eq!(
        why,
        "the property `message.body.contentType` does not fit: expected a member of `microsoft.graph.bodyType` (`text`, `html`), found `markdown`"
    );
    let (status, why) = refusal("POST", "/v1.0/me/sendMail", r#"{ "mesage": {} }"#);
    assert_eq!(
        (status, why.as_str()),
        (400, "the property `mesage` does not fit: no such parameter is documented; is `message` meant?")
    );
    let (status, why) = update("{");
    assert!(status == 400 && why.starts_with("the body is no JSON: "), "{why}");
}

#[test]
fn a_body_that_fits_is_taken() {
    let body = json!({ "accountEnabled": true, "businessPhones": ["1"], "mobilePhone": null, "manager@odata.bind": "x" });
    assert_eq!(ask("PATCH", "/v1.0/users/grace", &body.to_string()).0, 204);
    // As Microsoft's client for Python sends it.
    let body =
        json!({ "Message": { "subject": "x", "body": { "contentType": "Text" } }, "SaveToSentItems": false });
    assert_eq!(ask("POST", "/v1.0/me/sendMail", &body.to_string()).0, 202);
}

#[test]
fn selected_properties_are_there_and_no_others() {
    let (status, user) = ask("GET", "/v1.0/users/grace?$select=displayName,city", "");
    let names = user.as_object().unwrap().keys().map(String::as_str);
    let names: Vec<&str> = names.filter(|name| !name.starts_with('@')).collect();
    assert_eq!((status, names), (200, vec!["displayName", "city"]));
    // The example has no city: it is made from its type.
    assert_eq!(user["city"], "city");
    assert_eq!(header("GET", "/v1.0/users/grace?$select=displayName,city", DOCUMENTED), "example, types");
    assert_eq!(header("GET", "/v1.0/users/grace", DOCUMENTED), "example");
    let (status, why) = refusal("GET", "/v1.0/communications/callRecords/1/sessions?$select=shoeSize", "");
    assert_eq!(
        (status, why.as_str()),
        (400, "could not find a property named `shoeSize` on type `microsoft.graph.callRecords.session`")
    );
    // Users are open: they may have a size of shoes, but hardly this one.
    assert_eq!(ask("GET", "/v1.0/users/grace?$select=shoeSize", "").0, 200);
    assert_eq!(ask("GET", "/v1.0/users/grace?$select=displayNme", "").0, 400);
}

#[test]
fn pages_are_walked_to_the_end() {
    let (_, all) = ask("GET", "/v1.0/users?$orderby=surname", "");
    let all = all["value"].as_array().unwrap().clone();
    assert!(all.len() > 1);
    let (mut found, mut target) = (Vec::new(), "/v1.0/users?$top=1&$count=true&$orderby=surname".to_owned());
    loop {
        let (_, page) = ask("GET", &target, "");
        assert_eq!(page["@odata.count"], all.len());
        found.extend(page["value"].as_array().unwrap().iter().cloned());
        let Some(next) = page["@odata.nextLink"].as_str() else { break };
        target = next.strip_prefix("http://127.0.0.1:8484").unwrap().to_owned();
        assert!(target.contains("$skiptoken=serve-"), "{target}");
    }
    assert_eq!(found, all);
    assert_eq!(header("GET", "/v1.0/users?$orderby=surname&$filter=a", IGNORED), "$orderby, $filter");
    assert_eq!(ask("GET", "/v1.0/users/$count", ""), (200, Value::from(all.len())));
    assert_eq!(refusal("GET", "/v1.0/users?$top=few", "").0, 400);
}

#[test]
fn a_documented_link_leads_here_and_to_an_end() {
    let (_, page) = ask("GET", "/v1.0/users/delta", "");
    let link = page["@odata.deltaLink"].as_str().or(page["@odata.nextLink"].as_str()).unwrap();
    let target = link.strip_prefix("http://127.0.0.1:8484").unwrap();
    let (status, last) = ask("GET", target, "");
    assert_eq!((status, last.get("@odata.nextLink")), (200, None));
}

#[test]
fn a_link_that_is_taken_for_a_path_leads_here_too() {
    let (_, page) = ask("GET", "/v1.0/users?$top=1&$orderby=surname", "");
    let link = page["@odata.nextLink"].as_str().unwrap();
    let (status, next) = ask("GET", &format!("/v1.0/{link}"), "");
    assert_eq!((status, next), ask("GET", link.strip_prefix("http://127.0.0.1:8484").unwrap(), ""));
    assert_eq!(ask("GET", "/v1.0/http://other.example/v1.0/users", "").0, 404);
}

#[test]
fn an_upload_session_takes_ranges_to_the_end() {
    let (_, session) = ask("POST", "/v1.0/me/drive/items/7/createUploadSession", "{}");
    let target = session["uploadUrl"].as_str().unwrap().strip_prefix("http://127.0.0.1:8484").unwrap();
    let put = |range: &str, body: &str| {
        let request = Request::put(target).header("content-range", range);
        let (response, _) = SERVICE.answer(&request.body(Bytes::from(body.to_owned())).unwrap());
        (response.status().as_u16(), serde_json::from_slice::<Value>(response.body()).unwrap())
    };
    let (status, answer) = put("bytes 0-3/6", "abcd");
    assert_eq!((status, &answer["nextExpectedRanges"]), (202, &json!(["4-"])));
    assert_eq!(put("bytes 4-5/6", "ef"), (201, ask("GET", "/v1.0/me/drive/items/7", "").1));
    for range in ["bytes 4-5/6", "bytes 0-9/6", "bytes 3-1/6", "bytes 0-*/*", "0"] {
        assert_eq!(put(range, "e").0, 400, "{range}");
    }
    assert_eq!(ask("GET", target, "").1["nextExpectedRanges"], json!(["0-"]));
    assert_eq!((ask("DELETE", target, "").0, ask("POST", target, "").0), (204, 405));
}

#[test]
fn what_no_page_shows_is_made_from_types() {
    assert_eq!(header("GET", "/v1.0/me/drive/items/7/content", DOCUMENTED), "types");
    assert_eq!(ask("GET", "/v1.0/me/drive/items/7/content", ""), (200, "content".into()));
    // The page shows another route of its own, which gives the same.
    assert_eq!(header("GET", "/v1.0/users/ada/mailFolders/inbox/messages", DOCUMENTED), "example");
}

#[test]
fn what_was_asked_and_what_it_needs_is_told() {
    let (_, told) = ask_with("GET", "/v1.0/users/grace?$top=1", "");
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].request.as_str(), told[0].status), ("GET /v1.0/users/grace?$top=1", 200));
    assert_eq!(told[0].origin, "example of user-get");
    assert_eq!(told[0].scopes, "work User.Read, personal User.Read, application User.Read.All");
}

#[test]
fn a_batch_is_answered_request_by_request() {
    let body = json!({ "requests": [
        { "id": "1", "method": "GET", "url": "http://localhost:8484/v1.0/users/grace?$select=displayName" },
        { "id": "2", "method": "GET", "url": "/usrs" },
        { "id": "3", "method": "PATCH", "url": "users/grace", "headers": { "Content-Type": "application/json" }, "body": { "city": 1 } },
        { "id": "4" },
    ] });
    let (status, json) = ask("POST", "/v1.0/$batch", &body.to_string());
    let statuses: Vec<_> =
        json["responses"].as_array().unwrap().iter().map(|one| one["status"].clone()).collect();
    assert_eq!((status, statuses), (200, vec![200.into(), 404.into(), 400.into(), 400.into()]));
    assert!(json["responses"][0]["body"]["displayName"].is_string());
    assert_eq!(json["responses"][0]["headers"]["Content-Type"], "application/json");
    assert_eq!(ask("POST", "/beta/%24batch", "{}").0, 400);
    let many = json!({ "requests": vec![json!({}); 21] });
    assert_eq!(ask("POST", "/v1.0/$batch", &many.to_string()).0, 400);
}

#[test]
fn a_share_is_turned_away() {
    let service = Service::new(Catalogue::of(&MODELS), "0.5".parse().unwrap());
    let ask = || service.answer(&Request::builder().uri("/v1.0/users/grace").body(Bytes::new()).unwrap()).0;
    assert_eq!([ask().status(), ask().status(), ask().status()], [200, 429, 200]);
    assert_eq!(ask().headers()["retry-after"], "1");
}

#[test]
fn nothing_that_is_asked_is_a_panic() {
    let deep = format!("/v1.0/{}", "a/".repeat(3000));
    let long = format!("/v1.0/users/{}", "%C3%A9".repeat(2000));
    let nested = "[".repeat(5000);
    for target in [
        "/",
        "//",
        "/v1.0",
        "/v1.0/",
        "/v1.0//",
        "/v1.0/%",
        "/v1.0/%ff%fe/%00",
        "/v1.0/users/%2e%2e%2f..",
        "/v1.0/users('",
        "/v1.0/users(',=)",
        "/v1.0/me/drive/root:/a%2Fb:/children",
        "/v1.0/me/drive/root:/:/:/",
        "/v1.0/users?$top=99999999999999999999",
        "/v1.0/users?$top=0",
        "/v1.0/users?$skip=18446744073709551615&$skiptoken=serve-18446744073709551615",
        "/v1.0/users?$select=,,%00",
        "/v1.0/users?&&=&%",
        "/v1.0/$batch",
        "*",
        &deep,
        &long,
    ] {
        for method in ["GET", "POST", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW"] {
            for body in
                ["", "{}", "[]", "null", "\u{0}", &nested, r#"{"@odata.type": 3, "a": {"b": [[[]]]}}"#]
            {
                let request = Request::builder().method(method).uri(target);
                let (response, told) = SERVICE.answer(&request.body(Bytes::from(body.to_owned())).unwrap());
                assert!(response.status().as_u16() >= 200 && !told.is_empty(), "{method} {target} {body}");
            }
        }
    }
}
