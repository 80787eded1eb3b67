//! The client against a server on loopback that throttles, cuts connections, dawdles and leads astray.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

mod support;

use futures_util::StreamExt;
use msgraph::client::{Client, ClientBuilder, ClientCredentials, RetryPolicy, StaticToken};
use msgraph::v1::models::DriveItem;
use msgraph::v1::{groups, me, users};
use msgraph::{Accepted, Batch, Error, Object, Operation, Request, State, Upload};
use serde_json::{Value, json};
use std::io::Cursor;
use std::time::Duration;
use support::{Play, Seen, Server};

const SECRET: &str = "Bearer secret-token";

/// Retries at once, so that tests wait only where waiting is what they test.
fn builder(server: &Server) -> ClientBuilder {
    let retry = RetryPolicy::default().most(2).jitter(false).delays(Duration::ZERO, Duration::ZERO);
    Client::builder(StaticToken::new("secret-token")).service(&server.address).retry(retry)
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("a client")
}

fn error(code: &str) -> Value {
    json!({ "error": {
        "code": code, "message": "no",
        "innerError": { "code": "deep", "request-id": "r1", "client-request-id": "c1", "innerError": { "code": "deeper" } },
    } })
}

#[tokio::test]
async fn a_request_goes_out_and_its_answer_comes_in() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "1", "displayName": "Ada" }))).await;
    let user = client(&server).send(users::get("ada@x.com").select("displayName")).await.expect("a user");
    assert_eq!(user.display_name.as_deref(), Some("Ada"));
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!(
        (seen.method.as_str(), seen.target.as_str()),
        ("GET", "/v1.0/users/ada@x.com?$select=displayName")
    );
    assert_eq!(seen.header("authorization"), Some(SECRET));
}

#[tokio::test]
async fn throttling_is_waited_out_even_for_a_post() {
    let server = Server::start(|_, before| match before {
        0 => Play::status(429).header("retry-after", "1"),
        _ => Play::status(202),
    })
    .await;
    // Whoever has less time than the server asks for gets its answer, and whoever has more waits.
    let hasty = RetryPolicy::default().total(Duration::from_millis(900));
    let hasty = builder(&server).retry(hasty).build().expect("a client");
    let failed = hasty.send(me::send_mail(&Object::new())).await.expect_err("throttled");
    assert_eq!(
        (failed.status().map(|status| status.as_u16()), server.seen().len()),
        (Some(429), 1),
        "{failed:?}"
    );

    let server = Server::start(|_, before| match before {
        0 => Play::status(429).header("retry-after", "1"),
        _ => Play::status(202),
    })
    .await;
    client(&server).send(me::send_mail(&Object::new())).await.expect("accepted");
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn retry_after_can_be_a_date() {
    let server = Server::start(|_, _| {
        Play::json(&error("activityLimitReached"))
            .with_status(429)
            .header("date", "Wed, 21 Oct 2015 07:28:00 GMT")
            .header("retry-after", "Wed, 21 Oct 2015 08:28:00 GMT")
    })
    .await;
    let refused = client(&server).send(me::get()).await.expect_err("an hour is beyond the bounds");
    assert_eq!(refused.graph().and_then(|error| error.retry_after), Some(3600));
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn throttling_without_end_is_given_up() {
    let server = Server::start(|_, _| Play::json(&error("tooManyRequests")).with_status(429)).await;
    let refused = client(&server).send(me::get()).await.expect_err("throttled");
    let refused = refused.graph().expect("the service's error");
    assert_eq!((refused.code.as_str(), refused.inner_code.as_deref()), ("tooManyRequests", Some("deeper")));
    assert_eq!(
        (refused.request_id.as_deref(), refused.client_request_id.as_deref()),
        (Some("r1"), Some("c1"))
    );
    assert_eq!(
        refused.inner().filter_map(|inner| inner["code"].as_str()).collect::<Vec<_>>(),
        ["deep", "deeper"]
    );
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn an_unavailable_service_is_asked_again_only_where_that_is_safe() {
    let server = Server::start(|_, before| match before {
        0 => Play::status(503),
        1 => Play::status(504),
        2 => Play::json(&json!({ "id": "1" })),
        3 => Play::status(504),
        4 => Play::status(503),
        _ => Play::status(202),
    })
    .await;
    client(&server).send(me::get()).await.expect("the third answer");
    let mail = me::send_mail(&Object::new());
    client(&server).send(mail.clone()).await.expect_err("after a 504 a mail could be sent twice");
    assert_eq!(server.seen().len(), 4);
    client(&server).send(mail).await.expect("503 says that nothing was done");
    assert_eq!(server.seen().len(), 6);
}

#[tokio::test]
async fn a_bad_gateway_is_asked_again_where_it_says_when() {
    let server = Server::start(|_, before| match before {
        0 => Play::status(502).header("retry-after", "0"),
        1 => Play::json(&json!({ "id": "1" })),
        _ => Play::status(502).header("retry-after", "0"),
    })
    .await;
    client(&server).send(me::get()).await.expect("the second answer");
    client(&server).send(users::update("a", &Object::new())).await.expect_err("a change could be made twice");
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn other_server_errors_are_errors_at_once() {
    let server = Server::start(|_, _| {
        Play::status(502).header("content-type", "text/html").body("<html>Bad gateway</html>")
    })
    .await;
    let refused = client(&server).send(me::get()).await.expect_err("502");
    assert_eq!(refused.to_string(), "502 Bad Gateway");
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_cut_connection_is_tried_again() {
    let server = Server::start(|_, before| {
        let whole = Play::json(&json!({ "id": "1" }));
        if before == 0 { whole.cut(3) } else { whole }
    })
    .await;
    let user = client(&server).send(me::get()).await.expect("the second answer");
    assert_eq!(user.id.as_deref(), Some("1"));
}

#[tokio::test]
async fn a_post_whose_answer_was_cut_is_not_repeated() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "1" })).cut(3)).await;
    let failed = client(&server).send(users::create(&Object::new())).await.expect_err("half an answer");
    assert!(matches!(failed, Error::Transport(_)), "{failed:?}");
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn nobody_listening_is_an_error_that_names_no_address() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let retry = RetryPolicy::never();
    let client =
        Client::builder(StaticToken::new("t")).service(&address).retry(retry).build().expect("a client");
    let failed = client.send(me::get()).await.expect_err("nobody");
    assert!(matches!(failed, Error::Transport(_)) && !failed.to_string().contains("127.0.0.1"), "{failed}");
}

#[tokio::test]
async fn a_slow_body_is_not_waited_for() {
    let server = Server::start(|_, _| {
        // The body takes longer than anybody waits for a test.
        Play::json(&json!({ "id": "a text of some length" })).drip(Duration::from_secs(3600))
    })
    .await;
    let client = builder(&server).timeout(Duration::from_millis(200)).retry(RetryPolicy::never()).build();
    let failed = client.expect("a client").send(me::get()).await.expect_err("too slow");
    assert!(matches!(failed, Error::Timeout), "{failed:?}");
}

#[tokio::test]
async fn a_page_of_html_is_no_answer() {
    let server =
        Server::start(|_, _| Play::status(200).header("content-type", "text/html").body("<p>Sign in</p>"))
            .await;
    let failed = client(&server).send(me::get()).await.expect_err("HTML");
    assert!(matches!(failed, Error::Json { .. }), "{failed:?}");
}

#[tokio::test]
async fn answers_have_a_bound() {
    let server = Server::start(|_, _| Play::status(200).body(vec![b' '; 5000])).await;
    let client = builder(&server).most_bytes(4999).build().expect("a client");
    let failed = client.send(me::get()).await.expect_err("too long");
    assert!(matches!(failed, Error::Limit { most: 4999, .. }), "{failed:?}");
}

fn page(address: &str, seen: &Seen, pages: usize, items: usize) -> Play {
    let at = seen.target.split_once("page=").map_or(0, |(_, at)| at.parse().expect("a number"));
    let users: Vec<Value> = (0..items).map(|item| json!({ "id": format!("{at}-{item}") })).collect();
    let mut json = json!({ "value": users });
    if at + 1 < pages {
        json["@odata.nextLink"] = format!("{address}/v1.0/users?page={}", at + 1).into();
    } else {
        json["@odata.deltaLink"] = format!("{address}/v1.0/users/delta?token=z").into();
    }
    Play::json(&json)
}

#[tokio::test]
async fn pages_are_followed_with_the_headers_of_the_first() {
    let server = Server::start_with(|address| move |seen: &Seen, _| page(&address, seen, 3, 2)).await;
    let mut items = client(&server).items(users::list().eventual());
    let mut ids = Vec::new();
    while let Some(user) = items.next().await {
        let user = user.expect("a user");
        ids.extend(user.id);
    }
    assert_eq!(ids, ["0-0", "0-1", "1-0", "1-1", "2-0", "2-1"]);
    assert!(items.delta_link().is_some_and(|link| link.ends_with("token=z")));
    for seen in server.seen() {
        assert_eq!(
            (seen.header("consistencylevel"), seen.header("authorization")),
            (Some("eventual"), Some(SECRET))
        );
    }
}

#[tokio::test]
async fn huge_pages_are_streams_too() {
    let server = Server::start_with(|address| move |seen: &Seen, _| page(&address, seen, 2, 10_000)).await;
    let pages: Vec<_> = client(&server).pages(users::delta()).collect().await;
    let lengths: Vec<usize> = pages.iter().map(|page| page.as_ref().expect("a page").value.len()).collect();
    assert_eq!(lengths, [10_000, 10_000]);
    assert_eq!(client(&server).items(users::list()).count().await, 20_000);
}

#[tokio::test]
async fn links_that_go_in_a_circle_end_with_an_error() {
    let server = Server::start_with(|address| {
        move |_: &Seen, before| {
            let link = format!("{address}/v1.0/users?at={}", before % 2);
            Play::json(&json!({ "value": [], "@odata.nextLink": link }))
        }
    })
    .await;
    let failed = client(&server).items(users::list()).next_item().await.expect_err("a circle");
    assert!(matches!(failed, Error::Limit { what: "pages", .. }), "{failed:?}");
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn links_without_end_are_bounded() {
    let server = Server::start_with(|address| {
        move |_: &Seen, before| {
            Play::json(
                &json!({ "value": [], "@odata.nextLink": format!("{address}/v1.0/users?at={before}") }),
            )
        }
    })
    .await;
    let client = builder(&server).most_pages(10).build().expect("a client");
    let failed = client.items(users::list()).next_item().await.expect_err("no end");
    assert!(matches!(failed, Error::Limit { what: "pages", most: 10 }), "{failed:?}");
    assert_eq!(server.seen().len(), 10);
}

#[tokio::test]
async fn a_link_to_another_host_does_not_get_the_token() {
    let thief = Server::start(|_, _| Play::json(&json!({ "value": [] }))).await;
    let link = format!("{}/v1.0/users", thief.address);
    let server =
        Server::start(move |_, _| Play::json(&json!({ "value": [], "@odata.nextLink": link.as_str() })))
            .await;
    let mut pages = client(&server).pages(users::list());
    assert!(pages.next_page().await.expect("the first page").is_some());
    let failed = pages.next_page().await.expect_err("a foreign link");
    assert!(matches!(failed, Error::ForeignLink { .. }), "{failed:?}");
    assert!(pages.next_page().await.expect("the end").is_none());
    assert!(thief.seen().is_empty());
}

#[tokio::test]
async fn a_redirect_to_another_host_is_followed_without_the_token() {
    let store = Server::start(|_, _| Play::status(200).body("the bytes")).await;
    let location = format!("{}/blob", store.address);
    let server = Server::start(move |_, _| Play::status(302).header("location", location.as_str())).await;
    let content = client(&server).send(me::drive::items::content::get("1")).await.expect("content");
    assert_eq!(content.bytes, b"the bytes");
    let [seen] = store.seen().try_into().expect("one request");
    assert_eq!((seen.target.as_str(), seen.header("authorization")), ("/blob", None));
    assert_eq!(server.seen()[0].header("authorization"), Some(SECRET));
}

#[tokio::test]
async fn redirects_in_a_circle_are_bounded() {
    let server = Server::start(|_, _| Play::status(302).header("location", "/again")).await;
    let failed = client(&server).send(me::drive::items::content::get("1")).await.expect_err("a circle");
    assert!(matches!(failed, Error::Limit { what: "redirects", .. }), "{failed:?}");
    assert_eq!(server.seen().len(), 6);
}

#[tokio::test]
async fn content_comes_piece_by_piece() {
    let server = Server::start(|_, before| {
        let play = Play::status(200).header("content-type", "text/plain").body(vec![7; 100_000]);
        if before == 0 { play } else { play.cut(50_000) }
    })
    .await;
    let client = builder(&server).most_bytes(10).build().expect("a client");
    let mut download = client.download(me::drive::items::content::get("1")).await.expect("content");
    assert_eq!((download.content_type(), download.content_length()), (Some("text/plain"), Some(100_000)));
    let mut content = download.chunk().await.expect("bytes").expect("a piece").to_vec();
    let first = content.len() as u64;
    let rest = download.write_to(&mut content).await.expect("the others");
    assert_eq!((first + rest, content.len()), (100_000, 100_000));
    let half = client.download(me::drive::items::content::get("1")).await.expect("content");
    let whole = { half }.write_to(&mut tokio::io::sink()).await;
    assert!(matches!(whole, Err(Error::Transport(_))), "{whole:?}");
    let half = client.download(me::drive::items::content::get("1")).await.expect("content");
    let last = half.collect::<Vec<_>>().await.pop().expect("an end");
    assert!(matches!(last, Err(Error::Transport(_))), "{last:?}");
}

#[tokio::test]
async fn a_download_that_is_refused_says_why() {
    let server = Server::start(|_, _| Play::json(&error("itemNotFound")).with_status(404)).await;
    let refused = client(&server).download(me::drive::items::content::get("1")).await.expect_err("404");
    assert_eq!(refused.graph().map(|error| error.code.as_str()), Some("itemNotFound"));
}

#[tokio::test]
async fn a_batch_sends_again_what_was_throttled() {
    let server = Server::start(|seen, before| {
        let sent: Vec<_> = seen.json()["requests"].as_array().expect("requests").clone();
        let answers = sent.iter().rev().map(|request| match (before, request["id"].as_str()) {
            (0, Some("2")) => json!({ "id": "2", "status": 429, "headers": { "Retry-After": "0" } }),
            (_, id) => json!({ "id": id, "status": 200, "body": { "displayName": request["url"] } }),
        });
        Play::json(&json!({ "responses": answers.collect::<Vec<_>>() }))
    })
    .await;
    let mut batch = Batch::new();
    let user = batch.add(&users::get("ada")).expect("room");
    let groups = batch.add(&groups::list().top(1)).expect("room");
    let answers = client(&server).batch(&batch).await.expect("answers");
    assert_eq!(answers.get(user).expect("a user").display_name.as_deref(), Some("/users/ada"));
    assert_eq!(answers.get(groups).expect("a page").value.len(), 0);
    let [first, second] = server.seen().try_into().expect("two requests");
    assert_eq!(first.target, "/v1.0/$batch");
    assert_eq!(first.json()["requests"].as_array().map(Vec::len), Some(2));
    assert_eq!(second.json()["requests"][0]["url"], "/groups?$top=1");
}

#[tokio::test]
async fn work_is_waited_for() {
    let server = Server::start(|_, before| match before {
        0 => Play::json(&json!({ "status": "inProgress" })).with_status(202).header("retry-after", "0"),
        _ => Play::json(&json!({ "status": "completed", "resourceId": "7" })),
    })
    .await;
    let operation = Operation::at("/teams('1')/operations('2')");
    let state = client(&server).wait(&operation, Duration::from_secs(5)).await.expect("a state");
    assert!(matches!(&state, State::Done { json, .. } if json["resourceId"] == "7"), "{state:?}");
    assert_eq!(server.seen()[0].target, "/v1.0/teams('1')/operations('2')");
    assert_eq!(server.seen()[0].header("authorization"), Some(SECRET));
}

#[tokio::test]
async fn the_answer_that_began_work_leads_to_it() {
    let server = Server::start(|_, before| match before {
        0 => Play::json(&json!({})).with_status(202).header("location", "/teams('1')/operations('2')"),
        1 => Play::json(&json!({ "status": "completed" })),
        _ => Play::json(&json!({})).with_status(202),
    })
    .await;
    let client = client(&server);
    let begin = || Request::<Accepted>::post("/teams/1/clone", &json!({}));
    let accepted = client.send(begin()).await.expect("work");
    let state = client.wait(&accepted, Duration::from_secs(5)).await.expect("a state");
    assert!(matches!(state, State::Done { .. }), "{state:?}");
    assert_eq!(server.seen()[1].target, "/v1.0/teams('1')/operations('2')");
    let nowhere = client.send(begin()).await.expect("work");
    let failed = client.wait(&nowhere, Duration::from_secs(5)).await.expect_err("no address");
    assert!(matches!(failed, Error::Missing(_)), "{failed:?}");
}

#[tokio::test]
async fn a_monitor_elsewhere_does_not_get_the_token_and_waiting_has_a_limit() {
    let monitor = Server::start(|_, _| Play::json(&json!({ "status": "notStarted" }))).await;
    let server = Server::start(|_, _| Play::status(500)).await;
    let operation = Operation::at(format!("{}/monitor", monitor.address));
    let failed = client(&server).wait(&operation, Duration::from_millis(300)).await.expect_err("no end");
    assert!(matches!(failed, Error::Timeout), "{failed:?}");
    assert_eq!(monitor.seen()[0].header("authorization"), None);
}

#[tokio::test]
async fn an_upload_goes_on_where_bytes_were_lost() {
    let server = Server::start(|seen, before| match before {
        0 => Play::json(&json!({ "nextExpectedRanges": ["327680-"] })).with_status(202),
        1 => Play::status(416),
        2 => Play::json(&json!({ "nextExpectedRanges": ["300000-399999"] })),
        _ => Play::json(&json!({ "id": "1", "size": seen.body.len() })).with_status(201),
    })
    .await;
    let content: Vec<u8> = (0..400_000_u32).map(|at| (at % 251) as u8).collect();
    let mut upload = Upload::new(format!("{}/session", server.address), 400_000).chunk_size(Upload::UNIT);
    let mut told = Vec::new();
    let item: DriveItem = client(&server)
        .upload_with_progress(&mut upload, &mut Cursor::new(&content), |sent, all| told.push((sent, all)))
        .await
        .expect("an item");
    assert_eq!(item.id.as_deref(), Some("1"));
    assert_eq!(told, [(327_680, 400_000), (300_000, 400_000), (400_000, 400_000)]);
    let seen = server.seen();
    let ranges: Vec<_> = seen.iter().map(|seen| seen.header("content-range")).collect();
    let last = Some("bytes 300000-399999/400000");
    assert_eq!(ranges, [Some("bytes 0-327679/400000"), Some("bytes 327680-399999/400000"), None, last]);
    assert_eq!(seen[3].body, content[300_000..]);
    assert!(seen.iter().all(|seen| seen.header("authorization").is_none()));
}

#[tokio::test]
async fn an_upload_that_never_moves_is_given_up() {
    let server =
        Server::start(|_, _| Play::json(&json!({ "nextExpectedRanges": ["0-"] })).with_status(202)).await;
    let mut upload = Upload::new(&server.address, 10);
    let failed = client(&server).upload::<DriveItem>(&mut upload, &mut Cursor::new([0; 10])).await;
    assert!(matches!(failed, Err(Error::Limit { .. })), "{failed:?}");
}

#[tokio::test]
async fn an_application_gets_a_token_once_and_a_new_one_when_it_is_refused() {
    let login = Server::start(|_, before| {
        Play::json(&json!({ "access_token": format!("t{before}"), "expires_in": 3600 }))
    })
    .await;
    let server = Server::start(|seen, _| match seen.header("authorization") {
        Some("Bearer t0") if seen.target.ends_with("late") => Play::json(&error("expired")).with_status(401),
        _ => Play::json(&json!({ "id": "1" })),
    })
    .await;
    let provider =
        ClientCredentials::at(&login.address, "https://graph.microsoft.us", "contoso", "app", "a&b");
    let client =
        Client::builder(provider.expect("a provider")).service(&server.address).build().expect("a client");
    let (one, two) = tokio::join!(client.send(users::get("a")), client.send(users::get("b")));
    assert!(one.is_ok() && two.is_ok());
    assert_eq!(login.seen().len(), 1);
    client.send(users::get("late")).await.expect("a second token");
    let seen = login.seen();
    assert_eq!((seen.len(), seen[0].target.as_str()), (2, "/contoso/oauth2/v2.0/token"));
    let form = String::from_utf8(seen[0].body.clone()).expect("text");
    assert!(
        form.contains("client_secret=a%26b&scope=https%3A%2F%2Fgraph%2Emicrosoft%2Eus%2F%2Edefault"),
        "{form}"
    );
}

#[tokio::test]
async fn an_application_that_is_refused_is_told_why() {
    let login = Server::start(|_, _| {
        Play::json(&json!({ "error": "invalid_client", "error_description": "wrong secret" }))
            .with_status(401)
    })
    .await;
    let server = Server::start(|_, _| Play::status(500)).await;
    let provider =
        ClientCredentials::at(&login.address, &server.address, "contoso", "app", "s").expect("a provider");
    assert!(!format!("{provider:?}").contains("client_secret"));
    let client = Client::builder(provider).service(&server.address).build().expect("a client");
    let refused = client.send(me::get()).await.expect_err("no token");
    assert_eq!(refused.to_string(), "401 Unauthorized: invalid_client: wrong secret");
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_token_that_is_refused_is_not_sent_again() {
    let server =
        Server::start(|_, _| Play::json(&error("InvalidAuthenticationToken")).with_status(401)).await;
    client(&server).send(me::get()).await.expect_err("refused");
    assert_eq!(server.seen().len(), 1);
}
