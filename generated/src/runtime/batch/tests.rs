//! Batches made, split and taken apart.

use super::super::endpoint::Endpoint;
use super::super::response::{Accepted, Content, Scalar};
use super::*;

static GET: Endpoint = endpoint("GET", "v1.0", "/users/{id}");
static POST: Endpoint = endpoint("POST", "v1.0", "/users");
static BETA: Endpoint = endpoint("GET", "beta", "/users/{id}");

const fn endpoint(method: &'static str, version: &'static str, template: &'static str) -> Endpoint {
    Endpoint {
        method,
        version,
        template,
        page: "",
        query_options: "",
        scopes: "",
        others: &[],
        deprecated: false,
        advanced_queries: false,
        headers: "",
    }
}

fn get(id: &str) -> Request<Accepted> {
    Request::new(&GET, &[&id])
}

fn answer(json: &Value) -> Answers {
    let response = http::Response::new(json.to_string().into_bytes());
    Batch::new().decode(&response).expect("an answer to a batch")
}

#[test]
fn requests_are_written_below_the_version() {
    let mut batch = Batch::new();
    let first = batch.add(&get("a b")).expect("room");
    let body = serde_json::json!({ "displayName": "Ada" });
    let second = batch.add(&Request::<()>::json(&POST, &[], &body)).expect("room");
    batch.depends_on(second, first);
    let http = batch.to_http().expect("a request");
    assert_eq!(http.uri(), "https://graph.microsoft.com/v1.0/$batch");
    let sent: Value = serde_json::from_slice(http.body()).expect("JSON");
    let expected = json!({ "requests": [
        { "id": "1", "method": "GET", "url": "/users/a%20b" },
        {
            "id": "2", "method": "POST", "url": "/users", "dependsOn": ["1"],
            "headers": { "content-type": "application/json" }, "body": { "displayName": "Ada" },
        },
    ] });
    assert_eq!(sent, expected);
}

#[test]
fn answers_are_found_in_any_order() {
    let mut batch = Batch::new();
    let first = batch.add(&get("a")).expect("room");
    let photo = batch.add(&Request::<Content>::new(&GET, &[&"b"])).expect("room");
    let lost = batch.add(&get("c")).expect("room");
    let answers = answer(&json!({ "responses": [
        { "id": "2", "status": 200, "headers": { "Content-Type": "image/jpeg" }, "body": "AAEC" },
        { "id": "1", "status": 404, "body": { "error": { "code": "gone", "message": "no" } } },
    ] }));
    assert_eq!(answers.get(photo).expect("content").bytes, [0, 1, 2]);
    let error = answers.get(first).expect_err("refused");
    assert_eq!(error.graph().map(|error| error.code.as_str()), Some("gone"));
    assert!(matches!(answers.get(lost), Err(Error::Missing(_))));
}

#[test]
fn only_what_was_turned_away_is_sent_again() {
    let mut batch = Batch::new();
    let throttled = batch.add(&get("a")).expect("room");
    let done = batch.add(&get("b")).expect("room");
    let waiting = batch.add(&get("c")).expect("room");
    batch.depends_on(waiting, throttled);
    batch.depends_on(waiting, done);
    let mut answers = answer(&json!({ "responses": [
        { "id": "1", "status": 429, "headers": { "Retry-After": "7" } },
        { "id": "2", "status": 202 },
        { "id": "3", "status": 424 },
    ] }));
    let again = batch.again(&answers);
    assert_eq!(again.steps.keys().copied().collect::<Vec<_>>(), [1, 3]);
    assert_eq!(again.steps[&3].after, [1]);
    assert_eq!(answers.retry_after(), Some(7));
    answers.replace(answer(
        &json!({ "responses": [{ "id": "1", "status": 202 }, { "id": "3", "status": 202 }] }),
    ));
    assert!(batch.again(&answers).is_empty());
    assert_eq!(answers.status(throttled), Some(StatusCode::ACCEPTED));
}

#[test]
fn a_large_batch_is_split_and_chains_stay_whole() {
    let mut batch = Batch::new();
    assert!(matches!(batch.to_http(), Err(Error::Batch(_))));
    let entries: Vec<_> = (0..45).map(|at| batch.add(&get(&at.to_string())).expect("an entry")).collect();
    assert!(matches!(batch.to_http(), Err(Error::Limit { most: 20, .. })));
    batch.depends_on(entries[0], entries[44]);
    batch.depends_on(entries[44], entries[30]);
    let parts = batch.split().expect("parts");
    let ids: Vec<Vec<u32>> = parts.iter().map(|part| part.steps.keys().copied().collect()).collect();
    assert_eq!(ids.iter().map(Vec::len).collect::<Vec<_>>(), [20, 20, 5]);
    assert!([1, 31, 45].iter().all(|id| ids[0].contains(id)), "{ids:?}");
    assert!(parts.iter().all(|part| part.to_http().is_ok()));
    (0..21).for_each(|at| batch.depends_on(entries[at], entries[44]));
    assert!(matches!(batch.split(), Err(Error::Limit { most: 20, .. })));
    let mut batch = Batch::new();
    batch.add(&get("a")).expect("room");
    assert!(matches!(batch.add(&Request::<()>::new(&BETA, &[&"a"])), Err(Error::Batch(_))));
}

#[test]
fn a_chain_is_sent_again_whole_in_whatever_order_it_was_added() {
    let mut batch = Batch::new();
    let entries: Vec<_> = (0..4).map(|at| batch.add(&get(&at.to_string())).expect("an entry")).collect();
    batch.depends_on(entries[0], entries[1]);
    batch.depends_on(entries[1], entries[2]);
    batch.depends_on(entries[3], entries[0]);
    let answers = answer(&json!({ "responses": [
        { "id": "1", "status": 424 }, { "id": "2", "status": 424 },
        { "id": "3", "status": 503 }, { "id": "4", "status": 424 },
    ] }));
    let again = batch.again(&answers);
    let chain: Vec<_> = again.steps.iter().map(|(id, step)| (*id, step.after.clone())).collect();
    assert_eq!(chain, [(1, vec![2]), (2, vec![3]), (3, vec![]), (4, vec![1])]);
}

#[test]
fn repeated_headers_are_joined() {
    let mut batch = Batch::new();
    let request = get("a").header("Prefer", "a").header("Prefer", "b").header("X-Other", "c");
    batch.add(&request).expect("an entry");
    batch.add(&Request::<()>::new(&POST, &[])).expect("an entry");
    let sent: Value = serde_json::from_slice(batch.to_http().expect("a request").body()).expect("JSON");
    assert_eq!(sent["requests"][0]["headers"], json!({ "prefer": "a, b", "x-other": "c" }));
    assert_eq!(sent["requests"][1].get("headers"), None, "no length of a message of its own");
}

#[test]
fn texts_and_counts_are_read() {
    let mut batch = Batch::new();
    let plain = json!({ "Content-Type": "text/plain" });
    let bodies = [json!(1401), json!("1401"), json!("MTQwMQ==")];
    let counts: Vec<_> = bodies
        .iter()
        .map(|_| batch.add(&Request::<Scalar<i64>>::new(&GET, &[&"a"])).expect("an entry"))
        .collect();
    let texts = ["Great heights", "R3JlYXQgaGVpZ2h0cw=="];
    let notes: Vec<_> =
        texts.iter().map(|_| batch.add(&Request::<Content>::new(&GET, &[&"a"])).expect("an entry")).collect();
    let bodies = bodies.into_iter().chain(texts.map(Value::from)).zip(1..);
    let responses: Vec<_> =
        bodies.map(|(body, id)| json!({ "id": id, "status": 200, "headers": plain, "body": body })).collect();
    let answers = answer(&json!({ "responses": responses }));
    assert!(counts.into_iter().all(|count| answers.get(count).expect("a count").value == 1401));
    assert!(notes.into_iter().all(|note| answers.get(note).expect("a text").bytes == b"Great heights"));
}

#[test]
fn links_go_below_the_version_too() {
    let mut batch = Batch::new();
    batch.add(&get("a").follow("https://graph.microsoft.com/v1.0/users?$skiptoken=x")).expect("a link");
    assert_eq!(batch.steps[&1].url, "/users?$skiptoken=x");
    assert!(batch.add(&get("a").follow("https://graph.microsoft.com/other")).is_err());
}
