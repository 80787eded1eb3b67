//! Teams: a message in a channel, and the newest ones of a chat.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::models::{BodyType, ChatMessage, ItemBody};
use msgraph::v1::{chats, teams};
use msgraph::{Error, Object};
use serde_json::json;

async fn post(client: &Client, team: &str, channel: &str, html: &str) -> Result<String, Error> {
    let body = ItemBody::new().with(ItemBody::CONTENT_TYPE, BodyType::Html).with(ItemBody::CONTENT, html);
    let message = ChatMessage::new().with(ChatMessage::BODY, body);
    let message = client.send(teams::channels::messages::create(team, channel, &message)).await?;
    Ok(message.id.unwrap_or_default())
}

async fn newest(client: &Client, chat: &str) -> Result<Vec<String>, Error> {
    let page = client.send(chats::messages::list(chat).top(10)).await?;
    let bodies = page.into_iter().filter_map(|message| message.body?.content);
    Ok(bodies.collect())
}

#[tokio::test]
async fn a_message_is_posted() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "616" })).with_status(201)).await;
    let id = post(&client(&server), "t1", "19:c@thread.tacv2", "<b>Hi</b>").await.expect("an id");
    assert_eq!(id, "616");
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!(seen.target, "/v1.0/teams/t1/channels/19:c@thread.tacv2/messages");
    assert_eq!(seen.json(), json!({ "body": { "contentType": "html", "content": "<b>Hi</b>" } }));
}

#[tokio::test]
async fn a_chat_is_read() {
    let server =
        Server::start(|_, _| Play::json(&json!({ "value": [{ "body": { "content": "Hi" } }, { "body": null }] }))).await;
    assert_eq!(newest(&client(&server), "19:x").await.expect("messages"), ["Hi"]);
    assert_eq!(server.seen()[0].target, "/v1.0/chats/19:x/messages?$top=10");
}
