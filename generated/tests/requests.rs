//! Requests and answers beyond the documented ones: odd ids, links, errors, wrapped objects, facts.

#![cfg(all(feature = "full", feature = "v1"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

use msgraph::v1::models::User;
use msgraph::v1::{applications, groups, me, teams, users};
use msgraph::{Account, Answer, Error, Page, Reply, Response};
use serde_json::{Value, json};

fn reply(status: u16, headers: &[(&str, &str)], body: &str) -> http::Response<Vec<u8>> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.as_bytes().to_vec()).unwrap()
}

#[test]
fn ids_are_percent_encoded() {
    for (id, path) in [
        ("a&b", "/users/a%26b"),
        ("a/b", "/users/a%2Fb"),
        ("a b", "/users/a%20b"),
        ("o'neil@example.com", "/users/o%27neil@example.com"),
        ("zoë", "/users/zo%C3%AB"),
        ("100%", "/users/100%25"),
        ("a?b#c", "/users/a%3Fb%23c"),
    ] {
        assert_eq!(users::get(id).relative_url().unwrap(), path);
        let request = users::get(id).to_http().unwrap();
        assert_eq!(request.uri().path(), format!("/v1.0{path}"));
    }
}

#[test]
fn arguments_of_functions_and_paths_are_written_their_own_way() {
    let search = me::drive::root::search("it's 50% & more/less");
    assert_eq!(
        search.relative_url().unwrap(),
        "/me/drive/root/search(q='it''s%2050%25%20%26%20more%2Fless')"
    );
    let by_key = applications::get_by_app_id("x'y");
    assert_eq!(by_key.relative_url().unwrap(), "/applications(appId='x''y')");
    let file = me::drive::root::get_by_path("/Rivers/level #1.csv");
    assert_eq!(file.relative_url().unwrap(), "/me/drive/root:/Rivers/level%20%231.csv");
}

#[test]
fn an_id_can_not_leave_its_place() {
    for id in ["", ".", ".."] {
        let error = users::get(id).to_http().unwrap_err();
        assert!(matches!(error, Error::PathArgument(_)), "{id:?}");
    }
    assert!(me::drive::root::get_by_path("a/../../users").to_http().is_err());
}

#[test]
fn query_options_take_fields_and_text() {
    let request = users::list()
        .select(User::ID)
        .select((User::DISPLAY_NAME, "officeLocation"))
        .expand(User::MANAGER)
        .filter("startsWith(displayName,'Å & B')")
        .order_by("displayName desc")
        .top(5)
        .skip(10);
    assert_eq!(
        request.relative_url().unwrap(),
        "/users?$select=id,displayName,officeLocation&$expand=manager\
         &$filter=startsWith(displayName,'%C3%85%20%26%20B')&$orderby=displayName%20desc&$top=5&$skip=10"
    );
}

#[test]
fn a_direction_stands_with_its_name() {
    for request in [
        users::list().order_by(("surname", "desc", User::DISPLAY_NAME)),
        users::list().order_by((User::SURNAME, "desc", "displayName")),
        users::list().order_by(["surname desc", "displayName"]),
    ] {
        assert_eq!(request.relative_url().unwrap(), "/users?$orderby=surname%20desc,displayName");
    }
}

#[test]
fn advanced_queries_send_their_header() {
    let advanced = users::list().search("\"displayName:Ada\"").count();
    let advanced = advanced.header("consistencylevel", "eventual").to_http().unwrap();
    assert_eq!(advanced.headers().get_all("ConsistencyLevel").iter().collect::<Vec<_>>(), ["eventual"]);
    let plain = users::list().top(1).to_http().unwrap();
    assert!(!plain.headers().contains_key("ConsistencyLevel"));
    let mail = me::messages::list().search("\"gauge\"").to_http().unwrap();
    assert!(!mail.headers().contains_key("ConsistencyLevel"), "the page does not name it");
}

#[test]
fn pages_and_changes_are_followed() {
    let body = r#"{"@odata.count": 2, "@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=X", "value": [{"id": "1"}]}"#;
    let page = users::list().decode(&reply(200, &[], body)).unwrap();
    assert_eq!((page.count, page.value.len(), page.delta_link.as_deref()), (Some(2), 1, None));
    let next = users::list().follow(page.next_link.unwrap()).to_http().unwrap();
    assert_eq!(next.uri().to_string(), "https://graph.microsoft.com/v1.0/users?$skiptoken=X");
    let removed =
        r#"{"@odata.deltaLink": "https://x/d", "value": [{"id": "1", "@removed": {"reason": "changed"}}]}"#;
    let page = users::delta().decode(&reply(200, &[], removed)).unwrap();
    assert_eq!(page.delta_link.as_deref(), Some("https://x/d"));
    assert_eq!(page.value[0].extra.get("@removed"), Some(&json!({"reason": "changed"})));
}

#[test]
fn errors_are_those_of_the_service() {
    let body = r#"{"error": {"code": "Request_ResourceNotFound", "message": "No such user.",
        "innerError": {"code": "deep", "request-id": "r1", "date": "2026-06-01T08:00:00"}}}"#;
    let error = users::get("x").decode(&reply(404, &[], body)).unwrap_err();
    let error = error.graph().unwrap();
    assert_eq!((error.status.as_u16(), error.code.as_str()), (404, "Request_ResourceNotFound"));
    assert_eq!((error.message.as_str(), error.request_id.as_deref()), ("No such user.", Some("r1")));
    let error = users::get("x").decode(&reply(503, &[("Retry-After", "7")], "<html>")).unwrap_err();
    assert_eq!((error.graph().unwrap().status.as_u16(), error.graph().unwrap().code.as_str()), (503, ""));
    assert!(matches!(users::get("x").decode(&reply(200, &[], "<html>")), Err(Error::Json { .. })));
    assert!(matches!(users::get("x").decode(&reply(200, &[], "[1]")), Err(Error::Unexpected { .. })));
}

#[test]
fn a_wrapped_object_is_the_same_object() {
    let wrapped = json!({"@odata.context": "c", "value": {"displayName": "Ada"}});
    for json in [wrapped, json!({"@odata.context": "c", "displayName": "Ada"})] {
        let response = reply(200, &[], &json.to_string());
        let user = users::get("ada").decode(&response).unwrap();
        assert_eq!(user.display_name.as_deref(), Some("Ada"));
        let reply = Reply { status: response.status(), headers: response.headers(), body: response.body() };
        let answer = Answer::<User>::from_reply(&reply).unwrap();
        assert_eq!(serde_json::to_value(&answer).unwrap(), json);
    }
}

#[test]
fn an_empty_answer_is_no_error() {
    assert_eq!(users::list().decode(&reply(200, &[], "")).unwrap(), Page::from(Vec::new()));
    users::delete("x").decode(&reply(204, &[], "")).unwrap();
    let created = groups::create(&msgraph::Object::new()).decode(&reply(204, &[], "")).unwrap();
    assert_eq!(serde_json::to_value(&created).unwrap(), json!({}));
}

#[test]
fn work_that_goes_on_names_its_place() {
    let request = teams::clone("x", &msgraph::Object::new());
    let accepted =
        request.decode(&reply(202, &[("Location", "/operations/1"), ("Retry-After", "3")], "")).unwrap();
    assert_eq!(accepted.location.as_deref(), Some("/operations/1"));
    assert_eq!(accepted.body, Value::Null);
}

#[test]
fn endpoints_carry_their_facts() {
    let request = me::send_mail(&msgraph::Object::new());
    let endpoint = request.endpoint().unwrap();
    assert!(std::ptr::eq(endpoint, &me::SEND_MAIL));
    assert_eq!(endpoint.template, "/me/sendMail");
    assert!(endpoint.documentation().contains("/user-sendmail?view=graph-rest-1.0"));
    let work = endpoint.permissions().find(|row| row.account == Account::DelegatedWork).unwrap();
    assert_eq!(work.least, ["Mail.Send"]);
}
