// @generated from v1.0/api/user-list-directreports.md; do not edit.

//! Endpoints at `/users/{id}/directReports`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/directReports",
    page: "user-list-directreports",
    query_options: "$select $count",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the users and contacts whose manager is this [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>).
///
/// `GET /users/{id | userPrincipalName}/directReports`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$select`, `$count`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list-directreports?view=graph-rest-1.0)
pub fn list(user_id: impl crate::Argument) -> crate::List<models::DirectoryObject> {
    crate::Request::new(&LIST, &[&user_id])
}
