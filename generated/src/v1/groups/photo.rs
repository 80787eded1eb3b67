// @generated from v1.0/api/profilephoto-get.md; do not edit.

//! Endpoints at `/groups/{id}/photo`. Needs the feature `groups`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/groups/{id}/photo",
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
/// `GET /groups/{id}/photo`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite`, `User.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/profilephoto-get?view=graph-rest-1.0)
pub fn get(group_id: impl crate::Argument) -> crate::Get<models::ProfilePhoto> {
    crate::Request::new(&GET, &[&group_id])
}

/// Facts of [`get_value()`].
pub static GET_VALUE: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/groups/{id}/photo/$value",
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
/// `GET /groups/{id}/photo/$value`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite`, `User.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/profilephoto-get?view=graph-rest-1.0)
pub fn get_value(group_id: impl crate::Argument) -> crate::Request<crate::Content> {
    crate::Request::new(&GET_VALUE, &[&group_id])
}
