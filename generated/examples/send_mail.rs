//! Sends a mail as the signed-in user.
//!
//! `MSGRAPH_TOKEN=.. cargo run --features client --example send_mail -- ada@contoso.com Subject Text`

mod common;

use msgraph::Object;
use msgraph::client::Client;
use msgraph::v1::bodies::UserSendMail;
use msgraph::v1::me;
use msgraph::v1::models::{BodyType, EmailAddress, ItemBody, Message, Recipient};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    match common::arguments().as_slice() {
        [to, subject, text] => run(&common::client()?, to, subject, text).await,
        _ => Err("expected an address, a subject and a text".into()),
    }
}

pub(crate) async fn run(client: &Client, to: &str, subject: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let address = EmailAddress::new().with(EmailAddress::ADDRESS, to);
    let body = ItemBody::new().with(ItemBody::CONTENT_TYPE, BodyType::Text).with(ItemBody::CONTENT, text);
    let message = Message::new()
        .with(Message::SUBJECT, subject)
        .with(Message::BODY, body)
        .with(Message::TO_RECIPIENTS, [Recipient::new().with(Recipient::EMAIL_ADDRESS, address)]);
    client.send(me::send_mail(&UserSendMail::new().with(UserSendMail::MESSAGE, message))).await?;
    Ok(())
}
