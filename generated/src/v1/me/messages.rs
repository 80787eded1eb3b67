// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/me/messages`. Needs the feature `me`.
use crate::v1::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/messages",
    page: "user-post-messages",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadWrite; personal: Mail.ReadWrite; application: Mail.ReadWrite",
    others: &[],
    deprecated: false,
};

/// Store a draft of a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>), to be changed and sent later.
///
/// `POST /me/messages`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::me;
/// use msgraph::v1::models::{
///     BodyType, EmailAddress, Importance, ItemBody, Message, Recipient,
/// };
///
/// let body = ItemBody::new()
///     .with(ItemBody::CONTENT_TYPE, BodyType::Html)
///     .with(ItemBody::CONTENT, "<p>Draft.</p>");
/// let email_address = EmailAddress::new()
///     .with(EmailAddress::ADDRESS, "tomas@example.com");
/// let to_recipient = Recipient::new().with(Recipient::EMAIL_ADDRESS, email_address);
/// let message = Message::new()
///     .with(Message::SUBJECT, "Plan for gauge 7")
///     .with(Message::IMPORTANCE, Importance::Low)
///     .with(Message::BODY, body)
///     .with(Message::TO_RECIPIENTS, [to_recipient]);
/// let message = client.send(me::messages::create(&message)).await?;
/// println!("{}", message.subject.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/me/messages
///
/// {
///   "subject": "Plan for gauge 7",
///   "importance": "low",
///   "body": {
///     "contentType": "html",
///     "content": "<p>Draft.</p>"
///   },
///   "toRecipients": [
///     {
///       "emailAddress": {
///         "address": "tomas@example.com"
///       }
///     }
///   ]
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-post-messages?view=graph-rest-1.0)
pub fn create(body: &models::Message) -> crate::Request<models::Message> {
    crate::Request::json(&CREATE, &[], body)
}

/// Facts of [`delete()`].
pub static DELETE: crate::Endpoint = crate::Endpoint {
    method: "DELETE",
    version: "v1.0",
    template: "/me/messages/{id}",
    page: "message-delete",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadWrite; personal: Mail.ReadWrite; application: Mail.ReadWrite",
    others: &[],
    deprecated: false,
};

/// Delete a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>): it goes to Deleted Items, and from there for good.
///
/// `DELETE /me/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me;
///
/// client.send(me::messages::delete("{id}")).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// DELETE https://graph.microsoft.com/v1.0/me/messages/{id}
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-delete?view=graph-rest-1.0)
pub fn delete(message_id: impl crate::Argument) -> crate::Request<()> {
    crate::Request::new(&DELETE, &[&message_id])
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/messages/{id}",
    page: "message-get",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadBasic < Mail.Read; personal: Mail.ReadBasic < Mail.Read; application: Mail.ReadBasic.All < Mail.Read",
    others: &[],
    deprecated: false,
};

/// Read one [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) of a mailbox.
///
/// `GET /me/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadBasic`, `Mail.Read`
/// - personal account: `Mail.ReadBasic`, `Mail.Read`
/// - application: `Mail.ReadBasic.All`, `Mail.Read`
///
/// Query options: `$select`, `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Prefer;
/// use msgraph::v1::me;
///
/// let request = me::messages::get("AAMkAGVmLWRlbW8tMQ").prefer(Prefer::text_bodies());
/// let message = client.send(request).await?;
/// println!("{}", message.subject.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/messages/AAMkAGVmLWRlbW8tMQ
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-get?view=graph-rest-1.0)
pub fn get(message_id: impl crate::Argument) -> crate::Get<models::Message> {
    crate::Request::new(&GET, &[&message_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/messages",
    page: "user-list-messages",
    query_options: "$filter $orderby $select $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadBasic < Mail.Read, Mail.ReadWrite; personal: Mail.ReadBasic < Mail.Read, Mail.ReadWrite; application: Mail.ReadBasic.All < Mail.Read, Mail.ReadWrite",
    others: &[],
    deprecated: false,
};

/// List the [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) objects of a mailbox or of one folder, newest first.
///
/// `GET /me/messages`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`
/// - personal account: `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`
/// - application: `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
///
/// Query options: `$filter`, `$orderby`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me;
/// use msgraph::v1::models::Message;
///
/// let request = me::messages::list()
///     .select((Message::SUBJECT, Message::IS_READ))
///     .filter("isRead eq false");
/// let page = client.send(request).await?;
/// for message in page.value {
///     println!("{}", message.subject.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/messages?$select=subject,isRead&$filter=isRead%20eq%20false
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list-messages?view=graph-rest-1.0)
pub fn list() -> crate::List<models::Message> {
    crate::Request::new(&LIST, &[])
}

/// Facts of [`move_()`].
pub static MOVE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/messages/{id}/move",
    page: "message-move",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadWrite; personal: Mail.ReadWrite; application: Mail.ReadWrite",
    others: &[],
    deprecated: false,
};

/// Move a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) to another folder.
/// The result has a new key.
///
/// `POST /me/messages/{id}/move`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::bodies::MessageMove;
/// use msgraph::v1::me;
///
/// let parameters = MessageMove::new().with(MessageMove::DESTINATION_ID, "archive");
/// let message = client.send(me::messages::move_("{id}", &parameters)).await?;
/// println!("{}", message.subject.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/me/messages/{id}/move
///
/// {
///   "destinationId": "archive"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-move?view=graph-rest-1.0)
pub fn move_(
    message_id: impl crate::Argument,
    body: &bodies::MessageMove,
) -> crate::Request<models::Message> {
    crate::Request::json(&MOVE, &[&message_id], body)
}

/// Facts of [`update()`].
pub static UPDATE: crate::Endpoint = crate::Endpoint {
    method: "PATCH",
    version: "v1.0",
    template: "/me/messages/{id}",
    page: "message-update",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Mail.ReadWrite; personal: Mail.ReadWrite; application: Mail.ReadWrite",
    others: &[],
    deprecated: false,
};

/// Change a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>).
/// Of a message that was sent, only a few properties such as isRead and categories can change.
///
/// `PATCH /me/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::me;
/// use msgraph::v1::models::Message;
///
/// let changes = Message::new()
///     .with(Message::IS_READ, true)
///     .with(Message::CATEGORIES, ["Field work"]);
/// let request = me::messages::update("{id}", &changes).if_match(r#"W/"Y2sx""#);
/// let message = client.send(request).await?;
/// println!("{}", message.subject.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// PATCH https://graph.microsoft.com/v1.0/me/messages/{id}
///
/// {
///   "isRead": true,
///   "categories": [
///     "Field work"
///   ]
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-update?view=graph-rest-1.0)
pub fn update(
    message_id: impl crate::Argument,
    body: &models::Message,
) -> crate::Request<models::Message> {
    crate::Request::json(&UPDATE, &[&message_id], body)
}
