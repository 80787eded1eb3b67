// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users/{id}/mailFolders/{id}/messages`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages",
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
/// `POST /users/{id | userPrincipalName}/mailFolders/{id}/messages`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-post-messages?view=graph-rest-1.0)
pub fn create(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
    body: &models::Message,
) -> crate::Request<models::Message> {
    crate::Request::json(&CREATE, &[&user_id, &mail_folder_id], body)
}

/// Facts of [`delete()`].
pub static DELETE: crate::Endpoint = crate::Endpoint {
    method: "DELETE",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages/{id}",
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
/// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-delete?view=graph-rest-1.0)
pub fn delete(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
    message_id: impl crate::Argument,
) -> crate::Request<()> {
    crate::Request::new(&DELETE, &[&user_id, &mail_folder_id, &message_id])
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages/{id}",
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
/// `GET /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadBasic`, `Mail.Read`
/// - personal account: `Mail.ReadBasic`, `Mail.Read`
/// - application: `Mail.ReadBasic.All`, `Mail.Read`
///
/// Query options: `$select`, `$expand`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-get?view=graph-rest-1.0)
pub fn get(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
    message_id: impl crate::Argument,
) -> crate::Get<models::Message> {
    crate::Request::new(&GET, &[&user_id, &mail_folder_id, &message_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages",
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
/// `GET /users/{id | userPrincipalName}/mailFolders/{id}/messages`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`
/// - personal account: `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`
/// - application: `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
///
/// Query options: `$filter`, `$orderby`, `$select`, `$top`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list-messages?view=graph-rest-1.0)
pub fn list(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
) -> crate::List<models::Message> {
    crate::Request::new(&LIST, &[&user_id, &mail_folder_id])
}

/// Facts of [`move_()`].
pub static MOVE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages/{id}/move",
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
/// `POST /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}/move`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-move?view=graph-rest-1.0)
pub fn move_(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
    message_id: impl crate::Argument,
    body: &bodies::MessageMove,
) -> crate::Request<models::Message> {
    crate::Request::json(&MOVE, &[&user_id, &mail_folder_id, &message_id], body)
}

/// Facts of [`update()`].
pub static UPDATE: crate::Endpoint = crate::Endpoint {
    method: "PATCH",
    version: "v1.0",
    template: "/users/{id}/mailFolders/{id}/messages/{id}",
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
/// `PATCH /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.ReadWrite`
/// - personal account: `Mail.ReadWrite`
/// - application: `Mail.ReadWrite`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-update?view=graph-rest-1.0)
pub fn update(
    user_id: impl crate::Argument,
    mail_folder_id: impl crate::Argument,
    message_id: impl crate::Argument,
    body: &models::Message,
) -> crate::Request<models::Message> {
    crate::Request::json(&UPDATE, &[&user_id, &mail_folder_id, &message_id], body)
}
