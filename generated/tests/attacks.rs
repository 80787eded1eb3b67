//! The client against a server that means harm: what leaves on the wire, where it goes, and how often.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

mod support;

use msgraph::client::{Client, ClientBuilder, ClientCredentials, RetryPolicy, StaticToken};
use msgraph::v1::models::DriveItem;
use msgraph::v1::{groups, me, users};
use msgraph::{Cloud, Error, Object, Operation, Upload};
use serde_json::json;
use std::io::Cursor;
use std::time::{Duration, Instant};
use support::{Play, Seen, Server};

fn builder(server: &Server) -> ClientBuilder {
    let retry = RetryPolicy::default().most(2).jitter(false).delays(Duration::ZERO, Duration::ZERO);
    Client::builder(StaticToken::new("secret-token")).service(&server.address).retry(retry)
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("a client")
}

/// A policy that waits a little, so that a storm is told from patience by counting.
fn patient(server: &Server) -> Client {
    let wait = Duration::from_millis(100);
    let retry = RetryPolicy::default().most(4).jitter(false).delays(wait, wait).total(Duration::from_secs(2));
    builder(server).retry(retry).build().expect("a client")
}

#[tokio::test]
async fn every_method_and_form_of_body_says_how_long_it_is() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "1" }))).await;
    let client = client(&server);
    for method in ["POST", "PUT", "PATCH", "DELETE", "GET"] {
        for body in [Vec::new(), b"{}".to_vec()] {
            let target = format!("{}/v1.0/me/messages/1/send", server.address);
            let request = http::Request::builder().method(method).uri(target).body(body).expect("a request");
            client.send_http(request).await.expect("an answer");
        }
    }
    client.send(me::drive::items::content::replace("1", Vec::new())).await.expect("empty content");
    client.send(me::drive::items::content::replace("1", vec![7; 3])).await.expect("content");
    client.send(users::update("ada", &Object::new())).await.expect("an object");
    client.send(groups::members::add_ref("crew", "https://x/y")).await.expect("a reference");
    client.send(users::delete("ada")).await.expect("no body");
    let upload: DriveItem = client
        .upload(&mut Upload::new(format!("{}/up", server.address), 4), &mut Cursor::new([7; 4]))
        .await
        .expect("an item");
    assert_eq!(upload.id.as_deref(), Some("1"));
    let length = |seen: &Seen| (seen.method.clone(), seen.header("content-length").map(str::to_owned));
    let lengths: Vec<_> = server.seen().iter().map(length).collect();
    let expected = [
        ("POST", Some("0")),
        ("POST", Some("2")),
        ("PUT", Some("0")),
        ("PUT", Some("2")),
        ("PATCH", Some("0")),
        ("PATCH", Some("2")),
        ("DELETE", None),
        ("DELETE", Some("2")),
        ("GET", None),
        ("GET", Some("2")),
        ("PUT", Some("0")),
        ("PUT", Some("3")),
        ("PATCH", Some("2")),
        ("POST", Some("51")),
        ("DELETE", None),
        ("PUT", Some("4")),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(method, length)| ((*method).to_owned(), length.map(str::to_owned))).collect();
    assert_eq!(lengths.len(), expected.len());
    for (at, (found, expected)) in lengths.iter().zip(&expected).enumerate() {
        let any = expected.1.as_deref() == Some("51") && found.1.is_some();
        assert!(found == expected || any, "request {at}: {found:?}, expected {expected:?}");
    }
    assert!(server.seen().iter().all(|seen| seen.header("transfer-encoding").is_none()));
}

#[tokio::test]
async fn links_with_bytes_of_no_uri_arrive_whole() {
    let server = Server::start_with(|address| {
        move |seen: &Seen, before| match before {
            0 => Play::json(&json!({
                "value": [], "@odata.nextLink": format!("{address}/v1.0/users?$skiptoken=a b#c\"{{é}}\"&x=1"),
            })),
            1 => Play::json(&json!({ "value": [], "@odata.deltaLink": format!("{address}/v1.0/d?t=a#b c") })),
            2 => Play::status(302).header("location", format!("{address}/blob?sig=a b#c")),
            3 => Play::status(200).body("bytes"),
            4 => Play::json(&json!({ "id": "1", "size": seen.body.len() })),
            _ => Play::json(&json!({ "status": "completed" })),
        }
    })
    .await;
    let client = client(&server);
    let mut pages = client.pages(users::delta());
    while let Some(page) = pages.next().await {
        page.expect("a page");
    }
    assert!(pages.delta_link().is_some_and(|link| link.ends_with("#b c")), "kept as it came");
    client.send(me::drive::items::content::get("1")).await.expect("content");
    let mut upload = Upload::new(format!("{}/up/a b#c?t={{}}", server.address), 4);
    client.upload::<DriveItem>(&mut upload, &mut Cursor::new([7; 4])).await.expect("an item");
    client.poll(&Operation::at(format!("{}/monitor/a b#c", server.address))).await.expect("a state");
    let link = "https://graph.microsoft.com/v1.0/users/delta?t=a#b c";
    assert_eq!(users::delta().follow(link).to_http().expect("a request").uri().query(), Some("t=a%23b%20c"));
    let targets: Vec<String> = server.seen().into_iter().skip(1).map(|seen| seen.target).collect();
    let expected = [
        "/v1.0/users?$skiptoken=a%20b%23c%22%7B%C3%A9%7D%22&x=1",
        "/v1.0/me/drive/items/1/content",
        "/blob?sig=a%20b%23c",
        "/up/a%20b%23c?t=%7B%7D",
        "/monitor/a%20b%23c",
    ];
    assert_eq!(targets, expected);
}

#[tokio::test]
async fn no_argument_asks_for_another_address() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "1" }))).await;
    let client = client(&server);
    for refused in [
        client.send(me::drive::root::get_by_path("x:/content")).await.map(drop),
        client.send(me::drive::root::get_by_path("a/../../users")).await.map(drop),
        client.send(me::drive::items::content::get("root:")).await.map(drop),
        client.send(users::get("..")).await.map(drop),
    ] {
        assert!(matches!(refused, Err(Error::PathArgument(_))), "{refused:?}");
    }
    assert!(server.seen().is_empty());
    for id in ["$count", "$ref", "$value", "a/messages", "a?$select=id", "a#b", "a\\b", "%2e%2e", "a\tb"] {
        client.send(users::get(id)).await.expect("an answer");
    }
    let targets: Vec<String> = server.seen().into_iter().map(|seen| seen.target).collect();
    let expected = [
        "/v1.0/users(%27$count%27)",
        "/v1.0/users(%27$ref%27)",
        "/v1.0/users(%27$value%27)",
        "/v1.0/users/a%2Fmessages",
        "/v1.0/users/a%3F$select=id",
        "/v1.0/users/a%23b",
        "/v1.0/users/a%5Cb",
        "/v1.0/users/%252e%252e",
        "/v1.0/users/a%09b",
    ];
    let plain: Vec<String> = targets.iter().map(|target| target.replace('\'', "%27")).collect();
    assert_eq!(plain, expected);
}

#[tokio::test]
async fn an_upload_that_alternates_is_no_storm() {
    let server = Server::start(|_, before| {
        let range = if before % 2 == 0 { "5-" } else { "0-" };
        Play::json(&json!({ "nextExpectedRanges": [range] })).with_status(202).header("retry-after", "0")
    })
    .await;
    let started = Instant::now();
    let mut upload = Upload::new(&server.address, 10);
    let failed = patient(&server).upload::<DriveItem>(&mut upload, &mut Cursor::new([0; 10])).await;
    assert!(matches!(failed, Err(Error::Limit { what: "repeats without progress", most: 4 })), "{failed:?}");
    assert_eq!(server.seen().len(), 6, "in {:?}", started.elapsed());
}

#[tokio::test]
async fn an_upload_asks_for_the_state_at_the_end() {
    let server = Server::start(|seen, before| match (seen.method.as_str(), before) {
        ("PUT", _) => Play::json(&json!({ "nextExpectedRanges": [] })).with_status(202),
        (_, 1) => Play::json(&json!({ "nextExpectedRanges": [] })),
        _ => Play::json(&json!({ "id": "1" })),
    })
    .await;
    let mut upload = Upload::new(&server.address, 10);
    let item: DriveItem =
        client(&server).upload(&mut upload, &mut Cursor::new([0; 10])).await.expect("an item");
    assert_eq!(item.id.as_deref(), Some("1"));
    let methods: Vec<String> = server.seen().into_iter().map(|seen| seen.method).collect();
    assert_eq!(methods, ["PUT", "GET", "GET"]);
}

#[tokio::test]
async fn empty_content_is_not_sent_to_a_session() {
    let server = Server::start(|_, _| Play::status(500)).await;
    let mut upload = Upload::new(&server.address, 0);
    let failed = client(&server).upload::<DriveItem>(&mut upload, &mut Cursor::new([0; 0])).await;
    assert!(failed.is_err_and(|error| error.to_string().contains("put empty content")));
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn work_that_never_ends_is_no_storm() {
    let server = Server::start(|_, _| {
        Play::json(&json!({ "status": "running" })).with_status(202).header("retry-after", "0")
    })
    .await;
    let operation = Operation::at("/operations/1");
    let failed = patient(&server).wait(&operation, Duration::from_millis(550)).await;
    assert!(matches!(failed, Err(Error::Timeout)), "{failed:?}");
    assert!((2..=6).contains(&server.seen().len()), "{}", server.seen().len());
}

#[tokio::test]
async fn nothing_secret_is_printed() {
    let server = Server::start(|_, _| Play::status(500)).await;
    let address = server.address.replace("http://", "https://user:secret@");
    let builder = Client::builder(StaticToken::new("secret-token")).service(&address);
    let shown = format!("{builder:?}");
    let refused = builder.build().expect_err("a user and a password");
    let credentials = ClientCredentials::new(Cloud::Global, "contoso", "id", "secret").expect("credentials");
    let upload = Upload::new("https://sn.example/up/secret", 10);
    let operation = Operation::at("https://sn.example/monitor/secret");
    let mut broken = Upload::new("http://127.0.0.1:1/secret", 1);
    let failed = client(&server).upload::<DriveItem>(&mut broken, &mut Cursor::new([0; 1])).await;
    for shown in [
        shown,
        format!("{refused:?} {refused}"),
        format!("{credentials:?} {upload:?} {operation:?} {broken:?}"),
        format!("{failed:?} {}", failed.as_ref().expect_err("nobody listens")),
        format!("{:?}", client(&server)),
    ] {
        assert!(!shown.contains("secret"), "{shown}");
    }
}

#[tokio::test]
async fn a_challenge_is_answered_once_with_its_claims() {
    let login = Server::start(|_, before| {
        Play::json(&json!({ "access_token": format!("t{before}"), "expires_in": 3600 }))
    })
    .await;
    let server = Server::start(|_, _| {
        let challenge = r#"Bearer error="insufficient_claims", claims="eyJhIjp7fX0=""#;
        Play::status(401).header("www-authenticate", challenge)
    })
    .await;
    let provider = ClientCredentials::at(&login.address, &server.address, "contoso", "app", "s");
    let client =
        Client::builder(provider.expect("a provider")).service(&server.address).build().expect("a client");
    let refused = client.send(me::get()).await.expect_err("refused");
    assert_eq!(refused.graph().and_then(|error| error.claims.as_deref()), Some(r#"{"a":{}}"#));
    let tokens: Vec<_> =
        server.seen().iter().map(|seen| seen.header("authorization").map(str::to_owned)).collect();
    assert_eq!(tokens, [Some("Bearer t0".to_owned()), Some("Bearer t1".to_owned())]);
    let forms: Vec<String> =
        login.seen().into_iter().map(|seen| String::from_utf8(seen.body).expect("text")).collect();
    assert!(
        !forms[0].contains("claims=") && forms[1].ends_with("&claims=%7B%22a%22%3A%7B%7D%7D"),
        "{forms:?}"
    );
}
