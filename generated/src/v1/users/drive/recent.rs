// @generated from v1.0/api/drive-recent.md; do not edit.

//! Endpoints at `/users/{id}/drive/recent`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/drive/recent",
    page: "drive-recent",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: true,
};

/// List the [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects that the signed-in user worked with last.
///
/// This function is deprecated and stops returning data after November 2026.
/// Use [driveItem: search](<https://learn.microsoft.com/en-us/graph/api/driveitem-search?view=graph-rest-1.0>) instead.
///
/// `GET /users/{id | userPrincipalName}/drive/recent`
///
/// No page writes this request: the pages have the same at another address of the object.
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/drive-recent?view=graph-rest-1.0)
#[deprecated = "the docs mark it as deprecated"]
pub fn list(user_id: impl crate::Argument) -> crate::List<models::DriveItem> {
    crate::Request::new(&LIST, &[&user_id])
}
