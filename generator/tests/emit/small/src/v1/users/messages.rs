// @generated from v1.0/api/list-messages.md; do not edit.

//! Endpoints at `/users/{id}/messages`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/messages",
    page: "list-messages",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "",
    others: &[],
    deprecated: false,
};

/// Read the messages of a user.
///
/// `GET /users/{id | userPrincipalName}/messages`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/list-messages?view=graph-rest-1.0)
pub fn list(user_id: impl crate::Argument) -> crate::List<models::Message> {
    crate::Request::new(&LIST, &[&user_id])
}
