//! The client on other transports than its own, what it tells of itself, and the service in the process.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

mod support;

use azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use http::StatusCode;
use msgraph::client::{Azure, Client, Mock, MockAnswer, RetryPolicy, StaticToken, Tower, Transport};
use msgraph::v1::{me, users};
use msgraph::{Endpoint, Error, Object, Page};
use serde_json::json;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use support::{Play, Server};

fn client(server: &Server, transport: impl Transport + 'static) -> Client {
    let builder = Client::builder(StaticToken::new("t")).service(&server.address).transport(transport);
    builder.build().expect("a client")
}

#[tokio::test]
async fn a_reqwest_client_of_the_callers_own() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let server = Server::start(|_, _| Play::json(&json!({ "id": "1" })).header("request-id", "r1")).await;
    let own = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
    let client = client(&server, own.build().expect("an HTTP client"));
    let response = client.send_response(users::get("ada")).await.expect("a user");
    assert_eq!(
        (response.status(), response.headers()["request-id"].as_bytes()),
        (StatusCode::OK, &b"r1"[..])
    );
    assert_eq!(response.body().id.as_deref(), Some("1"));
    assert_eq!(server.seen()[0].header("authorization"), Some("Bearer t"));
}

#[tokio::test]
async fn a_tower_service_sees_the_route_of_each_request() {
    let routes = Arc::new(Mutex::new(Vec::new()));
    let seen = routes.clone();
    let service = tower::service_fn(move |request: http::Request<bytes::Bytes>| {
        let endpoint: Option<&&'static Endpoint> = request.extensions().get();
        seen.lock().expect("no panic").push(endpoint.map(|endpoint| endpoint.template));
        let body = match request.uri().query() {
            None => {
                r#"{"value": [{"id": "1"}], "@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skip=1"}"#
            }
            Some(_) => r#"{"value": [{"id": "2"}]}"#,
        };
        std::future::ready(Ok::<_, std::io::Error>(http::Response::new(http_body_util::Full::from(body))))
    });
    let client =
        Client::builder(StaticToken::new("t")).transport(Tower::new(service)).build().expect("a client");
    let mut items = client.items(users::list());
    let mut ids = Vec::new();
    while let Some(user) = items.next_item().await.expect("a user") {
        ids.extend(user.id);
    }
    assert_eq!(ids, ["1", "2"]);
    assert_eq!(*routes.lock().expect("no panic"), [Some("/users"), Some("/users")]);
}

#[tokio::test]
async fn requests_name_the_crate_and_themselves() {
    let mock = Mock::list([r#"{"id": "1"}"#, r#"{"id": "1"}"#]);
    let client = mock.builder().header("X-Team", "rivers").header("Prefer", "a").build().expect("a client");
    client.send(users::get("ada").header("Prefer", "b")).await.expect("a user");
    client.send(users::get("ada").header("client-request-id", "mine")).await.expect("a user");
    let [first, second] = mock.requests().try_into().expect("two requests");
    let header = |name: &str| first.headers()[name].to_str().expect("text").to_owned();
    let agent = concat!("msgraph-rust/", env!("CARGO_PKG_VERSION"));
    assert_eq!((header("user-agent").as_str(), header("sdkversion").as_str()), (agent, agent));
    assert_eq!((header("x-team").as_str(), header("prefer").as_str()), ("rivers", "b"));
    assert_eq!(header("client-request-id").len(), 36);
    assert_eq!(second.headers()["client-request-id"], "mine");
    assert!(Client::builder(StaticToken::new("t")).header("no header", "x").build().is_err());
}

#[tokio::test]
async fn a_mock_throttles_fails_and_ends() {
    let mock = Mock::list([json!({ "id": "1" }), json!({ "error": { "code": "c", "message": "m" } })]);
    mock.throttle(2).cut(1);
    let user = mock.client().send(users::get("ada")).await.expect("the fourth answer");
    assert_eq!((user.id.as_deref(), mock.requests().len()), (Some("1"), 4));
    mock.refuse(StatusCode::FORBIDDEN, 1);
    let refused = mock.client().send(me::send_mail(&Object::new())).await.expect_err("refused");
    assert_eq!(refused.status(), Some(StatusCode::FORBIDDEN));
    mock.client().send(users::get("ada")).await.expect_err("an error inside of a success");
    let client = mock.builder().retry(RetryPolicy::never()).build().expect("a client");
    let ended = client.send(users::get("ada")).await.expect_err("no answer is left");
    let shown = ended.to_string();
    assert!(shown.contains("found `GET https://graph.microsoft.com/v1.0/users/ada`"), "{shown}");
}

#[tokio::test]
async fn a_mock_answers_as_the_pages_show() {
    let mock = Mock::documented();
    let client = mock.client();
    let user = client.send(users::get("ada").select("id")).await.expect("a user");
    assert!(user.display_name.is_some());
    // The example has a link to a next page, which is the last.
    let mut changes = client.items(users::delta());
    while changes.next_item().await.expect("a user").is_some() {}
    assert!(mock.requests().len() <= 3, "{:?}", mock.requests());
    client.send(users::delete("ada")).await.expect("nothing");
    // What no function made has no page.
    let by_hand = client.send(msgraph::Request::<serde_json::Value>::get("/dances")).await;
    let message = std::error::Error::source(&by_hand.expect_err("no answer")).map(ToString::to_string);
    assert!(
        message
            .is_some_and(|message| message.contains("found `GET https://graph.microsoft.com/v1.0/dances`"))
    );
}

/// Whatever function is called, its answer is one that the function reads.
#[test]
fn every_endpoint_has_an_answer() {
    let mock = Mock::documented();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    for endpoint in msgraph::v1::ENDPOINTS.iter().chain(msgraph::beta::ENDPOINTS) {
        let mut request = http::Request::new(bytes::Bytes::new());
        request.extensions_mut().insert(*endpoint);
        let answer = runtime.block_on(mock.send(request));
        let answer =
            answer.unwrap_or_else(|error| panic!("{} {}: {error}", endpoint.method, endpoint.template));
        assert!(answer.status().is_success() || answer.status().is_redirection(), "{}", endpoint.template);
    }
}

#[tokio::test]
async fn a_mock_answers_with_a_function() {
    let mock = Mock::new(|request| -> MockAnswer {
        let mut answer = http::Response::new(request.body().clone());
        *answer.status_mut() = StatusCode::CREATED;
        answer
    });
    let ada = msgraph::v1::models::User::new().with(msgraph::v1::models::User::DISPLAY_NAME, "Ada");
    let response = mock.client().send_response(users::create(&ada)).await.expect("a user");
    assert_eq!((response.status(), response.into_body()), (StatusCode::CREATED, ada));
    let empty = Mock::list([(StatusCode::NO_CONTENT, "")]);
    assert_eq!(empty.client().send(users::list()).await.expect("a page"), Page::from(Vec::new()));
}

/// A credential as those of `azure_identity` are.
#[derive(Debug, Default)]
struct Credential(Mutex<Vec<String>>);

#[async_trait::async_trait]
impl TokenCredential for Credential {
    async fn get_token(
        &self,
        scopes: &[&str],
        _: Option<TokenRequestOptions<'_>>,
    ) -> azure_core::Result<AccessToken> {
        let mut asked = self.0.lock().expect("no panic");
        asked.push(scopes.join(" "));
        #[expect(clippy::disallowed_methods, reason = "a token expires at a time of the clock")]
        let expires_on = SystemTime::now() + Duration::from_secs(3600);
        Ok(AccessToken::new(format!("azure-{}", asked.len()), expires_on.into()))
    }
}

#[tokio::test]
async fn a_credential_of_the_azure_sdk_gives_tokens_that_are_kept() {
    let credential = Arc::new(Credential::default());
    let mock = Mock::new(|request| {
        let is_late = request.uri().path().ends_with("late");
        let is_first = request.headers()["authorization"] == "Bearer azure-1";
        if is_late && is_first { StatusCode::UNAUTHORIZED } else { StatusCode::NO_CONTENT }
    });
    let client =
        Client::builder(Azure::new(credential.clone())).transport(mock.clone()).build().expect("a client");
    for id in ["a", "b", "late"] {
        client.send(users::delete(id)).await.expect("deleted");
    }
    let scope = "https://graph.microsoft.com/.default";
    assert_eq!(*credential.0.lock().expect("no panic"), [scope, scope], "kept until it was refused");
    assert_eq!(mock.requests()[3].headers()["authorization"], "Bearer azure-2");
}

#[tokio::test]
async fn an_error_of_a_transport_is_one_of_the_client() {
    let service = tower::service_fn(|_: http::Request<bytes::Bytes>| {
        let failed = std::io::Error::other("no route");
        std::future::ready(Err::<http::Response<http_body_util::Full<bytes::Bytes>>, _>(failed))
    });
    let builder = Client::builder(StaticToken::new("t")).transport(Tower::new(service));
    let client = builder.retry(RetryPolicy::never()).build().expect("a client");
    let failed = client.send(users::get("ada")).await.expect_err("no route");
    assert!(matches!(&failed, Error::Transport(error) if error.to_string() == "no route"), "{failed:?}");
}
