//! Change notifications: a subscription made and renewed, and one batch of several requests.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::models::Subscription;
use msgraph::v1::{groups, me, subscriptions};
use msgraph::{Batch, Error, Object};
use serde_json::json;

async fn subscribe(client: &Client, url: &str, until: jiff::Timestamp) -> Result<Option<String>, Error> {
    let subscription = Subscription::new()
        .with(Subscription::CHANGE_TYPE, "created,updated")
        .with(Subscription::NOTIFICATION_URL, url)
        .with(Subscription::RESOURCE, "me/mailFolders('Inbox')/messages")
        .with(Subscription::EXPIRATION_DATE_TIME, until)
        .with(Subscription::CLIENT_STATE, Some("secret"));
    Ok(client.send(subscriptions::create(&subscription)).await?.id)
}

async fn renew(client: &Client, id: &str, until: jiff::Timestamp) -> Result<(), Error> {
    let later = Subscription::new().with(Subscription::EXPIRATION_DATE_TIME, until);
    client.send(subscriptions::update(id, &later)).await?;
    Ok(())
}

async fn overview(client: &Client) -> Result<(String, usize), Error> {
    let mut batch = Batch::new();
    let me = batch.add(&me::get())?;
    let crews = batch.add(&groups::list().top(5))?;
    let answers = client.batch(&batch).await?;
    Ok((answers.get(me)?.display_name.unwrap_or_default(), answers.get(crews)?.value.len()))
}

#[tokio::test]
async fn a_subscription_is_made_and_renewed() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "s1" }))).await;
    let until: jiff::Timestamp = "2026-05-04T12:00:00Z".parse().expect("a time");
    let id = subscribe(&client(&server), "https://x.com/hook", until).await.expect("a subscription");
    renew(&client(&server), &id.expect("an id"), until).await.expect("renewed");
    let [create, update] = server.seen().try_into().expect("two requests");
    assert_eq!(create.target, "/v1.0/subscriptions");
    assert_eq!(create.json()["expirationDateTime"], "2026-05-04T12:00:00Z");
    assert_eq!((update.method.as_str(), update.target.as_str()), ("PATCH", "/v1.0/subscriptions/s1"));
    assert_eq!(update.json(), json!({ "expirationDateTime": "2026-05-04T12:00:00Z" }));
}

#[tokio::test]
async fn a_batch_is_one_request() {
    let answers = json!({ "responses": [
        { "id": "2", "status": 200, "body": { "value": [{ "id": "g1" }] } },
        { "id": "1", "status": 200, "body": { "displayName": "Ada" } },
    ]});
    let server = Server::start(move |_, _| Play::json(&answers)).await;
    assert_eq!(overview(&client(&server)).await.expect("answers"), ("Ada".to_owned(), 1));
    assert_eq!(server.seen()[0].target, "/v1.0/$batch");
}
