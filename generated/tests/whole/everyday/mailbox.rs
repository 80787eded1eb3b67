//! Mail: unread mail of the inbox, reply, move to a folder, a draft with an attachment sent, a rule.
use msgraph::client::Client;
use msgraph::v1::bodies::{MessageMove, MessageReply};
use msgraph::v1::me;
use msgraph::v1::models::{
    BodyType, EmailAddress, FileAttachment, Importance, ItemBody, MailFolder, Message, MessageRule,
    MessageRuleActions, MessageRulePredicates, Recipient,
};
use msgraph::{Error, Object};

fn recipient(address: &str) -> Recipient {
    Recipient::new().with(Recipient::EMAIL_ADDRESS, EmailAddress::new().with(EmailAddress::ADDRESS, address))
}

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let folder = client
        .send(me::mail_folders::create(&MailFolder::new().with(MailFolder::DISPLAY_NAME, "Done")))
        .await?;
    let folder_id = folder.id.expect("an id");
    let request = me::mail_folders::messages::list("inbox")
        .filter(Message::IS_READ.eq(false).and(Message::IMPORTANCE.eq("high")))
        .select((Message::ID, Message::SUBJECT, Message::FROM, Message::RECEIVED_DATE_TIME))
        .order_by(Message::RECEIVED_DATE_TIME.desc())
        .top(25);
    let page = client.send(request).await?;
    for message in &page.value {
        let Some(id) = message.id.as_deref() else { continue };
        let from = message
            .from
            .as_ref()
            .and_then(|from| from.email_address.as_ref())
            .and_then(|a| a.address.as_deref());
        lines.push(format!("{} {}", from.unwrap_or("?"), message.subject.as_deref().unwrap_or("")));
        if let Some(when) = &message.received_date_time {
            lines.push(format!("{when}"));
        }
        let reply = MessageReply::new().with(MessageReply::COMMENT, "On it");
        client.send(me::messages::reply(id, &reply)).await?;
        client
            .send(me::messages::move_(id, &MessageMove::new().with(MessageMove::DESTINATION_ID, &folder_id)))
            .await?;
    }
    let draft = Message::new()
        .with(Message::SUBJECT, "Levels")
        .with(Message::IMPORTANCE, Importance::High)
        .with(
            Message::BODY,
            ItemBody::new().with(ItemBody::CONTENT_TYPE, BodyType::Text).with(ItemBody::CONTENT, "See below"),
        )
        .with(Message::TO_RECIPIENTS, vec![recipient("ada@contoso.com"), recipient("bob@contoso.com")]);
    let draft = client.send(me::messages::create(&draft)).await?;
    let draft_id = draft.id.as_deref().unwrap();
    let attachment = FileAttachment::new()
        .with(FileAttachment::NAME, "a.txt")
        .with(FileAttachment::CONTENT_BYTES, b"hello".to_vec());
    client.send(me::messages::attachments::create(draft_id, &attachment)).await?;
    client.send(me::messages::send(draft_id)).await?;
    let rule = MessageRule::new()
        .with(MessageRule::DISPLAY_NAME, "From partner")
        .with(MessageRule::SEQUENCE, 2)
        .with(MessageRule::IS_ENABLED, true)
        .with(
            MessageRule::CONDITIONS,
            MessageRulePredicates::new().with(MessageRulePredicates::SENDER_CONTAINS, ["adele"]),
        )
        .with(
            MessageRule::ACTIONS,
            MessageRuleActions::new().with(MessageRuleActions::FORWARD_TO, [recipient("alex@contoso.com")]),
        );
    client.send(me::mail_folders::message_rules::create("inbox", &rule)).await?;
    let attachments = client.send(me::messages::attachments::list(draft_id)).await?;
    for attachment in attachments.value {
        lines.push(format!(
            "{} {}",
            attachment.name.unwrap_or_default(),
            attachment.size.unwrap_or_default()
        ));
    }
    Ok(lines)
}
