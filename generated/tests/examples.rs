//! Runs each example program against a server on loopback.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]
#![allow(clippy::duplicate_mod, reason = "the examples share a module, each as a program of its own")]

mod support;

#[path = "../examples/blocking.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod blocking;
#[path = "../examples/create_group.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod create_group;
#[path = "../examples/device_code.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod device_code;
#[path = "../examples/list_users.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod list_users;
#[path = "../examples/permissions.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod permissions;
#[path = "../examples/send_mail.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod send_mail;
#[path = "../examples/sign_in.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod sign_in;
#[path = "../examples/upload_file.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod upload_file;
#[path = "../examples/walk_delta.rs"]
#[allow(dead_code, reason = "its `main` is not called")]
mod walk_delta;

use msgraph::client::{Client, StaticToken};
use msgraph::{Account, Endpoint};
use serde_json::json;
use support::{Play, Server};

fn client(server: &Server) -> Client {
    Client::builder(StaticToken::new("t")).service(&server.address).build().expect("a client")
}

fn text(out: Vec<u8>) -> String {
    String::from_utf8(out).expect("text")
}

#[tokio::test]
async fn blocking() {
    let server = Server::start(|seen, _| match seen.method.as_str() {
        "GET" => Play::json(&json!({ "displayName": "Ada", "mail": "ada@x.com" })),
        "POST" => Play::status(202),
        _ => Play::json(&json!({ "error": { "code": "notFound", "message": "no" } })).with_status(404),
    })
    .await;
    let address = server.address.clone();
    let work = tokio::task::spawn_blocking(move || {
        let mut out = Vec::new();
        blocking::run(&address, "t", "ada", &mut out).expect("a user");
        let message = msgraph::Object::new();
        blocking::send(&address, "t", msgraph::v1::me::send_mail(&message)).expect("sent");
        let refused = blocking::send(&address, "t", msgraph::v1::users::delete("x")).expect_err("404");
        (text(out), refused.to_string())
    });
    let (out, refused) = work.await.expect("no panic");
    assert_eq!((out.as_str(), refused.as_str()), ("Ada <ada@x.com>\n", "404 Not Found: notFound: no"));
    assert_eq!(server.seen()[0].header("authorization"), Some("Bearer t"));
    assert_eq!(server.seen()[1].body, b"{}");
}

#[tokio::test]
async fn list_users() {
    let server = Server::start_with(|address| {
        move |_, before| match before {
            0 => Play::json(&json!({
                "value": [{ "displayName": "Ada", "mail": "ada@x.com" }],
                "@odata.nextLink": format!("{address}/v1.0/users?$skiptoken=2"),
            })),
            _ => Play::json(&json!({ "value": [{ "displayName": "A'Dele", "mail": null }] })),
        }
    })
    .await;
    let mut out = Vec::new();
    list_users::run(&client(&server), "A'", &mut out).await.expect("users");
    assert_eq!(text(out), "Ada <ada@x.com>\nA'Dele <no mail>\n");
    let query = "$select=displayName,mail&$filter=startsWith(displayName,%27A%27%27%27)&$orderby=displayName&$top=100";
    assert_eq!(server.seen()[0].target, format!("/v1.0/users?{query}"));
}

#[tokio::test]
async fn send_mail() {
    let server = Server::start(|_, _| Play::status(202)).await;
    send_mail::run(&client(&server), "ada@x.com", "Lunch?", "At one.").await.expect("sent");
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!((seen.method.as_str(), seen.target.as_str()), ("POST", "/v1.0/me/sendMail"));
    let message = json!({
        "subject": "Lunch?",
        "body": { "contentType": "text", "content": "At one." },
        "toRecipients": [{ "emailAddress": { "address": "ada@x.com" } }],
    });
    assert_eq!(seen.json(), json!({ "message": message }));
}

#[tokio::test]
async fn create_group() {
    let server = Server::start(|seen, _| match seen.method.as_str() {
        "POST" => Play::json(&json!({ "id": "g1" })).with_status(201),
        _ => Play::json(&json!({ "value": [
            { "@odata.type": "#microsoft.graph.user", "displayName": "Ada" },
            { "@odata.type": "#microsoft.graph.device" },
        ] })),
    })
    .await;
    let mut out = Vec::new();
    create_group::run(&client(&server), "crew", &["u1".to_owned()], &mut out).await.expect("a group");
    assert_eq!(text(out), "group g1\nuser Ada\nmicrosoft.graph.device\n");
    let bound = json!([format!("{}/v1.0/users/u1", server.address)]);
    assert_eq!(server.seen()[0].json()["members@odata.bind"], bound);
    assert_eq!(server.seen()[1].target, "/v1.0/groups/g1/members");
}

/// Someone who signs people in, and the service that they ask then.
async fn authority() -> Server {
    Server::start(|seen, before| match seen.target.as_str() {
        "/t/oauth2/v2.0/devicecode" => Play::json(&json!({
            "device_code": "d", "user_code": "ABC", "verification_uri": "https://example.com/device", "expires_in": 900,
            "interval": 0, "message": "..",
        })),
        "/t/oauth2/v2.0/token" if before == 1 && seen.form("device_code").is_some() => {
            Play::json(&json!({ "error": "authorization_pending" })).with_status(400)
        }
        "/t/oauth2/v2.0/token" => Play::json(&json!({
            "token_type": "Bearer", "access_token": format!("after {}", seen.form("grant_type").unwrap_or_default()),
            "refresh_token": "r", "expires_in": 0,
        })),
        _ => Play::json(&json!({ "displayName": "Ada" })),
    })
    .await
}

#[tokio::test]
async fn device_code() {
    let server = authority().await;
    let address = format!("{}/t", server.address);
    let work = tokio::task::spawn_blocking(move || {
        let mut out = Vec::new();
        let person = device_code::sign_in(&address, "app", &mut out).expect("signed in");
        (person, out)
    });
    let (person, mut out) = work.await.expect("no panic");
    let client = Client::builder(person).service(&server.address).build().expect("a client");
    device_code::greet(&client, &mut out).await.expect("a name");
    assert_eq!(text(out), "Open https://example.com/device and enter ABC\nHello Ada!\n");
    // The token has expired: the next request has another one.
    client.send(msgraph::v1::me::get()).await.expect("a user");
    let seen = server.seen();
    assert_eq!(seen[0].form("scope").as_deref(), Some("User.Read offline_access"));
    let grant = "after urn:ietf:params:oauth:grant-type:device_code";
    assert_eq!(seen[3].header("authorization"), Some(format!("Bearer {grant}").as_str()));
    assert_eq!(seen[4].form("refresh_token").as_deref(), Some("r"));
    assert_eq!(seen[5].header("authorization"), Some("Bearer after refresh_token"));
}

/// Opens what the person is sent to, and comes back with this query; `STATE` stands for the state.
fn browse(query: &'static str) -> impl FnOnce(&oauth2::url::Url) {
    move |address| {
        let value =
            |name: &str| address.query_pairs().find(|(found, _)| found == name).expect(name).1.into_owned();
        assert_eq!((value("response_type"), value("code_challenge_method")), ("code".into(), "S256".into()));
        let back = value("redirect_uri").replace("localhost", "127.0.0.1");
        let back = format!("{back}/?{}", query.replace("STATE", &value("state")));
        std::thread::spawn(move || ureq::get(back).call().expect("an answer"));
    }
}

#[tokio::test]
async fn sign_in() {
    let server = authority().await;
    let address = format!("{}/t", server.address);
    let work = tokio::task::spawn_blocking(move || {
        let sign_in = |query| sign_in::sign_in(&address, "app", browse(query));
        let foreign = sign_in("code=c&state=other").err().expect("refused").to_string();
        let denied = sign_in("error_description=No.&state=STATE").err().expect("refused").to_string();
        (foreign, denied, sign_in("code=c&state=STATE").expect("signed in"))
    });
    let (foreign, denied, person) = work.await.expect("no panic");
    assert_eq!((foreign.as_str(), denied.as_str()), ("the browser came back from another sign-in", "No."));
    let client = Client::builder(person).service(&server.address).build().expect("a client");
    assert_eq!(
        client.send(msgraph::v1::me::get()).await.expect("a user").display_name.as_deref(),
        Some("Ada")
    );
    let seen = server.seen();
    assert_eq!((seen.len(), seen[0].form("code").as_deref()), (2, Some("c")));
    assert!(seen[0].form("code_verifier").is_some_and(|verifier| verifier.len() >= 43));
    assert_eq!(seen[1].header("authorization"), Some("Bearer after authorization_code"));
}

#[tokio::test]
async fn upload_file() {
    let server = Server::start_with(|address| {
        move |seen, _| match seen.method.as_str() {
            "POST" => Play::json(&json!({ "uploadUrl": format!("{address}/up/1") })),
            _ => Play::json(&json!({ "id": "i1", "size": seen.body.len() })).with_status(201),
        }
    })
    .await;
    let mut out = Vec::new();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let bytes = std::fs::read(file).expect("a file");
    upload_file::run(&client(&server), file.as_ref(), "a b.toml", &mut out).await.expect("an item");
    assert_eq!(text(out), format!("i1 with {} bytes\n", bytes.len()));
    let [session, range] = server.seen().try_into().expect("two requests");
    assert_eq!(session.target, "/v1.0/me/drive/root:/a%20b.toml:/createUploadSession");
    assert_eq!((range.method.as_str(), range.target.as_str(), range.body), ("PUT", "/up/1", bytes));
}

#[tokio::test]
async fn walk_delta() {
    let server = Server::start_with(|address| {
        move |_, _| {
            Play::json(&json!({
                "value": [
                    { "id": "1", "displayName": "Ada" },
                    { "id": "2", "@removed": { "reason": "deleted" } },
                    { "id": "3" },
                ],
                "@odata.deltaLink": format!("{address}/v1.0/users/delta?$deltatoken=z"),
            }))
        }
    })
    .await;
    let mut out = Vec::new();
    walk_delta::run(&client(&server), None, &mut out).await.expect("users");
    let link = format!("{}/v1.0/users/delta?$deltatoken=z", server.address);
    assert_eq!(text(out), format!("changed 1 Ada\nremoved 2\nchanged 3\nnext {link}\n"));
    walk_delta::run(&client(&server), Some(link), &mut Vec::new()).await.expect("users");
    let targets: Vec<_> = server.seen().into_iter().map(|seen| seen.target).collect();
    assert_eq!(targets, ["/v1.0/users/delta", "/v1.0/users/delta?$deltatoken=z"]);
}

fn endpoint(scopes: &'static str) -> Endpoint {
    let (method, version, template) = ("GET", "v1.0", "/x");
    Endpoint {
        method,
        version,
        template,
        page: "x",
        query_options: "",
        scopes,
        others: &[],
        deprecated: false,
        advanced_queries: false,
        headers: "",
    }
}

#[test]
fn permissions_are_the_least_that_do() {
    let read = endpoint("work: User.ReadBasic.All < User.Read.All, User.ReadWrite.All; personal:");
    let write = endpoint("work: User.ReadWrite.All; personal: User.ReadWrite");
    let both = endpoint("work: Mail.Send and Mail.Read < Mail.ReadWrite");
    let scopes = |endpoints: &[&Endpoint]| -> Vec<&str> {
        let scopes = permissions::least(endpoints, Account::DelegatedWork).expect("supported");
        scopes.into_iter().collect()
    };
    assert_eq!(scopes(&[&read]), ["User.ReadBasic.All"]);
    assert_eq!(scopes(&[&read, &write]), ["User.ReadWrite.All"]);
    assert_eq!(scopes(&[&both]), ["Mail.Read", "Mail.Send"]);
    assert!(permissions::least(&[&read, &write], Account::DelegatedPersonal).is_err());
    assert!(permissions::least(&[&read], Account::Application).is_err());
}

#[test]
fn permissions_are_found_by_route() {
    let send = permissions::find("POST /me/sendMail").expect("an endpoint");
    let scopes = permissions::least(&[send], Account::Application);
    assert!(scopes.is_ok_and(|scopes| scopes.contains("Mail.Send")));
    assert!(permissions::find("GET /nothing").is_err());
}
