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
    others: &[],
    deprecated: false,
    advanced_queries: false,
    headers: "",
};

static UPDATE: Endpoint = Endpoint { method: "PATCH", template: "/items/{id}", ..endpoint_of(&LIST) };

const fn endpoint_of(other: &Endpoint) -> Endpoint {
    Endpoint { ..*other }
}

#[test]
fn bytes_are_of_the_media_type_of_their_page_unless_a_header_or_another_body_says_otherwise() {
    let sent = |request: Request<()>| request.to_http().unwrap().headers()["content-type"].clone();
    let photo = || Request::media(&UPDATE, &[&"a"], "image/jpeg", [1]);
    assert_eq!(sent(photo()), "image/jpeg");
    assert_eq!(sent(photo().header("Content-Type", "image/png")), "image/png");
    assert_eq!(sent(photo().with_body(Body::Json(json!({})))), "application/json");
    assert_eq!(sent(Request::bytes(&UPDATE, &[&"a"], [1])), "application/octet-stream");
}

#[test]
fn query_options_stand_once_and_are_encoded() {
    let request: List<Item> = Request::new(&LIST, &[&"a/b"]);
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
    let request: Request<Item> = Request::json(&UPDATE, &[&"a"], &Item::new().clear(Item::ID));
    let http = request.clone().header("If-Match", "\"e\"").to_http_at("https://graph.microsoft.us/").unwrap();
    assert_eq!(http.uri(), "https://graph.microsoft.us/v1.0/items/a");
    assert_eq!((http.method().as_str(), http.body().as_slice()), ("PATCH", &br#"{"id":null}"#[..]));
    assert_eq!(http.headers()["content-type"], "application/json");
    let typed = request.clone().header("Content-Type", "text/x").to_http().unwrap();
    assert_eq!(typed.headers().get_all("content-type").iter().count(), 1);
    let next = request.follow("https://graph.microsoft.com/v1.0/items?$skiptoken=x").to_http().unwrap();
    assert_eq!(next.uri().query(), Some("$skiptoken=x"));
    let reference: Request<()> = Request::reference(&UPDATE, &[&"a"], "https://a/b");
    assert_eq!(reference.body(), Some(&Body::Json(json!({"@odata.id": "https://a/b"}))));
}

#[test]
fn the_number_of_items_alone() {
    let list: List<Item> = Request::new(&LIST, &[&"a"]);
    let count = list.filter("id eq 'b'").count_only();
    assert_eq!(count.relative_url().unwrap(), "/items/a/items/$count?$filter=id%20eq%20'b'");
    assert!(count.to_http().unwrap().headers().is_empty(), "no advanced queries here");
    assert_eq!(count.decode(&response(200, "42")).unwrap().value, 42);
    static ADVANCED: Endpoint = Endpoint { advanced_queries: true, ..endpoint_of(&LIST) };
    let count = Request::<Page<Item>, Many>::new(&ADVANCED, &[&"a"]).count_only();
    assert_eq!(count.to_http().unwrap().headers()["ConsistencyLevel"], "eventual");
}

#[test]
fn the_items_of_a_derived_type() {
    let list: List<Item> = Request::new(&LIST, &[&"a"]);
    let cast = list.clone().top(2).cast::<Special>();
    assert_eq!(cast.relative_url().unwrap(), "/items/a/items/sample.special?$top=2");
    let page = cast.decode(&response(200, r#"{"value": [{"id": "a", "power": 3}]}"#)).unwrap();
    assert_eq!(page.value[0].power, Some(3));
    let named: List<Item> = list.cast_to("a/b?c");
    assert_eq!(named.count_only().relative_url().unwrap(), "/items/a/items/a%2Fb%3Fc/$count");
}

#[test]
fn another_body_takes_the_place_of_the_typed_one() {
    let request: Request<Item> = Request::json(&UPDATE, &[&"a"], &Item::new());
    let request =
        request.with_body(Body::Bytes(b"MIME-Version: 1.0".to_vec())).header("Content-Type", "text/plain");
    let http = request.to_http().unwrap();
    assert_eq!(http.headers()["content-type"], "text/plain");
    assert_eq!(http.body(), b"MIME-Version: 1.0");
}

#[test]
fn what_can_not_be_sent_is_an_error() {
    let request: Request<()> = Request::new(&UPDATE, &[&".."]);
    assert!(matches!(request.to_http(), Err(Error::PathArgument(name)) if name == "id"));
    assert_eq!(
        request.to_http().unwrap_err().to_string(),
        "expected a value for `id` of the path, found an empty one, dots, or a colon that ends a path"
    );
    let request: Request<()> = Request::new(&UPDATE, &[&"a"]).header("Bad Name", "x");
    assert!(matches!(request.to_http(), Err(Error::Http(_))));
}

fn response(status: u16, body: &str) -> http::Response<Vec<u8>> {
    http::Response::builder().status(status).body(body.as_bytes().to_vec()).unwrap()
}

fn decode<T: Response>(response: &http::Response<Vec<u8>>) -> Result<T, Error> {
    Request::<T>::new(&UPDATE, &[&"a"]).decode(response)
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
    for json in [json, json!([{"id": "a"}]), json!({"x": 1}), json!({"@odata.count": "7", "value": []})] {
        let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
        assert_eq!(serde_json::to_value(&page).unwrap(), json);
    }
}

#[test]
fn a_list_has_the_items_that_fit_and_shows_the_others() {
    let json =
        json!({"@odata.nextLink": "n", "value": [null, {"id": "a"}, 5, [{"id": "c"}], {"id": "b"}, "x"]});
    let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(page.value.iter().filter_map(|item| item.id.as_deref()).collect::<Vec<_>>(), ["a", "b"]);
    let misfits: Vec<_> = page.misfits.iter().map(|(at, json)| (*at, json.clone())).collect();
    assert_eq!(misfits, [(0, json!(null)), (2, json!(5)), (3, json!([{"id": "c"}])), (5, json!("x"))]);
    assert_eq!(serde_json::to_value(&page).unwrap(), json);
    let bare = json!([{"id": "a"}, null]);
    let page: Page<Item> = decode(&response(200, &bare.to_string())).unwrap();
    assert_eq!((page.value.len(), page.misfits.len()), (1, 1));
    assert_eq!(serde_json::to_value(&page).unwrap(), bare);
    let kinds: Page<Kind> = decode(&response(200, r#"{"value": ["small", 3]}"#)).unwrap();
    assert_eq!((kinds.value, kinds.misfits.len()), (vec![Kind::Small], 1));
    for value in ["null", "5", "{}", "\"x\""] {
        let body = format!(r#"{{"@odata.nextLink": "n", "value": {value}}}"#);
        let error = decode::<Page<Item>>(&response(200, &body)).unwrap_err();
        assert!(error.to_string().starts_with("expected a list of items below `value`"), "{value}: {error}");
    }
}

#[test]
fn a_count_may_be_a_text() {
    let json = json!({"@odata.count": "7", "value": []});
    let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(page.count, Some(7));
    assert_eq!(serde_json::to_value(&page).unwrap(), json);
}

#[test]
fn broken_characters_do_not_fail_a_page() {
    let body = br#"{"value": [{"id": "a"}, {"id": "x\ud83d"}, {"id": "\udc00y"}, {"id": "z"}]}"#;
    let page: Page<Item> = decode(&http::Response::new(body.to_vec())).unwrap();
    let ids: Vec<_> = page.value.iter().filter_map(|item| item.id.as_deref()).collect();
    assert_eq!(ids, ["a", "x\u{fffd}", "\u{fffd}y", "z"]);
    let page: Page<Item> =
        decode(&http::Response::new(b"{\"value\": [{\"id\": \"\xff\"}]}".to_vec())).unwrap();
    assert_eq!(page.value[0].id.as_deref(), Some("\u{fffd}"));
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
fn a_text_is_no_error_where_nothing_is_expected() {
    let accepted: Accepted = decode(&response(202, "queued")).unwrap();
    assert_eq!(accepted.body, json!("queued"));
    decode::<()>(&response(202, "queued")).unwrap();
    let state = Operation::at("/x").decode(&response(202, "queued")).unwrap();
    assert!(matches!(state, State::Running { .. }), "{state:?}");
}

#[test]
fn methods_with_a_body_say_that_there_is_none() {
    static POST: Endpoint = Endpoint { method: "POST", ..endpoint_of(&UPDATE) };
    static PUT: Endpoint = Endpoint { method: "PUT", ..endpoint_of(&UPDATE) };
    static DELETE: Endpoint = Endpoint { method: "DELETE", ..endpoint_of(&UPDATE) };
    let length = |request: Request<()>| {
        let http = request.to_http().unwrap();
        http.headers().get("content-length").map(|length| length.to_str().unwrap().to_owned())
    };
    for endpoint in [&POST, &PUT, &UPDATE] {
        assert_eq!(length(Request::new(endpoint, &[&"a"])).as_deref(), Some("0"), "{}", endpoint.method);
        assert_eq!(length(Request::bytes(endpoint, &[&"a"], Vec::new())).as_deref(), Some("0"));
        assert_eq!(length(Request::bytes(endpoint, &[&"a"], vec![1])), None, "the client sets it");
        assert_eq!(length(Request::json(endpoint, &[&"a"], &Item::new())), None);
    }
    assert_eq!(length(Request::new(&DELETE, &[&"a"])), None);
    assert_eq!(length(Request::new(&LIST, &[&"a"])), None);
}

#[test]
fn links_are_encoded_and_never_cut() {
    let link = "https://graph.microsoft.com/v1.0/items?$filter=a eq 'b#c' and d eq \"{é}\"&$skiptoken=x";
    let http = Request::<Item>::new(&UPDATE, &[&"a"]).follow(link).to_http().unwrap();
    assert_eq!(
        http.uri().query(),
        Some("$filter=a%20eq%20'b%23c'%20and%20d%20eq%20%22%7B%C3%A9%7D%22&$skiptoken=x")
    );
}

#[test]
fn a_request_prints_no_secret() {
    let request = Request::<Item>::bytes(&UPDATE, &[&"a"], b"secret".to_vec())
        .header("Authorization", "Bearer secret")
        .follow("https://sn.example/secret?token=secret");
    let mut batch = Batch::new();
    batch.add(&Request::<()>::new(&LIST, &[&"a"]).header("Authorization", "secret")).unwrap();
    let mut answer = response(403, r#"{"error": {"code": "c"}, "token": "secret"}"#);
    answer.headers_mut().insert("location", "https://sn.example/secret?t=secret".parse().unwrap());
    answer.headers_mut().insert("set-cookie", "secret".parse().unwrap());
    let error = decode::<Item>(&answer).unwrap_err();
    let content = decode::<Content>(&{
        *answer.status_mut() = StatusCode::FOUND;
        answer.clone()
    });
    *answer.status_mut() = StatusCode::OK;
    let unexpected = decode::<Scalar<i64>>(&answer).unwrap_err();
    for shown in [
        format!("{request:?} {batch:?} {error:?} {error} {content:?} {unexpected:?} {unexpected}"),
        format!("{:?}", Reply::from_http(&answer)),
    ] {
        assert!(!shown.contains("secret"), "{shown}");
    }
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
    assert_eq!((error.graph().unwrap().code.as_str(), error.to_string().as_str()), ("", "502 Bad Gateway"));
}

#[test]
fn an_error_keeps_the_answer_whatever_it_is() {
    for (status, content_type, body) in [
        (502, "text/html", "<html>Bad gateway</html>"),
        (403, "text/plain", "No licence.\nAsk somebody."),
        (400, "application/json", r#"{"reason": "no"}"#),
        (200, "text/html", "<p>Sign in</p>"),
        (200, "application/json", "[1]"),
    ] {
        let answer = http::Response::builder().status(status).header("content-type", content_type);
        let answer = answer.header("request-id", "r7").body(body.as_bytes().to_vec()).unwrap();
        let error = decode::<Item>(&answer).unwrap_err();
        let reply = error.reply().unwrap();
        assert_eq!((reply.status.as_u16(), reply.body), (status, body.as_bytes()));
        assert_eq!(reply.header("content-type"), Some(content_type));
        assert_eq!((error.request_id(), error.status()), (Some("r7"), Some(answer.status())));
        assert!(error.to_string().ends_with("(request r7)"), "{error}");
    }
    let plain = decode::<Item>(&response(403, "No licence.\nAsk somebody.")).unwrap_err();
    assert_eq!(plain.graph().unwrap().message, "No licence.");
    let other = decode::<Item>(&response(400, r#"{"reason": "no"}"#)).unwrap_err();
    assert_eq!(other.graph().unwrap().json, json!({"reason": "no"}));
}

#[test]
fn errors_are_found_in_each_of_their_forms() {
    for (body, code, message) in [
        (json!({"odata.error": {"code": "c", "message": {"lang": "en", "value": "m"}}}), "c", "m"),
        (json!({"error": {"code": 500, "message": "m"}}), "500", "m"),
        (json!({"error": {"code": "c", "message": {"lang": "en", "value": "m"}}}), "c", "m"),
        (json!({"error": "c", "error_description": "m"}), "c", "m"),
        (json!({"code": "c", "message": "m"}), "c", "m"),
        (json!({"Message": "m"}), "", "m"),
        (json!({"error": {"errorCode": "c", "errorMessage": "m"}}), "c", "m"),
    ] {
        let error = decode::<Item>(&response(400, &format!("\u{feff}{body}"))).unwrap_err();
        let error = error.graph().unwrap();
        assert_eq!((error.code.as_str(), error.message.as_str()), (code, message), "{body}");
    }
}

#[test]
fn a_success_that_breaks_off_with_an_error_says_so() {
    let error =
        r#"{"error": {"code": "UnknownError", "message": "gone", "innerError": {"request-id": "r"}}}"#;
    for body in [
        format!(r#"{{"value": [{{"id": "a"}}, {{"id": "b"{error}"#),
        format!(r#"{{"value": [{{"id": "a"}}, {error}"#),
        format!(r#"{{"value": [{{"id": "a"}}], {}"#, &error[1..]),
        error.to_owned(),
    ] {
        let failed = decode::<Page<Item>>(&response(200, &body)).unwrap_err();
        let graph = failed.graph().unwrap_or_else(|| panic!("{body}: {failed:?}"));
        assert_eq!((graph.status, graph.code.as_str()), (StatusCode::OK, "UnknownError"));
        assert_eq!(failed.to_string(), "200 OK, cut off by an error: UnknownError: gone (request r)");
    }
    for decoded in [
        decode::<Item>(&response(200, error)).map(drop),
        decode::<Scalar<i64>>(&response(200, error)).map(drop),
    ] {
        assert_eq!(decoded.unwrap_err().graph().map(|error| error.code.as_str()), Some("UnknownError"));
    }
    let item: Item = decode(&response(200, r#"{"id": "a", "error": "none"}"#)).unwrap();
    assert_eq!(item.extra.get("error"), Some(&json!("none")), "a property of that name is no error");
}

#[test]
fn an_error_says_what_to_do_next() {
    let mut gone = response(410, r#"{"error": {"code": "resyncRequired", "message": "m"}}"#);
    let link = "https://graph.microsoft.com/v1.0/items/delta?token=a b";
    gone.headers_mut().insert("location", link.parse().unwrap());
    let error = decode::<Page<Item>>(&gone).unwrap_err();
    let start_over = error.graph().unwrap().location.clone();
    assert_eq!(start_over.as_deref(), Some("https://graph.microsoft.com/v1.0/items/delta?token=a%20b"));
    let mut refused = response(401, "");
    let challenge =
        r#"Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsieHlkIjp7fX19""#;
    refused.headers_mut().insert("www-authenticate", challenge.parse().unwrap());
    let error = decode::<Item>(&refused).unwrap_err();
    assert_eq!(error.graph().unwrap().claims.as_deref(), Some(r#"{"access_token":{"xyd":{}}}"#));
}

proptest! {
    /// No text in a path argument adds a segment, a query or a fragment.
    #[test]
    fn path_arguments_stay_in_their_segment(value in any::<String>()) {
        let request: Request<()> = Request::new(&UPDATE, &[&value]);
        if let Ok(http) = request.to_http() {
            let is_key = value.starts_with('$');
            prop_assert_eq!(http.uri().path().split('/').count(), if is_key { 3 } else { 4 });
            prop_assert!(http.uri().query().is_none());
        }
    }
}
