//! What the client takes along when it is led to another origin, and what it believes of what is said there.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

mod support;

use msgraph::client::{
    Client, Incoming, RetryPolicy, StaticToken, Token, TokenFuture, TokenProvider, TokenRequest, Transport,
    TransportFuture,
};
use msgraph::v1::models::DriveItem;
use msgraph::v1::{me, users};
use msgraph::{Body, Error, Operation, Upload};
use std::io::Cursor;
use std::sync::{Arc, Mutex};
use support::{Play, Server};

fn client(server: &Server) -> Client {
    let client = Client::builder(StaticToken::new("secret-token")).service(&server.address);
    client.retry(RetryPolicy::never()).build().expect("a client")
}

/// A server that leads to another one.
async fn leading_to(other: &Server) -> Server {
    let location = format!("{}/blob", other.address);
    Server::start(move |_, _| Play::status(302).header("location", location.as_str())).await
}

#[tokio::test]
async fn headers_of_the_caller_do_not_go_to_another_origin() {
    let thief = Server::start(|_, _| Play::status(200).body("bytes")).await;
    let location = format!("{}/blob", thief.address);
    let server = Server::start(move |_, _| Play::status(302).header("location", location.as_str())).await;
    let request = me::drive::items::content::get("1")
        .header("X-Api-Key", "secret-key")
        .header("Cookie", "secret-cookie")
        .header("Range", "bytes=0-4");
    client(&server).send(request).await.expect("content");
    let [seen] = thief.seen().try_into().expect("one request");
    let names: Vec<&str> = seen.headers.keys().map(String::as_str).filter(|name| *name != "host").collect();
    assert!(
        names.iter().all(|name| ["accept", "accept-encoding", "range", "user-agent"].contains(name)),
        "{names:?}"
    );
    assert_eq!(seen.header("range"), Some("bytes=0-4"));
    assert_eq!(server.seen()[0].header("x-api-key"), Some("secret-key"));
}

#[tokio::test]
async fn a_body_does_not_go_to_another_origin() {
    let thief = Server::start(|_, _| Play::status(200).body("bytes")).await;
    let server = leading_to(&thief).await;
    let request = me::drive::items::content::get("1").with_body(Body::Bytes(b"secret".to_vec()));
    client(&server).send(request).await.expect("content");
    assert_eq!(server.seen()[0].body, b"secret");
    let [seen] = thief.seen().try_into().expect("one request");
    assert!(seen.body.is_empty(), "{seen:?}");
}

/// Counts how often it is asked for a token.
#[derive(Clone, Default)]
struct Counting(Arc<Mutex<usize>>);

impl TokenProvider for Counting {
    fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
        *self.0.lock().expect("no test thread panicked") += 1;
        Box::pin(std::future::ready(Ok(
            Token::new("secret-token").lasting(std::time::Duration::from_secs(3600))
        )))
    }
}

#[tokio::test]
async fn a_challenge_of_another_origin_asks_for_no_token() {
    let challenge = r#"Bearer error="insufficient_claims", claims="eyJhIjp7fX0=""#;
    let thief = Server::start(move |_, _| Play::status(401).header("www-authenticate", challenge)).await;
    let server = leading_to(&thief).await;
    let provider = Counting::default();
    let client = Client::builder(provider.clone()).service(&server.address).build().expect("a client");
    let refused = client.send(me::drive::items::content::get("1")).await.expect_err("refused");
    assert_eq!(refused.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(*provider.0.lock().expect("no test thread panicked"), 1);
    assert_eq!((server.seen().len(), thief.seen().len()), (1, 1));
}

/// Answers everything with a success, and notes where it was to go.
#[derive(Clone, Default)]
struct Noting(Arc<Mutex<Vec<String>>>);

impl Transport for Noting {
    fn send(&self, request: http::Request<bytes::Bytes>) -> TransportFuture<'_> {
        self.0.lock().expect("no test thread panicked").push(request.uri().to_string());
        let response = http::Response::new(Incoming::from(bytes::Bytes::from_static(b"{}")));
        Box::pin(std::future::ready(Ok(response)))
    }
}

#[tokio::test]
async fn nothing_travels_in_the_open() {
    let noting = Noting::default();
    let client = Client::builder(StaticToken::new("secret-token")).transport(noting.clone());
    let client = client.build().expect("a client");
    for address in ["http://sn.example/secret", "http://127.0.0.1:8/secret", "ftp://sn.example/secret"] {
        let mut upload = Upload::new(address, 1);
        let failed = client.upload::<DriveItem>(&mut upload, &mut Cursor::new([0; 1])).await;
        let failed = failed.expect_err(address);
        assert!(matches!(failed, Error::Address(_)), "{failed:?}");
        assert!(!format!("{failed:?} {failed}").contains("secret"), "{failed:?}");
        let failed = client.poll(&Operation::at(address)).await.expect_err(address);
        assert!(matches!(failed, Error::Address(_)), "{failed:?}");
    }
    assert!(noting.0.lock().expect("no test thread panicked").is_empty());
    client.poll(&Operation::at("https://sn.example/monitor")).await.expect("a state");
    assert_eq!(*noting.0.lock().expect("no test thread panicked"), ["https://sn.example/monitor"]);
}

#[tokio::test]
async fn an_error_is_shown_in_one_line() {
    let body = r#"{"error":{"code":"x\r\n2026 INFO all is well","message":"\u001b[2J\nand more"}}"#;
    let server = Server::start(move |_, _| Play::status(400).body(body)).await;
    let shown = client(&server).send(users::get("ada")).await.expect_err("refused").to_string();
    assert!(!shown.contains(char::is_control), "{shown:?}");
    assert!(shown.contains("INFO all is well: "), "{shown:?}");
}
