//! Tests of requests and of the answers to them.

use super::{Item, Kind, Special};
use crate::runtime::*;
use http::StatusCode;
use proptest::prelude::*;
use serde_json::json;

static LIST: Endpoint = Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/items/{id}/items",
    page: "item-list",
    query_options: "",
    scopes: "",
    deprecated: false,
    advanced_queries: false,
};

static UPDATE: Endpoint = Endpoint { method: "PATCH", template: "/items/{id}", ..endpoint_of(&LIST) };

const fn endpoint_of(other: &Endpoint) -> Endpoint {
    Endpoint { ..*other }
}

#[test]
fn query_options_stand_once_and_are_encoded() {
    let request: List<Item> = Request::new(&LIST, &["a/b"]);
    let request =
        request.select((Item::ID, Item::COUNT)).select("x").filter("id eq 'a&b' or id eq 'c+d'").top(5);
    assert_eq!(
        request.relative_url().unwrap(),
        "/items/a%2Fb/items?$select=id,count,x&$filter=id%20eq%20'a%26b'%20or%20id%20eq%20'c%2Bd'&$top=5"
    );
    let http = request.eventual().to_http().unwrap();
    assert_eq!(http.method(), "GET");
    assert!(
        http.uri().to_string().starts_with("https://graph.microsoft.com/v1.0/items/a%2Fb/items?$select=")
    );
    assert_eq!(http.headers()["ConsistencyLevel"], "eventual");
    assert!(http.headers().get("content-type").is_none());
}

#[test]
fn bodies_headers_and_addresses() {
    let request: Request<Item> = Request::json(&UPDATE, &["a"], &Item::new().clear(Item::ID));
    let http = request.clone().header("If-Match", "\"e\"").to_http_at("https://graph.microsoft.us/").unwrap();
    assert_eq!(http.uri(), "https://graph.microsoft.us/v1.0/items/a");
    assert_eq!((http.method().as_str(), http.body().as_slice()), ("PATCH", &br#"{"id":null}"#[..]));
    assert_eq!(http.headers()["content-type"], "application/json");
    let typed = request.clone().header("Content-Type", "text/x").to_http().unwrap();
    assert_eq!(typed.headers().get_all("content-type").iter().count(), 1);
    let next = request.follow("https://graph.microsoft.com/v1.0/items?$skiptoken=x").to_http().unwrap();
    assert_eq!(next.uri().query(), Some("$skiptoken=x"));
    let reference: Request<()> = Request::reference(&UPDATE, &["a"], "https://a/b");
    assert_eq!(reference.body(), Some(&Body::Json(json!({"@odata.id": "https://a/b"}))));
}

#[test]
fn the_number_of_items_alone() {
    let list: List<Item> = Request::new(&LIST, &["a"]);
    let count = list.filter("id eq 'b'").count_only();
    assert_eq!(count.relative_url().unwrap(), "/items/a/items/$count?$filter=id%20eq%20'b'");
    assert!(count.to_http().unwrap().headers().is_empty(), "no advanced queries here");
    assert_eq!(count.decode(&response(200, "42")).unwrap().value, 42);
    static ADVANCED: Endpoint = Endpoint { advanced_queries: true, ..endpoint_of(&LIST) };
    let count = Request::<Page<Item>, Many>::new(&ADVANCED, &["a"]).count_only();
    assert_eq!(count.to_http().unwrap().headers()["ConsistencyLevel"], "eventual");
}

#[test]
fn the_items_of_a_derived_type() {
    let list: List<Item> = Request::new(&LIST, &["a"]);
    let cast = list.clone().top(2).cast::<Special>();
    assert_eq!(cast.relative_url().unwrap(), "/items/a/items/sample.special?$top=2");
    let page = cast.decode(&response(200, r#"{"value": [{"id": "a", "power": 3}]}"#)).unwrap();
    assert_eq!(page.value[0].power, Some(3));
    let named: List<Item> = list.cast_to("a/b?c");
    assert_eq!(named.count_only().relative_url().unwrap(), "/items/a/items/a%2Fb%3Fc/$count");
}

#[test]
fn another_body_takes_the_place_of_the_typed_one() {
    let request: Request<Item> = Request::json(&UPDATE, &["a"], &Item::new());
    let request =
        request.with_body(Body::Bytes(b"MIME-Version: 1.0".to_vec())).header("Content-Type", "text/plain");
    let http = request.to_http().unwrap();
    assert_eq!(http.headers()["content-type"], "text/plain");
    assert_eq!(http.body(), b"MIME-Version: 1.0");
}

#[test]
fn what_can_not_be_sent_is_an_error() {
    let request: Request<()> = Request::new(&UPDATE, &[".."]);
    assert!(matches!(request.to_http(), Err(Error::PathArgument("id"))));
    assert_eq!(
        request.to_http().unwrap_err().to_string(),
        "expected a value for `id` of the path, found an empty one or dots"
    );
    let request: Request<()> = Request::new(&UPDATE, &["a"]).header("Bad Name", "x");
    assert!(matches!(request.to_http(), Err(Error::Http(_))));
}

fn response(status: u16, body: &str) -> http::Response<Vec<u8>> {
    http::Response::builder().status(status).body(body.as_bytes().to_vec()).unwrap()
}

fn decode<T: Response>(response: &http::Response<Vec<u8>>) -> Result<T, Error> {
    Request::<T>::new(&UPDATE, &["a"]).decode(response)
}

#[test]
fn pages_keep_their_links_and_their_form() {
    let json =
        json!({"@odata.context": "c", "@odata.nextLink": "n", "@odata.count": 7, "value": [{"id": "a"}]});
    let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(
        (page.next_link.as_deref(), page.count, page.delta_link.as_deref()),
        (Some("n"), Some(7), None)
    );
    assert_eq!(page.value[0].id.as_deref(), Some("a"));
    for json in [
        json,
        json!([{"id": "a"}]),
        json!({"value": 5}),
        json!({"x": 1}),
        json!({"@odata.count": "7", "value": []}),
    ] {
        let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
        assert_eq!(serde_json::to_value(&page).unwrap(), json);
    }
}

#[test]
fn an_object_in_a_wrapper_is_found_and_written_back() {
    for json in [
        json!({"value": {"id": "a"}}),
        json!({"@odata.context": "c", "value": {"id": "a"}}),
        json!({"id": "a"}),
    ] {
        let answer: Answer<Item> = decode(&response(200, &json.to_string())).unwrap();
        assert_eq!(answer.value.id.as_deref(), Some("a"));
        assert_eq!(serde_json::to_value(&answer).unwrap(), json);
    }
    let json = json!({"id": "a", "value": {"x": 1}});
    let item: Item = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(item.extra.get("value"), Some(&json!({"x": 1})), "beside other properties it is one of them");
}

#[test]
fn other_answers() {
    let count: Scalar<i64> = decode(&response(200, "\u{feff}42")).unwrap();
    assert_eq!((count.value, count.wrapper), (42, None));
    let json = json!({"@odata.context": "c", "value": "large"});
    let kind: Scalar<Kind> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(kind.value, Kind::Large);
    assert_eq!(serde_json::to_value(&kind).unwrap(), json);
    assert_eq!(decode::<Item>(&response(204, "")).unwrap(), Item::new());
    decode::<()>(&response(204, "")).unwrap();
    let mut moved = response(302, "");
    moved.headers_mut().insert("location", "https://a/b".parse().unwrap());
    assert_eq!(decode::<Content>(&moved).unwrap().location.as_deref(), Some("https://a/b"));
    let mut accepted = response(202, "");
    accepted.headers_mut().insert("location", "https://a/c".parse().unwrap());
    accepted.headers_mut().insert("retry-after", "30".parse().unwrap());
    let accepted: Accepted = decode(&accepted).unwrap();
    assert_eq!((accepted.location.as_deref(), accepted.retry_after), (Some("https://a/c"), Some(30)));
}

#[test]
fn errors_of_the_service_are_decoded() {
    let body = json!({"error": {"code": "badRequest", "message": "No.", "innerError": {"code": "outer",
        "request-id": "r", "innererror": {"code": "inner"}}}});
    let mut response = response(429, &body.to_string());
    response.headers_mut().insert("retry-after", "12".parse().unwrap());
    let error = decode::<Item>(&response).unwrap_err();
    let graph = error.graph().unwrap();
    assert_eq!((graph.status, graph.retry_after), (StatusCode::TOO_MANY_REQUESTS, Some(12)));
    assert_eq!((graph.code.as_str(), graph.inner_code.as_deref()), ("badRequest", Some("inner")));
    assert_eq!(error.to_string(), "429 Too Many Requests: badRequest: No. (request r)");
}

#[test]
fn bodies_that_are_not_what_they_should_be() {
    assert!(matches!(decode::<Item>(&response(200, "<html>")), Err(Error::Json { .. })));
    let error = decode::<Item>(&response(200, "[]")).unwrap_err();
    assert_eq!(error.to_string(), "expected an object in the 200 OK response, found an array");
    let error = decode::<Item>(&response(502, "<html>")).unwrap_err();
    assert_eq!(error.graph().unwrap().code, "");
}

proptest! {
    /// No text in a path argument adds a segment, a query or a fragment.
    #[test]
    fn path_arguments_stay_in_their_segment(value in any::<String>()) {
        let request: Request<()> = Request::new(&UPDATE, &[&value]);
        if let Ok(http) = request.to_http() {
            prop_assert_eq!(http.uri().path().split('/').count(), 4);
            prop_assert!(http.uri().query().is_none());
        }
    }
}
