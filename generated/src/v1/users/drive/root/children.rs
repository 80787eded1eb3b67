// @generated from v1.0/api/driveitem-list-children.md; do not edit.

//! Endpoints at `/users/{id}/drive/root/children`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/drive/root/children",
    page: "driveitem-list-children",
    query_options: "$expand $orderby $select $skiptoken $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects that a folder holds.
///
/// `GET /users/{id | userPrincipalName}/drive/root/children`
///
/// No page writes this request: the pages have the same at another address of the object.
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$orderby`, `$select`, `$skiptoken`, `$top`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-list-children?view=graph-rest-1.0)
pub fn list(user_id: impl crate::Argument) -> crate::List<models::DriveItem> {
    crate::Request::new(&LIST, &[&user_id])
}

/// Facts of [`list_by_path()`].
pub static LIST_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/drive/root:/{item-path}:/children",
    page: "driveitem-list-children",
    query_options: "$expand $orderby $select $skiptoken $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects that a folder holds.
///
/// `GET /users/{id | userPrincipalName}/drive/root:/{item-path}:/children`
///
/// No page writes this request: the pages have the same at another address of the object.
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$orderby`, `$select`, `$skiptoken`, `$top`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-list-children?view=graph-rest-1.0)
pub fn list_by_path(
    user_id: impl crate::Argument,
    item_path: impl crate::Argument,
) -> crate::List<models::DriveItem> {
    crate::Request::new(&LIST_BY_PATH, &[&user_id, &item_path])
}
