//! Mail: a message with a file sent at once, and the unread ones of a folder read and marked.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::bodies::UserSendMail;
use msgraph::v1::me;
use msgraph::v1::models::{BodyType, EmailAddress, FileAttachment, ItemBody, Message, Recipient};
use msgraph::{Error, Object, Prefer};
use serde_json::json;

async fn send(client: &Client, to: &[String], subject: &str, file: Vec<u8>) -> Result<(), Error> {
    let recipients: Vec<Recipient> = to
        .iter()
        .map(|address| EmailAddress::new().with(EmailAddress::ADDRESS, address))
        .map(|address| Recipient::new().with(Recipient::EMAIL_ADDRESS, address))
        .collect();
    let text = ItemBody::new().with(ItemBody::CONTENT_TYPE, BodyType::Html).with(ItemBody::CONTENT, "<p>Hello</p>");
    let file = FileAttachment::new()
        .with(FileAttachment::NAME, "levels.csv")
        .with(FileAttachment::CONTENT_TYPE, "text/csv")
        .with(FileAttachment::CONTENT_BYTES, file);
    let message = Message::new()
        .with(Message::SUBJECT, subject)
        .with(Message::BODY, text)
        .with(Message::TO_RECIPIENTS, recipients)
        .with(Message::ATTACHMENTS, [file]);
    let body = UserSendMail::new().with(UserSendMail::MESSAGE, message).with(UserSendMail::SAVE_TO_SENT_ITEMS, true);
    client.send(me::send_mail(&body)).await?;
    Ok(())
}

async fn read_unread(client: &Client) -> Result<Vec<String>, Error> {
    let request = me::mail_folders::messages::list("inbox")
        .select((Message::ID, Message::SUBJECT, Message::FROM))
        .filter(Message::IS_READ.eq(false))
        .order_by(Message::RECEIVED_DATE_TIME.desc())
        .prefer(Prefer::immutable_ids())
        .prefer(Prefer::text_bodies());
    let mut messages = client.items(request);
    let mut subjects = Vec::new();
    while let Some(message) = messages.next_item().await? {
        let Some(id) = &message.id else { continue };
        let read = Message::new().with(Message::IS_READ, true);
        client.send(me::messages::update(id, &read)).await?;
        let from = message.from.and_then(|from| from.email_address).and_then(|address| address.address);
        subjects.push(format!("{}: {}", from.unwrap_or_default(), message.subject.unwrap_or_default()));
    }
    Ok(subjects)
}

#[tokio::test]
async fn a_message_with_a_file_is_sent() {
    let server = Server::start(|_, _| Play::status(202)).await;
    send(&client(&server), &["ada@x.com".to_owned()], "Levels", b"1,2".to_vec()).await.expect("sent");
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!((seen.method.as_str(), seen.target.as_str()), ("POST", "/v1.0/me/sendMail"));
    let attachment = json!({
        "@odata.type": "#microsoft.graph.fileAttachment",
        "name": "levels.csv", "contentType": "text/csv", "contentBytes": "MSwy",
    });
    let message = json!({
        "subject": "Levels",
        "body": { "contentType": "html", "content": "<p>Hello</p>" },
        "toRecipients": [{ "emailAddress": { "address": "ada@x.com" } }],
        "attachments": [attachment],
    });
    assert_eq!(seen.json(), json!({ "message": message, "saveToSentItems": true }));
}

#[tokio::test]
async fn unread_messages_are_read_and_marked() {
    let server = Server::start(|seen, _| match seen.method.as_str() {
        "GET" => Play::json(&json!({ "value": [
            { "id": "m1", "subject": "Lunch", "from": { "emailAddress": { "address": "ada@x.com" } } },
        ]})),
        _ => Play::json(&json!({ "id": "m1", "isRead": true })),
    })
    .await;
    assert_eq!(read_unread(&client(&server)).await.expect("messages"), ["ada@x.com: Lunch"]);
    let [list, update] = server.seen().try_into().expect("two requests");
    let query = "$select=id,subject,from&$filter=isRead%20eq%20false&$orderby=receivedDateTime%20desc";
    assert_eq!(list.target, format!("/v1.0/me/mailFolders/inbox/messages?{query}"));
    assert_eq!(list.header("prefer"), Some(r#"IdType="ImmutableId", outlook.body-content-type="text""#));
    assert_eq!((update.method.as_str(), update.target.as_str()), ("PATCH", "/v1.0/me/messages/m1"));
    assert_eq!(update.json(), json!({ "isRead": true }));
}
