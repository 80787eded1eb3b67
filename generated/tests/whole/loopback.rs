//! What a program was answered in the process, answered again over HTTP.
//!
//! A [`Record`] is a transport that asks another one and keeps what was said; a server on loopback plays it back. The requests
//! that arrive there must be those that were recorded, each with its method, address and body, and the program must come to the
//! same end. What the answers are is the business of the first run; links to the service in them lead to the server.

use crate::support::{Play, Seen, Server};
use bytes::Bytes;
use http_body_util::BodyExt as _;
use msgraph::Error;
use msgraph::client::{Client, Incoming, Mock, StaticToken, Transport, TransportFuture};
use std::sync::{Arc, Mutex};

/// Where the answers lead.
const SERVICE: &str = "https://graph.microsoft.com";

/// A request with its answer.
#[derive(Clone)]
struct Exchange {
    request: http::Request<Bytes>,
    answer: http::Response<Bytes>,
}

/// All exchanges of a program with a service in the process.
pub(crate) struct Record {
    mock: Mock,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

impl Transport for Record {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async move {
            let (head, body) = self.mock.send(request.clone()).await?.into_parts();
            let body = body.collect().await?.to_bytes();
            let answer = http::Response::from_parts(head.clone(), body.clone());
            self.exchanges.lock().expect("no test thread panicked").push(Exchange { request, answer });
            Ok(http::Response::from_parts(head, Incoming::from(body)))
        })
    }
}

/// Runs a program on the mock and then against the server; gives what it says.
pub(crate) async fn twice(
    mock: &Mock,
    program: impl AsyncFn(&Client) -> Result<Vec<String>, Error>,
) -> Vec<String> {
    let exchanges = Arc::default();
    let record = Record { mock: mock.clone(), exchanges: Arc::clone(&exchanges) };
    let client = mock.builder().transport(record).build().expect("a client");
    let lines = program(&client).await.expect("the program runs to its end");

    let told = exchanges.lock().expect("no test thread panicked").clone();
    let plays: Vec<_> = told.iter().map(|exchange| exchange.answer.clone()).collect();
    let server = Server::start_with(|address| {
        move |_: &Seen, before: usize| {
            plays.get(before).map_or(Play::status(500), |answer| play(answer, &address))
        }
    });
    let server = server.await;
    let client = Client::builder(StaticToken::new("t")).service(&server.address).build().expect("a client");
    let again = program(&client).await.expect("the program runs to its end over HTTP, too");

    let seen = server.seen();
    assert_eq!(seen.len(), told.len(), "other requests over HTTP than in the process");
    for (seen, Exchange { request, .. }) in seen.iter().zip(&told) {
        assert_eq!(seen.method, request.method().as_str());
        assert_eq!(Some(seen.target.as_str()), request.uri().path_and_query().map(|target| target.as_str()));
        assert_eq!(seen.body, *request.body(), "of {} {}", seen.method, seen.target);
    }
    assert_eq!(again.join("\n").replace(&server.address, SERVICE), lines.join("\n"));
    lines
}

/// The answer with links that lead to the server.
fn play(answer: &http::Response<Bytes>, address: &str) -> Play {
    let body = match std::str::from_utf8(answer.body()) {
        Ok(text) => text.replace(SERVICE, address).into_bytes(),
        Err(_) => answer.body().to_vec(),
    };
    let headers =
        answer.headers().iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    headers.fold(Play::status(answer.status().as_u16()).body(body), |play, (name, value)| match name {
        // The server says itself how long the body is.
        "content-length" | "transfer-encoding" => play,
        // Where the client is sent on to is no other machine either.
        "location" if answer.status().is_redirection() => play.header(name, here(value, address)),
        _ => play.header(name, value.replace(SERVICE, address)),
    })
}

/// The address with the server in place of whatever host it names.
fn here(link: &str, address: &str) -> String {
    let target = link.parse::<http::Uri>().ok().and_then(|link| link.path_and_query().cloned());
    target.map_or_else(|| link.to_owned(), |target| format!("{address}{target}"))
}
