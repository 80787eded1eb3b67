// @generated from v1.0/api/profilephoto-get.md; do not edit.

//! Endpoints at `/users/{id}/photos`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/photos/{size}",
    page: "profilephoto-get",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadBasic.All, User.Read.All, User.ReadWrite, User.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read the [profilePhoto](<https://learn.microsoft.com/en-us/graph/api/resources/profilephoto?view=graph-rest-1.0>) of a user or a group: with `$value` its bytes, without it its size.
///
/// `GET /users/{id | userPrincipalName}/photos/{size}`
///
/// No page writes this request: the pages have the same at another address of the object.
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite`, `User.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/profilephoto-get?view=graph-rest-1.0)
pub fn get(
    user_id: impl crate::Argument,
    size: impl crate::Argument,
) -> crate::Get<models::ProfilePhoto> {
    crate::Request::new(&GET, &[&user_id, &size])
}
